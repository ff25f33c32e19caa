/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "agent/health.h"

#include <string.h>

#include "feeds/url.h"

#define DAY          86400
#define LATE_TIMES   2 /* times the longest usual pause */
#define SILENT_TIMES 4
#define LATE_LEAST   (DAY / 4)
#define SILENT_LEAST DAY
#define RHYTHM_LEAST 4 /* pauses from which a rhythm can be told */
#define MOVED_TIMES  3
#define MOVED_FOR    (7 * DAY)
#define MOVE_FAILS   3           /* so many failures at the new place, and the old one is tried */
#define WALL_SEARCH  (64 * 1024) /* bytes of a page that are looked through */

/* WELL: the last answer was good. PATIENCE: failures before a person hears of it; 0 = never. */
static const struct {
	const char *name;
	gboolean well;
	guint patience;
} kinds[N_HEALTH] = {
	[HEALTH_NEW] = { "new", FALSE, 0 },
	[HEALTH_OK] = { "ok", TRUE, 0 },
	[HEALTH_FAILING] = { "failing", FALSE, 3 },
	[HEALTH_NOT_A_FEED] = { "not a feed", FALSE, 3 },
	[HEALTH_REFUSED] = { "refused", FALSE, 2 },
	[HEALTH_GONE] = { "gone", FALSE, 1 },
	[HEALTH_LATE] = { "late", TRUE, 0 },
	[HEALTH_SILENT] = { "silent", TRUE, 1 },
	[HEALTH_MOVED] = { "moved", TRUE, 1 },
	[HEALTH_BOT_WALL] = { "bot wall", FALSE, 2 },
	[HEALTH_TLS] = { "tls", FALSE, 2 },
	[HEALTH_DNS] = { "no such host", FALSE, 3 },
	[HEALTH_UNREACHABLE] = { "unreachable", FALSE, 3 },
	[HEALTH_TIMEOUT] = { "timeout", FALSE, 3 },
	[HEALTH_UNREADABLE] = { "unreadable", FALSE, 1 },
};

const char *health_name(Health health)
{
	return (guint)health < N_HEALTH ? kinds[health].name : "?";
}

gboolean health_is_well(int health)
{
	return health >= 0 && health < N_HEALTH && kinds[health].well;
}

gboolean health_wants_attention(int health)
{
	return health >= 0 && health < N_HEALTH && kinds[health].patience > 0;
}

FeedState *health_copy_state(const FeedState *old)
{
	FeedState *state = g_memdup2(old, sizeof *old);
	state->url = g_strdup(old->url);
	state->etag = g_strdup(old->etag);
	state->last_modified = g_strdup(old->last_modified);
	state->health_why = g_strdup(old->health_why);
	state->moved_to = g_strdup(old->moved_to);
	state->title = g_strdup(old->title);
	state->version = g_strdup(old->version);
	state->ask_url = g_strdup(old->ask_url);
	state->sunset = g_strdup(old->sunset);
	state->said = g_strdup(old->said);
	return state;
}

static void replace(char **slot, const char *value)
{
	char *copy = g_strdup(value);
	g_free(*slot);
	*slot = copy;
}

void health_set(FeedState *s, Health health, const char *why, const FetchResult *result)
{
	if (s->health != (int)health)
		s->health_since = result->finished;
	s->health = health;
	replace(&s->health_why, why);
	s->failures = health_is_well(health) ? 0 : s->failures + 1;
	if (health_is_well(health))
		s->last_ok = result->finished;
}

static void drop_validators(FeedState *s)
{
	replace(&s->etag, NULL);
	replace(&s->last_modified, NULL);
}

/* The place it moved to does not serve it: back to where the list says. */
static gboolean back_from_move(FeedState *s, const FetchResult *r)
{
	gboolean lost = r->fault == FETCH_OK && (r->status == 404 || r->status == 410);
	if (s->ask_url == NULL || !(lost || s->failures + 1 >= MOVE_FAILS))
		return FALSE;
	replace(&s->ask_url, NULL);
	drop_validators(s);
	return TRUE;
}

static Health health_of_fault(FetchFault fault)
{
	static const Health states[] = {
		[FETCH_DNS] = HEALTH_DNS,         [FETCH_CONNECT] = HEALTH_UNREACHABLE,
		[FETCH_TIMEOUT] = HEALTH_TIMEOUT, [FETCH_TLS] = HEALTH_TLS,
		[FETCH_REFUSED] = HEALTH_REFUSED,
	};
	return fault < G_N_ELEMENTS(states) && states[fault] != HEALTH_NEW ? states[fault]
									   : HEALTH_FAILING;
}

static gboolean is_refusal(int status)
{
	return status == 401 || status == 403 || status == 407 || status == 451;
}

gboolean health_is_passing(const FetchResult *r)
{
	static const int statuses[] = { 408, 420, 425, 429 };
	for (gsize i = 0; r->fault == FETCH_OK && i < G_N_ELEMENTS(statuses); i++)
		if (r->status == statuses[i])
			return TRUE;
	return (r->fault == FETCH_OK && r->status >= 500) || r->fault == FETCH_DNS ||
	       r->fault == FETCH_CONNECT || r->fault == FETCH_TIMEOUT || r->fault == FETCH_BROKEN ||
	       r->fault == FETCH_HELD;
}

void health_take_status(FeedState *s, const FetchResult *r)
{
	g_autofree char *status = g_strdup_printf("the server says %d", r->status);
	if (r->fault == FETCH_HELD)
		return;
	gboolean back = r->status != 304 && back_from_move(s, r);
	if (r->fault != FETCH_OK) {
		health_set(s, health_of_fault(r->fault), r->error->message, r);
	} else if (r->status == 304 && !r->conditional) {
		health_set(s, HEALTH_FAILING, "the server says \"unchanged\" (304) unasked", r);
	} else if (r->status == 304) {
		if (r->etag != NULL)
			replace(&s->etag, r->etag);
		if (r->last_modified != NULL)
			replace(&s->last_modified, r->last_modified);
		health_set(s, HEALTH_OK, NULL, r);
	} else if (r->status == 410 && !back) {
		health_set(s, HEALTH_GONE, "the server says the feed is gone for good (410)", r);
	} else if (r->bot_wall) {
		health_set(s, HEALTH_BOT_WALL, "the server wants proof that a person asks", r);
	} else if (is_refusal(r->status)) {
		health_set(s, HEALTH_REFUSED, status, r);
	} else {
		if (r->status == 412) /* our validators confuse it */
			drop_validators(s);
		health_set(s, HEALTH_FAILING, status, r);
	}
}

/* What the pages say that stand between a program and a site; in lower case. */
static gboolean is_wall(GBytes *body)
{
	static const char *const marks[] = { "captcha",
					     "challenge-platform",
					     "cf-challenge",
					     "just a moment...",
					     "are you a robot",
					     "you are not a robot",
					     "verify you are human",
					     "unusual traffic",
					     "enable javascript and cookies to continue" };
	gsize size = 0;
	const char *data = body != NULL ? g_bytes_get_data(body, &size) : NULL;
	g_autofree char *text = g_ascii_strdown(data != NULL ? data : "", MIN(size, WALL_SEARCH));
	for (gsize i = 0; i < G_N_ELEMENTS(marks); i++)
		if (strstr(text, marks[i]) != NULL)
			return TRUE;
	return FALSE;
}

void health_take_page(FeedState *s, const FetchResult *r, const char *why)
{
	if (r->bot_wall || is_wall(r->body))
		health_set(s, HEALTH_BOT_WALL, "the server wants proof that a person asks", r);
	else
		health_set(s, HEALTH_NOT_A_FEED, why, r);
}

static gint64 update_seconds(const Feed *feed)
{
	static const struct {
		const char *name;
		gint64 seconds;
	} periods[] = { { "hourly", 3600 },
			{ "daily", 86400 },
			{ "weekly", 604800 },
			{ "monthly", 30 * 86400 },
			{ "yearly", 365 * 86400 } };
	double frequency =
		feed->update_frequency != NULL ? g_ascii_strtod(feed->update_frequency, NULL) : 1;
	for (gsize i = 0; feed->update_period != NULL && i < G_N_ELEMENTS(periods); i++)
		if (g_ascii_strcasecmp(feed->update_period, periods[i].name) == 0)
			return frequency > 0.001 ? (gint64)(periods[i].seconds / frequency) : 0;
	return 0;
}

void health_take_same(FeedState *s, const FetchResult *result)
{
	replace(&s->etag, result->etag);
	replace(&s->last_modified, result->last_modified);
	health_set(s, HEALTH_OK, NULL, result);
}

/* ---- what is said of the feed's place, for a person ---- */

static const char renamed[] = "it names a new address, to be put into the list if that is right: ";

static const char *link_of(const Feed *feed, const char *rel)
{
	for (guint i = 0; i < feed->links->len; i++) {
		const Link *link = g_ptr_array_index(feed->links, i);
		if (link->href != NULL && g_strcmp0(link->rel, rel) == 0)
			return link->href;
	}
	return NULL;
}

static void add_line(GString *out, const char *label, const char *text)
{
	if (text != NULL && strpbrk(text, "\r\n") == NULL)
		g_string_append_printf(out, "%s%s%s", out->len > 0 ? "\n" : "", label, text);
}

static void note_place(FeedState *s, const FetchResult *result, const Feed *feed)
{
	g_autoptr(GString) out = g_string_new(result->said);
	const char *asked = s->ask_url != NULL ? s->ask_url : s->url;
	if (g_strcmp0(feed->new_url, asked) != 0)
		add_line(out, renamed, feed->new_url);
	if (g_strcmp0(feed->self_url, asked) != 0 &&
	    g_strcmp0(feed->self_url, result->final_url) != 0)
		add_line(out, "it calls itself ", feed->self_url);
	add_line(out, "it offers to push by way of ", link_of(feed, "hub"));
	replace(&s->said, out->len > 0 ? out->str : NULL);
}

char *health_older_page(const Feed *feed)
{
	const char *page = link_of(feed, "prev-archive");
	return g_strdup(page != NULL ? page : link_of(feed, "next"));
}

void health_take_feed(FeedState *s, const FetchResult *result, const Feed *feed,
		      const guint8 hash[32])
{
	replace(&s->title, feed->title.value);
	replace(&s->version, feed->version);
	memcpy(s->body_hash, hash, sizeof s->body_hash);
	if (result->status != 226) /* which lists but a part */
		s->last_body = result->finished;
	note_place(s, result, feed);
	s->ttl_minutes = feed->ttl_minutes;
	s->skip_hours = feed->skip_hours;
	s->skip_days = feed->skip_days;
	s->update_seconds = update_seconds(feed);
	health_take_same(s, result);
}

void health_take_move(FeedState *s, const FetchResult *result)
{
	const char *to = result->permanent_url;
	if (g_strcmp0(to, s->moved_to) != 0) {
		replace(&s->moved_to, to);
		s->moved_since = to != NULL ? result->finished : 0;
		s->moved_seen = 0;
	}
	s->moved_seen += to != NULL;
}

/* ---- what follows from it ---- */

static gboolean is_upgrade(const char *from, const char *to)
{
	g_autofree char *old_host = url_host(from);
	g_autofree char *new_host = url_host(to);
	return g_ascii_strncasecmp(from, "http:", 5) == 0 &&
	       g_ascii_strncasecmp(to, "https:", 6) == 0 && g_strcmp0(old_host, new_host) == 0;
}

static void adopt_move(FeedState *s, gint64 now)
{
	const char *from = s->ask_url != NULL ? s->ask_url : s->url;
	if (s->moved_to == NULL || from == NULL)
		return;
	gboolean settled = s->moved_seen >= MOVED_TIMES && now - s->moved_since >= MOVED_FOR;
	if (settled || is_upgrade(from, s->moved_to))
		replace(&s->ask_url, s->moved_to);
}

/* The longest usual pause: taken at once when it grows, given up slowly. */
static void learn_rhythm(FeedState *s, const FeedState *before, gint64 now)
{
	gint64 pause = now - before->last_new;
	if (before->last_new == 0 || pause <= 0)
		return;
	s->rhythm = pause > s->rhythm ? pause : s->rhythm - (s->rhythm - pause) / 8;
	s->rhythm_seen++;
}

static char *span_text(gint64 seconds)
{
	if (seconds < 2 * DAY)
		return g_strdup_printf("%d hours", (int)MAX(seconds / 3600, 1));
	return g_strdup_printf("%d days", (int)MIN(seconds / DAY, 100000));
}

static Health judge_well(const FeedState *s, gint64 now, char **why)
{
	gint64 quiet = s->last_new > 0 && s->rhythm_seen >= RHYTHM_LEAST ? now - s->last_new : 0;
	gboolean silent = quiet > MAX(SILENT_TIMES * s->rhythm, SILENT_LEAST);
	if (silent || quiet > MAX(LATE_TIMES * s->rhythm, LATE_LEAST)) {
		g_autofree char *so_long = span_text(quiet);
		g_autofree char *usual = span_text(s->rhythm);
		*why = g_strdup_printf("nothing new for %s; its longest usual pause is %s", so_long,
				       usual);
		return silent ? HEALTH_SILENT : HEALTH_LATE;
	}
	if (s->ask_url == NULL || is_upgrade(s->url, s->ask_url))
		return HEALTH_OK;
	*why = g_strdup_printf("it has moved to %s for good; change the list", s->ask_url);
	return HEALTH_MOVED;
}

static void settle_well(FeedState *s, const FeedState *before, const HealthCount *count, gint64 now)
{
	g_autofree char *why = NULL;
	if (before->last_ok != 0 && count->fresh > 0)
		learn_rhythm(s, before, now);
	if (before->last_ok != 0 && before->last_new != 0 && count->listed > 1 &&
	    count->known == 0 && !count->partial)
		s->gap_at = now;
	adopt_move(s, now);
	s->health = judge_well(s, now, &why);
	replace(&s->health_why, why);
}

/* The one event on entry and the one on recovery. */
static char *tell(FeedState *s)
{
	guint patience = kinds[s->health].patience;
	gboolean grave = s->health == HEALTH_GONE || kinds[s->alarm].well;
	if (patience == 0 && s->alarm != HEALTH_NEW && kinds[s->health].well) {
		g_autofree char *before = g_strdup(health_name(s->alarm));
		s->alarm = HEALTH_NEW;
		return g_strdup_printf("is well again, after: %s", before);
	}
	if (patience == 0 || s->alarm == s->health || (s->alarm != HEALTH_NEW && !grave) ||
	    (!kinds[s->health].well && s->failures < patience))
		return NULL;
	s->alarm = s->health;
	return g_strdup_printf("is now: %s (%s)", health_name(s->health),
			       s->health_why != NULL ? s->health_why : "");
}

/* What the feed says for the first time of a new address. */
static char *tell_renamed(const FeedState *s, const FeedState *before)
{
	const char *line = s->said != NULL ? strstr(s->said, renamed) : NULL;
	if (line == NULL)
		return NULL;
	char *text = g_strndup(line, strcspn(line, "\n"));
	if (before->said != NULL && strstr(before->said, text) != NULL)
		g_clear_pointer(&text, g_free);
	return text;
}

char *health_settle(FeedState *s, const FeedState *before, const HealthCount *count, gint64 now)
{
	if (s->health < 0 || s->health >= N_HEALTH || s->alarm < 0 || s->alarm >= N_HEALTH)
		return NULL;
	if (health_is_well(s->health))
		settle_well(s, before, count, now);
	s->health_since = s->health == before->health ? before->health_since : now;
	char *news = tell(s);
	if (news == NULL)
		news = tell_renamed(s, before);
	if (news == NULL && s->gap_at == now && now != 0)
		news = g_strdup_printf("may have lost items: none of the %u listed was known; "
				       "ask it more often (interval=)",
				       count->listed);
	return news;
}
