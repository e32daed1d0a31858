#include "store/writer.h"

#include <pthread.h>
#include <stdatomic.h>
#include <stdlib.h>

#include "base/log.h"
#include "store/db.h"
#include "store/lock.h"

enum { QUEUE_MOST = 256, GROUP_MOST = 64 };

struct pending {
	struct pending *next;
	writer_job     *job;
	void           *details;
	enum written    outcome;
	bool            finished;
};

struct writer {
	struct db       *db;
	struct pending   closing;   /* after every group; no job: nothing */
	int              file_lock;
	atomic_bool      broken;
	pthread_t        thread;
	pthread_mutex_t  lock;      /* guards everything below */
	pthread_cond_t   arrived, committed;
	struct pending  *first, **last;
	int              waiting;
	bool             stopping;
};

/* Waits for work and takes what is there, at most GROUP_MOST; NULL when
 * there will be no more. */
static struct pending *
take_group(struct writer *writer)
{
	struct pending *group, **end = &group;
	int taken;

	pthread_mutex_lock(&writer->lock);
	while (writer->first == NULL && !writer->stopping)
		pthread_cond_wait(&writer->arrived, &writer->lock);
	group = writer->first;
	for (taken = 0; taken < GROUP_MOST && *end != NULL; taken++)
		end = &(*end)->next;
	writer->first = *end;
	*end = NULL;
	if (writer->first == NULL)
		writer->last = &writer->first;
	writer->waiting -= taken;
	pthread_mutex_unlock(&writer->lock);
	return group;
}

static void
run_job(struct db *db, struct pending *one)
{
	db_run(db, "SAVEPOINT job");
	one->outcome = one->job(db, one->details) ? WRITTEN : REFUSED;
	db_reset(db);
	if (one->outcome == REFUSED && db_in_transaction(db))
		db_run(db, "ROLLBACK TO job");
	if (db_in_transaction(db))
		db_run(db, "RELEASE job");
}

/* All of the group or, in trouble, nothing of it. */
static void
commit_group(struct writer *writer, struct pending *group)
{
	struct db *db = writer->db;
	int code;

	db_run(db, "BEGIN IMMEDIATE");
	for (struct pending *one = group; one != NULL && db_in_transaction(db); one = one->next)
		run_job(db, one);
	if (writer->closing.job != NULL && db_in_transaction(db))
		run_job(db, &writer->closing);
	if (db_in_transaction(db))
		db_run(db, "COMMIT");
	code = db_trouble(db);
	if (code == 0)
		return;
	if (db_in_transaction(db))
		db_run(db, "ROLLBACK");
	db_trouble(db);
	for (struct pending *one = group; one != NULL; one = one->next)
		one->outcome = FAILED;
	if (db_trouble_is_lasting(code))
		atomic_store(&writer->broken, true);
}

/* After this the pending jobs, which live on their callers' stacks, are gone. */
static void
release_group(struct writer *writer, struct pending *group)
{
	pthread_mutex_lock(&writer->lock);
	while (group != NULL) {
		struct pending *next = group->next;

		group->finished = true;
		group = next;
	}
	pthread_cond_broadcast(&writer->committed);
	pthread_mutex_unlock(&writer->lock);
}

static void *
write_groups(void *argument)
{
	struct writer  *writer = argument;
	struct pending *group;

	while ((group = take_group(writer)) != NULL) {
		if (lock_take(writer->file_lock)) {
			commit_group(writer, group);
			lock_release(writer->file_lock);
		} else {
			for (struct pending *one = group; one != NULL; one = one->next)
				one->outcome = FAILED;
		}
		release_group(writer, group);
	}
	return NULL;
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
	pthread_mutex_init(&writer->lock, NULL);
	pthread_cond_init(&writer->arrived, NULL);
	pthread_cond_init(&writer->committed, NULL);
	if (pthread_create(&writer->thread, NULL, write_groups, writer) != 0)
		die("the writer did not start");
	return writer;
}

void
writer_close_groups_with(struct writer *writer, writer_job *job, void *details)
{
	writer->closing = (struct pending){ .job = job, .details = details };
}

/* An empty log makes the next start quick and a copied file whole. */
static void
empty_log(struct writer *writer)
{
	if (!lock_take(writer->file_lock))
		return;
	db_run(writer->db, "PRAGMA wal_checkpoint(TRUNCATE)");
	lock_release(writer->file_lock);
}

void
writer_stop(struct writer *writer)
{
	pthread_mutex_lock(&writer->lock);
	writer->stopping = true;
	pthread_cond_signal(&writer->arrived);
	pthread_mutex_unlock(&writer->lock);
	pthread_join(writer->thread, NULL);
	if (!atomic_load(&writer->broken))
		empty_log(writer);
	db_close(writer->db);
	lock_close(writer->file_lock);
	pthread_mutex_destroy(&writer->lock);
	pthread_cond_destroy(&writer->arrived);
	pthread_cond_destroy(&writer->committed);
	free(writer);
}

enum written
writer_run(struct writer *writer, writer_job *job, void *details)
{
	struct pending one = { .job = job, .details = details };

	pthread_mutex_lock(&writer->lock);
	if (writer->waiting >= QUEUE_MOST || writer->stopping) {
		pthread_mutex_unlock(&writer->lock);
		return FAILED;
	}
	writer->waiting++;
	*writer->last = &one;
	/* cppcheck-suppress autoVariables ; it stays here until its group is released */
	writer->last = &one.next;
	pthread_cond_signal(&writer->arrived);
	while (!one.finished)
		pthread_cond_wait(&writer->committed, &writer->lock);
	pthread_mutex_unlock(&writer->lock);
	return one.outcome;
}

bool
writer_broken(const struct writer *writer)
{
	return atomic_load(&writer->broken);
}
