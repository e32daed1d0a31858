/* /staff/canned: kept by the office, read by whoever answers. */
#include "staff/hand.h"

static int64_t
id_of(const char *name)
{
	return site_number(words("SELECT id FROM canned_reply WHERE name = '%s'", name));
}

static const char *
place(int64_t id, const char *rest)
{
	return words("/staff/canned/%lld%s", (long long)id, rest);
}

START_TEST(the_office_adds_one_and_answers_offer_it)
{
	int64_t number = submit(A_PROJECT, 2, "路灯一直不亮");

	sign_in_as("office", "office");
	get(moderate_routes, "/staff/canned");
	ck_assert(says("您说的〔事情〕"));
	post(moderate_routes, "/staff/canned", words("name=%s&outcome=adopted&body=%s", encoded("修路"),
	    encoded("您好。〔路名〕 〔日期〕 通车。")));
	ck_assert_int_eq(answer.status, SEE_OTHER);
	get(moderate_routes, words("/staff/cases/%lld/answer", (long long)number));
	ck_assert(says("您好。〔路名〕 〔日期〕 通车。"));
	ck_assert_int_eq(audited("office", "canned-reply"), 1);
}
END_TEST

START_TEST(a_wrong_one_comes_back_filled)
{
	sign_in_as("office", "office");
	post(moderate_routes, "/staff/canned", words("name=&outcome=&body=%s", encoded("太短")));
	ck_assert_int_eq(answer.status, UNPROCESSABLE);
	ck_assert(says("有 2 处需要修改"));
	ck_assert(says(">太短</textarea>"));
	post(moderate_routes, "/staff/canned", words("name=%s&outcome=&body=%s", encoded("办好了"), encoded("您好。〔事情〕已经办好了。")));
	ck_assert_int_eq(answer.status, UNPROCESSABLE);
	ck_assert(says("已经有一条叫这个名字，请换一个"));
}
END_TEST

START_TEST(who_changes_an_old_version_sees_both)
{
	int64_t id;

	sign_in_as("office", "office");
	id = id_of("办好了");
	get(moderate_routes, place(id, ""));
	ck_assert(says("name=\"version\" value=\"1\""));
	post(moderate_routes, place(id, ""), words("version=1&name=%s&outcome=adopted&body=%s", encoded("办完了"),
	    encoded("您好。〔事情〕〔日期〕 办完了。")));
	ck_assert_int_eq(answer.status, SEE_OTHER);
	post(moderate_routes, place(id, ""), words("version=1&name=%s&outcome=adopted&body=%s", encoded("办妥了"),
	    encoded("您好。〔事情〕〔日期〕 办妥了。")));
	ck_assert_int_eq(answer.status, CONFLICT);
	ck_assert(says("刚才有同事改了这一条"));
	ck_assert(says("您好。〔事情〕〔日期〕 办完了。"));
	ck_assert(says("您好。〔事情〕〔日期〕 办妥了。</textarea>"));
	ck_assert(says("name=\"version\" value=\"2\""));
}
END_TEST

START_TEST(one_goes_up_and_out_and_comes_back)
{
	sign_in_as("office", "office");
	post(moderate_routes, place(id_of("办好了"), "/move"), "by=up");
	ck_assert_int_eq(answer.status, SEE_OTHER);
	ck_assert_int_eq(site_number("SELECT position FROM canned_reply WHERE name = '办好了'"), 1);
	post(moderate_routes, place(id_of("办好了"), "/move"), "by=up");
	ck_assert_int_eq(answer.status, CONFLICT);
	post(moderate_routes, place(id_of("办好了"), "/move"), "by=sideways");
	ck_assert_int_eq(answer.status, BAD_REQUEST);
	post(moderate_routes, place(id_of("办好了"), "/retire"), "retired=1");
	ck_assert_int_eq(answer.status, SEE_OTHER);
	get(moderate_routes, "/staff/canned");
	ck_assert(says("停用的"));
	post(moderate_routes, place(id_of("办好了"), "/retire"), "retired=0");
	ck_assert_int_eq(answer.status, SEE_OTHER);
	get(moderate_routes, "/staff/canned/999");
	ck_assert_int_eq(answer.status, NOT_FOUND);
}
END_TEST

START_TEST(a_unit_reads_them_and_changes_none)
{
	int64_t id;

	sign_in_as("unit", "unit");
	id = id_of("办好了");
	get(moderate_routes, "/staff/canned");
	ck_assert_int_eq(answer.status, OK);
	ck_assert(says("您说的〔事情〕"));
	ck_assert(!says("action=\"/staff/canned"));
	get(moderate_routes, place(id, ""));
	ck_assert_int_eq(answer.status, FORBIDDEN);
	post(moderate_routes, "/staff/canned", "name=a&outcome=&body=b");
	ck_assert_int_eq(answer.status, FORBIDDEN);
	post(moderate_routes, place(id, "/retire"), "retired=1");
	ck_assert_int_eq(answer.status, FORBIDDEN);
}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("canned replies");
	TCase *tests = tcase_create("canned replies");

	tcase_add_checked_fixture(tests, site_open, site_close);
	tcase_set_timeout(tests, 60);
	tcase_add_test(tests, the_office_adds_one_and_answers_offer_it);
	tcase_add_test(tests, a_wrong_one_comes_back_filled);
	tcase_add_test(tests, who_changes_an_old_version_sees_both);
	tcase_add_test(tests, one_goes_up_and_out_and_comes_back);
	tcase_add_test(tests, a_unit_reads_them_and_changes_none);
	suite_add_tcase(suite, tests);
	return run_suite(suite);
}
