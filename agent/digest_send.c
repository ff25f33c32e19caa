/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "agent/digest_send.h"

#include <string.h>

#include "agent/digest_window.h"
#include "agent/digest_words.h"
#include "agent/mail.h"

#define FIRST_WINDOW 86400 /* said of a digest that has none before it */

gboolean digest_next_window(Store *store, const DigestProfile *profile, gint64 now,
			    StoreWindow *window, gint64 *last, GError **error)
{
	StoreWindow before;
	if (!store_last_digest(store, profile->name, &before, NULL, error))
		return FALSE;
	*last = before.until;
	*window = (StoreWindow){ .after = before.upto, .since = before.until, .until = now };
	if (before.until == 0) /* the first: all there is; a retry of it has the same name */
		window->since = now - FIRST_WINDOW;
	return store_close_window(store, window, error);
}

/* ---- the message ---- */

/* The same for the same stretch to the same readers, and for no other. */
static char *message_id(const Digest *digest, const char *host)
{
	g_autofree char *what = g_strdup_printf(
		"%s %" G_GINT64_FORMAT " %" G_GINT64_FORMAT " %" G_GINT64_FORMAT " %s",
		digest->profile->name, digest->window.after, digest->window.upto,
		digest->window.since, digest->profile->to);
	g_autofree char *hash = g_compute_checksum_for_string(G_CHECKSUM_SHA256, what, -1);
	return g_strdup_printf("digest.%s.%s.%.16s@%s", digest->profile->name, digest->day, hash,
			       host);
}

char *digest_mail(const Digest *digest, const Config *config, GError **error)
{
	const DigestProfile *profile = digest->profile;
	const char *host = mail_host();
	g_autofree char *subject = digest_subject(digest);
	g_autofree char *text = digest_text(digest);
	g_autofree char *html = digest_html(digest);
	g_autoptr(GDateTime) utc = g_date_time_new_from_unix_utc(digest->until);
	g_autoptr(GDateTime) until = g_date_time_to_timezone(utc, digest->zone);
	g_autofree char *week = g_date_time_format(until, "%G-W%V");
	g_autofree char *id = message_id(digest, host);
	g_autofree char *thread = g_strdup_printf("thread.%s.%s@%s", profile->name, week, host);
	g_autofree char *list_id = g_strdup_printf("%s.vedette.%s", profile->name, host);
	char counts[N_SEVERITIES][12];
	for (int s = 0; s < N_SEVERITIES; s++)
		g_snprintf(counts[s], sizeof counts[s], "%u", digest->by_severity[s]);
	const char *const more[] = { "X-Vedette-Profile",
				     profile->name,
				     "X-Vedette-Critical",
				     counts[SEVERITY_CRITICAL],
				     "X-Vedette-High",
				     counts[SEVERITY_HIGH],
				     "X-Vedette-Medium",
				     counts[SEVERITY_MEDIUM],
				     "X-Vedette-Low",
				     counts[SEVERITY_LOW],
				     NULL };
	const MimeMessage message = {
		.to = profile->to,
		.subject = subject,
		.id = id,
		.thread = thread,
		.list_id = list_id,
		.unsubscribe = *profile->unsubscribe != '\0' ? profile->unsubscribe : NULL,
		.more = more,
		.date = digest->until,
		.text = text,
		.html = html,
	};
	return mail_render(config, &message, error);
}

/* ---- the steps ---- */

static gboolean move(const DigestSender *sender, DigestRun *run, DigestState state, gint64 now,
		     GError **error)
{
	run->state = state;
	return store_put_digest(sender->store, run, now, error);
}

static gboolean finish(const DigestSender *sender, DigestRun *run, gint64 now, GError **error)
{
	g_clear_pointer(&run->message, g_free);
	return move(sender, run, DIGEST_DONE, now, error);
}

static gboolean hand_over(const DigestSender *sender, DigestRun *run, gint64 now, GError **error)
{
	GError *own = NULL;
	run->attempts++;
	if (!move(sender, run, DIGEST_SENDING, now, error))
		return FALSE;
	g_clear_pointer(&run->why, g_free);
	if (mail_hand_over(sender->config, run->message, run->recipients, NULL, &own))
		return move(sender, run, DIGEST_HANDED_OVER, now, error);
	run->why = g_strdup(own->message);
	g_propagate_error(error, own);
	move(sender, run, DIGEST_RENDERED, now, NULL);
	return FALSE;
}

static gboolean replace(const DigestSender *sender, DigestRun *open, const char *day, gint64 now,
			GError **error)
{
	if (open == NULL || strcmp(open->day, day) == 0)
		return TRUE;
	g_clear_pointer(&open->message, g_free);
	return move(sender, open, DIGEST_REPLACED, now, error);
}

/* Nothing in it, and a sign of life went out not long ago. */
static gboolean is_needless(const DigestSender *sender, const Digest *digest, gint64 last)
{
	return !sender->early && last > 0 && digest_is_empty(digest) &&
	       digest->until - last < digest->profile->empty_every;
}

static gboolean make(const DigestSender *sender, const DigestProfile *profile, DigestRun *open,
		     gint64 now, GError **error)
{
	g_autoptr(DigestRun) run = g_new0(DigestRun, 1);
	g_autoptr(GTimeZone) zone = digest_zone(profile);
	gint64 last;
	run->profile = g_strdup(profile->name);
	run->day = digest_day(now, zone);
	run->recipients = g_strdup(profile->to);
	if (!replace(sender, open, run->day, now, error) ||
	    !digest_next_window(sender->store, profile, now, &run->window, &last, error) ||
	    !move(sender, run, DIGEST_BUILDING, now, error))
		return FALSE;
	g_autoptr(Digest) digest = sender->make(profile, &run->window, sender->user_data, error);
	if (digest == NULL)
		return FALSE;
	if (is_needless(sender, digest, last))
		return move(sender, run, DIGEST_EMPTY, now, error);
	run->message = digest_mail(digest, sender->config, error);
	return run->message != NULL && move(sender, run, DIGEST_RENDERED, now, error);
}

/* Readers that the settings name no more are not sent what was rendered for them. */
static void check_readers(DigestRun *open, const DigestProfile *profile)
{
	if (open != NULL && open->state == DIGEST_RENDERED &&
	    g_strcmp0(open->recipients, profile->to) != 0)
		open->state = DIGEST_BUILDING;
}

/* *STEP: what was done. */
static gboolean take_step(const DigestSender *sender, const DigestProfile *profile, gint64 now,
			  DigestStep *step, GError **error)
{
	GError *own = NULL;
	g_autofree char *last_day = NULL;
	g_autoptr(GTimeZone) zone = digest_zone(profile);
	g_autoptr(DigestRun) open = store_open_digest(sender->store, profile->name, &own);
	if (own != NULL) {
		g_propagate_error(error, own);
		return FALSE;
	}
	if (!store_last_digest_day(sender->store, profile->name, &last_day, error))
		return FALSE;
	check_readers(open, profile);
	*step = digest_next_step(open, last_day, now, sender->early ? 0 : profile->hour, zone);
	switch (*step) {
	case DIGEST_MAKE: return make(sender, profile, open, now, error);
	case DIGEST_AGAIN: return hand_over(sender, open, now, error);
	case DIGEST_FINISH: return finish(sender, open, now, error);
	case DIGEST_WAIT: return TRUE;
	}
	g_assert_not_reached();
}

gboolean digest_send(const DigestSender *sender, const DigestProfile *profile, gint64 now,
		     guint *sent, GError **error)
{
	DigestStep step = DIGEST_MAKE;
	*sent = 0;
	while (step != DIGEST_WAIT) {
		if (!take_step(sender, profile, now, &step, error))
			return FALSE;
		*sent += step == DIGEST_AGAIN;
	}
	return TRUE;
}
