#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# run.sh COMMAND - every check of `make lint`; COMMAND compiles C as the Makefile would, up to -c.
set -u
compile=$1 here=$(dirname "$0") failed=''
log=$(mktemp) || exit 1
trap 'rm -f "$log"' EXIT

check() {
	name=$1
	shift
	if "$@" >"$log" 2>&1; then
		printf '  %-12s clean\n' "$name"
	else
		printf '  %-12s FAILED\n' "$name"
		sed 's/^/    /' "$log"
		failed="$failed $name"
	fi
}

shell_scripts() {
	find tests .make .ci -type f -exec grep -lE '^#!/bin/(ba)?sh|^# shellcheck shell=' {} +
}

run_shellcheck() {
	shell_scripts | xargs shellcheck -x
}

run_cppcheck() {
	cppcheck --quiet --std=c11 --inline-suppr --error-exitcode=1 -j 2 -I . --library=gtk \
		'-DG_GNUC_PRINTF(format,first)=' --enable=warning,performance,portability \
		--suppressions-list="$here/cppcheck.txt" agent feeds filters
}

# Silent but for findings: the count of warnings in others' headers is no news.
run_tidy() {
	printf '%s\n' agent/*.c feeds/*.c filters/*.c | xargs -P 2 -n 6 clang-tidy --quiet -p . \
		--extra-arg=-Wno-unknown-warning-option --warnings-as-errors='*' 2>/dev/null
}

check arrows sh "$here/arrows.sh"
check house sh "$here/house.sh"
check headers sh "$here/headers.sh" "$compile"
check shellcheck run_shellcheck
check cppcheck run_cppcheck
check clang-tidy run_tidy
[ -z "$failed" ] || echo "lint failed:$failed"
[ -z "$failed" ]
