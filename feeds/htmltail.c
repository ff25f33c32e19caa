/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "feeds/htmltail.h"

#include <string.h>

#define TAIL_BYTES   300 /* longer lines are writing */
#define SHARE_BYTES  100
#define TEASER_BYTES 160 /* "Continue reading" and the title that may follow */

/* How a tail begins, in small letters, and what else it says. */
static const struct {
	const char *start, *inside;
} tails[] = {
	{ "the post ", " appeared first on " }, /* WordPress */
	{ "the post ", " first appeared on " },
	{ "this article ", " appeared first on " },
	{ "cet article ", " est apparu en premier sur " },
	{ "сообщение ", " появились сначала на " },
	{ "der beitrag ", " erschien zuerst auf " },
	{ "la entrada ", " se publicó primero en " },
	{ "submitted by ", "[comments]" }, /* Reddit */
	{ "continue reading", NULL },
	{ "keep reading", NULL },
	{ "read more", NULL },
	{ "read full", NULL },
	{ "read the full", NULL },
	{ "read the rest", NULL },
	{ "read the whole", NULL },
	{ "read on", NULL },
	{ "full story", NULL },
	{ "full article", NULL },
	{ "see more", NULL },
	{ "learn more", NULL },
	{ "more…", NULL },
	{ "more...", NULL },
	{ "more »", NULL },
	{ "(more…)", NULL },
	{ "(more...)", NULL },
	{ "click here to read", NULL },
	{ "view original", NULL },
	{ "[…]", NULL },
	{ "[...]", NULL },
	{ "share this", NULL },
	{ "share on ", NULL },
	{ "like this:", NULL },
	{ "مزید پڑھیں", NULL },
	{ "مزید پڑھیے", NULL },
	{ "ادامه مطلب", NULL },
	{ "ادامه خبر", NULL },
	{ "بیشتر بخوانید", NULL },
	{ "نور ولولئ", NULL },
	{ "читать далее", NULL },
	{ "читать полностью", NULL },
	{ "подробнее", NULL },
	{ "devamını oku", NULL },
	{ "haberin devamı", NULL },
	{ "اقرأ المزيد", NULL },
	{ "اقرأ أيضا", NULL },
	{ "المزيد", NULL },
	{ "और पढ़ें", NULL },
	{ "阅读更多", NULL },
	{ "阅读全文", NULL },
	{ "lire la suite", NULL },
	{ "weiterlesen", NULL },
	{ "leer más", NULL },
};

/* Words that make a share bar when a line has no others. */
static const char *const share_words[] = {
	"facebook", "twitter",   "x",      "whatsapp",  "telegram", "linkedin", "pinterest",
	"reddit",   "email",     "e-mail", "print",     "share",    "tweet",    "copy",
	"link",     "messenger", "tumblr", "instagram", "vk",       "viber",    "pocket",
	"on",       "via",       "to",     "save",      "•",        "|",        "·",
	"/",        "-",         ":",      "this",
};

static gboolean is_teaser(const char *down)
{
	for (gsize i = 0; i < G_N_ELEMENTS(tails); i++)
		if (down[0] == tails[i].start[0] && down[1] == tails[i].start[1] &&
		    g_str_has_prefix(down, tails[i].start) &&
		    (tails[i].inside != NULL ? strstr(down, tails[i].inside) != NULL
					     : strlen(down) < TEASER_BYTES))
			return TRUE;
	return FALSE;
}

static gboolean is_share_word(const char *word, gsize size)
{
	for (gsize i = 0; i < G_N_ELEMENTS(share_words); i++)
		if (g_ascii_strncasecmp(word, share_words[i], size) == 0 &&
		    share_words[i][size] == '\0')
			return TRUE;
	return FALSE;
}

static gboolean is_share_bar(const char *line)
{
	while (*line != '\0') {
		gsize size = strcspn(line, " ,");
		if (size > 0 && !is_share_word(line, size))
			return FALSE;
		line += size + (line[size] != '\0');
	}
	return TRUE;
}

/* Does any tail begin with the first two letters of LINE? Nearly all lines go no further. */
static gboolean may_be_teaser(const char *line)
{
	char first[6];
	gsize size = g_unichar_to_utf8(g_unichar_tolower(g_utf8_get_char(line)), first);
	const char *second = g_utf8_next_char(line);
	for (gsize i = 0; i < G_N_ELEMENTS(tails); i++)
		if (*tails[i].start == *first && memcmp(tails[i].start, first, size) == 0 &&
		    (size > 1 || g_ascii_tolower(*second) == tails[i].start[1]))
			return TRUE;
	return FALSE;
}

static gboolean is_tail(const char *line, gsize size)
{
	if (size <= SHARE_BYTES && is_share_bar(line))
		return TRUE;
	if (size > TAIL_BYTES || !may_be_teaser(line))
		return FALSE;
	g_autofree char *down = g_utf8_strdown(line, -1);
	return is_teaser(down);
}

/* "… the end. [Read more]": the last link says nothing of the news. */
static void cut_link(char *text, gsize start, gsize end)
{
	gsize size = strlen(text);
	if (start == 0 || start >= end || end > size || end - start > TEASER_BYTES ||
	    strspn(text + end, " .…»]>→)") < size - end)
		return;
	while (text[start] == ' ')
		start++;
	if (!may_be_teaser(text + start))
		return;
	g_autofree char *down = g_utf8_strdown(text + start, -1);
	if (text[start - 1] != '\n' && is_teaser(down))
		text[start] = '\0';
	g_strchomp(text);
}

void htmltail_cut(char *text, gsize link_start, gsize link_end)
{
	cut_link(text, link_start, link_end);
	gsize size = strlen(text);
	for (char *line; (line = memrchr(text, '\n', size)) != NULL &&
			 is_tail(line + 1, text + size - line - 1);) {
		*line = '\0';
		size = line - text;
	}
	/* the mark of an excerpt that WordPress cut */
	static const char *const marks[] = { " […]", " [...]" };
	for (gsize i = 0; size > 0 && text[size - 1] == ']' && i < G_N_ELEMENTS(marks); i++)
		if (g_str_has_suffix(text, marks[i]))
			text[strlen(text) - strlen(marks[i])] = '\0';
}
