/* What was asked, what people said, what was changed - as residents read it. */
#include "feedback/adoption.h"
#include "public/resident.h"

/* November is over. */
#define DECEMBER (SITE_NOW + INT64_C(10) * 24 * 60 * 60)

static struct adoption_hand
hand_on(int64_t report)
{
	struct adoption_hand hand = {
		.report = report, .staff = "办公室", .actor = "bangong", .note = "改了一个日期",
		.now = clock_now(),
	};

	hand.version = site_number(text("SELECT coalesce((SELECT version FROM adoption_report"
	    " WHERE id = %lld), 0)", (long long)report));
	return hand;
}

static int64_t
draft_for(const char *slug)
{
	struct adoption_hand hand = hand_on(0);
	struct adoption_period period;
	int64_t id;

	ck_assert(adoption_period_parse(visit.arena, slug, &period));
	ck_assert_int_eq(adoption_create(visit.writer, &period, &hand, &id), WRITTEN);
	return id;
}

static void
put_item(int64_t report, int64_t item, const char *opinion, const char *verdict, const char *action,
    const char *done_on, const int64_t *numbers, size_t count)
{
	struct adoption_hand hand = hand_on(report);
	struct adoption_entry entry = {
		.item = item, .opinion = opinion, .verdict = verdict, .action = action, .unit = "县商务局",
		.done_on = done_on, .people = 7, .numbers = numbers, .number_count = count,
		.unknown_number = "",
	};

	ck_assert_int_eq(adoption_item_write(visit.writer, visit.arena, &hand, &entry), WRITTEN);
}

static void
publish(int64_t report)
{
	struct adoption_hand hand;

	clock_set(DECEMBER);
	hand = hand_on(report);
	ck_assert_int_eq(adoption_publish(visit.writer, visit.arena, &hand), WRITTEN);
}

/* A report of November with one item of every verdict. */
static int64_t
november(void)
{
	int64_t report = draft_for("2026-11");

	put_item(report, 0, "路灯不亮", "adopted", "装了 12 盏路灯", "2026-11-20", NULL, 0);
	put_item(report, 0, "停车难", "partly", "加了 80 个车位，地下车库没有采纳", "2027-03-01", NULL, 0);
	put_item(report, 0, "划一块地烧烤", "declined", "水源地不能划", "", NULL, 0);
	put_item(report, 0, "公交延长", "studying", "", "", NULL, 0);
	return report;
}

START_TEST(before_the_first_report_the_page_says_when_it_comes)
{
	static struct config config;

	get(portal_routes, "/adoption");
	ck_assert_int_eq(answer.status, OK);
	ck_assert(says("意见正在收集。"));
	ck_assert_int_eq(times("<h1"), 1);
	config = *visit.config;
	config.outcome_day = "2026-12-20";
	visit.config = &config;
	get(portal_routes, "/adoption");
	ck_assert(says("意见正在收集，第一次采纳情况将在 2026 年 12 月 20 日公布。"));
	ck_assert(says("href=\"/adoption\" aria-current=\"page\""));
}
END_TEST

START_TEST(a_draft_cannot_be_read_by_residents)
{
	november();
	get(portal_routes, "/adoption");
	ck_assert(says("意见正在收集"));
	ck_assert(!says("装了 12 盏路灯"));
	get(portal_routes, "/adoption/2026-11");
	ck_assert_int_eq(answer.status, NOT_FOUND);
	get(portal_routes, "/adoption/2026-11/csv");
	ck_assert_int_eq(answer.status, NOT_FOUND);
	get(portal_routes, "/");
	ck_assert(!says("看看采纳了哪些意见"));
}
END_TEST

START_TEST(the_three_parts_and_sums_that_add_up)
{
	submit(A_PROJECT, 4, "路灯不亮");
	submit(A_PROJECT, 2, "停车难");
	submit(A_PROJECT, 5, "");
	publish(november());
	get(portal_routes, "/adoption");
	ck_assert_int_eq(answer.status, OK);
	ck_assert(says("<h1>2026 年 11 月意见采纳情况</h1>"));
	ck_assert(says("我们问了什么</h2>"));
	ck_assert(says("大家怎么说</h2>"));
	ck_assert(says("我们怎么改</h2>"));
	ck_assert(says("共收到 <b class=\"num\">2</b> 条意见，归并为 <b class=\"num\">4</b> 个问题；"
	    "采纳 <b class=\"num\">1</b> 个，部分采纳 <b class=\"num\">1</b> 个，"
	    "暂未采纳 <b class=\"num\">1</b> 个，正在研究 <b class=\"num\">1</b> 个。"));
	ck_assert_int_eq(times("<tr role=\"row\"><th role=\"rowheader\""), 4);
	ck_assert(says("<span class=\"tag ok\">已采纳</span>"));
	ck_assert(says("<span class=\"tag \">部分采纳</span>"));
	ck_assert(says("<span class=\"tag warn\">暂未采纳</span>"));
	ck_assert(says("<span class=\"tag plain\">正在研究</span>"));
	ck_assert(says("3 人评价。不到 10 人，不写百分比。"));
	ck_assert(says("不是抽样调查，不能代表全县所有人"));
	ck_assert(says("大家最不满意的三件事"));
	ck_assert(says("先看满 30 人评价的项目"));
	get(portal_routes, "/");
	ck_assert(says("<a class=\"tall\" href=\"/adoption\">看看采纳了哪些意见</a>"));
}
END_TEST

START_TEST(a_plan_is_called_a_plan_and_a_missing_day_is_said)
{
	publish(november());
	get(portal_routes, "/adoption");
	ck_assert(says("<span class=\"nowrap\">2026 年 11 月 20 日</span>"));
	ck_assert(says("计划 <span class=\"nowrap\">2027 年 3 月 1 日前</span>"));
	ck_assert_int_eq(times("没有定日期"), 2);
	clock_set(DECEMBER + INT64_C(200) * 24 * 60 * 60);
	get(portal_routes, "/adoption");
	ck_assert(says("计划 <span class=\"nowrap\">2027 年 3 月 1 日前</span>"));   /* nobody has said it was done */
}
END_TEST

START_TEST(what_people_liked_least_is_there_without_anybodys_doing)
{
	for (int i = 0; i < 8; i++)
		submit(A_PROJECT, 1, "");
	for (int i = 0; i < 22; i++)
		submit(A_PROJECT, 4, "");
	for (int i = 0; i < 10; i++)
		submit("dapu-wharf", i == 0 ? 2 : 5, "");
	publish(november());
	get(portal_routes, "/adoption");
	ck_assert(says("30 人评价，8 人不满意或非常不满意（27%）。"));
	ck_assert(says("10 人评价，1 人不满意或非常不满意（10%）。"));
	ck_assert_int_eq(times("<span class=\"tag warn\">仅供参考</span>"), 1);
	ck_assert(says("只有 2 件"));
	ck_assert(says("href=\"/projects/" A_PROJECT "\""));
	ck_assert(!says("差评"));
}
END_TEST

START_TEST(the_figures_lead_to_the_texts_that_are_public)
{
	struct paper shown = say_in_public("路灯不亮");
	int64_t numbers[2] = { strtoll(shown.number, NULL, 10), submit(A_PROJECT, 2, "路灯还是不亮") };
	int64_t report = draft_for("2026-11");

	put_item(report, 0, "路灯不亮", "studying", "", "", numbers, 2);
	publish(report);
	get(portal_routes, "/adoption");
	ck_assert(says("归并自 2 条意见，公开的有 1 条："));
	ck_assert(says(text("href=\"/projects/" A_PROJECT "?comment=%s#c%s\"", shown.number, shown.number)));
	ck_assert(!says(text("%lld", (long long)numbers[1])));
	ck_assert(says("写明编号的有 2 条"));
	get(portal_routes, text("/projects/" A_PROJECT "?comment=%s", shown.number));
	ck_assert(says(text("id=\"c%s\"", shown.number)));
}
END_TEST

START_TEST(a_correction_is_said_in_public)
{
	int64_t report = november(), item;

	publish(report);
	item = site_number("SELECT min(id) FROM adoption_item");
	put_item(report, item, "路灯不亮", "adopted", "装了 14 盏路灯", "2026-11-21", NULL, 0);
	get(portal_routes, "/adoption/2026-11");
	ck_assert(says("更新于 2026 年 12 月 4 日：改了一个日期"));
	ck_assert(says("装了 14 盏路灯"));
	ck_assert(!says("装了 12 盏路灯"));
}
END_TEST

START_TEST(earlier_reports_stay_where_they_were)
{
	int64_t quarter = draft_for("2026-q3"), report = november();

	put_item(quarter, 0, "水管漏", "adopted", "换了水管", "", NULL, 0);
	publish(quarter);
	clock_set(DECEMBER + 1);
	publish(report);
	get(portal_routes, "/adoption");
	ck_assert(says("装了 12 盏路灯"));
	ck_assert(says("以前公布的"));
	ck_assert(says("href=\"/adoption/2026-q3\">2026 年第 3 季度意见采纳情况</a>"));
	get(portal_routes, "/adoption/2026-q3");
	ck_assert(says("换了水管"));
	ck_assert(says("各期采纳情况"));
	ck_assert(says("<meta itemprop=\"position\" content=\"2\">"));
	get(portal_routes, "/adoption/2026-q2");
	ck_assert_int_eq(answer.status, NOT_FOUND);
	get(portal_routes, "/adoption/..%2F..%2Fetc");
	ck_assert_int_eq(answer.status, NOT_FOUND);
	get(portal_routes, "/adoption?period=2026-q3");
	ck_assert_int_eq(answer.status, BAD_REQUEST);
}
END_TEST

START_TEST(the_data_can_be_taken_home)
{
	publish(november());
	get(portal_routes, "/adoption/2026-11/csv");
	ck_assert_int_eq(answer.status, OK);
	ck_assert_str_eq(answer.content_type, "text/csv; charset=utf-8");
	ck_assert_str_eq(answer.file_name, "五大行动_2026-11_采纳情况.csv");
	ck_assert_int_eq(strncmp(body(), "\xEF\xBB\xBF\"期间\"", 9), 0);
	ck_assert(says("\"2026-11\",\"合计\",\"2\",\"归并为问题\",\"4\""));
	ck_assert(says("\"意见\",\"1\",\"路灯不亮\",\"7\",\"\",\"已采纳\",\"装了 12 盏路灯\",\"县商务局\",\"2026-11-20\"\r\n"));
}
END_TEST

START_TEST(the_page_keeps_the_contract_of_the_design)
{
	static const char *const forbidden[] = {
		" style=", " onclick", " required", "〔", "待填", "！", "尽快", "及时", "相关部门", "差评", "{{",
	};
	const char *title;

	publish(november());
	get(portal_routes, "/adoption");
	ck_assert_int_eq(times("<h1"), 1);
	ck_assert_int_eq(times("<main"), 1);
	ck_assert_int_eq(times("<svg"), times("aria-hidden=\"true\" focusable=\"false\""));
	title = between("<title>", "｜", 1);
	ck_assert_msg(text_length(title) >= 2 && text_length(title) <= 18, "title %s", title);
	for (size_t i = 0; i < sizeof(forbidden) / sizeof(forbidden[0]); i++)
		ck_assert_msg(!says(forbidden[i]), "says %s", forbidden[i]);
}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("adoption page");
	TCase *tests = tcase_create("adoption page");

	tcase_add_checked_fixture(tests, site_open, site_close);
	tcase_set_timeout(tests, 120);
	tcase_add_test(tests, before_the_first_report_the_page_says_when_it_comes);
	tcase_add_test(tests, a_draft_cannot_be_read_by_residents);
	tcase_add_test(tests, the_three_parts_and_sums_that_add_up);
	tcase_add_test(tests, a_plan_is_called_a_plan_and_a_missing_day_is_said);
	tcase_add_test(tests, what_people_liked_least_is_there_without_anybodys_doing);
	tcase_add_test(tests, the_figures_lead_to_the_texts_that_are_public);
	tcase_add_test(tests, a_correction_is_said_in_public);
	tcase_add_test(tests, earlier_reports_stay_where_they_were);
	tcase_add_test(tests, the_data_can_be_taken_home);
	tcase_add_test(tests, the_page_keeps_the_contract_of_the_design);
	suite_add_tcase(suite, tests);
	return run_suite(suite);
}
