#include "store/writer.h"

#include <errno.h>
#include <limits.h>
#include <pthread.h>
#include <semaphore.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#include "base/log.h"
#include "store/db.h"
#include "store/lock.h"
#include "store/wal.h"

enum { QUEUE_MOST = 256, GROUP_MOST = 64 };
enum { IDLE_SECONDS = 1, READERS_MILLISECONDS = 100 };   /* readers hold a snapshot for a few */

struct writer {
	struct db       *db;
	char             path[PATH_MAX];
	struct ticket    closing;   /* after every group; no job: nothing */
	int              file_lock;
	atomic_bool      broken;
	bool             log_grown; /* since it was emptied; the thread's own */
	time_t           emptied;   /* monotonic seconds of the last try; the thread's own */
	pthread_t        thread;
	pthread_mutex_t  lock;      /* guards everything below */
	pthread_cond_t   arrived;
	struct ticket   *first, **last;
	int              waiting;
	bool             stopping;
};

static struct timespec
monotonic(void)
{
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC, &now);
	return now;
}

/* With the lock held: until there is work, or an end, or a log worth emptying. */
static void
wait_for_work(struct writer *writer)
{
	struct timespec until = monotonic();
	int told = 0;

	until.tv_sec += IDLE_SECONDS;
	while (writer->first == NULL && !writer->stopping && told == 0)
		told = !writer->log_grown ? pthread_cond_wait(&writer->arrived, &writer->lock) :
		    pthread_cond_timedwait(&writer->arrived, &writer->lock, &until);
}

/* False after an idle second, or when there will be no more (*end). */
static bool
is_there_work(struct writer *writer, bool *end)
{
	bool work;

	pthread_mutex_lock(&writer->lock);
	wait_for_work(writer);
	work = writer->first != NULL;
	*end = !work && writer->stopping;
	pthread_mutex_unlock(&writer->lock);
	return work;
}

/* The oldest in the queue, at most so many, and none that came later than
 * this; NULL for none. */
static struct ticket *
take(struct writer *writer, int most, time_t latest)
{
	struct ticket *group, **tail = &group;
	int taken;

	pthread_mutex_lock(&writer->lock);
	group = writer->first;
	for (taken = 0; taken < most && *tail != NULL && (*tail)->since <= latest; taken++)
		tail = &(*tail)->next;
	writer->first = *tail;
	*tail = NULL;
	if (writer->first == NULL)
		writer->last = &writer->first;
	writer->waiting -= taken;
	pthread_mutex_unlock(&writer->lock);
	return group;
}

static void
run_job(struct db *db, struct ticket *one)
{
	db_part_begin(db);
	one->outcome = one->errand.job(db, one->errand.details) ? WRITTEN : REFUSED;
	db_reset(db);
	db_part_end(db, one->outcome == WRITTEN);
}

static void
fail_group(struct ticket *group)
{
	for (struct ticket *one = group; one != NULL; one = one->next)
		one->outcome = FAILED;
}

/* All of the group or, in trouble, nothing of it. */
static void
commit_group(struct writer *writer, struct ticket *group)
{
	struct db *db = writer->db;
	int code;

	db_run(db, "BEGIN IMMEDIATE");
	for (struct ticket *one = group; one != NULL && db_in_transaction(db); one = one->next)
		run_job(db, one);
	if (writer->closing.errand.job != NULL && db_in_transaction(db))
		run_job(db, &writer->closing);
	if (db_in_transaction(db))
		db_run(db, "COMMIT");
	code = db_trouble(db);
	if (code == 0)
		return;
	if (db_in_transaction(db))
		db_run(db, "ROLLBACK");
	db_trouble(db);
	fail_group(group);
	if (db_trouble_is_lasting(code))
		atomic_store(&writer->broken, true);
}

/* After its call a ticket is gone: its memory is the caller's again. */
static void
call_back(struct ticket *group)
{
	while (group != NULL) {
		struct ticket *next = group->next;

		group->done(group);
		group = next;
	}
}

static void
write_group(struct writer *writer)
{
	bool locked = lock_take(writer->file_lock);
	struct ticket *group = take(writer, GROUP_MOST, monotonic().tv_sec);

	if (!locked)
		fail_group(group);
	else if (group != NULL)
		commit_group(writer, group);
	if (locked)
		lock_release(writer->file_lock);
	writer->log_grown = true;
	call_back(group);
}

/* What stands in the way of it is tried again a second later, and is no
 * trouble of a group's. */
static void
empty_log(struct writer *writer)
{
	if (atomic_load(&writer->broken) || !lock_take(writer->file_lock))
		return;
	writer->log_grown = !wal_empty(writer->db, writer->path, READERS_MILLISECONDS);
	lock_release(writer->file_lock);
	writer->emptied = monotonic().tv_sec;
	if (db_trouble_is_lasting(db_trouble(writer->db)))
		atomic_store(&writer->broken, true);
}

static bool
log_is_long(const struct writer *writer)
{
	return wal_bytes(writer->path) > WAL_LIMIT && monotonic().tv_sec - writer->emptied >= IDLE_SECONDS;
}

static void *
write_groups(void *argument)
{
	struct writer *writer = argument;
	bool end = false;

	while (!end) {
		bool work = is_there_work(writer, &end);

		if (work)
			write_group(writer);
		if (work ? log_is_long(writer) : writer->log_grown)
			empty_log(writer);   /* at the end too: the next start is quick, a copied file whole */
	}
	return NULL;
}

static void
prepare_waiting(struct writer *writer)
{
	pthread_condattr_t steady;

	pthread_mutex_init(&writer->lock, NULL);
	pthread_condattr_init(&steady);
	pthread_condattr_setclock(&steady, CLOCK_MONOTONIC);
	pthread_cond_init(&writer->arrived, &steady);
	pthread_condattr_destroy(&steady);
}

struct writer *
writer_start(const char *path, unsigned roles)
{
	struct writer *writer = calloc(1, sizeof(*writer));

	if (writer == NULL)
		die("no memory for the writer");
	writer->db = db_open(path, roles);
	writer->file_lock = lock_open(path);
	writer->last = &writer->first;
	writer->log_grown = true;   /* perhaps: whoever was here before may have died */
	snprintf(writer->path, sizeof(writer->path), "%s", path);
	prepare_waiting(writer);
	if (pthread_create(&writer->thread, NULL, write_groups, writer) != 0)
		die("the writer did not start");
	return writer;
}

void
writer_close_groups_with(struct writer *writer, writer_job *job, void *details)
{
	writer->closing = (struct ticket){ .errand = { job, details } };
}

void
writer_stop(struct writer *writer)
{
	pthread_mutex_lock(&writer->lock);
	writer->stopping = true;
	pthread_cond_signal(&writer->arrived);
	pthread_mutex_unlock(&writer->lock);
	pthread_join(writer->thread, NULL);
	db_close(writer->db);
	lock_close(writer->file_lock);
	pthread_mutex_destroy(&writer->lock);
	pthread_cond_destroy(&writer->arrived);
	free(writer);
}

bool
writer_queue(struct writer *writer, struct ticket *ticket)
{
	bool taken;

	ticket->next = NULL;
	ticket->since = monotonic().tv_sec;
	pthread_mutex_lock(&writer->lock);
	taken = writer->waiting < QUEUE_MOST && !writer->stopping;
	if (taken) {
		writer->waiting++;
		*writer->last = ticket;
		writer->last = &ticket->next;
		pthread_cond_signal(&writer->arrived);
	}
	pthread_mutex_unlock(&writer->lock);
	return taken;
}

void
writer_expire(struct writer *writer, int seconds)
{
	struct ticket *overdue = take(writer, QUEUE_MOST, monotonic().tv_sec - seconds);

	if (overdue == NULL)
		return;
	log_event("another program holds the writers' lock for too long: what waits is given up");
	fail_group(overdue);
	call_back(overdue);
}

static void
wake(struct ticket *ticket)
{
	sem_post(ticket->owner);
}

enum written
writer_do(struct writer *writer, struct errand errand)
{
	sem_t done;
	struct ticket ticket = { .errand = errand, .done = wake, .owner = &done, .outcome = FAILED };

	if (sem_init(&done, 0, 0) != 0)
		die("nobody can wait for the writer");
	if (writer_queue(writer, &ticket))
		while (sem_wait(&done) != 0)
			continue;   /* a signal */
	sem_destroy(&done);
	return ticket.outcome;
}

enum written
writer_run(struct writer *writer, writer_job *job, void *details)
{
	return writer_do(writer, (struct errand){ job, details });
}

bool
writer_broken(const struct writer *writer)
{
	return atomic_load(&writer->broken);
}
