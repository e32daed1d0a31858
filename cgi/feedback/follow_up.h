/* follow_up.h - 追评: is it solved, and how was the handling?
 *
 * Asked of the author once, within FOLLOW_UP_DAYS natural days of the answer
 * (the day of the answer does not count, 民法典 Art 201).  "Not solved" opens
 * the case again with a new day; the office's second answer (复办) closes it:
 *
 *   answered -> yes, partly -> closed
 *            -> no -> open again -> second answer -> closed
 *
 * There is no third round: a submission has one follow-up at most, whatever
 * becomes of its answer later.  The rating is of the handling (办理满意度)
 * and never counts for the project. */
#ifndef FEEDBACK_FOLLOW_UP_H
#define FEEDBACK_FOLLOW_UP_H

#include <stdbool.h>
#include <stdint.h>

#include "feedback/rating.h"
#include "store/db.h"
#include "store/writer.h"

struct arena;
struct submission;

enum { FOLLOW_UP_DAYS = 30, SOLVED_CHOICES = 3 };

extern const char *const solved_codes[SOLVED_CHOICES];   /* yes, partly, no */
const char *solved_word(const char *solved);             /* 解决了, ...; "" for another */

struct follow_up {
	int64_t     submission, version;     /* the version that was on the screen */
	const char *solved;                  /* "": not chosen */
	int64_t     rating;                  /* 0: not chosen */
};

/* By field, in the resident's words; NULL where nothing is wrong. */
struct follow_up_problems { const char *solved, *rating; int count; };
struct follow_up_problems follow_up_problems(const struct follow_up *);

/* The last day on which the answer in force may be followed up. */
int64_t follow_up_last_day(const struct submission *);
/* The second answer, after the author had said that the first did not help. */
bool    submission_was_answered_again(const struct submission *);
bool    submission_may_be_followed_up(const struct submission *, int64_t today);

/* In one transaction: follow-up, figures, and with "no" the case opened again
 * for answer_days working days, also on the project's page.  REFUSED: the
 * version is not the current one any more, or the rules above forbid it. */
struct errand follow_up_take(struct arena *, const struct follow_up *, int64_t answer_days,
    int64_t now);

/* Of the submissions received in a month, those not withdrawn. */
struct follow_up_figures {
	int64_t             total, solved, partly, unsolved;
	int64_t             reopened;        /* of the unsolved: still without the second answer */
	struct distribution ratings;         /* of the handling */
};
struct follow_up_figures follow_up_figures(struct db *, struct arena *, const char *month);

#endif
