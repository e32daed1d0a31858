/* Pace: a few tries at once, then one at a time, and nobody waits for ever. */
#include <check.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>

#include "guard/pace.h"
#include "suite.h"

#define NOW INT64_C(1795485600)
enum { BURST = 5, SECONDS = 30 };

static struct pace *pace;

static void
setup(void)
{
	pace = pace_new();
}

static void
teardown(void)
{
	pace_free(pace);
}

static int
wait_for(const char *key, int64_t now)
{
	return pace_wait(pace, key, BURST, SECONDS, now);
}

static void
spend(const char *key, int times, int64_t now)
{
	while (times-- > 0)
		pace_spend(pace, key, BURST, SECONDS, now);
}

START_TEST(a_burst_is_free_and_then_one_at_a_time)
{
	for (int i = 0; i < BURST; i++) {
		ck_assert_int_eq(wait_for("2608170031", NOW), 0);
		spend("2608170031", 1, NOW);
	}
	ck_assert_int_eq(wait_for("2608170031", NOW), SECONDS);
	ck_assert_int_eq(wait_for("2608170031", NOW + 1), SECONDS - 1);
	ck_assert_int_eq(wait_for("2608170031", NOW + SECONDS), 0);
	spend("2608170031", 1, NOW + SECONDS);
	ck_assert_int_eq(wait_for("2608170031", NOW + SECONDS), SECONDS);
}
END_TEST

START_TEST(spending_says_how_many_tries_are_left)
{
	for (int left = BURST - 1; left >= 0; left--)
		ck_assert_int_eq(pace_spend(pace, "a", BURST, SECONDS, NOW), left);
	ck_assert_int_eq(pace_spend(pace, "a", BURST, SECONDS, NOW), 0);   /* the debt ends at one */
	ck_assert_int_gt(wait_for("a", NOW), 0);
	ck_assert_int_eq(pace_spend(pace, "b", BURST, SECONDS, NOW), BURST - 1);
	ck_assert_int_eq(pace_spend(pace, "b", BURST, SECONDS, NOW + SECONDS - 1), BURST - 2);
	ck_assert_int_eq(pace_spend(pace, "b", BURST, SECONDS, NOW + 2 * SECONDS), BURST - 1);
}
END_TEST

START_TEST(asking_spends_nothing)
{
	for (int i = 0; i < 1000; i++)
		ck_assert_int_eq(wait_for("2608170031", NOW), 0);
	spend("2608170031", BURST - 1, NOW);
	for (int i = 0; i < 1000; i++)
		ck_assert_int_eq(wait_for("2608170031", NOW), 0);
}
END_TEST

START_TEST(a_bucket_fills_again_and_no_further)
{
	spend("a", BURST, NOW);
	ck_assert_int_eq(wait_for("a", NOW + BURST * SECONDS), 0);
	spend("a", BURST - 1, NOW + 1000000);
	ck_assert_int_eq(wait_for("a", NOW + 1000000), 0);
	spend("a", 1, NOW + 1000000);
	ck_assert_int_eq(wait_for("a", NOW + 1000000), SECONDS);
}
END_TEST

START_TEST(keys_do_not_pay_for_each_other)
{
	spend("a", BURST, NOW);
	ck_assert_int_gt(wait_for("a", NOW), 0);
	ck_assert_int_eq(wait_for("b", NOW), 0);
	ck_assert_int_eq(wait_for("", NOW), 0);
}
END_TEST

START_TEST(a_stranger_cannot_make_anybody_wait_longer_than_one_token)
{
	spend("a", 10000, NOW);
	ck_assert_int_eq(wait_for("a", NOW), SECONDS);
	ck_assert_int_eq(wait_for("a", NOW + SECONDS), 0);
}
END_TEST

START_TEST(a_clock_that_is_set_back_gives_nothing_away_and_locks_nobody_out)
{
	spend("a", BURST, NOW);
	ck_assert_int_eq(wait_for("a", NOW - 86400), SECONDS);
	ck_assert_int_eq(wait_for("a", NOW - 86400 + 10), SECONDS - 10);
	ck_assert_int_eq(wait_for("a", NOW - 86400 + SECONDS), 0);
}
END_TEST

START_TEST(late_requests_do_not_make_time_run_faster)
{
	spend("a", BURST, NOW);
	for (int i = 0; i < 100; i++) {
		wait_for("a", NOW + 1);
		wait_for("a", NOW);
	}
	ck_assert_int_eq(wait_for("a", NOW + 1), SECONDS - 1);
}
END_TEST

START_TEST(a_flood_of_keys_is_bounded_and_leaves_the_latest)
{
	char key[32];

	for (int i = 0; i < 200000; i++) {
		snprintf(key, sizeof(key), "number %d", i);
		pace_spend(pace, key, 1, 1000000, NOW + i);
	}
	ck_assert_int_gt(pace_wait(pace, "number 199999", 1, 1000000, NOW + 200000), 0);
	ck_assert_int_gt(pace_wait(pace, "number 199998", 1, 1000000, NOW + 200000), 0);
	ck_assert_int_eq(pace_wait(pace, "number 0", 1, 1000000, NOW + 200000), 0);
}
END_TEST

static void *
spend_some(void *unused)
{
	(void)unused;
	for (int i = 0; i < 1000; i++) {
		pace_spend(pace, "shared", 5000, 1, NOW);
		pace_wait(pace, "other", 5000, 1, NOW);
	}
	return NULL;
}

START_TEST(threads_spend_from_one_bucket)
{
	pthread_t threads[4];

	for (int i = 0; i < 4; i++)
		ck_assert_int_eq(pthread_create(&threads[i], NULL, spend_some, NULL), 0);
	for (int i = 0; i < 4; i++)
		pthread_join(threads[i], NULL);
	for (int i = 0; i < 999; i++)
		pace_spend(pace, "shared", 5000, 1, NOW);
	ck_assert_int_eq(pace_wait(pace, "shared", 5000, 1, NOW), 0);
	pace_spend(pace, "shared", 5000, 1, NOW);
	ck_assert_int_eq(pace_wait(pace, "shared", 5000, 1, NOW), 1);
}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("pace");
	TCase *tests = tcase_create("pace");

	tcase_add_checked_fixture(tests, setup, teardown);
	tcase_add_test(tests, a_burst_is_free_and_then_one_at_a_time);
	tcase_add_test(tests, spending_says_how_many_tries_are_left);
	tcase_add_test(tests, asking_spends_nothing);
	tcase_add_test(tests, a_bucket_fills_again_and_no_further);
	tcase_add_test(tests, keys_do_not_pay_for_each_other);
	tcase_add_test(tests, a_stranger_cannot_make_anybody_wait_longer_than_one_token);
	tcase_add_test(tests, a_clock_that_is_set_back_gives_nothing_away_and_locks_nobody_out);
	tcase_add_test(tests, late_requests_do_not_make_time_run_faster);
	tcase_add_test(tests, a_flood_of_keys_is_bounded_and_leaves_the_latest);
	tcase_add_test(tests, threads_spend_from_one_bucket);
	suite_add_tcase(suite, tests);
	return run_suite(suite);
}
