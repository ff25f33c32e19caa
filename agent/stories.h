/* SPDX-License-Identifier: GPL-3.0-or-later */
/* stories - a story as items join it: its face, its tolls, its voices. Pure. */
#ifndef AGENT_STORIES_H
#define AGENT_STORIES_H

#include "agent/json.h"
#include "agent/store.h"

/* An empty story under ID. Caller frees with story_free. */
Story *story_new(gint64 id);

/*
 * N, relevant or with a rule that waits for the story, has joined STORY at NOW. The face (headline,
 * link, rule, reasons) is that of the gravest item, among equals of one in English; tolls are the
 * highest reported, never a sum; a copy adds an outlet but no voice.
 */
void story_grow(Story *story, const NewItem *n, gint64 now);

/* All reasons of the rules of VERDICT that fired, each once, one a line. Caller frees. */
char *story_reasons(const Verdict *verdict);

/* How many independent voices tell STORY once N has joined it. */
guint story_voices(const Story *story, const NewItem *n);

/* How many lines LINES holds, as of publishers or families. */
guint story_count(const char *lines);

/* The toll NAME ("killed") of a verdict as stored; VERDICT may be NULL. */
Toll story_toll(const json_t *verdict, const char *name);

/* FROM turned out to be INTO: what is known of either, and what has been told of either. */
void story_join(Story *into, const Story *from);

/* STORY anew from ITEMS (StoredItem, oldest first); what has been told of it stays. */
void story_recount(Story *story, const GPtrArray *items);

#endif
