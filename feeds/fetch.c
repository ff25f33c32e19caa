/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "feeds/fetch.h"

#include <curl/curl.h>
#include <errno.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "feeds/decode.h"
#include "feeds/error.h"
#include "feeds/fetch_head.h"
#include "feeds/fetch_loop.h"
#include "feeds/file.h"
#include "feeds/guard.h"
#include "feeds/limits.h"
#include "feeds/proxy.h"
#include "feeds/url.h"

#define MAX_REDIRECTS   10
#define CONNECT_TIMEOUT 15 /* seconds */
#define TOTAL_TIMEOUT   60 /* of one hop */
#define STARVED_SECONDS 60 /* until sockets are tried for again */
#define SLOW_BYTES      64 /* less than this a second … */
#define SLOW_SECONDS    20 /* … for so long is a stalled server */
#define HEADER_LIMIT    (64 * 1024)

struct _Fetcher {
	FetchLoop *loop;
	char *user_agent, *proxy, *no_proxy;
	GHashTable *transfers; /* Transfer, the set of those under way */
	gsize held;            /* bytes of bodies under way */
	gpointer ahead; /* the Transfer that goes on beyond LIMIT_UNDER_WAY; NULL = none does */
	guint n_paused, waker;
};

typedef struct _FetchHop {
	Fetcher *fetcher;
	FetchDone done;
	FetchAsk on_redirect;
	gpointer user_data;
	FetchResult *result;
	CURL *easy;
	struct curl_slist *headers;
	GByteArray *body;
	char *url;       /* of this hop */
	GPtrArray *been; /* the URLs of those before */
	gsize header_bytes;
	FetchHead head;
	gboolean guarded, too_big, permanent, proxied, connected, paused, starved;
	guint idle;
	/* the request */
	char *etag, *last_modified, *user_agent, *auth_file, *ca_file, *first_url;
	char **extra;
	gboolean private_ok, file_ok, keep;
} Transfer;

void fetch_result_free(FetchResult *result)
{
	if (result == NULL)
		return;
	g_clear_error(&result->error);
	g_clear_pointer(&result->body, g_bytes_unref);
	g_free(result->content_type);
	g_free(result->content_encoding);
	g_free(result->content_location);
	g_free(result->final_url);
	g_free(result->permanent_url);
	g_free(result->etag);
	g_free(result->last_modified);
	g_free(result->sunset);
	g_free(result->said);
	g_free(result->peer);
	g_free(result);
}

static gint64 now(void)
{
	return g_get_real_time() / G_USEC_PER_SEC;
}

/* There is room again: whoever was held up goes on, and is held up again if there is not. */
static gboolean wake_paused(gpointer data)
{
	Fetcher *fetcher = data;
	fetcher->waker = 0;
	if (fetcher->ahead != NULL && fetcher->held > LIMIT_UNDER_WAY)
		return G_SOURCE_REMOVE;
	g_autoptr(GList) all = g_hash_table_get_keys(fetcher->transfers);
	for (GList *l = all; l != NULL; l = l->next) {
		Transfer *t = l->data;
		if (!t->paused)
			continue;
		t->paused = FALSE;
		fetcher->n_paused--;
		curl_easy_pause(t->easy, CURLPAUSE_CONT);
	}
	return G_SOURCE_REMOVE;
}

/* T's body is no longer under way. */
static void let_go(Transfer *t)
{
	Fetcher *fetcher = t->fetcher;
	fetcher->held -= t->body->len;
	fetcher->n_paused -= t->paused;
	t->paused = FALSE;
	g_byte_array_set_size(t->body, 0);
	if (fetcher->ahead == t)
		fetcher->ahead = NULL;
	if (fetcher->n_paused > 0 && fetcher->waker == 0)
		fetcher->waker = g_idle_add(wake_paused, fetcher);
}

static void transfer_free(gpointer data)
{
	Transfer *t = data;
	let_go(t);
	if (t->easy != NULL)
		fetch_loop_give(t->fetcher->loop, t->easy);
	curl_slist_free_all(t->headers);
	if (t->idle != 0)
		g_source_remove(t->idle);
	g_byte_array_unref(t->body);
	fetch_result_free(t->result);
	g_free(t->url);
	g_ptr_array_unref(t->been);
	g_free(t->etag);
	g_free(t->last_modified);
	g_free(t->user_agent);
	g_free(t->auth_file);
	g_free(t->ca_file);
	g_free(t->first_url);
	g_strfreev(t->extra);
	g_free(t);
}

/* Hand the result over; the transfer is gone afterwards. */
static void finish(Transfer *t)
{
	FetchResult *result = g_steal_pointer(&t->result);
	FetchDone done = t->done;
	gpointer user_data = t->user_data;
	result->finished = now();
	if (result->final_url == NULL)
		result->final_url = g_strdup(t->url);
	g_hash_table_remove(t->fetcher->transfers, t);
	done(result, user_data);
}

static void fail(Transfer *t, FetchFault fault, int code, const char *format, ...)
	G_GNUC_PRINTF(4, 5);

static void fail(Transfer *t, FetchFault fault, int code, const char *format, ...)
{
	va_list arguments;
	va_start(arguments, format);
	t->result->fault = fault;
	g_clear_error(&t->result->error);
	t->result->error = g_error_new_valist(VEDETTE_ERROR, code, format, arguments);
	va_end(arguments);
}

/* ---- files that a local list names ---- */

static gboolean read_file(gpointer data)
{
	Transfer *t = data;
	t->idle = 0;
	g_autoptr(GFile) file = g_file_new_for_uri(t->url);
	g_autoptr(GError) error = NULL;
	g_autoptr(GFileInfo) info = g_file_query_info(
		file, "standard::size,standard::type,time::modified,time::modified-usec", 0, NULL,
		&error);
	char *contents = NULL;
	gsize size = 0;
	if (info == NULL) {
		fail(t, FETCH_FILE, VEDETTE_ERROR_TRY_LATER, "%s", error->message);
	} else if (g_file_info_get_file_type(info) != G_FILE_TYPE_REGULAR) {
		fail(t, FETCH_FILE, VEDETTE_ERROR_BAD_INPUT, "%s is not a file", t->url);
	} else if (g_file_info_get_size(info) > LIMIT_DOCUMENT) {
		fail(t, FETCH_TOO_BIG, VEDETTE_ERROR_TOO_BIG, "%s is larger than %u bytes", t->url,
		     LIMIT_DOCUMENT);
	} else {
		t->result->etag = g_strdup_printf(
			"file-%" G_GUINT64_FORMAT ".%u-%" G_GOFFSET_FORMAT,
			g_file_info_get_attribute_uint64(info, "time::modified"),
			g_file_info_get_attribute_uint32(info, "time::modified-usec"),
			g_file_info_get_size(info));
		gboolean same = g_strcmp0(t->etag, t->result->etag) == 0;
		t->result->status = same ? 304 : 200;
		if (!same && g_file_load_contents(file, NULL, &contents, &size, NULL, &error))
			t->result->body = g_bytes_new_take(contents, size);
		else if (!same)
			fail(t, FETCH_FILE, VEDETTE_ERROR_TRY_LATER, "%s", error->message);
	}
	finish(t);
	return G_SOURCE_REMOVE;
}

static gboolean finish_idle(gpointer data)
{
	((Transfer *)data)->idle = 0;
	finish(data);
	return G_SOURCE_REMOVE;
}

/* ---- HTTP: what comes in ---- */

/* 226 IM Used (RFC 3229): the feed, but only what is new of it. */
static gboolean has_feed(long status)
{
	return status == 200 || status == 226;
}

static size_t on_body(char *data, size_t size, size_t n, void *user_data)
{
	Transfer *t = user_data;
	long status = 0;
	curl_off_t wire = 0; /* curl's own ceiling only knows a length said beforehand */
	curl_easy_getinfo(t->easy, CURLINFO_SIZE_DOWNLOAD_T, &wire);
	if (wire > LIMIT_WIRE || t->body->len + size * n > LIMIT_DOCUMENT) {
		t->too_big = TRUE;
		return 0;
	}
	curl_easy_getinfo(t->easy, CURLINFO_RESPONSE_CODE, &status);
	if (!has_feed(status))
		return size * n;
	if (t->fetcher->held + size * n > LIMIT_UNDER_WAY) {
		if (t->fetcher->ahead == NULL)
			t->fetcher->ahead = t;
		if (t->fetcher->ahead != t) {
			t->fetcher->n_paused += !t->paused;
			t->paused = TRUE;
			return CURL_WRITEFUNC_PAUSE;
		}
	}
	t->fetcher->held += size * n;
	g_byte_array_append(t->body, (const guint8 *)data, size * n);
	return size * n;
}

static gboolean is_redirect(long status)
{
	return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
}

static size_t on_header(char *line, size_t size, size_t n, void *user_data)
{
	Transfer *t = user_data;
	gsize length = size * n;
	t->header_bytes += length;
	if (t->header_bytes > HEADER_LIMIT) {
		t->too_big = TRUE;
		return 0;
	}
	fetch_head_line(&t->head, line, length);
	long status = 0;
	curl_easy_getinfo(t->easy, CURLINFO_RESPONSE_CODE, &status);
	if (is_redirect(status)) /* as like as not to the same host */
		fetch_loop_keep(t->easy, TRUE);
	return length;
}

/* The kernel is asked for a socket to an address already resolved: the last moment to refuse. A
 * proxy's own address is the user's choice, not the feed's. */
static curl_socket_t on_open_socket(void *user_data, curlsocktype purpose,
				    struct curl_sockaddr *address)
{
	Transfer *t = user_data;
	if (!t->proxied && !guard_address(&address->addr, t->private_ok)) {
		t->guarded = TRUE;
		return CURL_SOCKET_BAD;
	}
	int made = socket(address->family, address->socktype | SOCK_CLOEXEC, address->protocol);
	t->starved = made < 0 &&
		     (errno == EMFILE || errno == ENFILE || errno == ENOBUFS || errno == ENOMEM);
	return made;
}

/* A connection kept from another request may be the one: what that was allowed, this may not be. */
static int on_request(void *user_data, char *peer, char *local, int peer_port, int local_port)
{
	Transfer *t = user_data;
	struct sockaddr_storage address = { 0 };
	t->connected = TRUE;
	g_autoptr(GSocketAddress) socket =
		t->proxied ? NULL : g_inet_socket_address_new_from_string(peer, (guint)peer_port);
	t->guarded = !t->proxied &&
		     (socket == NULL ||
		      !g_socket_address_to_native(socket, &address, sizeof address, NULL) ||
		      !guard_address((const struct sockaddr *)&address, t->private_ok));
	return t->guarded ? CURL_PREREQFUNC_ABORT : CURL_PREREQFUNC_OK;
}

/* ---- HTTP: one hop ---- */

/* A list may write HTTPS: in any letters. */
static gboolean is_https(const char *url)
{
	return g_ascii_strncasecmp(url, "https:", strlen("https:")) == 0;
}

static void fail_curl(Transfer *t, CURLcode code)
{
	g_autofree char *host = url_host(t->url);
	if (t->guarded) {
		fail(t, FETCH_REFUSED, VEDETTE_ERROR_NEVER,
		     "%s is at a private or loopback address; say private=yes in the feed list if "
		     "that is meant",
		     host);
		return;
	}
	if (t->starved) { /* our trouble, not the feed's */
		fail(t, FETCH_HELD, VEDETTE_ERROR_TRY_LATER,
		     "this machine has no socket left for it; it is asked again in a minute");
		t->result->retry_after = STARVED_SECONDS;
		return;
	}
	switch (code) {
	case CURLE_COULDNT_RESOLVE_HOST:
	case CURLE_COULDNT_RESOLVE_PROXY:
		fail(t, FETCH_DNS, VEDETTE_ERROR_TRY_LATER, "no such host: %s", host);
		break;
	case CURLE_COULDNT_CONNECT:
		fail(t, FETCH_CONNECT, VEDETTE_ERROR_TRY_LATER, "%s does not answer", host);
		break;
	case CURLE_OPERATION_TIMEDOUT:
		fail(t, FETCH_TIMEOUT, VEDETTE_ERROR_TRY_LATER, "%s took too long", host);
		break;
	case CURLE_SSL_CONNECT_ERROR:
	case CURLE_PEER_FAILED_VERIFICATION:
	case CURLE_SSL_CERTPROBLEM:
	case CURLE_SSL_CIPHER:
	case CURLE_SSL_CACERT_BADFILE:
	case CURLE_SSL_ISSUER_ERROR:
		fail(t, FETCH_TLS, VEDETTE_ERROR_TRY_LATER, "%s: %s", host,
		     curl_easy_strerror(code));
		break;
	case CURLE_FILESIZE_EXCEEDED:
		fail(t, FETCH_TOO_BIG, VEDETTE_ERROR_TOO_BIG, "the answer is larger than %u bytes",
		     LIMIT_WIRE);
		break;
	default:
		if (t->too_big)
			fail(t, FETCH_TOO_BIG, VEDETTE_ERROR_TOO_BIG,
			     "the answer is larger than %u bytes", LIMIT_DOCUMENT);
		else
			fail(t, FETCH_BROKEN, VEDETTE_ERROR_TRY_LATER, "%s: %s", host,
			     curl_easy_strerror(code));
	}
}

/* Is this hop at the host and port that the list names, and as well enciphered? */
static gboolean at_home(const Transfer *t)
{
	const GUriFlags flags =
		G_URI_FLAGS_PARSE_RELAXED | G_URI_FLAGS_ENCODED | G_URI_FLAGS_SCHEME_NORMALIZE;
	g_autoptr(GUri) here = g_uri_parse(t->url, flags, NULL);
	g_autoptr(GUri) home = g_uri_parse(t->first_url, flags, NULL);
	return here != NULL && home != NULL && (is_https(t->url) || !is_https(t->first_url)) &&
	       g_ascii_strcasecmp(g_uri_get_host(here), g_uri_get_host(home)) == 0 &&
	       g_uri_get_port(here) == g_uri_get_port(home);
}

static void add_header(Transfer *t, const char *name, const char *value)
{
	g_autofree char *line = g_strdup_printf("%s: %s", name, value);
	t->headers = curl_slist_append(t->headers, line);
}

/* NAME of the credentials that the service manager hands over (systemd.exec(5)), or a file. */
static char *secret_path(const char *auth)
{
	static const char mark[] = "credential:";
	const char *folder = g_getenv("CREDENTIALS_DIRECTORY");
	if (!g_str_has_prefix(auth, mark))
		return g_strdup(auth);
	return g_build_filename(folder != NULL ? folder : "/nonexistent", auth + strlen(mark),
				NULL);
}

/* "user:password" or "bearer TOKEN" from its file, only ever to the host the list names. Curl's own
 * way would put them into the URLs that relative redirects resolve to. */
static gboolean add_auth(Transfer *t)
{
	g_autofree char *secret = NULL, *value = NULL;
	g_autoptr(GError) error = NULL;
	if (t->auth_file == NULL || !at_home(t))
		return TRUE;
	g_autofree char *path = secret_path(t->auth_file);
	if ((secret = file_read(path, LIMIT_NAME, NULL, &error)) == NULL) {
		fail(t, FETCH_REFUSED, VEDETTE_ERROR_BAD_INPUT, "auth: %s", error->message);
		return FALSE;
	}
	secret[strcspn(secret, "\r\n")] = '\0';
	if (g_ascii_strncasecmp(secret, "bearer ", 7) == 0) {
		value = g_strconcat("Bearer ", secret + 7, NULL);
	} else {
		g_autofree char *pair = g_base64_encode((const guchar *)secret, strlen(secret));
		value = g_strconcat("Basic ", pair, NULL);
	}
	add_header(t, "Authorization", value);
	return TRUE;
}

/* FALSE when a header that must not be left out cannot be made. */
static gboolean set_headers(Transfer *t)
{
	curl_slist_free_all(g_steal_pointer(&t->headers));
	add_header(t, "Accept",
		   "application/rss+xml, application/atom+xml, application/feed+json, "
		   "application/rdf+xml, application/xml;q=0.9, text/xml;q=0.9, "
		   "application/json;q=0.8, */*;q=0.5");
	add_header(t, "Accept-Encoding", DECODE_OFFERED);
	if (t->etag != NULL) {
		add_header(t, "If-None-Match", t->etag);
		add_header(t, "A-IM", "feed"); /* RFC 3229: send only what is new, if you can */
	}
	if (t->last_modified != NULL)
		add_header(t, "If-Modified-Since", t->last_modified);
	if (at_home(t))
		for (char **line = t->extra; line != NULL && *line != NULL; line++)
			t->headers = curl_slist_append(t->headers, *line);
	if (!add_auth(t))
		return FALSE;
	curl_easy_setopt(t->easy, CURLOPT_HTTPHEADER, t->headers);
	return TRUE;
}

/* Through which proxy, if any; FALSE when the host behind it may not be asked. */
static gboolean set_proxy(Transfer *t)
{
	/* a proxy has no business between this machine and itself */
	ProxySettings settings = { t->fetcher->proxy, t->fetcher->no_proxy };
	g_autofree char *proxy = t->private_ok ? NULL : proxy_for(t->url, &settings);
	t->proxied = proxy != NULL;
	curl_easy_setopt(t->easy, CURLOPT_NOPROXY, proxy != NULL ? "" : "*");
	curl_easy_setopt(t->easy, CURLOPT_PROXY, proxy != NULL ? proxy : "");
	if (proxy == NULL || guard_literal(t->url, FALSE))
		return TRUE;
	t->guarded = TRUE;
	fail_curl(t, CURLE_OK);
	return FALSE;
}

/* Ready the handle for t->url; FALSE when the request must not go out. */
static gboolean prepare(Transfer *t)
{
	GError *error = NULL;
	if (!guard_url(t->url, FALSE, &error)) {
		fail(t, FETCH_REFUSED, error->code, "%s", error->message);
		g_error_free(error);
		return FALSE;
	}
	CURL *easy = t->easy;
	fetch_loop_reset(t->fetcher->loop, easy);
	fetch_loop_keep(easy, t->keep);
	curl_easy_setopt(easy, CURLOPT_URL, t->url);
	curl_easy_setopt(easy, CURLOPT_PRIVATE, t);
	curl_easy_setopt(easy, CURLOPT_FOLLOWLOCATION, 0L); /* each hop is judged here */
	curl_easy_setopt(easy, CURLOPT_PROTOCOLS_STR, "http,https");
	curl_easy_setopt(easy, CURLOPT_HTTP_VERSION, (long)CURL_HTTP_VERSION_2TLS);
	curl_easy_setopt(easy, CURLOPT_CONNECTTIMEOUT, (long)CONNECT_TIMEOUT);
	curl_easy_setopt(easy, CURLOPT_TIMEOUT, (long)TOTAL_TIMEOUT);
	curl_easy_setopt(easy, CURLOPT_LOW_SPEED_LIMIT, (long)SLOW_BYTES);
	curl_easy_setopt(easy, CURLOPT_LOW_SPEED_TIME, (long)SLOW_SECONDS);
	curl_easy_setopt(easy, CURLOPT_MAXFILESIZE_LARGE, (curl_off_t)LIMIT_WIRE);
	curl_easy_setopt(easy, CURLOPT_USERAGENT,
			 t->user_agent != NULL ? t->user_agent : t->fetcher->user_agent);
	curl_easy_setopt(easy, CURLOPT_WRITEFUNCTION, on_body);
	curl_easy_setopt(easy, CURLOPT_WRITEDATA, t);
	curl_easy_setopt(easy, CURLOPT_HEADERFUNCTION, on_header);
	curl_easy_setopt(easy, CURLOPT_HEADERDATA, t);
	curl_easy_setopt(easy, CURLOPT_OPENSOCKETFUNCTION, on_open_socket);
	curl_easy_setopt(easy, CURLOPT_OPENSOCKETDATA, t);
	curl_easy_setopt(easy, CURLOPT_PREREQFUNCTION, on_request);
	curl_easy_setopt(easy, CURLOPT_PREREQDATA, t);
	curl_easy_setopt(easy, CURLOPT_SSLVERSION, (long)CURL_SSLVERSION_TLSv1_2);
	curl_easy_setopt(easy, CURLOPT_QUICK_EXIT, 1L); /* leave a resolver that hangs behind */
	curl_easy_setopt(easy, CURLOPT_SUPPRESS_CONNECT_HEADERS, 1L);
	if (t->ca_file != NULL) { /* it alone, not beside the system's */
		curl_easy_setopt(easy, CURLOPT_CAINFO, t->ca_file);
		curl_easy_setopt(easy, CURLOPT_CAPATH, NULL);
	}
	return set_proxy(t) && set_headers(t);
}

static void start_hop(Transfer *t)
{
	t->header_bytes = 0;
	t->connected = FALSE;
	fetch_head_start(&t->head, t->result);
	if (!prepare(t)) {
		t->idle = g_idle_add(finish_idle, t);
		return;
	}
	g_autofree char *host = is_https(t->url) ? url_host(t->url) : NULL;
	fetch_loop_start(t->fetcher->loop, t->easy, host);
}

/* ---- HTTP: how a hop ends ---- */

/* Where the redirect leads, or NULL with the transfer failed. Caller frees. */
static char *redirect_target(Transfer *t)
{
	char *location = NULL;
	curl_easy_getinfo(t->easy, CURLINFO_REDIRECT_URL, &location);
	if (location == NULL || strlen(location) > LIMIT_URL) {
		fail(t, t->head.located ? FETCH_REFUSED : FETCH_BROKEN,
		     t->head.located ? VEDETTE_ERROR_NEVER : VEDETTE_ERROR_TRY_LATER,
		     "redirected to nowhere");
		return NULL;
	}
	if (++t->result->redirects > MAX_REDIRECTS) {
		fail(t, FETCH_REFUSED, VEDETTE_ERROR_NEVER, "more than %d redirects",
		     MAX_REDIRECTS);
		return NULL;
	}
	if (is_https(t->url) && !is_https(location)) {
		fail(t, FETCH_REFUSED, VEDETTE_ERROR_NEVER, "redirected from https to \"%.200s\"",
		     location);
		return NULL;
	}
	g_autofree char *target = g_strndup(location, strcspn(location, "#"));
	if (strcmp(target, t->url) == 0 ||
	    g_ptr_array_find_with_equal_func(t->been, target, g_str_equal, NULL)) {
		fail(t, FETCH_REFUSED, VEDETTE_ERROR_NEVER, "redirected in a circle");
		return NULL;
	}
	return g_steal_pointer(&target);
}

static void ask_to_go_on(Transfer *t)
{
	let_go(t);
	if (t->on_redirect != NULL && guard_url(t->url, FALSE, NULL))
		t->on_redirect(t, t->url, t->user_data);
	else
		start_hop(t);
}

void fetch_go_on(FetchHop *hop)
{
	start_hop(hop);
}

void fetch_give_up(FetchHop *hop, gint64 seconds)
{
	g_autofree char *host = url_host(hop->url);
	fail(hop, FETCH_HELD, VEDETTE_ERROR_TRY_AT, "redirected to %s, which asked for more time",
	     host);
	fetch_head_start(&hop->head, hop->result);
	hop->result->retry_after = seconds;
	hop->idle = g_idle_add(finish_idle, hop);
}

/* Who answered, before the handle forgets it. */
static void note_peer(Transfer *t)
{
	char *address = NULL;
	long port = 0;
	curl_off_t connect = 0;
	curl_easy_getinfo(t->easy, CURLINFO_PRIMARY_IP, &address);
	curl_easy_getinfo(t->easy, CURLINFO_PRIMARY_PORT, &port);
	curl_easy_getinfo(t->easy, CURLINFO_CONNECT_TIME_T, &connect);
	g_clear_pointer(&t->result->peer, g_free);
	t->result->reached |= t->connected || connect > 0 || t->result->status != 0;
	if (t->proxied || t->head.shared || address == NULL || *address == '\0')
		return;
	t->result->peer = port == 80 || port == 443 ? g_strdup(address)
						    : g_strdup_printf("%s:%ld", address, port);
}

static void take_body(Transfer *t)
{
	g_autoptr(GError) error = NULL;
	g_autoptr(GBytes) body = g_bytes_new(t->body->data, t->body->len);
	let_go(t);
	t->result->body = decode_body(body, t->result->content_encoding, LIMIT_DOCUMENT, &error);
	g_autofree char *host = url_host(t->url);
	if (t->result->body == NULL)
		fail(t, error->code == VEDETTE_ERROR_TOO_BIG ? FETCH_TOO_BIG : FETCH_BROKEN,
		     error->code, "%s: %s", host, error->message);
}

static void on_hop_done(CURL *easy, CURLcode code)
{
	Transfer *t = NULL;
	long status = 0;
	curl_off_t wire = 0;
	curl_easy_getinfo(easy, CURLINFO_PRIVATE, &t);
	curl_easy_getinfo(t->easy, CURLINFO_RESPONSE_CODE, &status);
	curl_easy_getinfo(t->easy, CURLINFO_SIZE_DOWNLOAD_T, &wire);
	fetch_loop_stop(t->fetcher->loop, t->easy);
	t->result->wire_bytes += wire;
	t->result->status = status;
	note_peer(t);
	fetch_head_end(&t->head, now());
	if (code != CURLE_OK) {
		fail_curl(t, code);
	} else if (is_redirect(status)) {
		char *target = redirect_target(t);
		if (target != NULL) {
			t->permanent = t->permanent && (status == 301 || status == 308);
			if (t->permanent) {
				g_free(t->result->permanent_url);
				t->result->permanent_url = g_strdup(target);
			}
			g_ptr_array_add(t->been, t->url);
			t->url = target;
			ask_to_go_on(t);
			return;
		}
	} else if (has_feed(status)) {
		take_body(t);
	}
	finish(t);
}

/* ---- the fetcher ---- */

Fetcher *fetcher_new(const char *user_agent)
{
	Fetcher *fetcher = g_new0(Fetcher, 1);
	fetcher->user_agent = g_strdup(user_agent);
	fetcher->transfers = g_hash_table_new_full(NULL, NULL, transfer_free, NULL);
	fetcher->loop = fetch_loop_new(on_hop_done);
	return fetcher;
}

void fetcher_set_proxy(Fetcher *fetcher, const char *proxy, const char *no_proxy)
{
	g_free(fetcher->proxy);
	g_free(fetcher->no_proxy);
	fetcher->proxy = g_strdup(proxy);
	fetcher->no_proxy = g_strdup(no_proxy);
}

void fetcher_free(Fetcher *fetcher)
{
	if (fetcher == NULL)
		return;
	g_autoptr(GList) left = g_hash_table_get_keys(fetcher->transfers);
	for (GList *l = left; l != NULL; l = l->next) {
		fail(l->data, FETCH_CANCELLED, VEDETTE_ERROR_TRY_LATER, "cancelled");
		finish(l->data);
	}
	g_hash_table_unref(fetcher->transfers);
	if (fetcher->waker != 0)
		g_source_remove(fetcher->waker);
	fetch_loop_free(fetcher->loop);
	g_free(fetcher->user_agent);
	g_free(fetcher->proxy);
	g_free(fetcher->no_proxy);
	g_free(fetcher);
}

void fetcher_get(Fetcher *fetcher, const FetchRequest *request, FetchDone done, gpointer user_data)
{
	Transfer *t = g_new0(Transfer, 1);
	t->fetcher = fetcher;
	t->done = done;
	t->user_data = user_data;
	t->on_redirect = request->on_redirect;
	t->result = g_new0(FetchResult, 1);
	fetch_head_start(&t->head, t->result);
	t->result->started = now();
	t->body = g_byte_array_new();
	t->url = g_strdup(request->url);
	t->been = g_ptr_array_new_with_free_func(g_free);
	t->first_url = g_strdup(request->home != NULL ? request->home : request->url);
	t->etag = g_strdup(request->etag);
	t->last_modified = g_strdup(request->last_modified);
	t->user_agent = g_strdup(request->user_agent);
	t->auth_file = g_strdup(request->auth_file);
	t->ca_file = g_strdup(request->ca_file);
	t->extra = g_strdupv((char **)request->headers);
	t->private_ok = request->private_ok;
	t->file_ok = request->file_ok;
	t->keep = request->keep;
	t->permanent = TRUE;
	t->result->conditional = t->etag != NULL || t->last_modified != NULL;
	g_hash_table_add(fetcher->transfers, t);
	if (t->file_ok && g_str_has_prefix(t->url, "file:")) {
		t->idle = g_idle_add(read_file, t);
		return;
	}
	t->easy = fetch_loop_take(fetcher->loop);
	start_hop(t);
}

guint fetcher_in_flight(const Fetcher *fetcher)
{
	return g_hash_table_size(fetcher->transfers);
}

const char *fetch_library(void)
{
	static char text[120];
	const curl_version_info_data *curl = curl_version_info(CURLVERSION_NOW);
	g_snprintf(text, sizeof text, "curl %s, %s, %s", curl->version, curl->ssl_version,
		   curl->features & CURL_VERSION_HTTP2 ? "HTTP/2" : "no HTTP/2");
	return text;
}

const char *fetch_authorities(void)
{
	return curl_version_info(CURLVERSION_NOW)->cainfo;
}
