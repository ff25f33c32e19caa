#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# What `make install` puts where, that it works from there, and that `make uninstall` takes it away.
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
claim install_under_a_prefix_works own_make install
claim the_installed_program_knows_the_shipped_rules knows_the_shipped_rules
claim settings_that_were_changed_stay settings_stay
exit "$bad"
