/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/unit/fixture.h"

#include "agent/knowledge.h"

/* The settings of TEXT in DIR/vedette.conf, without the shipped rules. */
static Config *settings(const char *dir, const char *text)
{
	g_autoptr(DiagList) diags = diag_list_new();
	g_autofree char *whole = g_strconcat("[agent]\nshipped-rules = no\n", text, NULL);
	g_autofree char *file = put_file(dir, "vedette.conf", whole);
	Config *config = config_load(file, NULL, diags);
	assert_int_equal(diag_errors(diags), 0);
	return config;
}

static void test_a_default_folder_may_be_missing(void **state)
{
	g_autoptr(DiagList) diags = diag_list_new();
	g_autoptr(Config) config = settings(*state, "");
	g_autoptr(Ruleset) ruleset = knowledge_ruleset(config, diags);
	g_autoptr(GPtrArray) feeds = knowledge_feeds(config, diags);
	assert_int_equal(ruleset_n_rules(ruleset), 0);
	assert_int_equal(feeds->len, 0);
	assert_int_equal(diag_kept(diags), 0);
}

static void test_what_a_user_names_must_be_there(void **state)
{
	g_autoptr(DiagList) diags = diag_list_new();
	g_autoptr(Config) config = settings(*state, "rules = mine\nfeeds = mine.feeds\n");
	g_autoptr(Ruleset) ruleset = knowledge_ruleset(config, diags);
	assert_null(ruleset);
	assert_int_equal(diag_errors(diags), 1);
	g_autoptr(GPtrArray) feeds = knowledge_feeds(config, diags);
	assert_int_equal(feeds->len, 0);
	assert_int_equal(diag_errors(diags), 2);
}

static void test_the_user_s_rules_are_loaded(void **state)
{
	g_autoptr(DiagList) diags = diag_list_new();
	g_autoptr(Config) config = settings(*state, "");
	g_free(put_file(*state, "rules/a.rules", "[r]\nmatch = @x\n"));
	g_free(put_file(*state, "rules/a.ent", "[x]\nkind = city\nen = X-town\n"));
	g_autoptr(Ruleset) ruleset = knowledge_ruleset(config, diags);
	assert_int_equal(ruleset_n_rules(ruleset), 1);
	assert_int_equal(ruleset_n_entities(ruleset), 1);
}

static void test_feeds_of_a_folder_come_in_name_order(void **state)
{
	g_autoptr(DiagList) diags = diag_list_new();
	g_autoptr(Config) config = settings(*state, "feeds = lists extra.feeds\n");
	g_free(put_file(*state, "lists/20.feeds", "https://b.example/\n"));
	g_free(put_file(*state, "lists/10.feeds", "https://a.example/\n"));
	g_free(put_file(*state, "lists/30.opml",
			"<opml version=\"2.0\"><body><outline text=\"C\" "
			"xmlUrl=\"https://c.example/\"/></body></opml>"));
	g_free(put_file(*state, "lists/README", "not a list\n"));
	g_free(put_file(*state, "extra.feeds", "https://d.example/\n"));
	g_autoptr(GPtrArray) feeds = knowledge_feeds(config, diags);
	static const char *const urls[] = { "https://a.example/", "https://b.example/",
					    "https://c.example/", "https://d.example/" };
	assert_int_equal(diag_kept(diags), 0);
	assert_int_equal(feeds->len, G_N_ELEMENTS(urls));
	for (guint i = 0; i < feeds->len; i++)
		assert_string_equal(((FeedSpec *)g_ptr_array_index(feeds, i))->url, urls[i]);
}

static void test_a_feed_in_two_lists_is_told(void **state)
{
	g_autoptr(DiagList) diags = diag_list_new();
	g_autoptr(Config) config = settings(*state, "feeds = a.feeds b.feeds\n");
	g_free(put_file(*state, "a.feeds", "https://a.example/\n"));
	g_free(put_file(*state, "b.feeds", "\nhttps://a.example/\n"));
	g_autoptr(GPtrArray) feeds = knowledge_feeds(config, diags);
	assert_int_equal(feeds->len, 1);
	assert_int_equal(diag_errors(diags), 1);
	assert_int_equal(diag_at(diags, 0)->line, 2);
}

static void test_a_folder_on_the_command_line_stands_alone(void **state)
{
	Cli cli = { NULL, NULL };
	int status;
	char *paths[] = { *state, NULL };
	g_free(put_file(*state, "a.rules", "[r]\nmatch = a\n"));
	g_autoptr(Ruleset) ruleset = knowledge_load(&cli, paths, &status);
	assert_int_equal(ruleset_n_entities(ruleset), 0);
	g_free(put_file(*state, "b.rules", "[r2]\nmatch = (\n"));
	g_autoptr(Ruleset) none = knowledge_load(&cli, paths, &status);
	assert_null(none);
	assert_int_equal(status, EXIT_USAGE);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		IN_FOLDER(test_a_default_folder_may_be_missing),
		IN_FOLDER(test_what_a_user_names_must_be_there),
		IN_FOLDER(test_the_user_s_rules_are_loaded),
		IN_FOLDER(test_feeds_of_a_folder_come_in_name_order),
		IN_FOLDER(test_a_feed_in_two_lists_is_told),
		IN_FOLDER(test_a_folder_on_the_command_line_stands_alone),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
