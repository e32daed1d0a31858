/* From the first released schema to places and days: what was there stays as
 * it was, and what is new is empty. */
#include <check.h>
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "folder.h"
#include "store/schema.h"
#include "suite.h"

static char folder[64], path[96];

static sqlite3 *
opened(void)
{
	sqlite3 *handle;

	ck_assert_int_eq(sqlite3_open(path, &handle), SQLITE_OK);
	return handle;
}

static void
run(const char *sql)
{
	sqlite3 *handle = opened();
	char *problem = NULL;

	sqlite3_exec(handle, sql, NULL, NULL, &problem);
	ck_assert_msg(problem == NULL, "%s: %s", sql, problem);
	sqlite3_close(handle);
}

static bool
refuses(const char *sql)
{
	sqlite3 *handle = opened();
	int code = sqlite3_exec(handle, sql, NULL, NULL, NULL);

	sqlite3_close(handle);
	return (code & 0xff) == SQLITE_CONSTRAINT;
}

static const char *
text(const char *sql)
{
	static char answer[512];
	sqlite3 *handle = opened();
	sqlite3_stmt *statement;

	ck_assert_msg(sqlite3_prepare_v2(handle, sql, -1, &statement, NULL) == SQLITE_OK, "%s", sqlite3_errmsg(handle));
	ck_assert_int_eq(sqlite3_step(statement), SQLITE_ROW);
	snprintf(answer, sizeof(answer), "%s", (const char *)sqlite3_column_text(statement, 0));
	sqlite3_finalize(statement);
	sqlite3_close(handle);
	return answer;
}

/* As version 1 of the schema left it: a plan, a late project, a word on it. */
static void
begin(void)
{
	static char script[64 * 1024];
	FILE *file = fopen("sql/schema/feedback_001.sql", "r");

	ck_assert_ptr_nonnull(file);
	script[fread(script, 1, sizeof(script) - 1, file)] = '\0';
	fclose(file);
	folder_new(folder, "upgrade");
	snprintf(path, sizeof(path), "%s/feedback.db", folder);
	run("PRAGMA journal_mode = WAL");
	run(script);
	run("PRAGMA user_version = 1");
	run("INSERT INTO area VALUES (1, 'industry', 1, '产业', '产业行动', '', '', '', 0);"
	    "INSERT INTO township VALUES (4, '大浦镇', 4, 0);"
	    "INSERT INTO project VALUES (7, 'wharf', 1, 1, '码头', '', '', '2025 年', '', 0, 'late', '汛期', 40, '打桩', 1795000000);"
	    "INSERT INTO submission (number, project_id, received_at, month, rating, reasons, body, private, township_id, device,"
	    " request, code_hash, visibility, handling, review_due, answer_due, answer_due_most) VALUES (2611240001, 7, 1795485600,"
	    " '2026-11', 4, 0, '很好', 0, 4, zeroblob(32), zeroblob(32), zeroblob(32), 'waiting', 'open', '2026-11-25',"
	    " '2026-12-01', '2026-12-15')");
}

static void
end(void)
{
	static const char *const names[] = { "", "-wal", "-shm", ".lock" };
	char name[128];

	for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++) {
		snprintf(name, sizeof(name), "%s%s", path, names[i]);
		unlink(name);
	}
	rmdir(folder);
}

static void
upgrade(void)
{
	const char *problem;
	int steps = schema_migrate(path, FEEDBACK_DATABASE, &problem);

	ck_assert_msg(steps > 0, "%s", problem);
}

START_TEST(a_first_version_is_brought_up_to_date_with_all_it_holds)
{
	char version[16];

	upgrade();
	snprintf(version, sizeof(version), "%d", schema_version(FEEDBACK_DATABASE));
	ck_assert_str_eq(text("PRAGMA user_version"), version);
	ck_assert_str_eq(text("SELECT slug || stage || stage_reason || percent || due FROM project"), "wharflate汛期402025 年");
	ck_assert_str_eq(text("SELECT quote(planned_on) || quote(expected_on) || quote(amount_done) || quote(amount_goal)"
	    " || quote(amount_unit) FROM project"), "''''NULLNULL''");
	ck_assert_str_eq(text("SELECT count(*) FROM project_township"), "0");
	ck_assert_str_eq(text("SELECT body || township_id FROM submission"), "很好4");
	ck_assert_str_eq(text("SELECT n FROM submission_tally"), "1");
	ck_assert_str_eq(text("PRAGMA integrity_check"), "ok");
}
END_TEST

START_TEST(a_second_time_there_is_nothing_to_do)
{
	const char *problem;

	upgrade();
	ck_assert_int_eq(schema_migrate(path, FEEDBACK_DATABASE, &problem), 0);
}
END_TEST

START_TEST(days_and_amounts_are_whole_or_absent)
{
	upgrade();
	run("UPDATE project SET planned_on = '2026-12-31', amount_done = 0, amount_goal = 280, amount_unit = '公里'");
	ck_assert(refuses("UPDATE project SET planned_on = '2026 年'"));
	ck_assert(refuses("UPDATE project SET expected_on = '2026-12'"));
	ck_assert(refuses("UPDATE project SET amount_unit = ''"));
	ck_assert(refuses("UPDATE project SET amount_done = NULL"));
	ck_assert(refuses("UPDATE project SET amount_goal = 0"));
	ck_assert(refuses("UPDATE project SET amount_done = -1"));
	run("INSERT INTO project_township VALUES (7, 4)");
	ck_assert(refuses("INSERT INTO project_township VALUES (7, 4)"));
	ck_assert(refuses("PRAGMA foreign_keys = ON; INSERT INTO project_township VALUES (7, 5)"));
}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("upgrade to places and days");
	TCase *tests = tcase_create("upgrade");

	tcase_add_checked_fixture(tests, begin, end);
	tcase_add_test(tests, a_first_version_is_brought_up_to_date_with_all_it_holds);
	tcase_add_test(tests, a_second_time_there_is_nothing_to_do);
	tcase_add_test(tests, days_and_amounts_are_whole_or_absent);
	suite_add_tcase(suite, tests);
	return run_suite(suite);
}
