/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "filters/postings.h"

#include <string.h>

#define FIRST_ROOM 2 /* most features are of one or two stories */

#define MEMORY   (1u << 18) /* features remembered without a story */
#define TOO_MANY 200000     /* stories in all: all counts are halved */

typedef struct {
	guint32 key, count, seen;
	guint32 n, room;
	union {
		guint32 few[FIRST_ROOM];
		guint32 *many;
	} list;
} Posting;

/* A feature that no story has now. */
typedef struct {
	guint16 tag, seen;
} Memory;

struct _Postings {
	PostingAlive alive;
	gpointer user_data;
	Posting *all;
	guint32 n, room, spare; /* SPARE: first of a chain of void ids, linked by their key */
	guint32 *table;         /* key → id + 1, open addressing; 0 = free */
	guint32 mask, used;
	Memory *memory; /* by key, one for each place: the latest */
	guint stories;
};

Postings *postings_new(PostingAlive alive, gpointer user_data)
{
	Postings *p = g_new0(Postings, 1);
	p->alive = alive;
	p->user_data = user_data;
	p->spare = POSTINGS_NONE;
	p->mask = 1023;
	p->table = g_new0(guint32, p->mask + 1);
	p->memory = g_new0(Memory, MEMORY);
	return p;
}

static guint32 *serials(const Posting *posting)
{
	return posting->room > FIRST_ROOM ? posting->list.many : (guint32 *)posting->list.few;
}

void postings_free(Postings *p)
{
	if (p == NULL)
		return;
	for (guint32 i = 0; i < p->n; i++)
		if (p->all[i].room > FIRST_ROOM)
			g_free(p->all[i].list.many);
	g_free(p->all);
	g_free(p->table);
	g_free(p->memory);
	g_free(p);
}

/* ---- what has been ---- */

static guint32 spread(guint32 key)
{
	return key * 0x9e3779b1u;
}

static guint recall(const Postings *p, guint32 key)
{
	const Memory *memory = &p->memory[spread(key) % MEMORY];
	return memory->tag == (guint16)(spread(key) >> 16) ? memory->seen : 0;
}

static void remember(Postings *p, const Posting *posting)
{
	guint32 hash = spread(posting->key);
	p->memory[hash % MEMORY] =
		(Memory){ (guint16)(hash >> 16), (guint16)MIN(posting->seen, G_MAXUINT16) };
}

guint postings_seen_id(const Postings *p, guint32 id)
{
	return p->all[id].seen;
}

guint postings_seen(const Postings *p, guint32 id, guint32 key)
{
	return id != POSTINGS_NONE ? p->all[id].seen : recall(p, key);
}

guint postings_stories(const Postings *p)
{
	return p->stories;
}

static void halve(Postings *p)
{
	p->stories /= 2;
	for (guint32 i = 0; i < p->n; i++)
		p->all[i].seen = (p->all[i].seen + 1) / 2;
	for (guint32 i = 0; i < MEMORY; i++)
		p->memory[i].seen /= 2;
}

void postings_count_story(Postings *p)
{
	if (++p->stories > TOO_MANY)
		halve(p);
}

void postings_unsee(Postings *p, guint32 id)
{
	if (p->all[id].seen > 1)
		p->all[id].seen--;
}

void postings_uncount_story(Postings *p)
{
	p->stories -= p->stories > 0;
}

/* ---- key → id ---- */

static guint32 home_of(const Postings *p, guint32 key)
{
	return spread(key) >> 7 & p->mask;
}

/* The slot of KEY, or the free one where it belongs. */
static guint32 slot_of(const Postings *p, guint32 key)
{
	guint32 at = home_of(p, key);
	while (p->table[at] != 0 && p->all[p->table[at] - 1].key != key)
		at = (at + 1) & p->mask;
	return at;
}

static void grow_table(Postings *p)
{
	guint32 *before = p->table, size = p->mask + 1;
	p->mask = 2 * size - 1;
	p->table = g_new0(guint32, p->mask + 1);
	for (guint32 i = 0; i < size; i++)
		if (before[i] != 0)
			p->table[slot_of(p, p->all[before[i] - 1].key)] = before[i];
	g_free(before);
}

/* Free SLOT, and move up those that stand behind it for want of their own place. */
static void clear_slot(Postings *p, guint32 slot)
{
	guint32 next = slot;
	for (;;) {
		p->table[slot] = 0;
		for (;;) {
			next = (next + 1) & p->mask;
			if (p->table[next] == 0)
				return;
			guint32 home = home_of(p, p->all[p->table[next] - 1].key);
			if (((next - home) & p->mask) >= ((next - slot) & p->mask))
				break;
		}
		p->table[slot] = p->table[next];
		slot = next;
	}
}

guint32 postings_find(const Postings *p, guint32 key)
{
	guint32 found = p->table[slot_of(p, key)];
	return found != 0 ? found - 1 : POSTINGS_NONE;
}

static guint32 new_id(Postings *p, guint32 key)
{
	guint32 id = p->spare;
	if (id != POSTINGS_NONE) {
		p->spare = p->all[id].key;
	} else {
		if (p->n == p->room) {
			p->room = MAX(1024, p->room + p->room / 2);
			p->all = g_renew(Posting, p->all, p->room);
		}
		id = p->n++;
	}
	p->all[id] = (Posting){ .key = key, .room = FIRST_ROOM, .seen = recall(p, key) };
	return id;
}

/* ---- lists ---- */

static void forget_gone(Postings *p, Posting *posting)
{
	guint32 *list = serials(posting), kept = 0;
	for (guint32 i = 0; i < posting->n; i++)
		if (p->alive(p->user_data, list[i]))
			list[kept++] = list[i];
	posting->n = kept;
}

static void make_room(Postings *p, Posting *posting)
{
	forget_gone(p, posting);
	if (posting->n <= posting->room / 2)
		return;
	guint32 room = posting->room + MAX(posting->room / 2, FIRST_ROOM);
	guint32 *more = g_new(guint32, room);
	memcpy(more, serials(posting), posting->n * sizeof *more);
	if (posting->room > FIRST_ROOM)
		g_free(posting->list.many);
	posting->list.many = more;
	posting->room = room;
}

void postings_add_id(Postings *p, guint32 id, guint32 serial)
{
	Posting *posting = &p->all[id];
	if (posting->n == posting->room)
		make_room(p, posting);
	serials(posting)[posting->n++] = serial;
	posting->count++;
	posting->seen++;
}

guint32 postings_add(Postings *p, guint32 key, guint32 serial)
{
	guint32 slot = slot_of(p, key);
	if (p->table[slot] == 0) {
		if (++p->used > p->mask / 4 * 3) {
			grow_table(p);
			slot = slot_of(p, key);
		}
		p->table[slot] = new_id(p, key) + 1;
	}
	guint32 id = p->table[slot] - 1;
	postings_add_id(p, id, serial);
	return id;
}

void postings_drop(Postings *p, guint32 id)
{
	Posting *posting = &p->all[id];
	if (--posting->count > 0)
		return;
	remember(p, posting);
	clear_slot(p, slot_of(p, posting->key));
	p->used--;
	if (posting->room > FIRST_ROOM)
		g_free(posting->list.many);
	*posting = (Posting){ .key = p->spare, .room = FIRST_ROOM };
	p->spare = id;
}

const guint32 *postings_list(const Postings *p, guint32 id, guint *n)
{
	*n = p->all[id].n;
	return serials(&p->all[id]);
}
