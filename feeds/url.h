/* SPDX-License-Identifier: GPL-3.0-or-later */
/* url - resolve references, and the canonical form by which two links are the same page. */
#ifndef FEEDS_URL_H
#define FEEDS_URL_H

#include <glib.h>

/* REFERENCE against BASE (RFC 3986 §5; either may be NULL). A base without a web scheme is
 * ignored; a reference that cannot be resolved comes back trimmed, as it is. Caller frees. */
char *url_resolve(const char *base, const char *reference);

/* The scheme is http or https and there is a host. */
gboolean url_is_web(const char *url);

/* Scheme of a link that may stand in a page or mail: http, https, mailto, tel, ftp… */
gboolean url_is_safe(const char *url);

/*
 * The canonical form for comparing, never for fetching: https, lower-case punycode host without
 * "www.", "m.", "mobile." or "amp.", no default port, no fragment, no tracking parameter, no AMP
 * suffix, no trailing slash. NULL if URL is no web address. Caller frees.
 */
char *url_canonical(const char *url);

/* Lower-case host in punycode, or NULL. Caller frees. */
char *url_host(const char *url);

/* The registrable part of a host as near as a short table of second levels gets: "example.co.uk".
 * Caller frees. */
char *url_registrable(const char *host);

#endif
