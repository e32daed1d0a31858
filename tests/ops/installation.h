/* installation.h - an empty folder with settings, and minyictl run in it. */
#ifndef TESTS_OPS_INSTALLATION_H
#define TESTS_OPS_INSTALLATION_H

#include <check.h>
#include <ftw.h>
#include <sqlite3.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "folder.h"
#include "ops/command.h"
#include "suite.h"

#define PLAN_FILE_NAME "sql/plan/hengdong.sql"

static char  folder[64];
static char  installed[64];          /* what a folder is like after init and plan load, where a case keeps it */
static char *said, *complained;      /* what the last command wrote to its two streams */

/* A path in the folder; valid for the next seven calls. */
static inline const char *
inside(const char *name)
{
	static char paths[8][256];
	static int  next;

	next = (next + 1) % 8;
	snprintf(paths[next], sizeof(paths[next]), "%s/%s", folder, name);
	return paths[next];
}

static inline void
write_file(const char *path, const char *text)
{
	FILE *file = fopen(path, "w");

	ck_assert_msg(file != NULL, "%s", path);
	fputs(text, file);
	ck_assert_int_eq(fclose(file), 0);
}

/* Runs a command with the folder's settings; the words end with NULL. */
static inline int
run(const char *first, ...)
{
	char *words[16] = { (char *)"-c", (char *)inside("minyi.conf"), (char *)first };
	size_t out_size, err_size;
	int count = 3, status;
	FILE *out, *err;
	va_list more;

	free(said);
	free(complained);
	out = open_memstream(&said, &out_size);
	err = open_memstream(&complained, &err_size);
	va_start(more, first);
	while (count < 16 && (words[count] = va_arg(more, char *)) != NULL)
		count++;
	va_end(more);
	status = command_run(count, words, out, err);
	fclose(out);
	fclose(err);
	return status;
}

static inline void
expect(int status, int wanted)
{
	ck_assert_msg(status == wanted, "status %d, not %d\n%s%s", status, wanted, said, complained);
}

static inline void
write_settings(const char *more)
{
	char text[1024];

	snprintf(text, sizeof(text), "feedback_folder = %s/feedback\nportal_folder = %s/portal\n"
	    "staff_folder = %s/staff\ntemplates = templates\npassword_cost = interactive\n%s",
	    folder, folder, folder, more);
	write_file(inside("minyi.conf"), text);
}

static inline void
begin(void)
{
	folder_new(folder, "ops");
	write_settings("");
}

static inline void
install(void)
{
	begin();
	expect(run("init", NULL), 0);
	expect(run("plan", "load", PLAN_FILE_NAME, NULL), 0);
}

static inline void
begin_with_plan(void)
{
	char copy[512];

	if (installed[0] == '\0') {
		install();
		return;
	}
	begin();
	snprintf(copy, sizeof(copy), "cp -a %s/feedback %s/portal %s/staff %s/", installed, installed, installed, folder);
	ck_assert_int_eq(system(copy), 0);
}

static inline int
drop_entry(const char *path, const struct stat *about, int kind, struct FTW *walk)
{
	(void)about, (void)kind, (void)walk;
	return remove(path);
}

static inline void
end(void)
{
	nftw(folder, drop_entry, 8, FTW_DEPTH | FTW_PHYS);
	free(said);
	free(complained);
	said = complained = NULL;
}

static inline void
keep_installed(void)
{
	install();
	memcpy(installed, folder, sizeof(installed));
}

static inline void
drop_installed(void)
{
	memcpy(folder, installed, sizeof(folder));
	installed[0] = '\0';
	end();
}

/* Every test begins in a copy of one installation: to load the plan anew for
 * each takes a hundred times as long. */
static inline void
add_installation(TCase *tests, void (*begin_test)(void))
{
	tcase_add_unchecked_fixture(tests, keep_installed, drop_installed);
	tcase_add_checked_fixture(tests, begin_test, end);
}

/* The first column of the first row; "" for none.  Valid until the next call. */
static inline const char *
ask(const char *database, const char *sql)
{
	static char answer[4096];
	sqlite3 *handle;
	sqlite3_stmt *statement = NULL;
	int code;

	answer[0] = '\0';
	ck_assert_int_eq(sqlite3_open(database, &handle), SQLITE_OK);
	ck_assert_msg(sqlite3_prepare_v2(handle, sql, -1, &statement, NULL) == SQLITE_OK,
	    "%s: %s", sql, sqlite3_errmsg(handle));
	code = sqlite3_step(statement);
	ck_assert_msg(code == SQLITE_ROW || code == SQLITE_DONE, "%s: %s", sql, sqlite3_errmsg(handle));
	if (code == SQLITE_ROW && sqlite3_column_text(statement, 0) != NULL)
		snprintf(answer, sizeof(answer), "%s", (const char *)sqlite3_column_text(statement, 0));
	sqlite3_finalize(statement);
	sqlite3_close(handle);
	return answer;
}

static inline const char *
feedback(const char *sql)
{
	return ask(inside("feedback/feedback.db"), sql);
}

static inline int
feedback_number(const char *sql)
{
	return atoi(feedback(sql));
}

static inline void
feedback_run(const char *sql)
{
	sqlite3 *handle;
	char *problem = NULL;

	ck_assert_int_eq(sqlite3_open(inside("feedback/feedback.db"), &handle), SQLITE_OK);
	sqlite3_exec(handle, sql, NULL, NULL, &problem);
	ck_assert_msg(problem == NULL, "%s: %s", sql, problem);
	sqlite3_close(handle);
}

/* A waiting submission on a project. */
static inline void
put_submission(const char *project, int64_t number)
{
	char sql[1024];

	snprintf(sql, sizeof(sql),
	    "INSERT INTO submission (number, project_id, received_at, month, rating, reasons, body, private, device,"
	    " request, code_hash, visibility, handling, review_due, answer_due, answer_due_most)"
	    " SELECT %lld, id, 1795485600, '2026-11', 4, 0, '很好', 0, randomblob(32), randomblob(32), randomblob(32),"
	    " 'waiting', 'open', '2026-11-25', '2026-12-01', '2026-12-15' FROM project WHERE slug = '%s'",
	    (long long)number, project);
	feedback_run(sql);
}

#endif
