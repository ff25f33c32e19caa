/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "agent/escalation.h"

#include <string.h>

#define FORCE_DAYS  5  /* of seven, with force: fighting */
#define MANY_KILLED 50 /* in one story: the same */
#define STORIES     2  /* for a rung to be reached, or… */
#define VOICES      3  /* …one of so many voices */
#define CLOSE       2  /* days within which what comes together does so */

static const char *const words[] = { "mediation_offer", "talks",      "ceasefire", "agreement",
				     "demand",          "accusation", "statement", NULL };
static const char *const pressure[] = { "threat",       "sanctions",  "border_closure",
					"deportation",  "evacuation", "military_buildup",
					"cyber_attack", NULL };
static const char *const clashes[] = { "attack",          "bombing",
				       "suicide_bombing", "kidnapping",
				       "assassination",   "security_operation",
				       "border_clash",    NULL };
static const char *const strikes[] = { "airstrike", "drone_strike", "shelling", NULL };

static const struct {
	const char *name;
	const char *const *types; /* NULL = by what follows from others */
} rungs[N_RUNGS] = {
	[RUNG_QUIET] = { "quiet", NULL },           [RUNG_WORDS] = { "words", words },
	[RUNG_PRESSURE] = { "pressure", pressure }, [RUNG_CLASHES] = { "clashes", clashes },
	[RUNG_STRIKES] = { "strikes", strikes },    [RUNG_FIGHTING] = { "fighting", NULL },
};

void sign_free(gpointer data)
{
	Sign *sign = data;
	g_free(sign->type);
	g_free(sign->headline);
	g_free(sign);
}

const char *rung_name(Rung rung)
{
	return rungs[rung].name;
}

Rung escalation_rung(const char *type)
{
	for (Rung rung = RUNG_WORDS; rung < RUNG_FIGHTING; rung++)
		if (g_strv_contains(rungs[rung].types, type))
			return rung;
	return RUNG_QUIET;
}

/* ---- what each rung has to show in the days FROM to TO ---- */

/* The most told first, of equals the earlier. */
static void keep_evidence(RungSigns *rung, const Sign *sign)
{
	guint at = ESCALATION_EVIDENCE;
	while (at > 0 &&
	       (rung->evidence[at - 1] == NULL || rung->evidence[at - 1]->voices < sign->voices))
		at--;
	if (at == ESCALATION_EVIDENCE)
		return;
	for (guint i = ESCALATION_EVIDENCE - 1; i > at; i--)
		rung->evidence[i] = rung->evidence[i - 1];
	rung->evidence[at] = sign;
}

static gboolean is_reached(const RungSigns *rung)
{
	return rung->stories >= STORIES ||
	       (rung->evidence[0] != NULL && rung->evidence[0]->voices >= VOICES);
}

typedef struct {
	RungSigns rungs[N_RUNGS];
	guint64 days[N_RUNGS]; /* a bit a day, from the first */
	gint64 killed, last[N_RUNGS];
} Stretch;

static guint count_bits(guint64 bits)
{
	guint n = 0;
	for (; bits != 0; bits &= bits - 1)
		n++;
	return n;
}

static void take_sign(Stretch *stretch, GHashTable **stories, const Sign *sign, gint64 from)
{
	Rung rung = escalation_rung(sign->type);
	if (rung == RUNG_QUIET)
		return;
	stretch->days[rung] |= G_GUINT64_CONSTANT(1) << (sign->day - from);
	stretch->last[rung] = MAX(stretch->last[rung], sign->day);
	if (g_hash_table_add(stories[rung], (gpointer)&sign->story)) {
		stretch->rungs[rung].stories++;
		keep_evidence(&stretch->rungs[rung], sign);
	}
	if (rung < RUNG_CLASHES || sign->killed <= stretch->killed)
		return;
	stretch->killed = sign->killed;
	if (sign->killed >= MANY_KILLED)
		stretch->rungs[RUNG_FIGHTING].evidence[0] = sign;
}

static Stretch look_at(const GPtrArray *signs, gint64 from, gint64 to)
{
	Stretch stretch = { 0 };
	GHashTable *stories[N_RUNGS];
	for (guint r = 0; r < N_RUNGS; r++)
		stories[r] = g_hash_table_new(g_int64_hash, g_int64_equal);
	for (guint i = 0; i < signs->len; i++) {
		const Sign *sign = g_ptr_array_index(signs, i);
		if (sign->day >= from && sign->day <= to)
			take_sign(&stretch, stories, sign, from);
	}
	for (guint r = 0; r < N_RUNGS; r++) {
		stretch.rungs[r].days = count_bits(stretch.days[r]);
		g_hash_table_unref(stories[r]);
	}
	return stretch;
}

static Rung highest(const Stretch *stretch, guint force_days)
{
	guint64 force = stretch->days[RUNG_CLASHES] | stretch->days[RUNG_STRIKES];
	gboolean sustained =
		count_bits(force) >= force_days && is_reached(&stretch->rungs[RUNG_STRIKES]);
	if (sustained || stretch->killed >= MANY_KILLED)
		return RUNG_FIGHTING;
	Rung rung = RUNG_STRIKES;
	while (rung > RUNG_QUIET && !is_reached(&stretch->rungs[rung]))
		rung--;
	return rung;
}

Escalation escalation_rate(const GPtrArray *signs, gint64 today)
{
	gint64 from = today - ESCALATION_DAYS + 1;
	Stretch now = look_at(signs, from, today);
	Stretch before = look_at(signs, from - ESCALATION_BEFORE, from - 1);
	Escalation out = { .now = highest(&now, FORCE_DAYS),
			   .before = highest(&before,
					     FORCE_DAYS * ESCALATION_BEFORE / ESCALATION_DAYS) };
	memcpy(out.rungs, now.rungs, sizeof out.rungs);
	gint64 force = MAX(now.last[RUNG_CLASHES], now.last[RUNG_STRIKES]);
	out.together = is_reached(&now.rungs[RUNG_PRESSURE]) &&
		       MIN(force, now.last[RUNG_PRESSURE]) > today - CLOSE;
	return out;
}
