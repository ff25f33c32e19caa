#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Run each test given as argument, in turn: cmocka binaries, and shell tests (*.sh), which print
# "ok NAME", "not ok NAME: why" or "skip NAME: why" a claim and fail if one did not hold.
# Each gets a temporary folder and a home of its own. The closing line, "N passed, N failed" and,
# where some were, ", N skipped", counts claims, not files.
set -u
TIME_LIMIT=${TIME_LIMIT:-300}
passed=0 failed=0 skipped=0
work=$(mktemp -d "${TMPDIR:-/tmp}/vedette-run.XXXXXX") || exit 1
chmod 711 "$work" # a test may call the program as another user
trap 'rm -rf "$work"' EXIT
trap 'exit 1' HUP INT TERM
unset MAKEFLAGS MFLAGS MAKELEVEL
unset XDG_CONFIG_HOME XDG_STATE_HOME XDG_DATA_HOME XDG_CACHE_HOME
out=$work/out

run() {
	mkdir -p "$work/tmp/home"
	case $1 in
	*.sh) set -- sh "$1" ;;
	esac
	TMPDIR=$work/tmp HOME=$work/tmp/home timeout -k 10 "$TIME_LIMIT" "$@" >"$out" 2>&1 </dev/null
	status=$?
	rm -rf "$work/tmp"
}

count() {
	grep -c "$1" "$out"
}

count_claims() {
	case $1 in
	*.sh)
		ok=$(count '^ok ') bad=$(count '^not ok ') left=$(count '^skip ')
		;;
	*)
		ok=$(count '^\[       OK \]')
		bad=$(grep '^\[  FAILED  \] [A-Za-z0-9_]*$' "$out" | sort -u | wc -l)
		left=$(grep '^\[  SKIPPED \] [A-Za-z0-9_]*$' "$out" | sort -u | wc -l)
		;;
	esac
	if [ "$status" -ne 0 ] && [ "$bad" -eq 0 ]; then
		bad=1
	elif [ "$ok$bad$left" = 000 ]; then
		bad=1
		echo 'this test claimed nothing' >>"$out"
	fi
}

report() {
	printf '  %-34s %4d ok' "$1" "$ok"
	[ "$bad" -eq 0 ] || printf ' %4d FAILED' "$bad"
	[ "$left" -eq 0 ] || printf ' %4d skipped' "$left"
	echo
	[ "$bad" -eq 0 ] || grep -vE '^ok |^\[( RUN  |       OK )' "$out" | sed 's/^/    | /'
	[ "$bad" -eq 0 ] || [ "$status" -ne 124 ] || echo "    | stopped after $TIME_LIMIT seconds"
	[ "$left" -eq 0 ] || grep -E '^skip |^\[  SKIPPED \] [a-z0-9_]*$' "$out" | sort -u |
		sed 's/^/    /'
}

for test in "$@"; do
	run "$test"
	count_claims "$test"
	report "${test#build/*/}"
	passed=$((passed + ok)) failed=$((failed + bad)) skipped=$((skipped + left))
done
tail=''
[ "$skipped" -eq 0 ] || tail=", $skipped skipped"
echo "$passed passed, $failed failed$tail"
[ "$failed" -eq 0 ] && [ "$passed" -gt 0 ]
