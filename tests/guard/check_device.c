/* A device: its cookie, or for a day what stands in for it. */
#include <check.h>
#include <pthread.h>
#include <sodium.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/clock.h"
#include "guard/device.h"
#include "suite.h"

#define NOW    INT64_C(1795485600)
#define COOKIE "00112233445566778899aabbccddeeff"

static struct arena *arena;

static void
setup(void)
{
	ck_assert_int_ge(sodium_init(), 0);
	arena = arena_new(1 << 20);
}

static void
teardown(void)
{
	arena_free(arena);
}

static bool
same(struct device one, struct device two)
{
	return memcmp(one.secret, two.secret, DEVICE_BYTES) == 0;
}

START_TEST(a_cookie_is_the_device_wherever_it_is)
{
	struct device home = device_of(COOKIE, "10.0.0.1", "Firefox", NOW);
	struct device away = device_of(COOKIE, "2001:db8::1", "Firefox 2", NOW + 90 * 86400);

	ck_assert(home.from_cookie && away.from_cookie);
	ck_assert(same(home, away));
	ck_assert_uint_eq(home.secret[0], 0x00);
	ck_assert_uint_eq(home.secret[15], 0xff);
}
END_TEST

START_TEST(anything_but_32_hex_digits_is_no_cookie)
{
	static const char *const values[] = {
		"", "0", "00112233445566778899aabbccddeef", COOKIE "0", COOKIE COOKIE, " " COOKIE,
		"00112233445566778899aabbccddeefg", "0011223344556677-899aabbccddeeff", "00112233445566778899aabbccddee \n",
		"评价评价评价评价评价评",
	};

	for (size_t i = 0; i < sizeof(values) / sizeof(values[0]); i++) {
		struct device device = device_of(values[i], "10.0.0.1", "Firefox", NOW);

		ck_assert_msg(!device.from_cookie, "%s", values[i]);
		ck_assert(same(device, device_of("", "10.0.0.1", "Firefox", NOW)));
	}
}
END_TEST

START_TEST(without_a_cookie_address_and_agent_stand_in_for_a_day)
{
	int64_t morning = day_start(day_of(NOW));
	struct device device = device_of("", "10.0.0.1", "Firefox", morning);

	ck_assert(!device.from_cookie);
	ck_assert(same(device, device_of("", "10.0.0.1", "Firefox", morning + 86399)));
	ck_assert(!same(device, device_of("", "10.0.0.2", "Firefox", morning)));
	ck_assert(!same(device, device_of("", "10.0.0.1", "Chrome", morning)));
	ck_assert(!same(device, device_of("", "10.0.0.1F", "irefox", morning)));
	ck_assert(!same(device, device_of("", "10.0.0.1", "Firefox", morning + 86400)));
}
END_TEST

START_TEST(yesterdays_key_is_gone_for_good)
{
	struct device before = device_of("", "10.0.0.1", "Firefox", NOW), after;

	after = device_of("", "10.0.0.1", "Firefox", NOW + 86400);
	ck_assert(!same(before, device_of("", "10.0.0.1", "Firefox", NOW)));
	/* A late-comer of yesterday does not make a third key. */
	ck_assert(same(after, device_of("", "10.0.0.1", "Firefox", NOW + 86400)));
	ck_assert(!same(after, device_of("", "10.0.0.1", "Firefox", NOW - 30 * 86400)));
}
END_TEST

START_TEST(a_new_cookie_is_random_and_closed_to_scripts)
{
	char *one = device_cookie_new(arena, true), *two = device_cookie_new(arena, false), value[33] = "";

	ck_assert_int_eq(strncmp(one, DEVICE_COOKIE "=", strlen(DEVICE_COOKIE) + 1), 0);
	memcpy(value, one + strlen(DEVICE_COOKIE) + 1, 32);
	ck_assert(device_of(value, "", "", NOW).from_cookie);
	ck_assert_int_ne(strncmp(one, two, strlen(DEVICE_COOKIE) + 1 + 32), 0);
	ck_assert_ptr_nonnull(strstr(one, "; HttpOnly"));
	ck_assert_ptr_nonnull(strstr(one, "; SameSite=Lax"));
	ck_assert_ptr_nonnull(strstr(one, "; Path=/"));
	ck_assert_ptr_nonnull(strstr(one, "; Max-Age=31536000"));
	ck_assert_ptr_nonnull(strstr(one, "; Secure"));
	ck_assert_ptr_null(strstr(two, "Secure"));
}
END_TEST

static void *
ask(void *result)
{
	for (int i = 0; i < 2000; i++)
		*(struct device *)result = device_of("", "10.0.0.1", "Firefox", NOW + (i < 1000 ? 0 : 86400));
	return NULL;
}

START_TEST(threads_agree_on_the_days_key)
{
	struct device devices[4];
	pthread_t threads[4];

	for (int i = 0; i < 4; i++)
		ck_assert_int_eq(pthread_create(&threads[i], NULL, ask, &devices[i]), 0);
	for (int i = 0; i < 4; i++)
		pthread_join(threads[i], NULL);
	for (int i = 1; i < 4; i++)
		ck_assert(same(devices[0], devices[i]));
}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("device");
	TCase *tests = tcase_create("device");

	tcase_add_checked_fixture(tests, setup, teardown);
	tcase_add_test(tests, a_cookie_is_the_device_wherever_it_is);
	tcase_add_test(tests, anything_but_32_hex_digits_is_no_cookie);
	tcase_add_test(tests, without_a_cookie_address_and_agent_stand_in_for_a_day);
	tcase_add_test(tests, yesterdays_key_is_gone_for_good);
	tcase_add_test(tests, a_new_cookie_is_random_and_closed_to_scripts);
	tcase_add_test(tests, threads_agree_on_the_days_key);
	suite_add_tcase(suite, tests);
	return run_suite(suite);
}
