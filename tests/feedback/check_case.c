/* A case's way: opened by itself, its stages, its deadline, its end. */
#include "casework.h"
#include "feedback/statistics.h"

#define TEXT "市场地面太滑"
#define REASON "要等防滑地砖到货才能换上"

START_TEST(a_text_or_a_low_rating_is_a_case_at_once)
{
	struct submission *low = submitted(2, 1, ""), *text = submitted(1, 5, TEXT), *mere = submitted(1, 5, "");

	ck_assert_ptr_null(case_of(mere));
	ck_assert(case_of(low)->low && !case_of(low)->has_text);
	ck_assert_int_eq(case_of(low)->unit, 0);
	ck_assert_str_eq(case_of(low)->stage, "verify");
	ck_assert(!case_of(text)->low && case_of(text)->has_text);
	ck_assert_str_eq(case_of(text)->unit_name, "商务局");
	ck_assert_str_eq(case_of(text)->stage, "handling");
	ck_assert_str_eq(case_of(text)->due, text->answer_due);
	ck_assert_str_eq(text->visibility, "waiting");
	ck_assert_str_eq(case_entries(desk.db, desk.arena, text->id)->unit_name, "商务局");
}
END_TEST

START_TEST(a_retired_unit_gets_no_new_cases)
{
	const struct unit_hand hand = { "wang", NOW };

	unit_retire(desk.moderate, unit_by_name(desk.db, desk.arena, "商务局")->id, true, &hand);
	ck_assert_int_eq(case_of(submitted(1, 5, TEXT))->unit, 0);
}
END_TEST

START_TEST(the_answer_ends_a_case_that_is_only_handled)
{
	struct submission *text = submitted(1, 4, TEXT);

	decide(text, "published", "", "");
	ck_assert_int_eq(answer(again(text), "adopted"), WRITTEN);
	ck_assert_str_eq(case_of(text)->closed_why, "answered");
	ck_assert_str_eq(case_of(text)->first_answer, "on_time");
}
END_TEST

START_TEST(refusal_and_withdrawal_end_it_without_an_answer)
{
	struct submission *refused = submitted(1, 2, TEXT), *withdrawn = submitted(1, 4, TEXT);

	decide(refused, "refused", "ad", "");
	ck_assert_str_eq(case_of(refused)->closed_why, "refused");
	ck_assert_int_eq(writer_do(desk.portal, submission_withdraw(desk.arena, withdrawn->id, withdrawn->version, NOW)), WRITTEN);
	ck_assert_str_eq(case_of(withdrawn)->closed_why, "withdrawn");
	ck_assert_str_eq(case_of(withdrawn)->body, "");
	ck_assert_str_ne(did_now(withdrawn, CASE_REOPEN, "再看一看"), "");
	decide(again(refused), "published", "", "");
	ck_assert_int_eq(case_of(refused)->closed_at, 0);
	ck_assert_str_eq(case_of(refused)->stage, "verify");
}
END_TEST

START_TEST(a_low_rating_passes_four_stages_and_another_reviews)
{
	struct submission *low = submitted(1, 1, TEXT);

	ck_assert_str_eq(noted_by(low, "li", "现场看过，属实"), "");
	ck_assert_str_eq(noted_by(low, "li", "已铺防滑垫"), "");
	ck_assert_str_eq(case_of(low)->stage, "feedback");
	ck_assert_str_eq(noted_by(low, "li", "已经告诉本人"), "先公布答复，再写反馈和复核");
	decide(low, "published", "", "");
	answer(again(low), "adopted");
	ck_assert_int_eq(case_of(low)->closed_at, 0);
	ck_assert_str_eq(noted_by(low, "li", "已经告诉本人"), "");
	ck_assert_str_eq(noted_by(low, "li", "看过了"), "整改是您写的，复核要由另一个人来做");
	ck_assert_str_eq(noted_by(low, "zhao", "看过了"), "");
	ck_assert_str_eq(case_of(low)->closed_why, "reviewed");
	ck_assert_str_ne(noted_by(low, "zhao", "再记一句"), "");
}
END_TEST

START_TEST(a_stage_is_gone_back_to_with_a_reason)
{
	struct submission *low = submitted(1, 1, TEXT);
	struct case_act act;

	ck_assert_str_ne(did_now(low, CASE_BACK, "没有上一步"), "");
	noted_by(low, "li", "属实");
	noted_by(low, "li", "已整改");
	act = act_of(low, CASE_BACK, "现场还是滑");
	act.stage = "review";
	ck_assert_str_eq(did(&act), "请选择退回到哪一步");
	act.stage = "rectify";
	act.words = "";
	ck_assert_str_ne(did(&act), "");
	act.words = "现场还是滑";
	ck_assert_str_eq(did(&act), "");
	ck_assert_str_eq(case_of(low)->stage, "rectify");
	ck_assert(desk_refuses("UPDATE case_entry SET words = 'x'"));
	ck_assert(desk_refuses("DELETE FROM case_entry"));
}
END_TEST

START_TEST(a_mere_low_rating_ends_with_a_note_and_after_a_call_where_a_number_was_left)
{
	struct submission *silent = submitted(1, 2, ""), *reachable = submitted(2, 2, "");

	with_phone(reachable);
	ck_assert_str_eq(did_now(silent, CASE_VISIT, ""), "本人没有留手机号，不用回访");
	ck_assert_str_eq(did_now(silent, CASE_CLOSE, "记下来了，转给单位参考"), "");
	ck_assert_str_eq(case_of(silent)->closed_why, "noted");
	ck_assert_str_eq(did_now(reachable, CASE_CLOSE, "记下来了"), "本人留了手机号，请先电话回访，再办结");
	ck_assert_str_eq(visited(reachable, "unreached"), "");
	ck_assert_str_eq(did_now(reachable, CASE_CLOSE, "记下来了"), "");
	ck_assert_str_eq(did_now(submitted(1, 3, TEXT), CASE_CLOSE, "记下来了"), "写了意见的，要答复以后才能办结");
}
END_TEST

START_TEST(a_mere_low_rating_may_pass_the_stages_too)
{
	struct submission *low = submitted(2, 1, "");

	with_phone(low);
	noted_by(low, "li", "问过情况");
	noted_by(low, "li", "已整改");
	ck_assert_str_eq(noted_by(low, "li", "已经告诉本人"), "本人留了手机号，请先电话回访，再写反馈");
	visited(low, "reached");
	ck_assert_str_eq(noted_by(low, "li", "已经告诉本人"), "");
	ck_assert(case_of(low)->answered);
	ck_assert_str_eq(noted_by(low, "zhao", "属实"), "");
	ck_assert_str_eq(case_of(low)->closed_why, "reviewed");
}
END_TEST

START_TEST(a_call_back_holds_no_number)
{
	struct submission *low = submitted(2, 1, "");
	struct case_act act;

	with_phone(low);
	act = act_of(low, CASE_VISIT, "打 13812345678 没有人接");
	act.day = "2026-08-17";
	act.result = "unreached";
	ck_assert_str_eq(did(&act), "请不要写手机号、身份证号这些号码");
	act.words = "没有人接";
	act.day = "2026-08-18";
	ck_assert_str_eq(did(&act), "不能晚于今天");
	act.day = "2026-08-17";
	act.result = "maybe";
	ck_assert_str_eq(did(&act), "请选择打通了没有");
}
END_TEST

START_TEST(a_case_is_put_off_once_before_its_day_up_to_the_latest)
{
	struct submission *text = submitted(1, 4, TEXT);

	decide(text, "published", "", "");
	ck_assert_str_eq(text->answer_due, "2026-08-26");
	ck_assert_str_eq(extended_to(text, "2026-08-26", REASON), "要比现在的日子晚");
	ck_assert_str_eq(extended_to(text, "2026-09-08", REASON), "最迟到 9 月 7 日");
	ck_assert_str_eq(extended_to(text, "2026-09-01", "太忙"), "请写 10 到 200 个字");
	clock_set(NOW + 9 * DAY_SECONDS);
	ck_assert_str_eq(extended_to(text, "2026-09-01", REASON), "");
	ck_assert_str_eq(case_of(text)->due, "2026-09-01");
	ck_assert_str_eq(case_of(text)->promised, "2026-08-26");
	ck_assert_str_eq(desk_text("SELECT answer_due FROM publication"), "2026-09-01");
	ck_assert_str_eq(extended_to(text, "2026-09-02", REASON), "已经延期过一次，不能再延");
	ck_assert_str_eq(desk_text("SELECT detail FROM audit WHERE action = 'case-extend'"), "2026-09-01: " REASON);
}
END_TEST

START_TEST(a_day_that_has_passed_is_not_put_off)
{
	struct submission *text = submitted(1, 4, TEXT);

	clock_set(NOW + 10 * DAY_SECONDS);
	ck_assert_str_eq(extended_to(text, "2026-09-01", REASON), "期限已经过了，不能再延期");
}
END_TEST

START_TEST(an_answer_by_the_new_day_is_on_time_and_a_later_one_is_not)
{
	struct submission *one = submitted(1, 4, TEXT), *other = submitted(2, 4, TEXT);
	struct reply reply;

	decide(one, "published", "", "");
	decide(other, "published", "", "");
	extended_to(one, "2026-09-01", REASON);
	clock_set(NOW + 15 * DAY_SECONDS);   /* 1 September */
	reply = reply_of(again(one), "adopted");
	ck_assert_int_eq(reply_give(desk.moderate, &reply), WRITTEN);
	reply = reply_of(again(other), "adopted");
	ck_assert_int_eq(reply_give(desk.moderate, &reply), WRITTEN);
	ck_assert_str_eq(case_of(one)->first_answer, "on_time");
	ck_assert_str_eq(case_of(other)->first_answer, "late");
}
END_TEST

static struct punctuality
told_on_day(int64_t now)
{
	return punctuality_of_month(desk.db, "2026-08", day_of(now));
}

/* The public's figure and the report's are of one rule. */
START_TEST(the_public_figure_takes_the_new_day_too)
{
	struct submission *one = submitted(1, 4, TEXT), *other = submitted(1, 4, TEXT);
	struct case_figures *figures;
	struct reply reply;

	decide(one, "published", "", "");
	decide(other, "published", "", "");
	extended_to(one, "2026-09-01", REASON);
	ck_assert_int_eq(told_on_day(NOW + 15 * DAY_SECONDS).overdue, 1);
	ck_assert_int_eq(told_on_day(NOW + 16 * DAY_SECONDS).overdue, 2);
	clock_set(NOW + 15 * DAY_SECONDS);   /* 1 September */
	reply = reply_of(again(one), "adopted");
	ck_assert_int_eq(reply_give(desk.moderate, &reply), WRITTEN);
	reply = reply_of(again(other), "adopted");
	ck_assert_int_eq(reply_give(desk.moderate, &reply), WRITTEN);
	figures = case_figures(desk.db, desk.arena, "2026-08", "2026-09-01");
	ck_assert_ptr_nonnull(figures);
	ck_assert_ptr_null(figures->next);
	ck_assert_int_eq(figures->of[MEASURE_ON_TIME], 1);
	ck_assert_int_eq(told_on_day(clock_now()).on_time, figures->of[MEASURE_ON_TIME]);
	ck_assert_int_eq(told_on_day(clock_now()).late, figures->of[MEASURE_LATE]);
	ck_assert_int_eq(told_on_day(clock_now()).overdue, 0);
}
END_TEST

START_TEST(a_unit_asks_and_the_office_declines_or_grants)
{
	struct submission *text = submitted(1, 4, TEXT);
	struct case_act ask = act_of(text, CASE_ASK, REASON);

	ck_assert_str_eq(did_now(text, CASE_DECLINE, "不同意"), "没有等着答复的延期申请");
	ask.day = "2026-09-01";
	ck_assert_str_eq(did(&ask), "");
	ck_assert_str_eq(case_of(text)->asked_day, "2026-09-01");
	ck_assert_str_eq(case_of(text)->due, "2026-08-26");
	ck_assert_str_eq(did_now(text, CASE_DECLINE, "先铺垫子也行"), "");
	ck_assert_str_eq(case_of(text)->asked_day, "");
	ask.version = case_of(text)->version;
	ck_assert_str_eq(did(&ask), "");
	ck_assert_str_eq(extended_to(text, "2026-08-31", REASON), "");
	ck_assert_str_eq(case_of(text)->asked_day, "");
}
END_TEST

START_TEST(a_transfer_needs_a_reason_and_keeps_the_day)
{
	struct submission *text = submitted(2, 4, TEXT);
	int64_t school = unit_made("教育局"), market = unit_by_name(desk.db, desk.arena, "商务局")->id;

	ck_assert_str_eq(assigned(text, 0, ""), "请选择单位");
	ck_assert_str_eq(assigned(text, 99, ""), "请从列表里选择单位");
	ck_assert_str_eq(assigned(text, school, ""), "");
	ck_assert_str_eq(assigned(text, school, "换一个"), "已经是这个单位了，请选另一个");
	ck_assert_str_eq(assigned(text, market, ""), "请写 2 到 200 个字");
	ck_assert_str_eq(assigned(text, market, "摊位归商务局管"), "");
	ck_assert_str_eq(case_of(text)->due, text->answer_due);
	ck_assert_int_eq(desk_number("SELECT count(*) FROM audit WHERE action = 'case-assign'"), 2);
}
END_TEST

START_TEST(not_solved_opens_it_again_from_the_first_stage)
{
	struct submission *text = submitted(1, 4, TEXT);

	decide(text, "published", "", "");
	answer(again(text), "adopted");
	clock_set(NOW + 3 * DAY_SECONDS);
	followed_up(text, "no");
	ck_assert_int_eq(case_of(text)->closed_at, 0);
	ck_assert_str_eq(case_of(text)->stage, "verify");
	ck_assert_str_eq(case_of(text)->due, again(text)->reopened_due);
	ck_assert(!case_of(text)->answered);
	ck_assert_str_eq(extended_to(text, "2026-09-01", REASON), "复办的不能再延期");
	noted_by(text, "li", "又去看了");
	noted_by(text, "li", "换了地砖");
	answer(again(text), "partly");
	noted_by(text, "li", "告诉本人了");
	ck_assert_str_eq(noted_by(text, "zhao", "属实"), "");
	ck_assert_str_eq(case_of(text)->closed_why, "reviewed");
	ck_assert_str_eq(case_of(text)->first_answer, "on_time");
}
END_TEST

START_TEST(solved_leaves_it_closed)
{
	struct submission *text = submitted(1, 4, TEXT);

	decide(text, "published", "", "");
	answer(again(text), "adopted");
	followed_up(text, "yes");
	ck_assert_str_eq(case_of(text)->closed_why, "answered");
}
END_TEST

START_TEST(the_office_opens_a_closed_case_again)
{
	struct submission *low = submitted(1, 2, "");

	ck_assert_str_eq(did_now(low, CASE_REOPEN, "还要再看"), "这件正在办，不用再打开");
	did_now(low, CASE_CLOSE, "记下来了");
	ck_assert_str_eq(did_now(low, CASE_REOPEN, "还要再看"), "");
	ck_assert_int_eq(case_of(low)->closed_at, 0);
	ck_assert_str_eq(case_of(low)->due, "2026-08-24");
	ck_assert_int_gt(case_of(low)->reopened_at, 0);
}
END_TEST

START_TEST(a_stale_version_changes_nothing)
{
	struct submission *low = submitted(1, 1, TEXT);
	struct case_act first = act_of(low, CASE_NOTE, "属实"), second = first;

	second.words = "不属实";
	ck_assert_int_eq(case_do(desk.moderate, desk.arena, &first), WRITTEN);
	ck_assert_int_eq(case_do(desk.moderate, desk.arena, &second), REFUSED);
	ck_assert_int_eq(desk_number("SELECT count(*) FROM case_entry WHERE kind = 'note'"), 1);
	ck_assert_int_eq(desk_number("SELECT count(*) FROM audit WHERE action = 'case-note'"), 1);
}
END_TEST

START_TEST(a_reminder_is_counted_and_dated)
{
	struct submission *text = submitted(1, 4, TEXT), *nobodys = submitted(2, 4, TEXT);

	ck_assert_str_eq(did_now(nobodys, CASE_REMIND, ""), "还没有分派单位，请先分派");
	ck_assert_str_eq(did_now(text, CASE_REMIND, ""), "");
	ck_assert_str_eq(did_now(text, CASE_REMIND, ""), "");
	ck_assert_int_eq(case_of(text)->reminders, 2);
	ck_assert_int_eq(case_of(text)->reminded_at, NOW);
}
END_TEST

int
main(void)
{
	const TTest *tests[] = {
		a_text_or_a_low_rating_is_a_case_at_once,
		a_retired_unit_gets_no_new_cases,
		the_answer_ends_a_case_that_is_only_handled,
		refusal_and_withdrawal_end_it_without_an_answer,
		a_low_rating_passes_four_stages_and_another_reviews,
		a_stage_is_gone_back_to_with_a_reason,
		a_mere_low_rating_ends_with_a_note_and_after_a_call_where_a_number_was_left,
		a_mere_low_rating_may_pass_the_stages_too,
		a_call_back_holds_no_number,
		a_case_is_put_off_once_before_its_day_up_to_the_latest,
		a_day_that_has_passed_is_not_put_off,
		an_answer_by_the_new_day_is_on_time_and_a_later_one_is_not,
		the_public_figure_takes_the_new_day_too,
		a_unit_asks_and_the_office_declines_or_grants,
		a_transfer_needs_a_reason_and_keeps_the_day,
		not_solved_opens_it_again_from_the_first_stage,
		solved_leaves_it_closed,
		the_office_opens_a_closed_case_again,
		a_stale_version_changes_nothing,
		a_reminder_is_counted_and_dated, NULL
	};

	return suite_run("case", tests);
}
