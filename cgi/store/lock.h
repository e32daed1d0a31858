/* lock.h - one lock for all programs around every write to a database.
 *
 * A lock of the kernel's on <database>.lock, which it releases when a program
 * dies.  Taken around BEGIN IMMEDIATE ... COMMIT and around every checkpoint.
 *
 * Neither SQLite's back-off nor the kernel is fair: whoever releases a lock
 * and asks again at once gets it before the one that waits has woken up (a
 * busy portal kept the other program out for more than a second).  So there
 * is a gate before the lock, which only the next in turn holds while it waits. */
#ifndef STORE_LOCK_H
#define STORE_LOCK_H

#include <stdbool.h>

/* A descriptor of the lock file, which is made if needed; refuses to start without. */
int  lock_open(const char *database);
bool lock_take(int lock);      /* waits; false only when the system refuses */
void lock_release(int lock);
void lock_close(int lock);     /* releases it too */

#endif
