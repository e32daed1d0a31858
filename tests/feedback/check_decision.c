/* Staff's decisions: judged, taken, superseded, never changed. */
#include "desk.h"

static const char *
problem_of(const struct submission *submission, const char *verdict, const char *reason,
    const char *filling, const char *public_text)
{
	struct decision decision = decision_of(submission, verdict, reason);

	decision.filling = filling;
	decision.public_text = public_text;
	return decision_problem(desk.db, desk.arena, &decision, submission);
}

START_TEST(the_reasons_stand_in_the_order_of_the_list)
{
	struct reason *reason = reasons(desk.db, desk.arena);
	int count = 0;

	ck_assert_str_eq(reason->code, "mask");
	ck_assert_str_eq(reason->next->next->label, "本人要求不公开");
	for (; reason != NULL; reason = reason->next)
		count++;
	ck_assert_int_eq(count, 14);
}
END_TEST

START_TEST(a_good_decision_has_no_problem)
{
	struct submission *submission = submitted(1, 2, "找王某，路滑");

	ck_assert_ptr_null(problem_of(submission, "published", "", "", ""));
	ck_assert_ptr_null(problem_of(submission, "masked", "mask", "", "找▇，路滑"));
	ck_assert_ptr_null(problem_of(submission, "hidden", "off", "交通局", ""));
	ck_assert_ptr_null(problem_of(submission, "refused", "ad", "", ""));
}
END_TEST

START_TEST(a_verdict_is_one_of_four)
{
	struct submission *submission = submitted(1, 2, "路滑");

	ck_assert_str_eq(problem_of(submission, "deleted", "", "", ""), "请选择一种处理");
	ck_assert_str_eq(problem_of(submission, "", "", "", ""), "请选择一种处理");
	ck_assert_str_eq(verdict_word("masked"), "遮盖后公开");
	ck_assert_str_eq(verdict_word("hidden"), "不公开，转办");
	ck_assert_str_eq(verdict_word("deleted"), "");
}
END_TEST

START_TEST(all_but_publishing_needs_a_reason_of_its_own_kind)
{
	struct submission *submission = submitted(1, 2, "找王某，路滑");

	ck_assert_str_eq(problem_of(submission, "hidden", "", "", ""), "请选择理由。群众会看到这个理由。");
	ck_assert_str_eq(problem_of(submission, "masked", "", "", "找▇，路滑"), "请选择理由。群众会看到这个理由。");
	ck_assert_str_eq(problem_of(submission, "hidden", "nonsense", "", ""), "请从列表里选择理由");
	ck_assert_str_eq(problem_of(submission, "hidden", "ad", "", ""),
	    "“广告、链接、刷屏”这个理由用于“不予受理”，请重新选择");
	ck_assert_ptr_nonnull(problem_of(submission, "published", "ad", "", ""));
}
END_TEST

START_TEST(a_blank_in_the_sentence_is_to_be_filled)
{
	struct submission *submission = submitted(1, 2, "路滑");
	const char *long_filling = "";

	ck_assert_str_eq(problem_of(submission, "hidden", "off", "", ""), "请填写：转给哪个单位");
	ck_assert_str_eq(problem_of(submission, "refused", "petition", "", ""), "请填写：程序和地址、电话");
	for (int i = 0; i < 101; i++)
		long_filling = arena_text(desk.arena, "%s字", long_filling);
	ck_assert_str_eq(problem_of(submission, "hidden", "off", long_filling, ""),
	    "理由里填写的内容最多 100 个字，现在是 101 个字");
}
END_TEST

START_TEST(a_private_text_is_not_published)
{
	struct submission *submission = submitted(1, 2, "找王某，路滑");

	submission->is_private = true;
	ck_assert_str_eq(problem_of(submission, "published", "", "", ""), "本人要求不公开，不能公开");
	ck_assert_str_eq(problem_of(submission, "masked", "mask", "", "找▇，路滑"), "本人要求不公开，不能公开");
	ck_assert_ptr_null(problem_of(submission, "hidden", "user", "", ""));
}
END_TEST

START_TEST(the_schema_is_the_last_to_refuse_a_private_text)
{
	struct draft draft = draft_of(1, 2, "路滑");
	struct seals seals = seals_of(1, 1);
	struct receipt receipt;
	struct submission *submission;

	draft.is_private = true;
	receive(&draft, &seals, NOW, &receipt);
	submission = submission_by_number(desk.db, desk.arena, receipt.number);
	ck_assert_int_ne(decide(submission, "published", "", ""), DECIDED);
	ck_assert_int_eq(desk_number("SELECT count(*) FROM publication"), 0);
	ck_assert_int_eq(desk_number("SELECT count(*) FROM decision"), 0);
	ck_assert_int_eq(desk_number("SELECT count(*) FROM audit WHERE action = 'decide'"), 0);
}
END_TEST

START_TEST(a_masking_may_not_edit)
{
	struct submission *submission = submitted(1, 1, "修得太差，找王某");

	ck_assert_ptr_nonnull(problem_of(submission, "masked", "mask", "", "修得好，找▇"));
	ck_assert_ptr_nonnull(problem_of(submission, "masked", "mask", "", "找▇"));
	ck_assert_ptr_nonnull(problem_of(submission, "masked", "mask", "", "修得太差，找王某"));
	ck_assert_ptr_nonnull(problem_of(submission, "masked", "mask", "", ""));
	ck_assert_ptr_nonnull(problem_of(submission, "masked", "mask", "", "▇▇▇"));
	ck_assert_ptr_null(problem_of(submission, "masked", "mask", "", "修得太差，找［姓名］"));
}
END_TEST

START_TEST(what_has_no_text_or_was_withdrawn_is_not_decided)
{
	struct submission *rating = submitted(1, 2, ""), *text = submitted(1, 2, "路滑");

	ck_assert_ptr_nonnull(problem_of(rating, "published", "", "", ""));
	ck_assert_int_eq(decide(rating, "published", "", ""), ALREADY_DECIDED);
	writer_do(desk.portal, submission_withdraw(desk.arena, text->id, 1, NOW));
	text = again(text);
	ck_assert_ptr_nonnull(problem_of(text, "published", "", "", ""));
	ck_assert_int_eq(decide(text, "hidden", "private", ""), ALREADY_DECIDED);
}
END_TEST

START_TEST(a_published_text_is_public_as_it_was_written)
{
	struct submission *submission = submitted(1, 2, "路滑");
	struct comment *comment;

	ck_assert_int_eq(decide(submission, "published", "", "something else"), DECIDED);
	submission = again(submission);
	ck_assert_str_eq(submission->visibility, "published");
	ck_assert_str_eq(submission->public_text, "路滑");
	ck_assert_str_eq(submission->verdict, "published");
	ck_assert_str_eq(submission->decided_by, "小李");
	ck_assert_int_eq(submission->decided_at, NOW);
	ck_assert_int_eq(submission->version, 2);
	ck_assert_str_eq(submission->reason_label, "");
	comment = comments_of_project(desk.db, desk.arena, 1, comment_start(), 9);
	ck_assert_str_eq(comment->body, "路滑");
	ck_assert(!comment->masked && !comment->answered);
	ck_assert_int_eq(comment->published_at, NOW);
}
END_TEST

START_TEST(a_corrected_text_is_published_as_corrected)
{
	struct submission *submission = submitted(1, 2, "路华");

	writer_do(desk.portal, submission_correct(desk.arena, submission->id, 1, "路滑", NOW));
	ck_assert_int_eq(decide(again(submission), "published", "", ""), DECIDED);
	ck_assert_str_eq(again(submission)->public_text, "路滑");
}
END_TEST

START_TEST(a_masked_text_is_public_and_the_original_is_kept)
{
	struct submission *submission = submitted(1, 2, "找王某，路滑");

	ck_assert_int_eq(decide(submission, "masked", "mask", "找▇，路滑"), DECIDED);
	submission = again(submission);
	ck_assert_str_eq(submission->visibility, "published");
	ck_assert_str_eq(submission->public_text, "找▇，路滑");
	ck_assert_str_eq(submission->body, "找王某，路滑");
	ck_assert_str_eq(submission->reason_sentence, "里面有电话、姓名等个人信息，遮盖后公开了。");
	ck_assert(comments_of_project(desk.db, desk.arena, 1, comment_start(), 9)->masked);
	ck_assert_str_eq(desk_text("SELECT reason FROM submission"), "mask");
}
END_TEST

START_TEST(the_residents_sentence_is_filled)
{
	struct submission *submission = submitted(1, 2, "路滑");
	struct decision decision = decision_of(submission, "hidden", "off");

	decision.filling = "交通局";
	ck_assert_int_eq(decision_take(desk.moderate, &decision), DECIDED);
	submission = again(submission);
	ck_assert_str_eq(submission->visibility, "hidden");
	ck_assert_str_eq(submission->handling, "open");
	ck_assert_str_eq(submission->reason_label, "与项目无关");
	ck_assert_str_eq(submission->reason_sentence, "说的不是这个项目。我们已转给交通局，照样会办。");
	ck_assert_str_eq(submission->public_text, "");
}
END_TEST

START_TEST(a_second_decision_is_a_conflict)
{
	struct submission *screen = submitted(1, 2, "路滑");

	ck_assert_int_eq(decide(screen, "published", "", ""), DECIDED);
	ck_assert_int_eq(decide(screen, "refused", "ad", ""), ALREADY_DECIDED);
	ck_assert_str_eq(again(screen)->visibility, "published");
	ck_assert_int_eq(desk_number("SELECT count(*) FROM decision"), 1);
	ck_assert_int_eq(desk_number("SELECT count(*) FROM audit WHERE action = 'decide'"), 1);
}
END_TEST

START_TEST(a_decision_can_be_superseded_and_both_are_kept)
{
	struct submission *submission = submitted(1, 2, "路滑");
	struct past_decision *past;

	decide(submission, "published", "", "");
	clock_set(NOW + HOUR);
	ck_assert_int_eq(decide(again(submission), "refused", "abuse", ""), DECIDED);
	ck_assert_ptr_null(comments_of_project(desk.db, desk.arena, 1, comment_start(), 9));
	submission = again(submission);
	ck_assert_str_eq(submission->visibility, "refused");
	ck_assert_str_eq(submission->public_text, "");
	past = decisions_of_submission(desk.db, desk.arena, submission->id);
	ck_assert_str_eq(past->verdict, "refused");
	ck_assert_str_eq(past->reason_label, "辱骂、威胁、歧视");
	ck_assert_int_eq(past->decided_at, NOW + HOUR);
	ck_assert_str_eq(past->next->verdict, "published");
	ck_assert_str_eq(past->next->public_text, "路滑");
	ck_assert_str_eq(past->next->staff, "小李");
	ck_assert_ptr_null(past->next->next);
}
END_TEST

START_TEST(publishing_again_moves_the_comment_to_now)
{
	struct submission *submission = submitted(1, 2, "找王某，路滑");
	struct comment *comment;

	decide(submission, "published", "", "");
	clock_set(NOW + HOUR);
	decide(again(submission), "masked", "mask", "找▇，路滑");
	comment = comments_of_project(desk.db, desk.arena, 1, comment_start(), 9);
	ck_assert_str_eq(comment->body, "找▇，路滑");
	ck_assert_int_eq(comment->published_at, NOW + HOUR);
	ck_assert_ptr_null(comment->next);
}
END_TEST

START_TEST(what_was_refused_waits_for_no_answer)
{
	struct submission *submission = submitted(1, 2, "路滑");

	decide(submission, "refused", "ad", "");
	ck_assert_str_eq(again(submission)->handling, "none");
	decide(again(submission), "published", "", "");
	ck_assert_str_eq(again(submission)->handling, "open");
}
END_TEST

START_TEST(an_answer_survives_a_later_decision)
{
	struct submission *submission = submitted(1, 2, "路滑");

	answer(submission, "adopted");
	decide(again(submission), "published", "", "");
	ck_assert_str_eq(again(submission)->handling, "answered");
	ck_assert(comments_of_project(desk.db, desk.arena, 1, comment_start(), 9)->answered);
	decide(again(submission), "refused", "ad", "");
	ck_assert_str_eq(again(submission)->handling, "answered");
}
END_TEST

START_TEST(a_decision_is_audited_without_the_residents_words)
{
	decide(submitted(1, 2, "找王某，路滑"), "masked", "mask", "找▇，路滑");
	ck_assert_str_eq(desk_text(AUDITED " WHERE action = 'decide'"),
	    "li/decide/submission 2608170001/masked, mask");
	ck_assert_int_eq(desk_number("SELECT at FROM audit"), NOW);
}
END_TEST

START_TEST(decisions_never_change)
{
	decide(submitted(1, 2, "路滑"), "published", "", "");
	ck_assert(desk_refuses("UPDATE decision SET staff = 'x'"));
	ck_assert(desk_refuses("DELETE FROM decision"));
}
END_TEST

START_TEST(a_public_text_beyond_the_limit_is_told)
{
	struct submission *submission = submitted(1, 2, "路滑");
	const char *text = "路";

	for (int i = 0; i < 1000; i++)
		text = arena_text(desk.arena, "%s▇", text);
	ck_assert_str_eq(problem_of(submission, "masked", "mask", "", text),
	    "公开文本最多 1000 个字，现在是 1001 个字");
}
END_TEST

int
main(void)
{
	const TTest *tests[] = {
		the_reasons_stand_in_the_order_of_the_list, a_good_decision_has_no_problem,
		a_verdict_is_one_of_four, all_but_publishing_needs_a_reason_of_its_own_kind,
		a_blank_in_the_sentence_is_to_be_filled, a_private_text_is_not_published,
		the_schema_is_the_last_to_refuse_a_private_text, a_masking_may_not_edit,
		what_has_no_text_or_was_withdrawn_is_not_decided,
		a_published_text_is_public_as_it_was_written,
		a_corrected_text_is_published_as_corrected,
		a_masked_text_is_public_and_the_original_is_kept,
		the_residents_sentence_is_filled, a_second_decision_is_a_conflict,
		a_decision_can_be_superseded_and_both_are_kept,
		publishing_again_moves_the_comment_to_now,
		what_was_refused_waits_for_no_answer, an_answer_survives_a_later_decision,
		a_decision_is_audited_without_the_residents_words, decisions_never_change,
		a_public_text_beyond_the_limit_is_told, NULL
	};

	return suite_run("decision", tests);
}
