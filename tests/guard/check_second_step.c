/* The second step at the door: a code once, a recovery code once, and slower for who guesses. */
#include "staff_file.h"

#include <liboath/oath.h>

#include "guard/account_row.h"
#include "guard/totp.h"

#define HOME     "10.0.0.1"
#define STRANGER "203.0.113.9"
enum { HOUR = 3600 };

static int64_t li;
static struct recovery recovery;
static unsigned char secret[TOTP_SECRET_BYTES];

/* The six digits that the phone shows. */
static const char *
code_at(int64_t now)
{
	char code[7];

	ck_assert_int_eq(oath_totp_generate((const char *)secret, sizeof(secret), (time_t)now, 30, 0, 6, code), OATH_OK);
	return arena_text(file.arena, "%s", code);
}

/* Half a session of li's; its hash. */
static unsigned char *
half_way(const char *address, int64_t now)
{
	unsigned char *hash = arena_take(file.arena, 32);
	struct door door = door_at(now);
	struct tried tried = try_to_sign_in("li", PASSWORD, address, now);

	ck_assert_int_eq(tried.outcome, HALF_WAY);
	ck_assert_ptr_nonnull(half_session_account(&door, tried.token, hash));
	return hash;
}

static struct admission admission;

static enum sign_in_outcome
try_code(const unsigned char *half, const char *code, const char *address, int64_t now)
{
	struct door door = door_at(now);
	struct attempt attempt = { "li", code, address, AGENT };

	return sign_in_code(&door, half, account_by_id(file.db, file.arena, li), &attempt, &admission);
}

/* li has a phone: set up from a first half session at NOW. */
static void
setup(void)
{
	struct attempt attempt = { "li", "", HOME, AGENT };
	unsigned char *half;
	struct account *account;
	struct door door;

	staff_file_open();
	door = door_at(NOW);
	settings.totp_roles = "all";
	li = account_added("li", "moderator");
	half = half_way(HOME, NOW);
	account = account_by_id(file.db, file.arena, li);
	totp_offer(&file.keys, half, li, 0, secret);
	attempt.secret = code_at(NOW);
	ck_assert_int_eq(second_step_set_up_half(&door, half, account, &attempt, &admission, &recovery), SIGNED_IN);
}

static void
teardown(void)
{
	settings.totp_roles = "none";
	staff_file_close();
}

START_TEST(setting_up_begins_a_session_and_gives_ten_codes)
{
	struct second_step step = second_step_of(file.db, li);

	ck_assert_ptr_nonnull(session_at(admission.token, NOW));
	ck_assert_int_eq(step.since, NOW);
	ck_assert_int_eq(step.recovery_codes, 10);
	for (int i = 0; i < RECOVERY_CODES; i++) {
		ck_assert_uint_eq(strlen(recovery.codes[i]), 11);
		for (int k = 0; k < i; k++)
			ck_assert_str_ne(recovery.codes[i], recovery.codes[k]);
	}
	ck_assert_int_eq(staff_sql("SELECT count(*) FROM half_session"), 0);
}
END_TEST

START_TEST(a_code_opens_once)
{
	int64_t later = NOW + HOUR;
	unsigned char *one = half_way(HOME, later), *two = half_way(HOME, later);
	const char *code = code_at(later);

	ck_assert_int_eq(try_code(one, code, HOME, later), SIGNED_IN);
	ck_assert_ptr_nonnull(session_at(admission.token, later));
	ck_assert_int_eq(try_code(two, code, HOME, later), SIGN_IN_WRONG);
	ck_assert_int_eq(try_code(two, code_at(later + 30), HOME, later), SIGNED_IN);
	/* What came before the last one taken is over as well. */
	two = half_way(HOME, later);
	ck_assert_int_eq(try_code(two, code, HOME, later), SIGN_IN_WRONG);
}
END_TEST

START_TEST(the_code_that_set_it_up_is_spent)
{
	ck_assert_int_eq(try_code(half_way(HOME, NOW), code_at(NOW), HOME, NOW), SIGN_IN_WRONG);
}
END_TEST

START_TEST(a_recovery_code_opens_once_with_or_without_its_blank)
{
	unsigned char *half = half_way(HOME, NOW);
	char digits[RECOVERY_DIGITS + 1];

	ck_assert_int_eq(try_code(half, recovery.codes[3], HOME, NOW), SIGNED_IN);
	ck_assert(admission.by_recovery);
	ck_assert_int_eq(second_step_of(file.db, li).recovery_codes, 9);
	half = half_way(HOME, NOW);
	ck_assert_int_eq(try_code(half, recovery.codes[3], HOME, NOW), SIGN_IN_WRONG);
	snprintf(digits, sizeof(digits), "%.5s%s", recovery.codes[4], recovery.codes[4] + 6);
	ck_assert_int_eq(try_code(half, digits, HOME, NOW), SIGNED_IN);
	ck_assert_int_eq(staff_sql("SELECT count(*) FROM sign_in_event WHERE outcome = 'recovery'"), 2);
}
END_TEST

START_TEST(new_recovery_codes_end_the_old_ones)
{
	struct door door = door_at(NOW);
	struct recovery fresh;
	unsigned char *half = half_way(HOME, NOW);

	ck_assert_int_eq(recovery_codes_renew(&door, account_by_id(file.db, file.arena, li), &fresh), WRITTEN);
	ck_assert_int_eq(second_step_of(file.db, li).recovery_codes, 10);
	ck_assert_int_eq(try_code(half, recovery.codes[0], HOME, NOW), SIGN_IN_WRONG);
	ck_assert_int_eq(try_code(half, fresh.codes[0], HOME, NOW), SIGNED_IN);
}
END_TEST

START_TEST(a_half_session_is_no_session_and_lasts_five_minutes)
{
	struct door later = door_at(NOW + HALF_SESSION_SECONDS - 1);
	struct tried tried = try_to_sign_in("li", PASSWORD, HOME, NOW);
	unsigned char hash[32];

	ck_assert_int_eq(tried.outcome, HALF_WAY);
	ck_assert_ptr_null(session_at(tried.token, NOW));
	ck_assert_ptr_nonnull(half_session_account(&later, tried.token, hash));
	later.now++;
	ck_assert_ptr_null(half_session_account(&later, tried.token, hash));
	ck_assert_int_eq(try_code(hash, code_at(later.now), HOME, later.now), SIGN_IN_WRONG);
}
END_TEST

START_TEST(a_session_is_no_half_session)
{
	struct door door = door_at(NOW);
	unsigned char hash[32];

	ck_assert_ptr_null(half_session_account(&door, admission.token, hash));
}
END_TEST

START_TEST(a_half_session_opens_once)
{
	unsigned char *half = half_way(HOME, NOW);

	ck_assert_int_eq(try_code(half, recovery.codes[0], HOME, NOW), SIGNED_IN);
	ck_assert_int_eq(try_code(half, recovery.codes[1], HOME, NOW), SIGN_IN_WRONG);
	ck_assert_int_eq(second_step_of(file.db, li).recovery_codes, 9);
}
END_TEST

static void
guess(const unsigned char *half, const char *address, int times, int64_t now)
{
	while (times-- > 0)
		ck_assert_int_eq(try_code(half, "000000", address, now), SIGN_IN_WRONG);
}

START_TEST(wrong_codes_have_to_wait_and_right_passwords_do_not_forgive_them)
{
	unsigned char *half = half_way(STRANGER, NOW + HOUR);

	guess(half, STRANGER, 5, NOW + HOUR);
	ck_assert_int_eq(try_code(half, code_at(NOW + HOUR), STRANGER, NOW + HOUR), SIGN_IN_WAIT);
	ck_assert_int_eq(admission.wait, 1);
	half = half_way(STRANGER, NOW + HOUR);
	ck_assert_int_eq(try_code(half, code_at(NOW + HOUR), STRANGER, NOW + HOUR), SIGN_IN_WAIT);
	ck_assert_int_eq(try_code(half, code_at(NOW + HOUR + 1), STRANGER, NOW + HOUR + 1), SIGNED_IN);
}
END_TEST

START_TEST(who_guesses_codes_does_not_shut_the_owner_out)
{
	int64_t now = NOW + HOUR;

	guess(half_way(STRANGER, now), STRANGER, 5, now);
	staff_sql("UPDATE sign_in_failure SET failures = 50");
	ck_assert_int_eq(try_code(half_way(HOME, now), code_at(now), HOME, now), SIGNED_IN);
}
END_TEST

START_TEST(a_password_alone_does_not_make_a_place_known)
{
	int64_t now = NOW + HOUR;

	half_way(STRANGER, now);
	ck_assert_int_eq(staff_sql("SELECT count(*) FROM known_source"), 1);
	ck_assert_int_eq(staff_sql("SELECT known FROM sign_in_event WHERE outcome = 'half'"), 0);
	ck_assert_int_eq(try_code(half_way(STRANGER, now), code_at(now), STRANGER, now), SIGNED_IN);
	ck_assert_int_eq(staff_sql("SELECT count(*) FROM known_source"), 2);
}
END_TEST

START_TEST(the_owner_sees_that_somebody_had_the_password)
{
	int64_t now = NOW + HOUR;
	struct sign_in_line *line;

	guess(half_way(STRANGER, now), STRANGER, 1, now);
	line = sign_ins_of_account(file.db, file.arena, li, 50);
	ck_assert_str_eq(line->outcome, "code");
	ck_assert_str_eq(line->device, "Chrome · Windows");
	ck_assert(!line->known);
	ck_assert_str_eq(line->next->outcome, "half");
	ck_assert_str_eq(line->next->next->outcome, "in");
	ck_assert_ptr_null(line->next->next->next);
}
END_TEST

START_TEST(another_password_or_a_taken_phone_ends_half_sessions)
{
	half_way(HOME, NOW);
	ck_assert_int_eq(account_set_password(file.writer, li, file.hash, false), WRITTEN);
	ck_assert_int_eq(staff_sql("SELECT count(*) FROM half_session"), 0);
	half_way(HOME, NOW);
	ck_assert_int_eq(account_drop_second_step(file.writer, li), WRITTEN);
	ck_assert_int_eq(staff_sql("SELECT count(*) FROM half_session"), 0);
	ck_assert_int_eq(staff_sql("SELECT count(*) FROM session"), 0);
	ck_assert_int_eq(staff_sql("SELECT count(*) FROM recovery_code"), 0);
	ck_assert_int_eq(account_drop_second_step(file.writer, li), REFUSED);
}
END_TEST

START_TEST(a_role_that_comes_to_need_it_loses_sessions_of_one_step)
{
	char *token;

	account_added("wang", "office");
	settings.totp_roles = "moderator";
	token = signed_in("wang", NOW);
	ck_assert_ptr_nonnull(session_at(token, NOW));
	settings.totp_roles = "moderator office";
	ck_assert_ptr_null(session_at(token, NOW));
	ck_assert_int_eq(try_to_sign_in("wang", PASSWORD, HOME, NOW).outcome, HALF_WAY);
	settings.totp_roles = "none";
	ck_assert_ptr_nonnull(session_at(token, NOW));
}
END_TEST

START_TEST(who_has_it_uses_it_even_where_no_role_needs_it)
{
	settings.totp_roles = "none";
	ck_assert_int_eq(try_to_sign_in("li", PASSWORD, HOME, NOW).outcome, HALF_WAY);
}
END_TEST

START_TEST(another_phone_needs_a_code_and_ends_the_other_sessions)
{
	int64_t now = NOW + 60;
	struct door door = door_at(now);
	struct account *account;
	struct recovery fresh;
	unsigned char hash[32];
	char *other = admission.token, *own;

	ck_assert_int_eq(try_code(half_way(HOME, now), code_at(now), HOME, now), SIGNED_IN);
	own = admission.token;
	account = session_account(file.db, file.writer, file.arena, &file.keys, &settings, own, now, hash);
	ck_assert_ptr_nonnull(account);
	ck_assert_int_eq(second_step_set_up(&door, hash, account, code_at(now), &fresh), SIGN_IN_WRONG);   /* the old phone's */
	totp_offer(&file.keys, hash, li, NOW, secret);
	ck_assert_int_eq(second_step_set_up(&door, hash, account, code_at(now), &fresh), SIGNED_IN);
	ck_assert_ptr_nonnull(session_at(own, now));
	ck_assert_ptr_null(session_at(other, now));
	ck_assert_int_eq(try_code(half_way(HOME, now), recovery.codes[0], HOME, now), SIGN_IN_WRONG);
	ck_assert_int_eq(try_code(half_way(HOME, now), code_at(now + 30), HOME, now), SIGNED_IN);
}
END_TEST

/* A stolen staff.db: neither secret nor codes are in it, in any spelling. */
START_TEST(the_database_alone_holds_neither_secret_nor_codes)
{
	const char *words = totp_words(file.arena, secret);
	char base32[40] = "", digits[11];
	char *bytes = arena_take(file.arena, 1 << 20);
	size_t size = 0;

	for (const char *from = words; *from != '\0'; from++)
		if (*from != ' ')
			strncat(base32, from, 1);
	snprintf(digits, sizeof(digits), "%.5s%s", recovery.codes[0], recovery.codes[0] + 6);
	for (int wal = 0; wal < 2; wal++) {
		FILE *stream = fopen(arena_text(file.arena, "%s%s", file.path, wal ? "-wal" : ""), "rb");

		ck_assert_ptr_nonnull(stream);
		size = fread(bytes, 1, 1 << 20, stream);
		fclose(stream);
		ck_assert_ptr_null(memmem(bytes, size, secret, sizeof(secret)));
		ck_assert_ptr_null(memmem(bytes, size, base32, strlen(base32)));
		ck_assert_ptr_null(memmem(bytes, size, digits, strlen(digits)));
		ck_assert_ptr_null(memmem(bytes, size, recovery.codes[0], strlen(recovery.codes[0])));
	}
	ck_assert_ptr_nonnull(memmem(bytes, size, "Chrome · Windows", strlen("Chrome · Windows")));   /* the measure measures */
	file.keys.totp[0] ^= 1;
	ck_assert_int_eq(try_code(half_way(HOME, NOW + HOUR), code_at(NOW + HOUR), HOME, NOW + HOUR), SIGN_IN_WRONG);
	file.keys.recovery[0] ^= 1;
	ck_assert_int_eq(try_code(half_way(HOME, NOW + HOUR), recovery.codes[0], HOME, NOW + HOUR), SIGN_IN_WRONG);
}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("second step");
	TCase *tests = tcase_create("second step");

	staff_file_prepare();
	tcase_add_checked_fixture(tests, setup, teardown);
	tcase_set_timeout(tests, 60);
	tcase_add_test(tests, setting_up_begins_a_session_and_gives_ten_codes);
	tcase_add_test(tests, a_code_opens_once);
	tcase_add_test(tests, the_code_that_set_it_up_is_spent);
	tcase_add_test(tests, a_recovery_code_opens_once_with_or_without_its_blank);
	tcase_add_test(tests, new_recovery_codes_end_the_old_ones);
	tcase_add_test(tests, a_half_session_is_no_session_and_lasts_five_minutes);
	tcase_add_test(tests, a_session_is_no_half_session);
	tcase_add_test(tests, a_half_session_opens_once);
	tcase_add_test(tests, wrong_codes_have_to_wait_and_right_passwords_do_not_forgive_them);
	tcase_add_test(tests, who_guesses_codes_does_not_shut_the_owner_out);
	tcase_add_test(tests, a_password_alone_does_not_make_a_place_known);
	tcase_add_test(tests, the_owner_sees_that_somebody_had_the_password);
	tcase_add_test(tests, another_password_or_a_taken_phone_ends_half_sessions);
	tcase_add_test(tests, a_role_that_comes_to_need_it_loses_sessions_of_one_step);
	tcase_add_test(tests, who_has_it_uses_it_even_where_no_role_needs_it);
	tcase_add_test(tests, another_phone_needs_a_code_and_ends_the_other_sessions);
	tcase_add_test(tests, the_database_alone_holds_neither_secret_nor_codes);
	suite_add_tcase(suite, tests);
	return run_suite(suite);
}
