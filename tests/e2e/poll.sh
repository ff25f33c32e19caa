#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Polling from real servers: what is stored, what is asked again and how, what a bad answer costs.
set -u
# shellcheck source=tests/lib.sh
. "$(dirname "$0")/../lib.sh"
DATA=$ROOT/tests/data/e2e WEB=$T/web
mkdir "$WEB"
serve "$WEB"
export GIO_USE_NETWORK_MONITOR=base # never "no network": all is on loopback

titles() { sql "SELECT i.title FROM item i JOIN feed f ON f.id = i.feed
	WHERE f.url LIKE '%/$1' ORDER BY i.key" | paste -sd '|'; }

settings 'max-age = 365d'

# ---- a stalled server, at work in the background from the start: giving up takes 20 seconds ----

put stall.xml news.rss.xml stall
put brisk.xml news.rss.xml
list 'stall.xml private=yes name=Stall' '@2 brisk.xml private=yes name=Brisk'
mkdir "$T/slow"
cp -r "$T/feeds" "$T/vedette.conf" "$T/slow"
start "$VEDETTE" --config "$T/slow/vedette.conf" --state "$T/slow/state" poll \
	>"$T/slow/out" 2>"$T/slow/err"
SLOW=$PID
until_true 5 grep -q brisk.xml "$T/requests"

# ---- nginx, as a publisher runs it ----

with_nginx() {
	if ! command -v nginx >/dev/null 2>&1; then
		skip nginx_feeds 'nginx is not installed'
		return
	fi
	mkdir -p "$T/site"
	cp "$DATA/news.rss.xml" "$DATA/valley.atom.xml" "$DATA/island.json" "$T/site"
	nginx_serves "$T/site"
	for feed in news.rss.xml valley.atom.xml island.json; do
		echo "$SITE/$feed private=yes"
	done >"$T/feeds/test.feeds"
	fresh
	vedette poll --force
	claim nginx_first_poll_exits_0 same 0 "$STATUS"
	claim nginx_first_poll_stores_all_items same 7 "$(sql 'SELECT count(*) FROM item')"
	claim nginx_first_poll_counts_the_new_items has "$T/out" '7 new items'
	claim a_title_loses_its_tags same 'Bridge repaired|Choir wins regional prize' \
		"$(titles valley.atom.xml)"
	claim a_title_loses_its_entities same 'Fish market reopens & the stalls are full' \
		"$(sql "SELECT title FROM item WHERE key LIKE '%harbour-3%'")"
	vedette poll --force
	claim nginx_second_poll_gets_304_three_times \
		same 3 "$(grep -c ' 304 ' "$T/nginx/access.log")"
	claim nginx_second_poll_stores_nothing same 7 "$(sql 'SELECT count(*) FROM item')"
	claim nginx_second_poll_says_unchanged has "$T/out" '3 unchanged' '0 new items'
	claim nginx_sees_one_user_agent \
		same 6 "$(grep -c '"vedette/[0-9.]*"$' "$T/nginx/access.log")"
	cp "$DATA/news-later.rss.xml" "$T/site/news.rss.xml"
	vedette poll --force
	claim nginx_changed_feed_brings_only_the_new_item has "$T/out" '2 unchanged' '1 new item,'
	# shellcheck disable=SC2016 # awk's own dollars
	claim nginx_etag_is_sent_back_byte_for_byte same '6 0' "$(awk -F '|' '
		$2 in last { asked++; wrong += $4 != last[$2] }
		{ last[$2] = $5 }
		END { print asked, wrong + 0 }' "$T/nginx/access.log")"
	# A connection that one feed was allowed is no way in for another on the same host.
	printf '%s private=yes\n%s\n' "$SITE/news.rss.xml" "$SITE/island.json" >"$T/feeds/test.feeds"
	: >"$T/nginx/access.log"
	fresh
	vedette poll --force
	claim a_kept_connection_is_no_way_round_the_guard \
		same '1 0' "$(grep -c news "$T/nginx/access.log") $(grep -c island "$T/nginx/access.log")"
	stop "$NGINX"
}
with_nginx

# ---- validators ----

fresh
put news.xml news.rss.xml 'etag W/"a b\c,--é"' 'modified Mon, 05 Jan 2026 10:00:00 GMT'
list 'news.xml private=yes name=Harbour'
vedette poll --force
claim a_first_request_has_no_validators same '' \
	"$(sent /news.xml If-None-Match)$(sent /news.xml If-Modified-Since)"
vedette poll --force
claim an_etag_is_sent_back_byte_for_byte same 'W/"a b\c,--é"' "$(sent /news.xml If-None-Match)"
claim last_modified_is_sent_back_byte_for_byte same 'Mon, 05 Jan 2026 10:00:00 GMT' \
	"$(sent /news.xml If-Modified-Since)"
claim the_304_is_taken_as_unchanged has "$T/out" '1 unchanged' '0 in trouble' '0 new items'
put news.xml news-later.rss.xml 'etag "two"'
vedette poll --force
claim a_changed_feed_brings_only_the_new_item has "$T/out" '0 unchanged' '1 new item,'
claim no_item_is_stored_twice same 4 "$(sql 'SELECT count(*) FROM item')"
vedette poll --force
claim the_new_etag_replaces_the_old same '"two"' "$(sent /news.xml If-None-Match)"
claim a_dropped_last_modified_is_not_sent_again same '' "$(sent /news.xml If-Modified-Since)"
order news.xml
vedette poll --force
claim the_same_bytes_without_validators_are_unchanged has "$T/out" '1 unchanged' '0 new items'

# ---- what is not a feed ----

order news.xml 'etag "three"'
vedette poll --force
put news.xml page.html 'etag "page"' 'header Content-Type: text/html'
vedette poll --force -v
claim a_page_is_called_not_a_feed has "$T/err" 'Harbour:' 'not a feed'
claim a_page_removes_nothing same 4 "$(items news.xml)"
put news.xml news-later.rss.xml 'etag "three"'
vedette poll --force
claim the_etag_of_a_page_is_never_sent same '"three"' "$(sent /news.xml If-None-Match)"
claim a_feed_that_is_back_is_well_again same '1|' "$(of_feed news.xml health |
	tr '\n' '|')"
fresh
put portal.xml page.html 'etag "page"'
list 'portal.xml private=yes'
vedette poll --force
claim validators_of_a_first_page_are_not_stored same '' \
	"$(of_feed portal.xml "coalesce(etag, '') || coalesce(last_modified, '')")"

# ---- bad answers cost only their own feed ----

fresh
put broken.xml broken.xml
put gone.xml news.rss.xml 'status 410'
put busy.xml news.rss.xml 'status 503' 'header Retry-After: 3600'
put eager.xml news.rss.xml 'status 429' 'header Retry-After: 3600'
put short.xml news.rss.xml 'truncate 900' 'etag "short"'
put zipped.xml valley.atom.xml gzip
put endless.xml news.rss.xml endless
put good.json island.json
list 'broken.xml private=yes name=Broken' 'gone.xml private=yes name=Gone' \
	'@2 busy.xml private=yes name=Busy' '@3 eager.xml private=yes name=Eager' \
	'short.xml private=yes name=Short' 'zipped.xml private=yes name=Zipped' \
	'endless.xml private=yes name=Endless' 'absent.xml private=yes name=Absent' \
	'good.json private=yes name=Good'
vedette poll --force
claim a_poll_with_bad_feeds_exits_0 same 0 "$STATUS"
claim a_good_feed_is_stored_beside_bad_ones same 2 "$(items good.json)"
claim a_compressed_feed_is_stored same 2 "$(items zipped.xml)"
claim a_broken_feed_gives_what_is_whole has /dev/stdin 'Whole item before the fault' <<-END
	$(titles broken.xml)
END
claim a_body_cut_short_is_trouble has "$T/err" 'Short: '
claim a_body_cut_short_stores_no_validators same '' "$(of_feed short.xml "coalesce(etag, '')")"
claim an_endless_body_is_cut_off has "$T/err" 'Endless: the answer is larger than'
claim a_404_is_named has "$T/err" 'Absent: the server says 404'
claim a_410_is_named has "$T/err" 'Gone: the server says the feed is gone for good (410)'
order short.xml 'etag "short"'
order endless.xml 'status 404' # its items are those of short.xml
vedette poll --force
claim a_410_is_not_asked_again same 1 "$(requests /gone.xml)"
claim retry_after_of_503_holds_when_asked_at_once same 1 "$(requests /busy.xml)"
claim retry_after_of_429_holds_when_asked_at_once same 1 "$(requests /eager.xml)"
claim the_wait_is_told has "$T/out" '3 feeds not asked: their servers asked for more time'
claim a_404_is_asked_again same 2 "$(requests /absent.xml)"
claim a_body_cut_short_is_read_whole_later same 3 "$(items short.xml)"
put short.xml news-later.rss.xml 'etag "new"' 'truncate 700'
vedette poll --force
claim a_body_cut_short_removes_nothing same 3 "$(items short.xml)"
vedette poll --force
claim the_validator_of_a_cut_body_is_never_sent same '"short"' "$(sent /short.xml If-None-Match)"
claim retry_after_is_stored_as_the_time_to_come same 1 "$(of_feed busy.xml \
	'next_at - last_try BETWEEN 3600 AND 3960')"

# ---- redirects ----

fresh
put target.xml news.rss.xml
order moved.xml "redirect 301 $BASE/target.xml"
order aside.xml 'redirect 302 /target.xml'
order circle.xml 'redirect 302 /circle.xml'
order inward.xml 'redirect 302 file:///etc/passwd'
order gopher.xml 'redirect 301 gopher://127.0.0.1/1'
list 'moved.xml private=yes name=Moved'
vedette poll --force
claim a_redirect_is_followed same 3 "$(items moved.xml)"
claim a_permanent_redirect_is_noted same "$BASE/target.xml" "$(of_feed moved.xml moved_to)"
fresh
list 'aside.xml private=yes name=Aside' 'circle.xml private=yes name=Circle' \
	'inward.xml private=yes name=Inward' 'gopher.xml private=yes name=Gopher'
vedette poll --force
claim a_passing_redirect_is_followed same 3 "$(items aside.xml)"
claim a_passing_redirect_is_no_move same '' "$(of_feed aside.xml "coalesce(moved_to, '')")"
claim a_redirect_circle_ends has "$T/err" 'Circle: redirected in a circle'
claim a_redirect_to_a_file_is_refused same 0 "$(items inward.xml)"
claim a_redirect_to_another_scheme_is_refused has "$T/err" 'Inward: ' 'Gopher: '

# ---- the guard ----

fresh
list 'target.xml name=Loopback'
# shellcheck disable=SC2153 # set by serve
cat >>"$T/feeds/test.feeds" <<END
http://localhost:$PORT/target.xml name=Named
http://2130706433:$PORT/target.xml name=Number
http://[::ffff:127.0.0.1]:$PORT/target.xml name=Mapped
http://0.0.0.0:$PORT/target.xml name=Zero private=yes
END
vedette poll --force
for name in Loopback Named Number Mapped; do
	claim "loopback_is_refused_as_$name" has "$T/err" "$name: "
done
claim the_refusal_says_what_to_do has "$T/err" \
	'Loopback: 127.0.0.1 is at a private or loopback address; say private=yes in the feed list'
claim a_refused_address_gets_no_request same 0 "$(wc -l <"$T/requests")"
claim a_refused_address_stores_nothing same 0 "$(sql 'SELECT count(*) FROM item')"

# ---- the stalled server ----

until_true 40 ended "$SLOW"
wait "$SLOW"
claim a_stalled_server_is_given_up has "$T/slow/err" 'Stall: 127.0.0.1 took too long'
claim a_stalled_server_holds_up_nobody_else same 3 \
	"$(sql "SELECT count(*) FROM item" "$T/slow/state")"
claim others_are_stored_while_one_stalls same 1 "$(sql "SELECT max(last_try) - min(last_try) > 15
	FROM feed" "$T/slow/state")"
finish
