/* The log beside a database: who may empty it, when it is emptied, and who never touches it. */
#include <check.h>
#include <pthread.h>
#include <signal.h>
#include <sqlite3.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "store/audited.h"
#include "store/database.h"
#include "store/db.h"
#include "store/lock.h"
#include "store/wal.h"
#include "store/writer.h"
#include "suite.h"

enum { PATIENCE = 1000, MEGABYTE = 1 << 20 };   /* times 10 ms */

static struct writer *writer;
static char words[MEGABYTE];

static void
setup(void)
{
	database_new("wal");
	writer = writer_start(path, PUBLIC_READ | PUBLIC_WRITE);
}

static void
teardown(void)
{
	writer_stop(writer);
	database_drop();
}

/* Holds a snapshot until db_snapshot_end(). */
static struct db *
reader_within(void)
{
	struct db *reader = db_open(path, PUBLIC_READ);

	db_snapshot_begin(reader);
	query_next(db_query(reader, areas_query));
	return reader;
}

START_TEST(an_idle_second_empties_the_log)
{
	ck_assert_int_eq(writer_run(writer, append, "one"), WRITTEN);
	ck_assert_int_gt(wal_bytes(path), 0);
	for (int tries = 0; wal_bytes(path) > 0; tries++) {
		ck_assert_int_lt(tries, PATIENCE);
		usleep(10000);
	}
	ck_assert_int_eq(writer_run(writer, append, "two"), WRITTEN);
}
END_TEST

START_TEST(a_reader_that_stays_does_not_stop_the_writer_and_the_log_is_emptied_when_it_leaves)
{
	struct db *reader;

	ck_assert_int_eq(writer_run(writer, append, "one"), WRITTEN);
	reader = reader_within();
	ck_assert_int_eq(writer_run(writer, append, "two"), WRITTEN);
	usleep(1300000);
	ck_assert_int_gt(wal_bytes(path), 0);
	ck_assert_int_eq(writer_run(writer, append, "three"), WRITTEN);
	db_snapshot_end(reader);
	for (int tries = 0; wal_bytes(path) > 0; tries++) {
		ck_assert_int_lt(tries, PATIENCE);
		usleep(10000);
	}
	db_close(reader);
}
END_TEST

START_TEST(a_log_beyond_its_limit_is_emptied_without_an_idle_moment)
{
	struct db *reader;

	memset(words, 'x', sizeof(words) - 1);
	ck_assert_int_eq(writer_run(writer, append, "one"), WRITTEN);
	reader = reader_within();
	while (wal_bytes(path) <= WAL_LIMIT)
		ck_assert_int_eq(writer_run(writer, append, words), WRITTEN);
	db_snapshot_end(reader);
	for (int tries = 0; wal_bytes(path) > MEGABYTE; tries++) {
		ck_assert_int_lt(tries, PATIENCE);
		ck_assert_int_eq(writer_run(writer, append, "busy"), WRITTEN);
		usleep(10000);
	}
	db_close(reader);
}
END_TEST

START_TEST(nobody_checkpoints_while_another_program_has_the_lock)
{
	int lock = lock_open(path);
	int64_t before;

	ck_assert_int_eq(writer_run(writer, append, "one"), WRITTEN);
	ck_assert(lock_take(lock));
	before = wal_bytes(path);
	ck_assert_int_gt(before, 0);
	usleep(1500000);
	ck_assert_int_eq(wal_bytes(path), before);
	lock_close(lock);
	for (int tries = 0; wal_bytes(path) > 0; tries++) {
		ck_assert_int_lt(tries, PATIENCE);
		usleep(10000);
	}
}
END_TEST

/* The database as a program that was killed leaves it: with its log, and nobody there. */
static void
copy_to(const char *copy)
{
	char command[512];

	ck_assert_int_eq(writer_run(writer, append, "one"), WRITTEN);
	snprintf(command, sizeof(command), "cp %s %s && cp %s-wal %s-wal", path, copy, path, copy);
	ck_assert_int_eq(system(command), 0);
	ck_assert_int_gt(wal_bytes(copy), 0);
}

START_TEST(a_reader_never_checkpoints_not_even_the_last_when_it_closes)
{
	char copy[128];
	int64_t bytes;
	struct db *reader;
	sqlite3 *control;

	snprintf(copy, sizeof(copy), "%s/copy.db", folder);
	copy_to(copy);
	bytes = wal_bytes(copy);
	reader = db_open(copy, PUBLIC_READ);
	query_next(db_query(reader, areas_query));
	db_reset(reader);
	db_run(reader, "PRAGMA wal_checkpoint(TRUNCATE)");
	db_trouble(reader);
	ck_assert_int_eq(wal_bytes(copy), bytes);
	db_close(reader);
	ck_assert_int_eq(wal_bytes(copy), bytes);
	/* Any other connection would have: */
	ck_assert_int_eq(sqlite3_open(copy, &control), SQLITE_OK);
	ck_assert_int_eq(sqlite3_exec(control, "SELECT count(*) FROM audit", NULL, NULL, NULL), SQLITE_OK);
	sqlite3_close(control);
	ck_assert_int_eq(wal_bytes(copy), 0);
}
END_TEST

START_TEST(a_write_outside_the_writer_ends_the_program)
{
	append(db_open(path, PUBLIC_WRITE), "one");
}
END_TEST

static atomic_int called_back, written;

static void
count(struct ticket *ticket)
{
	atomic_fetch_add(&called_back, 1);
	atomic_fetch_add(&written, ticket->outcome == WRITTEN);
}

START_TEST(a_full_queue_says_so_and_every_other_ticket_is_called_back_once)
{
	enum { TICKETS = 400 };
	static struct ticket tickets[TICKETS];
	int lock = lock_open(path), taken = 0;

	ck_assert(lock_take(lock));
	for (int i = 0; i < TICKETS; i++) {
		tickets[i] = (struct ticket){ .errand = { append, "one" }, .done = count };
		taken += writer_queue(writer, &tickets[i]);
	}
	ck_assert_int_ge(taken, 256);
	ck_assert_int_lt(taken, TICKETS);
	ck_assert_int_eq(atomic_load(&called_back), 0);
	lock_close(lock);
	for (int tries = 0; atomic_load(&called_back) < taken; tries++) {
		ck_assert_int_lt(tries, PATIENCE);
		usleep(10000);
	}
	ck_assert_int_eq(writer_run(writer, append, "last"), WRITTEN);   /* there is room again */
	ck_assert_int_eq(atomic_load(&called_back), taken);
	ck_assert_int_eq(atomic_load(&written), taken);
}
END_TEST

START_TEST(what_waits_too_long_for_another_program_is_given_up_and_never_written)
{
	static struct ticket old, young;
	int lock = lock_open(path);

	old = (struct ticket){ .errand = { append, "old" }, .done = count };
	young = (struct ticket){ .errand = { append, "young" }, .done = count };
	ck_assert(lock_take(lock));
	ck_assert(writer_queue(writer, &old));
	writer_expire(writer, 3600);
	ck_assert_int_eq(atomic_load(&called_back), 0);
	sleep(2);
	writer_expire(writer, 1);
	ck_assert_int_eq(atomic_load(&called_back), 1);
	ck_assert_int_eq(old.outcome, FAILED);
	ck_assert(writer_queue(writer, &young));
	lock_close(lock);
	ck_assert_int_eq(writer_run(writer, append, "last"), WRITTEN);
	ck_assert_int_eq(young.outcome, WRITTEN);
	ck_assert_int_eq(atomic_load(&called_back), 2);
	ck_assert_int_eq(atomic_load(&written), 1);
}
END_TEST

enum { ROUNDS = 50 };
static atomic_int rounds, asked, served;

static void *
ask_each_round(void *unused)
{
	int lock = lock_open(path);

	for (int round = 1; round <= ROUNDS; round++) {
		while (atomic_load(&rounds) < round)
			usleep(100);
		atomic_store(&asked, round);
		ck_assert(lock_take(lock));
		atomic_store(&served, round);
		lock_release(lock);
	}
	lock_close(lock);
	return unused;
}

/* Not always: on a busy machine the other one may not have come to wait yet. */
START_TEST(who_releases_the_lock_and_asks_again_lets_the_waiting_one_go_first)
{
	pthread_t other;
	int lock = lock_open(path), fair = 0;

	ck_assert_int_eq(pthread_create(&other, NULL, ask_each_round, NULL), 0);
	for (int round = 1; round <= ROUNDS; round++) {
		ck_assert(lock_take(lock));
		atomic_store(&rounds, round);
		while (atomic_load(&asked) < round)
			usleep(100);
		usleep(5000);
		lock_release(lock);
		ck_assert(lock_take(lock));
		fair += atomic_load(&served) == round;
		lock_release(lock);
		while (atomic_load(&served) < round)
			usleep(100);
	}
	pthread_join(other, NULL);
	lock_close(lock);
	ck_assert_int_ge(fair, ROUNDS * 3 / 5);
}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("wal");
	TCase *tests = tcase_create("wal");

	tcase_add_checked_fixture(tests, setup, teardown);
	tcase_set_timeout(tests, 60);
	tcase_add_test(tests, an_idle_second_empties_the_log);
	tcase_add_test(tests, a_reader_that_stays_does_not_stop_the_writer_and_the_log_is_emptied_when_it_leaves);
	tcase_add_test(tests, a_log_beyond_its_limit_is_emptied_without_an_idle_moment);
	tcase_add_test(tests, nobody_checkpoints_while_another_program_has_the_lock);
	tcase_add_test(tests, a_reader_never_checkpoints_not_even_the_last_when_it_closes);
	tcase_add_test(tests, what_waits_too_long_for_another_program_is_given_up_and_never_written);
	tcase_add_test(tests, who_releases_the_lock_and_asks_again_lets_the_waiting_one_go_first);
	tcase_add_test_raise_signal(tests, a_write_outside_the_writer_ends_the_program, SIGABRT);
	tcase_add_test(tests, a_full_queue_says_so_and_every_other_ticket_is_called_back_once);
	suite_add_tcase(suite, tests);
	return run_suite(suite);
}
