/* parking.h - a program's conversations: the idle ones, and those that wait for the writer.
 *
 * A worker that has a write to wait for parks the conversation here and goes
 * on with other visitors.  The writer's thread calls parking back when the
 * group is on disk; an eventfd in the server's epoll set wakes a worker, who
 * takes the conversation up again.  So the workers never wait for a disk, and
 * as many writes share one commit as have arrived.
 *
 * At most PARKED_MOST wait at a time.  Beyond it parking_park() says no, and
 * the visitor hears at once that the system is busy. */
#ifndef PAGE_PARKING_H
#define PAGE_PARKING_H

#include <stdbool.h>

struct conversation;
struct parking;
struct visit;

enum { PARKED_MOST = 256 };

struct parking *parking_new(const struct visit *program);   /* what every conversation begins with */
void            parking_free(struct parking *);             /* nothing waits any more */

/* Readable each time that something came back; to be watched edge-triggered, and never read. */
int parking_event(const struct parking *);

/* A conversation to begin with; parking_leave() when it is answered. */
struct conversation *parking_take(struct parking *);
void                 parking_leave(struct parking *, struct conversation *);

/* Gives what the visit wants to have written to the writer: after true the
 * conversation belongs to whoever takes it up.  False: too many wait, or the
 * writer's queue is full; it is still the caller's. */
bool parking_park(struct parking *, struct conversation *);

/* One that came back, with its outcome in its ticket; NULL when there is none. */
struct conversation *parking_return(struct parking *);
/* At the program's end: waits for one; NULL when nothing is parked any more. */
struct conversation *parking_wait(struct parking *);

#endif
