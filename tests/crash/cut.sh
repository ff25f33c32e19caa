#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
#
# The program is cut at every step of a poll in turn, as tests/crash/cut.c counts them, once by
# SIGKILL and once as when the power goes; then it is started again. What it knows and what it has
# told in the end is what an agent knows and tells that was left alone. Two controls must fail: with
# a database whose syncs do nothing, and with a log file that forgets.
#
# VEDETTE_CUTS: how many steps are tried of each kind, evenly spread (12); "all": every one.
set -u
# shellcheck disable=SC2317 # functions are called by claim
# shellcheck source=tests/lib.sh
. "$(dirname "$0")/../lib.sh"
CUT=$(dirname "$VEDETTE")/tests/cut.so
[ -e "$CUT" ] || skip_all "$CUT is not built"
ldd "$VEDETTE" | grep -q asan && skip_all 'the sanitizer takes no library before its own'
CUTS=${VEDETTE_CUTS:-12}
mkdir "$T/feeds"
export GIO_USE_NETWORK_MONITOR=base

# ---- six items, three of them alerts on four channels ----

now=$(date -R)
for f in 1 2; do
	{
		echo "<rss version=\"2.0\"><channel><title>Feed $f</title>"
		i=0
		for title in "Alarm at the harbour of Gwadar $f" "A garden show opens" \
			"Bridge near Attock closed, alarm raised, trains wait"; do
			i=$((i + 1))
			echo "<item><title>$title</title><guid isPermaLink=\"false\">$f-$i</guid>
				<link>http://a.example/$f/$i</link><pubDate>$now</pubDate></item>"
		done
		echo '</channel></rss>'
	} >"$T/feed$f.xml"
	echo "file://$T/feed$f.xml name=\"Feed $f\"" >>"$T/feeds/a.feeds"
done
printf '[alarm]\ntitle = Alarm\nseverity = high\nmatch = title:alarm\n' >"$T/alarm.rules"
# shellcheck disable=SC2016 # expanded by the program's shell
printf '#!/bin/sh\ncat >>"$1"\n' >"$T/take"
chmod +x "$T/take"

# world NAME: settings of an agent in a folder of its own
world() {
	W=$T/$1
	rm -rf "$W"
	mkdir "$W"
	settings "json-file = $W/alerts.json" '[agent]' 'shipped-rules = no' "rules = $T/alarm.rules" \
		"feeds = $T/feeds" '[feed]' "atom-file = $W/alerts.atom" \
		'[exec]' "command = $T/take $W/given" 'severity = low'
	sed "s|$T/alerts.log|$W/alerts.log|" "$T/vedette.conf" >"$W/vedette.conf"
}
poll() { "$VEDETTE" --config "$W/vedette.conf" --state "$W/state" poll --force >>"$W/out" 2>>"$W/err"; }
# cut N KIND…: poll in the world, ended at step N
cut_poll() {
	_at=$1
	shift
	env LD_PRELOAD="$CUT" CUT_AT="$_at" "$@" "$VEDETTE" --config "$W/vedette.conf" \
		--state "$W/state" poll --force >>"$W/out" 2>>"$W/err"
}
# What the world knows, and what it has told: each alert's number must stand once in each file; the
# program may get it twice, under the same number.
outcome() {
	sql "SELECT 'item', title, relevant FROM item ORDER BY feed, key" "$W/state"
	sql "SELECT 'story', headline, severity, items FROM story ORDER BY headline" "$W/state"
	sql "SELECT 'outbox', channel, state, count(*) FROM outbox GROUP BY 2, 3 ORDER BY 2, 3" "$W/state"
	grep -o ' headline="[^"]*"' "$W/alerts.log" 2>/dev/null | sort | sed 's/^/log/'
	grep -o '"headline":"[^"]*"' "$W/alerts.json" 2>/dev/null | sort | sed 's/^/json /'
	grep -o '<title>high: [^<]*' "$W/alerts.atom" 2>/dev/null | sort | sed 's/^/feed /'
	grep -o '"alert":[0-9]*' "$W/given" 2>/dev/null | sort -u | wc -l | sed 's/^/program /'
	"$VEDETTE" --config "$W/vedette.conf" --state "$W/state" check >/dev/null 2>&1 || echo 'check fails'
	sql 'PRAGMA integrity_check' "$W/state"
}

# ---- left alone ----

world whole
cut_poll 0 CUT_COUNT="$T/steps"
outcome >"$T/whole.outcome"
STEPS=$(cat "$T/steps")
claim a_whole_poll_tells_every_alert_everywhere has "$T/whole.outcome" 'log headline="Alarm at' \
	'json "headline":"Bridge near' 'feed <title>high: Alarm at' 'exec	sent'
claim it_takes_many_steps test "$STEPS" -gt 40
[ "$CUTS" = all ] && CUTS=$STEPS
[ "$CUTS" -le "$STEPS" ] || CUTS=$STEPS

# differs N KIND…: cut at N, started again, is the outcome another one?
differs() {
	world cut
	cut_poll "$@"
	[ -z "${SPOIL:-}" ] || rm -f "$W/$SPOIL"
	poll
	outcome >"$T/cut.outcome"
	! cmp -s "$T/whole.outcome" "$T/cut.outcome"
}
# try NAME KIND…: cut at each of CUTS steps; $DIFFERENT counts other outcomes
try() {
	_name=$1 DIFFERENT=0 FIRST=''
	shift
	_i=0
	while [ "$_i" -lt "$CUTS" ]; do
		_i=$((_i + 1))
		if differs $((_i * STEPS / CUTS)) "$@"; then
			DIFFERENT=$((DIFFERENT + 1))
			[ -n "$FIRST" ] || FIRST="step $((_i * STEPS / CUTS)): $(diff "$T/whole.outcome" "$T/cut.outcome" | head -n 4)"
		fi
	done
	echo "# $_name: $CUTS of $STEPS steps, $DIFFERENT other outcomes"
}
none() { [ "$DIFFERENT" -eq 0 ] || { echo "$DIFFERENT other outcomes; $FIRST" && false; }; }

try killed CUT_POWER=0
claim killed_at_any_step_nothing_is_lost_or_told_twice none
try unpowered CUT_POWER=1
claim without_power_at_any_step_nothing_is_lost_or_told_twice none
try torn CUT_POWER=1 CUT_KEEP=1
claim nor_when_a_part_of_what_was_written_arrives none

# ---- controls ----

try deaf CUT_POWER=1 CUT_DEAF=vedette.db
claim with_a_database_that_is_not_synced_something_is_told_twice test "$DIFFERENT" -gt 0
SPOIL=alerts.log
try forgetful CUT_POWER=0
claim with_a_log_that_forgets_something_is_lost test "$DIFFERENT" -gt 0
finish
