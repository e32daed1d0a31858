/* Signing in and out, and one's own password, through the pages. */
#include "staff/hand.h"

#define PHRASE "a long enough phrase"

static void
try(const char *name, const char *password)
{
	get(moderate_routes, "/staff/sign-in");
	post(moderate_routes, "/staff/sign-in", words("name=%s&password=%s", encoded(name), encoded(password)));
}

START_TEST(the_right_password_opens_the_queue)
{
	sign_in_as("mod", "moderator");
	leave();
	try("mod", PHRASE);
	ck_assert_str_eq(answer.location, "/staff/queue");
	ck_assert_str_ne(cookie("minyi_staff"), "");
	get(moderate_routes, "/staff/queue");
	ck_assert_int_eq(answer.status, OK);
	ck_assert(says("待审核"));
	ck_assert_int_eq(audited("mod", "sign-in"), 1);
}
END_TEST

START_TEST(the_cookie_is_shielded)
{
	sign_in_as("mod", "moderator");
	leave();
	try("mod", PHRASE);
	ck_assert_ptr_nonnull(strstr(answer.cookies[0], "HttpOnly"));
	ck_assert_ptr_nonnull(strstr(answer.cookies[0], "SameSite=Strict"));
	ck_assert_ptr_nonnull(strstr(answer.cookies[0], "Path=/"));
	ck_assert_ptr_null(strstr(answer.cookies[0], "Max-Age"));
}
END_TEST

START_TEST(an_unknown_name_and_a_wrong_password_read_the_same)
{
	const char *mark = "账号或密码不对";

	sign_in_as("mod", "moderator");
	leave();
	try("nobody", "wrong wrong wrong");
	ck_assert_int_eq(answer.status, UNPROCESSABLE);
	ck_assert(says(mark));
	ck_assert(says("value=\"nobody\""));
	try("mod", "wrong wrong wrong");
	ck_assert_int_eq(answer.status, UNPROCESSABLE);
	ck_assert(says(mark));
	ck_assert(says("value=\"mod\""));
	ck_assert(!says("wrong wrong wrong"));
	ck_assert_str_eq(cookie("minyi_staff"), "");
	ck_assert_int_eq(audited_of("sign-in-wrong", "account mod"), 1);
	ck_assert_int_eq(audited_of("sign-in-wrong", "account unknown"), 1);
}
END_TEST

START_TEST(what_a_stranger_types_is_not_in_the_audit)
{
	try("my secret password typed into the wrong field", "x");
	ck_assert_int_eq(site_number("SELECT count(*) FROM audit"
	    " WHERE actor || subject || detail LIKE '%secret%'"), 0);
	ck_assert_int_eq(audited_of("sign-in-wrong", "account unknown"), 1);
}
END_TEST

START_TEST(many_wrong_tries_have_to_wait)
{
	int tries = 0;

	do
		try("ghost", "wrong wrong wrong");
	while (answer.status == UNPROCESSABLE && ++tries < 40);
	ck_assert_int_eq(answer.status, TOO_MANY_REQUESTS);
	ck_assert_int_gt(answer.retry_after, 0);
	ck_assert(says("秒再试"));
	ck_assert(says("value=\"ghost\""));
}
END_TEST

START_TEST(signing_out_ends_the_session)
{
	sign_in_as("mod", "moderator");
	post(moderate_routes, "/staff/sign-out", "");
	ck_assert_int_eq(answer.status, SEE_OTHER);
	ck_assert_str_eq(cookie("minyi_staff"), "");
	ck_assert_int_eq(site_number_staff("SELECT count(*) FROM session"), 0);
	get(moderate_routes, "/staff/queue");
	ck_assert_str_eq(answer.location, "/staff/sign-in");
}
END_TEST

START_TEST(signing_in_again_ends_the_session_before)
{
	sign_in_as("mod", "moderator");
	try("mod", PHRASE);
	ck_assert_int_eq(answer.status, SEE_OTHER);
	ck_assert_int_eq(site_number_staff("SELECT count(*) FROM session"), 1);
	get(moderate_routes, "/staff/queue");
	ck_assert_int_eq(answer.status, OK);
}
END_TEST

START_TEST(a_session_that_idles_is_over)
{
	sign_in_as("mod", "moderator");
	clock_set(SITE_NOW + 61 * visit.config->session_idle);
	get(moderate_routes, "/staff/queue");
	ck_assert_int_eq(answer.status, SEE_OTHER);
	ck_assert_str_eq(answer.location, "/staff/sign-in");
}
END_TEST

START_TEST(a_given_password_must_be_changed_before_anything_else)
{
	sign_in_as("mod", "moderator");
	site_run_staff("UPDATE account SET must_change = 1");
	get(moderate_routes, "/staff/queue");
	ck_assert_str_eq(answer.location, "/staff/password");
	get(moderate_routes, "/staff/password");
	ck_assert_int_eq(answer.status, OK);
	ck_assert(says("换成自己的"));
	post(moderate_routes, "/staff/password", words("current=%s&new=%s&again=%s",
	    encoded(PHRASE), encoded("walnut river nineteen"), encoded("walnut river nineteen")));
	ck_assert_int_eq(answer.status, SEE_OTHER);
	ck_assert_str_eq(answer.location, "/staff/sign-in?changed=1");
	get(moderate_routes, "/staff/sign-in?changed=1");
	ck_assert(says("密码已修改，请重新登录"));
	get(moderate_routes, "/staff/queue");
	ck_assert_str_eq(answer.location, "/staff/sign-in");
	try("mod", PHRASE);
	ck_assert_int_eq(answer.status, UNPROCESSABLE);
	try("mod", "walnut river nineteen");
	ck_assert_int_eq(answer.status, SEE_OTHER);
	ck_assert_str_eq(answer.location, "/staff/queue");
	ck_assert_int_eq(audited("mod", "password"), 1);
}
END_TEST

START_TEST(a_password_changes_only_with_the_present_one)
{
	sign_in_as("mod", "moderator");
	post(moderate_routes, "/staff/password", words("current=%s&new=%s&again=%s",
	    encoded("not mine at all"), encoded("walnut river nineteen"), encoded("walnut river nineteen")));
	ck_assert_int_eq(answer.status, UNPROCESSABLE);
	ck_assert(says("现在的密码不对"));
	ck_assert(!says("walnut"));
	post(moderate_routes, "/staff/password", words("current=%s&new=%s&again=%s",
	    encoded(PHRASE), encoded("walnut river nineteen"), encoded("walnut river twenty")));
	ck_assert_int_eq(answer.status, UNPROCESSABLE);
	ck_assert(says("两次输的新密码不一样"));
	post(moderate_routes, "/staff/password", words("current=%s&new=short&again=short", encoded(PHRASE)));
	ck_assert_int_eq(answer.status, UNPROCESSABLE);
	post(moderate_routes, "/staff/password", words("current=%s&new=%s&again=%s",
	    encoded(PHRASE), encoded(PHRASE), encoded(PHRASE)));
	ck_assert_int_eq(answer.status, UNPROCESSABLE);
	ck_assert(says("新密码要和现在的不一样"));
	ck_assert_int_eq(audited("mod", "password"), 0);
	get(moderate_routes, "/staff/queue");
	ck_assert_int_eq(answer.status, OK);
}
END_TEST

START_TEST(guessing_the_present_password_has_to_wait)
{
	int tries = 0;

	sign_in_as("mod", "moderator");
	do
		post(moderate_routes, "/staff/password", words("current=wrong&new=%s&again=%s",
		    encoded("walnut river nineteen"), encoded("walnut river nineteen")));
	while (answer.status == UNPROCESSABLE && ++tries < 10);
	ck_assert_int_eq(answer.status, TOO_MANY_REQUESTS);
	ck_assert_int_eq(tries, 5);
}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("staff door");
	TCase *door = tcase_create("door");

	tcase_set_timeout(door, 120);
	tcase_add_checked_fixture(door, open_with_passwords, site_close);
	tcase_add_test(door, the_right_password_opens_the_queue);
	tcase_add_test(door, the_cookie_is_shielded);
	tcase_add_test(door, an_unknown_name_and_a_wrong_password_read_the_same);
	tcase_add_test(door, what_a_stranger_types_is_not_in_the_audit);
	tcase_add_test(door, many_wrong_tries_have_to_wait);
	tcase_add_test(door, signing_out_ends_the_session);
	tcase_add_test(door, signing_in_again_ends_the_session_before);
	tcase_add_test(door, a_session_that_idles_is_over);
	tcase_add_test(door, a_given_password_must_be_changed_before_anything_else);
	tcase_add_test(door, a_password_changes_only_with_the_present_one);
	tcase_add_test(door, guessing_the_present_password_has_to_wait);
	suite_add_tcase(suite, door);
	return run_suite(suite);
}
