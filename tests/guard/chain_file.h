/* chain_file.h - an audit of its own for every test: some days of sealed
 * entries, their heads and the mark; and an attacker's hands on the file. */
#ifndef TESTS_GUARD_CHAIN_FILE_H
#define TESTS_GUARD_CHAIN_FILE_H

#include <check.h>
#include <sqlite3.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/arena.h"
#include "base/clock.h"
#include "feedback/audit.h"
#include "folder.h"
#include "guard/head.h"
#include "guard/verdict.h"
#include "site/pattern.h"
#include "store/schema.h"
#include "suite.h"

#define FIRST_DAY INT64_C(1795485600)   /* Tuesday 2026-11-24 10:00 */

#define DAY INT64_C(86400)

enum { ENTRIES = 40, ENTRIES_A_DAY = 10, DAYS = ENTRIES / ENTRIES_A_DAY };

static struct {
	char           folder[FOLDER_BYTES], feedback[96], staff[96];
	struct arena  *arena;
	struct keys    keys;
	struct writer *moderate, *portal, *accounts_writer;
	struct db     *db, *accounts;
	sqlite3       *own;          /* the attacker's, on feedback.db */
} file;

__attribute__((format(printf, 1, 2))) static inline void
attack(const char *format, ...)
{
	char *problem = NULL, *sql;
	va_list values;

	va_start(values, format);
	sql = sqlite3_vmprintf(format, values);
	va_end(values);
	ck_assert_msg(sqlite3_exec(file.own, sql, NULL, NULL, &problem) == SQLITE_OK, "%s: %s", sql, problem);
	sqlite3_free(sql);
}

static inline int64_t
number(const char *sql)
{
	sqlite3_stmt *statement;
	int64_t value;

	ck_assert_msg(sqlite3_prepare_v2(file.own, sql, -1, &statement, NULL) == SQLITE_OK, "%s: %s", sql,
	    sqlite3_errmsg(file.own));
	ck_assert_int_eq(sqlite3_step(statement), SQLITE_ROW);
	value = sqlite3_column_int64(statement, 0);
	sqlite3_finalize(statement);
	return value;
}

static inline void
append(struct writer *writer, const char *actor, int64_t at)
{
	static int count;
	struct audit_entry entry = { actor, "decide", arena_text(file.arena, "submission %d", 260817000 + count),
		arena_text(file.arena, "published %d", count) };

	count++;
	ck_assert_int_eq(audit_record(writer, &entry, at), WRITTEN);
}

/* What moderate does each second. */
static inline void
tick(int64_t now)
{
	chain_catch_up(file.db, file.moderate);
	heads_sign(file.db, file.moderate, &file.keys, now);
	chain_mark_move(file.db, file.accounts, file.accounts_writer, now);
}

static inline void
chain_file_open(void)
{
	const unsigned reads = PUBLIC_READ | STAFF_READ;
	const char *problem;

	folder_new(file.folder, "chain");
	snprintf(file.feedback, sizeof(file.feedback), "%s/feedback.db", file.folder);
	snprintf(file.staff, sizeof(file.staff), "%s/staff.db", file.folder);
	pattern_database(file.feedback);
	ck_assert_msg(schema_migrate(file.staff, STAFF_DATABASE, &problem) > 0, "%s", problem);
	ck_assert_int_eq(keys_create(file.folder, file.folder), 4);
	keys_of_moderate(&file.keys, file.folder);
	file.arena = arena_new(64 << 20);
	file.portal = writer_start(file.feedback, PUBLIC_READ | PUBLIC_WRITE);
	file.moderate = writer_start(file.feedback, reads | PUBLIC_WRITE | STAFF_WRITE);
	writer_close_groups_with(file.moderate, chain_seal, &file.keys);
	file.accounts_writer = writer_start(file.staff, ACCOUNT_READ | ACCOUNT_WRITE);
	file.db = db_open(file.feedback, reads);
	file.accounts = db_open(file.staff, ACCOUNT_READ);
	ck_assert_int_eq(sqlite3_open(file.feedback, &file.own), SQLITE_OK);
	sqlite3_busy_timeout(file.own, 5000);
}

/* Some days of work; at the end the first second of the day after is over. */
static inline void
work_for_days(void)
{
	for (int day = 0; day < DAYS; day++) {
		int64_t morning = FIRST_DAY + day * DAY;

		tick(morning);
		for (int i = 0; i < ENTRIES_A_DAY; i++)
			append(i % 3 == 0 ? file.portal : file.moderate, i % 3 == 0 ? "resident" : "li", morning + 60 * i);
	}
	tick(FIRST_DAY + DAYS * DAY);
}

/* As who has the file and SQLite, and knows the schema. */
static inline void
attacker_prepares(void)
{
	static const char *const triggers[] = { "audit_is_kept", "audit_is_fixed", "audit_follows",
	    "audit_seal_follows", "audit_seal_is_kept", "audit_seal_is_fixed", "audit_head_is_kept",
	    "audit_head_is_fixed" };

	attack("PRAGMA foreign_keys = OFF; PRAGMA synchronous = OFF");
	for (size_t i = 0; i < sizeof(triggers) / sizeof(triggers[0]); i++)
		attack("DROP TRIGGER %s", triggers[i]);
	attack("CREATE TEMP TABLE kept_audit AS SELECT * FROM audit;"
	    "CREATE TEMP TABLE kept_seal AS SELECT * FROM audit_seal;"
	    "CREATE TEMP TABLE kept_head AS SELECT * FROM audit_head;");
}

static inline void
all_as_before(void)
{
	attack("BEGIN; DELETE FROM audit; DELETE FROM audit_seal; DELETE FROM audit_head;"
	    "INSERT INTO audit SELECT * FROM kept_audit; INSERT INTO audit_seal SELECT * FROM kept_seal;"
	    "INSERT INTO audit_head SELECT * FROM kept_head; COMMIT;");
}

static inline struct verdict
verdict(void)
{
	return audit_verdict(file.db, file.accounts, file.arena, &file.keys, false);
}

/* The one thing that is wrong first. */
static inline void
finds(enum finding_kind kind, int64_t entry, const char *words)
{
	struct verdict found = verdict();

	ck_assert_msg(found.findings != NULL, "nothing was found, but: %s", words);
	ck_assert_msg(found.findings->kind == kind && found.findings->entry == entry &&
	    strstr(found.findings->sentence, words) != NULL, "kind %d at %lld: %s", found.findings->kind,
	    (long long)found.findings->entry, found.findings->sentence);
}

static inline void
chain_file_close(void)
{
	static const char *const names[] = { "feedback.db", "feedback.db-wal", "feedback.db-shm", "feedback.db.lock",
	    "staff.db", "staff.db-wal", "staff.db-shm", "staff.db.lock", "portal.key", "staff.key",
	    "contact.public", "contact.secret" };
	char path[128];

	sqlite3_close(file.own);
	db_close(file.db);
	db_close(file.accounts);
	writer_stop(file.moderate);
	writer_stop(file.portal);
	writer_stop(file.accounts_writer);
	arena_free(file.arena);
	for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++) {
		snprintf(path, sizeof(path), "%s/%s", file.folder, names[i]);
		unlink(path);
	}
	ck_assert_int_eq(rmdir(file.folder), 0);
}

/* Runs the tests, each on a file of its own; the exit status of main(). */
static inline int
suite_run(const char *name, const TTest *const tests[])
{
	Suite *suite = suite_create(name);
	TCase *all = tcase_create(name);

	tcase_add_checked_fixture(all, chain_file_open, chain_file_close);
	tcase_set_timeout(all, 120);
	for (; *tests != NULL; tests++)
		tcase_add_test(all, *tests);
	suite_add_tcase(suite, all);
	return run_suite(suite);
}

#endif
