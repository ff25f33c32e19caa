#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""cycle.py VEDETTE [FETCH_BENCH] - a whole round over many feeds, beside other readers, by CPU time.

The same nginx on loopback serves a made-up world (world.py), each feed at an address of its own,
and each reader polls it from nothing (cold), again with nothing changed (304), and once more after
a twentieth of the feeds has news (changed). A figure is the median of BENCH_RUNS rounds, all
readers in turn, of user plus system time, children included; the server's is not counted. Peak
memory is that of the largest process. The answers are counted in nginx's log: a cold round must be
all 200 and a 304 round all 304, or the figure is not shown.

  vedette        parse, judge, stories, database and search index, all that it ships with
  one-worker     the same with one process that reads and judges in place of two
  no-worker      the same, all in one process, without a sandbox
  floor          with BENCH_FLOOR, the source of a program that does the least such a round must do:
                 it is built, and called with URLS -p N -s STATE -m NAMES -d DATABASE [-c CA]
  curl           --parallel, ETags kept in files: the fetch alone
  sfeed_update   fetch() of its manual page with curl's --etag-save and --etag-compare
  newsboat       -x reload
  rss2email      run --no-send

Over TLS all of these shake hands anew, as each starts anew. What an agent that stays saves by taking
sessions up again is measured with FETCH_BENCH: three rounds of its fetcher in one process.

Those not installed are left out. Settings from the environment: BENCH_FEEDS (1000), BENCH_RUNS (3),
BENCH_TLS=1 (https), BENCH_READERS (names, blank-separated: only those).
"""
import collections
import os
import pathlib
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

import world

FEEDS = int(os.environ.get("BENCH_FEEDS", "1000"))
RUNS = int(os.environ.get("BENCH_RUNS", "3"))
TLS = os.environ.get("BENCH_TLS", "") not in ("", "0")
IN_FLIGHT = 128
PORT, TLS_PORT = 8460, 8461
ROUNDS = ("cold", "304", "changed")


class Reader:
    """One program: its settings and state lie in `home`, thrown away before each cold round."""

    def __init__(self, name, program, home, urls, ca):
        self.name, self.program, self.home, self.urls, self.ca = name, program, home, urls, ca

    def reset(self):
        shutil.rmtree(self.home, ignore_errors=True)
        self.home.mkdir()
        self.set_up()

    def set_up(self):
        pass

    def command(self):
        raise NotImplementedError

    def file(self, name, text):
        (self.home / name).write_text(text, encoding="utf-8")


class Vedette(Reader):
    workers = 2

    def set_up(self):
        ca = f" ca={self.ca}" if self.ca else ""
        self.file("all.feeds", "".join(f"{url} private=yes name=\"{n}\"{ca}\n"
                                       for n, url in enumerate(self.urls)))
        self.file("vedette.conf", f"[agent]\nfeeds = {self.home}/all.feeds\nworkers = {self.workers}\n[poll]\n"
                  f"in-flight = {IN_FLIGHT}\n[alerts]\nterminal = no\ndesktop = no\njournal = no\n")

    def command(self):
        return [self.program, "--config", self.home / "vedette.conf", "--state", self.home / "state",
                "poll", "--force"]


class OneWorker(Vedette):
    workers = 1


class NoWorker(Vedette):
    workers = 0


class Floor(Reader):
    def set_up(self):
        self.file("urls", "".join(url + "\n" for url in self.urls))

    def command(self):
        names = self.home.parent / "world/names.txt"
        return [self.program, self.home / "urls", "-p", str(IN_FLIGHT), "-s", self.home / "state",
                "-m", names, "-d", self.home / "db", *(["-c", self.ca] if self.ca else [])]


class Curl(Reader):
    def set_up(self):
        ca = f"cacert = {self.ca}\n" if self.ca else ""
        (self.home / "out").mkdir()
        (self.home / "etag").mkdir()
        self.file("curlrc", "next\n".join(
            f"url = {url}\noutput = {self.home}/out/{n}\ncompressed\nsilent\n{ca}"
            f"etag-save = {self.home}/etag/{n}\netag-compare = {self.home}/etag/{n}\n"
            for n, url in enumerate(self.urls)))

    def command(self):
        return [self.program, "--parallel", "--parallel-max", str(IN_FLIGHT), "-K", self.home / "curlrc"]


class Sfeed(Reader):
    def set_up(self):
        ca = f"--cacert {self.ca}" if self.ca else ""
        (self.home / "etag").mkdir()
        self.file("sfeedrc", f"sfeedpath={self.home}/feeds\nfetch() {{\n\tcurl -L --max-redirs 0 -f -s "
                  f"-m 15 --compressed {ca} --etag-save \"{self.home}/etag/$1\" "
                  f"--etag-compare \"{self.home}/etag/$1\" \"$2\" 2>/dev/null\n}}\nfeeds() {{\n" +
                  "".join(f"\tfeed {n} {url}\n" for n, url in enumerate(self.urls)) + "}\n")

    def command(self):
        return [self.program, self.home / "sfeedrc"]


class Newsboat(Reader):
    def set_up(self):
        self.file("urls", "".join(url + "\n" for url in self.urls))
        self.file("config", "reload-threads 8\nmax-items 0\n")

    def command(self):
        return [self.program, "-q", "-u", self.home / "urls", "-c", self.home / "cache.db", "-C",
                self.home / "config", "-x", "reload"]


class Rss2email(Reader):
    def set_up(self):
        new = [self.program, "-c", self.home / "cfg", "-d", self.home / "data.json", "new", "a@example.org"]
        subprocess.run(new, check=True, capture_output=True)
        with open(self.home / "cfg", "a", encoding="utf-8") as file:
            file.write("".join(f"\n[feed.f{n}]\nurl = {url}\n" for n, url in enumerate(self.urls)))

    def command(self):
        return [self.program, "-c", self.home / "cfg", "-d", self.home / "data.json", "run", "--no-send"]


READERS = {"vedette": Vedette, "one-worker": OneWorker, "no-worker": NoWorker, "floor": Floor, "curl": Curl, "sfeed_update": Sfeed, "newsboat": Newsboat,
           "rss2email": Rss2email}
PROGRAMS = {"rss2email": "r2e"}


# ---- the server ----

class Server:
    def __init__(self, folder):
        self.folder = folder
        self.log = folder / "access.log"
        (folder / "tmp").mkdir(exist_ok=True)
        self.process = subprocess.Popen(["nginx", "-c", folder / "nginx.conf", "-e", folder / "error.log"])
        self.wait_for_it()

    def wait_for_it(self):
        url = (self.folder / "urls.txt").read_text(encoding="ascii").splitlines()[0]
        for _ in range(100):
            if subprocess.run(["curl", "-sfo", "/dev/null", url], check=False).returncode == 0:
                time.sleep(0.5)  # until that is in the log as well
                return
            time.sleep(0.05)
        sys.exit("nginx does not answer")

    def serve(self, epoch):
        link = self.folder / "www.new"
        link.symlink_to(epoch)
        link.rename(self.folder / "www")

    def forget(self):
        os.truncate(self.log, 0)

    def statuses(self):
        """How often each status was answered since forget(), and the TLS sessions taken up again."""
        lines = [line.split() for line in self.log.read_text(encoding="ascii").splitlines()]
        return (collections.Counter(line[0] for line in lines),
                sum(line[1:] == ["r"] for line in lines))

    def stop(self):
        self.process.terminate()
        self.process.wait()


def in_own_network(arguments):
    """Start again where there is only loopback, with ports enough, unless that is where we are."""
    if os.environ.get("BENCH_NETWORK") or not shutil.which("unshare"):
        return
    flags = ["-n"] if os.geteuid() == 0 else ["-rn"]
    if subprocess.run(["unshare", *flags, "true"], check=False, capture_output=True).returncode == 0:
        ready = ("ip link set lo up && sysctl -qw net.ipv4.ip_local_port_range='16384 65000'; "
                 "ulimit -n 16384; exec \"$@\"")
        os.environ["BENCH_NETWORK"] = "own"
        os.execvp("unshare", ["unshare", *flags, "sh", "-c", ready, "sh", sys.executable, *arguments])


# ---- measuring ----

def run(command, home):
    """CPU seconds of COMMAND and its children, wall seconds, and the largest process in MB."""
    env = dict(os.environ, HOME=str(home), CURL_CA_BUNDLE=os.environ.get("BENCH_CA", ""),
               SSL_CERT_FILE=os.environ.get("BENCH_CA", ""), TERM="dumb")
    if not os.environ.get("BENCH_CA"):
        del env["CURL_CA_BUNDLE"], env["SSL_CERT_FILE"]
    begun = time.monotonic()
    with subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
                          stderr=subprocess.DEVNULL, env=env) as child:
        _, status, usage = os.wait4(child.pid, 0)
        child.returncode = os.waitstatus_to_exitcode(status)
    return usage.ru_utime + usage.ru_stime, time.monotonic() - begun, usage.ru_maxrss / 1024


def is_right(name, statuses, feeds):
    """Were the answers those that this round is about?"""
    fresh = sum(1 for n in range(feeds) if n % world.CHANGED == 0)
    wanted = {"cold": {"200": feeds}, "304": {"304": feeds},
              "changed": {"200": fresh, "304": feeds - fresh}}[name]
    return dict(statuses) == wanted


def settle(reader, server, feeds):
    """Newsboat asks twice before it believes that nothing has changed: not timed."""
    for _ in range(2):
        server.forget()
        run(reader.command(), reader.home)
        if is_right("304", server.statuses()[0], feeds):
            return


def measure(reader, server, feeds, table):
    server.serve("epoch1")
    reader.reset()
    for name in ROUNDS:
        if name == "304" and reader.name == "newsboat":
            settle(reader, server, feeds)
        if name == "changed":
            server.serve("epoch2")
        server.forget()
        figures = run(reader.command(), reader.home)
        statuses, reused = server.statuses()
        right = is_right(name, statuses, feeds)
        if not right:
            print(f"# {reader.name}, {name}: answers were {dict(statuses)}", file=sys.stderr)
        table[reader.name][name].append((*figures, reused) if right else None)


def cell(table, name, ours, round_name):
    done = [figures for figures in table[name][round_name] if figures]
    if not done:
        return f"{'-':>17}"
    base = [figures for figures in table[ours][round_name] if figures]
    cpu = statistics.median(figures[0] for figures in done)
    ratio = cpu / statistics.median(figures[0] for figures in base) if base else float("nan")
    return f"{cpu:9.2f} {ratio:6.2f}x"


def show(table, feeds, ours):
    print(f"\n{feeds} feeds over {'https' if TLS else 'http'}, {feeds} hosts: CPU seconds, and how many times "
          f"{ours}'s; median of {RUNS}")
    print(f"  {'':14}" + "".join(f"{name:>17}" for name in ROUNDS) + f"{'cold wall':>11}{'peak MB':>9}")
    for name, rounds in table.items():
        all_done = [figures for done in rounds.values() for figures in done if figures]
        wall = [figures[1] for figures in rounds["cold"] if figures]
        print(f"  {name:14}" + "".join(cell(table, name, ours, r) for r in ROUNDS) +
              (f"{statistics.median(wall):9.1f} s" if wall else f"{'-':>11}") +
              (f"{max(figures[2] for figures in all_done):9.0f}" if all_done else f"{'-':>9}"))


# ---- the whole ----

def build_floor(work):
    source = os.environ.get("BENCH_FLOOR")
    if not source or not pathlib.Path(source).is_file():
        return None
    flags = subprocess.run(["pkg-config", "--cflags", "--libs", "libxml-2.0", "libcurl", "sqlite3"],
                           check=True, capture_output=True, text=True).stdout.split()
    subprocess.run(["cc", "-O2", "-w", "-o", work / "floor.bin", source, *flags], check=True)
    return work / "floor.bin"


def stay(fetch_bench, server, urls, ca):
    """The fetcher alone, three rounds in one process: the second and third find sessions."""
    server.serve("epoch1")
    server.forget()
    print("\nthe fetcher of an agent that stays:", flush=True)
    subprocess.run([fetch_bench, urls, "3", *([ca] if ca else [])], check=True)
    print(f"TLS sessions taken up again: {server.statuses()[1]}")


def find_readers(vedette, work, urls, ca):
    wanted = os.environ.get("BENCH_READERS", " ".join(READERS)).split()
    for name in wanted:
        ours = issubclass(READERS[name], Vedette)
        program = vedette if ours else build_floor(work) if name == "floor" else shutil.which(PROGRAMS.get(name, name))
        if program:
            yield READERS[name](name, str(program), work / name, urls, ca)


def main(vedette, fetch_bench=None):
    if not shutil.which("nginx"):
        sys.exit("nginx is not installed: nothing to poll")
    vedette = pathlib.Path(vedette).resolve()
    with tempfile.TemporaryDirectory(prefix="vedette-cycle.") as folder:
        work = pathlib.Path(folder)
        (work / "world").mkdir()
        maker = [sys.executable, world.__file__, work / "world", str(FEEDS), str(PORT)]
        subprocess.run([*maker, *([str(TLS_PORT)] if TLS else [])], check=True)
        listed = work / "world" / ("urls-tls.txt" if TLS else "urls.txt")
        urls = listed.read_text().split()
        ca = work / "world/ca.pem" if TLS else None
        if TLS:
            os.environ["BENCH_CA"] = str(ca)
        readers = list(find_readers(vedette, work, urls, ca))
        table = {reader.name: {name: [] for name in ROUNDS} for reader in readers}
        server = Server(work / "world")
        try:
            for _ in range(RUNS):
                for reader in readers:
                    measure(reader, server, FEEDS, table)
            show(table, FEEDS, readers[0].name)
            if fetch_bench:
                stay(pathlib.Path(fetch_bench).resolve(), server, listed, ca)
        finally:
            server.stop()


if __name__ == "__main__":
    in_own_network(sys.argv)
    main(*sys.argv[1:])
