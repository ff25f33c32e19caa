#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""bench.py VEDETTE [RUNS] - rates of parsing, judging and a whole round, by CPU time.

Feeds and items are generated here, the same each time; the sample feeds come on top. A figure is
the median of RUNS (5) runs of user plus system time of the whole process, start included, so that
machines under load still agree. Peers run on the same files in the same round, one process each:

  libxml2 SAX, push       sax_floor.c: libxml2's parser with nobody listening: the floor
  vedette parse --count   the work of a poll: items, dates, text of HTML, canonical links
  vedette parse --serve   the same with sanitised HTML, and all of it printed as JSON
  xmllint --sax --noout   the floor as a program
  sfeed                   all files on one stream: one process against one process
  feedparser              Python's, as `vedette parse --serve`

The captured feeds in YARDSTICKS/corpus/realworld and every feed under BENCH_CORPUS are added where
they are. Peers that are not installed are left out.
"""
import itertools
import json
import os
import pathlib
import random
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
FEED_ITEMS, FEED_REPEAT = 1000, 20
SLOW_SECONDS = 5  # a run that takes longer is not repeated
WORLD_SIZE = 600, 30  # feeds, items of each
JUDGE_ITEMS = 2000

WHO = ["Pakistan", "Afghanistan", "Iran", "China", "the Afghan Taliban", "the TTP", "Baloch militants",
       "the finance ministry", "a cricket board", "Kabul", "Islamabad", "the provincial cabinet"]
DID = ["offers to mediate in talks with", "closes the border crossing with", "shells villages near",
       "signs a trade agreement with", "rejects the statement of", "meets a delegation of",
       "wins the one-day series against", "raises fuel prices after a note from"]
WHERE = ["Torkham", "Chaman", "Quetta", "Peshawar", "Kandahar", "Herat", "Lahore", "a coastal town"]
TAIL = ["{n} people were killed and {m} wounded, officials said.", "No casualties were reported.",
        "The spokesman gave no figure.", "Markets closed {n} points lower.",
        "Heavy rain is expected for {m} more days.", "Talks go on for a {n}th day."]
OTHER = [("ur", "پشاور میں دھماکہ، {n} افراد ہلاک اور {m} زخمی"), ("fa", "گفتگوهای کابل و اسلام‌آباد در روز {n}"),
         ("ru", "В Кабуле прошли переговоры, погибли {n} человек"), ("tr", "Torkham sınır kapısı {n} gün sonra açıldı"),
         ("ar", "مقتل {n} أشخاص في هجوم قرب قندهار")]


def stories(count):
    """(title, text, lang) of invented items, every fifth not in English."""
    dice = random.Random(1)
    for i in range(count):
        numbers = {"n": dice.randint(1, 90), "m": dice.randint(1, 90)}
        if i % 5 == 4:
            lang, title = dice.choice(OTHER)
            yield title.format(**numbers), title.format(**numbers) + ".", lang
            continue
        title = f"{dice.choice(WHO)} {dice.choice(DID)} {dice.choice(WHO)} at {dice.choice(WHERE)}"
        tails = dice.sample(TAIL, 3)
        yield title, f"{title}. " + " ".join(tails).format(**numbers), "en"


def stamp(i):
    return f"2025-03-{1 + i // 1440 % 28:02}T{i // 60 % 24:02}:{i % 60:02}:00Z"


def rss(count):
    items = "".join(
        f"<item><title>{title}</title><link>https://news.example/{i}</link>"
        f"<guid isPermaLink=\"false\">bench-{i}</guid><dc:date>{stamp(i)}</dc:date>"
        f"<category>world</category><description><![CDATA[<p>{text}</p> <a href=\"/more/{i}\">more</a>"
        "]]></description></item>\n" for i, (title, text, _) in enumerate(stories(count)))
    return ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<rss version=\"2.0\" "
            "xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><channel><title>Bench</title>"
            f"<link>https://news.example/</link><description>made up</description>\n{items}"
            "</channel></rss>\n")


def article(title, text, lang, dice):
    """HTML as outlets serve it."""
    parts = [f"<p><strong>{text}</strong></p>"]
    parts += [f'<p class="body">{text} {text}</p>' for _ in range(dice.randint(1, 4))]
    parts.append(f'<p><a href="/tag/{lang}">{title}</a> &mdash; <em>{lang}</em><br />'
                 '<img src="/pixel.gif" width="1" height="1"></p>')
    return "".join(parts)


def write_world(folder, feeds, items):
    """FEEDS files of ITEMS items each, RSS 2.0, Atom and RSS 1.0 in turn; their paths."""
    folder.mkdir()
    told = list(stories(feeds * items))
    dice = random.Random(2)
    for n in range(feeds):
        mine = told[n * items:(n + 1) * items]
        rows = [(f"https://outlet{n}.example/2025/{i}", title, stamp(n * items + i),
                 escape(article(title, text, lang, dice)), lang)
                for i, (title, text, lang) in enumerate(mine)]
        (folder / f"{n:04}.xml").write_text(WORLD[n % len(WORLD)](rows), encoding="utf-8")
    return sorted(folder.glob("*"))


def escape(text):
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def world_rss(rows):
    return ('<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0"><channel><title>Outlet</title>\n'
            + "".join(f"<item><title>{title}</title><link>{link}</link><guid>{link}</guid>"
                      f"<pubDate>{rfc822(date)}</pubDate><category>world</category>"
                      f"<description>{html}</description></item>\n" for link, title, date, html, _ in rows)
            + "</channel></rss>\n")


def world_atom(rows):
    return ('<?xml version="1.0" encoding="utf-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom">'
            "<title>Outlet</title>\n"
            + "".join(f'<entry xml:lang="{lang}"><id>{link}</id><title>{title}</title>'
                      f'<link rel="alternate" href="{link}"/><updated>{date}</updated>'
                      f'<author><name>Desk</name></author><content type="html">{html}</content></entry>\n'
                      for link, title, date, html, lang in rows) + "</feed>\n")


def world_rdf(rows):
    return ('<?xml version="1.0"?>\n<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" '
            'xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">\n'
            "<channel><title>Outlet</title></channel>\n"
            + "".join(f'<item rdf:about="{link}"><title>{title}</title><link>{link}</link>'
                      f"<dc:date>{date}</dc:date><description>{html}</description></item>\n"
                      for link, title, date, html, _ in rows) + "</rdf:RDF>\n")


WORLD = (world_rss, world_atom, world_rdf)


def rfc822(date):
    return time.strftime("%a, %d %b %Y %H:%M:%S +0000", time.strptime(date, "%Y-%m-%dT%H:%M:%SZ"))


def judge_input(count):
    return "".join(json.dumps({"id": str(i), "lang": lang, "date": stamp(i), "title": title, "text": text},
                              ensure_ascii=False) + "\n"
                   for i, (title, text, lang) in enumerate(stories(count)))


def high_water(pid, peak):
    """Peak memory of PID in MB so far, or PEAK when it is gone. (What wait4 tells is at least ours.)"""
    try:
        status = pathlib.Path(f"/proc/{pid}/status").read_text(encoding="ascii", errors="replace")
    except OSError:
        return peak
    lines = [line for line in status.splitlines() if line.startswith("VmHWM:")]
    return int(lines[0].split()[1]) / 1024 if lines else peak


def measure(command, source=b"", home=None):
    """User and system seconds of COMMAND, given SOURCE on standard input, and its peak memory in MB.
    It must succeed, but for those that rightly say of some files that they are no feed."""
    env = dict(os.environ, HOME=str(home)) if home else None
    with tempfile.TemporaryFile() as file:
        file.write(source)
        file.seek(0)
        child = subprocess.Popen(command, stdin=file, stdout=subprocess.DEVNULL,
                                 stderr=subprocess.DEVNULL, env=env)
        peak, done = 0, 0
        while not done:
            time.sleep(0.005)
            peak = high_water(child.pid, peak)
            done, status, usage = os.wait4(child.pid, os.WNOHANG)
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode != 0 and not is_choosy(command):
        sys.exit(f"{command[0]} ended with {child.returncode}")
    return usage.ru_utime + usage.ru_stime, peak


def is_choosy(command):
    return command[0] in ("xmllint", "sfeed") or "--count" in command


def cpu_seconds(command, source="", home=None):
    return measure(command, source.encode(), home)[0]


def feedparser_python():
    for python in dict.fromkeys((sys.executable, "/usr/bin/python3")):
        probe = subprocess.run([python, "-c", "import feedparser"], capture_output=True, check=False)
        if probe.returncode == 0:
            return python
    return None


def parsers(vedette, files, repeat):
    """name, command, standard input, how often each file is parsed; the floor is the first."""
    names = [str(file) for file in files]
    floor = pathlib.Path(vedette).parent / "tests/sax_floor"
    yield "libxml2 SAX, push", [str(floor), *names * repeat], b"", repeat
    asked = "".join(json.dumps({"file": name}) + "\n" for name in names).encode() * repeat
    yield "vedette parse --count", [vedette, "parse", "--count", *names * repeat], b"", repeat
    yield "vedette parse --serve", [vedette, "parse", "--serve"], asked, repeat
    if shutil.which("xmllint"):
        yield "xmllint --sax --noout", ["xmllint", "--sax", "--noout", *names * repeat], b"", repeat
    if shutil.which("sfeed"):
        stream = b"".join(file.read_bytes() for file in files) * repeat
        yield "sfeed, one stream", ["sfeed"], stream, repeat
    python = feedparser_python()
    if python:
        few = max(1, repeat // 20)
        yield ("feedparser", [python, "-c", "import feedparser, sys\nfor f in sys.argv[1:]: "
                              "feedparser.parse(f)", *names * few], b"", few)


def compare_parsers(title, vedette, files, items, repeat, runs):
    size = sum(file.stat().st_size for file in files)
    print(f"\nparse: {title} ({len(files)} files, {size / 1e6:.2f} MB, {items} items)")
    entrants = list(parsers(vedette, files, repeat))
    spent = {name: [] for name, *_ in entrants}
    peak = {}
    for _, (name, command, feed, times) in itertools.product(range(runs), entrants):
        if spent[name] and spent[name][0] > SLOW_SECONDS:
            continue
        seconds, peak[name] = measure(command, feed)
        spent[name].append(seconds / times)
    floor, ours = (statistics.median(spent[entrant[0]]) for entrant in entrants[:2])
    print(f"  {'':22} {'CPU ms':>8} {'MB/s':>7} {'items/s':>8} {'peak MB':>8} {'x floor':>8} {'x --count':>9}")
    for name, seconds in spent.items():
        median = statistics.median(seconds)
        print(f"  {name:22} {1e3 * median:8.1f} {size / 1e6 / median:7.1f} {items / median:8.0f}"
              f" {peak[name]:8.1f} {median / floor:8.2f} {median / ours:9.2f}")


def count_items(vedette, files):
    asked = "".join(json.dumps({"file": str(file)}) + "\n" for file in files)
    answers = subprocess.run([vedette, "parse", "--serve"], input=asked, capture_output=True,
                             text=True, check=True).stdout.splitlines()
    return sum(len(json.loads(answer)["entries"]) for answer in answers)


def xml_files(folder):
    """Files that all entrants read; JSON Feed is for two of them only."""
    return sorted(file for file in pathlib.Path(folder).rglob("*")
                  if file.suffix in (".xml", ".rdf", ".atom", ".rss") and file.stat().st_size > 0)


def bench_parse(vedette, work, runs):
    feed = work / "bench.xml"
    feed.write_text(rss(FEED_ITEMS), encoding="utf-8")
    captured = pathlib.Path(os.environ.get("YARDSTICKS", "")) / "corpus/realworld"
    sets = [("one long feed of short items", [feed], FEED_REPEAT),
            ("many feeds", write_world(work / "world", *WORLD_SIZE), 1),
            ("samples", xml_files(ROOT / "feeds/samples"), 20), ("captured feeds", xml_files(captured), 2)]
    if "BENCH_CORPUS" in os.environ:
        sets.append(("corpus", xml_files(os.environ["BENCH_CORPUS"]), 1))
    for title, files, repeat in sets:
        if files:
            compare_parsers(title, vedette, files, count_items(vedette, files), repeat, runs)


def rate(name, count, seconds):
    median = statistics.median(seconds)
    print(f"  {name:24} {count / median:14.0f} items/s   {1e6 * median / count:.1f} µs each")


def bench_judge(vedette, runs):
    print(f"\njudge: {JUDGE_ITEMS} generated items, stories included")
    feed = judge_input(JUDGE_ITEMS)
    rate("vedette judge", JUDGE_ITEMS,
         [cpu_seconds([vedette, "judge"], feed) for _ in range(runs)])


def bench_round(vedette, work, runs):
    """`poll` of one local feed: read, parse, judge, remember; then once more, all known."""
    (work / "feeds").mkdir()
    (work / "feeds/bench.feeds").write_text(f"file://{work}/bench.xml name=bench\n")
    (work / "vedette.conf").write_text("[alerts]\nterminal = no\ndesktop = no\njournal = no\n")
    print(f"\npoll: the generated feed, {FEED_ITEMS} items, into the database")
    first, again = [], []
    for run in range(runs):
        command = [vedette, "--config", work / "vedette.conf", "--state", work / f"state{run}", "poll"]
        first.append(cpu_seconds(command, home=work))
        with open(work / "bench.xml", "a", encoding="utf-8") as feed:
            feed.write(f"<!-- {run} -->\n")
        again.append(cpu_seconds(command, home=work))
    rate("all new", FEED_ITEMS, first)
    rate("all known", FEED_ITEMS, again)


def bench_stories(vedette):
    """How the cost of placing an item grows with the stories it is placed among."""
    program = pathlib.Path(vedette).parent / "tests/bench_stories"
    if program.exists():
        print("\nstories: placing an invented item among those of 14 days, CPU time", flush=True)
        subprocess.run([program], check=True)


def main(vedette, runs=5):
    vedette = str(pathlib.Path(vedette).resolve())
    with tempfile.TemporaryDirectory(prefix="vedette-bench.") as folder:
        work = pathlib.Path(folder)
        print(f"median CPU time of {runs} runs")
        bench_parse(vedette, work, int(runs))
        bench_judge(vedette, int(runs))
        bench_stories(vedette)
        bench_round(vedette, work, int(runs))


main(*sys.argv[1:])
