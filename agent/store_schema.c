/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The tables. Each string brings the database from the version before to its own; PRAGMA
 * user_version counts. Never change one that was released: add the next. */
#include "agent/store_private.h"

/* clang-format off */
static const char *const migrations[] = {
	"PRAGMA application_id = 0x76656474;" /* STORE_APPLICATION_ID */
	"CREATE TABLE feed ("
	"  id             INTEGER PRIMARY KEY,"
	"  url            TEXT NOT NULL UNIQUE,"
	"  etag           TEXT,"
	"  last_modified  TEXT,"
	"  body_hash      BLOB,"
	"  next_at        INTEGER NOT NULL,"
	"  due_reason     INTEGER NOT NULL,"
	"  not_before     INTEGER NOT NULL,"
	"  last_try       INTEGER NOT NULL,"
	"  last_ok        INTEGER NOT NULL,"
	"  last_new       INTEGER NOT NULL,"
	"  last_body      INTEGER NOT NULL,"
	"  interval       INTEGER NOT NULL,"
	"  failures       INTEGER NOT NULL,"
	"  health         INTEGER NOT NULL,"
	"  health_since   INTEGER NOT NULL,"
	"  health_why     TEXT,"
	"  moved_to       TEXT,"
	"  moved_since    INTEGER NOT NULL,"
	"  moved_seen     INTEGER NOT NULL,"
	"  ttl_minutes    INTEGER NOT NULL,"
	"  skip_hours     INTEGER NOT NULL,"
	"  skip_days      INTEGER NOT NULL,"
	"  update_seconds INTEGER NOT NULL,"
	"  status         INTEGER NOT NULL,"
	"  fresh_until    INTEGER NOT NULL,"
	"  last_full      INTEGER NOT NULL,"
	"  probe_at       INTEGER NOT NULL,"
	"  rhythm         INTEGER NOT NULL,"
	"  rhythm_seen    INTEGER NOT NULL,"
	"  gap_at         INTEGER NOT NULL,"
	"  alarm          INTEGER NOT NULL,"
	"  ask_url        TEXT,"
	"  sunset         TEXT,"
	"  title          TEXT,"
	"  version        TEXT"
	") STRICT;"

	"CREATE TABLE item ("
	"  id          INTEGER PRIMARY KEY,"
	"  feed        INTEGER NOT NULL REFERENCES feed,"
	"  key         TEXT NOT NULL,"
	"  url         TEXT,"    /* canonical */
	"  url_hash    INTEGER,"
	"  link        TEXT,"
	"  title       TEXT NOT NULL,"
	"  text        TEXT NOT NULL,"
	"  lang        TEXT,"
	"  at          INTEGER NOT NULL,"
	"  first_seen  INTEGER NOT NULL,"
	"  source      TEXT,"
	"  publisher   TEXT,"
	"  family      TEXT,"
	"  reliability TEXT,"
	"  relevant    INTEGER NOT NULL,"
	"  severity    INTEGER NOT NULL,"
	"  story       INTEGER,"
	"  copy        INTEGER NOT NULL,"
	"  killed      INTEGER,"
	"  wounded     INTEGER,"
	"  verdict     TEXT,"
	"  because     TEXT,"
	"  signature   BLOB,"
	"  ruleset     TEXT"
	") STRICT;"
	"CREATE INDEX item_url ON item (url_hash) WHERE url_hash IS NOT NULL;"
	"CREATE INDEX item_story ON item (story) WHERE story IS NOT NULL;"
	"CREATE INDEX item_at ON item (at) WHERE signature IS NOT NULL;"
	"CREATE INDEX item_first_seen ON item (first_seen);"

	/* every identity ever listed: a row appended, found by its hash alone; item NULL = tombstone */
	"CREATE TABLE seen ("
	"  id     INTEGER PRIMARY KEY,"
	"  hash   INTEGER NOT NULL,"
	"  feed   INTEGER NOT NULL,"
	"  item   INTEGER,"
	"  listed INTEGER NOT NULL"
	") STRICT;"
	"CREATE UNIQUE INDEX seen_hash ON seen (hash);"
	"CREATE INDEX seen_item ON seen (item) WHERE item IS NOT NULL;"

	/* what search asks about: '@id', 'type:kind', 'country:cc', 'event:type',
	 * 'region:unlocated' */
	"CREATE TABLE fact ("
	"  item INTEGER NOT NULL,"
	"  name TEXT NOT NULL,"
	"  PRIMARY KEY (name, item)"
	") STRICT, WITHOUT ROWID;"
	"CREATE INDEX fact_item ON fact (item);"
	"CREATE VIRTUAL TABLE item_words USING fts5 (title, text, content='', tokenize='vedette');"

	"CREATE TABLE story ("
	"  id            INTEGER PRIMARY KEY,"
	"  headline      TEXT NOT NULL,"
	"  lang          TEXT,"
	"  link          TEXT,"
	"  rule          TEXT NOT NULL,"
	"  title         TEXT NOT NULL,"
	"  severity      INTEGER NOT NULL,"
	"  first_at      INTEGER NOT NULL,"
	"  last_at       INTEGER NOT NULL,"
	"  killed_min    INTEGER,"
	"  killed_max    INTEGER,"
	"  wounded_min   INTEGER,"
	"  wounded_max   INTEGER,"
	"  items         INTEGER NOT NULL,"
	"  because       TEXT NOT NULL,"
	"  publishers    TEXT NOT NULL,"
	"  families      TEXT NOT NULL,"
	"  acked_at      INTEGER NOT NULL,"
	"  quiet_until   INTEGER NOT NULL,"
	"  told_severity INTEGER NOT NULL,"
	"  told_at       INTEGER NOT NULL,"
	"  told_killed   INTEGER NOT NULL,"
	"  told_updates  INTEGER NOT NULL"
	") STRICT;"
	"CREATE INDEX story_last ON story (last_at);"

	"CREATE TABLE alert ("
	"  id       INTEGER PRIMARY KEY,"
	"  story    INTEGER NOT NULL,"
	"  rule     TEXT NOT NULL,"
	"  severity INTEGER NOT NULL,"
	"  nth      INTEGER NOT NULL,"
	"  created  INTEGER NOT NULL,"
	"  payload  TEXT NOT NULL,"
	"  UNIQUE (story, nth)"
	") STRICT;"
	"CREATE TABLE outbox ("
	"  id         INTEGER PRIMARY KEY,"
	"  alert      INTEGER NOT NULL REFERENCES alert,"
	"  channel    TEXT NOT NULL,"
	"  state      TEXT NOT NULL CHECK (state IN ('pending', 'sending', 'doubt', 'sent', 'dead')),"
	"  attempts   INTEGER NOT NULL DEFAULT 0,"
	"  not_before INTEGER NOT NULL DEFAULT 0,"
	"  why        TEXT,"
	"  changed    INTEGER NOT NULL,"
	"  UNIQUE (alert, channel)"
	") STRICT;"
	"CREATE INDEX outbox_due ON outbox (channel, state, not_before)"
	"  WHERE state IN ('pending', 'sending', 'doubt');"

	"CREATE TABLE digest ("
	"  id    INTEGER PRIMARY KEY,"
	"  day   TEXT NOT NULL,"
	"  since INTEGER NOT NULL,"
	"  until INTEGER NOT NULL,"
	"  after INTEGER NOT NULL,"   /* items: after < id <= upto */
	"  upto  INTEGER NOT NULL"
	") STRICT;"

	/* what a host has asked of us, whichever of its feeds was refused */
	"CREATE TABLE host ("
	"  id         INTEGER PRIMARY KEY,"
	"  name       TEXT NOT NULL UNIQUE,"
	"  since      INTEGER NOT NULL,"
	"  not_before INTEGER NOT NULL,"
	"  refusals   INTEGER NOT NULL,"
	"  refused    INTEGER NOT NULL"
	") STRICT;",

	/* quiet hours and summaries: two more states; what a person knows of a story, in full */
	"CREATE TABLE outbox_new ("
	"  id         INTEGER PRIMARY KEY,"
	"  alert      INTEGER NOT NULL REFERENCES alert,"
	"  channel    TEXT NOT NULL,"
	"  state      TEXT NOT NULL CHECK (state IN ('pending', 'sending', 'doubt', 'held', 'sent',"
	"             'summed', 'dead')),"
	"  attempts   INTEGER NOT NULL DEFAULT 0,"
	"  not_before INTEGER NOT NULL DEFAULT 0,"
	"  why        TEXT,"
	"  changed    INTEGER NOT NULL,"
	"  UNIQUE (alert, channel)"
	") STRICT;"
	"INSERT INTO outbox_new SELECT id, alert, channel, state, attempts, not_before, why, changed"
	"  FROM outbox;"
	"DROP TABLE outbox;"
	"ALTER TABLE outbox_new RENAME TO outbox;"
	"CREATE INDEX outbox_due ON outbox (channel, state, not_before)"
	"  WHERE state IN ('pending', 'sending', 'doubt', 'held');"
	"CREATE INDEX outbox_told ON outbox (channel, changed) WHERE state = 'sent';"
	"ALTER TABLE story ADD COLUMN told_wounded INTEGER NOT NULL DEFAULT 0;"
	"ALTER TABLE story ADD COLUMN told_families INTEGER NOT NULL DEFAULT 0;"
	"ALTER TABLE story ADD COLUMN reminded INTEGER NOT NULL DEFAULT 0;"
	"ALTER TABLE story ADD COLUMN told_change TEXT NOT NULL DEFAULT '';"
	"CREATE INDEX story_told ON story (told_at) WHERE acked_at = 0 AND told_updates > 0;"
	"UPDATE story SET told_wounded = coalesce(wounded_min, 0), told_families = length(families)"
	"  - length(replace(families, char(10), '')) + (families <> '') WHERE told_updates > 0;",

	/* hosts that share an address; what the machine itself is in */
	"ALTER TABLE host ADD COLUMN address TEXT;"
	"ALTER TABLE feed ADD COLUMN said TEXT;" /* by the feed or its server, of its place */
	/* one row a fact of the machine itself */
	"CREATE TABLE machine ("
	"  name  TEXT PRIMARY KEY,"
	"  value INTEGER NOT NULL"
	") STRICT, WITHOUT ROWID;",

	/* what was read in each item, and in what: replay and search need not read it again */
	"CREATE TABLE context ("
	"  id      INTEGER PRIMARY KEY,"
	"  country TEXT NOT NULL,"
	"  lang    TEXT NOT NULL,"   /* that was claimed */
	"  tags    TEXT NOT NULL,"   /* one a line */
	"  UNIQUE (country, lang, tags)"
	") STRICT;"
	"CREATE TABLE knowledge ("
	"  id   INTEGER PRIMARY KEY,"
	"  hash TEXT NOT NULL UNIQUE"
	") STRICT;"
	"CREATE TABLE reading ("
	"  item      INTEGER PRIMARY KEY,"
	"  context   INTEGER NOT NULL,"
	"  knowledge INTEGER NOT NULL,"
	"  dated     INTEGER,"   /* NULL = no date of its own */
	"  packed    BLOB NOT NULL"
	") STRICT;"

	/* what people said of alerts; it outlives the items it speaks of */
	"CREATE TABLE feedback ("
	"  id       INTEGER PRIMARY KEY,"
	"  story    INTEGER NOT NULL,"   /* one of the two is 0 */
	"  item     INTEGER NOT NULL,"
	"  useful   INTEGER NOT NULL,"
	"  at       INTEGER NOT NULL,"
	"  rules    TEXT NOT NULL,"   /* that were right or wrong, one a line */
	"  because  TEXT NOT NULL,"   /* their reasons, one a line */
	"  headline TEXT NOT NULL,"
	"  why      TEXT NOT NULL,"   /* of the person */
	"  UNIQUE (story, item)"
	") STRICT;",

	/* the words of items in the language that was found when they were judged */
	"INSERT INTO item_words (item_words) VALUES ('delete-all');"
	/* a commit of a thousand items is written as one piece, pieces are merged less often: two
	   thirds of the time, and searches are no slower */
	"INSERT INTO item_words (item_words, rank) VALUES ('hashsize', 16777216);"
	"INSERT INTO item_words (item_words, rank) VALUES ('automerge', 8);"
	"INSERT INTO item_words (rowid, title, text)"
	" SELECT id, vedette_line(title, text, lang, 0), vedette_line(title, text, lang, 1)"
	" FROM item;",

	/* what people and later items changed in stories; the window of open stories read narrowly */
	"CREATE TABLE story_edit ("
	"  id    INTEGER PRIMARY KEY,"
	"  kind  TEXT NOT NULL CHECK (kind IN ('join', 'merge', 'split', 'rename')),"
	"  story INTEGER NOT NULL,"   /* that has it now */
	"  other INTEGER NOT NULL,"   /* that had it before, or 0 */
	"  item  INTEGER NOT NULL,"   /* or 0 = all */
	"  at    INTEGER NOT NULL"
	") STRICT;"
	"CREATE INDEX story_edit_other ON story_edit (other) WHERE kind IN ('join', 'merge');"
	"ALTER TABLE story ADD COLUMN named INTEGER NOT NULL DEFAULT 0;"
	"DROP INDEX item_at;"
	"CREATE INDEX item_window ON item (at, story, signature) WHERE signature IS NOT NULL;",

	/* one digest a profile and local day, and how far it has got */
	"CREATE TABLE digest_run ("
	"  id         INTEGER PRIMARY KEY,"
	"  profile    TEXT NOT NULL,"
	"  day        TEXT NOT NULL,"
	"  state      TEXT NOT NULL CHECK (state IN ('building', 'rendered', 'sending',"
	"             'handed_over', 'done', 'empty', 'replaced')),"
	"  since      INTEGER NOT NULL,"
	"  until      INTEGER NOT NULL,"
	"  after      INTEGER NOT NULL,"   /* items: after < id <= upto */
	"  upto       INTEGER NOT NULL,"
	"  recipients TEXT NOT NULL,"
	"  message    TEXT,"   /* as it goes out, every time the same */
	"  why        TEXT,"   /* it did not go */
	"  attempts   INTEGER NOT NULL,"
	"  changed    INTEGER NOT NULL,"
	"  UNIQUE (profile, day)"
	") STRICT;"
	"INSERT OR REPLACE INTO digest_run (profile, day, state, since, until, after, upto,"
	"  recipients, attempts, changed) SELECT 'digest', day, 'done', since, until, after, upto,"
	"  '', 1, until FROM digest ORDER BY id;"
	"DROP TABLE digest;",

	/* the identities of dropped items, to be dropped themselves once nobody lists them */
	"CREATE INDEX seen_gone ON seen (listed) WHERE item IS NULL;"
	/* columns as in the key: SQLite 3.40's quick_check takes another order for damage */
	"CREATE TABLE fact_new ("
	"  name TEXT NOT NULL,"
	"  item INTEGER NOT NULL,"
	"  PRIMARY KEY (name, item)"
	") STRICT, WITHOUT ROWID;"
	"INSERT INTO fact_new (name, item) SELECT name, item FROM fact;"
	"DROP TABLE fact;"
	"ALTER TABLE fact_new RENAME TO fact;"
	"CREATE INDEX fact_item ON fact (item);",

	/* how much of what a day: tally, of stories that sighting tells apart; cover, of feeds that
	   answered; spike, of what was told */
	"CREATE TABLE sighting ("
	"  story INTEGER NOT NULL,"
	"  day   INTEGER NOT NULL,"
	"  scope TEXT NOT NULL,"
	"  type  TEXT NOT NULL,"
	"  PRIMARY KEY (story, day, scope, type)"
	") STRICT, WITHOUT ROWID;"
	"CREATE INDEX sighting_scope ON sighting (scope, day);"
	"CREATE TABLE tally ("
	"  scope   TEXT NOT NULL,"
	"  type    TEXT NOT NULL,"
	"  day     INTEGER NOT NULL,"
	"  stories INTEGER NOT NULL,"
	"  items   INTEGER NOT NULL,"
	"  PRIMARY KEY (scope, type, day)"
	") STRICT, WITHOUT ROWID;"
	"CREATE INDEX tally_day ON tally (day, stories);"
	"CREATE TABLE cover ("
	"  day   INTEGER PRIMARY KEY,"
	"  feeds INTEGER NOT NULL"
	") STRICT;"
	"CREATE TABLE spike ("
	"  scope   TEXT NOT NULL,"
	"  type    TEXT NOT NULL,"
	"  told_at INTEGER NOT NULL,"
	"  stories INTEGER NOT NULL,"
	"  PRIMARY KEY (scope, type)"
	") STRICT, WITHOUT ROWID;"
	"ALTER TABLE feed ADD COLUMN covered INTEGER NOT NULL DEFAULT 0;" /* the last day it is in cover */
	"INSERT INTO machine (name, value) SELECT 'uncounted', 1 WHERE EXISTS (SELECT 1 FROM item);",

	/* what was told to desktop sessions, in that order */
	"CREATE TABLE session ("
	"  seq   INTEGER PRIMARY KEY AUTOINCREMENT,"
	"  alert INTEGER NOT NULL UNIQUE REFERENCES alert,"
	"  at    INTEGER NOT NULL"
	") STRICT;"
	/* on what a story rests, and what a person knows of that */
	"ALTER TABLE story ADD COLUMN grades TEXT NOT NULL DEFAULT '';"
	"ALTER TABLE story ADD COLUMN countries TEXT NOT NULL DEFAULT '';"
	"ALTER TABLE story ADD COLUMN places TEXT NOT NULL DEFAULT '';"
	"ALTER TABLE story ADD COLUMN official INTEGER NOT NULL DEFAULT 0;"
	"ALTER TABLE story ADD COLUMN denied INTEGER NOT NULL DEFAULT 0;"
	"ALTER TABLE story ADD COLUMN told_places TEXT NOT NULL DEFAULT '';"
	"ALTER TABLE story ADD COLUMN told_official INTEGER NOT NULL DEFAULT 0;"
	"ALTER TABLE story ADD COLUMN told_denied INTEGER NOT NULL DEFAULT 0;"
	"UPDATE story SET grades = coalesce((SELECT group_concat(grade, '') FROM (SELECT"
	"  min(reliability) AS grade FROM item WHERE item.story = story.id AND copy = 0 AND family"
	"  <> '' GROUP BY family ORDER BY min(id))), '');",
};
/* clang-format on */

gint64 store_schema_version(void)
{
	return G_N_ELEMENTS(migrations);
}

const char *store_migration(gint64 version)
{
	return migrations[version];
}
