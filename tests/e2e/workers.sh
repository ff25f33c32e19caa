#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
#
# The processes that read what feeds answer: what they may, what becomes of a feed that ends one,
# and that the agent goes on.
# shellcheck disable=SC2317 # functions are called by claim
set -u
# shellcheck source=tests/lib.sh
. "$(dirname "$0")/../lib.sh"
[ -r /proc/self/status ] || skip_all 'there is no /proc'

item() {
	printf '<item><guid>%s</guid><title>Blast kills %s in Quetta</title><description>' "$1" "$1"
	# shellcheck disable=SC2046,SC2183 # numbers, each of which repeats the sentence
	printf 'The Quetta blast killed %s people, Pakistan said on Monday. %.0s' $(seq 30)
	printf '</description></item>'
}
{
	echo '<rss version="2.0"><channel><title>Large</title>'
	item 1 >"$T/item"
	awk 'BEGIN { RS = "\001" } { for (i = 1; i <= 4000; i++) { s = $0; sub(/<guid>1/, "<guid>g" i, s); print s } }' \
		"$T/item"
	echo '</channel></rss>'
} >"$T/large.xml"
{
	echo '<rss version="2.0"><channel><title>Small</title>'
	item 7
	echo '</channel></rss>'
} >"$T/small.xml"
printf 'file://%s name=large\n' "$T/large.xml" >"$T/all.feeds"

children() { cat "/proc/$1/task/$1/children" 2>/dev/null; }
workers_of() { for _keeper in $(children "$1"); do children "$_keeper"; done; }
has_workers() { [ -n "$(workers_of "$1")" ]; }
# The one that is busy; its state is R.
busy_of() {
	for _worker in $(workers_of "$1"); do
		grep -q '^State:.R' "/proc/$_worker/status" 2>/dev/null && echo "$_worker" && return
	done
	return 1
}

# ---- fenced in ----

settings '[agent]' "feeds = $T/all.feeds" 'workers = 1'
start env http_proxy=http://u:hidden@127.0.0.1:9 no_proxy='*' \
	"$VEDETTE" --config "$T/vedette.conf" --state "$T/state" run >"$T/run.out" 2>"$T/run.err"
AGENT=$PID
claim a_body_starts_a_worker until_true 20 has_workers "$AGENT"
WORKER=$(workers_of "$AGENT" | tr -d ' ')
cp "/proc/$WORKER/status" "$T/status"
ls -l "/proc/$WORKER/fd" >"$T/fds"
cp "/proc/$WORKER/limits" "$T/limits"
claim its_system_calls_are_filtered has "$T/status" "Seccomp:	2" "NoNewPrivs:	1"
claim it_has_a_socket_and_nothing_else same 1 "$(grep -c ' -> socket:' "$T/fds")$(grep ' -> ' "$T/fds" | grep -vc ' -> socket:' | grep -v '^0$')"
tr '\0' '\n' <"/proc/$WORKER/cmdline" >"$T/words"
claim it_is_told_of_no_settings lacks "$T/words" "$T/vedette.conf"
if tr '\0' '\n' <"/proc/$WORKER/environ" >"$T/words" 2>/dev/null && [ -s "$T/words" ]; then
	claim nor_of_a_proxy_s_password lacks "$T/words" hidden
else
	skip nor_of_a_proxy_s_password 'only root may see'
fi
limit() { awk -v name="$1" 'index($0, name) == 1 { sub(name " *", ""); print $1 }' "$T/limits"; }
claim it_writes_no_file same 0 "$(limit 'Max file size')"
claim it_starts_no_process same 0 "$(limit 'Max processes')"
claim it_leaves_no_core same 0 "$(limit 'Max core file size')"

# ---- a worker that ends ----

# Whoever is at it is killed, until that is enough.
marked() { sql "SELECT health_why FROM feed" | grep -q 'reader of this feed was ended'; }
kill_on() {
	_busy=$(busy_of "$AGENT") && kill -SEGV "$_busy"
	marked
}
claim a_feed_whose_reader_ends_twice_is_marked until_true 60 kill_on
printf 'file://%s name=small\n' "$T/small.xml" >>"$T/all.feeds"
kill -HUP "$AGENT"
small() { [ "$(sql "SELECT count(*) FROM item WHERE feed = (SELECT id FROM feed WHERE url LIKE '%small%')")" = 1 ]; }
claim other_feeds_are_read_by_a_fresh_one until_true 30 small
claim the_log_says_why until_true 10 has "$T/run.err" 'the reader of this feed was ended'
claim the_agent_goes_on test -d "/proc/$AGENT"
KEEPER=$(children "$AGENT" | tr -d ' ')
stop "$AGENT"
claim it_stops_as_usual same 0 "$STOPPED"
gone() { ! [ -e "/proc/$KEEPER" ]; }
claim nobody_is_left_behind until_true 10 gone
vedette feeds health
claim the_health_of_the_feed_says_so has "$T/out" unreadable 'the reader of this feed was ended'

# ---- a keeper that ends ----

rm -rf "$T/state"
start "$VEDETTE" --config "$T/vedette.conf" --state "$T/state" run >"$T/run.out" 2>"$T/run.err"
AGENT=$PID
until_true 20 has_workers "$AGENT"
KEEPER=$(children "$AGENT" | tr -d ' ')
kill -KILL "$KEEPER"
read_all() { [ "$(sql 'SELECT count(*) FROM item')" = 4001 ]; }
claim another_keeper_takes_the_place_of_one_that_ends until_true 60 read_all
claim and_no_feed_is_blamed same '' "$(sql 'SELECT health_why FROM feed WHERE health_why IS NOT NULL')"
stop "$AGENT"

# ---- none ----

rm -rf "$T/state"
settings '[agent]' "feeds = $T/all.feeds" 'workers = 0'
vedette poll
claim without_workers_the_agent_reads same 4001 "$(sql 'SELECT count(*) FROM item')"
vedette doctor
claim and_doctor_notes_it has "$T/out" 'off by [agent] workers'
vedette worker </dev/null
claim a_worker_by_hand_is_refused same 2 "$STATUS"
finish
