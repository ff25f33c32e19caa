#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
#
# When the disk is full, the database locked, foreign, damaged or too new: one clear line, the right
# exit status, and nothing lost.
# shellcheck disable=SC2317 # functions are called by claim
set -u
# shellcheck source=tests/lib.sh
. "$(dirname "$0")/../lib.sh"
PYTHON=$(python_with sqlite3) || skip_all 'there is no python3 with sqlite3'
mkdir "$T/feeds"

# feed FILE FIRST LAST BYTES: items of so many bytes, each an alarm.
feed() {
	awk -v first="$2" -v last="$3" -v bytes="$4" 'BEGIN {
		print "<rss version=\"2.0\"><channel><title>x</title>"
		for (n = first; n <= last; n++) {
			printf "<item><title>Alarm %c%c%c</title><guid isPermaLink=\"false\">%d</guid>" \
				"<description>", 97 + n % 26, 98 + n % 7, 99 + n % 5, n
			for (k = 0; k * 8 < bytes; k++)
				printf "w%06d ", (n * 7919 + k * 104729) % 1000000
			print "</description></item>"
		}
		print "</channel></rss>" }' >"$1"
}
printf '[alarm]\ntitle = Alarm\nseverity = high\nmatch = title:alarm\n' >"$T/my.rules"
configure() { # LOG
	settings 'terminal = no' '[agent]' 'shipped-rules = no' "rules = $T/my.rules" "feeds = $T/feeds"
	sed -i "s|^log-file = .*|log-file = $1|" "$T/vedette.conf"
}
list() {
	for _feed in "$@"; do
		echo "file://$T/$_feed.xml name=$_feed dates=seen"
	done >"$T/feeds/a.feeds"
}
lines() { wc -l <"$1" | tr -d ' '; }
one_line() { same 1 "$(lines "$T/err")" && has "$T/err" "$@"; }
edit() { # DATABASE SQL
	"$PYTHON" -c 'import sqlite3, sys
c = sqlite3.connect(sys.argv[1]); c.executescript(sys.argv[2]); c.close()' "$@"
}
feed "$T/small.xml" 1 3 20
feed "$T/big.xml" 100 400 4000
configure "$T/alerts.log"
list small
vedette poll
claim a_first_poll_is_good same '0 3' "$STATUS $(lines "$T/alerts.log")"

# ---- a full disk ----

list small big
DISK=$T/disk
mkdir "$DISK"
mounted=no
if [ "$(id -u)" -eq 0 ] && mount -t tmpfs -o size=900k tmpfs "$DISK" 2>/dev/null; then
	mounted=yes
	trap 'umount "$DISK" 2>/dev/null; clean_up' EXIT
fi
cp "$T/state/vedette.db" "$DISK"
poll_there() { # KBYTES, where there is no small disk
	if [ "$mounted" = yes ]; then
		"$VEDETTE" --config "$T/vedette.conf" --state "$DISK" poll >"$T/out" 2>"$T/err"
	else
		(
			ulimit -f "$1"
			exec "$VEDETTE" --config "$T/vedette.conf" --state "$DISK" poll \
				>"$T/out" 2>"$T/err"
		)
	fi
	STATUS=$?
}
poll_there 1200
claim a_full_disk_exits_75 same 75 "$STATUS"
claim a_full_disk_is_one_clear_line one_line "$DISK/vedette.db" 'limit is reached' 'nothing was written'
claim a_full_disk_loses_nothing_stored same 3 "$(sql 'SELECT count(*) FROM item' "$DISK")"
claim a_full_disk_stores_no_half_of_a_feed same 0 \
	"$(sql "SELECT count(*) FROM feed WHERE url LIKE '%big%'" "$DISK")"
[ "$mounted" = no ] || mount -o remount,size=40m "$DISK"
poll_there unlimited
claim with_room_again_the_poll_exits_0 same 0 "$STATUS"
claim with_room_again_all_is_stored same 304 "$(sql 'SELECT count(*) FROM item' "$DISK")"
claim with_room_again_every_alert_is_logged_once same "$(sql 'SELECT count(*) FROM alert' "$DISK")" \
	"$(sed 's/.* alert=\([0-9]*\) .*/\1/' "$T/alerts.log" | sort -u | wc -l | tr -d ' ')"
claim no_alert_is_logged_twice same "$(sql 'SELECT count(*) FROM alert' "$DISK")" \
	"$(lines "$T/alerts.log")"
[ "$mounted" = no ] || umount "$DISK"

# ---- a log that cannot be written ----

rm -rf "$T/state" "$T/alerts.log"
list small
configure /dev/full
vedette poll
claim a_log_that_is_no_file_does_not_stop_the_poll same 0 "$STATUS"
claim a_log_that_is_no_file_is_named has "$T/err" /dev/full 'Invalid argument'
claim alerts_for_a_log_that_is_no_file_wait same 3 "$(sql "SELECT count(*) FROM outbox WHERE state = 'pending'")"
configure "$T/alerts.log"
edit "$T/state/vedette.db" 'UPDATE outbox SET not_before = 0'
vedette poll
claim they_are_logged_once_there_is_room same 3 "$(lines "$T/alerts.log")"

# ---- signals that end other programs ----

(
	ulimit -f 200
	exec "$VEDETTE" --config "$T/vedette.conf" --state "$T/limited" poll >"$T/out" 2>"$T/err"
)
claim a_file_size_limit_is_an_error_to_try_again_after same 75 $?
claim a_file_size_limit_is_named has "$T/err" "$T/limited" 'nothing was written'
{
	sleep 0.3
	"$VEDETTE" --config "$T/vedette.conf" --state "$T/state" config 2>"$T/err"
	echo $? >"$T/status"
} | :
claim a_closed_pipe_is_an_error_and_no_death same 1 "$(cat "$T/status")"
claim a_closed_pipe_is_nothing_to_tell same '' "$(cat "$T/err")"

# ---- a locked database ----

"$PYTHON" -c 'import sqlite3, sys, time
c = sqlite3.connect(sys.argv[1], isolation_level=None); c.execute("BEGIN IMMEDIATE")
print("locked", flush=True); time.sleep(60)' "$T/state/vedette.db" >"$T/locked" &
PIDS="$PIDS $!"
HOLDER=$!
until_true 10 test -s "$T/locked"
list small big
vedette poll
claim a_locked_database_exits_75 same 75 "$STATUS"
claim a_locked_database_is_one_clear_line one_line "$T/state/vedette.db" 'another program holds'
vedette status
claim a_locked_database_can_be_read same 0 "$STATUS"
stop "$HOLDER"
vedette poll
claim a_database_free_again_takes_all same '0 304' "$STATUS $(sql 'SELECT count(*) FROM item')"

# ---- a copy, and back again ----

vedette backup "$T/copy.db"
claim a_copy_is_made same 0 "$STATUS"
vedette backup "$T/copy.db"
claim a_copy_never_replaces_a_file same 1 "$STATUS"
mkdir "$T/restored"
cp "$T/copy.db" "$T/restored/vedette.db"
claim the_copy_holds_all same 304 "$(sql 'SELECT count(*) FROM item' "$T/restored")"
"$VEDETTE" --config "$T/vedette.conf" --state "$T/restored" poll >"$T/out" 2>"$T/err"
claim the_copy_can_be_polled_into has "$T/out" ' 0 new items'

# ---- copies while the database is written to ----

# whole_copy FILE: it is sound, and of each feed has all items or none.
whole_copy() {
	mkdir -p "$T/whole" && cp "$1" "$T/whole/vedette.db" || return 1
	same ok "$(sql 'PRAGMA integrity_check' "$T/whole")" || return 1
	same '' "$(sql "SELECT url, n FROM (SELECT f.url, (SELECT count(*) FROM item WHERE feed = f.id)
		AS n FROM feed f) WHERE n NOT IN (3, 301)" "$T/whole")"
}
list small $(seq -f 'big%.0f' 12)
for n in $(seq 12); do
	sed "s|<guid isPermaLink=\"false\">|&$n-|" "$T/big.xml" >"$T/big$n.xml"
done
rm -rf "$T/state.busy"
"$VEDETTE" --config "$T/vedette.conf" --state "$T/state.busy" poll >"$T/busy.out" 2>"$T/busy.err" &
BUSY=$!
PIDS="$PIDS $BUSY"
until_true 10 test -e "$T/state.busy/vedette.db"
N=0 WHOLE=0
while ! ended "$BUSY"; do
	"$VEDETTE" --config "$T/vedette.conf" --state "$T/state.busy" backup "$T/busy$N.db" \
		>"$T/out" 2>"$T/err" || continue
	N=$((N + 1))
	whole_copy "$T/busy$((N - 1)).db" && WHOLE=$((WHOLE + 1))
done
wait "$BUSY"
claim a_poll_is_not_disturbed_by_copies same 0 $?
claim copies_are_made_beside_a_busy_agent test "$N" -gt 0
claim each_such_copy_is_whole same "$N" "$WHOLE"
list small big

# ---- not ours, too new, damaged ----

# refuses CLAIM TEXT…: poll and status fail with exit 1 and one line, and leave the file as it is.
refuses() {
	_claim=$1
	shift
	rm -f "$T/state/vedette.db-wal" "$T/state/vedette.db-shm"
	cp "$T/state/vedette.db" "$T/before"
	for _verb in poll status; do
		vedette "$_verb"
		claim "${_claim}_fails_$_verb" same 1 "$STATUS"
		claim "${_claim}_is_one_clear_line_of_$_verb" one_line "$T/state/vedette.db" "$@"
	done
	claim "${_claim}_is_left_as_it_is" cmp "$T/before" "$T/state/vedette.db"
}
edit "$T/state/vedette.db" 'PRAGMA user_version = 99; PRAGMA wal_checkpoint(TRUNCATE)'
refuses a_newer_schema 'newer vedette' 99
cp "$T/copy.db" "$T/state/vedette.db"
head -c 8192 /dev/urandom >"$T/state/vedette.db"
refuses a_foreign_file 'not a database' 'restore a backup'
cp "$T/copy.db" "$T/state/vedette.db"
dd if=/dev/urandom of="$T/state/vedette.db" bs=4096 seek=1 count=12 conv=notrunc 2>/dev/null
vedette poll
claim a_damaged_database_fails same 1 "$STATUS"
claim a_damaged_database_says_what_to_do has "$T/err" 'malformed' 'restore a backup'
vedette doctor
claim the_doctor_names_the_damage grep -q '^BAD *database *damaged' "$T/out"
vedette backup --restore "$T/small.xml"
claim what_is_no_copy_is_not_restored same 1 "$STATUS"
claim what_is_no_copy_is_named has "$T/err" "$T/small.xml" 'nothing was changed'
claim and_no_copy_of_it_is_advised lacks "$T/err" 'restore a backup'
vedette backup --restore "$T/copy.db"
claim a_copy_is_restored same 0 "$STATUS"
claim what_was_there_is_kept has "$T/out" "$T/state/vedette.db.replaced-"
vedette poll
claim what_was_restored_is_polled_into same '0 304' "$STATUS $(sql 'SELECT count(*) FROM item')"
vedette doctor
claim the_doctor_finds_it_sound grep -q '^ok *database *sound' "$T/out"

# ---- folders and files that cannot be used ----

rm -rf "$T/state"
vedette status
claim a_state_never_polled_says_how_to_begin has "$T/err" 'nothing stored yet' 'vedette poll'
claim looking_makes_no_state test ! -e "$T/state"
echo 'in the way' >"$T/state"
vedette poll
claim a_file_in_the_way_of_the_state_is_named has "$T/err" "$T/state"
claim a_file_in_the_way_of_the_state_fails test "$STATUS" -ne 0
rm "$T/state"
mkdir -p "$T/state/vedette.db"
vedette poll
claim a_folder_in_place_of_the_database_is_one_line one_line "$T/state/vedette.db"
claim a_folder_in_place_of_the_database_fails test "$STATUS" -ne 0
rmdir "$T/state/vedette.db"
cp "$T/copy.db" "$T/state/vedette.db"
chmod 0 "$T/state/vedette.db"
if [ "$(id -u)" -ne 0 ]; then
	vedette poll
elif command -v setpriv >/dev/null 2>&1; then
	chmod 711 "$T"
	chown -R 65534:65534 "$T/state"
	setpriv --reuid=65534 --regid=65534 --clear-groups "$VEDETTE" --config "$T/vedette.conf" \
		--state "$T/state" poll >"$T/out" 2>"$T/err"
	STATUS=$?
else
	STATUS=
fi
if [ -z "$STATUS" ]; then
	skip an_unreadable_database 'root reads everything, and there is no setpriv'
else
	claim an_unreadable_database_exits_75 same 75 "$STATUS"
	claim an_unreadable_database_is_one_clear_line one_line "$T/state/vedette.db"
fi
finish
