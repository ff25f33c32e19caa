#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
#
# The verbs that write for the user or read what he names: feeds list/add/remove/import/export,
# check FILE, backup.
# shellcheck disable=SC2317 # functions are called by claim
set -u
# shellcheck source=tests/lib.sh
. "$(dirname "$0")/../lib.sh"
mkdir "$T/lists"
settings '[agent]' 'shipped-rules = no' "feeds = $T/lists"
LIST=$T/lists/mine.feeds

# refused CLAIM STATUS TEXT ARGUMENT…: what is on the list stays as it is.
refused() {
	_claim=$1 _want=$2 _text=$3
	shift 3
	_before=$(cat "$LIST" 2>/dev/null)
	vedette "$@"
	claim "$_claim" sh -c '[ "$1" = "$2" ] && grep -qF "$3" "$4" || { echo "exit $1" && cat "$4"; }' \
		- "$STATUS" "$_want" "$_text" "$T/err"
	[ "$_before" = "$(cat "$LIST" 2>/dev/null)" ] || not_ok "$_claim" 'the list was changed'
}

# ---- the list ----

vedette feeds add https://example.org/a.xml 'name=The "A" \ feed' lang=en
claim the_first_feed_makes_the_list has "$LIST" 'https://example.org/a.xml' 'lang=en'
vedette feeds list
claim a_name_comes_back_as_it_was_given has "$T/out" 'name="The \"A\" \\ feed"'
printf '%s' 'https://example.org/b.xml name=B' >>"$LIST"
vedette feeds add https://example.org/c.xml
claim a_last_line_that_is_torn_stays_whole same 3 "$(grep -c '^https://example.org/[abc].xml' "$LIST")"
refused a_feed_is_listed_once 1 'example.org/a.xml' feeds add https://example.org/a.xml
refused an_unknown_key_gets_the_nearest 2 'interval' feeds add https://example.org/d.xml intervall=1h
refused a_scheme_that_nobody_fetches_is_refused 2 ftp feeds add ftp://example.org/d.xml
refused an_url_is_wanted 2 'a URL is wanted' feeds add
vedette feeds remove https://example.org/b.xml
claim a_feed_is_taken_off same 'https://example.org/a.xml https://example.org/c.xml' \
	"$(grep -o '^https[^ ]*' "$LIST" | tr '\n' ' ' | sed 's/ $//')"
refused what_no_list_has_is_named 1 'no list has it' feeds remove https://example.org/b.xml
refused one_url_is_wanted 2 'one URL' feeds remove

# ---- there and back ----

vedette feeds export "$T/all.opml"
claim an_export_says_how_many has "$T/out" "$T/all.opml: 2 feeds"
vedette feeds export
claim an_export_without_a_file_is_printed cmp "$T/out" "$T/all.opml"
cp "$LIST" "$T/before" && rm "$LIST"
vedette feeds import "$T/all.opml"
claim what_was_exported_can_be_imported same 0 "$STATUS"
vedette feeds export "$T/again.opml"
claim nothing_is_lost_on_the_way cmp "$T/all.opml" "$T/again.opml"
vedette feeds import "$T/all.opml"
claim a_second_import_adds_nothing has "$T/out" '2 were listed already'
refused an_import_wants_a_file 2 'one FILE' feeds import
refused a_file_that_is_not_there_is_named 2 "$T/none.opml" feeds import "$T/none.opml"
printf 'https://example.org/e.xml nme=E\n' >"$T/bad.feeds"
refused a_faulty_line_is_placed 2 "$T/bad.feeds:1:" feeds import "$T/bad.feeds"
refused an_export_that_cannot_be_written_fails 1 "$T/none/all.opml" feeds export "$T/none/all.opml"
mv "$T/all.opml" "$T/lists/"
rm "$LIST"
refused a_feed_of_an_opml_file_stays 1 "$T/lists/all.opml" feeds remove https://example.org/a.xml
refused discover_wants_one_place 2 'one URL or FILE' feeds discover
refused a_loopback_page_is_not_fetched 1 127.0.0.1 feeds discover http://127.0.0.1:9/

# ---- check FILE ----

printf '[one]\nseverity = high\nmatch = title:storm\n' >"$T/good.rules"
printf '[place:x]\nname = X\n' >"$T/bad.ent"
echo 'https://example.org/f.xml name=F' >"$T/good.feeds"
vedette check "$T/good.feeds" "$T/good.rules" "$T/vedette.conf" "$T/lists/all.opml"
claim good_files_are_good same 0 "$STATUS"
claim each_says_what_it_is has "$T/out" "$T/good.feeds: 1 feeds" "$T/good.rules: good" \
	"$T/vedette.conf: settings" "$T/lists/all.opml: 2 feeds"
refused a_bad_file_is_placed 2 "$T/bad.ent:" check "$T/good.rules" "$T/bad.ent"
refused one_bad_line_of_a_list_is_placed 2 "$T/bad.feeds:1:" check "$T/bad.feeds"
cp "$T/good.rules" "$T/good.txt"
refused a_name_that_says_nothing_is_refused 2 'a name that ends in' check "$T/good.txt"

# ---- backup ----

refused there_is_nothing_to_copy_yet 1 'nothing stored yet' backup "$T/copy"
cp "$ROOT/tests/data/e2e/news.rss.xml" "$T"
echo "file://$T/news.rss.xml dates=seen" >"$T/lists/own.feeds"
rm "$T/lists/all.opml"
vedette poll
vedette backup "$T/copy.db"
claim a_backup_is_made same "0 $T/copy.db" "$STATUS $(cat "$T/out")"
mkdir "$T/other" && cp "$T/copy.db" "$T/other/vedette.db"
claim it_holds_the_same_items same "$(sql 'SELECT count(*), max(id) FROM item')" \
	"$(sql 'SELECT count(*), max(id) FROM item' "$T/other")"
"$VEDETTE" --config "$T/vedette.conf" --state "$T/other" poll >"$T/out" 2>"$T/err"
claim and_a_round_over_it_finds_nothing_new has "$T/out" ' 0 new items'
refused a_file_that_is_there_is_kept 1 'is there already' backup "$T/copy.db"
refused a_folder_that_is_not_there_is_named 75 "$T/none/copy" backup "$T/none/copy"
refused one_file_is_wanted 2 'one FILE' backup
finish
