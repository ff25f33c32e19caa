#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
#
# One story as it unfolds: it is told again when it is confirmed officially, spreads to another
# province, is denied, or is reported by many more, and not for its mere repetition. What is told
# says what has changed and how far it is to be believed. A replay says the same, and less under a
# policy that wants less.
set -u
# shellcheck source=tests/lib.sh
. "$(dirname "$0")/../lib.sh"
need python3
mkdir "$T/feeds"
export GIO_USE_NETWORK_MONITOR=base
cat >"$T/my.rules" <<'END'
[blast]
title = Blasts
severity = high
cooldown = 0s
match = title:blast
END
settings '[agent]' 'packs =' "rules = $T/my.rules" "feeds = $T/feeds"

# report NAME KEYS TITLE: a feed more, with this item; $CHANGED is what the last alert says of it
N=0
report() {
	N=$((N + 1))
	printf '<rss version="2.0"><channel><title>%s</title><item><title>%s</title>
		<guid isPermaLink="false">1</guid><link>http://%s.example/1</link>
		<pubDate>%s</pubDate></item></channel></rss>' "$1" "$3" "$1" "$(date -R)" >"$T/$1.xml"
	# shellcheck disable=SC2086 # words
	echo "file://$T/$1.xml name=$1 publisher=$1" $2 >>"$T/feeds/a.feeds"
	sleep 1.1 # what comes in the same second counts as one answer when it is replayed
	vedette poll
	CHANGED=$(sed -n 's/^  changed //p' "$T/out")
}
alerts() { sql 'SELECT count(*) FROM alert'; }
stories() { sql 'SELECT count(*) FROM story'; }

report post 'reliability=C country=pk' 'Blast at Quetta bus station kills three'
claim the_first_report_is_told same '1 1' "$(stories) $(alerts)"
claim it_says_how_far_it_is_to_be_believed has "$T/out" '  belief  C3, possibly true; 1 independent publisher'
report herald 'reliability=B country=pk' 'Blast at Quetta bus station: three killed'
claim a_repetition_is_not same '1 1' "$(stories) $(alerts)"
report ministry 'reliability=B country=pk kind=official' 'Three killed in blast at Quetta bus station'
claim an_official_report_is_told same '1 2' "$(stories) $(alerts)"
claim and_that_it_is_one same 'publishers 1 → 3, confirmed officially' "$CHANGED"
claim belief_has_grown has "$T/out" '  belief  B2, probably true; 3 independent publishers'
report ministry2 'reliability=B country=pk kind=official family=ministry' \
	'Ministry: three killed in blast at Quetta bus station'
claim a_second_official_report_is_not same '1 2' "$(stories) $(alerts)"
report paper 'reliability=C country=pk' 'Blast in Peshawar after Quetta bus station blast kills three'
claim another_province_is_told same '1 3' "$(stories) $(alerts)"
claim and_which has "$T/out" 'now also khyber pakhtunkhwa'
report voice 'reliability=C country=pk' 'Railways deny blast at Quetta bus station killed three'
claim a_denial_is_told same '1 4' "$(stories) $(alerts)"
claim as_what_it_is has "$T/out" 'denied or corrected'
claim belief_is_shaken has "$T/out" '  belief  B4, doubtful; 5 independent publishers'
report one 'reliability=C country=pk' 'Three killed as blast rips through Quetta bus station'
report two 'reliability=C country=pk' 'Quetta: blast at bus station, three killed, traffic halted'
report three 'reliability=C country=pk' 'Bus station in Quetta hit by blast; three are killed'
report four 'reliability=C country=pk' 'Families mourn three killed by blast at Quetta bus station'
claim four_publishers_more_are_not_told same '1 4' "$(stories) $(alerts)"
report five 'reliability=C country=pk' 'Three dead in blast at Quetta bus station'
claim twice_as_many_are same '1 5' "$(stories) $(alerts)"
claim the_change_counts_them same 'publishers 5 → 10' "$CHANGED"

# ---- the same once more, and under another policy ----

replayed() { python3 -c 'import json,sys; o=json.load(open(sys.argv[1])); print(o["now"]["alerts"], o["new"]["alerts"])' "$T/out"; }
printf '[alerts]\nagain = severity denial\n' >"$T/calm.conf"
vedette alerts replay --policy "$T/calm.conf" --json
claim a_replay_tells_as_often_and_a_calmer_policy_less same '5 2' "$(replayed)"
printf '[alerts]\nagain = severity rumour\n' >"$T/calm.conf"
vedette alerts replay --policy "$T/calm.conf"
claim an_unknown_reason_is_refused has "$T/err" 'calm.conf:2:9: error: again = "severity rumour"' \
	'expected some of severity, denial, toll, official, place and publishers'
finish
