/* SPDX-License-Identifier: GPL-3.0-or-later */
/* digest_send - a digest on its way to its readers, once a profile and local day.
 *
 * building → rendered → sending → handed_over → done, each step in the store before the next one
 * begins. What has been rendered is sent byte for byte, however often it takes; one that never left
 * gives way to the next day's, which covers both. What was being sent when the program died goes
 * once more, with the same Message-ID.
 */
#ifndef AGENT_DIGEST_SEND_H
#define AGENT_DIGEST_SEND_H

#include "agent/digest.h"

typedef struct {
	Store *store;
	const Config *config;
	gboolean early; /* do not wait for the hour, nor leave out one with nothing in it */
	Digest *(*make)(const DigestProfile *profile, const StoreWindow *window, gpointer user_data,
			GError **error);
	gpointer user_data;
} DigestSender;

/*
 * Do what is to be done about PROFILE's digest at NOW; *SENT: how many were handed over. FALSE with
 * TRY_LATER when it has to be tried again, BAD_INPUT for settings that cannot work. The caller sees
 * to it that only one process does this at a time.
 */
gboolean digest_send(const DigestSender *sender, const DigestProfile *profile, gint64 now,
		     guint *sent, GError **error);

/* The stretch that the next digest of PROFILE covers, made at NOW; *LAST: the end of the one
 * before, 0 if there is none. */
gboolean digest_next_window(Store *store, const DigestProfile *profile, gint64 now,
			    StoreWindow *window, gint64 *last, GError **error);

/* DIGEST as a mail to its profile's readers; NULL with ERROR. Caller frees. */
char *digest_mail(const Digest *digest, const Config *config, GError **error);

#endif
