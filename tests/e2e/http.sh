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
order a.xml
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
claim and_it_is_said_until_when has "$T/out" '1 feeds not asked' 'may be asked at 20'
vedette poll --force
claim force_asks_what_is_fresh same 3 "$(requests /a.xml)"

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
list 'fast.xml private=yes' '@2 slow.xml private=yes'
vedette poll
claim different_hosts_do_not_wait_for_each_other between 0 500 "$(gap)"
sed -i 's/host-gap = 1s/host-gap = 0s/' "$T/vedette.conf"

# ---- the daemon's start, and a clock that was set ----

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
run_for 10
span() { awk -F '\t' '{ t[NR] = $1 } END { print t[NR] - t[1] }' "$T/requests"; }
claim feeds_due_at_the_start_are_all_asked same 9 "$(wc -l <"$T/requests" | tr -d ' ')"
claim but_not_all_at_once between 2000 10000 "$(span)"
: >"$T/requests"
sql "UPDATE feed SET last_try = last_try + 86400, next_at = last_try + 86400 + 2"
run_for 3
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
claim the_hold_is_told has "$T/out" '1 feeds not asked: their servers asked for more time'
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

begin gone.xml
order gone.xml 'status 410'
vedette poll
later 31536000
vedette poll --force
claim a_410_is_for_good same 1 "$(requests /gone.xml)"
claim a_410_is_told_once has "$T/out" '1 feeds not asked'
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

# ---- an end announced ----

begin a.xml
put a.xml news.rss.xml 'header Sunset: Sat, 31 Dec 2039 23:59:59 GMT'
vedette poll
vedette feeds
claim an_announced_end_is_told has "$T/out" 'the server says it ends: Sat, 31 Dec 2039'
finish
