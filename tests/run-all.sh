#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Run each test given as argument, JOBS at a time: cmocka binaries, and shell tests (*.sh), which
# print "ok NAME", "not ok NAME: why" or "skip NAME: why" a claim and fail if one did not hold.
# The binaries run under the program UNDER, if that is set.
# Each gets a temporary folder and a home of its own, and TIME_LIMIT seconds. The closing line,
# "N passed, N failed" and, where some were, ", N skipped", counts claims, not files.
set -u

run() {
	mkdir -p "$work/home"
	case $1 in
	*.sh) set -- sh "$1" ;;
	*) [ -z "${UNDER:-}" ] || set -- "$UNDER" "$1" ;;
	esac
	TMPDIR=$work HOME=$work/home timeout -k 10 "$TIME_LIMIT" "$@" >"$out" 2>&1 </dev/null
	status=$?
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

# One test, in a folder of its own below RUN_ALL: called by xargs. The lock keeps reports whole.
one() {
	work=$(mktemp -d "$RUN_ALL/XXXXXX") out=$work.out
	chmod 711 "$work" # a test may call the program as another user
	run "$1"
	count_claims "$1"
	report "${1#build/*/}" >"$work.report"
	flock "$RUN_ALL/lock" sh -c 'cat "$1" && echo "$2" >>"$3"' - "$work.report" \
		"$ok $bad $left" "$RUN_ALL/counts"
	rm -rf "$work" "$out" "$work.report"
}

if [ -n "${RUN_ALL:-}" ]; then
	one "$1"
	exit 0
fi

# More at a time than processors: most of them wait for a server or for time to pass.
JOBS=${JOBS:-$(($(nproc) * 2))}
export TIME_LIMIT="${TIME_LIMIT:-300}"
RUN_ALL=$(mktemp -d "${TMPDIR:-/tmp}/vedette-run.XXXXXX") || exit 1
export RUN_ALL
chmod 711 "$RUN_ALL"
trap 'rm -rf "$RUN_ALL"' EXIT
trap 'exit 1' HUP INT TERM
unset MAKEFLAGS MFLAGS MAKELEVEL
unset XDG_CONFIG_HOME XDG_STATE_HOME XDG_DATA_HOME XDG_CACHE_HOME
: >"$RUN_ALL/counts"
[ $# -eq 0 ] || printf '%s\0' "$@" | xargs -0 -n 1 -P "$JOBS" sh "$0"
awk -v tests=$# '
	{ passed += $1; failed += $2; skipped += $3 }
	END {
		failed += tests - NR # one that did not come to its end
		printf "%d passed, %d failed%s\n", passed, failed, skipped ? ", " skipped " skipped" : ""
		exit !(passed && !failed)
	}' "$RUN_ALL/counts"
