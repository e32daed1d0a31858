/* answer.h - the pages on which an answer comes about (feedback/reply_draft.h). */
#ifndef STAFF_ANSWER_H
#define STAFF_ANSWER_H

#include "feedback/case_unit.h"
#include "feedback/reply_draft.h"
#include "feedback/reply_lint.h"
#include "staff/pages.h"

/* Addresses, as the form tokens know them. */
#define ANSWER_ROUTE         "/staff/cases/:number/answer"
#define ANSWER_RELEASE_ROUTE "/staff/cases/:number/answer/release"
#define ANSWER_RETURN_ROUTE  "/staff/cases/:number/answer/return"

/* One submission and its answer to be, perhaps with a form that comes back. */
struct answering {
	struct submission  *submission;
	struct case_unit    unit;
	struct reply_draft *draft;               /* the live one; NULL: none */
	int64_t             unit_id;             /* of the unit account that is here; 0: the office */
	struct reply        reply;               /* as typed, or as it stands */
	int64_t             draft_version;       /* that was on the screen */
	bool                personal_kept;       /* the numbers in it may become public */
	struct reply_problems problems;
	const char         *personal_problem;    /* NULL: none */
	const char         *reason, *reason_problem;   /* of a return */
	const char         *conflict;            /* NULL: none; what happened meanwhile */
	const char         *notice, *notice_kind;
};

/* The one of :number with what is stored of it.  False (404) when there is
 * none, or it is another unit's. */
bool answering_asked(struct visit *, struct answering *);

/* Whether somebody still waits for an answer, or has one that can be bettered. */
bool answering_is_open(const struct answering *);

/* Fills version and draft_version from the form. */
void answering_versions(struct visit *, struct answering *);
/* Not NULL: what happened since the form was shown. */
const char *answering_conflict(struct visit *, const struct answering *);

/* What its writer has to say before these words become public; counts into problems. */
void answering_judge(struct visit *, struct answering *);

/* What goes to feedback/reply_draft.h. */
struct drafting answering_drafting(struct visit *, const struct answering *);

char *answering_path(struct arena *, int64_t number, const char *rest);

/* Parts of both pages: facts and the resident's words, what the lint says of
 * these words, every version with its changes. */
void answering_case_fill(struct visit *, struct view *, const struct answering *);
void answering_hints_fill(struct visit *, struct view *, const char *body, const char *telephone);
void answering_history_fill(struct visit *, struct view *, const struct answering *);

/* DIFF_PART with DIFF_SAME, DIFF_REMOVED or DIFF_ADDED. */
void difference_fill(struct visit *, struct view *, const char *before, const char *after);

#endif
