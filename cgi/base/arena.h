/* arena.h - memory that lives exactly as long as one request.
 *
 * Nothing taken from an arena is freed alone; arena_reset() takes all of it
 * back.  An arena belongs to one thread.  It grows by blocks up to its limit
 * and never answers NULL: a request that outgrows the limit is a defect of
 * ours, and the program stops. */
#ifndef BASE_ARENA_H
#define BASE_ARENA_H

#include <stddef.h>

/* Before the first thread of a program that answers visits: one heap for all,
 * for a visit is freed by another thread than took it and with a heap each
 * they keep 4 MB; and what a page needed stays for the next, for given back to
 * the system it is six page faults a page. */
void arena_program(void);

struct arena;

struct arena *arena_new(size_t limit);         /* in bytes; free with arena_free */
void          arena_free(struct arena *);
void          arena_reset(struct arena *);     /* keeps the first block */

void *arena_take(struct arena *, size_t size);            /* zeroed, aligned for anything */
char *arena_copy(struct arena *, const char *, size_t length);   /* adds the NUL */
char *arena_text(struct arena *, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

#endif
