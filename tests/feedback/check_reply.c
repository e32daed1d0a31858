/* Official answers: no empty phrases, no blank left open, none lost. */
#include "desk.h"

static const char *
body_problem_of(const char *body)
{
	struct submission *submission = submitted(1, 2, "路滑");
	struct reply reply = reply_of(submission, "adopted");

	reply.body = body;
	return reply_problems(desk.arena, &reply, submission).body;
}

START_TEST(a_good_answer_has_no_problem)
{
	struct submission *submission = submitted(1, 2, "路滑");
	struct reply reply = reply_of(submission, "adopted");

	ck_assert_int_eq(reply_problems(desk.arena, &reply, submission).count, 0);
	ck_assert_ptr_null(body_problem_of("您好。关于路灯，情况是这样的：线路老化，9 月 1 日前换新。"));
	ck_assert_ptr_null(body_problem_of("感谢您的意见。路灯已经修好，晚上会亮到 6 点。"));
}
END_TEST

START_TEST(all_fields_are_required)
{
	struct submission *submission = submitted(1, 2, "路滑");
	struct reply reply = { .unit = "", .outcome = "", .body = "" };
	struct reply_problems problems = reply_problems(desk.arena, &reply, submission);

	ck_assert_int_eq(problems.count, 3);
	ck_assert_str_eq(problems.unit, "请填写是哪个单位答复的");
	ck_assert_ptr_nonnull(problems.outcome);
	ck_assert_ptr_nonnull(problems.body);
}
END_TEST

START_TEST(empty_phrases_are_no_answer)
{
	static const char *const empty[] = {
		"已收悉", "已收悉。", "感谢关注", "收到，谢谢！", "您好，您的意见已收悉，感谢您的关注与支持。",
		"感谢您对我们工作的关心和支持，我们将认真研究。", "您好！您反映的问题已转相关部门处理。谢谢",
		"尊敬的网友：您好，您的宝贵建议我们已收到，会尽快处理，祝生活愉快！"
	};

	for (size_t i = 0; i < sizeof(empty) / sizeof(empty[0]); i++)
		ck_assert_msg(body_problem_of(empty[i]) != NULL &&
		    strstr(body_problem_of(empty[i]), "已收悉") != NULL,
		    "%s", empty[i]);
}
END_TEST

START_TEST(an_open_blank_is_named)
{
	ck_assert_str_eq(body_problem_of("您好。您说的〔事情〕，8 月 20 日已经〔怎么处理的〕。"), "请填写〔事情〕〔怎么处理的〕");
	ck_assert_str_eq(body_problem_of("您好。〔日期〕 收到，〔日期〕 前答复您。"), "请填写〔日期〕");   /* each once */
	ck_assert_str_eq(body_problem_of("您好。路灯 8 月 20 日已经修好。〔单位"), "答复里有半个括号〔或〕，请填好后再提交");
	ck_assert_str_eq(body_problem_of("您好。路灯修好了，详询〕电话 123456。"), "答复里有半个括号〔或〕，请填好后再提交");
	ck_assert_str_eq(body_problem_of("您好。路灯已经修好，电话（待填）。"), "答复里还有“待填”，请填好后再提交");
}
END_TEST

START_TEST(the_year_of_a_document_is_no_blank)
{
	ck_assert_ptr_null(body_problem_of("您好。依据国办发〔2017〕47 号，8 月 20 日前公开。"));
	ck_assert_str_eq(body_problem_of("您好。依据〔文件〕（国办发〔2017〕47 号），已经公开。"), "请填写〔文件〕");
	ck_assert_ptr_nonnull(body_problem_of("您好。依据国办发〔201〕47 号，8 月 20 日前公开。"));
}
END_TEST

START_TEST(an_answer_has_at_least_ten_characters)
{
	ck_assert_ptr_nonnull(body_problem_of("路灯修好了，放心用"));
	ck_assert_ptr_null(body_problem_of("路灯修好了，请放心用"));
}
END_TEST

START_TEST(an_answer_and_its_unit_have_limits)
{
	struct submission *submission = submitted(1, 2, "路滑");
	struct reply reply = reply_of(submission, "adopted");
	const char *text = "";

	for (int i = 0; i < 1001; i++)
		text = arena_text(desk.arena, "%s路", text);
	ck_assert_ptr_nonnull(body_problem_of(text));
	ck_assert_ptr_null(body_problem_of(text + strlen("路")));
	reply.unit = text + 950 * strlen("路");
	ck_assert_ptr_nonnull(reply_problems(desk.arena, &reply, submission).unit);
	reply.unit = text + 951 * strlen("路");
	ck_assert_ptr_null(reply_problems(desk.arena, &reply, submission).unit);
}
END_TEST

START_TEST(an_outcome_is_one_of_four)
{
	static const char *const outcomes[] = { "adopted", "partly", "declined", "explained" };
	struct submission *submission = submitted(1, 2, "路滑");

	for (int i = 0; i < 4; i++) {
		struct reply reply = reply_of(submission, outcomes[i]);

		ck_assert_ptr_null(reply_problems(desk.arena, &reply, submission).outcome);
	}
	ck_assert_ptr_nonnull(reply_problems(desk.arena, &(struct reply){ .unit = "", .outcome = "maybe",
	    .body = "" }, submission).outcome);
	ck_assert_str_eq(outcome_word("partly"), "部分采纳");
	ck_assert_str_eq(outcome_word("declined"), "暂未采纳");
}
END_TEST

START_TEST(the_day_of_an_answer_is_the_day_on_which_it_is_given)
{
	struct submission *submission = submitted(1, 2, "路滑");

	clock_set(NOW + 3 * DAY_SECONDS);
	ck_assert_int_eq(answer(submission, "adopted"), WRITTEN);
	ck_assert_str_eq(again(submission)->reply_on, "2026-08-20");
	ck_assert_int_eq(desk_number("SELECT n FROM answer_tally WHERE on_time = 1"), 1);
	submission = submitted(1, 2, "灯不亮");
	clock_set(NOW + 30 * DAY_SECONDS);
	ck_assert_int_eq(answer(submission, "adopted"), WRITTEN);
	ck_assert_str_eq(again(submission)->reply_on, "2026-09-16");
	ck_assert_int_eq(desk_number("SELECT n FROM answer_tally WHERE on_time = 0"), 1);
}
END_TEST

START_TEST(an_answer_is_seen_by_resident_and_public)
{
	struct submission *submission = submitted(1, 2, "路滑");
	struct comment *comment;

	decide(submission, "published", "", "");
	clock_set(NOW + HOUR);
	ck_assert_int_eq(answer(again(submission), "partly"), WRITTEN);
	submission = again(submission);
	ck_assert_str_eq(submission->handling, "answered");
	ck_assert_int_eq(submission->version, 3);
	ck_assert_int_eq(submission->replied_at, NOW + HOUR);
	ck_assert_str_eq(submission->reply_unit, "商务局");
	ck_assert_str_eq(submission->reply_outcome, "partly");
	ck_assert_str_eq(submission->reply_on, "2026-08-17");
	comment = comments_of_project(desk.db, desk.arena, 1, comment_start(), 9);
	ck_assert(comment->answered);
	ck_assert_int_eq(comment->published_at, NOW);
	ck_assert_str_eq(comment->reply_body, submission->reply_body);
	ck_assert_str_eq(comment->reply_outcome, "partly");
}
END_TEST

START_TEST(a_later_answer_replaces_and_the_first_is_kept)
{
	struct submission *submission = submitted(1, 2, "路滑");

	answer(submission, "declined");
	ck_assert_int_eq(answer(again(submission), "adopted"), WRITTEN);
	ck_assert_str_eq(again(submission)->reply_outcome, "adopted");
	ck_assert_int_eq(desk_number("SELECT count(*) FROM reply"), 2);
	ck_assert_int_eq(desk_number("SELECT n FROM outcome_tally WHERE outcome = 'adopted'"), 1);
	ck_assert_int_eq(desk_number("SELECT n FROM outcome_tally WHERE outcome = 'declined'"), 0);
	ck_assert(desk_refuses("UPDATE reply SET body = 'x'"));
	ck_assert(desk_refuses("DELETE FROM reply"));
}
END_TEST

START_TEST(an_answer_from_a_stale_screen_is_refused)
{
	struct submission *screen = submitted(1, 2, "路滑");

	writer_do(desk.portal, submission_correct(desk.arena, screen->id, 1, "不是路滑，是灯不亮", NOW));
	ck_assert_int_eq(answer(screen, "adopted"), REFUSED);
	ck_assert_int_eq(desk_number("SELECT count(*) FROM reply"), 0);
	ck_assert_int_eq(desk_number("SELECT count(*) FROM audit WHERE action = 'reply'"), 0);
}
END_TEST

START_TEST(a_rating_alone_and_a_withdrawn_text_are_not_answered)
{
	struct submission *rating = submitted(1, 2, ""), *text = submitted(1, 2, "路滑");

	ck_assert_int_eq(answer(rating, "explained"), REFUSED);
	writer_do(desk.portal, submission_withdraw(desk.arena, text->id, 1, NOW));
	ck_assert_int_eq(answer(again(text), "explained"), REFUSED);
	ck_assert_int_eq(desk_number("SELECT count(*) FROM reply"), 0);
}
END_TEST

START_TEST(an_answer_is_audited)
{
	answer(submitted(1, 2, "路滑"), "adopted");
	ck_assert_str_eq(desk_text(AUDITED " WHERE action = 'reply'"),
	    "wang/reply/submission 2608170001/adopted");
}
END_TEST

int
main(void)
{
	const TTest *tests[] = {
		a_good_answer_has_no_problem, all_fields_are_required, empty_phrases_are_no_answer,
		an_open_blank_is_named, the_year_of_a_document_is_no_blank, an_answer_has_at_least_ten_characters,
		an_answer_and_its_unit_have_limits, an_outcome_is_one_of_four,
		the_day_of_an_answer_is_the_day_on_which_it_is_given, an_answer_is_seen_by_resident_and_public,
		a_later_answer_replaces_and_the_first_is_kept,
		an_answer_from_a_stale_screen_is_refused,
		a_rating_alone_and_a_withdrawn_text_are_not_answered, an_answer_is_audited, NULL
	};

	return suite_run("reply", tests);
}
