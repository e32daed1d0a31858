/* Which months the public's figures speak of, and how they compare. */
#include "public/resident.h"

enum { DAY_SECONDS = 86400 };

START_TEST(only_months_with_figures_are_offered)
{
	get(portal_routes, "/statistics");
	ck_assert_int_eq(answer.status, OK);
	ck_assert(says("还没有人评价，所以还没有数字。"));
	ck_assert(!says("<option"));
	clock_set(SITE_NOW - INT64_C(95) * DAY_SECONDS);
	submit(A_PROJECT, 5, "");
	clock_set(SITE_NOW);
	submit(A_PROJECT, 5, "");
	get(portal_routes, "/statistics");
	ck_assert_int_eq(times("<option"), 2);
	ck_assert(says("<option value=\"2026-11\" selected>2026 年 11 月</option>"));
	ck_assert(says("href=\"/statistics?month=2026-08\">看 2026 年 8 月</a>"));
	ck_assert(says("这个月还没有结束"));
	get(portal_routes, "/statistics?month=2026-08");
	ck_assert(!says("这个月还没有结束"));
	ck_assert(says("rel=\"next\" href=\"/statistics?month=2026-11\""));
	get(portal_routes, "/statistics?month=2026-10");
	ck_assert_int_eq(answer.status, OK);
	ck_assert(says("这个月没有数据。请换一个月份。"));
	ck_assert(says("rel=\"prev\" href=\"/statistics?month=2026-08\""));
	ck_assert(says("rel=\"next\" href=\"/statistics?month=2026-11\""));
}
END_TEST

START_TEST(what_is_no_month_is_refused)
{
	static const char *const wrong[] = { "2026-13", "2026-1", "abc", "2026-011", "%27%20OR" };

	for (size_t i = 0; i < sizeof(wrong) / sizeof(wrong[0]); i++) {
		get(portal_routes, text("/statistics?month=%s", wrong[i]));
		ck_assert_msg(answer.status == BAD_REQUEST, "%s", wrong[i]);
		get(portal_routes, text("/statistics.csv?month=%s", wrong[i]));
		ck_assert_msg(answer.status == BAD_REQUEST, "%s", wrong[i]);
	}
}
END_TEST

START_TEST(the_trend_leaves_no_month_out_and_goes_back_a_year)
{
	int64_t began = SITE_NOW - INT64_C(450) * DAY_SECONDS;

	for (int month = 0; month < 16; month++) {
		if (month == 14)
			continue;
		clock_set(began + INT64_C(30) * month * DAY_SECONDS);
		submit(A_PROJECT, 5, "好");
	}
	clock_set(SITE_NOW);
	submit(A_PROJECT, 5, "好");
	get(portal_routes, "/statistics");
	ck_assert(says("近 12 个月的意见和答复"));
	ck_assert_int_eq(times("<rect class=\"f3\" x="), 12);
	ck_assert_int_eq(times("<a class=\"tall\" href=\"/statistics?month="), 12);
	ck_assert(says("<span>2025 年 12 月</span><span>2026 年 11 月</span>"));
}
END_TEST

START_TEST(the_table_to_take_away_names_its_month)
{
	submit(A_PROJECT, 5, "好");
	get(portal_routes, "/statistics.csv");
	ck_assert_int_eq(answer.status, OK);
	ck_assert_str_eq(answer.content_type, "text/csv; charset=utf-8");
	ck_assert_str_eq(answer.file_name, "五大行动_2026-11_办理统计.csv");
	ck_assert_int_eq(strncmp(body(), "\xEF\xBB\xBF\"类别\",\"项目\",\"数量\"\r\n", 25), 0);
}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("statistics by month");
	TCase *all = tcase_create("statistics by month");

	tcase_add_checked_fixture(all, site_open, site_close);
	tcase_set_timeout(all, 120);
	tcase_add_test(all, only_months_with_figures_are_offered);
	tcase_add_test(all, what_is_no_month_is_refused);
	tcase_add_test(all, the_trend_leaves_no_month_out_and_goes_back_a_year);
	tcase_add_test(all, the_table_to_take_away_names_its_month);
	suite_add_tcase(suite, all);
	return run_suite(suite);
}
