#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""soak.py VEDETTE - a day of the agent's life with every trouble there is, by a clock that runs fast.

The agent polls SOAK_FEEDS feeds (1000) on as many hosts for SOAK_HOURS hours (24) of a clock that
runs SOAK_SPEED times as fast as the real one (96: a day in 15 minutes; by libfaketime). World and
troubles follow from SOAK_SEED (1). In the first half the agent is killed now and then and started
again, with its clock put right or wrong by up to a minute; in the whole, one request in twelve goes
wrong (refusals with Retry-After, errors, cut bodies, stalls, rubbish, login pages, redirects in a
circle), the network dies and comes back, the disk fills and is emptied, mail, webhook and program
fail for hours, lists are reloaded, the process is stopped and continued. Then all is mended, and:

  * the items in the database are those the world has listed, each once;
  * each item the rule wants is in a story with an alert, and each alert has arrived: in the log and
    the JSON lines exactly once, at webhook, program and mail at least once and always under one id;
  * no host was asked twice at once, or before the end of its Retry-After;
  * the database is whole; nobody complains of a bug; memory and open files of the second half,
    through which one process lives, do not grow.
"""
import asyncio
import contextlib
import datetime
import json
import os
import pathlib
import random
import re
import shutil
import signal
import sqlite3
import statistics
import subprocess
import sys
import tempfile

import world

FEEDS = int(os.environ.get("SOAK_FEEDS", "1000"))
HOURS = float(os.environ.get("SOAK_HOURS", "24"))
SPEED = float(os.environ.get("SOAK_SPEED", "96"))
SEED = int(os.environ.get("SOAK_SEED", "1"))
START = 1767225600
DISK = 256  # MB of the file system that is filled
FAKETIME = next((path for folder in ("/usr/lib", "/usr/lib64")
                 for path in pathlib.Path(folder).glob("**/faketime/libfaketime.so.1")), None)

SETTINGS = """
[agent]
feeds = {home}/all.feeds
rules = {home}/rules
[poll]
interval = 30m
host-gap = 0
[alerts]
terminal = no
desktop = no
journal = no
health = no
burst = 0
remind-times = 0
baseline = 30d
max-age = 30d
log-file = {home}/alerts.log
json-file = {home}/alerts.json
[webhook]
url = http://127.0.0.1:{port}/hook
severity = low
per-10min = 1000
[exec]
command = {home}/program
severity = low
[mail]
to = watch@example.org
from = vedette@example.org
sendmail = {home}/sendmail
severity = low
per-hour = 1000
"""
RULE = f"""[soak]
severity = critical
title = Soak
match = title:{world.MARK}
"""
RECEIVER = """#!/bin/sh
# what is handed over, if it is up
[ ! -e {home}/{name}.down ] || exit 75
exec flock {home}/{name}.lock sh -c 'printf "%s\\n" "--- next" && cat && echo' >>{home}/{name}.got
"""


class Agent:
    """The program under the fast clock; started anew after each kill."""

    def __init__(self, program, home, clock):
        self.program, self.home, self.clock, self.process = program, home, clock, None
        self.samples, self.log = [], open(home / "agent.err", "ab")

    def command(self, *verb):
        return [self.program, "--config", str(self.home / "vedette.conf"), "--state",
                str(self.home / "disk/state"), *verb]

    def environment(self, skew=0.0):
        now = datetime.datetime.fromtimestamp(self.clock.now() + skew, datetime.timezone.utc)
        return {"PATH": os.environ["PATH"], "HOME": str(self.home), "TZ": "UTC", "LD_PRELOAD": str(FAKETIME),
                "FAKETIME": f"@{now:%Y-%m-%d %H:%M:%S} x{self.clock.speed:g}", "FAKETIME_DISABLE_SHM": "1",
                "NO_FAKE_STAT": "1", "LANG": "C.UTF-8"}

    def start(self, skew=0.0):
        self.process = subprocess.Popen(self.command("run"), env=self.environment(skew), stdin=subprocess.DEVNULL,
                                        stdout=self.log, stderr=self.log)

    def alive(self):
        return self.process.poll() is None

    def end(self, signum):
        with contextlib.suppress(ProcessLookupError):
            self.process.send_signal(signum)
        return self.process.wait(timeout=30)

    def once(self, *verb):
        return subprocess.run(self.command(*verb), env=self.environment(), stdin=subprocess.DEVNULL,
                              stdout=self.log, stderr=self.log, timeout=300, check=False).returncode

    def sample(self):
        """Resident memory of the agent in kB, and its open files."""
        folder = pathlib.Path("/proc", str(self.process.pid))
        with contextlib.suppress(OSError, AttributeError):
            memory = re.search(r"VmRSS:\s+(\d+)", (folder / "status").read_text()).group(1)
            self.samples.append((self.clock.now(), self.process.pid, int(memory),
                                 len(os.listdir(folder / "fd"))))


# ---- the troubles ----

class Troubles:
    def __init__(self, agent, server, home, dice, say):
        self.agent, self.server, self.home, self.dice, self.say = agent, server, home, dice, say
        self.half = START + HOURS * 1800
        self.done = {}

    def kinds(self):
        yield from ((self.network, 3), (self.disk, 3), (self.receiver, 5), (self.reload, 3), (self.pause, 2))
        if self.agent.clock.now() < self.half:
            yield (self.kill, 8)

    async def one(self):
        kinds, weights = zip(*self.kinds())
        kind = self.dice.choices(kinds, weights)[0]
        self.done[kind.__name__] = self.done.get(kind.__name__, 0) + 1
        await kind()

    async def simulated(self, low, high):
        await asyncio.sleep(self.agent.clock.real(self.dice.uniform(low, high)))

    async def kill(self):
        skew = self.dice.uniform(-60, 60)
        self.say(f"killed; its clock then {skew:+.0f} s")
        self.agent.end(signal.SIGKILL)
        await self.simulated(0, 300)
        self.agent.start(skew)

    async def network(self):
        self.say("no network")
        self.server.dead = True
        self.server.drop_all()
        await self.simulated(600, 3600)
        self.server.dead = False

    async def disk(self):
        disk = os.statvfs(self.home / "disk")
        self.say("disk full")
        with contextlib.suppress(OSError), open(self.home / "disk/ballast", "wb") as file:
            while True:
                os.write(file.fileno(), bytes(4096 if disk.f_bavail < 64 else 65536))
        await self.simulated(600, 3600)
        (self.home / "disk/ballast").unlink()

    async def receiver(self):
        name = self.dice.choice(("sendmail", "program", "hook"))
        self.say(f"{name} down")
        down = self.home / f"{name}.down"
        down.touch()
        self.server.hook_down = name == "hook"
        await self.simulated(1800, 7200)
        down.unlink()
        self.server.hook_down = False

    async def reload(self):
        self.agent.process.send_signal(signal.SIGHUP)

    async def pause(self):
        self.say("stopped for a while")
        self.agent.process.send_signal(signal.SIGSTOP)
        await self.simulated(300, 3000)
        self.agent.process.send_signal(signal.SIGCONT)


# ---- what must hold in the end ----

class Verdict:
    def __init__(self):
        self.failed = 0

    def claim(self, name, holds, why=""):
        print(f"ok {name}" if holds else f"not ok {name}: {why}", flush=True)
        self.failed += not holds


def same(wanted, got):
    missing, added = sorted(set(wanted) - set(got)), sorted(set(got) - set(wanted))
    return f"{len(missing)} missing {missing[:4]}, {len(added)} too many {added[:4]}"


def check_items(verdict, database, feeds):
    wanted = {item["link"] for feed in feeds for item in feed.items}
    got = [link for (link,) in database.execute("SELECT link FROM item")]
    verdict.claim(f"all_{len(wanted)}_items_are_there", set(got) == wanted, same(wanted, got))
    verdict.claim("each_once", len(got) == len(set(got)), f"{len(got)} rows of {len(set(got))}")
    verdict.claim("the_database_is_whole", database.execute("PRAGMA integrity_check").fetchall() == [("ok",)],
                  "integrity_check")


def check_alerts(verdict, database, feeds, home, posts):
    marked = {item["link"] for feed in feeds for item in feed.items if item["marked"]}
    told = {link for (link,) in database.execute(
        "SELECT i.link FROM item i JOIN alert a ON a.story = i.story WHERE a.rule = 'soak'")}
    verdict.claim(f"each_of_{len(marked)}_marked_items_is_told", marked <= told, same(marked, marked & told))
    alerts = {row[0] for row in database.execute("SELECT id FROM alert")}
    states = database.execute("SELECT channel, state, count(*) FROM outbox GROUP BY 1, 2").fetchall()
    verdict.claim("all_is_sent", {state for _, state, _ in states} == {"sent"}, states)
    lines = [json.loads(line) for line in (home / "alerts.json").read_text(encoding="utf-8").splitlines()]
    ids = [line["alert"] for line in lines]
    verdict.claim(f"each_of_{len(alerts)}_alerts_is_a_json_line_once", sorted(ids) == sorted(alerts),
                  f"{len(ids)} lines of {len(set(ids))} alerts; " + same(alerts, ids))
    count = len((home / "alerts.log").read_text(encoding="utf-8").splitlines())
    verdict.claim("and_a_line_of_the_log_once", count == len(alerts), f"{count} lines, {len(alerts)} alerts")
    verdict.claim("all_were_posted_under_one_id_each", len(posts) == len(alerts),
                  f"{len(posts)} ids, {len(alerts)} alerts")
    given = re.findall(r'"alert": ?(\d+)', (home / "program.got").read_text(encoding="utf-8"))
    verdict.claim("the_program_got_all", {int(n) for n in given} == alerts, same(alerts, {int(n) for n in given}))
    mails = re.findall(r"(?im)^message-id: *(\S+)", (home / "sendmail.got").read_text(encoding="utf-8"))
    verdict.claim("all_were_mailed_under_one_id_each", len(set(mails)) == len(alerts),
                  f"{len(set(mails))} ids, {len(alerts)} alerts")
    print(f"# again: {len(given) - len(set(given))} to the program, {len(mails) - len(set(mails))} mails")


def check_growth(verdict, samples, end):
    last = samples[-1][1]
    life = [sample for sample in samples if sample[1] == last]
    length = end - life[0][0]
    first = [s for s in life if 0.25 <= (s[0] - life[0][0]) / length < 0.45]
    final = [s for s in life if (s[0] - life[0][0]) / length >= 0.8]
    if not first or not final:
        return verdict.claim("memory_was_watched", False, "the last process did not live long enough")
    before, after = (statistics.median(s[2] for s in part) for part in (first, final))
    print(f"# memory {before / 1024:.1f} MB, later {after / 1024:.1f} MB ({after / before - 1:+.1%}), "
          f"in {length / 3600:.1f} simulated hours of one process")
    hours = {int((s[0] - START) / 3600): s[2] / 1024 for s in life}
    print("# MB by the hour: " + " ".join(f"{hours[hour]:.0f}" for hour in sorted(hours)))
    verdict.claim("memory_is_flat_within_5_percent", after <= before * 1.05, f"{before} kB, then {after} kB")
    few, later = (min(s[3] for s in part) for part in (first, final))
    verdict.claim("no_file_stays_open", later <= few + 2, f"{few} files, then {later}")
    return None


def check_words(verdict, home):
    log = (home / "agent.err").read_bytes().decode("utf-8", "replace")
    bad = [line for line in log.splitlines()
           if re.search(r"CRITICAL|assertion|Sanitizer|runtime error|WARNING \*\*", line)]
    verdict.claim("nobody_complains_of_a_bug", not bad, "; ".join(bad[:3]))


# ---- the whole ----

def set_up(home, feeds, port):
    (home / "rules").mkdir()
    (home / "rules/soak.rules").write_text(RULE)
    (home / "vedette.conf").write_text(SETTINGS.format(home=home, port=port))
    (home / "all.feeds").write_text("".join(
        f"http://{feed.host}:{port}/feed.xml name=outlet{feed.number} private=yes\n" for feed in feeds))
    for name in ("program", "sendmail"):
        (home / name).write_text(RECEIVER.format(home=home, name=name))
        (home / name).chmod(0o755)
        (home / f"{name}.got").touch()
    (home / "disk").mkdir()
    subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={DISK}m", "tmpfs", home / "disk"], check=True)


async def live(agent, server, troubles, until):
    watch = asyncio.create_task(sampling(agent))
    while agent.clock.now() < until:
        await troubles.simulated(300, 1800)
        await troubles.one()
        if not agent.alive():
            troubles.say(f"the agent ended by itself, with {agent.process.returncode}")
            server.faults.append("the agent ended by itself")
            agent.start()
    watch.cancel()


async def sampling(agent):
    while True:
        await asyncio.sleep(agent.clock.real(300))
        agent.sample()


async def settle(agent, clock):
    """Everything is mended: until what is waiting has gone out, three more hours at most."""
    until = clock.now() + 3 * 3600
    while clock.now() < until:
        await asyncio.sleep(clock.real(900))
    agent.end(signal.SIGTERM)
    for _ in range(3):
        await asyncio.to_thread(agent.once, "poll", "--force")


async def soak(program, home):
    dice = random.Random(SEED)
    pool = []
    feeds = [world.Feed(n, dice, START, HOURS, 4, pool) for n in range(FEEDS)]
    clock = world.Clock(START, SPEED)
    server = world.Server(clock, feeds, SEED + 1)
    listener = await server.start(0)
    port = listener.sockets[0].getsockname()[1]
    set_up(home, feeds, port)
    agent = Agent(program, home, clock)

    def say(what):
        print(f"# {(clock.now() - START) / 3600:5.2f} h: {what}", flush=True)

    troubles = Troubles(agent, server, home, random.Random(SEED + 2), say)
    clock.__init__(START, SPEED)
    agent.start()
    server.trouble = 1 / 12
    await live(agent, server, troubles, START + HOURS * 3600)
    say("all is mended")
    server.trouble = 0.0
    server.not_before.clear()
    end = clock.now()
    await settle(agent, clock)
    say(f"{server.asked} requests: {server.served} served, {server.unchanged} unchanged, "
        f"{server.went_wrong} went wrong; troubles: {troubles.done}")
    verdict = Verdict()
    with contextlib.closing(sqlite3.connect(home / "disk/state/vedette.db")) as database:
        check_items(verdict, database, feeds)
        check_alerts(verdict, database, feeds, home, server.posts)
    verdict.claim("no_promise_was_broken", not server.faults, server.faults[:5])
    check_growth(verdict, agent.samples, end)
    check_words(verdict, home)
    listener.close()
    return verdict.failed


def in_own_namespace(arguments):
    """Start again with a network and mounts of our own, unless we have them."""
    if os.environ.get("SOAK_INSIDE"):
        return
    os.environ["SOAK_INSIDE"] = "1"
    ready = ("ip link set lo up && sysctl -qw net.ipv4.ip_local_port_range='16384 65000'; "
             "ulimit -n 16384; exec \"$@\"")
    os.execvp("unshare", ["unshare", "-nm" if os.geteuid() == 0 else "-rnm", "sh", "-c", ready, "sh",
                          sys.executable, *arguments])


def main(program):
    if not FAKETIME or not shutil.which("unshare"):
        print("skip soak: needs libfaketime and unshare")
        return 0
    home = pathlib.Path(tempfile.mkdtemp(prefix="vedette-soak."))
    try:
        return min(asyncio.run(soak(str(pathlib.Path(program).resolve()), home)), 1)
    finally:
        if os.environ.get("KEEP"):
            print(f"# kept: {home}; the state was on a file system that is gone")
            shutil.copytree(home / "disk", home / "kept", dirs_exist_ok=True)
        subprocess.run(["umount", home / "disk"], check=False)
        if not os.environ.get("KEEP"):
            shutil.rmtree(home, ignore_errors=True)


if __name__ == "__main__":
    in_own_namespace(sys.argv)
    sys.exit(main(*sys.argv[1:]))
