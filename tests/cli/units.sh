#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# The files of systemd/ as they would be installed, before the tools that read them. One line a
# claim: "ok NAME", "not ok NAME: why", or "skip NAME: no TOOL". The program: $VEDETTE or the
# release build.
set -u
cd "$(dirname "$0")/../.." || exit 1
vedette=$(realpath "${VEDETTE:-build/release/vedette}")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
failed=0
exposure=12 # of 100, the most that systemd-analyze may find in the system service

# holds NAME TOOL COMMAND…: COMMAND succeeds and says nothing; skipped where TOOL is missing
holds() {
	name=$1 tool=$2
	shift 2
	if ! command -v "$tool" > /dev/null; then
		echo "skip $name: no $tool"
	elif said=$("$@" 2>&1) && [ -z "$said" ]; then
		echo "ok $name"
	else
		echo "not ok $name: $(printf '%s' "$said" | tr '\n' ' ')"
		failed=1
	fi
}

# ---- as installed ----

mkdir -p "$work/bin" "$work/system" "$work/user" "$work/run" "$work/root/etc" \
	"$work/root/usr/lib/sysusers.d" "$work/root/usr/lib/tmpfiles.d" \
	"$work/root/usr/lib/systemd/catalog" "$work/root/var/lib/systemd/catalog"
ln -s "$vedette" "$work/bin/vedette"
for file in systemd/*.service.in systemd/*.socket systemd/*.timer systemd/user/*; do
	kind=system
	[ "${file#systemd/user/}" = "$file" ] || kind=user
	name=${file##*/}
	sed "s|@bindir@|$work/bin|g" "$file" > "$work/$kind/${name%.in}"
done
for page in "${vedette%/*}"/docs/*.1 agent/*.5 feeds/*.5 filters/*.[57]; do
	section=${page##*.}
	mkdir -p "$work/man/man$section" && cp "$page" "$work/man/man$section/"
done
cp systemd/sysusers.d/vedette.conf "$work/root/usr/lib/sysusers.d/"
cp systemd/tmpfiles.d/vedette.conf "$work/root/usr/lib/tmpfiles.d/"
cp systemd/vedette.catalog "$work/root/usr/lib/systemd/catalog/"
export MANPATH="$work/man" XDG_RUNTIME_DIR="$work/run"

# ---- the claims ----

placeholders() {
	grep -rhoE '@[a-z]+@' --include='*.in' systemd | sort -u | grep -vx '@bindir@'
	grep -rlE '@[a-z]+@' systemd/user/*.timer systemd/*.timer systemd/*.d/*.conf
	return 0
}
holds only_bindir_is_left_to_the_installer sed placeholders

man=no
command -v man > /dev/null && man=yes # it is asked for the pages that the units name
holds the_system_units_are_units systemd-analyze \
	systemd-analyze --man=$man verify "$work"/system/*
holds the_user_units_are_units systemd-analyze \
	systemd-analyze --man=$man --user verify "$work"/user/*

# Of several ExecReload= the next is run only if the one before succeeds.
reload_unchecked() {
	for unit in systemd/*.service.in systemd/user/*.service.in; do
		grep -q '^ExecReload=' "$unit" || continue
		orders=$(sed -n 's/^ExecReload=//p' "$unit")
		case $orders in
		*" check
/bin/kill -HUP \$MAINPID") ;;
		*) echo "$unit: $orders" ;;
		esac
	done
}
holds a_reload_is_checked_first sed reload_unchecked

exposed() {
	systemd-analyze security --offline=true --threshold="$exposure" --no-pager \
		"$work/system/vedette.service" > "$work/security" 2>&1 || tail -n 1 "$work/security"
}
holds the_system_service_is_fenced_in systemd-analyze exposed

# The mail transfer agent is set-uid or set-gid: these settings, or any that filters system calls,
# would take that from it.
fenced_mail() {
	grep -nE '^(NoNewPrivileges|SystemCall|Restrict|MemoryDeny|Lock|Private(Devices|Users))' \
		systemd/vedette-digest.service.in systemd/user/vedette-digest.service.in
	return 0
}
holds the_digest_can_reach_the_mail_transfer_agent grep fenced_mail

holds sysusers_makes_the_user systemd-sysusers sh -c '
	systemd-sysusers --root="$1" 2> "$1/said" || cat "$1/said"
	grep -q "^vedette:.*:/var/lib/vedette:" "$1/etc/passwd" || echo no such user
	grep -q "^vedette-notify:" "$1/etc/group" || echo no such group' - "$work/root"
if [ -f "$work/root/etc/passwd" ] && [ "$(id -u)" = 0 ]; then
	holds tmpfiles_makes_the_folders systemd-tmpfiles sh -c '
		systemd-tmpfiles --root="$1" --create
		for folder in etc/vedette var/lib/vedette var/log/vedette; do
			[ -d "$1/$folder" ] || echo "no $folder"
		done' - "$work/root"
fi
holds every_entry_of_the_catalogue_is_read journalctl sh -c '
	journalctl --update-catalog --root="$1"
	journalctl --list-catalog --root="$1" > "$1/said"
	sed -n "s/^-- //p" systemd/vedette.catalog | while read -r id; do
		grep -q "^$id vedette: ." "$1/said" || echo "$id is not"
	done' - "$work/root"
holds the_desktop_entry_is_one desktop-file-validate desktop-file-validate agent/vedette.desktop

# What units and cron call must be what the program takes: its verbs and options, in that order.
called() {
	sed -n 's/^Exec[A-Za-z]*=@bindir@.vedette //p; s/^17 .* @bindir@.vedette //p' \
		systemd/*.in systemd/user/*.in systemd/cron.d/*.in |
		sed 's/--config [^ ]* *//; s/--state [^ ]* *//' | sort -u |
		while read -r verb options; do
			"$vedette" --help | grep -q "^  $verb " || continue # not in this build
			help=$("$vedette" "$verb" --help 2>&1)
			for option in $options; do
				printf '%s' "$help" | grep -q -- "$option" || echo "$verb $option"
			done
		done
}
holds what_the_units_call_is_there sed called

mkdir -p "$work/etc"
"$vedette" config > "$work/etc/vedette.conf" 2> /dev/null
mkdir -p "$work/etc/feeds"
echo https://example.org/rss.xml > "$work/etc/feeds/mine.feeds"
checked() {
	"$vedette" --config "$work/etc/vedette.conf" check > /dev/null
}
holds the_check_before_the_start_passes sed checked
exit $failed
