#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
#
# TLS and HTTP/2: whom to believe, how old a protocol may be, and servers that end a connection or
# refuse a stream.
set -u
# shellcheck source=tests/lib.sh
. "$(dirname "$0")/../lib.sh"
need openssl
DATA=$ROOT/tests/data/e2e
export GIO_USE_NETWORK_MONITOR=base
settings 'max-age = 365d'
mkdir -p "$T/feeds" "$T/ca"

# ---- certificates ----

quietly() { "$@" >/dev/null 2>&1; }
authority() {
	quietly openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 30 \
		-subj "/CN=$1" -addext basicConstraints=critical,CA:TRUE \
		-keyout "$T/ca/$1.key" -out "$T/ca/$1.pem"
}
# certify NAME AUTHORITY ADDRESS [OPTION…]
certify() {
	_cert=$T/ca/$1 _by=$T/ca/$2
	printf 'subjectAltName=IP:%s\n' "$3" >"$_cert.ext"
	shift 3
	quietly openssl req -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -subj /CN=server \
		-keyout "$_cert.key" -out "$_cert.csr"
	quietly openssl x509 -req -in "$_cert.csr" -CA "$_by.pem" -CAkey "$_by.key" -CAcreateserial \
		-extfile "$_cert.ext" -out "$_cert.pem" "$@"
}
authority ours || skip_all 'openssl makes no certificates'
authority theirs
certify good ours 127.0.0.1 -days 30
certify wrong ours 127.0.0.9 -days 30
certify expired ours 127.0.0.1 -days -1
certify foreign theirs 127.0.0.1 -days 30

# ---- whom to believe ----

# tls_server CERTIFICATE [OPTION…]: one feed over TLS at port $PORT.
tls_server() {
	_name=$1
	shift
	for PORT in $(seq $((23000 + $$ % 500)) 37 31000); do
		start openssl s_server -accept "127.0.0.1:$PORT" -cert "$T/ca/$_name.pem" \
			-key "$T/ca/$_name.key" -quiet -HTTP "$@" >"$T/server" 2>&1
		SERVER=$PID
		sleep 0.3
		ended "$SERVER" || return 0
	done
	return 1
}
cd "$T" || exit 1
{
	printf 'HTTP/1.1 200 OK\r\nConnection: close\r\nETag: "x"\r\nContent-Type: text/xml\r\n\r\n'
	cat "$DATA/news.rss.xml"
} >"$T/feed.xml"

# state_with CERTIFICATE PAIRS [OPTION…]: the feed's health after a poll of such a server.
state_with() {
	_certificate=$1 _pairs=$2
	shift 2
	tls_server "$_certificate" "$@" || return 1
	echo "https://127.0.0.1:$PORT/feed.xml private=yes name=Feed $_pairs" >"$T/feeds/test.feeds"
	fresh
	vedette poll
	stop "$SERVER"
	vedette feeds health --json
	sed 's/.*"health":"\([^"]*\)".*/\1/' "$T/out"
}
: >"$T/requests"
claim a_feed_s_own_authority_is_believed same ok "$(state_with good "ca=$T/ca/ours.pem")"
claim without_it_the_system_s_decide same tls "$(state_with good '')"
claim a_name_that_is_another_s_is_refused same tls "$(state_with wrong "ca=$T/ca/ours.pem")"
claim a_certificate_out_of_date_is_refused same tls "$(state_with expired "ca=$T/ca/ours.pem")"
claim another_authority_is_refused same tls "$(state_with foreign "ca=$T/ca/ours.pem")"
vedette feeds health
claim the_reason_is_in_the_table has "$T/out" 'tls ' 'SSL peer certificate'
claim a_protocol_too_old_is_refused same tls \
	"$(state_with good "ca=$T/ca/ours.pem" -tls1_1 -cipher 'ALL@SECLEVEL=0')"
claim tls_1_2_is_not same ok "$(state_with good "ca=$T/ca/ours.pem" -tls1_2)"
claim nor_is_tls_1_3 same ok "$(state_with good "ca=$T/ca/ours.pem" -tls1_3)"

# ---- HTTP/2 ----

cat >"$T/two.py" <<'END_PY'
# HTTP/2 as told: /NAME answers FOLDER/NAME; one line of the log for each connection and request.
# What a path starts with says how: goaway- ends the connection after the answer, refuse- refuses
# the stream, reset- breaks it off in the middle, once- refuses the first time only.
import socket, ssl, sys, threading
import h2.config, h2.connection, h2.errors, h2.events

folder, log, certificate, key = sys.argv[1:]
lock, seen = threading.Lock(), set()

def note(line):
    with lock, open(log, "a") as out:
        print(line, file=out)

def serve(sock):
    note("connection " + str(sock.selected_alpn_protocol()))
    c = h2.connection.H2Connection(config=h2.config.H2Configuration(client_side=False))
    c.initiate_connection()
    sock.sendall(c.data_to_send())
    while True:
        data = sock.recv(65536)
        if not data:
            return
        for event in c.receive_data(data):
            if not isinstance(event, h2.events.RequestReceived):
                continue
            path = dict(event.headers)[b":path"].decode()
            name, s = path.strip("/"), event.stream_id
            kind = name.split("-")[0]
            note("request " + path)
            first = name not in seen
            seen.add(name)
            if kind == "refuse" or (kind == "once" and first):
                c.reset_stream(s, h2.errors.ErrorCodes.REFUSED_STREAM)
                continue
            body = open(folder + "/feed", "rb").read().replace(b"harbour-", name.encode())
            c.send_headers(s, [(":status", "200"), ("content-type", "text/xml"), ("etag", '"two"'),
                               ("content-length", str(len(body)))])
            if kind == "reset":
                c.send_data(s, body[:300])
                c.reset_stream(s, h2.errors.ErrorCodes.INTERNAL_ERROR)
                continue
            c.send_data(s, body, end_stream=True)
            if kind == "goaway":
                c.close_connection()
        sock.sendall(c.data_to_send())

context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
context.load_cert_chain(certificate, key)
context.set_alpn_protocols(["h2"])
listener = socket.create_server(("127.0.0.1", 0))
print(listener.getsockname()[1], flush=True)

def guarded(plain):
    try:
        serve(context.wrap_socket(plain, server_side=True))
    except (OSError, h2.exceptions.ProtocolError):
        pass

while True:
    plain, _ = listener.accept()
    threading.Thread(target=guarded, args=(plain,), daemon=True).start()
END_PY
if ! PYTHON=$(python_with h2); then
	skip http_2 'there is no python3 with h2'
	finish
fi
cp "$DATA/news.rss.xml" "$T/feed"
start "$PYTHON" "$T/two.py" "$T" "$T/two.log" "$T/ca/good.pem" "$T/ca/good.key" >"$T/port"
until_true 10 test -s "$T/port" || skip_all 'the server does not start'
PORT=$(cat "$T/port")
# round NAME…: these feeds of the one server, polled once.
round() {
	for _name in "$@"; do
		echo "https://127.0.0.1:$PORT/$_name private=yes ca=$T/ca/ours.pem name=$_name"
	done >"$T/feeds/test.feeds"
	: >"$T/two.log"
	fresh
	vedette poll --force
}
count() { grep -c "^$1" "$T/two.log"; }
well() { sql 'SELECT count(*) FROM feed WHERE health = 1'; }
round a b c
claim http_2_is_spoken has "$T/two.log" 'connection h2'
claim one_connection_serves_a_batch same '3 1' "$(well) $(count connection)"
round goaway-a goaway-b c
claim a_server_that_goes_away_is_asked_on_a_new_connection same '3 3' "$(well) $(count request)"
claim as_often_as_it_went same 3 "$(count connection)"
round refuse-a b
claim a_stream_refused_is_that_feed_s_trouble same 1 "$(well)"
claim and_is_told has "$T/err" 'refuse-a: '
claim and_is_not_hammered test "$(count 'request /refuse-a')" -le 6
round reset-a b
claim a_stream_broken_off_is_that_feed_s_trouble same 1 "$(well)"
claim nothing_is_taken_of_it same 0 "$(sql "SELECT count(*) FROM item i JOIN feed f ON
	f.id = i.feed WHERE f.url LIKE '%reset%'")"
claim nor_its_validator same '' "$(sql "SELECT coalesce(etag, '') FROM feed WHERE url LIKE '%reset%'")"
finish
