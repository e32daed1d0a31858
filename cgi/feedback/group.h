/* group.h - near copies of one text, reviewed as one.
 *
 * A text that resembles one of the last GROUP_DAYS days (resemblance.h) joins
 * its group, whatever project it is on and whatever became of the other.  It
 * is compared with the first few members, so that a group does not drift. */
#ifndef FEEDBACK_GROUP_H
#define FEEDBACK_GROUP_H

#include <stdbool.h>
#include <stdint.h>

#include "feedback/submission.h"
#include "store/db.h"
#include "store/writer.h"

struct arena;

enum { GROUP_DAYS = 30, GROUP_PAGE = 50 };

/* Inside a job: places a text that has no place yet, and flags it as a
 * duplicate when it resembles another.  Comparing costs more than all else
 * that is done with a new text, so the chore of flag.h does it. */
struct placed_text {
	int64_t     submission, received_at;
	const char *body;
};
bool group_place(struct db *, struct arena *, const struct placed_text *);
/* Inside a job: a text that changes has no place any more. */
bool group_leave(struct db *, int64_t submission);

/* 0: it resembles no other. */
int64_t group_of_submission(struct db *, int64_t submission);

struct group_count { int64_t waiting, members; };
struct group_count group_counted(struct db *, int64_t group);
int64_t            group_waiting_count(struct db *, int64_t group);

/* The highest id among them; 0 for no such group. */
int64_t            group_last(struct db *, int64_t group);

/* In the order of receipt, after an id (0: from the first). */
struct submission *group_members(struct db *, struct arena *, int64_t group, int64_t after, int limit);
/* Of those the ones that wait, up to an id. */
struct submission *group_waiting(struct db *, struct arena *, int64_t group, int64_t after, int64_t last, int limit);

#endif
