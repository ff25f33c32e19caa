/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "feeds/url.h"

#include <string.h>

#include "feeds/limits.h"

#define RELAXED (G_URI_FLAGS_PARSE_RELAXED | G_URI_FLAGS_ENCODED)

/* Query parameters that say who sent the reader, not what he reads. A trailing * is any ending. */
static const char *const tracking[] = {
	"utm_*",          "fbclid",  "gclid",   "gbraid",     "wbraid",
	"dclid",          "msclkid", "yclid",   "igshid",     "igsh",
	"mc_cid",         "mc_eid",  "ref_src", "ref_url",    "ns_*",
	"at_*",           "cmpid",   "CMP",     "ocid",       "spm",
	"wt_*",           "ito",     "smid",    "smtyp",      "xtor",
	"traffic_source", "ftag",    "_ga",     "_gl",        "fb_*",
	"share",          "shared",  "rss",     "campaign_*", "pk_*",
	"mtm_*",          "hsa_*",   "_hsenc",  "_hsmi",      "__twitter_impression",
	"outputType",     "amp",     "sc_*",    "taid",       "guccounter",
	"ncid",           "vero_*",  "oly_*",   "sfnsn",      "s_cid",
	"at_medium",
};

/* The same, but on some sites the article's number: only values without a digit are tracking. */
static const char *const perhaps_tracking[] = { "ref",     "src", "source",  "from",
						"feature", "cid", "partner", "via" };

/* Caches that wrap the address of a page in their own path (AMP Project, "AMP Cache URLs"). */
static const struct {
	const char *host, *path;
	const char *scheme; /* of the page */
} wrappers[] = {
	{ ".cdn.ampproject.org", "/c/s/", "https://" },
	{ ".cdn.ampproject.org", "/v/s/", "https://" },
	{ ".cdn.ampproject.org", "/c/", "http://" },
	{ "www.google.com", "/amp/s/", "https://" },
	{ "www.google.com", "/amp/", "http://" },
};

static const char *const host_prefixes[] = { "www.", "m.", "mobile.", "amp.", "mobi." };
static const char *const path_suffixes[] = { "/amp",       ".amp", "/index.html",
					     "/index.php", "/.",   "/.." };

static const char *const safe_schemes[] = {
	"http",   "https", "mailto", "ftp",    "ftps",   "tel",   "sms",    "news", "nntp",
	"tag",    "urn",   "feed",   "magnet", "xmpp",   "irc",   "webcal", "rtsp", "sip",
	"sips",   "aim",   "callto", "ed2k",   "gopher", "rsync", "sftp",   "ssh",  "svn",
	"telnet", "wais",  "itpc",   "afs",    "cid",    "mid",   "mms",    "ldap"
};

/* Second levels under which names are registered. */
static const char *const second_levels[] = { "ac",   "co",  "com", "edu", "gob", "gov", "gop",
					     "info", "mil", "net", "ngo", "nic", "org", "tv" };

static char *scheme_of(const char *url)
{
	gsize length = 0;
	while (g_ascii_isalnum(url[length]) ||
	       (length > 0 && strchr("+-.", url[length]) && url[length]))
		length++;
	if (length == 0 || url[length] != ':' || !g_ascii_isalpha(url[0]))
		return NULL;
	return g_ascii_strdown(url, length);
}

static char *trimmed(const char *text)
{
	char *out = g_strdup(text), *to = out;
	for (const char *p = text; *p != '\0'; p++)
		if (*p != '\t' && *p != '\r' && *p != '\n')
			*to++ = *p;
	*to = '\0';
	return g_strstrip(out);
}

/* The parts of a reference as they stand (RFC 3986 appendix B); starts of absent ones are NULL. */
typedef struct {
	const char *scheme, *authority, *path, *query;
	gsize scheme_size, authority_size, path_size, query_size;
} Parts;

static Parts split(const char *url)
{
	Parts parts = { 0 };
	g_autofree char *scheme = scheme_of(url);
	if (scheme != NULL) {
		parts.scheme = url;
		parts.scheme_size = strlen(scheme);
		url += parts.scheme_size + 1;
	}
	if (g_str_has_prefix(url, "//")) {
		parts.authority = url + 2;
		parts.authority_size = strcspn(parts.authority, "/?#");
		url = parts.authority + parts.authority_size;
	}
	parts.path = url;
	parts.path_size = strcspn(url, "?#");
	url += parts.path_size;
	if (*url == '?') {
		parts.query = url;
		parts.query_size = strcspn(url, "#");
	}
	return parts;
}

/* Dot segments out of OUT from START on (RFC 3986 §5.2.4). */
static void remove_dots(GString *out, gsize start)
{
	g_autofree char *path = g_strdup(out->str + start);
	g_auto(GStrv) segments = g_strsplit(path, "/", -1);
	g_autoptr(GPtrArray) kept = g_ptr_array_new();
	for (char **s = segments; *s != NULL; s++) {
		gboolean up = strcmp(*s, "..") == 0, dot = up || strcmp(*s, ".") == 0;
		if (up && kept->len > 1)
			g_ptr_array_set_size(kept, kept->len - 1);
		if (!dot)
			g_ptr_array_add(kept, *s);
		else if (s[1] == NULL) /* the last one leaves its slash */
			g_ptr_array_add(kept, (char *)"");
	}
	g_ptr_array_add(kept, NULL);
	g_autofree char *joined = g_strjoinv("/", (char **)kept->pdata);
	g_string_truncate(out, start);
	g_string_append(out, joined);
}

/* By hand, not by GUri: that would write non-ASCII letters of an IRI as escapes. */
static char *merge(const char *base_url, const char *reference)
{
	Parts base = split(base_url), ref = split(reference);
	GString *out = g_string_new_len(base.scheme, base.scheme_size);
	const Parts *host = ref.authority != NULL ? &ref : &base;
	g_string_append(out, "://");
	g_string_append_len(out, host->authority, host->authority_size);
	gsize start = out->len;
	if (ref.authority == NULL && ref.path_size == 0) {
		g_string_append_len(out, base.path, base.path_size);
		const Parts *query = ref.query != NULL ? &ref : &base;
		g_string_append_len(out, query->query, query->query_size);
		g_string_append(out, reference + strcspn(reference, "#"));
		return g_string_free(out, FALSE);
	}
	if (ref.authority == NULL && *ref.path != '/') {
		gsize keep = base.path_size;
		while (keep > 0 && base.path[keep - 1] != '/')
			keep--;
		g_string_append_len(out, keep > 0 ? base.path : "/", MAX(keep, 1));
	}
	g_string_append_len(out, ref.path, ref.path_size);
	remove_dots(out, start);
	g_string_append(out, ref.path + ref.path_size);
	return g_string_free(out, FALSE);
}

char *url_resolve(const char *base, const char *reference)
{
	if (reference == NULL)
		return NULL;
	if (url_is_web(reference) && strpbrk(reference, " \t\r\n\f\v") == NULL)
		return g_strdup(reference);
	g_autofree char *clean = trimmed(reference);
	g_autofree char *scheme = scheme_of(clean);
	if (scheme != NULL || base == NULL || strlen(base) > LIMIT_URL ||
	    !(url_is_web(base) || g_str_has_prefix(base, "file:///")))
		return g_steal_pointer(&clean);
	return merge(base, clean);
}

gboolean url_is_web(const char *url)
{
	if (url == NULL)
		return FALSE;
	gsize skip = g_ascii_strncasecmp(url, "https://", 8) == 0  ? 8
		     : g_ascii_strncasecmp(url, "http://", 7) == 0 ? 7
								   : 0;
	return skip > 0 && url[skip] != '\0' && strchr("/?#", url[skip]) == NULL;
}

gboolean url_is_safe(const char *url)
{
	if (g_str_has_prefix(url, "https://") || g_str_has_prefix(url, "http://"))
		return TRUE;
	g_autoptr(GString) bare = g_string_new(NULL);
	for (const char *p = url; *p != '\0'; p = g_utf8_next_char(p)) {
		gunichar c = g_utf8_get_char(p);
		if (c > 0x20 && !(c >= 0x7f && c <= 0xa0) && c != 0xfffd)
			g_string_append_unichar(bare, c);
	}
	const char *colon = strchr(bare->str, ':');
	if (colon == NULL || strcspn(bare->str, "/?#") < (gsize)(colon - bare->str))
		return TRUE; /* relative */
	g_autofree char *scheme = g_ascii_strdown(bare->str, colon - bare->str);
	for (gsize i = 0; i < G_N_ELEMENTS(safe_schemes); i++)
		if (strcmp(scheme, safe_schemes[i]) == 0)
			return TRUE;
	return FALSE;
}

static char *plain_host(const char *host)
{
	g_autofree char *down = g_ascii_strdown(host, -1);
	char *ascii = g_hostname_to_ascii(down);
	return ascii != NULL ? ascii : g_steal_pointer(&down);
}

char *url_host(const char *url)
{
	g_autoptr(GUri) uri = g_uri_parse(url, RELAXED, NULL);
	const char *host = uri != NULL ? g_uri_get_host(uri) : NULL;
	return host != NULL && *host != '\0' ? plain_host(host) : NULL;
}

char *url_registrable(const char *host)
{
	g_auto(GStrv) labels = g_strsplit(host, ".", -1);
	guint n = g_strv_length(labels), keep = 2;
	if (g_hostname_is_ip_address(host) || n <= 2)
		return g_strdup(host);
	for (gsize i = 0; i < G_N_ELEMENTS(second_levels); i++)
		if (strlen(labels[n - 1]) == 2 && strcmp(labels[n - 2], second_levels[i]) == 0)
			keep = 3;
	return g_strjoinv(".", labels + (n > keep ? n - keep : 0));
}

static gboolean is_named(const char *parameter, const char *const *names, gsize n)
{
	gsize length = strcspn(parameter, "=");
	for (gsize i = 0; i < n; i++) {
		gsize size = strlen(names[i]);
		gboolean prefix = names[i][size - 1] == '*';
		if (prefix ? g_ascii_strncasecmp(parameter, names[i], size - 1) == 0
			   : length == size && g_ascii_strncasecmp(parameter, names[i], size) == 0)
			return TRUE;
	}
	return FALSE;
}

static gboolean is_tracking(const char *parameter)
{
	return is_named(parameter, tracking, G_N_ELEMENTS(tracking)) ||
	       (strpbrk(parameter, "0123456789%") == NULL &&
		is_named(parameter, perhaps_tracking, G_N_ELEMENTS(perhaps_tracking)));
}

static char *plain_query(const char *query)
{
	if (query == NULL || *query == '\0')
		return NULL;
	g_auto(GStrv) all = g_strsplit_set(query, "&;", -1);
	g_autoptr(GStrvBuilder) kept = g_strv_builder_new();
	guint n = 0;
	for (char **p = all; *p != NULL; p++)
		if (**p != '\0' && !is_tracking(*p)) {
			g_strv_builder_add(kept, *p);
			n++;
		}
	g_auto(GStrv) list = g_strv_builder_end(kept);
	return n > 0 ? g_strjoinv("&", list) : NULL;
}

/* Cut one suffix or trailing slash off; FALSE when there is none left. */
static gboolean cut_suffix(char *path)
{
	gsize length = strlen(path);
	if (length == 0 || strchr("/.lp", path[length - 1]) == NULL) /* where all of them end */
		return FALSE;
	for (gsize i = 0; i < G_N_ELEMENTS(path_suffixes); i++)
		if (g_str_has_suffix(path, path_suffixes[i])) {
			path[length - strlen(path_suffixes[i])] = '\0';
			return TRUE;
		}
	if (path[length - 1] != '/')
		return FALSE;
	path[length - 1] = '\0';
	return TRUE;
}

static char *plain_path(const char *path)
{
	while (g_str_has_prefix(path, "/amp/"))
		path += strlen("/amp");
	char *copy = g_strdup(path);
	while (cut_suffix(copy))
		;
	return copy;
}

/* "%d8" and "%D8" are one (RFC 3986 §6.2.2.1). */
static void upper_escapes(char *url)
{
	for (char *p = url; (p = strchr(p, '%')) != NULL && p[1] != '\0' && p[2] != '\0'; p += 3) {
		p[1] = g_ascii_toupper(p[1]);
		p[2] = g_ascii_toupper(p[2]);
	}
}

/* The last two labels always stay. */
static const char *without_prefixes(const char *host)
{
	for (gsize i = 0; i < G_N_ELEMENTS(host_prefixes); i++)
		if (g_str_has_prefix(host, host_prefixes[i]) &&
		    strchr(host + strlen(host_prefixes[i]), '.') != NULL)
			return without_prefixes(host + strlen(host_prefixes[i]));
	return host;
}

/* The page that an address of a cache stands for, or NULL. */
static char *unwrapped(const char *host, const char *path, const char *query)
{
	for (gsize i = 0; i < G_N_ELEMENTS(wrappers); i++) {
		if (!g_str_has_suffix(host, wrappers[i].host) ||
		    !g_str_has_prefix(path, wrappers[i].path))
			continue;
		const char *page = path + strlen(wrappers[i].path);
		if (strchr(page, '.') == NULL)
			return NULL;
		return g_strconcat(wrappers[i].scheme, page, query != NULL ? "?" : NULL, query,
				   NULL);
	}
	return NULL;
}

/*
 * Most links need no parsing: a host in small letters and a path in which nothing is escaped. Its
 * host, to be freed, and *PATH inside URL; or NULL for all others.
 */
static char *simple_host(const char *url, const char **path)
{
	const char *host = g_str_has_prefix(url, "https://")  ? url + 8
			   : g_str_has_prefix(url, "http://") ? url + 7
							      : "";
	const char *p = host;
	for (; g_ascii_islower(*p) || g_ascii_isdigit(*p) || *p == '.' || *p == '-'; p++)
		if (*p == '.' && (p == host || p[1] == '.' || p[1] == '/'))
			return NULL;
	*path = p;
	if (*p != '/' || strstr(p, "/.") != NULL || p == host || strncmp(host, "xn--", 4) == 0 ||
	    strstr(host, ".xn--") != NULL)
		return NULL;
	while (g_ascii_isalnum(*p) || *p == '/' || *p == '-' || *p == '_' || *p == '.')
		p++;
	return *p == '\0' ? g_strndup(host, *path - host) : NULL;
}

static char *canonical_of_simple(const char *host, const char *path)
{
	g_autofree char *page = unwrapped(host, path, NULL);
	if (page != NULL)
		return url_canonical(page);
	g_autofree char *plain = plain_path(path);
	return g_strconcat("https://", without_prefixes(host), plain, NULL);
}

char *url_canonical(const char *url)
{
	if (!url_is_web(url) || strlen(url) > LIMIT_URL)
		return NULL;
	const char *simple_path = NULL;
	g_autofree char *simple = simple_host(url, &simple_path);
	if (simple != NULL)
		return canonical_of_simple(simple, simple_path);
	g_autoptr(GUri) uri = g_uri_parse(url, RELAXED | G_URI_FLAGS_SCHEME_NORMALIZE, NULL);
	if (uri == NULL || g_uri_get_host(uri) == NULL || *g_uri_get_host(uri) == '\0')
		return NULL;
	g_autofree char *page =
		unwrapped(g_uri_get_host(uri), g_uri_get_path(uri), g_uri_get_query(uri));
	if (page != NULL)
		return url_canonical(page);
	g_autofree char *host = plain_host(g_uri_get_host(uri));
	if (strpbrk(host, " \t\n\v\f\r/?#@") != NULL)
		return NULL;
	gboolean six = strchr(host, ':') != NULL;
	const char *name = without_prefixes(host);
	int port = g_uri_get_port(uri);
	g_autofree char *path = plain_path(g_uri_get_path(uri));
	g_autofree char *query = plain_query(g_uri_get_query(uri));
	g_autofree char *number =
		port > 0 && port != 80 && port != 443 ? g_strdup_printf(":%d", port) : g_strdup("");
	char *canonical = g_strconcat("https://", six ? "[" : "", name, six ? "]" : "", number,
				      path, query != NULL ? "?" : NULL, query, NULL);
	upper_escapes(canonical);
	return canonical;
}
