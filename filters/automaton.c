/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "filters/automaton.h"

#include <stdlib.h>
#include <string.h>

#define PATIENCE 64 /* places tried before those so full are left behind */
#define ADVANCE  32

typedef struct {
	AutomatonKey *keys;
	Automaton *automaton;
	gsize hint; /* from where free places are looked for */
} Builder;

/* The strings from FROM to before TO share DEPTH bytes, which lead to STATE. */
typedef struct {
	gsize from, to;
	guint depth;
	guint32 state;
} Branch;

static int by_bytes(const void *a, const void *b)
{
	const AutomatonKey *x = a, *y = b;
	int order = memcmp(x->bytes, y->bytes, MIN(x->length, y->length));
	return order != 0 ? order : x->length < y->length ? -1 : x->length > y->length;
}

/* 256 cells from BASE on. */
static void make_room(Automaton *automaton, gsize base)
{
	gsize need = base + 256;
	if (need <= automaton->n)
		return;
	gsize n = MAX(need, automaton->n + automaton->n / 2);
	automaton->cells = g_renew(AutomatonCell, automaton->cells, n);
	memset(automaton->cells + automaton->n, 0, (n - automaton->n) * sizeof(AutomatonCell));
	automaton->n = n;
}

static gboolean is_free(Automaton *automaton, gsize base, const guchar *bytes, guint n)
{
	make_room(automaton, base);
	for (guint i = 0; i < n; i++)
		if (automaton->cells[base + bytes[i]].check != 0)
			return FALSE;
	return TRUE;
}

static gsize find_base(Builder *builder, const guchar *bytes, guint n)
{
	gsize base = builder->hint;
	for (guint tries = 0; !is_free(builder->automaton, base, bytes, n); base++)
		if (++tries == PATIENCE)
			builder->hint += ADVANCE;
	return base;
}

/* The bytes by which a branch goes on, each once. */
static guint next_bytes(const Builder *builder, const Branch *branch, guchar *bytes)
{
	guint n = 0;
	for (gsize i = branch->from; i < branch->to; i++) {
		const AutomatonKey *key = &builder->keys[i];
		guchar byte = (guchar)key->bytes[branch->depth];
		if (n == 0 || bytes[n - 1] != byte)
			bytes[n++] = byte;
	}
	return n;
}

static void grow(Builder *builder, Branch branch, GArray *branches)
{
	guchar bytes[256];
	AutomatonKey *keys = builder->keys;
	if (keys[branch.from].length == branch.depth)
		builder->automaton->cells[branch.state].value = keys[branch.from++].value + 1;
	guint n = next_bytes(builder, &branch, bytes);
	if (n == 0)
		return;
	gsize base = find_base(builder, bytes, n), at = branch.from;
	builder->automaton->cells[branch.state].base = (guint32)base;
	for (guint i = 0; i < n; i++) {
		Branch next = { at, at, branch.depth + 1, (guint32)(base + bytes[i]) };
		while (next.to < branch.to && (guchar)keys[next.to].bytes[branch.depth] == bytes[i])
			next.to++;
		at = next.to;
		builder->automaton->cells[next.state].check = branch.state;
		g_array_append_val(branches, next);
	}
}

Automaton *automaton_new(AutomatonKey *keys, gsize n)
{
	Automaton *automaton = g_new0(Automaton, 1);
	Builder builder = { keys, automaton, AUTOMATON_START + 1 };
	g_autoptr(GArray) branches = g_array_new(FALSE, FALSE, sizeof(Branch));
	Branch start = { 0, n, 0, AUTOMATON_START };
	if (n > 0) {
		qsort(keys, n, sizeof *keys, by_bytes);
		g_array_append_val(branches, start);
	}
	make_room(automaton, 0);
	automaton->cells[AUTOMATON_START].check = G_MAXUINT32;
	for (guint i = 0; i < branches->len; i++)
		grow(&builder, g_array_index(branches, Branch, i), branches);
	return automaton;
}

void automaton_free(Automaton *automaton)
{
	if (automaton == NULL)
		return;
	g_free(automaton->cells);
	g_free(automaton);
}
