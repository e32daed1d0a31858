/* The five faces: every indicator, and no figure that nobody published. */
#include "public/resident.h"

#include "feedback/indicator.h"
#include "ops/plan_load.h"
#include "staff/pages.h"

static void
actual_is(const char *slug, const char *figure)
{
	site_run(text("UPDATE indicator SET actual = %s, actual_on = '2026 年' WHERE slug = '%s'", figure, slug));
}

/* The row of an indicator on the page. */
static const char *
row_of(const char *name)
{
	get(portal_routes, "/vision");
	return between(text("<h3>%s</h3>", name), "</li>", 1);
}

static double
number_in(const char *row, const char *before)
{
	const char *at = strstr(row, before);

	return at == NULL ? -1 : strtod(at + strlen(before), NULL);
}

#define BAR  "y=\"1\" width=\""
#define LINE "class=\"mark\" x=\""

/* The second rectangle is the bar; the first is its ground. */
static double
bar_of(const char *row)
{
	const char *ground = strstr(row, BAR);

	return ground == NULL ? -1 : number_in(ground + strlen(BAR), BAR);
}

START_TEST(every_indicator_stands_there_and_no_figure_is_invented)
{
	int64_t indicators = site_number("SELECT count(*) FROM indicator");

	get(portal_routes, "/vision");
	ck_assert_int_eq(answer.status, OK);
	ck_assert_int_eq(times("<li class=\"ind\">"), (int)indicators);
	ck_assert_int_eq(times("还没有公布最新数字"), (int)indicators);
	ck_assert_int_eq(times("class=\"meter\""), 0);
	ck_assert(says("目标：至少 8%"));
	ck_assert(says("目标：不高于 3.5%"));
	ck_assert(says("目标：达到 55000 元"));
	ck_assert(says("目标：达到 8 张"));
	ck_assert_int_eq(times("<section class=\"face\""), 5);
	ck_assert_int_eq(times("<ul class=\"inds\">"), 3);
	ck_assert(!says("竖线是目标"));
}
END_TEST

START_TEST(a_known_figure_has_its_date_a_meter_and_the_same_in_words)
{
	const char *row;

	actual_is("forest-cover", "52.6");
	row = row_of("森林覆盖率");
	ck_assert_ptr_nonnull(strstr(row, "<b class=\"num\">52.6%</b>"));
	ck_assert_ptr_nonnull(strstr(row, "（2026 年）"));
	ck_assert_ptr_nonnull(strstr(row, "还差 1.4 个百分点"));
	ck_assert_double_eq_tol(bar_of(row), 100 * 52.6 / 54, .1);
	ck_assert(number_in(row, LINE) > 99);
	ck_assert_ptr_nonnull(strstr(row, "aria-hidden=\"true\" focusable=\"false\""));
	ck_assert(says("竖线是目标"));
	ck_assert_int_eq(times("class=\"meter\""), 1);
}
END_TEST

START_TEST(what_is_beyond_its_goal_fills_the_meter_and_the_line_moves_in)
{
	const char *row;

	actual_is("rural-income", "44000");
	row = row_of("农村居民人均可支配收入");
	ck_assert_ptr_nonnull(strstr(row, "已做到"));
	ck_assert_ptr_null(strstr(row, "还差"));
	ck_assert_double_eq_tol(bar_of(row), 100, .05);
	ck_assert_double_eq_tol(number_in(row, LINE), 80 - .4, .1);
	actual_is("rural-income", "34000.5");
	ck_assert_ptr_nonnull(strstr(row_of("农村居民人均可支配收入"), "还差 1199.5 元"));
}
END_TEST

/* The fuller the bar, the worse: under the line is where it should be. */
START_TEST(a_limit_is_kept_while_the_bar_stays_before_its_line)
{
	const char *row;

	actual_is("unemployment", "2.8");
	row = row_of("城镇登记失业率");
	ck_assert_ptr_nonnull(strstr(row, "已做到"));
	ck_assert_ptr_nonnull(strstr(row, "class=\"mok\""));
	ck_assert_double_eq_tol(bar_of(row), 80 * .8, .1);
	ck_assert(bar_of(row) < number_in(row, LINE));
	actual_is("unemployment", "3.5");
	ck_assert_ptr_nonnull(strstr(row_of("城镇登记失业率"), "已做到"));
	actual_is("unemployment", "3.8");
	row = row_of("城镇登记失业率");
	ck_assert_ptr_nonnull(strstr(row, "还高出 0.3 个百分点"));
	ck_assert_ptr_null(strstr(row, "class=\"mok\""));
	ck_assert(bar_of(row) > number_in(row, LINE));
	actual_is("unemployment", "70");
	row = row_of("城镇登记失业率");
	ck_assert_double_eq_tol(bar_of(row), 100, .05);
	ck_assert_double_eq_tol(number_in(row, LINE), 5 - .4, .1);
}
END_TEST

START_TEST(a_figure_below_zero_draws_no_bar)
{
	const char *row;

	actual_is("gdp-growth", "-1.5");
	row = row_of("GDP年均增长");
	ck_assert_ptr_nonnull(strstr(row, "<b class=\"num\">-1.5%</b>"));
	ck_assert_ptr_nonnull(strstr(row, "还差 9.5 个百分点"));
	ck_assert_double_eq_tol(bar_of(row), 0, .05);
}
END_TEST

/* The office ---------------------------------------------------------------------- */

static void
fill_in(const char *figure, const char *on)
{
	post(moderate_routes, "/staff/indicators/forest-cover",
	    text("figure=%s&on=%s", encoded(figure), encoded(on)));
}

START_TEST(the_office_publishes_a_figure_and_the_audit_knows)
{
	sign_in_as("bangong", "office");
	get(moderate_routes, "/staff/indicators");
	ck_assert_int_eq(times("href=\"/staff/indicators/"), (int)site_number("SELECT count(*) FROM indicator"));
	get(moderate_routes, "/staff/indicators/forest-cover");
	ck_assert_int_eq(answer.status, OK);
	fill_in("５２．６ %", "2026 年");
	ck_assert_int_eq(answer.status, SEE_OTHER);
	ck_assert_str_eq(answer.location, "/staff/indicators/forest-cover?saved=1");
	get(moderate_routes, "/staff/indicators/forest-cover?saved=1");
	ck_assert(says("现状已公布"));
	ck_assert_str_eq(site_text("SELECT actor || ' ' || action || ' ' || detail FROM audit ORDER BY id DESC LIMIT 1"),
	    "bangong indicator 52.6 2026 年");
	ck_assert_str_eq(site_text("SELECT typeof(actual) FROM indicator WHERE slug = 'forest-cover'"), "real");
	ck_assert_ptr_nonnull(strstr(row_of("森林覆盖率"), "<b class=\"num\">52.6%</b>"));
	fill_in("", "");
	ck_assert_int_eq(answer.status, SEE_OTHER);
	ck_assert_ptr_nonnull(strstr(row_of("森林覆盖率"), "还没有公布最新数字"));
}
END_TEST

static const struct { const char *figure, *on, *sentence; } wrong[] = {
	{ "很高", "2026 年", "现状请写数字" }, { "1e9", "2026 年", "现状请写数字" },
	{ "5.", "2026 年", "现状请写数字" }, { ".5", "2026 年", "现状请写数字" },
	{ "1.23456", "2026 年", "现状请写数字" }, { "0x10", "2026 年", "现状请写数字" },
	{ "9999999999999999", "2026 年", "现状请写数字" },
	{ "52.6", "", "请写明是哪一年" }, { "", "2026 年", "请把时间也空着" },
	{ "52.6", "二〇二六年六月三十日下午三点钟的时候统计的一个数", "时间最多 20 个字" },
};

START_TEST(what_is_wrong_with_a_figure_is_said_and_kept)
{
	sign_in_as("bangong", "office");
	fill_in(wrong[_i].figure, wrong[_i].on);
	ck_assert_int_eq(answer.status, UNPROCESSABLE);
	ck_assert_msg(says(wrong[_i].sentence), "%s", wrong[_i].figure);
	ck_assert(says(text("name=\"figure\" value=\"%s\"", wrong[_i].figure)));
	ck_assert(says(text("name=\"on\" value=\"%s\"", wrong[_i].on)));
	ck_assert(says("aria-invalid=\"true\""));
	ck_assert_int_eq(site_number("SELECT count(*) FROM indicator WHERE actual IS NOT NULL"), 0);
}
END_TEST

START_TEST(only_the_office_may_and_only_what_is_in_the_plan)
{
	sign_in_as("shenhe", "moderator");
	get(moderate_routes, "/staff/indicators");
	ck_assert_int_eq(answer.status, FORBIDDEN);
	fill_in("52.6", "2026 年");
	ck_assert_int_eq(answer.status, FORBIDDEN);
	sign_in_as("bangong", "office");
	get(moderate_routes, "/staff/indicators/nothing");
	ck_assert_int_eq(answer.status, NOT_FOUND);
	site_run("UPDATE indicator SET retired = 1 WHERE slug = 'forest-cover'");
	fill_in("52.6", "2026 年");
	ck_assert_int_eq(answer.status, NOT_FOUND);
}
END_TEST

START_TEST(loading_the_plan_again_leaves_the_offices_figure_alone)
{
	struct plan_report report;
	struct writer *ops;

	sign_in_as("bangong", "office");
	fill_in("52.6", "2026 年");
	ops = writer_start(text("%s/feedback.db", site_folder()),
	    PUBLIC_READ | PUBLIC_WRITE | STAFF_READ | STAFF_WRITE | OPS);
	ck_assert(plan_load(ops, visit.arena, "sql/plan/hengdong.sql", &report));
	writer_stop(ops);
	ck_assert_int_eq(report.changed, 0);
	ck_assert_str_eq(site_text("SELECT actual || ' ' || actual_on FROM indicator WHERE slug = 'forest-cover'"),
	    "52.6 2026 年");
}
END_TEST

int
main(void)
{
	const TTest *tests[] = {
		every_indicator_stands_there_and_no_figure_is_invented,
		a_known_figure_has_its_date_a_meter_and_the_same_in_words,
		what_is_beyond_its_goal_fills_the_meter_and_the_line_moves_in,
		a_limit_is_kept_while_the_bar_stays_before_its_line, a_figure_below_zero_draws_no_bar,
		the_office_publishes_a_figure_and_the_audit_knows,
		only_the_office_may_and_only_what_is_in_the_plan,
		loading_the_plan_again_leaves_the_offices_figure_alone,
	};
	Suite *suite = suite_create("vision");
	TCase *all = tcase_create("vision");

	tcase_add_checked_fixture(all, site_open, site_close);
	tcase_set_timeout(all, 60);
	for (size_t i = 0; i < sizeof(tests) / sizeof(tests[0]); i++)
		tcase_add_test(all, tests[i]);
	tcase_add_loop_test(all, what_is_wrong_with_a_figure_is_said_and_kept, 0, sizeof(wrong) / sizeof(wrong[0]));
	suite_add_tcase(suite, all);
	return run_suite(suite);
}
