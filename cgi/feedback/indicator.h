/* indicator.h - how far the county is with what its plan promises.
 *
 * The plan brings name, target and sense; the latest published figure is the
 * office's to keep (indicator.actual), and loading a plan leaves it alone. */
#ifndef FEEDBACK_INDICATOR_H
#define FEEDBACK_INDICATOR_H

#include "feedback/plan.h"
#include "store/db.h"
#include "store/writer.h"

/* Whether the actual is as good as the target, for its sense: not over it for
 * at_most, not under it for the others.  Needs a known actual. */
bool   indicator_is_reached(const struct indicator *);
/* How far the actual is from the target: 0 or more, in the indicator's unit. */
double indicator_gap(const struct indicator *);

/* The figure as the office typed it: digits, one point, a minus. */
struct actual {
	int64_t     indicator;
	const char *figure;      /* "" takes the figure back: nothing is published */
	const char *on;          /* which year or day it is of, as people write it */
	const char *actor;
};

/* In Chinese, by field; NULL where nothing is wrong. */
struct actual_problems { const char *figure, *on; int count; };
struct actual_problems actual_problems(const struct actual *);

/* Into the plan and the audit.  REFUSED: there is no such indicator any more. */
enum written actual_report(struct writer *, const struct actual *, int64_t now);

/* NULL when the plan in force has none of that name. */
struct indicator *indicator_by_slug(struct db *, struct arena *, const char *slug);

#endif
