#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
#
# What a person sees of stories and does to them: the timeline, merging, splitting, naming; and that
# it holds against what comes in later.
# shellcheck disable=SC2317 # functions are called by claim
set -u
# shellcheck source=tests/lib.sh
. "$(dirname "$0")/../lib.sh"
PYTHON=$(python_with json) || skip_all 'there is no python3'
mkdir "$T/feeds"
settings '[agent]' "feeds = $T/feeds"

# rss NAME TITLE…: the feed NAME lists these, the first the oldest.
rss() {
	_feed=$1 _n=0
	shift
	{
		echo '<?xml version="1.0"?><rss version="2.0"><channel><title>T</title>'
		for _title in "$@"; do
			_n=$((_n + 1))
			echo "<item><title>$_title</title><guid>$_feed-$_n</guid>"
			echo "<link>http://$_feed.example/$_n</link></item>"
		done
		echo '</channel></rss>'
	} >"$T/$_feed.xml"
	echo "file://$T/$_feed.xml name=$_feed publisher=$_feed dates=seen" >"$T/feeds/$_feed.feeds"
}

# ids: the numbers of the stories, the gravest first.  item PATTERN: the number of an item.
ids() { vedette stories --json && "$PYTHON" -c 'import json, sys
print(*(json.loads(line)["id"] for line in sys.stdin))' <"$T/out"; }
item() { sql "SELECT id FROM item WHERE title LIKE '%$1%'"; }
story_of() { sql "SELECT story FROM item WHERE title LIKE '%$1%'"; }

BLAST='Blast at Quetta market kills three'
POLICE='Gunmen attack a police post near Bannu, two officers killed'
rss one "$BLAST" "$POLICE"
rss two 'Quetta market blast kills five, wounds ten'
vedette poll

# ---- to look at ----

claim two_events_are_two_stories same 2 "$(ids | wc -w)"
blast=$(story_of "$BLAST") police=$(story_of "$POLICE")
vedette stories
claim the_list_counts_items_and_outlets has "$T/out" "$BLAST" '2 items, 2 outlets, killed: 5' \
	'1 item, 1 outlet, killed: 2'
vedette story "$blast"
claim the_timeline_says_what_each_brought has "$T/out" 'first report: one' 'another voice: two' \
	'killed: 3' 'killed: 5, by two; before: 3, by one' 'wounded: 10' 'http://two.example/1'
claim the_timeline_grades_the_story has "$T/out" '2 independent voices: one' 'belief    '
vedette stories --json
claim a_program_is_told_the_same "$PYTHON" -c '
import json, sys
blast = next(s for s in map(json.loads, open(sys.argv[1])) if s["headline"] == sys.argv[2])
assert blast["killed"] == {"min": 5, "max": 5}, blast
assert blast["publishers"] == ["one", "two"] and blast["items"] == 2, blast
assert blast["credibility"] == 2 and blast["credibility_because"], blast' "$T/out" "$BLAST"

vedette alerts mute "$blast" 2h
vedette stories
claim a_muted_story_says_until_when has "$T/out" ', quiet until 20'
vedette alerts unmute "$blast"
vedette alerts ack "$police"
vedette story "$police"
claim an_acknowledged_story_says_so has "$T/out" acknowledged

# ---- to mend ----

vedette stories rename "$police" 'The raid on the post'
claim a_story_can_be_named same 0 "$STATUS"
vedette story "$police"
claim a_name_is_shown has "$T/out" 'The raid on the post'

vedette stories merge "$blast" "$police"
claim two_stories_can_be_merged same 0 "$STATUS"
claim the_items_are_all_in_the_first same "$blast $blast" \
	"$(story_of "$BLAST") $(story_of "$POLICE")"
vedette story "$police"
claim the_old_number_is_a_name_of_it has "$T/out" "$BLAST" "$POLICE"
vedette stories merge "$blast" "$police"
claim what_is_one_already_is_refused has "$T/err" 'one story already'
claim with_exit_2 same 2 "$STATUS"

vedette stories split "$(item "$POLICE")"
fresh=$(cat "$T/out")
claim an_item_can_be_split_off same "0 $fresh" "$STATUS $(story_of "$POLICE")"
vedette story "$blast"
claim the_toll_is_counted_anew_on_both_sides has "$T/out" 'killed    5'
vedette story "$fresh"
claim and_for_the_new_one has "$T/out" 'killed    2' 'first report: one'

rss three 'Police post near Bannu attacked by gunmen, two officers killed' \
	'Five killed and ten wounded by blast at Quetta market'
vedette poll
claim later_items_follow_the_cut same "$fresh $blast" \
	"$(story_of 'attacked by gunmen') $(story_of 'Five killed')"

# ---- what cannot be ----

# refused CLAIM STATUS TEXT ARGUMENT…
refused() {
	_claim=$1 _want=$2 _text=$3
	shift 3
	vedette stories "$@"
	claim "$_claim" sh -c '[ "$1" = "$2" ] && grep -qF "$3" "$4" || { echo "exit $1" && cat "$4"; }' \
		- "$STATUS" "$_want" "$_text" "$T/err"
}
before=$(sql 'SELECT group_concat(id || story) FROM item')
refused an_unknown_word_is_named 2 'merge, split or rename' join 1 2
refused a_merger_wants_two 2 'INTO and FROM' merge 1
refused a_number_is_wanted 2 "expected a story's number" merge "$blast" x
refused a_story_that_is_not_there_is_named 1 'no story 99999' merge "$blast" 99999
refused an_item_that_is_not_there_is_named 1 'no item 99999' split 99999
refused a_split_wants_an_item 2 'an ITEM is wanted' split
refused items_of_two_stories_are_no_split 1 'not of the same story' split "$(item "$BLAST")" "$(item "$POLICE")"
refused a_split_leaves_something 2 'nothing would stay' split "$(item "$POLICE")" "$(item 'attacked by')"
refused a_name_is_not_empty 2 'NAME' rename "$blast" ''
refused a_name_has_an_end 2 'at most 300 bytes' rename "$blast" "$(printf '%0301d' 0)"
claim nothing_was_changed_by_these same "$before" "$(sql 'SELECT group_concat(id || story) FROM item')"

vedette stories rename "$blast" "$(printf 'x\033[31m\342\200\256y')"
vedette stories
claim a_name_is_shown_harmlessly lacks "$T/out" "$(printf '\033')" "$(printf '\342\200\256')"
vedette story 99999
claim a_story_that_is_not_there_exits_1 same 1 "$STATUS"
finish
