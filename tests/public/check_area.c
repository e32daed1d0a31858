/* The page of an area: what is asked of it, how it answers, where it turns. */
#include "public/resident.h"

#define AREA "/areas/industry"

/* Slugs of the list that was shown last, in its order. */
static const char *
order_shown(void)
{
	static char slugs[4000];
	const char *slug;

	slugs[0] = '\0';
	for (int n = 1; (slug = between("<h3><a href=\"/projects/", "\"", n))[0] != '\0'; n++) {
		strcat(slugs, n == 1 ? "" : " ");
		strcat(slugs, slug);
	}
	return slugs;
}

/* Places for three projects: the wharf has its own from the plan. */
static void
place_some(void)
{
	site_run("INSERT INTO project_township SELECT project.id, township.id FROM project, township"
	    " WHERE (slug, township.name) IN (('sanke-market', '洣水镇'), ('yunda-park', '洣水镇'), ('yunda-park', '大浦镇'))");
}

static int64_t
township(const char *name)
{
	return site_number(text("SELECT id FROM township WHERE name = '%s'", name));
}

START_TEST(the_head_counts_the_states_that_occur)
{
	get(portal_routes, AREA);
	ck_assert(says("13 个项目，</span><span class=\"nowrap\">进展待公布 13 个。"));
	ck_assert_int_eq(times("class=\"meter strip\""), 0);
	site_run("UPDATE project SET stage = 'done' WHERE slug IN ('sanke-market', 'yunda-park');"
	    " UPDATE project SET stage = 'planned' WHERE slug = 'shenghe-farm';"
	    " UPDATE project SET stage = 'late', stage_reason = '汛期' WHERE slug = 'dapu-wharf';"
	    " UPDATE project SET stage = 'underway' WHERE area_id = 1 AND stage = 'unreported'");
	get(portal_routes, AREA);
	ck_assert(says("未开工 1 个。"));
	ck_assert_int_eq(times("class=\"meter strip\""), 1);
	ck_assert_int_eq(times("<rect class=\"mbg\" x="), 13);
}
END_TEST

START_TEST(only_townships_that_have_projects_here_are_offered)
{
	get(portal_routes, AREA);
	ck_assert_int_eq(times("<option value=\"\">全部乡镇</option>"), 1);
	ck_assert_int_eq(times("镇</option>") + times("乡</option>"), 2);   /* 全部乡镇 is one */
	ck_assert(says(text("<option value=\"%lld\">大浦镇</option>", (long long)township("大浦镇"))));
	place_some();
	get(portal_routes, AREA);
	ck_assert_int_eq(times("镇</option>") + times("乡</option>"), 3);
	get(portal_routes, "/areas/integration");
	ck_assert(!says("name=\"township\""));
	ck_assert(says("name=\"state\""));
}
END_TEST

START_TEST(a_township_and_a_state_narrow_the_list)
{
	place_some();
	site_run("UPDATE project SET stage = 'done' WHERE slug = 'yunda-park'");
	get(portal_routes, text(AREA "?township=%lld&state=&sort=", (long long)township("大浦镇")));
	ck_assert_str_eq(order_shown(), "yunda-park dapu-wharf");
	ck_assert(says("符合条件的项目有 2 个"));
	ck_assert(says(text("<option value=\"%lld\" selected>大浦镇</option>", (long long)township("大浦镇"))));
	get(portal_routes, text(AREA "?township=%lld&state=done", (long long)township("洣水镇")));
	ck_assert_str_eq(order_shown(), "yunda-park");
	ck_assert(says("<option value=\"done\" selected>已完成</option>"));
	ck_assert(says("看全部项目"));
	get(portal_routes, AREA);
	ck_assert(!says("看全部项目"));
	ck_assert(says("这个行动有 13 个项目"));
	ck_assert_int_eq(times("<h3>"), 13);
}
END_TEST

START_TEST(nothing_found_says_what_to_do)
{
	get(portal_routes, text(AREA "?township=%lld", (long long)township("石滩乡")));
	ck_assert_int_eq(answer.status, OK);
	ck_assert(says("没有符合条件的项目"));
	ck_assert(says("您可以换一个乡镇，或者看全部项目。"));
	ck_assert(says("href=\"" AREA "#projects\">看全部项目</a>"));
	ck_assert(says("selected>石滩乡</option>"));
	ck_assert_int_eq(times("<ul class=\"ledger"), 0);
	get(portal_routes, AREA "?state=paused");
	ck_assert(says("没有符合条件的项目"));
	ck_assert(says("selected>已暂停</option>"));
}
END_TEST

START_TEST(the_plans_order_is_the_first_and_satisfaction_is_none)
{
	get(portal_routes, AREA);
	ck_assert_int_eq(strncmp(order_shown(), "sanyuan-jiulian yiwu-smart-park sanke-market", 44), 0);
	ck_assert(says("<option value=\"\" selected>按规划的顺序</option>"));
	ck_assert_int_eq(times("的在前</option>"), 3);
	ck_assert(!says("满意率最"));
}
END_TEST

START_TEST(most_comments_come_first)
{
	struct paper paper = say_in_public("路灯不亮");

	(void)paper;
	get(portal_routes, AREA "?sort=comments");
	ck_assert_int_eq(strncmp(order_shown(), A_PROJECT " sanyuan-jiulian sanke-market", 44), 0);
	ck_assert(says("意见 1 条</span>"));
}
END_TEST

START_TEST(the_soonest_day_comes_first_and_what_is_done_last)
{
	site_run("UPDATE project SET stage = 'underway', planned_on = '2027-01-31' WHERE slug = 'yunda-park';"
	    " UPDATE project SET stage = 'late', stage_reason = '汛期', planned_on = '2026-12-01', expected_on = '2027-02-10'"
	    " WHERE slug = 'dapu-wharf';"
	    " UPDATE project SET stage = 'done', planned_on = '2026-10-01' WHERE slug = 'sanke-market'");
	get(portal_routes, AREA "?sort=due");
	ck_assert_str_eq(order_shown(), "six-farm-actions yunda-park dapu-wharf sanyuan-jiulian yiwu-smart-park"
	    " produce-logistics jinyan-cold-chain xiangjiang-hot-spring shenghe-farm mijiang-park mishui-gallery"
	    " rural-tourism-zone sanke-market");
	ck_assert(says("计划完工：2027 年 1 月 31 日"));
	ck_assert(says("现在计划 2027 年 2 月 10 日完工"));
	ck_assert(says("比计划晚 71 天</span>"));
	ck_assert(says("计划完工：2025 年"));
	ck_assert(!says("2026 年 10 月 1 日"));
}
END_TEST

START_TEST(the_latest_report_comes_first)
{
	site_run("UPDATE project SET updated_at = 1795000000 WHERE slug = 'mijiang-park';"
	    " UPDATE project SET updated_at = 1795100000 WHERE slug = 'yunda-park'");
	get(portal_routes, AREA "?sort=updated");
	ck_assert_int_eq(strncmp(order_shown(), "yunda-park mijiang-park sanyuan-jiulian", 39), 0);
}
END_TEST

/* An area of 45 projects. */
static void
many_projects(void)
{
	site_run("WITH RECURSIVE n(i) AS (SELECT 14 UNION ALL SELECT i + 1 FROM n WHERE i < 45)"
	    " INSERT INTO project (slug, area_id, position, name, summary, goal, due, unit, stage)"
	    " SELECT 'p' || i, (SELECT id FROM area WHERE slug = 'industry'), i, '项目 ' || i, '', '', '', '',"
	    " iif(i % 2, 'done', 'planned') FROM n");
}

START_TEST(projects_come_twenty_a_page_and_the_question_stays)
{
	char seen[8000] = "", address[300] = AREA;
	int pages = 0, projects = 0;

	many_projects();
	for (; address[0] != '\0'; pages++) {
		const char *next;

		get(portal_routes, address);
		ck_assert_int_eq(answer.status, OK);
		ck_assert(says(text("第 %d 页，共 3 页", pages + 1)));
		ck_assert_int_eq(says("上一页"), pages > 0);
		projects += times("<h3>");
		strcat(strcat(seen, " "), order_shown());
		next = between("rel=\"next\" href=\"", "#", 1);
		snprintf(address, sizeof(address), "%s", next);
	}
	ck_assert_int_eq(pages, 3);
	ck_assert_int_eq(projects, 45);
	for (int i = 14; i <= 45; i++)
		ck_assert_ptr_nonnull(strstr(seen, text(" p%d", i)));
	get(portal_routes, AREA "?state=planned&sort=updated&page=1");
	ck_assert_int_eq(times("第 1 页"), 0);       /* sixteen fit on one */
	site_run("UPDATE project SET stage = 'planned' WHERE slug GLOB 'p[0-9]*'");
	get(portal_routes, AREA "?state=planned&sort=updated&page=2");
	ck_assert_str_eq(between("rel=\"prev\" href=\"", "\"", 1), AREA "?sort=updated&amp;state=planned&amp;page=1#projects");
	ck_assert_int_eq(times("<h3>"), 12);
	get(portal_routes, AREA "?page=4");
	ck_assert_int_eq(answer.status, NOT_FOUND);
}
END_TEST

static const char *const bad_questions[] = {
	"township=99", "township=0", "township=x", "township=-1", "township=99999999999", "state=good", "state=DONE",
	"sort=rate", "sort=satisfaction", "page=0", "page=x", "page=1.5", "page=-1", "colour=red", "state=done&state=done",
};

START_TEST(what_our_form_cannot_ask_is_a_bad_request)
{
	get(portal_routes, text(AREA "?%s", bad_questions[_i]));
	ck_assert_int_eq(answer.status, BAD_REQUEST);
}
END_TEST

START_TEST(the_trail_leads_home_and_up)
{
	get(portal_routes, AREA);
	ck_assert_int_eq(times("class=\"crumbs"), 1);
	ck_assert_int_eq(times("itemprop=\"item\""), 1);
	get(portal_routes, "/projects/" A_PROJECT);
	ck_assert(says("<a itemprop=\"item\" href=\"/areas/industry\"><span itemprop=\"name\">产业升级</span>"));
	ck_assert_int_eq(times("itemprop=\"item\""), 2);
	get(portal_routes, FEEDBACK);
	ck_assert(says("href=\"/projects/" A_PROJECT "\"><span itemprop=\"name\">义乌好货智慧产业园</span>"));
	ck_assert_int_eq(times("itemprop=\"item\""), 3);
}
END_TEST

/* The project's page ----------------------------------------------------------------- */

START_TEST(a_late_project_says_how_late_and_why_and_until_when)
{
	site_run("UPDATE project SET stage = 'late', stage_reason = '汛期停工', planned_on = '2026-12-01',"
	    " expected_on = '2027-02-10' WHERE slug = '" A_PROJECT "'");
	get(portal_routes, "/projects/" A_PROJECT);
	ck_assert(says("比计划晚 71 天：汛期停工。现在计划 2027 年 2 月 10 日完工。"));
	ck_assert(says("<dt>计划完工</dt><dd>2026 年 12 月 1 日，现在计划 2027 年 2 月 10 日</dd>"));
	site_run("UPDATE project SET planned_on = '' WHERE slug = '" A_PROJECT "'");
	get(portal_routes, "/projects/" A_PROJECT);
	ck_assert(says("比计划晚：汛期停工。现在计划 2027 年 2 月 10 日完工。"));
	site_run("UPDATE project SET stage = 'paused', expected_on = '' WHERE slug = '" A_PROJECT "'");
	get(portal_routes, "/projects/" A_PROJECT);
	ck_assert(says("已暂停：汛期停工。"));
	ck_assert(!says("<dt>计划完工</dt>"));
	site_run("UPDATE project SET stage = 'done', planned_on = '2026-12-01', expected_on = '2027-02-10'"
	    " WHERE slug = '" A_PROJECT "'");
	get(portal_routes, "/projects/" A_PROJECT);
	ck_assert(!says("汛期停工"));
	ck_assert(says("<dt>计划完工</dt><dd>2026 年 12 月 1 日</dd>"));
}
END_TEST

START_TEST(places_and_amounts_stand_among_the_facts)
{
	get(portal_routes, "/projects/" A_PROJECT);
	ck_assert(!says("在哪里"));
	get(portal_routes, "/projects/dapu-wharf");
	ck_assert(says("<dt>在哪里</dt><dd>大浦镇</dd>"));
	place_some();
	site_run("UPDATE project SET stage = 'underway', percent = 73, amount_done = 205.5, amount_goal = 280,"
	    " amount_unit = '公里' WHERE slug = 'yunda-park'");
	get(portal_routes, "/projects/yunda-park");
	ck_assert(says("<dt>在哪里</dt><dd>洣水镇、大浦镇</dd>"));
	ck_assert(says("（205.5 / 280 公里）"));
}
END_TEST

START_TEST(the_form_is_open_only_between_its_days)
{
	static struct config config;
	static const struct { const char *begin, *end; bool open; const char *words; } cases[] = {
		{ "", "", true, "" },
		{ "2026-11-24", "2026-11-24", true, "" },
		{ "2026-11-25", "", false, "评价还没有开始。2026 年 11 月 25 日起，您可以来评价" },
		{ "", "2026-11-23", false, "已于 2026 年 11 月 23 日结束。" },
	};

	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		config = *visit.config;
		config.period_begin = cases[i].begin;
		config.period_end = cases[i].end;
		visit.config = &config;
		forget_cookies();
		get(portal_routes, "/");
		ck_assert(cases[i].open || says(cases[i].words));
		get(portal_routes, "/projects/" A_PROJECT);
		ck_assert_int_eq(times(">我来评一评</a>"), cases[i].open ? 2 : 0);
		ck_assert(cases[i].open || says(cases[i].words));
		get(portal_routes, FEEDBACK);
		ck_assert_int_eq(times("<form "), cases[i].open);
		ck_assert(cases[i].open || says(cases[i].words));
		post(portal_routes, FEEDBACK, "rating=5");
		ck_assert_int_eq(answer.status, cases[i].open ? SEE_OTHER : UNPROCESSABLE);
	}
	ck_assert_int_eq(site_number("SELECT count(*) FROM submission"), 2);
}
END_TEST

static TCase *
tests_of(const char *name)
{
	TCase *tests = tcase_create(name);

	tcase_add_checked_fixture(tests, site_open, site_close);
	tcase_set_timeout(tests, 120);
	return tests;
}

int
main(void)
{
	Suite *suite = suite_create("area");
	TCase *area = tests_of("area"), *project = tests_of("project");

	tcase_add_test(area, the_head_counts_the_states_that_occur);
	tcase_add_test(area, only_townships_that_have_projects_here_are_offered);
	tcase_add_test(area, a_township_and_a_state_narrow_the_list);
	tcase_add_test(area, nothing_found_says_what_to_do);
	tcase_add_test(area, the_plans_order_is_the_first_and_satisfaction_is_none);
	tcase_add_test(area, most_comments_come_first);
	tcase_add_test(area, the_soonest_day_comes_first_and_what_is_done_last);
	tcase_add_test(area, the_latest_report_comes_first);
	tcase_add_test(area, projects_come_twenty_a_page_and_the_question_stays);
	tcase_add_loop_test(area, what_our_form_cannot_ask_is_a_bad_request, 0,
	    sizeof(bad_questions) / sizeof(bad_questions[0]));
	tcase_add_test(area, the_trail_leads_home_and_up);
	tcase_add_test(project, a_late_project_says_how_late_and_why_and_until_when);
	tcase_add_test(project, places_and_amounts_stand_among_the_facts);
	tcase_add_test(project, the_form_is_open_only_between_its_days);
	suite_add_tcase(suite, area);
	suite_add_tcase(suite, project);
	return run_suite(suite);
}
