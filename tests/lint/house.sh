#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# The house's small rules: a licence line in every source, no file over a thousand lines, every
# library of the Makefile known to `make deps` and to the Debian package.
set -u
failed=0

fail() {
	echo "$*"
	failed=1
}

sources() {
	find agent feeds filters tests systemd .make .ci -type f 2>/dev/null |
		grep -E '\.([ch]|sh|py|rules|ent|lex|feeds|service|timer|socket)$|^\.(make|ci)/'
	echo Makefile
}

for file in $(sources); do
	head -n 5 "$file" | grep -q 'SPDX-License-Identifier: GPL-3.0-or-later' ||
		fail "$file: no SPDX-License-Identifier line at its top"
done

for file in $(sources | grep -E '\.(c|h|sh|py)$'); do
	lines=$(wc -l <"$file")
	[ "$lines" -le 1000 ] || fail "$file: $lines lines; a file has at most 1000"
done

libraries=$(sed -n '/^LIBS /,/[^\\]$/p; /^TEST_LIBS/p' Makefile | sed 's/.*:=//; s/\\//')
for library in $libraries; do
	grep -q "lib:$library " .make/packages || fail ".make/packages: $library is not there"
done
packages=$(awk '$1 == "build" && $2 ~ /^lib:/ { print $3 }' .make/packages)
for package in $packages; do
	grep -q "^ $package,\{0,1\}$" .debian/control || fail ".debian/control: $package is not in Build-Depends"
done
exit "$failed"
