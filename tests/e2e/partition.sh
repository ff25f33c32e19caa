#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
#
# A network that dies, in a network namespace: names that are never resolved, packets that vanish.
# The hosts have public addresses here, on the loopback device, or else behind a device that drops
# all it gets.
set -u
if [ "${1:-}" != inside ]; then
	if ! unshare -rnm true 2>/dev/null; then
		echo 'skip partition: network namespaces are not allowed here'
		exit 0
	fi
	exec unshare -rnm sh "$0" inside
fi
# shellcheck source=tests/lib.sh
. "$(dirname "$0")/../lib.sh"
need ip mount
export GIO_USE_NETWORK_MONITOR=base # it says there is a network: vedette has to find out
DATA=$ROOT/tests/data/e2e WEB=$T/web
mkdir "$WEB"
ip link set lo up
ip link add hole type dummy 2>/dev/null || ip link add hole type bridge 2>/dev/null ||
	skip_all 'there is no device to lose packets in'
ip link set hole arp off up
for n in 1 2 3 4 5; do ip addr add "93.184.216.$n/32" dev lo; done
ip route add default dev hole

echo 'nameserver 93.184.217.53' >"$T/resolv.conf" # in the hole
echo 'options timeout:1 attempts:1' >>"$T/resolv.conf"
echo 'hosts: files dns' >"$T/nsswitch.conf"
: >"$T/hosts"
for file in resolv.conf nsswitch.conf hosts; do
	mount --bind "$T/$file" "/etc/$file" || skip_all "/etc/$file cannot be covered"
done
names() { # here | hole | none: where the hosts are
	: >"$T/hosts"
	for n in 1 2 3 4; do
		case $1 in
		here) echo "93.184.216.$n $(letter $n).test" ;;
		hole) echo "93.184.217.$n $(letter $n).test" ;;
		esac
	done >>"$T/hosts"
}
letter() { echo "$1" | tr 1234 abcd; }

: >"$T/port"
start "$HTTPD" "$WEB" "$T/requests" 93.184.216.1 93.184.216.2 93.184.216.3 93.184.216.4 \
	93.184.216.5 >"$T/port"
until_true 10 test -s "$T/port" || skip_all 'the test server does not start'
PORT=$(cat "$T/port")
settings 'max-age = 365d'
mkdir -p "$T/feeds"
listed() { for n in a b c d; do echo "http://$n.test:$PORT/$n.xml name=$n ${1:-}"; done >"$T/feeds/test.feeds"; }
listed
for n in a b c d; do put $n.xml news.rss.xml 'etag "x"'; done
blamed() { sql 'SELECT count(*) FROM feed WHERE failures > 0'; }

# ---- names that are never resolved ----

fresh
names none
vedette poll
claim when_no_name_is_found_it_is_the_network has "$T/err" 'no network'
claim then_the_status_is_75 same 75 "$STATUS"
claim and_no_feed_is_blamed same 0 "$(blamed)"
vedette feeds health
claim the_table_says_since_when has "$T/out" 'has had no network since' 'offline '
vedette poll
claim a_second_round_knows_and_asks_few has "$T/err" 'no network'
claim and_blames_nobody_either same '0 75' "$(blamed) $STATUS"
names here
vedette poll
claim when_it_is_back_that_is_told has "$T/err" 'the network is back'
claim and_all_are_asked same '4 0' "$(wc -l <"$T/requests" | tr -d ' ') $STATUS"
vedette feeds health
claim and_the_table_forgets_it lacks "$T/out" 'no network' offline

# ---- packets that vanish ----

names hole
vedette poll --force
claim when_no_host_answers_it_is_the_network has "$T/err" 'no network'
claim and_none_is_blamed_for_that same '0 75' "$(blamed) $STATUS"

# ---- one host that is gone is its own fault ----

names here
sed 's/^93.184.216.1 /93.184.217.1 /' "$T/hosts" >"$T/hosts.new"
cat "$T/hosts.new" >"$T/hosts" # the same file, which is mounted
vedette poll --force
claim one_host_in_a_hole_is_blamed_itself has "$T/err" 'a: a.test took too long'
claim and_only_that_one same 1 "$(blamed)"
names here
vedette poll --force
claim and_it_recovers same 0 "$(blamed)"

# ---- the agent, while the network dies and comes back ----

listed interval=1m
names here
fresh
start "$VEDETTE" --config "$T/vedette.conf" --state "$T/state" run >"$T/run.out" 2>"$T/run.err"
AGENT=$PID
until_true 20 sh -c "[ \$(wc -l <'$T/requests') -ge 4 ]"
claim the_agent_asks_all same 4 "$(wc -l <"$T/requests" | tr -d ' ')"
names none
claim the_agent_notices_that_the_network_is_gone until_true 110 grep -q 'no network' "$T/run.err"
claim the_agent_blames_nobody same 0 "$(blamed)"
stop_within() {
	kill -TERM "$AGENT"
	until_true "$1" ended "$AGENT"
}
echo 'options timeout:20 attempts:3' >"$T/resolv.conf"
echo 'nameserver 93.184.217.53' >>"$T/resolv.conf"
claim a_resolver_that_hangs_does_not_keep_the_agent stop_within 2
wait "$AGENT"
start "$VEDETTE" --config "$T/vedette.conf" --state "$T/state" run >"$T/run.out" 2>"$T/run.err"
AGENT=$PID
sleep 1
claim nor_one_that_hangs_at_the_start stop_within 2

# ---- names of one address are one machine ----

shared() { # ORDER: a and b at one address, both slow; the time between the two of a second round
	fresh
	printf '93.184.216.5 a.test b.test\n' >"$T/hosts"
	printf 'http://a.test:%s/a.xml name=a\nhttp://b.test:%s/b.xml name=b\n' "$PORT" "$PORT" \
		>"$T/feeds/test.feeds"
	order a.xml 'delay 700' "$@"
	order b.xml 'delay 700' "$@"
	vedette poll
	: >"$T/requests"
	vedette poll --force
	awk -F '\t' '{ t[NR] = $1 } END { print (t[2] - t[1] >= 690) }' "$T/requests"
}
claim names_of_one_address_wait_for_each_other same 1 "$(shared)"
claim but_not_behind_a_content_network same 0 "$(shared 'header CF-Ray: 8f00')"
claim nor_behind_a_cache same 0 "$(shared 'header Via: 1.1 varnish')"
finish
