/* SPDX-License-Identifier: GPL-3.0-or-later */
/* automaton - which of many strings begin here? One step a byte, however many there are.
 *
 * A double array: from a state, a byte leads to the cell at base + byte if that cell's check names
 * the state. For what a hash of whole words cannot find: words with any ending, attached affixes.
 */
#ifndef FILTERS_AUTOMATON_H
#define FILTERS_AUTOMATON_H

#include <glib.h>

typedef struct {
	guint32 base, check;
	guint32 value; /* 1 + that of the string which ends here, 0 = none */
} AutomatonCell;

typedef struct {
	AutomatonCell *cells;
	gsize n;
} Automaton;

typedef struct {
	const char *bytes;
	guint length;
	guint value;
} AutomatonKey;

/* Sorts KEYS, which are not empty, hold no NUL and differ. */
Automaton *automaton_new(AutomatonKey *keys, gsize n);
void automaton_free(Automaton *automaton);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Automaton, automaton_free)

#define AUTOMATON_START 1u

/* The state after BYTE, which is not 0; 0 = no string goes on so. */
static inline guint32 automaton_step(const Automaton *automaton, guint32 state, guchar byte)
{
	guint32 next = automaton->cells[state].base + byte;
	return automaton->cells[next].check == state ? next : 0;
}

/* TRUE with the VALUE of the string that ends in STATE. */
static inline gboolean automaton_value(const Automaton *automaton, guint32 state, guint *value)
{
	*value = automaton->cells[state].value - 1;
	return automaton->cells[state].value != 0;
}

#endif
