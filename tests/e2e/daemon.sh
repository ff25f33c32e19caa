#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
#
# `vedette run` as a service manager sees it: readiness, status, reload, watchdog, stop.
# shellcheck disable=SC2317 # functions are called by claim
set -u
# shellcheck source=tests/lib.sh
. "$(dirname "$0")/../lib.sh"
PYTHON=$(python_with socket) || skip_all 'there is no python3'
mkdir "$T/web" "$T/feeds"
serve "$T/web"
export GIO_USE_NETWORK_MONITOR=base
cp "$ROOT/tests/data/e2e/news.rss.xml" "$ROOT/tests/data/e2e/valley.atom.xml" "$T/web"
cat >"$T/mine.rules" <<'END'
[ferry]
title = Ferries
severity = high
match = title:ferry
END
settings '[agent]' 'shipped-rules = no' "rules = $T/mine.rules" "feeds = $T/feeds"
echo "$BASE/news.rss.xml private=yes dates=seen name=Harbour" >"$T/feeds/a.feeds"

# The service manager's end of NOTIFY_SOCKET: each message a line, with the time before it.
cat >"$T/manager.py" <<'END'
import socket, sys, time
s = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
s.bind(sys.argv[1])
print("listening", flush=True)
while True:
    for line in s.recv(65536).decode().splitlines():
        print("%.3f" % time.time(), line, flush=True)
END
start "$PYTHON" "$T/manager.py" "$T/notify" >"$T/told"
until_true 10 test -s "$T/told"

count() { grep -c -e "$1" "$T/told"; }
count_is() { [ "$(count "$1")" -eq "$2" ]; }

# begin: the agent in the background, by its own process id.
begin() {
	NOTIFY_SOCKET=$T/notify start "$VEDETTE" --config "$T/vedette.conf" --state "$T/state" run \
		>"$T/run.out" 2>"$T/run.err"
	AGENT=$PID
}

# ---- start ----

begin
claim the_agent_says_ready until_true 10 grep -q ' READY=1$' "$T/told"
claim the_status_counts_feeds_and_rules has "$T/told" ' STATUS=1 feed, 1 rule'
claim a_feed_is_asked_at_once until_true 10 grep -q news.rss.xml "$T/requests"
claim an_alert_reaches_the_log_file until_true 10 grep -q 'rule=ferry' "$T/alerts.log"
claim nothing_is_printed_on_standard_output same '' "$(cat "$T/run.out")"
claim the_watchdog_is_fed until_true 15 grep -q ' WATCHDOG=1$' "$T/told"
"$VEDETTE" --config "$T/vedette.conf" --state "$T/state" run >"$T/second.out" 2>"$T/second.err"
claim a_second_instance_exits_75 same 75 $?
claim a_second_instance_says_why has "$T/second.err" 'another vedette is at work on this state'
vedette poll
claim a_poll_beside_the_agent_exits_75 same 75 "$STATUS"

# ---- reload ----

echo "$BASE/valley.atom.xml private=yes dates=seen name=Valley" >"$T/feeds/b.feeds"
kill -HUP "$AGENT"
claim a_reload_is_announced until_true 10 grep -q ' RELOADING=1$' "$T/told"
claim a_reload_gives_the_clock has "$T/told" ' MONOTONIC_USEC='
claim a_reload_ends_with_ready until_true 10 count_is ' READY=1$' 2
claim a_reload_counts_anew has "$T/told" ' STATUS=2 feeds, 1 rule'
claim a_new_feed_is_asked until_true 10 grep -q valley.atom.xml "$T/requests"
claim a_known_feed_is_not_asked_again same 1 "$(requests /news.rss.xml)"

printf '[alerts]\nseverty = high\n' >>"$T/vedette.conf"
kill -HUP "$AGENT"
claim a_bad_reload_ends_with_ready_too until_true 10 count_is ' READY=1$' 3
claim a_bad_setting_is_named_with_its_place has "$T/run.err" "$T/vedette.conf:1" 'severty'
claim the_nearest_setting_is_offered has "$T/run.err" 'severity'
claim the_old_settings_stay_in_force has "$T/run.err" 'the old settings stay in force'
claim the_agent_lives_on_after_a_bad_reload kill -0 "$AGENT"
sed -i '/severty/d' "$T/vedette.conf"
printf '[ferry\nmatch = (title:ferry\n' >"$T/mine.rules"
kill -HUP "$AGENT"
claim a_bad_rule_keeps_the_agent_running until_true 10 count_is ' READY=1$' 4
claim a_bad_rule_is_named_with_its_place has "$T/run.err" "$T/mine.rules:1:"
claim the_agent_lives_on_after_a_bad_rule kill -0 "$AGENT"

is_well() { [ "$(of_feed "$1" health)" = 1 ]; }
# A server that takes its time is asked once, however often the settings are read meanwhile.
printf '[ferry]\ntitle = Ferries\nseverity = high\nmatch = title:ferry\n' >"$T/mine.rules"
cp "$ROOT/tests/data/e2e/news.rss.xml" "$T/web/slow.xml"
printf 'delay 3000\nstatus 500\n' >"$T/web/gone-soon.xml.head"
echo 'delay 3000' >"$T/web/slow.xml.head"
cp "$T/web/slow.xml" "$T/web/gone-soon.xml"
printf '%s private=yes name=Slow\n%s private=yes name=Soon\n' "$BASE/slow.xml" \
	"http://127.0.0.2:$PORT/gone-soon.xml" >"$T/feeds/c.feeds"
kill -HUP "$AGENT"
until_true 10 grep -q slow.xml "$T/requests"
until_true 10 grep -q gone-soon.xml "$T/requests"
echo "$BASE/slow.xml private=yes name=Renamed" >"$T/feeds/c.feeds"
kill -HUP "$AGENT"
until_true 10 count_is ' READY=1$' 6
kill -HUP "$AGENT"
claim a_reload_does_not_wait_for_a_slow_server until_true 2 count_is ' READY=1$' 7
claim what_was_under_way_at_a_reload_is_taken until_true 10 is_well slow.xml
claim and_was_asked_once same 1 "$(requests /slow.xml)"
claim no_failure_comes_of_a_reload lacks "$T/run.err" 'Renamed: the' 'Slow: the' cancelled
claim a_feed_taken_off_the_list_is_forgotten lacks "$T/run.err" 'Soon:'

# ---- stop ----

stop_within() { # SIGNAL SECONDS
	kill "-$1" "$AGENT"
	until_true "$2" ended "$AGENT"
}
claim sigterm_stops_within_two_seconds stop_within TERM 2
wait "$AGENT"
claim sigterm_exits_0 same 0 $?
claim the_stop_is_announced has "$T/told" ' STOPPING=1'
printf '[ferry]\ntitle = Ferries\nmatch = title:ferry\n' >"$T/mine.rules"
vedette poll
claim the_state_is_free_again same 0 "$STATUS"

# ---- while a server stalls ----

cp "$ROOT/tests/data/e2e/news.rss.xml" "$T/web/stall.xml"
echo stall >"$T/web/stall.xml.head"
echo "$BASE/stall.xml private=yes" >"$T/feeds/a.feeds"
begin
until_true 10 grep -q stall.xml "$T/requests"
claim sigterm_does_not_wait_for_a_stalled_server stop_within TERM 2
wait "$AGENT"
claim sigterm_exits_0_while_a_server_stalls same 0 $?

# ---- bad from the start ----

printf '[pol]\ninterval = 1h\n' >>"$T/vedette.conf"
mv "$T/state" "$T/state.old"
"$VEDETTE" --config "$T/vedette.conf" --state "$T/state" run >"$T/run.out" 2>"$T/run.err"
claim bad_settings_at_the_start_exit_2 same 2 $?
claim bad_settings_at_the_start_name_the_nearest has "$T/run.err" 'unknown section [pol]' '[poll]'
claim bad_settings_at_the_start_make_no_state test ! -e "$T/state"
finish
