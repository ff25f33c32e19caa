/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "agent/outbox.h"

#include "agent/log.h"

#define GIVE_UP     (7 * 24 * 3600) /* seconds: longer than any server is mended in */
#define LEAST_TRIES 12 /* a clock set ahead, or a machine that was off, is no week of trying */
#define FIRST_REST  15 /* seconds */
#define MOST_REST   3600
#define MOST_ASKED  (24 * 3600)
#define MOST_SUMMED 1000 /* rows a summary takes at once */
#define SLICE                                                                                      \
	(200 * 1000) /* µs that a channel may take at a stretch, so that none waits for another */

/* One channel that is on. */
typedef struct {
	Outbox *outbox;
	const Channel *channel;
	gboolean busy;
	gint64 busy_since, rest_until; /* µs of a clock that nobody sets */
} Line;

struct _Outbox {
	Store *store;
	Sinks *sinks;
	const Config *config;
	gboolean patient;
	Line lines[N_CHANNELS];
	guint n_lines, sent;
	guint resume;  /* source: some channel's time was up */
	GError *error; /* of the store, met between two pumps */
};

/* One row on its way. */
typedef struct {
	Line *line;
	OutboxRow *row;
	Alert *alert;
	OutboxOutcome outcome;
	SinkReport report;
} Delivery;

static void delivery_free(gpointer data)
{
	Delivery *delivery = data;
	outbox_row_free(delivery->row);
	alert_free(delivery->alert);
	g_free(delivery->report.why);
	g_free(delivery);
}

static gint64 clock_now(void)
{
	return g_get_real_time() / G_USEC_PER_SEC;
}

static gboolean is_resting(const Line *line)
{
	return g_get_monotonic_time() < line->rest_until;
}

OutboxStep outbox_plan(const OutboxPace *pace, const OutboxLoad *load, gint64 now)
{
	gboolean critical = load->gravest >= SEVERITY_CRITICAL;
	if (load->due == 0)
		return STEP_WAIT;
	if (!critical && now - load->last_told < pace->burst && now - load->oldest < pace->burst)
		return STEP_WAIT;
	if (load->held > 1)
		return STEP_SUM;
	if (pace->most == 0)
		return STEP_DELIVER;
	guint kept = !critical && pace->most > 1;
	if (load->told + kept >= pace->most)
		return STEP_WAIT;
	return pace->most - load->told - kept == 1 && load->due > 1 ? STEP_SUM : STEP_DELIVER;
}

gint64 outbox_rest(guint attempts, gint64 asked)
{
	gint64 own = MIN(FIRST_REST << MIN(attempts, 16u), MOST_REST);
	return MAX(own, MIN(asked, MOST_ASKED));
}

/* ---- one delivery ---- */

static gboolean settle(Delivery *d, GError **error)
{
	Outbox *outbox = d->line->outbox;
	gint64 now = clock_now(), rest = outbox_rest(d->row->attempts + 1, d->report.retry_after);
	const char *why = d->report.why != NULL ? d->report.why : "not delivered";
	d->line->busy = FALSE;
	if (d->outcome == OUTBOX_RETRY && now - d->row->created > GIVE_UP &&
	    d->row->attempts + 1 >= LEAST_TRIES)
		d->outcome = OUTBOX_DEAD;
	if (d->outcome == OUTBOX_RETRY || d->outcome == OUTBOX_DEAD)
		log_event(G_LOG_LEVEL_WARNING, LOG_ID_UNDELIVERED,
			  "alert %" G_GINT64_FORMAT " on %s: %s", d->row->alert, d->row->channel,
			  why);
	if (d->outcome == OUTBOX_RETRY)
		d->line->rest_until = g_get_monotonic_time() + rest * G_USEC_PER_SEC;
	outbox->sent += d->outcome == OUTBOX_SENT;
	return store_finish_outbox(outbox->store, d->row, d->outcome,
				   d->outcome == OUTBOX_RETRY ? now + rest : now, d->report.why,
				   now, error);
}

static void hand_over(Delivery *d)
{
	Sinks *sinks = d->line->outbox->sinks;
	d->outcome = sinks_hand_over(sinks, (ChannelId)(d->line->channel - channel_table), d->alert,
				     d->row, &d->report);
	if (d->outcome != OUTBOX_SENT && g_cancellable_is_cancelled(sinks_cancellable(sinks)))
		d->outcome = OUTBOX_DOUBT;
}

static void in_thread(GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
	hand_over(data);
	g_task_return_boolean(task, TRUE);
}

static gboolean serve(Line *line, GError **error);

static void on_handed_over(GObject *source, GAsyncResult *result, gpointer data)
{
	Delivery *d = g_task_get_task_data(G_TASK(result));
	Outbox *outbox = d->line->outbox;
	GError **slot = outbox->error == NULL ? &outbox->error : NULL;
	if (settle(d, slot) && d->outcome == OUTBOX_SENT)
		serve(d->line, slot);
}

/* The next row of LINE; FALSE with ERROR, or without when there is none. */
static gboolean deliver_next(Line *line, gint64 now, GError **error)
{
	OutboxRow *row = store_claim_outbox(line->outbox->store, line->channel->name, now, error);
	if (row == NULL)
		return FALSE;
	Delivery *d = g_new0(Delivery, 1);
	d->line = line;
	d->row = row;
	d->alert = alert_read(row->payload);
	line->busy = TRUE;
	line->busy_since = g_get_monotonic_time();
	if (line->channel->waits) {
		g_autoptr(GTask) task = g_task_new(NULL, NULL, on_handed_over, NULL);
		g_task_set_task_data(task, d, delivery_free);
		g_task_run_in_thread(task, in_thread);
		return TRUE;
	}
	hand_over(d);
	gboolean ok = settle(d, error);
	delivery_free(d);
	return ok;
}

/* ---- one channel ---- */

/* Put one summary in the place of all that is due but what is in doubt. */
static gboolean sum(Line *line, SummaryKind kind, gint64 now, GError **error)
{
	Outbox *outbox = line->outbox;
	g_autoptr(GPtrArray) rows =
		store_due_outbox(outbox->store, line->channel->name, now, MOST_SUMMED, error);
	if (rows == NULL)
		return FALSE;
	while (rows->len > 0 && ((OutboxRow *)g_ptr_array_index(rows, 0))->in_doubt)
		g_ptr_array_remove_index(rows, 0);
	if (rows->len < 2)
		return deliver_next(line, now, error);
	Severity gravest;
	g_autofree char *payload = alert_summary(rows, kind, NULL, &gravest);
	return store_sum_outbox(outbox->store, rows, gravest, payload, now, error);
}

static gboolean hold_for_quiet_hours(Line *line, gint64 now, GError **error)
{
	const Config *config = line->outbox->config;
	gint64 until = line->channel->interrupts ? hours_end(&config->quiet_hours, now) : 0;
	return until == 0 || store_hold_outbox(line->outbox->store, line->channel->name,
					       config->quiet_severity, until, now, error);
}

static gboolean on_resume(gpointer data)
{
	Outbox *outbox = data;
	outbox->resume = 0;
	outbox_pump(outbox, &outbox->error);
	return G_SOURCE_REMOVE;
}

/* TRUE, and the rest is done later, when the time that began at STARTED is up. */
static gboolean is_up(Outbox *outbox, gint64 started)
{
	if (g_get_monotonic_time() - started < SLICE)
		return FALSE;
	if (outbox->resume == 0)
		outbox->resume = g_idle_add(on_resume, outbox);
	return TRUE;
}

/* Of a channel that neither counts nor interrupts all that is due goes out as it comes. */
static gboolean plan(const Line *line, gint64 now, OutboxStep *step, gboolean *held, GError **error)
{
	const Outbox *outbox = line->outbox;
	const Channel *channel = line->channel;
	OutboxPace pace = { channel_most(outbox->config, channel),
			    outbox->patient && channel->interrupts ? outbox->config->burst : 0 };
	OutboxLoad load = { 0 };
	*step = STEP_DELIVER;
	*held = FALSE;
	if (pace.most == 0 && !channel->interrupts)
		return TRUE;
	if (!store_outbox_load(outbox->store, channel->name, now,
			       now - MAX(channel->window, pace.burst), &load, error))
		return FALSE;
	*step = outbox_plan(&pace, &load, now);
	*held = load.held > 1;
	return TRUE;
}

static gboolean serve(Line *line, GError **error)
{
	Outbox *outbox = line->outbox;
	gboolean ok = TRUE, held;
	OutboxStep step;
	gint64 now = clock_now(), started = g_get_monotonic_time();
	if (!hold_for_quiet_hours(line, now, error))
		return FALSE;
	while (ok && !line->busy && !is_resting(line)) {
		now = clock_now();
		if (is_up(outbox, started))
			return TRUE;
		if (!plan(line, now, &step, &held, error))
			return FALSE;
		switch (step) {
		case STEP_WAIT: return TRUE;
		case STEP_SUM:
			ok = sum(line, held ? SUMMARY_QUIET : SUMMARY_MORE, now, error);
			break;
		case STEP_DELIVER: ok = deliver_next(line, now, error); break;
		}
	}
	return ok;
}

/* ---- all of them ---- */

Outbox *outbox_new(Store *store, Sinks *sinks, const Config *config, gboolean patient)
{
	Outbox *outbox = g_new0(Outbox, 1);
	outbox->store = store;
	outbox->sinks = sinks;
	outbox->config = config;
	outbox->patient = patient;
	for (const char *const *name = sinks_channels(sinks); *name != NULL; name++)
		outbox->lines[outbox->n_lines++] =
			(Line){ .outbox = outbox, .channel = channel_find(*name) };
	return outbox;
}

static gboolean is_busy(const Outbox *outbox)
{
	for (guint i = 0; i < outbox->n_lines; i++)
		if (outbox->lines[i].busy)
			return TRUE;
	return FALSE;
}

static void forget_resume(Outbox *outbox)
{
	if (outbox->resume != 0)
		g_source_remove(outbox->resume);
	outbox->resume = 0;
}

void outbox_free(Outbox *outbox)
{
	if (outbox == NULL)
		return;
	forget_resume(outbox);
	sinks_cancel(outbox->sinks);
	while (is_busy(outbox))
		g_main_context_iteration(NULL, TRUE);
	forget_resume(outbox);
	g_clear_error(&outbox->error);
	g_free(outbox);
}

gboolean outbox_pump(Outbox *outbox, GError **error)
{
	for (guint i = 0; i < outbox->n_lines && outbox->error == NULL; i++)
		if (!outbox->lines[i].busy)
			serve(&outbox->lines[i], &outbox->error);
	if (outbox->error == NULL)
		return TRUE;
	g_propagate_error(error, g_steal_pointer(&outbox->error));
	return FALSE;
}

static void wait_until_idle(const Outbox *outbox)
{
	while (outbox->error == NULL && (is_busy(outbox) || outbox->resume != 0))
		g_main_context_iteration(NULL, TRUE);
}

gboolean outbox_drain(Outbox *outbox, GError **error)
{
	if (!outbox_pump(outbox, error))
		return FALSE;
	wait_until_idle(outbox);
	if (!outbox_pump(outbox, error))
		return FALSE;
	wait_until_idle(outbox);
	return outbox->error == NULL || outbox_pump(outbox, error);
}

gint64 outbox_oldest(const Outbox *outbox)
{
	gint64 now = g_get_monotonic_time(), oldest = now;
	for (guint i = 0; i < outbox->n_lines; i++)
		if (outbox->lines[i].busy)
			oldest = MIN(oldest, outbox->lines[i].busy_since);
	return (now - oldest) / 1000;
}

guint outbox_sent(const Outbox *outbox)
{
	return outbox->sent;
}
