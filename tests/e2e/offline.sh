#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
#
# A machine that is cut off blames no feed: names under .invalid (RFC 2606) are never found.
set -u
# shellcheck source=tests/lib.sh
. "$(dirname "$0")/../lib.sh"
export GIO_USE_NETWORK_MONITOR=base # it says there is a network: vedette has to find out

mkdir -p "$T/feeds"
cp "$ROOT/tests/data/e2e/news.rss.xml" "$T/feeds/local.xml"
printf '[agent]\nfeeds = feeds\nshipped-rules = no\n[alerts]\njournal = no\ndesktop = no\n' >"$T/vedette.conf"

# poll HOST…: a round over a local feed and one at each host; standard error in $T/err.
poll() {
	rm -rf "$T/state"
	{
		echo ./local.xml name=Local
		for _host in "$@"; do
			echo "https://$_host/feed name=$_host"
		done
	} >"$T/feeds/test.feeds"
	"$VEDETTE" --config "$T/vedette.conf" --state "$T/state" poll >"$T/out" 2>"$T/err"
}
lines() { grep -c "$1" "$T/err"; }

claim a_round_without_network_exits_0 poll a.invalid b.invalid c.invalid d.invalid e.invalid
claim it_is_said_in_one_line same 1 "$(wc -l <"$T/err" | tr -d ' ')"
claim the_line_says_no_network same 1 "$(lines 'no network')"
claim the_feeds_left_out_are_counted grep -q '^5 feeds not asked: no network' "$T/out"
claim the_local_feed_is_read_all_the_same grep -q '^1 feed asked' "$T/out"
claim no_feed_is_in_trouble grep -q ' 0 in trouble' "$T/out"
claim no_feed_is_put_off same 0 "$(sql "SELECT count(*) FROM feed WHERE url LIKE 'https:%'")"
"$VEDETTE" --config "$T/vedette.conf" --state "$T/state" digest --out "$T/digest.txt" >"$T/out"
claim the_digest_calls_none_well has "$T/out" '5 of 6 feeds have not been asked yet'

poll a.invalid b.invalid
claim two_dead_hosts_are_no_proof_and_are_blamed same 2 "$(lines 'no such host')"
claim two_dead_hosts_are_no_missing_network same 0 "$(lines 'no network')"

finish
