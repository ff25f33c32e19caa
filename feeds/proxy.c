/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "feeds/proxy.h"

#include <gio/gio.h>
#include <string.h>

#include "feeds/url.h"

static const char *setting(const char *lower, const char *upper)
{
	const char *value = g_getenv(lower);
	if ((value == NULL || *value == '\0') && upper != NULL)
		value = g_getenv(upper);
	return value != NULL && *value != '\0' ? value : NULL;
}

/* HOST is NAME or lies below it. */
static gboolean is_under(const char *host, const char *name)
{
	name += *name == '.';
	gsize host_size = strlen(host), size = strlen(name);
	if (size == 0 || size > host_size)
		return FALSE;
	return g_ascii_strcasecmp(host + host_size - size, name) == 0 &&
	       (size == host_size || host[host_size - size - 1] == '.');
}

/* HOST is an address within NETWORK. */
static gboolean is_within(const char *host, const char *network)
{
	g_autoptr(GInetAddress) address = g_inet_address_new_from_string(host);
	g_autoptr(GInetAddressMask) mask =
		address != NULL ? g_inet_address_mask_new_from_string(network, NULL) : NULL;
	return mask != NULL && g_inet_address_mask_matches(mask, address);
}

static gboolean is_exempt(const char *host, const char *list)
{
	g_auto(GStrv) names = g_strsplit_set(list != NULL ? list : "", ", ", -1);
	for (char **name = names; *name != NULL; name++)
		if (**name != '\0' &&
		    (strcmp(*name, "*") == 0 || is_under(host, *name) || is_within(host, *name)))
			return TRUE;
	return FALSE;
}

static const char *said(const char *own)
{
	return own != NULL && *own != '\0' ? own : NULL;
}

char *proxy_for(const char *url, const ProxySettings *settings)
{
	g_autofree char *host = url_host(url);
	const char *proxy = settings != NULL ? said(settings->proxy) : NULL;
	const char *exempt = settings != NULL ? said(settings->no_proxy) : NULL;
	if (proxy == NULL)
		proxy = g_ascii_strncasecmp(url, "https:", 6) == 0
				? setting("https_proxy", "HTTPS_PROXY")
				: setting("http_proxy", NULL);
	if (proxy == NULL)
		proxy = setting("all_proxy", "ALL_PROXY");
	if (exempt == NULL)
		exempt = setting("no_proxy", "NO_PROXY");
	if (proxy == NULL || strcmp(proxy, "none") == 0 || host == NULL || is_exempt(host, exempt))
		return NULL;
	return g_strdup(proxy);
}
