/* SPDX-License-Identifier: GPL-3.0-or-later */
/* limits - every ceiling on what a stranger sizes, with its reason. */
#ifndef FEEDS_LIMITS_H
#define FEEDS_LIMITS_H

/* ---- one document ---- */

/* Bytes after decoding. The largest real feeds seen (podcasts with full show notes) are 20 MB. */
#define LIMIT_DOCUMENT (32u * 1024 * 1024)
/* Bytes on the wire, before decompression; the ratio stops bombs before they unfold. */
#define LIMIT_WIRE (16u * 1024 * 1024)
/* Bytes of bodies under way at once, before decompression: beyond it one goes on at a time. A
 * hundred usual feeds are 10 MB; without it 128 requests could hold 2 GB. */
#define LIMIT_UNDER_WAY (64u * 1024 * 1024)
/* Element nesting. Feeds need about 10, HTML inside them about 40. */
#define LIMIT_DEPTH 128
/* Items of one feed. The media-monitoring projects that publish their figures stop at 2,000. */
#define LIMIT_ITEMS 5000
/* Links, tags, authors, enclosures, contents of one item or feed. */
#define LIMIT_LIST 200
/* Notes kept on one feed: enough to see what is wrong. */
#define LIMIT_NOTES 40

/* ---- one field ---- */

/* Bytes of one text field; a long read is 100 KB. */
#define LIMIT_FIELD (1024u * 1024)
/* Bytes of a title; longer ones are articles in the wrong element. */
#define LIMIT_TITLE (4u * 1024)
/* Bytes of a URL. 2,048 is the practical web limit; Google News links come close to it. */
#define LIMIT_URL 4096
/* Bytes of an id, a name, a term. */
#define LIMIT_NAME 2048
/* Attributes of one element. */
#define LIMIT_ATTRIBUTES 64

/* ---- entities declared in an internal DTD (RSS 0.91) ---- */

#define LIMIT_ENTITIES      300            /* RSS 0.91's own DTD declares 96 */
#define LIMIT_ENTITY_VALUE  1024           /* bytes of one value, fully expanded */
#define LIMIT_ENTITY_OUTPUT (1024u * 1024) /* bytes that all expansions of a document may add */

/* ---- a worker process (agent/worker.h) ---- */

/* Bytes that agent or worker say at once: a document, and what it says where each byte of an old
 * encoding has become two of UTF-8. */
#define LIMIT_FRAME (2 * LIMIT_DOCUMENT + 1024 * 1024)
/* Text bytes and items that are judged at once, so that the agent gets answers in between: the
 * slowest machines judge some 100 KB in a second. */
#define LIMIT_JUDGE_BYTES (1024u * 1024)
#define LIMIT_JUDGE_ITEMS 250
/* Seconds for one answer; a usual feed takes some milliseconds. */
#define LIMIT_WORK_SECONDS 60
/* Seconds of computing time in a worker's whole life, and bodies after which it is replaced. */
#define LIMIT_WORK_CPU    900
#define LIMIT_WORK_BODIES 256
/* Bytes of a worker's address space: a feed of LIMIT_DOCUMENT was seen to take 200 MB, libraries
 * and knowledge included. */
#define LIMIT_WORK_SPACE (512u * 1024 * 1024)

/* ---- a user's list of feeds ---- */

/* Feeds of all lists together: polled once an hour, this many are 28 fetches a second. */
#define LIMIT_FEEDS 100000

#endif
