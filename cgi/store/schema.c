#include "store/schema.h"

#include <sqlite3.h>
#include <stdio.h>

#include "store/library.h"
#include "store/lock.h"

struct migration {
	enum database database;
	int           number;     /* the version it leads to */
	const char   *script;
};

#include "migrations.h"

enum { MIGRATIONS = sizeof(migrations) / sizeof(migrations[0]) };

static char message[512];

int
schema_version(enum database database)
{
	int version = 0;

	for (int i = 0; i < MIGRATIONS; i++)
		if (migrations[i].database == database && migrations[i].number > version)
			version = migrations[i].number;
	return version;
}

static bool
run(sqlite3 *handle, const char *sql)
{
	return sqlite3_exec(handle, sql, NULL, NULL, NULL) == SQLITE_OK;
}

static int
version_of(sqlite3 *handle)
{
	sqlite3_stmt *statement = NULL;
	int version = -1;

	if (sqlite3_prepare_v2(handle, "PRAGMA user_version", -1, &statement, NULL) == SQLITE_OK &&
	    sqlite3_step(statement) == SQLITE_ROW)
		version = sqlite3_column_int(statement, 0);
	sqlite3_finalize(statement);
	return version;
}

static bool
migrate_once(sqlite3 *handle, const struct migration *migration)
{
	char version[64];

	snprintf(version, sizeof(version), "PRAGMA user_version = %d", migration->number);
	if (run(handle, "BEGIN IMMEDIATE") && run(handle, migration->script) &&
	    run(handle, version) && run(handle, "COMMIT"))
		return true;
	snprintf(message, sizeof(message), "migration %d: %s", migration->number, sqlite3_errmsg(handle));
	run(handle, "ROLLBACK");
	return false;
}

/* The migrations are numbered without gaps, in the order of the table. */
static int
migrate(sqlite3 *handle, enum database database)
{
	int version = version_of(handle), done = 0;

	if (version < 0 || !run(handle, "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON")) {
		snprintf(message, sizeof(message), "%s", sqlite3_errmsg(handle));
		return -1;
	}
	if (version > schema_version(database)) {
		snprintf(message, sizeof(message), "schema %d is newer than this program's %d",
		    version, schema_version(database));
		return -1;
	}
	for (int i = 0; i < MIGRATIONS; i++) {
		if (migrations[i].database != database || migrations[i].number <= version)
			continue;
		if (!migrate_once(handle, &migrations[i]))
			return -1;
		done++;
	}
	return done;
}

int
schema_migrate(const char *path, enum database database, const char **problem)
{
	int lock = lock_open(path), done = -1;
	sqlite3 *handle = NULL;

	*problem = message;
	message[0] = '\0';
	library_prepare();
	if (!lock_take(lock))
		snprintf(message, sizeof(message), "the writers' lock cannot be taken");
	else if (sqlite3_open_v2(path, &handle, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX, NULL) != SQLITE_OK)
		snprintf(message, sizeof(message), "%s", handle == NULL ? "no memory" : sqlite3_errmsg(handle));
	else
		done = migrate(handle, database);
	sqlite3_close(handle);   /* which checkpoints, if nobody else is there */
	lock_close(lock);
	return done;
}
