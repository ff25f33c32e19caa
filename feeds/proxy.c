/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "feeds/proxy.h"

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

static gboolean is_exempt(const char *host)
{
	const char *list = setting("no_proxy", "NO_PROXY");
	g_auto(GStrv) names = g_strsplit_set(list != NULL ? list : "", ", ", -1);
	for (char **name = names; *name != NULL; name++)
		if (strcmp(*name, "*") == 0 || is_under(host, *name))
			return TRUE;
	return FALSE;
}

char *proxy_for(const char *url)
{
	g_autofree char *host = url_host(url);
	const char *proxy = g_ascii_strncasecmp(url, "https:", 6) == 0
				    ? setting("https_proxy", "HTTPS_PROXY")
				    : setting("http_proxy", NULL);
	if (proxy == NULL)
		proxy = setting("all_proxy", "ALL_PROXY");
	return proxy != NULL && host != NULL && !is_exempt(host) ? g_strdup(proxy) : NULL;
}
