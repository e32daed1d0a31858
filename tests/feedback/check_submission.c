/* Receiving: what may be handed in, and what is stored of it. */
#include "desk.h"

static struct draft_problems
problems_of(struct draft draft)
{
	return draft_problems(desk.db, desk.arena, &draft);
}

static const char *
characters(int count)
{
	const char *text = "";

	for (int i = 0; i < count; i++)
		text = arena_text(desk.arena, "%s%s", text, "字");
	return text;
}

START_TEST(a_rating_alone_is_enough)
{
	ck_assert_int_eq(problems_of(draft_of(1, 3, "")).count, 0);
}
END_TEST

START_TEST(a_rating_is_required)
{
	for (int rating = 0; rating <= 6; rating += 6) {
		struct draft_problems problems = problems_of(draft_of(1, rating, "好"));

		ck_assert_str_eq(problems.rating, "请选择您的满意程度");
		ck_assert_int_eq(problems.count, 1);
	}
}
END_TEST

START_TEST(a_text_has_at_most_five_hundred_characters_not_bytes)
{
	struct draft_problems problems = problems_of(draft_of(1, 3, characters(502)));

	ck_assert_int_eq(problems_of(draft_of(1, 3, characters(500))).count, 0);
	ck_assert_str_eq(problems.body, "意见最多 500 个字，现在是 502 个字");
	ck_assert_int_eq(problems.count, 1);
}
END_TEST

START_TEST(a_township_is_one_of_the_list)
{
	struct draft draft = draft_of(1, 3, "");

	draft.township = 1;
	ck_assert_int_eq(problems_of(draft).count, 0);
	draft.township = 3;    /* retired */
	ck_assert_ptr_nonnull(problems_of(draft).township);
	draft.township = 99;
	ck_assert_ptr_nonnull(problems_of(draft).township);
}
END_TEST

START_TEST(a_phone_number_has_eleven_digits_and_begins_like_one)
{
	static const char *const wrong[] = { "1381234567", "138123456789", "12812345678",
	    "03812345678", "1381234567x" };
	struct draft draft = draft_of(1, 3, "");

	draft.phone_agreed = true;
	draft.phone = "13812345678";
	ck_assert_int_eq(problems_of(draft).count, 0);
	for (size_t i = 0; i < sizeof(wrong) / sizeof(wrong[0]); i++) {
		draft.phone = wrong[i];
		ck_assert_str_eq(problems_of(draft).phone, "手机号应为 11 位数字");
	}
}
END_TEST

START_TEST(a_phone_number_needs_agreement)
{
	struct draft draft = draft_of(1, 3, "");

	draft.phone = "13812345678";
	ck_assert_str_eq(problems_of(draft).agreement, "填了手机号，请勾选同意；不想勾选，可以把手机号删掉");
	ck_assert_int_eq(problems_of(draft).count, 1);
}
END_TEST

START_TEST(all_problems_are_told_at_once)
{
	struct draft draft = { .project = 1, .body = characters(501), .township = 9, .phone = "1" };

	ck_assert_int_eq(problems_of(draft).count, 5);
}
END_TEST

START_TEST(a_text_waits_for_review_and_answer)
{
	struct submission *submission = submitted(1, 2, "路灯不亮");

	ck_assert_str_eq(submission->visibility, "waiting");
	ck_assert_str_eq(submission->handling, "open");
	ck_assert_str_eq(submission->body, "路灯不亮");
	ck_assert_str_eq(submission->project_slug, "market");
	ck_assert_str_eq(submission->project_unit, "商务局");
	ck_assert_str_eq(submission->area_name, "民生");
	ck_assert_int_eq(submission->version, 1);
	ck_assert_int_eq(submission->received_at, NOW);
	ck_assert_str_eq(submission->review_due, "2026-08-18");
	ck_assert_str_eq(submission->public_text, "");
	ck_assert_str_eq(submission->reply_body, "");
	ck_assert_int_eq(submission->decided_at, 0);
	ck_assert_str_eq(desk_text("SELECT month FROM submission"), "2026-08");
}
END_TEST

START_TEST(a_rating_without_text_waits_for_nothing)
{
	struct submission *submission = submitted(1, 2, "");

	ck_assert_str_eq(submission->visibility, "none");
	ck_assert_str_eq(submission->handling, "none");
	ck_assert_int_eq(desk_number("SELECT value FROM rating WHERE retired_at IS NULL"), 2);
}
END_TEST

START_TEST(a_month_begins_at_the_countys_midnight)
{
	clock_set(day_start(day_of_date((struct date){ 2026, 9, 1 })));
	submitted(1, 3, "");
	clock_set(clock_now() - 1);
	submitted(1, 3, "");
	ck_assert_int_eq(desk_number("SELECT count(*) FROM submission WHERE month = '2026-09'"), 1);
	ck_assert_int_eq(desk_number("SELECT count(*) FROM rating WHERE month = '2026-08'"), 1);
}
END_TEST

START_TEST(reasons_are_kept_for_low_ratings_only)
{
	struct draft draft = draft_of(1, 2, "");
	struct receipt receipt;

	draft.reasons = 5;
	for (int rating = 1; rating <= 5; rating++) {
		struct seals seals = seals_of(rating, rating);

		draft.rating = rating;
		ck_assert_int_eq(receive(&draft, &seals, NOW, &receipt), WRITTEN);
		ck_assert_int_eq(submission_by_number(desk.db, desk.arena,
		    receipt.number)->reasons, rating <= 2 ? 5 : 0);
	}
}
END_TEST

START_TEST(all_that_was_said_is_stored)
{
	struct draft draft = draft_of(2, 1, "太吵");
	struct seals seals = seals_of(7, 8);
	struct submission *submission;
	struct receipt receipt;

	draft.is_private = true;
	draft.township = 2;
	ck_assert_int_eq(receive(&draft, &seals, NOW, &receipt), WRITTEN);
	ck_assert(!receipt.again && receipt.has_text && !receipt.has_phone);
	submission = submission_by_number(desk.db, desk.arena, receipt.number);
	ck_assert(submission->is_private && !submission->has_phone && !submission->corrected);
	ck_assert_str_eq(submission->township, "大浦镇");
	ck_assert_mem_eq(submission->device, seals.device, HASH_BYTES);
	ck_assert_mem_eq(submission->request, seals.request, HASH_BYTES);
	ck_assert_mem_eq(submission->code_hash, seals.code_hash, HASH_BYTES);
}
END_TEST

START_TEST(the_same_request_again_gets_the_same_receipt)
{
	struct draft draft = draft_of(1, 2, "路灯不亮");
	struct seals seals = seals_of(1, 1);
	struct receipt first, second;

	receive(&draft, &seals, NOW, &first);
	ck_assert_int_eq(receive(&draft, &seals, NOW + 599, &second), WRITTEN);
	ck_assert(second.again);
	ck_assert_int_eq(second.number, first.number);
	ck_assert_int_eq(second.received_at, NOW);
	ck_assert(second.has_text);
	ck_assert_str_eq(second.review_due, first.review_due);
	ck_assert_str_eq(second.answer_due_most, first.answer_due_most);
	ck_assert_int_eq(desk_number("SELECT count(*) FROM submission"), 1);
	ck_assert_int_eq(desk_number("SELECT count(*) FROM rating"), 1);
}
END_TEST

START_TEST(after_ten_minutes_the_same_words_are_a_new_submission)
{
	struct draft draft = draft_of(1, 2, "路灯不亮");
	struct seals seals = seals_of(1, 1);
	struct receipt first, second;

	receive(&draft, &seals, NOW, &first);
	ck_assert_int_eq(receive(&draft, &seals, NOW + 600, &second), WRITTEN);
	ck_assert(!second.again);
	ck_assert_int_ne(second.number, first.number);
	ck_assert_int_eq(desk_number("SELECT count(*) FROM submission"), 2);
}
END_TEST

START_TEST(what_was_withdrawn_may_be_sent_again_at_once)
{
	struct draft draft = draft_of(1, 2, "路灯不亮");
	struct seals seals = seals_of(1, 1);
	struct receipt first, second;

	receive(&draft, &seals, NOW, &first);
	ck_assert_int_eq(writer_do(desk.portal, submission_withdraw(desk.arena, 1, 1, NOW + 5)), WRITTEN);
	ck_assert_int_eq(receive(&draft, &seals, NOW + 10, &second), WRITTEN);
	ck_assert(!second.again);
	ck_assert_int_ne(second.number, first.number);
	ck_assert_int_eq(second.received_at, NOW + 10);
	ck_assert_int_eq(ratings_of_project(desk.db, 1).total, 1);
}
END_TEST

START_TEST(a_second_rating_replaces_the_first_and_the_first_is_kept)
{
	struct draft draft = draft_of(1, 5, "");
	struct seals first = seals_of(1, 1), second = seals_of(1, 2), elsewhere = seals_of(1, 3);
	struct receipt receipt;

	receive(&draft, &first, NOW, &receipt);
	draft.rating = 1;
	receive(&draft, &second, NOW + 1, &receipt);
	draft.project = 2;
	receive(&draft, &elsewhere, NOW + 2, &receipt);
	ck_assert_int_eq(ratings_of_project(desk.db, 1).total, 1);
	ck_assert_int_eq(ratings_of_project(desk.db, 1).count[1], 1);
	ck_assert_int_eq(ratings_of_project(desk.db, 2).total, 1);
	ck_assert_int_eq(desk_number("SELECT count(*) FROM rating"), 3);
	ck_assert_str_eq(desk_text("SELECT retired_why FROM rating WHERE id = 1"), "replaced");
	ck_assert_int_eq(desk_number("SELECT retired_at FROM rating WHERE id = 1"), NOW + 1);
}
END_TEST

START_TEST(a_sealed_phone_is_stored_beside_the_submission)
{
	struct draft draft = draft_of(1, 5, "");
	struct seals seals = seals_of(1, 1);
	struct receipt receipt;

	seals.phone = (struct blob){ "sealed", 6 };
	receive(&draft, &seals, NOW, &receipt);
	ck_assert(receipt.has_phone);
	ck_assert(submission_by_number(desk.db, desk.arena, receipt.number)->has_phone);
	ck_assert_str_eq(desk_text("SELECT CAST(sealed AS TEXT) FROM contact"), "sealed");
	ck_assert_int_eq(desk_number("SELECT consented_at FROM contact"), NOW);
}
END_TEST

START_TEST(a_retry_with_a_newly_sealed_phone_replaces_the_old_one)
{
	struct draft draft = draft_of(1, 5, "");
	struct seals seals = seals_of(1, 1);
	struct receipt receipt;

	seals.phone = (struct blob){ "old", 3 };
	receive(&draft, &seals, NOW, &receipt);
	seals.phone = (struct blob){ "new", 3 };
	receive(&draft, &seals, NOW + 9, &receipt);
	ck_assert(receipt.again && receipt.has_phone);
	ck_assert_str_eq(desk_text("SELECT CAST(sealed AS TEXT) FROM contact"), "new");
	seals.phone = (struct blob){ NULL, 0 };
	receive(&draft, &seals, NOW + 10, &receipt);
	ck_assert_msg(receipt.has_phone, "a retry without a number keeps the one that is there");
}
END_TEST

START_TEST(what_the_schema_refuses_leaves_nothing_behind)
{
	struct draft draft = draft_of(99, 5, "好");
	struct seals seals = seals_of(1, 1);
	struct receipt receipt;

	ck_assert_int_eq(receive(&draft, &seals, NOW, &receipt), REFUSED);
	draft = draft_of(1, 5, characters(501));
	ck_assert_int_eq(receive(&draft, &seals, NOW, &receipt), REFUSED);
	ck_assert_int_eq(desk_number("SELECT count(*) FROM submission"), 0);
	ck_assert_int_eq(desk_number("SELECT count(*) FROM rating"), 0);
	ck_assert_int_eq(desk_number("SELECT count(*) FROM number_series"), 0);
}
END_TEST

START_TEST(a_number_that_nobody_has_finds_nothing)
{
	ck_assert_ptr_null(submission_by_number(desk.db, desk.arena, 2608170031));
}
END_TEST

START_TEST(nothing_of_a_submission_can_be_deleted)
{
	submitted(1, 5, "好");
	ck_assert(desk_refuses("DELETE FROM submission"));
}
END_TEST

int
main(void)
{
	const TTest *tests[] = {
		a_rating_alone_is_enough, a_rating_is_required,
		a_text_has_at_most_five_hundred_characters_not_bytes, a_township_is_one_of_the_list,
		a_phone_number_has_eleven_digits_and_begins_like_one,
		a_phone_number_needs_agreement,
		all_problems_are_told_at_once, a_text_waits_for_review_and_answer,
		a_rating_without_text_waits_for_nothing, a_month_begins_at_the_countys_midnight,
		reasons_are_kept_for_low_ratings_only, all_that_was_said_is_stored,
		the_same_request_again_gets_the_same_receipt,
		after_ten_minutes_the_same_words_are_a_new_submission,
		what_was_withdrawn_may_be_sent_again_at_once,
		a_second_rating_replaces_the_first_and_the_first_is_kept,
		a_sealed_phone_is_stored_beside_the_submission,
		a_retry_with_a_newly_sealed_phone_replaces_the_old_one,
		what_the_schema_refuses_leaves_nothing_behind,
		a_number_that_nobody_has_finds_nothing,
		nothing_of_a_submission_can_be_deleted, NULL
	};

	return suite_run("submission", tests);
}
