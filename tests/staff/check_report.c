/* The report, the lists behind its figures, and the file to take away. */
#include "staff/hand.h"

static int64_t published, hidden, refused, waiting, rating_only;

/* Five submissions, one of each fate, as the office sees them. */
static void
month_of_feedback(void)
{
	published = submit(A_PROJECT, 5, "路灯亮了");
	hidden = submit(A_PROJECT, 1, "邻居家的私事");
	refused = submit(A_PROJECT, 2, "加微信送礼品");
	waiting = submit(A_PROJECT, 4, "还在等的意见");
	rating_only = submit(A_PROJECT, 3, "");
	sign_in_as("office", "office");
	decide_on(published, "verdict=published");
	decide_on(hidden, "verdict=hidden&reason=private");
	decide_on(refused, "verdict=refused&reason=ad");
	answer_to(published, "县住建局", "adopted", "您好。路灯已经在 11 月 20 日修好，一共修了 12 盏。");
}

static int
rows_listed(void)
{
	const char *mark = "<tr><th scope=\"row\"><a href=\"/staff/submissions/";
	int rows = 0;

	for (const char *at = body(); (at = strstr(at, mark)) != NULL; at++)
		rows++;
	return rows;
}

START_TEST(each_figure_is_the_length_of_its_list)
{
	const char *page, *mark = "href=\"/staff/submissions?month=", *at;
	int figures = 0;

	month_of_feedback();
	get(moderate_routes, "/staff/report");
	ck_assert_int_eq(answer.status, OK);
	page = body();
	for (at = page; (at = strstr(at, mark)) != NULL; at++) {
		const char *end = strchr(at, '>') + 1;
		long count = strtol(end, NULL, 10);
		char address[200];
		size_t length = 0;

		for (const char *from = at + strlen("href=\""); *from != '"'; from++) {
			address[length++] = *from;
			if (strncmp(from, "&amp;", 5) == 0)
				from += 4;
		}
		address[length] = '\0';
		get(moderate_routes, address);
		ck_assert_msg(answer.status == OK, "%s: %d", address, answer.status);
		ck_assert_msg(rows_listed() == count, "%s: %d rows for %ld", address, rows_listed(), count);
		ck_assert_msg(says(words("共 <b class=\"num\">%ld</b> 条", count)), "%s", address);
		figures++;
	}
	/* seven of eight columns for all and for the project, and two reasons */
	ck_assert_int_ge(figures, 16);
}
END_TEST

START_TEST(the_figures_of_a_month_add_up)
{
	month_of_feedback();
	get(moderate_routes, "/staff/report?month=2026-11");
	ck_assert(says("收到<b>5</b>"));
	ck_assert(says("写了意见 4 条，只打分 1 条"));
	ck_assert(says("已答复<b>1</b>"));
	ck_assert(says("待审核<b>1</b>"));
	ck_assert(says("涉及他人隐私"));
	ck_assert(says("广告、链接、刷屏"));
	get(moderate_routes, "/staff/report?month=2026-10");
	ck_assert(says("这段时间没有数据"));
	get(moderate_routes, "/staff/report?month=tomorrow");
	ck_assert_int_eq(answer.status, BAD_REQUEST);
}
END_TEST

START_TEST(the_report_says_which_poster_worked)
{
	sign_in_as("office", "office");
	get(moderate_routes, "/staff/report");
	ck_assert(says("这个月还没有从海报或卡片上的二维码来的。"));
	submit(A_PROJECT, 5, "");
	for (int i = 0; i < 2; i++) {
		forget_cookies();
		get(portal_routes, "/projects/" A_PROJECT "/feedback?from=gate1");
		post(portal_routes, "/projects/" A_PROJECT "/feedback", words("rating=4&from=gate1&body=%d", i));
		ck_assert_int_eq(answer.status, SEE_OTHER);
	}
	sign_in_as("office", "office");
	get(moderate_routes, "/staff/report?month=2026-11");
	ck_assert(says("收到<b>3</b>"));
	ck_assert(says("<tr><th scope=\"row\">义乌好货智慧产业园</th><td>gate1</td><td class=\"n\">2</td></tr>"));
	ck_assert(says("<tr><th scope=\"row\">其他/直接打开</th><td>—</td><td class=\"n\">1</td></tr>"));
	ck_assert(says("<tfoot><tr><th scope=\"row\">合计</th><td></td><td class=\"n\">3</td></tr></tfoot>"));
	get(moderate_routes, "/staff/report?month=2026-10");
	ck_assert(!says("gate1"));
	get(moderate_routes, "/staff/projects/" A_PROJECT);
	ck_assert(says("href=\"/projects/" A_PROJECT "/poster\""));
	ck_assert(says("href=\"/projects/" A_PROJECT "/card\""));
}
END_TEST

START_TEST(a_few_ratings_make_no_percentage)
{
	for (int i = 0; i < 9; i++)
		submit(A_PROJECT, 5, "");
	sign_in_as("office", "office");
	get(moderate_routes, "/staff/report");
	ck_assert(says("9 人评价，人数不足 10 人，不显示百分比"));
	ck_assert(!says("100%"));
	submit(A_PROJECT, 1, "");
	sign_in_as("office", "office");
	get(moderate_routes, "/staff/report");
	ck_assert(says("<b>90%</b>"));
	ck_assert(says("10 人评价，其中 9 人满意或基本满意。人数少，仅供参考"));
	ck_assert(says("90%（仅供参考）"));
}
END_TEST

START_TEST(the_list_goes_on_page_by_page)
{
	const char *mark = "&amp;before=", *at;
	int rows;

	for (int i = 0; i < 53; i++)
		submit(A_PROJECT, 3, words("第 %d 条意见", i));
	sign_in_as("mod", "moderator");
	get(moderate_routes, "/staff/submissions?month=2026-11&visibility=waiting");
	rows = rows_listed();
	ck_assert_int_eq(rows, 50);
	ck_assert(says("共 <b class=\"num\">53</b> 条"));
	at = strstr(body(), mark);
	ck_assert_ptr_nonnull(at);
	get(moderate_routes, words("/staff/submissions?month=2026-11&visibility=waiting&before=%ld",
	    strtol(at + strlen(mark), NULL, 10)));
	ck_assert_int_eq(rows + rows_listed(), 53);
	ck_assert(!says(mark));
}
END_TEST

START_TEST(the_list_filters_by_what_was_asked)
{
	month_of_feedback();
	get(moderate_routes, "/staff/submissions?month=2026-11&project=&visibility=hidden&reason=&handling=");
	ck_assert_int_eq(rows_listed(), 1);
	ck_assert(says("邻居家的私事"));
	get(moderate_routes, "/staff/submissions?handling=answered");
	ck_assert_int_eq(rows_listed(), 1);
	ck_assert(says("路灯亮了"));
	get(moderate_routes, "/staff/submissions?month=2026-10");
	ck_assert_int_eq(rows_listed(), 0);
	ck_assert(says("没有符合条件的意见"));
}
END_TEST

START_TEST(the_file_holds_every_submission_of_the_month)
{
	const char *file;

	month_of_feedback();
	post(moderate_routes, "/staff/export", "month=2026-11");
	ck_assert_int_eq(answer.status, OK);
	ck_assert_str_eq(answer.content_type, "text/csv; charset=utf-8");
	ck_assert_str_eq(answer.file_name, "五大行动_2026-11_评价明细.csv");
	file = body();
	ck_assert_int_eq(strncmp(file, "\xEF\xBB\xBF", 3), 0);
	ck_assert_ptr_nonnull(strstr(file, "受理编号"));
	ck_assert_ptr_nonnull(strstr(file, words("%lld", (long long)published)));
	ck_assert_ptr_nonnull(strstr(file, words("%lld", (long long)rating_only)));
	ck_assert_ptr_nonnull(strstr(file, "路灯亮了"));
	ck_assert_int_eq(audited("office", "export"), 1);
	ck_assert_str_eq(site_text("SELECT subject FROM audit WHERE action = 'export'"), "month 2026-11");
}
END_TEST

START_TEST(the_file_holds_no_words_that_were_masked_and_no_formula)
{
	int64_t number = submit(A_PROJECT, 2, "=1+2 请联系王小明");
	const char *file;

	sign_in_as("office", "office");
	decide_on(number, words("verdict=masked&reason=mask&text=%s", encoded("=1+2 请联系▇▇▇")));
	ck_assert_int_eq(answer.status, SEE_OTHER);
	post(moderate_routes, "/staff/export", "month=2026-11");
	file = body();
	ck_assert_ptr_null(strstr(file, "王小明"));
	ck_assert_ptr_null(strstr(file, ",=1+2"));
	ck_assert_ptr_null(strstr(file, "\"=1+2"));
	ck_assert_ptr_nonnull(strstr(file, "'=1+2 请联系▇▇▇"));
}
END_TEST

START_TEST(a_month_that_is_none_is_not_exported)
{
	sign_in_as("office", "office");
	post(moderate_routes, "/staff/export", "month=2026-1");
	ck_assert_int_eq(answer.status, BAD_REQUEST);
	post(moderate_routes, "/staff/export", "month=");
	ck_assert_int_eq(answer.status, BAD_REQUEST);
	ck_assert_int_eq(audited("office", "export"), 0);
}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("staff report");
	TCase *figures = tcase_create("figures");

	tcase_set_timeout(figures, 120);
	tcase_add_checked_fixture(figures, site_open, site_close);
	tcase_add_test(figures, each_figure_is_the_length_of_its_list);
	tcase_add_test(figures, the_figures_of_a_month_add_up);
	tcase_add_test(figures, the_report_says_which_poster_worked);
	tcase_add_test(figures, a_few_ratings_make_no_percentage);
	tcase_add_test(figures, the_list_goes_on_page_by_page);
	tcase_add_test(figures, the_list_filters_by_what_was_asked);
	tcase_add_test(figures, the_file_holds_every_submission_of_the_month);
	tcase_add_test(figures, the_file_holds_no_words_that_were_masked_and_no_formula);
	tcase_add_test(figures, a_month_that_is_none_is_not_exported);
	suite_add_tcase(suite, figures);
	return run_suite(suite);
}
