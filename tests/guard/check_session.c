/* Sessions: in force for a while, for one account, and ended at once when they must be. */
#include "staff_file.h"

#include <sodium.h>

enum { MINUTE = 60, HOUR = 3600 };

static int64_t
sessions(void)
{
	return staff_sql("SELECT count(*) FROM session");
}

START_TEST(a_session_is_its_accounts)
{
	int64_t id = account_added("li", "office");
	struct account *account = session_at(signed_in("li", NOW), NOW + 1);

	ck_assert_int_eq(account->id, id);
	ck_assert_str_eq(account->name, "li");
	ck_assert_str_eq(account->role, "office");
}
END_TEST

START_TEST(a_token_is_256_random_bits_of_which_only_a_keyed_hash_is_stored)
{
	unsigned char bytes[32];
	size_t size = 0;
	char *one, *two, *sql;

	account_added("li", "office");
	one = signed_in("li", NOW), two = signed_in("li", NOW);
	ck_assert_str_ne(one, two);
	ck_assert_uint_eq(strlen(one), 43);
	ck_assert_int_eq(sodium_base642bin(bytes, 32, one, 43, NULL, &size, NULL, sodium_base64_VARIANT_URLSAFE_NO_PADDING), 0);
	ck_assert_uint_eq(size, 32);
	ck_assert_int_eq(sessions(), 2);
	sql = arena_text(file.arena, "SELECT count(*) FROM session WHERE instr(token_hash, CAST('%s' AS BLOB)) > 0", one);
	ck_assert_int_eq(staff_sql(sql), 0);
	sodium_bin2hex(one, 44, bytes, 16);   /* the beginning is telling enough */
	sql = arena_text(file.arena, "SELECT count(*) FROM session WHERE instr(token_hash, x'%s') > 0", one);
	ck_assert_int_eq(staff_sql(sql), 0);
}
END_TEST

START_TEST(another_installations_key_knows_no_session)
{
	char *token;

	account_added("li", "office");
	token = signed_in("li", NOW);
	file.keys.session[0] ^= 1;
	ck_assert_ptr_null(session_at(token, NOW));
	file.keys.session[0] ^= 1;
	ck_assert_ptr_nonnull(session_at(token, NOW));
}
END_TEST

START_TEST(anything_else_is_no_session)
{
	char *token, *longer;

	account_added("li", "office");
	token = signed_in("li", NOW);
	longer = arena_text(file.arena, "%sA", token);
	ck_assert_ptr_null(session_at("", NOW));
	ck_assert_ptr_null(session_at("li", NOW));
	ck_assert_ptr_null(session_at(longer, NOW));
	ck_assert_ptr_null(session_at(arena_text(file.arena, "%s=", token), NOW));
	ck_assert_ptr_null(session_at(arena_text(file.arena, " %s", token), NOW));
	ck_assert_ptr_null(session_at("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", NOW));
	ck_assert_ptr_null(session_at("评价评价评价评价评价评价评价评", NOW));
	token[5] = token[5] == 'A' ? 'B' : 'A';
	ck_assert_ptr_null(session_at(token, NOW));
}
END_TEST

START_TEST(a_session_ends_when_nothing_happens)
{
	char *token;

	account_added("li", "office");
	token = signed_in("li", NOW);
	ck_assert_ptr_nonnull(session_at(token, NOW + 30 * MINUTE - 1));
	ck_assert_ptr_nonnull(session_at(token, NOW + 60 * MINUTE - 2));
	ck_assert_ptr_null(session_at(token, NOW + 90 * MINUTE - 2));
	ck_assert_ptr_null(session_at(token, NOW + 90 * MINUTE - 1));
}
END_TEST

START_TEST(a_session_ends_after_twelve_hours_however_busy)
{
	int64_t now = NOW;
	char *token;

	account_added("li", "office");
	token = signed_in("li", NOW);
	for (; now < NOW + 12 * HOUR; now += 20 * MINUTE)
		ck_assert_ptr_nonnull(session_at(token, now));
	ck_assert_ptr_nonnull(session_at(token, NOW + 12 * HOUR - 1));
	ck_assert_ptr_null(session_at(token, NOW + 12 * HOUR));
}
END_TEST

START_TEST(being_seen_is_noted_once_a_minute)
{
	char *token;

	account_added("li", "office");
	token = signed_in("li", NOW);
	session_at(token, NOW + 59);
	ck_assert_int_eq(staff_sql("SELECT seen_at FROM session"), NOW);
	session_at(token, NOW + 60);
	ck_assert_int_eq(staff_sql("SELECT seen_at FROM session"), NOW + 60);
	session_at(token, NOW + 30);
	ck_assert_int_eq(staff_sql("SELECT seen_at FROM session"), NOW + 60);   /* never back */
}
END_TEST

START_TEST(a_short_limit_is_kept_alive_by_use)
{
	static const struct config short_one = { .session_idle = 1, .session_most = 720, .totp_roles = "none" };
	unsigned char hash[32];
	char *token;

	account_added("li", "office");
	token = signed_in("li", NOW);
	for (int64_t now = NOW; now < NOW + 10 * MINUTE; now += 30)
		ck_assert_ptr_nonnull(session_account(file.db, file.writer, file.arena, &file.keys, &short_one, token, now, hash));
	ck_assert_ptr_null(session_account(file.db, file.writer, file.arena, &file.keys, &short_one, token,
	    NOW + 11 * MINUTE, hash));
}
END_TEST

START_TEST(a_disabled_account_loses_its_session_at_once)
{
	char *token;

	account_added("li", "office");
	token = signed_in("li", NOW);
	ck_assert_ptr_nonnull(session_at(token, NOW));
	staff_sql("UPDATE account SET disabled_at = 1");      /* even when the session is still there */
	ck_assert_ptr_null(session_at(token, NOW));
	staff_sql("UPDATE account SET disabled_at = NULL");
	ck_assert_int_eq(account_disable(file.writer, account_by_name(file.db, file.arena, "li")->id, NOW), WRITTEN);
	ck_assert_int_eq(sessions(), 0);
}
END_TEST

START_TEST(signing_out_ends_one_session)
{
	static const struct config config = { .session_idle = 30, .session_most = 720, .totp_roles = "none" };
	unsigned char hash[32];
	char *one, *two;

	account_added("li", "office");
	one = signed_in("li", NOW), two = signed_in("li", NOW);
	ck_assert_ptr_nonnull(session_account(file.db, file.writer, file.arena, &file.keys, &config, one, NOW, hash));
	ck_assert_int_eq(session_end(file.writer, hash), WRITTEN);
	ck_assert_ptr_null(session_at(one, NOW));
	ck_assert_ptr_nonnull(session_at(two, NOW));
	ck_assert_int_eq(session_end(file.writer, hash), WRITTEN);   /* twice is once */
}
END_TEST

START_TEST(signing_in_clears_away_what_expired_long_ago)
{
	char *young;

	account_added("li", "office");
	signed_in("li", NOW);
	young = signed_in("li", NOW + 23 * HOUR + 50 * MINUTE);
	ck_assert_int_eq(sessions(), 2);
	signed_in("li", NOW + 24 * HOUR);
	ck_assert_int_eq(sessions(), 2);
	ck_assert_ptr_nonnull(session_at(young, NOW + 24 * HOUR));
}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("session");
	TCase *tests = tcase_create("session");

	staff_file_prepare();
	tcase_add_checked_fixture(tests, staff_file_open, staff_file_close);
	tcase_add_test(tests, a_session_is_its_accounts);
	tcase_add_test(tests, a_token_is_256_random_bits_of_which_only_a_keyed_hash_is_stored);
	tcase_add_test(tests, another_installations_key_knows_no_session);
	tcase_add_test(tests, anything_else_is_no_session);
	tcase_add_test(tests, a_session_ends_when_nothing_happens);
	tcase_add_test(tests, a_session_ends_after_twelve_hours_however_busy);
	tcase_add_test(tests, being_seen_is_noted_once_a_minute);
	tcase_add_test(tests, a_short_limit_is_kept_alive_by_use);
	tcase_add_test(tests, a_disabled_account_loses_its_session_at_once);
	tcase_add_test(tests, signing_out_ends_one_session);
	tcase_add_test(tests, signing_in_clears_away_what_expired_long_ago);
	suite_add_tcase(suite, tests);
	return run_suite(suite);
}
