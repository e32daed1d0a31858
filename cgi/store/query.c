/* The statements of a connection: binding, stepping, reading rows. */
#include "store/connection.h"

#include "base/arena.h"
#include "base/log.h"

#define AS_TEXT(name, role, sql) { #name, role, sql },
static const struct query_text texts[QUERY_COUNT + 1] = { QUERIES(AS_TEXT) { NULL, 0, NULL } };
#undef AS_TEXT

const struct query_text *
query_texts(size_t *count)
{
	*count = QUERY_COUNT;
	return texts;
}

int
connection_prepare(struct db *db, enum query_name name)
{
	struct query *query = &db->queries[name];

	query->db = db;
	return sqlite3_prepare_v3(db->handle, texts[name].sql, -1, SQLITE_PREPARE_PERSISTENT, &query->statement, NULL);
}

/* db_check() has seen at the start that it can be done; what may still be in
 * the way is trouble. */
static void
prepare(struct db *db, enum query_name name)
{
	int code;

	if (!(texts[name].role & db->roles))
		die("query %s is not of this connection's roles", texts[name].name);
	code = connection_prepare(db, name);
	if ((code & 0xff) == SQLITE_ERROR)
		die("query %s: %s", texts[name].name, sqlite3_errmsg(db->handle));
	if (code != SQLITE_OK)
		connection_note_trouble(db, code);
}

struct query *
db_query(struct db *db, enum query_name name)
{
	struct query *query = &db->queries[name];

	if (query->statement == NULL)
		prepare(db, name);
	sqlite3_reset(query->statement);
	sqlite3_clear_bindings(query->statement);
	if (!query->used) {
		query->used = true;
		query->used_before = db->used;
		db->used = query;
	}
	return query;
}

static int
position(struct query *query, const char *name)
{
	int at = sqlite3_bind_parameter_index(query->statement, name);

	if (at == 0 && query->statement != NULL)
		die("no parameter %s in: %s", name, sqlite3_sql(query->statement));
	return at;
}

/* Binding fails only for want of memory or for a statement in use; where
 * there is no statement there is nothing to bind. */
static void
bound(struct query *query, int code)
{
	if (code != SQLITE_OK && query->statement != NULL)
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

	if (query->statement == NULL)
		return SQLITE_ABORT;
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
		connection_note_trouble(query->db, code);
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
