#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
#
# The agent at work while calls fail, as tests/crash/fault.c lets them: it says so once, lives, loses
# nothing, and goes on by itself when they succeed again. Each fault meets an agent of its own, with
# one alarm before the fault, one during it, and one after it: in the end each was told once.
# shellcheck disable=SC2317 # functions are called by claim
set -u
# shellcheck source=tests/lib.sh
. "$(dirname "$0")/../lib.sh"
FAULT=$(dirname "$VEDETTE")/tests/fault.so
[ -e "$FAULT" ] || skip_all "$FAULT is not built"
ldd "$VEDETTE" | grep -q asan && skip_all 'the sanitizer takes no library before its own'
PYTHON=$(python_with sqlite3) || skip_all 'there is no python3 with sqlite3'
mkdir "$T/web"
serve "$T/web"
export GIO_USE_NETWORK_MONITOR=base
printf '[alarm]\ntitle = Alarm\nseverity = high\nmatch = title:alarm\n' >"$T/alarm.rules"
N=0

# publish WORD: a feed with one alarm that holds WORD, listed by the agent.
publish() {
	N=$((N + 1))
	printf '<rss version="2.0"><channel><title>x</title><item><title>Alarm %s</title>
		<guid isPermaLink="false">%s</guid></item></channel></rss>' "$1" "$1" >"$T/web/$1$N.xml"
	echo "http://127.0.0.$((N % 8 + 1)):$PORT/$1$N.xml private=yes dates=seen name=$1" \
		>>"$W/feeds/a.feeds"
}
order() { echo "$1" >"$W/orders.new" && mv "$W/orders.new" "$W/orders"; }
orders_end() { rm -f "$W/orders"; }
# world NAME: an agent of its own at work, the first alarm told.
world() {
	W=$T/$1
	mkdir "$W" "$W/feeds"
	settings 'burst = 0s' '[agent]' 'shipped-rules = no' "rules = $T/alarm.rules" \
		"feeds = $W/feeds"
	sed "s|$T/alerts.log|$W/alerts.log|" "$T/vedette.conf" >"$W/vedette.conf"
	publish before
	LD_PRELOAD=$FAULT FAULT_ORDERS=$W/orders start "$VEDETTE" --config "$W/vedette.conf" \
		--state "$W/state" run >"$W/out" 2>"$W/err"
	AGENT=$PID
	until_true 20 told before
}
reload() { kill -HUP "$AGENT"; }
told() { grep -q "Alarm $1" "$W/alerts.log"; }
lives() { ! ended "$AGENT"; }
lines_with() { grep -cF -e "$1" "$W/err"; }
each_told_once() { same "$1" "$(grep -o 'Alarm [a-z]*' "$W/alerts.log" | sort | tr '\n' ' ')"; }
sound() { sql 'PRAGMA integrity_check' "$W/state"; }
ok_within() { until_true "$@"; }

# trial NAME ORDER TEXT: nothing can be stored for some seconds.
trial() {
	world "$1"
	order "$2"
	publish during
	reload
	claim "$1_is_said" ok_within 20 has "$W/err" "$3" 'no feed is asked until'
	_asked=$(wc -l <"$T/requests")
	sleep 3
	claim "$1_does_not_end_the_agent" lives
	claim "$1_is_said_once" same 1 "$(lines_with 'no feed is asked until')"
	claim "$1_keeps_feeds_from_being_asked_in_vain" same "$_asked" "$(wc -l <"$T/requests")"
	orders_end
	claim "$1_ends_and_the_alarm_is_told" ok_within 40 told during
	claim "$1_end_is_said" has "$W/err" 'the watch goes on'
	publish after
	reload
	claim "$1_is_followed_by_all_that_comes" ok_within 20 told after
	stop "$AGENT"
	claim "$1_leaves_the_agent_to_stop_well" same 0 "$STOPPED"
	claim "$1_loses_and_repeats_nothing" each_told_once 'Alarm after Alarm before Alarm during '
	claim "$1_leaves_the_database_sound" same ok "$(sound)"
}
trial a_full_disk 'write ENOSPC /state/' 'the disk is full'
trial a_disk_that_fails_to_sync 'sync EIO /state/' 'the disk failed'
trial a_quota 'write EDQUOT /state/' 'nothing was written'

# ---- another program holds the database ----

world a_lock
"$PYTHON" -c 'import sqlite3, sys, time
c = sqlite3.connect(sys.argv[1], isolation_level=None); c.execute("BEGIN IMMEDIATE")
print("locked", flush=True); time.sleep(60)' "$W/state/vedette.db" >"$T/locked" &
HOLDER=$!
PIDS="$PIDS $HOLDER"
until_true 10 test -s "$T/locked"
publish during
reload
claim a_lock_is_said ok_within 30 has "$W/err" 'another program holds' 'no feed is asked until'
claim a_lock_does_not_end_the_agent lives
stop "$HOLDER"
claim a_lock_ends_and_the_alarm_is_told ok_within 40 told during
stop "$AGENT"
claim a_lock_loses_and_repeats_nothing each_told_once 'Alarm before Alarm during '

# ---- a file system that turns read-only, as after an error ----

if [ "$(id -u)" -eq 0 ] && mkdir -p "$T/readonly/state" &&
	mount -t tmpfs -o size=40m tmpfs "$T/readonly/state" 2>/dev/null; then
	trap 'umount "$T/readonly/state" 2>/dev/null; clean_up' EXIT
	mount -o remount,ro "$T/readonly/state" || :
	"$VEDETTE" --config "$W/vedette.conf" --state "$T/readonly/state" poll >"$T/out" 2>"$T/err"
	claim a_read_only_file_system_exits_75 same 75 $?
	claim a_read_only_file_system_is_named has "$T/err" "$T/readonly/state" 'ead-only'
	mount -o remount,rw "$T/readonly/state"
	cp "$T/a_lock/state/vedette.db" "$T/readonly/state/"
	mount -o remount,ro "$T/readonly/state"
	"$VEDETTE" --config "$W/vedette.conf" --state "$T/readonly/state" alerts >"$T/out" 2>"$T/err"
	claim what_is_on_it_can_be_read same '0 2' "$? $(grep -c Alarm "$T/out")"
	umount "$T/readonly/state"
	trap clean_up EXIT
else
	skip a_read_only_file_system 'only root can mount one'
fi

# ---- no file descriptor left ----

world no_socket
order 'socket EMFILE'
publish during
reload
claim no_socket_is_said ok_within 20 has "$W/err" 'no socket left'
claim no_socket_does_not_end_the_agent lives
stop "$AGENT"
claim no_socket_is_no_fault_of_the_feed same 0 \
	"$(sql "SELECT failures FROM feed WHERE url LIKE '%during%'" "$W/state")"
orders_end
sql 'UPDATE feed SET not_before = 0' "$W/state"
"$VEDETTE" --config "$W/vedette.conf" --state "$W/state" poll --force >>"$W/out" 2>>"$W/err"
claim no_socket_loses_and_repeats_nothing each_told_once 'Alarm before Alarm during '
prlimit --nofile=6:6 "$VEDETTE" --config "$W/vedette.conf" --state "$W/state" poll >"$T/out" 2>"$T/err"
claim a_poll_without_descriptors_is_tried_later same 75 $?

# ---- a clock that jumps ----

world a_clock
order 'clock 864000'
publish during
reload
claim a_clock_set_ahead_is_said ok_within 40 has "$W/err" 'the clock was set 10 days ahead'
claim a_clock_set_ahead_keeps_no_alarm_back ok_within 20 told during
orders_end
claim a_clock_set_back_is_said ok_within 40 has "$W/err" 'the clock was set 10 days back'
publish after
reload
claim a_clock_set_back_keeps_no_alarm_back ok_within 20 told after
claim a_clock_that_jumps_drops_nothing same 3 "$(sql 'SELECT count(*) FROM item' "$W/state")"
stop "$AGENT"
claim a_clock_repeats_nothing each_told_once 'Alarm after Alarm before Alarm during '
finish
