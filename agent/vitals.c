/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "agent/vitals.h"

#define SECOND 1000
#define MINUTE (60 * SECOND)

#define MOST_UNTICKED (2 * MINUTE)  /* the poller looks every half minute */
#define MOST_FETCHING (20 * MINUTE) /* every step of a fetch has a ceiling below it */
#define MOST_READING  (20 * MINUTE) /* a full intake of bodies that end their readers takes less */
#define CLOCK_SET     90            /* seconds: time servers and leap seconds move it by less */

char *vitals_stalled(const Vitals *v)
{
	const struct {
		gint64 since, most;
		const char *what;
	} parts[] = {
		{ v->ticked, MOST_UNTICKED, "the poller has not looked what is due" },
		{ v->fetching, MOST_FETCHING, "a request has not ended" },
		{ v->reading, MOST_READING, "an answer has not been read" },
		{ v->delivering, v->patience, "a delivery has not ended" },
	};
	if (v->no_store != NULL)
		return NULL; /* it waits for the disk, and says so */
	for (gsize i = 0; i < G_N_ELEMENTS(parts); i++)
		if (parts[i].since > parts[i].most)
			return g_strdup_printf("%s for %" G_GINT64_FORMAT " minutes", parts[i].what,
					       parts[i].since / MINUTE);
	return NULL;
}

static char *clock_text(gint64 at)
{
	g_autoptr(GDateTime) time = g_date_time_new_from_unix_local(at);
	return time != NULL ? g_date_time_format(time, "%H:%M") : g_strdup("?");
}

static void put_count(GString *out, guint n, const char *one, const char *more)
{
	g_string_append_printf(out, "%u %s", n, n == 1 ? one : more);
}

char *vitals_text(const Vitals *v)
{
	g_autoptr(GString) out = g_string_new(NULL);
	if (v->no_store != NULL) {
		g_autofree char *at = clock_text(v->retry_at);
		g_string_printf(out, "nothing can be stored, tried again at %s: %s", at,
				v->no_store);
		return g_string_free(g_steal_pointer(&out), FALSE);
	}
	put_count(out, v->feeds, "feed", "feeds");
	if (v->troubled > 0)
		g_string_append_printf(out, " (%u in trouble)", v->troubled);
	g_string_append(out, ", ");
	put_count(out, v->rules, "rule", "rules");
	if (v->offline)
		g_string_append(out, "; no network");
	if (v->last_answer > 0) {
		g_autofree char *at = clock_text(v->last_answer);
		g_string_append_printf(out, "; last answer %s", at);
	}
	if (v->waiting > 0) {
		g_string_append(out, "; ");
		put_count(out, v->waiting, "hand-over waits", "hand-overs wait");
	}
	if (v->over_size != NULL)
		g_string_append_printf(out, "; state folder %s", v->over_size);
	return g_string_free(g_steal_pointer(&out), FALSE);
}

char *vitals_clock_text(gint64 seconds)
{
	static const struct {
		gint64 seconds;
		const char *name;
	} units[] = { { 86400, "days" }, { 3600, "hours" }, { 60, "minutes" } };
	gint64 size = ABS(seconds);
	for (gsize i = 0; i < G_N_ELEMENTS(units); i++)
		if (size > CLOCK_SET && size >= 2 * units[i].seconds)
			return g_strdup_printf("the clock was set %" G_GINT64_FORMAT " %s %s",
					       size / units[i].seconds, units[i].name,
					       seconds > 0 ? "ahead" : "back");
	return size > CLOCK_SET
		       ? g_strdup_printf("the clock was set %" G_GINT64_FORMAT " seconds %s", size,
					 seconds > 0 ? "ahead" : "back")
		       : NULL;
}
