/* Review: the queue, the four verdicts, who was faster, a change of mind. */
#include "staff/hand.h"

#define PROJECT_PAGE "/projects/" A_PROJECT

START_TEST(the_queue_begins_with_low_ratings_and_then_the_oldest)
{
	const char *page, *low, *old, *late;

	submit(A_PROJECT, 5, "第二来的好评");
	clock_set(SITE_NOW + 60);
	submit(A_PROJECT, 4, "第三来的好评");
	clock_set(SITE_NOW + 120);
	submit(A_PROJECT, 1, "最后来的差的评价");
	sign_in_as("mod", "moderator");
	get(moderate_routes, "/staff/queue");
	page = body();
	ck_assert(says("待审核 <span class=\"num\">3</span> 条"));
	low = strstr(page, "最后来的差的评价");
	old = strstr(page, "第二来的好评");
	late = strstr(page, "第三来的好评");
	ck_assert(low != NULL && old != NULL && late != NULL);
	ck_assert(low < old && old < late);
	ck_assert(says("不满意的评价，优先处理"));
	ck_assert(says("最久的等了 2 分钟"));
}
END_TEST

START_TEST(the_queue_says_what_is_late)
{
	submit(A_PROJECT, 4, "等了很久的意见");
	clock_set(SITE_NOW + 3 * 86400);
	sign_in_as("mod", "moderator");
	get(moderate_routes, "/staff/queue");
	ck_assert(says("超过 1 个工作日"));
}
END_TEST

START_TEST(a_rating_without_words_does_not_wait)
{
	int64_t number = submit(A_PROJECT, 5, "");

	sign_in_as("mod", "moderator");
	get(moderate_routes, "/staff/queue");
	ck_assert(says("都审完了"));
	get(moderate_routes, place_of(number));
	ck_assert_int_eq(answer.status, OK);
	ck_assert(says("只打了分，没有写意见"));
	ck_assert(!says("提交结论"));
	decide_on(number, "verdict=published");
	ck_assert_int_ne(answer.status, SEE_OTHER);
}
END_TEST

START_TEST(what_is_published_stands_on_the_project_page)
{
	int64_t number = submit(A_PROJECT, 4, "路灯<b>亮了</b>，谢谢");

	get(portal_routes, PROJECT_PAGE);
	ck_assert(!says("亮了"));
	sign_in_as("mod", "moderator");
	get(moderate_routes, place_of(number));
	ck_assert(says("路灯&lt;b&gt;亮了"));
	decide_on(number, "verdict=published");
	ck_assert_int_eq(answer.status, SEE_OTHER);
	ck_assert_str_eq(answer.location, "/staff/queue");
	ck_assert_str_eq(column_of(number, "visibility"), "published");
	get(portal_routes, PROJECT_PAGE);
	ck_assert(says("路灯&lt;b&gt;亮了"));
	ck_assert_int_eq(audited("mod", "decide"), 1);
}
END_TEST

START_TEST(after_a_decision_comes_the_next_that_waits)
{
	int64_t first = submit(A_PROJECT, 1, "先审的这一条"), second;

	clock_set(SITE_NOW + 60);
	second = submit(A_PROJECT, 4, "再审的这一条");
	sign_in_as("mod", "moderator");
	decide_on(first, "verdict=published");
	ck_assert_str_eq(answer.location, place_of(second));
	decide_on(second, "verdict=published");
	ck_assert_str_eq(answer.location, "/staff/queue");
}
END_TEST

START_TEST(what_is_masked_shows_both_texts_side_by_side)
{
	int64_t number = submit(A_PROJECT, 2, "请联系王小明，路一直没修");

	sign_in_as("mod", "moderator");
	decide_on(number, words("verdict=masked&reason=mask&text=%s", encoded("请联系［姓名已遮盖］，路一直没修")));
	ck_assert_int_eq(answer.status, SEE_OTHER);
	get(moderate_routes, place_of(number));
	ck_assert(!says("王小明"));
	ck_assert(says("查看原文"));
	get(moderate_routes, words("%s/original", place_of(number)));
	ck_assert_int_eq(audited("mod", "original"), 1);
	ck_assert(says("<del>王小明</del>"));
	ck_assert(says("<ins>［姓名已遮盖］</ins>"));
	ck_assert(says("里面有电话、姓名等个人信息，遮盖后公开了"));
	get(portal_routes, PROJECT_PAGE);
	ck_assert(says("请联系［姓名已遮盖］，路一直没修"));
	ck_assert(!says("王小明"));
	ck_assert_str_eq(column_of(number, "body"), "请联系王小明，路一直没修");
}
END_TEST

START_TEST(criticism_cannot_be_masked_away)
{
	int64_t number = submit(A_PROJECT, 1, "办得太慢了，希望快一点");

	sign_in_as("mod", "moderator");
	decide_on(number, words("verdict=masked&reason=mask&text=%s", encoded("办得很好，希望快一点")));
	ck_assert_int_eq(answer.status, UNPROCESSABLE);
	ck_assert(says("有 1 处需要修改"));
	ck_assert(says("办得很好，希望快一点"));
	ck_assert(says("data-mask open"));
	ck_assert(says("value=\"mask\" selected"));
	ck_assert(says("id=\"text-problem\""));
	ck_assert_str_eq(column_of(number, "visibility"), "waiting");
}
END_TEST

START_TEST(hiding_and_refusing_need_a_reason_that_fits)
{
	int64_t number = submit(A_PROJECT, 1, "说的不是这个项目");

	sign_in_as("mod", "moderator");
	decide_on(number, "verdict=hidden");
	ck_assert_int_eq(answer.status, UNPROCESSABLE);
	ck_assert(says("id=\"reason-problem\""));
	decide_on(number, "verdict=hidden&reason=ad");
	ck_assert_int_eq(answer.status, UNPROCESSABLE);
	decide_on(number, "verdict=hidden&reason=off");
	ck_assert_int_eq(answer.status, UNPROCESSABLE);
	ck_assert(says("id=\"filling-problem\""));
	decide_on(number, "verdict=nonsense");
	ck_assert_int_eq(answer.status, UNPROCESSABLE);
	ck_assert(says("id=\"verdict-problem\""));
	decide_on(number, words("verdict=hidden&reason=off&filling=%s", encoded("县水利局")));
	ck_assert_int_eq(answer.status, SEE_OTHER);
	ck_assert_str_eq(column_of(number, "visibility"), "hidden");
	get(moderate_routes, place_of(number));
	ck_assert(says("我们已转给县水利局，照样会办"));
}
END_TEST

START_TEST(what_is_refused_waits_for_no_answer)
{
	int64_t number = submit(A_PROJECT, 1, "加微信送礼品");

	sign_in_as("office", "office");
	decide_on(number, "verdict=refused&reason=ad");
	ck_assert_int_eq(answer.status, SEE_OTHER);
	get(moderate_routes, place_of(number));
	ck_assert(says("是广告或重复内容，没有受理"));
	ck_assert(!says("写答复"));
	answer_to(number, "县住建局", "explained", "路灯已经在十一月二十日修好，一共修了十二盏。");
	ck_assert_int_eq(answer.status, CONFLICT);
}
END_TEST

START_TEST(a_private_text_is_offered_no_publication)
{
	int64_t number = submit(A_PROJECT, 3, "只给你们看的话");

	site_run("UPDATE submission SET private = 1");
	sign_in_as("mod", "moderator");
	get(moderate_routes, place_of(number));
	ck_assert(!says("value=\"published\""));
	ck_assert(!says("value=\"masked\""));
	ck_assert(says("本人要求不公开"));
	decide_on(number, "verdict=published");
	ck_assert_int_eq(answer.status, UNPROCESSABLE);
	decide_on(number, "verdict=hidden&reason=user");
	ck_assert_int_eq(answer.status, SEE_OTHER);
}
END_TEST

START_TEST(a_second_decision_is_a_conflict_that_shows_both)
{
	int64_t number = submit(A_PROJECT, 2, "请联系王小明，路一直没修");
	const char *place = words("/staff/submissions/%lld/decision", (long long)number);

	sign_in_as("ann", "moderator");
	decide_on(number, "verdict=hidden&reason=private");
	ck_assert_int_eq(answer.status, SEE_OTHER);
	sign_in_as("bob", "moderator");
	post(moderate_routes, place, words("version=1&verdict=masked&reason=mask&text=%s",
	    encoded("请联系▇▇▇，路一直没修")));
	ck_assert_int_eq(answer.status, CONFLICT);
	ck_assert(says("这条刚被ann处理了：不公开，转办"));
	ck_assert(says("涉及他人隐私"));
	ck_assert(says("遮盖后公开"));
	ck_assert(says("请联系▇▇▇，路一直没修"));
	ck_assert(says(place_of(number)));
	ck_assert_str_eq(column_of(number, "visibility"), "hidden");
	ck_assert_int_eq(site_number("SELECT count(*) FROM decision"), 1);
}
END_TEST

START_TEST(a_correction_by_its_author_is_a_conflict_too)
{
	int64_t number = submit(A_PROJECT, 4, "路灯在村口东边");

	sign_in_as("mod", "moderator");
	ck_assert_int_eq(writer_do(visit.writer, submission_correct(visit.arena, site_number("SELECT id FROM submission"), 1, "路灯在村口西边", SITE_NOW)), WRITTEN);
	post(moderate_routes, words("/staff/submissions/%lld/decision", (long long)number),
	    "version=1&verdict=published");
	ck_assert_int_eq(answer.status, CONFLICT);
	ck_assert(says("本人刚改了这条意见的文字"));
	ck_assert(says("路灯在村口西边"));
	ck_assert_str_eq(column_of(number, "visibility"), "waiting");
}
END_TEST

START_TEST(what_was_withdrawn_is_shown_to_nobody)
{
	int64_t number = submit(A_PROJECT, 4, "我想撤回的话");

	sign_in_as("office", "office");
	ck_assert_int_eq(writer_do(visit.writer, submission_withdraw(visit.arena, site_number("SELECT id FROM submission"), 1, SITE_NOW)), WRITTEN);
	get(moderate_routes, place_of(number));
	ck_assert_int_eq(answer.status, OK);
	ck_assert(!says("我想撤回的话"));
	ck_assert(says("撤回"));
	get(moderate_routes, "/staff/submissions?visibility=withdrawn");
	ck_assert(!says("我想撤回的话"));
	post(moderate_routes, words("/staff/submissions/%lld/decision", (long long)number),
	    "version=1&verdict=published");
	ck_assert_int_eq(answer.status, CONFLICT);
	ck_assert(says("本人刚撤回了这条意见"));
	ck_assert(!says("我想撤回的话"));
}
END_TEST

START_TEST(a_later_decision_replaces_and_keeps_the_first)
{
	int64_t number = submit(A_PROJECT, 4, "路灯在村口东边");

	sign_in_as("ann", "moderator");
	decide_on(number, "verdict=published");
	clock_set(SITE_NOW + 60);
	sign_in_as("bob", "moderator");
	get(moderate_routes, place_of(number));
	ck_assert(says("改结论"));
	decide_on(number, "verdict=hidden&reason=private");
	ck_assert_str_eq(answer.location, place_of(number));
	get(moderate_routes, place_of(number));
	ck_assert(says("现在的结论：不公开，转办"));
	ck_assert(says("以前的结论（1 次）"));
	ck_assert(says("ann：通过并公开"));
	get(portal_routes, PROJECT_PAGE);
	ck_assert(!says("路灯在村口东边"));
	ck_assert_int_eq(site_number("SELECT count(*) FROM decision"), 2);
}
END_TEST

START_TEST(a_page_open_too_long_keeps_what_was_typed)
{
	int64_t number = submit(A_PROJECT, 2, "请联系王小明，路一直没修");
	char token[200];

	sign_in_as("mod", "moderator");
	get(moderate_routes, place_of(number));
	snprintf(token, sizeof(token), "%s", page_token(&visit, "/staff/submissions/:number/decision"));
	for (int minutes = 20; minutes <= 140; minutes += 20) {   /* the session stays in use */
		clock_set(SITE_NOW + 60 * minutes);
		get(moderate_routes, "/staff/queue");
		ck_assert_int_eq(answer.status, OK);
	}
	decide_on(number, words("verdict=masked&reason=mask&text=%s&token=%s",
	    encoded("请联系▇▇▇，路一直没修"), encoded(token)));
	ck_assert_int_eq(answer.status, UNPROCESSABLE);
	ck_assert(says("这个页面打开太久了"));
	ck_assert(says("请联系▇▇▇，路一直没修"));
	ck_assert(says("data-mask open"));
	ck_assert_str_eq(column_of(number, "visibility"), "waiting");
}
END_TEST

START_TEST(the_queue_goes_on_page_by_page)
{
	const char *mark = "/staff/queue?after=", *at;
	int64_t shown = 0;

	for (int i = 0; i < QUEUE_PAGE + 3; i++)
		submit(A_PROJECT, i % 2 == 0 ? 1 : 5, words("第 %d 条意见", i));
	sign_in_as("mod", "moderator");
	get(moderate_routes, "/staff/queue");
	for (at = body(); (at = strstr(at, "<li class=\"row\"")) != NULL; at++)
		shown++;
	ck_assert_int_eq(shown, QUEUE_PAGE);
	at = strstr(body(), mark);
	ck_assert_ptr_nonnull(at);
	get(moderate_routes, words("%.*s", (int)strcspn(at, "\""), at));
	ck_assert_int_eq(answer.status, OK);
	for (at = body(); (at = strstr(at, "<li class=\"row\"")) != NULL; at++)
		shown++;
	ck_assert_int_eq(shown, QUEUE_PAGE + 3);
	ck_assert(!says("下一页"));
}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("staff review");
	TCase *review = tcase_create("review");

	tcase_set_timeout(review, 120);
	tcase_add_checked_fixture(review, site_open, site_close);
	tcase_add_test(review, the_queue_begins_with_low_ratings_and_then_the_oldest);
	tcase_add_test(review, the_queue_says_what_is_late);
	tcase_add_test(review, a_rating_without_words_does_not_wait);
	tcase_add_test(review, what_is_published_stands_on_the_project_page);
	tcase_add_test(review, after_a_decision_comes_the_next_that_waits);
	tcase_add_test(review, what_is_masked_shows_both_texts_side_by_side);
	tcase_add_test(review, criticism_cannot_be_masked_away);
	tcase_add_test(review, hiding_and_refusing_need_a_reason_that_fits);
	tcase_add_test(review, what_is_refused_waits_for_no_answer);
	tcase_add_test(review, a_private_text_is_offered_no_publication);
	tcase_add_test(review, a_second_decision_is_a_conflict_that_shows_both);
	tcase_add_test(review, a_correction_by_its_author_is_a_conflict_too);
	tcase_add_test(review, what_was_withdrawn_is_shown_to_nobody);
	tcase_add_test(review, a_later_decision_replaces_and_keeps_the_first);
	tcase_add_test(review, a_page_open_too_long_keeps_what_was_typed);
	tcase_add_test(review, the_queue_goes_on_page_by_page);
	suite_add_tcase(suite, review);
	return run_suite(suite);
}
