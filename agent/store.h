/* SPDX-License-Identifier: GPL-3.0-or-later */
/* store - the memory: feeds, items, stories, alerts, the outbox, digests; the door to SQLite.
 *
 * Coarse: one call is one transaction, and no SQL stands above this header, so that another back
 * end can stand behind it. One writer at a time (store_open takes a lock for STORE_WRITE).
 *
 * WAL with synchronous=FULL: what store_commit_fetch has returned TRUE for survives a power cut,
 * or, between store_gather and store_flush, what store_flush has; the outbox must never forget that
 * an alert was handed over.
 *
 * Errors, everywhere: TRY_LATER for a full disk, a lock or I/O; BAD_INPUT for a file that is no
 * database of ours, is damaged, or was written by a newer vedette; nothing is half-written.
 */
#ifndef AGENT_STORE_H
#define AGENT_STORE_H

#include "agent/escalation.h"
#include "agent/feedstate.h"
#include "agent/trend.h"
#include "feeds/error.h"
#include "feeds/item.h"
#include "filters/ruleset.h"

typedef struct _Store Store;

typedef enum { STORE_READ, STORE_WRITE } StoreMode;

/* Open DIR/vedette.db, made (0600) and migrated in STORE_WRITE mode, after a copy of the older one
 * was put beside it (vedette.db.schema-N, the last two are kept). A database that another process
 * writes to is TRY_LATER; one that was not closed is checked first, for some seconds at most.
 * STORE_READ works beside a writer, waiting for its turn: it may mark stories and save digests, and
 * migrates nothing; of a folder without a database it is BAD_INPUT; on a read-only file system it
 * reads. */
Store *store_open(const char *dir, StoreMode mode, GError **error);
void store_close(Store *store);
/* Is there room in DIR for what comes next, some megabytes? TRY_LATER if not. */
gboolean store_try_room(const char *dir, GError **error);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Store, store_close)

/* ---- feeds ---- */

/* The state remembered of the feed at URL, or a fresh one (id 0). NULL with ERROR. Caller frees. */
FeedState *store_feed(Store *store, const char *url, GError **error);

/* The state remembered of the host NAME, or a fresh one. NULL with ERROR. Caller frees. */
HostState *store_host(Store *store, const char *name, GError **error);
gboolean store_save_host(Store *store, const HostState *host, GError **error); /* gathered too */

/* A number remembered of this machine under NAME, 0 if none was; both gathered too. */
gboolean store_fact(Store *store, const char *name, gint64 *value, GError **error);
gboolean store_set_fact(Store *store, const char *name, gint64 value, GError **error);

/* ---- what one fetch brings ---- */

/* An item on its way in. All pointers are the caller's. */
typedef struct {
	const Item *item;
	gint64 when; /* its date as vedette takes it (feedlist.h: FeedDates) */
	const char *source, *publisher, *family;
	char reliability;
	const JudgeContext *context; /* it was judged in */
	const Verdict *verdict;
	char *verdict_json;    /* owned; NULL = no rule wants it */
	char *because;         /* owned: reasons, one a line */
	char *voice;           /* owned, or NULL: FAMILY where it is not the feed\'s own */
	GBytes *reading;       /* owned: reading_pack; NULL = read it again when it is asked for */
	GBytes *signature;     /* owned; NULL if not in a story */
	char *lines[N_FIELDS]; /* owned: the words of each field, for search (text_line) */
	const char *knowledge; /* ruleset_knowledge it was read by */
	gint64 story;          /* 0 = none */
	gboolean copy;
	gboolean official; /* its feed speaks for an office */
} NewItem;

void new_item_free(gpointer item);

/* A story as it stands. */
typedef struct _Story {
	gint64 id;
	char *headline, *lang, *link; /* of the item that founded it, or of the gravest since */
	char *rule, *title;           /* the gravest rule that fired, and its title */
	Severity severity;
	gint64 first_at, last_at; /* when its items were first seen */
	Toll killed, wounded;     /* the highest reported */
	guint items;
	char *because;    /* reasons, one a line */
	char *publishers; /* names of the outlets, one a line, first to report first */
	char *families;   /* independent voices, one a line */
	char *grades;     /* the best reliability of each of them, a letter each */
	char *countries;  /* theirs, one a line */
	char *places;     /* where it is said to have happened: "pk/balochistan", one a line */
	gboolean official, denied;
	gint64 acked_at, quiet_until;
	/* What a person has been told of it. */
	Severity told_severity;
	gint64 told_at, told_killed, told_wounded;
	guint told_updates, told_families;
	char *told_places;
	gboolean told_official, told_denied;
	guint reminded;       /* times a person was reminded since */
	char *told_change;    /* what the last alert said had changed */
	gint64 pending_alert; /* an alert of it that no channel has taken yet, or 0 */
	gboolean named;       /* a person gave it its headline */
} Story;

void story_free(Story *story);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Story, story_free)

/* All items of the story FROM are in INTO from now on; FROM is no more. */
typedef struct {
	gint64 into, from;
} StoryJoin;

/* The update after the last that is stored: where no story keeps count. */
#define ALERT_NEXT G_MAXUINT

/* An alert to put into the outbox. */
typedef struct {
	gint64 story;
	char *rule;
	Severity severity;
	guint update;  /* 0 = first, n = nth update of the same story; or ALERT_NEXT */
	char *payload; /* JSON, see agent/alert.h */
	char **channels;
} NewAlert;

void new_alert_free(gpointer alert);

/* Everything of one fetch, written in one transaction or not at all. */
typedef struct {
	FeedState *state;   /* its id is filled in */
	GPtrArray *items;   /* NewItem */
	GPtrArray *stories; /* Story, whole rows to write */
	GPtrArray *alerts;  /* NewAlert; one whose story has a pending_alert replaces its payload */
	GPtrArray *known;   /* Item: those seen before that the feed lists still; NULL = none */
	const char *ruleset;
	gint64 now;
	GArray *joins; /* StoryJoin: stories that turned out to be one, after all else; NULL = none
			*/
} FetchCommit;

gboolean store_commit_fetch(Store *store, FetchCommit *commit, GError **error);

/* From here on fetches share one transaction, each still whole or not there, until store_flush or
 * any other call that writes: the disk is waited for once. Other writers wait meanwhile, so keep it
 * short. What is lost with it was never told: its alerts leave the outbox only after it. */
gboolean store_gather(Store *store, GError **error);
/* TRUE when all is on disk, or nothing was gathered. */
gboolean store_flush(Store *store, GError **error);

/* An item is new unless its feed has brought it before, or another feed the same headline under
 * the same canonical URL: other words there are news, or one feed could silence another. */
gboolean store_has_seen(Store *store, gint64 feed, const Item *item, gboolean *seen,
			GError **error);
gboolean store_has_elsewhere(Store *store, gint64 feed, const Item *item, gboolean *has,
			     GError **error);

/* An id for a story not yet written. */
gint64 store_new_story_id(Store *store);
/* NULL without error = there is none. */
Story *store_story(Store *store, gint64 id, GError **error);

typedef void (*SignatureFunction)(gint64 story, GBytes *signature, gpointer user_data);
/* Call FUNCTION for each signature of an item dated since SINCE, in the order of arrival: that in
 * which the stories grew. */
gboolean store_signatures(Store *store, gint64 since, SignatureFunction function,
			  gpointer user_data, GError **error);

/* What a person changes in stories, in one transaction; it holds against all later items. */
typedef enum { STORY_MERGE, STORY_SPLIT, STORY_RENAME } StoryEditKind;
typedef struct {
	StoryEditKind kind;
	const Story *story, *other; /* as they are afterwards; of a merger OTHER is no more */
	const gint64 *items;        /* that STORY takes from OTHER, for a split */
	guint n_items;
	gint64 now;
} StoryEdit;
gboolean store_edit_stories(Store *store, const StoryEdit *edit, GError **error);

/* The number of the last change that a person made. */
gboolean store_last_edit(Store *store, gint64 *last, GError **error);
/* Call FUNCTION for each two stories that a person has parted. */
typedef void (*PartedFunction)(gint64 a, gint64 b, gpointer user_data);
gboolean store_parted(Store *store, PartedFunction function, gpointer user_data, GError **error);
/* The story that ID has become part of, or ID. */
gboolean store_follow_story(Store *store, gint64 *id, GError **error);

/* ---- reading back ---- */

typedef struct _StoredItem {
	gint64 id, story, when, first_seen;
	char *title, *text, *lang, *link, *source, *publisher, *feed_url, *verdict, *because;
	char *family, *prior, *country, *knowledge;
	char **tags;
	JudgeContext context; /* made of the above: what it was judged in */
	GBytes *reading;      /* reading_pack by the entities and lexicons of KNOWLEDGE, or NULL */
	gint64 feed, dated;   /* its own date, or NO_TIME */
	char reliability;
	gboolean copy, relevant;
	Severity severity;
} StoredItem;

void stored_item_free(gpointer item);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(StoredItem, stored_item_free)

/* By row id in decimal, by link or by canonical URL. NULL without error = not there. */
StoredItem *store_item(Store *store, const char *id_or_url, GError **error);
/* StoredItem, oldest first. */
GPtrArray *store_story_items(Store *store, gint64 story, GError **error);
/* Story whose last item came in (SINCE, UNTIL], the gravest first, then the most reported. */
GPtrArray *store_stories(Store *store, gint64 since, gint64 until, guint most, GError **error);
/* What agent/search.c makes of a query. */
#define STORE_SEARCH_OWN 2 /* values that the store binds before those of the query */
typedef struct {
	const char *condition; /* SQL of items with ?1 < id <= ?2, with VALUES (char *) for ?3… */
	const GPtrArray *values;
	const char *words; /* by which the best come first, for FTS5; "" = the latest first */
	gint64 since, now;
	guint most;
} StoreSearch;
/* Ids (gint64) of items. The newest are looked through first, and older ones only while not enough
 * was found: of words that thousands of items hold the best are the best of the latest. */
GArray *store_search(Store *store, const StoreSearch *search, GError **error);

/* ---- the archive: everything that came in, whether a rule wanted it or not (store_archive.c) ----
 */

/* The items first seen since SINCE: AFTER < id <= UPTO. */
gboolean store_archive_bounds(Store *store, gint64 since, gint64 *after, gint64 *upto,
			      GError **error);
/* StoredItem with AFTER < id <= UPTO, in order of id; without links, verdicts, reasons. */
GPtrArray *store_archive(Store *store, gint64 after, gint64 upto, GError **error);
/* When each feed brought its first item: feed id → gint64 *. */
GHashTable *store_first_polls(Store *store, GError **error);

typedef struct {
	gint64 feeds, items, relevant, stories, alerts, waiting, dead, bytes, last_fetch;
} StoreCounts;
gboolean store_counts(Store *store, StoreCounts *counts, GError **error);

typedef struct {
	gint64 id, story, created;
	char *rule, *payload, *states; /* "desktop:sent log:pending" */
	Severity severity;
	guint update;
} AlertRow;
/* AlertRow, latest first. */
GPtrArray *store_alerts(Store *store, gint64 since, guint most, GError **error);

/* The alerts of STORY, oldest first; its states say when, how often and why not as well, one
 * channel a line. */
GPtrArray *store_story_alerts(Store *store, gint64 story, GError **error);

typedef enum { STORY_ACK, STORY_QUIET } StoryMark;
/* UNTIL: end of the quiet time. BAD_INPUT if there is no such story. */
gboolean store_mark_story(Store *store, gint64 story, StoryMark mark, gint64 until, GError **error);

/* The alert of that number. NULL without error = there is none. */
AlertRow *store_alert(Store *store, gint64 id, GError **error);
void alert_row_free(AlertRow *row);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(AlertRow, alert_row_free)

/* ---- what people say of it (store_feedback.c) ---- */

typedef struct {
	gint64 story, item; /* one of them is 0 */
	gboolean useful;
	gint64 at;
	char *rules;   /* that fired, one a line; "" = none did */
	char *because; /* their reasons, one a line */
	char *headline, *why;
} Feedback;

void feedback_free(Feedback *feedback);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Feedback, feedback_free)

/* Keep FEEDBACK in place of what was said of the same story or item before. It outlives both. */
gboolean store_say(Store *store, const Feedback *feedback, GError **error);
/* Feedback given since SINCE, oldest first. */
GPtrArray *store_said(Store *store, gint64 since, GError **error);

/* How a rule has fared with what is stored. */
typedef struct {
	char *rule;
	gint64 hits, alerts; /* since the time asked for */
	gint64 last;         /* when it fired last, or 0 */
} RuleCount;
/* RuleCount of each rule that has fired. */
GPtrArray *store_rule_counts(Store *store, gint64 since, GError **error);

/* Story, told and as grave as FLOOR, that nobody has acknowledged or silenced and whose last alert
 * or reminder is older than BEFORE but not than SINCE, reminded of less than MOST times. */
GPtrArray *store_unacknowledged(Store *store, Severity floor, gint64 since, gint64 before,
				guint most, gint64 now, GError **error);
/* Write STORY and ALERT, a reminder of it. */
gboolean store_remind(Store *store, const Story *story, const NewAlert *alert, gint64 now,
		      GError **error);

/* ---- the outbox ---- */

typedef struct _OutboxRow {
	gint64 id, alert, story, created;
	char *channel, *payload;
	Severity severity;
	guint attempts;
	gboolean in_doubt; /* was being sent when the program died */
} OutboxRow;

void outbox_row_free(OutboxRow *row);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(OutboxRow, outbox_row_free)

/* The next row of CHANNEL that is due at NOW, marked "sending" and committed before this returns;
 * rows in doubt first, then the gravest. NULL without error = nothing to do. */
OutboxRow *store_claim_outbox(Store *store, const char *channel, gint64 now, GError **error);

/* DOUBT: nobody knows whether it was handed over. */
typedef enum { OUTBOX_SENT, OUTBOX_RETRY, OUTBOX_DOUBT, OUTBOX_DEAD } OutboxOutcome;
/* RETRY, DOUBT: not before NOT_BEFORE. WHY is for a person, or NULL. */
gboolean store_finish_outbox(Store *store, const OutboxRow *row, OutboxOutcome outcome,
			     gint64 not_before, const char *why, gint64 now, GError **error);

/* What waits on a channel, and what it has told of late. */
typedef struct {
	guint due, held;  /* rows; held: those of them that waited for the end of quiet hours */
	Severity gravest; /* of those due */
	gint64 oldest;    /* when the oldest of them was raised */
	guint told;       /* rows handed over since a given time, and when the last was */
	gint64 last_told;
} OutboxLoad;

gboolean store_outbox_load(Store *store, const char *channel, gint64 now, gint64 since,
			   OutboxLoad *load, GError **error);

/* Hand-overs that wait, on all channels. */
gboolean store_count_waiting(Store *store, gint64 *waiting, GError **error);

/* OutboxRow that are due, in the order in which they are to go; nothing is claimed. */
GPtrArray *store_due_outbox(Store *store, const char *channel, gint64 now, guint most,
			    GError **error);

/* Keep what has not been tried yet and is less grave than BELOW until UNTIL. */
gboolean store_hold_outbox(Store *store, const char *channel, Severity below, gint64 until,
			   gint64 now, GError **error);

/* Send anew, at once and once more at least, what ALERT (0: any) has not reached a channel with:
 * what was given up, is held or rests. *N: how many rows. Works beside a writer. */
gboolean store_retry_outbox(Store *store, gint64 alert, gint64 now, guint *n, GError **error);

/* Put one new alert PAYLOAD, of no story, in the place of ROWS (OutboxRow of one channel, at least
 * one): all of it or nothing. */
gboolean store_sum_outbox(Store *store, const GPtrArray *rows, Severity severity,
			  const char *payload, gint64 now, GError **error);

/* ---- desktop sessions (store_session.c) ---- */

/* *NAME of this database, and the number *HEAD of the last alert told to sessions out of it, or 0.
 */
gboolean store_session_head(Store *store, gint64 *name, gint64 *head, GError **error);
/* ALERT is told to sessions from now on, once, however often this is called. */
gboolean store_publish(Store *store, gint64 alert, gint64 now, GError **error);
/* The first told from number FROM on, which is its id. NULL without error = there is none. */
OutboxRow *store_published(Store *store, gint64 from, GError **error);
/* The numbers (gint64) told after AFTER, MOST of them, the gravest first. COUNTS (N_SEVERITIES)
 * receives how many there are in all. */
GArray *store_missed(Store *store, gint64 after, guint most, guint *counts, GError **error);
/* The story of ALERT, as it is called now; 0 if it has none, or was not told to sessions. */
gboolean store_published_story(Store *store, gint64 alert, gint64 *story, GError **error);

/* ---- digests ---- */

/* A stretch of what came in: the items with AFTER < id <= UPTO. Ids grow from one commit to the
 * next, so that nothing falls between two stretches, whatever the clock does and however long a
 * commit takes. SINCE and UNTIL are for people. */
typedef struct {
	gint64 after, upto;
	gint64 since, until;
} StoreWindow;

/* How far the digest of one profile and local day has got. SENDING: whether it was handed over
 * nobody knows if the program died meanwhile. EMPTY: there was nothing to send. REPLACED: never
 * handed over; a later day's covers it. */
typedef enum {
	DIGEST_BUILDING,
	DIGEST_RENDERED,
	DIGEST_SENDING,
	DIGEST_HANDED_OVER,
	DIGEST_DONE,
	DIGEST_EMPTY,
	DIGEST_REPLACED
} DigestState;

typedef struct _DigestRun {
	char *profile, *day; /* YYYY-MM-DD; together they are its key */
	DigestState state;
	StoreWindow window;
	char *recipients; /* addresses, or NULL */
	char *message;    /* the mail as it is to go, from RENDERED on until DONE */
	char *why;        /* it did not go the last time, or NULL */
	guint attempts;
} DigestRun;

void digest_run_free(DigestRun *run);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(DigestRun, digest_run_free)

/* Write RUN over what is known of its profile and day. */
gboolean store_put_digest(Store *store, const DigestRun *run, gint64 now, GError **error);
/* The oldest of PROFILE that is neither done nor given up. NULL without error = there is none. */
DigestRun *store_open_digest(Store *store, const char *profile, GError **error);
/* The stretch of the last digest of PROFILE (NULL: of any) handed over, and its local day (caller
 * frees, may be NULL); all zeros if there is none yet. */
gboolean store_last_digest(Store *store, const char *profile, StoreWindow *window, char **day,
			   GError **error);
/* The last local day that needs no more digest, or NULL. Caller frees. */
gboolean store_last_digest_day(Store *store, const char *profile, char **day, GError **error);

/* Set AFTER to the last item first seen at WINDOW's SINCE or before, UPTO to the last at its UNTIL
 * (0: of all). */
gboolean store_find_window(Store *store, StoreWindow *window, GError **error);
/* Set UPTO alone, to the last of all. */
gboolean store_close_window(Store *store, StoreWindow *window, GError **error);

/* Story that got an item in WINDOW, the gravest first, then the most reported. */
GPtrArray *store_window_stories(Store *store, const StoreWindow *window, guint most,
				GError **error);
/* Story that a person keeps quiet at NOW. */
GPtrArray *store_quiet_stories(Store *store, gint64 now, guint most, GError **error);
/* Items that came in within WINDOW, and those of them that some rule wanted. */
gboolean store_activity(Store *store, const StoreWindow *window, gint64 *items, gint64 *relevant,
			GError **error);
/* StoredItem of WINDOW that tell of force and victims, but not where; latest first. */
GPtrArray *store_unlocated(Store *store, const StoreWindow *window, guint most, GError **error);

/* When the first item came in that is still there; 0 if there is none. */
gboolean store_first_item(Store *store, gint64 *when, GError **error);
/* Call FUNCTION for each story that began in [SINCE, UNTIL). */
typedef void (*StoryStartFunction)(gint64 story, gint64 first_at, Severity severity,
				   const char *rule, gpointer user_data);
gboolean store_story_starts(Store *store, gint64 since, gint64 until, StoryStartFunction function,
			    gpointer user_data, GError **error);

/* ---- how much of what a day (store_trend.c); scopes and types: agent/tally.h ---- */

typedef struct {
	char *scope, *type;
	guint counts[TREND_SPAN]; /* stories, the day asked for last */
} TrendSeries;
void trend_series_free(gpointer series);

/* What is known of CALENDAR's day and of those before it. */
gboolean store_trend_calendar(Store *store, TrendCalendar *calendar, GError **error);
/* TrendSeries of SCOPE (NULL = all) with at least LEAST stories on DAY, or in all its days together
 * if a scope is given; most stories first. */
GPtrArray *store_trends(Store *store, const char *scope, gint64 day, guint least, GError **error);
/* The scopes that end in NAME or "/NAME", or are its party. Caller frees with g_strfreev. */
char **store_scopes(Store *store, const char *name, GError **error);
/* Sign of all SCOPES together since DAY, in order of days. */
GPtrArray *store_signs(Store *store, const char *const *scopes, gint64 day, GError **error);

/* May a spike of so many STORIES be told at NOW? Of one scope and type one in two days is, unless
 * it has doubled. */
gboolean store_spike_is_due(Store *store, const char *scope, const char *type, guint stories,
			    gint64 now, gboolean *due, GError **error);
/* Put ALERT into the outbox, and remember that the spike was told. */
gboolean store_tell_spike(Store *store, const char *scope, const char *type, guint stories,
			  const NewAlert *alert, gint64 now, GError **error);

/* ---- upkeep (store_upkeep.c) ---- */

/* What is dropped: all that is older than these times (Unix seconds). */
typedef struct {
	gint64 rest;     /* items that no rule wants and no story has */
	gint64 relevant; /* all items; stories that nothing came to since, with their alerts */
	gint64 told;     /* hand-overs that are over */
} StoreKeep;

/* Drop what KEEP says, at most MOST items at once; MORE: call again. The identity of a dropped item
 * stays while a feed lists it: it was seen since KEEP->relevant, or in the last body read of that
 * feed, however long ago. The last row of each table stays, so that no number is given twice. */
gboolean store_purge(Store *store, const StoreKeep *keep, guint most, guint *dropped,
		     gboolean *more, GError **error);

/* One slice of the work of giving back room: words of dropped items, free pages, a log that has
 * grown. MORE: there is more to do. */
gboolean store_tidy(Store *store, gboolean *more, GError **error);

typedef struct {
	gint64 folder; /* bytes of all files in the state folder */
	gint64 log;    /* of these, the write-ahead log: what is not yet in the database */
	gint64 spare;  /* of these, pages in the database that hold nothing */
} StoreSize;

gboolean store_size(Store *store, StoreSize *size, GError **error);

/* ---- copies (store_backup.c) ---- */

/* Write a copy to FILE, which must not exist: whole and on disk, or not there. */
gboolean store_backup(Store *store, const char *file, GError **error);

/* Put the copy FILE in place of DIR's database, which is moved to *ASIDE (caller frees, NULL if
 * there was none). FILE is checked first. TRY_LATER while a writer is at work. */
gboolean store_restore(const char *dir, const char *file, char **aside, GError **error);

typedef enum { STORE_SOUND, STORE_DAMAGED, STORE_UNFINISHED } StoreSoundness;
/* Is the database sound? UNFINISHED: not found otherwise in SECONDS, 0 = without end. *WHAT is
 * wrong, caller frees. */
gboolean store_check(Store *store, guint seconds, StoreSoundness *sound, char **what,
		     GError **error);

#endif
