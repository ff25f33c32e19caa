#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Rules as a user tunes them: explained, replayed, spoken of, counted.
# shellcheck disable=SC2317 # functions are called by claim
set -u
# shellcheck source=tests/lib.sh
. "$(dirname "$0")/../lib.sh"
python=$(command -v python3) || skip_all 'python3 is not installed'

mkdir -p "$T/know" "$T/tried" "$T/feeds"
cat >"$T/know/k.ent" <<'END'
[quetta]
kind = city
country = pk
en = Quetta
[ttp]
kind = armed_group
country = pk
en = TTP
END
cat >"$T/know/k.lex" <<'END'
[event.bombing]
roles = actor-target
en = bomb* | blast
[topic.sport]
group = noise
en = cricket | wicket
[toll.killed]
en = kills | killed
END
cat >"$T/know/k.rules" <<'END'
[bombing]
title = A bombing
severity = high
match = event:bombing OR shelling OR "gas pipe" OR ambush
[two]
severity = critical
match = event:bombing AND @quetta AND sources>=2
END
# The same without gas pipes, and floods.
cat >"$T/tried/t.rules" <<'END'
[bombing]
title = A bombing
severity = critical
match = (event:bombing OR shelling OR mortar) AND NOT "gas pipe"
unless-weak = topic:sport
[flood]
severity = high
match = flood*
END
cp "$T/know/k.ent" "$T/know/k.lex" "$T/tried/"
settings '[agent]' 'shipped-rules = no' "rules = $T/know" "feeds = $T/feeds"

# feed NAME FAMILY TITLE…: a feed of items, all of now.
feed() {
	_name=$1 _family=$2
	shift 2
	{
		printf '<rss version="2.0"><channel><title>%s</title>' "$_name"
		for _title in "$@"; do
			printf '<item><guid>%s</guid><title>%s</title></item>' "$_title" "$_title"
		done
		printf '</channel></rss>'
	} >"$T/$_name.xml"
	printf 'file://%s/%s.xml name=%s publisher=%s family=%s tags=wire\n' "$T" "$_name" "$_name" \
		"$_family" "$_family" >>"$T/feeds/f.feeds"
}

feed Post post 'Blast in Quetta kills 3' 'Gas pipe bursts in Lahore' 'Shelling hits cricket match, wicket' \
	'Flood in Sindh' 'Rain in Paris'
vedette poll
claim a_round_over_it_exits_0 same 0 "$STATUS"

# json FIELD…: of the one object in $T/out, by python
json() { "$python" -c "import json,sys; o=json.load(open('$T/out')); print($1)"; }

# ---- replay ----

vedette replay
claim without_other_rules_nothing_changes lacks "$T/out" gained lost otherwise
claim terms_that_never_fired_are_named has "$T/out" 'terms that never fired' ambush
vedette replay --rules "$T/tried" --json
cp "$T/out" "$T/first"
claim what_is_gained_is_named same "['Flood in Sindh']" "$(json '[a["headline"] for a in o["gained"]]')"
claim what_is_lost_is_named same "['Gas pipe bursts in Lahore', 'Shelling hits cricket match, wicket']" \
	"$(json 'sorted(a["headline"] for a in o["lost"])')"
claim what_is_told_otherwise_is_named same "high critical" \
	"$(json 'o["changed"][0]["now"]["severity"] + " " + o["changed"][0]["new"]["severity"]')"
claim hits_are_counted same '[1, 1]' "$(json '[r["hits"] for r in o["new"]["rules"]]')"
claim what_is_kept_back_is_counted same 1 "$(json 'o["new"]["rules"][0]["kept_back"]')"
claim silent_terms_are_listed same "['shelling', 'mortar']" "$(json 'o["new"]["rules"][0]["silent_terms"]')"
claim hits_have_examples same "['Flood in Sindh']" "$(json 'o["new"]["rules"][1]["examples"]')"

# alike OPTION…: the same replay with OPTIONs says the same
alike() {
	"$VEDETTE" --config "$T/vedette.conf" --state "$T/state" replay --rules "$T/tried" --json "$@" |
		sed 's/"since":[0-9]*//' >"$T/again"
	sed 's/"since":[0-9]*//' "$T/first" | cmp - "$T/again"
}
claim a_replay_can_be_repeated alike
claim the_number_of_threads_changes_nothing alike --jobs 5
claim reading_afresh_changes_nothing alike --afresh
vedette replay --rules "$T/tried"
claim a_person_sees_what_changes has "$T/out" 'gained (1)' 'lost (2)' 'told otherwise (1)' \
	'high by bombing → critical by bombing' 'Flood in Sindh'
printf '[alerts]\nseverity = critical\n' >"$T/calm.conf"
vedette alerts replay --policy "$T/calm.conf" --json
claim a_calmer_policy_alerts_less same '0 3 True' \
	"$(json 'len(o["gained"]), len(o["lost"]), o["now"]["relevant"] == o["new"]["relevant"]' | tr -d '(,)')"
printf '[alerts]\nseverity = shrill\n' >"$T/calm.conf"
vedette replay --policy "$T/calm.conf"
claim a_bad_policy_exits_2 same 2 "$STATUS"
claim a_bad_policy_is_named has "$T/err" 'calm.conf:2:12: error: severity = "shrill"'
cat >"$T/more.ent" <<'END'
[sindh]
kind = province
country = pk
en = Sindh
END
printf '[sindh]\nseverity = high\nmatch = @sindh\n' >"$T/sindh.rules"
vedette replay --rules "$T/know" --rules "$T/sindh.rules" --entities "$T/more.ent"
claim entities_can_be_tried has "$T/out" 'gained (1)' 'high by sindh'
sleep 1 # what came in within this very second would count
vedette replay --since 0s --json
claim of_no_time_there_are_no_items same 0 "$(json 'o["items"]')"
vedette replay --rules "$T/nothing"
claim rules_that_are_not_there_are_an_error same 2 "$STATUS"

# ---- faults ----

printf '[r]\nmatch = (blast OR flood)\n\tAND @qetta\n' >"$T/faulty.rules"
vedette replay --rules "$T/faulty.rules" --entities "$T/know/k.ent"
claim a_fault_is_shown_with_its_place has "$T/err" \
	'faulty.rules:3:6: error: rule [r]: no entity "qetta"; did you mean "quetta"?'
claim a_caret_stands_below_it sh -c "grep -A1 ' AND @qetta' '$T/err' | tail -n 1 | grep -qx '        ^'"

# ---- search ----

vedette search 'title:(blast* OR burst*) NOT @ttp'
claim a_search_sets_apart_what_it_found has "$T/out" '[Blast] in Quetta' 'Gas pipe [bursts]'
vedette search --json --limit 1 'blast NEAR/2 quetta'
claim a_search_in_json_has_spans same "Blast in Quetta" \
	"$(json 'o["title"][o["spans"][0]["start"]:o["spans"][0]["end"]]')"
vedette search 'tag:wire AND /^rain/'
claim what_no_index_knows_is_found has "$T/out" Rain
vedette search 'blast AND @qetta'
claim a_wrong_name_gets_the_nearest has "$T/err" 'column 11: no entity "qetta"; did you mean "quetta"?'
claim and_a_caret sh -c "tail -n 1 '$T/err' | grep -qx '            ^'"
sleep 1
vedette search --since 0s blast
claim a_search_may_begin_at_a_time same '' "$(cat "$T/out")"

# ---- feedback ----

story_of() { sql "SELECT story FROM item WHERE title LIKE '%$1%'"; }
vedette alerts wrong "$(story_of pipe)" --why 'a household matter'
claim an_alert_can_be_called_wrong has "$T/out" 'wrong, by bombing: Gas pipe bursts'
vedette alerts useful "$(story_of Quetta)"
claim an_alert_can_be_called_useful has "$T/out" 'useful, by bombing'
vedette alerts useful item:"$(sql "SELECT id FROM item WHERE title LIKE 'Flood%'")"
claim an_item_that_was_missed_can_be_called_useful has "$T/out" 'useful, by no rule'
vedette alerts wrong item:"$(sql "SELECT id FROM item WHERE title LIKE 'Rain%'")"
claim what_no_rule_told_is_not_wrong same 1 "$STATUS"
vedette alerts useful alert:1
claim an_alert_has_a_number_too same 0 "$STATUS"
vedette alerts wrong 999
claim what_is_not_there_cannot_be_spoken_of has "$T/err" 'no such story'
vedette rules report
claim precision_is_told has "$T/out" 'bombing' '% ' '1 wrong of 3 alerts'
claim the_term_behind_the_error_is_told has "$T/out" '1 wrong, 0 useful: "Gas pipe"'
claim so_is_why has "$T/out" 'why: a household matter'
claim so_is_what_was_missed has "$T/out" '1 useful item that no rule found'
vedette rules report --json
claim each_line_of_the_report_is_json sh -c "while read -r l; do echo \"\$l\" | '$python' -m json.tool; done <'$T/out'"
vedette rules list
claim hits_of_each_rule_are_listed grep -Eq 'high +bombing +3 +3 ' "$T/out"
claim a_rule_that_never_fired_is_listed grep -Eq 'critical +two +0 +0  - ' "$T/out"

# ---- sources, told by the second ----

feed Herald herald 'Quetta blast kills 3, police say'
vedette poll --due
vedette poll
claim the_second_voice_makes_it_graver same critical \
	"$(sql "SELECT 'critical' FROM story WHERE severity = 4 AND rule = 'two'")"

# ---- explain ----

id=$(sql "SELECT id FROM item WHERE title LIKE 'Quetta blast%'")
vedette explain "$id"
claim explain_shows_words_and_places has "$T/out" '"Quetta" is @quetta (city), title 0-6' \
	'rule two' 'sources>=2'
vedette explain --rule two - <<'END'
Blast in Quetta
END
claim explain_of_a_rule_shows_each_part has "$T/out" 'two (critical): waits' 'event:bombing' \
	'missing   sources>=2'
vedette explain --rule tow - </dev/null
claim a_wrong_rule_gets_the_nearest has "$T/err" 'no rule "tow"; did you mean "two"?'
vedette explain --json "$id"
claim explain_speaks_json same "['Quetta', 'blast'] fired fired" \
	"$("$python" -c "
import json
o = json.load(open('$T/out'))
words = sorted({o['title'][s['start']:s['end']] for p in o['asked'][1]['parts'] for s in p['spans']})
print(words, *[r['outcome'] for r in o['asked']])")"
printf 'TTP bombs cricket match, wicket' >"$T/text"
vedette explain --rules "$T/tried" --rule bombing "$T/text"
claim explain_says_what_is_against_it has "$T/out" 'bombing (critical): kept back' \
	'against   topic sport'
printf 'TTP bombs cricket match, wicket: 4 killed' >"$T/text"
vedette explain --rules "$T/tried" --rule bombing "$T/text"
claim a_strong_match_says_so has "$T/out" 'bombing (critical): fired' 'strong'
finish
