/* SPDX-License-Identifier: GPL-3.0-or-later */
/* desktop - alerts as desktop notifications (Desktop Notifications Specification 1.2); libnotify's
 * door.
 *
 * One notification a story, updated in place while this process lives; across restarts servers that
 * know stack tags do the same. Body markup is <b> alone, and only where the server has it: some
 * show all markup raw when they meet a tag they do not know.
 */
#ifndef AGENT_DESKTOP_H
#define AGENT_DESKTOP_H

#include "agent/alert.h"

typedef struct _Desktop Desktop;

Desktop *desktop_new(void);
void desktop_free(Desktop *desktop);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Desktop, desktop_free)

/* A person has asked something of a story, told by ALERT, by a button. SPAN: seconds, 0 for an
 * acknowledgement. */
typedef struct {
	gint64 story, alert;
	StoryMark mark;
	gint64 span;
} DesktopMark;
typedef void (*DesktopAction)(gpointer data, const DesktopMark *mark);

/* From now on notifications carry buttons, answered by ACTION on the main loop. */
void desktop_watch(Desktop *desktop, DesktopAction action, gpointer data);
/* The next summary (story 0) has a button that asks for each of its alerts; NULL: it has none. */
void desktop_offer_all(Desktop *desktop, void (*show_all)(gpointer data), gpointer data);

/* Show ALERT, of that NUMBER. FALSE: not now; *WHY, to be freed. */
gboolean desktop_show(Desktop *desktop, const Alert *alert, gint64 number, char **why);

/* Does a notification service answer? DESKTOP may be NULL. *SAYS: which, or why not; to be
 * freed. */
gboolean desktop_probe(Desktop *desktop, char **says);

#endif
