#include "store/backup.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <sqlite3.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "store/db.h"
#include "store/integrity.h"

static char message[512];

static bool
failed(const char *what, const char *why)
{
	snprintf(message, sizeof(message), "%.200s: %.250s", what, why);
	return false;
}

/* An empty file of the right mode, into which SQLite will write. */
static bool
make_empty(const char *file)
{
	int descriptor = open(file, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);

	if (descriptor < 0)
		return failed(file, strerror(errno));
	close(descriptor);
	return true;
}

static bool
vacuum_into(const char *path, const char *file)
{
	sqlite3 *handle = NULL;
	sqlite3_stmt *statement = NULL;
	int code = sqlite3_open_v2(path, &handle, SQLITE_OPEN_READONLY | SQLITE_OPEN_NOMUTEX, NULL);
	bool done;

	if (code == SQLITE_OK) {
		sqlite3_db_config(handle, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, NULL);
		sqlite3_busy_timeout(handle, BUSY_MILLISECONDS);
		code = sqlite3_prepare_v2(handle, "VACUUM INTO ?1", -1, &statement, NULL);
	}
	if (code == SQLITE_OK)
		code = sqlite3_bind_text(statement, 1, file, -1, SQLITE_STATIC);
	done = code == SQLITE_OK && sqlite3_step(statement) == SQLITE_DONE;
	if (!done)
		failed(path, handle == NULL ? "no memory" : sqlite3_errmsg(handle));
	sqlite3_finalize(statement);
	sqlite3_close(handle);
	return done;
}

static bool
is_whole(const char *file)
{
	struct integrity found = integrity_of(file, true);

	if (!found.readable || found.problem[0] != '\0')
		return failed(file, found.problem);
	if (found.loose > 0)
		return failed(file, "a row refers to one that is not there");
	return true;
}

/* VACUUM INTO leaves the new file to the system's own time. */
static bool
make_durable(const char *file)
{
	int descriptor = open(file, O_RDONLY | O_CLOEXEC);
	bool done = descriptor >= 0 && fsync(descriptor) == 0;

	if (!done)
		failed(file, strerror(errno));
	if (descriptor >= 0)
		close(descriptor);
	return done;
}

static bool
make_folder_durable(const char *file)
{
	char folder[PATH_MAX];
	char *slash;

	snprintf(folder, sizeof(folder), "%s", file);
	slash = strrchr(folder, '/');
	if (slash == NULL)
		strcpy(folder, ".");
	else
		slash[slash == folder] = '\0';
	return make_durable(folder);
}

const char *
db_backup(const char *path, const char *copy)
{
	char file[PATH_MAX];

	snprintf(file, sizeof(file), "%s.new", copy);
	if (access(copy, F_OK) == 0) {
		failed(copy, strerror(EEXIST));
		return message;
	}
	unlink(file);   /* what an interrupted one left behind */
	if (!make_empty(file))
		return message;
	if (vacuum_into(path, file) && is_whole(file) && make_durable(file)) {
		if (rename(file, copy) == 0)
			return make_folder_durable(copy) ? NULL : message;
		failed(copy, strerror(errno));
	}
	unlink(file);
	return message;
}
