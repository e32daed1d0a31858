/* wal.h - the write-ahead log beside a database, kept short.
 *
 * A log is emptied from its start only while no reader holds an older
 * snapshot, so that overlapping readers can keep it growing for ever under
 * SQLite's own checkpoints.  Emptying it is for the holder of store/lock.h
 * alone: that is, for the writer. */
#ifndef STORE_WAL_H
#define STORE_WAL_H

#include <stdbool.h>
#include <stdint.h>

struct db;

enum { WAL_LIMIT = 64 * 1024 * 1024 };   /* bytes; beyond it the log is emptied under load too */

/* Bytes of the file; 0 when there is none. */
int64_t wal_bytes(const char *database);

/* Everything into the database, and the file cut to nothing.  Waits so many
 * milliseconds for readers, who go on meanwhile; whether it is empty now. */
bool wal_empty(struct db *, const char *database, int milliseconds);

#endif
