/* staff_file.h - a staff.db of its own for every test, with its keys and its writer. */
#ifndef TESTS_GUARD_STAFF_FILE_H
#define TESTS_GUARD_STAFF_FILE_H

#include <check.h>
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/arena.h"
#include "base/config.h"
#include "folder.h"
#include "guard/sign_in.h"
#include "guard/keys.h"
#include "guard/password.h"
#include "store/schema.h"
#include "suite.h"

#define NOW      INT64_C(1795485600)
#define PASSWORD "a long enough phrase"

static struct staff_file {
	char           folder[64], path[96];
	struct arena  *arena;
	struct db     *db;
	struct writer *writer;
	struct keys    keys;
	char           hash[128];    /* of PASSWORD; made once for all tests */
} file;

static inline void
staff_file_prepare(void)
{
	struct arena *arena = arena_new(1 << 20);

	password_cost("interactive");
	snprintf(file.hash, sizeof(file.hash), "%s", password_hash(arena, PASSWORD));
	arena_free(arena);
}

static inline void
staff_file_open(void)
{
	const char *problem;

	folder_new(file.folder, "staff");
	snprintf(file.path, sizeof(file.path), "%s/staff.db", file.folder);
	ck_assert_msg(schema_migrate(file.path, STAFF_DATABASE, &problem) > 0, "%s", problem);
	ck_assert_int_eq(keys_create(file.folder, file.folder), 4);
	keys_of_moderate(&file.keys, file.folder);
	file.arena = arena_new(4 << 20);
	file.db = db_open(file.path, ACCOUNT_READ);
	file.writer = writer_start(file.path, ACCOUNT_READ | ACCOUNT_WRITE);
}

static inline void
staff_file_close(void)
{
	static const char *const names[] = { "staff.db", "staff.db-wal", "staff.db-shm", "staff.db.lock",
	    "portal.key", "staff.key", "contact.public", "contact.secret" };
	char path[128];

	db_close(file.db);
	writer_stop(file.writer);
	arena_free(file.arena);
	for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++) {
		snprintf(path, sizeof(path), "%s/%s", file.folder, names[i]);
		unlink(path);
	}
	ck_assert_int_eq(rmdir(file.folder), 0);
}

/* The test's own SQL: the first number that it answers, -1 without a row. */
static inline int64_t
staff_sql(const char *sql)
{
	sqlite3 *handle;
	sqlite3_stmt *statement;
	int64_t value = -1;
	int code;

	ck_assert_int_eq(sqlite3_open(file.path, &handle), SQLITE_OK);
	sqlite3_busy_timeout(handle, 5000);
	ck_assert_msg(sqlite3_prepare_v2(handle, sql, -1, &statement, NULL) == SQLITE_OK, "%s", sqlite3_errmsg(handle));
	while ((code = sqlite3_step(statement)) == SQLITE_ROW)
		value = sqlite3_column_int64(statement, 0);
	ck_assert_msg(code == SQLITE_DONE, "%s", sqlite3_errmsg(handle));
	sqlite3_finalize(statement);
	sqlite3_close(handle);
	return value;
}

/* An account whose password is PASSWORD; its id. */
static inline int64_t
account_added(const char *name, const char *role)
{
	ck_assert_int_eq(account_create(file.writer, name, "李明", role,
	    strcmp(role, "unit") == 0, file.hash, false, NOW), WRITTEN);
	return account_by_name(file.db, file.arena, name)->id;
}

/* Nobody needs a second step, until a test says otherwise. */
static struct config settings = { .session_idle = 30, .session_most = 720, .totp_roles = "none" };

static inline struct door
door_at(int64_t now)
{
	return (struct door){ file.db, file.writer, file.arena, &file.keys, &settings, now };
}

struct tried {
	enum sign_in_outcome outcome;
	char                *token;
	struct account      *account;
	int                  wait;
};

#define AGENT "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0 Safari/537.36"

static inline struct tried
try_to_sign_in(const char *name, const char *password, const char *address, int64_t now)
{
	struct attempt attempt = { name, password, address, AGENT };
	struct door door = door_at(now);
	struct admission admission;
	enum sign_in_outcome outcome = sign_in(&door, &attempt, &admission);

	return (struct tried){ outcome, admission.token, admission.account, admission.wait };
}

/* The token of a new session. */
static inline char *
signed_in(const char *name, int64_t now)
{
	struct tried tried = try_to_sign_in(name, PASSWORD, "10.0.0.1", now);

	ck_assert_int_eq(tried.outcome, SIGNED_IN);
	return tried.token;
}

static inline struct account *
session_at(const char *token, int64_t now)
{
	unsigned char hash[32];

	return session_account(file.db, file.writer, file.arena, &file.keys, &settings, token, now, hash);
}

#endif
