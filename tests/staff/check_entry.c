/* 代录: what a clerk writes down goes the way of all others, and is marked. */
#include "staff/hand.h"

#define ENTRY "/staff/entry"

/* The hidden word of the form that was shown last. */
static const char *
once(void)
{
	const char *at = strstr(body(), "name=\"once\" value=\"");

	ck_assert_ptr_nonnull(at);
	return words("%.32s", at + strlen("name=\"once\" value=\""));
}

static int64_t
project_id(void)
{
	return site_number("SELECT id FROM project WHERE slug = '" A_PROJECT "'");
}

/* Sends the form with these fields besides the project; the number, 0 when it came back. */
static int64_t
enter(const char *fields)
{
	get(moderate_routes, ENTRY);
	post(moderate_routes, ENTRY, words("once=%s&project=%lld&%s", once(), (long long)project_id(), fields));
	return answer.status == SEE_OTHER ? strtoll(answer.location + strlen(ENTRY "/"), NULL, 10) : 0;
}

static const char *
spoken(const char *channel, int rating, const char *text)
{
	return words("channel=%s&said_on=2026-11-20&rating=%d&body=%s", channel, rating, encoded(text));
}

START_TEST(nothing_is_chosen_for_the_resident)
{
	sign_in_as("mod", "moderator");
	get(moderate_routes, ENTRY);
	ck_assert_int_eq(answer.status, OK);
	ck_assert(!says(" checked"));
	ck_assert(!says(" selected"));
	ck_assert(says("name=\"said_on\" value=\"2026-11-24\""));
}
END_TEST

START_TEST(an_entry_waits_with_the_same_days_and_flags_as_any_other)
{
	int64_t number, other = submit(A_PROJECT, 4, "网上来的意见，随便说一句");

	sign_in_as("mod", "moderator");
	number = enter(spoken("telephone", 2, "王八蛋，路灯坏了三个月没有人修"));
	ck_assert_int_gt(number, 0);
	ck_assert_str_eq(column_of(number, "visibility"), "waiting");
	ck_assert_str_eq(column_of(number, "review_due"), column_of(other, "review_due"));
	ck_assert_str_eq(column_of(number, "answer_due"), column_of(other, "answer_due"));
	ck_assert_int_eq(site_number("SELECT count(*) FROM submission_flag WHERE kind = 'word'"), 1);
	ck_assert_int_eq(site_number(words("SELECT count(*) FROM rating JOIN submission ON submission.id = submission_id"
	    " WHERE number = %lld AND value = 2 AND retired_at IS NULL", (long long)number)), 1);
	get(moderate_routes, place_of(number));
	ck_assert(says("电话，2026 年 11 月 20 日说的"));
	ck_assert_int_eq(audited_of("entry", words("submission %lld", (long long)number)), 1);
}
END_TEST

START_TEST(the_slip_has_the_number_and_says_that_there_is_no_code)
{
	int64_t number, other = submit(A_PROJECT, 4, "网上来的");

	sign_in_as("mod", "moderator");
	number = enter(spoken("visit", 4, "希望早点修好"));
	get(moderate_routes, answer.location);
	ck_assert_int_eq(answer.status, OK);
	ck_assert(says(words("%06lld %04lld", (long long)(number / 10000), (long long)(number % 10000))));
	ck_assert(says("代录的意见没有查询码"));
	ck_assert(says("看项目页面"));
	get(moderate_routes, words(ENTRY "/%lld", (long long)other));
	ck_assert_int_eq(answer.status, NOT_FOUND);
}
END_TEST

START_TEST(no_entry_replaces_the_rating_of_another)
{
	sign_in_as("mod", "moderator");
	for (int i = 0; i < 3; i++)
		ck_assert_int_gt(enter(spoken("paper", 1 + i, "")), 0);
	ck_assert_int_eq(site_number("SELECT count(*) FROM rating WHERE retired_at IS NULL"), 3);
}
END_TEST

START_TEST(a_form_that_is_sent_twice_is_one_entry)
{
	const char *form;
	int64_t number;

	sign_in_as("mod", "moderator");
	get(moderate_routes, ENTRY);
	form = words("once=%s&project=%lld&%s", once(), (long long)project_id(), spoken("hotline", 3, "说了一遍"));
	post(moderate_routes, ENTRY, form);
	number = strtoll(answer.location + strlen(ENTRY "/"), NULL, 10);
	post(moderate_routes, ENTRY, form);
	ck_assert_int_eq(strtoll(answer.location + strlen(ENTRY "/"), NULL, 10), number);
	ck_assert_int_eq(site_number("SELECT count(*) FROM submission"), 1);
	ck_assert_int_eq(site_number("SELECT count(*) FROM clerk_entry"), 1);
}
END_TEST

START_TEST(every_problem_is_named_and_what_was_typed_comes_back)
{
	sign_in_as("mod", "moderator");
	get(moderate_routes, ENTRY);
	post(moderate_routes, ENTRY, words("once=%s&project=&said_on=2026-11-25&rating=&phone=138&body=%s", once(),
	    encoded("打字打了很久")));
	ck_assert_int_eq(answer.status, UNPROCESSABLE);
	ck_assert(says("有 6 处需要修改"));
	ck_assert(says("请选择意见是怎么来的"));
	ck_assert(says("日期不能晚于今天"));
	ck_assert(says("请选择是哪个项目"));
	ck_assert(says("请选择您的满意程度"));
	ck_assert(says("手机号应为 11 位数字"));
	ck_assert(says("打字打了很久"));
	ck_assert_int_eq(site_number("SELECT count(*) FROM submission"), 0);
}
END_TEST

START_TEST(what_was_said_long_ago_is_not_taken)
{
	sign_in_as("mod", "moderator");
	ck_assert_int_eq(enter("channel=paper&rating=4&said_on=2026-08-25"), 0);
	ck_assert(says("只能补录 90 天以内的意见"));
	ck_assert_int_gt(enter("channel=paper&rating=4&said_on=2026-08-26"), 0);
}
END_TEST

START_TEST(a_number_of_a_person_is_asked_about_as_on_the_public_form)
{
	int64_t number;

	sign_in_as("mod", "moderator");
	ck_assert_int_eq(enter(spoken("paper", 4, "打13812345678找我")), 0);
	ck_assert(says("替他遮盖并提交"));
	number = enter(words("personal=mask&%s", spoken("paper", 4, "打13812345678找我")));
	ck_assert_str_eq(column_of(number, "body"), "打▇▇▇▇▇▇▇▇▇▇▇找我");
}
END_TEST

START_TEST(a_phone_is_sealed_when_the_resident_agrees)
{
	int64_t number;

	sign_in_as("mod", "moderator");
	ck_assert_int_eq(enter(words("phone=13812345678&%s", spoken("telephone", 2, "路滑"))), 0);
	number = enter(words("phone=13812345678&agree=1&%s", spoken("telephone", 2, "路滑")));
	ck_assert_int_gt(number, 0);
	ck_assert_int_eq(site_number("SELECT count(*) FROM contact WHERE instr(sealed, '13812345678') = 0 AND length(sealed) > 11"), 1);
}
END_TEST

START_TEST(residents_read_that_a_clerk_wrote_it_down)
{
	int64_t number;

	sign_in_as("mod", "moderator");
	number = enter(spoken("telephone", 4, "路灯亮了，谢谢"));
	site_run(words("INSERT INTO publication SELECT project_id, 0, received_at, id, number, '', received_at, body, 0, answer_due"
	    " FROM submission WHERE number = %lld", (long long)number));
	get(portal_routes, "/projects/" A_PROJECT);
	ck_assert(says("路灯亮了，谢谢"));
	ck_assert(says("工作人员代录（电话）"));
	ck_assert(!says("记的"));
}
END_TEST

START_TEST(the_report_counts_entries_by_channel)
{
	sign_in_as("boss", "administrator");
	get(moderate_routes, "/staff/report?month=2026-11");
	ck_assert(!says("工作人员代录"));
	leave();
	sign_in_as("mod", "moderator");
	enter(spoken("telephone", 4, ""));
	enter(spoken("telephone", 4, ""));
	enter(spoken("hotline", 4, ""));
	leave();
	sign_in_as("office", "office");
	get(moderate_routes, "/staff/report?month=2026-11");
	ck_assert(says("<th scope=\"row\">电话</th><td class=\"n\">2</td>"));
	ck_assert(says("<th scope=\"row\">12345 热线</th><td class=\"n\">1</td>"));
}
END_TEST

START_TEST(only_who_reviews_may_enter)
{
	sign_in_as("reader", "auditor");
	get(moderate_routes, ENTRY);
	ck_assert_int_eq(answer.status, FORBIDDEN);
}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("entry");
	TCase *all = tcase_create("entry");

	tcase_add_checked_fixture(all, site_open, site_close);
	tcase_set_timeout(all, 60);
	tcase_add_test(all, nothing_is_chosen_for_the_resident);
	tcase_add_test(all, an_entry_waits_with_the_same_days_and_flags_as_any_other);
	tcase_add_test(all, the_slip_has_the_number_and_says_that_there_is_no_code);
	tcase_add_test(all, no_entry_replaces_the_rating_of_another);
	tcase_add_test(all, a_form_that_is_sent_twice_is_one_entry);
	tcase_add_test(all, every_problem_is_named_and_what_was_typed_comes_back);
	tcase_add_test(all, what_was_said_long_ago_is_not_taken);
	tcase_add_test(all, a_number_of_a_person_is_asked_about_as_on_the_public_form);
	tcase_add_test(all, a_phone_is_sealed_when_the_resident_agrees);
	tcase_add_test(all, residents_read_that_a_clerk_wrote_it_down);
	tcase_add_test(all, the_report_counts_entries_by_channel);
	tcase_add_test(all, only_who_reviews_may_enter);
	suite_add_tcase(suite, all);
	return run_suite(suite);
}
