/* SPDX-License-Identifier: GPL-3.0-or-later */
/* error - one error domain whose codes name the reaction open to the caller.
 *
 * The message is for a person (subject, what, value); the code is for the program. Whoever needs
 * to know *why* reads the message; whoever needs to know *what to do now* reads the code.
 */
#ifndef FEEDS_ERROR_H
#define FEEDS_ERROR_H

#include <glib.h>

typedef enum {
	VEDETTE_ERROR_BAD_INPUT, /* the input is at fault: tell its author, do not retry */
	VEDETTE_ERROR_TOO_BIG,   /* a ceiling of limits.h was reached */
	VEDETTE_ERROR_TRY_LATER, /* passing fault: network, lock, full disk */
	VEDETTE_ERROR_TRY_AT,    /* the other side named the time */
	VEDETTE_ERROR_NEVER,     /* refused by our own rules: an address, a scheme, a downgrade */
	VEDETTE_ERROR_GONE,      /* the thing has ceased to exist */
	VEDETTE_ERROR_OFFLINE,   /* this machine, not the other side, is cut off */
	VEDETTE_ERROR_BUG,       /* cannot happen: report it */
} VedetteError;

#define VEDETTE_ERROR (vedette_error_quark())
GQuark vedette_error_quark(void);

#endif
