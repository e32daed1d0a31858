/* The pages of casework: who sees which case, what the office and a unit do there. */
#include "staff/hand.h"

#include "staff/cases.h"

#define REASON "要等防滑地砖到货才能换上"

/* A unit with a project of the plan, its account signed in from then on. */
static int64_t
unit_with(const char *name, const char *project)
{
	site_run(words("INSERT INTO responsible_unit (name, position) VALUES ('%s', 1);", name));
	if (project[0] != '\0')
		site_run(words("INSERT OR REPLACE INTO project_unit SELECT project.id, responsible_unit.id, 1 FROM project, responsible_unit"
		    " WHERE project.slug = '%s' AND responsible_unit.name = '%s'", project, name));
	return site_number(words("SELECT id FROM responsible_unit WHERE name = '%s'", name));
}

static void
sign_in_as_unit(const char *account, int64_t unit)
{
	sign_in_as(account, "unit");
	site_run_staff(words("UPDATE account SET unit_id = %lld WHERE name = '%s'", (long long)unit, account));
}

static const char *
case_place(int64_t number, const char *rest)
{
	return words("/staff/cases/%lld%s", (long long)number, rest);
}

static const char *
case_column(int64_t number, const char *column)
{
	return site_text(words("SELECT %s FROM case_file JOIN submission ON submission.id = submission_id WHERE number = %lld",
	    column, (long long)number));
}

/* Posts on the version that stands; the fields already encoded. */
static void
act_on(int64_t number, const char *rest, const char *fields)
{
	post(moderate_routes, case_place(number, rest), words("version=%s&%s", case_column(number, "case_file.version"), fields));
}

START_TEST(a_unit_sees_its_own_case_and_never_a_number)
{
	int64_t unit = unit_with("县住建局", A_PROJECT), number = submit(A_PROJECT, 2, "路灯坏了三个月");

	sign_in_as_unit("unit.a", unit);
	get(moderate_routes, "/staff/");
	ck_assert_str_eq(answer.location, "/staff/cases");
	get(moderate_routes, "/staff/cases");
	ck_assert_int_eq(answer.status, OK);
	ck_assert(says("县住建局的办件"));
	ck_assert(says("路灯坏了三个月"));
	get(moderate_routes, case_place(number, ""));
	ck_assert_int_eq(answer.status, OK);
	ck_assert(says("路灯坏了三个月"));
	ck_assert(says("居民说的（原文"));
	ck_assert(!says("/phone"));
	ck_assert(!says("/staff/submissions/"));
	ck_assert(!says("延期并告诉居民"));
	ck_assert(says("申请延期"));
}
END_TEST

START_TEST(another_units_case_does_not_exist_on_any_route)
{
	int64_t mine = unit_with("县住建局", A_PROJECT), number = submit(A_PROJECT, 2, "路灯坏了三个月");
	int64_t other = unit_with("县水利局", ""), nobodys = submit("dapu-wharf", 2, "码头没有护栏");
	int walked = 0;

	(void)mine;
	sign_in_as_unit("unit.b", other);
	get(moderate_routes, "/staff/cases");
	ck_assert(!says("路灯坏了三个月"));
	ck_assert(!says("码头没有护栏"));
	get(moderate_routes, words("/staff/cases?unit=%lld", (long long)mine));
	ck_assert(!says("路灯坏了三个月"));
	get(moderate_routes, words("/staff/cases?month=2026-11&unit=%lld", (long long)mine));
	ck_assert(!says("路灯坏了三个月"));
	for (const struct route *route = moderate_routes; route->path != NULL; route++) {
		const char *rest = strncmp(route->path, "/staff/cases/:number", 20) == 0 ? route->path + 20 : NULL;
		const int64_t both[] = { number, nobodys };

		for (size_t i = 0; rest != NULL && i < 2; i++, walked++) {
			if (route->method == GET)
				get(moderate_routes, case_place(both[i], rest));
			else
				post(moderate_routes, case_place(both[i], rest), "version=1");
			ck_assert_msg(answer.status == (route->needs & OFFICE ? FORBIDDEN : NOT_FOUND), "%s: %d", route->path,
			    answer.status);
			ck_assert(!says("路灯坏了三个月"));
		}
	}
	ck_assert_int_ge(walked, 18);
	ck_assert_str_eq(case_column(number, "case_file.version"), "1");
}
END_TEST

START_TEST(an_account_without_a_unit_sees_nothing)
{
	int64_t number = submit(A_PROJECT, 2, "路灯坏了三个月");

	sign_in_as("lost", "unit");
	get(moderate_routes, "/staff/cases");
	ck_assert_int_eq(answer.status, OK);
	ck_assert(!says("路灯坏了三个月"));
	get(moderate_routes, case_place(number, ""));
	ck_assert_int_eq(answer.status, NOT_FOUND);
}
END_TEST

START_TEST(a_moderator_and_an_auditor_look_and_do_nothing)
{
	static const char *const roles[] = { "moderator", "auditor" };
	int64_t number = submit(A_PROJECT, 2, "路灯坏了三个月");

	for (size_t i = 0; i < 2; i++) {
		sign_in_as(roles[i], roles[i]);
		get(moderate_routes, case_place(number, ""));
		ck_assert_int_eq(answer.status, OK);
		ck_assert(!says("name=\"words\""));
		act_on(number, "/note", "words=ab");
		ck_assert_int_eq(answer.status, FORBIDDEN);
	}
}
END_TEST

START_TEST(the_office_assigns_and_the_unit_works)
{
	int64_t unit = unit_with("县住建局", ""), number = submit(A_PROJECT, 2, "路灯坏了三个月");

	sign_in_as("office", "office");
	get(moderate_routes, "/staff/cases?view=unassigned");
	ck_assert(says("路灯坏了三个月"));
	act_on(number, "/unit", words("unit=%lld&words=", (long long)unit));
	ck_assert_int_eq(answer.status, SEE_OTHER);
	get(moderate_routes, answer.location);
	ck_assert(says("已转办。"));
	ck_assert(says("转县住建局办理"));
	sign_in_as_unit("unit.a", unit);
	act_on(number, "/note", words("words=%s", encoded("去看过，三盏灯不亮")));
	ck_assert_int_eq(answer.status, SEE_OTHER);
	ck_assert_str_eq(case_column(number, "stage"), "rectify");
	get(moderate_routes, case_place(number, ""));
	ck_assert(says("去看过，三盏灯不亮"));
	ck_assert(says("记下整改，转到反馈"));
	ck_assert_int_eq(audited("unit.a", "case-note"), 1);
}
END_TEST

START_TEST(a_unit_asks_for_time_and_the_office_gives_it)
{
	int64_t unit = unit_with("县住建局", A_PROJECT), number = submit(A_PROJECT, 4, "路灯坏了三个月");
	const char *day = case_column(number, "due_most");

	sign_in_as_unit("unit.a", unit);
	act_on(number, "/extension", words("day=%s&words=%s", day, encoded(REASON)));
	ck_assert_int_eq(answer.status, SEE_OTHER);
	ck_assert_str_eq(case_column(number, "asked_day"), day);
	sign_in_as("office", "office");
	get(moderate_routes, case_place(number, ""));
	ck_assert(says("单位申请延期"));
	ck_assert(says(words("value=\"%s\"", day)));
	act_on(number, "/extension", words("day=%s&words=%s", day, encoded(REASON)));
	ck_assert_int_eq(answer.status, SEE_OTHER);
	ck_assert_str_eq(case_column(number, "due"), day);
	get(moderate_routes, "/staff/cases?view=extended");
	ck_assert(says("路灯坏了三个月"));
}
END_TEST

START_TEST(a_wrong_form_comes_back_with_its_words)
{
	int64_t number = submit(A_PROJECT, 4, "路灯坏了三个月");

	sign_in_as("office", "office");
	act_on(number, "/extension", words("day=soon&words=%s", encoded("太忙")));
	ck_assert_int_eq(answer.status, UNPROCESSABLE);
	ck_assert(says("有 2 处需要修改"));
	ck_assert(says("href=\"#extend-day\""));
	ck_assert(says("href=\"#extend-words\""));
	ck_assert(says("value=\"soon\""));
	ck_assert(says("太忙</textarea>"));
	ck_assert_str_eq(case_column(number, "case_file.version"), "1");
}
END_TEST

START_TEST(a_changed_case_is_a_conflict_that_loses_nothing)
{
	int64_t number = submit(A_PROJECT, 2, "路灯坏了三个月");

	sign_in_as("office", "office");
	act_on(number, "/note", words("words=%s", encoded("第一个人写的")));
	post(moderate_routes, case_place(number, "/note"), words("version=1&words=%s", encoded("第二个人写的")));
	ck_assert_int_eq(answer.status, CONFLICT);
	ck_assert(says("第一个人写的"));
	ck_assert(says("第二个人写的"));
	ck_assert_int_eq(site_number("SELECT count(*) FROM case_entry WHERE kind = 'note'"), 1);
}
END_TEST

START_TEST(a_form_that_was_open_too_long_keeps_its_words)
{
	int64_t number = submit(A_PROJECT, 2, "路灯坏了三个月");

	sign_in_as("office", "office");
	act_on(number, "/note", words("token=old&words=%s", encoded("写了很久")));
	ck_assert_int_eq(answer.status, UNPROCESSABLE);
	ck_assert(says("写了很久</textarea>"));
	ck_assert_str_eq(case_column(number, "stage"), "verify");
}
END_TEST

START_TEST(a_reminder_stands_at_the_top_of_the_units_list)
{
	int64_t unit = unit_with("县住建局", A_PROJECT), number = submit(A_PROJECT, 4, "路灯坏了三个月");

	clock_set(SITE_NOW + INT64_C(20) * 86400);
	sign_in_as("office", "office");
	get(moderate_routes, "/staff/escalation");
	ck_assert(says("县住建局"));
	ck_assert(says("督办"));
	ck_assert(says("还没有催过"));
	act_on(number, "/reminder", "words=");
	ck_assert_int_eq(answer.status, SEE_OTHER);
	sign_in_as_unit("unit.a", unit);
	get(moderate_routes, "/staff/cases");
	ck_assert(says("治理提升办催办了"));
	ck_assert(says("催了 1 次，最近 12 月 14 日"));
}
END_TEST

START_TEST(a_case_of_400_days_is_still_on_every_list)
{
	submit(A_PROJECT, 4, "路灯坏了三个月");
	clock_set(SITE_NOW + INT64_C(400) * 86400);
	sign_in_as("office", "office");
	get(moderate_routes, "/staff/cases?view=overdue");
	ck_assert(says("路灯坏了三个月"));
	get(moderate_routes, "/staff/escalation");
	ck_assert(says("路灯坏了三个月"));
	get(moderate_routes, "/staff/cases");
	ck_assert(says("路灯坏了三个月"));
}
END_TEST

START_TEST(pages_of_the_list_hang_together)
{
	for (int i = 0; i < 53; i++)
		submit(A_PROJECT, 4, words("第 %d 条意见", 100 + i));
	sign_in_as("office", "office");
	get(moderate_routes, "/staff/cases");
	ck_assert(says("在办 <span class=\"num\">53</span> 件"));
	ck_assert(says("第 149 条意见"));
	ck_assert(!says("第 150 条意见"));
	ck_assert(says("rel=\"next\""));
	get(moderate_routes, words("/staff/cases?view=open&after=%s-%lld", site_text("SELECT due FROM case_file LIMIT 1"),
	    (long long)site_number("SELECT submission_id FROM case_file ORDER BY due, submission_id LIMIT 1 OFFSET 49")));
	ck_assert(says("第 150 条意见"));
	ck_assert(says("第 152 条意见"));
	ck_assert(!says("第 149 条意见"));
	ck_assert(says("回到最前面"));
}
END_TEST

START_TEST(what_no_link_of_ours_asks_for_is_a_bad_request)
{
	static const char *const addresses[] = {
		"/staff/cases?view=all", "/staff/cases?unit=x", "/staff/cases?after=soon", "/staff/cases?after=2026-11-24-x",
		"/staff/cases?month=2026-13", "/staff/cases?month=2026-11&measure=none", "/staff/cases?view=closed&after=2026-11-24-1",
		"/staff/calendar?year=99",
	};

	sign_in_as("office", "office");
	for (size_t i = 0; i < sizeof(addresses) / sizeof(addresses[0]); i++) {
		get(moderate_routes, addresses[i]);
		ck_assert_msg(answer.status == BAD_REQUEST, "%s: %d", addresses[i], answer.status);
	}
}
END_TEST

/* Units and days ------------------------------------------------------------------- */

START_TEST(the_office_keeps_the_units)
{
	int64_t unit, project = site_number("SELECT id FROM project WHERE slug = '" A_PROJECT "'");

	sign_in_as("office", "office");
	post(moderate_routes, "/staff/units", words("name=%s&telephone=0734-5221234", encoded("县住建局")));
	ck_assert_int_eq(answer.status, SEE_OTHER);
	post(moderate_routes, "/staff/units", words("name=%s&telephone=", encoded("县住建局")));
	ck_assert_int_eq(answer.status, UNPROCESSABLE);
	ck_assert(says("已经有这个单位了"));
	ck_assert(says("href=\"#name-new\""));
	unit = site_number("SELECT id FROM responsible_unit WHERE name = '县住建局'");
	post(moderate_routes, words("/staff/units/%lld", (long long)unit), words("name=%s&telephone=", encoded("衡东县住建局")));
	ck_assert_int_eq(answer.status, SEE_OTHER);
	post(moderate_routes, "/staff/units/projects/" A_PROJECT, words("unit=%lld", (long long)unit));
	ck_assert_int_eq(answer.status, SEE_OTHER);
	ck_assert_int_eq(site_number(words("SELECT unit_id FROM project_unit WHERE project_id = %lld", (long long)project)), unit);
	ck_assert_str_eq(case_column(submit(A_PROJECT, 4, "路灯坏了"), "unit_id"), words("%lld", (long long)unit));
	sign_in_as("office", "office");
	post(moderate_routes, words("/staff/units/%lld/retire", (long long)unit), "retired=1");
	get(moderate_routes, "/staff/units");
	ck_assert(says("已停用"));
	ck_assert_str_eq(case_column(submit(A_PROJECT, 4, "路灯又坏了"), "coalesce(unit_id, 0)"), "0");
	sign_in_as("office", "office");
	post(moderate_routes, words("/staff/units/%lld", (long long)unit), "name=&telephone=");
	ck_assert_int_eq(answer.status, UNPROCESSABLE);
	post(moderate_routes, "/staff/units/99", "name=a&telephone=");
	ck_assert_int_eq(answer.status, NOT_FOUND);
	sign_in_as("audit", "auditor");
	get(moderate_routes, "/staff/units");
	ck_assert_int_eq(answer.status, OK);
	ck_assert(!says("name=\"telephone\""));
	post(moderate_routes, "/staff/units", "name=b&telephone=");
	ck_assert_int_eq(answer.status, FORBIDDEN);
}
END_TEST

START_TEST(the_office_keeps_the_calendar)
{
	submit(A_PROJECT, 4, "路灯坏了");
	sign_in_as("office", "office");
	post(moderate_routes, "/staff/calendar", words("day=2026-11-26&kind=free&name=%s", encoded("县庆")));
	ck_assert_int_eq(answer.status, SEE_OTHER);
	get(moderate_routes, answer.location);
	ck_assert(says("有 1 件正在办的期限会变"));
	ck_assert(says("县庆"));
	post(moderate_routes, "/staff/calendar", "day=2026-11-26&kind=&name=");
	ck_assert_int_eq(answer.status, UNPROCESSABLE);
	ck_assert(says("有 2 处需要修改"));
	post(moderate_routes, "/staff/calendar/remove", "day=2026-11-26");
	ck_assert_int_eq(answer.status, SEE_OTHER);
	get(moderate_routes, "/staff/calendar?year=2026");
	ck_assert(!says("县庆"));
	ck_assert_int_eq(audited_of("calendar-put", "day 2026-11-26"), 1);
	ck_assert_int_eq(audited_of("calendar-remove", "day 2026-11-26"), 1);
}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("staff cases");
	TCase *tests = tcase_create("cases");

	tcase_set_timeout(tests, 120);
	tcase_add_checked_fixture(tests, site_open, site_close);
	tcase_add_test(tests, a_unit_sees_its_own_case_and_never_a_number);
	tcase_add_test(tests, another_units_case_does_not_exist_on_any_route);
	tcase_add_test(tests, an_account_without_a_unit_sees_nothing);
	tcase_add_test(tests, a_moderator_and_an_auditor_look_and_do_nothing);
	tcase_add_test(tests, the_office_assigns_and_the_unit_works);
	tcase_add_test(tests, a_unit_asks_for_time_and_the_office_gives_it);
	tcase_add_test(tests, a_wrong_form_comes_back_with_its_words);
	tcase_add_test(tests, a_changed_case_is_a_conflict_that_loses_nothing);
	tcase_add_test(tests, a_form_that_was_open_too_long_keeps_its_words);
	tcase_add_test(tests, a_reminder_stands_at_the_top_of_the_units_list);
	tcase_add_test(tests, a_case_of_400_days_is_still_on_every_list);
	tcase_add_test(tests, pages_of_the_list_hang_together);
	tcase_add_test(tests, what_no_link_of_ours_asks_for_is_a_bad_request);
	tcase_add_test(tests, the_office_keeps_the_units);
	tcase_add_test(tests, the_office_keeps_the_calendar);
	suite_add_tcase(suite, tests);
	return run_suite(suite);
}
