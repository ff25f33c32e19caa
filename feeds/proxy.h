/* SPDX-License-Identifier: GPL-3.0-or-later */
/* proxy - through which proxy a URL is asked, by the environment. */
#ifndef FEEDS_PROXY_H
#define FEEDS_PROXY_H

#include <glib.h>

/* The proxy for URL by http_proxy, https_proxy, all_proxy and no_proxy (all but the first also in
 * capitals, since a CGI program's HTTP_PROXY is a stranger's), or NULL. no_proxy: names, each with
 * all below it, and addresses, parted by commas; "*" = all. Caller frees. */
char *proxy_for(const char *url);

#endif
