/* The stone everything stands on: memory, dates, words, settings. */
#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/arena.h"
#include "base/clock.h"
#include "base/config.h"
#include "base/text.h"
#include "suite.h"

static struct arena *arena;

static void setup(void) { arena = arena_new(1 << 20); }
static void teardown(void) { arena_free(arena); }

START_TEST(an_arena_grows_and_gives_zeroed_memory)
{
	for (int i = 1; i < 40; i++) {
		char *memory = arena_take(arena, (size_t)i * 500);

		for (int at = 0; at < i * 500; at++)
			ck_assert_int_eq(memory[at], 0);
		memset(memory, 0xFF, (size_t)i * 500);
	}
	arena_reset(arena);
	ck_assert_int_eq(*(char *)arena_take(arena, 1), 0);
}
END_TEST

START_TEST(an_arena_gives_a_block_larger_than_its_own)
{
	char *memory = arena_take(arena, 300000);

	memset(memory, 1, 300000);
	ck_assert_str_eq(arena_text(arena, "%d%s", 7, "个"), "7个");
}
END_TEST

START_TEST(an_arena_stops_the_program_at_its_limit)
{
	for (;;)
		arena_take(arena, 100000);
}
END_TEST

START_TEST(days_are_the_countys)
{
	int64_t day;

	ck_assert_int_eq(day_of(0), 0);
	ck_assert_int_eq(day_of(16 * 3600 - 1), 0);
	ck_assert_int_eq(day_of(16 * 3600), 1);       /* 1970-01-02 00:00 in UTC+8 */
	ck_assert(day_parse("2024-02-29", &day));
	ck_assert_str_eq(day_iso(arena, day), "2024-02-29");
	ck_assert_str_eq(day_iso(arena, day + 1), "2024-03-01");
	ck_assert_str_eq(day_words(arena, day), "2024 年 2 月 29 日");
	ck_assert_int_eq(day_weekday(day), 4);
	ck_assert_str_eq(instant_iso(arena, INT64_C(1795485600)), "2026-11-24 10:00:00");
	ck_assert_str_eq(month_of(arena, INT64_C(1795485600)), "2026-11");
	ck_assert_str_eq(month_next(arena, "2026-11", 3), "2027-02");
	ck_assert_str_eq(month_next(arena, "2026-11", -11), "2025-12");
}
END_TEST

START_TEST(every_day_of_four_centuries_comes_back)
{
	for (int64_t day = -30000; day < 120000; day++) {
		ck_assert_int_eq(day_of_date(date_of_day(day)), day);
		ck_assert_int_eq(day_of(day_start(day)), day);
		ck_assert_int_eq(day_of(day_start(day) - 1), day - 1);
	}
}
END_TEST

START_TEST(impossible_days_and_months_are_refused)
{
	static const char *days[] = { "", "2026-02-29", "2026-13-01", "2026-00-10", "2026-1-01", "2026-01-01 ",
		"2026-01-32", "20260101", "２０２６-01-01", "0000-01-01" };
	static const char *months[] = { "", "2026", "2026-13", "2026-00", "2026-1", "1999-12", "2026-11-", "2026/11" };
	int64_t day;

	for (size_t i = 0; i < sizeof(days) / sizeof(days[0]); i++)
		ck_assert_msg(!day_parse(days[i], &day), "%s", days[i]);
	for (size_t i = 0; i < sizeof(months) / sizeof(months[0]); i++)
		ck_assert_msg(!month_parse(months[i]), "%s", months[i]);
	ck_assert(month_parse("2026-11"));
}
END_TEST

START_TEST(broken_utf8_is_seen)
{
	static const char *broken[] = { "\xff", "\xc0\xaf", "\xe4\xb8", "\xed\xa0\x80", "\xf4\x90\x80\x80", "a\x80" };

	for (size_t i = 0; i < sizeof(broken) / sizeof(broken[0]); i++)
		ck_assert_msg(!text_is_utf8(broken[i], strlen(broken[i])), "%zu", i);
	ck_assert(!text_is_utf8("a\0b", 3));
	ck_assert(text_is_utf8("衡东👨‍👩‍👧", strlen("衡东👨‍👩‍👧")));
	ck_assert(text_is_utf8("", 0));
}
END_TEST

static const struct cleaning { const char *from, *text, *line; } cleanings[] = {
	{ "", "", "" },
	{ "  \n\t ", "", "" },
	{ " 路灯\r\n坏了 \n", "路灯\n坏了", "路灯 坏了" },
	{ "a\n\n\n\n\nb", "a\n\nb", "a b" },
	{ "a  \n b", "a\n b", "a b" },
	{ "abc\u202Etxt.exe", "abctxt.exe", "abctxt.exe" },
	{ "\uFEFF字\u200B字", "字字", "字字" },
	{ "👨\u200D👩\u200D👧", "👨\u200D👩\u200D👧", "👨\u200D👩\u200D👧" },
	{ "字\u200D字", "字字", "字字" },
	{ "e\u0301", "\u00e9", "\u00e9" },
	{ "a\x01\x1b[31mb\x7f", "a[31mb", "a[31mb" },
	{ "　　全角空格　", "全角空格", "全角空格" },
	{ "❤️", "❤️", "❤️" },
};

START_TEST(strange_words_are_cleaned_and_nothing_else)
{
	const struct cleaning *one = &cleanings[_i];

	ck_assert_str_eq(text_clean(arena, one->from), one->text);
	ck_assert_str_eq(text_clean_line(arena, one->from), one->line);
	ck_assert_str_eq(text_clean(arena, one->text), one->text);   /* clean stays clean */
}
END_TEST

START_TEST(characters_are_counted_not_bytes)
{
	ck_assert_uint_eq(text_length("衡东县"), 3);
	ck_assert_uint_eq(text_length("a中😀"), 3);
	ck_assert_str_eq(text_beginning(arena, "衡东县政府", 3), "衡东县…");
	ck_assert_str_eq(text_beginning(arena, "衡东县", 3), "衡东县");
}
END_TEST

START_TEST(digits_are_read_as_people_type_them)
{
	int64_t value;

	ck_assert_str_eq(text_digits(arena, "１３８－００００ 0000"), "13800000000");
	ck_assert_str_eq(text_digits(arena, "260817 0031"), "2608170031");
	ck_assert_str_eq(text_digits(arena, "12a"), "12a");
	ck_assert(text_number("007", 0, 7, &value));
	ck_assert_int_eq(value, 7);
	ck_assert(!text_number("8", 0, 7, &value));
	ck_assert(!text_number("-1", -5, 7, &value));
	ck_assert(!text_number("", 0, 7, &value));
	ck_assert(!text_number("9999999999999999999", 0, INT64_MAX, &value));
	ck_assert_str_eq(text_fill(arena, "已转给〔单位〕，照样会办。", "县水利局"), "已转给县水利局，照样会办。");
}
END_TEST

static const char *
settings(const char *text)
{
	static char path[] = "/tmp/minyi-conf-XXXXXX";
	FILE *file;

	strcpy(path + strlen(path) - 6, "XXXXXX");
	file = fdopen(mkstemp(path), "w");
	fputs(text, file);
	fclose(file);
	return path;
}

START_TEST(settings_are_read_and_bad_ones_named)
{
	static const char *bad[] = { "colour = red\n", "workers = 8\nworkers = 9\n", "workers = many\n", "workers = 1000\n",
		"host\n", "period_end = 2026-02-30\n", "answer_days = 20\n", "feedback_folder =\n", "password_cost = none\n",
		"site = wx.example.gov.cn\n", "site = https://wx.example.gov.cn/\n", "site = https://\n", "site = javascript:alert\n",
		"totp_roles =\n", "totp_roles = moderater\n", "totp_roles = office none\n", "totp_roles = All\n" };
	const char *path = settings("# words\n\nhost = 衡东县人民政府办公室\n workers=4 \nperiod_end = 2026-12-31\nsite = https://wx.example.gov.cn:8443\n");
	struct config *config = config_read(path);

	ck_assert_str_eq(config->host, "衡东县人民政府办公室");
	ck_assert_int_eq(config->workers, 4);
	ck_assert_str_eq(config->period_end, "2026-12-31");
	ck_assert_str_eq(config->site, "https://wx.example.gov.cn:8443");
	ck_assert_int_eq(config->session_idle, 30);
	ck_assert_str_eq(config->totp_roles, "all");
	ck_assert(config_has_word("all", "office"));
	ck_assert(!config_has_word("none", "office"));
	ck_assert(config_has_word("unit  office", "office"));
	ck_assert(!config_has_word("offices unit", "office"));
	ck_assert_ptr_null(config_problem(path));
	config_free(config);
	unlink(path);
	for (size_t i = 0; i < sizeof(bad) / sizeof(bad[0]); i++) {
		path = settings(bad[i]);
		ck_assert_msg(config_problem(path) != NULL, "%s", bad[i]);
		unlink(path);
	}
	ck_assert_ptr_nonnull(config_problem("/nonexistent/minyi.conf"));
}
END_TEST

START_TEST(the_commented_settings_file_is_a_good_one)
{
	ck_assert_msg(config_problem("deploy/minyi.conf") == NULL, "%s", config_problem("deploy/minyi.conf"));
}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("base");
	TCase *tests = tcase_create("base");

	tcase_add_checked_fixture(tests, setup, teardown);
	tcase_set_timeout(tests, 60);
	tcase_add_test(tests, an_arena_grows_and_gives_zeroed_memory);
	tcase_add_test(tests, an_arena_gives_a_block_larger_than_its_own);
	tcase_add_test_raise_signal(tests, an_arena_stops_the_program_at_its_limit, 6);
	tcase_add_test(tests, days_are_the_countys);
	tcase_add_test(tests, every_day_of_four_centuries_comes_back);
	tcase_add_test(tests, impossible_days_and_months_are_refused);
	tcase_add_test(tests, broken_utf8_is_seen);
	tcase_add_loop_test(tests, strange_words_are_cleaned_and_nothing_else, 0, sizeof(cleanings) / sizeof(cleanings[0]));
	tcase_add_test(tests, characters_are_counted_not_bytes);
	tcase_add_test(tests, digits_are_read_as_people_type_them);
	tcase_add_test(tests, settings_are_read_and_bad_ones_named);
	tcase_add_test(tests, the_commented_settings_file_is_a_good_one);
	suite_add_tcase(suite, tests);
	return run_suite(suite);
}
