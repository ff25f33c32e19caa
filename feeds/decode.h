/* SPDX-License-Identifier: GPL-3.0-or-later */
/* decode - what a Content-Encoding did to a body, undone (RFC 9110 §8.4). Pure.
 *
 * gzip and deflate, the latter with its zlib frame or, as some servers send it, without; several
 * layers. A body that ends before its coding does is no body: what was sent of it is not all.
 */
#ifndef FEEDS_DECODE_H
#define FEEDS_DECODE_H

#include <gio/gio.h>

/* To be sent as Accept-Encoding. */
#define DECODE_OFFERED "gzip, deflate"

/* BODY without CODING, a header's value or NULL. A body that is packed though nothing says so is
 * unpacked, one that is not packed though something says so is as it is, and bytes behind the end
 * are ignored. NULL with TRY_LATER when it is cut short or damaged or the coding is none of ours,
 * with TOO_BIG when more than MOST bytes would come of it. */
GBytes *decode_body(GBytes *body, const char *coding, gsize most, GError **error);

#endif
