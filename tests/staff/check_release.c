/* The office sees an answer as the resident will, and releases or returns it. */
#include "staff/units.h"

#include "feedback/follow_up.h"

START_TEST(the_office_sees_the_answer_exactly_as_the_resident_will)
{
	int64_t number = submitted();
	static char preview[4096];
	const char *begin, *end;

	decide_on(number, "verdict=published");
	get(moderate_routes, answer_place(number));
	ck_assert(says("责任单位写好了，等您审核。"));
	get(moderate_routes, review_place(number));
	ck_assert_int_eq(answer.status, OK);
	begin = strstr(body(), "<div class=\"reply\">");
	ck_assert_ptr_nonnull(begin);
	end = strstr(begin, "</div>");
	snprintf(preview, sizeof(preview), "%.*s", (int)(end - begin), begin);
	release_answer(number);
	ck_assert_int_eq(answer.status, SEE_OTHER);
	get(portal_routes, "/projects/" A_PROJECT);
	ck_assert(says(preview));
	ck_assert(says("<b>县住建局答复</b> <span class=\"tag ok\">已采纳</span>"));
	ck_assert(says("受理日期 2026 年 11 月 24 日"));
	ck_assert(says("答复日期 2026 年 11 月 24 日"));
	get(moderate_routes, words("%s?done=released", answer_place(number)));
	ck_assert(says("公布了。居民现在就能看到。"));
	ck_assert_int_eq(audited("zhujian", "answer-submit"), 1);
	ck_assert_int_eq(audited("office", "answer-release"), 1);
}
END_TEST

START_TEST(what_is_returned_says_why_on_top)
{
	int64_t number = submitted();

	return_answer(number, "不行");
	ck_assert_int_eq(answer.status, UNPROCESSABLE);
	ck_assert(says("至少 5 个字"));
	ck_assert(says(">不行</textarea>"));
	return_answer(number, "请写清哪天完工，再写电话");
	ck_assert_int_eq(answer.status, SEE_OTHER);
	leave();
	sign_in_as_unit("colleague", 901);
	get(moderate_routes, answer_place(number));
	ck_assert(says("<b>退回重答。</b>理由：请写清哪天完工，再写电话"));
	ck_assert(says("一共 12 盏"));
	draft_answer(number, "submit", "", "adopted", GOOD "。周一到周五上班");
	ck_assert_int_eq(answer.status, SEE_OTHER);
	get(moderate_routes, answer_place(number));
	ck_assert(!says("<b>退回重答。</b>"));
	ck_assert(says("退回的理由：请写清哪天完工，再写电话"));   /* in the history */
}
END_TEST

START_TEST(the_office_answers_by_itself_where_it_will)
{
	int64_t number = submit(A_PROJECT, 2, "路灯一直不亮");

	sign_in_as("office", "office");
	get(moderate_routes, answer_place(number));
	ck_assert(says("name=\"unit\" value=\"县住建局\""));
	answer_to(number, "县治理提升办", "explained", GOOD);
	ck_assert_int_eq(answer.status, SEE_OTHER);
	ck_assert_str_eq(site_text("SELECT unit FROM reply"), "县治理提升办");
	return_answer(number, "请写清哪天完工");   /* nothing waits */
	ck_assert_int_eq(answer.status, CONFLICT);
}
END_TEST

START_TEST(a_release_of_another_version_than_the_one_seen_does_not_happen)
{
	int64_t number = submitted();
	char before[100];

	snprintf(before, sizeof(before), "%s", versions_of(number));
	draft_answer(number, "save", "县住建局", "adopted", "您好。改过的，12 月 2 日办。0734-5220000");
	post(moderate_routes, words("%s/release", answer_place(number)), before);
	ck_assert_int_eq(answer.status, CONFLICT);
	ck_assert(says("还没有公布，也没有退回"));
	ck_assert(says("您好。改过的，12 月 2 日办。"));
	post(moderate_routes, words("%s/return", answer_place(number)), words("%s&reason=%s", before, encoded("请写清哪天完工")));
	ck_assert_int_eq(answer.status, CONFLICT);
	ck_assert(says(">请写清哪天完工</textarea>"));
	ck_assert_int_eq(site_number("SELECT count(*) FROM reply"), 0);
}
END_TEST

START_TEST(a_page_open_too_long_keeps_the_reason)
{
	int64_t number = submitted();

	post(moderate_routes, words("%s/return", answer_place(number)),
	    words("%s&token=old&reason=%s", versions_of(number), encoded("请写清哪天完工")));
	ck_assert_int_eq(answer.status, UNPROCESSABLE);
	ck_assert(says("这个页面打开太久了"));
	ck_assert(says(">请写清哪天完工</textarea>"));
	ck_assert_str_eq(site_text("SELECT state FROM reply_draft"), "submitted");
}
END_TEST

START_TEST(a_second_answer_goes_the_same_way)
{
	int64_t number = submitted(), id;

	decide_on(number, "verdict=published");
	release_answer(number);
	id = site_number(words("SELECT id FROM submission WHERE number = %lld", (long long)number));
	ck_assert_int_eq(writer_do(visit.writer, follow_up_take(visit.arena,
	    &(struct follow_up){ id, version_of(number), "no", 1 }, 5, clock_now())), WRITTEN);
	leave();
	sign_in_as_unit("colleague", 901);
	get(moderate_routes, answer_place(number));
	ck_assert(says("写第二次答复"));
	ck_assert(says("<h3>已经公布的答复</h3>"));
	ck_assert(says("value=\"1\""));
	draft_answer(number, "submit", "", "adopted", GOOD);
	ck_assert_int_eq(answer.status, UNPROCESSABLE);   /* the same words again */
	draft_answer(number, "submit", "", "adopted", "您好。又查了一遍，东头 2 盏 11 月 30 日前换。0734-5220000");
	ck_assert_int_eq(answer.status, SEE_OTHER);
	leave();
	sign_in_as("office2", "office");
	release_answer(number);
	ck_assert_int_eq(answer.status, SEE_OTHER);
	get(portal_routes, "/projects/" A_PROJECT);
	ck_assert(says("东头 2 盏"));
	ck_assert_int_eq(site_number("SELECT count(*) FROM reply_draft WHERE state = 'released'"), 2);
}
END_TEST

START_TEST(the_report_tells_how_answers_came_about_and_lists_them)
{
	int64_t number = submitted();

	return_answer(number, "请写清哪天完工");
	clock_set(SITE_NOW + 2 * 24 * 60 * 60);
	leave();
	sign_in_as("later", "office");
	answer_to(number, "县住建局", "adopted", "您好。路灯 11 月 26 日换好了，一共 12 盏。0734-5220000");
	ck_assert_int_eq(answer.status, SEE_OTHER);
	get(moderate_routes, "/staff/report");
	ck_assert(says("<tr><th scope=\"row\">县住建局</th><td class=\"n\"><a href=\"/staff/report/answers?month=2026-11&amp;unit=901\">1</a></td>"
	    "<td class=\"n\">1</td><td class=\"n\">1</td><td class=\"n\">0.0 天</td><td class=\"n\">2.0 天</td></tr>"));
	get(moderate_routes, "/staff/report/answers?month=2026-11&unit=901");
	ck_assert(says("公布了 <b class=\"num\">1</b> 次答复"));
	ck_assert(says("<td class=\"nowrap\">11 月 24 日（0 天）</td><td class=\"n\">1</td><td class=\"nowrap\">11 月 26 日（2 天）</td>"));
	get(moderate_routes, "/staff/report/answers?month=2026-11&unit=902");
	ck_assert_int_eq(answer.status, NOT_FOUND);
	get(moderate_routes, "/staff/report?month=2026-10");
	ck_assert(says("答复是怎么来的"));
	ck_assert(!says("各单位答复经过表"));
}
END_TEST

int
main(void)
{
	const TTest *const tests[] = {
		the_office_sees_the_answer_exactly_as_the_resident_will, what_is_returned_says_why_on_top,
		the_office_answers_by_itself_where_it_will,
		a_release_of_another_version_than_the_one_seen_does_not_happen, a_page_open_too_long_keeps_the_reason,
		a_second_answer_goes_the_same_way, the_report_tells_how_answers_came_about_and_lists_them, NULL
	};

	return run_tests("release", tests);
}
