/* SPDX-License-Identifier: GPL-3.0-or-later */
/* html - HTML of strangers to plain text, or to HTML that can hurt nobody; libxml2's door for HTML.
 */
#ifndef FEEDS_HTML_H
#define FEEDS_HTML_H

#include <glib.h>

/* Does TEXT hold tags or references of HTML, so that it should be read as HTML? */
gboolean html_looks_like(const char *text);

/* Is NAME, in small letters, an element of HTML? */
gboolean html_is_element(const char *name);

/* The character that HTML names NAME ("eacute"), or 0. */
gunichar html_entity(const char *name);

/* The character at P that two references write as the two halves of UTF-16 ("&#xD83D;&#xDE00;"),
 * and *NEXT, what follows them; 0, and *NEXT left alone, where there are none. A NUL stands at END.
 */
gunichar html_surrogates(const char *p, const char *end, const char **next);

/*
 * HTML as a person would read it out: blocks and <br> part lines, cells are parted by a blank, list
 * items get a mark or a number, scripts, styles, hidden elements and images vanish, links keep
 * their text. White space is collapsed; lines are parted by '\n', empty ones dropped. Tails that
 * publishers' software adds (feeds/htmltail.h) are cut. Time is linear. Caller frees.
 */
char *html_to_text(const char *html);

/* TEXT, plain, with white space collapsed in the same way. Caller frees. */
char *text_tidy(const char *text);

/*
 * HTML with only harmless elements and attributes left and their URIs resolved against BASE (may be
 * NULL). Words of unknown elements are kept, those of scripts and styles are not. Caller frees.
 */
char *html_sanitise(const char *html, const char *base);

/* What the head of a web page says: its <title>, and the feeds it offers. */
typedef struct {
	char *title;
	GPtrArray *feeds;  /* char * resolved URLs of <link rel=alternate type=feed>, page order */
	gboolean password; /* it holds a password field */
} WebPage;

void web_page_clear(WebPage *page);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(WebPage, web_page_clear)
void html_read_page(const char *html, const char *base, WebPage *page);

#endif
