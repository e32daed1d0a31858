/* connection.h - what a connection is made of; for db.c, which opens and ends
 * it, and query.c, which runs its statements. */
#ifndef STORE_CONNECTION_H
#define STORE_CONNECTION_H

#include <sqlite3.h>

#include "store/db.h"

struct query {
	sqlite3_stmt *statement;     /* NULL until it is first asked for, and when it could not be prepared then */
	struct db    *db;
	struct query *used_before;   /* in the line of those used since the last db_reset() */
	bool          used;
};

struct db {
	sqlite3     *handle;
	unsigned     roles;
	int          trouble;      /* the first SQLite code that spoiled what is under way */
	struct query *used;        /* the last one, with those before it */
	sqlite3_stmt *begin, *end; /* of a reader's snapshot */
	sqlite3_stmt *save, *keep, *undo;   /* a writer's savepoint */
	struct query queries[QUERY_COUNT + 1];
};

/* Makes the statement of a query; SQLite's code. */
int connection_prepare(struct db *, enum query_name);

/* Remembers the first SQLite code that spoiled what is under way, and logs it. */
void connection_note_trouble(struct db *, int code);

#endif
