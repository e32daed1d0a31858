/* database.h - an empty feedback.db in a folder of the test's own. */
#ifndef TESTS_STORE_DATABASE_H
#define TESTS_STORE_DATABASE_H

#include <check.h>
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>

#include "folder.h"
#include "store/schema.h"

static char folder[FOLDER_BYTES], path[96];

static inline void
database_new(const char *purpose)
{
	const char *problem;

	folder_new(folder, purpose);
	snprintf(path, sizeof(path), "%s/feedback.db", folder);
	ck_assert_msg(schema_migrate(path, FEEDBACK_DATABASE, &problem) > 0, "%s", problem);
}

static inline void
database_drop(void)
{
	char command[160];

	snprintf(command, sizeof(command), "rm -rf %s", folder);
	ck_assert_int_eq(system(command), 0);
}

/* By a connection of its own. */
static inline void
run_sql(const char *sql)
{
	sqlite3 *handle;

	ck_assert_int_eq(sqlite3_open(path, &handle), SQLITE_OK);
	ck_assert_msg(sqlite3_exec(handle, sql, NULL, NULL, NULL) == SQLITE_OK, "%s", sqlite3_errmsg(handle));
	sqlite3_close(handle);
}

#endif
