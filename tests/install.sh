#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# What `make install` puts where, that it works from there, that `make uninstall` takes it away, and
# that `make dist` packs the same bytes wherever and whenever it does.
# It works on a copy of the build, in which a PREFIX compiles one file anew.
#
# Run by hand with --write, it makes what is installed now the list to compare with.
set -u
cd "$(dirname "$0")/.." || exit 1
list=tests/data/install.list bad=0
work=$(mktemp -d "${TMPDIR:-/tmp}/vedette-install.XXXXXX") || exit 1
trap 'rm -rf "$work"' EXIT
trap 'exit 1' HUP INT TERM

ok() {
	echo "ok $1"
}

not_ok() {
	echo "not ok $1: $2"
	bad=1
}

# claim NAME COMMAND…: what the command prints says why it does not hold.
claim() {
	name=$1
	shift
	if "$@" >"$work/why" 2>&1; then
		ok "$name"
	else
		not_ok "$name" "$(tail -n 5 "$work/why" | tr '\n' ' ')"
	fi
}

installed() {
	(cd "$1" && find . -type f -printf '%m %P\n' | sort -k 2)
}

same_list() {
	installed "$work/stage" >"$work/list"
	diff "$list" "$work/list"
}

nothing_left() {
	! find "$1" -type f -o -name '*vedette*' ! -path "$1" | grep .
}

settings_stay() {
	echo '# mine' >>"$work/own/etc/vedette/vedette.conf" &&
		own_make install && own_make uninstall && tail -n 1 "$work/own/etc/vedette/vedette.conf" |
		grep -qx '# mine'
}

own_make() {
	make --no-print-directory -s "$@" B="$work/build" PREFIX="$work/own"
}

knows_the_shipped_rules() {
	(cd / && HOME=$work "$work/own/bin/vedette" check) >"$work/checked" || return
	cat "$work/checked"
	grep -qE '^rules +[1-9]' "$work/checked" && grep -qE '^entities +[1-9]' "$work/checked"
}

staged() {
	make --no-print-directory -s "$@" B="$work/build" PREFIX=/usr DESTDIR="$work/stage"
}

# packed NAME: a clone of that name packs, late or early, under a umask of its own.
packed() {
	git clone -q . "$work/$1" && (cd "$work/$1" && umask "$2" && make -s dist) 2>&1
}

two_clones_pack_the_same() {
	packed one 022 && packed two 077 && cmp "$work"/one/build/*.tar.gz "$work"/two/build/*.tar.gz
}

builds_from_the_package() {
	tar -xzf "$work"/one/build/*.tar.gz -C "$work" && cd "$work"/vedette-*/ && make -s -n all >/dev/null &&
		for file in .debian/rules README.md LICENSE; do [ -s "$file" ] || return; done
}

stripped() {
	staged install-strip && ! readelf -S "$work/stage/usr/bin/vedette" | grep -F .debug_info
}

GNU_names() {
	make --no-print-directory -s install B="$work/build" prefix=/opt DESTDIR="$work/gnu" \
		bindir=/b mandir=/m docdir=/d sysconfdir=/e datarootdir=/r &&
		[ -x "$work/gnu/b/vedette" ] && [ -f "$work/gnu/m/man1/vedette-poll.1" ] && [ -f "$work/gnu/d/README.md" ] &&
		[ -f "$work/gnu/e/vedette/vedette.conf" ] && [ -d "$work/gnu/r/vedette/filters" ]
}

mkdir -p build/release
cp -a build/release "$work/build"
if [ "${1:-}" = --write ]; then
	staged install && installed "$work/stage" >"$list"
	exit
fi
claim install_into_a_stage_works staged install
claim what_is_installed_is_the_list same_list
claim uninstall_leaves_no_file staged uninstall
claim uninstall_leaves_no_folder_of_ours nothing_left "$work/stage"
claim the_directories_have_their_gnu_names GNU_names
if command -v readelf >/dev/null; then claim install_strip_strips stripped; fi
claim install_under_a_prefix_works own_make install
claim the_installed_program_knows_the_shipped_rules knows_the_shipped_rules
claim settings_that_were_changed_stay settings_stay
if [ -e .git ] && command -v git >/dev/null; then
	claim two_clones_pack_the_same_bytes two_clones_pack_the_same
	claim what_is_packed_is_all_that_a_build_wants builds_from_the_package
fi
exit "$bad"
