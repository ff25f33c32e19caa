#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
#
# The shipped sample feeds by the shipped rules: every development in tests/data/samples/expected.tsv
# is told, no decoy is, and nothing is told twice.
# shellcheck disable=SC2317 # functions are called by claim
set -u
# shellcheck source=tests/lib.sh
. "$(dirname "$0")/../lib.sh"
SAMPLES=$ROOT/feeds/samples
EXPECTED=$ROOT/tests/data/samples/expected.tsv
[ -f "$SAMPLES/samples.feeds" ] || skip_all 'there are no sample feeds'
[ -f "$EXPECTED" ] || skip_all 'nobody says what to expect of the sample feeds'
settings '[agent]' "feeds = $SAMPLES/samples.feeds"

vedette poll
cp "$T/out" "$T/first"
claim the_first_round_exits_0 same 0 "$STATUS"
claim no_sample_feed_is_in_trouble has "$T/first" ' 0 in trouble'

# What became of each item: link, story, whether the story has alerted.
sql "SELECT i.link, coalesce(i.story, 0), coalesce(i.story IN (SELECT story FROM alert), 0) FROM item i" \
	>"$T/items"
# file, link, expected, theme, language, story, alerted
grep -v '^#' "$EXPECTED" | awk -F '\t' '
	NR == FNR { story[$1] = $2; alerted[$1] = $3; next }
	{ print $1 "\t" $2 "\t" $3 "\t" $4 "\t" $5 "\t" story[$2] "\t" alerted[$2] }' \
	"$T/items" - >"$T/judged"
claim every_expected_item_is_stored same '' "$(awk -F '\t' '$6 == "" { print $2 }' "$T/judged")"
claim no_item_is_stored_that_is_not_expected same "$(wc -l <"$T/judged")" "$(wc -l <"$T/items")"

told() { awk -F '\t' -v d="$1" '$4 == d && $7 == 1 { n++ } END { exit n == 0 }' "$T/judged"; }
awk -F '\t' '$3 == "alert" { print $4 }' "$T/judged" | sort -u >"$T/developments"
while read -r development; do
	claim "development_${development}_is_told" told "$development"
done <"$T/developments"
claim no_decoy_is_told same '' \
	"$(awk -F '\t' '$3 == "quiet" && $7 == 1 { print $4 ": " $2 }' "$T/judged")"

# ---- the offer to mediate ----

stories_of() { awk -F '\t' -v d="$1" '$4 == d && $7 == 1 { print $6 }' "$T/judged" | sort -u; }
claim the_offer_to_mediate_is_one_story_in_all_languages same '1 7' "$(stories_of a | wc -l) $(
	awk -F '\t' '$4 == "a" && $7 == 1 { print $5 }' "$T/judged" | sort -u | wc -l)"
sql "SELECT payload FROM alert WHERE story = $(stories_of a | head -n 1) ORDER BY nth DESC LIMIT 1" \
	>"$T/offer"
sql "SELECT lower(json_extract(payload, '\$.because')) FROM alert
	WHERE story = $(stories_of a | head -n 1)" >"$T/because"
claim it_names_russia_pakistan_and_the_taliban_as_reasons has "$T/because" russia pakistan taliban
claim it_is_grave has "$T/offer" '"severity":"high"'
claim it_names_those_who_report has "$T/offer" 'Khyber Courier' 'Gandhara Wire'
claim it_is_told_in_english has "$T/offer" '"lang":"en"'

# ---- the screen and the log ----

claim each_alert_is_one_line_of_the_log same "$(sql 'SELECT count(*) FROM alert')" \
	"$(wc -l <"$T/alerts.log")"
claim the_terminal_says_why has "$T/first" '  because ' '  sources ' '  link    https://'

# ---- the second round ----

vedette poll
claim the_second_round_brings_nothing_new has "$T/out" ' 0 new items' ' 0 alerts'
claim the_second_round_prints_no_alert lacks "$T/out" 'because'
claim the_second_round_logs_nothing same "$(sql 'SELECT count(*) FROM alert')" \
	"$(wc -l <"$T/alerts.log")"
finish
