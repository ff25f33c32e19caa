/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The FTS5 function vedette_score(item_words): how well an item matches, negative, the best least.
 *
 * BM25 (Robertson, Zaragoza, "The Probabilistic Relevance Framework", 2009) as FTS5's own, with a
 * title's words four times; but how many items hold a phrase is estimated from the first that do:
 * to count them all takes longer with every item stored.
 */
#include <math.h>

#include "agent/store_private.h"

#define K1           1.2
#define B            0.75
#define TITLE        4.0
#define LEAST_IDF    1e-6
#define MOST_COUNTED 2000 /* items that hold a phrase; beyond them it is estimated */

typedef struct {
	double average; /* words of an item */
	int phrases;
	double idf[];
} Weights;

typedef struct {
	gint64 hits, first, last; /* first, last: row ids */
} Count;

static int count_hit(const Fts5ExtensionApi *api, Fts5Context *context, void *data)
{
	Count *count = data;
	count->last = api->xRowid(context);
	if (count->hits == 0)
		count->first = count->last;
	count->hits++;
	return count->hits < MOST_COUNTED ? SQLITE_OK : SQLITE_DONE;
}

/* Rows that hold a phrase of which COUNT saw the oldest, of ROWS that end at row NEWEST. */
static double estimate(const Count *count, double rows, gint64 newest)
{
	if (count->hits < MOST_COUNTED)
		return (double)count->hits;
	double seen = (double)(count->last - count->first + 1);
	double all = (double)(MAX(newest, count->last) - count->first + 1);
	return MIN((double)count->hits * all / seen, rows);
}

static Weights *weigh(const Fts5ExtensionApi *api, Fts5Context *context)
{
	sqlite3_int64 rows = 0, words = 0;
	int phrases = api->xPhraseCount(context);
	Weights *weights = g_malloc0(sizeof *weights + sizeof(double) * (gsize)phrases);
	weights->phrases = phrases;
	api->xRowCount(context, &rows);
	api->xColumnTotalSize(context, -1, &words);
	weights->average = rows > 0 ? (double)words / (double)rows : 1;
	for (int p = 0; p < phrases; p++) {
		Count count = { 0 };
		api->xQueryPhrase(context, p, &count, count_hit);
		double hits = estimate(&count, (double)rows, api->xRowid(context));
		double idf = log(((double)rows - hits + 0.5) / (hits + 0.5));
		weights->idf[p] = MAX(idf, LEAST_IDF);
	}
	return weights;
}

static void score(const Fts5ExtensionApi *api, Fts5Context *context, sqlite3_context *result,
		  int n_values, sqlite3_value **values)
{
	Weights *weights = api->xGetAuxdata(context, 0);
	int instances = 0, length = 0;
	double sum = 0;
	if (weights == NULL) {
		weights = weigh(api, context);
		if (api->xSetAuxdata(context, weights, g_free) != SQLITE_OK) {
			sqlite3_result_error_nomem(result);
			return;
		}
	}
	g_autofree double *found = g_new0(double, weights->phrases + 1);
	api->xInstCount(context, &instances);
	api->xColumnSize(context, -1, &length);
	for (int i = 0; i < instances; i++) {
		int phrase, column, offset;
		if (api->xInst(context, i, &phrase, &column, &offset) == SQLITE_OK)
			found[phrase] += column == FIELD_TITLE ? TITLE : 1;
	}
	double norm = K1 * (1 - B + B * length / MAX(weights->average, 1));
	for (int p = 0; p < weights->phrases; p++)
		sum += weights->idf[p] * found[p] * (K1 + 1) / (found[p] + norm);
	sqlite3_result_double(result, -sum);
}

gboolean score_register(sqlite3 *db)
{
	fts5_api *api = tokenizer_api(db);
	return api != NULL &&
	       api->xCreateFunction(api, "vedette_score", NULL, score, NULL) == SQLITE_OK;
}
