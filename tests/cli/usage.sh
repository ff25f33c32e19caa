#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
#
# What the command line answers to what it does not understand: one line, the nearest right word,
# exit 2, and nothing started.
# shellcheck disable=SC2317 # functions are called by claim
set -u
# shellcheck source=tests/lib.sh
. "$(dirname "$0")/../lib.sh"

# refused CLAIM TEXT ARGUMENT…: exit 2, TEXT in the complaint, nothing on standard output.
refused() {
	_claim=$1 _text=$2
	shift 2
	timeout 10 "$VEDETTE" "$@" >"$T/out" 2>"$T/err" </dev/null
	_status=$?
	if [ "$_status" -ne 2 ]; then
		not_ok "$_claim" "exit $_status"
	elif [ -s "$T/out" ]; then
		not_ok "$_claim" 'it prints on standard output'
	else
		claim "$_claim" has "$T/err" "$_text"
	fi
}

# ---- the nearest right word ----

refused a_wrong_verb_gets_the_nearest 'no verb "pol"; did you mean "poll"?' pol
refused letters_swapped_are_near 'did you mean "digest"?' digets
# shellcheck disable=SC2016 # the complaint's own backquotes
refused a_verb_like_none_gets_the_list '`vedette --help` lists them' xyzzy
refused a_wrong_global_option_gets_the_nearest 'did you mean --config?' --confg x poll
refused a_wrong_option_gets_the_nearest 'poll: Unknown option --verbos; did you mean --verbose?' \
	poll --verbos
refused a_wrong_option_with_a_value_gets_the_nearest 'did you mean --since?' digest --sinc=3d
refused an_option_like_none_gets_no_guess 'Unknown option --zzzz' poll --zzzz
refused a_wrong_word_of_feeds_gets_the_nearest 'did you mean "add"?' feeds ad

# ---- what is missing or too much ----

refused no_verb_gets_the_usage 'Usage: vedette' --config /dev/null
for verb in run digest status stories doctor judge config; do
	refused "a_stray_argument_of_${verb}_is_refused" "$verb: takes no" "$verb" stray
done
refused a_feed_that_no_list_has_is_named 'no list has a feed' poll stray
refused a_digest_argument_is_refused digest digest stray
refused parse_wants_a_file 'one FILE is wanted' parse
refused story_wants_a_number 'a number' story abc
refused search_wants_a_query 'a QUERY is wanted' search
refused an_option_without_its_value_is_refused 'Missing argument' --config
refused a_bad_time_is_named '"3 moons"' digest --since '3 moons'
refused a_bad_format_is_named '"pdf"' digest --format pdf
refused a_bad_day_is_named '"2026-02-30"' digest --date 2026-02-30
refused an_unknown_profile_is_named '"sahel"' digest --profile sahel
refused a_day_cannot_be_sent '--date is for looking' digest --send --date 2026-11-24
refused alerts_names_its_words 'ack, snooze, mute, unmute, useful, wrong, history or retry' alerts nod 1
refused alerts_offers_the_nearest_word 'did you mean "useful"?' alerts usefull 1
refused feedback_wants_a_number 'item:N or alert:N' alerts wrong
refused rules_names_its_words 'expected list or report; did you mean "report"?' rules reprot
refused a_bad_time_of_replay_is_named '"3 moons"' replay --since '3 moons'
refused a_missing_settings_file_is_named /nonexistent/vedette.conf \
	--config /nonexistent/vedette.conf poll
refused nothing_to_poll_says_how_to_begin 'vedette feeds add' poll
claim nothing_was_left_behind same '' "$(find "$HOME" -mindepth 1)"

# ---- what a terminal is shown ----

printf 'x\033[31m\342\200\256y' >"$T/word"
refused a_strange_verb_is_repeated_harmlessly 'no verb' "$(cat "$T/word")"
claim no_escape_comes_back lacks "$T/err" "$(printf '\033')" "$(printf '\342\200\256')"

# ---- help ----

helps() {
	"$VEDETTE" "$1" --help >"$T/out" 2>"$T/err" && has "$T/out" "vedette $1" && same '' "$(cat "$T/err")"
}
for verb in $("$VEDETTE" --help | sed -n 's/^  \([a-z]*\)  *[A-Z].*/\1/p'); do
	claim "help_of_${verb}_exits_0" helps "$verb"
done
claim the_version_is_printed sh -c "'$VEDETTE' --version | grep -Eq '^vedette [0-9.]+\$'"
finish
