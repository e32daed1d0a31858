/* What everybody may hold against the office: the audit's signed days, the ledger of what is not public. */
#include "resident.h"

#include "guard/head.h"
#include "staff/pages.h"

static struct keys keys;

/* What moderate does at the first second of a day. */
static void
a_day_ends(void)
{
	clock_set(clock_now() + 86400);
	keys_of_moderate(&keys, site_folder());
	chain_catch_up(visit.db, visit.writer);
	ck_assert_int_eq(heads_sign(visit.db, visit.writer, &keys, clock_now()), WRITTEN);
}

START_TEST(before_the_first_day_has_ended_the_page_says_so)
{
	get(portal_routes, "/audit");
	ck_assert_int_eq(answer.status, OK);
	ck_assert(says("第一天还没有结束"));
	get(portal_routes, "/audit/heads.txt");
	ck_assert_int_eq(answer.status, OK);
	ck_assert(!says("公钥"));
}
END_TEST

START_TEST(a_day_that_has_ended_is_shown_with_its_hash_and_the_key)
{
	submit(A_PROJECT, 4, "很好");
	a_day_ends();
	get(portal_routes, "/audit");
	ck_assert(says("2026 年 11 月 24 日"));
	ck_assert(says(site_text("SELECT lower(hex(hash)) FROM audit_head")));
	ck_assert(says("-----BEGIN PUBLIC KEY-----"));
	ck_assert(says(site_text("SELECT lower(hex(signature)) FROM audit_head")));
	ck_assert(says("到这天为止 2 条，这天新增 2 条"));
}
END_TEST

START_TEST(heads_txt_has_one_line_a_day_that_can_be_checked)
{
	submit(A_PROJECT, 4, "很好");
	a_day_ends();
	a_day_ends();
	get(portal_routes, "/audit/heads.txt");
	ck_assert_str_eq(answer.content_type, "text/plain; charset=utf-8");
	ck_assert(says(site_text("SELECT day || ' ' || last || ' ' || entries || ' ' || lower(hex(hash)) || ' ' ||"
	    " lower(hex(signature)) || char(10) FROM audit_head WHERE day = '2026-11-25'")));
	ck_assert(says(site_text("SELECT '# 公钥：' || lower(hex(signer)) FROM audit_head")));
}
END_TEST

START_TEST(months_lie_behind_each_other)
{
	for (int i = 0; i < 8; i++)
		a_day_ends();
	get(portal_routes, "/audit");
	ck_assert(says("2026 年 12 月 1 日"));
	ck_assert(!says("2026 年 11 月 30 日"));
	ck_assert(says("/audit?month=2026-11"));
	get(portal_routes, "/audit?month=2026-11");
	ck_assert(says("2026 年 11 月 30 日"));
	ck_assert(says("/audit?month=2026-12"));
	ck_assert(!says("/audit?month=2026-10"));
	get(portal_routes, "/audit?month=2020-01");
	ck_assert(says("这个月没有指纹"));
	get(portal_routes, "/audit?month=x");
	ck_assert_int_eq(answer.status, BAD_REQUEST);
}
END_TEST

/* The ledger ----------------------------------------------------------------------------- */

static int64_t count_of(const char *verdict)
{
	char sql[128];

	snprintf(sql, sizeof(sql), "SELECT coalesce(sum(n), 0) FROM ledger_tally WHERE verdict = '%s'", verdict);
	return site_number(sql);
}

static int64_t
id_of(int64_t number)
{
	char sql[128];

	snprintf(sql, sizeof(sql), "SELECT id FROM submission WHERE number = %lld", (long long)number);
	return site_number(sql);
}

/* A decision that is in force at once. */
static void
decided(int64_t number, const char *verdict, const char *reason, const char *text)
{
	struct submission *submission = submission_by_number(visit.db, visit.arena, number);
	struct decision decision = { submission->id, submission->version, verdict, reason, "某处", text, "小李", "li", "小王" };

	ck_assert_int_gt(id_of(number), 0);
	ck_assert_int_eq(decision_take(visit.writer, &decision), DECIDED);
}

START_TEST(an_empty_ledger_says_so)
{
	get(portal_routes, "/ledger");
	ck_assert_int_eq(answer.status, OK);
	ck_assert(says("还没有不公开或者不予受理的意见"));
}
END_TEST

START_TEST(what_is_refused_or_hidden_stands_under_the_day_and_reason_of_its_decision)
{
	int64_t one = submit(A_PROJECT, 2, "加微信"), other = submit(A_PROJECT, 1, "第二条");

	clock_set(SITE_NOW + 86400);
	decided(one, "refused", "ad", "");
	decided(other, "hidden", "private", "");
	get(portal_routes, "/ledger");
	ck_assert(says("2026 年 11 月 25 日"));
	ck_assert(!says("2026 年 11 月 24 日"));
	ck_assert(says("广告、链接或者刷屏"));
	ck_assert(says("写到了别人的私事"));
	ck_assert(!says("加微信"));
}
END_TEST

START_TEST(a_later_decision_moves_the_count_and_a_withdrawal_takes_it_away)
{
	int64_t one = submit(A_PROJECT, 2, "第一条");
	struct submission *submission;

	decided(one, "refused", "ad", "");
	ck_assert_int_eq(count_of("refused"), 1);
	clock_set(SITE_NOW + 86400);
	decided(one, "hidden", "private", "");
	ck_assert_int_eq(count_of("refused"), 0);
	ck_assert_int_eq(site_number("SELECT n FROM ledger_tally WHERE day = '2026-11-25' AND reason = 'private'"), 1);
	decided(one, "published", "", "第一条");
	ck_assert_int_eq(count_of("hidden"), 0);
	decided(one, "hidden", "private", "");
	submission = submission_by_number(visit.db, visit.arena, one);
	ck_assert_int_eq(writer_do(visit.writer, submission_withdraw(visit.arena, submission->id, submission->version, clock_now())), WRITTEN);
	ck_assert_int_eq(count_of("hidden"), 0);
	get(portal_routes, "/ledger");
	ck_assert(says("还没有不公开"));
}
END_TEST

START_TEST(all_days_together_are_the_statistics)
{
	static const char *const verdicts[] = { "refused", "hidden" };
	static const char *const reasons[] = { "ad", "private", "abuse", "user", "empty" };

	for (int i = 0; i < 20; i++) {
		int64_t number = submit(A_PROJECT, 1 + i % 5, "一条意见");

		decided(number, i % 3 == 0 ? "published" : verdicts[i % 2], i % 3 == 0 ? "" :
		    i % 2 == 0 ? reasons[i % 3 == 1 ? 0 : 4] : reasons[1 + i % 3], i % 3 == 0 ? "一条意见" : "");
		clock_set(clock_now() + 86400);
	}
	for (int i = 0; i < 2; i++) {
		char sql[128];

		snprintf(sql, sizeof(sql), "SELECT sum(n) FROM submission_tally WHERE visibility = '%s'", verdicts[i]);
		ck_assert_int_eq(count_of(verdicts[i]), site_number(sql));
		ck_assert_int_gt(count_of(verdicts[i]), 0);
	}
	ck_assert_int_eq(site_number("SELECT count(*) FROM (SELECT reason, sum(n) AS n FROM ledger_tally GROUP BY reason"
	    " EXCEPT SELECT reason, sum(n) FROM submission_tally WHERE visibility IN ('hidden', 'refused') GROUP BY reason)"), 0);
}
END_TEST

START_TEST(days_that_are_long_past_are_put_together_by_month)
{
	decided(submit(A_PROJECT, 2, "第一条"), "refused", "ad", "");
	clock_set(SITE_NOW + 86400);
	decided(submit(A_PROJECT, 2, "第二条"), "refused", "ad", "");
	clock_set(SITE_NOW + 120 * INT64_C(86400));
	get(portal_routes, "/ledger");
	ck_assert(says("2026 年 11 月</h3>"));
	ck_assert(!says("2026 年 11 月 24 日"));
	ck_assert(says("<td class=\"n\">2 条</td>"));
}
END_TEST

START_TEST(both_pages_are_found_from_the_statistics_and_the_site_map)
{
	static const char *const from[] = { "/statistics", "/sitemap" };

	for (int i = 0; i < 2; i++) {
		get(portal_routes, from[i]);
		ck_assert(says("href=\"/audit\""));
		ck_assert(says("href=\"/ledger\""));
	}
}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("proof");
	TCase *all = tcase_create("proof");

	tcase_add_checked_fixture(all, site_open, site_close);
	tcase_set_timeout(all, 120);
	tcase_add_test(all, before_the_first_day_has_ended_the_page_says_so);
	tcase_add_test(all, a_day_that_has_ended_is_shown_with_its_hash_and_the_key);
	tcase_add_test(all, heads_txt_has_one_line_a_day_that_can_be_checked);
	tcase_add_test(all, months_lie_behind_each_other);
	tcase_add_test(all, an_empty_ledger_says_so);
	tcase_add_test(all, what_is_refused_or_hidden_stands_under_the_day_and_reason_of_its_decision);
	tcase_add_test(all, a_later_decision_moves_the_count_and_a_withdrawal_takes_it_away);
	tcase_add_test(all, all_days_together_are_the_statistics);
	tcase_add_test(all, days_that_are_long_past_are_put_together_by_month);
	tcase_add_test(all, both_pages_are_found_from_the_statistics_and_the_site_map);
	suite_add_tcase(suite, all);
	return run_suite(suite);
}
