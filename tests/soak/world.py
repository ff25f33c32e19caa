# SPDX-License-Identifier: GPL-3.0-or-later
"""The world that the agent watches in a soak: feeds that grow as simulated time passes, and a server
for them that answers well or badly, as its dice fall.

Everything follows from a seed but the moments at which the agent asks. What the feeds have listed is
known at any time, so what the agent must hold in the end is known too.
"""
import asyncio
import bisect
import gzip
import html
import random
import time

SYLLABLES = "ba co de fi ga he in jo ka le mo na or pe ri so ta un va wi zu che sha tra".split()
COMMON = ("officials said today that the new plan for city water and school prices was agreed after a "
          "long debate in the council over market rents and the harvest").split()
MARK = "Zarkaband"  # the word the soak's rule looks for


class Clock:
    """Simulated seconds since the epoch, SPEED times as fast as real ones."""

    def __init__(self, start, speed):
        self.start, self.speed, self.began = start, speed, time.monotonic()

    def now(self):
        return self.start + (time.monotonic() - self.began) * self.speed

    def real(self, seconds):
        return seconds / self.speed


class Feed:
    """One outlet's feed: items with their moments, all of them listed once they are published."""

    def __init__(self, number, dice, start, hours, per_day, pool):
        self.number, self.atom = number, number % 3 == 0
        self.host = f"127.{1 + number // 60000}.{number // 250 % 250}.{1 + number % 250}"
        self.items = [self.item(n, start - 7200, dice) for n in range(3)]
        at = start
        while (at := at + dice.expovariate(per_day / 86400)) < start + hours * 3600:
            self.items.append(pool[dice.randrange(len(pool))] | {"at": at}
                              if pool and dice.random() < 0.08 else self.item(len(self.items), at, dice))
            if dice.random() < 0.3:
                pool.append(self.items[-1])
        self.times = [item["at"] for item in self.items]

    def item(self, number, at, dice):
        marked = number > 3 and dice.random() < 0.02
        words = ["".join(dice.choices(SYLLABLES, k=3)) for _ in range(5)]
        title = " ".join([MARK, *words] if marked else
                         [w for pair in zip(words, dice.sample(COMMON, 5)) for w in pair])
        told = ["".join(dice.choices(SYLLABLES, k=dice.randrange(2, 5))) for _ in range(dice.randrange(10, 45))]
        return {"guid": f"{self.number}-{number}", "at": at, "marked": marked, "title": title,
                "link": f"http://outlet{self.number}.example/{number}",
                "text": " ".join(w for pair in zip(told, dice.choices(COMMON, k=len(told))) for w in pair)}

    def listed(self, now):
        return self.items[:bisect.bisect_right(self.times, now)]

    def body(self, now):
        entries = (ATOM_ENTRY if self.atom else RSS_ITEM).join(("", ""))
        items = "".join(entries.format(**{k: html.escape(str(v)) for k, v in item.items()},
                                       stamp=stamp(item["at"], self.atom))
                        for item in reversed(self.listed(now)))
        return (ATOM if self.atom else RSS).format(n=self.number, items=items).encode()


RSS = ('<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0"><channel><title>Outlet {n}</title>'
       "<link>http://outlet{n}.example/</link><description/>{items}</channel></rss>\n")
RSS_ITEM = ("<item><title>{title}</title><link>{link}</link><guid isPermaLink=\"false\">{guid}</guid>"
            "<pubDate>{stamp}</pubDate><description>{text}</description></item>\n")
ATOM = ('<feed xmlns="http://www.w3.org/2005/Atom"><title>Outlet {n}</title><id>urn:outlet:{n}</id>'
        "<updated>2026-01-01T00:00:00Z</updated>{items}</feed>\n")
ATOM_ENTRY = ('<entry><title>{title}</title><link href="{link}"/><id>urn:{guid}</id><updated>{stamp}</updated>'
              "<summary>{text}</summary></entry>\n")


def stamp(at, atom):
    return time.strftime("%Y-%m-%dT%H:%M:%SZ" if atom else "%a, %d %b %Y %H:%M:%S +0000", time.gmtime(at))


# ---- the server ----

class Server:
    """Answers feeds, and posts at /hook. `trouble` is the share of requests that go wrong; `dead`
    drops all of them. `faults` are promises the agent broke."""

    def __init__(self, clock, feeds, seed):
        self.clock, self.dice = clock, random.Random(seed)
        self.feeds = {feed.host: feed for feed in feeds}
        self.trouble, self.dead, self.hook_down = 0.0, False, False
        self.asked, self.served, self.unchanged, self.went_wrong = 0, 0, 0, 0
        self.busy, self.not_before, self.faults, self.posts = {}, {}, [], {}
        self.open = set()

    async def start(self, port):
        return await asyncio.start_server(self.connection, "0.0.0.0", port, backlog=1024)

    async def connection(self, reader, writer):
        self.open.add(writer)
        try:
            while not self.dead and await self.request(reader, writer):
                pass
        except (ConnectionError, asyncio.IncompleteReadError, asyncio.LimitOverrunError):
            pass
        finally:
            self.open.discard(writer)
            writer.close()

    async def request(self, reader, writer):
        head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1")
        line, *rest = head.split("\r\n")
        fields = {k.lower(): v.strip() for k, _, v in (field.partition(":") for field in rest)}
        if line.startswith("POST /hook"):
            return await self.hook(reader, writer, fields)
        host = writer.get_extra_info("sockname")[0]
        feed = self.feeds.get(host)
        if not feed:
            return await self.answer(writer, "404 Not Found", b"")
        self.asked += 1
        self.watch(host)
        self.busy[host] = self.busy.get(host, 0) + 1
        try:
            if self.dice.random() < self.trouble:
                self.went_wrong += 1
                return await self.go_wrong(writer, feed)
            return await self.serve(writer, feed, fields)
        finally:
            self.busy[host] -= 1

    def watch(self, host):
        if self.busy.get(host):
            self.faults.append(f"{host} was asked twice at once")
        early = self.not_before.get(host, 0) - self.clock.now()
        if early > 90:  # the agent's clock may be wrong by a minute
            self.faults.append(f"{host} was asked {early:.0f} s before the end of its Retry-After")

    async def serve(self, writer, feed, fields):
        tag = f'"{len(feed.listed(self.clock.now()))}"'
        if fields.get("if-none-match") == tag:
            self.unchanged += 1
            return await self.answer(writer, "304 Not Modified", None, f"ETag: {tag}\r\n")
        self.served += 1
        body = gzip.compress(feed.body(self.clock.now()), 1)
        return await self.answer(writer, "200 OK", body, f"ETag: {tag}\r\nContent-Encoding: gzip\r\n"
                                 "Content-Type: application/xml\r\n")

    async def answer(self, writer, status, body, fields=""):
        length = "" if body is None else f"Content-Length: {len(body)}\r\n"
        writer.write(f"HTTP/1.1 {status}\r\n{fields}{length}\r\n".encode() + (body or b""))
        await writer.drain()
        return True

    async def go_wrong(self, writer, feed):
        body = feed.body(self.clock.now())
        kind = self.dice.choice(self.WRONG)
        return await kind(self, writer, body, writer.get_extra_info("sockname")[0])

    async def refuse(self, writer, _, host):
        wait = self.dice.choice((600, 1800, 5400))
        self.not_before[host] = max(self.not_before.get(host, 0), self.clock.now() + wait)
        status = self.dice.choice(("429 Too Many Requests", "503 Service Unavailable"))
        return await self.answer(writer, status, b"later", f"Retry-After: {wait}\r\n")

    async def fail(self, writer, _, __):
        return await self.answer(writer, self.dice.choice(("500 Oops", "502 Bad Gateway", "403 Forbidden")),
                                 b"<html><title>Sorry</title></html>")

    async def cut(self, writer, body, _):
        whole = f"HTTP/1.1 200 OK\r\nContent-Length: {len(body)}\r\n\r\n".encode() + body
        writer.write(whole[:self.dice.randrange(len(whole))])
        await writer.drain()
        return False

    async def stall(self, writer, body, _):
        writer.write(f"HTTP/1.1 200 OK\r\nContent-Length: {len(body)}\r\n\r\n".encode() + body[:40])
        await writer.drain()
        await asyncio.sleep(self.clock.real(900))
        return False

    async def garble(self, writer, body, _):
        noise = bytearray(body)
        for _ in range(5):
            noise[self.dice.randrange(60)] = self.dice.randrange(256)
        return await self.answer(writer, "200 OK", self.dice.randbytes(3000), "Content-Encoding: gzip\r\n") \
            if self.dice.random() < 0.3 else await self.answer(writer, "200 OK", bytes(noise[:50]))

    async def wall(self, writer, _, __):
        return await self.answer(writer, "200 OK", b"<!doctype html><html><head><title>Log in</title></head>"
                                 b"<body><form><input type=password></form></body></html>",
                                 "Content-Type: text/html\r\n")

    async def empty(self, writer, _, __):
        return await self.answer(writer, "200 OK", b"")

    async def loop(self, writer, _, __):
        return await self.answer(writer, "302 Found", b"", "Location: /again\r\n")

    WRONG = (refuse, fail, cut, stall, garble, wall, empty, loop)

    async def hook(self, reader, writer, fields):
        body = await reader.readexactly(int(fields.get("content-length", "0")))
        if self.hook_down:
            return await self.answer(writer, "503 Service Unavailable", b"")
        key = fields.get("idempotency-key", "")
        if self.posts.setdefault(key, body) != body:
            self.faults.append(f"post {key} came again with other words")
        return await self.answer(writer, "204 No Content", None)

    def drop_all(self):
        for writer in list(self.open):
            writer.transport.abort()
