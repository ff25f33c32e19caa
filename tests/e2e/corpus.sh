#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Polling feeds as the world serves them: those in the folder VEDETTE_CORPUS, from nginx, twice.
# How many items they list is asked of feedparser as well.
set -u
# shellcheck source=tests/lib.sh
. "$(dirname "$0")/../lib.sh"
[ -d "${VEDETTE_CORPUS:-}" ] || skip_all 'VEDETTE_CORPUS names no folder of feeds'
PYTHON=$(python_with feedparser) || skip_all 'there is no python3 with feedparser'
need nginx
export GIO_USE_NETWORK_MONITOR=base
mkdir "$T/feeds"
nginx_serves "$(cd "$VEDETTE_CORPUS" && pwd)"

find "$VEDETTE_CORPUS" -maxdepth 1 -type f ! -name '*.jsonl' -printf '%f\n' | sort >"$T/files"
while read -r file; do
	echo "$SITE/$file private=yes name=$file"
done <"$T/files" >"$T/feeds/all.feeds"
settings '[agent]' "feeds = $T/feeds" '[poll]' 'in-flight = 16'
FILES=$(wc -l <"$T/files")

cat >"$T/count.py" <<'END'
import feedparser, json, sys
for name in open(sys.argv[2]).read().split("\n")[:-1]:
    data = open(f"{sys.argv[1]}/{name}", "rb").read()
    try:
        n = len(json.loads(data.decode("utf-8-sig"))["items"])
    except (ValueError, KeyError, TypeError):
        n = len(feedparser.parse(data).entries)
    print(f"{name}\t{n}")
END
"$PYTHON" "$T/count.py" "$VEDETTE_CORPUS" "$T/files" >"$T/peer" 2>"$T/peer.err"

started=$(date +%s%3N)
vedette poll -v
took=$(($(date +%s%3N) - started))
sed -n 's/^\(.*\): \([0-9]*\) items, \([0-9]*\) new.*/\1\t\2\t\3/p' "$T/err" | sort >"$T/listed"
ours=$(awk -F '\t' '{ n += $2 } END { print n + 0 }' "$T/listed")
theirs=$(awk -F '\t' '{ n += $2 } END { print n + 0 }' "$T/peer")
stored=$(sql 'SELECT count(*) FROM item')
claim the_first_poll_exits_0 same 0 "$STATUS"
claim every_feed_is_asked has "$T/out" "$FILES feeds asked"
claim as_many_items_as_feedparser_by_one_in_a_hundred test \
	$((ours * 100)) -ge $((theirs * 99)) -a $((ours * 100)) -le $((theirs * 101))
claim what_is_stored_is_what_was_new same "$stored" \
	"$(awk -F '\t' '{ n += $3 } END { print n + 0 }' "$T/listed")"
vedette poll
claim the_second_poll_gets_304_throughout same "$(grep -c . "$T/listed")" \
	"$(grep -c '| 304 |' "$T/nginx/access.log")"
claim the_second_poll_stores_nothing same "$stored" "$(sql 'SELECT count(*) FROM item')"
claim the_second_poll_says_so has "$T/out" ' 0 new items'
echo "# $FILES feeds, $ours items listed, $theirs by feedparser, $stored stored; first poll $took ms"
join -t "$(printf '\t')" -a 1 -a 2 -e 0 -o 0,1.2,2.2 "$T/listed" "$T/peer" |
	awk -F '\t' '$2 != $3 { print "# " $1 ": " $2 " here, " $3 " by feedparser" }'
finish
