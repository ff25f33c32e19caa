#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
#
# A user's own feeds, rules and marks, as README.md has them typed.
set -u
# shellcheck source=tests/lib.sh
. "$(dirname "$0")/../lib.sh"
CONFIG=$HOME/.config/vedette
mkdir -p "$CONFIG/feeds" "$CONFIG/rules" "$T/work"
cd "$T/work" || exit 1

cat >news.xml <<'END'
<rss version="2.0"><channel><title>Harbour Post</title><link>https://harbour.example/</link>
<item><guid>1</guid><title>Blast at Gwadar port kills three</title></item></channel></rss>
END
says() {
	_file=$1
	shift
	"$VEDETTE" "$@" >"$T/$_file" 2>&1
}

says empty check
claim check_says_where_it_looked_for_feeds has "$T/empty" "$CONFIG/feeds"
claim a_poll_of_no_feeds_exits_2 sh -c '"$1" poll 2>/dev/null; [ $? -eq 2 ]' - "$VEDETTE"

claim a_relative_file_can_be_added says added feeds add ./news.xml name=Harbour dates=seen
claim it_is_listed_with_its_whole_path has "$CONFIG/feeds/mine.feeds" "file://$T/work/news.xml"
claim a_file_that_is_not_there_is_refused sh -c '! "$1" feeds add ./nothing.xml' - "$VEDETTE"
printf './news.xml name=Again\n./other.xml name=Other\n' >list.feeds
claim a_list_is_imported_by_a_relative_name says imported feeds import list.feeds
claim its_files_are_found_beside_it has "$T/imported" '1 feed added, 1 was listed already'
claim nothing_is_complained_of lacks "$T/imported" CRITICAL

cat >"$CONFIG/rules/mine.rules" <<'END'
[port-gwadar]
title    = Trouble at Gwadar port
severity = high
match    = gwadar AND (event:bombing OR killed>=1)
END
rm other.xml 2>/dev/null
"$VEDETTE" feeds remove "file://$T/work/other.xml" >/dev/null
claim a_round_over_it_exits_0 says poll poll
claim among_equals_the_user_s_rule_is_named has "$T/poll" 'Trouble at Gwadar port'
claim a_story_can_be_muted says mute alerts mute 1 2d
says stories stories
claim a_muted_story_says_so has "$T/stories" 'quiet until'
claim a_story_can_be_unmuted says unmute alerts unmute 1
says stories stories
claim an_unmuted_story_is_like_any_other lacks "$T/stories" quiet
says explained explain 1
claim explain_tells_what_was_told has "$T/explained" 'told 1 time'
finish
