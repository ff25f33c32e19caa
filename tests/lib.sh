# shellcheck shell=sh
# shellcheck disable=SC2034 # what is set here is read by the tests
# SPDX-License-Identifier: GPL-3.0-or-later
#
# What the shell tests share; sourced by each after it has set -u.
#
# A test gets its own folder $T, home and XDG folders, starts programs with `start`, and reports
# claims with `claim` or ok/not_ok/skip. `finish` gives the exit status. Whatever was started is
# ended by its own process id when the test ends, however it ends.

ROOT=$(cd "$(dirname "$0")/../.." && pwd)
VEDETTE=${VEDETTE:-$ROOT/build/release/vedette}
case $VEDETTE in /*) ;; *) VEDETTE=$PWD/$VEDETTE ;; esac
HTTPD=${HTTPD:-$(dirname "$VEDETTE")/tests/httpd}
T=$(mktemp -d "${TMPDIR:-/tmp}/vedette-test.XXXXXX")
PIDS='' BAD=0 TOLD=0

mkdir -p "$T/home" "$T/run"
chmod 700 "$T/run"
export HOME="$T/home" XDG_RUNTIME_DIR="$T/run" LC_ALL=C.UTF-8 TZ=UTC0
unset XDG_CONFIG_HOME XDG_STATE_HOME XDG_DATA_HOME DBUS_SESSION_BUS_ADDRESS NOTIFY_SOCKET
unset http_proxy https_proxy all_proxy HTTP_PROXY HTTPS_PROXY ALL_PROXY no_proxy NO_PROXY

end_pid() {
	kill "$1" 2>/dev/null
	wait "$1" 2>/dev/null
}

clean_up() {
	for pid in $PIDS; do end_pid "$pid"; done
	[ -n "${KEEP:-}" ] || rm -rf "$T"
	[ -z "${KEEP:-}" ] || echo "# kept $T"
}
trap clean_up EXIT
trap 'exit 1' HUP INT TERM

# ---- claims ----

ok() {
	TOLD=$((TOLD + 1))
	printf 'ok %s\n' "$1"
}

not_ok() {
	TOLD=$((TOLD + 1)) BAD=$((BAD + 1))
	printf 'not ok %s: %s\n' "$1" "${2:-it does not hold}"
}

skip() {
	printf 'skip %s: %s\n' "$1" "$2"
}

# skip_all WHY: nothing here can be tested.
skip_all() {
	skip "$(basename "$0" .sh)" "$1"
	exit 0
}

# claim NAME COMMAND…: ok if the command succeeds; what it printed is the reason if it does not.
claim() {
	_name=$1
	shift
	if _out=$("$@" 2>&1); then
		ok "$_name"
	else
		not_ok "$_name" "$(printf '%s' "${_out:-$*}" | tail -n 3 | tr '\n' ' ')"
	fi
}

finish() {
	[ "$TOLD" -gt 0 ] || not_ok "$(basename "$0")" 'no claim was tested'
	[ "$BAD" -eq 0 ]
	exit
}

# ---- what claims are made of ----

# same EXPECTED GOT
same() {
	[ "$1" = "$2" ] && return
	printf 'expected "%s", got "%s"' "$1" "$2"
	return 1
}

# has FILE TEXT…: FILE holds each TEXT literally.
has() {
	_file=$1
	shift
	for _text in "$@"; do
		grep -qF -e "$_text" "$_file" && continue
		printf 'no "%s" in: %s' "$_text" "$(tail -n 4 "$_file" | tr '\n' ' ')"
		return 1
	done
}

# lacks FILE TEXT…
lacks() {
	_file=$1
	shift
	for _text in "$@"; do
		grep -qF -e "$_text" "$_file" || continue
		printf '"%s" in: %s' "$_text" "$(grep -F -e "$_text" "$_file" | tail -n 2)"
		return 1
	done
}

# until_true SECONDS COMMAND…: run it again and again until it succeeds or time is up.
until_true() {
	_turns=$(($1 * 20))
	shift
	while ! "$@" >/dev/null 2>&1; do
		_turns=$((_turns - 1))
		[ "$_turns" -gt 0 ] || return 1
		sleep 0.05
	done
}

# ---- programs ----

need() {
	for _program in "$@"; do
		command -v "$_program" >/dev/null 2>&1 || skip_all "$_program is not installed"
	done
}

# python_with MODULE: prints a python3 that has it.
python_with() {
	for _python in python3 /usr/bin/python3; do
		"$_python" -c "import $1" 2>/dev/null && echo "$_python" && return
	done
	return 1
}

# start COMMAND…: in the background, to be ended with the test; its id is $PID.
start() {
	"$@" &
	PID=$!
	PIDS="$PIDS $PID"
}

# ended PID: the process is gone, or waits for its parent to take note.
ended() {
	! [ -e "/proc/$1" ] || grep -q '^State:.Z' "/proc/$1/status" 2>/dev/null
}

# stop PID: end it and wait; $STOPPED is its exit status.
stop() {
	kill "$1" 2>/dev/null
	wait "$1" 2>/dev/null
	STOPPED=$?
	_left=''
	for _pid in $PIDS; do [ "$_pid" = "$1" ] || _left="$_left $_pid"; done
	PIDS=$_left
}

# serve FOLDER: answers from FOLDER on port $PORT by tests/e2e/httpd.c, requests in $T/requests.
serve() {
	[ -x "$HTTPD" ] || skip_all "$HTTPD is not built"
	: >"$T/port"
	start "$HTTPD" "$1" "$T/requests" >"$T/port"
	until_true 10 test -s "$T/port" || skip_all 'the test server does not start'
	PORT=$(cat "$T/port")
	BASE=http://127.0.0.1:$PORT
}

# nginx_serves FOLDER: nginx, whose process is $NGINX, answers from FOLDER at $SITE and logs each
# request to $T/nginx/access.log. It cannot be told to take any free port: some are tried.
nginx_serves() {
	mkdir -p "$T/nginx/tmp"
	for _port in 21873 22851 24917 27653 29401 31259; do
		_port=$((_port + $$ % 400))
		sed -e "s|@T@|$T|g" -e "s|@PORT@|$_port|" -e "s|@USER@|$(id -un) $(id -gn)|" \
			-e "s|@FOLDER@|$1|" "$ROOT/tests/e2e/nginx.conf" >"$T/nginx/nginx.conf"
		start nginx -p "$T/nginx" -c "$T/nginx/nginx.conf" 2>"$T/nginx/start"
		NGINX=$PID
		until_true 5 _nginx_stands && ! ended "$NGINX" && break
		stop "$NGINX"
	done
	SITE=http://127.0.0.1:$_port
}

_nginx_stands() { [ -s "$T/nginx/pid" ] || ended "$NGINX"; }

# requests PATH [STATUS]: how many the server has had.
requests() {
	awk -F '\t' -v p="$1" -v s="${2:-}" '$3 == p && (s == "" || $2 == s)' "$T/requests" | wc -l
}

# settings LINE…: a vedette.conf with no host gap, no desktop, no journal; LINEs are appended.
settings() {
	cat >"$T/vedette.conf" <<-END
		[poll]
		host-gap = 0s
		[alerts]
		desktop = no
		journal = no
		log-file = $T/alerts.log
	END
	printf '%s\n' "$@" >>"$T/vedette.conf"
}

# vedette VERB…: with the test's settings and state; leaves $T/out, $T/err, $STATUS.
vedette() {
	"$VEDETTE" --config "$T/vedette.conf" --state "$T/state" "$@" >"$T/out" 2>"$T/err"
	STATUS=$?
}

# sql QUERY [STATE]: read from the database without its full-text table.
sql() {
	if command -v sqlite3 >/dev/null 2>&1; then
		sqlite3 -batch -noheader -separator "	" "${2:-$T/state}/vedette.db" "$1"
	else
		python3 - "${2:-$T/state}/vedette.db" "$1" <<-'END'
			import sqlite3, sys
			for row in sqlite3.connect(sys.argv[1], isolation_level=None).execute(sys.argv[2]):
			    print(*("" if v is None else v for v in row), sep="\t")
		END
	fi
}

# ---- a scripted web: answers below $WEB, from files of $DATA, by tests/e2e/httpd.c ----

# put NAME SOURCE [ORDER…]: the server answers /NAME with SOURCE as ordered.
put() {
	_name=$1
	cp "$DATA/$2" "$WEB/$_name"
	shift 2
	order "$_name" "$@"
}

# order NAME [ORDER…]
order() {
	_name=$1
	shift
	: >"$WEB/$_name.head"
	[ $# -eq 0 ] || printf '%s\n' "$@" >"$WEB/$_name.head"
}

# list LINE…: the feed list; each line the rest of a URL below $BASE; behind "@N " below 127.0.0.N,
# another host.
list() {
	mkdir -p "$T/feeds"
	for _line in "$@"; do
		case $_line in
		@?' '*) _host=${_line%% *} && echo "http://127.0.0.${_host#@}:$PORT/${_line#* }" ;;
		*) echo "$BASE/$_line" ;;
		esac
	done >"$T/feeds/test.feeds"
}

# fresh: forget everything.
fresh() {
	rm -rf "$T/state"
	: >"$T/requests"
}

items() { sql "SELECT count(*) FROM item i JOIN feed f ON f.id = i.feed WHERE f.url LIKE '%/$1'"; }
of_feed() { sql "SELECT $2 FROM feed WHERE url LIKE '%/$1'"; }
# The last request for PATH: the value of HEADER.
sent() { awk -F '\t' -v p="$1" '$3 == p' "$T/requests" | tail -n 1 | tr '\t' '\n' |
	sed -n "s/^$2: //p"; }

# later SECONDS: as if the feeds and hosts had been asked so much longer ago.
later() {
	sql "UPDATE feed SET last_try = last_try - $1, next_at = next_at - $1,
		not_before = max(not_before - $1, 0), fresh_until = max(fresh_until - $1, 0),
		last_ok = max(last_ok - $1, 0), last_full = max(last_full - $1, 0),
		last_new = max(last_new - $1, 0), moved_since = max(moved_since - $1, 0),
		probe_at = max(probe_at - $1, 0)"
	sql "UPDATE host SET since = since - $1, not_before = not_before - $1"
}
