/* SPDX-License-Identifier: GPL-3.0-or-later */
/* guard - which URLs and addresses may be contacted.
 *
 * Judges the address really connected to, after resolving, so that a name that changes its answer
 * between check and use (DNS rebinding) gains nothing.
 */
#ifndef FEEDS_GUARD_H
#define FEEDS_GUARD_H

#include <gio/gio.h>
#include <sys/socket.h>

/* FALSE with NEVER when the scheme is none of http, https, or file where FILE_OK; or when there is
 * no host, or user and password stand in the URL. */
gboolean guard_url(const char *url, gboolean file_ok, GError **error);

/* The same judgement of a URL's host by its text alone, for where a proxy connects and resolves:
 * FALSE for an address in any spelling that guard_address refuses, and for localhost. */
gboolean guard_literal(const char *url, gboolean private_ok);

/* FALSE for loopback, private, link-local, multicast, shared (RFC 6598), documentation and other
 * addresses that are not on the public internet (RFC 6890), unless PRIVATE_OK; multicast and
 * unspecified ones never. Addresses mapped into IPv6 are judged by what they map. */
gboolean guard_address(const struct sockaddr *address, gboolean private_ok);

#endif
