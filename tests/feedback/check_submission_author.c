/* What its author may still do with a submission. */
#include "desk.h"

START_TEST(a_text_may_be_corrected_once_before_review)
{
	struct submission *submission = submitted(1, 2, "路登不亮");

	ck_assert(submission_may_be_corrected(submission));
	ck_assert_int_eq(writer_do(desk.portal, submission_correct(desk.arena, submission->id, 1, "路灯不亮", NOW + 9)),
	    WRITTEN);
	submission = again(submission);
	ck_assert_str_eq(submission->body, "路灯不亮");
	ck_assert_int_eq(submission->version, 2);
	ck_assert(submission->corrected);
	ck_assert(!submission_may_be_corrected(submission));
	ck_assert_int_eq(writer_do(desk.portal, submission_correct(desk.arena, submission->id, 2, "再改", NOW + 10)),
	    REFUSED);
	ck_assert_str_eq(again(submission)->body, "路灯不亮");
}
END_TEST

START_TEST(the_words_before_a_correction_are_kept)
{
	struct submission *submission = submitted(1, 2, "路登不亮");

	writer_do(desk.portal, submission_correct(desk.arena, submission->id, 1, "路灯不亮", NOW + 9));
	ck_assert_str_eq(desk_text("SELECT body FROM submission_original"), "路登不亮");
	ck_assert_int_eq(desk_number("SELECT replaced_at FROM submission_original"), NOW + 9);
	ck_assert(desk_refuses("DELETE FROM submission_original"));
	ck_assert(desk_refuses("UPDATE submission_original SET body = ''"));
}
END_TEST

START_TEST(a_refused_correction_leaves_no_original_behind)
{
	struct submission *submission = submitted(1, 2, "一"), *rating = submitted(1, 2, "");

	ck_assert_int_eq(writer_do(desk.portal, submission_correct(desk.arena, submission->id, 7, "二", NOW)), REFUSED);
	ck_assert_int_eq(writer_do(desk.portal, submission_correct(desk.arena, submission->id, 1, "", NOW)), REFUSED);
	ck_assert_int_eq(writer_do(desk.portal, submission_correct(desk.arena, rating->id, 1, "三", NOW)), REFUSED);
	ck_assert_int_eq(writer_do(desk.portal, submission_correct(desk.arena, 99, 1, "四", NOW)), REFUSED);
	ck_assert_int_eq(desk_number("SELECT count(*) FROM submission_original"), 0);
	ck_assert(!submission_may_be_corrected(rating));
}
END_TEST

START_TEST(what_was_decided_cannot_be_corrected)
{
	struct submission *submission = submitted(1, 2, "一");

	decide(submission, "published", "", "");
	submission = again(submission);
	ck_assert(!submission_may_be_corrected(submission));
	ck_assert_int_eq(writer_do(desk.portal, submission_correct(desk.arena, submission->id, submission->version, "二",
	    NOW)), REFUSED);
}
END_TEST

START_TEST(a_correction_makes_the_colleagues_screen_stale)
{
	struct submission *screen = submitted(1, 2, "一");

	writer_do(desk.portal, submission_correct(desk.arena, screen->id, 1, "二", NOW));
	ck_assert_int_eq(decide(screen, "published", "", ""), ALREADY_DECIDED);
	ck_assert_int_eq(desk_number("SELECT count(*) FROM publication"), 0);
}
END_TEST

START_TEST(a_withdrawal_takes_text_rating_and_phone_from_sight)
{
	struct draft draft = draft_of(1, 2, "路灯不亮");
	struct seals seals = seals_of(1, 1);
	struct submission *submission;
	struct receipt receipt;

	seals.phone = (struct blob){ "sealed", 6 };
	receive(&draft, &seals, NOW, &receipt);
	submission = submission_by_number(desk.db, desk.arena, receipt.number);
	decide(submission, "published", "", "");
	ck_assert_ptr_nonnull(comments_of_project(desk.db, desk.arena, 1, comment_start(), 9));
	ck_assert_int_eq(writer_do(desk.portal, submission_withdraw(desk.arena, submission->id, 2, NOW + 9)), WRITTEN);
	ck_assert_ptr_null(comments_of_project(desk.db, desk.arena, 1, comment_start(), 9));
	ck_assert_int_eq(ratings_of_project(desk.db, 1).total, 0);
	ck_assert_int_eq(project_by_slug(desk.db, desk.arena, "market")->published, 0);
	submission = again(submission);
	ck_assert_str_eq(submission->visibility, "withdrawn");
	ck_assert_str_eq(submission->handling, "none");
	ck_assert_str_eq(submission->public_text, "");
	ck_assert_int_eq(submission->withdrawn_at, NOW + 9);
	ck_assert_int_eq(submission->version, 3);
	ck_assert(!submission->has_phone);
	ck_assert_str_eq(desk_text("SELECT retired_why FROM rating"), "withdrawn");
	ck_assert_msg(desk_number("SELECT count(*) FROM submission WHERE body <> ''") == 1,
	    "the row stays");
}
END_TEST

START_TEST(anything_may_be_withdrawn_once)
{
	static const char *const verdicts[][2] = { { "published", "" }, { "hidden", "private" },
	    { "refused", "ad" } };

	for (int i = 0; i < 3; i++) {
		struct submission *submission = submitted(1, 2, "路灯不亮");

		ck_assert_int_eq(decide(submission, verdicts[i][0], verdicts[i][1], ""), DECIDED);
		submission = again(submission);
		ck_assert(submission_may_be_withdrawn(submission));
		ck_assert_int_eq(writer_do(desk.portal, submission_withdraw(desk.arena, submission->id,
		    submission->version, NOW)), WRITTEN);
		submission = again(submission);
		ck_assert(!submission_may_be_withdrawn(submission));
		ck_assert_int_eq(writer_do(desk.portal, submission_withdraw(desk.arena, submission->id,
		    submission->version, NOW)), REFUSED);
	}
}
END_TEST

START_TEST(a_rating_alone_may_be_withdrawn)
{
	struct submission *submission = submitted(1, 5, "");

	ck_assert_int_eq(writer_do(desk.portal, submission_withdraw(desk.arena, submission->id, 1, NOW)), WRITTEN);
	ck_assert_int_eq(ratings_of_project(desk.db, 1).total, 0);
}
END_TEST

START_TEST(a_withdrawal_from_a_stale_page_changes_nothing)
{
	struct submission *submission = submitted(1, 2, "一");

	decide(submission, "published", "", "");
	ck_assert_int_eq(writer_do(desk.portal, submission_withdraw(desk.arena, submission->id, 1, NOW)), REFUSED);
	ck_assert_str_eq(again(submission)->visibility, "published");
	ck_assert_int_eq(ratings_of_project(desk.db, 1).total, 1);
}
END_TEST

START_TEST(an_answer_that_was_given_stays_given_after_a_withdrawal)
{
	struct submission *submission = submitted(1, 2, "一");

	answer(submission, "adopted");
	ck_assert_int_eq(writer_do(desk.portal, submission_withdraw(desk.arena, submission->id, 2, NOW)), WRITTEN);
	ck_assert_str_eq(again(submission)->handling, "answered");
	ck_assert_int_eq(desk_number("SELECT count(*) FROM reply"), 1);
}
END_TEST

START_TEST(withdrawing_a_replaced_rating_leaves_the_one_in_force)
{
	struct draft draft = draft_of(1, 5, "");
	struct seals first = seals_of(1, 1), second = seals_of(1, 2);
	struct receipt receipt;

	receive(&draft, &first, NOW, &receipt);
	draft.rating = 2;
	receive(&draft, &second, NOW + 1, &receipt);
	ck_assert_int_eq(writer_do(desk.portal, submission_withdraw(desk.arena, 1, 1, NOW + 2)), WRITTEN);
	ck_assert_int_eq(ratings_of_project(desk.db, 1).count[2], 1);
	ck_assert_str_eq(desk_text("SELECT retired_why FROM rating WHERE id = 1"), "replaced");
}
END_TEST

START_TEST(a_phone_can_be_forgotten_alone)
{
	struct draft draft = draft_of(1, 5, "好");
	struct seals seals = seals_of(1, 1);
	struct receipt receipt;

	seals.phone = (struct blob){ "sealed", 6 };
	receive(&draft, &seals, NOW, &receipt);
	ck_assert_int_eq(writer_do(desk.portal, submission_forget_phone(desk.arena, 1, NOW)), WRITTEN);
	ck_assert_int_eq(desk_number("SELECT count(*) FROM contact"), 0);
	ck_assert(!submission_by_number(desk.db, desk.arena, receipt.number)->has_phone);
	ck_assert_int_eq(ratings_of_project(desk.db, 1).total, 1);
	ck_assert_msg(writer_do(desk.portal, submission_forget_phone(desk.arena, 1, NOW)) == WRITTEN,
	    "a second time does no harm");
}
END_TEST

int
main(void)
{
	const TTest *tests[] = {
		a_text_may_be_corrected_once_before_review, the_words_before_a_correction_are_kept,
		a_refused_correction_leaves_no_original_behind,
		what_was_decided_cannot_be_corrected,
		a_correction_makes_the_colleagues_screen_stale,
		a_withdrawal_takes_text_rating_and_phone_from_sight, anything_may_be_withdrawn_once,
		a_rating_alone_may_be_withdrawn, a_withdrawal_from_a_stale_page_changes_nothing,
		an_answer_that_was_given_stays_given_after_a_withdrawal,
		withdrawing_a_replaced_rating_leaves_the_one_in_force,
		a_phone_can_be_forgotten_alone, NULL
	};

	return suite_run("author", tests);
}
