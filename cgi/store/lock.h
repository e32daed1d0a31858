/* lock.h - one lock for all programs around every write to a database.
 *
 * An flock(2) on <database>.lock: the kernel releases it when a program
 * dies, and hands it on without the unfair back-off of SQLITE_BUSY.  Taken
 * around BEGIN IMMEDIATE ... COMMIT and around every checkpoint. */
#ifndef STORE_LOCK_H
#define STORE_LOCK_H

#include <stdbool.h>

/* A descriptor of the lock file, which is made if needed; refuses to start without. */
int  lock_open(const char *database);
bool lock_take(int lock);      /* waits; false only when the system refuses */
void lock_release(int lock);
void lock_close(int lock);     /* releases it too */

#endif
