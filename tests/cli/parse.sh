#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
#
# What `parse` and `feeds discover` tell a person, of feeds and of what was served instead of one.
# shellcheck disable=SC2317 # functions are called by claim
set -u
# shellcheck source=tests/lib.sh
. "$(dirname "$0")/../lib.sh"
DATA=$ROOT/tests/data

# ---- parse FILE ----

vedette parse "$DATA/feeds/sloppy.rss"
claim a_listing_begins_with_format_encoding_and_number same 'rss20, utf-8, 2 items' "$(head -n 1 "$T/out")"
claim a_listing_names_each_repair has "$T/out" 'note      repaired: bare ampersands'
claim a_listing_shows_headline_and_link has "$T/out" '  link    http://a.example/?a=1&b=2'
printf '<rss><channel><item><title>a\033]0;x\007b</title></item></channel></rss>' >"$T/escape"
vedette parse "$T/escape"
claim a_listing_sends_no_control_to_a_terminal test -z "$(tr -d '\n\t -~' <"$T/out" | tr -d '\200-\377')"
vedette parse "$DATA/feeds/news.rss" "$DATA/feeds/news.atom"
claim two_files_are_a_usage_error same 2 "$STATUS"

# ---- parse --count ----

vedette parse --count "$DATA/feeds/news.rss" "$DATA/feeds/news.json"
claim count_exits_0 same 0 "$STATUS"
claim count_prints_items_and_file_a_line same "2 $DATA/feeds/news.rss
2 $DATA/feeds/news.json" "$(cat "$T/out")"
vedette parse --count "$DATA/feeds/page.html" "$DATA/feeds/news.rss" "$T/absent"
claim count_of_some_that_are_no_feeds_exits_1 same 1 "$STATUS"
claim count_goes_on_behind_what_is_no_feed same "2 $DATA/feeds/news.rss" "$(cat "$T/out")"
claim count_says_what_is_no_feed has "$T/err" 'page.html: this is '
claim count_says_what_is_not_there has "$T/err" 'absent: '
vedette parse --count
claim count_of_nothing_is_a_usage_error same 2 "$STATUS"

# ---- what is no feed, by name ----

# told NAME TEXT WORDS: `parse` of TEXT fails and says WORDS.
told() {
	printf '%b' "$2" >"$T/told"
	vedette parse "$T/told"
	claim "${1}_is_no_feed" same 1 "$STATUS"
	claim "${1}_is_named" has "$T/err" "$3"
}
told a_web_page '<!doctype html><title>News</title><link rel=alternate type=application/rss+xml href=http://a.example/f>' \
	'this is a web page ("News"), not a feed; it offers these feeds: http://a.example/f'
told a_login_wall '<html><title>News</title><form><input type=password></form></html>' 'this is a login page'
told a_bot_wall '<html><head><title>Just a moment...</title></head></html>' 'this is a bot wall'
told an_error_page '<html><title>404 Not Found</title></html>' 'this is an error page'
told an_empty_body ' \n' 'the answer is empty'
told a_json_error '{"error": "no such feed"}' 'JSON, but no JSON Feed: it has no "items"; it says "no such feed"'
told broken_json '{"items": [' 'broken JSON at line 1'
told another_xml '<opml version="2.0"/>' 'XML, but not a feed: its root element is <opml>'
told plain_words 'Service busy' 'neither XML nor JSON: it begins "Service busy"'

# ---- feeds discover FILE ----

printf '%s' '<html><head><link rel="alternate" type="application/atom+xml" href="http://a.example/1">
<link rel="alternate" type="application/feed+json" href="http://a.example/2"><link rel="alternate" href="/no">
<link rel="alternate" type="application/rss+xml" href="javascript:no()"></head></html>' >"$T/page"
vedette feeds discover "$T/page"
claim discover_prints_the_feeds_of_a_page same 'http://a.example/1
http://a.example/2' "$(cat "$T/out")"
echo '<link rel="alternate" type="application/rss+xml" href="http://a.example/ private=yes">' >"$T/page"
vedette feeds discover "$T/page"
claim a_blank_in_an_address_begins_no_key same 'http://a.example/%20private=yes' "$(cat "$T/out")"
vedette feeds discover "$DATA/feeds/news.rss"
claim discover_of_a_feed_prints_itself same "$DATA/feeds/news.rss" "$(cat "$T/out")"
vedette feeds discover "$DATA/feeds/wall.html"
claim discover_of_a_page_without_feeds_exits_1 same 1 "$STATUS"
claim discover_says_what_the_page_is has "$T/err" 'this is '
vedette feeds discover "$T/absent"
claim discover_of_nothing_exits_1 same 1 "$STATUS"
finish
