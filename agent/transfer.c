/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "agent/transfer.h"

#include <curl/curl.h>
#include <string.h>

#include "agent/safe.h"
#include "feeds/error.h"

#define CONNECT_SECONDS 15L
#define TOTAL_SECONDS   60L
#define MOST_ANSWER     2048 /* bytes of an answer that are kept, for a person */

typedef struct {
	CURL *easy;
	struct curl_slist *headers, *to;
	GCancellable *cancellable;
	GString *answer;
	const char *upload; /* what is left to send */
	char complaint[CURL_ERROR_SIZE];
} Transfer;

static void transfer_clear(Transfer *t)
{
	curl_easy_cleanup(t->easy);
	curl_slist_free_all(t->headers);
	curl_slist_free_all(t->to);
	g_string_free(t->answer, TRUE);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Transfer, transfer_clear)

static size_t on_answer(char *data, size_t size, size_t n, void *user_data)
{
	Transfer *t = user_data;
	gsize room = MOST_ANSWER - MIN(t->answer->len, MOST_ANSWER);
	g_string_append_len(t->answer, data, (gssize)MIN(size * n, room));
	return size * n;
}

/* Of a mail server each answer comes as a header: the last refusal is kept. */
static size_t on_reply(char *data, size_t size, size_t n, void *user_data)
{
	Transfer *t = user_data;
	if (size * n > 0 && (*data == '4' || *data == '5')) {
		g_string_truncate(t->answer, 0);
		on_answer(data, size, n, user_data);
	}
	return size * n;
}

static size_t on_upload(char *buffer, size_t size, size_t n, void *user_data)
{
	Transfer *t = user_data;
	gsize take = MIN(strlen(t->upload), size * n);
	memcpy(buffer, t->upload, take);
	t->upload += take;
	return take;
}

static int on_progress(void *user_data, curl_off_t a, curl_off_t b, curl_off_t c, curl_off_t d)
{
	Transfer *t = user_data;
	return t->cancellable != NULL && g_cancellable_is_cancelled(t->cancellable);
}

static void begin(Transfer *t, const char *url, const char *protocols, const char *ca_file,
		  GCancellable *cancellable)
{
	static gsize once = 0;
	if (g_once_init_enter(&once)) {
		curl_global_init(CURL_GLOBAL_DEFAULT);
		g_once_init_leave(&once, 1);
	}
	*t = (Transfer){ .easy = curl_easy_init(), .cancellable = cancellable };
	t->answer = g_string_new(NULL);
	curl_easy_setopt(t->easy, CURLOPT_URL, url);
	curl_easy_setopt(t->easy, CURLOPT_PROTOCOLS_STR, protocols);
	curl_easy_setopt(t->easy, CURLOPT_NOSIGNAL, 1L);
	curl_easy_setopt(t->easy, CURLOPT_CONNECTTIMEOUT, CONNECT_SECONDS);
	curl_easy_setopt(t->easy, CURLOPT_TIMEOUT, TOTAL_SECONDS);
	curl_easy_setopt(t->easy, CURLOPT_SSLVERSION, (long)CURL_SSLVERSION_TLSv1_2);
	curl_easy_setopt(t->easy, CURLOPT_ERRORBUFFER, t->complaint);
	curl_easy_setopt(t->easy, CURLOPT_NOPROGRESS, 0L);
	curl_easy_setopt(t->easy, CURLOPT_XFERINFOFUNCTION, on_progress);
	curl_easy_setopt(t->easy, CURLOPT_XFERINFODATA, t);
	curl_easy_setopt(t->easy, CURLOPT_WRITEFUNCTION, on_answer);
	curl_easy_setopt(t->easy, CURLOPT_WRITEDATA, t);
	if (ca_file != NULL && *ca_file != '\0')
		curl_easy_setopt(t->easy, CURLOPT_CAINFO, ca_file);
}

/* HOST of URL alone: what stands before or after it may be secret. */
static void set_error(GError **error, const char *url, const Transfer *t, CURLcode code)
{
	g_autoptr(GUri) uri = g_uri_parse(url, G_URI_FLAGS_NONE, NULL);
	gboolean hopeless = code == CURLE_URL_MALFORMAT || code == CURLE_UNSUPPORTED_PROTOCOL ||
			    code == CURLE_SSL_CACERT_BADFILE;
	g_autofree char *line = safe_line(t->answer->len > 0      ? t->answer->str
					  : *t->complaint != '\0' ? t->complaint
								  : curl_easy_strerror(code),
					  300);
	g_set_error(error, VEDETTE_ERROR,
		    hopeless ? VEDETTE_ERROR_BAD_INPUT : VEDETTE_ERROR_TRY_LATER, "%s: %s",
		    uri != NULL && g_uri_get_host(uri) != NULL ? g_uri_get_host(uri)
							       : "the address",
		    line);
}

void transfer_answer_clear(TransferAnswer *answer)
{
	g_clear_pointer(&answer->says, g_free);
}

gboolean transfer_post(const TransferPost *post, GCancellable *cancellable, TransferAnswer *answer,
		       GError **error)
{
	g_auto(Transfer) t;
	*answer = (TransferAnswer){ .retry_after = -1 };
	begin(&t, post->url, "http,https", post->ca_file, cancellable);
	for (const char *const *line = post->headers; *line != NULL; line++)
		t.headers = curl_slist_append(t.headers, *line);
	t.headers = curl_slist_append(t.headers, "Expect:"); /* one round trip less */
	curl_easy_setopt(t.easy, CURLOPT_HTTPHEADER, t.headers);
	curl_easy_setopt(t.easy, CURLOPT_USERAGENT, "vedette/" VEDETTE_VERSION);
	curl_easy_setopt(t.easy, CURLOPT_POSTFIELDSIZE_LARGE, (curl_off_t)post->length);
	curl_easy_setopt(t.easy, CURLOPT_POSTFIELDS, post->body);
	curl_easy_setopt(t.easy, CURLOPT_CUSTOMREQUEST, post->method);
	CURLcode code = curl_easy_perform(t.easy);
	if (code != CURLE_OK) {
		set_error(error, post->url, &t, code);
		return FALSE;
	}
	curl_off_t wait = 0;
	curl_easy_getinfo(t.easy, CURLINFO_RESPONSE_CODE, &answer->status);
	if (curl_easy_getinfo(t.easy, CURLINFO_RETRY_AFTER, &wait) == CURLE_OK && wait > 0)
		answer->retry_after = wait;
	answer->says = safe_line(t.answer->str, 200);
	return TRUE;
}

/* Lines ended as SMTP wants them (RFC 5321 §2.3.8). Caller frees. */
static char *with_crlf(const char *message)
{
	GString *out = g_string_sized_new(strlen(message) + 1024);
	for (const char *p = message; *p != '\0'; p++) {
		if (*p == '\n' && (p == message || p[-1] != '\r'))
			g_string_append_c(out, '\r');
		g_string_append_c(out, *p);
	}
	return g_string_free(out, FALSE);
}

gboolean transfer_mail(const TransferMail *mail, GCancellable *cancellable, GError **error)
{
	g_auto(Transfer) t;
	g_autofree char *message = with_crlf(mail->message);
	begin(&t, mail->url, "smtp,smtps", mail->ca_file, cancellable);
	t.upload = message;
	for (const char *const *to = mail->to; *to != NULL; to++)
		t.to = curl_slist_append(t.to, *to);
	curl_easy_setopt(t.easy, CURLOPT_MAIL_FROM, mail->from);
	curl_easy_setopt(t.easy, CURLOPT_MAIL_RCPT, t.to);
	curl_easy_setopt(t.easy, CURLOPT_UPLOAD, 1L);
	curl_easy_setopt(t.easy, CURLOPT_READFUNCTION, on_upload);
	curl_easy_setopt(t.easy, CURLOPT_READDATA, &t);
	curl_easy_setopt(t.easy, CURLOPT_HEADERFUNCTION, on_reply);
	curl_easy_setopt(t.easy, CURLOPT_HEADERDATA, &t);
	if (!mail->plain) /* no fallback to clear text */
		curl_easy_setopt(t.easy, CURLOPT_USE_SSL, (long)CURLUSESSL_ALL);
	if (mail->user != NULL) {
		curl_easy_setopt(t.easy, CURLOPT_USERNAME, mail->user);
		curl_easy_setopt(t.easy, CURLOPT_PASSWORD, mail->password);
	}
	CURLcode code = curl_easy_perform(t.easy);
	if (code == CURLE_OK)
		return TRUE;
	set_error(error, mail->url, &t, code);
	return FALSE;
}
