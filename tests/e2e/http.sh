#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
#
# What servers may ask of a client that polls them, and that it is done: conditional requests, when
# to poll, backing off, redirects, restraint. Times are checked in the database, or made to pass by
# changing them there (`later` in tests/lib.sh).
set -u
# shellcheck source=tests/lib.sh
. "$(dirname "$0")/../lib.sh"
DATA=$ROOT/tests/data/e2e WEB=$T/web
mkdir "$WEB"
serve "$WEB"
export GIO_USE_NETWORK_MONITOR=base
settings 'max-age = 365d'
IMF='%a, %d %b %Y %H:%M:%S GMT'

# begin NAME: forget everything; one feed /NAME is listed.
begin() {
	fresh
	list "$1 private=yes name=One"
}
# wait_of NAME: seconds from its last answer to the next poll.
wait_of() { of_feed "$1" 'next_at - last_try'; }
# between LOW HIGH VALUE
between() {
	[ "$1" -le "$3" ] && [ "$3" -le "$2" ] && return
	printf '%s is not in %s to %s' "$3" "$1" "$2"
	return 1
}
# about SECONDS VALUE: no less, and a tenth more at most.
about() { between "$1" $(($1 + $1 / 10)) "$2"; }

# ---- conditional requests ----

begin a.xml
put a.xml news.rss.xml 'etag "one"' 'modified Monday  1 January 2024, about noon'
vedette poll
vedette poll --force
claim both_validators_are_sent same '"one"|Monday  1 January 2024, about noon' \
	"$(sent /a.xml If-None-Match)|$(sent /a.xml If-Modified-Since)"
claim a_304_is_a_good_answer same '1|0' "$(of_feed a.xml "health || '|' || failures")"
claim a_im_is_sent_with_a_validator same feed "$(sent /a.xml A-IM)"
put a.xml news.rss.xml 'status 304' 'header ETag: "two"'
vedette poll --force
vedette poll --force
claim a_304_may_renew_the_etag same '"two"' "$(sent /a.xml If-None-Match)"
claim a_304_without_it_keeps_last_modified same 'Monday  1 January 2024, about noon' \
	"$(sent /a.xml If-Modified-Since)"
for status in 403 500 503 404; do
	begin a.xml
	put a.xml news.rss.xml 'etag "good"'
	vedette poll
	put a.xml page.html "status $status" 'header ETag: "bad"'
	vedette poll --force
	vedette poll --force
	claim "validators_outlive_a_$status" same '"good"' "$(sent /a.xml If-None-Match)"
done
begin a.xml
put a.xml news.rss.xml 'etag "good"'
vedette poll
order a.xml 'status 412'
vedette poll --force
claim a_412_is_not_asked_again_at_once same 2 "$(requests /a.xml)"
vedette poll --force
claim validators_that_bring_412_are_dropped same '' "$(sent /a.xml If-None-Match)"

begin a.xml
put a.xml news.rss.xml 'etag "good"'
vedette poll
later 691200 # eight days
sql "UPDATE feed SET status = 304"
vedette poll
claim a_304_for_a_week_is_doubted_once same '' "$(sent /a.xml If-None-Match)"
claim and_that_is_told has "$T/err" 'unchanged for long'
vedette poll --force
claim then_it_is_believed_again same '"good"' "$(sent /a.xml If-None-Match)"

begin a.xml
put a.xml news.rss.xml 'status 226' 'header ETag: "delta"'
vedette poll
claim a_226_brings_its_items same 3 "$(items a.xml)"

begin a.xml
put a.xml news.rss.xml 'etag "x"'
vedette poll
put a.xml valley.atom.xml 'status 226' 'header ETag: "y"' 'header IM: feed'
vedette poll --force
claim a_226_takes_nothing_away same 5 "$(items a.xml)"
claim a_226_is_no_list_that_turned_over same 0 "$(of_feed a.xml gap_at)"
begin a.xml
order a.xml 'status 304' 'header ETag: "never asked"'
vedette poll
claim a_304_that_nobody_asked_for_is_a_fault has "$T/err" 'unasked'
claim a_304_that_nobody_asked_for_leaves_no_validator same '' "$(of_feed a.xml "coalesce(etag, '')")"
for etag in 'W/"weak"' '"a\"b"' '"x-gzip"' '"a,b"' "\"it's\"" '"%22"' bare; do
	begin a.xml
	put a.xml news.rss.xml "header ETag: $etag"
	vedette poll
	vedette poll --force
	claim "etag_${etag}_is_echoed" same "$etag" "$(sent /a.xml If-None-Match)"
done
begin a.xml
put a.xml news.rss.xml 'header ETag:'
vedette poll
vedette poll --force
claim an_empty_etag_is_none same '|' "$(sent /a.xml If-None-Match)|$(sent /a.xml A-IM)"
begin a.xml
put a.xml news.rss.xml 'header Last-Modified: Mon, 05 Jan 2026 10:00:00 +0200'
vedette poll
vedette poll --force
claim a_date_in_another_zone_is_echoed same 'Mon, 05 Jan 2026 10:00:00 +0200' \
	"$(sent /a.xml If-Modified-Since)"
claim a_im_is_not_sent_with_a_date_alone same '' "$(sent /a.xml A-IM)"
begin a.xml
put a.xml news.rss.xml
vedette poll
vedette poll --force
claim a_date_is_never_made_up same '' "$(sent /a.xml If-Modified-Since)"

# ---- bodies ----

begin a.xml
gzip -c "$DATA/news.rss.xml" >"$WEB/a.xml"
order a.xml 'header Content-Encoding: gzip' 'etag "whole"'
vedette poll
claim a_packed_body_is_read same 3 "$(items a.xml)"
begin a.xml
gzip -c "$DATA/news.rss.xml" | head -c 300 >"$WEB/a.xml"
order a.xml 'header Content-Encoding: gzip' 'etag "cut"'
vedette poll
claim a_packed_body_cut_short_is_trouble has "$T/err" 'One: 127.0.0.1: the packed answer is cut short'
claim a_packed_body_cut_short_leaves_nothing same '0|' \
	"$(items a.xml)|$(of_feed a.xml "coalesce(etag, '')")"
begin a.xml
head -c 60000000 /dev/zero | gzip -c >"$WEB/a.xml"
order a.xml 'header Content-Encoding: gzip'
vedette poll
claim a_bomb_is_cut has "$T/err" 'is larger than'
begin a.xml
put a.xml news.rss.xml 'header Content-Encoding: br'
vedette poll
claim a_packing_nobody_asked_for_is_trouble has "$T/err" 'which was not asked for'
for status in 204 205 206 300 305; do
	begin a.xml
	put a.xml news.rss.xml "status $status" 'header ETag: "odd"' "header Location: $BASE/b.xml"
	vedette poll
	claim "a_${status}_brings_nothing" same '0||1' "$(items a.xml)|$(of_feed a.xml \
		"coalesce(etag, '')")|$(wc -l <"$T/requests" | tr -d ' ')"
done

# ---- what is sent ----

tr '\t' '\n' <"$T/requests" | grep : | sed 's/:.*//' | sort -u >"$T/names"
for header in Cookie Referer Pragma Cache-Control From; do
	claim "no_$header" lacks "$T/names" "$header"
done
claim the_accept_names_feeds has "$T/requests" 'application/atom+xml' 'application/rss+xml' \
	'application/feed+json'
claim compression_is_offered has "$T/requests" 'Accept-Encoding: ' gzip
begin 'a.xml?b=2&a=%7e1&&c'
put 'a.xml?b=2&a=%7e1&&c' news.rss.xml 'header Set-Cookie: id=1'
vedette poll
vedette poll --force
claim a_url_is_sent_as_it_stands same 2 "$(requests '/a.xml?b=2&a=%7e1&&c')"
claim nothing_else_is_asked_for same 2 "$(wc -l <"$T/requests" | tr -d ' ')"
claim a_cookie_is_not_sent_back lacks "$T/requests" 'Cookie:'

# ---- when to poll: what the header says ----

# wish NAME WAIT REASON [ORDER…]: the server's words, the wait and whose it is, by number.
: >"$T/wishes"
wish() {
	echo "$1 $2 $3" >>"$T/wishes"
	_wish=$1
	shift 3
	put "$_wish" news.rss.xml 'modified today' "$@"
}
wish plain 3600 0
wish day 43200 1 'header Cache-Control: public, max-age=43200'
wish aged 4200 1 'header Age: 3000' 'header Cache-Control: max-age=7200'
wish short 3600 0 'header Cache-Control: max-age=60'
wish year 604800 1 'header Cache-Control: max-age=31536000'
wish absurd 604800 1 'header Cache-Control: max-age=99999999999999999999'
wish junk 3600 0 'header Cache-Control: max-age=soon, ,;='
wish nostore 3600 0 'header Cache-Control: no-store' 'etag "kept"'
wish expires 10800 2 "header Expires: $(date -u -d '+3 hours 2 seconds' "+$IMF")"
wish stale 3600 0 'header Expires: 0'
wish never 3600 0 'header Expires: Thu, 01 Jan 1970 00:00:00 GMT'

# told NAME WAIT REASON XML: the same by an element of the channel.
told() {
	echo "$1 $2 $3" >>"$T/wishes"
	sed "s|<channel>|<channel>$4|" "$DATA/news.rss.xml" >"$WEB/$1"
	order "$1" 'modified today'
}
sy() { echo "<p:updatePeriod xmlns:p='http://purl.org/rss/1.0/modules/syndication/'>$1</p:updatePeriod>
<p:updateFrequency xmlns:p='http://purl.org/rss/1.0/modules/syndication/'>$2</p:updateFrequency>" |
	tr -d '\n'; }
told ttl 10800 3 '<ttl>180</ttl>'
told ttl-junk 3600 0 '<ttl>often</ttl>'
told ttl-minus 3600 0 '<ttl>-5</ttl>'
told sy-half 3600 0 "$(sy hourly 2)"
told sy-day 86400 4 "$(sy daily 1)"
told sy-twice 43200 4 "$(sy daily 2)"
told sy-odd 3600 0 "$(sy always 1)"
told sy-zero 3600 0 "$(sy daily 0)"
told sy-minus 3600 0 "$(sy daily -1)"
told sy-empty 3600 0 "$(sy '' '')"
every=$(i=0; while [ $i -lt 24 ]; do printf '<hour>%d</hour>' $i; i=$((i + 1)); done)
told all-hours 3600 0 "<skipHours>$every</skipHours>"
all_days=$(printf '<day>%s</day>' Monday Tuesday Wednesday Thursday Friday Saturday Sunday)
told all-days 3600 0 "<skipDays>$all_days</skipDays>"
fresh
cut -d ' ' -f 1 "$T/wishes" | sed 's/$/ private=yes/' | while read -r line; do
	echo "$BASE/$line"
done >"$T/feeds/test.feeds"
vedette poll
while read -r name wait reason; do
	claim "wait_of_$name" about "$wait" "$(wait_of "$name")"
	claim "reason_of_$name" same "$reason" "$(of_feed "$name" due_reason)"
done <"$T/wishes"
claim no_store_keeps_the_validators same '"kept"' "$(of_feed nostore etag)"

hour=$(date -u +%-H)
skipped="<hour>$hour</hour><hour>$(((hour + 1) % 24))</hour><hour>$(((hour + 2) % 24))</hour>"
begin a.xml
order a.xml 'etag "hours"'
sed "s|<channel>|<channel><skipHours>$skipped</skipHours>|" "$DATA/news.rss.xml" >"$WEB/a.xml"
vedette poll
claim skipped_hours_are_left_out same $(((hour + 3) % 24)) \
	"$(of_feed a.xml "next_at / 3600 % 24")"
claim skipped_hours_are_the_reason same 7 "$(of_feed a.xml due_reason)"
begin a.xml
sed "s|<channel>|<channel><skipDays><day>$(date -u +%A)</day><day>$(date -u -d tomorrow +%A)</day></skipDays>|" \
	"$DATA/news.rss.xml" >"$WEB/a.xml"
vedette poll
claim skipped_days_are_left_out same "$(date -u -d '+2 days' +%w)" \
	"$(of_feed a.xml "(next_at / 86400 + 4) % 7")"

begin a.xml
put a.xml news.rss.xml 'etag "x"'
vedette poll
put a.xml news.rss.xml 'status 304' 'header Cache-Control: max-age=43200'
vedette poll --force
claim max_age_of_a_304_counts about 43200 "$(wait_of a.xml)"
vedette poll
claim what_is_fresh_is_not_asked same 2 "$(requests /a.xml)"
claim and_it_is_said_until_when has "$T/out" '1 feed not asked' 'may be asked at 20'
vedette poll --force
claim force_asks_what_is_fresh same 3 "$(requests /a.xml)"

begin a.xml
put a.xml news.rss.xml
vedette poll
claim without_validators_a_day_lies_between_two_polls about 86400 "$(wait_of a.xml)"
claim and_that_is_the_reason same 12 "$(of_feed a.xml due_reason)"
list 'a.xml private=yes name=One interval=2h'
vedette poll --force
claim but_a_feed_s_own_interval_is_stronger about 7200 "$(wait_of a.xml)"
begin a.xml
put a.xml news.rss.xml 'etag "x"'
vedette poll
claim with_validators_it_is_an_hour about 3600 "$(wait_of a.xml)"
begin a.xml
put a.xml news.rss.xml 'etag "x"' 'header Cache-Control: s-maxage=90000, immutable, stale-if-error=90000'
vedette poll
claim what_is_meant_for_caches_is_not_for_us about 3600 "$(wait_of a.xml)"
begin a.xml
put a.xml news.rss.xml 'etag "x"' 'header Age: 3600' \
	"header Expires: $(date -u -d '+3 hours 2 seconds' "+$IMF")" "header Date: $(date -u "+$IMF")"
vedette poll
claim age_shortens_expires_too about 7200 "$(wait_of a.xml)"

# ---- when to poll: our own pace ----

begin a.xml
put a.xml news.rss.xml 'etag "x"'
for _ in 1 2 3 4 5 6 7 8 9 10; do vedette poll; done
claim asked_ten_times_in_a_minute_it_polls_once same 1 "$(requests /a.xml)"
claim and_says_when_the_next_is_allowed has "$T/out" 'may be asked at 20' 'or at once with --force'
later 61
vedette poll
claim after_a_minute_it_polls_again same 2 "$(requests /a.xml)"
claim nothing_new_means_later about 4500 "$(wait_of a.xml)"
claim the_reason_is_the_feed_s_own_pace same 9 "$(of_feed a.xml due_reason)"
put a.xml valley.atom.xml 'etag "y"'
vedette poll --force
claim all_new_means_sooner about 3600 "$(wait_of a.xml)"
claim a_list_that_turned_over_whole_is_told has "$T/err" 'may have lost items'
claim a_list_that_turned_over_whole_is_kept same 1 "$(of_feed a.xml 'gap_at > 0')"
vedette feeds
claim the_table_tells_of_lost_items has "$T/out" 'turned over whole'

# ---- pages before the newest (RFC 5005) ----

# paged NAME LINK GUID…: a feed of these items that names LINK as the page before it.
paged() {
	_file=$WEB/$1 _link=$2
	shift 2
	{
		echo '<rss version="2.0" xmlns:a="http://www.w3.org/2005/Atom"><channel><title>P</title>'
		[ -z "$_link" ] || echo "<a:link rel='prev-archive' href='$_link'/>"
		for _guid in "$@"; do
			echo "<item><guid>$_guid</guid><title>News of $_guid</title></item>"
		done
		echo '</channel></rss>'
	} >"$_file"
}
begin p.xml
order p.xml 'modified today'
paged p.xml "$BASE/p1.xml" a b
paged p1.xml "$BASE/p2.xml" c d
vedette poll
claim older_pages_are_left_alone_at_first same 1 "$(wc -l <"$T/requests" | tr -d ' ')"
order p.xml
paged p.xml "$BASE/p1.xml" k l
paged p1.xml "$BASE/p2.xml" i j
paged p2.xml "$BASE/p3.xml" g h
paged p3.xml "$BASE/p4.xml" e f
paged p4.xml '' a b
vedette poll --force
claim after_a_gap_older_pages_are_read same '1 1' "$(requests /p1.xml) $(requests /p2.xml)"
claim but_three_at_most same '1 0' "$(requests /p3.xml) $(requests /p4.xml)"
claim and_their_items_are_kept same 10 "$(items p.xml)"
claim and_it_is_told has "$T/err" 'an older page is asked for'
paged p.xml "$BASE/p1.xml" m k
vedette poll --force
claim without_a_gap_they_are_left_alone same 1 "$(requests /p1.xml)"
fresh
order p.xml
paged p.xml "$BASE/p1.xml" a b
vedette poll
paged p.xml "$BASE/p1.xml" k l
paged p1.xml "$BASE/p2.xml" j b
vedette poll --force
claim a_known_item_ends_the_way_back same '1 0' "$(requests /p1.xml) $(requests /p2.xml)"
fresh
paged p.xml "$BASE/p1.xml" a b
vedette poll
paged p.xml "http://127.0.0.2:$PORT/p1.xml" k l
: >"$T/requests"
vedette poll --force
claim older_pages_at_another_host_are_not_asked_for same 1 "$(wc -l <"$T/requests" | tr -d ' ')"

# two feeds of one host, the first slow
fresh
put slow.xml news.rss.xml 'delay 700'
put fast.xml valley.atom.xml
list 'slow.xml private=yes' 'fast.xml private=yes'
vedette poll
gap() { awk -F '\t' '{ t[NR] = $1 } END { print t[2] - t[1] }' "$T/requests"; }
claim one_request_at_a_time_to_a_host between 690 5000 "$(gap)"
fresh
sed -i 's/host-gap = 0s/host-gap = 1s/' "$T/vedette.conf"
vedette poll
claim requests_are_spaced_from_start_to_start between 990 1600 "$(gap)"
fresh
put fast.xml news.rss.xml 'redirect 302 /target.xml'
put target.xml valley.atom.xml
list 'fast.xml private=yes'
vedette poll
claim a_redirect_waits_for_its_turn_as_well between 990 1600 "$(gap)"
fresh
put fast.xml valley.atom.xml
list 'fast.xml private=yes' '@2 slow.xml private=yes'
vedette poll
claim different_hosts_do_not_wait_for_each_other between 0 500 "$(gap)"
sed -i 's/host-gap = 1s/host-gap = 0s/' "$T/vedette.conf"

# two hosts lead to a third, which is slow
fresh
put fast.xml news.rss.xml "redirect 302 http://127.0.0.3:$PORT/slow.xml"
list '@1 fast.xml private=yes' '@2 fast.xml private=yes'
vedette poll
claim redirects_of_two_hosts_do_not_meet_at_a_third between 690 5000 \
	"$(awk -F '\t' '$3 == "/slow.xml" { t[++n] = $1 } END { print t[2] - t[1] }' "$T/requests")"

# ---- the daemon's start, and a clock that was set ----

run_until() { # COUNT SECONDS: until so many requests have come, at most so long
	"$VEDETTE" --config "$T/vedette.conf" --state "$T/state" run >"$T/out" 2>"$T/err" &
	_agent=$!
	until_true "$2" sh -c "[ \$(wc -l <'$T/requests') -ge $1 ]"
	kill "$_agent"
	wait "$_agent"
}
run_for() { # SECONDS
	"$VEDETTE" --config "$T/vedette.conf" --state "$T/state" run >"$T/out" 2>"$T/err" &
	_agent=$!
	sleep "$1"
	kill "$_agent"
	wait "$_agent"
}
fresh
for i in 1 2 3 4 5 6 7 8 9; do put "spread$i.xml" news.rss.xml; done
list '@1 spread1.xml private=yes' '@2 spread2.xml private=yes' '@3 spread3.xml private=yes' \
	'@4 spread4.xml private=yes' '@5 spread5.xml private=yes' '@6 spread6.xml private=yes' \
	'@7 spread7.xml private=yes' '@8 spread8.xml private=yes' '@9 spread9.xml private=yes'
run_until 9 40
span() { awk -F '\t' '{ t[NR] = $1 } END { print t[NR] - t[1] }' "$T/requests"; }
claim feeds_due_at_the_start_are_all_asked same 9 "$(wc -l <"$T/requests" | tr -d ' ')"
claim but_not_all_at_once between 2000 30000 "$(span)"
: >"$T/requests"
sql "UPDATE feed SET last_try = last_try + 86400, next_at = last_try + 86400 + 2"
run_until 9 40
claim a_clock_set_back_delays_by_no_more_than_the_wait same 9 \
	"$(wc -l <"$T/requests" | tr -d ' ')"
: >"$T/requests"
sql "UPDATE feed SET last_try = last_try + 86400, next_at = last_try + 86400 + 3600"
run_for 2
claim a_clock_set_back_makes_no_burst same 0 "$(wc -l <"$T/requests" | tr -d ' ')"

# ---- backing off ----

# after FORM: the seconds that a 429 with Retry-After: FORM keeps even a user away.
after() {
	begin a.xml
	put a.xml news.rss.xml 'status 429' "header Retry-After: $1"
	vedette poll
	of_feed a.xml 'max(not_before - last_try, 0)'
}
claim retry_after_in_seconds same 120 "$(after 120)"
claim retry_after_as_a_date between 7190 7200 "$(after "$(date -u -d '+2 hours' "+$IMF")")"
claim retry_after_as_a_date_of_rfc_850 between 7190 7200 \
	"$(after "$(date -u -d '+2 hours' '+%A, %d-%b-%y %H:%M:%S GMT')")"
claim retry_after_as_a_date_of_asctime between 7190 7200 \
	"$(after "$(date -u -d '+2 hours' '+%a %b %e %H:%M:%S %Y')")"
claim retry_after_of_days_is_kept_whole same 317100 "$(after 317100)"
claim retry_after_of_a_month_is_cut_to_a_week same 604800 "$(after 2592000)"
for form in 0 -5 1e9 soon 1000000000 '' 'Thu, 01 Jan 2004 00:00:00 GMT'; do
	claim "retry_after_of_\"$form\"_names_no_time" same 0 "$(after "$form")"
	claim "then_429_waits_for_an_hour_after_\"$form\"" between 3600 3960 \
		"$(sql 'SELECT not_before - since FROM host')"
done

fresh
put a.xml news.rss.xml 'status 503' 'header Retry-After: 7200'
put b.xml valley.atom.xml
list 'a.xml private=yes name=A' 'b.xml private=yes name=B' '@2 b.xml private=yes name=C'
vedette poll
claim a_503_with_a_time_holds_its_host same 0 "$(awk -F '\t' -v h="$PORT" '$3 == "/b.xml"' \
	"$T/requests" | grep -c "Host: 127.0.0.1:")"
claim but_no_other_host same 1 "$(requests /b.xml)"
claim the_hold_is_told has "$T/out" '1 feed not asked: its server asked for more time'
vedette poll --force
claim a_hold_outlives_the_program_and_force same 1 "$(grep -c 'Host: 127.0.0.1:' "$T/requests")"
order a.xml
later 8000
vedette poll
claim a_hold_ends same 1 "$(awk -F '\t' '$3 == "/b.xml"' "$T/requests" |
	grep -c 'Host: 127.0.0.1:')"

fresh
put a.xml news.rss.xml 'status 403'
put b.xml news.rss.xml 'status 403'
list 'a.xml private=yes name=A'
for _ in 1 2 3; do vedette poll --force; done
claim a_403_doubles_the_wait about 14400 "$(wait_of a.xml)"
claim one_feed_refused_holds_no_host same 0 "$(sql 'SELECT max(not_before) FROM host')"
list 'a.xml private=yes name=A' 'b.xml private=yes name=B'
vedette poll --force
claim two_feeds_refused_hold_the_host same 1 "$(sql 'SELECT not_before > since FROM host')"

for status in 420 403 500 502; do
	begin a.xml
	put a.xml news.rss.xml "status $status" 'header Retry-After: 7000'
	vedette poll
	claim "retry_after_of_${status}_holds_the_host" same 7000 \
		"$(sql 'SELECT not_before - since FROM host' | sed 's/7[0-6][0-9][0-9]/7000/')"
done
begin a.xml
put a.xml news.rss.xml 'status 420'
vedette poll
claim a_420_is_a_429 between 3600 3960 "$(sql 'SELECT not_before - since FROM host')"
claim and_is_told_as_what_it_is has "$T/err" 'the server says 420'

# the hold belongs to the host that spoke, and reaches those who are led there
fresh
put a.xml news.rss.xml "redirect 302 http://127.0.0.2:$PORT/b.xml"
put b.xml news.rss.xml 'status 429' 'header Retry-After: 7200'
put c.xml valley.atom.xml
list 'a.xml private=yes name=A'
vedette poll
claim a_429_behind_a_redirect_holds_the_host_it_came_from same "127.0.0.2:$PORT" \
	"$(sql 'SELECT name FROM host WHERE not_before > since')"
list 'c.xml private=yes name=C' '@3 a.xml private=yes name=D'
: >"$T/requests"
vedette poll --force
claim the_host_that_only_led_there_is_asked same 1 "$(requests /c.xml)"
claim nobody_is_led_to_a_host_on_hold same '1 0' "$(requests /a.xml) $(requests /b.xml)"
claim and_no_feed_is_blamed_for_it has "$T/out" ' 0 in trouble' \
	'1 feed not asked: its server asked for more time'
claim the_feed_waits_as_long_as_the_host between 7000 8800 \
	"$(sql "SELECT next_at - last_try FROM feed WHERE url LIKE '%.3:%'")"

begin gone.xml
order gone.xml 'status 410'
vedette poll
later 31536000
vedette poll --force
claim a_410_is_for_good same 1 "$(requests /gone.xml)"
claim a_410_is_told_once has "$T/out" '1 feed not asked'
put gone.xml news.rss.xml
vedette poll "$BASE/gone.xml"
claim a_410_ends_when_the_user_names_the_feed same 3 "$(items gone.xml)"
claim and_that_is_told has "$T/err" 'is well again, after: gone'

begin absent.xml
rm -f "$WEB/absent.xml"
for _ in 1 2 3 4 5 6 7 8 9 10 11; do vedette poll --force; done
claim a_404_is_asked_weekly_in_the_end about 604800 "$(wait_of absent.xml)"
begin a.xml
put a.xml news.rss.xml 'status 500'
vedette poll
claim a_500_is_not_asked_again_at_once same 1 "$(requests /a.xml)"
claim a_500_waits about 3600 "$(wait_of a.xml)"
vedette poll --force
claim a_second_500_waits_twice_as_long about 7200 "$(wait_of a.xml)"
lines() { grep -c "$1" "$T/err"; }
vedette poll --force
claim a_third_500_is_told same 1 "$(lines 'is now: failing')"
vedette poll --force
claim a_fourth_500_is_not same 0 "$(lines 'is now: failing')"
put a.xml news.rss.xml
vedette poll --force
claim the_recovery_is_told same 1 "$(lines 'is well again, after: failing')"
claim the_recovery_counts_anew same 0 "$(of_feed a.xml failures)"
vedette poll --force
claim the_recovery_is_told_once same 0 "$(lines 'is well again')"

begin a.xml
put a.xml page.html
for _ in 1 2; do vedette poll --force; done
claim a_page_twice_is_no_event same 0 "$(lines 'is now:')"
vedette poll --force
claim a_page_three_times_is_one same 1 "$(lines 'is now: not a feed')"
begin a.xml
put a.xml page.html 'status 403' 'header cf-mitigated: challenge'
vedette poll
claim a_test_for_people_is_a_state_of_its_own same 9 "$(of_feed a.xml health)"
begin a.xml
put a.xml page.html
echo '<p>Please solve this CAPTCHA to go on</p>' >>"$WEB/a.xml"
vedette poll
claim a_page_with_a_captcha_is_one_too same 9 "$(of_feed a.xml health)"
begin a.xml
: >"$WEB/a.xml"
order a.xml 'header ETag: "empty"'
vedette poll
claim an_empty_body_is_an_error has "$T/out" '1 in trouble'
claim an_empty_body_leaves_no_validator same '' "$(of_feed a.xml "coalesce(etag, '')")"

# ---- distinct faults ----

fresh
cat >"$T/feeds/test.feeds" <<-END
	http://a.invalid/feed name=Nowhere
	http://127.0.0.1:1/feed private=yes name=Closed
	https://127.0.0.2:$PORT/feed private=yes name=Plain
	http://10.0.0.1/feed name=Inside
END
vedette poll
state_of() { sql "SELECT health FROM feed WHERE url LIKE '$1%'"; }
claim a_name_not_found_is_a_state same 11 "$(state_of http://a.invalid)"
claim a_refused_connection_is_a_state same 12 "$(state_of http://127.0.0.1:1/)"
claim a_failed_handshake_is_a_state same 10 "$(state_of https:)"
claim a_guarded_address_is_a_state same 4 "$(state_of http://10.)"
vedette feeds
claim the_table_names_the_states has "$T/out" 'no such host' unreachable tls refused
vedette feeds --json
claim the_table_is_there_for_programs has "$T/out" '"health":"tls"' '"due":"'

# ---- redirects ----

fresh
put target.xml news.rss.xml
order old.xml "redirect 301 $BASE/target.xml"
list 'old.xml private=yes name=Old'
vedette poll
claim a_permanent_redirect_is_not_taken_at_once same '' "$(of_feed old.xml "coalesce(ask_url, '')")"
for _ in 1 2; do
	later 345600
	vedette poll
done
claim after_a_week_and_three_polls_it_is same "$BASE/target.xml" "$(of_feed old.xml ask_url)"
claim the_move_is_told has "$T/err" 'is now: moved' "$BASE/target.xml"
before=$(requests /old.xml)
vedette poll --force
claim the_new_place_is_asked_directly same "$before" "$(requests /old.xml)"
claim the_move_is_told_once same 0 "$(lines 'is now: moved')"
list 'old.xml private=yes name=Old' 'target.xml private=yes name=New'
: >"$T/requests"
vedette poll --force
claim two_feeds_of_one_place_are_one same 1 "$(wc -l <"$T/requests" | tr -d ' ')"
claim and_it_is_told has "$T/err" 'Old: leads to the same place as New'
list 'old.xml private=yes name=Old'
order target.xml 'status 410'
vedette poll --force
order old.xml
put old.xml news.rss.xml
vedette poll --force
claim a_lost_new_place_leads_back_to_the_list same '1|' \
	"$(of_feed old.xml "health || '|' || coalesce(ask_url, '')")"

fresh
put target.xml news.rss.xml 'etag "t"'
order first.xml 'redirect 308 /second.xml'
order second.xml 'redirect 302 /third.xml'
order third.xml 'redirect 301 /target.xml'
order passing.xml 'redirect 307 /target.xml'
list 'first.xml private=yes name=Mixed' 'passing.xml private=yes name=Passing'
vedette poll
claim only_the_leading_permanent_part_counts same "$BASE/second.xml" "$(of_feed first.xml moved_to)"
claim a_passing_redirect_never_counts same '' "$(of_feed passing.xml "coalesce(moved_to, '')")"
vedette poll --force
claim validators_belong_to_the_listed_url same '"t"' "$(sent /passing.xml If-None-Match)"

fresh
echo 'user:secret' >"$T/auth"
chmod 600 "$T/auth"
order home.xml "redirect 302 http://127.0.0.2:$PORT/target.xml"
list "home.xml private=yes auth=$T/auth header=\"X-Key: k1\""
vedette poll
of_host() { grep "Host: 127.0.0.$1:" "$T/requests" >"$T/host$1"; }
of_host 1
of_host 2
claim credentials_go_to_their_host has "$T/host1" 'Authorization: Basic' 'X-Key: k1'
claim credentials_go_to_no_other lacks "$T/host2" Authorization X-Key
claim the_redirect_was_followed has "$T/host2" target.xml
claim credentials_are_not_stored lacks "$T/state/vedette.db" secret

fresh
chain() { # N: /c1.xml leads over N redirects to the feed
	_i=1
	while [ "$_i" -le "$1" ]; do
		order "c$_i.xml" "redirect 302 /c$((_i + 1)).xml"
		_i=$((_i + 1))
	done
	put "c$_i.xml" news.rss.xml
}
chain 10
list 'c1.xml private=yes name=Ten'
vedette poll
claim ten_redirects_are_followed same 3 "$(items c1.xml)"
fresh
chain 11
vedette poll
claim eleven_are_not same '0 11' "$(items c1.xml) $(wc -l <"$T/requests" | tr -d ' ')"
fresh
order ring.xml 'redirect 302 /ring2.xml'
order ring2.xml 'redirect 302 /ring.xml#again'
order frag.xml 'redirect 302 /target.xml#part'
order empty.xml 'status 302' 'header Location:'
order none.xml 'status 302'
order userinfo.xml "redirect 302 http://u:p@127.0.0.1:$PORT/target.xml"
list 'ring.xml private=yes name=Ring' 'frag.xml private=yes name=Frag' \
	'empty.xml private=yes name=Empty' 'none.xml private=yes name=None' \
	'userinfo.xml private=yes name=Userinfo'
vedette poll
claim a_circle_ends_where_it_closes same '1 1' "$(requests /ring.xml) $(requests /ring2.xml)"
claim a_fragment_is_not_sent same 0 "$(grep -c '#' "$T/requests")"
claim a_location_with_a_password_is_refused has "$T/err" 'Userinfo: '
claim a_redirect_to_nowhere_is_trouble has "$T/err" 'Empty: ' 'None: '

# ---- a proxy is the user's choice; what lies behind it is judged by its name ----

fresh
put target.xml news.rss.xml
cat >"$T/feeds/test.feeds" <<-END
	http://far.example/target.xml name=Far
	http://127.0.0.1:$PORT/target.xml name=Near
	http://2130706433/target.xml name=Number
END
http_proxy=http://127.0.0.3:$PORT vedette poll
claim a_proxy_may_be_on_this_machine has "$T/requests" 'http://far.example/target.xml'
claim a_private_address_behind_it_is_refused has "$T/err" 'Near: ' 'Number: '
claim and_is_not_asked same 1 "$(wc -l <"$T/requests" | tr -d ' ')"

fresh
echo 'http://far.example/target.xml name=Far' >"$T/feeds/test.feeds"
sed "s|^host-gap = 0s|&\nproxy = http://127.0.0.3:$PORT|" "$T/vedette.conf" >"$T/proxy.conf"
"$VEDETTE" --config "$T/proxy.conf" --state "$T/state" poll >"$T/out" 2>"$T/err"
claim a_proxy_may_stand_in_the_settings has "$T/requests" 'http://far.example/target.xml'
echo 'http://u:geheim@proxy.invalid:1' >"$T/secret"
sed "s|^host-gap = 0s|&\nproxy = $(cat "$T/secret")|" "$T/vedette.conf" >"$T/proxy.conf"
fresh
"$VEDETTE" --config "$T/proxy.conf" --state "$T/state" poll -v >"$T/out" 2>"$T/err"
claim a_proxy_s_password_is_not_told lacks "$T/err" geheim
claim a_proxy_s_password_is_not_stored lacks "$T/state/vedette.db" geheim
mkdir -p "$T/credentials"
echo 'bearer t0k3n' >"$T/credentials/feed"
fresh
list 'target.xml private=yes auth=credential:feed'
CREDENTIALS_DIRECTORY=$T/credentials vedette poll
claim a_credential_of_the_service_is_sent same 'Bearer t0k3n' "$(sent /target.xml Authorization)"
fresh
vedette poll
claim without_it_nothing_is_asked same 0 "$(wc -l <"$T/requests" | tr -d ' ')"
fresh
list 'target.xml private=yes user-agent="Own/1"'
vedette poll
claim a_feed_s_own_user_agent_is_sent same Own/1 "$(sent /target.xml User-Agent)"
sed "s|^\[poll\]|[agent]\ncontact = https://example.org/bot\n&|" "$T/vedette.conf" >"$T/proxy.conf"
fresh
list 'target.xml private=yes'
"$VEDETTE" --config "$T/proxy.conf" --state "$T/state" poll >"$T/out" 2>"$T/err"
claim the_contact_stands_in_the_user_agent has "$T/requests" 'User-Agent: vedette/' \
	'(+https://example.org/bot)'

# ---- what a round comes to ----

begin a.xml
put a.xml news.rss.xml 'status 500'
vedette poll
claim when_all_fail_for_now_the_status_is_75 same 75 "$STATUS"
put a.xml news.rss.xml 'status 404'
vedette poll --force
claim when_all_fail_for_good_the_status_is_1 same 1 "$STATUS"
put b.xml valley.atom.xml
list 'a.xml private=yes name=A' 'b.xml private=yes name=B'
vedette poll --force
claim when_one_is_well_the_status_is_0 same 0 "$STATUS"
begin a.xml
mkdir -p "$T/state/vedette.db"
vedette poll
claim a_folder_for_a_database_is_no_passing_trouble same 1 "$STATUS"
rmdir "$T/state/vedette.db"

# ---- a feed's health is an alert, and a line of the digest ----

begin a.xml
put a.xml news.rss.xml 'status 500'
: >"$T/alerts.log"
for _ in 1 2 3 4; do vedette poll --force; done
claim a_feed_in_trouble_is_one_alert same 1 "$(grep -c 'rule=health.*One: is now: failing' "$T/alerts.log")"
vedette digest
claim a_feed_in_trouble_stands_in_the_digest has "$T/out" 'One: failing since'
vedette feeds health
claim trouble_is_told_with_its_reason_and_the_next_poll has "$T/out" 'failing ' \
	'waiting longer after failures' 'the server says 500' '4 polls in a row' '1 feed: 1 failing' /a.xml
put a.xml news.rss.xml
vedette poll --force
claim its_recovery_is_one_alert same 1 "$(grep -c 'rule=health.*One: is well again' "$T/alerts.log")"
echo 'health = no' >>"$T/vedette.conf"
put a.xml news.rss.xml 'status 410'
vedette poll --force
claim health_can_be_left_out_of_alerts same 0 "$(grep -c 'rule=health.*gone' "$T/alerts.log")"
sed -i '/^health = no/d' "$T/vedette.conf"

# ---- what a feed and its server say of its place ----

begin a.xml
sed 's|<channel>|<channel xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd" xmlns:at="http://www.w3.org/2005/Atom"><itunes:new-feed-url>https://new.example/feed</itunes:new-feed-url><at:link rel="self" href="https://self.example/feed"/><at:link rel="hub" href="https://hub.example/"/>|' \
	"$DATA/news.rss.xml" >"$WEB/a.xml"
order a.xml 'modified today' 'header Deprecation: @1688169599' \
	'header Link: <https://next.example/feed>; rel="successor-version"'
vedette poll
claim a_new_address_is_told has "$T/err" 'it names a new address' 'https://new.example/feed'
claim a_new_address_is_not_followed same 1 "$(wc -l <"$T/requests" | tr -d ' ')"
order a.xml
vedette poll --force
claim a_new_address_is_told_once lacks "$T/err" 'it names a new address'
begin a.xml
sed 's|<channel>|<channel xmlns:at="http://www.w3.org/2005/Atom"><at:link rel="self" href="https://self.example/feed"/><at:link rel="hub" href="https://hub.example/"/>|' \
	"$DATA/news.rss.xml" >"$WEB/a.xml"
order a.xml 'header Deprecation: @1688169599' \
	'header Link: <https://next.example/feed>; rel="successor-version"'
vedette poll
vedette feeds
claim a_successor_is_shown has "$T/out" 'names a successor: https://next.example/feed'
claim a_deprecation_is_shown_with_its_day has "$T/out" 'deprecated since 2023-06-30'
claim another_self_is_shown has "$T/out" 'it calls itself https://self.example/feed'
claim a_hub_is_shown has "$T/out" 'it offers to push by way of https://hub.example/'
claim none_of_them_is_asked same 1 "$(wc -l <"$T/requests" | tr -d ' ')"

# ---- --force is confirmed where somebody can be asked ----

on_terminal() { # ANSWER: vedette poll --force on a terminal, answered so
	"$PYTHON" - "$1" "$VEDETTE" --config "$T/vedette.conf" --state "$T/state" poll --force <<-'END'
		import os, pty, sys
		answer, seen = sys.argv[1], b""
		pid, terminal = pty.fork()
		if pid == 0:
		    os.execv(sys.argv[2], sys.argv[2:])
		while True:
		    try:
		        more = os.read(terminal, 4096)
		    except OSError:
		        break
		    if not more:
		        break
		    seen += more
		    if seen.endswith(b"[y/N] "):
		        os.write(terminal, answer.encode() + b"\n")
		print(seen.decode())
	END
}
if PYTHON=$(python_with pty) && "$PYTHON" -c 'import os; os.openpty()' 2>/dev/null; then
	begin a.xml
	put a.xml news.rss.xml 'etag "x"'
	vedette poll
	on_terminal n >"$T/out"
	claim force_is_asked_about_on_a_terminal has "$T/out" 'Go on? [y/N]' 'nothing was asked'
	claim force_that_is_not_meant_asks_nothing same 1 "$(requests /a.xml)"
	on_terminal y >"$T/out"
	claim force_that_is_meant_asks same 2 "$(requests /a.xml)"
	claim the_round_is_seen_on_a_terminal has "$T/out" '1 of 1 feeds' 'under way'
	claim and_ends_with_the_sums has "$T/out" '1 feed asked, 1 unchanged'
else
	skip force_is_asked_about_on_a_terminal 'there is no python3, or no terminal to be had'
fi

# ---- an end announced ----

begin a.xml
put a.xml news.rss.xml 'header Sunset: Sat, 31 Dec 2039 23:59:59 GMT'
vedette poll
vedette feeds
claim an_announced_end_is_told has "$T/out" 'the server says it ends: Sat, 31 Dec 2039'
finish
