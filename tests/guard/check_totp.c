/* Codes of an authenticator app, against RFC 6238, and their secrets at rest. */
#include "staff_file.h"

#include "guard/totp.h"

static const unsigned char rfc_secret[TOTP_SECRET_BYTES] = "12345678901234567890";

/* Appendix B of RFC 6238, SHA-1; its eight digits cut to the last six. */
static const struct { int64_t time; const char *code; } vectors[] = {
	{ 59, "287082" }, { 1111111109, "081804" }, { 1111111111, "050471" },
	{ 1234567890, "005924" }, { 2000000000, "279037" }, { 20000000000, "353130" },
};

START_TEST(the_vectors_of_the_rfc_fit)
{
	int64_t counter = 0;

	ck_assert(totp_fits(rfc_secret, vectors[_i].code, vectors[_i].time, 0, &counter));
	ck_assert_int_eq(counter, vectors[_i].time / 30);
}
END_TEST

START_TEST(a_code_is_good_one_step_before_and_after_and_no_longer)
{
	int64_t step = 1234567890 / 30, counter;

	for (int away = -3; away <= 3; away++) {
		bool fits = totp_fits(rfc_secret, "005924", (step + away) * 30, 0, &counter);

		ck_assert_msg(fits == (away >= -1 && away <= 1), "%d steps away", away);
	}
	ck_assert(totp_fits(rfc_secret, "005924", (step + 1) * 30 + 29, 0, &counter));
	ck_assert(!totp_fits(rfc_secret, "005924", (step + 2) * 30, 0, &counter));
}
END_TEST

START_TEST(a_step_that_was_taken_is_not_taken_again)
{
	int64_t step = 1234567890 / 30, counter;

	ck_assert(totp_fits(rfc_secret, "005924", step * 30, step - 1, &counter));
	ck_assert(!totp_fits(rfc_secret, "005924", step * 30, step, &counter));
	ck_assert(!totp_fits(rfc_secret, "005924", step * 30, step + 1, &counter));
}
END_TEST

START_TEST(anything_else_is_no_code)
{
	static const char *const others[] = { "", "5924", "05924", "0059240", "005925", "00592a", "-05924", "００５９２４" };
	int64_t counter;

	for (size_t i = 0; i < sizeof(others) / sizeof(others[0]); i++)
		ck_assert_msg(!totp_fits(rfc_secret, others[i], 1234567890, 0, &counter), "%s", others[i]);
}
END_TEST

START_TEST(a_sealed_secret_opens_for_its_account_and_its_installation_only)
{
	unsigned char sealed[TOTP_SEALED_BYTES], again[TOTP_SEALED_BYTES], opened[TOTP_SECRET_BYTES];
	struct blob blob = { sealed, sizeof(sealed) };

	totp_seal(&file.keys, 7, rfc_secret, sealed);
	totp_seal(&file.keys, 7, rfc_secret, again);
	ck_assert_int_ne(memcmp(sealed, again, sizeof(sealed)), 0);
	ck_assert_ptr_null(memmem(sealed, sizeof(sealed), rfc_secret, 4));
	ck_assert(totp_open(&file.keys, 7, blob, opened));
	ck_assert_mem_eq(opened, rfc_secret, TOTP_SECRET_BYTES);
	ck_assert(!totp_open(&file.keys, 8, blob, opened));
	ck_assert(!totp_open(&file.keys, 7, (struct blob){ sealed, 59 }, opened));
	file.keys.totp[0] ^= 1;
	ck_assert(!totp_open(&file.keys, 7, blob, opened));
	file.keys.totp[0] ^= 1;
	sealed[30] ^= 1;
	ck_assert(!totp_open(&file.keys, 7, blob, opened));
}
END_TEST

START_TEST(what_a_session_offers_stays_and_no_two_offer_the_same)
{
	unsigned char one[32] = { 1 }, two[32] = { 2 }, first[TOTP_SECRET_BYTES], other[TOTP_SECRET_BYTES];

	totp_offer(&file.keys, one, 7, 0, first);
	totp_offer(&file.keys, one, 7, 0, other);
	ck_assert_mem_eq(first, other, TOTP_SECRET_BYTES);
	totp_offer(&file.keys, two, 7, 0, other);
	ck_assert_mem_ne(first, other, TOTP_SECRET_BYTES);
	totp_offer(&file.keys, one, 8, 0, other);
	ck_assert_mem_ne(first, other, TOTP_SECRET_BYTES);
	totp_offer(&file.keys, one, 7, NOW, other);
	ck_assert_mem_ne(first, other, TOTP_SECRET_BYTES);
}
END_TEST

START_TEST(the_secret_is_written_for_typing_and_for_scanning)
{
	/* RFC 4648 base32 of "12345678901234567890". */
	ck_assert_str_eq(totp_words(file.arena, rfc_secret), "GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ");
	ck_assert_str_eq(totp_address(file.arena, rfc_secret, "wang.fang"),
	    "otpauth://totp/%E8%A1%A1%E4%B8%9C%E4%BA%94%E5%A4%A7%E8%A1%8C%E5%8A%A8:wang.fang"
	    "?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=%E8%A1%A1%E4%B8%9C%E4%BA%94%E5%A4%A7%E8%A1%8C%E5%8A%A8");
}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("totp");
	TCase *tests = tcase_create("totp");

	staff_file_prepare();
	tcase_add_checked_fixture(tests, staff_file_open, staff_file_close);
	tcase_add_loop_test(tests, the_vectors_of_the_rfc_fit, 0, sizeof(vectors) / sizeof(vectors[0]));
	tcase_add_test(tests, a_code_is_good_one_step_before_and_after_and_no_longer);
	tcase_add_test(tests, a_step_that_was_taken_is_not_taken_again);
	tcase_add_test(tests, anything_else_is_no_code);
	tcase_add_test(tests, a_sealed_secret_opens_for_its_account_and_its_installation_only);
	tcase_add_test(tests, what_a_session_offers_stays_and_no_two_offer_the_same);
	tcase_add_test(tests, the_secret_is_written_for_typing_and_for_scanning);
	suite_add_tcase(suite, tests);
	return run_suite(suite);
}
