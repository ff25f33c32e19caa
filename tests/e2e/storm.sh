#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Many matching items at once, each a story of its own: no channel that interrupts anybody tells more
# than its allowance, each of them tells of all in the end, the log file has every one once, and the
# digest counts them. What it costs is printed.
#
# VEDETTE_STORM: how many items (600), 200 a feed; VEDETTE_STORM_WAIT: seconds to wait for them (120).
# shellcheck disable=SC2317 # functions are called by claim and until_true
set -u
# shellcheck source=tests/lib.sh
. "$(dirname "$0")/../lib.sh"
need awk
ITEMS=${VEDETTE_STORM:-600}
FEEDS=$((ITEMS / 200))
ITEMS=$((FEEDS * 200))
mkdir "$T/feeds" "$T/mail"
export GIO_USE_NETWORK_MONITOR=base

# Words of no language, so that no two headlines are one story; every twentieth is grave.
awk -v feeds="$FEEDS" -v dir="$T" -v now="$(date -R)" '
function word(  w, i) {
	w = ""
	for (i = 0; i < 4; i++)
		w = w substr("bcdfgklmnprstvz", int(rand() * 15) + 1, 1) substr("aeiou", int(rand() * 5) + 1, 1)
	return w
}
BEGIN {
	srand(7)
	for (f = 1; f <= feeds; f++) {
		file = dir "/feed" f ".xml"
		printf "<rss version=\"2.0\"><channel><title>Feed %d</title>\n", f > file
		for (i = 1; i <= 200; i++) {
			n = f * 1000 + i
			printf "<item><title>%s: %s %s %s %s</title><guid isPermaLink=\"false\">%d</guid>" \
				"<link>http://feed%d.example/%d</link><pubDate>%s</pubDate></item>\n",
				i % 20 == 0 ? "Siren" : "Alarm", word(), word(),
				word(), word(), n, f, i, now > file
		}
		print "</channel></rss>" > file
		close(file)
	}
}'
for f in $(seq "$FEEDS"); do
	echo "file://$T/feed$f.xml name=\"Feed $f\" publisher=p$f"
done >"$T/feeds/all.feeds"
cat >"$T/my.rules" <<'END'
[alarm]
title = Alarm
severity = high
match = title:alarm

[siren]
title = Siren
severity = critical
match = title:siren
END
# Counts the mails, and keeps the last.
cat >"$T/sendmail" <<END
#!/bin/sh
echo >>"$T/mails"
cat >"$T/mail/last"
END
chmod +x "$T/sendmail"
: >"$T/mails"
settings 'remind-after = 0s' 'burst = 0s' 'desktop-per-10min = 5' '[agent]' 'shipped-rules = no' \
	"rules = $T/my.rules" "feeds = $T/feeds" '[session]' "socket = $T/notify" \
	'[mail]' 'to = a@example.org' 'from = b@example.org' 'severity = high' 'per-hour = 10' \
	"sendmail = $T/sendmail"

start "$VEDETTE" --config "$T/vedette.conf" --state "$T/state" run >"$T/run.out" 2>"$T/run.err"
AGENT=$PID
STARTED=$(date +%s)
settled() {
	[ "$(sql 'SELECT count(*) FROM item')" -eq "$ITEMS" ] &&
		[ "$(sql "SELECT count(*) FROM outbox WHERE channel = 'log' AND state <> 'sent'")" -eq 0 ]
}
# Nothing is left that its channel still may tell.
quiet() { settled && [ "$(sql "SELECT count(*) FROM outbox WHERE state IN ('pending', 'sending')
	AND channel <> 'log'")" -le "$1" ]; }
claim every_item_is_taken_and_every_alert_logged until_true "${VEDETTE_STORM_WAIT:-120}" settled
until_true 20 quiet 2
SECONDS_TAKEN=$(($(date +%s) - STARTED))
CPU=$(awk '{ printf "%.1f", ($14 + $15 + $16 + $17) / '"$(getconf CLK_TCK)"' }' "/proc/$AGENT/stat")
PEAK=$(awk '/^VmHWM/ { print int($2 / 1024) }' "/proc/$AGENT/status")
claim the_agent_lives_on kill -0 "$AGENT"
stop "$AGENT"
ALERTS=$(sql 'SELECT count(*) FROM alert WHERE story > 0')
claim nearly_every_item_is_a_story_of_its_own test "$ALERTS" -ge $((ITEMS * 95 / 100))
claim and_ends_well same 0 "$STOPPED"
echo "# $ITEMS items, $ALERTS alerts: all told after $SECONDS_TAKEN s, $CPU s of CPU, $PEAK MB at most;" \
	"$(wc -l <"$T/alerts.log") lines of log, $(sql 'SELECT count(*) FROM session') pop-ups, $(wc -l <"$T/mails") mails"

claim the_log_has_each_once same "$ALERTS $ALERTS" \
	"$(wc -l <"$T/alerts.log") $(sed -n 's/.* alert=\([0-9]*\) .*/\1/p' "$T/alerts.log" | sort -u | wc -l)"
claim no_more_pop_ups_than_allowed test "$(sql 'SELECT count(*) FROM session')" -le 5
claim but_some test "$(sql 'SELECT count(*) FROM session')" -ge 2
claim no_more_mails_than_allowed test "$(wc -l <"$T/mails")" -le 10

# What CHANNEL has told, by itself or in a summary, or is about to.
accounted() {
	sql "SELECT count(*) FROM outbox o JOIN alert a ON a.id = o.alert WHERE channel = '$1' AND a.story > 0
		AND (o.state IN ('sent', 'pending') OR (o.state = 'summed' AND EXISTS (SELECT 1 FROM outbox s
		WHERE s.channel = '$1' AND s.alert = CAST(substr(o.why, 12) AS INTEGER))))"
}
for channel in session mail; do
	claim "no_alert_is_lost_to_$channel" same "$ALERTS" "$(accounted $channel)"
	claim "a_summary_tells_of_the_rest_to_$channel" test \
		"$(sql "SELECT count(*) FROM outbox WHERE channel = '$channel' AND state = 'summed'")" \
		-ge $((ALERTS - 20))
done
vedette digest
claim the_digest_counts_them_all grep -Eq "(^|[^0-9])$ITEMS([^0-9]|$)" "$T/out"
finish
