#include "store/wal.h"

#include <limits.h>
#include <stdio.h>
#include <sys/stat.h>

#include "store/db.h"

int64_t
wal_bytes(const char *database)
{
	char path[PATH_MAX];
	struct stat file;

	snprintf(path, sizeof(path), "%s-wal", database);
	return stat(path, &file) == 0 ? (int64_t)file.st_size : 0;
}

static void
wait_for_others(struct db *db, int milliseconds)
{
	char pragma[64];

	snprintf(pragma, sizeof(pragma), "PRAGMA busy_timeout = %d", milliseconds);
	db_run(db, pragma);
}

bool
wal_empty(struct db *db, const char *database, int milliseconds)
{
	wait_for_others(db, milliseconds);
	db_run(db, "PRAGMA wal_checkpoint(TRUNCATE)");   /* a reader in the way is no trouble: the log stays */
	wait_for_others(db, BUSY_MILLISECONDS);
	return wal_bytes(database) == 0;
}
