/* SPDX-License-Identifier: GPL-3.0-or-later */
/* alert_text - an alert in words: plain, HTML, JSON. Everything foreign in it has been made safe
 * for where it goes (agent/safe.h). */
#ifndef AGENT_ALERT_TEXT_H
#define AGENT_ALERT_TEXT_H

#include "agent/alert.h"

/* All return what the caller frees. */

/* Some lines: headline, rule, what changed, reasons, sources, link, how to acknowledge. */
char *alert_text(const Alert *alert);
/* The same without its first line: where the headline stands elsewhere. */
char *alert_details(const Alert *alert);
/* A whole page, with no style but its own and nothing to load. */
char *alert_html(const Alert *alert);
/* A fragment for readers that take a little HTML. */
char *alert_fragment(const Alert *alert);
/* {"alert", "created", …} and all of the payload, on one line that ends with "\n". */
char *alert_json(const OutboxRow *row);

#endif
