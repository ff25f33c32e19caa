#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Alerts by SMTP, webhook, program, JSON lines and feed files, against peers that log in, refuse, are
# busy, drop the line and ask for patience.
# shellcheck disable=SC2317 # functions are called by claim
set -u
# shellcheck source=tests/lib.sh
. "$(dirname "$0")/../lib.sh"
PYTHON=$(python_with aiosmtpd) || skip_all 'there is no python3 with aiosmtpd'
need openssl
mkdir "$T/mail" "$T/feeds"

# ---- the peers ----

openssl req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=127.0.0.1 \
	-addext subjectAltName=IP:127.0.0.1 -keyout "$T/key.pem" -out "$T/cert.pem" 2>/dev/null
cat >"$T/smtpd.py" <<'END'
import asyncio, os, ssl, sys
from aiosmtpd.smtp import SMTP, AuthResult
folder, mode = sys.argv[1:3]
class Keep:
    count = 0
    async def handle_DATA(self, server, session, envelope):
        if os.path.exists(folder + "/busy"):
            return "451 4.3.0 come again later"
        self.count += 1
        with open(f"{folder}/{mode}.{self.count}.part", "wb") as out:
            who = session.auth_data.login.decode() if session.auth_data else "nobody"
            secure = "tls" if session.ssl else "plain"
            out.write(f"X-Envelope: {who} {secure} {envelope.mail_from} {','.join(envelope.rcpt_tos)}\r\n".encode())
            out.write(envelope.content)
        os.rename(f"{folder}/{mode}.{self.count}.part", f"{folder}/{mode}.{self.count}.eml")
        if os.path.exists(folder + "/drop"):
            server.transport.abort()
        return "250 2.0.0 kept"
def login(server, session, envelope, mechanism, data):
    return AuthResult(success=data.login == b"watch" and data.password == b"s3cret", auth_data=data)
def make():
    if mode == "plain":
        return SMTP(keep, hostname="mx.test")
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(sys.argv[3], sys.argv[4])
    return SMTP(keep, hostname="mx.test", tls_context=context, require_starttls=True,
                authenticator=login, auth_required=True)
async def main():
    global keep
    keep = Keep()
    server = await asyncio.get_running_loop().create_server(make, "127.0.0.1", 0)
    print(server.sockets[0].getsockname()[1], flush=True)
    await server.serve_forever()
asyncio.run(main())
END
for mode in tls plain; do
	start "$PYTHON" "$T/smtpd.py" "$T/mail" "$mode" "$T/cert.pem" "$T/key.pem" \
		>"$T/$mode.port" 2>"$T/$mode.err"
	until_true 10 test -s "$T/$mode.port" || skip_all 'the SMTP server does not start'
done
# Answers with the status and headers in the file "say", and tells what it got.
cat >"$T/hook.py" <<'END'
import base64, hashlib, hmac, http.server, json, sys
folder = sys.argv[1]
class Hook(http.server.BaseHTTPRequestHandler):
    def log_message(self, *args):
        pass
    def do_POST(self):
        body = self.rfile.read(int(self.headers["Content-Length"]))
        said = f"{self.headers['webhook-id']}.{self.headers['webhook-timestamp']}.".encode() + body
        sign = "v1," + base64.b64encode(hmac.new(b"hook secret", said, hashlib.sha256).digest()).decode()
        alert = json.loads(body)
        with open(folder + "/hook.log", "a") as out:
            print(self.path, self.headers["webhook-id"], "signed" if sign == self.headers["webhook-signature"]
                  else "forged", alert["severity"], alert["headline"], sep="\t", file=out)
        status, *headers = open(folder + "/say").read().splitlines()
        self.send_response(int(status))
        for line in headers:
            self.send_header(*line.split(": ", 1))
        self.send_header("Content-Length", "0")
        self.end_headers()
server = http.server.HTTPServer(("127.0.0.1", 0), Hook)
print(server.server_port, flush=True)
server.serve_forever()
END
start "$PYTHON" "$T/hook.py" "$T" >"$T/hook.port" 2>"$T/hook.err"
until_true 10 test -s "$T/hook.port" || skip_all 'the webhook receiver does not start'
printf '#!/bin/sh\ncat >>"%s/given"\nread -r status <"%s/status"\nexit "$status"\n' "$T" "$T" >"$T/take"
chmod +x "$T/take"
echo 0 >"$T/status"
echo 200 >"$T/say"
echo s3cret >"$T/password"
echo 'hook secret' >"$T/hook.secret"

# ---- settings and news ----

cat >"$T/my.rules" <<'END'
[siren]
title = Sirens
severity = critical
match = title:siren

[blast]
title = Blasts
severity = high
match = title:blast
END
# news TITLE: one item, which nobody has seen
N=0
news() {
	N=$((N + 1))
	cat >"$T/news.xml" <<-END
		<rss version="2.0"><channel><title>x</title><item><title>$1</title><guid
		isPermaLink="false">$N</guid><pubDate>$(date -R)</pubDate></item></channel></rss>
	END
	vedette poll
}
echo "file://$T/news.xml name=Küstenpost" >"$T/feeds/a.feeds"
# configure SERVER LINE…: mail by SERVER; LINEs follow in [mail]
configure() {
	server=$1
	shift
	settings 'remind-after = 0s' "json-file = $T/alerts.json" '[agent]' 'shipped-rules = no' \
		"rules = $T/my.rules" "feeds = $T/feeds" \
		'[feed]' "atom-file = $T/alerts.atom" "json-file = $T/alerts.feed.json" \
		'[webhook]' "url = http://127.0.0.1:$(cat "$T/hook.port")/in?token=hidden" \
		"secret-file = $T/hook.secret" \
		'[exec]' "command = $T/take" \
		'[mail]' 'to = watch@example.org' 'from = vedette@watch.example' "smtp = $server" "$@"
}
TLS="smtp://127.0.0.1:$(cat "$T/tls.port")"
PLAIN="smtp://127.0.0.1:$(cat "$T/plain.port")"
LOGIN="smtp-user = watch"
PASSWORD="smtp-password-file = $T/password"
CA="ca-file = $T/cert.pem"
mails() { find "$T/mail" -name '*.eml' | wc -l; }
state() { sql "SELECT state FROM outbox WHERE channel = '$1' ORDER BY id DESC LIMIT 1"; }
again() { # CHANNEL: its rest is over
	sql "UPDATE outbox SET not_before = 0 WHERE channel = '$1' AND state = 'pending'"
	vedette poll
}

# ---- a critical alert goes everywhere, once ----

configure "$TLS" "$LOGIN" "$PASSWORD" "$CA"
news 'Siren one: &amp;lt;script&amp;gt;x صفارة'
claim the_poll_exits_0 same 0 "$STATUS"
claim a_critical_alert_is_mailed same 1 "$(mails)"
first=$T/mail/tls.1.eml
claim it_went_over_tls_after_a_login has "$first" \
	'X-Envelope: watch tls vedette@watch.example watch@example.org'
"$PYTHON" - "$first" >"$T/facts" <<'END'
import email, email.policy, sys
m = email.message_from_bytes(open(sys.argv[1], "rb").read(), policy=email.policy.default)
for name in ("Subject", "Importance", "References", "Auto-Submitted", "To"):
    print(name, m[name], sep="=")
parts = list(m.iter_parts())
print("parts", *(p.get_content_type() for p in parts))
print("defects", len(m.defects) + sum(len(p.defects) for p in parts))
print("raw markup" if "<script" in parts[1].get_content() else "no raw markup")
print(parts[0].get_content())
END
claim its_subject_says_how_grave_and_what has "$T/facts" 'Subject=[critical] Siren one: <script>x' 'صفارة'
claim it_is_urgent_and_automatic has "$T/facts" 'Importance=high' 'Auto-Submitted=auto-generated'
claim it_belongs_to_its_story has "$T/facts" 'References=<story.'
claim it_is_whole_in_both_forms has "$T/facts" 'parts text/plain text/html' 'defects 0' 'no raw markup'
claim it_says_why_and_how_to_acknowledge has "$T/facts" 'critical: Sirens' 'vedette alerts ack '
claim the_webhook_got_it_signed same 1 "$(grep -c '	signed	critical	Siren one' "$T/hook.log")"
claim the_program_got_it_as_json "$PYTHON" -c \
	'import json,sys; assert json.load(open(sys.argv[1]))["rule"] == "siren"' "$T/given"
claim the_json_file_got_it_as_one_line "$PYTHON" -c \
	'import json,sys; assert [json.loads(l)["story"] for l in open(sys.argv[1])] == [1]' "$T/alerts.json"
for file in alerts.atom alerts.feed.json; do
	vedette parse --json "$T/$file"
	claim "the_feed_${file}_can_be_read" has "$T/out" 'critical: Siren one'
done
vedette poll
claim another_round_repeats_nothing same '1 1 1' \
	"$(mails) $(wc -l <"$T/hook.log") $(wc -l <"$T/alerts.json")"

# ---- floors ----

news 'Blast two'
claim what_is_not_grave_enough_is_not_mailed same 1 "$(mails)"
claim but_posted same 2 "$(wc -l <"$T/hook.log")"

# ---- servers that cannot be trusted ----

configure "$TLS" "$LOGIN" "$PASSWORD"
news 'Siren three'
claim an_unknown_authority_gets_no_mail same '1 pending' "$(mails) $(state mail)"
configure "$PLAIN" "$LOGIN" "$PASSWORD"
again mail
claim a_server_without_tls_gets_no_mail same '1 pending' "$(mails) $(state mail)"
echo wrong >"$T/password"
configure "$TLS" "$LOGIN" "$PASSWORD" "$CA"
again mail
claim a_wrong_password_keeps_the_alert same '1 pending' "$(mails) $(state mail)"
claim no_password_is_printed lacks "$T/err" wrong s3cret
echo s3cret >"$T/password"
touch "$T/mail/busy"
again mail
claim a_busy_server_keeps_the_alert same '1 pending' "$(mails) $(state mail)"
claim its_answer_is_passed_on has "$T/err" 'alert 3 on mail: ' 451
rm "$T/mail/busy"
again mail
claim in_the_end_it_arrives same '2 sent' "$(mails) $(state mail)"
configure "$PLAIN" 'smtp-plain = yes'
news 'Siren four'
claim a_plain_server_is_taken_when_allowed has "$T/mail/plain.1.eml" 'X-Envelope: nobody plain '

# ---- a line that drops after the message ----

touch "$T/mail/drop"
news 'Siren five'
claim a_dropped_line_is_no_receipt same pending "$(state mail)"
rm "$T/mail/drop"
again mail
claim it_is_sent_again_under_the_same_name same 1 \
	"$(grep -h '^Message-I' "$T/mail/plain.2.eml" "$T/mail/plain.3.eml" | sort -u | wc -l)"
claim byte_for_byte cmp "$T/mail/plain.2.eml" "$T/mail/plain.3.eml"

# ---- a webhook that is not well ----

echo 500 >"$T/say"
news 'Blast at the harbour crane'
claim a_broken_webhook_keeps_the_alert same pending "$(state webhook)"
claim the_address_is_not_printed lacks "$T/err" hidden
printf '429\nRetry-After: 7200\n' >"$T/say"
again webhook
claim it_is_heeded_when_it_asks_for_time same 1 "$(sql "SELECT not_before > unixepoch() + 7000 FROM
	outbox WHERE channel = 'webhook' AND state = 'pending'")"
echo 204 >"$T/say"
again webhook
claim then_it_is_delivered_under_one_id same 'sent 1' \
	"$(state webhook) $(grep 'Blast at the harbour crane' "$T/hook.log" | cut -f 2 | sort -u | wc -l)"
echo 422 >"$T/say"
news 'A tanker is hit by a blast off Gwadar'
claim what_it_will_never_take_is_given_up same dead "$(state webhook)"
vedette alerts
claim and_that_is_to_be_seen has "$T/out" 'webhook:dead'
echo 200 >"$T/say"
dead=$(sql "SELECT alert FROM outbox WHERE state = 'dead'")
vedette alerts history "$(sql "SELECT story FROM alert WHERE id = $dead")"
claim its_history_says_why has "$T/out" "alert:$dead" 'webhook dead ' 'the webhook answers 422' 'log sent '
vedette alerts retry "alert:$dead"
claim it_can_be_sent_again has "$T/out" '1 delivery is sent again'
vedette poll
claim and_arrives same sent "$(sql "SELECT state FROM outbox WHERE alert = $dead AND channel = 'webhook'")"
vedette alerts retry all
claim what_has_arrived_is_not_sent_again has "$T/out" '0 deliveries are sent again'
vedette alerts retry nothing
claim a_bad_number_exits_2 same 2 "$STATUS"
vedette alerts history 4711
claim a_story_that_was_never_told_of_exits_1 same 1 "$STATUS"

# ---- a program that fails ----

echo 3 >"$T/status"
news 'Police station of Quetta: a blast, no names'
claim a_program_that_fails_keeps_the_alert same pending "$(state exec)"
claim its_status_is_told has "$T/err" 'ended with status 3'
echo 0 >"$T/status"
again exec
claim then_it_gets_it_again same sent "$(state exec)"

# ---- a trial ----

before=$(mails)
vedette doctor --send-test
claim a_trial_goes_through_every_channel same "0 $((before + 1))" "$STATUS $(mails)"
claim it_says_what_each_promises has "$T/out" 'ok    mail      at least once, under the same Message-ID'
echo 500 >"$T/say"
vedette doctor --send-test
claim a_channel_that_fails_is_found_by_a_trial same 1 "$STATUS"
claim and_named has "$T/out" 'BAD   webhook   the webhook answers 500'
echo 200 >"$T/say"

# ---- settings that cannot work ----

while IFS='|' read -r section line words; do
	settings "[$section]" "$line"
	vedette check
	claim "a_bad_${section}_setting_is_refused" same 2 "$STATUS"
	claim "a_bad_${section}_setting_says_what_was_expected" has "$T/err" "$words"
done <<'END'
mail|smtp = mail.example|a server such as smtps://host
webhook|url = ftp://h/|an address such as https://
exec|command = notify me|a program by its full path
feed|entries = 0|a whole number from 1
END
finish
