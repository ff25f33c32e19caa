#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
#
# The program is cut at every step of making and sending a digest, as tests/crash/cut.c counts them,
# then called again as cron would. The readers have the digest then; if twice, in the same bytes; and
# the books say it is done. A control must fail: with a database whose syncs do nothing.
#
# VEDETTE_CUTS: how many steps are tried of each kind, evenly spread (12); "all": every one.
set -u
# shellcheck disable=SC2317 # functions are called by claim
# shellcheck source=tests/lib.sh
. "$(dirname "$0")/../lib.sh"
CUT=$(dirname "$VEDETTE")/tests/cut.so
[ -e "$CUT" ] || skip_all "$CUT is not built"
ldd "$VEDETTE" | grep -q asan && skip_all 'the sanitizer takes no library before its own'
CUTS=${VEDETTE_CUTS:-12} PAUSE=0
mkdir "$T/feeds"
export GIO_USE_NETWORK_MONITOR=base

now=$(date -R)
cat >"$T/news.xml" <<END
<rss version="2.0"><channel><title>Harbour News</title><item><title>Alarm at the harbour</title>
<guid isPermaLink="false">1</guid><link>http://a.example/1</link><pubDate>$now</pubDate></item></channel></rss>
END
echo "file://$T/news.xml name=Harbour" >"$T/feeds/a.feeds"
printf '[alarm]\ntitle = Alarm\nseverity = high\nmatch = title:alarm\n' >"$T/alarm.rules"
# shellcheck disable=SC2016 # expanded by the program's shell
printf '#!/bin/sh\nsleep 0.01\nf=$(mktemp "$BOX/mail.XXXXXX")\ncat >"$f"\n' >"$T/sendmail"
chmod +x "$T/sendmail"
settings '[agent]' 'shipped-rules = no' "rules = $T/alarm.rules" "feeds = $T/feeds" '[mail]' \
	'from = watch@example.org' "sendmail = $T/sendmail" '[digest]' 'to = desk@example.org' 'hour = 0'
"$VEDETTE" --config "$T/vedette.conf" --state "$T/model" poll >/dev/null 2>&1

world() {
	W=$T/$1
	rm -rf "$W"
	mkdir "$W" "$W/box"
	cp -r "$T/model" "$W/state"
}
# send N KIND…: cut at step N
send() {
	_at=$1
	shift
	env BOX="$W/box" LD_PRELOAD="$CUT" CUT_AT="$_at" "$@" "$VEDETTE" --config "$T/vedette.conf" \
		--state "$W/state" digest --send --if-due >>"$W/out" 2>>"$W/err"
}
again() {
	BOX=$W/box "$VEDETTE" --config "$T/vedette.conf" --state "$W/state" digest --send --if-due \
		>>"$W/out" 2>>"$W/err"
}
# How many mails, how many different ones, how many of them tell the news, and what the books say.
outcome() {
	for _mail in "$W"/box/*; do sha256sum <"$_mail"; done | sort -u | wc -l
	grep -L 'Alarm at the harbour' "$W"/box/* | wc -l
	sql "SELECT state, count(*) FROM digest_run" "$W/state"
	sql 'PRAGMA integrity_check' "$W/state"
}

world whole
send 0 CUT_COUNT="$T/steps"
outcome >"$T/whole.outcome"
STEPS=$(cat "$T/steps")
claim a_whole_digest_is_one_mail_and_done has "$T/whole.outcome" 'done	1' 'ok'
claim it_takes_some_steps test "$STEPS" -gt 10
[ "$CUTS" = all ] && CUTS=$STEPS
[ "$CUTS" -le "$STEPS" ] || CUTS=$STEPS

# try NAME KIND…: cut at each of CUTS steps; $DIFFERENT counts other outcomes, $TWICE two of one mail
try() {
	_name=$1 DIFFERENT=0 TWICE=0 FIRST='' _i=0
	shift
	while [ "$_i" -lt "$CUTS" ]; do
		_i=$((_i + 1))
		world cut
		send $((_i * STEPS / CUTS)) "$@"
		sleep "$PAUSE"
		again
		again
		outcome >"$T/cut.outcome"
		[ "$(find "$W/box" -type f | wc -l)" -le 1 ] || TWICE=$((TWICE + 1))
		cmp -s "$T/whole.outcome" "$T/cut.outcome" && continue
		DIFFERENT=$((DIFFERENT + 1))
		[ -n "$FIRST" ] || FIRST="step $((_i * STEPS / CUTS)): $(diff "$T/whole.outcome" "$T/cut.outcome" | head -n 4)"
	done
	echo "# $_name: $CUTS of $STEPS steps, $DIFFERENT other outcomes, $TWICE sent twice"
}
none() { [ "$DIFFERENT" -eq 0 ] || { echo "$DIFFERENT other outcomes; $FIRST" && false; }; }

try killed CUT_POWER=0
claim killed_at_any_step_the_digest_is_sent_and_never_another none
try unpowered CUT_POWER=1
claim nor_when_the_power_goes none
try torn CUT_POWER=1 CUT_KEEP=1
claim nor_when_a_part_of_what_was_written_arrives none

# ---- the control: a second between the two, so that another digest is another mail ----

PAUSE=1.1 CUTS=12
try deaf CUT_POWER=1 CUT_DEAF=vedette.db
claim with_a_database_that_is_not_synced_two_different_ones_go_out test "$DIFFERENT" -gt 0
finish
