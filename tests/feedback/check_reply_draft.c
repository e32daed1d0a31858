/* An answer before it is one: drafted, submitted, returned, released. */
#include "desk.h"

#include "feedback/reply_draft.h"

#define GOOD "您好。地面 8 月 20 日已铺防滑垫。商务局 5220000"

/* What somebody does, on what stands now. */
static struct drafting
drafting_of(const struct submission *submission, const char *body)
{
	const struct submission *now = again(submission);
	const struct reply_draft *draft = reply_draft_of_submission(desk.db, desk.arena, submission->id);

	return (struct drafting){ now->id, now->version, draft == NULL ? 0 : draft->version, 0,
		"商务局", "adopted", body, "小王", "wang" };
}

static enum written
save(const struct submission *submission, const char *body)
{
	struct drafting drafting = drafting_of(submission, body);

	return reply_draft_save(desk.moderate, desk.arena, &drafting, clock_now());
}

static enum written
submit(const struct submission *submission, const char *body)
{
	struct drafting drafting = drafting_of(submission, body);

	return reply_draft_submit(desk.moderate, desk.arena, &drafting, clock_now());
}

static enum written
send_back(const struct submission *submission, const char *reason)
{
	struct drafting drafting = drafting_of(submission, NULL);

	return reply_draft_return(desk.moderate, desk.arena, &drafting, reason, clock_now());
}

static enum written
release(const struct submission *submission)
{
	struct drafting drafting = drafting_of(submission, NULL);

	return reply_draft_release(desk.moderate, desk.arena, &drafting, clock_now());
}

static const char *
state_of(const struct submission *submission)
{
	struct reply_draft *draft = reply_draft_of_submission(desk.db, desk.arena, submission->id);

	return draft == NULL ? "" : draft->state;
}

START_TEST(what_is_saved_need_not_be_ready_and_nobody_else_sees_it)
{
	struct submission *submission = submitted(1, 2, "路滑");
	struct reply_draft *draft;

	ck_assert_ptr_null(reply_draft_of_submission(desk.db, desk.arena, submission->id));
	ck_assert_int_eq(save(submission, "您好。〔事情〕"), WRITTEN);
	ck_assert_int_eq(save(submission, "您好。路滑"), WRITTEN);
	draft = reply_draft_of_submission(desk.db, desk.arena, submission->id);
	ck_assert_str_eq(draft->state, "draft");
	ck_assert_int_eq(draft->version, 2);
	ck_assert_str_eq(draft->body, "您好。路滑");
	ck_assert_str_eq(draft->unit, "商务局");
	ck_assert_str_eq(draft->outcome, "adopted");
	ck_assert_int_eq(desk_number("SELECT count(*) FROM reply"), 0);
	ck_assert_int_eq(again(submission)->version, 1);
}
END_TEST

START_TEST(every_version_is_kept_with_who_saved_it)
{
	struct submission *submission = submitted(1, 2, "路滑");
	struct reply_version *version;

	save(submission, "第一版");
	submit(submission, GOOD);
	send_back(submission, "请写清哪天完工");
	version = reply_versions(desk.db, desk.arena, submission->id);
	ck_assert_str_eq(version->state, "returned");
	ck_assert_str_eq(version->reason, "请写清哪天完工");
	ck_assert_str_eq(version->body, GOOD);
	ck_assert(version->by_office);
	ck_assert_str_eq(version->staff, "小王");
	ck_assert_str_eq(version->next->state, "submitted");
	ck_assert_str_eq(version->next->next->body, "第一版");
	ck_assert_ptr_null(version->next->next->next);
	ck_assert(desk_refuses("UPDATE reply_draft_version SET body = 'x'"));
	ck_assert(desk_refuses("DELETE FROM reply_draft_version"));
	ck_assert(desk_refuses("DELETE FROM reply_draft"));
}
END_TEST

START_TEST(a_released_draft_is_the_answer_and_all_of_it_at_once)
{
	struct submission *submission = submitted(1, 2, "路滑");

	decide(submission, "published", "", "");
	submit(submission, GOOD);
	clock_set(NOW + HOUR);
	ck_assert_int_eq(release(submission), WRITTEN);
	ck_assert_str_eq(again(submission)->reply_body, GOOD);
	ck_assert_str_eq(again(submission)->handling, "answered");
	ck_assert_int_eq(desk_number("SELECT answered FROM publication"), 1);
	ck_assert_int_eq(desk_number("SELECT count(*) FROM reply_draft WHERE state = 'released' AND reply_id = 1"), 1);
	ck_assert_int_eq(desk_number("SELECT count(*) FROM audit WHERE action IN ('reply', 'answer-release')"), 2);
	ck_assert_ptr_null(reply_draft_of_submission(desk.db, desk.arena, submission->id));
	ck_assert(desk_refuses("UPDATE reply_draft SET state = 'draft', reply_id = NULL, released_at = NULL"));
}
END_TEST

START_TEST(a_release_that_cannot_be_audited_does_not_happen)
{
	struct submission *submission = submitted(1, 2, "路滑");

	decide(submission, "published", "", "");
	submit(submission, GOOD);
	desk_run("CREATE TRIGGER broken BEFORE INSERT ON audit WHEN new.action = 'answer-release'"
	    " BEGIN SELECT raise(ABORT, 'no'); END");
	ck_assert_int_eq(release(submission), REFUSED);
	ck_assert_int_eq(desk_number("SELECT count(*) FROM reply"), 0);
	ck_assert_int_eq(desk_number("SELECT answered FROM publication"), 0);
	ck_assert_str_eq(state_of(submission), "submitted");
	ck_assert_str_eq(again(submission)->handling, "open");
}
END_TEST

START_TEST(only_what_was_submitted_can_be_returned)
{
	struct submission *submission = submitted(1, 2, "路滑");

	ck_assert_int_eq(send_back(submission, "请写清哪天完工"), REFUSED);
	save(submission, GOOD);
	ck_assert_int_eq(send_back(submission, "请写清哪天完工"), REFUSED);
	submit(submission, GOOD);
	ck_assert_int_eq(send_back(submission, "请写清哪天完工"), WRITTEN);
	ck_assert_str_eq(state_of(submission), "returned");
	ck_assert_int_eq(send_back(submission, "请写清哪天完工"), REFUSED);
}
END_TEST

START_TEST(what_was_returned_stays_so_until_it_is_submitted_again)
{
	struct submission *submission = submitted(1, 2, "路滑");
	struct reply_draft *draft;

	submit(submission, GOOD);
	send_back(submission, "请写清哪天完工");
	save(submission, "您好。改到一半");
	draft = reply_draft_of_submission(desk.db, desk.arena, submission->id);
	ck_assert_str_eq(draft->state, "returned");
	ck_assert_str_eq(draft->return_reason, "请写清哪天完工");
	submit(submission, GOOD);
	ck_assert_str_eq(state_of(submission), "submitted");
	send_back(submission, "日子还是没有写");
	draft = reply_draft_of_submission(desk.db, desk.arena, submission->id);
	ck_assert_int_eq(draft->returns, 2);
	ck_assert_str_eq(draft->return_reason, "日子还是没有写");
}
END_TEST

START_TEST(nothing_happens_on_another_version_than_the_one_on_the_screen)
{
	struct submission *submission = submitted(1, 2, "路滑");
	struct drafting first = drafting_of(submission, GOOD), second = drafting_of(submission, "另一版");

	ck_assert_int_eq(reply_draft_save(desk.moderate, desk.arena, &first, NOW), WRITTEN);
	ck_assert_int_eq(reply_draft_save(desk.moderate, desk.arena, &second, NOW), REFUSED);
	ck_assert_int_eq(reply_draft_submit(desk.moderate, desk.arena, &second, NOW), REFUSED);
	second.draft_version = 1;
	second.version = 7;   /* of the submission */
	ck_assert_int_eq(reply_draft_save(desk.moderate, desk.arena, &second, NOW), REFUSED);
	ck_assert_int_eq(reply_draft_release(desk.moderate, desk.arena, &second, NOW), REFUSED);
	ck_assert_int_eq(desk_number("SELECT count(*) FROM reply_draft_version"), 1);
	ck_assert_int_eq(desk_number("SELECT count(*) FROM audit WHERE action LIKE 'answer-%'"), 1);
}
END_TEST

START_TEST(a_unit_writes_on_no_case_but_its_own)
{
	struct submission *submission = submitted(1, 2, "路滑");
	struct drafting drafting = drafting_of(submission, GOOD);

	drafting.unit_id = 77;
	ck_assert_int_eq(reply_draft_save(desk.moderate, desk.arena, &drafting, NOW), REFUSED);
	ck_assert_int_eq(reply_draft_submit(desk.moderate, desk.arena, &drafting, NOW), REFUSED);
	ck_assert_int_eq(desk_number("SELECT count(*) FROM reply_draft"), 0);
}
END_TEST

START_TEST(a_rating_alone_and_a_withdrawn_text_get_no_draft)
{
	struct submission *rating = submitted(1, 2, ""), *text = submitted(1, 2, "路滑");

	ck_assert_int_eq(save(rating, GOOD), REFUSED);
	save(text, GOOD);
	writer_do(desk.portal, submission_withdraw(desk.arena, text->id, 1, NOW));
	ck_assert_int_eq(submit(text, GOOD), REFUSED);
	ck_assert_int_eq(release(text), REFUSED);
	ck_assert_int_eq(desk_number("SELECT count(*) FROM reply"), 0);
}
END_TEST

START_TEST(after_a_release_the_next_change_begins_a_new_round)
{
	struct submission *submission = submitted(1, 2, "路滑");

	save(submission, GOOD);
	release(submission);
	ck_assert_int_eq(release(submission), REFUSED);
	save(submission, "您好。又加铺了 20 米，8 月 25 日完工。");
	ck_assert_int_eq(desk_number("SELECT count(*) FROM reply_draft"), 2);
	ck_assert_int_eq(release(submission), WRITTEN);
	ck_assert_int_eq(desk_number("SELECT count(*) FROM reply"), 2);
	ck_assert_str_eq(again(submission)->reply_body, "您好。又加铺了 20 米，8 月 25 日完工。");
	ck_assert_int_eq(reply_versions(desk.db, desk.arena, submission->id)->draft, 2);
}
END_TEST

START_TEST(a_reason_says_what_is_to_be_changed)
{
	const char *reason = "";

	ck_assert_ptr_nonnull(return_reason_problem("不行啊！"));
	ck_assert_ptr_null(return_reason_problem("请写清日子"));
	for (int i = 0; i < 200; i++)
		reason = arena_text(desk.arena, "%s改", reason);
	ck_assert_ptr_null(return_reason_problem(reason));
	ck_assert_ptr_nonnull(return_reason_problem(arena_text(desk.arena, "%s改", reason)));
}
END_TEST

START_TEST(saving_looks_at_lengths_alone)
{
	struct drafting drafting = { .unit = "", .outcome = "", .body = "" };
	const char *text = "";

	ck_assert_int_eq(drafting_problems(&drafting).count, 0);
	for (int i = 0; i < 1001; i++)
		text = arena_text(desk.arena, "%s路", text);
	drafting.body = text;
	ck_assert_ptr_nonnull(drafting_problems(&drafting).body);
	drafting.body = text + strlen("路");
	drafting.unit = text + 950 * strlen("路");
	ck_assert_ptr_null(drafting_problems(&drafting).body);
	ck_assert_ptr_nonnull(drafting_problems(&drafting).unit);
}
END_TEST

START_TEST(each_step_is_audited_without_a_word_of_it)
{
	struct submission *submission = submitted(1, 2, "路滑");

	save(submission, GOOD);
	submit(submission, GOOD);
	send_back(submission, "请写清哪天完工");
	submit(submission, GOOD);
	release(submission);
	ck_assert_str_eq(desk_text("SELECT group_concat(action || ' ' || detail) FROM (SELECT * FROM audit WHERE actor <> 'resident' ORDER BY id)"),
	    "answer-save version 1,answer-submit version 2,answer-return version 3,answer-submit version 4,"
	    "reply adopted,answer-release version 5");
	ck_assert_int_eq(desk_number("SELECT count(*) FROM audit WHERE subject <> 'submission 2608170001' OR actor NOT IN ('wang', 'resident')"), 0);
}
END_TEST

int
main(void)
{
	const TTest *tests[] = {
		what_is_saved_need_not_be_ready_and_nobody_else_sees_it, every_version_is_kept_with_who_saved_it,
		a_released_draft_is_the_answer_and_all_of_it_at_once,
		a_release_that_cannot_be_audited_does_not_happen, only_what_was_submitted_can_be_returned,
		what_was_returned_stays_so_until_it_is_submitted_again,
		nothing_happens_on_another_version_than_the_one_on_the_screen,
		a_unit_writes_on_no_case_but_its_own, a_rating_alone_and_a_withdrawn_text_get_no_draft,
		after_a_release_the_next_change_begins_a_new_round, a_reason_says_what_is_to_be_changed,
		saving_looks_at_lengths_alone, each_step_is_audited_without_a_word_of_it, NULL
	};

	return suite_run("reply draft", tests);
}
