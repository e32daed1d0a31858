/* Receipts: the code that only the resident has, and the number that only the office reads. */
#include <check.h>
#include <sodium.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "guard/contact.h"
#include "guard/keys.h"
#include "guard/receipt.h"
#include "suite.h"

#define NOW INT64_C(1795485600)

static struct arena *arena;
static struct keys keys, other_keys;
static unsigned char office_secret[32];
static const unsigned char device[DEVICE_BYTES] = "device number 1", other_device[DEVICE_BYTES] = "device number 2";
static unsigned char request[32];

static void
setup(void)
{
	ck_assert_int_ge(sodium_init(), 0);
	arena = arena_new(4 << 20);
	randombytes_buf(&keys, sizeof(keys));
	randombytes_buf(&other_keys, sizeof(other_keys));
	crypto_box_keypair(keys.contact_public, office_secret);
	receipt_request(&keys, device, "project 3, rating 2, 路灯不亮", request);
}

static void
teardown(void)
{
	arena_free(arena);
}

START_TEST(the_same_request_gets_the_same_code)
{
	unsigned char again[32];

	receipt_request(&keys, device, "project 3, rating 2, 路灯不亮", again);
	ck_assert_mem_eq(request, again, 32);
	ck_assert_str_eq(receipt_code(&keys, arena, device, request, NOW), receipt_code(&keys, arena, device, again, NOW));
}
END_TEST

START_TEST(another_device_second_request_or_key_gets_another_code)
{
	const char *code = receipt_code(&keys, arena, device, request, NOW);
	unsigned char other[32];

	receipt_request(&keys, device, "project 3, rating 2, 路灯不亮。", other);
	ck_assert_str_ne(code, receipt_code(&keys, arena, other_device, request, NOW));
	ck_assert_str_ne(code, receipt_code(&keys, arena, device, request, NOW + 1));
	ck_assert_str_ne(code, receipt_code(&keys, arena, device, other, NOW));
	ck_assert_str_ne(code, receipt_code(&other_keys, arena, device, request, NOW));
}
END_TEST

START_TEST(the_same_words_from_another_device_are_another_request)
{
	unsigned char other[32];

	receipt_request(&keys, other_device, "project 3, rating 2, 路灯不亮", other);
	ck_assert_mem_ne(request, other, 32);
	receipt_request(&other_keys, device, "project 3, rating 2, 路灯不亮", other);
	ck_assert_mem_ne(request, other, 32);
}
END_TEST

START_TEST(hashes_of_one_key_for_different_uses_differ)
{
	unsigned char as_device[32], as_request[32];

	receipt_device(&keys, device, as_device);
	receipt_request(&keys, device, "", as_request);
	ck_assert_mem_ne(as_device, as_request, 32);
	receipt_device(&keys, other_device, as_request);
	ck_assert_mem_ne(as_device, as_request, 32);
	receipt_device(&keys, device, as_request);
	ck_assert_mem_eq(as_device, as_request, 32);
}
END_TEST

START_TEST(codes_are_eight_digits_spread_evenly)
{
	int first[10] = { 0 }, last[10] = { 0 };

	for (int second = 0; second < 5000; second++) {
		const char *code = receipt_code(&keys, arena, device, request, NOW + second);

		ck_assert_uint_eq(strlen(code), CODE_DIGITS);
		ck_assert_uint_eq(strspn(code, "0123456789"), CODE_DIGITS);
		first[code[0] - '0']++;
		last[code[7] - '0']++;
	}
	/* 500 are expected of each; 6 standard deviations are 127. */
	for (int digit = 0; digit < 10; digit++) {
		ck_assert_int_lt(abs(first[digit] - 500), 128);
		ck_assert_int_lt(abs(last[digit] - 500), 128);
	}
}
END_TEST

START_TEST(only_the_right_code_of_the_right_request_matches)
{
	const char *code = receipt_code(&keys, arena, device, request, NOW);
	unsigned char hash[32], other[32];

	receipt_code_hash(&keys, request, code, hash);
	ck_assert(receipt_code_matches(&keys, request, code, hash));
	for (int i = 0; i < CODE_DIGITS; i++) {
		char *wrong = arena_copy(arena, code, CODE_DIGITS);

		wrong[i] = wrong[i] == '9' ? '0' : (char)(wrong[i] + 1);
		ck_assert(!receipt_code_matches(&keys, request, wrong, hash));
	}
	ck_assert(!receipt_code_matches(&keys, request, "", hash));
	receipt_request(&keys, device, "something else", other);
	ck_assert(!receipt_code_matches(&keys, other, code, hash));
	ck_assert(!receipt_code_matches(&other_keys, request, code, hash));
}
END_TEST

START_TEST(a_code_is_read_as_people_type_it)
{
	ck_assert_str_eq(receipt_code_parse(arena, "12345678"), "12345678");
	ck_assert_str_eq(receipt_code_parse(arena, " 1234 5678 "), "12345678");
	ck_assert_str_eq(receipt_code_parse(arena, "1234-5678"), "12345678");
	ck_assert_str_eq(receipt_code_parse(arena, "１２３４５６７８"), "12345678");
	ck_assert_str_eq(receipt_code_parse(arena, ""), "");
	ck_assert_str_eq(receipt_code_parse(arena, "1234567"), "");
	ck_assert_str_eq(receipt_code_parse(arena, "123456789"), "");
	ck_assert_str_eq(receipt_code_parse(arena, "1234567a"), "");
	ck_assert_str_eq(receipt_code_parse(arena, "一二三四五六七八"), "");
}
END_TEST

START_TEST(a_proof_holds_for_its_number_and_half_an_hour)
{
	const char *proof = receipt_proof(&keys, arena, 2608170031, NOW);

	ck_assert(receipt_proof_holds(&keys, 2608170031, proof, NOW));
	ck_assert(receipt_proof_holds(&keys, 2608170031, proof, NOW + PROOF_SECONDS));
	ck_assert(!receipt_proof_holds(&keys, 2608170031, proof, NOW + PROOF_SECONDS + 1));
	ck_assert(!receipt_proof_holds(&keys, 2608170032, proof, NOW));
	ck_assert(!receipt_proof_holds(&other_keys, 2608170031, proof, NOW));
	ck_assert(!receipt_proof_holds(&keys, 2608170031, proof, NOW - 3600));
}
END_TEST

START_TEST(a_changed_proof_does_not_hold)
{
	char *proof = receipt_proof(&keys, arena, 2608170031, NOW);

	for (char *at = proof; *at != '\0'; at++) {
		char kept = *at;

		*at = kept == '0' ? '1' : '0';
		ck_assert(!receipt_proof_holds(&keys, 2608170031, proof, NOW));
		*at = kept;
	}
	ck_assert(!receipt_proof_holds(&keys, 2608170031, "", NOW));
	ck_assert(!receipt_proof_holds(&keys, 2608170031, arena_text(arena, "%s0", proof), NOW));
	ck_assert(receipt_proof_holds(&keys, 2608170031, proof, NOW));
}
END_TEST

START_TEST(a_sealed_number_opens_only_with_the_secret_half)
{
	struct blob sealed = contact_seal(&keys, arena, "13800138000");
	unsigned char other_public[32], other_secret[32];

	ck_assert_str_eq(contact_open(arena, keys.contact_public, office_secret, sealed), "13800138000");
	crypto_box_keypair(other_public, other_secret);
	ck_assert_ptr_null(contact_open(arena, keys.contact_public, other_secret, sealed));
	ck_assert_ptr_null(contact_open(arena, other_public, other_secret, sealed));
	ck_assert_ptr_null(contact_open(arena, keys.contact_public, keys.contact_public, sealed));
}
END_TEST

START_TEST(a_sealed_number_shows_nothing_and_never_looks_the_same)
{
	struct blob one = contact_seal(&keys, arena, "13800138000"), two = contact_seal(&keys, arena, "13800138000");

	ck_assert_uint_eq(one.size, two.size);
	ck_assert_mem_ne(one.data, two.data, one.size);
	ck_assert_ptr_null(memmem(one.data, one.size, "1380", 4));
}
END_TEST

START_TEST(a_damaged_seal_does_not_open)
{
	struct blob sealed = contact_seal(&keys, arena, "13800138000");
	unsigned char *bytes = (unsigned char *)arena_copy(arena, sealed.data, sealed.size);

	for (size_t i = 0; i < sealed.size; i++) {
		bytes[i] ^= 1;
		ck_assert_ptr_null(contact_open(arena, keys.contact_public, office_secret, (struct blob){ bytes, sealed.size }));
		ck_assert_ptr_null(contact_open(arena, keys.contact_public, office_secret, (struct blob){ sealed.data, i }));
		bytes[i] ^= 1;
	}
	ck_assert_ptr_nonnull(contact_open(arena, keys.contact_public, office_secret, (struct blob){ bytes, sealed.size }));
	ck_assert_ptr_null(contact_open(arena, keys.contact_public, office_secret, (struct blob){ NULL, 0 }));
}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("receipt");
	TCase *tests = tcase_create("receipt");

	tcase_add_checked_fixture(tests, setup, teardown);
	tcase_add_test(tests, the_same_request_gets_the_same_code);
	tcase_add_test(tests, another_device_second_request_or_key_gets_another_code);
	tcase_add_test(tests, the_same_words_from_another_device_are_another_request);
	tcase_add_test(tests, hashes_of_one_key_for_different_uses_differ);
	tcase_add_test(tests, codes_are_eight_digits_spread_evenly);
	tcase_add_test(tests, only_the_right_code_of_the_right_request_matches);
	tcase_add_test(tests, a_code_is_read_as_people_type_it);
	tcase_add_test(tests, a_proof_holds_for_its_number_and_half_an_hour);
	tcase_add_test(tests, a_changed_proof_does_not_hold);
	tcase_add_test(tests, a_sealed_number_opens_only_with_the_secret_half);
	tcase_add_test(tests, a_sealed_number_shows_nothing_and_never_looks_the_same);
	tcase_add_test(tests, a_damaged_seal_does_not_open);
	suite_add_tcase(suite, tests);
	return run_suite(suite);
}
