/* presence.h - who is at which item, so that two people do not do one work.
 *
 * In memory only: it is a courtesy, the versions guard what is stored.  A
 * bounded table forgets the longest unused.  Shared by all threads. */
#ifndef GUARD_PRESENCE_H
#define GUARD_PRESENCE_H

#include <stdint.h>

struct arena;
struct presence;

enum { PRESENCE_SECONDS = 180 };   /* after the last opening */

struct presence *presence_new(void);
void             presence_free(struct presence *);

/* Notes that an account (above 0) opened an item; opening it again renews it. */
void presence_note(struct presence *, int64_t item, int64_t account, const char *name, int64_t now);
/* The account is done with the item. */
void presence_leave(struct presence *, int64_t item, int64_t account);

struct present {
	const char     *name;        /* of the account, for people */
	int64_t         opened_at;   /* the last time */
	struct present *next;
};

/* Who else is at the item, the latest first; NULL: nobody but the account. */
struct present *presence_others(struct presence *, struct arena *, int64_t item, int64_t account, int64_t now);

#endif
