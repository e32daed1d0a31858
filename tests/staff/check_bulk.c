/* Several of the queue with one press: what is fine passes, what is not is
 * named, and one undo takes all of it back. */
#include "staff/undoing.h"

static int64_t numbers[3];

static void
three_wait(void)
{
	open_with_undo();
	numbers[0] = submit(A_PROJECT, 5, "路灯亮了，谢谢");
	numbers[1] = submit(A_PROJECT, 4, "新路很平，走着方便");
	numbers[2] = submit(A_PROJECT, 1, "办得太慢了，希望快一点");
	sign_in_as("mod", "moderator");
}

static void
pass_all(void)
{
	post(moderate_routes, "/staff/queue/decisions", words("item=%lld-1&item=%lld-1&item=%lld-1",
	    (long long)numbers[0], (long long)numbers[1], (long long)numbers[2]));
}

START_TEST(several_pass_with_one_press_and_one_undo_takes_them_back)
{
	pass_all();
	ck_assert_int_eq(answer.status, SEE_OTHER);
	get(moderate_routes, "/staff/queue");
	ck_assert(says("已通过 3 条。"));
	ck_assert(says("全部撤销（Z）"));
	undo_of(latest_batch());
	get(moderate_routes, answer.location);
	ck_assert(says("已撤销 3 条，回到待审核"));
	time_passes(20);
	ck_assert_int_eq(site_number("SELECT count(*) FROM publication"), 0);
	pass_all();
	time_passes(10);
	ck_assert_int_eq(site_number("SELECT count(*) FROM publication"), 3);
	ck_assert_int_eq(audited("mod", "effective"), 3);
}
END_TEST

START_TEST(what_changed_or_is_private_is_named_and_the_rest_passes)
{
	ck_assert_int_eq(writer_do(visit.writer, submission_correct(visit.arena, site_number(words("SELECT id FROM submission WHERE number = %lld",
	    (long long)numbers[0])), 1, "路灯亮了，很好", SITE_NOW)), WRITTEN);
	site_run(words("UPDATE submission SET private = 1 WHERE number = %lld", (long long)numbers[1]));
	pass_all();
	ck_assert_int_eq(answer.status, OK);
	ck_assert(says("已通过 1 条。下面这些没有通过"));
	ck_assert(says("刚才有变化，请打开再看。"));
	ck_assert(says("本人要求不公开，不能公开"));
	time_passes(10);
	ck_assert_int_eq(site_number("SELECT count(*) FROM publication"), 1);
}
END_TEST

START_TEST(what_the_machine_noticed_is_never_passed_in_bulk)
{
	site_run(words("INSERT INTO submission_flag (submission_id, start, kind, length, shown)"
	    " SELECT id, 0, 'word', 3, '路' FROM submission WHERE number = %lld", (long long)numbers[0]));
	pass_all();
	ck_assert_int_eq(answer.status, OK);
	ck_assert(says("有机器提示"));
	ck_assert_int_eq(pending(), 2);
	time_passes(10);
	ck_assert_str_eq(column_of(numbers[0], "visibility"), "waiting");
}
END_TEST

START_TEST(what_a_colleague_has_pending_is_left_to_the_colleague)
{
	sign_in_as("ann", "moderator");
	propose_on(numbers[0], "verdict=hidden&reason=private");
	sign_in_as("mod", "moderator");
	pass_all();
	ck_assert_int_eq(answer.status, OK);
	ck_assert(says("同事刚处理了这条"));
	ck_assert_int_eq(pending(), 3);
	time_passes(10);
	ck_assert_str_eq(column_of(numbers[0], "visibility"), "hidden");
	ck_assert_str_eq(column_of(numbers[1], "visibility"), "published");
}
END_TEST

START_TEST(what_no_form_of_ours_sends_passes_nothing)
{
	post(moderate_routes, "/staff/queue/decisions", words("item=%lld-1&item=x", (long long)numbers[0]));
	ck_assert_int_eq(answer.status, BAD_REQUEST);
	ck_assert_int_eq(pending(), 0);
	post(moderate_routes, "/staff/queue/decisions", "");
	ck_assert_int_eq(answer.status, SEE_OTHER);
	ck_assert_int_eq(pending(), 0);
}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("staff bulk");
	TCase *all = tcase_create("bulk");

	tcase_set_timeout(all, 120);
	tcase_add_checked_fixture(all, three_wait, site_close);
	tcase_add_test(all, several_pass_with_one_press_and_one_undo_takes_them_back);
	tcase_add_test(all, what_changed_or_is_private_is_named_and_the_rest_passes);
	tcase_add_test(all, what_the_machine_noticed_is_never_passed_in_bulk);
	tcase_add_test(all, what_a_colleague_has_pending_is_left_to_the_colleague);
	tcase_add_test(all, what_no_form_of_ours_sends_passes_nothing);
	suite_add_tcase(suite, all);
	return run_suite(suite);
}
