/* group_decision.h - one press for all near copies of a text that wait.
 *
 * Each member gets its own decision with its own text, under the rules of
 * decision.h and pending.h.  Left for a look of their own are members whose
 * words carry a flag or were corrected (perhaps into this group, after the
 * screen was made), private ones that would be published, and those that came
 * after the screen was made. */
#ifndef FEEDBACK_GROUP_DECISION_H
#define FEEDBACK_GROUP_DECISION_H

#include <stdbool.h>
#include <stdint.h>

#include "store/db.h"
#include "store/writer.h"

struct arena;

enum { GROUP_AT_ONCE = 2000, GROUP_ASIDE = 50 };

struct group_press {
	int64_t     group, last;             /* last: the highest id that was on the screen */
	const char *verdict, *reason, *filling;
	const char *staff, *actor;           /* display name, account name */
	int64_t     undo_seconds;            /* the setting */
};

/* What is wrong with it, in Chinese; NULL when nothing is or nothing waits. */
const char *group_press_problem(struct db *, struct arena *, const struct group_press *);

struct group_outcome {
	int64_t decided;                     /* in force, or will be in undo_seconds */
	int64_t unconfirmed;                 /* wait for a second person */
	int64_t left;                        /* to be read one by one */
	bool    failed;                      /* busy or disk full: nothing happened */
};
/* At most GROUP_AT_ONCE with one press. */
struct group_outcome group_decide(struct writer *, struct db *, const struct group_press *, int64_t now);

/* Waiting members that a press leaves, GROUP_ASIDE at most. */
struct group_aside {
	int64_t     number;
	bool        is_private;              /* left only when it would be published */
	bool        corrected;
	const char *flags;                   /* 含手机号、含链接; "" for none */
	struct group_aside *next;
};
struct group_aside *group_set_aside(struct db *, struct arena *, int64_t group);

#endif
