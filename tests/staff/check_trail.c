/* The auditor's page: what was done, found again and taken away. */
#include "hand.h"

#include "guard/chain.h"

static int64_t
worked_on(void)
{
	int64_t number = submit(A_PROJECT, 2, "路灯坏了");

	sign_in_as("shenhe", "moderator");
	decide_on(number, "verdict=published");
	sign_in_as("shenji", "auditor");
	return number;
}

START_TEST(every_entry_says_who_did_what_on_what_and_when)
{
	int64_t number = worked_on();

	get(moderate_routes, words("/staff/audit?subject=%lld", (long long)number));
	ck_assert_int_eq(answer.status, OK);
	ck_assert(says("<b>一位居民</b> 提交："));
	ck_assert(says("（项目 yiwu-smart-park，不满意）"));
	ck_assert(says("<b>shenhe（shenhe）</b> 审核："));
	ck_assert(says("2026 年 11 月 24 日 10:00"));
	ck_assert(says("通过并公开"));
	ck_assert(says(words("共 <b class=\"num\">%lld</b> 条", (long long)site_number(words(
	    "SELECT count(*) FROM audit WHERE subject = 'submission %lld'", (long long)number)))));
	ck_assert(!says("路灯坏了"));
}
END_TEST

START_TEST(an_entry_shows_the_beginning_of_its_seal)
{
	const char *seal;

	worked_on();
	seal = site_text("SELECT lower(hex(substr(hash, 1, 4))) FROM audit_seal WHERE id = 2");
	get(moderate_routes, "/staff/audit");
	ck_assert_uint_eq(strlen(seal), 8);
	ck_assert(says(words("第 2 条，印记 <code>%s</code>", seal)));
	ck_assert(!says("等着加印记"));
}
END_TEST

START_TEST(an_entry_without_a_seal_says_that_it_waits)
{
	worked_on();
	site_run("INSERT INTO audit (at, actor, action, subject, detail) VALUES (1795485600, 'resident', 'submit', 'x', '')");
	get(moderate_routes, "/staff/audit");
	ck_assert(says("等着加印记</p>"));
	ck_assert(says("有 1 条等着加印记"));
}
END_TEST

START_TEST(the_count_is_that_of_the_list_whatever_is_asked)
{
	static const struct { const char *query, *where; } questions[] = {
		{ "", "1" }, { "actor=shenhe", "actor = 'shenhe'" }, { "action=submit", "action = 'submit'" },
		{ "actor=resident&action=submit", "actor = 'resident' AND action = 'submit'" },
		{ "subject=shenhe", "subject = 'account shenhe'" }, { "subject=plan", "subject = 'account plan'" },
		{ "from=2026-11-24&to=2026-11-24", "at >= 1795449600 AND at < 1795536000" },
		{ "from=2026-11-25", "at >= 1795536000" }, { "to=2026-11-23", "at < 1795449600" },
		{ "actor=shenhe&from=2026-11-24", "actor = 'shenhe' AND at >= 1795449600" },
	};

	worked_on();
	clock_set(SITE_NOW + 86400);
	worked_on();
	for (size_t i = 0; i < sizeof(questions) / sizeof(questions[0]); i++) {
		int64_t count = site_number(words("SELECT count(*) FROM audit WHERE %s", questions[i].where));

		get(moderate_routes, words("/staff/audit?%s", questions[i].query));
		ck_assert_int_eq(answer.status, OK);
		if (count == 0)
			ck_assert_msg(says("没有符合条件的记录"), "%s", questions[i].query);
		else
			ck_assert_msg(says(words("共 <b class=\"num\">%lld</b> 条", (long long)count)), "%s: not %lld",
			    questions[i].query, (long long)count);
	}
}
END_TEST

START_TEST(a_long_audit_is_turned_page_by_page_without_loss)
{
	worked_on();
	site_run("WITH RECURSIVE n(i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n WHERE i < 120)"
	    " INSERT INTO audit (at, actor, action, subject, detail) SELECT 1795485600, 'robot', 'count', 'x', 'number ' || i FROM n");
	get(moderate_routes, "/staff/audit?actor=robot");
	ck_assert(says("number 120）"));
	ck_assert(says("number 71）"));
	ck_assert(!says("number 70）"));
	get(moderate_routes, words("/staff/audit?actor=robot&before=%lld",
	    (long long)site_number("SELECT id FROM audit WHERE detail = 'number 71'")));
	ck_assert(says("number 70）"));
	ck_assert(says("number 21）"));
	ck_assert(says("回到最新"));
	ck_assert(says("共 <b class=\"num\">120</b> 条"));
}
END_TEST

START_TEST(a_day_that_is_none_is_said_at_its_field)
{
	worked_on();
	get(moderate_routes, "/staff/audit?from=gestern");
	ck_assert_int_eq(answer.status, UNPROCESSABLE);
	ck_assert(says("日期要像 2026-08-17 这样写"));
	get(moderate_routes, "/staff/audit?from=2026-11-24&to=2026-11-01");
	ck_assert_int_eq(answer.status, UNPROCESSABLE);
	ck_assert(says("要在开始的那天以后"));
}
END_TEST

START_TEST(only_who_may_see_the_audit_sees_it)
{
	static const char *const others[] = { "moderator", "office", "unit" };

	for (size_t i = 0; i < 3; i++) {
		sign_in_as(others[i], others[i]);
		get(moderate_routes, "/staff/audit");
		ck_assert_int_eq(answer.status, FORBIDDEN);
		ck_assert(!says("href=\"/staff/audit\""));
		post(moderate_routes, "/staff/audit/export", "");
		ck_assert_int_eq(answer.status, FORBIDDEN);
	}
	sign_in_as("shenji", "auditor");
	get(moderate_routes, "/staff/audit");
	ck_assert_int_eq(answer.status, OK);
	ck_assert(says("<a href=\"/staff/audit\" aria-current=\"page\">审计</a>"));
}
END_TEST

START_TEST(the_export_is_itself_in_the_audit_and_neutralises_cells)
{
	worked_on();
	site_run("INSERT INTO audit (at, actor, action, subject, detail) VALUES (1795485600, 'robot', 'count', '=1+1', '@x')");
	post(moderate_routes, "/staff/audit/export", "actor=robot&action=&subject=&from=&to=");
	ck_assert_int_eq(answer.status, OK);
	ck_assert_str_eq(answer.content_type, "text/csv; charset=utf-8");
	ck_assert(answer.secret);
	ck_assert(says("\"'=1+1\",\"'@x\""));
	ck_assert(!says("resident"));
	ck_assert_str_eq(site_text("SELECT actor || '/' || subject || '/' || detail FROM audit WHERE action = 'audit-export'"),
	    "shenji/audit/csv, actor robot, action any, any subject, from the first, to the last");
}
END_TEST

START_TEST(the_export_holds_as_many_rows_as_the_page_counts)
{
	int64_t rows = -1;

	worked_on();
	site_run("WITH RECURSIVE n(i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n WHERE i < 1234)"
	    " INSERT INTO audit (at, actor, action, subject, detail) SELECT 1795485600, 'robot', 'count', 'x', i FROM n");
	post(moderate_routes, "/staff/audit/export", "actor=robot&action=&subject=&from=&to=");
	for (const char *at = body(); (at = strstr(at, "\r\n")) != NULL; at += 2)
		rows++;
	ck_assert_int_eq(rows, 1234);
}
END_TEST

START_TEST(a_moderates_tick_seals_signs_and_marks)
{
	worked_on();
	site_run("INSERT INTO audit (at, actor, action, subject, detail) VALUES (1795485600, 'resident', 'submit', 'x', '')");
	clock_set(SITE_NOW + 86400);
	get(moderate_routes, "/staff/audit");   /* a visit with the staff's keys */
	visit.now = clock_now();
	staff_tick(&visit);
	ck_assert_int_eq(chain_waiting(visit.db), 0);
	ck_assert_int_eq(site_number("SELECT count(*) FROM audit_head"), 1);
	ck_assert_int_eq(site_number_staff("SELECT last FROM audit_mark"), site_number("SELECT max(id) FROM audit_seal"));
}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("trail");
	TCase *all = tcase_create("trail");

	tcase_add_checked_fixture(all, site_open, site_close);
	tcase_set_timeout(all, 120);
	tcase_add_test(all, every_entry_says_who_did_what_on_what_and_when);
	tcase_add_test(all, an_entry_shows_the_beginning_of_its_seal);
	tcase_add_test(all, an_entry_without_a_seal_says_that_it_waits);
	tcase_add_test(all, the_count_is_that_of_the_list_whatever_is_asked);
	tcase_add_test(all, a_long_audit_is_turned_page_by_page_without_loss);
	tcase_add_test(all, a_day_that_is_none_is_said_at_its_field);
	tcase_add_test(all, only_who_may_see_the_audit_sees_it);
	tcase_add_test(all, the_export_is_itself_in_the_audit_and_neutralises_cells);
	tcase_add_test(all, the_export_holds_as_many_rows_as_the_page_counts);
	tcase_add_test(all, a_moderates_tick_seals_signs_and_marks);
	suite_add_tcase(suite, all);
	return run_suite(suite);
}
