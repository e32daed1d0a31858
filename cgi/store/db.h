/* db.h - one SQLite connection, used by one thread, with the statements of
 * its roles.  They live in sql/<role>.sql; binds are by name, and a wrong name
 * is fatal.
 *
 * A program prepares all of its statements once, at its start (db_check); each
 * connection prepares those that it is asked for, when it first is.
 *
 * A connection in trouble (busy, disk full, I/O error) answers every query
 * with "no row" and remembers it: whoever opened the snapshot or the
 * transaction asks db_trouble() at its end and throws the result away.  So
 * nobody in between needs an error path, and nobody can forget one. */
#ifndef STORE_DB_H
#define STORE_DB_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "queries.h"

struct arena;
struct db;
struct query;

/* Each is a file of sql/.  Writers hold their reads too: a job reads in its transaction. */
enum role {
	PUBLIC_READ  = 1 << 0, PUBLIC_WRITE = 1 << 1,    /* feedback.db */
	STAFF_READ   = 1 << 2, STAFF_WRITE  = 1 << 3,    /* feedback.db */
	ACCOUNT_READ = 1 << 4, ACCOUNT_WRITE = 1 << 5,   /* staff.db */
	OPS          = 1 << 6,                           /* feedback.db, minyictl alone */
	PLAN_FILE    = 1 << 7,                           /* a plan in memory */
	VERSION_READ = 1 << 8,                           /* either: whether anything was committed */
};

#define AS_NAME(name, role, sql) name##_query,
enum query_name { QUERIES(AS_NAME) QUERY_COUNT };
#undef AS_NAME

enum { BUSY_MILLISECONDS = 5000 };   /* how long a connection waits for another's lock */

struct blob {
	const void *data;
	size_t      size;    /* bytes; 0 with NULL for an SQL NULL */
};

/* Opens an existing database whose schema is the current one; refuses to
 * start otherwise and says what to run.  Read roles alone give a read-only
 * connection, which never checkpoints. */
struct db *db_open(const char *path, unsigned roles);

/* Opens it and prepares every statement of the roles: refuses to start when
 * one cannot be, or when one of the reads writes. */
void db_check(const char *path, unsigned roles);

/* A database in memory made by the scripts (SQL texts, NULL at the end) in
 * which the last may only insert.  NULL with *problem set (static text of
 * SQLite's, valid until the next call) when a script does not run. */
struct db *db_in_memory(const char *const scripts[], unsigned roles, const char **problem);

void db_close(struct db *);
void db_run(struct db *, const char *sql);   /* BEGIN, COMMIT, ...; trouble like queries */

/* Ends every query that still has rows to give: they would hold the snapshot. */
void db_reset(struct db *);

/* A reader's snapshot: all queries until the end see one state. */
void db_snapshot_begin(struct db *);
void db_snapshot_end(struct db *);
void db_snapshot_renew(struct db *);         /* after this thread's own write */

/* A part of a writer's transaction, also within another: kept or undone, its
 * neighbours stay. */
void db_part_begin(struct db *);
void db_part_end(struct db *, bool keep);

/* 0, or the SQLite result code of what went wrong since the last call, which it forgets. */
int  db_trouble(struct db *);
/* Whether that code means that the process should end (I/O error, corruption). */
bool db_trouble_is_lasting(int code);
bool db_in_transaction(struct db *);

/* Ready to bind, always from its start. */
struct query *db_query(struct db *, enum query_name);
void bind_text(struct query *, const char *name, const char *value);
void bind_int(struct query *, const char *name, int64_t value);
void bind_null(struct query *, const char *name);
void bind_blob(struct query *, const char *name, const void *data, size_t size);

bool    query_next(struct query *);        /* a row? */
bool    query_done(struct query *);        /* ran to its end without breaking a constraint? */
int     query_changes(struct query *);     /* rows that the last write changed */
int64_t query_inserted(struct query *);    /* id of the last inserted row */

int64_t column_int(struct query *, int column);
double  column_real(struct query *, int column);
bool    column_is_null(struct query *, int column);
char   *column_text(struct query *, int column, struct arena *);   /* "" for NULL */
struct blob column_blob(struct query *, int column, struct arena *);
struct blob column_view(struct query *, int column);    /* SQLite's own bytes, until the query's next step */

/* Name, role and text of every query, for the tests of the query plans. */
struct query_text { const char *name; unsigned role; const char *sql; };
const struct query_text *query_texts(size_t *count);

#endif
