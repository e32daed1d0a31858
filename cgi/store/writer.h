/* writer.h - the only thread of a program that writes to a database.
 *
 * Jobs that arrive while a commit is being made durable share the next one
 * (group commit).  Each job stands on its own savepoint: a refused job is
 * undone without its neighbours.  A group whose transaction meets trouble
 * (busy, disk full, I/O error) is undone as a whole, and each of its jobs
 * answers FAILED: an acknowledged job is on disk, an unacknowledged one is
 * nowhere.
 *
 * Around every transaction, its commit and the checkpoint that the commit
 * may start, the thread holds store/lock.h: two programs on one WAL file
 * must not commit and checkpoint at once (sqlite.org/wal.html, the WAL-reset
 * bug of 3.7.0 to 3.51.2).
 *
 * Nobody has to wait for it: writer_queue() takes a ticket and returns, and
 * the thread calls the ticket back when its group is on disk or undone.  So a
 * group grows with the load and not with the number of threads.
 *
 * The lock comes first and the group after it: what arrives while another
 * program writes goes into the next group.
 *
 * A second after the last group, and whenever the log is longer than
 * WAL_LIMIT, it empties the log into the database (store/wal.h). */
#ifndef STORE_WRITER_H
#define STORE_WRITER_H

#include <stdbool.h>
#include <time.h>

struct db;
struct writer;

typedef bool writer_job(struct db *, void *details);   /* false: undo me */

/* What is to be written.  The details must stay as they are until it is. */
struct errand {
	writer_job *job;
	void       *details;
};

enum written {
	WRITTEN,   /* on disk */
	REFUSED,   /* the job said no, or broke a constraint; undone */
	FAILED     /* the world said no (busy, full, queue too long); undone, may be tried again */
};

/* Dies or refuses like db_open. */
struct writer *writer_start(const char *path, unsigned roles);

/* A job that goes with whatever was written: it runs at the end of every
 * group, in its transaction and on a savepoint of its own.  When it answers
 * false it alone is undone.  To be set before the first job; the details must
 * outlive the writer. */
void writer_close_groups_with(struct writer *, writer_job *, void *details);

/* Finishes what waits, empties the log into the database and ends. */
void           writer_stop(struct writer *);

/* A place in the queue, in memory of whoever waits. */
struct ticket {
	struct errand  errand;
	void         (*done)(struct ticket *);   /* called once, by the writer's thread, which must not be kept waiting */
	void          *owner;                    /* the caller's */
	enum written   outcome;                  /* when it is done */
	time_t         since;                    /* the writer's: when it came, in monotonic seconds */
	struct ticket *next;                     /* the writer's until it is done, the caller's afterwards */
};

/* Returns at once.  False: the queue is full or the program ends, and the
 * ticket is not called back. */
bool writer_queue(struct writer *, struct ticket *);

/* Calls back with FAILED, from this thread, whatever has waited so many
 * seconds because another program holds the lock: nothing of it is or will be
 * written.  For somebody who comes by now and then. */
void writer_expire(struct writer *, int seconds);

/* For those who may wait: minyictl, chores, the staff's handlers (page/handover.h).  Returns when the errand is
 * on disk or undone; the caller waits, so the details may lie on its stack. */
enum written writer_do(struct writer *, struct errand);
enum written writer_run(struct writer *, writer_job *, void *details);   /* the same, of its two parts */

/* True once the disk has shown an error after which the process should end. */
bool writer_broken(const struct writer *);

#endif
