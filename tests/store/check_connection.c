/* Statements: all of them are tried at the start, each is prepared when it is first asked for. */
#include <check.h>
#include <signal.h>
#include <stdio.h>
#include <sysexits.h>

#include "store/database.h"
#include "store/db.h"
#include "suite.h"

enum { PAGE = 4096 };

static void
make_database(void)
{
	database_new("connection");
}

START_TEST(every_statement_of_every_role_can_be_prepared)
{
	char staff[FOLDER_BYTES + 10];
	const char *problem;

	db_check(path, PUBLIC_READ | PUBLIC_WRITE | STAFF_READ | STAFF_WRITE | OPS | VERSION_READ);
	snprintf(staff, sizeof(staff), "%s/staff.db", folder);
	ck_assert_msg(schema_migrate(staff, STAFF_DATABASE, &problem) > 0, "%s", problem);
	db_check(staff, ACCOUNT_READ | ACCOUNT_WRITE);
}
END_TEST

START_TEST(a_statement_that_cannot_be_prepared_stops_the_start)
{
	run_sql("ALTER TABLE area RENAME COLUMN slug TO slag");
	db_check(path, PUBLIC_READ);
}
END_TEST

START_TEST(a_query_of_another_role_is_a_defect)
{
	db_query(db_open(path, PUBLIC_READ), audit_insert_query);
}
END_TEST

/* The schema has changed, and cannot be read any more. */
START_TEST(what_cannot_be_prepared_for_trouble_has_no_row)
{
	static char garbage[PAGE];
	struct db *db = db_open(path, PUBLIC_READ);
	FILE *file = fopen(path, "r+");
	struct query *query;

	run_sql("CREATE TABLE another (id INTEGER); PRAGMA wal_checkpoint(TRUNCATE)");
	ck_assert(fseek(file, 100, SEEK_SET) == 0 && fwrite(garbage, 1, PAGE - 100, file) == PAGE - 100 && fclose(file) == 0);
	query = db_query(db, area_by_slug_query);
	bind_text(query, ":slug", "industry");
	ck_assert(!query_next(query));
	ck_assert(db_trouble_is_lasting(db_trouble(db)));
	ck_assert(!query_next(query));
	db_close(db);
}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("connection");
	TCase *tests = tcase_create("connection");

	tcase_add_checked_fixture(tests, make_database, database_drop);
	tcase_add_test(tests, every_statement_of_every_role_can_be_prepared);
	tcase_add_exit_test(tests, a_statement_that_cannot_be_prepared_stops_the_start, EX_CONFIG);
	tcase_add_test_raise_signal(tests, a_query_of_another_role_is_a_defect, SIGABRT);
	tcase_add_test(tests, what_cannot_be_prepared_for_trouble_has_no_row);
	suite_add_tcase(suite, tests);
	return run_suite(suite);
}
