/* One writer, many who want to write: nothing acknowledged is lost. */
#include <check.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <sqlite3.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <unistd.h>

#include "store/audited.h"
#include "store/database.h"
#include "store/db.h"
#include "store/lock.h"
#include "store/writer.h"
#include "suite.h"

enum { THREADS = 8, ROUNDS = 40 };

static struct writer *writer;

static int64_t
number(const char *sql)
{
	return number_in(path, sql);
}

static void
setup(void)
{
	database_new("writer");
	writer = writer_start(path, PUBLIC_READ | PUBLIC_WRITE | STAFF_READ | STAFF_WRITE);
}

static void
teardown(void)
{
	if (writer != NULL)
		writer_stop(writer);
	database_drop();
}

static bool
append_and_refuse(struct db *db, void *details)
{
	ck_assert(append(db, details));
	return false;
}

static void *
write_many(void *argument)
{
	atomic_int *acknowledged = argument;

	for (int i = 0; i < ROUNDS; i++)
		if (writer_run(writer, append, "kept") == WRITTEN)
			atomic_fetch_add(acknowledged, 1);
	return NULL;
}

START_TEST(every_acknowledged_row_is_there)
{
	pthread_t threads[THREADS];
	atomic_int acknowledged = 0;

	for (int i = 0; i < THREADS; i++)
		ck_assert_int_eq(pthread_create(&threads[i], NULL, write_many, &acknowledged), 0);
	for (int i = 0; i < THREADS; i++)
		pthread_join(threads[i], NULL);
	ck_assert_int_eq(atomic_load(&acknowledged), THREADS * ROUNDS);
	ck_assert_int_eq(number("SELECT count(*) FROM audit"), THREADS * ROUNDS);
}
END_TEST

START_TEST(a_refused_job_leaves_nothing_and_its_neighbours_stay)
{
	ck_assert_int_eq(writer_run(writer, append, "one"), WRITTEN);
	ck_assert_int_eq(writer_run(writer, append_and_refuse, "two"), REFUSED);
	ck_assert_int_eq(writer_run(writer, append, "three"), WRITTEN);
	ck_assert_int_eq(number("SELECT count(*) FROM audit"), 2);
	ck_assert_int_eq(number("SELECT count(*) FROM audit WHERE action = 'two'"), 0);
}
END_TEST

static bool
close_with_a_count(struct db *db, void *details)
{
	++*(int *)details;
	return append(db, "closing");
}

START_TEST(a_closing_job_goes_with_every_group_in_its_transaction)
{
	int groups = 0;

	writer_close_groups_with(writer, close_with_a_count, &groups);
	ck_assert_int_eq(writer_run(writer, append, "kept"), WRITTEN);
	ck_assert_int_eq(writer_run(writer, append_and_refuse, "gone"), REFUSED);
	ck_assert_int_eq(groups, 2);
	ck_assert_int_eq(number("SELECT count(*) FROM audit WHERE action = 'closing'"), 2);
	ck_assert_int_eq(number("SELECT count(*) FROM audit WHERE action = 'gone'"), 0);
}
END_TEST

static bool
refuse_to_close(struct db *db, void *details)
{
	append(db, details);
	return false;
}

START_TEST(a_closing_job_that_refuses_takes_nothing_else_with_it)
{
	writer_close_groups_with(writer, refuse_to_close, "closing");
	ck_assert_int_eq(writer_run(writer, append, "kept"), WRITTEN);
	ck_assert_int_eq(number("SELECT count(*) FROM audit"), 1);
}
END_TEST

START_TEST(a_second_program_waits_for_the_lock)
{
	int lock = lock_open(path);
	pthread_t thread;
	atomic_int acknowledged = 0;

	ck_assert(lock_take(lock));
	ck_assert_int_eq(pthread_create(&thread, NULL, write_many, &acknowledged), 0);
	usleep(200000);
	ck_assert_int_eq(atomic_load(&acknowledged), 0);
	lock_release(lock);
	pthread_join(thread, NULL);
	ck_assert_int_eq(atomic_load(&acknowledged), ROUNDS);
	lock_close(lock);
}
END_TEST

START_TEST(a_full_disk_fails_the_write_and_the_writer_lives)
{
	struct rlimit before, tight;
	char text[] = "large";

	ck_assert_int_eq(writer_run(writer, append, text), WRITTEN);
	signal(SIGXFSZ, SIG_IGN);
	getrlimit(RLIMIT_FSIZE, &before);
	tight = before;
	tight.rlim_cur = 4096;   /* no file may grow: EFBIG, as a full disk */
	ck_assert_int_eq(setrlimit(RLIMIT_FSIZE, &tight), 0);
	ck_assert_int_eq(writer_run(writer, append, text), FAILED);
	ck_assert_int_eq(setrlimit(RLIMIT_FSIZE, &before), 0);
	ck_assert_int_eq(writer_run(writer, append, text), WRITTEN);
	ck_assert_int_eq(number("SELECT count(*) FROM audit"), 2);
}
END_TEST

START_TEST(what_is_append_only_stays)
{
	sqlite3 *handle;

	ck_assert_int_eq(writer_run(writer, append, "kept"), WRITTEN);
	ck_assert_int_eq(sqlite3_open(path, &handle), SQLITE_OK);
	ck_assert_int_eq(sqlite3_exec(handle, "DELETE FROM audit", NULL, NULL, NULL), SQLITE_CONSTRAINT);
	ck_assert_int_eq(sqlite3_exec(handle, "UPDATE audit SET actor = 'x'", NULL, NULL, NULL), SQLITE_CONSTRAINT);
	sqlite3_close(handle);
	ck_assert_int_eq(number("SELECT count(*) FROM audit WHERE actor = 't'"), 1);
}
END_TEST

START_TEST(a_newer_or_older_schema_stops_the_start)
{
	run_sql(_i == 0 ? "PRAGMA user_version = 0" : "PRAGMA user_version = 9999");
	db_open(path, PUBLIC_READ);
}
END_TEST

START_TEST(a_reader_cannot_write)
{
	struct db *reader = db_open(path, PUBLIC_READ);

	db_run(reader, "DELETE FROM reason");
	ck_assert_int_ne(db_trouble(reader), 0);
	db_close(reader);
	ck_assert_int_gt(number("SELECT count(*) FROM reason"), 0);
}
END_TEST

/* How SQLite will go about a query: no scan of what grows, no sorting. */
static const char *growing[] = { "submission", "submission_original", "contact", "rating", "decision", "reply",
	"publication", "audit", "session", "sign_in_failure" };

static bool
is_slow(const char *plan)
{
	char scan[64];

	if (strstr(plan, "USE TEMP B-TREE") != NULL)
		return true;
	for (size_t i = 0; i < sizeof(growing) / sizeof(growing[0]); i++) {
		snprintf(scan, sizeof(scan), "SCAN %s", growing[i]);
		if (strncmp(plan, scan, strlen(scan)) == 0 &&
		    (plan[strlen(scan)] == '\0' || strcmp(plan + strlen(scan), " VIRTUAL") == 0))
			return true;
	}
	return false;
}

static void
check_plan(sqlite3 *handle, const struct query_text *text)
{
	sqlite3_stmt *statement;
	char *sql = sqlite3_mprintf("EXPLAIN QUERY PLAN %s", text->sql);

	ck_assert_msg(sqlite3_prepare_v2(handle, sql, -1, &statement, NULL) == SQLITE_OK, "%s: %s", text->name, sqlite3_errmsg(handle));
	while (sqlite3_step(statement) == SQLITE_ROW) {
		const char *plan = (const char *)sqlite3_column_text(statement, 3);

		ck_assert_msg(!is_slow(plan), "%s: %s", text->name, plan);
	}
	sqlite3_finalize(statement);
	sqlite3_free(sql);
}

START_TEST(no_query_scans_what_grows_or_sorts)
{
	size_t count;
	const struct query_text *texts = query_texts(&count);
	char accounts[128];
	const char *problem;
	sqlite3 *feedback, *staff;

	snprintf(accounts, sizeof(accounts), "%s/staff.db", folder);
	ck_assert_int_gt(schema_migrate(accounts, STAFF_DATABASE, &problem), 0);
	ck_assert_int_eq(sqlite3_open(path, &feedback), SQLITE_OK);
	ck_assert_int_eq(sqlite3_open(accounts, &staff), SQLITE_OK);
	for (size_t i = 0; i < count; i++)
		if (!(texts[i].role & (OPS | PLAN_FILE)))
			check_plan(texts[i].role & (ACCOUNT_READ | ACCOUNT_WRITE) ? staff : feedback, &texts[i]);
	sqlite3_close(feedback);
	sqlite3_close(staff);
	ck_assert(is_slow("SCAN submission"));              /* the check itself can fail */
	ck_assert(is_slow("USE TEMP B-TREE FOR ORDER BY"));
	ck_assert(!is_slow("SEARCH submission USING INDEX submission_queue"));
}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("store");
	TCase *tests = tcase_create("writer");

	tcase_add_checked_fixture(tests, setup, teardown);
	tcase_set_timeout(tests, 120);
	tcase_add_test(tests, every_acknowledged_row_is_there);
	tcase_add_test(tests, a_refused_job_leaves_nothing_and_its_neighbours_stay);
	tcase_add_test(tests, a_closing_job_goes_with_every_group_in_its_transaction);
	tcase_add_test(tests, a_closing_job_that_refuses_takes_nothing_else_with_it);
	tcase_add_test(tests, a_second_program_waits_for_the_lock);
	tcase_add_test(tests, a_full_disk_fails_the_write_and_the_writer_lives);
	tcase_add_test(tests, what_is_append_only_stays);
	tcase_add_loop_exit_test(tests, a_newer_or_older_schema_stops_the_start, 78, 0, 2);
	tcase_add_test(tests, a_reader_cannot_write);
	tcase_add_test(tests, no_query_scans_what_grows_or_sorts);
	suite_add_tcase(suite, tests);
	return run_suite(suite);
}
