/* minyictl audit verify, audit seal, and what check says of the audit. */
#include "installation.h"

START_TEST(a_fresh_installation_verifies)
{
	expect(run("audit", "verify", NULL), 0);
	ck_assert_ptr_nonnull(strstr(said, "审计核对过了，没有发现问题：2 条，等着加印记的 0 条；每日指纹 0 个。"));
}
END_TEST

START_TEST(init_and_the_plan_are_the_first_entries)
{
	ck_assert_str_eq(feedback("SELECT actor || '/' || action || '/' || subject FROM audit WHERE id = 1"),
	    "minyictl/migrate/databases");
	ck_assert_str_eq(feedback("SELECT action || '/' || subject FROM audit WHERE id = 2"), "plan/plan");
	expect(run("migrate", NULL), 0);
	ck_assert_int_eq(feedback_number("SELECT count(*) FROM audit"), 2);
}
END_TEST

START_TEST(what_others_appended_waits_and_can_be_sealed_by_hand)
{
	feedback_run("INSERT INTO audit (at, actor, action, subject, detail) VALUES (1795485600, 'resident', 'submit', 's', '')");
	expect(run("audit", "verify", NULL), 0);
	ck_assert_ptr_nonnull(strstr(said, "2 条，等着加印记的 1 条"));
	expect(run("audit", "seal", NULL), 0);
	expect(run("audit", "verify", NULL), 0);
	ck_assert_ptr_nonnull(strstr(said, "3 条，等着加印记的 0 条"));
}
END_TEST

START_TEST(tidy_seals_what_waits)
{
	feedback_run("INSERT INTO audit (at, actor, action, subject, detail) VALUES (1795485600, 'resident', 'submit', 's', '')");
	expect(run("tidy", NULL), 0);
	ck_assert_int_eq(feedback_number("SELECT count(*) FROM audit_seal"), 3);
}
END_TEST

START_TEST(an_altered_entry_is_named_by_verify_and_by_check)
{
	feedback_run("DROP TRIGGER audit_is_fixed; UPDATE audit SET detail = 'x' WHERE id = 2");
	expect(run("audit", "verify", NULL), 1);
	ck_assert_ptr_nonnull(strstr(said, "问题：第 2 条被改动：内容和印记对不上。"));
	ck_assert_ptr_nonnull(strstr(said, "从头起对得上的有 1 条"));
	expect(run("check", NULL), 1);
	ck_assert_ptr_nonnull(strstr(said, "问题：审计对不上：第 2 条被改动"));
}
END_TEST

START_TEST(without_the_key_there_is_no_verdict_and_no_seal)
{
	ck_assert_int_eq(unlink(inside("staff/staff.key")), 0);
	expect(run("audit", "verify", NULL), EX_CONFIG);
	ck_assert_ptr_nonnull(strstr(complained, "staff.key"));
	expect(run("audit", "seal", NULL), EX_CONFIG);
	expect(run("plan", "load", PLAN_FILE_NAME, NULL), 0);
}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("audit");
	TCase *all = tcase_create("audit");

	add_installation(all, begin_with_plan);
	tcase_set_timeout(all, 60);
	tcase_add_test(all, a_fresh_installation_verifies);
	tcase_add_test(all, init_and_the_plan_are_the_first_entries);
	tcase_add_test(all, what_others_appended_waits_and_can_be_sealed_by_hand);
	tcase_add_test(all, tidy_seals_what_waits);
	tcase_add_test(all, an_altered_entry_is_named_by_verify_and_by_check);
	tcase_add_test(all, without_the_key_there_is_no_verdict_and_no_seal);
	suite_add_tcase(suite, all);
	return run_suite(suite);
}
