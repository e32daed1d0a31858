#include "store/integrity.h"

#include <sqlite3.h>
#include <stdio.h>
#include <string.h>

#include "store/db.h"

/* What the pragma says in its first row, or why it says nothing. */
static void
ask(sqlite3 *handle, const char *pragma, char *answer, int size)
{
	sqlite3_stmt *statement = NULL;
	const char *said = NULL;

	if (sqlite3_prepare_v2(handle, pragma, -1, &statement, NULL) == SQLITE_OK &&
	    sqlite3_step(statement) == SQLITE_ROW)
		said = (const char *)sqlite3_column_text(statement, 0);
	snprintf(answer, (size_t)size, "%s", said == NULL ? sqlite3_errmsg(handle) : said);
	sqlite3_finalize(statement);
}

static void
look(sqlite3 *handle, bool thorough, struct integrity *found)
{
	char mode[32];

	ask(handle, thorough ? "PRAGMA integrity_check(1)" : "PRAGMA quick_check(1)",
	    found->problem, sizeof(found->problem));
	if (strcmp(found->problem, "ok") == 0)
		found->problem[0] = '\0';
	ask(handle, "PRAGMA journal_mode", mode, sizeof(mode));
	found->logged = strcmp(mode, "wal") == 0;
}

static int64_t
rows_of(sqlite3 *handle, const char *pragma)
{
	sqlite3_stmt *statement = NULL;
	int64_t rows = 0;

	if (sqlite3_prepare_v2(handle, pragma, -1, &statement, NULL) == SQLITE_OK)
		while (sqlite3_step(statement) == SQLITE_ROW)
			rows++;
	sqlite3_finalize(statement);
	return rows;
}

static bool
read_version(sqlite3 *handle, struct integrity *found)
{
	sqlite3_stmt *statement = NULL;
	int code = sqlite3_prepare_v2(handle, "PRAGMA user_version", -1, &statement, NULL);
	bool row = code == SQLITE_OK && sqlite3_step(statement) == SQLITE_ROW;

	if (row)
		found->version = sqlite3_column_int(statement, 0);
	else
		snprintf(found->problem, sizeof(found->problem), "%s", sqlite3_errmsg(handle));
	sqlite3_finalize(statement);
	return row;
}

struct integrity
integrity_of(const char *path, bool thorough)
{
	struct integrity found = { .readable = false };
	sqlite3 *handle = NULL;

	if (sqlite3_open_v2(path, &handle, SQLITE_OPEN_READONLY | SQLITE_OPEN_NOMUTEX, NULL) !=
	    SQLITE_OK) {
		snprintf(found.problem, sizeof(found.problem), "%s",
		    handle == NULL ? "no memory" : sqlite3_errmsg(handle));
	} else {
		/* Closing must not checkpoint outside the writers' lock. */
		sqlite3_db_config(handle, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, NULL);
		sqlite3_busy_timeout(handle, BUSY_MILLISECONDS);
		found.readable = read_version(handle, &found);
	}
	if (found.readable) {
		look(handle, thorough, &found);
		found.loose = rows_of(handle, "PRAGMA foreign_key_check");
	}
	sqlite3_close(handle);
	return found;
}
