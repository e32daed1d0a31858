/* Bursts: how many texts came from one address within ten minutes. */
#include <check.h>
#include <pthread.h>
#include <sodium.h>
#include <stdio.h>
#include <stdlib.h>

#include "guard/burst.h"
#include "suite.h"

#define NOW INT64_C(1786932000)   /* a whole minute */

static void
note_times(const char *address, int times, int64_t now)
{
	while (times-- > 0)
		burst_note(address, now);
}

START_TEST(the_texts_of_ten_minutes_are_counted)
{
	ck_assert_int_eq(burst_with_one("10.0.0.1", NOW), 1);
	note_times("10.0.0.1", 3, NOW);
	ck_assert_int_eq(burst_with_one("10.0.0.1", NOW), 4);
	note_times("10.0.0.1", 2, NOW + 9 * 60);
	ck_assert_int_eq(burst_with_one("10.0.0.1", NOW + 9 * 60 + 59), 6);
	ck_assert_int_eq(burst_with_one("10.0.0.1", NOW + 10 * 60), 3);
	ck_assert_int_eq(burst_with_one("10.0.0.1", NOW + 19 * 60), 1);
}
END_TEST

START_TEST(looking_counts_nothing)
{
	for (int i = 0; i < 10; i++)
		ck_assert_int_eq(burst_with_one("10.0.0.1", NOW), 1);
}
END_TEST

START_TEST(another_address_is_another_source)
{
	note_times("10.0.0.1", 7, NOW);
	ck_assert_int_eq(burst_with_one("10.0.0.2", NOW), 1);
}
END_TEST

START_TEST(a_long_silence_is_a_new_beginning)
{
	note_times("10.0.0.1", 7, NOW);
	note_times("10.0.0.1", 1, NOW + 3600);
	ck_assert_int_eq(burst_with_one("10.0.0.1", NOW + 3600), 2);
}
END_TEST

START_TEST(with_the_day_everything_is_forgotten)
{
	int64_t midnight = NOW - NOW % 86400 + 16 * 3600;   /* of the county */

	note_times("10.0.0.1", 7, midnight - 1);
	ck_assert_int_eq(burst_with_one("10.0.0.1", midnight - 1), 8);
	ck_assert_int_eq(burst_with_one("10.0.0.1", midnight + 1), 1);
}
END_TEST

START_TEST(a_clock_that_goes_back_breaks_nothing)
{
	note_times("10.0.0.1", 7, NOW);
	note_times("10.0.0.1", 1, NOW - 300);
	ck_assert_int_eq(burst_with_one("10.0.0.1", NOW - 300), 2);
}
END_TEST

START_TEST(a_hundred_thousand_addresses_take_no_more_memory_and_the_latest_is_known)
{
	char address[32];

	for (int i = 0; i < 100000; i++) {
		snprintf(address, sizeof(address), "10.%d.%d.%d", i >> 16, i >> 8 & 255, i & 255);
		burst_note(address, NOW + i / 1000 * 60);
	}
	ck_assert_int_eq(burst_with_one(address, NOW + 99 * 60), 2);
	ck_assert_int_eq(burst_with_one("10.0.0.0", NOW + 99 * 60), 1);
}
END_TEST

static void *
note_many(void *address)
{
	note_times(address, 1000, NOW);
	return NULL;
}

START_TEST(threads_do_not_lose_a_count)
{
	pthread_t threads[4];

	for (int i = 0; i < 4; i++)
		ck_assert_int_eq(pthread_create(&threads[i], NULL, note_many, "10.0.0.1"), 0);
	for (int i = 0; i < 4; i++)
		pthread_join(threads[i], NULL);
	ck_assert_int_eq(burst_with_one("10.0.0.1", NOW), 4001);
}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("burst");
	TCase *all = tcase_create("burst");

	if (sodium_init() < 0)
		return EXIT_FAILURE;
	tcase_add_test(all, the_texts_of_ten_minutes_are_counted);
	tcase_add_test(all, looking_counts_nothing);
	tcase_add_test(all, another_address_is_another_source);
	tcase_add_test(all, a_long_silence_is_a_new_beginning);
	tcase_add_test(all, with_the_day_everything_is_forgotten);
	tcase_add_test(all, a_clock_that_goes_back_breaks_nothing);
	tcase_add_test(all, a_hundred_thousand_addresses_take_no_more_memory_and_the_latest_is_known);
	tcase_add_test(all, threads_do_not_lose_a_count);
	suite_add_tcase(suite, all);
	return run_suite(suite);
}
