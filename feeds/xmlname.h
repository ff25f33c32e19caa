/* SPDX-License-Identifier: GPL-3.0-or-later */
/* xmlname - what XML takes for a name (XML 1.0 §2.3): libxml2 ends the document at any other. */
#ifndef FEEDS_XMLNAME_H
#define FEEDS_XMLNAME_H

#include <glib.h>

/* Bytes of the name at P, valid UTF-8 up to END; 0 if there is none. */
gsize xmlname_length(const char *p, const char *end);

#endif
