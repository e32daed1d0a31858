/* decision.h - staff's word on a submission, kept for ever.
 *
 * A decision is superseded by a later one, never changed.  Who decides says
 * which version of the submission was on the screen: if a colleague or the
 * resident was faster, nothing happens. */
#ifndef FEEDBACK_DECISION_H
#define FEEDBACK_DECISION_H

#include <stdbool.h>
#include <stdint.h>

#include "store/db.h"
#include "store/writer.h"

struct arena;
struct submission;

struct reason {
	const char    *code, *verdict, *label, *sentence;
	struct reason *next;
};

struct decision {
	int64_t     submission, version;     /* the version that was on the screen */
	const char *verdict;                 /* published, masked, hidden, refused */
	const char *reason;                  /* code; "" with published */
	const char *filling;                 /* for the 〔…〕 of the reason's sentence */
	const char *public_text;             /* with masked; ignored otherwise */
	const char *staff, *actor;           /* display name, account name */
	const char *confirmed_by;            /* the second person's name; NULL or "": none */
};

enum decision_outcome {
	DECIDED,               /* it is in force */
	DECISION_PENDING,      /* it comes into force after some seconds (feedback/pending.h) */
	DECISION_UNCONFIRMED,  /* it comes into force when a colleague confirms it */
	ALREADY_DECIDED,       /* version is not the current one any more, or a decision is pending */
	DECISION_FAILED        /* busy or disk full: try again */
};

/* All reasons, in the order of the list. */
struct reason *reasons(struct db *, struct arena *);

/* What is wrong with a decision, in Chinese; NULL when nothing is: unknown
 * verdict or reason, a blank not filled, a private text to be published, a
 * text that is not a masking of the original. */
const char *decision_problem(struct db *, struct arena *, const struct decision *, const struct submission *);

/* Whether one person may not take it alone: a refusal; the hiding of a low
 * rating (ui.md 1.7 of the design), also by covering more than half of it. */
bool decision_needs_second(struct arena *, const struct decision *, const struct submission *);

/* Submission, publication, decision and audit change together, or none does.
 * Takes effect at once; REFUSED by the schema without the second person where
 * one is needed (answers ALREADY_DECIDED). */
enum decision_outcome decision_take(struct writer *, const struct decision *);
/* The same inside a job; the action is the word for the audit. */
bool decision_take_within(struct db *, struct arena *, const struct decision *, const char *action, int64_t now);

struct past_decision {
	const char *verdict, *reason_label, *sentence, *public_text, *staff;
	const char *confirmed_by;            /* "" for none */
	int64_t     decided_at;
	struct past_decision *next;
};
struct past_decision *decisions_of_submission(struct db *, struct arena *, int64_t submission);   /* newest first */

const char *verdict_word(const char *verdict);   /* 通过并公开, 遮盖后公开, 不公开，转办, 不予受理 */

#endif
