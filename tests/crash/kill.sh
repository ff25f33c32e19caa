#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
#
# SIGKILL at any moment loses nothing and repeats nothing: forty feeds that grow from round to
# round are polled by two agents. One is killed in each round, at a random moment or just as it
# writes to its log file, and started again; the other is left alone. In the end both know the same.
#
# VEDETTE_KILLS: how many rounds, each with one kill (20).
# shellcheck disable=SC2317 # functions are called by claim
set -u
# shellcheck source=tests/lib.sh
. "$(dirname "$0")/../lib.sh"
KILLS=${VEDETTE_KILLS:-20}
FEEDS=40
WEB=$T/web
mkdir "$WEB" "$T/feeds" "$T/cut" "$T/whole"
serve "$WEB"
export GIO_USE_NETWORK_MONITOR=base

# publish ROUNDS: every feed lists one item for each of so many rounds, the first of every fourth
# feed's an alarm.
publish() {
	awk -v rounds="$1" -v feeds="$FEEDS" -v web="$WEB" '
	function word(n,  w, i) {
		w = ""
		for (i = 0; i < 5; i++) { w = w syllable[n % 14 + 1]; n = int(n / 14) + (n % 7) * 977 }
		return w
	}
	BEGIN {
		split("ba de fi go ku la me ni po ru sa te vi zo", syllable, " ")
		for (f = 1; f <= feeds; f++) {
			file = web "/feed" f ".xml"
			printf "<rss version=\"2.0\"><channel><title>Feed %d</title>\n", f > file
			for (r = 1; r <= rounds; r++) {
				n = r * 1000 + f
				title = word(n * 7919) " " word(n * 104729) " " word(n * 1299709)
				if ((f + r) % 4 == 0)
					title = "Alarm: " title
				printf "<item><title>%s</title><guid isPermaLink=\"false\">%d-%d</guid>" \
					"<link>http://feed%d.example/%d</link></item>\n", title, f, r, f, r > file
			}
			print "</channel></rss>" > file
			close(file)
			printf "etag \"%d\"\ndelay %d\n", rounds, f * 37 % 90 > (file ".head")
			close(file ".head")
		}
	}'
}

for f in $(seq $FEEDS); do
	echo "http://127.0.0.$((f % 8 + 1)):$PORT/feed$f.xml private=yes dates=seen name=\"Feed $f\""
done >"$T/feeds/all.feeds"
cat >"$T/alarm.rules" <<'END'
[alarm]
title = Alarm
severity = high
match = title:alarm
END
for agent in cut whole; do
	settings '[agent]' 'shipped-rules = no' "rules = $T/alarm.rules" "feeds = $T/feeds" \
		'[poll]' 'in-flight = 8'
	sed "s|$T/alerts.log|$T/$agent/alerts.log|" "$T/vedette.conf" >"$T/$agent/vedette.conf"
	: >"$T/$agent/alerts.log"
done

poll() {
	"$VEDETTE" --config "$T/$1/vedette.conf" --state "$T/$1/state" poll --force \
		>>"$T/$1/out" 2>>"$T/$1/err"
}

# random BELOW
random() { echo $(($(od -An -N4 -tu4 /dev/urandom) % $1)); }
nap() { sleep "$(printf '%d.%03d' $(($1 / 1000)) $(($1 % 1000)))"; }
size() { wc -c <"$T/cut/alerts.log"; }
grew() { [ "$(size)" -gt "$BEFORE" ]; }

# ---- rounds, each cut once ----

publish 1
STARTED=$(date +%s%3N)
poll whole
FULL=$(($(date +%s%3N) - STARTED))
KILLED=0 WRITING=0
for round in $(seq "$KILLS"); do
	publish "$round"
	BEFORE=$(size)
	"$VEDETTE" --config "$T/cut/vedette.conf" --state "$T/cut/state" poll --force \
		>>"$T/cut/out" 2>>"$T/cut/err" &
	victim=$!
	if [ $((round % 2)) -eq 0 ]; then
		nap "$(random $((FULL * 2 / 3)))"
	else # the hand-over of alerts comes last: wait for its first line
		turns=5000
		until grew || [ $((turns -= 1)) -eq 0 ]; do sleep 0.002; done
		nap "$(random 12)"
	fi
	kill -KILL "$victim" 2>/dev/null
	wait "$victim" 2>/dev/null
	[ $? -ne 137 ] || KILLED=$((KILLED + 1))
	! grew || [ "$(sql "SELECT count(*) FROM outbox WHERE channel = 'log' AND
		state <> 'sent'" "$T/cut/state")" -eq 0 ] || WRITING=$((WRITING + 1))
done
poll cut
claim a_poll_after_the_kills_exits_0 same 0 $?
poll whole
claim a_poll_never_cut_exits_0 same 0 $?
echo "# $KILLED of $KILLS runs were killed, $WRITING of them between two lines of the log;" \
	"an uncut one takes $FULL ms"
claim most_runs_were_killed test "$KILLED" -gt $((KILLS / 2))

# ---- what both know ----

items() { sql 'SELECT f.url, i.key, i.title, i.relevant FROM item i JOIN feed f ON f.id = i.feed
	ORDER BY 1, 2' "$1"; }
alerts() { sql "SELECT json_extract(payload, '\$.headline'), rule, nth FROM alert
	ORDER BY 1, 2, 3" "$1"; }
logged() { sed -n 's/.*headline="\([^"]*\)".*/\1/p' "$1" | sort; }
told() { sql "SELECT json_extract(payload, '\$.headline') FROM alert ORDER BY 1" "$1"; }

# equal WHAT: the two agents' files of that name are the same, and not empty.
equal() {
	[ -s "$T/whole/$1" ] || { echo "$1: nothing to compare"; return 1; }
	diff "$T/whole/$1" "$T/cut/$1"
}

take() {
	for agent in cut whole; do
		items "$T/$agent/state" >"$T/$agent/items"
		alerts "$T/$agent/state" >"$T/$agent/alerts"
		told "$T/$agent/state" | LC_ALL=C sort >"$T/$agent/told"
		logged "$T/$agent/alerts.log" | LC_ALL=C sort >"$T/$agent/logged"
	done
}

# as_told: the log of the killed agent has a line for each of its alerts, and one only.
as_told() { diff "$T/cut/told" "$T/cut/logged"; }

waiting() { sql "SELECT count(*) FROM outbox WHERE state <> 'sent'" "$T/cut/state"; }

take
claim the_database_holds_every_item same $((KILLS * FEEDS)) "$(wc -l <"$T/whole/items")"
claim the_killed_agent_knows_the_same_items equal items
claim the_killed_agent_raised_the_same_alerts equal alerts
claim every_alert_is_in_the_log_once_and_once_only as_told
claim both_logs_say_the_same equal logged
claim nothing_waits_in_the_outbox same 0 "$(waiting)"
claim every_item_is_in_the_search_index same "$(sql 'SELECT count(*) FROM item' "$T/cut/state")" \
	"$(sql 'SELECT count(*) FROM item_words_docsize' "$T/cut/state")"
for table in feed item seen story alert outbox; do
	claim "the_table_${table}_is_sound" same ok \
		"$(sql "PRAGMA integrity_check($table)" "$T/cut/state")"
done
poll cut
tail -n 1 "$T/cut/out" >"$T/last"
claim one_more_poll_tells_nothing has "$T/last" '40 unchanged' ' 0 new items' ' 0 alerts'

# ---- the comparison sees what it is to see ----

# complains COMMAND…
complains() { ! "$@" >/dev/null; }

cp "$T/cut/alerts.log" "$T/log"
sed 3d "$T/log" >"$T/cut/alerts.log"
take
claim a_line_missing_is_seen complains as_told
{ cat "$T/log" && sed -n 3p "$T/log"; } >"$T/cut/alerts.log"
take
claim a_line_twice_is_seen complains as_told
cp "$T/log" "$T/cut/alerts.log"
take
sed 5d "$T/cut/items" >"$T/cut/fewer" && mv "$T/cut/fewer" "$T/cut/items"
claim an_item_missing_is_seen complains equal items

# ---- a hand-over in doubt ----

# doubt: as if the agent had died while it wrote the last alert.
doubt() { sql "UPDATE outbox SET state = 'sending', not_before = 0 WHERE channel = 'log' AND
	alert = (SELECT max(alert) FROM outbox WHERE channel = 'log')" "$T/cut/state"; }

doubt
claim an_alert_can_be_put_in_doubt same 1 "$(waiting)"
poll cut
claim an_alert_in_doubt_is_settled same 0 "$(waiting)"
take
claim an_alert_in_doubt_that_was_written_is_not_written_again as_told
last=$(tail -n 1 "$T/log")
printf '%s' "$last" | head -c 40 >"$T/torn"
{ sed '$d' "$T/log" && cat "$T/torn"; } >"$T/cut/alerts.log"
doubt
poll cut
take
claim an_alert_whose_line_was_torn_is_written_whole as_told
claim a_torn_line_stays_a_line_of_its_own same "$(cat "$T/torn")" \
	"$(tail -n 2 "$T/cut/alerts.log" | head -n 1)"
alert=$(sql "SELECT max(alert) FROM outbox WHERE channel = 'log'" "$T/cut/state")
{ sed '$d' "$T/log" && sed '1s/headline="/headline="x alert='"$alert"' /;1q' "$T/log"; } \
	>"$T/cut/alerts.log"
doubt
poll cut
claim a_headline_cannot_pose_as_an_alert_number same 1 \
	"$(grep -c "^[^ ]* alert=$alert " "$T/cut/alerts.log")"
finish
