#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
#
# The digest by mail: through msmtp to an SMTP server, read back by Python's email package.
set -u
# shellcheck source=tests/lib.sh
. "$(dirname "$0")/../lib.sh"
PYTHON=$(python_with aiosmtpd) || skip_all 'there is no python3 with aiosmtpd'
need msmtp
mkdir "$T/mail" "$T/feeds"

# ---- the peers ----

# Keeps each message in a file of its own; says 451 as long as the file "busy" is there.
cat >"$T/smtpd.py" <<'END'
import asyncio, os, sys
from aiosmtpd.smtp import SMTP
folder = sys.argv[1]
class Keep:
    count = 0
    async def handle_DATA(self, server, session, envelope):
        if os.path.exists(folder + "/busy"):
            return "451 4.3.0 come again later"
        self.count += 1
        with open(f"{folder}/{self.count}.part", "wb") as out:
            out.write(f"X-Envelope: {envelope.mail_from} {','.join(envelope.rcpt_tos)}\r\n".encode())
            out.write(envelope.content)
        os.rename(f"{folder}/{self.count}.part", f"{folder}/{self.count}.eml")
        return "250 2.0.0 kept"
async def main():
    keep = Keep()
    server = await asyncio.get_running_loop().create_server(
        lambda: SMTP(keep, hostname="mx.test", enable_SMTPUTF8=True), "127.0.0.1", 0)
    print(server.sockets[0].getsockname()[1], flush=True)
    await server.serve_forever()
asyncio.run(main())
END
start "$PYTHON" "$T/smtpd.py" "$T/mail" >"$T/smtp.port" 2>"$T/smtp.err"
until_true 10 test -s "$T/smtp.port" || skip_all 'the SMTP server does not start'
cat >"$T/msmtprc" <<END
account default
host 127.0.0.1
port $(cat "$T/smtp.port")
auto_from off
from vedette@watch.example
tls off
auth off
END
chmod 600 "$T/msmtprc"
cat >"$T/sendmail" <<END
#!/bin/sh
echo "\$*" >>"$T/sendmail.calls"
exec msmtp -C "$T/msmtprc" "\$@"
END
printf '#!/bin/sh\ncat >/dev/null\necho "no such relay" >&2\nexit 69\n' >"$T/sendmail.bad"
chmod +x "$T/sendmail" "$T/sendmail.bad"

# Says what a message is, one fact a line.
cat >"$T/read.py" <<'END'
import email, email.policy, email.utils, html, html.parser, re, sys
raw = open(sys.argv[1], "rb").read()
m = email.message_from_bytes(raw, policy=email.policy.default)
def tell(name, value):
    print(f"{name}={value}")
for name in ("X-Envelope", "Subject", "From", "To", "Message-ID", "List-Id", "Auto-Submitted", "MIME-Version",
             "References", "Precedence", "List-Unsubscribe", "X-Vedette-Critical"):
    tell(name, m[name])
    if len(m.get_all(name, [])) != 1:
        tell("count-" + name, len(m.get_all(name, [])))
date = email.utils.parsedate_to_datetime(m["Date"])
tell("date-age-ok", 0 <= date.now(date.tzinfo).timestamp() - date.timestamp() < 120)
tell("type", m.get_content_type())
parts = list(m.iter_parts())
tell("parts", " ".join(p.get_content_type() for p in parts))
tell("charsets", " ".join(str(p.get_content_charset()) for p in parts))
tell("defects", len(m.defects) + sum(len(p.defects) for p in parts))
tell("headers-ascii", raw.split(b"\r\n\r\n")[0].isascii())
tell("longest-line-ok", max(len(l) for l in raw.split(b"\r\n")) <= 998)
tell("headers", " ".join(sorted(k.lower() for k in m.keys())))
class Tags(html.parser.HTMLParser):
    VOID = {"meta", "br", "img", "hr", "input", "link"}
    def __init__(self):
        super().__init__()
        self.open, self.wrong, self.words = [], [], ""
    def handle_starttag(self, tag, attributes):
        if tag not in self.VOID:
            self.open.append(tag)
        if len({name for name, value in attributes}) != len(attributes):
            self.wrong.append(tag)
    def handle_endtag(self, tag):
        if not self.open or self.open.pop() != tag:
            self.wrong.append(tag)
    def handle_data(self, data):
        self.words += data
tags = Tags()
tags.feed(parts[1].get_content())
tell("html-balanced", not tags.open and not tags.wrong)
links = set(re.findall(r"https?://[^\s\"<>]+", parts[0].get_content()))
tell("links-in-both", all(html.escape(l) in parts[1].get_content() for l in links) and len(links) > 0)
tell("small-enough", all(len(p.as_bytes()) < 102 * 1024 for p in parts))
for part, name in zip(parts, ("text", "html")):
    open(sys.argv[2] + "." + name, "w").write(part.get_content())
END
facts() { "$PYTHON" "$T/read.py" "$T/mail/$1.eml" "$T/part" >"$T/facts" 2>&1; }
mails() { find "$T/mail" -name '*.eml' | wc -l; }

# ---- some news ----

now=$(date -R)
cat >"$T/news.xml" <<END
<rss version="2.0"><channel><title>Küstenpost</title>
<item><title>Blast at Gwadar port: “three” hurt &lt;script&gt;alert(1)&lt;/script&gt;</title>
<guid isPermaLink="false">1</guid><link>http://a.example/?x=1&amp;y="2"</link><pubDate>$now</pubDate></item>
<item><title>گوادر بندرگاہ پر دھماکہ Blast</title><guid isPermaLink="false">2</guid>
<pubDate>$now</pubDate><link>javascript:alert(2)</link></item>
<item><title>A garden show opens</title><guid isPermaLink="false">3</guid><pubDate>$now</pubDate></item>
</channel></rss>
END
echo "file://$T/news.xml name=\"Küstenpost\"" >"$T/feeds/a.feeds"
printf '[blast]\ntitle = Blasts\nseverity = critical\nmatch = title:blast\n' >"$T/my.rules"
configure() { # SENDMAIL
	settings 'severity = high' '[agent]' 'shipped-rules = no' "rules = $T/my.rules" \
		"feeds = $T/feeds" '[mail]' 'from = vedette@watch.example' "sendmail = $1" \
		'[digest]' 'to = Wächter <watch@example.org>, second@example.net' 'hour = 0' \
		'empty-every = 0s' 'unsubscribe = watch+out@example.org' \
		'[digest gwadar]' 'match = gwadar' 'to =' 'severity = low'
}
configure "$T/sendmail"
vedette poll
claim the_news_is_polled same 0 "$STATUS"

# ---- a mail agent that fails, then a server that is busy, then delivery ----

configure "$T/sendmail.bad"
vedette digest --send --if-due
claim a_failing_mail_agent_exits_75 same 75 "$STATUS"
claim its_words_are_passed_on has "$T/err" "$T/sendmail.bad" 'no such relay'
configure "$T/nowhere"
vedette digest --send --if-due
claim a_missing_mail_agent_exits_75 same 75 "$STATUS"
claim a_missing_mail_agent_is_named has "$T/err" "$T/nowhere"
configure "$T/sendmail"
touch "$T/mail/busy"
vedette digest --send --if-due
claim a_busy_server_exits_75 same 75 "$STATUS"
claim a_busy_servers_words_are_passed_on has "$T/err" 'come again later'
claim nothing_counts_as_sent_yet same 'rendered 3' \
	"$(sql "SELECT state || ' ' || attempts FROM digest_run")"
rendered=$(sql 'SELECT message FROM digest_run')
rm "$T/mail/busy"
vedette digest --send --if-due
claim the_digest_is_due_still_and_sent_later same '0 1' "$STATUS $(mails)"
claim what_was_refused_is_what_is_sent same "$rendered" \
	"$(sed '/^X-Envelope: /d; /^Received: /d; s/\r$//' "$T/mail/1.eml")"
claim sendmail_is_called_with_t_and_i same '-t -i' "$(sort -u "$T/sendmail.calls")"
vedette digest --send --if-due
claim a_second_if_due_sends_nothing same '0 1' "$STATUS $(mails)"
claim a_second_if_due_prints_nothing same '' "$(cat "$T/out" "$T/err")"

# ---- the message as it came in ----

facts 1
claim the_message_has_no_defects has "$T/facts" 'defects=0' 'MIME-Version=1.0'
claim it_is_text_and_html_of_the_same has "$T/facts" 'type=multipart/alternative' \
	'parts=text/plain text/html' 'charsets=utf-8 utf-8'
claim sender_and_recipients_are_those_set has "$T/facts" 'From=vedette@watch.example' \
	'To=Wächter <watch@example.org>, second@example.net' \
	'X-Envelope=vedette@watch.example watch@example.org,second@example.net'
claim the_subject_counts_by_severity has "$T/facts" "Subject=[vedette] $(date +%Y-%m-%d): " \
	' critical, '
claim the_date_is_now has "$T/facts" 'date-age-ok=True'
claim the_message_id_is_one_in_brackets grep -Eq '^Message-ID=<[^<> ]+@[^<> ]+>$' "$T/facts"
claim it_is_a_list_and_sent_by_a_machine has "$T/facts" 'Auto-Submitted=auto-' \
	'List-Id=<digest.vedette.' 'Precedence=bulk' 'X-Vedette-Critical=2' \
	"References=<thread.digest.$(date +%G-W%V)@" \
	'List-Unsubscribe=<mailto:watch%2Bout@example.org?subject=unsubscribe>'
claim the_html_is_well_formed has "$T/facts" 'html-balanced=True'
claim what_the_text_links_to_the_html_does_too has "$T/facts" 'links-in-both=True'
claim no_part_is_cut_by_a_reader has "$T/facts" 'small-enough=True'
claim no_header_comes_twice lacks "$T/facts" count-
claim every_header_is_ascii_on_the_wire has "$T/facts" 'headers-ascii=True'
claim no_line_is_longer_than_998_bytes has "$T/facts" 'longest-line-ok=True'
claim the_text_tells_the_news has "$T/part.text" 'Blast at Gwadar port: “three” hurt' \
	'because' 'Küstenpost' 'گوادر بندرگاہ پر دھماکہ'
claim the_html_tells_the_news has "$T/part.html" 'Blast at Gwadar port: “three” hurt' \
	'Küstenpost' 'گوادر بندرگاہ پر دھماکہ'
claim a_title_makes_no_markup_in_the_html lacks "$T/part.html" '<script' 'javascript:'
claim the_html_fetches_nothing lacks "$T/part.html" 'src=' 'url(' '<link' '<iframe' '@import'
claim right_to_left_news_says_so_in_the_html grep -Eq 'dir="?(rtl|auto)' "$T/part.html"
claim what_matters_not_is_left_out lacks "$T/part.text" 'garden show'

# ---- days later ----

sql "UPDATE digest_run SET day = date('now', '-4 days'), since = since - 345600, until = until - 345600"
vedette digest --send --if-due
claim after_missed_days_one_digest_is_sent same '0 2' "$STATUS $(mails)"
first_id=$(sed -n 's/^Message-ID=//p' "$T/facts")
facts 2
claim two_digests_of_one_day_have_ids_of_their_own lacks "$T/facts" "$first_id"
claim it_covers_all_missed_days has "$T/facts" \
	"Subject=[vedette] $(date -d '4 days ago' +%Y-%m-%d) to $(date +%Y-%m-%d): "
vedette digest --send --if-due
claim the_missed_days_are_not_sent_again same '0 2' "$STATUS $(mails)"

# ---- killed while the mail agent has it ----

cat >"$T/sendmail.killer" <<END
#!/bin/sh
msmtp -C "$T/msmtprc" "\$@"
kill -9 \$PPID
END
chmod +x "$T/sendmail.killer"
configure "$T/sendmail.killer"
sql "UPDATE digest_run SET day = date(day, '-1 day')"
vedette digest --send --if-due
claim it_was_killed_after_the_hand_over same '137 3' "$STATUS $(mails)"
claim what_it_was_doing_is_known same sending \
	"$(sql 'SELECT state FROM digest_run ORDER BY id DESC LIMIT 1')"
configure "$T/sendmail"
vedette digest --send --if-due
claim it_goes_once_more_byte_for_byte same '0 4' "$STATUS $(mails)"
sed '/^X-Envelope: /d; /^Received: /d' "$T/mail/3.eml" >"$T/before"
sed '/^X-Envelope: /d; /^Received: /d' "$T/mail/4.eml" >"$T/after"
claim byte_for_byte_means_it cmp "$T/before" "$T/after"
vedette digest --send --if-due
claim and_then_no_more same '0 4' "$STATUS $(mails)"

# ---- without mail ----

vedette digest --since 1d --out "$T/d.html"
claim out_writes_html_by_the_name has "$T/d.html" '<html' 'Gwadar'
vedette digest --since 1d
claim by_hand_it_is_printed_as_text has "$T/out" 'Gwadar'
claim looking_is_not_sending same 4 "$(mails)"

for form in text md html json csv; do
	vedette digest --since 1d --format "$form" --out "$T/d.$form"
	claim "${form}_tells_the_news" has "$T/d.$form" 'Blast at Gwadar port'
done
cat >"$T/forms.py" <<'END'
import csv, json, sys
rows = list(csv.reader(open(sys.argv[1] + ".csv", newline="", encoding="utf-8"), strict=True))
print("csv", len(rows), {len(row) for row in rows} == {len(rows[0])}, *rows[0][:4])
print("formulas", sum(f[:1] in "=+-@" for row in rows[1:] for f in row if f))
whole = json.load(open(sys.argv[1] + ".json", encoding="utf-8"))
print("json", sorted(whole["stories"].items()), [len(s) for s in whole["sections"].values()])
END
"$PYTHON" "$T/forms.py" "$T/d" >"$T/forms" 2>&1
claim the_table_and_the_object_are_read_by_others has "$T/forms" \
	'csv 3 True event_id event_date time_precision event_type' 'formulas 0' "('critical', 2)"
vedette digest --date "$(date +%Y-%m-%d)"
claim a_day_can_be_looked_at has "$T/out" 'Gwadar'
vedette digest --date 2001-09-10
claim a_day_without_news_says_so has "$T/out" 'Nothing has happened'
vedette digest --since 1d --profile gwadar
claim a_profile_has_what_it_asks_for has "$T/out" 'Blast at Gwadar'
sed -i 's/^match = gwadar/match = zanzibar/' "$T/vedette.conf"
vedette digest --since 1d --profile gwadar
claim and_nothing_else has "$T/out" 'Nothing has happened'
sed -i 's/^match = zanzibar/match = (gwadar/' "$T/vedette.conf"
vedette digest --profile gwadar
claim a_bad_query_is_refused_where_it_stands same 2 "$STATUS"
sed -i 's/^match = (gwadar/match = gwadar/' "$T/vedette.conf"

# ---- settings that cannot be mailed to ----

sed -i 's/^to = .*/to = no address at all/' "$T/vedette.conf"
vedette digest --send
claim a_bad_address_exits_2 same 2 "$STATUS"
claim a_bad_address_is_named has "$T/err" 'no address at all'
sed -i '/^to = /d' "$T/vedette.conf"
vedette digest --send
claim nobody_to_mail_to_exits_2 same 2 "$STATUS"
finish
