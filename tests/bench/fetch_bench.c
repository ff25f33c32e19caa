/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fetch_bench URLS ROUNDS [CA] - the fetcher alone, asking each URL of a file once in each round,
 * as an agent that stays does: what does a round cost that finds TLS sessions of the one before? */
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#include "feeds/fetch.h"

#define IN_FLIGHT 128

typedef struct {
	GMainLoop *loop;
	Fetcher *fetcher;
	char **urls, **next;
	const char *ca;
	guint under_way, good;
} Round;

static double cpu(void)
{
	struct timespec t;
	clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
	return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

static void fill(Round *round);

static void on_done(FetchResult *result, gpointer data)
{
	Round *round = data;
	round->good += result->fault == FETCH_OK && result->status == 200;
	round->under_way--;
	fetch_result_free(result);
	fill(round);
	if (round->under_way == 0)
		g_main_loop_quit(round->loop);
}

static void fill(Round *round)
{
	for (; *round->next != NULL && **round->next != '\0' && round->under_way < IN_FLIGHT;
	     round->next++) {
		FetchRequest request = { .url = *round->next,
					 .ca_file = round->ca,
					 .private_ok = TRUE };
		round->under_way++;
		fetcher_get(round->fetcher, &request, on_done, round);
	}
}

int main(int argc, char **argv)
{
	g_autofree char *list = NULL;
	if (argc < 3 || !g_file_get_contents(argv[1], &list, NULL, NULL))
		return 2;
	g_auto(GStrv) urls = g_strsplit(list, "\n", -1);
	g_autoptr(GMainLoop) loop = g_main_loop_new(NULL, FALSE);
	g_autoptr(Fetcher) fetcher = fetcher_new("bench");
	for (int i = 1; i <= atoi(argv[2]); i++) {
		Round round = { loop, fetcher, urls, urls, argc > 3 ? argv[3] : NULL, 0, 0 };
		double begun = cpu();
		fill(&round);
		g_main_loop_run(loop);
		printf("round %d: %u of %u answers 200, CPU %.2f s\n", i, round.good,
		       g_strv_length(urls) - 1, cpu() - begun);
		fflush(stdout);
	}
	return 0;
}
