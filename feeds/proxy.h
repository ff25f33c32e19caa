/* SPDX-License-Identifier: GPL-3.0-or-later */
/* proxy - through which proxy a URL is asked, by settings or the environment. */
#ifndef FEEDS_PROXY_H
#define FEEDS_PROXY_H

#include <glib.h>

/* What the settings say; NULL or "" = what the environment does. */
typedef struct {
	const char *proxy; /* for every URL; "none" = directly, whatever the environment says */
	const char *no_proxy;
} ProxySettings;

/* The proxy for URL by SETTINGS, which may be NULL, or else by http_proxy, https_proxy, all_proxy
 * and no_proxy (all but the first also in capitals, since a CGI program's HTTP_PROXY is a
 * stranger's), or NULL. no_proxy: names, each with all below it, addresses and networks
 * (10.0.0.0/8), parted by commas; "*" = all. Caller frees. */
char *proxy_for(const char *url, const ProxySettings *settings);

#endif
