/* Signing in: slower for who guesses, never closed to whom the account belongs. */
#include "staff_file.h"

#include <signal.h>
#include <sodium.h>
#include <sys/resource.h>
#include <time.h>

#define HOME     "10.0.0.1"
#define STRANGER "203.0.113.9"
enum { HOUR = 3600, DAY = 24 * HOUR };

static void
setup(void)
{
	staff_file_open();
	account_added("li", "moderator");
}

static enum sign_in_outcome
outcome(const char *name, const char *password, const char *address, int64_t now)
{
	return try_to_sign_in(name, password, address, now).outcome;
}

static int
wait_of(const char *name, const char *address, int64_t now)
{
	struct tried tried = try_to_sign_in(name, "a wrong password", address, now);

	ck_assert_int_eq(tried.outcome, SIGN_IN_WAIT);
	return tried.wait;
}

static void
guess(const char *name, const char *address, int times, int64_t now)
{
	while (times-- > 0)
		ck_assert_int_eq(outcome(name, "a wrong password", address, now), SIGN_IN_WRONG);
}

/* Stands for many tries from many places. */
static void
everything_failed(int failures, int64_t at)
{
	staff_sql(arena_text(file.arena, "UPDATE sign_in_failure SET failures = %d, failed_at = %lld", failures, (long long)at));
}

START_TEST(the_right_password_signs_in_and_is_noted)
{
	struct tried tried = try_to_sign_in("li", PASSWORD, HOME, NOW);

	ck_assert_int_eq(tried.outcome, SIGNED_IN);
	ck_assert_ptr_nonnull(tried.token);
	ck_assert_str_eq(tried.account->name, "li");
	ck_assert_int_eq(tried.account->signed_in_at, 0);     /* the time before, for the page to show */
	ck_assert_int_eq(staff_sql("SELECT signed_in_at FROM account"), NOW);
	ck_assert_int_eq(staff_sql("SELECT count(*) FROM known_source"), 1);
	ck_assert_ptr_nonnull(session_at(tried.token, NOW));
}
END_TEST

START_TEST(unknown_disabled_and_wrong_look_the_same)
{
	int64_t id = account_added("gone", "moderator");
	struct tried tried;

	ck_assert_int_eq(account_disable(file.writer, id, NOW), WRITTEN);
	tried = try_to_sign_in("gone", PASSWORD, HOME, NOW);
	ck_assert_int_eq(tried.outcome, SIGN_IN_WRONG);
	ck_assert_ptr_null(tried.token);
	ck_assert_ptr_null(tried.account);
	tried = try_to_sign_in("nobody", PASSWORD, HOME, NOW);
	ck_assert_int_eq(tried.outcome, SIGN_IN_WRONG);
	ck_assert_ptr_null(tried.token);
	ck_assert_int_eq(outcome("li", "a wrong password", HOME, NOW), SIGN_IN_WRONG);
	ck_assert_int_eq(staff_sql("SELECT count(*) FROM session"), 0);
	/* All three left the same traces: own name, own name and source; and one source. */
	ck_assert_int_eq(staff_sql("SELECT count(*) FROM sign_in_failure"), 7);
}
END_TEST

static double
seconds_of(const char *name)
{
	struct timespec from, to;

	staff_sql("DELETE FROM sign_in_failure");
	clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &from);
	ck_assert_int_eq(outcome(name, "a wrong password", HOME, NOW), SIGN_IN_WRONG);
	clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &to);
	return (double)(to.tv_sec - from.tv_sec) + (double)(to.tv_nsec - from.tv_nsec) / 1e9;
}

/* All of it is the hash, which is this process's time and not a busy machine's;
 * the least of some, for caches that are cold. */
START_TEST(an_unknown_name_takes_as_long_as_a_known_one)
{
	double known = 1e9, unknown = 1e9, once;

	for (int i = 0; i < 4; i++) {
		once = seconds_of("li");
		known = once < known ? once : known;
		once = seconds_of("nobody");
		unknown = once < unknown ? once : unknown;
	}
	ck_assert_msg(unknown > known * 0.6 && unknown < known * 1.7, "%f and %f s", known, unknown);
	ck_assert_int_eq(staff_sql("SELECT count(*) FROM sign_in_event"), 4);   /* the history is the known one's alone */
}
END_TEST

START_TEST(delay_doubles_from_the_fifth_failure)
{
	int64_t now = NOW;

	guess("li", HOME, 5, now);
	ck_assert_int_eq(wait_of("li", HOME, now), 1);
	for (int wait = 1; wait <= 8; wait *= 2) {
		now += wait;
		guess("li", HOME, 1, now);
		ck_assert_int_eq(wait_of("li", HOME, now), 2 * wait);
		ck_assert_int_eq(wait_of("li", HOME, now + 2 * wait - 1), 1);
	}
}
END_TEST

START_TEST(waiting_looks_at_no_password_and_adds_no_failure)
{
	guess("li", HOME, 5, NOW);
	ck_assert_int_eq(outcome("li", PASSWORD, HOME, NOW), SIGN_IN_WAIT);
	for (int i = 0; i < 20; i++)
		ck_assert_int_eq(wait_of("li", HOME, NOW), 1);
	ck_assert_int_eq(outcome("li", PASSWORD, HOME, NOW + 1), SIGNED_IN);
}
END_TEST

START_TEST(delay_stops_at_a_quarter_of_an_hour)
{
	guess("li", HOME, 1, NOW);
	everything_failed(14, NOW);
	ck_assert_int_eq(wait_of("li", STRANGER, NOW), 512);
	everything_failed(15, NOW);
	ck_assert_int_eq(wait_of("li", STRANGER, NOW), 900);
	everything_failed(1000000, NOW);
	ck_assert_int_eq(wait_of("li", STRANGER, NOW), 900);
	ck_assert_int_eq(outcome("li", PASSWORD, STRANGER, NOW + 900), SIGNED_IN);
}
END_TEST

START_TEST(failures_are_forgotten_after_a_day)
{
	guess("li", HOME, 1, NOW);
	everything_failed(4, NOW);
	ck_assert_int_eq(outcome("li", "a wrong password", HOME, NOW + DAY), SIGN_IN_WRONG);
	ck_assert_int_eq(staff_sql("SELECT max(failures) FROM sign_in_failure"), 1);
	everything_failed(4, NOW);
	ck_assert_int_eq(outcome("other", "a wrong password", STRANGER, NOW + DAY), SIGN_IN_WRONG);
	ck_assert_int_eq(staff_sql("SELECT count(*) FROM sign_in_failure"), 3);     /* and cleared away */
}
END_TEST

START_TEST(a_clock_set_back_locks_nobody_out)
{
	guess("li", HOME, 1, NOW);
	everything_failed(50, NOW + DAY);
	ck_assert_int_eq(outcome("li", PASSWORD, HOME, NOW), SIGNED_IN);
	everything_failed(50, NOW + 100);
	ck_assert_int_le(wait_of("nobody", HOME, NOW), 900);
}
END_TEST

START_TEST(an_account_is_guarded_against_guessing_from_many_places)
{
	char address[32];

	for (int i = 0; i < 5; i++) {
		snprintf(address, sizeof(address), "203.0.113.%d", i);
		guess("li", address, 1, NOW);
	}
	ck_assert_int_eq(wait_of("li", "198.51.100.1", NOW), 1);
}
END_TEST

START_TEST(a_source_is_held_after_twenty_failures_with_any_names)
{
	char name[32];

	for (int i = 0; i < 20; i++) {
		snprintf(name, sizeof(name), "name%d", i);
		guess(name, STRANGER, 1, NOW);
	}
	ck_assert_int_eq(wait_of("li", STRANGER, NOW), 1);
	ck_assert_int_eq(outcome("li", PASSWORD, HOME, NOW), SIGNED_IN);
}
END_TEST

START_TEST(the_owner_is_not_shut_out_from_where_he_signed_in_before)
{
	ck_assert_int_eq(outcome("li", PASSWORD, HOME, NOW), SIGNED_IN);
	guess("li", STRANGER, 5, NOW + 10);
	everything_failed(50, NOW + 10);
	ck_assert_int_eq(wait_of("li", STRANGER, NOW + 10), 900);
	ck_assert_int_eq(outcome("li", PASSWORD, "198.51.100.1", NOW + 10), SIGN_IN_WAIT);
	ck_assert_int_eq(outcome("li", PASSWORD, HOME, NOW + 10), SIGNED_IN);
	/* His success frees the account, but not the stranger. */
	ck_assert_int_eq(wait_of("li", STRANGER, NOW + 10), 900);
}
END_TEST

START_TEST(a_known_source_waits_a_minute_at_most)
{
	ck_assert_int_eq(outcome("li", PASSWORD, HOME, NOW), SIGNED_IN);
	guess("li", HOME, 1, NOW);
	everything_failed(50, NOW);
	ck_assert_int_eq(wait_of("li", HOME, NOW), 60);
	ck_assert_int_eq(outcome("li", PASSWORD, HOME, NOW + 60), SIGNED_IN);
}
END_TEST

START_TEST(a_source_is_known_for_ninety_days_and_to_one_account)
{
	int64_t later = NOW + (int64_t)90 * DAY;

	account_added("wang", "moderator");
	ck_assert_int_eq(outcome("li", PASSWORD, HOME, NOW), SIGNED_IN);
	guess("li", STRANGER, 1, later - 1);
	everything_failed(15, later - 1);
	ck_assert_int_eq(outcome("li", "a wrong password", HOME, later - 1), SIGN_IN_WRONG);
	staff_sql("DELETE FROM sign_in_failure");
	guess("li", STRANGER, 1, later);
	guess("wang", STRANGER, 1, NOW);
	staff_sql("UPDATE sign_in_failure SET failures = 15");
	ck_assert_int_eq(wait_of("li", HOME, later), 900);
	ck_assert_int_eq(wait_of("wang", HOME, NOW), 900);
}
END_TEST

START_TEST(success_forgets_the_accounts_failures_but_not_the_sources)
{
	guess("li", HOME, 4, NOW);
	ck_assert_int_eq(staff_sql("SELECT count(*) FROM sign_in_failure"), 3);
	ck_assert_int_eq(outcome("li", PASSWORD, HOME, NOW), SIGNED_IN);
	ck_assert_int_eq(staff_sql("SELECT count(*) FROM sign_in_failure"), 1);
	ck_assert_int_eq(staff_sql("SELECT failures FROM sign_in_failure"), 4);
}
END_TEST

START_TEST(neighbours_in_one_ipv6_network_are_one_source)
{
	guess("li", "2001:db8:1:2::1", 1, NOW);
	guess("li", "2001:db8:1:2:ffff::9", 1, NOW);
	ck_assert_int_eq(staff_sql("SELECT count(*) FROM sign_in_failure"), 3);
	guess("li", "2001:db8:1:3::1", 1, NOW);
	ck_assert_int_eq(staff_sql("SELECT count(*) FROM sign_in_failure"), 5);
	guess("wang", "10.0.0.1", 1, NOW);
	guess("wang", "::ffff:10.0.0.1", 1, NOW);
	ck_assert_int_eq(staff_sql("SELECT count(*) FROM sign_in_failure"), 8);
	guess("wang", "10.0.0.2", 1, NOW);
	ck_assert_int_eq(staff_sql("SELECT count(*) FROM sign_in_failure"), 10);
	guess("wang", "", 1, NOW);
	ck_assert_int_eq(staff_sql("SELECT count(*) FROM sign_in_failure"), 12);
}
END_TEST

START_TEST(neither_names_nor_addresses_nor_passwords_reach_the_file)
{
	static const char *const words[] = { "203.0.113.9", "nobody-at-all", "a wrong password", PASSWORD };
	struct staff_file *it = &file;
	char *bytes;
	size_t size;

	guess("nobody-at-all", STRANGER, 1, NOW);
	ck_assert_int_eq(outcome("li", PASSWORD, STRANGER, NOW), SIGNED_IN);
	for (int wal = 0; wal < 2; wal++) {
		FILE *stream = fopen(arena_text(it->arena, "%s%s", it->path, wal ? "-wal" : ""), "rb");

		ck_assert_ptr_nonnull(stream);
		bytes = arena_take(it->arena, 1 << 20);
		size = fread(bytes, 1, 1 << 20, stream);
		fclose(stream);
		ck_assert_uint_gt(size, 0);
		for (size_t i = 0; i < 4; i++)
			ck_assert_msg(memmem(bytes, size, words[i], strlen(words[i])) == NULL, "%s", words[i]);
	}
	ck_assert_ptr_nonnull(memmem(bytes, size, "$argon2id$", 10));    /* the measure measures */
}
END_TEST

START_TEST(a_cheap_hash_is_made_anew_at_sign_in)
{
	char cheap[crypto_pwhash_STRBYTES], *token;
	int64_t id = account_by_name(file.db, file.arena, "li")->id;

	ck_assert_int_eq(crypto_pwhash_str(cheap, PASSWORD, strlen(PASSWORD), crypto_pwhash_OPSLIMIT_MIN,
	    crypto_pwhash_MEMLIMIT_MIN), 0);
	ck_assert_int_eq(account_set_password(file.writer, id, cheap, false), WRITTEN);
	token = signed_in("li", NOW);
	ck_assert_str_ne(account_by_id(file.db, file.arena, id)->password_hash, cheap);
	ck_assert_ptr_nonnull(strstr(account_by_id(file.db, file.arena, id)->password_hash, "m=65536"));
	ck_assert_ptr_nonnull(session_at(token, NOW));
	ck_assert_int_eq(outcome("li", PASSWORD, HOME, NOW), SIGNED_IN);
}
END_TEST

START_TEST(signing_in_ends_no_other_session)
{
	char *one = signed_in("li", NOW), *two = signed_in("li", NOW + 1);

	ck_assert_str_ne(one, two);
	ck_assert_ptr_nonnull(session_at(one, NOW + 1));
	ck_assert_ptr_nonnull(session_at(two, NOW + 1));
}
END_TEST

START_TEST(what_could_not_be_written_is_no_answer)
{
	struct rlimit before, nothing;
	enum sign_in_outcome wrong, right;

	ck_assert_int_eq(getrlimit(RLIMIT_FSIZE, &before), 0);
	nothing = (struct rlimit){ 0, before.rlim_max };
	signal(SIGXFSZ, SIG_IGN);
	setrlimit(RLIMIT_FSIZE, &nothing);         /* no file may grow, as on a full disk; Check's own neither */
	wrong = outcome("li", "a wrong password", HOME, NOW);
	right = outcome("li", PASSWORD, HOME, NOW);
	setrlimit(RLIMIT_FSIZE, &before);
	ck_assert_int_eq(wrong, SIGN_IN_BUSY);
	ck_assert_int_eq(right, SIGN_IN_BUSY);
	ck_assert_int_eq(staff_sql("SELECT count(*) FROM sign_in_failure"), 0);
	ck_assert_int_eq(staff_sql("SELECT count(*) FROM session"), 0);
	ck_assert_int_eq(outcome("li", PASSWORD, HOME, NOW), SIGNED_IN);
}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("sign in");
	TCase *tests = tcase_create("sign in");

	staff_file_prepare();
	tcase_add_checked_fixture(tests, setup, staff_file_close);
	tcase_set_timeout(tests, 60);
	tcase_add_test(tests, the_right_password_signs_in_and_is_noted);
	tcase_add_test(tests, unknown_disabled_and_wrong_look_the_same);
	tcase_add_test(tests, an_unknown_name_takes_as_long_as_a_known_one);
	tcase_add_test(tests, delay_doubles_from_the_fifth_failure);
	tcase_add_test(tests, waiting_looks_at_no_password_and_adds_no_failure);
	tcase_add_test(tests, delay_stops_at_a_quarter_of_an_hour);
	tcase_add_test(tests, failures_are_forgotten_after_a_day);
	tcase_add_test(tests, a_clock_set_back_locks_nobody_out);
	tcase_add_test(tests, an_account_is_guarded_against_guessing_from_many_places);
	tcase_add_test(tests, a_source_is_held_after_twenty_failures_with_any_names);
	tcase_add_test(tests, the_owner_is_not_shut_out_from_where_he_signed_in_before);
	tcase_add_test(tests, a_known_source_waits_a_minute_at_most);
	tcase_add_test(tests, a_source_is_known_for_ninety_days_and_to_one_account);
	tcase_add_test(tests, success_forgets_the_accounts_failures_but_not_the_sources);
	tcase_add_test(tests, neighbours_in_one_ipv6_network_are_one_source);
	tcase_add_test(tests, neither_names_nor_addresses_nor_passwords_reach_the_file);
	tcase_add_test(tests, a_cheap_hash_is_made_anew_at_sign_in);
	tcase_add_test(tests, signing_in_ends_no_other_session);
	tcase_add_test(tests, what_could_not_be_written_is_no_answer);
	suite_add_tcase(suite, tests);
	return run_suite(suite);
}
