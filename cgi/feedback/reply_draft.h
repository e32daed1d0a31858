/* reply_draft.h - an answer before it is one.
 *
 *   draft 草稿 -> submitted 等审核 -> released 已公布
 *                  |          ^
 *                  v          |
 *                returned 退回重答
 *
 * The unit whose case it is writes and submits; the office edits, returns with
 * a reason, or releases, and may also write and release by itself.  Only
 * reply_draft_release() makes an answer public.  A submission has one live
 * draft at most; when that is released the next change begins a new round
 * (a second answer after 追评, a better answer).  Every version is kept with
 * who saved it. */
#ifndef FEEDBACK_REPLY_DRAFT_H
#define FEEDBACK_REPLY_DRAFT_H

#include <stdbool.h>
#include <stdint.h>

#include "store/db.h"
#include "store/writer.h"

struct arena;

enum { RETURN_REASON_LEAST = 5, RETURN_REASON_MOST = 200, REPLY_VERSIONS_SHOWN = 50 };

struct reply_draft {
	int64_t     id, version, changed_at, returns;
	const char *state;                  /* draft, submitted, returned */
	const char *unit, *outcome, *body;  /* "" where nothing was written yet */
	const char *staff;                  /* who changed it last */
	bool        by_office;
	const char *return_reason;          /* of the round's last return; "" for none */
};

/* The live one; NULL when none was begun. */
struct reply_draft *reply_draft_of_submission(struct db *, struct arena *, int64_t submission);

const char *draft_state_word(const char *state);   /* 草稿, 等审核, 退回重答, 已公布; "" for another */

struct reply_version {
	int64_t     draft, version, saved_at;
	const char *state, *unit, *outcome, *body, *reason, *staff;
	bool        by_office;
	struct reply_version *next;
};

/* Of all rounds, newest first, at most REPLY_VERSIONS_SHOWN. */
struct reply_version *reply_versions(struct db *, struct arena *, int64_t submission);

/* What somebody does with a draft, and what was on the screen. */
struct drafting {
	int64_t     submission, version;    /* of the submission */
	int64_t     draft_version;          /* 0: none was begun */
	int64_t     unit_id;                /* of the unit account that writes; 0: the office */
	const char *unit, *outcome, *body;  /* not for return and release: these take what is stored */
	const char *staff, *actor;
};

/* Lengths only: what is saved need not be ready.  NULL where nothing is wrong. */
struct drafting_problems { const char *unit, *body; int count; };
struct drafting_problems drafting_problems(const struct drafting *);
const char *return_reason_problem(const char *reason);

/* REFUSED, for all: the submission or its draft is not what was on the screen
 * any more, or the case is not that unit's.  The audit changes with it.
 *
 * Saving keeps a returned draft returned; what a unit takes up again while the
 * office looks at it is a draft once more. */
enum written reply_draft_save(struct writer *, struct arena *, const struct drafting *, int64_t now);
enum written reply_draft_submit(struct writer *, struct arena *, const struct drafting *, int64_t now);

/* The office's.  REFUSED too when it was not submitted. */
enum written reply_draft_return(struct writer *, struct arena *, const struct drafting *, const char *reason, int64_t now);
/* The office's: reply, submission, publication, draft and audit change together.
 * The caller has judged the stored words by reply_problems(). */
enum written reply_draft_release(struct writer *, struct arena *, const struct drafting *, int64_t now);

#endif
