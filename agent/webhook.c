/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "agent/webhook.h"

#include <string.h>

#include "agent/alert_text.h"
#include "agent/json.h"
#include "agent/safe.h"
#include "feeds/url.h"

#define SECRET_PREFIX "whsec_" /* before a secret in base64 */
#define LINE          300

/* What all formats are made from. */
typedef struct {
	const WebhookTarget *target;
	const Alert *alert;
	const OutboxRow *row;
	gint64 now;
	char *id, *title, *details;
	GPtrArray *headers; /* char * */
} Draft;

static void add_header(Draft *draft, const char *name, const char *value)
{
	if (strpbrk(value, "\r\n") == NULL)
		g_ptr_array_add(draft->headers, g_strdup_printf("%s: %s", name, value));
}

static void add_bearer(Draft *draft)
{
	g_autofree char *value = g_strconcat("Bearer ", draft->target->token, NULL);
	if (*draft->target->token != '\0')
		add_header(draft, "Authorization", value);
}

static char *dump(json_t *object)
{
	char *text = json_dumps(object, JSON_COMPACT);
	json_decref(object);
	return text;
}

/* ---- json ---- */

static char *signature(const Draft *draft, const char *time, const char *body)
{
	const char *secret = draft->target->secret;
	gsize length = strlen(secret), digest_length = 32;
	g_autofree guchar *key = g_str_has_prefix(secret, SECRET_PREFIX)
					 ? g_base64_decode(secret + strlen(SECRET_PREFIX), &length)
					 : (guchar *)g_strdup(secret);
	guint8 digest[32];
	GHmac *hmac = g_hmac_new(G_CHECKSUM_SHA256, key, length);
	const char *const parts[] = { draft->id, ".", time, ".", body };
	for (gsize i = 0; i < G_N_ELEMENTS(parts); i++)
		g_hmac_update(hmac, (const guchar *)parts[i], -1);
	g_hmac_get_digest(hmac, digest, &digest_length);
	g_hmac_unref(hmac);
	g_autofree char *base64 = g_base64_encode(digest, digest_length);
	return g_strconcat("v1,", base64, NULL);
}

static char *json_body(Draft *draft, char **url)
{
	g_autofree char *time = g_strdup_printf("%" G_GINT64_FORMAT, draft->now);
	char *body = alert_json(draft->row);
	add_header(draft, "webhook-id", draft->id);
	add_header(draft, "webhook-timestamp", time);
	add_header(draft, "Idempotency-Key", draft->id);
	if (*draft->target->secret != '\0') {
		g_autofree char *sign = signature(draft, time, body);
		add_header(draft, "webhook-signature", sign);
	}
	add_bearer(draft);
	return body;
}

/* ---- ntfy ---- */

static char *ntfy_body(Draft *draft, char **url)
{
	static const int priorities[N_SEVERITIES] = { 1, 2, 3, 4, 5 };
	g_autoptr(GUri) uri = g_uri_parse(*url, G_URI_FLAGS_NONE, NULL);
	const char *path = uri != NULL ? g_uri_get_path(uri) : "";
	const char *topic = strrchr(path, '/');
	json_t *object = json_object();
	json_object_set_new(object, "topic", json_text(topic != NULL ? topic + 1 : path));
	json_object_set_new(object, "title", json_text(draft->title));
	json_object_set_new(object, "message", json_text(draft->details));
	json_object_set_new(object, "priority", json_integer(priorities[draft->alert->severity]));
	if (url_is_web(draft->alert->link))
		json_object_set_new(object, "click", json_text(draft->alert->link));
	if (topic != NULL) { /* JSON is published at the root of the server */
		g_autofree char *root = g_strndup(path, (gsize)(topic - path) + 1);
		g_free(*url);
		*url = g_uri_join(G_URI_FLAGS_NONE, g_uri_get_scheme(uri), g_uri_get_userinfo(uri),
				  g_uri_get_host(uri), g_uri_get_port(uri), root, NULL, NULL);
	}
	add_bearer(draft);
	return dump(object);
}

/* ---- gotify ---- */

static char *gotify_body(Draft *draft, char **url)
{
	static const int priorities[N_SEVERITIES] = { 0, 2, 4, 6, 8 };
	json_t *object = json_object();
	json_object_set_new(object, "title", json_text(draft->title));
	json_object_set_new(object, "message", json_text(draft->details));
	json_object_set_new(object, "priority", json_integer(priorities[draft->alert->severity]));
	if (url_is_web(draft->alert->link))
		json_object_set_new(object, "extras",
				    json_pack("{s{s{so}}}", "client::notification", "click", "url",
					      json_text(draft->alert->link)));
	if (!g_str_has_suffix(*url, "/message")) {
		char *whole =
			g_strconcat(*url, g_str_has_suffix(*url, "/") ? "" : "/", "message", NULL);
		g_free(*url);
		*url = whole;
	}
	if (*draft->target->token != '\0')
		add_header(draft, "X-Gotify-Key", draft->target->token);
	return dump(object);
}

/* ---- slack and what takes the same ---- */

static char *slack_escaped(const char *text)
{
	GString *out = g_string_new(text);
	g_string_replace(out, "&", "&amp;", 0);
	g_string_replace(out, "<", "&lt;", 0);
	g_string_replace(out, ">", "&gt;", 0);
	return g_string_free(out, FALSE);
}

static char *slack_body(Draft *draft, char **url)
{
	g_autofree char *title = slack_escaped(draft->title);
	g_autofree char *details = slack_escaped(draft->details);
	g_autofree char *text = g_strconcat(title, "\n", details, NULL);
	add_bearer(draft);
	return dump(json_pack("{so}", "text", json_text(text)));
}

/* ---- matrix ---- */

static char *matrix_body(Draft *draft, char **url)
{
	g_autofree char *text = g_strconcat(draft->title, "\n", draft->details, NULL);
	g_autofree char *fragment = alert_fragment(draft->alert);
	g_autofree char *title = g_markup_escape_text(draft->title, -1);
	g_autofree char *html = g_strdup_printf("<b>%s</b>\n%s", title, fragment);
	char *whole = g_strconcat(*url, g_str_has_suffix(*url, "/") ? "" : "/", draft->id, NULL);
	g_free(*url);
	*url = whole;
	add_bearer(draft);
	return dump(json_pack("{ss so ss so}", "msgtype", "m.text", "body", json_text(text),
			      "format", "org.matrix.custom.html", "formatted_body",
			      json_text(html)));
}

static const struct {
	char *(*body)(Draft *draft, char **url);
	const char *method;
} formats[] = {
	[WEBHOOK_JSON] = { json_body, "POST" },     [WEBHOOK_NTFY] = { ntfy_body, "POST" },
	[WEBHOOK_GOTIFY] = { gotify_body, "POST" }, [WEBHOOK_SLACK] = { slack_body, "POST" },
	[WEBHOOK_MATRIX] = { matrix_body, "PUT" },
};

WebhookRequest *webhook_request(const WebhookTarget *target, const Alert *alert,
				const OutboxRow *row, gint64 now)
{
	g_autofree char *headline = safe_isolated(alert->headline, LINE);
	g_autofree char *id = g_strdup_printf("vedette-%08x-%" G_GINT64_FORMAT,
					      g_str_hash(g_get_host_name()), row->alert);
	g_autofree char *title = g_strdup_printf("%s: %s%s", severity_name(alert->severity),
						 headline, alert->update > 0 ? " (update)" : "");
	g_autofree char *details = alert_details(alert);
	g_autoptr(GPtrArray) headers = g_ptr_array_new();
	Draft draft = { target, alert, row, now, id, title, details, headers };
	WebhookRequest *request = g_new0(WebhookRequest, 1);
	request->url = g_strdup(target->url);
	request->method = formats[target->format].method;
	add_header(&draft, "Content-Type", "application/json");
	request->body = formats[target->format].body(&draft, &request->url);
	g_ptr_array_add(headers, NULL);
	request->headers = (char **)g_ptr_array_steal(headers, NULL);
	return request;
}

void webhook_request_free(WebhookRequest *request)
{
	if (request == NULL)
		return;
	g_free(request->url);
	g_strfreev(request->headers);
	g_free(request->body);
	g_free(request);
}
