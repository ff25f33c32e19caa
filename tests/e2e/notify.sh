#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
#
# An agent without a desktop and the sessions of two users that `vedette notify` serves: each on a
# screen and a session bus of its own with dunst. What a button says comes back to the agent; what
# was missed comes as one notification; peers that talk nonsense, that never read, or that never
# stop cost the agent nothing. With VEDETTE_SHOTS set to a folder, pictures are left there.
# shellcheck disable=SC2317 # functions are called by claim and until_true
set -u
# shellcheck source=tests/lib.sh
. "$(dirname "$0")/../lib.sh"
need Xvfb dbus-daemon dbus-monitor dbus-send dunst dunstctl python3
export GIO_USE_NETWORK_MONITOR=base NO_AT_BRIDGE=1 GSETTINGS_BACKEND=memory
mkdir "$T/feeds"
SOCKET=$T/notify

# ---- the agent ----

cat >"$T/my.rules" <<'END'
[siren]
title = Sirens
severity = critical
match = title:siren

[blast]
title = Blasts
severity = high
match = title:blast
END
configure() {
	settings 'desktop-per-10min = 100' 'remind-after = 0s' 'burst = 0s' '[agent]' \
		'packs =' "rules = $T/my.rules" "feeds = $T/feeds" '[session]' \
		"socket = $SOCKET"
}
configure
N=0 AGENT=''
begin_agent() {
	start "$VEDETTE" --config "$T/vedette.conf" --state "$T/state" run >>"$T/run.out" 2>>"$T/run.err"
	AGENT=$PID
	until_true 10 listens
}
# It serves the socket, and takes SIGHUP for what it is meant.
listens() {
	test -S "$SOCKET" &&
		[ $((0x$(awk '/^SigCgt/ { print $2 }' "/proc/$AGENT/status") & 1)) -eq 1 ]
}
end_agent() {
	stop "$AGENT"
	AGENT=''
}
told() { [ "$(sql 'SELECT count(*) FROM session')" -ge "$1" ]; }
# tell TITLE…: a feed more, with these; returns when the agent has told them all to sessions
TOLD_SO_FAR=0
tell() {
	N=$((N + 1))
	{
		echo "<rss version=\"2.0\"><channel><title>x</title>"
		for _title in "$@"; do
			TOLD_SO_FAR=$((TOLD_SO_FAR + 1))
			echo "<item><title>$_title</title><guid isPermaLink=\"false\">$_title</guid>
				<link>http://a.example/$TOLD_SO_FAR</link><pubDate>$(date -R)</pubDate></item>"
		done
		echo '</channel></rss>'
	} >"$T/news$N.xml"
	echo "file://$T/news$N.xml name=\"Post $N\"" >>"$T/feeds/a.feeds"
	kill -HUP "$AGENT"
	until_true 30 told "$TOLD_SO_FAR"
}

# ---- sessions ----

# inside NAME COMMAND…: in that session
inside() {
	_name=$1
	shift
	# shellcheck disable=SC2046 # one word a line
	env $(cat "$T/$_name/env") "$@"
}
# begin NAME COMMAND…: the same, to be ended with the test
begin() {
	_name=$1
	shift
	# shellcheck disable=SC2046 # one word a line
	start env $(cat "$T/$_name/env") "$@"
}
# desktop NAME: a screen and a bus of its own
desktop() {
	_d=$T/$1
	mkdir "$_d" "$_d/run" "$_d/home"
	start Xvfb -displayfd 3 -screen 0 700x500x24 -nolisten tcp 3>"$_d/display" 2>/dev/null
	until_true 10 grep -q . "$_d/display" || skip_all 'no X server starts'
	cat >"$_d/bus.conf" <<END
<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
<type>session</type><listen>unix:dir=$_d/run</listen><auth>EXTERNAL</auth>
<policy context="default">
<allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/><allow own="*"/>
</policy>
</busconfig>
END
	start dbus-daemon --config-file="$_d/bus.conf" --nofork --nopidfile --print-address=3 \
		3>"$_d/address" 2>"$_d/bus.err"
	until_true 10 grep -q . "$_d/address" || skip_all 'no session bus starts'
	cat >"$_d/env" <<-END
		DISPLAY=:$(cat "$_d/display")
		DBUS_SESSION_BUS_ADDRESS=$(cat "$_d/address")
		HOME=$_d/home
		XDG_RUNTIME_DIR=$_d/run
		XDG_STATE_HOME=$_d/home/state
	END
	begin "$1" dbus-monitor --session "interface='org.freedesktop.Notifications'" \
		>>"$_d/bus.log" 2>/dev/null
}
answers() { inside "$1" dbus-send --session --print-reply --dest=org.freedesktop.DBus / \
	org.freedesktop.DBus.NameHasOwner string:org.freedesktop.Notifications |
	grep -q 'boolean true'; }
absent() { ! answers "$1"; }
# dunst asks $T/menu which of its buttons is pressed
show_with_dunst() {
	begin "$1" dunst -conf "$T/dunstrc" >"$T/$1/dunst.log" 2>&1
	DUNST=$PID
	until_true 10 answers "$1" || skip_all "dunst does not start: $(tail -n 1 "$T/$1/dunst.log")"
}
cat >"$T/dunstrc" <<END
[global]
dmenu = $T/menu
width = (300, 480)
height = 300
font = Sans 9
END
# press NAME BUTTON TEXT: of the notification that holds TEXT
press() {
	printf '#!/bin/sh\ntee -a %s | grep -F "%s" | grep -iF "%s" | head -n 1\n' "$T/asked" "$3" "$2" >"$T/menu"
	chmod +x "$T/menu"
	inside "$1" dunstctl context
}
login() {
	begin "$1" "$VEDETTE" notify --socket "$SOCKET" >>"$T/$1/out" 2>>"$T/$1/err"
	eval "SESSION_$1=$PID"
}
logout() { eval "stop \"\$SESSION_$1\""; }
lives() { eval "kill -0 \"\$SESSION_$1\""; }
shown() { [ "$(grep -c 'member=Notify$' "$T/$1/bus.log")" -eq "$2" ]; }
connected() { [ "$(grep -c 'connected to the agent' "$T/$1/err")" -eq "$2" ]; }
is_at() { [ "$(cut -d ' ' -f 2 "$T/$1/home/state/vedette/notify.cursor")" = "$2" ]; }
picture() {
	if [ -n "${VEDETTE_SHOTS:-}" ] && command -v import >/dev/null; then
		sleep 1
		inside "$1" import -window root "$VEDETTE_SHOTS/notify_$2.png"
	fi
}
stored() { sql "SELECT count(*) FROM story WHERE $1"; }
holds() { [ "$(stored "$1")" -eq 1 ]; }

desktop one
desktop two
show_with_dunst one
DUNST_one=$DUNST
show_with_dunst two

# ---- the first time nothing is caught up; then each alert comes as it is ----

begin_agent
tell 'Siren wakes the old town of Jalalabad at dawn'
login one
claim a_session_connects until_true 10 connected one 1
claim what_was_told_before_the_first_time_is_not_shown shown one 0
claim a_second_one_for_the_same_user_is_refused same 75 \
	"$(inside one "$VEDETTE" notify --socket "$SOCKET" 2>/dev/null; echo $?)"
tell 'Blast at the harbour of Gwadar stops two ferries'
claim an_alert_is_shown_as_it_comes until_true 10 shown one 1
claim in_the_words_of_any_desktop_alert has "$T/one/bus.log" \
	'string "Blast at the harbour of Gwadar stops two ferries"' 'Blasts' 'sources: Post'
claim it_offers_to_open_acknowledge_snooze_and_mute has "$T/one/bus.log" 'string "open"' \
	'string "ack"' 'string "snooze"' 'string "mute"'
claim the_cursor_moves until_true 5 is_at one 2
picture one alert

# ---- buttons ----

press one acknowledge 'Blast at the harbour'
claim a_button_acknowledges_the_story_at_the_agent until_true 10 \
	holds "acked_at > 0 AND headline LIKE 'Blast at the harbour%'"
claim the_agent_logs_who_did_it until_true 5 has "$T/run.err" "acknowledged by user $(id -u), process"
end_agent
tell_nothing_while_away=$(grep -c 'member=Notify$' "$T/one/bus.log")
press one snooze 'Blast at the harbour'
begin_agent
claim a_session_finds_the_agent_again_with_the_button_pressed_meanwhile until_true 40 \
	holds "quiet_until > 0 AND headline LIKE 'Blast at the harbour%'"
claim nothing_is_shown_twice shown one "$tell_nothing_while_away"

# ---- a notification server that goes and comes ----

stop "$DUNST_one"
until_true 5 absent one
tell 'Blast shuts railway bridge near Attock'
sleep 1
claim what_cannot_be_shown_is_not_counted_as_told is_at one 2
show_with_dunst one
claim another_server_shows_it until_true 40 has "$T/one/bus.log" 'Blast shuts railway bridge near Attock'
claim then_it_counts until_true 5 is_at one 3

# ---- two users, and what one of them missed ----

login two
until_true 10 connected two 1
logout one
tell 'Siren at Tarbela dam: engineers evacuate' 'Quetta bazaar: blast in a carpet shop' 'Kabul airport runway closed after fuel blast'
claim the_other_user_is_told_each until_true 10 shown two 3
: >"$T/one/bus.log"
login one
claim what_was_missed_is_one_notification until_true 10 shown one 1
claim it_says_how_many_and_how_grave has "$T/one/bus.log" \
	'While you were away: 3 alerts (1 critical, 2 high)'
claim it_names_the_gravest_first grep -q '^critical: Siren at Tarbela dam: engineers evacuate' "$T/one/bus.log"
claim both_have_come_equally_far until_true 5 is_at one "$(cut -d ' ' -f 2 "$T/two/home/state/vedette/notify.cursor")"
picture one away
press one 'show each' 'While you were away'
claim each_of_them_can_be_asked_for until_true 10 shown one 4
picture one each
logout one
login one
sleep 3
claim what_was_shown_is_not_caught_up_again shown one 4

# ---- hostile peers ----

size() { awk '/^VmRSS/ { print $2 }' "/proc/$AGENT/status"; }
cat >"$T/peers.py" <<'END'
import json, socket, sys, time
path, kind = sys.argv[1:3]
def line():
    s = socket.socket(socket.AF_UNIX)
    s.settimeout(20)
    s.connect(path)
    return s
def hello(after=-1):
    return json.dumps({"hello": 1, "store": 0, "after": after}).encode() + b"\n"
def gone(s):
    """Is the line closed from the other side?"""
    try:
        while s.recv(65536):
            pass
        return True
    except (ConnectionError, BrokenPipeError):
        return True
    except TimeoutError:
        return False
def garbage():
    bad = [b"\x00\xff\n", b"GET / HTTP/1.0\r\n\r\n", b"{}\n", b"[" * 1000 + b"\n", b"null\n",
           b'{"hello":2,"store":0,"after":0}\n', b'{"hello":1,"store":-1,"after":0}\n',
           b'{"hello":1,"hello":1,"store":0,"after":0}\n', b"x" * 5000, hello() + hello(),
           b'{"mark":"ack","alert":1}\n', hello() + b'{"mark":"quiet","alert":1,"span":99999999}\n',
           hello() + b'{"mark":"ack","alert":"1"}\n', hello() + b'{"mark":"burn","alert":1}\n']
    left = []
    for text in bad:
        s = line()
        s.sendall(text)
        if not gone(s):
            left.append(text[:40])
    print(left or "all let go")
def unknown():
    s = line()
    s.sendall(hello() + b'{"mark":"ack","alert":999999}\n')
    f = s.makefile()
    for text in f:
        if "refused" in text:
            print("refused")
            return
def endless():
    s = line()
    try:
        for _ in range(2000):
            s.sendall(b"x" * 65536)
    except (ConnectionError, BrokenPipeError):
        print("let go")
def marks():
    s = line()
    s.sendall(hello())
    try:
        for _ in range(100000):
            s.sendall(b'{"mark":"ack","alert":1}\n' * 100)
    except (ConnectionError, BrokenPipeError, TimeoutError):
        print("let go or held up")
def silent():
    """Never reads, never ends."""
    peers = [line() for _ in range(6)]
    for s in peers:
        s.sendall(hello())
    print("six", flush=True)
    time.sleep(60)
def many():
    peers = []
    for _ in range(300):
        try:
            s = socket.socket(socket.AF_UNIX)
            s.settimeout(0.2)
            s.connect(path)
            peers.append(s)
        except OSError:
            pass
    print("many", flush=True)
    time.sleep(60)
globals()[kind]()
END
before=$(size)
claim nonsense_is_let_go same 'all let go' "$(python3 "$T/peers.py" "$SOCKET" garbage)"
claim an_alert_that_was_never_told_cannot_be_marked same refused \
	"$(python3 "$T/peers.py" "$SOCKET" unknown)"
claim a_line_without_end_is_let_go same 'let go' "$(python3 "$T/peers.py" "$SOCKET" endless)"
claim marks_without_end_are_let_go same 'let go or held up' \
	"$(python3 "$T/peers.py" "$SOCKET" marks)"
start python3 "$T/peers.py" "$SOCKET" silent >"$T/silent"
until_true 10 grep -q six "$T/silent"
tell 'Blast destroys Tehran printing house'
claim those_who_never_read_hold_up_nobody until_true 10 has "$T/one/bus.log" \
	'Blast destroys Tehran printing house'
start python3 "$T/peers.py" "$SOCKET" many >"$T/many"
MANY=$PID
until_true 30 grep -q many "$T/many"
tell 'Siren in Dushanbe calls miners back'
claim a_crowd_at_the_door_holds_up_nobody until_true 20 has "$T/two/bus.log" \
	'Siren in Dushanbe calls miners back'
claim it_costs_little_memory test $(($(size) - before)) -lt 12288
claim few_lines_of_log_are_spent_on_them test "$(grep -c 'is let go' "$T/run.err")" -lt 4
stop "$MANY"
claim both_sessions_live_on lives one
claim and_the_agent kill -0 "$AGENT"
end_agent
claim the_socket_goes_with_the_agent test ! -e "$SOCKET"

# ---- a socket that is given by a service manager ----

if ! command -v systemd-socket-activate >/dev/null 2>&1; then
	skip a_given_socket 'there is no systemd-socket-activate'
	finish
fi
start systemd-socket-activate --listen="$T/given" --fdname=notify "$VEDETTE" \
	--config "$T/vedette.conf" --state "$T/state" run >"$T/given.out" 2>"$T/given.err"
until_true 10 test -S "$T/given"
claim a_given_socket_is_served same refused "$(python3 "$T/peers.py" "$T/given" unknown)"
claim and_no_other_one test ! -e "$SOCKET"
finish
