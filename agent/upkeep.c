/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "agent/upkeep.h"

#include "agent/log.h"

#define DAY         (24 * 3600)
#define SLICE_ITEMS 100 /* dropped at once: some 10 ms */
#define NEAR_TENTHS 9   /* of the budget */
#define EASY_TENTHS 8   /* below it nothing is squeezed */
#define LEAST_REST  (7 * DAY)
#define MEGABYTE    1000000

#define FACT_CLOCK "upkeep_clock"
#define FACT_LAST  "upkeep_at"

typedef enum { PHASE_NONE, PHASE_DROP, PHASE_TIDY } Phase;

struct _Upkeep {
	Store *store;
	const Config *config;
	Phase phase;
	StoreKeep keep;
	gint64 squeeze; /* seconds */
	Budget told;
	char *size;    /* in words, as of the last round */
	guint dropped; /* in this round */
};

gint64 upkeep_clock(gint64 before, gint64 now)
{
	return before == 0 ? now : MIN(now, before + DAY);
}

StoreKeep upkeep_keep(const Config *config, gint64 now, gint64 squeeze)
{
	gint64 rest = MIN(config->rest_days, config->retention_days) * DAY;
	gint64 most = MAX(rest - LEAST_REST, 0);
	StoreKeep keep = { .rest = now - rest + MIN(squeeze, most),
			   .relevant = now - config->retention_days * DAY,
			   .told = now - MIN(config->told_days, config->retention_days) * DAY };
	return keep;
}

Budget upkeep_budget(gint64 used, gint64 megabytes)
{
	if (megabytes == 0 || used < megabytes * MEGABYTE / 10 * NEAR_TENTHS)
		return BUDGET_WELL;
	return used < megabytes * MEGABYTE ? BUDGET_NEAR : BUDGET_OVER;
}

char *upkeep_budget_text(gint64 used, gint64 megabytes)
{
	static const char *const words[] = { "", ", nears its budget", ", is over its budget" };
	double size = (double)used / MEGABYTE;
	if (megabytes == 0)
		return g_strdup_printf("%.1f MB", size);
	return g_strdup_printf("%.1f of %" G_GINT64_FORMAT " MB%s", size, megabytes,
			       words[upkeep_budget(used, megabytes)]);
}

Upkeep *upkeep_new(Store *store, const Config *config)
{
	Upkeep *upkeep = g_new0(Upkeep, 1);
	upkeep->store = store;
	upkeep->config = config;
	return upkeep;
}

void upkeep_free(Upkeep *upkeep)
{
	if (upkeep == NULL)
		return;
	g_free(upkeep->size);
	g_free(upkeep);
}

const char *upkeep_complaint(const Upkeep *upkeep)
{
	return upkeep->told != BUDGET_WELL ? upkeep->size : NULL;
}

/* What no rule wants is kept a day less for each round over the budget, and a day more for each
 * well below it. */
static gint64 squeeze_for(gint64 squeeze, gint64 used, gint64 megabytes)
{
	if (upkeep_budget(used, megabytes) == BUDGET_OVER)
		return squeeze + DAY;
	gboolean easy = megabytes == 0 || used < megabytes * MEGABYTE / 10 * EASY_TENTHS;
	return easy ? MAX(squeeze - DAY, 0) : squeeze;
}

static void tell_budget(Upkeep *upkeep, gint64 used)
{
	Budget now = upkeep_budget(used, upkeep->config->budget_mb);
	g_free(upkeep->size);
	const char *text = upkeep->size = upkeep_budget_text(used, upkeep->config->budget_mb);
	if (now == upkeep->told)
		return;
	upkeep->told = now;
	if (now == BUDGET_WELL)
		g_message("the state folder is well within its budget again: %s", text);
	else
		log_event(G_LOG_LEVEL_WARNING, LOG_ID_BUDGET, "the state folder holds %s%s", text,
			  now == BUDGET_OVER ? "; the oldest of what no rule wants is dropped early"
					     : "");
}

static gboolean weigh(Upkeep *upkeep, GError **error)
{
	StoreSize size;
	if (!store_size(upkeep->store, &size, error))
		return FALSE;
	gint64 used = size.folder - size.spare;
	tell_budget(upkeep, used);
	upkeep->squeeze = squeeze_for(upkeep->squeeze, used, upkeep->config->budget_mb);
	return TRUE;
}

static gboolean begin(Upkeep *upkeep, gint64 now, gboolean *due, GError **error)
{
	gint64 last, clock;
	if (!store_fact(upkeep->store, FACT_LAST, &last, error) ||
	    !store_fact(upkeep->store, FACT_CLOCK, &clock, error))
		return FALSE;
	*due = now < last || now - last >= UPKEEP_SECONDS;
	if (!*due)
		return TRUE;
	clock = upkeep_clock(clock, now);
	if (!weigh(upkeep, error) || !store_set_fact(upkeep->store, FACT_LAST, now, error) ||
	    !store_set_fact(upkeep->store, FACT_CLOCK, clock, error))
		return FALSE;
	upkeep->keep = upkeep_keep(upkeep->config, clock, upkeep->squeeze);
	upkeep->phase = PHASE_DROP;
	upkeep->dropped = 0;
	return TRUE;
}

static gboolean drop(Upkeep *upkeep, GError **error)
{
	gboolean more;
	guint dropped;
	if (!store_purge(upkeep->store, &upkeep->keep, SLICE_ITEMS, &dropped, &more, error))
		return FALSE;
	upkeep->dropped += dropped;
	if (more)
		return TRUE;
	if (upkeep->dropped > 0)
		g_info("%u old items were dropped", upkeep->dropped);
	upkeep->phase = PHASE_TIDY;
	return TRUE;
}

static gboolean tidy(Upkeep *upkeep, GError **error)
{
	gboolean more = FALSE;
	if (!store_tidy(upkeep->store, &more, error))
		return FALSE;
	if (!more)
		upkeep->phase = PHASE_NONE;
	return TRUE;
}

gboolean upkeep_step(Upkeep *upkeep, gint64 now, GError **error)
{
	gboolean due = TRUE, ok = TRUE;
	switch (upkeep->phase) {
	case PHASE_NONE: ok = begin(upkeep, now, &due, error); break;
	case PHASE_DROP: ok = drop(upkeep, error); break;
	case PHASE_TIDY: ok = tidy(upkeep, error); break;
	}
	if (!ok)
		upkeep->phase = PHASE_NONE;
	return ok && due && upkeep->phase != PHASE_NONE;
}
