#include "store/db.h"

#include <sqlite3.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/log.h"
#include "store/bigram.h"
#include "store/refusal.h"
#include "store/schema.h"
#include "store/wal.h"

#define WRITES   (PUBLIC_WRITE | STAFF_WRITE | ACCOUNT_WRITE | OPS)
#define ACCOUNTS (ACCOUNT_READ | ACCOUNT_WRITE)

enum { CACHE_KIB = 2048, GROUP_KIB = 4096 };   /* a reader's pages; those that a group of writes touches */

struct query {
	sqlite3_stmt *statement;
	struct db    *db;
};

struct db {
	sqlite3     *handle;
	int          trouble;      /* the first SQLite code that spoiled what is under way */
	struct query queries[QUERY_COUNT + 1];
};

#define AS_TEXT(name, role, sql) { #name, role, sql },
static const struct query_text texts[QUERY_COUNT + 1] = { QUERIES(AS_TEXT) { NULL, 0, NULL } };
#undef AS_TEXT

const struct query_text *
query_texts(size_t *count)
{
	*count = QUERY_COUNT;
	return texts;
}

static void
prepare(struct db *db, int i)
{
	struct query *query = &db->queries[i];

	query->db = db;
	if (sqlite3_prepare_v3(db->handle, texts[i].sql, -1,
	    SQLITE_PREPARE_PERSISTENT, &query->statement, NULL) != SQLITE_OK)
		refuse_database(db->handle, texts[i].name, "");
	if (!(texts[i].role & WRITES) && !sqlite3_stmt_readonly(query->statement))
		refuse("query %s writes, but stands among the reads", texts[i].name);
}

static void
prepare_roles(struct db *db, unsigned roles)
{
	for (int i = 0; i < QUERY_COUNT; i++)
		if (texts[i].role & roles)
			prepare(db, i);
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
open_handle(const char *path, int flags)
{
	struct db *db = calloc(1, sizeof(*db));

	if (db == NULL)
		die("no memory for a connection");
	bigram_install();
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
	struct db *db = open_handle(path, writes ? SQLITE_OPEN_READWRITE : SQLITE_OPEN_READONLY);
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
	    "PRAGMA cache_size = -%d; PRAGMA journal_size_limit = %d", GROUP_KIB, WAL_LIMIT) :
	    sqlite3_mprintf("PRAGMA cache_size = -%d; PRAGMA query_only = ON", CACHE_KIB);
	must_run(db, pragma);
	sqlite3_free(pragma);
	prepare_roles(db, roles);
	return db;
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
	struct db *db = open_handle(":memory:", SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE);

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
	prepare_roles(db, roles);
	return db;
}

void
db_close(struct db *db)
{
	for (int i = 0; i < QUERY_COUNT; i++)
		sqlite3_finalize(db->queries[i].statement);
	if (sqlite3_close(db->handle) != SQLITE_OK)
		die("a connection still has statements: %s", sqlite3_errmsg(db->handle));
	free(db);
}

static void
note_trouble(struct db *db, int code)
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
		note_trouble(db, code);
}

void
db_snapshot_begin(struct db *db)
{
	db_run(db, "BEGIN");
}

void
db_reset(struct db *db)
{
	sqlite3_stmt *statement = NULL;

	while ((statement = sqlite3_next_stmt(db->handle, statement)) != NULL)
		if (sqlite3_stmt_busy(statement))
			sqlite3_reset(statement);
}

void
db_snapshot_end(struct db *db)
{
	db_reset(db);
	if (!sqlite3_get_autocommit(db->handle))
		db_run(db, "ROLLBACK");   /* read only: nothing to lose, and it cannot be busy */
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

struct query *
db_query(struct db *db, enum query_name name)
{
	struct query *query = &db->queries[name];

	if (query->statement == NULL)
		die("query %s is not of this connection's roles", texts[name].name);
	sqlite3_reset(query->statement);
	sqlite3_clear_bindings(query->statement);
	return query;
}

static int
position(struct query *query, const char *name)
{
	int at = sqlite3_bind_parameter_index(query->statement, name);

	if (at == 0)
		die("no parameter %s in: %s", name, sqlite3_sql(query->statement));
	return at;
}

/* Binding fails only for want of memory or for a statement in use. */
static void
bound(struct query *query, int code)
{
	if (code != SQLITE_OK)
		die("%s: %s", sqlite3_sql(query->statement), sqlite3_errstr(code));
}

void
bind_text(struct query *query, const char *name, const char *value)
{
	bound(query, sqlite3_bind_text(query->statement, position(query, name), value, -1, SQLITE_STATIC));
}

void
bind_int(struct query *query, const char *name, int64_t value)
{
	bound(query, sqlite3_bind_int64(query->statement, position(query, name), value));
}

void
bind_null(struct query *query, const char *name)
{
	bound(query, sqlite3_bind_null(query->statement, position(query, name)));
}

void
bind_blob(struct query *query, const char *name, const void *data, size_t size)
{
	bound(query, sqlite3_bind_blob64(query->statement, position(query, name), data, size, SQLITE_STATIC));
}

/* A broken constraint is an answer; what the world refuses is trouble; the
 * rest is a defect of ours. */
static int
step(struct query *query)
{
	int code;

	/* Only the writer begins transactions, and it holds the lock of all programs. */
	if (!sqlite3_stmt_readonly(query->statement) && sqlite3_get_autocommit(query->db->handle))
		die("outside the writer: %s", sqlite3_sql(query->statement));
	code = sqlite3_step(query->statement);
	if (code == SQLITE_ROW)
		return code;
	sqlite3_reset(query->statement);
	switch (code & 0xff) {
	case SQLITE_DONE: case SQLITE_CONSTRAINT:
		break;
	case SQLITE_ERROR: case SQLITE_MISUSE: case SQLITE_RANGE: case SQLITE_MISMATCH: case SQLITE_TOOBIG:
		die("%s: %s", sqlite3_sql(query->statement), sqlite3_errmsg(query->db->handle));
	default:
		note_trouble(query->db, code);
	}
	return code;
}

bool
query_next(struct query *query)
{
	return query->db->trouble == 0 && step(query) == SQLITE_ROW;
}

bool
query_done(struct query *query)
{
	return query->db->trouble == 0 && step(query) == SQLITE_DONE;
}

int
query_changes(struct query *query)
{
	return sqlite3_changes(query->db->handle);
}

int64_t
query_inserted(struct query *query)
{
	return sqlite3_last_insert_rowid(query->db->handle);
}

int64_t
column_int(struct query *query, int column)
{
	return sqlite3_column_int64(query->statement, column);
}

double
column_real(struct query *query, int column)
{
	return sqlite3_column_double(query->statement, column);
}

bool
column_is_null(struct query *query, int column)
{
	return sqlite3_column_type(query->statement, column) == SQLITE_NULL;
}

char *
column_text(struct query *query, int column, struct arena *arena)
{
	const char *text = (const char *)sqlite3_column_text(query->statement, column);

	return arena_copy(arena, text == NULL ? "" : text,
	    (size_t)sqlite3_column_bytes(query->statement, column));
}

struct blob
column_view(struct query *query, int column)
{
	const void *data = sqlite3_column_blob(query->statement, column);

	return (struct blob){ data, data == NULL ? 0 : (size_t)sqlite3_column_bytes(query->statement, column) };
}

struct blob
column_blob(struct query *query, int column, struct arena *arena)
{
	struct blob view = column_view(query, column);

	return view.data == NULL ? view : (struct blob){ arena_copy(arena, view.data, view.size), view.size };
}
