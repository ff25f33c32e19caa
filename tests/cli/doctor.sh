#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
#
# What `vedette doctor` finds where something is known to be amiss.
# shellcheck disable=SC2317 # functions are called by claim
set -u
# shellcheck source=tests/lib.sh
. "$(dirname "$0")/../lib.sh"
mkdir "$T/feeds"
cp "$ROOT/tests/data/e2e/news.rss.xml" "$T"
echo "file://$T/news.rss.xml name=Harbour dates=seen" >"$T/feeds/a.feeds"
settings '[agent]' 'shipped-rules = no' "feeds = $T/feeds"

# found WORD PART TEXT…: the line of PART begins with WORD and has each TEXT.
found() {
	_word=$1 _part=$2
	shift 2
	grep -E "^$_word +$_part " "$T/out" >"$T/line" || { cat "$T/out" && return 1; }
	has "$T/line" "$@"
}
# The parts that the manual explains.
parts() { sed -n 's/^\.It Cm \([a-z]*\)$/\1/p' "$ROOT/agent/vedette-doctor.1.in" | sort; }

vedette doctor
claim each_part_of_the_manual_has_a_line same "$(parts)" "$(awk '{ print $2 }' "$T/out" | sort)"
claim a_state_that_is_not_there_is_noted found note state 'not there yet'
claim and_not_made test ! -e "$T/state"
claim nobody_at_work_is_noted found note agent 'none is at work'
vedette poll
vedette doctor
claim a_state_that_is_there_is_well found ok state "$T/state"

start "$VEDETTE" --config "$T/vedette.conf" --state "$T/state" run >"$T/run.out" 2>"$T/run.err"
at_work() { vedette doctor && found ok agent "process $PID "; }
claim who_is_at_work_is_named until_true 10 at_work
stop "$PID"

sql "UPDATE feed SET last_try = $(date +%s) + 86400"
vedette doctor
claim a_clock_that_was_set_back_is_noted found note clock 'set back'
printf '[webhook]\nurl = https://example.org/\nca-file = %s/none.pem\n' "$T" >>"$T/vedette.conf"
vedette doctor
claim missing_authorities_are_bad found BAD tls "$T/none.pem" 'cannot be read'
claim what_is_bad_exits_1 same 1 "$STATUS"
: >"$T/none.pem"
vedette doctor
claim a_file_without_certificates_is_bad found BAD tls 'no certificate is in it'
printf '[pol]\n' >>"$T/vedette.conf"
vedette doctor
claim settings_that_cannot_be_read_are_bad found BAD settings 'not usable'
finish
