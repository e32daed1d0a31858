/* What residents read: the plan, the figures, the notices. */
#include "public/resident.h"

static void
rate_often(int ratings, int value)
{
	for (int i = 0; i < ratings; i++)
		submit(A_PROJECT, value, "");
}

START_TEST(home_shows_the_five_areas_in_the_plans_order)
{
	static const char *const names[] = {
		"产业升级行动", "创新引领行动", "城乡统筹行动", "民生升温行动", "治理提升行动",
	};
	const char *at;

	get(portal_routes, "/");
	ck_assert_int_eq(answer.status, OK);
	ck_assert_int_eq(times("href=\"/areas/"), 5);
	at = body();
	for (size_t i = 0; i < 5; i++) {
		at = strstr(at, names[i]);
		ck_assert_msg(at != NULL, "%s is missing or stands too early", names[i]);
	}
	ck_assert(says("13 个项目"));
	ck_assert(!says("已完成"));
	site_run("UPDATE project SET stage = 'done' WHERE slug = '" A_PROJECT "'");
	get(portal_routes, "/");
	ck_assert(says("13 个项目，已完成 1 个"));
}
END_TEST

START_TEST(no_percentage_stands_on_fewer_than_ten_ratings)
{
	get(portal_routes, "/");
	ck_assert_int_eq(times("还没有人评价"), 5);
	rate_often(9, 5);
	get(portal_routes, "/");
	ck_assert(says("评价还不多（9 人）"));
	ck_assert(!says("满意</span>\n<svg class=\"bar\""));
	ck_assert(!says("颜色对应的评价"));
	get(portal_routes, "/projects/" A_PROJECT);
	ck_assert(says("目前 9 人评价。满 10 人后显示满意率。"));
	ck_assert(says("9 人</span>"));
	ck_assert(!says("人 · "));
	rate_often(1, 1);
	get(portal_routes, "/");
	ck_assert(says("<b>90%</b> 满意"));
	ck_assert(says("10 人评价，仅供参考"));
	ck_assert(says("颜色对应的评价"));
	get(portal_routes, "/projects/" A_PROJECT);
	ck_assert(says("10 人评价，满意率 <b class=\"num\">90%</b>。评价还不多，仅供参考。"));
	ck_assert(says("9 人 · 90%"));
}
END_TEST

START_TEST(a_bar_is_filled_to_its_end)
{
	double x = 0, width = 0;

	rate_often(6, 5);
	rate_often(3, 2);
	rate_often(1, 1);
	get(portal_routes, "/");
	ck_assert_int_eq(times("<rect x="), 3);
	for (int i = 1; i <= 3; i++) {
		double next = strtod(between("<rect x=\"", "\"", i), NULL);

		ck_assert_msg(i == 1 ? next == 0 : next > x + width, "segments %d and before overlap", i);
		x = next;
		width = strtod(between("\" width=\"", "\" height=\"10\" class=\"f", i), NULL);
	}
	ck_assert(x + width > 99.9 && x + width < 100.1);
}
END_TEST

START_TEST(home_sums_up_what_was_answered)
{
	struct paper paper;

	get(portal_routes, "/");
	ck_assert(says("意见正在收集。"));
	paper = say_in_public("路灯不亮");
	reply_to(paper.number, "adopted", "您好。11 月 20 日已经装好 12 盏路灯。");
	get(portal_routes, "/");
	ck_assert(says("收到意见 <span class=\"num\">1</span> 条，已答复 <span class=\"num\">1</span> 条，"
	    "采纳 <span class=\"num\">1</span> 条。"));
}
END_TEST

START_TEST(the_period_and_its_end_are_said)
{
	static struct config config;

	config = *visit.config;
	config.period_begin = "2026-11-01";
	config.period_end = "2026-11-24";
	config.outcome_day = "2026-12-20";
	visit.config = &config;
	get(portal_routes, "/");
	ck_assert(says("本期征集：2026 年 11 月 1 日—2026 年 11 月 24 日"));
	ck_assert(says("第一次采纳情况将在 2026 年 12 月 20 日公布。"));
	clock_set(SITE_NOW + 24 * 60 * 60);
	get(portal_routes, "/");
	ck_assert(says("本期征集已于 2026 年 11 月 24 日结束。采纳情况将在 2026 年 12 月 20 日前公布"));
	ck_assert(!says("本期征集："));
}
END_TEST

START_TEST(an_area_lists_its_projects)
{
	get(portal_routes, "/areas/livelihood");
	ck_assert_int_eq(answer.status, OK);
	ck_assert_int_eq(times("href=\"/projects/"), 8);
	ck_assert(says("这个行动有 8 个项目"));
	ck_assert(says("打赢幸福共享主攻战"));
	ck_assert_int_eq(times("进展待公布</span>"), 8);
	get(portal_routes, "/areas/nowhere");
	ck_assert_int_eq(answer.status, NOT_FOUND);
}
END_TEST

START_TEST(every_project_has_a_page_with_its_facts)
{
	char slugs[2000];

	ck_assert_int_eq(site_number("SELECT count(*) FROM project"), 40);
	snprintf(slugs, sizeof(slugs), "%s", site_text("SELECT group_concat(slug, ' ') FROM project"));
	for (char *slug = strtok(slugs, " "); slug != NULL; slug = strtok(NULL, " ")) {
		char path[100], sql[200];

		snprintf(path, sizeof(path), "/projects/%s", slug);
		get(portal_routes, path);
		ck_assert_msg(answer.status == OK, "%s", path);
		snprintf(sql, sizeof(sql), "SELECT name FROM project WHERE slug = '%s'", slug);
		ck_assert_msg(says(site_text(sql)), "%s", path);
		ck_assert_msg(says("责任单位还没有填写。"), "%s", path);
		ck_assert_msg(!says("<dt>责任单位</dt>"), "%s", path);
	}
	get(portal_routes, "/projects/nothing");
	ck_assert_int_eq(answer.status, NOT_FOUND);
}
END_TEST

START_TEST(progress_is_shown_as_it_was_reported)
{
	site_run("UPDATE project SET stage = 'late', stage_reason = '汛期停工 45 天。', percent = 40,"
	    " next_step = '明年 3 月完工。', unit = '县商务局', updated_at = 1795400000"
	    " WHERE slug = '" A_PROJECT "'; "
	    "INSERT INTO progress_note (project_id, noted_on, body, staff, created_at)"
	    " SELECT id, '2026-11-02', '主干道通车。' || char(10) || '开始打桩。', '办公室', 1 FROM project"
	    " WHERE slug = '" A_PROJECT "'");
	get(portal_routes, "/projects/" A_PROJECT);
	ck_assert(says("比计划晚：汛期停工 45 天。"));
	ck_assert(says("完成 40%"));
	ck_assert(says("明年 3 月完工。"));
	ck_assert(says("<dt>责任单位</dt><dd>县商务局</dd>"));
	ck_assert(says("<time datetime=\"2026-11-02\">2026 年 11 月 2 日</time>"));
	ck_assert(says("主干道通车。\n开始打桩。"));
	ck_assert(!says("责任单位还没有填写"));
}
END_TEST

START_TEST(the_unit_that_the_office_chose_stands_before_the_plans)
{
	site_run("UPDATE project SET unit = '县商务局' WHERE slug = '" A_PROJECT "'; "
	    "INSERT INTO responsible_unit (id, name, position) VALUES (901, '县住建局', 901);"
	    "INSERT OR REPLACE INTO project_unit (project_id, unit_id, by_office)"
	    " SELECT id, 901, 1 FROM project WHERE slug = '" A_PROJECT "'");
	get(portal_routes, "/projects/" A_PROJECT);
	ck_assert(says("<dt>责任单位</dt><dd>县住建局</dd>"));
	ck_assert(!says("县商务局"));
	site_run("UPDATE responsible_unit SET retired = 1 WHERE id = 901");
	get(portal_routes, "/projects/" A_PROJECT);
	ck_assert(says("<dt>责任单位</dt><dd>县商务局</dd>"));
}
END_TEST

/* Notices, text sizes, errors ---------------------------------------------------- */

START_TEST(what_only_the_county_knows_is_left_out_until_it_is_set)
{
	static struct config config;

	config = *visit.config;
	config.host = config.telephone = config.address = "";
	visit.config = &config;
	get(portal_routes, "/privacy");
	ck_assert(says("<b>谁在用</b>：衡东县人民政府。"));
	ck_assert(!says("电话 "));
	get(portal_routes, "/accessibility");
	ck_assert(says("请拨打 12345。"));
	config.host = "衡东县人民政府办公室";
	config.telephone = "0734-0000000";
	config.address = "洣水镇";
	get(portal_routes, "/privacy");
	ck_assert(says("<b>谁在用</b>：衡东县人民政府办公室，电话 0734-0000000，地址：洣水镇。"));
	ck_assert(says("手机号在办结后 90 天删除"));
	get(portal_routes, "/lookup");
	ck_assert(says("请用那个手机拨打 0734-0000000"));
}
END_TEST

static const struct { const char *back, *location; } ways_back[] = {
	{ "%2Fareas%2Findustry", "/areas/industry?text=lg" },
	{ "%2Fprojects%2Fx%3Fafter%3D1.2.3", "/projects/x?after=1.2.3&text=lg" },
	{ "%2Flookup%2Fcorrect", "/lookup?text=lg" },
	{ "", "/?text=lg" }, { "evil.test", "/?text=lg" }, { "https%3A%2F%2Fevil.test", "/?text=lg" },
	{ "%2F%2Fevil.test", "/?text=lg" }, { "%2F%5Cevil.test", "/?text=lg" }, { "%5C%5Cevil.test", "/?text=lg" },
	{ "%2Fx%0D%0ASet-Cookie%3Aa", "/?text=lg" }, { "%2Fa%09b", "/?text=lg" }, { "%2Fa%20b", "/?text=lg" },
	{ "%2F%E4%B8%AD", "/?text=lg" }, { "%2Fa%2F%2Fb", "/?text=lg" },
};

START_TEST(a_way_back_stays_on_our_site)
{
	get(portal_routes, text("/text/lg?back=%s", ways_back[_i].back));
	ck_assert_int_eq(answer.status, SEE_OTHER);
	ck_assert_str_eq(answer.location, ways_back[_i].location);
}
END_TEST

START_TEST(errors_look_like_the_rest)
{
	get(portal_routes, "/nothing");
	ck_assert_int_eq(answer.status, NOT_FOUND);
	ck_assert(says("没有找到这个页面"));
	ck_assert(says("class=\"foot\""));
	get(portal_routes, "/vision?extra=1");
	ck_assert_int_eq(answer.status, BAD_REQUEST);
	get(portal_routes, "/lookup/correct");
	ck_assert_int_eq(answer.status, METHOD_NOT_ALLOWED);
	ck_assert_str_eq(answer.allow, "POST");
}
END_TEST

START_TEST(an_error_names_the_telephone_where_there_is_one)
{
	static struct config config;

	config = *visit.config;
	config.telephone = "";
	visit.config = &config;
	get(portal_routes, "/nothing");
	ck_assert(says("网址可能变了。您可以回首页找项目。"));
	page_error(&visit, INTERNAL_ERROR, "");
	ck_assert(says("请过 10 分钟再试。</p>"));
	config.telephone = "0734-0000000";
	get(portal_routes, "/nothing");
	ck_assert(says("您可以回首页找项目，或者拨打 0734-0000000。"));
	page_error(&visit, INTERNAL_ERROR, "");
	ck_assert(says("请过 10 分钟再试，或者拨打 0734-0000000。"));
}
END_TEST

static const char *const addresses[] = {
	"/", "/vision", "/statistics", "/areas/industry", "/areas/innovation", "/areas/integration", "/areas/livelihood",
	"/areas/governance", "/projects/" A_PROJECT, FEEDBACK, "/lookup", "/privacy", "/accessibility",
	"/nothing", "/receipts/2611240001", "/search", "/search?q=%E5%BB%BA&area=&sort=best", "/search?q=%E9%BE%98",
};

START_TEST(every_page_keeps_the_contract_of_the_design)
{
	static const char *const forbidden[] = {
		" style=", "<script>", " onclick", " required", "type=\"password\"", "〔", "待填", "！",
		"尽快", "及时", "相关部门", "无效", "差评", "{{", "javascript:",
	};
	const char *title;

	get(portal_routes, addresses[_i]);
	ck_assert_int_eq(times("<h1"), 1);
	ck_assert_int_eq(times("<main"), 1);
	ck_assert_int_eq(times("<html lang=\"zh-CN\""), 1);
	ck_assert_int_eq(times("<svg"), times("aria-hidden=\"true\" focusable=\"false\""));
	ck_assert_int_eq(times("非法"), times("非法集资"));   /* the name of a project */
	title = between("<title>", "｜", 1);
	ck_assert_msg(text_length(title) >= 2 && text_length(title) <= 18, "title %s", title);
	for (size_t i = 0; i < sizeof(forbidden) / sizeof(forbidden[0]); i++)
		ck_assert_msg(!says(forbidden[i]), "%s says %s", addresses[_i], forbidden[i]);
}
END_TEST

/* The table itself is the policy. */
START_TEST(every_post_needs_a_form_token_and_none_needs_staff)
{
	for (const struct route *route = portal_routes; route->path != NULL; route++) {
		ck_assert_msg(route->method == GET || (route->needs & FORM_TOKEN), "%s", route->path);
		ck_assert_msg(route->method == GET || route->stale != NULL, "%s", route->path);
		ck_assert_msg((route->needs & ~(unsigned)(FORM_TOKEN | SHARED)) == OPEN, "%s", route->path);
	}
}
END_TEST

static TCase *
plan_tests(void)
{
	TCase *tests = tcase_create("plan");

	tcase_add_test(tests, home_shows_the_five_areas_in_the_plans_order);
	tcase_add_test(tests, no_percentage_stands_on_fewer_than_ten_ratings);
	tcase_add_test(tests, a_bar_is_filled_to_its_end);
	tcase_add_test(tests, home_sums_up_what_was_answered);
	tcase_add_test(tests, the_period_and_its_end_are_said);
	tcase_add_test(tests, an_area_lists_its_projects);
	tcase_add_test(tests, every_project_has_a_page_with_its_facts);
	tcase_add_test(tests, progress_is_shown_as_it_was_reported);
	tcase_add_test(tests, the_unit_that_the_office_chose_stands_before_the_plans);
	return tests;
}

static TCase *
other_tests(void)
{
	TCase *tests = tcase_create("notices, sizes, errors");

	tcase_add_test(tests, what_only_the_county_knows_is_left_out_until_it_is_set);
	tcase_add_loop_test(tests, a_way_back_stays_on_our_site, 0, sizeof(ways_back) / sizeof(ways_back[0]));
	tcase_add_test(tests, errors_look_like_the_rest);
	tcase_add_test(tests, an_error_names_the_telephone_where_there_is_one);
	tcase_add_loop_test(tests, every_page_keeps_the_contract_of_the_design, 0,
	    sizeof(addresses) / sizeof(addresses[0]));
	tcase_add_test(tests, every_post_needs_a_form_token_and_none_needs_staff);
	return tests;
}

int
main(void)
{
	TCase *cases[] = { plan_tests(), other_tests() };
	Suite *suite = suite_create("pages");

	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		tcase_add_checked_fixture(cases[i], site_open, site_close);
		tcase_set_timeout(cases[i], 120);
		suite_add_tcase(suite, cases[i]);
	}
	return run_suite(suite);
}
