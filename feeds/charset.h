/* SPDX-License-Identifier: GPL-3.0-or-later */
/* charset - bytes of any encoding to valid UTF-8; the door to ICU's converters and the C library's.
 *
 * Precedence (RFC 7303 §3, WHATWG Encoding for labels): byte order mark, HTTP charset, XML
 * declaration, sniffing. A label that the bytes contradict is corrected: windows-1252 called
 * UTF-8 or ISO 8859-1, GB 18030 called GB2312. Bytes that mean nothing become U+FFFD.
 */
#ifndef FEEDS_CHARSET_H
#define FEEDS_CHARSET_H

#include <glib.h>

typedef struct {
	const char *text; /* valid UTF-8 without BOM, NUL-terminated; NULs in the input become
			     U+FFFD. In OWNED, or in the input itself */
	gsize size;
	char *owned;
	char *encoding; /* the encoding used, lower case: "utf-8", "windows-1256"… */
	char *note;     /* what had to be repaired, one line, or NULL */
} Decoded;

void decoded_clear(Decoded *decoded);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Decoded, decoded_clear)

/* CONTENT_TYPE: the HTTP header, or NULL. Never fails. */
void charset_decode(const guint8 *data, gsize size, const char *content_type, Decoded *decoded);

/* The same for DATA that a NUL follows and that outlives DECODED: what is UTF-8 is not copied. */
void charset_decode_in_place(const guint8 *data, gsize size, const char *content_type,
			     Decoded *decoded);

/* The value of parameter NAME of a header such as Content-Type (RFC 9110 §8.3.1), or NULL. */
char *header_parameter(const char *header, const char *name);

/* C, or what windows-1252 has in its place where C is a C1 control: that is what publishers mean
 * (HTML, "numeric character reference end state"). Five of the 32 mean nothing and stay. */
gunichar charset_of_c1(gunichar c);

/* TEXT whose publisher took UTF-8 for windows-1252 and encoded it once more ("â€™" for "’"), or
 * NULL where that is not so: all of its letters must make sense as bytes of UTF-8. Caller frees. */
char *charset_undo_twice(const char *text);

#endif
