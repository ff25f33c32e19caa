/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "feeds/guard.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <string.h>

#include "feeds/error.h"

/* In a list of feeds, what stands behind a blank is a key that the URL's author may not set. */
static gboolean has_blanks(const char *url)
{
	while ((guchar)*url > ' ' && *url != 0x7f)
		url++;
	return *url != '\0';
}

gboolean guard_url(const char *url, gboolean file_ok, GError **error)
{
	g_autoptr(GUri) uri = g_uri_parse(
		url, G_URI_FLAGS_PARSE_RELAXED | G_URI_FLAGS_ENCODED | G_URI_FLAGS_HAS_PASSWORD,
		NULL);
	const char *scheme = uri != NULL ? g_uri_get_scheme(uri) : "";
	if (file_ok && strcmp(scheme, "file") == 0)
		return TRUE;
	if (has_blanks(url)) {
		g_set_error(error, VEDETTE_ERROR, VEDETTE_ERROR_NEVER,
			    "\"%.200s\" is no address: there are blanks in it", url);
		return FALSE;
	}
	if (strcmp(scheme, "http") != 0 && strcmp(scheme, "https") != 0) {
		g_set_error(error, VEDETTE_ERROR, VEDETTE_ERROR_NEVER,
			    "\"%.200s\" is not fetched: only http and https are", url);
		return FALSE;
	}
	if (g_uri_get_host(uri) == NULL || *g_uri_get_host(uri) == '\0') {
		g_set_error(error, VEDETTE_ERROR, VEDETTE_ERROR_NEVER, "\"%.200s\" names no host",
			    url);
		return FALSE;
	}
	if (g_uri_get_userinfo(uri) != NULL) {
		g_set_error_literal(error, VEDETTE_ERROR, VEDETTE_ERROR_NEVER,
				    "user and password do not belong into a URL: use auth=FILE");
		return FALSE;
	}
	return TRUE;
}

/* IANA special-purpose registries (RFC 6890 and its updates); 168.63.129.16 is where one cloud
 * answers its own machines. */
static const struct {
	guint32 net;
	guint bits;
} special4[] = {
	{ 0x00000000, 8 },  { 0x0a000000, 8 },  { 0x64400000, 10 }, { 0x7f000000, 8 },
	{ 0xa9fe0000, 16 }, { 0xac100000, 12 }, { 0xc0000000, 24 }, { 0xc0000200, 24 },
	{ 0xc0586300, 24 }, { 0xc0a80000, 16 }, { 0xc6120000, 15 }, { 0xc6336400, 24 },
	{ 0xcb007100, 24 }, { 0xf0000000, 4 },  { 0xa83f8110, 32 },
};

static gboolean ok4(guint32 address, gboolean private_ok)
{
	if (address == 0 || (address >> 28) == 0xe || address == 0xffffffff)
		return FALSE;
	for (gsize i = 0; i < G_N_ELEMENTS(special4); i++)
		if ((address ^ special4[i].net) >> (32 - special4[i].bits) == 0)
			return private_ok;
	return TRUE;
}

/* Inside 2000::/3, by the first 32 bits: protocol assignments with Teredo, which hides an IPv4
 * address (RFC 4380); documentation (RFC 3849, RFC 9637). */
static const struct {
	guint32 net;
	guint bits;
} special6[] = { { 0x20010000, 23 }, { 0x20010db8, 32 }, { 0x3fff0000, 20 } };

static gboolean ok6(const struct in6_addr *address, gboolean private_ok)
{
	const guint8 *b = address->s6_addr;
	guint32 head = (guint32)b[0] << 24 | b[1] << 16 | b[2] << 8 | b[3];
	guint32 tail = (guint32)b[12] << 24 | b[13] << 16 | b[14] << 8 | b[15];
	static const guint8 nat64[12] = { 0x00, 0x64, 0xff, 0x9b };
	if (IN6_IS_ADDR_V4MAPPED(address) || memcmp(b, nat64, sizeof nat64) == 0)
		return ok4(tail, private_ok);
	if (IN6_IS_ADDR_UNSPECIFIED(address) || b[0] == 0xff)
		return FALSE;
	if (b[0] == 0x20 && b[1] == 0x02) /* 6to4 carries an IPv4 address */
		return ok4((guint32)b[2] << 24 | b[3] << 16 | b[4] << 8 | b[5], private_ok);
	if ((b[0] & 0xe0) != 0x20) /* only 2000::/3 is the public internet */
		return private_ok;
	for (gsize i = 0; i < G_N_ELEMENTS(special6); i++)
		if ((head ^ special6[i].net) >> (32 - special6[i].bits) == 0)
			return private_ok;
	return TRUE;
}

gboolean guard_address(const struct sockaddr *address, gboolean private_ok)
{
	if (address->sa_family == AF_INET)
		return ok4(ntohl(((const struct sockaddr_in *)(gconstpointer)address)
					 ->sin_addr.s_addr),
			   private_ok);
	if (address->sa_family == AF_INET6)
		return ok6(&((const struct sockaddr_in6 *)(gconstpointer)address)->sin6_addr,
			   private_ok);
	return FALSE;
}

static gboolean is_local_name(const char *host)
{
	g_autofree char *name = g_ascii_strdown(host, -1);
	gsize size = strlen(name);
	if (size > 0 && name[size - 1] == '.')
		name[size - 1] = '\0';
	return strcmp(name, "localhost") == 0 || g_str_has_suffix(name, ".localhost");
}

gboolean guard_literal(const char *url, gboolean private_ok)
{
	g_autoptr(GUri) uri =
		g_uri_parse(url, G_URI_FLAGS_PARSE_RELAXED | G_URI_FLAGS_ENCODED, NULL);
	const char *host = uri != NULL ? g_uri_get_host(uri) : NULL;
	struct sockaddr_in four = { .sin_family = AF_INET };
	struct sockaddr_in6 six = { .sin6_family = AF_INET6 };
	if (host == NULL || *host == '\0')
		return FALSE;
	g_autofree char *bare = g_strndup(host, strcspn(host, "%"));
	if (inet_pton(AF_INET6, bare, &six.sin6_addr) == 1)
		return guard_address((const struct sockaddr *)&six, private_ok);
	if (inet_aton(host, &four.sin_addr) != 0) /* also 2130706433, 0x7f.1 and 0177.0.0.1 */
		return guard_address((const struct sockaddr *)&four, private_ok);
	return private_ok || !is_local_name(host);
}
