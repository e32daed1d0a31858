/* A phone number is shown once, for a purpose, to who may; it gets nowhere else. */
#include "hand.h"

#include <glob.h>
#include <unistd.h>

#define PHONE "13876543210"
#define GOOD  "purpose=call-back&note=%E5%9B%9E%E8%AE%BF%E4%BF%AE%E5%A5%BD%E4%BA%86%E6%B2%A1%E6%9C%89"   /* 回访修好了没有 */

static int64_t
with_phone(void)
{
	const char *path = "/projects/" A_PROJECT "/feedback";

	forget_cookies();
	get(portal_routes, path);
	post(portal_routes, path, words("rating=2&body=%s&phone=" PHONE "&agree=1", encoded("路灯坏了")));
	if (answer.status != SEE_OTHER)
		ck_abort_msg("%d: %s", answer.status, body());
	return strtoll(answer.location + strlen("/receipts/"), NULL, 10);
}

static const char *
phone_of(int64_t number)
{
	return words("/staff/submissions/%lld/phone", (long long)number);
}

START_TEST(who_states_a_purpose_sees_the_number_once)
{
	int64_t number = with_phone();

	sign_in_as("bangong", "office");
	get(moderate_routes, phone_of(number));
	ck_assert_int_eq(answer.status, OK);
	ck_assert(says("查看会留下记录"));
	ck_assert(!says(PHONE));
	post(moderate_routes, phone_of(number), GOOD);
	ck_assert_int_eq(answer.status, OK);
	ck_assert(says(PHONE));
	ck_assert(answer.secret);
	get(moderate_routes, phone_of(number));
	ck_assert(!says(PHONE));
}
END_TEST

START_TEST(every_opening_is_in_the_audit_with_its_purpose_and_without_the_number)
{
	int64_t number = with_phone();

	sign_in_as("bangong", "office");
	post(moderate_routes, phone_of(number), GOOD);
	post(moderate_routes, phone_of(number), GOOD);
	ck_assert_int_eq(audited_of("open-phone", words("submission %lld", (long long)number)), 2);
	ck_assert_str_eq(site_text("SELECT actor || '/' || detail FROM audit WHERE action = 'open-phone'"),
	    "bangong/call-back, 回访修好了没有");
}
END_TEST

START_TEST(without_a_purpose_or_a_line_on_it_nothing_is_opened)
{
	int64_t number = with_phone();

	sign_in_as("bangong", "office");
	post(moderate_routes, phone_of(number), words("purpose=&note=%s", encoded("好")));
	ck_assert_int_eq(answer.status, UNPROCESSABLE);
	ck_assert(says("请选择用途"));
	ck_assert(says("请写明用途，2 到 100 个字"));
	ck_assert(says("value=\"好\""));
	post(moderate_routes, phone_of(number), words("purpose=curiosity&note=%s", encoded("看一看")));
	ck_assert_int_eq(answer.status, UNPROCESSABLE);
	ck_assert_int_eq(audited("bangong", "open-phone"), 0);
	ck_assert(!says(PHONE));
}
END_TEST

START_TEST(the_line_on_the_purpose_must_hold_no_number_of_a_person)
{
	int64_t number = with_phone();

	sign_in_as("bangong", "office");
	post(moderate_routes, phone_of(number), words("purpose=call-back&note=%s", encoded("打 13912345678 问一下")));
	ck_assert_int_eq(answer.status, UNPROCESSABLE);
	ck_assert(says("这里不要写手机号"));
	ck_assert_int_eq(audited("bangong", "open-phone"), 0);
}
END_TEST

START_TEST(only_the_office_and_the_administrator_may)
{
	static const char *const others[] = { "moderator", "unit", "auditor" };
	int64_t number = with_phone();

	for (size_t i = 0; i < 3; i++) {
		sign_in_as(others[i], others[i]);
		get(moderate_routes, phone_of(number));
		ck_assert_int_eq(answer.status, FORBIDDEN);
		post(moderate_routes, phone_of(number), GOOD);
		ck_assert_int_eq(answer.status, FORBIDDEN);
		ck_assert(!says(PHONE));
	}
	sign_in_as("guanli", "administrator");
	post(moderate_routes, phone_of(number), GOOD);
	ck_assert(says(PHONE));
}
END_TEST

START_TEST(a_number_that_is_gone_is_not_opened_and_not_in_the_audit)
{
	int64_t number = with_phone();

	sign_in_as("bangong", "office");
	get(moderate_routes, phone_of(number));
	site_run("DELETE FROM contact");
	post(moderate_routes, phone_of(number), GOOD);
	ck_assert(says("这条意见没有手机号"));
	ck_assert_int_eq(audited("bangong", "open-phone"), 0);
	get(moderate_routes, phone_of(2611249999));
	ck_assert_int_eq(answer.status, NOT_FOUND);
}
END_TEST

START_TEST(a_form_that_is_too_old_comes_back_with_what_was_typed)
{
	int64_t number = with_phone();

	sign_in_as("bangong", "office");
	post(moderate_routes, phone_of(number), GOOD "&token=old");
	ck_assert_int_eq(answer.status, UNPROCESSABLE);
	ck_assert(says("回访修好了没有"));
	ck_assert(says("id=\"purpose-call-back\" value=\"call-back\" checked"));
	ck_assert(!says(PHONE));
}
END_TEST

START_TEST(when_the_secret_half_is_elsewhere_the_page_gives_the_sealed_number)
{
	int64_t number = with_phone();
	char path[256];

	snprintf(path, sizeof(path), "%s/contact.secret", site_folder());
	ck_assert_int_eq(unlink(path), 0);
	sign_in_as("bangong", "office");
	post(moderate_routes, phone_of(number), GOOD);
	ck_assert_int_eq(answer.status, OK);
	ck_assert(!says(PHONE));
	ck_assert(says("minyictl contact open --secret contact.secret"));
	ck_assert(says("readonly>"));
	ck_assert_int_eq(audited("bangong", "open-phone"), 1);
}
END_TEST

START_TEST(who_may_finds_the_way_from_the_submission)
{
	int64_t number = with_phone();

	sign_in_as("bangong", "office");
	get(moderate_routes, place_of(number));
	ck_assert(says(words("href=\"/staff/submissions/%lld/phone\"", (long long)number)));
	sign_in_as("shenji", "auditor");
	get(moderate_routes, place_of(number));
	ck_assert(!says("/phone\""));
}
END_TEST

static bool
file_holds(const char *path, const char *text)
{
	char command[512];

	snprintf(command, sizeof(command), "grep -qaF '%s' '%s'", text, path);
	return system(command) == 0;
}

START_TEST(no_other_output_holds_a_number_that_was_opened)
{
	static const char *const pages[] = { "/staff/queue", "/staff/submissions", "/staff/report", "/staff/audit",
		"/staff/projects", "/staff/accounts" };
	int64_t number = with_phone();
	char pattern[128];
	glob_t files;

	sign_in_as("guanli", "administrator");
	post(moderate_routes, phone_of(number), GOOD);
	ck_assert(says(PHONE));                     /* the control */
	for (size_t i = 0; i < sizeof(pages) / sizeof(pages[0]); i++) {
		get(moderate_routes, pages[i]);
		ck_assert_int_eq(answer.status, OK);
		ck_assert_msg(!says(PHONE), "%s", pages[i]);
	}
	get(moderate_routes, place_of(number));
	ck_assert(!says(PHONE));
	post(moderate_routes, "/staff/export", "month=2026-11");
	ck_assert_int_eq(answer.status, OK);
	ck_assert(!says(PHONE));
	post(moderate_routes, "/staff/audit/export", "actor=&action=&subject=&from=&to=");
	ck_assert_int_eq(answer.status, OK);
	ck_assert(!says(PHONE));
	get(portal_routes, "/projects/" A_PROJECT);
	ck_assert(!says(PHONE));
	snprintf(pattern, sizeof(pattern), "%s/*", site_folder());
	ck_assert_int_eq(glob(pattern, 0, NULL, &files), 0);
	ck_assert_uint_gt(files.gl_pathc, 4);
	for (size_t i = 0; i < files.gl_pathc; i++)
		ck_assert_msg(!file_holds(files.gl_pathv[i], PHONE), "%s", files.gl_pathv[i]);
	globfree(&files);
}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("phone");
	TCase *all = tcase_create("phone");

	tcase_add_checked_fixture(all, site_open, site_close);
	tcase_set_timeout(all, 120);
	tcase_add_test(all, who_states_a_purpose_sees_the_number_once);
	tcase_add_test(all, every_opening_is_in_the_audit_with_its_purpose_and_without_the_number);
	tcase_add_test(all, without_a_purpose_or_a_line_on_it_nothing_is_opened);
	tcase_add_test(all, the_line_on_the_purpose_must_hold_no_number_of_a_person);
	tcase_add_test(all, only_the_office_and_the_administrator_may);
	tcase_add_test(all, a_number_that_is_gone_is_not_opened_and_not_in_the_audit);
	tcase_add_test(all, a_form_that_is_too_old_comes_back_with_what_was_typed);
	tcase_add_test(all, when_the_secret_half_is_elsewhere_the_page_gives_the_sealed_number);
	tcase_add_test(all, who_may_finds_the_way_from_the_submission);
	tcase_add_test(all, no_other_output_holds_a_number_that_was_opened);
	suite_add_tcase(suite, all);
	return run_suite(suite);
}
