#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Alerts on a real desktop: an X server of its own, a session bus of its own, and the notification
# servers that are installed. Hostile headlines must be harmless on the screen, the terminal and in
# the log. With VEDETTE_SHOTS set to a folder, a picture of the screen is left there for each server.
# shellcheck disable=SC2317 # functions are called by claim and until_true
set -u
# shellcheck source=tests/lib.sh
. "$(dirname "$0")/../lib.sh"
need Xvfb dbus-daemon dbus-monitor dbus-send
export GIO_USE_NETWORK_MONITOR=base NO_AT_BRIDGE=1 GSETTINGS_BACKEND=memory
mkdir "$T/feeds"

# ---- screen and bus ----

start Xvfb -displayfd 3 -screen 0 1280x800x24 -nolisten tcp 3>"$T/display" 2>/dev/null
until_true 10 grep -q . "$T/display" || skip_all 'no X server starts'
DISPLAY=:$(cat "$T/display")
export DISPLAY
cat >"$T/bus.conf" <<END
<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
<type>session</type><listen>unix:dir=$T/run</listen><auth>EXTERNAL</auth>
<policy context="default">
<allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/><allow own="*"/>
</policy>
</busconfig>
END
start dbus-daemon --config-file="$T/bus.conf" --nofork --nopidfile --print-address=3 \
	3>"$T/address" 2>"$T/bus.err"
until_true 10 grep -q . "$T/address" || skip_all 'no session bus starts'
DBUS_SESSION_BUS_ADDRESS=$(cat "$T/address")
export DBUS_SESSION_BUS_ADDRESS
start dbus-monitor --session "interface='org.freedesktop.Notifications'" \
	>>"$T/bus.log" 2>/dev/null

answers() { dbus-send --session --print-reply --dest=org.freedesktop.DBus / \
	org.freedesktop.DBus.NameHasOwner string:org.freedesktop.Notifications |
	grep -q 'boolean true'; }
absent() { ! answers; }

# ---- news: one plain, one from right to left, one that would do harm ----

ESC=$(printf '\033')
RLO=$(printf '\342\200\256')
FSI=$(printf '\342\201\250')
PDI=$(printf '\342\201\251')
now=$(date -R)
cat >"$T/news.xml" <<END
<rss version="2.0"><channel><title>x</title>
<item><title>Russia offers to mediate between Pakistan and the Taliban</title>
<guid isPermaLink="false">1</guid><pubDate>$now</pubDate></item>
<item><title>روس نے پاکستان اور افغان طالبان کے درمیان ثالثی کی پیشکش کر دی: siren</title>
<guid isPermaLink="false">2</guid><pubDate>$now</pubDate></item>
<item><title>Siren: &amp;lt;a href="http://bad.example/"&amp;gt;click&amp;lt;/a&amp;gt; &amp;lt;b&amp;gt;bold &amp;amp;amp; ${RLO}desrever&amp;#10;second line ${ESC}[31mred${ESC}]0;title&#7;</title>
<guid isPermaLink="false">3</guid><pubDate>$now</pubDate></item>
</channel></rss>
END
printf 'file://%s name="Blick & <i>Post</i>"\n' "$T/news.xml" >"$T/feeds/a.feeds"
cat >"$T/my.rules" <<'END'
[mediation]
title = Mediation & "talks"
severity = high
match = title:mediate

[siren]
title = Sirens <b>now
severity = critical
match = title:siren
END
settings 'desktop = yes' 'desktop-per-10min = 10' \
	'[agent]' 'shipped-rules = no' "rules = $T/my.rules" "feeds = $T/feeds"
sed -i 's/^desktop = no$//' "$T/vedette.conf"

# ---- no notification server ----

vedette poll
claim without_a_server_the_poll_exits_0 same 0 "$STATUS"
claim without_a_server_the_alerts_wait same 3 \
	"$(sql "SELECT count(*) FROM outbox WHERE channel = 'desktop' AND state = 'pending'")"
claim without_a_server_the_other_channels_are_served same 3 "$(wc -l <"$T/alerts.log")"
claim the_trouble_is_told has "$T/err" 'desktop: '

# ---- terminal and log ----

cp "$T/out" "$T/terminal"
for file in terminal alerts.log; do
	claim "no_escape_reaches_the_$file" lacks "$T/$file" "$ESC"
	claim "no_override_reaches_the_$file" lacks "$T/$file" "$RLO"
done
claim a_headline_is_one_line_of_the_terminal grep -q 'desrever second line .*\[31mred' "$T/terminal"
claim right_to_left_text_is_isolated_on_the_terminal has "$T/terminal" "${FSI}روس نے" "$PDI"

# ---- a server ----

# with_server NAME COMMAND…
with_server() {
	server=$1
	shift
	if ! command -v "$1" >/dev/null 2>&1; then
		skip "$server" 'it is not installed'
		return
	fi
	for alerts in 'all of them' 'the hostile one'; do
		show "$alerts" "$@" || return
		case $alerts in
		all*) look_at_all ;;
		*) picture "${server}_hostile" ;;
		esac
		stop "$SERVER"
		until_true 5 absent
	done
}

# show ALERTS COMMAND…: start the server, and have the alerts shown.
show() {
	alerts=$1
	shift
	: >"$T/bus.log"
	sql "UPDATE outbox SET state = 'pending', not_before = 0, attempts = 0
		WHERE channel = 'desktop'
		AND ('$alerts' LIKE 'all%' OR alert = (SELECT max(alert) FROM outbox))"
	start "$@" >"$T/$server.log" 2>&1
	SERVER=$PID
	if ! until_true 10 answers; then
		skip "$server" "it does not start: $(tail -n 1 "$T/$server.log")"
		return 1
	fi
	vedette poll
	until_true 5 grep -q 'member=Notify$' "$T/bus.log"
	sleep 1 # until it is drawn
}

look_at_all() {
	claim "${server}_waiting_alerts_are_shown" same 0 \
		"$(sql "SELECT count(*) FROM outbox WHERE state <> 'sent'")"
	claim "${server}_each_alert_is_one_notification" same 3 \
		"$(grep -c 'member=Notify$' "$T/bus.log")"
	claim "${server}_the_summary_is_the_headline" has "$T/bus.log" \
		'string "Russia offers to mediate between Pakistan and the Taliban"' \
		"string \"${FSI}روس نے پاکستان"
	claim "${server}_the_rule_stands_bold" has "$T/bus.log" \
		'string "<b>Mediation &amp; &quot;talks&quot;</b>' '<b>Sirens &lt;b&gt;now</b>'
	claim "${server}_the_body_names_the_source_escaped" has "$T/bus.log" \
		'sources: Blick &amp; &lt;i&gt;Post&lt;/i&gt;'
	claim "${server}_no_markup_but_b_is_sent" same 0 "$(bodies | grep -c '<[^b/]\|</[^b]')"
	claim "${server}_high_is_normal_and_critical_is_critical" same '1 2' \
		"$(urgencies 1) $(urgencies 2)"
	claim "${server}_no_escape_is_sent" lacks "$T/bus.log" "$ESC" "$RLO"
	claim "${server}_lives_on" answers
	picture "$server"
}

# The second of two long strings of each Notify, with its lines.
bodies() { awk '/member=/ { n = 0; on = /member=Notify$/ }
	on && /^   string "/ { n++ }
	/^   array/ { on = 0 }
	on && n == 4' "$T/bus.log"; }
urgencies() { grep -A 1 '"urgency"' "$T/bus.log" | grep -c "byte $1\$"; }

picture() {
	if ! command -v import >/dev/null 2>&1; then
		skip "$1_is_seen_on_the_screen" 'ImageMagick is not installed'
		return
	fi
	import -window root "$T/$1.png"
	claim "$1_is_seen_on_the_screen" test "$(identify -format %k "$T/$1.png")" -gt 16
	[ -z "${VEDETTE_SHOTS:-}" ] || cp "$T/$1.png" "$VEDETTE_SHOTS/$1.png"
}

daemon=/usr/lib/notification-daemon/notification-daemon
[ -x "$daemon" ] || daemon=/usr/libexec/notification-daemon
with_server notification_daemon "$daemon"
with_server dunst dunst

# ---- the daemon: buttons that are pressed, a server that is replaced ----

if ! command -v xdotool >/dev/null 2>&1 || [ ! -x "$daemon" ]; then
	skip buttons 'xdotool or notification-daemon is not installed'
	finish
fi
server=buttons
stored() { sql "SELECT count(*) FROM story WHERE $1"; }
holds() { [ "$(stored "$1")" -eq "${2:-1}" ]; }
shown() { [ "$(grep -c 'member=Notify$' "$T/bus.log")" -eq "$1" ]; }
# press X: the button that is X points from the left edge, in the last row of the pop-up
press() {
	_window=$(xdotool search --onlyvisible --name '^Notification$' | tail -n 1)
	_height=$(xdotool getwindowgeometry --shell "$_window" | sed -n 's/^HEIGHT=//p')
	xdotool mousemove --window "$_window" "$1" $((_height - 39)) click 1
}
headline() { # FILE TITLE
	printf '<rss version="2.0"><channel><title>x</title><item><title>%s</title><link>%s</link>
		<guid isPermaLink="false">%s</guid><pubDate>%s</pubDate></item></channel></rss>' \
		"$2" https://a.example/1 "$2" "$(date -R)" >"$T/$1.xml"
}
rm -rf "$T/state" "$T/alerts.log"
: >"$T/bus.log"
headline news 'Russia offers to mediate between Pakistan and the Taliban'
start "$daemon" >"$T/buttons.log" 2>&1
SERVER=$PID
until_true 10 answers
start "$VEDETTE" --config "$T/vedette.conf" --state "$T/state" run >"$T/run.out" 2>"$T/run.err"
AGENT=$PID
claim the_daemon_shows_it until_true 20 shown 1
claim it_offers_to_open_acknowledge_snooze_and_mute has "$T/bus.log" 'string "open"' 'string "ack"' \
	'string "snooze"' 'string "mute"'
sleep 1
picture buttons
press 177
claim the_button_acknowledges_the_story until_true 5 holds 'acked_at > 0'
stop "$SERVER"
until_true 5 absent
start "$daemon" >"$T/buttons.log" 2>&1
SERVER=$PID
until_true 10 answers
headline more 'Siren in the harbour of Gwadar'
echo "file://$T/more.xml" >>"$T/feeds/a.feeds"
kill -HUP "$AGENT"
claim a_new_server_is_used_at_once until_true 20 shown 2
sleep 1
press 266
claim the_button_snoozes_the_story until_true 5 holds 'quiet_until > 0 AND acked_at = 0'
claim the_agent_lives_on kill -0 "$AGENT"
stop "$AGENT"

# ---- the bus itself ends, and is there again ----

bus_starts() {
	start dbus-daemon --config-file="$T/bus.conf" --address="unix:path=$T/run/again" --nofork \
		--nopidfile 2>"$T/bus.err"
	BUS=$PID
	until_true 5 test -S "$T/run/again"
	start dbus-monitor --session "interface='org.freedesktop.Notifications'" \
		>>"$T/bus.log" 2>/dev/null
	start "$daemon" >"$T/buttons.log" 2>&1
	SERVER=$PID
	until_true 10 answers
}
: >"$T/bus.log"
DBUS_SESSION_BUS_ADDRESS=unix:path=$T/run/again # a bus that begins anew has another guid
stop "$SERVER"
bus_starts
headline first 'Siren on the old bus'
echo "file://$T/first.xml" >>"$T/feeds/a.feeds"
start "$VEDETTE" --config "$T/vedette.conf" --state "$T/state" run >"$T/run.out" 2>"$T/run.err"
AGENT=$PID
claim an_alert_is_shown_on_the_bus until_true 20 shown 1
stop "$SERVER"
stop "$BUS"
rm -f "$T/run/again"
sleep 1
claim the_end_of_the_bus_does_not_end_the_agent kill -0 "$AGENT"
headline second 'Siren between two buses'
echo "file://$T/second.xml" >>"$T/feeds/a.feeds"
kill -HUP "$AGENT"
claim without_a_bus_the_trouble_is_told until_true 20 has "$T/run.err" 'on desktop:'
bus_starts
claim what_was_to_be_shown_meanwhile_is_shown_on_the_next_bus until_true 60 shown 2
claim the_agent_outlives_the_bus kill -0 "$AGENT"
stop "$AGENT"
finish
