/* reply.h - the official answer to a submission: unit, date, outcome, words. */
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
	const char *replied_on;              /* ISO day */
	const char *staff, *actor;
};

/* By field; NULL where nothing is wrong. */
struct reply_problems { const char *unit, *outcome, *body, *replied_on; int count; };

/* Refuses empty phrases and unfilled 〔…〕 (国办发〔2017〕47号: no perfunctory answers). */
struct reply_problems reply_problems(const struct reply *, const struct submission *, int64_t today);

/* REFUSED: the version is not the current one any more, or it has no text to answer.
 * Reply, submission, publication and audit change together. */
enum written reply_give(struct writer *, const struct reply *);

struct past_reply {
	const char        *unit, *outcome, *body, *staff;
	int64_t            given_at;
	struct past_reply *next;
};
struct past_reply *replies_of_submission(struct db *, struct arena *, int64_t submission);   /* newest first */

#endif
