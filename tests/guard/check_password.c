/* Passwords: hashed well, chosen well, and checked a few at a time. */
#include <check.h>
#include <pthread.h>
#include <sodium.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "base/arena.h"
#include "guard/password.h"
#include "suite.h"

#define PASSWORD "a long enough phrase"
enum { CROWD = 12 };

static struct arena *arena;
static char hash[128];      /* of PASSWORD */

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

START_TEST(a_password_fits_its_own_hash_only)
{
	bool outdated = true;

	ck_assert_int_eq(password_check(hash, PASSWORD, &outdated), PASSWORD_RIGHT);
	ck_assert(!outdated);
	ck_assert_int_eq(password_check(hash, PASSWORD " ", &outdated), PASSWORD_WRONG);
	ck_assert_int_eq(password_check(hash, "", &outdated), PASSWORD_WRONG);
}
END_TEST

START_TEST(a_hash_is_argon2id_and_salted)
{
	const char *again = password_hash(arena, PASSWORD);

	ck_assert_int_eq(strncmp(again, "$argon2id$v=19$m=65536,", 23), 0);
	ck_assert_str_ne(hash, again);
	ck_assert_ptr_null(strstr(again, PASSWORD));
}
END_TEST

START_TEST(an_unknown_account_has_no_password)
{
	bool outdated = true;

	ck_assert_int_eq(password_check("", PASSWORD, &outdated), PASSWORD_WRONG);
	ck_assert_int_eq(password_check("", "", &outdated), PASSWORD_WRONG);
	ck_assert(!outdated);
}
END_TEST

START_TEST(a_damaged_hash_fits_nothing)
{
	char damaged[128];
	bool outdated;

	strcpy(damaged, hash);
	damaged[strlen(damaged) / 2] = '\0';
	ck_assert_int_eq(password_check(damaged, PASSWORD, &outdated), PASSWORD_WRONG);
	ck_assert_int_eq(password_check("x", PASSWORD, &outdated), PASSWORD_WRONG);
	ck_assert_int_eq(password_check(PASSWORD, PASSWORD, &outdated), PASSWORD_WRONG);
}
END_TEST

START_TEST(a_cheaper_hash_is_right_but_outdated)
{
	char cheap[crypto_pwhash_STRBYTES];
	bool outdated = false;

	ck_assert_int_eq(crypto_pwhash_str(cheap, PASSWORD, strlen(PASSWORD), crypto_pwhash_OPSLIMIT_MIN,
	    crypto_pwhash_MEMLIMIT_MIN), 0);
	ck_assert_int_eq(password_check(cheap, PASSWORD, &outdated), PASSWORD_RIGHT);
	ck_assert(outdated);
	outdated = true;
	ck_assert_int_eq(password_check(cheap, "another password", &outdated), PASSWORD_WRONG);
	ck_assert(!outdated);
}
END_TEST

static double
seconds_of(const char *against)
{
	struct timespec from, to;
	bool outdated;

	clock_gettime(CLOCK_THREAD_CPUTIME_ID, &from);
	ck_assert_int_eq(password_check(against, "some other password", &outdated), PASSWORD_WRONG);
	clock_gettime(CLOCK_THREAD_CPUTIME_ID, &to);
	return (double)(to.tv_sec - from.tv_sec) + (double)(to.tv_nsec - from.tv_nsec) / 1e9;
}

START_TEST(an_unknown_account_costs_as_much_as_a_known_one)
{
	double known = 1e9, unknown = 1e9, once;

	for (int i = 0; i < 3; i++) {
		once = seconds_of(hash);
		known = once < known ? once : known;
		once = seconds_of("");
		unknown = once < unknown ? once : unknown;
	}
	ck_assert_msg(unknown > known * 0.6 && unknown < known * 1.7, "%f and %f s", known, unknown);
}
END_TEST

/* Choice ---------------------------------------------------------------------- */

static const char *const poor[] = {
	"", "short", "elevenchars", "十一个字的密码还是太短",
	"aaaaaaaaaaaaaa", "123456789012", "987654321098", "abcdefghijklmnop", "zyxwvutsrqponm",
	"121212121212", "abcabcabcabc", "好好好好好好好好好好好好", "123412341234",
	"1qaz2wsx3edc", "1qaz2wsx3edc4rfv", "1QAZ2wsx3EDC!", "woaini1314520", "woaini5201314", "qwertyuiop123",
	"password1234", "Password2026!", "P@ssw0rd2026", "admin12345678", "admin@123456", "hengdong2026",
	"Hengdong@2026", "hengdongxian1", "hengdong20260817", "qwerasdfzxcv", "asdfghjkl123", "qq123456789", "1q2w3e4r5t6y",
	"iloveyou1314", "hunanhengdong", "abc123456789", "minyi-hengdong-1", "我爱你我爱你我的中国1234",
};
static const char *const good[] = {
	"a long enough phrase", "correct horse battery staple", "Tr0ub4dor&3xyz", "x7k2m9q4w8ejv3ht", "洣水河边的柳树今年又绿了呀",
	"wo zai hengdong zhong shuidao", "password-of-the-mountain-river", "49172650381947265", "hengdong 830174926513",
};

START_TEST(poor_passwords_are_refused_with_a_sentence)
{
	const char *problem = password_problem(poor[_i], "liming", "李明");

	ck_assert_msg(problem != NULL, "%s", poor[_i]);
	ck_assert_ptr_nonnull(strstr(problem, "。"));
}
END_TEST

START_TEST(good_passwords_will_do)
{
	ck_assert_msg(password_problem(good[_i], "liming", "李明") == NULL, "%s: %s", good[_i], password_problem(good[_i], "liming", "李明"));
}
END_TEST

START_TEST(length_is_counted_in_characters)
{
	char longest[3 * PASSWORD_MOST + 4] = "";

	ck_assert_ptr_null(password_problem("春眠不觉晓处处闻啼鸟夜来", "liming", "李明"));
	ck_assert_ptr_nonnull(password_problem("春眠不觉晓处处闻啼鸟夜", "liming", "李明"));
	for (int i = 0; i < PASSWORD_MOST; i++)
		memcpy(longest + 3 * i, i * i % 7 < 3 ? "水" : "稻", 3);
	memcpy(longest, "衡东洣", 9);
	ck_assert_ptr_null(password_problem(longest, "liming", "李明"));
	strcat(longest, "多");
	ck_assert_ptr_nonnull(strstr(password_problem(longest, "liming", "李明"), "128"));
}
END_TEST

START_TEST(ones_own_names_and_this_place_count_for_nothing)
{
	static const char *const own[] = {
		"liming-liming", "LiMing@LiMing", "Liming2026!!", "李明李明李明李明李明李明", "衡东县五大行动2026.1", "Hengdong.LiMing1",
	};

	for (size_t i = 0; i < sizeof(own) / sizeof(own[0]); i++) {
		const char *problem = password_problem(own[i], "liming", "李明");

		ck_assert_msg(problem != NULL && strstr(problem, "账号、姓名和本地的词") != NULL, "%s: %s", own[i], problem);
	}
	ck_assert_ptr_nonnull(password_problem("wangfang-fang1", "wangfang", "王芳"));
	ck_assert_ptr_null(password_problem("wangfang-fang1-otter kettle", "wangfang", "王芳"));
}
END_TEST

START_TEST(the_sentence_says_what_to_do)
{
	static const struct { const char *password, *words; } cases[] = {
		{ "123456789012", "连着的数字" }, { "vjvjvjvjvjvjvj", "反复的字" }, { "qwertyuiop[]", "键盘" },
		{ "password1234", "太常见" }, { "1986-05-12ab", "日期" },
	};

	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		const char *problem = password_problem(cases[i].password, "liming", "李明");

		ck_assert_msg(problem != NULL && strstr(problem, cases[i].words) != NULL, "%s: %s", cases[i].password, problem);
		ck_assert_ptr_nonnull(strstr(problem, "不相干的词"));
	}
}
END_TEST

START_TEST(no_kind_of_character_is_asked_for)
{
	ck_assert_ptr_null(password_problem("otter kettle window", "liming", "李明"));
	ck_assert_ptr_null(password_problem("洣水东流过桥看柳树再回家", "liming", "李明"));
	ck_assert_ptr_null(password_problem("83017492651347", "liming", "李明"));
}
END_TEST

/* The longest that the form takes, in what zxcvbn is slowest with. */
START_TEST(the_longest_password_costs_milliseconds)
{
	char longest[PASSWORD_MOST + 1] = "";
	struct timespec from, to;

	memset(longest, 'a', PASSWORD_MOST);
	clock_gettime(CLOCK_THREAD_CPUTIME_ID, &from);
	for (int i = 0; i < 10; i++)
		ck_assert_ptr_nonnull(password_problem(longest, "liming", "李明"));
	clock_gettime(CLOCK_THREAD_CPUTIME_ID, &to);
	ck_assert_int_lt((to.tv_sec - from.tv_sec) * 1000 + (to.tv_nsec - from.tv_nsec) / 1000000, 10 * 60);
}
END_TEST

START_TEST(random_passwords_are_good_readable_and_never_twice_the_same)
{
	char *before = password_random(arena);

	for (int i = 0; i < 500; i++) {
		char *password = password_random(arena);

		ck_assert_uint_eq(strlen(password), 20);
		ck_assert_uint_eq(strspn(password, "abcdefghijkmnpqrstuvwxyz23456789"), 20);
		ck_assert_str_ne(password, before);
		ck_assert_ptr_null(password_problem(password, "liming", "李明"));
		before = password;
	}
}
END_TEST

/* Lanes ----------------------------------------------------------------------- */

static atomic_int answered, busy;

static void *
check_once(void *unused)
{
	bool outdated;

	(void)unused;
	if (password_check(hash, PASSWORD, &outdated) == PASSWORD_BUSY)
		atomic_fetch_add(&busy, 1);
	else
		atomic_fetch_add(&answered, 1);
	return NULL;
}

static void
crowd(void)
{
	pthread_t threads[CROWD];

	for (int i = 0; i < CROWD; i++)
		ck_assert_int_eq(pthread_create(&threads[i], NULL, check_once, NULL), 0);
	for (int i = 0; i < CROWD; i++)
		pthread_join(threads[i], NULL);
}

/* The most memory that the process ever held, in MiB. */
static long
peak(void)
{
	FILE *status = fopen("/proc/self/status", "r");
	char line[256];
	long kib = 0;

	ck_assert_ptr_nonnull(status);
	while (fgets(line, sizeof(line), status) != NULL)
		if (strncmp(line, "VmHWM:", 6) == 0)
			kib = strtol(line + 6, NULL, 10);
	fclose(status);
	return kib / 1024;
}

START_TEST(a_crowd_is_told_to_come_back_and_the_lanes_stay_open)
{
	bool outdated;

	crowd();
	ck_assert_int_ge(answered, PASSWORD_LANES + PASSWORD_WAITING);
	ck_assert_int_gt(busy, 0);
	ck_assert_int_eq(answered + busy, CROWD);
	ck_assert_int_eq(password_check(hash, PASSWORD, &outdated), PASSWORD_RIGHT);
	ck_assert_ptr_nonnull(password_hash(arena, PASSWORD));
}
END_TEST

START_TEST(a_crowd_takes_the_memory_of_two)
{
	long before = peak();

	crowd();
	ck_assert_int_gt(peak() - before, 32);      /* the measure measures */
	ck_assert_int_lt(peak() - before, 64 * PASSWORD_LANES + 32);
}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("password");
	TCase *tests = tcase_create("password");

	password_cost("interactive");
	setup();
	strcpy(hash, password_hash(arena, PASSWORD));
	teardown();
	tcase_add_checked_fixture(tests, setup, teardown);
	tcase_add_test(tests, a_password_fits_its_own_hash_only);
	tcase_add_test(tests, a_hash_is_argon2id_and_salted);
	tcase_add_test(tests, an_unknown_account_has_no_password);
	tcase_add_test(tests, a_damaged_hash_fits_nothing);
	tcase_add_test(tests, a_cheaper_hash_is_right_but_outdated);
	tcase_add_test(tests, an_unknown_account_costs_as_much_as_a_known_one);
	tcase_add_loop_test(tests, poor_passwords_are_refused_with_a_sentence, 0, sizeof(poor) / sizeof(poor[0]));
	tcase_add_loop_test(tests, good_passwords_will_do, 0, sizeof(good) / sizeof(good[0]));
	tcase_add_test(tests, length_is_counted_in_characters);
	tcase_add_test(tests, ones_own_names_and_this_place_count_for_nothing);
	tcase_add_test(tests, the_sentence_says_what_to_do);
	tcase_add_test(tests, no_kind_of_character_is_asked_for);
	tcase_add_test(tests, the_longest_password_costs_milliseconds);
	tcase_add_test(tests, random_passwords_are_good_readable_and_never_twice_the_same);
	tcase_add_test(tests, a_crowd_is_told_to_come_back_and_the_lanes_stay_open);
	tcase_add_test(tests, a_crowd_takes_the_memory_of_two);
	suite_add_tcase(suite, tests);
	return run_suite(suite);
}
