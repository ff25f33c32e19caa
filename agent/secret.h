/* SPDX-License-Identifier: GPL-3.0-or-later */
/* secret - a password or token that a setting names the file of. */
#ifndef AGENT_SECRET_H
#define AGENT_SECRET_H

#include <glib.h>

/*
 * The first line of the file at PATH; where there is none, of the systemd credential
 * (LoadCredential=, systemd.exec(5)) named as its last part. NULL with BAD_INPUT naming PATH when
 * there is neither, or it is empty. Caller frees.
 */
char *secret_read(const char *path, GError **error);

#endif
