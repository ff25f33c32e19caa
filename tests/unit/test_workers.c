/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Workers that crash, hang, eat memory, lie or try to get out: the body they were at is to blame,
 * no other, and the work goes on.
 *
 * This program is its own keeper: called with "keeper" it keeps workers who do what the body says
 * (misbehave), and are otherwise as usual.
 */
#include "tests/unit/fixture.h"

#include <errno.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include "agent/intake.h"
#include "agent/message.h"
#include "agent/worker.h"
#include "agent/workers.h"

#define HASH "the-hash"

/* ---- the other side ---- */

static void say(int fd, guint64 job, FrameKind kind, GVariant *said)
{
	g_autoptr(GBytes) frame = frame_pack(kind, job, said);
	gsize sent = 0;
	frame_write(frame, &sent, fd);
}

static void crash(int fd, guint64 job)
{
	signal(SIGSEGV, SIG_DFL); /* a sanitizer has a handler of its own */
	raise(SIGSEGV);
}

static void hang(int fd, guint64 job)
{
	for (;;)
		g_get_monotonic_time();
}

G_GNUC_UNUSED static void eat(int fd, guint64 job) /* not where a sanitizer needs all the room */
{
	for (;;)
		memset(g_malloc(16 * 1024 * 1024), 1, 16 * 1024 * 1024);
}

static void leave(int fd, guint64 job)
{
	socket(AF_INET, SOCK_STREAM, 0);
}

static void mumble(int fd, guint64 job)
{
	if (write(fd, "\x05\0\0\0hello", 9) < 0)
		_exit(1);
}

static void claim_all(int fd, guint64 job)
{
	if (write(fd, "\xff\xff\xff\xff", 4) < 0)
		_exit(1);
}

static void answer_another(int fd, guint64 job)
{
	say(fd, job + 1, FRAME_NO_FEED, g_variant_new_string("no"));
}

static void answer_unasked(int fd, guint64 job)
{
	say(fd, job, FRAME_JUDGED,
	    g_variant_new_array(g_variant_type_element(G_VARIANT_TYPE(FRAME_TYPE_JUDGED)), NULL,
				0));
}

static void answer_twice(int fd, guint64 job)
{
	say(fd, job, FRAME_NO_FEED, g_variant_new_string("no"));
	say(fd, job, FRAME_NO_FEED, g_variant_new_string("no"));
}

static void go(int fd, guint64 job)
{
	_exit(0);
}

/* BODY, what the worker does with it, what is said of that; NULL: its answer is taken. */
static const struct {
	const char *body;
	void (*act)(int fd, guint64 job);
	const char *says;
} deeds[] = {
	{ "crash", crash, "signal 11" },
	{ "hang", hang, "too long" },
#ifndef __SANITIZE_ADDRESS__
	{ "eat", eat, "memory" },
#endif
	{ "leave", leave, "signal 31" },
	{ "mumble", mumble, "no answer" },
	{ "claim all", claim_all, "no answer" },
	{ "another", answer_another, "no answer" },
	{ "unasked", answer_unasked, "no answer" },
	{ "twice", answer_twice, NULL },
	{ "go", go, "status 0" },
};

static void misbehave(int fd, gconstpointer data)
{
	FrameInput input = { .trusted = TRUE };
	gboolean bad;
	for (;;) {
		g_auto(Frame) frame = { 0 };
		if (frame_read(&input, fd, &frame, &bad) != FRAME_WHOLE)
			return;
		if (frame.kind != FRAME_READ)
			continue;
		g_autoptr(GVariant) body = g_variant_get_child_value(frame.said, 0);
		gsize size;
		const char *text = g_variant_get_fixed_array(body, &size, 1);
		void (*act)(int, guint64) = NULL;
		for (gsize i = 0; i < G_N_ELEMENTS(deeds); i++)
			if (size == strlen(deeds[i].body) && memcmp(text, deeds[i].body, size) == 0)
				act = deeds[i].act;
		if (act != NULL)
			act(fd, frame.job);
		else
			say(fd, frame.job, FRAME_NO_FEED, g_variant_new_string("well"));
	}
}

/* ---- this side ---- */

typedef struct {
	char *program;
	Workers *workers;
	guint left;
} Bench;

typedef struct {
	Bench *bench;
	WorkJob *job;
	guint answers;
	char *said, *error;
	int code;
} Task;

static void on_work(gpointer data, const Frame *answer, const GError *error)
{
	Task *task = data;
	task->bench->left--;
	task->answers++;
	if (error != NULL) {
		task->error = g_strdup(error->message);
		task->code = error->code;
	} else {
		task->said = g_variant_dup_string(answer->said, NULL);
		work_end(task->job);
	}
}

static void put(Bench *bench, Task *task, const char *body)
{
	g_autoptr(GBytes) bytes = g_bytes_new(body, strlen(body));
	task->bench = bench;
	bench->left++;
	task->job = workers_read(bench->workers, bytes, NULL, NULL, on_work, task);
}

static void settle(const Bench *bench)
{
	while (bench->left > 0)
		g_main_context_iteration(NULL, TRUE);
}

static void task_clear(Task *task)
{
	g_free(task->said);
	g_free(task->error);
	*task = (Task){ 0 };
}

static void open_workers(Bench *bench, const char *argument, const char *hash, guint most)
{
	const char *argv[] = { bench->program, argument, NULL };
	WorkersPlan plan = { argv, most, hash, 8 };
	bench->workers = workers_new(&plan);
}

static int make_bench(void **state)
{
	Bench *bench = g_new0(Bench, 1);
	bench->program = g_file_read_link("/proc/self/exe", NULL);
	*state = bench;
	return 0;
}

static int free_bench(void **state)
{
	Bench *bench = *state;
	workers_free(bench->workers);
	g_free(bench->program);
	g_free(bench);
	return 0;
}

/* TASK beside BODY has failed as SAYS says, or has been answered if that is NULL. */
static void check(const Task *task, const char *body, const char *says)
{
	gboolean right = says == NULL ? task->said != NULL
				      : task->error != NULL && strstr(task->error, says) != NULL &&
						task->code == VEDETTE_ERROR_BAD_INPUT;
	if (!right || task->answers != 1)
		fail_msg("%s: %s", body, task->error != NULL ? task->error : task->said);
}

static void test_who_ends_its_reader_is_blamed_and_the_others_are_read(void **state)
{
	Bench *bench = *state;
	open_workers(bench, "keeper", HASH, 2);
	for (gsize i = 0; i < G_N_ELEMENTS(deeds); i++) {
		Task tasks[5] = { 0 };
		for (guint k = 0; k < G_N_ELEMENTS(tasks); k++)
			put(bench, &tasks[k], k == 2 ? deeds[i].body : "good");
		settle(bench);
		for (guint k = 0; k < G_N_ELEMENTS(tasks); k++) {
			check(&tasks[k], deeds[i].body, k == 2 ? deeds[i].says : NULL);
			task_clear(&tasks[k]);
		}
	}
}

static void test_a_job_that_is_given_up_is_not_answered(void **state)
{
	Bench *bench = *state;
	Task tasks[3] = { 0 };
	open_workers(bench, "keeper", HASH, 1);
	for (guint k = 0; k < G_N_ELEMENTS(tasks); k++)
		put(bench, &tasks[k], "good");
	for (int i = 0; i < 3; i++)
		g_main_context_iteration(NULL, FALSE);
	work_end(tasks[1].job);
	bench->left--;
	settle(bench);
	assert_string_equal(tasks[0].said, "well");
	assert_int_equal(tasks[1].answers, 0);
	assert_string_equal(tasks[2].said, "well");
	for (guint k = 0; k < G_N_ELEMENTS(tasks); k++)
		task_clear(&tasks[k]);
}

static void test_other_rules_than_those_in_force_do_not_judge(void **state)
{
	Bench *bench = *state;
	Task task = { 0 };
	open_workers(bench, "keeper", "another", 1);
	put(bench, &task, "good");
	settle(bench);
	assert_int_equal(task.code, VEDETTE_ERROR_TRY_LATER);
	assert_non_null(strstr(task.error, "rules on disk"));
	task_clear(&task);
	/* and there is none for later jobs either */
	put(bench, &task, "good");
	settle(bench);
	assert_int_equal(task.code, VEDETTE_ERROR_TRY_LATER);
	task_clear(&task);
}

static void test_a_keeper_that_does_not_start_is_said(void **state)
{
	Bench *bench = *state;
	Task task = { 0 };
	open_workers(bench, "nothing", HASH, 2);
	put(bench, &task, "good");
	settle(bench);
	assert_int_equal(task.code, VEDETTE_ERROR_TRY_LATER);
	assert_non_null(strstr(task.error, "before it was ready"));
	task_clear(&task);
}

int main(int argc, char **argv)
{
	if (argc > 1 && strcmp(argv[1], "keeper") == 0)
		keeper_run(STDIN_FILENO, HASH, misbehave, NULL);
	if (argc > 1)
		return 1;
	const struct CMUnitTest tests[] = {
#define TEST(f) cmocka_unit_test_setup_teardown(f, make_bench, free_bench)
		TEST(test_who_ends_its_reader_is_blamed_and_the_others_are_read),
		TEST(test_a_job_that_is_given_up_is_not_answered),
		TEST(test_other_rules_than_those_in_force_do_not_judge),
		TEST(test_a_keeper_that_does_not_start_is_said),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
