/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A digest's way to its readers, with a mail agent that keeps what it is given, or refuses it. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>

#include "agent/digest_send.h"
#include "agent/digest_window.h"

#define NOW G_GINT64_CONSTANT(1764054000) /* 2025-11-25 07:00 UTC */
#define DAY 86400

typedef struct {
	char *dir, *box, *refuse; /* BOX: what was mailed; REFUSE: while it is there, nothing is */
	Store *store;
	Config *config;
	GPtrArray *specs;
	guint made;
} World;

/* Messages are parted by a line of their own. */
static const char agent[] = "#!/bin/sh\n[ ! -e '%s' ] || { echo busy >&2; exit 75; }\n"
			    "{ cat; echo '=== end'; } >>'%s'\n";

static int set_up(void **state)
{
	World *w = g_new0(World, 1);
	g_autoptr(DiagList) diags = diag_list_new();
	w->dir = g_dir_make_tmp("digest-send-XXXXXX", NULL);
	w->box = g_build_filename(w->dir, "box", NULL);
	w->refuse = g_build_filename(w->dir, "refuse", NULL);
	w->store = store_open(w->dir, STORE_WRITE, NULL);
	g_autofree char *program = g_build_filename(w->dir, "sendmail", NULL);
	g_autofree char *script = g_strdup_printf(agent, w->refuse, w->box);
	g_autofree char *file = g_build_filename(w->dir, "vedette.conf", NULL);
	g_autofree char *settings = g_strdup_printf(
		"[mail]\nsendmail = %s\nfrom = watch@example.org\n[digest]\nto = desk@example.org\n"
		"unsubscribe = Desk <list+out@example.org>\n[digest sahel]\nto = s@example.org\n"
		"hour = 9\n",
		program);
	assert_true(g_file_set_contents(program, script, -1, NULL));
	assert_true(g_file_set_contents(file, settings, -1, NULL));
	assert_int_equal(g_chmod(program, 0700), 0);
	w->config = config_load(file, w->dir, diags);
	assert_int_equal(diag_errors(diags), 0);
	w->specs = g_ptr_array_new();
	*state = w;
	return w->store != NULL ? 0 : -1;
}

static int tear_down(void **state)
{
	World *w = *state;
	static const char *const files[] = {
		"vedette.db", "vedette.db-wal", "vedette.db-shm", "vedette.lock",
		"box",        "refuse",         "sendmail",       "vedette.conf"
	};
	store_close(w->store);
	for (gsize i = 0; i < G_N_ELEMENTS(files); i++) {
		g_autofree char *path = g_build_filename(w->dir, files[i], NULL);
		g_unlink(path);
	}
	g_rmdir(w->dir);
	config_free(w->config);
	g_ptr_array_unref(w->specs);
	g_free(w->dir);
	g_free(w->box);
	g_free(w->refuse);
	g_free(w);
	return 0;
}

static Digest *make(const DigestProfile *profile, const StoreWindow *window, gpointer user_data,
		    GError **error)
{
	World *w = user_data;
	const DigestSources sources = { w->store, profile, w->specs, NULL, NULL };
	w->made++;
	return digest_new(&sources, window, error);
}

static const DigestProfile *first(const World *w)
{
	return g_ptr_array_index(w->config->digests, 0);
}

/* How many went out; -1 = it failed. */
static int send_at(World *w, const DigestProfile *profile, gint64 now, gboolean early)
{
	const DigestSender sender = { w->store, w->config, early, make, w };
	g_autoptr(GError) error = NULL;
	guint sent;
	return digest_send(&sender, profile, now, &sent, &error) ? (int)sent : -1;
}

/* What was mailed. Caller frees. */
static char **mails(const World *w)
{
	g_autofree char *text = NULL;
	if (!g_file_get_contents(w->box, &text, NULL, NULL))
		return g_new0(char *, 1);
	char **all = g_strsplit(text, "=== end\n", -1);
	g_clear_pointer(&all[g_strv_length(all) - 1], g_free); /* what follows the last */
	return all;
}

static guint n_mails(const World *w)
{
	g_auto(GStrv) all = mails(w);
	return g_strv_length(all);
}

/* The value of the header NAME in MAIL; "" if there is none. Caller frees. */
static char *header(const char *mail, const char *name)
{
	g_autofree char *start = g_strdup_printf("\n%s: ", name);
	const char *at = strstr(mail, start);
	if (at == NULL)
		return g_strdup("");
	at += strlen(start);
	return g_strndup(at, strcspn(at, "\n"));
}

static void refuse(const World *w, gboolean yes)
{
	if (yes)
		assert_true(g_file_set_contents(w->refuse, "", 0, NULL));
	else
		g_unlink(w->refuse);
}

static void put_run(World *w, const char *day, DigestState state, const char *message, gint64 until)
{
	const DigestRun run = { .profile = (char *)DIGEST_DEFAULT,
				.day = (char *)day,
				.state = state,
				.window = { 0, 0, until - DAY, until },
				.recipients = first(w)->to,
				.message = (char *)message };
	assert_true(store_put_digest(w->store, &run, NOW, NULL));
}

static void test_one_goes_out_a_day_however_often_it_is_called(void **state)
{
	World *w = *state;
	assert_int_equal(send_at(w, first(w), NOW, FALSE), 1);
	assert_int_equal(send_at(w, first(w), NOW + 3600, FALSE), 0);
	assert_int_equal(send_at(w, first(w), NOW + 7200, TRUE), 0);
	assert_int_equal(send_at(w, first(w), NOW - 2 * 3600 + DAY, FALSE), 0); /* 05:00 */
	assert_int_equal(n_mails(w), 1);
	assert_null(store_open_digest(w->store, DIGEST_DEFAULT, NULL));
}

static void test_what_was_refused_goes_later_byte_for_byte(void **state)
{
	World *w = *state;
	refuse(w, TRUE);
	assert_int_equal(send_at(w, first(w), NOW, FALSE), -1);
	assert_int_equal(send_at(w, first(w), NOW + 3600, FALSE), -1);
	g_autoptr(DigestRun) open = store_open_digest(w->store, DIGEST_DEFAULT, NULL);
	assert_int_equal(open->state, DIGEST_RENDERED);
	assert_int_equal(open->attempts, 2);
	assert_non_null(strstr(open->why, "busy"));
	refuse(w, FALSE);
	assert_int_equal(send_at(w, first(w), NOW + 7200, FALSE), 1);
	g_auto(GStrv) all = mails(w);
	assert_string_equal(all[0], open->message);
	assert_int_equal(w->made, 1);
}

static void test_days_that_never_left_are_one_mail(void **state)
{
	World *w = *state;
	put_run(w, "2025-11-20", DIGEST_DONE, NULL, NOW - 5 * DAY);
	((DigestProfile *)first(w))->empty_every = 0;
	refuse(w, TRUE);
	for (int day = -4; day < 0; day++)
		assert_int_equal(send_at(w, first(w), NOW + day * DAY, FALSE), -1);
	refuse(w, FALSE);
	assert_int_equal(send_at(w, first(w), NOW, FALSE), 1);
	g_auto(GStrv) all = mails(w);
	g_autofree char *subject = header(all[0], "Subject");
	assert_int_equal(g_strv_length(all), 1);
	assert_string_equal(subject, "[vedette] 2025-11-20 to 2025-11-25: nothing to report");
}

static void test_what_was_being_sent_when_it_died_goes_again_with_its_id(void **state)
{
	World *w = *state;
	put_run(w, "2025-11-24", DIGEST_SENDING, "Subject: the same\n\nx\n", NOW - DAY);
	((DigestProfile *)first(w))->empty_every = 0;
	assert_int_equal(send_at(w, first(w), NOW, FALSE), 2);
	g_auto(GStrv) all = mails(w);
	assert_string_equal(all[0], "Subject: the same\n\nx\n");
	g_autofree char *subject = header(all[1], "Subject");
	assert_string_equal(subject, "[vedette] 2025-11-25: nothing to report");
}

static void test_what_was_handed_over_is_not_sent_again(void **state)
{
	World *w = *state;
	put_run(w, "2025-11-25", DIGEST_HANDED_OVER, "Subject: x\n\nx\n", NOW - 60);
	assert_int_equal(send_at(w, first(w), NOW, FALSE), 0);
	assert_int_equal(n_mails(w), 0);
	assert_null(store_open_digest(w->store, DIGEST_DEFAULT, NULL));
}

static void test_it_goes_to_those_the_settings_name_now(void **state)
{
	World *w = *state;
	DigestProfile moved = *first(w);
	refuse(w, TRUE);
	assert_int_equal(send_at(w, first(w), NOW, FALSE), -1);
	refuse(w, FALSE);
	moved.to = (char *)"new@example.org";
	assert_int_equal(send_at(w, &moved, NOW + 3600, FALSE), 1);
	g_auto(GStrv) all = mails(w);
	assert_non_null(strstr(all[0], "To: new@example.org\n"));
}

static void test_with_nothing_to_tell_a_sign_of_life_goes_out_at_times(void **state)
{
	World *w = *state;
	static const int sent[] = { 1, 0, 0, 0, 0, 0, 0, 1, 0 };
	for (guint day = 0; day < G_N_ELEMENTS(sent); day++)
		if (send_at(w, first(w), NOW + day * DAY, FALSE) != sent[day])
			fail_msg("day %u", day);
	g_auto(GStrv) all = mails(w);
	g_autofree char *subject = header(all[1], "Subject");
	assert_string_equal(subject, "[vedette] 2025-11-25 to 2025-12-02: nothing to report");
}

static void test_profiles_go_out_each_at_its_hour_under_its_name(void **state)
{
	World *w = *state;
	const DigestProfile *sahel = config_digest(w->config, "sahel");
	assert_int_equal(send_at(w, first(w), NOW, FALSE), 1);
	assert_int_equal(send_at(w, sahel, NOW, FALSE), 0);
	assert_int_equal(send_at(w, sahel, NOW + 2 * 3600, FALSE), 1);
	g_auto(GStrv) all = mails(w);
	static const struct {
		const char *name, *one, *other;
	} headers[] = {
		{ "Subject", "[vedette] 2025-11-25: nothing to report",
		  "[vedette] sahel 2025-11-25: nothing to report" },
		{ "List-Id", "<digest.vedette.", "<sahel.vedette." },
		{ "References", "<thread.digest.2025-W48@", "<thread.sahel.2025-W48@" },
		{ "Message-Id", "<digest.digest.2025-11-25.", "<digest.sahel.2025-11-25." },
		{ "List-Unsubscribe", "<mailto:list%2Bout@example.org?subject=unsubscribe>",
		  "<mailto:list%2Bout@example.org?subject=unsubscribe>" },
		{ "Precedence", "bulk", "bulk" },
		{ "Auto-Submitted", "auto-generated", "auto-generated" },
		{ "X-Vedette-Profile", "digest", "sahel" },
		{ "X-Vedette-Critical", "0", "0" },
		{ "To", "desk@example.org", "s@example.org" },
	};
	for (gsize i = 0; i < G_N_ELEMENTS(headers); i++) {
		g_autofree char *one = header(all[0], headers[i].name);
		g_autofree char *other = header(all[1], headers[i].name);
		if (!g_str_has_prefix(one, headers[i].one) ||
		    !g_str_has_prefix(other, headers[i].other))
			fail_msg("%s: \"%s\", \"%s\"", headers[i].name, one, other);
	}
}

static void test_the_same_stretch_is_the_same_message(void **state)
{
	World *w = *state;
	const StoreWindow window = { 0, 0, NOW - DAY, NOW }, later = { 0, 0, NOW - DAY + 1, NOW };
	const StoreWindow *const windows[] = { &window, &window, &later };
	g_autoptr(GPtrArray) texts = g_ptr_array_new_with_free_func(g_free);
	for (gsize i = 0; i < G_N_ELEMENTS(windows); i++) {
		g_autoptr(Digest) digest = make(first(w), windows[i], w, NULL);
		g_ptr_array_add(texts, digest_mail(digest, w->config, NULL));
	}
	assert_string_equal(texts->pdata[0], texts->pdata[1]);
	g_autofree char *one = header(texts->pdata[0], "Message-Id");
	g_autofree char *other = header(texts->pdata[2], "Message-Id");
	assert_string_not_equal(one, other);
}

int main(void)
{
	g_setenv("TZ", "UTC", TRUE);
	tzset();
#define CASE(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)
	const struct CMUnitTest tests[] = {
		CASE(test_one_goes_out_a_day_however_often_it_is_called),
		CASE(test_what_was_refused_goes_later_byte_for_byte),
		CASE(test_days_that_never_left_are_one_mail),
		CASE(test_what_was_being_sent_when_it_died_goes_again_with_its_id),
		CASE(test_what_was_handed_over_is_not_sent_again),
		CASE(test_it_goes_to_those_the_settings_name_now),
		CASE(test_with_nothing_to_tell_a_sign_of_life_goes_out_at_times),
		CASE(test_profiles_go_out_each_at_its_hour_under_its_name),
		CASE(test_the_same_stretch_is_the_same_message),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
