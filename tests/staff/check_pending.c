/* A decision between the press and its effect: taken back, or overtaken. */
#include "staff/undoing.h"

#define PROJECT_PAGE "/projects/" A_PROJECT

START_TEST(a_decision_takes_effect_after_ten_seconds)
{
	int64_t number = submit(A_PROJECT, 4, "路灯亮了，谢谢");

	sign_in_as("mod", "moderator");
	propose_on(number, "verdict=published");
	ck_assert_int_eq(answer.status, SEE_OTHER);
	ck_assert_str_eq(column_of(number, "visibility"), "waiting");
	get(moderate_routes, "/staff/queue");
	ck_assert(!says("路灯亮了"));
	ck_assert(says("已通过 1 条。"));
	ck_assert(says("10 秒后生效。"));
	ck_assert(says("撤销（Z）"));
	get(moderate_routes, place_of(number));
	ck_assert(says("马上生效：通过并公开"));
	time_passes(9);
	ck_assert_str_eq(column_of(number, "visibility"), "waiting");
	time_passes(1);
	ck_assert_str_eq(column_of(number, "visibility"), "published");
	get(portal_routes, PROJECT_PAGE);
	ck_assert(says("路灯亮了"));
	ck_assert_int_eq(audited("mod", "decide"), 1);
	ck_assert_int_eq(audited("mod", "effective"), 1);
	ck_assert_int_eq(pending(), 0);
}
END_TEST

START_TEST(what_became_due_while_the_program_was_down_takes_effect_at_its_start)
{
	int64_t number = submit(A_PROJECT, 4, "路灯亮了，谢谢");

	sign_in_as("mod", "moderator");
	propose_on(number, "verdict=published");
	time_passes(3 * 86400);
	ck_assert_str_eq(column_of(number, "visibility"), "published");
}
END_TEST

START_TEST(an_undone_decision_waits_again_at_its_old_place)
{
	int64_t first = submit(A_PROJECT, 4, "先来的这一条");
	const char *at;

	clock_set(SITE_NOW + 60);
	submit(A_PROJECT, 4, "后来的这一条");
	sign_in_as("mod", "moderator");
	propose_on(first, "verdict=published");
	undo_of(latest_batch());
	ck_assert_int_eq(answer.status, SEE_OTHER);
	get(moderate_routes, answer.location);
	ck_assert(says("已撤销，回到待审核"));
	ck_assert(says("结论撤销了"));
	time_passes(60);
	ck_assert_str_eq(column_of(first, "visibility"), "waiting");
	get(moderate_routes, "/staff/queue");
	at = strstr(body(), "先来的这一条");
	ck_assert_ptr_nonnull(at);
	ck_assert_ptr_nonnull(strstr(at, "后来的这一条"));
	ck_assert_int_eq(audited("mod", "undo"), 1);
	ck_assert_int_eq(audited("mod", "effective"), 0);
}
END_TEST

START_TEST(what_is_undone_keeps_what_was_typed)
{
	int64_t number = submit(A_PROJECT, 4, "请联系王小明，路一直没修");

	sign_in_as("mod", "moderator");
	propose_on(number, words("verdict=masked&reason=mask&text=%s", encoded("请联系▇▇▇，路一直没修")));
	undo_of(latest_batch());
	get(moderate_routes, answer.location);
	ck_assert(says("请联系▇▇▇，路一直没修</textarea>"));
}
END_TEST

START_TEST(nobody_undoes_a_colleagues_decision_or_an_old_one)
{
	int64_t number = submit(A_PROJECT, 4, "路灯亮了，谢谢"), batch;

	sign_in_as("ann", "moderator");
	propose_on(number, "verdict=published");
	batch = latest_batch();
	sign_in_as("bob", "moderator");
	get(moderate_routes, "/staff/queue");
	ck_assert(!says("已通过 1 条"));
	undo_of(batch);
	ck_assert_int_eq(answer.status, CONFLICT);
	ck_assert_int_eq(pending(), 1);
	time_passes(10);
	sign_in_as("ann", "moderator");
	undo_of(batch);
	ck_assert_int_eq(answer.status, CONFLICT);
	ck_assert(says("已经生效，撤销不了"));
	ck_assert_str_eq(column_of(number, "visibility"), "published");
}
END_TEST

START_TEST(a_decision_on_what_its_author_corrected_meanwhile_is_dropped)
{
	int64_t number = submit(A_PROJECT, 4, "请联系王小明，路灯在村口东边");

	sign_in_as("mod", "moderator");
	propose_on(number, words("verdict=masked&reason=mask&text=%s", encoded("请联系▇▇▇，路灯在村口东边")));
	ck_assert_int_eq(writer_do(visit.writer, submission_correct(visit.arena, site_number("SELECT id FROM submission"), 1,
	    "请联系王小明，路灯在村口西边", SITE_NOW)), WRITTEN);
	time_passes(1);
	ck_assert_int_eq(pending(), 0);
	ck_assert_str_eq(column_of(number, "visibility"), "waiting");
	ck_assert_int_eq(audited("mod", "dropped"), 1);
	get(moderate_routes, "/staff/queue");
	ck_assert(says("请联系王小明，路灯在村口西边"));
	get(moderate_routes, place_of(number));
	ck_assert(says("结论没有生效：生效前这条变了"));
	ck_assert(says("mod定的是“遮盖后公开”"));
	ck_assert(says("请联系▇▇▇，路灯在村口东边"));
}
END_TEST

START_TEST(nothing_of_what_was_withdrawn_meanwhile_is_kept)
{
	int64_t number = submit(A_PROJECT, 4, "请联系王小明，我想撤回的话");

	sign_in_as("mod", "moderator");
	propose_on(number, words("verdict=masked&reason=mask&text=%s", encoded("请联系▇▇▇，我想撤回的话")));
	ck_assert_int_eq(writer_do(visit.writer, submission_withdraw(visit.arena, site_number("SELECT id FROM submission"), 1, SITE_NOW)), WRITTEN);
	time_passes(1);
	ck_assert_int_eq(pending(), 0);
	ck_assert_int_eq(site_number("SELECT count(*) FROM returned_decision"), 0);
	ck_assert_int_eq(site_number("SELECT count(*) FROM publication"), 0);
	ck_assert_int_eq(audited("mod", "dropped"), 1);
	ck_assert_str_eq(column_of(number, "visibility"), "withdrawn");
}
END_TEST

START_TEST(what_a_colleague_has_pending_is_a_conflict)
{
	int64_t number = submit(A_PROJECT, 4, "路灯亮了，谢谢");

	sign_in_as("ann", "moderator");
	propose_on(number, "verdict=published");
	sign_in_as("bob", "moderator");
	propose_on(number, "verdict=hidden&reason=private");
	ck_assert_int_eq(answer.status, CONFLICT);
	ck_assert(says("这条刚被ann处理了：通过并公开，马上生效。"));
	ck_assert(says("涉及他人隐私"));
	time_passes(10);
	ck_assert_str_eq(column_of(number, "visibility"), "published");
}
END_TEST

START_TEST(several_that_are_due_each_have_an_outcome_of_their_own)
{
	int64_t good = submit(A_PROJECT, 4, "路灯亮了，谢谢"), bad = submit(A_PROJECT, 4, "只给你们看的话"),
	    last = submit(A_PROJECT, 5, "新路很平");

	sign_in_as("mod", "moderator");
	propose_on(good, "verdict=published");
	propose_on(bad, "verdict=published");
	propose_on(last, "verdict=published");
	site_run(words("UPDATE submission SET private = 1 WHERE number = %lld", (long long)bad));
	time_passes(10);
	ck_assert_str_eq(column_of(good, "visibility"), "published");
	ck_assert_str_eq(column_of(bad, "visibility"), "waiting");
	ck_assert_str_eq(column_of(last, "visibility"), "published");
	ck_assert_int_eq(audited("mod", "effective"), 2);
	ck_assert_int_eq(audited("mod", "dropped"), 1);
	ck_assert_int_eq(site_number("SELECT count(*) FROM publication"), 2);
}
END_TEST

START_TEST(the_conclusion_in_force_stands_until_the_new_one_takes_effect)
{
	int64_t number = submit(A_PROJECT, 4, "路灯在村口东边");

	sign_in_as("ann", "moderator");
	decide_on(number, "verdict=published");
	sign_in_as("bob", "moderator");
	propose_on(number, "verdict=hidden&reason=private");
	ck_assert_str_eq(column_of(number, "visibility"), "published");
	undo_of(latest_batch());
	time_passes(20);
	ck_assert_str_eq(column_of(number, "visibility"), "published");
	propose_on(number, "verdict=hidden&reason=private");
	time_passes(10);
	ck_assert_str_eq(column_of(number, "visibility"), "hidden");
}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("staff pending");
	TCase *all = tcase_create("pending");

	tcase_set_timeout(all, 120);
	tcase_add_checked_fixture(all, open_with_undo, site_close);
	tcase_add_test(all, a_decision_takes_effect_after_ten_seconds);
	tcase_add_test(all, what_became_due_while_the_program_was_down_takes_effect_at_its_start);
	tcase_add_test(all, an_undone_decision_waits_again_at_its_old_place);
	tcase_add_test(all, what_is_undone_keeps_what_was_typed);
	tcase_add_test(all, nobody_undoes_a_colleagues_decision_or_an_old_one);
	tcase_add_test(all, a_decision_on_what_its_author_corrected_meanwhile_is_dropped);
	tcase_add_test(all, nothing_of_what_was_withdrawn_meanwhile_is_kept);
	tcase_add_test(all, what_a_colleague_has_pending_is_a_conflict);
	tcase_add_test(all, several_that_are_due_each_have_an_outcome_of_their_own);
	tcase_add_test(all, the_conclusion_in_force_stands_until_the_new_one_takes_effect);
	suite_add_tcase(suite, all);
	return run_suite(suite);
}
