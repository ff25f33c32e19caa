#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Who may include whom. agent sees all; filters sees its own room and the four nouns of feeds;
# feeds sees feeds, and no parser sees the fetcher. A foreign library is included at its doors and nowhere else.
set -u
failed=0

forbid() {
	echo "$1: includes $2: $3"
	failed=1
}

own() {
	case $1/$2 in
	feeds/fetch*/feeds/fetch*.h) ;;
	feeds/*/feeds/fetch*.h) forbid "$3" "$2" 'only the agent fetches' ;;
	feeds/*/feeds/*) ;;
	filters/*/filters/*) ;;
	filters/*/feeds/item.h | filters/*/feeds/diag.h | filters/*/feeds/file.h) ;;
	filters/*/feeds/error.h | filters/*/feeds/limits.h | filters/*/feeds/digest.h) ;;
	agent/*/agent/* | agent/*/filters/* | agent/*/feeds/*) ;;
	*) forbid "$3" "$2" 'the arrows are agent -> filters -> feeds' ;;
	esac
}

foreign() {
	case $2 in
	curl/*) doors='feeds/fetch.c feeds/fetch_loop.h agent/transfer.c' ;;
	libxml/*) doors='feeds/xml.c feeds/html.c feeds/repair.c' ;;
	unicode/*) doors='feeds/charset.c filters/chars.c' ;;
	jansson.h) doors='feeds/jsonfeed.c agent/json.h' ;;
	sqlite3.h) doors='agent/sql.h' ;;
	pcre2.h) doors='filters/regex.c' ;;
	gmime/*) doors='agent/mime.c' ;;
	libnotify/*) doors='agent/desktop.c' ;;
	systemd/*) doors='agent/service.c agent/cmd_run.c agent/sink_text.c' ;;
	*) return ;;
	esac
	case " $doors " in
	*" $1 "*) ;;
	*) forbid "$3" "$2" "its doors are $doors" ;;
	esac
}

includes=$(grep -Hn '^ *# *include' agent/*.[ch] feeds/*.[ch] filters/*.[ch])
while IFS=: read -r file line text; do
	name=${text#*[<\"]}
	name=${name%%[>\"]*}
	case $text in
	*\"*) own "$file" "$name" "$file:$line" ;;
	*) foreign "$file" "$name" "$file:$line" ;;
	esac
done <<END
$includes
END
exit "$failed"
