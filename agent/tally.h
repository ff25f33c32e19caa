/* SPDX-License-Identifier: GPL-3.0-or-later */
/* tally - what one item adds to the daily counts: under which scopes and types it is counted.
 *
 * A scope is a country ("pk"), a province of it ("pk/balochistan"), a party ("@ttp") or "" for
 * everywhere; a type is that of an event, or "" for whatever happens. Countries and provinces are
 * those where the main event took place; with a type, parties are those that do it or to whom it is
 * done. Pure.
 */
#ifndef AGENT_TALLY_H
#define AGENT_TALLY_H

#include <jansson.h>

#include <glib.h>

typedef struct {
	char *scope, *type;
} TallyKey;

/* TallyKey, each once, of a verdict as stored. Never NULL; caller unrefs. */
GPtrArray *tally_keys(const json_t *verdict);

#endif
