/* The official answer: given by the office, read by everybody. */
#include "staff/hand.h"

#define ANSWER "您好。路灯已经在 11 月 20 日修好，一共修了 12 盏。县住建局"

START_TEST(an_answer_appears_on_the_project_page)
{
	int64_t number = submit(A_PROJECT, 2, "路灯一直不亮");

	sign_in_as("office", "office");
	decide_on(number, "verdict=published");
	answer_to(number, "县住建局", "adopted", ANSWER);
	ck_assert_int_eq(answer.status, SEE_OTHER);
	ck_assert_str_eq(answer.location, words("%s?done=released", answer_place(number)));
	get(moderate_routes, place_of(number));
	ck_assert(says("县住建局答复"));
	ck_assert(says("已采纳"));
	get(portal_routes, "/projects/" A_PROJECT);
	ck_assert(says("县住建局答复"));
	ck_assert(says("一共修了 12 盏"));
	ck_assert_str_eq(column_of(number, "handling"), "answered");
	ck_assert_int_eq(audited("office", "reply"), 1);
}
END_TEST

START_TEST(a_hidden_submission_is_answered_too)
{
	int64_t number = submit(A_PROJECT, 2, "涉及别人家的事");

	sign_in_as("office", "office");
	decide_on(number, "verdict=hidden&reason=private");
	answer_to(number, "县住建局", "explained", ANSWER);
	ck_assert_int_eq(answer.status, SEE_OTHER);
	get(portal_routes, "/projects/" A_PROJECT);
	ck_assert(!says("一共修了 12 盏"));
}
END_TEST

START_TEST(an_answer_that_says_nothing_comes_back_filled)
{
	int64_t number = submit(A_PROJECT, 2, "路灯一直不亮");

	sign_in_as("office", "office");
	answer_to(number, "", "", "您好，您的意见已收悉，感谢关注。");
	ck_assert_int_eq(answer.status, UNPROCESSABLE);
	ck_assert(says("有 3 处需要修改"));
	ck_assert(says("您好，您的意见已收悉，感谢关注。</textarea>"));
	ck_assert(says("id=\"unit-problem\""));
	ck_assert(says("id=\"outcome-problem\""));
	ck_assert(says("id=\"body-problem\""));
	ck_assert_int_eq(site_number("SELECT count(*) FROM reply"), 0);
}
END_TEST

START_TEST(a_canned_answer_with_its_blanks_is_not_taken)
{
	int64_t number = submit(A_PROJECT, 2, "路灯一直不亮");

	sign_in_as("office", "office");
	get(moderate_routes, answer_place(number));
	ck_assert(says("您说的〔事情〕"));
	answer_to(number, "县住建局", "adopted", "您好。您说的〔事情〕，〔日期〕 已经〔怎么处理的〕。〔单位〕");
	ck_assert_int_eq(answer.status, UNPROCESSABLE);
	ck_assert_int_eq(site_number("SELECT count(*) FROM reply"), 0);
}
END_TEST

START_TEST(a_second_answer_to_the_same_version_is_a_conflict)
{
	int64_t number = submit(A_PROJECT, 2, "路灯一直不亮");

	sign_in_as("office", "office");
	answer_to(number, "县住建局", "adopted", ANSWER);
	ck_assert_int_eq(answer.status, SEE_OTHER);
	post(moderate_routes, answer_place(number), words("version=1&draft=0&next=review&unit=%s&outcome=declined&body=%s",
	    encoded("县财政局"), encoded("您好。今年没有这笔钱，明年三月再看预算。县财政局")));
	ck_assert_int_eq(answer.status, CONFLICT);
	ck_assert(says("您填的没有存，都还在下面"));
	ck_assert(says("一共修了 12 盏"));
	ck_assert(says("明年三月再看预算"));
	ck_assert(says("value=\"declined\" checked"));
	ck_assert_int_eq(site_number("SELECT count(*) FROM reply"), 1);
}
END_TEST

START_TEST(a_better_answer_replaces_the_first_and_keeps_it)
{
	int64_t number = submit(A_PROJECT, 2, "路灯一直不亮");

	sign_in_as("office", "office");
	decide_on(number, "verdict=published");
	answer_to(number, "县住建局", "explained", "您好。我们十二月一日去看现场，看完再答复。县住建局");
	get(moderate_routes, answer_place(number));
	ck_assert(says("改答复"));
	answer_to(number, "县住建局", "adopted", ANSWER);
	ck_assert_int_eq(answer.status, SEE_OTHER);
	get(portal_routes, "/projects/" A_PROJECT);
	ck_assert(says("一共修了 12 盏"));
	ck_assert(!says("去看现场"));
	ck_assert_int_eq(site_number("SELECT count(*) FROM reply"), 2);
	get(moderate_routes, place_of(number));
	ck_assert(says("以前的答复（1 次）"));
	ck_assert(says("去看现场"));
}
END_TEST

START_TEST(a_page_open_too_long_keeps_the_answer)
{
	int64_t number = submit(A_PROJECT, 2, "路灯一直不亮");
	char token[200];

	sign_in_as("office", "office");
	get(moderate_routes, answer_place(number));
	snprintf(token, sizeof(token), "%s", page_token(&visit, "/staff/cases/:number/answer"));
	for (int minutes = 20; minutes <= 140; minutes += 20) {
		clock_set(SITE_NOW + 60 * minutes);
		get(moderate_routes, "/staff/queue");
	}
	post(moderate_routes, answer_place(number),
	    words("version=1&draft=0&unit=a&outcome=adopted&body=%s&token=%s", encoded(ANSWER), encoded(token)));
	ck_assert_int_eq(answer.status, UNPROCESSABLE);
	ck_assert(says("这个页面打开太久了"));
	ck_assert(says("一共修了 12 盏"));
	ck_assert_int_eq(site_number("SELECT count(*) FROM reply"), 0);
}
END_TEST

START_TEST(what_was_reported_of_a_project_stands_on_its_page)
{
	sign_in_as("office", "office");
	get(moderate_routes, "/staff/projects");
	ck_assert(says("/staff/projects/" A_PROJECT));
	post(moderate_routes, "/staff/projects/" A_PROJECT, words(
	    "stage=underway&stage_reason=&percent=65&next_step=%s&noted_on=2026-11-20&note=%s",
	    encoded("2027 年 3 月前铺完路面"), encoded("路基全部完成")));
	ck_assert_int_eq(answer.status, SEE_OTHER);
	get(moderate_routes, words("%s", answer.location));
	ck_assert(says("进展已公布"));
	ck_assert(says("value=\"65\""));
	get(portal_routes, "/projects/" A_PROJECT);
	ck_assert(says("路基全部完成"));
	ck_assert(says("2027 年 3 月前铺完路面"));
	ck_assert(says("65%"));
	ck_assert_int_eq(audited("office", "progress"), 1);
}
END_TEST

START_TEST(a_delay_without_its_reason_comes_back)
{
	sign_in_as("office", "office");
	post(moderate_routes, "/staff/projects/" A_PROJECT,
	    words("stage=late&stage_reason=&percent=&next_step=&noted_on=&note=%s", encoded("还没有写完的话")));
	ck_assert_int_eq(answer.status, UNPROCESSABLE);
	ck_assert(says("请写明原因"));
	ck_assert(says("value=\"late\" selected"));
	ck_assert(says("还没有写完的话"));
	post(moderate_routes, "/staff/projects/" A_PROJECT,
	    "stage=underway&stage_reason=&percent=101&next_step=&noted_on=&note=");
	ck_assert_int_eq(answer.status, UNPROCESSABLE);
	ck_assert(says("value=\"101\""));
	get(moderate_routes, "/staff/projects/no-such-project");
	ck_assert_int_eq(answer.status, NOT_FOUND);
}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("staff answer");
	TCase *office = tcase_create("office");

	tcase_set_timeout(office, 60);
	tcase_add_checked_fixture(office, site_open, site_close);
	tcase_add_test(office, an_answer_appears_on_the_project_page);
	tcase_add_test(office, a_hidden_submission_is_answered_too);
	tcase_add_test(office, an_answer_that_says_nothing_comes_back_filled);
	tcase_add_test(office, a_canned_answer_with_its_blanks_is_not_taken);
	tcase_add_test(office, a_second_answer_to_the_same_version_is_a_conflict);
	tcase_add_test(office, a_better_answer_replaces_the_first_and_keeps_it);
	tcase_add_test(office, a_page_open_too_long_keeps_the_answer);
	tcase_add_test(office, what_was_reported_of_a_project_stands_on_its_page);
	tcase_add_test(office, a_delay_without_its_reason_comes_back);
	suite_add_tcase(suite, office);
	return run_suite(suite);
}
