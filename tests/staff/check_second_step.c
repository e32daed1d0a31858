/* Signing in by two steps, and one's own account, through the pages. */
#include "staff/hand.h"

#include <liboath/oath.h>

#define PHRASE "a long enough phrase"

/* Everybody needs it here; "mod" is a moderator and "admin" an administrator. */
static void
setup(void)
{
	open_with_passwords();
	sign_in_as("mod", "moderator");
	leave();
	site_run_staff("DELETE FROM session");
	site_settings("totp_roles = all\n");
}

static void
enter(const char *name, const char *password)
{
	get(moderate_routes, "/staff/sign-in");
	post(moderate_routes, "/staff/sign-in", words("name=%s&password=%s", name, encoded(password)));
}

/* What stands between two marks on the page, "" when it is not there. */
static const char *
between(const char *before, const char *after)
{
	const char *at = strstr(body(), before), *end = at == NULL ? NULL : strstr(at + strlen(before), after);

	return end == NULL ? "" : words("%.*s", (int)(end - at - (ptrdiff_t)strlen(before)), at + strlen(before));
}

/* A phone that was shown the page's secret, typed in by hand. */
struct phone { char secret[20]; size_t size; };

static struct phone
phone_set_up(void)
{
	const char *shown = between("<p class=\"secret\">", "</p>");
	struct phone phone;
	char *secret;

	ck_assert_uint_eq(strlen(shown), 39);
	ck_assert_int_eq(oath_base32_decode(shown, strlen(shown), &secret, &phone.size), OATH_OK);
	ck_assert_uint_eq(phone.size, sizeof(phone.secret));
	memcpy(phone.secret, secret, sizeof(phone.secret));
	free(secret);
	return phone;
}

static const char *
shows(const struct phone *phone)
{
	char code[7];

	ck_assert_int_eq(oath_totp_generate(phone->secret, phone->size, (time_t)clock_now(), 30, 0, 6, code), OATH_OK);
	return words("%s", code);
}

/* mod signs in for the first time, with a new phone; the first recovery code in *recovery. */
static struct phone
come_in_anew(const char **recovery)
{
	struct phone phone;

	enter("mod", PHRASE);
	ck_assert_str_eq(answer.location, "/staff/sign-in/set-up");
	get(moderate_routes, answer.location);
	phone = phone_set_up();
	post(moderate_routes, "/staff/sign-in/set-up", words("code=%s", shows(&phone)));
	ck_assert_int_eq(answer.status, OK);
	if (recovery != NULL)
		*recovery = words("%s", between("<li>", "</li>"));
	return phone;
}

START_TEST(a_role_that_needs_it_sets_it_up_before_anything_else)
{
	struct phone phone;

	enter("mod", PHRASE);
	ck_assert_str_eq(answer.location, "/staff/sign-in/set-up");
	ck_assert_str_eq(cookie("minyi_staff"), "");
	get(moderate_routes, "/staff/queue");
	ck_assert_str_eq(answer.location, "/staff/sign-in");
	get(moderate_routes, "/staff/sign-in/set-up");
	ck_assert(answer.secret);
	ck_assert(says("腾讯身份验证器"));
	ck_assert(says("<svg class=\"qr\""));
	phone = phone_set_up();
	get(moderate_routes, "/staff/sign-in/set-up");   /* loaded again, it still fits the phone */
	post(moderate_routes, "/staff/sign-in/set-up", words("code=%s", shows(&phone)));
	ck_assert_int_eq(answer.status, OK);
	ck_assert(says("请留好 10 个备用码"));
	ck_assert_str_eq(cookie("minyi_half"), "");
	get(moderate_routes, "/staff/queue");
	ck_assert_int_eq(answer.status, OK);
	ck_assert_int_eq(audited("mod", "sign-in"), 1);
}
END_TEST

START_TEST(a_wrong_code_sets_nothing_up)
{
	enter("mod", PHRASE);
	get(moderate_routes, "/staff/sign-in/set-up");
	post(moderate_routes, "/staff/sign-in/set-up", "code=000000");
	ck_assert_int_eq(answer.status, UNPROCESSABLE);
	ck_assert(says("验证码不对。请照手机上现在的 6 位数字再输一次"));
	ck_assert_int_eq(site_number_staff("SELECT count(*) FROM second_step"), 0);
	ck_assert_int_eq(site_number_staff("SELECT count(*) FROM session"), 0);
}
END_TEST

START_TEST(the_second_time_a_code_opens_the_desk)
{
	struct phone phone = come_in_anew(NULL);

	leave();
	clock_set(SITE_NOW + 60);
	enter("mod", PHRASE);
	ck_assert_str_eq(answer.location, "/staff/sign-in/code");
	get(moderate_routes, "/staff/sign-in/set-up");   /* another phone needs a session */
	ck_assert_str_eq(answer.location, "/staff/sign-in/code");
	post(moderate_routes, "/staff/sign-in/set-up", words("code=%s", shows(&phone)));
	ck_assert_str_eq(answer.location, "/staff/sign-in/code");
	get(moderate_routes, "/staff/sign-in/code");
	ck_assert(says("autocomplete=\"one-time-code\""));
	post(moderate_routes, "/staff/sign-in/code", "code=123");
	ck_assert_int_eq(answer.status, UNPROCESSABLE);
	ck_assert_int_eq(audited_of("code-wrong", "account mod"), 1);
	post(moderate_routes, "/staff/sign-in/code", words("code=%s", shows(&phone)));
	ck_assert_str_eq(answer.location, "/staff/queue");
	get(moderate_routes, "/staff/queue");
	ck_assert_int_eq(answer.status, OK);
}
END_TEST

START_TEST(a_recovery_code_stands_in_and_the_page_says_how_many_are_left)
{
	const char *recovery;

	come_in_anew(&recovery);
	leave();
	enter("mod", PHRASE);
	post(moderate_routes, "/staff/sign-in/code", words("code=%s", encoded(recovery)));
	ck_assert_str_eq(answer.location, "/staff/account?done=recovery");
	get(moderate_routes, answer.location);
	ck_assert(says("备用码还剩 <b class=\"num\">9</b> 个"));
	leave();
	enter("mod", PHRASE);
	post(moderate_routes, "/staff/sign-in/code", words("code=%s", encoded(recovery)));
	ck_assert_int_eq(answer.status, UNPROCESSABLE);
}
END_TEST

/* Every address of the table, with nothing but the half session's cookie in either place. */
START_TEST(a_half_session_passes_no_gate_but_its_own)
{
	const char *half;
	int tried = 0;

	enter("mod", PHRASE);
	half = words("%s", cookie("minyi_half"));
	ck_assert_str_ne(half, "");
	for (const struct route *route = moderate_routes; route->path != NULL; route++) {
		if (!(route->needs & STAFF))
			continue;
		if (route->method == GET)
			get(moderate_routes, route->path);
		else
			post(moderate_routes, route->path, "");
		ck_assert_msg(route->method == POST ? answer.status == FORBIDDEN : answer.status == SEE_OTHER &&
		    strcmp(answer.location, "/staff/sign-in") == 0, "%s: %d", route->path, answer.status);
		tried++;
	}
	ck_assert_int_ge(tried, 40);
	ck_assert_str_eq(cookie("minyi_half"), half);
	get(moderate_routes, "/staff/sign-in/set-up");   /* the measure measures: it is good there */
	ck_assert_int_eq(answer.status, OK);
}
END_TEST

START_TEST(after_five_minutes_one_begins_with_the_password)
{
	enter("mod", PHRASE);
	clock_set(SITE_NOW + 5 * 60);
	get(moderate_routes, "/staff/sign-in/set-up");
	ck_assert_str_eq(answer.location, "/staff/sign-in?late=1");
	post(moderate_routes, "/staff/sign-in/set-up", "code=123456");
	ck_assert_str_eq(answer.location, "/staff/sign-in?late=1");
	get(moderate_routes, "/staff/sign-in?late=1");
	ck_assert(says("请从密码重新开始"));
}
END_TEST

START_TEST(the_password_ends_the_session_that_the_browser_had)
{
	struct phone phone = come_in_anew(NULL);

	(void)phone;
	enter("mod", PHRASE);
	ck_assert_str_eq(cookie("minyi_staff"), "");
	ck_assert_int_eq(site_number_staff("SELECT count(*) FROM session"), 0);
}
END_TEST

START_TEST(where_no_role_needs_it_one_may_choose_it_and_give_it_up)
{
	struct phone phone;

	site_settings("totp_roles = administrator\n");
	enter("mod", PHRASE);
	ck_assert_str_eq(answer.location, "/staff/queue");
	get(moderate_routes, "/staff/account");
	ck_assert(says("/staff/account/set-up"));
	get(moderate_routes, "/staff/account/set-up");
	phone = phone_set_up();
	post(moderate_routes, "/staff/account/set-up", words("code=%s&current=wrong", shows(&phone)));
	ck_assert_int_eq(answer.status, UNPROCESSABLE);
	ck_assert(says("现在的密码不对"));
	post(moderate_routes, "/staff/account/set-up", words("code=%s&current=%s", shows(&phone), encoded(PHRASE)));
	ck_assert_int_eq(answer.status, OK);
	ck_assert(says("请留好 10 个备用码"));
	get(moderate_routes, "/staff/account");
	ck_assert(says("关掉手机验证码器"));
	post(moderate_routes, "/staff/account/one-step", "current=wrong");
	ck_assert_int_eq(answer.status, UNPROCESSABLE);
	post(moderate_routes, "/staff/account/one-step", words("current=%s", encoded(PHRASE)));
	ck_assert_str_eq(answer.location, "/staff/sign-in");
	ck_assert_int_eq(site_number_staff("SELECT count(*) FROM second_step"), 0);
	enter("mod", PHRASE);
	ck_assert_str_eq(answer.location, "/staff/queue");
	ck_assert_int_eq(audited("mod", "second-step"), 1);
	ck_assert_int_eq(audited("mod", "second-step-off"), 1);
}
END_TEST

START_TEST(a_role_that_needs_it_cannot_give_it_up)
{
	come_in_anew(NULL);
	get(moderate_routes, "/staff/account");
	ck_assert(!says("关掉手机验证码器"));
	post(moderate_routes, "/staff/account/one-step", words("current=%s", encoded(PHRASE)));
	ck_assert_int_eq(answer.status, FORBIDDEN);
	ck_assert_int_eq(site_number_staff("SELECT count(*) FROM second_step"), 1);
}
END_TEST

START_TEST(new_recovery_codes_need_the_password)
{
	const char *old;

	come_in_anew(&old);
	post(moderate_routes, "/staff/account/recovery", "current=wrong");
	ck_assert_int_eq(answer.status, UNPROCESSABLE);
	post(moderate_routes, "/staff/account/recovery", words("current=%s", encoded(PHRASE)));
	ck_assert_int_eq(answer.status, OK);
	ck_assert_str_ne(between("<li>", "</li>"), old);
	ck_assert_int_eq(audited("mod", "recovery-codes"), 1);
	leave();
	enter("mod", PHRASE);
	post(moderate_routes, "/staff/sign-in/code", words("code=%s", encoded(old)));
	ck_assert_int_eq(answer.status, UNPROCESSABLE);
}
END_TEST

START_TEST(a_lost_phone_is_taken_away_by_the_administrator)
{
	struct phone phone = come_in_anew(NULL), fresh;
	long long id = site_number_staff("SELECT id FROM account WHERE name = 'mod'");

	site_settings("totp_roles = moderator\n");
	sign_in_as("admin", "administrator");
	get(moderate_routes, words("/staff/accounts/%lld", id));
	ck_assert(says("取消手机验证码器"));
	post(moderate_routes, words("/staff/accounts/%lld/one-step", id), "");
	ck_assert_str_eq(answer.location, words("/staff/accounts/%lld?done=one-step", id));
	ck_assert_int_eq(audited_of("second-step-off", "account mod"), 1);
	ck_assert_int_eq(site_number_staff(words("SELECT count(*) FROM session WHERE account_id = %lld", id)), 0);
	get(moderate_routes, answer.location);
	ck_assert(says("下次登录时设置"));
	ck_assert(!says("取消手机验证码器（"));
	leave();
	fresh = come_in_anew(NULL);
	ck_assert_mem_ne(fresh.secret, phone.secret, 20);
}
END_TEST

START_TEST(secrets_and_codes_are_in_neither_audit_nor_log)
{
	const char *recovery;
	struct phone phone = come_in_anew(&recovery);

	(void)phone;
	ck_assert_int_eq(site_number(words("SELECT count(*) FROM audit WHERE instr(detail || subject, '%.5s') > 0", recovery)), 0);
	ck_assert_int_eq(site_number("SELECT count(*) FROM audit WHERE actor = 'mod' AND detail = 'second step set up'"), 1);
}
END_TEST

/* Sessions ------------------------------------------------------------------------- */

START_TEST(ones_sessions_are_listed_and_end_one_by_one_or_all_at_once)
{
	const char *name;

	site_settings("totp_roles = none\n");
	sign_in_as("mod", "moderator");
	sign_in_as("mod", "moderator");
	sign_in_as("mod", "moderator");
	get(moderate_routes, "/staff/account");
	ck_assert(says("这一个"));
	name = between("name=\"session\" value=\"", "\"");
	ck_assert_uint_eq(strlen(name), 16);
	post(moderate_routes, "/staff/account/sessions/end", words("session=%s", name));
	ck_assert_str_eq(answer.location, "/staff/account?done=session");
	ck_assert_int_eq(site_number_staff("SELECT count(*) FROM session"), 2);
	ck_assert_int_eq(audited_of("session-end", "account mod"), 1);
	post(moderate_routes, "/staff/account/sessions/end-others", "");
	ck_assert_int_eq(audited_of("session-end", "account mod"), 2);
	ck_assert_int_eq(site_number_staff("SELECT count(*) FROM session"), 1);
	get(moderate_routes, "/staff/account");
	ck_assert_int_eq(answer.status, OK);
	ck_assert(!says("全部退出"));
}
END_TEST

START_TEST(nobody_ends_another_accounts_session_but_the_administrator)
{
	const char *name;
	long long id;

	site_settings("totp_roles = none\n");
	sign_in_as("mod", "moderator");
	name = words("%s", site_text_staff("SELECT hex(substr(token_hash, 1, 8)) FROM session"));
	sign_in_as("eve", "moderator");
	post(moderate_routes, "/staff/account/sessions/end", words("session=%s", name));
	ck_assert_int_eq(site_number_staff("SELECT count(*) FROM session"), 2);
	id = site_number_staff("SELECT id FROM account WHERE name = 'mod'");
	sign_in_as("admin", "administrator");
	get(moderate_routes, words("/staff/accounts/%lld", id));
	ck_assert(says("Chrome · Windows"));
	post(moderate_routes, words("/staff/accounts/%lld/sessions/end", id), words("session=%s", name));
	ck_assert_int_eq(site_number_staff(words("SELECT count(*) FROM session WHERE account_id = %lld", id)), 0);
	sign_in_as("mod", "moderator");
	sign_in_as("admin", "administrator");
	post(moderate_routes, words("/staff/accounts/%lld/sessions/end-all", id), "");
	ck_assert_int_eq(site_number_staff(words("SELECT count(*) FROM session WHERE account_id = %lld", id)), 0);
	ck_assert_int_eq(audited_of("session-end", "account mod"), 2);
}
END_TEST

START_TEST(the_history_shows_wrong_tries_and_no_address)
{
	site_settings("totp_roles = none\n");
	enter("mod", "wrong wrong wrong");
	enter("mod", PHRASE);
	get(moderate_routes, "/staff/account");
	ck_assert(says("密码不对"));
	ck_assert(says("登录了"));
	ck_assert(says("新的地方"));
	ck_assert(!says("192.0.2.7"));
}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("staff second step");
	TCase *steps = tcase_create("second step");

	tcase_set_timeout(steps, 120);
	tcase_add_checked_fixture(steps, setup, site_close);
	tcase_add_test(steps, a_role_that_needs_it_sets_it_up_before_anything_else);
	tcase_add_test(steps, a_wrong_code_sets_nothing_up);
	tcase_add_test(steps, the_second_time_a_code_opens_the_desk);
	tcase_add_test(steps, a_recovery_code_stands_in_and_the_page_says_how_many_are_left);
	tcase_add_test(steps, a_half_session_passes_no_gate_but_its_own);
	tcase_add_test(steps, after_five_minutes_one_begins_with_the_password);
	tcase_add_test(steps, the_password_ends_the_session_that_the_browser_had);
	tcase_add_test(steps, where_no_role_needs_it_one_may_choose_it_and_give_it_up);
	tcase_add_test(steps, a_role_that_needs_it_cannot_give_it_up);
	tcase_add_test(steps, new_recovery_codes_need_the_password);
	tcase_add_test(steps, a_lost_phone_is_taken_away_by_the_administrator);
	tcase_add_test(steps, secrets_and_codes_are_in_neither_audit_nor_log);
	tcase_add_test(steps, ones_sessions_are_listed_and_end_one_by_one_or_all_at_once);
	tcase_add_test(steps, nobody_ends_another_accounts_session_but_the_administrator);
	tcase_add_test(steps, the_history_shows_wrong_tries_and_no_address);
	suite_add_tcase(suite, steps);
	return run_suite(suite);
}
