/* What one person may not decide alone. */
#include "staff/undoing.h"

static void
confirm(int64_t number)
{
	post(moderate_routes, words("/staff/submissions/%lld/confirm", (long long)number),
	    words("version=%lld", (long long)version_of(number)));
}

START_TEST(a_refusal_waits_for_a_second_person_without_a_deadline)
{
	int64_t number = submit(A_PROJECT, 4, "加微信送礼品");

	sign_in_as("ann", "moderator");
	propose_on(number, "verdict=refused&reason=ad");
	ck_assert_int_eq(answer.status, SEE_OTHER);
	time_passes(30 * 86400);
	ck_assert_str_eq(column_of(number, "visibility"), "waiting");
	sign_in_as("bob", "moderator");
	get(moderate_routes, "/staff/confirmations");
	ck_assert(says("等第二人确认 <span class=\"num\">1</span> 条"));
	ck_assert(says("加微信送礼品"));
	ck_assert(says("是广告或重复内容，没有受理"));
	ck_assert(says("ann"));
	get(moderate_routes, place_of(number));
	ck_assert(says("等第二人确认：不予受理"));
	confirm(number);
	ck_assert_int_eq(answer.status, SEE_OTHER);
	ck_assert_str_eq(column_of(number, "visibility"), "refused");
	ck_assert_str_eq(site_text("SELECT staff || '/' || confirmed_by FROM decision"), "ann/bob");
	get(moderate_routes, place_of(number));
	ck_assert(says("bob确认"));
	ck_assert_int_eq(audited("bob", "confirm"), 1);
}
END_TEST

START_TEST(what_is_sent_back_waits_again_with_the_colleagues_note)
{
	int64_t number = submit(A_PROJECT, 1, "办得太慢了，希望快一点");

	sign_in_as("ann", "moderator");
	propose_on(number, "verdict=hidden&reason=private");
	sign_in_as("bob", "moderator");
	post(moderate_routes, words("/staff/submissions/%lld/return", (long long)number), "version=1");
	ck_assert_int_eq(answer.status, UNPROCESSABLE);
	ck_assert(says("请写一句要同事再看什么"));
	post(moderate_routes, words("/staff/submissions/%lld/return", (long long)number),
	    words("version=1&note=%s", encoded("这是批评，应当公开")));
	ck_assert_int_eq(answer.status, SEE_OTHER);
	sign_in_as("ann", "moderator");
	get(moderate_routes, place_of(number));
	ck_assert(says("bob退回：这是批评，应当公开"));
	ck_assert(says("value=\"private\" selected"));
	ck_assert_str_eq(column_of(number, "visibility"), "waiting");
	ck_assert_int_eq(pending(), 0);
}
END_TEST

START_TEST(a_colleague_may_be_asked_about_anything)
{
	int64_t number = submit(A_PROJECT, 5, "路灯亮了，谢谢");

	sign_in_as("ann", "moderator");
	propose_on(number, "verdict=published&ask=1");
	time_passes(60);
	ck_assert_str_eq(column_of(number, "visibility"), "waiting");
	get(moderate_routes, "/staff/confirmations");
	ck_assert(says("请同事看看"));
	confirm(number);
	ck_assert_int_eq(answer.status, FORBIDDEN);
	sign_in_as("bob", "moderator");
	confirm(number);
	ck_assert_str_eq(column_of(number, "visibility"), "published");
}
END_TEST

/* The one person is the office, which may do the most; every path that a
 * person alone can walk. */
START_TEST(one_person_alone_neither_refuses_nor_hides_a_low_rating_by_any_path)
{
	int64_t praise = submit(A_PROJECT, 5, "路灯亮了，谢谢"), low = submit(A_PROJECT, 1, "办得太慢了，请联系王小明");

	sign_in_as("one", "office");
	for (int seconds = 0; seconds <= 10; seconds += 10) {   /* at once, and with the undo */
		site_undo_seconds(seconds);
		propose_on(praise, "verdict=refused&reason=empty");
		ck_assert_int_eq(answer.status, SEE_OTHER);
		propose_on(low, "verdict=hidden&reason=private");
		ck_assert_int_eq(answer.status, SEE_OTHER);
		time_passes(600);
		confirm(praise);
		ck_assert_int_eq(answer.status, FORBIDDEN);
		ck_assert(says("自己定的结论，要由同事确认"));
		sign_in_as("one", "office");                     /* a second session of the same account */
		confirm(low);
		ck_assert_int_eq(answer.status, FORBIDDEN);
		ck_assert(says("自己定的结论，要由同事确认"));
		propose_on(low, "verdict=hidden&reason=private"); /* once more on top of it */
		ck_assert_int_eq(answer.status, CONFLICT);
		undo_of(latest_batch());
		undo_of(latest_batch());
		ck_assert_int_eq(pending(), 0);
		time_passes(60);
	}
	/* by covering nearly all of it */
	propose_on(low, words("verdict=masked&reason=mask2&text=%s", encoded("办▇▇▇▇▇▇▇▇▇▇▇")));
	ck_assert_int_eq(answer.status, SEE_OTHER);
	time_passes(60);
	ck_assert_str_eq(column_of(low, "visibility"), "waiting");
	undo_of(latest_batch());
	/* by a change of mind */
	propose_on(low, "verdict=published");
	time_passes(10);
	ck_assert_str_eq(column_of(low, "visibility"), "published");
	propose_on(low, "verdict=refused&reason=empty");
	time_passes(60);
	ck_assert_str_eq(column_of(low, "visibility"), "published");
	ck_assert_int_eq(site_number("SELECT count(*) FROM decision WHERE verdict IN ('hidden', 'refused')"), 0);
	/* covering a name alone is no hiding */
	undo_of(latest_batch());
	propose_on(low, words("verdict=masked&reason=mask&text=%s", encoded("办得太慢了，请联系▇▇▇")));
	time_passes(10);
	ck_assert_int_eq(site_number("SELECT count(*) FROM publication WHERE masked = 1"), 1);
}
END_TEST

START_TEST(the_schema_is_the_last_to_ask_for_a_second_person)
{
	int64_t number = submit(A_PROJECT, 1, "办得太慢了");
	struct decision decision = {
		.submission = site_number("SELECT id FROM submission"), .version = 1, .verdict = "hidden",
		.reason = "private", .filling = "", .public_text = "", .staff = "one", .actor = "one",
	};

	ck_assert_int_eq(decision_take(visit.writer, &decision), ALREADY_DECIDED);
	ck_assert_str_eq(column_of(number, "visibility"), "waiting");
	decision.confirmed_by = "two";
	ck_assert_int_eq(decision_take(visit.writer, &decision), DECIDED);
}
END_TEST

START_TEST(what_changed_meanwhile_is_not_confirmed)
{
	int64_t number = submit(A_PROJECT, 1, "办得太慢了");

	sign_in_as("ann", "moderator");
	propose_on(number, "verdict=hidden&reason=private");
	ck_assert_int_eq(writer_do(visit.writer, submission_correct(visit.arena, site_number("SELECT id FROM submission"), 1,
	    "办得还是太慢了", SITE_NOW)), WRITTEN);
	sign_in_as("bob", "moderator");
	confirm(number);
	ck_assert_int_eq(answer.status, CONFLICT);
	time_passes(1);
	ck_assert_int_eq(pending(), 0);
	ck_assert_str_eq(column_of(number, "visibility"), "waiting");
}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("staff second person");
	TCase *all = tcase_create("second person");

	tcase_set_timeout(all, 120);
	tcase_add_checked_fixture(all, open_with_undo, site_close);
	tcase_add_test(all, a_refusal_waits_for_a_second_person_without_a_deadline);
	tcase_add_test(all, what_is_sent_back_waits_again_with_the_colleagues_note);
	tcase_add_test(all, a_colleague_may_be_asked_about_anything);
	tcase_add_test(all, one_person_alone_neither_refuses_nor_hides_a_low_rating_by_any_path);
	tcase_add_test(all, the_schema_is_the_last_to_ask_for_a_second_person);
	tcase_add_test(all, what_changed_meanwhile_is_not_confirmed);
	suite_add_tcase(suite, all);
	return run_suite(suite);
}
