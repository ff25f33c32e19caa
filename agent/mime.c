/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "agent/mime.h"

#include <gmime/gmime.h>
#include <string.h>

#include "agent/safe.h"
#include "feeds/error.h"

/* As UTF-8 whatever it holds: what the HTML says of itself stays true. */
static GMimeObject *text_part(const char *subtype, const char *text)
{
	GMimePart *part = g_mime_part_new_with_type("text", subtype);
	g_autoptr(GObject) stream = G_OBJECT(g_mime_stream_mem_new_with_buffer(text, strlen(text)));
	g_autoptr(GObject) content = G_OBJECT(g_mime_data_wrapper_new_with_stream(
		GMIME_STREAM(stream), GMIME_CONTENT_ENCODING_DEFAULT));
	g_mime_object_set_content_type_parameter(GMIME_OBJECT(part), "charset", "utf-8");
	g_mime_part_set_content(part, GMIME_DATA_WRAPPER(content));
	g_mime_part_set_content_encoding(part, GMIME_CONTENT_ENCODING_QUOTEDPRINTABLE);
	return GMIME_OBJECT(part);
}

static void set_header(GMimeMessage *mail, const char *name, const char *value)
{
	g_autofree char *line = safe_line(value, SAFE_NO_LIMIT);
	g_mime_object_set_header(GMIME_OBJECT(mail), name, line, "utf-8");
}

/* VALUE in angle brackets, as ids stand in headers; nothing when it is NULL. */
static void set_id(GMimeMessage *mail, const char *name, const char *value)
{
	g_autofree char *bracketed = value != NULL ? g_strdup_printf("<%s>", value) : NULL;
	if (bracketed != NULL)
		set_header(mail, name, bracketed);
}

/* NULL with BAD_INPUT, WHAT named, unless TEXT is a list of mailboxes. */
static InternetAddressList *read_addresses(const char *text, const char *what, GError **error)
{
	g_autofree char *line = safe_line(text, SAFE_NO_LIMIT);
	InternetAddressList *list = internet_address_list_parse(NULL, line);
	guint n = list != NULL ? (guint)internet_address_list_length(list) : 0;
	gboolean ok = n > 0;
	for (guint i = 0; ok && i < n; i++) {
		InternetAddress *address = internet_address_list_get_address(list, (int)i);
		ok = INTERNET_ADDRESS_IS_MAILBOX(address) &&
		     strchr(internet_address_mailbox_get_addr(INTERNET_ADDRESS_MAILBOX(address)),
			    '@') != NULL;
	}
	if (ok)
		return list;
	g_set_error(error, VEDETTE_ERROR, VEDETTE_ERROR_BAD_INPUT,
		    "%s \"%s\": expected mail addresses such as you@example.org", what, line);
	g_clear_object(&list);
	return NULL;
}

static gboolean set_addresses(GMimeMessage *mail, GMimeAddressType type, const char *text,
			      const char *what, GError **error)
{
	g_autoptr(GObject) list = (GObject *)read_addresses(text, what, error);
	if (list == NULL)
		return FALSE;
	internet_address_list_append(g_mime_message_get_addresses(mail, type),
				     INTERNET_ADDRESS_LIST(list));
	return TRUE;
}

char **mime_addresses(const char *list, GError **error)
{
	g_mime_init();
	g_autoptr(GObject) owned = (GObject *)read_addresses(list, "address", error);
	if (owned == NULL)
		return NULL;
	InternetAddressList *all = INTERNET_ADDRESS_LIST(owned);
	g_autoptr(GStrvBuilder) out = g_strv_builder_new();
	for (int i = 0; i < internet_address_list_length(all); i++)
		g_strv_builder_add(out, internet_address_mailbox_get_addr(INTERNET_ADDRESS_MAILBOX(
						internet_address_list_get_address(all, i))));
	return g_strv_builder_end(out);
}

/* FALSE with BAD_INPUT unless ADDRESSES names a mailbox; the first is taken. */
static gboolean set_unsubscribe(GMimeMessage *mail, const char *addresses, GError **error)
{
	g_auto(GStrv) list = mime_addresses(addresses, error);
	if (list == NULL)
		return FALSE;
	g_autofree char *address = g_uri_escape_string(list[0], "@", FALSE);
	g_autofree char *value = g_strdup_printf("<mailto:%s?subject=unsubscribe>", address);
	set_header(mail, "List-Unsubscribe", value);
	return TRUE;
}

/* The same message is the same bytes; "=_" never stands in quoted-printable (RFC 2045 §6.7). */
static void set_boundary(GMimeMultipart *multipart, const MimeMessage *message)
{
	g_autofree char *boundary = g_strdup_printf("=_vedette_%08x", g_str_hash(message->id));
	g_mime_multipart_set_boundary(multipart, boundary);
}

static GMimeObject *alternative(const MimeMessage *message)
{
	GMimeMultipart *both = g_mime_multipart_new_with_subtype("alternative");
	set_boundary(both, message);
	g_autoptr(GObject) text = G_OBJECT(text_part("plain", message->text));
	g_autoptr(GObject) html = G_OBJECT(text_part("html", message->html));
	g_mime_multipart_add(both, GMIME_OBJECT(text));
	g_mime_multipart_add(both, GMIME_OBJECT(html));
	return GMIME_OBJECT(both);
}

char *mime_write(const MimeMessage *message, GError **error)
{
	g_mime_init();
	g_autoptr(GObject) owned = G_OBJECT(g_mime_message_new(FALSE));
	GMimeMessage *mail = GMIME_MESSAGE(owned);
	if (!set_addresses(mail, GMIME_ADDRESS_TYPE_FROM, message->from, "from", error) ||
	    !set_addresses(mail, GMIME_ADDRESS_TYPE_TO, message->to, "to", error))
		return NULL;
	g_autofree char *subject = safe_line(message->subject, 300);
	g_autoptr(GDateTime) date = g_date_time_new_from_unix_local(message->date);
	g_mime_message_set_subject(mail, subject, "utf-8");
	g_mime_message_set_date(mail, date);
	g_mime_message_set_message_id(mail, message->id);
	set_id(mail, "References", message->thread);
	set_id(mail, "List-Id", message->list_id);
	if (message->unsubscribe != NULL && !set_unsubscribe(mail, message->unsubscribe, error))
		return NULL;
	set_header(mail, "Auto-Submitted", "auto-generated");
	if (message->urgent)
		set_header(mail, "Importance", "high"); /* RFC 4021 §2.1.54 */
	else
		set_header(mail, "Precedence", "bulk");
	set_header(mail, "User-Agent", "vedette/" VEDETTE_VERSION);
	for (const char *const *pair = message->more; pair != NULL && *pair != NULL; pair += 2)
		set_header(mail, pair[0], pair[1]);
	g_autoptr(GObject) body = G_OBJECT(alternative(message));
	g_mime_message_set_mime_part(mail, GMIME_OBJECT(body));
	return g_mime_object_to_string(GMIME_OBJECT(mail), NULL);
}
