#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
#
# A fault in a file its user wrote: file, line, column and the nearest right word; exit 2; nothing
# started, no state made.
# shellcheck disable=SC2317 # functions are called by claim
set -u
# shellcheck source=tests/lib.sh
. "$(dirname "$0")/../lib.sh"
CONF=$T/conf/vedette.conf
FEEDS=$T/conf/feeds/a.feeds
RULES=$T/conf/rules/a.rules

# good: files without a fault.
good() {
	rm -rf "$T/conf" "$T/state"
	mkdir -p "$T/conf/feeds" "$T/conf/rules"
	printf '[agent]\nshipped-rules = no\n[alerts]\ndesktop = no\njournal = no\n' >"$CONF"
	printf '# mine\n./news.xml name=News\n' >"$FEEDS"
	cp "$ROOT/tests/data/e2e/news.rss.xml" "$T/conf/feeds/news.xml"
	printf '[ferry]\ntitle = Ferries\nseverity = high\nmatch = title:ferry\n' >"$RULES"
}

# complains VERB FILE:LINE:COL TEXT…
complains() {
	_verb=$1 _place=$2
	shift 2
	timeout 20 "$VEDETTE" --config "$CONF" --state "$T/state" "$_verb" >"$T/out" 2>"$T/err"
	_status=$?
	[ "$_status" -eq 2 ] || { echo "exit $_status"; cat "$T/err"; return 1; }
	[ ! -e "$T/state" ] || { echo 'a state folder was made'; return 1; }
	grep -q "^$_place:.*error: " "$T/err" || { cat "$T/err"; return 1; }
	has "$T/err" "$@"
}

# faulty CLAIM FILE:LINE:COL TEXT…: after the fault was made, all three verbs see it.
faulty() {
	_claim=$1
	shift
	for _run in check poll run; do
		claim "${_claim}_${_run}" complains "$_run" "$@"
	done
	good
}

good
"$VEDETTE" --config "$CONF" --state "$T/state" check >"$T/out" 2>"$T/err"
claim good_files_pass_check same 0 $?
"$VEDETTE" --config "$CONF" --state "$T/state" poll >"$T/out" 2>"$T/err"
claim good_files_are_polled same 0 $?
good

# ---- settings ----

printf '[poll]\n  \nintervall = 1h\n' >>"$CONF"
faulty a_wrong_key "$CONF:8:1" intervall 'interval'
printf '[alert]\nseverity = high\n' >>"$CONF"
faulty a_wrong_section "$CONF:6:2" '[alert]' '[alerts]'
printf '[poll]\ninterval =    soon\n' >>"$CONF"
faulty a_bad_duration "$CONF:7:15" '"soon"' '15m'
printf '[poll]\nin-flight = 0\n' >>"$CONF"
faulty a_number_out_of_range "$CONF:7:13" 'from 1 to 1024'
printf '[alerts]\nseverity = hihg\n' >>"$CONF"
faulty a_bad_severity "$CONF:7:12" 'low, medium, high or critical'
printf 'interval = 1h\n' >"$CONF"
faulty a_key_before_any_section "$CONF:1:1" section
printf '[agent]\nrules = nowhere\n' >>"$CONF"
claim a_rules_folder_that_is_not_there_is_named sh -c "
	'$VEDETTE' --config '$CONF' --state '$T/state' poll 2>&1 >/dev/null | grep -q nowhere"
good

# ---- feed lists ----

printf 'https://example.org/feed  nmae=Example\n' >>"$FEEDS"
faulty a_wrong_feed_key "$FEEDS:3:27" nmae name
printf 'https://example.org/feed  interval=often\n' >>"$FEEDS"
faulty a_bad_feed_value "$FEEDS:3:36" often 15m
printf 'ftp://example.org/feed\n' >>"$FEEDS"
faulty a_feed_of_another_scheme "$FEEDS:3:1" 'ftp'
printf './news.xml name=Again\n' >>"$FEEDS"
faulty a_feed_listed_twice "$FEEDS:3:1" "$FEEDS:2"
printf 'https://example.org/feed name="open\n' >>"$FEEDS"
faulty an_open_quote "$FEEDS:3:31" quote

# ---- rules ----

printf '[port]\ntitel = Port\nmatch = port\n' >>"$RULES"
faulty a_wrong_rule_key "$RULES:6:1" titel title
printf '[port]\ntitle = Port\nmatch = port AND (ship OR\n' >>"$RULES"
faulty a_query_cut_short "$RULES:7:26" 'expected a term'
printf '[port]\ntitle = Port\nmatch = titel:port\n' >>"$RULES"
faulty a_wrong_field "$RULES:7:9" titel title
printf '[port]\ntitle = Port\nmatch = @nobody_of_that_name\n' >>"$RULES"
faulty an_unknown_entity "$RULES" nobody_of_that_name
printf '[port]\ntitle = Port\nmatch = /(port/\n' >>"$RULES"
faulty a_bad_regex "$RULES:7:15" parenthesis
printf '[port]\ntitle = Port\n' >>"$RULES"
faulty a_rule_that_matches_nothing "$RULES:5:2" match
printf '[port]\ntitle = P\303\266rt \377\nmatch = port\n' >>"$RULES"
faulty bytes_that_are_no_utf8 "$RULES:6:14" UTF-8

# ---- all faults of one run, and one line each ----

printf '[port]\ntitel = Port\nmatch = port\n' >>"$RULES"
printf 'https://example.org/feed  nmae=Example\n' >>"$FEEDS"
"$VEDETTE" --config "$CONF" --state "$T/state" check >"$T/out" 2>"$T/err"
claim faults_of_several_files_come_at_once has "$T/err" "$RULES:6:1" "$FEEDS:3:27"
claim each_fault_is_told_once same 2 "$(grep -c ': error: ' "$T/err")"
good
head -c 20000 /dev/urandom >"$RULES"
"$VEDETTE" --config "$CONF" --state "$T/state" check >"$T/out" 2>"$T/err"
claim a_binary_file_exits_2 same 2 $?
claim a_binary_file_does_not_flood_the_terminal test "$(wc -l <"$T/err")" -le 101
claim a_binary_file_sends_no_control_characters same 0 "$(LC_ALL=C tr -d '\n' <"$T/err" |
	LC_ALL=C grep -c '[[:cntrl:]]')"
finish
