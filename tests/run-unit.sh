#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Run each cmocka binary given as argument, in turn; sum up; fail if one failed.
# One closing line, "N passed, N failed", counts test functions, not binaries.
set -u
passed=0 failed=0 broken=''
out=$(mktemp)
trap 'rm -f "$out"' EXIT
for binary in "$@"; do
	if ! "$binary" >"$out" 2>&1; then
		broken="$broken ${binary##*/}"
		cat "$out"
	fi
	ok=$(grep -c '^\[       OK \]' "$out")
	bad=$(grep '^\[  FAILED  \] [a-zA-Z0-9_]*$' "$out" | sort -u | wc -l)
	printf '  %-28s %4d ok\n' "${binary##*/}" "$ok"
	passed=$((passed + ok))
	failed=$((failed + bad))
done
if [ -n "$broken" ]; then
	[ "$failed" -gt 0 ] || failed=1
	echo "failed:$broken"
fi
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ] && [ "$passed" -gt 0 ]
