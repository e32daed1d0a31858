/* Sessions: in force for a while, for one account, and ended at once when they must be. */
#include "staff_file.h"

#include "guard/account_row.h"

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

static const struct { const char *agent, *words; } devices[] = {
	{ AGENT, "Chrome · Windows" },
	{ "Mozilla/5.0 (Linux; Android 10; M2006C3LC) Chrome/116.0 Mobile Safari/537.36 MicroMessenger/8.0.43", "微信 · 安卓" },
	{ "Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) Version/17.0 Mobile/15E148 Safari/604.1", "Safari · iPhone" },
	{ "Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/120.0 Safari/537.36 Edg/120.0", "Edge · Windows" },
	{ "Mozilla/5.0 (X11; Linux x86_64; rv:120.0) Gecko/20100101 Firefox/120.0", "火狐 · Linux" },
	{ "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) Version/17.0 Safari/605.1.15", "Safari · Mac" },
	{ "", "其他浏览器" }, { "<script>alert(1)</script> 13800001111", "其他浏览器" },
};

START_TEST(a_device_is_told_in_words_of_our_own)
{
	ck_assert_str_eq(device_words(file.arena, devices[_i].agent), devices[_i].words);
}
END_TEST

static unsigned char *
hash_of(const char *token)
{
	unsigned char *hash = arena_take(file.arena, 32);

	ck_assert_ptr_nonnull(session_account(file.db, file.writer, file.arena, &file.keys, &settings, token, NOW + 60, hash));
	return hash;
}

START_TEST(an_accounts_sessions_are_listed_and_ended)
{
	int64_t id = account_added("li", "office"), other = account_added("wang", "office");
	char *first = signed_in("li", NOW), *second = signed_in("li", NOW + 60), *foreign = signed_in("wang", NOW + 60);
	struct session_line *line = sessions_of_account(file.db, file.arena, &settings, id, NOW + 60, hash_of(second));

	ck_assert(line->current);
	ck_assert_str_eq(line->device, "Chrome · Windows");
	ck_assert_int_eq(line->created_at, NOW + 60);
	ck_assert(!line->next->current);
	ck_assert_ptr_null(line->next->next);
	ck_assert_int_eq(session_end_named(file.writer, other, line->next->name), REFUSED);   /* of another account */
	ck_assert_int_eq(session_end_named(file.writer, id, "0123"), REFUSED);
	ck_assert_int_eq(session_end_named(file.writer, id, line->next->name), WRITTEN);
	ck_assert_ptr_null(session_at(first, NOW + 60));
	ck_assert_ptr_nonnull(session_at(second, NOW + 60));
	first = signed_in("li", NOW + 60);
	ck_assert_int_eq(sessions_end(file.writer, id, hash_of(second)), WRITTEN);
	ck_assert_ptr_null(session_at(first, NOW + 60));
	ck_assert_ptr_nonnull(session_at(second, NOW + 60));
	ck_assert_int_eq(sessions_end(file.writer, id, NULL), WRITTEN);
	ck_assert_ptr_null(session_at(second, NOW + 60));
	ck_assert_ptr_nonnull(session_at(foreign, NOW + 60));
}
END_TEST

START_TEST(an_expired_session_is_not_listed)
{
	int64_t id = account_added("li", "office");

	signed_in("li", NOW);
	ck_assert_ptr_nonnull(sessions_of_account(file.db, file.arena, &settings, id, NOW + 30 * MINUTE - 1, NULL));
	ck_assert_ptr_null(sessions_of_account(file.db, file.arena, &settings, id, NOW + 30 * MINUTE, NULL));
}
END_TEST

START_TEST(the_history_keeps_what_is_newest)
{
	struct sign_in_line *line;
	int64_t id = account_added("li", "office");
	int lines = 0;

	staff_sql("INSERT INTO sign_in_event (account_id, at, outcome, device, known)"
	    " WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 500)"
	    " SELECT 1, i, 'password', 'x', 0 FROM n");
	signed_in("li", NOW);
	ck_assert_int_eq(staff_sql("SELECT count(*) FROM sign_in_event"), 400);
	line = sign_ins_of_account(file.db, file.arena, id, 50);
	ck_assert_str_eq(line->outcome, "in");
	for (; line != NULL; line = line->next)
		lines++;
	ck_assert_int_eq(lines, 50);
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
	tcase_add_loop_test(tests, a_device_is_told_in_words_of_our_own, 0, sizeof(devices) / sizeof(devices[0]));
	tcase_add_test(tests, an_accounts_sessions_are_listed_and_ended);
	tcase_add_test(tests, an_expired_session_is_not_listed);
	tcase_add_test(tests, the_history_keeps_what_is_newest);
	suite_add_tcase(suite, tests);
	return run_suite(suite);
}
