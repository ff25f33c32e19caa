#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# The manual pages against the program and its data: nothing that there is may be missing from
# them, and their examples must be accepted. What a page says too much is not looked for here.
# One line a claim, "ok NAME" or "not ok NAME: why". The program: $VEDETTE or the release build.
set -u
export LC_ALL=C.UTF-8
cd "$(dirname "$0")/../.." || exit 1
vedette=${VEDETTE:-build/release/vedette}
docs=${vedette%/*}/docs # what `make docs` makes
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
failed=0

# ok NAME WHY: the claim NAME holds if WHY, all that speaks against it, is empty
ok() {
	if [ -z "$2" ]; then
		echo "ok $1"
	else
		echo "not ok $1: $(printf '%s' "$2" | tr '\n' ' ')"
		failed=1
	fi
}

# lacks PAGE PATTERN: those words of standard input for which PAGE has no line PATTERN; % = word
lacks() {
	seen=
	while read -r word; do
		seen=yes
		pattern=$(printf '%s' "$2" | sed "s/%/$word/g")
		grep -Eq "$pattern" "$1" || echo "${1##*/} lacks $word;"
	done
	[ -n "$seen" ] || echo "found nothing to look for in ${1##*/}"
}

# names FILE ARRAY: the strings of a table in the C source
names() {
	awk -v start=" $2\\\\[.*\\\\] = {" '$0 ~ start { on = 1 } on; /};/ { on = 0 }' "$1" |
		grep -o '"[^"]*"' | tr -d '"'
}

# examples PAGE: the literal blocks under EXAMPLES, as a reader would type them
examples() {
	awk '/^\.Sh /  { on = $2 == "EXAMPLES" }
	     /^\.Ed/   { if (in_block) print ""; in_block = 0 }
	     on && in_block { gsub(/\\e/, "\\"); gsub(/\\&/, ""); print }
	     /^\.Bd -literal/ { in_block = 1 }' "$1"
}

# ---- the command line ----

verbs=$("$vedette" --help | sed -n '/^Verbs:/,/^$/s/^  \([a-z]*\) .*/\1/p')
[ -n "$verbs" ] || verbs=none
ok every_verb_is_in_vedette_1 \
	"$(printf '%s\n' "$verbs" | lacks "$docs/vedette.1" '^\.It Xr vedette-% 1$')"
ok every_verb_has_a_page \
	"$(for verb in $verbs; do [ -s "$docs/vedette-$verb.1" ] || echo "$verb has none;"; done)"
ok every_option_of_a_verb_is_on_its_page \
	"$(for verb in $verbs; do
		"$vedette" "$verb" --help 2>&1 | grep -o '^  \(-.,\)\? *--[a-z-]*' | sed 's/.*--//' |
			lacks "$docs/vedette-$verb.1" '^\.It (Fl . , )?Fl -%( |$)'
	done)"
ok every_word_of_a_verb_is_explained_on_its_page \
	"$(for verb in $verbs; do
		"$vedette" "$verb" --describe | sed -n 's/^syntax.\(.*\)/\1/p' | tr '[]|' '\n' |
			sed -n 's/^ *\([a-z]\{2,\}\).*/\1/p' > "$work/words"
		[ ! -s "$work/words" ] ||
			lacks "$docs/vedette-$verb.1" '^\.It .*Cm %( |$)' < "$work/words"
	done)"
ok every_page_of_a_verb_says_more_than_its_help \
	"$(for verb in $verbs; do
		[ -f "agent/vedette-$verb.1.in" ] || echo "agent/vedette-$verb.1.in is missing;"
	done)"

if "$vedette" config > "$work/vedette.conf" 2> /dev/null; then
	ok every_setting_is_in_vedette_conf_5 \
		"$(sed -n 's/^#\([a-z0-9-]*\) =.*/\1/p' "$work/vedette.conf" |
			lacks agent/vedette.conf.5 '^\.It Ic % No = Ar ')"
fi

# ---- the files that a user writes ----

ok every_key_of_a_feed_list_is_in_vedette_feeds_5 \
	"$(sed -n '/^} keys\[\] = {/,/^};/s/^\t{ "\([a-z-]*\)",.*/\1/p' feeds/feedlist.c |
		lacks feeds/vedette-feeds.5 '^\.It Cm % Ns = Ns')"
ok every_key_of_a_rule_is_in_vedette_rules_5 \
	"$(names filters/ruleset.c rule_keys | lacks filters/vedette-rules.5 '^\.It Cm % No = ')"
ok every_channel_is_in_vedette_rules_5 \
	"$(names filters/ruleset.c channel_names |
		lacks filters/vedette-rules.5 '^\.Cm (.* )?%( |$)')"
ok every_key_of_an_entity_is_in_vedette_entities_5 \
	"$(names filters/gazetteer.c keys | lacks filters/vedette-entities.5 '^\.It .*Cm % No = ')"
ok every_kind_and_language_is_in_vedette_entities_5 \
	"$({ names filters/gazetteer.c gazetteer_kinds; names filters/gazetteer.c languages; } |
		lacks filters/vedette-entities.5 '^\.Cm (.* )?%( |$)')"
ok every_field_is_in_vedette_filters_7 \
	"$({ names filters/query.c metas; names filters/query.c numbers
		names filters/query.c field_names; } |
		lacks filters/vedette-filters.7 '^\.It .*Cm % (:|Ns)')"

# ---- what the lexicons hold ----

ok every_event_type_is_in_vedette_events_7_with_its_title \
	"$(for file in filters/events/*.lex; do
		sed -n 's/^\[event\.\(.*\)\]$/\1/p; s/^title = /=/p' "$file"
	done | sed -n 'N; s/\n=/ Pq /p' | lacks filters/vedette-events.7 '^\.It Cm % ,')"
ok every_event_type_and_act_is_in_vedette_events_7_with_its_codes \
	"$(for file in filters/events/*.lex; do
		sed -n 's/^\[\(event\|act\)\.\(.*\)\]$/.It Cm \2/p; s/^\(quad\|acled\|plover\|cameo\) = //p' "$file"
	done | python3 -c '
import re, sys
page = re.split(r"(?=^\.It Cm )", open("filters/vedette-events.7").read(), flags=re.M)
item = ""
for line in sys.stdin.read().splitlines():
    if line.startswith(".It Cm "):
        name = line
        item = next((p for p in page if re.match(re.escape(line) + r"( |$)", p, re.M)), "")
    if line not in item:
        print(name, "lacks", line)
')"
ok every_topic_is_in_vedette_events_7 \
	"$(sed -n 's/^\[topic\.\(.*\)\]$/\1/p' filters/events/*.lex |
		lacks filters/vedette-events.7 '^\.Cm (.* )?%( |$)')"
ok every_kind_of_stanza_is_in_vedette_events_7 \
	"$({ names filters/lexicon.c cue_names | sed 's/^/cue./'
		names filters/lexicon.c modifier_names | sed 's/^/number./'; } |
		lacks filters/vedette-events.7 'B[oq] Cm %( |$)')"
ok every_part_that_roles_give_is_in_vedette_events_7 \
	"$(names filters/lexicon.c roles_names | lacks filters/vedette-events.7 '^\.It Cm %$')"

# ---- the examples ----

# judged RULE-FILE: what is said against the rules, with the shipped names at hand
judged() {
	"$vedette" judge --rules filters/events --rules filters/entities --rules "$1" \
		< /dev/null 2>&1 | grep ': error: '
}

examples filters/vedette-rules.5 > "$work/page.rules"
ok the_examples_of_vedette_rules_5_are_rules "$(judged "$work/page.rules")"
examples filters/vedette-filters.7 | grep -v '^\$' | grep . |
	awk '{ printf "[line-%d]\nmatch = %s\n", NR, $0 }' > "$work/filters.rules"
ok the_examples_of_vedette_filters_7_are_filters "$(judged "$work/filters.rules")"
examples filters/vedette-entities.5 > "$work/page.ent"
ok the_examples_of_vedette_entities_5_are_entities "$(judged "$work/page.ent")"
examples filters/vedette-events.7 > "$work/page.lex"
ok the_examples_of_vedette_events_7_are_lexicons "$(judged "$work/page.lex")"
examples feeds/vedette-feeds.5 > "$work/page.feeds"
printf '[agent]\nfeeds = page.feeds\nshipped-rules = no\n' > "$work/feeds.conf"
ok the_examples_of_vedette_feeds_5_are_feeds \
	"$("$vedette" --config "$work/feeds.conf" check 2>&1 | grep ': error: ')"
examples agent/vedette.conf.5 | awk '/^$/ { blank = 1; next }
	blank && !/^\[(alerts|digest)\]/ { n++ } { blank = 0 }
	{ print > (work "/page" n + 0 ".conf") }' work="$work"
ok the_examples_of_vedette_conf_5_are_settings \
	"$(for file in "$work"/page*.conf; do
		"$vedette" --config "$file" check 2>&1 | grep "^$file.*: error: "
	done)"

# ---- the form ----

set -- "$docs"/*.1 agent/*.5 feeds/*.5 filters/*.[57]
ok every_page_that_a_page_names_is_there \
	"$(sed -n 's/^\.Xr \(vedette[a-z.-]*\) \([0-9]\).*/\1.\2/p' "$@" | sort -u |
		while read -r name; do
			for folder in "$docs" agent feeds filters; do
				[ ! -f "$folder/$name" ] || continue 2
			done
			echo "$name is missing;"
		done)"
if command -v mandoc > /dev/null; then
	ok mandoc_finds_no_fault "$(mandoc -Tlint "$@" 2> /dev/null |
		grep -v 'referenced manual not found')"
fi
ok every_message_id_is_in_the_catalogue \
	"$(grep -ohE '(MESSAGE_ID=|LOG_ID_[A-Z_]+ +")[0-9a-f]{32}' agent/*.[ch] |
		grep -o '[0-9a-f]\{32\}' | sort -u | lacks systemd/vedette.catalog '^-- %$')"
ok every_id_of_the_catalogue_is_sent \
	"$(sed -n 's/^-- //p' systemd/vedette.catalog | while read -r id; do
		grep -q "$id" agent/*.[ch] || echo "nobody sends $id;"
	done)"
exit $failed
