/* selection.h - which projects a reader asks for, and in which order.
 *
 * There is no order by satisfaction: with few ratings it would rank chance. */
#ifndef FEEDBACK_SELECTION_H
#define FEEDBACK_SELECTION_H

#include <stdbool.h>
#include <stdint.h>

struct project;

enum project_order { PLAN_ORDER, MOST_COMMENTS, SOONEST_DUE, LATEST_UPDATE };

struct selection {
	int64_t            township;   /* 0: anywhere */
	const char        *stage;      /* as in the schema; "": any */
	enum project_order order;
};

/* What is left of the list (chained anew; it had the plan's order, which
 * stays among equals).  Soonest due: the day expected now, else the day
 * promised, else the end of the year that the plan names; then those without
 * a day, at the end those that are done. */
struct project *projects_select(struct project *, const struct selection *);

#endif
