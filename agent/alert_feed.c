/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "agent/alert_feed.h"

#include "agent/alert_text.h"
#include "agent/json.h"
#include "agent/safe.h"
#include "feeds/date.h"
#include "feeds/url.h"

#define TITLE "vedette: alerts"
#define LINE  400

typedef void (*EntryFunction)(const AlertRow *row, const Alert *alert, const char *id,
			      gpointer data);

/* Call FUNCTION for the latest alert of each story. */
static void for_each_story(const GPtrArray *alerts, const char *host, EntryFunction function,
			   gpointer data)
{
	g_autoptr(GHashTable) told = g_hash_table_new(g_int64_hash, g_int64_equal);
	for (guint i = 0; i < alerts->len; i++) {
		AlertRow *row = g_ptr_array_index(alerts, i);
		if (row->story <= 0 || !g_hash_table_add(told, &row->story))
			continue;
		g_autoptr(Alert) alert = alert_read(row->payload);
		g_autofree char *id = g_strdup_printf("tag:%s,2026:vedette/story/%" G_GINT64_FORMAT,
						      host, row->story);
		function(row, alert, id, data);
	}
}

static char *title_of(const Alert *alert)
{
	g_autofree char *headline = safe_line(alert->headline, LINE);
	return g_strdup_printf("%s: %s", severity_name(alert->severity), headline);
}

static void put_atom(const AlertRow *row, const Alert *alert, const char *id, gpointer data)
{
	GString *out = data;
	g_autofree char *plain = title_of(alert), *time = date_format(row->created);
	g_autofree char *title = g_markup_escape_text(plain, -1);
	g_autofree char *page = alert_fragment(alert);
	g_autofree char *content = g_markup_escape_text(page, -1);
	g_autofree char *rule = g_markup_escape_text(alert->rule, -1);
	g_string_append_printf(out,
			       "<entry>\n<id>%s</id>\n<title>%s</title>\n<updated>%s</updated>\n"
			       "<category term=\"%s\"/>\n<category term=\"%s\"/>\n",
			       id, title, time, severity_name(alert->severity), rule);
	if (url_is_web(alert->link)) {
		g_autofree char *line = safe_line(alert->link, SAFE_NO_LIMIT);
		g_autofree char *link = g_markup_escape_text(line, -1);
		g_string_append_printf(out, "<link href=\"%s\"/>\n", link);
	}
	g_string_append_printf(out, "<content type=\"html\">%s</content>\n</entry>\n", content);
}

char *alert_feed_atom(const GPtrArray *alerts, const char *host)
{
	const AlertRow *latest = alerts->len > 0 ? g_ptr_array_index(alerts, 0) : NULL;
	g_autofree char *updated = date_format(latest != NULL ? latest->created : 0);
	GString *out = g_string_new(NULL);
	g_string_append_printf(out,
			       "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n"
			       "<feed xmlns=\"http://www.w3.org/2005/Atom\">\n"
			       "<id>tag:%s,2026:vedette/alerts</id>\n<title>" TITLE "</title>\n"
			       "<updated>%s</updated>\n<author><name>vedette</name></author>\n"
			       "<generator version=\"" VEDETTE_VERSION "\">vedette</generator>\n",
			       host, updated);
	for_each_story(alerts, host, put_atom, out);
	return g_string_free(g_string_append(out, "</feed>\n"), FALSE);
}

static void put_json(const AlertRow *row, const Alert *alert, const char *id, gpointer items)
{
	g_autofree char *title = title_of(alert), *time = date_format(row->created);
	g_autofree char *html = alert_fragment(alert);
	json_t *item = json_pack("{ss so so ss s[so]}", "id", id, "title", json_text(title),
				 "content_html", json_text(html), "date_modified", time, "tags",
				 severity_name(alert->severity), json_text(alert->rule));
	if (url_is_web(alert->link))
		json_object_set_new(item, "url", json_text(alert->link));
	json_array_append_new(items, item);
}

char *alert_feed_json(const GPtrArray *alerts, const char *host)
{
	json_t *items = json_array();
	for_each_story(alerts, host, put_json, items);
	json_t *feed = json_pack("{ss ss so}", "version", "https://jsonfeed.org/version/1.1",
				 "title", TITLE, "items", items);
	char *text = json_dumps(feed, JSON_INDENT(1));
	json_decref(feed);
	return text;
}
