/* hammer - many writers and checkpoint after checkpoint on one database.
 *
 *   hammer [-u] [-w writers] [-c checkpointers] [-s seconds]
 *
 * Processes like portal and moderate write through store/writer.c, others
 * checkpoint as minyictl might, a reader looks on.  At the end the database
 * must be whole and hold every row that was acknowledged: status 0, else 1
 * with what is wrong.
 *
 * -u is the control: the writers' lock is there and locks nothing, so that
 * SQLite's WAL-reset race (store/lock.h) is open.  Then the end should be bad;
 * how soon, chance decides.
 *
 * Nothing waits for a disk here: the race is between processes, and the more
 * commits the more chances it has. */
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <pthread.h>
#include <sqlite3.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/log.h"
#include "store/db.h"
#include "store/integrity.h"
#include "store/lock.h"
#include "store/schema.h"
#include "store/writer.h"

enum { WRITERS_MOST = 16, THREADS = 4, PROCESSES_MOST = 40 };

static char path[128];
static bool unlocked;

/* What all processes share. */
static struct {
	atomic_bool    over;
	_Atomic int64_t acknowledged[WRITERS_MOST * THREADS];   /* rows 1 to this one */
	_Atomic int64_t refused, checkpoints, looks, locks_taken_away;
} *shared;

/* These stand before libc's. */
int
fcntl(int file, int command, ...)
{
	va_list more;
	void *argument;

	va_start(more, command);
	argument = va_arg(more, void *);
	va_end(more);
	if (!unlocked || command != F_OFD_SETLKW)
		return (int)syscall(SYS_fcntl, file, command, argument);
	atomic_fetch_add(&shared->locks_taken_away, 1);
	return 0;
}

int
fdatasync(int file)
{
	(void)file;
	return 0;
}

struct row { int thread; int64_t number; };

static bool
append(struct db *db, void *details)
{
	const struct row *row = details;
	struct query *query = db_query(db, audit_insert_query);
	char actor[16], subject[24], detail[400];

	snprintf(actor, sizeof(actor), "%d", row->thread);
	snprintf(subject, sizeof(subject), "%lld", (long long)row->number);
	memset(detail, 'a' + row->number % 26, sizeof(detail) - 1);   /* some pages, not always the same number */
	detail[row->number % (int64_t)sizeof(detail)] = '\0';
	detail[sizeof(detail) - 1] = '\0';
	bind_int(query, ":now", row->number);
	bind_text(query, ":actor", actor);
	bind_text(query, ":action", "hammer");
	bind_text(query, ":subject", subject);
	bind_text(query, ":detail", detail);
	return query_done(query);
}

static struct writer *writer;

static void *
write_rows(void *argument)
{
	int thread = *(int *)argument;

	while (!atomic_load(&shared->over) && !writer_broken(writer)) {
		struct row row = { thread, atomic_load(&shared->acknowledged[thread]) + 1 };

		if (writer_run(writer, append, &row) == WRITTEN)
			atomic_store(&shared->acknowledged[thread], row.number);
		else
			atomic_fetch_add(&shared->refused, 1);
	}
	return NULL;
}

/* As portal, or as moderate. */
static int
write_much(int number)
{
	unsigned roles = number % 2 == 0 ? PUBLIC_READ | PUBLIC_WRITE : PUBLIC_READ | PUBLIC_WRITE | STAFF_READ | STAFF_WRITE;
	pthread_t threads[THREADS];
	int names[THREADS];
	bool broken;

	writer = writer_start(path, roles);
	for (int i = 0; i < THREADS; i++) {
		names[i] = number * THREADS + i;
		if (pthread_create(&threads[i], NULL, write_rows, &names[i]) != 0)
			die("no thread");
	}
	for (int i = 0; i < THREADS; i++)
		pthread_join(threads[i], NULL);
	broken = writer_broken(writer);
	writer_stop(writer);
	return broken ? EXIT_FAILURE : EXIT_SUCCESS;
}

static int
checkpoint_much(int number)
{
	int lock = lock_open(path);
	sqlite3 *handle;

	if (sqlite3_open_v2(path, &handle, SQLITE_OPEN_READWRITE, NULL) != SQLITE_OK)
		die("no database");
	sqlite3_db_config(handle, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, NULL);
	for (int n = number; !atomic_load(&shared->over); n++) {
		if (!lock_take(lock))
			die("no lock");
		/* Busy is an answer too. */
		sqlite3_exec(handle, n % 1024 == 1023 ? "PRAGMA wal_checkpoint(TRUNCATE)" : "PRAGMA wal_checkpoint(PASSIVE)", NULL, NULL, NULL);
		lock_release(lock);
		atomic_fetch_add(&shared->checkpoints, 1);
		usleep(100);
	}
	sqlite3_close(handle);
	return EXIT_SUCCESS;
}

/* Each snapshot is whole: the audit has no gap. */
static int
look_much(int number)
{
	struct db *db = db_open(path, PUBLIC_READ);
	sqlite3 *handle;
	sqlite3_stmt *statement;
	int found = EXIT_SUCCESS;

	(void)number;
	if (sqlite3_open_v2(path, &handle, SQLITE_OPEN_READONLY, NULL) != SQLITE_OK ||
	    sqlite3_prepare_v2(handle, "SELECT max(id) - (SELECT count(*) FROM audit WHERE id > top - 200) - top + min(top, 200)"
	    " FROM audit, (SELECT coalesce(max(id), 0) AS top FROM audit)", -1, &statement, NULL) != SQLITE_OK)
		die("no database: %s", sqlite3_errmsg(handle));
	sqlite3_db_config(handle, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, NULL);
	while (!atomic_load(&shared->over) && found == EXIT_SUCCESS) {
		int code = sqlite3_step(statement);

		if (code == SQLITE_ROW && sqlite3_column_int64(statement, 0) != 0)
			found = EXIT_FAILURE;
		if (code == SQLITE_CORRUPT)
			found = EXIT_FAILURE;
		sqlite3_reset(statement);
		atomic_fetch_add(&shared->looks, 1);
		usleep(50000);
	}
	if (found != EXIT_SUCCESS)
		fprintf(stderr, "a reader saw a hole in the audit\n");
	sqlite3_finalize(statement);
	sqlite3_close(handle);
	db_close(db);
	return found;
}

static void
start(pid_t *process, int (*work)(int), int number)
{
	*process = fork();
	if (*process < 0)
		die("no process");
	if (*process == 0)
		exit(work(number));
}

/* Acknowledged rows that are not there; -1 when they cannot be read. */
static int64_t
count_lost(int64_t *acknowledged)
{
	bool *found[WRITERS_MOST * THREADS];
	int64_t rows[WRITERS_MOST * THREADS], lost = 0;
	sqlite3 *handle;
	sqlite3_stmt *statement;
	int code;

	*acknowledged = 0;
	for (int i = 0; i < WRITERS_MOST * THREADS; i++) {
		*acknowledged += rows[i] = atomic_load(&shared->acknowledged[i]);
		found[i] = calloc((size_t)rows[i] + 1, sizeof(bool));
	}
	if (sqlite3_open_v2(path, &handle, SQLITE_OPEN_READONLY, NULL) != SQLITE_OK ||
	    sqlite3_prepare_v2(handle, "SELECT actor, subject FROM audit WHERE action = 'hammer'", -1, &statement, NULL) != SQLITE_OK)
		return -1;
	while ((code = sqlite3_step(statement)) == SQLITE_ROW) {
		int thread = sqlite3_column_int(statement, 0);
		int64_t row = sqlite3_column_int64(statement, 1);

		if (thread >= 0 && thread < WRITERS_MOST * THREADS && row >= 1 && row <= rows[thread])
			found[thread][row] = true;
	}
	for (int i = 0; i < WRITERS_MOST * THREADS; i++) {
		for (int64_t row = 1; row <= rows[i]; row++)
			lost += !found[i][row];
		free(found[i]);
	}
	sqlite3_finalize(statement);
	sqlite3_close(handle);
	return code == SQLITE_DONE ? lost : -1;
}

/* Says what came of it; the exit status. */
static int
judge(int ended_badly)
{
	struct integrity state = integrity_of(path, true);
	int64_t acknowledged, lost = count_lost(&acknowledged);
	bool whole = state.readable && state.problem[0] == '\0' && lost == 0 && ended_badly == 0;

	printf("%s: %lld rows acknowledged, %lld lost, %lld refused, %lld checkpoints, %lld looks, %d ended badly, integrity: %s\n",
	    whole ? "whole" : "NOT WHOLE", (long long)acknowledged, (long long)lost, (long long)atomic_load(&shared->refused),
	    (long long)atomic_load(&shared->checkpoints), (long long)atomic_load(&shared->looks), ended_badly,
	    state.problem[0] == '\0' ? "ok" : state.problem);
	return whole && acknowledged > 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}

int
main(int argc, char *argv[])
{
	int writers = 4, checkpointers = 2, seconds = 5, option, status, count = 0, ended_badly = 0;
	pid_t processes[PROCESSES_MOST];
	char folder[64];
	const char *within = getenv("TMPDIR");
	const char *problem = "";
	struct rlimit none = { 0, 0 };

	while ((option = getopt(argc, argv, "uw:c:s:")) != -1) {
		switch (option) {
		case 'u': unlocked = true; break;
		case 'w': writers = atoi(optarg); break;
		case 'c': checkpointers = atoi(optarg); break;
		case 's': seconds = atoi(optarg); break;
		default: refuse("usage: hammer [-u] [-w writers] [-c checkpointers] [-s seconds]");
		}
	}
	if (writers < 1 || writers > WRITERS_MOST || checkpointers < 0 || checkpointers > 8)
		refuse("1 to %d writers, at most 8 checkpointers", WRITERS_MOST);
	setrlimit(RLIMIT_CORE, &none);      /* who meets a broken database may abort */
	shared = mmap(NULL, sizeof(*shared), PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
	if (shared == MAP_FAILED)
		die("no memory");
	snprintf(folder, sizeof(folder), "%s/minyi-hammer-XXXXXX", within == NULL ? "/tmp" : within);
	if (mkdtemp(folder) == NULL)
		die("no folder: %s", strerror(errno));
	snprintf(path, sizeof(path), "%s/feedback.db", folder);
	if (schema_migrate(path, FEEDBACK_DATABASE, &problem) < 0)
		die("%s", problem);
	for (int i = 0; i < writers; i++)
		start(&processes[count++], write_much, i);
	for (int i = 0; i < checkpointers; i++)
		start(&processes[count++], checkpoint_much, i);
	start(&processes[count++], look_much, 0);
	sleep((unsigned)seconds);
	atomic_store(&shared->over, true);
	if (unlocked && atomic_load(&shared->locks_taken_away) == 0)
		refuse("the writers' lock is not what this control takes away");
	for (int i = 0; i < count; i++)
		if (waitpid(processes[i], &status, 0) != processes[i] || status != 0)
			ended_badly++;
	status = judge(ended_badly);
	for (size_t i = 0; i < 4; i++) {
		static const char *const endings[] = { "", "-wal", "-shm", ".lock" };
		char file[160];

		snprintf(file, sizeof(file), "%s%s", path, endings[i]);
		unlink(file);
	}
	rmdir(folder);
	return status;
}
