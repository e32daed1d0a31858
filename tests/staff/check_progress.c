/* What the office reports of a project: stage, days, amounts, places. */
#include "staff/hand.h"

#define PROJECT "/staff/projects/dapu-wharf"

static const char *
field(const char *column)
{
	return site_text(words("SELECT %s FROM project WHERE slug = 'dapu-wharf'", column));
}

static long long
township(const char *name)
{
	return site_number(words("SELECT id FROM township WHERE name = '%s'", name));
}

static const char *
places(void)
{
	return site_text("SELECT group_concat(name, ' ') FROM (SELECT township.name FROM project_township"
	    " JOIN township ON township.id = township_id JOIN project ON project.id = project_id"
	    " WHERE slug = 'dapu-wharf' ORDER BY township.position)");
}

START_TEST(a_full_report_is_public_at_once)
{
	sign_in_as("office", "office");
	post(moderate_routes, PROJECT, words("stage=late&stage_reason=%s&planned_on=2026-12-01&expected_on=2027-02-10"
	    "&percent=&amount_done=205&amount_goal=280&amount_unit=%s&place=%lld&place=%lld&next_step=&noted_on=&note=",
	    encoded("汛期停工"), encoded("米"), township("大浦镇"), township("石湾镇")));
	ck_assert_int_eq(answer.status, SEE_OTHER);
	ck_assert_str_eq(field("stage || planned_on || expected_on || percent || amount_done || amount_unit"),
	    "late2026-12-012027-02-1073205.0米");
	ck_assert_str_eq(places(), "石湾镇 大浦镇");
	ck_assert_str_eq(site_text("SELECT detail FROM audit WHERE action = 'progress'"),
	    "late, planned 2026-12-01, expected 2027-02-10, townships 2");
	get(moderate_routes, PROJECT "?saved=1");
	ck_assert(says("value=\"2026-12-01\""));
	ck_assert(says("value=\"205\""));
	ck_assert(says("name=\"percent\" value=\"\""));
	ck_assert(says(words("value=\"%lld\" checked><label", township("石湾镇"))));
	get(portal_routes, "/projects/dapu-wharf");
	ck_assert(says("比计划晚 71 天：汛期停工。现在计划 2027 年 2 月 10 日完工。"));
	ck_assert(says("（205 / 280 米）"));
	ck_assert(says("石湾镇、大浦镇"));
}
END_TEST

START_TEST(a_wrong_report_comes_back_whole_with_every_fault)
{
	sign_in_as("office", "office");
	post(moderate_routes, PROJECT, words("stage=late&stage_reason=&planned_on=soon&expected_on=&percent=101"
	    "&amount_done=x&amount_goal=280&amount_unit=%s&place=%lld&next_step=&noted_on=2027-01-01&note=%s",
	    encoded("米"), township("石湾镇"), encoded("打桩")));
	ck_assert_int_eq(answer.status, UNPROCESSABLE);
	ck_assert(says("href=\"#stage_reason\""));
	ck_assert(says("href=\"#percent\""));
	ck_assert(says("href=\"#planned_on\""));
	ck_assert(says("href=\"#expected_on\""));
	ck_assert(says("href=\"#noted_on\""));
	ck_assert(says("value=\"soon\""));
	ck_assert(says("value=\"x\""));
	ck_assert(says(words("value=\"%lld\" checked><label", township("石湾镇"))));
	ck_assert(!says(words("value=\"%lld\" checked><label", township("大浦镇"))));
	ck_assert_str_eq(field("stage"), "unreported");
	ck_assert_str_eq(places(), "大浦镇");
	post(moderate_routes, PROJECT, "stage=underway&amount_done=1.2.3&amount_goal=5&amount_unit=m");
	ck_assert_int_eq(answer.status, UNPROCESSABLE);
	ck_assert(says("href=\"#amount_done\""));
}
END_TEST

START_TEST(a_place_that_is_none_is_a_bad_request)
{
	sign_in_as("office", "office");
	post(moderate_routes, PROJECT, "stage=underway&place=99");
	ck_assert_int_eq(answer.status, BAD_REQUEST);
	post(moderate_routes, PROJECT, "stage=underway&place=x");
	ck_assert_int_eq(answer.status, BAD_REQUEST);
	post(moderate_routes, PROJECT, "stage=underway");
	ck_assert_int_eq(answer.status, SEE_OTHER);
	ck_assert_str_eq(places(), "");
}
END_TEST

START_TEST(only_the_office_reports)
{
	sign_in_as("mod", "moderator");
	post(moderate_routes, PROJECT, "stage=done");
	ck_assert_int_eq(answer.status, FORBIDDEN);
	ck_assert_str_eq(field("stage"), "unreported");
}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("staff progress");
	TCase *tests = tcase_create("progress");

	tcase_set_timeout(tests, 120);
	tcase_add_checked_fixture(tests, site_open, site_close);
	tcase_add_test(tests, a_full_report_is_public_at_once);
	tcase_add_test(tests, a_wrong_report_comes_back_whole_with_every_fault);
	tcase_add_test(tests, a_place_that_is_none_is_a_bad_request);
	tcase_add_test(tests, only_the_office_reports);
	suite_add_tcase(suite, tests);
	return run_suite(suite);
}
