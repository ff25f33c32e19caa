#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""match.py MATCH [RUNS] - how fast names are found in items, beside others who can.

Names (1,000, 10,000 and 100,000) and items are made up here from syllables, the same each time, in
Latin, Arabic, Cyrillic, Devanagari letters and ideographs; a name stands in an item now and then, with
a particle before it or an ending behind it as its language has it. BENCH_MB (100) of them, of one
script each and mixed. A figure is the median of RUNS (3) of user and system time, the engines taking
turns, each over the same file:

  vedette          cut, fold, tell the language, look for all names
  text             the same without names: what folding alone costs
  hyperscan        the names as they stand but for case, compiled within HS_SECONDS (60)
  grep, rg -o -F   the names as they stand; -o, or they would stop at a line's first
  ahocorasick      Python's, the names as they stand, in a tenth of the text

Engines that are not installed are left out. Exit status 1 where vedette misses what it promises.
"""
import json
import os
import pathlib
import random
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile

SIZES = (1000, 10000, 100000)
MB = int(os.environ.get("BENCH_MB", "100"))
HS_SECONDS = int(os.environ.get("HS_SECONDS", "60"))
ONSETS = {"latin": "b d f g h k l m n p r s t v z sh kh gh ch y j".split(),
          "arabic": list("بپتجچحخدرزسشصطعغفقکگلمنهی"),
          "cyrillic": list("бвгдзклмнпрстфхшч"),
          "devanagari": list("कखगचजतदनपबमयरलवसह")}
VOWELS = {"latin": list("aeiou"), "arabic": ["ا", "و", "ی", ""], "cyrillic": list("аеиоу"),
          "devanagari": ["ा", "ि", "ी", "े", "ो", ""]}
COMMON = {"latin": "the of and in to a is for on with by after says said from at its has was".split(),
          "arabic": "در به از که را با این است کی میں نے سے کو پر اور ہے في من على إلى أن".split(),
          "cyrillic": "и в не на что с по из за о к для после при до от".split(),
          "devanagari": "के की में है और से को पर ने का".split()}
GLUED = {"latin": [("", "'s"), ("", "")], "arabic": [("و", ""), ("ب", ""), ("", "")],
         "cyrillic": [("", "а"), ("", "у"), ("", "")], "devanagari": [("", "")]}
SCRIPTS = {"latin": 45, "arabic": 30, "cyrillic": 15, "devanagari": 5, "ideographs": 5}
# script and names → MB/s that vedette promises on a machine that does nothing else
PROMISED = {("latin", 10000): 150, ("latin", 100000): 120, ("arabic", 100000): 70, ("cyrillic", 100000): 70}


def word(dice, script):
    if script == "ideographs":
        return "".join(chr(0x4E00 + dice.randrange(3000)) for _ in range(dice.choice((1, 2, 2))))
    return "".join(dice.choice(ONSETS[script]) + dice.choice(VOWELS[script])
                   for _ in range(dice.choice((1, 2, 2, 3, 3, 4)))) + dice.choice(ONSETS[script] + [""])


def make_names(dice, count):
    names = {}
    scripts = dice.choices(list(SCRIPTS), SCRIPTS.values(), k=2 * count)
    for script in scripts:
        words = [word(dice, script).capitalize() for _ in range(dice.choice((1, 2, 2, 3)))]
        name = ("" if script == "ideographs" else " ").join(words)
        if len(name) >= (2 if script == "ideographs" else 5):
            names.setdefault(name, script)
        if len(names) == count:
            break
    return names


def lexicons(dice):
    """For each script 20,000 words, of which the first come most often, and how often."""
    for script in SCRIPTS:
        words = COMMON.get(script, []) + [word(dice, script) for _ in range(20000)]
        yield script, words, [1 / (rank + 3) for rank in range(len(words))]


def item_of(dice, script, pool, names):
    words = [next(pool) for _ in range(dice.choice((12, 40, 70, 300)))]
    for _ in range(dice.choice((0, 1, 1, 2, 3))):
        before, behind = dice.choice(GLUED.get(script, [("", "")]))
        words.insert(dice.randrange(len(words)), before + dice.choice(names) + behind)
    for stop in range(11, len(words), 17):
        words[stop] += ". "
    blank = "" if script == "ideographs" else " "
    return blank.join(words[:10]) + "\t" + blank.join(words[10:]) + ".\n"


def stream(dice, words, weights):
    while True:
        yield from dice.choices(words, weights, k=100000)


def make_text(dice, folder, names, megabytes):
    """One file a script and one of all, a tenth of it also for the slow."""
    by_script = {script: [name for name, its in names.items() if its == script] for script in SCRIPTS}
    pools = {script: stream(dice, words, weights) for script, words, weights in lexicons(dice)}
    files = {}
    for script in (*SCRIPTS, "mixed"):
        if script in ("devanagari", "ideographs"):
            continue
        path, size = folder / f"{script}.txt", 0
        with open(path, "w", encoding="utf-8") as out:
            while size < megabytes * 1e6:
                one = dice.choices(list(SCRIPTS), SCRIPTS.values())[0] if script == "mixed" else script
                size += len(item_of_bytes(out, dice, one, pools[one], by_script[one]))
        files[script] = path
    return files


def item_of_bytes(out, dice, script, pool, names):
    item = item_of(dice, script, pool, names)
    out.write(item)
    return item.encode()


def timed(command, limit=None):
    """User and system seconds of COMMAND, and its output; None when it takes too long. Into a file:
    grep that writes to /dev/null ends with its first match."""
    with tempfile.TemporaryFile() as out:
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        try:
            subprocess.run(command, stdout=out, stderr=subprocess.DEVNULL, timeout=limit, check=False)
        except subprocess.TimeoutExpired:
            return None, b""
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        out.seek(0)
        return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime, out.read(1000)


PYTHON = """
import ahocorasick, sys, time
find = ahocorasick.Automaton()
for name in open(sys.argv[1], encoding="utf-8").read().split("\\n"):
    if name: find.add_word(name, name)
find.make_automaton()
begun = time.process_time()
sum(1 for line in open(sys.argv[2], encoding="utf-8") for _ in find.iter(line))
print(time.process_time() - begun)
"""


def has_ahocorasick():
    return subprocess.run(["/usr/bin/python3", "-c", "import ahocorasick"], capture_output=True,
                          check=False).returncode == 0


class Figures:
    """Seconds by engine; build time and memory where an engine tells them."""

    def __init__(self):
        self.scan, self.build, self.bytes = {}, {}, {}

    def add(self, engine, scan, build=None, size=None):
        self.scan.setdefault(engine, []).append(scan)
        if build is not None:
            self.build[engine], self.bytes[engine] = build, size

    def median(self, engine):
        return statistics.median(self.scan[engine])


def round_of(figures, match, names, text, slow):
    for engine in ("vedette", "text", "hyperscan"):
        if engine in slow:
            continue
        seconds, out = timed([match, engine, names, text], HS_SECONDS if engine == "hyperscan" else None)
        if not out:
            slow.add(engine)
            continue
        told = json.loads(out)
        figures.add(engine, told["scan"], told["build"], told["bytes"])
    for engine in ("grep", "rg"):
        if shutil.which(engine):
            seconds, _ = timed([engine, "-o", "-F", "-f", names, text])
            figures.add(engine, seconds)


def compare(match, script, count, names, text, runs):
    figures, slow, size = Figures(), set(), text.stat().st_size / 1e6
    for _ in range(runs):
        round_of(figures, match, names, text, slow)
    if script == "mixed" and has_ahocorasick():
        tenth = text.with_suffix(".tenth")
        tenth.write_bytes(text.read_bytes()[:text.stat().st_size // 10].rsplit(b"\n", 1)[0])
        seconds = subprocess.run(["/usr/bin/python3", "-c", PYTHON, names, tenth], capture_output=True,
                                 check=True).stdout
        figures.add("ahocorasick", float(seconds) * size / (tenth.stat().st_size / 1e6))
    print(f"\n{count:,} names, {size:.0f} MB of {script}")
    ours = figures.median("vedette")
    for engine in figures.scan:
        seconds = figures.median(engine)
        built = (f"  built in {figures.build[engine]:.3f} s, {figures.bytes[engine] / 1e6:.1f} MB"
                 if engine in figures.build else "")
        print(f"  {engine:12} {size / seconds:7.0f} MB/s  vedette takes {ours / seconds:5.2f} of it{built}")
    if slow:
        print(f"  no result: {', '.join(sorted(slow))}")
    return size / ours, ours / figures.median("grep") if "grep" in figures.scan else 0, figures


def faults_of(script, count, rate, to_grep, figures):
    promised = PROMISED.get((script, count), 0)
    if rate < promised:
        yield f"{rate:.0f} MB/s where {promised} are promised"
    if to_grep > 0.6 and count >= 10000 and script == "mixed":
        yield f"{to_grep:.2f} of grep's time where 0.6 is promised"
    if figures.build["vedette"] > 0.5 or figures.bytes["vedette"] > 64e6:
        yield "more than half a second or 64 MB to build"


def main(match, runs=3):
    match = str(pathlib.Path(match).resolve())
    dice, missed = random.Random(7), []
    with tempfile.TemporaryDirectory(prefix="vedette-match.") as folder:
        folder = pathlib.Path(folder)
        names = make_names(dice, SIZES[-1])
        files = make_text(dice, folder, names, MB)
        shuffled = dice.sample(list(names), len(names))
        for count in SIZES:
            listed = folder / f"names-{count}"
            listed.write_text("\n".join(shuffled[:count]) + "\n", encoding="utf-8")
            for script, text in files.items():
                found = compare(match, script, count, listed, text, int(runs))
                missed += [f"{count} names, {script}: {fault}" for fault in faults_of(script, count, *found)]
    print("\n" + "\n".join(missed or ["all that is promised is kept"]))
    sys.exit(1 if missed else 0)


main(*sys.argv[1:])
