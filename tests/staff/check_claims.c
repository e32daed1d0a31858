/* Claims: an item that a colleague has open says so, and holds nobody back. */
#include "staff/hand.h"

#include "guard/presence.h"

static int64_t
opened_by_ann(void)
{
	int64_t number = submit(A_PROJECT, 4, "路灯坏了，一直没修");

	sign_in_as("ann", "moderator");
	get(moderate_routes, place_of(number));
	return number;
}

static bool
tells_of(const char *name)
{
	return says(words("<b>%s正在处理这条</b>", name));
}

START_TEST(the_second_who_opens_an_item_sees_the_first)
{
	int64_t number = opened_by_ann();

	clock_set(SITE_NOW + 30);
	sign_in_as("bob", "moderator");
	get(moderate_routes, place_of(number));
	ck_assert_int_eq(answer.status, OK);
	ck_assert(tells_of("ann"));
	ck_assert(says("刚刚打开的"));
	clock_set(SITE_NOW + 125);
	get(moderate_routes, place_of(number));
	ck_assert(says("2 分钟前打开的"));
}
END_TEST

START_TEST(nobody_is_told_of_themselves)
{
	int64_t number = opened_by_ann();

	get(moderate_routes, place_of(number));
	ck_assert(!says("正在处理"));
	get(moderate_routes, "/staff/queue");
	ck_assert(!says("正在处理"));
}
END_TEST

START_TEST(the_first_learns_of_the_second_too)
{
	int64_t number = opened_by_ann();

	sign_in_as("bob", "moderator");
	get(moderate_routes, place_of(number));
	sign_in_as("ann", "moderator");
	get(moderate_routes, place_of(number));
	ck_assert(tells_of("bob"));
	ck_assert(!tells_of("ann"));
}
END_TEST

START_TEST(a_row_of_the_queue_carries_it_as_a_tag)
{
	int64_t other = submit(A_PROJECT, 4, "公交站牌歪了");

	opened_by_ann();
	sign_in_as("bob", "moderator");
	get(moderate_routes, "/staff/queue");
	ck_assert(says("<span class=\"tag plain\">ann正在处理</span>"));
	ck_assert_ptr_null(strstr(strstr(body(), "ann正在处理") + 1, "ann正在处理"));   /* one row of the two */
	get(moderate_routes, place_of(other));
	ck_assert(!tells_of("ann"));
}
END_TEST

START_TEST(after_three_minutes_it_is_gone)
{
	int64_t number = opened_by_ann();

	clock_set(SITE_NOW + PRESENCE_SECONDS);
	sign_in_as("bob", "moderator");
	get(moderate_routes, "/staff/queue");
	ck_assert(!says("正在处理"));
	get(moderate_routes, place_of(number));
	ck_assert(!says("正在处理"));
}
END_TEST

START_TEST(who_has_decided_is_done_with_it)
{
	int64_t number = opened_by_ann();

	site_undo_seconds(10);
	propose_on(number, "verdict=published");
	ck_assert_int_eq(answer.status, SEE_OTHER);
	sign_in_as("bob", "moderator");
	get(moderate_routes, place_of(number));
	ck_assert(says("马上生效"));
	ck_assert(!says("正在处理"));
}
END_TEST

START_TEST(several_passed_at_once_are_left_too)
{
	int64_t number = opened_by_ann();

	site_undo_seconds(10);
	post(moderate_routes, "/staff/queue/decisions", words("item=%lld-1", (long long)number));
	ck_assert_int_eq(answer.status, SEE_OTHER);
	sign_in_as("bob", "moderator");
	get(moderate_routes, place_of(number));
	ck_assert(!says("正在处理"));
}
END_TEST

START_TEST(a_wrong_form_leaves_its_author_there)
{
	int64_t number = opened_by_ann();

	propose_on(number, "verdict=hidden");
	ck_assert_int_eq(answer.status, UNPROCESSABLE);
	sign_in_as("bob", "moderator");
	get(moderate_routes, place_of(number));
	ck_assert(tells_of("ann"));
}
END_TEST

START_TEST(who_may_only_read_is_at_nothing)
{
	int64_t number = submit(A_PROJECT, 4, "路灯坏了，一直没修");

	sign_in_as("watcher", "auditor");
	get(moderate_routes, place_of(number));
	ck_assert_int_eq(answer.status, OK);
	sign_in_as("bob", "moderator");
	get(moderate_routes, place_of(number));
	ck_assert(!says("正在处理"));
}
END_TEST

START_TEST(it_holds_nobody_back)
{
	int64_t number = opened_by_ann();

	sign_in_as("bob", "moderator");
	decide_on(number, "verdict=published");
	ck_assert_int_eq(answer.status, SEE_OTHER);
	ck_assert_str_eq(column_of(number, "visibility"), "published");
	get(moderate_routes, place_of(number));
	ck_assert(!says("正在处理"));   /* there is nothing to be at any more */
}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("staff claims");
	TCase *all = tcase_create("claims");

	tcase_set_timeout(all, 120);
	tcase_add_checked_fixture(all, site_open, site_close);
	tcase_add_test(all, the_second_who_opens_an_item_sees_the_first);
	tcase_add_test(all, nobody_is_told_of_themselves);
	tcase_add_test(all, the_first_learns_of_the_second_too);
	tcase_add_test(all, a_row_of_the_queue_carries_it_as_a_tag);
	tcase_add_test(all, after_three_minutes_it_is_gone);
	tcase_add_test(all, who_has_decided_is_done_with_it);
	tcase_add_test(all, several_passed_at_once_are_left_too);
	tcase_add_test(all, a_wrong_form_leaves_its_author_there);
	tcase_add_test(all, who_may_only_read_is_at_nothing);
	tcase_add_test(all, it_holds_nobody_back);
	suite_add_tcase(suite, all);
	return run_suite(suite);
}
