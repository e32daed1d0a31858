/* What the disk and SQLite can do by themselves, in TMPDIR: the floors that
 * a submission's cost stands on.  Medians of ROUNDS. */
#include <fcntl.h>
#include <sqlite3.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "bench/bench.h"

enum { ROUNDS = 5, SYNCS = 500, ROWS = 100000, PAGE = 4096 };

static char folder[256];

static void
demand(bool fine, const char *what)
{
	if (fine)
		return;
	fprintf(stderr, "%s\n", what);
	exit(EXIT_FAILURE);
}

static double
now(void)
{
	return milliseconds(CLOCK_MONOTONIC) / 1e3;
}

/* Pages written and synced in a second, each after the other, to the same place. */
static double
syncs_per_second(void)
{
	char path[300], page[PAGE] = "";
	double begin;
	int file;

	snprintf(path, sizeof(path), "%s/sync", folder);
	file = open(path, O_RDWR | O_CREAT, 0600);
	demand(file >= 0, path);
	begin = now();
	for (int i = 0; i < SYNCS; i++) {
		memset(page, i, sizeof(page));
		demand(pwrite(file, page, sizeof(page), 0) == PAGE && fdatasync(file) == 0, "cannot write and sync");
	}
	close(file);
	return SYNCS / (now() - begin);
}

static void
run(sqlite3 *handle, const char *sql)
{
	demand(sqlite3_exec(handle, sql, NULL, NULL, NULL) == SQLITE_OK, sqlite3_errmsg(handle));
}

/* Rows of a comment's width in one transaction, each on a savepoint of its own or not. */
static double
rows_per_second(bool savepoints)
{
	static const char body[] = "园区门口的路口早晚高峰车多，希望能加一组红绿灯，老人小孩过马路更放心一些，也请把施工时间提前贴出来。";
	sqlite3_stmt *insert;
	char path[300];
	sqlite3 *handle;
	double begin, took;

	snprintf(path, sizeof(path), "%s/rows.db", folder);
	demand(sqlite3_open(path, &handle) == SQLITE_OK, path);
	run(handle, "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; DROP TABLE IF EXISTS r;"
	    "CREATE TABLE r (id INTEGER PRIMARY KEY, number INTEGER, project INTEGER, at INTEGER, rating INTEGER, body TEXT)");
	demand(sqlite3_prepare_v2(handle, "INSERT INTO r (number, project, at, rating, body) VALUES (?, ?, ?, ?, ?)", -1,
	    &insert, NULL) == SQLITE_OK, sqlite3_errmsg(handle));
	begin = now();
	run(handle, "BEGIN IMMEDIATE");
	for (int i = 0; i < ROWS; i++) {
		if (savepoints)
			run(handle, "SAVEPOINT job");
		for (int column = 1; column <= 4; column++)
			sqlite3_bind_int64(insert, column, i % (1000 * column));
		sqlite3_bind_text(insert, 5, body, -1, SQLITE_STATIC);
		demand(sqlite3_step(insert) == SQLITE_DONE, sqlite3_errmsg(handle));
		sqlite3_reset(insert);
		if (savepoints)
			run(handle, "RELEASE job");
	}
	run(handle, "COMMIT");
	took = now() - begin;
	sqlite3_finalize(insert);
	sqlite3_close(handle);
	return ROWS / took;
}

int
main(void)
{
	const char *names[] = { "4 KiB written and synced, a second", "rows in one transaction, a second",
		"the same, each on a savepoint" };
	double figures[3][ROUNDS];
	char command[300];

	snprintf(folder, sizeof(folder), "%s/floor-XXXXXX", getenv("TMPDIR") == NULL ? "/tmp" : getenv("TMPDIR"));
	demand(mkdtemp(folder) != NULL, folder);
	for (int round = 0; round < ROUNDS; round++) {
		figures[0][round] = syncs_per_second();
		figures[1][round] = rows_per_second(false);
		figures[2][round] = rows_per_second(true);
	}
	for (int i = 0; i < 3; i++)
		printf("%-56s %10.0f\n", names[i], median(figures[i], ROUNDS));
	snprintf(command, sizeof(command), "rm -r %s", folder);
	return system(command) == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
