/* Form tokens: ours, for this form and this session, and not too old. */
#include <check.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "guard/token.h"
#include "suite.h"

#define NOW  INT64_C(1795485600)   /* a whole minute */
#define FORM "/projects/:project/feedback"

static struct arena *arena;
static const unsigned char key[32] = "key of the program under test..", other_key[32] = "another";

static void
setup(void)
{
	arena = arena_new(1 << 20);
}

static void
teardown(void)
{
	arena_free(arena);
}

static enum token_verdict
check(const char *token, int64_t now)
{
	return token_check(key, FORM, "", token, now);
}

START_TEST(a_fresh_token_is_good)
{
	ck_assert_int_eq(check(token_make(arena, key, FORM, "", NOW), NOW), TOKEN_GOOD);
	ck_assert_int_eq(check(token_make(arena, key, FORM, "", NOW + 59), NOW + 59), TOKEN_GOOD);
}
END_TEST

START_TEST(everybody_gets_the_same_token_within_a_minute_and_another_in_the_next)
{
	const char *token = token_make(arena, key, FORM, "", NOW);

	ck_assert_str_eq(token, token_make(arena, key, FORM, "", NOW + 59));
	ck_assert_str_ne(token, token_make(arena, key, FORM, "", NOW + 60));
}
END_TEST

START_TEST(a_token_needs_no_escaping_and_is_short)
{
	const char *token = token_make(arena, key, FORM, "session", NOW);

	ck_assert_uint_eq(strspn(token, "0123456789abcdef-"), strlen(token));
	ck_assert_uint_le(strlen(token), 48);
}
END_TEST

START_TEST(a_token_lives_two_hours_and_is_stale_then)
{
	for (int second = 0; second < 60; second += 59) {
		const char *token = token_make(arena, key, FORM, "", NOW + second);

		ck_assert_int_eq(check(token, NOW + second + TOKEN_SECONDS), TOKEN_GOOD);
		ck_assert_int_eq(check(token, NOW + second + TOKEN_SECONDS + 60), TOKEN_STALE);
		ck_assert_int_eq(check(token, NOW + 365 * 86400), TOKEN_STALE);
	}
}
END_TEST

START_TEST(a_token_from_the_future_is_stale)
{
	const char *token = token_make(arena, key, FORM, "", NOW + 120);

	ck_assert_int_eq(check(token, NOW), TOKEN_GOOD);        /* a clock set back a little */
	ck_assert_int_eq(check(token, NOW - 1), TOKEN_STALE);
	ck_assert_int_eq(check(token, NOW - 86400), TOKEN_STALE);
}
END_TEST

START_TEST(a_token_of_another_form_session_or_key_is_forged)
{
	ck_assert_int_eq(check(token_make(arena, key, "/lookup", "", NOW), NOW), TOKEN_FORGED);
	ck_assert_int_eq(check(token_make(arena, key, FORM, "session", NOW), NOW), TOKEN_FORGED);
	ck_assert_int_eq(check(token_make(arena, other_key, FORM, "", NOW), NOW), TOKEN_FORGED);
	ck_assert_int_eq(token_check(key, FORM, "one", token_make(arena, key, FORM, "two", NOW), NOW), TOKEN_FORGED);
	ck_assert_int_eq(token_check(key, FORM, "one", token_make(arena, key, FORM, "one", NOW), NOW), TOKEN_GOOD);
}
END_TEST

START_TEST(form_and_bond_do_not_run_into_each_other)
{
	const char *token = token_make(arena, key, "/staff", "session", NOW);

	ck_assert_int_eq(token_check(key, "/staffs", "ession", token, NOW), TOKEN_FORGED);
	ck_assert_int_eq(token_check(key, "/staffsession", "", token, NOW), TOKEN_FORGED);
	ck_assert_int_eq(token_check(key, "", "/staffsession", token, NOW), TOKEN_FORGED);
}
END_TEST

START_TEST(an_old_token_that_is_not_ours_is_forged_not_stale)
{
	char *token = token_make(arena, other_key, FORM, "", NOW - 86400);

	ck_assert_int_eq(check(token, NOW), TOKEN_FORGED);
}
END_TEST

START_TEST(a_token_with_another_minute_is_forged)
{
	char *token = token_make(arena, key, FORM, "", NOW), *later = token_make(arena, key, FORM, "", NOW + 60);

	memcpy(token, later, strcspn(later, "-"));
	ck_assert_int_eq(check(token, NOW + 60), TOKEN_FORGED);
}
END_TEST

START_TEST(every_single_changed_character_is_noticed)
{
	char *token = token_make(arena, key, FORM, "", NOW);

	for (char *at = token; *at != '\0'; at++) {
		char kept = *at;

		for (const char *with = "0f-gA "; *with != '\0'; with++) {
			if (*with == kept)
				continue;
			*at = *with;
			ck_assert_msg(check(token, NOW) == TOKEN_FORGED, "%s", token);
		}
		*at = '\0';
		ck_assert_msg(check(token, NOW) == TOKEN_FORGED, "%s", token);
		*at = kept;
	}
	ck_assert_int_eq(check(token, NOW), TOKEN_GOOD);
}
END_TEST

START_TEST(there_is_one_way_to_write_a_token)
{
	const char *token = token_make(arena, key, FORM, "", NOW);
	char *loud = arena_copy(arena, token, strlen(token));

	for (char *c = loud; *c != '\0'; c++)
		*c = *c >= 'a' && *c <= 'f' ? (char)(*c - 'a' + 'A') : *c;
	ck_assert_int_eq(check(loud, NOW), TOKEN_FORGED);
	ck_assert_int_eq(check(arena_text(arena, "0%s", token), NOW), TOKEN_FORGED);
	ck_assert_int_eq(check(arena_text(arena, " %s", token), NOW), TOKEN_FORGED);
	ck_assert_int_eq(check(arena_text(arena, "%s ", token), NOW), TOKEN_FORGED);
	ck_assert_int_eq(check(arena_text(arena, "%s0", token), NOW), TOKEN_FORGED);
	ck_assert_int_eq(check(arena_text(arena, "-%s", token), NOW), TOKEN_FORGED);
}
END_TEST

START_TEST(rubbish_is_forged)
{
	static const char *const rubbish[] = {
		"", "-", "--", "t", "1c8a", "1c8a-", "-00000000000000000000000000000000",
		"ffffffffffff-00000000000000000000000000000000", "fffffffffffff-00000000000000000000000000000000",
		"ffffffffffffffffffffffffffffffffffff-00000000000000000000000000000000",
		"0-00000000000000000000000000000000", "0x1-00000000000000000000000000000000", "评价-评价",
	};

	for (size_t i = 0; i < sizeof(rubbish) / sizeof(rubbish[0]); i++)
		ck_assert_msg(check(rubbish[i], NOW) == TOKEN_FORGED, "%s", rubbish[i]);
}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("token");
	TCase *tests = tcase_create("token");

	tcase_add_checked_fixture(tests, setup, teardown);
	tcase_add_test(tests, a_fresh_token_is_good);
	tcase_add_test(tests, everybody_gets_the_same_token_within_a_minute_and_another_in_the_next);
	tcase_add_test(tests, a_token_needs_no_escaping_and_is_short);
	tcase_add_test(tests, a_token_lives_two_hours_and_is_stale_then);
	tcase_add_test(tests, a_token_from_the_future_is_stale);
	tcase_add_test(tests, a_token_of_another_form_session_or_key_is_forged);
	tcase_add_test(tests, form_and_bond_do_not_run_into_each_other);
	tcase_add_test(tests, an_old_token_that_is_not_ours_is_forged_not_stale);
	tcase_add_test(tests, a_token_with_another_minute_is_forged);
	tcase_add_test(tests, every_single_changed_character_is_noticed);
	tcase_add_test(tests, there_is_one_way_to_write_a_token);
	tcase_add_test(tests, rubbish_is_forged);
	suite_add_tcase(suite, tests);
	return run_suite(suite);
}
