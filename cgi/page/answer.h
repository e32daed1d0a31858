/* answer.h - an official answer as a resident reads it: 受理日期, 答复日期,
 * 答复部门, 答复内容 and the outcome (国办发〔2017〕47号 asks for the first four).
 * The staff's preview is this too. */
#ifndef PAGE_ANSWER_H
#define PAGE_ANSWER_H

#include <stdint.h>

#include "page/view.h"

struct arena;

struct answer_shown {
	const char *unit, *outcome, *body;
	const char *given_on;        /* ISO day */
	int64_t     received_at;     /* of what is answered */
};

/* Includes answer.tpl at the marker. */
void answer_fill(struct view *, enum marker marker, struct arena *, const struct answer_shown *);

const char *outcome_class(const char *outcome);   /* of its tag */

#endif
