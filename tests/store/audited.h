/* audited.h - rows of the audit, as what tests of the writer write and count. */
#ifndef TESTS_STORE_AUDITED_H
#define TESTS_STORE_AUDITED_H

#include <check.h>
#include <sqlite3.h>

#include "store/db.h"

/* A job: appends a row with that word as its action. */
static inline bool
append(struct db *db, void *word)
{
	struct query *query = db_query(db, audit_insert_query);

	bind_int(query, ":now", 1);
	bind_text(query, ":actor", "t");
	bind_text(query, ":action", word);
	bind_text(query, ":subject", "");
	bind_text(query, ":detail", "");
	return query_done(query);
}

/* The first column of the first row, by a connection that writes nothing, not at its close either. */
static inline int64_t
number_in(const char *database, const char *sql)
{
	sqlite3 *handle;
	sqlite3_stmt *statement;
	int64_t value;

	ck_assert_int_eq(sqlite3_open_v2(database, &handle, SQLITE_OPEN_READONLY, NULL), SQLITE_OK);
	sqlite3_db_config(handle, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, NULL);
	ck_assert_msg(sqlite3_prepare_v2(handle, sql, -1, &statement, NULL) == SQLITE_OK, "%s", sqlite3_errmsg(handle));
	ck_assert_int_eq(sqlite3_step(statement), SQLITE_ROW);
	value = sqlite3_column_int64(statement, 0);
	sqlite3_finalize(statement);
	sqlite3_close(handle);
	return value;
}

#endif
