/* A unit drafts an answer on its own case, and publishes none. */
#include "staff/units.h"

START_TEST(a_unit_writes_on_its_own_case_in_its_own_name)
{
	int64_t number = submit(A_PROJECT, 2, "路灯一直不亮");

	sign_in_as_unit("zhujian", 901);
	get(moderate_routes, answer_place(number));
	ck_assert_int_eq(answer.status, OK);
	ck_assert(says("路灯一直不亮"));
	ck_assert(says("答复单位：<b>县住建局</b>"));
	ck_assert(!says("name=\"unit\""));
	ck_assert(!says("/staff/submissions"));   /* it may not read every submission */
	draft_answer(number, "save", "别的单位", "", "您好。还没有写完");
	ck_assert_int_eq(answer.status, SEE_OTHER);
	ck_assert_str_eq(site_text("SELECT unit FROM reply_draft_version"), "县住建局");
	get(moderate_routes, words("%s", answer.location));
	ck_assert(says("存好了，还没有交。"));
	ck_assert(says("<span class=\"tag plain\">草稿</span>"));
	ck_assert(says("您好。还没有写完</textarea>"));
	get(portal_routes, "/projects/" A_PROJECT);
	ck_assert(!says("还没有写完"));
}
END_TEST

START_TEST(another_units_case_is_not_there)
{
	int64_t number = submit(A_PROJECT, 2, "路灯一直不亮");

	sign_in_as_unit("shuili", 902);
	get(moderate_routes, answer_place(number));
	ck_assert_int_eq(answer.status, NOT_FOUND);
	draft_answer(number, "save", "", "adopted", GOOD);
	ck_assert_int_eq(answer.status, NOT_FOUND);
	draft_answer(number, "submit", "", "adopted", GOOD);
	ck_assert_int_eq(answer.status, NOT_FOUND);
	ck_assert_int_eq(site_number("SELECT count(*) FROM reply_draft"), 0);
	get(moderate_routes, "/staff/cases/2601010001/answer");
	ck_assert_int_eq(answer.status, NOT_FOUND);
	leave();
	sign_in_as("nobodys", "unit");   /* of no unit at all */
	get(moderate_routes, answer_place(number));
	ck_assert_int_eq(answer.status, NOT_FOUND);
}
END_TEST

START_TEST(nobody_but_the_office_publishes_an_answer)
{
	static const char *const roles[] = { "unit", "moderator", "auditor" };
	int64_t number = submit(A_PROJECT, 2, "路灯一直不亮");

	sign_in_as_unit("zhujian", 901);
	draft_answer(number, "submit", "", "adopted", GOOD);
	for (size_t i = 0; i < sizeof(roles) / sizeof(roles[0]); i++) {
		leave();
		if (i == 0)
			sign_in_as_unit("second", 901);
		else
			sign_in_as(roles[i], roles[i]);
		release_answer(number);
		ck_assert_int_eq(answer.status, FORBIDDEN);
		return_answer(number, "请写清哪天完工");
		ck_assert_int_eq(answer.status, FORBIDDEN);
		get(moderate_routes, review_place(number));
		ck_assert_int_eq(answer.status, FORBIDDEN);
		draft_answer(number, "review", "", "adopted", GOOD);
		ck_assert_int_eq(answer.status, i == 0 ? BAD_REQUEST : FORBIDDEN);
		draft_answer(number, "release", "", "adopted", GOOD);
		ck_assert_int_eq(answer.status, i == 0 ? BAD_REQUEST : FORBIDDEN);
		post(moderate_routes, words("/staff/submissions/%lld/reply", (long long)number), "version=1");
		ck_assert_int_eq(answer.status, NOT_FOUND);
	}
	ck_assert_int_eq(site_number("SELECT count(*) FROM reply"), 0);
	ck_assert_str_eq(site_text("SELECT state FROM reply_draft"), "submitted");
}
END_TEST

START_TEST(what_says_nothing_or_has_an_open_blank_is_not_submitted)
{
	int64_t number = submit(A_PROJECT, 2, "路灯一直不亮");

	sign_in_as_unit("zhujian", 901);
	draft_answer(number, "submit", "", "adopted", "您好，您的意见已收悉，感谢关注。");
	ck_assert_int_eq(answer.status, UNPROCESSABLE);
	ck_assert(says("不能只写“已收悉”“感谢关注”这样的话"));
	draft_answer(number, "submit", "", "", "您好。路灯，12 月 1 日已经〔怎么处理的〕。");
	ck_assert_int_eq(answer.status, UNPROCESSABLE);
	ck_assert(says("请填写〔怎么处理的〕"));
	ck_assert(says("请选择是否采纳"));
	ck_assert(says("有 2 处需要修改"));
	ck_assert_int_eq(site_number("SELECT count(*) FROM reply_draft"), 0);
}
END_TEST

START_TEST(a_unit_sees_what_the_office_changed)
{
	int64_t number = submitted();

	draft_answer(number, "save", "县住建局", "adopted", "您好。路灯 11 月 30 日前换好，一共 12 盏。县住建局 0734-5220000");
	ck_assert_int_eq(answer.status, SEE_OTHER);
	leave();
	sign_in_as_unit("colleague", 901);
	get(moderate_routes, answer_place(number));
	ck_assert(says("您好。路灯 1<del>2</del><ins>1</ins> 月 <del>1</del><ins>30</ins> 日前换好"));
	ck_assert(says("等审核"));
	ck_assert(says("收回来，存为草稿"));
}
END_TEST

START_TEST(who_is_too_late_sees_both_and_loses_nothing)
{
	int64_t number = submit(A_PROJECT, 2, "路灯一直不亮");
	char before[100];

	sign_in_as_unit("zhujian", 901);
	draft_answer(number, "save", "", "adopted", "您好。第一个人写的，12 月 1 日办。");
	snprintf(before, sizeof(before), "%s", versions_of(number));
	draft_answer(number, "save", "", "adopted", "您好。第二个人写的，12 月 2 日办。");
	post(moderate_routes, answer_place(number), words("%s&next=submit&outcome=partly&body=%s", before,
	    encoded("您好。第三个人写的，12 月 3 日办。")));
	ck_assert_int_eq(answer.status, CONFLICT);
	ck_assert(says("刚存了新的一版（草稿）"));
	ck_assert(says("您好。第二个人写的，12 月 2 日办。"));
	ck_assert(says("您好。第三个人写的，12 月 3 日办。</textarea>"));
	ck_assert(says("第<del>二</del><ins>三</ins>个人写的"));
	ck_assert(says("value=\"partly\" checked"));
	ck_assert(says("name=\"draft\" value=\"2\""));   /* pressing again is to have seen it */
}
END_TEST

START_TEST(a_personal_number_is_confirmed_or_masked)
{
	int64_t number = submit(A_PROJECT, 2, "路灯一直不亮");
	const char *text = "您好。12 月 1 日前换好，找小王 13812345678。县住建局 0734-5220000";

	sign_in_as_unit("zhujian", 901);
	draft_answer(number, "submit", "", "adopted", text);
	ck_assert_int_eq(answer.status, UNPROCESSABLE);
	ck_assert(says("答复里好像有个人的号码。请遮盖，或者确认可以公开"));
	ck_assert(says("<mark>13812345678</mark>"));
	draft_answer(number, "mask", "", "adopted", text);
	ck_assert_int_eq(answer.status, OK);
	ck_assert(says("找小王 ▇▇▇▇▇▇▇▇▇▇▇。县住建局 0734-5220000</textarea>"));
	ck_assert_int_eq(site_number("SELECT count(*) FROM reply_draft"), 0);
	post(moderate_routes, answer_place(number), words("%s&next=submit&personal=keep&outcome=adopted&body=%s",
	    versions_of(number), encoded(text)));
	ck_assert_int_eq(answer.status, SEE_OTHER);
	leave();
	sign_in_as("office", "office");
	release_answer(number);   /* the office is asked for itself */
	ck_assert_int_eq(answer.status, UNPROCESSABLE);
	ck_assert_int_eq(site_number("SELECT count(*) FROM reply"), 0);
	post(moderate_routes, words("%s/release", answer_place(number)), words("%s&personal=keep", versions_of(number)));
	ck_assert_int_eq(answer.status, SEE_OTHER);
	ck_assert_int_eq(site_number("SELECT count(*) FROM reply"), 1);
}
END_TEST

START_TEST(hints_stand_beside_the_form_and_before_the_release)
{
	int64_t number = submit(A_PROJECT, 2, "路灯一直不亮");

	sign_in_as_unit("zhujian", 901);
	draft_answer(number, "submit", "", "adopted", "您好。路灯我们会尽" "快换好，请放心。县住建局");
	ck_assert_int_eq(answer.status, SEE_OTHER);   /* pointed out, not refused */
	get(moderate_routes, answer_place(number));
	ck_assert(says("提示（3 处）"));
	ck_assert(says("<mark>尽" "快</mark><sup>1</sup>"));
	ck_assert(says("没有写单位的电话，可以加上：0734-5220000"));
	leave();
	sign_in_as("office", "office");
	get(moderate_routes, review_place(number));
	ck_assert(says("<mark>尽" "快</mark><sup>1</sup>"));
	ck_assert(says("公布答复"));
}
END_TEST

START_TEST(a_canned_reply_goes_behind_what_was_typed)
{
	int64_t number = submit(A_PROJECT, 2, "路灯一直不亮");
	long long canned = site_number("SELECT id FROM canned_reply WHERE name = '办好了'");

	sign_in_as_unit("zhujian", 901);
	get(moderate_routes, answer_place(number));
	ck_assert(says("请拨打 0734-5220000。县住建局"));
	post(moderate_routes, answer_place(number), words("%s&canned=%lld&outcome=&body=%s", versions_of(number), canned,
	    encoded("您好。写了一半")));
	ck_assert_int_eq(answer.status, OK);
	ck_assert(says("您好。写了一半\n您好。您说的〔事情〕，〔日期〕 已经〔怎么处理的〕。如果还有问题，请拨打 0734-5220000。县住建局</textarea>"));
	ck_assert(says("value=\"adopted\" checked"));   /* what it is bound to, where nothing was chosen */
	post(moderate_routes, answer_place(number), words("%s&canned=%lld&outcome=declined&body=", versions_of(number), canned));
	ck_assert(says("value=\"declined\" checked"));
	ck_assert(says("它适合“已采纳”，请核对一下结果。"));
	ck_assert_int_eq(site_number("SELECT count(*) FROM reply_draft"), 0);
	post(moderate_routes, answer_place(number), words("%s&canned=999&outcome=&body=", versions_of(number)));
	ck_assert_int_eq(answer.status, BAD_REQUEST);
}
END_TEST

START_TEST(what_was_withdrawn_is_shown_to_nobody_and_not_answered)
{
	int64_t number = submit(A_PROJECT, 2, "路灯一直不亮");
	char before[100];

	sign_in_as_unit("zhujian", 901);
	draft_answer(number, "save", "", "adopted", "您好。您说路灯不亮，12 月 1 日办。");
	snprintf(before, sizeof(before), "%s", versions_of(number));
	ck_assert_int_eq(writer_do(visit.writer, submission_withdraw(visit.arena, site_number("SELECT max(id) FROM submission"), 1, clock_now())), WRITTEN);
	get(moderate_routes, answer_place(number));
	ck_assert_int_eq(answer.status, OK);
	ck_assert(!says("路灯"));
	ck_assert(says("撤回"));
	ck_assert(!says("id=\"answer-form\""));
	post(moderate_routes, answer_place(number), words("%s&next=submit&outcome=adopted&body=%s", before, encoded("我刚填的字")));
	ck_assert_int_eq(answer.status, CONFLICT);
	ck_assert(says("我刚填的字"));
}
END_TEST

int
main(void)
{
	const TTest *const tests[] = {
		a_unit_writes_on_its_own_case_in_its_own_name, another_units_case_is_not_there,
		nobody_but_the_office_publishes_an_answer, what_says_nothing_or_has_an_open_blank_is_not_submitted,
		a_unit_sees_what_the_office_changed, who_is_too_late_sees_both_and_loses_nothing,
		a_personal_number_is_confirmed_or_masked, hints_stand_beside_the_form_and_before_the_release,
		a_canned_reply_goes_behind_what_was_typed, what_was_withdrawn_is_shown_to_nobody_and_not_answered, NULL
	};

	return run_tests("drafting", tests);
}
