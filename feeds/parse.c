/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "feeds/parse.h"

#include <string.h>

#include "feeds/charset.h"
#include "feeds/discover.h"
#include "feeds/error.h"
#include "feeds/feedxml.h"
#include "feeds/html.h"
#include "feeds/jsonfeed.h"
#include "feeds/limits.h"
#include "feeds/repair.h"
#include "feeds/url.h"

/* ---- what is derived from the fields ---- */

/* RICH as plain text, owned by the caller. With TEXT_ONLY its value is that already and moves. */
static char *plain_of(RichText *rich, gboolean text_only)
{
	if (rich->value == NULL)
		return g_strdup("");
	if (text_only)
		return g_steal_pointer(&rich->value);
	return rich->text != NULL ? g_strdup(rich->text) : text_tidy(rich->value);
}

/* The longest of summary and contents: the fullest telling. */
static char *fullest(Item *item, gboolean text_only)
{
	char *best = plain_of(&item->summary, text_only);
	for (guint i = 0; i < item->content->len; i++) {
		Content *content = g_ptr_array_index(item->content, i);
		char *text = plain_of(&content->text, text_only);
		char *worse = strlen(text) > strlen(best) ? best : text;
		best = worse == best ? text : best;
		g_free(worse);
	}
	return best;
}

static char *hash_key(const Item *item)
{
	g_autofree char *all =
		g_strdup_printf("%s\n%s\n%" G_GINT64_FORMAT, item->headline,
				*item->headline == '\0' ? item->text : "", item_date(item));
	return g_compute_checksum_for_string(G_CHECKSUM_SHA256, all, -1);
}

static void derive(Item *item, const Feed *feed, gboolean text_only)
{
	item->headline = plain_of(&item->title, text_only);
	if (strchr(item->headline, '\n') != NULL)
		g_strdelimit(item->headline, "\n", ' ');
	item->text = fullest(item, text_only);
	if (item->lang == NULL)
		item->lang = g_strdup(feed->language);
	item->url = item->link != NULL ? url_canonical(item->link) : NULL;
	item->key = item->key != NULL   ? item->key
		    : item->id != NULL  ? g_strdup(item->id)
		    : item->url != NULL ? g_strdup(item->url)
					: hash_key(item);
}

/* The keys that stand for several items: same key, but another link or other words. */
static GHashTable *shared_keys(const Feed *feed)
{
	g_autoptr(GHashTable) seen = g_hash_table_new(g_str_hash, g_str_equal);
	GHashTable *shared = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
	for (guint i = 0; i < feed->items->len; i++) {
		Item *item = g_ptr_array_index(feed->items, i);
		const Item *other = g_hash_table_lookup(seen, item->key);
		if (other != NULL && (g_strcmp0(other->url, item->url) != 0 ||
				      strcmp(other->headline, item->headline) != 0))
			g_hash_table_add(shared, g_strdup(item->key));
		g_hash_table_insert(seen, item->key, item);
	}
	return shared;
}

static void qualify(Item *item, const char *by)
{
	char *key = g_strdup_printf("%s %s", item->key, by);
	g_free(item->key);
	item->key = key;
}

/* A feed that gives the same guid to several items gives none: those are told apart by link, and
 * where that is the same too, by their words. */
static void part_duplicate_keys(Feed *feed)
{
	g_autoptr(GHashTable) shared = shared_keys(feed);
	if (g_hash_table_size(shared) == 0)
		return;
	g_ptr_array_add(feed->notes, g_strdup_printf("%u ids stand for several items each",
						     g_hash_table_size(shared)));
	for (guint i = 0; i < feed->items->len; i++) {
		Item *item = g_ptr_array_index(feed->items, i);
		if (g_hash_table_contains(shared, item->key) && item->url != NULL)
			qualify(item, item->url);
	}
	g_autoptr(GHashTable) still = shared_keys(feed);
	for (guint i = 0; i < feed->items->len; i++) {
		Item *item = g_ptr_array_index(feed->items, i);
		g_autofree char *words = NULL;
		if (g_hash_table_contains(still, item->key))
			qualify(item, words = hash_key(item));
	}
}

/* Items without authors have those of the feed (RFC 4287 §4.2.1; JSON Feed 1.1, "authors"); RSS
 * knows no such rule. */
static void inherit_authors(const Feed *feed, Item *item)
{
	if (item->authors->len > 0 ||
	    !(g_str_has_prefix(feed->version, "atom") || g_str_has_prefix(feed->version, "json")))
		return;
	for (guint i = 0; i < feed->authors->len; i++) {
		const Person *person = g_ptr_array_index(feed->authors, i);
		Person copy = { g_strdup(person->name), g_strdup(person->email),
				g_strdup(person->uri) };
		g_ptr_array_add(item->authors, g_memdup2(&copy, sizeof copy));
	}
}

static Feed *finish(Feed *feed, gboolean text_only)
{
	for (guint i = 0; i < feed->items->len; i++)
		inherit_authors(feed, g_ptr_array_index(feed->items, i));
	for (guint i = 0; i < feed->items->len; i++)
		derive(g_ptr_array_index(feed->items, i), feed, text_only);
	part_duplicate_keys(feed);
	if (feed->notes->len > LIMIT_NOTES)
		g_ptr_array_set_size(feed->notes, LIMIT_NOTES);
	return feed;
}

/* ---- dispatch by what the bytes are, whatever the header says ---- */

static Feed *new_feed(const Decoded *decoded)
{
	Feed *feed = feed_new();
	feed->encoding = g_strdup(decoded->encoding);
	if (decoded->note != NULL)
		g_ptr_array_add(feed->notes, g_strdup(decoded->note));
	return feed;
}

/* Most feeds are as they should be and are read in one pass; the others are repaired first. */
static FeedXmlResult read_elements(const Decoded *decoded, const ParseOptions *options, Feed **feed,
				   char **root)
{
	FeedXmlResult result = feedxml_read(decoded->text, decoded->size, XML_AS_IS,
					    options->base_url, options->text_only, *feed, root);
	if (result != FEEDXML_UNCLEAN)
		return result;
	g_auto(Repaired) repaired = { 0 };
	g_clear_pointer(root, g_free);
	feed_free(*feed);
	*feed = new_feed(decoded);
	repair_xml(decoded->text, decoded->size, &repaired);
	for (guint i = 0; i < repaired.notes->len; i++)
		g_ptr_array_add((*feed)->notes, g_strdup(g_ptr_array_index(repaired.notes, i)));
	return feedxml_read(repaired.xml->str, repaired.xml->len, XML_REPAIRED, options->base_url,
			    options->text_only, *feed, root);
}

/* Where a feed begins behind what a server's software said first ("<b>Warning</b>: …"), or NULL.
 * ROOT is the first element. */
static const char *later_start(const char *text, const char *root)
{
	static const char *const starts[] = { "<?xml ", "<rss", "<feed", "<rdf:RDF" };
	const char *first = strchr(text, '<');
	g_autofree char *tag = g_strdup_printf("<%s>", root != NULL ? root : "");
	if (discover_is_html(tag))
		return NULL;
	for (gsize i = 0; first != NULL && i < G_N_ELEMENTS(starts); i++) {
		const char *start = strstr(first + 1, starts[i]);
		if (start != NULL)
			return start;
		if (root == NULL || !html_is_element(root))
			return NULL;
	}
	return NULL;
}

static gboolean read_later(const Decoded *decoded, const ParseOptions *options, Feed **feed,
			   const char *root)
{
	const char *start = later_start(decoded->text, root);
	if (start == NULL)
		return FALSE;
	g_autofree char *again = NULL;
	gsize before = start - decoded->text;
	Decoded rest = *decoded;
	rest.text = start;
	rest.size -= before;
	feed_free(*feed);
	*feed = new_feed(&rest);
	gboolean found = read_elements(&rest, options, feed, &again) == FEEDXML_READ;
	g_ptr_array_add(
		(*feed)->notes,
		g_strdup_printf("%" G_GSIZE_FORMAT " bytes stand before the document", before));
	return found;
}

static gboolean read_xml(const Decoded *decoded, const ParseOptions *options, Feed **feed,
			 GError **error)
{
	g_autofree char *root = NULL;
	if (read_elements(decoded, options, feed, &root) == FEEDXML_READ ||
	    read_later(decoded, options, feed, root))
		return TRUE;
	if (g_strcmp0(root, "html") == 0 || discover_is_html(decoded->text))
		discover_name_page(decoded->text, options->base_url, error);
	else if (root != NULL)
		g_set_error(error, VEDETTE_ERROR, VEDETTE_ERROR_BAD_INPUT,
			    "XML, but not a feed: its root element is <%.60s>", root);
	else
		g_set_error(error, VEDETTE_ERROR, VEDETTE_ERROR_BAD_INPUT,
			    "neither XML nor JSON: it begins \"%.40s\"", decoded->text);
	return FALSE;
}

/* A message quotes the document, perhaps to the middle of a character. */
static void make_valid(GError *error)
{
	char *valid = g_utf8_make_valid(error->message, -1);
	g_free(error->message);
	error->message = valid;
}

static Feed *parse(const guint8 *data, gsize size, gboolean in_place, const ParseOptions *options,
		   GError **error)
{
	static const ParseOptions none = { 0 };
	options = options != NULL ? options : &none;
	const char *base = options->base_url;
	g_auto(Decoded) decoded = { 0 };
	if (size > LIMIT_DOCUMENT) {
		g_set_error(error, VEDETTE_ERROR, VEDETTE_ERROR_TOO_BIG,
			    "%" G_GSIZE_FORMAT " bytes; feeds of more than %u are not read", size,
			    LIMIT_DOCUMENT);
		return NULL;
	}
	if (size == 0)
		data = (const guint8 *)""; /* empty GBytes have no address */
	if (in_place)
		charset_decode_in_place(data, size, options->content_type, &decoded);
	else
		charset_decode(data, size, options->content_type, &decoded);
	const char *start = decoded.text;
	while (g_ascii_isspace(*start))
		start++;
	if (*start == '\0') {
		g_set_error(error, VEDETTE_ERROR, VEDETTE_ERROR_BAD_INPUT, "the answer is empty");
		return NULL;
	}
	if (discover_is_html(start)) {
		discover_name_page(start, base, error);
		return NULL;
	}
	g_autoptr(Feed) feed = new_feed(&decoded);
	g_autoptr(GError) fault = NULL;
	gboolean ok = *start == '{' || *start == '['
			      ? jsonfeed_read(start, strlen(start), base, options->text_only, feed,
					      &fault)
			      : read_xml(&decoded, options, &feed, &fault);
	if (ok)
		return finish(g_steal_pointer(&feed), options->text_only);
	make_valid(fault);
	g_propagate_error(error, g_steal_pointer(&fault));
	return NULL;
}

Feed *feed_parse(const guint8 *data, gsize size, const ParseOptions *options, GError **error)
{
	return parse(data, size, FALSE, options, error);
}

Feed *feed_parse_in_place(const char *data, gsize size, const ParseOptions *options, GError **error)
{
	return parse((const guint8 *)data, size, TRUE, options, error);
}
