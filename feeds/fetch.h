/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fetch - one polite, bounded, guarded GET; the door to libcurl for HTTP.
 *
 * Runs on a GMainContext through curl's multi interface (socket_action). Knows nothing of feeds,
 * schedules or the store: a URL and validators in, bytes and what the server wishes out. http and
 * https, and file for URLs that a local list names. Never any other scheme, never a cookie, never a
 * referer, never HEAD (requirements: RFC 9110, RFC 9111, RFC 6585).
 */
#ifndef FEEDS_FETCH_H
#define FEEDS_FETCH_H

#include <gio/gio.h>

/* A redirect that waits for leave to go where it leads. */
typedef struct _FetchHop FetchHop;
typedef void (*FetchAsk)(FetchHop *hop, const char *url, gpointer user_data);

typedef struct {
	const char *url;
	const char *etag;           /* byte-identical as received, or NULL */
	const char *last_modified;  /* byte-identical as received, or NULL */
	const char *user_agent;     /* NULL = the fetcher's */
	const char *auth_file;      /* NULL, or a file with "user:password" or "bearer TOKEN", or
				     * "credential:NAME", such a file of the service manager's */
	const char *ca_file;        /* NULL = the system's */
	const char *const *headers; /* more request headers, or NULL */
	gboolean private_ok;        /* may connect to loopback and private addresses */
	gboolean file_ok;           /* may read file: URLs */
	gboolean keep;              /* another request to the host follows soon */
	const char *home;     /* URL whose host alone gets auth and headers; NULL = that of url */
	FetchAsk on_redirect; /* asked before each hop; NULL = it goes on at once */
} FetchRequest;

/* What went wrong below HTTP: each is its own state of health. */
typedef enum {
	FETCH_OK,
	FETCH_DNS,     /* no such host, or the resolver failed */
	FETCH_CONNECT, /* refused, unreachable */
	FETCH_TIMEOUT,
	FETCH_TLS,
	FETCH_REFUSED, /* by our guard: address, scheme, downgrade, redirect ceiling */
	FETCH_TOO_BIG,
	FETCH_BROKEN, /* cut short, bad chunk, bad encoding */
	FETCH_FILE,   /* a file: URL that cannot be read */
	FETCH_HELD,   /* not asked after all: redirected to where nothing may be asked now, or no
		       * socket left (TRY_LATER); retry_after says how long */
	FETCH_CANCELLED,
} FetchFault;

typedef struct _FetchResult {
	FetchFault fault;
	GError *error;      /* set unless fault is FETCH_OK; the message is for a person */
	int status;         /* HTTP status; for file: 200, or 304 if mtime and size are unchanged */
	GBytes *body;       /* decoded; NULL unless 200 or 226 */
	char *content_type; /* as received, or NULL */
	char *content_encoding;
	char *content_location;
	char *final_url;            /* after redirects */
	char *permanent_url;        /* end of the leading run of 301/308, or NULL */
	char *etag, *last_modified; /* of this answer, as received, or NULL */
	gint64 max_age;             /* Cache-Control max-age less Age, seconds; -1 if not said */
	gint64 expires;             /* Expires less Date, seconds; -1 if not said or invalid */
	gint64 retry_after;         /* seconds from FINISHED; -1 if not said or unusable */
	char *sunset;               /* Sunset header (RFC 8594) as received, or NULL */
	char *said;        /* more that the server says of this place, one line each for a person */
	gboolean bot_wall; /* the header says that a person has to prove to be one */
	gboolean conditional; /* validators were sent */
	gboolean reached;     /* some host took a connection */
	char *peer; /* address that answered last, ":port" where it is not the web's; NULL if none
		     * did, or a proxy or content network did, which says nothing of the host */
	guint redirects;
	gsize wire_bytes;         /* received, before decoding */
	gint64 started, finished; /* Unix seconds */
} FetchResult;

void fetch_result_free(FetchResult *result);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(FetchResult, fetch_result_free)

typedef struct _Fetcher Fetcher;

/* RESULT becomes the callee's. */
typedef void (*FetchDone)(FetchResult *result, gpointer user_data);

/* USER_AGENT as in RFC 9110 §10.1.5: "vedette/0.1 (+https://…)". */
Fetcher *fetcher_new(const char *user_agent);
/* In place of what the environment says of proxies; "" or NULL = what it says. */
void fetcher_set_proxy(Fetcher *fetcher, const char *proxy, const char *no_proxy);
/* Cancels what is in flight; each callback is called once with FETCH_CANCELLED. */
void fetcher_free(Fetcher *fetcher);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Fetcher, fetcher_free)

/* Start a GET on the default main context. DONE is always called exactly once, never from
 * inside this call. REQUEST is copied. Spacing and per-host order are the caller's business. */
void fetcher_get(Fetcher *fetcher, const FetchRequest *request, FetchDone done, gpointer user_data);

/* Exactly one of these for each call of on_redirect, whenever: HOP goes on, or ends with FETCH_HELD
 * and SECONDS as its retry_after. HOP is gone then, as it is when its fetcher is freed. */
void fetch_go_on(FetchHop *hop);
void fetch_give_up(FetchHop *hop, gint64 seconds);

/* Names and versions of the libraries that fetch; a static string. */
const char *fetch_library(void);

/* The file of authorities that are trusted unless told otherwise; NULL if libcurl has them of its
 * own. */
const char *fetch_authorities(void);

guint fetcher_in_flight(const Fetcher *fetcher);

#endif
