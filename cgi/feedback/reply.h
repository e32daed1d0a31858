/* reply.h - the official answer to a submission: unit, day, outcome, words.
 * How it comes about is told in feedback/reply_draft.h. */
#ifndef FEEDBACK_REPLY_H
#define FEEDBACK_REPLY_H

#include <stdint.h>

#include "store/db.h"
#include "store/writer.h"

struct arena;
struct submission;

struct reply {
	int64_t     submission, version;     /* the version that was on the screen */
	const char *unit, *outcome, *body;
	const char *staff, *actor;
};

/* By field; NULL where nothing is wrong. */
struct reply_problems { const char *unit, *outcome, *body; int count; };

/* The words as in feedback/reply_lint.h; a second answer must say something new. */
struct reply_problems reply_problems(struct arena *, const struct reply *, const struct submission *);

/* 答复日期 is the day on which it is given: nobody types it.  REFUSED: the
 * version is not the current one any more, or it has no text to answer.
 * Reply, submission, publication and audit change together. */
enum written reply_give(struct writer *, const struct reply *);
/* The same inside a job: the reply's id, 0 where it is refused. */
int64_t      reply_put(struct db *, const struct reply *, int64_t now);

struct past_reply {
	const char        *unit, *outcome, *body, *staff;
	int64_t            given_at;         /* its day is 答复日期 */
	struct past_reply *next;
};
struct past_reply *replies_of_submission(struct db *, struct arena *, int64_t submission);   /* newest first */
/* The one that its author followed up, staff ""; NULL unless a later one is in force. */
struct past_reply *reply_before_follow_up(struct db *, struct arena *, int64_t submission);

#endif
