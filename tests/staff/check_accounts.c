/* Accounts: made, given a password once, disabled, never the last administrator's. */
#include "feedback/unit.h"
#include "staff/hand.h"

static int64_t
id_of(const char *name)
{
	return site_number_staff(words("SELECT id FROM account WHERE name = '%s'", name));
}

static void
change(const char *name, const char *what, const char *fields)
{
	post(moderate_routes, words("/staff/accounts/%lld/%s", (long long)id_of(name), what), fields);
}

/* The password that the page shows, "" when it shows none. */
static const char *
password_shown(void)
{
	const char *mark = "临时密码<span class=\"code\">", *at = strstr(body(), mark);

	return at == NULL ? "" : words("%.*s", (int)strcspn(at + strlen(mark), "<"), at + strlen(mark));
}

static void
enter(const char *name, const char *password)
{
	leave();
	get(moderate_routes, "/staff/sign-in");
	post(moderate_routes, "/staff/sign-in", words("name=%s&password=%s", name, encoded(password)));
}

START_TEST(a_new_account_gets_a_password_shown_once)
{
	const char *password;

	sign_in_as("admin", "administrator");
	post(moderate_routes, "/staff/accounts",
	    words("name=wang.fang&display_name=%s&role=moderator", encoded("王芳")));
	ck_assert_int_eq(answer.status, OK);
	ck_assert(answer.secret);
	password = password_shown();
	ck_assert_int_ge(strlen(password), 20);
	ck_assert_int_eq(audited("admin", "account-create"), 1);
	get(moderate_routes, "/staff/accounts");
	ck_assert(says("王芳"));
	ck_assert(says("等本人换密码"));
	ck_assert(!says(password));
	enter("wang.fang", password);
	ck_assert_int_eq(answer.status, SEE_OTHER);
	ck_assert_str_eq(answer.location, "/staff/password");
}
END_TEST

START_TEST(a_name_that_is_taken_comes_back_filled)
{
	sign_in_as("admin", "administrator");
	post(moderate_routes, "/staff/accounts", words("name=admin&display_name=%s&role=office", encoded("李四")));
	ck_assert_int_eq(answer.status, UNPROCESSABLE);
	ck_assert(says("这个账号名已经有人用了"));
	ck_assert(says("value=\"admin\""));
	ck_assert(says("value=\"李四\""));
	ck_assert(says("value=\"office\" checked"));
	post(moderate_routes, "/staff/accounts", "name=9lives&display_name=x&role=office");
	ck_assert_int_eq(answer.status, UNPROCESSABLE);
	post(moderate_routes, "/staff/accounts", "name=cat&display_name=x&role=king");
	ck_assert_int_eq(answer.status, UNPROCESSABLE);
	ck_assert_int_eq(site_number_staff("SELECT count(*) FROM account"), 1);
}
END_TEST

START_TEST(a_disabled_account_is_out_at_once_and_in_again_when_enabled)
{
	sign_in_as("mod", "moderator");
	sign_in_as("admin", "administrator");
	change("mod", "disable", "");
	ck_assert_int_eq(answer.status, SEE_OTHER);
	ck_assert_int_eq(site_number_staff(words("SELECT count(*) FROM session WHERE account_id = %lld",
	    (long long)id_of("mod"))), 0);
	get(moderate_routes, "/staff/accounts");
	ck_assert(says("已停用"));
	enter("mod", "a long enough phrase");
	ck_assert_int_eq(answer.status, UNPROCESSABLE);
	sign_in_as("admin", "administrator");
	change("mod", "enable", "");
	ck_assert_int_eq(answer.status, SEE_OTHER);
	enter("mod", "a long enough phrase");
	ck_assert_int_eq(answer.status, SEE_OTHER);
	ck_assert_int_eq(audited("admin", "account-disable"), 1);
	ck_assert_int_eq(audited("admin", "account-enable"), 1);
}
END_TEST

START_TEST(a_reset_ends_the_sessions_and_shows_the_password_once)
{
	const char *password;

	sign_in_as("mod", "moderator");
	sign_in_as("admin", "administrator");
	change("mod", "reset", "");
	ck_assert_int_eq(answer.status, OK);
	password = password_shown();
	ck_assert_str_ne(password, "");
	ck_assert_int_eq(audited("admin", "account-reset"), 1);
	enter("mod", "a long enough phrase");
	ck_assert_int_eq(answer.status, UNPROCESSABLE);
	enter("mod", password);
	ck_assert_str_eq(answer.location, "/staff/password");
}
END_TEST

START_TEST(a_new_role_counts_at_once)
{
	sign_in_as("mod", "moderator");
	sign_in_as("admin", "administrator");
	change("mod", "role", "role=office");
	ck_assert_int_eq(answer.status, SEE_OTHER);
	sign_in_as("mod", "moderator");
	get(moderate_routes, "/staff/report");
	ck_assert_int_eq(answer.status, OK);
	ck_assert_int_eq(audited("admin", "account-role"), 1);
	sign_in_as("admin", "administrator");
	change("mod", "role", "role=king");
	ck_assert_int_eq(answer.status, BAD_REQUEST);
}
END_TEST

static int64_t
unit_made(const char *name)
{
	struct unit_hand hand = { "admin", SITE_NOW };

	ck_assert_int_eq(unit_create(visit.writer, name, "", &hand), WRITTEN);
	return site_number(words("SELECT id FROM responsible_unit WHERE name = '%s'", name));
}

START_TEST(a_units_account_names_its_unit)
{
	long long unit = unit_made("县住建局");

	sign_in_as("admin", "administrator");
	get(moderate_routes, "/staff/accounts");
	ck_assert(says("县住建局</option>"));
	post(moderate_routes, "/staff/accounts", words("name=zhujian&display_name=%s&role=unit&unit=", encoded("老周")));
	ck_assert_int_eq(answer.status, UNPROCESSABLE);
	ck_assert(says("角色是责任单位的，要选是哪个单位"));
	ck_assert(says("value=\"unit\" checked"));
	post(moderate_routes, "/staff/accounts", words("name=zhujian&display_name=%s&role=unit&unit=999", encoded("老周")));
	ck_assert_int_eq(answer.status, BAD_REQUEST);
	post(moderate_routes, "/staff/accounts", words("name=zhujian&display_name=%s&role=unit&unit=%lld", encoded("老周"), unit));
	ck_assert_int_eq(answer.status, OK);
	ck_assert_int_eq(site_number_staff("SELECT unit_id FROM account WHERE name = 'zhujian'"), unit);
	get(moderate_routes, "/staff/accounts");
	ck_assert(says("责任单位：县住建局"));
	change("zhujian", "role", words("role=auditor&unit=%lld", unit));   /* the choice of a unit stays where it was */
	ck_assert_int_eq(answer.status, SEE_OTHER);
	ck_assert_int_eq(site_number_staff("SELECT unit_id IS NULL FROM account WHERE name = 'zhujian'"), 1);
	change("zhujian", "role", "role=unit&unit=");
	ck_assert_int_eq(answer.status, UNPROCESSABLE);
	ck_assert(says("要选是哪个单位"));
	change("zhujian", "role", words("role=unit&unit=%lld", unit));
	ck_assert_int_eq(answer.status, SEE_OTHER);
	ck_assert_int_eq(site_number_staff("SELECT unit_id FROM account WHERE name = 'zhujian'"), unit);
}
END_TEST

START_TEST(every_role_can_be_given)
{
	static const char *const roles[] = { "moderator", "office", "auditor", "administrator" };

	sign_in_as("admin", "administrator");
	for (size_t i = 0; i < sizeof(roles) / sizeof(roles[0]); i++) {
		post(moderate_routes, "/staff/accounts", words("name=new.%s&display_name=x&role=%s", roles[i], roles[i]));
		ck_assert_msg(answer.status == OK, "%s: %d", roles[i], answer.status);
	}
	ck_assert_int_eq(site_number_staff("SELECT count(DISTINCT role) FROM account"), 4);
}
END_TEST

START_TEST(the_last_administrator_stays)
{
	sign_in_as("admin", "administrator");
	change("admin", "disable", "");
	ck_assert_int_eq(answer.status, CONFLICT);
	ck_assert(says("这是最后一个能登录的管理员"));
	change("admin", "role", "role=moderator");
	ck_assert_int_eq(answer.status, CONFLICT);
	ck_assert(says("这是最后一个能登录的管理员"));
	ck_assert_int_eq(site_number_staff("SELECT count(*) FROM account"
	    " WHERE role = 'administrator' AND disabled_at IS NULL"), 1);
	ck_assert_int_eq(audited("admin", "account-unchanged"), 2);
	sign_in_as("second", "administrator");
	change("admin", "disable", "");
	ck_assert_int_eq(answer.status, SEE_OTHER);
}
END_TEST

START_TEST(an_account_that_is_not_there_is_not_found)
{
	sign_in_as("admin", "administrator");
	post(moderate_routes, "/staff/accounts/999/disable", "");
	ck_assert_int_eq(answer.status, NOT_FOUND);
	post(moderate_routes, "/staff/accounts/x/reset", "");
	ck_assert_int_eq(answer.status, NOT_FOUND);
}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("staff accounts");
	TCase *administration = tcase_create("administration");

	tcase_set_timeout(administration, 120);
	tcase_add_checked_fixture(administration, open_with_passwords, site_close);
	tcase_add_test(administration, a_new_account_gets_a_password_shown_once);
	tcase_add_test(administration, a_name_that_is_taken_comes_back_filled);
	tcase_add_test(administration, a_disabled_account_is_out_at_once_and_in_again_when_enabled);
	tcase_add_test(administration, a_reset_ends_the_sessions_and_shows_the_password_once);
	tcase_add_test(administration, a_new_role_counts_at_once);
	tcase_add_test(administration, a_units_account_names_its_unit);
	tcase_add_test(administration, every_role_can_be_given);
	tcase_add_test(administration, the_last_administrator_stays);
	tcase_add_test(administration, an_account_that_is_not_there_is_not_found);
	suite_add_tcase(suite, administration);
	return run_suite(suite);
}
