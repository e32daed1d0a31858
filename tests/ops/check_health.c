/* minyictl check names every problem with its remedy, and no other. */
#include "ops/installation.h"

static void
begin_healthy(void)
{
	begin_with_plan();
	expect(run("account", "add", "admin", "--role", "administrator", "--name", "管理员", NULL), 0);
}

/* Exactly so many problems, among them one that says this, with its remedy. */
static void
expect_problem(int count, const char *problem, const char *remedy)
{
	int lines = 0;
	const char *at;

	expect(run("check", NULL), 1);
	for (const char *line = said; (line = strstr(line, "问题：")) != NULL; line += strlen("问题："))
		lines++;
	ck_assert_msg(lines == count, "%d problems, not %d:\n%s", lines, count, said);
	at = strstr(said, problem);
	ck_assert_msg(at != NULL, "%s is not in:\n%s", problem, said);
	at = strstr(at, "处理：");
	ck_assert_ptr_nonnull(at);
	ck_assert_msg(strstr(at, remedy) != NULL, "%s is not in:\n%s", remedy, at);
}

START_TEST(a_healthy_installation_has_no_problems)
{
	expect(run("check", NULL), 0);
	ck_assert_str_eq(said, "检查过了，没有发现问题。\n");
}
END_TEST

START_TEST(a_missing_database_is_named)
{
	unlink(inside("staff/staff.db"));
	expect_problem(1, "staff.db", "minyictl init");
}
END_TEST

START_TEST(an_older_schema_is_named)
{
	feedback_run("PRAGMA user_version = 0");
	expect_problem(1, "的结构是 0", "minyictl migrate");
}
END_TEST

START_TEST(a_newer_schema_is_named)
{
	feedback_run("PRAGMA user_version = 9999");
	expect_problem(1, "的结构是 9999", "新版本");
}
END_TEST

START_TEST(a_row_that_refers_to_nothing_is_named)
{
	feedback_run("PRAGMA foreign_keys = OFF; INSERT INTO progress_note (project_id, noted_on, body, staff, created_at)"
	    " VALUES (99999, '2026-11-24', 'x', 'x', 1)");
	expect_problem(1, "有 1 行指向不存在的内容", "备份");
}
END_TEST

START_TEST(a_damaged_file_is_named)
{
	FILE *file;

	feedback_run("PRAGMA wal_checkpoint(TRUNCATE)");
	file = fopen(inside("feedback/feedback.db"), "r+");
	fseek(file, 4096 * 3, SEEK_SET);
	for (int i = 0; i < 4096 * 20; i++)
		fputc('x', file);
	fclose(file);
	expect(run("check", NULL), 1);
	ck_assert_ptr_nonnull(strstr(said, "坏了"));
	ck_assert_ptr_nonnull(strstr(said, "备份"));
}
END_TEST

START_TEST(a_file_that_is_no_database_is_named)
{
	unlink(inside("feedback/feedback.db-wal"));
	unlink(inside("feedback/feedback.db-shm"));
	write_file(inside("feedback/feedback.db"), "this is a letter, not a database, and rather a long one at that; "
	    "so long that it has more than the hundred bytes of a header");
	expect(run("check", NULL), 1);
	ck_assert_ptr_nonnull(strstr(said, "feedback.db 坏了"));
}
END_TEST

START_TEST(a_missing_key_is_named)
{
	unlink(inside("portal/portal.key"));
	expect_problem(1, "portal.key", "看前面的说明");
	ck_assert_ptr_nonnull(strstr(said, "minyictl init"));
}
END_TEST

START_TEST(keys_that_are_no_pair_are_named)
{
	write_file(inside("portal/contact.public"), "01234567890123456789012345678901");
	expect_problem(1, "不是一对", "看前面的说明");
}
END_TEST

START_TEST(what_others_may_read_is_named)
{
	chmod(inside("staff/staff.db"), 0644);
	expect_problem(1, "别的用户也能读写", "chmod go-rwx");
	chmod(inside("staff/staff.db"), 0600);
	chmod(inside("feedback"), 0777);
	expect_problem(1, "别的用户也能读写", "chmod o-rwx");
}
END_TEST

START_TEST(missing_templates_are_named)
{
	char text[1024];

	snprintf(text, sizeof(text), "feedback_folder = %s/feedback\nportal_folder = %s/portal\n"
	    "staff_folder = %s/staff\ntemplates = %s/nowhere\n", folder, folder, folder, folder);
	write_file(inside("minyi.conf"), text);
	expect_problem(1, "模板", "templates");
}
END_TEST

START_TEST(a_plan_that_was_not_loaded_is_named)
{
	feedback_run("UPDATE area SET retired = 1");
	expect_problem(1, "还没有装入规划", "minyictl plan load");
}
END_TEST

START_TEST(a_site_without_administrator_is_named)
{
	ask(inside("staff/staff.db"), "UPDATE account SET disabled_at = 1");
	expect_problem(1, "没有能登录的管理员", "account add");
}
END_TEST

START_TEST(wrong_settings_are_named_with_their_line)
{
	write_settings("colour = blue\n");
	expect_problem(1, "第 6 行", "改好设置文件");
	ck_assert_ptr_nonnull(strstr(said, "colour"));
}
END_TEST

START_TEST(several_problems_are_all_named)
{
	feedback_run("UPDATE area SET retired = 1");
	ask(inside("staff/staff.db"), "UPDATE account SET disabled_at = 1");
	chmod(inside("portal"), 0755);
	expect_problem(3, "还没有装入规划", "minyictl plan load");
	ck_assert_ptr_nonnull(strstr(said, "发现 3 个问题"));
}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("ops/health");
	TCase *tests = tcase_create("check");

	add_installation(tests, begin_healthy);
	tcase_add_test(tests, a_healthy_installation_has_no_problems);
	tcase_add_test(tests, a_missing_database_is_named);
	tcase_add_test(tests, an_older_schema_is_named);
	tcase_add_test(tests, a_newer_schema_is_named);
	tcase_add_test(tests, a_row_that_refers_to_nothing_is_named);
	tcase_add_test(tests, a_damaged_file_is_named);
	tcase_add_test(tests, a_file_that_is_no_database_is_named);
	tcase_add_test(tests, a_missing_key_is_named);
	tcase_add_test(tests, keys_that_are_no_pair_are_named);
	tcase_add_test(tests, what_others_may_read_is_named);
	tcase_add_test(tests, missing_templates_are_named);
	tcase_add_test(tests, a_plan_that_was_not_loaded_is_named);
	tcase_add_test(tests, a_site_without_administrator_is_named);
	tcase_add_test(tests, wrong_settings_are_named_with_their_line);
	tcase_add_test(tests, several_problems_are_all_named);
	suite_add_tcase(suite, tests);
	return run_suite(suite);
}
