#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Packs of rules: another region is another file and another list of entities, no code; the shipped
# ones are chosen by name; `check` tells where the user's own files go wrong.
# shellcheck disable=SC2317 # functions are called by claim
set -u
# shellcheck source=tests/lib.sh
. "$(dirname "$0")/../lib.sh"

SAHEL=$ROOT/tests/data/sahel

# ---- the Sahel: tests/data/sahel ----

awk -F '\t' '!/^#/ { printf "{\"id\":\"%d\",\"title\":\"%s\"}\n", ++n, $4 }' \
	"$SAHEL/items.tsv" >"$T/items.jsonl"
awk -F '\t' '!/^#/ { print ++n, $1, $2, $3 }' "$SAHEL/items.tsv" >"$T/expected"

# judged_as_written: each item of the table is relevant, grave and found by the rule that it says.
judged_as_written() {
	"$VEDETTE" judge --rules "$SAHEL/rules/sahel.rules" --rules "$SAHEL/entities/sahel.ent" \
		<"$T/items.jsonl" >"$T/verdicts" || return 1
	sed -E 's/^\{"relevant":(true|false),"severity":"([a-z]*)","rules":\[(\{"name":"([^"]*)")?.*"id":"([0-9]+)".*/\5 \1 \2 \4/' \
		"$T/verdicts" | awk '{ print $1, $2 == "true" ? "yes" : "no", $2 == "true" ? $3 : "-",
			$2 == "true" ? $4 : "-" }' >"$T/got"
	diff "$T/expected" "$T/got"
}
claim another_region_is_another_file_and_another_list judged_as_written

spotless() {
	"$VEDETTE" check "$SAHEL/entities/sahel.ent" >"$T/out" 2>&1 && ! grep 'error:' "$T/out"
}
claim its_entities_are_good spotless

# ---- the shipped packs ----

settings() {
	printf '[agent]\n%s\n' "$1" >"$T/vedette.conf"
	"$VEDETTE" --config "$T/vedette.conf" check >"$T/out" 2>&1
}
of_pack() {
	settings "packs = $1" && has "$T/out" "rules     $2"
}
claim the_region_is_the_pack_unless_one_says_otherwise \
	of_pack region "$(grep -c '^\[' "$ROOT/filters/rules/region.rules")"
claim another_pack_is_chosen_by_name \
	of_pack political-violence "$(grep -c '^\[' "$ROOT/filters/rules/political-violence.rules")"
claim no_pack_is_none of_pack '' 0
unknown_pack() {
	settings 'packs = regoin' || has "$T/out" 'no pack of rules "regoin" is shipped'
}
claim a_pack_that_is_not_there_is_told unknown_pack

# ---- check ----

printf '[x]\nkind = city\nen = Swat\n[y]\nkind = city\nen = Peshawar\n' >"$T/a.ent"
warned() {
	"$VEDETTE" check "$T/a.ent" >"$T/out" 2>&1 && has "$T/out" "$T/a.ent:$1: warning: $2"
}
claim a_common_word_as_a_name_is_warned_of warned 3:6 '[x] "Swat" is a common word'
claim a_name_of_two_is_warned_of warned 6:6 '[y] "Peshawar" is a name of [peshawar], too'
claim a_language_left_out_is_warned_of warned 1:1 '[x] has no name in '

shipped_is_spotless() {
	settings 'packs = region political-violence' && ! grep -E 'warning|error' "$T/out"
}
claim what_is_shipped_has_no_warning shipped_is_spotless

finish
