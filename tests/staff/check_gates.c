/* The staff's route table is the policy: who may come and what a form takes. */
#include "staff/hand.h"

START_TEST(every_post_needs_a_form_token_and_names_its_fields)
{
	for (const struct route *route = moderate_routes; route->path != NULL; route++) {
		if (route->method != POST)
			continue;
		ck_assert_msg(route->needs & FORM_TOKEN, "%s", route->path);
		ck_assert_msg(route->fields != NULL, "%s", route->path);
	}
}
END_TEST

START_TEST(every_route_but_sign_in_needs_staff)
{
	int open = 0;

	for (const struct route *route = moderate_routes; route->path != NULL; route++) {
		if (route->needs & (STAFF | HALF))
			continue;
		ck_assert_str_eq(route->path, "/staff/sign-in");
		open++;
	}
	ck_assert_int_eq(open, 2);
}
END_TEST

static bool
is_ones_own(const char *path)
{
	return strcmp(path, "/staff/account") == 0 || strncmp(path, "/staff/account/", strlen("/staff/account/")) == 0;
}

START_TEST(every_route_under_staff_but_ones_own_needs_a_role)
{
	for (const struct route *route = moderate_routes; route->path != NULL; route++) {
		if (!(route->needs & STAFF) || (route->needs & NEW_PASSWORD) || is_ones_own(route->path))
			continue;
		ck_assert_msg(route->needs & ROLE_NEEDS, "%s", route->path);
	}
}
END_TEST

START_TEST(strangers_are_sent_to_the_door)
{
	static const char *const pages[] = {
		"/staff/", "/staff/queue", "/staff/submissions", "/staff/submissions/2611240001", "/staff/report",
		"/staff/projects", "/staff/projects/" A_PROJECT, "/staff/accounts", "/staff/password",
	};

	for (size_t i = 0; i < sizeof(pages) / sizeof(pages[0]); i++) {
		get(moderate_routes, pages[i]);
		ck_assert_msg(answer.status == SEE_OTHER, "%s: %d", pages[i], answer.status);
		ck_assert_str_eq(answer.location, "/staff/sign-in");
	}
}
END_TEST

START_TEST(strangers_change_nothing)
{
	int64_t number = submit(A_PROJECT, 4, "希望早点修好路灯");

	forget_cookies();
	decide_on(number, "verdict=published");
	ck_assert_int_eq(answer.status, FORBIDDEN);
	post(moderate_routes, "/staff/export", "month=2026-11");
	ck_assert_int_eq(answer.status, FORBIDDEN);
	post(moderate_routes, "/staff/accounts", "name=eve&display_name=Eve&role=administrator");
	ck_assert_int_eq(answer.status, FORBIDDEN);
	ck_assert_str_eq(column_of(number, "visibility"), "waiting");
	ck_assert_int_eq(site_number_staff("SELECT count(*) FROM account"), 0);
}
END_TEST

START_TEST(a_moderator_neither_answers_nor_reports_nor_manages)
{
	static const char *const pages[] = {
		"/staff/report", "/staff/projects", "/staff/projects/" A_PROJECT, "/staff/accounts",
	};
	int64_t number = submit(A_PROJECT, 4, "希望早点修好路灯");

	sign_in_as("mod", "moderator");
	for (size_t i = 0; i < sizeof(pages) / sizeof(pages[0]); i++) {
		get(moderate_routes, pages[i]);
		ck_assert_msg(answer.status == FORBIDDEN, "%s: %d", pages[i], answer.status);
	}
	answer_to(number, "县住建局", "adopted", "路灯已经在十一月二十日修好，一共修了十二盏。");
	ck_assert_int_eq(answer.status, FORBIDDEN);
	ck_assert_int_eq(site_number("SELECT count(*) FROM reply"), 0);
	post(moderate_routes, "/staff/export", "month=2026-11");
	ck_assert_int_eq(answer.status, FORBIDDEN);
	get(moderate_routes, place_of(number));
	ck_assert_int_eq(answer.status, OK);
	ck_assert(!says("写答复"));
	ck_assert(!says("/staff/accounts"));
}
END_TEST

START_TEST(the_office_does_not_manage_accounts)
{
	sign_in_as("office", "office");
	get(moderate_routes, "/staff/accounts");
	ck_assert_int_eq(answer.status, FORBIDDEN);
	post(moderate_routes, "/staff/accounts", "name=eve&display_name=Eve&role=administrator");
	ck_assert_int_eq(answer.status, FORBIDDEN);
	ck_assert_int_eq(site_number_staff("SELECT count(*) FROM account"), 1);
}
END_TEST

START_TEST(a_form_without_a_good_token_changes_nothing)
{
	int64_t number = submit(A_PROJECT, 4, "希望早点修好路灯");

	sign_in_as("mod", "moderator");
	decide_on(number, "verdict=published&token=forged");
	ck_assert_int_eq(answer.status, UNPROCESSABLE);   /* the form comes back to be sent again */
	ck_assert_str_eq(column_of(number, "visibility"), "waiting");
}
END_TEST

START_TEST(a_token_of_a_colleagues_session_is_not_good)
{
	int64_t number = submit(A_PROJECT, 4, "希望早点修好路灯");
	const char *mark = "name=\"token\" value=\"", *at;
	char token[200];

	sign_in_as("ann", "moderator");
	get(moderate_routes, place_of(number));
	at = strstr(strstr(body(), "/decision\""), mark);
	ck_assert_ptr_nonnull(at);
	at += strlen(mark);
	snprintf(token, sizeof(token), "%.*s", (int)strcspn(at, "\""), at);
	sign_in_as("bob", "moderator");
	decide_on(number, words("verdict=published&token=%s", encoded(token)));
	ck_assert_int_eq(answer.status, UNPROCESSABLE);
	sign_in_as("ann", "moderator");
	get(moderate_routes, place_of(number));
	ck_assert_str_eq(column_of(number, "visibility"), "waiting");
}
END_TEST

START_TEST(what_was_typed_in_an_ended_session_comes_back)
{
	int64_t number = submit(A_PROJECT, 4, "希望早点修好路灯");

	sign_in_as("mod", "moderator");
	get(moderate_routes, place_of(number));
	leave();
	decide_on(number, "verdict=hidden&reason=off&filling=%E5%8E%BF%E4%BA%A4%E8%AD%A6&token=x");
	ck_assert_int_eq(answer.status, FORBIDDEN);
	ck_assert(says("写的内容还在"));
	sign_in_as("mod", "moderator");
	decide_on(number, "verdict=hidden&reason=off&filling=%E5%8E%BF%E4%BA%A4%E8%AD%A6&token=x");
	ck_assert_int_eq(answer.status, UNPROCESSABLE);
	ck_assert(says("value=\"县交警\""));
	ck_assert_str_eq(column_of(number, "visibility"), "waiting");
}
END_TEST

START_TEST(unknown_and_repeated_fields_are_refused)
{
	int64_t number = submit(A_PROJECT, 4, "希望早点修好路灯");

	sign_in_as("mod", "moderator");
	decide_on(number, "verdict=published&extra=1");
	ck_assert_int_eq(answer.status, BAD_REQUEST);
	decide_on(number, "verdict=published&verdict=hidden");
	ck_assert_int_eq(answer.status, BAD_REQUEST);
	get(moderate_routes, "/staff/queue?page=2");
	ck_assert_int_eq(answer.status, BAD_REQUEST);
	get(moderate_routes, "/staff/queue?after=1-x");
	ck_assert_int_eq(answer.status, BAD_REQUEST);
	get(moderate_routes, "/staff/queue?after=1-2-3-4");
	ck_assert_int_eq(answer.status, BAD_REQUEST);
	get(moderate_routes, "/staff/submissions?month=2026-13");
	ck_assert_int_eq(answer.status, BAD_REQUEST);
	get(moderate_routes, "/staff/submissions?visibility=secret");
	ck_assert_int_eq(answer.status, BAD_REQUEST);
	get(moderate_routes, "/staff/submissions?project=-1");
	ck_assert_int_eq(answer.status, BAD_REQUEST);
	get(moderate_routes, "/staff/submissions/2611249999");
	ck_assert_int_eq(answer.status, NOT_FOUND);
	get(moderate_routes, "/staff/submissions/nonsense");
	ck_assert_int_eq(answer.status, NOT_FOUND);
	ck_assert_str_eq(column_of(number, "visibility"), "waiting");
}
END_TEST

START_TEST(nobody_keeps_a_copy_of_a_staff_page)
{
	get(moderate_routes, "/staff/sign-in");
	ck_assert(answer.secret);
	sign_in_as("admin", "administrator");
	get(moderate_routes, "/staff/queue");
	ck_assert(answer.secret);
	post(moderate_routes, "/staff/export", "month=2026-11");
	ck_assert_int_eq(answer.status, OK);
	ck_assert(answer.secret);
}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("staff gates");
	TCase *gates = tcase_create("gates");

	tcase_set_timeout(gates, 60);
	tcase_add_checked_fixture(gates, site_open, site_close);
	tcase_add_test(gates, every_post_needs_a_form_token_and_names_its_fields);
	tcase_add_test(gates, every_route_but_sign_in_needs_staff);
	tcase_add_test(gates, every_route_under_staff_but_ones_own_needs_a_role);
	tcase_add_test(gates, strangers_are_sent_to_the_door);
	tcase_add_test(gates, strangers_change_nothing);
	tcase_add_test(gates, a_moderator_neither_answers_nor_reports_nor_manages);
	tcase_add_test(gates, the_office_does_not_manage_accounts);
	tcase_add_test(gates, a_form_without_a_good_token_changes_nothing);
	tcase_add_test(gates, a_token_of_a_colleagues_session_is_not_good);
	tcase_add_test(gates, what_was_typed_in_an_ended_session_comes_back);
	tcase_add_test(gates, unknown_and_repeated_fields_are_refused);
	tcase_add_test(gates, nobody_keeps_a_copy_of_a_staff_page);
	suite_add_tcase(suite, gates);
	return run_suite(suite);
}
