#include "store/refusal.h"

#include <errno.h>
#include <sqlite3.h>
#include <stdbool.h>
#include <stddef.h>
#include <unistd.h>

#include "base/log.h"

/* A file that cannot be opened says why by its errno: nobody has to come for
 * a disk that is full, somebody has to for a file that is not there. */
static bool
may_open_later(int error)
{
	switch (error) {
	case EIO: case ENOSPC: case EDQUOT: case EMFILE: case ENFILE: case ENOMEM:
		return true;
	default:
		return false;
	}
}

static bool
may_pass(sqlite3 *handle)
{
	switch (sqlite3_errcode(handle) & 0xff) {
	case SQLITE_BUSY: case SQLITE_FULL: case SQLITE_IOERR: case SQLITE_NOMEM: case SQLITE_PROTOCOL:
		return true;
	case SQLITE_CORRUPT:   /* SQLite says so also of a disk that does not give back a page (SQLITE_IOERR_CORRUPTFS) */
		return true;
	case SQLITE_CANTOPEN:
		return may_open_later(sqlite3_system_errno(handle));
	default:
		return false;
	}
}

void
refuse_database(sqlite3 *handle, const char *what, const char *remedy)
{
	if (handle == NULL)
		refuse_for_now("%s: no memory", what);
	if (may_pass(handle))
		refuse_for_now("%s: %s; if this stays, look at the disk, then at the last backup", what, sqlite3_errmsg(handle));
	refuse("%s: %s%s", what, sqlite3_errmsg(handle), remedy);
}

void
refuse_unless_writable(sqlite3 *handle, const char *path)
{
	if (sqlite3_db_readonly(handle, "main") != 1)
		return;
	if (access(path, W_OK) == 0)
		refuse_for_now("%s did not open for writing", path);
	refuse("%s is read-only: give it to the group of both programs", path);
}
