#include "store/db.h"

#include <sqlite3.h>
#include <stdlib.h>

#include "base/arena.h"
#include "base/log.h"
#include "store/connection.h"
#include "store/library.h"
#include "store/refusal.h"
#include "store/schema.h"
#include "store/wal.h"

#define WRITES   (PUBLIC_WRITE | STAFF_WRITE | ACCOUNT_WRITE | OPS)
#define ACCOUNTS (ACCOUNT_READ | ACCOUNT_WRITE)

enum { CACHE_KIB = 1024, GROUP_KIB = 4096 };   /* a reader's pages; those that a group of writes touches */
/* A group under load has some 100.  Copying more of them at a time is a longer
 * wait for everybody: p99 of 64 clients 52 ms with 4000, 43 ms with these. */
enum { LOG_PAGES = 1000 };

static sqlite3_stmt *
prepared(struct db *db, const char *sql)
{
	sqlite3_stmt *statement;

	if (sqlite3_prepare_v3(db->handle, sql, -1, SQLITE_PREPARE_PERSISTENT, &statement, NULL) != SQLITE_OK)
		refuse_database(db->handle, sql, "");
	return statement;
}

/* Nothing is written in a snapshot: ROLLBACK has nothing to lose and cannot be busy. */
static void
prepare_snapshots(struct db *db)
{
	db->begin = prepared(db, "BEGIN");
	db->end = prepared(db, "ROLLBACK");
}

static void
prepare_savepoints(struct db *db)
{
	db->save = prepared(db, "SAVEPOINT part");
	db->keep = prepared(db, "RELEASE part");
	db->undo = prepared(db, "ROLLBACK TO part");
}

static void
must_run(struct db *db, const char *sql)
{
	if (sqlite3_exec(db->handle, sql, NULL, NULL, NULL) != SQLITE_OK)
		refuse_database(db->handle, sql, "");
}

static void
check_version(struct db *db, const char *path, enum database database)
{
	sqlite3_stmt *statement;
	int found = -1, wanted = schema_version(database);

	if (sqlite3_prepare_v2(db->handle, "PRAGMA user_version", -1, &statement, NULL) == SQLITE_OK &&
	    sqlite3_step(statement) == SQLITE_ROW)
		found = sqlite3_column_int(statement, 0);
	else
		refuse_database(db->handle, path, "; restore it from a backup");
	sqlite3_finalize(statement);
	if (found < wanted)
		refuse("database %s has schema %d, this program needs %d: run minyictl migrate", path, found, wanted);
	if (found > wanted)
		refuse("database %s has schema %d, newer than this program's %d: install the newer program",
		    path, found, wanted);
}

static struct db *
open_handle(const char *path, int flags, unsigned roles)
{
	struct db *db = calloc(1, sizeof(*db));

	if (db == NULL)
		die("no memory for a connection");
	db->roles = roles;
	library_prepare();
	if (sqlite3_open_v2(path, &db->handle, flags | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE, NULL) != SQLITE_OK)
		refuse_database(db->handle, path, "; run minyictl init");
	sqlite3_db_config(db->handle, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
	sqlite3_db_config(db->handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, NULL);
	sqlite3_busy_timeout(db->handle, BUSY_MILLISECONDS);
	return db;
}

struct db *
db_open(const char *path, unsigned roles)
{
	bool writes = roles & WRITES;
	struct db *db = open_handle(path, writes ? SQLITE_OPEN_READWRITE : SQLITE_OPEN_READONLY, roles);
	char *pragma;

	check_version(db, path, roles & ACCOUNTS ? STAFF_DATABASE : FEEDBACK_DATABASE);
	if (writes)
		refuse_unless_writable(db->handle, path);
	/* Closing must not checkpoint outside the writers' lock (stack.md, WAL-reset race). */
	sqlite3_db_config(db->handle, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, NULL);
	/* The triggers that keep the search's index write to FTS5, which SQLite 3.40
	 * does not yet call harmless.  There is no other module or function to misuse. */
	if (writes && !(roles & ACCOUNTS))
		sqlite3_db_config(db->handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 1, NULL);
	must_run(db, "PRAGMA foreign_keys = ON");
	/* A writer keeps what a savepoint may undo in memory: a submission outgrows SQLite's 64 KiB of it. */
	pragma = writes ? sqlite3_mprintf("PRAGMA synchronous = FULL; PRAGMA temp_store = MEMORY;"
	    "PRAGMA cache_size = -%d; PRAGMA journal_size_limit = %d; PRAGMA wal_autocheckpoint = %d",
	    GROUP_KIB, WAL_LIMIT, LOG_PAGES) :
	    sqlite3_mprintf("PRAGMA cache_size = -%d; PRAGMA query_only = ON", CACHE_KIB);
	must_run(db, pragma);
	sqlite3_free(pragma);
	prepare_snapshots(db);
	if (writes)
		prepare_savepoints(db);
	return db;
}

void
db_check(const char *path, unsigned roles)
{
	struct db *db = db_open(path, roles);
	size_t count;
	const struct query_text *texts = query_texts(&count);

	for (size_t i = 0; i < count; i++) {
		if (!(texts[i].role & roles))
			continue;
		if (connection_prepare(db, i) != SQLITE_OK)
			refuse_database(db->handle, texts[i].name, "");
		if (!(texts[i].role & WRITES) && !sqlite3_stmt_readonly(db->queries[i].statement))
			refuse("query %s writes, but stands among the reads", texts[i].name);
	}
	db_close(db);
}

/* A plan file is data: it may insert into what the format made, nothing else. */
static int
only_inserts(void *unused, int action, const char *a, const char *b, const char *c, const char *d)
{
	(void)unused, (void)a, (void)b, (void)c, (void)d;
	switch (action) {
	case SQLITE_INSERT: case SQLITE_SELECT: case SQLITE_READ: case SQLITE_FUNCTION:
	case SQLITE_TRANSACTION: case SQLITE_SAVEPOINT: case SQLITE_RECURSIVE:
		return SQLITE_OK;
	default:
		return SQLITE_DENY;
	}
}

struct db *
db_in_memory(const char *const scripts[], unsigned roles, const char **problem)
{
	static char message[512];
	struct db *db = open_handle(":memory:", SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, roles);

	must_run(db, "PRAGMA foreign_keys = ON");
	for (size_t i = 0; scripts[i] != NULL; i++) {
		if (i > 0 && scripts[i + 1] == NULL)
			sqlite3_set_authorizer(db->handle, only_inserts, NULL);
		if (sqlite3_exec(db->handle, scripts[i], NULL, NULL, NULL) != SQLITE_OK) {
			sqlite3_snprintf(sizeof(message), message, "%s", sqlite3_errmsg(db->handle));
			*problem = message;
			db_close(db);
			return NULL;
		}
	}
	sqlite3_set_authorizer(db->handle, NULL, NULL);
	return db;
}

void
db_close(struct db *db)
{
	for (int i = 0; i < QUERY_COUNT; i++)
		sqlite3_finalize(db->queries[i].statement);
	sqlite3_finalize(db->begin);
	sqlite3_finalize(db->end);
	sqlite3_finalize(db->save);
	sqlite3_finalize(db->keep);
	sqlite3_finalize(db->undo);
	if (sqlite3_close(db->handle) != SQLITE_OK)
		die("a connection still has statements: %s", sqlite3_errmsg(db->handle));
	free(db);
}

void
connection_note_trouble(struct db *db, int code)
{
	if (db->trouble == 0) {
		db->trouble = code;
		log_event("database trouble %d: %s", code, sqlite3_errstr(code));
	}
}

void
db_run(struct db *db, const char *sql)
{
	int code = sqlite3_exec(db->handle, sql, NULL, NULL, NULL);

	if (code != SQLITE_OK)
		connection_note_trouble(db, code);
}

static void
run_prepared(struct db *db, sqlite3_stmt *statement)
{
	int code = sqlite3_step(statement);

	sqlite3_reset(statement);
	if (code != SQLITE_DONE)
		connection_note_trouble(db, code);
}

void
db_snapshot_begin(struct db *db)
{
	run_prepared(db, db->begin);
}

void
db_part_begin(struct db *db)
{
	run_prepared(db, db->save);
}

void
db_part_end(struct db *db, bool keep)
{
	if (!keep && db_in_transaction(db))
		run_prepared(db, db->undo);
	if (db_in_transaction(db))
		run_prepared(db, db->keep);
}

void
db_reset(struct db *db)
{
	for (; db->used != NULL; db->used = db->used->used_before) {
		sqlite3_reset(db->used->statement);
		db->used->used = false;
	}
}

void
db_snapshot_end(struct db *db)
{
	db_reset(db);
	if (!sqlite3_get_autocommit(db->handle))
		run_prepared(db, db->end);
}

void
db_snapshot_renew(struct db *db)
{
	db_snapshot_end(db);
	db_snapshot_begin(db);
}

int
db_trouble(struct db *db)
{
	int code = db->trouble;

	db->trouble = 0;
	return code;
}

/* READONLY: the log or its index could not be opened for writing. */
bool
db_trouble_is_lasting(int code)
{
	switch (code & 0xff) {
	case SQLITE_IOERR: case SQLITE_CORRUPT: case SQLITE_NOTADB: case SQLITE_CANTOPEN: case SQLITE_READONLY:
		return true;
	default:
		return false;
	}
}

bool
db_in_transaction(struct db *db)
{
	return !sqlite3_get_autocommit(db->handle);
}
