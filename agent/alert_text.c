/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "agent/alert_text.h"

#include "agent/json.h"
#include "agent/safe.h"
#include "feeds/url.h"

#define LINE   400
#define LISTED 12 /* sources named */

/* Where text goes: as it is, or between tags. */
typedef struct {
	GString *out;
	gboolean html;
} Page;

static char *escaped(const char *text, gsize most)
{
	g_autofree char *line = safe_line(text, most);
	return g_markup_escape_text(line, -1);
}

static void put(Page *page, const char *label, const char *text)
{
	g_autofree char *plain = safe_isolated(text, LINE);
	g_autofree char *html = escaped(text, LINE);
	if (*text == '\0')
		return;
	if (page->html)
		g_string_append_printf(page->out, "<p dir=\"auto\">%s%s</p>\n", label, html);
	else
		g_string_append_printf(page->out, "%s%s\n", label, plain);
}

static void put_reasons(Page *page, char **reasons)
{
	if (*reasons != NULL && page->html)
		g_string_append(page->out, "<ul>\n");
	for (char **reason = reasons; *reason != NULL; reason++) {
		g_autofree char *plain = safe_isolated(*reason, LINE);
		g_autofree char *html = escaped(*reason, LINE);
		if (page->html)
			g_string_append_printf(page->out, "<li dir=\"auto\">%s</li>\n", html);
		else
			g_string_append_printf(page->out, "- %s\n", plain);
	}
	if (*reasons != NULL && page->html)
		g_string_append(page->out, "</ul>\n");
}

static void put_sources(Page *page, char **sources)
{
	g_autoptr(GString) names = g_string_new(NULL);
	guint n = g_strv_length(sources);
	for (guint i = 0; i < MIN(n, LISTED); i++)
		g_string_append_printf(names, "%s%s", i > 0 ? ", " : "", sources[i]);
	if (n > LISTED)
		g_string_append_printf(names, " and %u more", n - LISTED);
	put(page, n == 1 ? "Source: " : "Sources: ", names->str);
}

static void put_link(Page *page, const char *link)
{
	g_autofree char *html = escaped(link, SAFE_NO_LIMIT);
	if (!url_is_web(link))
		return;
	if (page->html)
		g_string_append_printf(page->out, "<p><a href=\"%s\">%s</a></p>\n", html, html);
	else
		put(page, "", link);
}

static void put_details(Page *page, const Alert *alert)
{
	g_autofree char *rule =
		g_strdup_printf("%s: %s", severity_name(alert->severity), alert->title);
	g_autofree char *standing = alert_standing(alert);
	put(page, "", rule);
	put(page, "Since the last alert: ", alert->change);
	put_reasons(page, alert->because);
	put_sources(page, alert->sources);
	put(page, "Credibility: ", standing);
	put_link(page, alert->link);
	if (alert->story <= 0)
		return;
	g_autofree char *verb =
		g_strdup_printf("vedette alerts ack %" G_GINT64_FORMAT, alert->story);
	put(page, "Acknowledge it with: ", verb);
}

char *alert_details(const Alert *alert)
{
	Page page = { g_string_new(NULL), FALSE };
	put_details(&page, alert);
	return g_string_free(page.out, FALSE);
}

char *alert_text(const Alert *alert)
{
	Page page = { g_string_new(NULL), FALSE };
	put(&page, "", alert->headline);
	g_string_append_c(page.out, '\n');
	put_details(&page, alert);
	return g_string_free(page.out, FALSE);
}

char *alert_fragment(const Alert *alert)
{
	Page page = { g_string_new(NULL), TRUE };
	put_details(&page, alert);
	return g_string_free(page.out, FALSE);
}

char *alert_html(const Alert *alert)
{
	g_autofree char *headline = escaped(alert->headline, LINE);
	g_autofree char *fragment = alert_fragment(alert);
	return g_strdup_printf(
		"<!DOCTYPE html>\n<html><head><meta charset=\"utf-8\"><meta name=\"viewport\" "
		"content=\"width=device-width\"><meta name=\"color-scheme\" content=\"light dark\">"
		"<title>%s</title></head>\n<body style=\"font-family:sans-serif;max-width:40em;"
		"margin:1em auto;line-height:1.4\">\n<h1 dir=\"auto\" style=\"font-size:1.3em\">"
		"%s</h1>\n%s</body></html>\n",
		headline, headline, fragment);
}

char *alert_json(const OutboxRow *row)
{
	json_t *payload = json_loads(row->payload, 0, NULL);
	json_t *object = json_pack("{sI sI}", "alert", (json_int_t)row->alert, "created",
				   (json_int_t)row->created);
	if (json_is_object(payload))
		json_object_update(object, payload);
	json_decref(payload);
	g_autofree char *text = json_dumps(object, JSON_COMPACT);
	json_decref(object);
	return g_strconcat(text, "\n", NULL);
}
