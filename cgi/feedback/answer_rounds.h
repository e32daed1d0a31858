/* answer_rounds.h - how the answers of a month came about: how long a unit
 * took to draft and the office to release, and how often drafts were returned.
 *
 * A round is one answer, a second one is another.  A month is that of receipt,
 * as in all figures.  Days are calendar days from the day on which the answer
 * was asked for: when the unit was given the case, or when the resident said
 * that nothing was solved. */
#ifndef FEEDBACK_ANSWER_ROUNDS_H
#define FEEDBACK_ANSWER_ROUNDS_H

#include <stdint.h>

#include "store/db.h"

struct arena;

struct answer_round {
	int64_t     unit, number;
	const char *unit_name;              /* "" for nobody's */
	int64_t     asked_at, submitted_at, released_at;   /* submitted_at 0: the office wrote it by itself */
	int64_t     returns;
	struct answer_round *next;
};

/* Those of a unit lie together. */
struct answer_round *answer_rounds(struct db *, struct arena *, const char *month);

int64_t answer_round_days(const struct answer_round *, int64_t until);   /* from asked_at */

/* Of the rounds from the first one on that are of its unit; *rest: where the next unit begins. */
struct round_figures {
	int64_t     unit;
	const char *unit_name;
	int64_t     released, returns;      /* answers; how often their drafts were returned */
	int64_t     submitted, days_to_submit;   /* of those a unit wrote: how many, their days together */
	int64_t     days_to_release;        /* of all, together */
};
struct round_figures round_figures_of(const struct answer_round *first, const struct answer_round **rest);

#endif
