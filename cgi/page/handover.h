/* handover.h - forms that are read, on their way to the threads that may wait.
 *
 * The staff's handlers wait for the writer where they stand (writer_run): they
 * are many, few people use them, and written so each reads from top to bottom.
 * So that a slow disk does not take the queue's pages from everybody, the
 * workers that read hand each form to others and go on. */
#ifndef PAGE_HANDOVER_H
#define PAGE_HANDOVER_H

#include <stdbool.h>

struct conversation;
struct handover;

enum { HANDED_OVER_MOST = 256 };   /* nobody's browser waits for more; beyond it a reader does the work */

struct handover *handover_new(void);
void             handover_free(struct handover *);   /* it is empty; NULL is fine */

/* False: it is full, and the conversation still the caller's. */
bool handover_put(struct handover *, struct conversation *);

/* The oldest, waits for one; NULL when it is closed and empty. */
struct conversation *handover_take(struct handover *);

/* Nothing will be put any more. */
void handover_close(struct handover *);

#endif
