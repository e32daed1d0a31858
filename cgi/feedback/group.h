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

/* Inside a job: places a new text, or one that was corrected (it leaves its
 * group first), and flags it as a duplicate when it resembles another. */
bool group_place(struct db *, struct arena *, int64_t submission, const char *body);
/* The same for a text that has no place yet. */
bool group_place_once(struct db *, struct arena *, int64_t submission, const char *body);

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
