#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""world.py DIR FEEDS PORT [TLS_PORT] - a made-up world of feeds on as many hosts, and an nginx for it.

  DIR/epoch1/NNNNN.xml   what each feed lists at first (RSS 2.0 or Atom, gzipped beside it)
  DIR/epoch2/NNNNN.xml   later: each twentieth has one to three new items, the others are links
  DIR/www                what is served: a symbolic link to one of the two
  DIR/urls.txt           one URL a line, each feed at a loopback address of its own
  DIR/names.txt          10,000 names to look for, one a line
  DIR/tls/ DIR/ca.pem    with TLS_PORT: certificates of the addresses, fifty to a certificate
  DIR/nginx.conf         answers 200 with validators or 304; logs the status of each answer

The same arguments make the same bytes, but for the keys. Items are news-like: six languages, a
third of the items told by other feeds before, a fifth of the feeds with whole articles.
"""
import gzip
import html
import os
import pathlib
import random
import subprocess
import sys

ITEMS = 20
CHANGED = 20  # one feed in so many has news in the second epoch
GROUP = 50    # hosts of one certificate
START = 1767225600
DICE = random.Random(7)

# The commonest words come from here, the rest is made of syllables.
COMMON = {
    "en": "the of to and in for on that with as by from at an after new said will has been were officials "
          "police government minister army border talks attack killed wounded people city province "
          "leaders court oil prices bank water school week million security peace report",
    "ur": "کے کی میں سے کو پر کا نے اور ہے کہ یہ اس بھی حکومت وزیر پولیس فوج سرحد مذاکرات حملہ ہلاک زخمی افراد شہر صوبہ "
          "عدالت تیل قیمت بینک پانی سکول ہفتہ امن رپورٹ پاکستان افغانستان",
    "fa": "در و به از که این را با است برای آن یک کرد گفت شد دولت وزیر پلیس ارتش مرز گفتگو حمله کشته زخمی نفر شهر استان "
          "دادگاه نفت قیمت بانک آب مدرسه هفته امنیت صلح گزارش",
    "ar": "في من على إلى أن عن مع هذا التي بعد قال وقال كان الحكومة وزير الشرطة الجيش الحدود محادثات هجوم قتل جرح شخص مدينة "
          "محافظة محكمة نفط أسعار بنك مياه مدرسة أسبوع أمن سلام تقرير",
    "ru": "в и на с по что не из за от для о как это после был сообщил министр правительство полиция армия граница "
          "переговоры атака погибли ранены человек город провинция суд нефть цены банк вода школа неделя мир",
    "tr": "ve bir bu için ile de da olarak daha sonra dedi etti hükümet bakan polis ordu sınır görüşme saldırı öldü "
          "yaralandı kişi şehir eyalet mahkeme petrol fiyat banka su okul hafta güvenlik barış rapor",
}
SYLLABLES = {
    "en": "ba co de fi ga he in jo ka le mo na or pe ri so ta un va wi".split(),
    "ur": "با پا تا جا دا را سا شا کا گا لا ما نا وا ہا یا بی نی شو مو".split(),
    "fa": "با پا تا جا دا را سا شا کا گا لا ما نا وا ها بی نی شو مو ده".split(),
    "ar": "با تا جا دا را سا شا كا لا ما نا وا ها بي ني شو مو مس قا عا".split(),
    "ru": "ба во го да же за ка ло ма не по ро са та ун фи ха ци ша ве".split(),
    "tr": "ba ce de fi ga ha in ka le ma na oy pe ri sa ta un ve ya zi".split(),
}
SHARES = {"en": 40, "ur": 12, "fa": 12, "ar": 12, "ru": 14, "tr": 10}
HOW_OFTEN = [1 / (rank + 2.5) for rank in range(6000)]


def weights(count):
    total, sums = 0, []
    for often in HOW_OFTEN[:count]:
        total += often
        sums.append(total)
    return sums


def vocabulary(lang):
    words = dict.fromkeys(COMMON[lang].split())
    while len(words) < len(HOW_OFTEN):
        words["".join(DICE.choices(SYLLABLES[lang], k=DICE.choice((2, 3, 3, 4))))] = None
    return list(words)


WORDS = {lang: vocabulary(lang) for lang in COMMON}
SUMS = weights(len(HOW_OFTEN))


def make_names(count):
    names = {}
    while len(names) < count:
        lang = DICE.choices(list(SHARES), list(SHARES.values()))[0]
        parts = ["".join(DICE.choices(SYLLABLES[lang], k=DICE.choice((2, 3)))).capitalize()
                 for _ in range(DICE.choice((1, 2, 2, 3)))]
        names[" ".join(parts)] = lang
    return names


NAMES = make_names(10000)
NAMES_IN = {lang: [name for name, of in NAMES.items() if of == lang] for lang in COMMON}


def sentences(lang, count):
    words = DICE.choices(WORDS[lang], cum_weights=SUMS, k=count)
    for _ in range(count // 30 + 1):
        words.insert(DICE.randrange(len(words)), DICE.choice(NAMES_IN[lang]))
    made = []
    while words:
        length = DICE.randint(8, 22)
        line = " ".join(words[:length])
        made.append(line[:1].upper() + line[1:] + ".")
        words = words[length:]
    return made


def story(lang, long):
    title = sentences(lang, 9)[0].rstrip(".")
    return title, sentences(lang, DICE.randint(350, 800) if long else DICE.randint(30, 80))


class Feed:
    def __init__(self, number, told):
        self.number = number
        self.lang = DICE.choices(list(SHARES), list(SHARES.values()))[0]
        self.host = f"news{number}.example"
        self.long = DICE.random() < 0.2
        self.atom = DICE.random() < 0.25
        self.items = [self.item(k, told) for k in range(ITEMS)]
        self.fresh = DICE.randint(1, 3) if number % CHANGED == 0 else 0
        self.later = [self.item(ITEMS + k, told) for k in range(self.fresh)]

    def item(self, k, told):
        mine = told.setdefault((self.lang, self.long), [])
        if mine and DICE.random() < 1 / 3:
            title, text = DICE.choice(mine[-2000:])
        else:
            title, text = story(self.lang, self.long)
            mine.append((title, text))
        link = f"https://{self.host}/2026/{k}-{DICE.getrandbits(40):x}"
        return title, text, link, START - k * 3600

    def body(self, text, link):
        image = f'<img src="https://cdn.example/{self.number}.jpg" width="640" height="360" alt="">'
        return (image + "".join(f"<p>{html.escape(line, quote=False)}</p>" for line in text) +
                f'<p><a href="{link}">&#8230;</a></p>')

    def text(self, items):
        return self.atom_text(items) if self.atom else self.rss_text(items)

    def rss_text(self, items):
        out = ['<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0" '
               'xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>'
               f"<title>Feed {self.number}</title><link>https://{self.host}/</link>"
               f"<description>made up</description><language>{self.lang}</language>\n"]
        for title, text, link, when in items:
            out.append(f"<item><title>{title}</title><link>{link}</link><guid>{link}</guid>"
                       f"<dc:date>{stamp(when)}</dc:date><dc:creator>Staff</dc:creator>"
                       f"<category>news</category><description><![CDATA[{self.body(text, link)}]]>"
                       "</description></item>\n")
        return "".join(out) + "</channel></rss>\n"

    def atom_text(self, items):
        out = ['<?xml version="1.0" encoding="UTF-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom" '
               f'xml:lang="{self.lang}"><title>Feed {self.number}</title><id>urn:{self.host}</id>'
               f'<link href="https://{self.host}/"/><updated>{stamp(START)}</updated>\n']
        for title, text, link, when in items:
            out.append(f'<entry><title>{title}</title><link href="{link}"/><id>{link}</id>'
                       f"<updated>{stamp(when)}</updated><author><name>Staff</name></author>"
                       f'<content type="html">{html.escape(self.body(text, link))}</content></entry>\n')
        return "".join(out) + "</feed>\n"


def stamp(when):
    days, seconds = divmod(when - START, 86400)
    return f"2025-12-{31 + days:02}T{seconds // 3600:02}:{seconds // 60 % 60:02}:00Z" if days < 0 \
        else f"2026-01-{1 + days:02}T{seconds // 3600:02}:{seconds // 60 % 60:02}:00Z"


def write(path, text, when):
    data = text.encode()
    for name, packed in ((path, data), (path.with_suffix(".xml.gz"), gzip.compress(data, 6, mtime=0))):
        name.write_bytes(packed)
        os.utime(name, (when, when))


def address(number):
    return f"127.{1 + number // GROUP // 250}.{number // GROUP % 250}.{number % GROUP + 1}"


def write_feeds(folder, count):
    told = {}
    for epoch in ("epoch1", "epoch2"):
        (folder / epoch).mkdir()
    for number in range(count):
        feed, name = Feed(number, told), f"{number:05}.xml"
        write(folder / "epoch1" / name, feed.text(feed.items), START + number)
        if feed.fresh:
            write(folder / "epoch2" / name, feed.text(feed.later + feed.items[:ITEMS - feed.fresh]),
                  START + 86400 + number)
        else:
            for file in (name, name + ".gz"):
                os.link(folder / "epoch1" / file, folder / "epoch2" / file)
    (folder / "www").symlink_to("epoch1")


def openssl(*arguments, **more):
    subprocess.run(["openssl", *arguments], check=True, stderr=subprocess.DEVNULL,
                   stdout=subprocess.DEVNULL, **more)


def write_certificates(folder, count):
    """One authority, one key, a certificate for each fifty addresses: nginx takes that of the address."""
    tls = folder / "tls"
    tls.mkdir()
    curve = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes"]
    openssl("req", "-x509", *curve, "-keyout", tls / "ca.key", "-out", folder / "ca.pem", "-days", "30",
            "-subj", "/CN=bench", "-addext", "keyUsage=critical,keyCertSign,cRLSign")
    openssl("req", *curve, "-keyout", tls / "key.pem", "-out", tls / "request.pem", "-subj", "/CN=bench host")
    for group in range((count + GROUP - 1) // GROUP):
        first = address(group * GROUP).rsplit(".", 1)[0]
        names = ",".join(f"IP:{first}.{n + 1}" for n in range(GROUP))
        (tls / "names").write_text(f"subjectAltName={names}\n", encoding="ascii")
        openssl("x509", "-req", "-in", tls / "request.pem", "-CA", folder / "ca.pem", "-CAkey",
                tls / "ca.key", "-days", "30", "-extfile", tls / "names", "-out", tls / f"{first}.pem",
                "-set_serial", str(group + 2))


def write_nginx(folder, port, tls_port):
    tls = "" if tls_port is None else f"""
		listen {tls_port} ssl backlog=4096;
		ssl_certificate {folder}/tls/$group.pem;
		ssl_certificate_key {folder}/tls/key.pem;
		ssl_session_cache shared:bench:64m;
		ssl_session_timeout 1h;"""
    user = "user root;\n" if os.geteuid() == 0 else ""  # the worker reads keys, as each is asked for
    (folder / "nginx.conf").write_text(f"""daemon off;
{user}worker_processes 1;
worker_rlimit_nofile 16384;
pid {folder}/nginx.pid;
error_log {folder}/error.log crit;
events {{ worker_connections 8000; multi_accept on; }}
http {{
	log_format bench '$status $ssl_session_reused';
	access_log {folder}/access.log bench;
	client_body_temp_path {folder}/tmp;
	proxy_temp_path {folder}/tmp;
	fastcgi_temp_path {folder}/tmp;
	uwsgi_temp_path {folder}/tmp;
	scgi_temp_path {folder}/tmp;
	types {{ application/xml xml; }}
	gzip_static on;
	gzip_vary on;
	keepalive_timeout 30;
	keepalive_requests 1000000;
	map $server_addr $group {{ ~^(?<first>.*)\\.\\d+$ $first; }}
	server {{
		listen {port} backlog=4096;{tls}
		allow 127.0.0.0/8;
		deny all;
		root {folder}/www;
	}}
}}
""", encoding="utf-8")


def main(folder, count, port, tls_port=None):
    folder, count = pathlib.Path(folder).resolve(), int(count)
    write_feeds(folder, count)
    for scheme, at in (("http", port), ("https", tls_port)):
        lines = [f"{scheme}://{address(n)}:{at}/{n:05}.xml\n" for n in range(count) if at is not None]
        (folder / ("urls.txt" if scheme == "http" else "urls-tls.txt")).write_text("".join(lines),
                                                                                  encoding="ascii")
    (folder / "names.txt").write_text("\n".join(NAMES) + "\n", encoding="utf-8")
    if tls_port is not None:
        write_certificates(folder, count)
    write_nginx(folder, port, tls_port)


if __name__ == "__main__":
    main(*sys.argv[1:])
