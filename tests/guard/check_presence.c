/* Presence: who else is at an item, for three minutes, in a bounded table. */
#include <check.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "guard/presence.h"
#include "suite.h"

#define NOW INT64_C(1795485600)
#define ITEM INT64_C(2608170031)
enum { ANN = 1, BOB, CAI };

static struct presence *presence;
static struct arena *arena;

static void
setup(void)
{
	presence = presence_new();
	arena = arena_new(1 << 20);
}

static void
teardown(void)
{
	presence_free(presence);
	arena_free(arena);
}

/* "Bob,Ann" as the account sees it. */
static const char *
seen_by(int64_t account, int64_t now)
{
	const char *names = "";

	for (struct present *one = presence_others(presence, arena, ITEM, account, now); one != NULL; one = one->next)
		names = arena_text(arena, "%s%s%s", names, names[0] == '\0' ? "" : ",", one->name);
	return names;
}

START_TEST(a_colleague_is_seen_and_nobody_sees_themselves)
{
	ck_assert_str_eq(seen_by(ANN, NOW), "");
	presence_note(presence, ITEM, ANN, "王某", NOW);
	ck_assert_str_eq(seen_by(ANN, NOW), "");
	ck_assert_str_eq(seen_by(BOB, NOW + 1), "王某");
	ck_assert_int_eq(presence_others(presence, arena, ITEM, BOB, NOW + 1)->opened_at, NOW);
}
END_TEST

START_TEST(somebody_at_one_item_is_at_no_other)
{
	presence_note(presence, ITEM + 1, ANN, "Ann", NOW);
	presence_note(presence, ITEM + 256, ANN, "Ann", NOW);   /* of the same row */
	ck_assert_str_eq(seen_by(BOB, NOW), "");
}
END_TEST

START_TEST(several_are_told_the_latest_first)
{
	presence_note(presence, ITEM, BOB, "Bob", NOW + 5);
	presence_note(presence, ITEM, ANN, "Ann", NOW);
	presence_note(presence, ITEM, CAI, "Cai", NOW + 9);
	ck_assert_str_eq(seen_by(4, NOW + 10), "Cai,Bob,Ann");
	ck_assert_str_eq(seen_by(BOB, NOW + 10), "Cai,Ann");
}
END_TEST

START_TEST(it_lasts_three_minutes_and_opening_renews_it)
{
	presence_note(presence, ITEM, ANN, "Ann", NOW);
	ck_assert_str_eq(seen_by(BOB, NOW + PRESENCE_SECONDS - 1), "Ann");
	ck_assert_str_eq(seen_by(BOB, NOW + PRESENCE_SECONDS), "");
	presence_note(presence, ITEM, ANN, "Ann", NOW + PRESENCE_SECONDS - 1);
	ck_assert_str_eq(seen_by(BOB, NOW + 2 * PRESENCE_SECONDS - 2), "Ann");
	ck_assert_str_eq(seen_by(BOB, NOW + 2 * PRESENCE_SECONDS - 1), "");
	presence_note(presence, ITEM, ANN, "Ann", NOW + 900);
	ck_assert_str_eq(seen_by(BOB, NOW + 900), "Ann");   /* once, not three times */
}
END_TEST

START_TEST(who_leaves_is_gone_and_others_stay)
{
	presence_note(presence, ITEM, ANN, "Ann", NOW);
	presence_note(presence, ITEM, BOB, "Bob", NOW);
	presence_note(presence, ITEM + 1, ANN, "Ann", NOW);
	presence_leave(presence, ITEM, ANN);
	presence_leave(presence, ITEM, ANN);   /* twice does no harm */
	ck_assert_str_eq(seen_by(CAI, NOW), "Bob");
	ck_assert_ptr_nonnull(presence_others(presence, arena, ITEM + 1, CAI, NOW));
}
END_TEST

START_TEST(a_clock_that_is_set_back_leaves_nobody_for_ever)
{
	presence_note(presence, ITEM, ANN, "Ann", NOW);
	ck_assert_str_eq(seen_by(BOB, NOW - 1), "Ann");   /* a request a little earlier */
	ck_assert_str_eq(seen_by(BOB, NOW - 86400), "");
}
END_TEST

START_TEST(a_name_of_twenty_of_the_longest_characters_is_kept_whole)
{
	static const char four[] = "\xf0\xa0\xae\xb7";
	char name[128] = "";

	for (int i = 0; i < 20; i++)
		strcat(name, four);
	presence_note(presence, ITEM, ANN, name, NOW);
	ck_assert_str_eq(seen_by(BOB, NOW), name);
}
END_TEST

START_TEST(a_flood_is_bounded_and_leaves_the_latest)
{
	for (int64_t i = 0; i < 200000; i++) {
		const char digit[] = { (char)('0' + i % 10), '\0' };

		presence_note(presence, ITEM, 10 + i, digit, NOW + i / 100000);
	}
	ck_assert_int_le(strlen(seen_by(ANN, NOW + 1)), 2 * 8);
	presence_note(presence, ITEM, BOB, "Bob", NOW + 2);
	ck_assert_int_eq(strncmp(seen_by(ANN, NOW + 2), "Bob,", 4), 0);
}
END_TEST

static void *
come_and_go(void *account)
{
	struct arena *own = arena_new(1 << 20);
	int64_t id = *(const int64_t *)account;

	for (int i = 0; i < 2000; i++) {
		presence_note(presence, ITEM, id, "name", NOW);
		for (struct present *one = presence_others(presence, own, ITEM, id, NOW); one != NULL; one = one->next)
			if (strcmp(one->name, "name") != 0)
				id = 0;
		presence_leave(presence, ITEM, id);
		arena_reset(own);
	}
	arena_free(own);
	return id == 0 ? presence : NULL;
}

START_TEST(threads_share_one_table)
{
	pthread_t threads[4];
	int64_t accounts[4] = { 11, 12, 13, 14 };
	void *torn;

	for (int i = 0; i < 4; i++)
		ck_assert_int_eq(pthread_create(&threads[i], NULL, come_and_go, &accounts[i]), 0);
	for (int i = 0; i < 4; i++) {
		pthread_join(threads[i], &torn);
		ck_assert_ptr_null(torn);
	}
	ck_assert_str_eq(seen_by(ANN, NOW), "");
}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("presence");
	TCase *tests = tcase_create("presence");

	tcase_add_checked_fixture(tests, setup, teardown);
	tcase_add_test(tests, a_colleague_is_seen_and_nobody_sees_themselves);
	tcase_add_test(tests, somebody_at_one_item_is_at_no_other);
	tcase_add_test(tests, several_are_told_the_latest_first);
	tcase_add_test(tests, it_lasts_three_minutes_and_opening_renews_it);
	tcase_add_test(tests, who_leaves_is_gone_and_others_stay);
	tcase_add_test(tests, a_clock_that_is_set_back_leaves_nobody_for_ever);
	tcase_add_test(tests, a_name_of_twenty_of_the_longest_characters_is_kept_whole);
	tcase_add_test(tests, a_flood_is_bounded_and_leaves_the_latest);
	tcase_add_test(tests, threads_share_one_table);
	suite_add_tcase(suite, tests);
	return run_suite(suite);
}
