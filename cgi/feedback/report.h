/* report.h - the office's figures for one month.
 *
 * A month's figures speak of the submissions received in it and of what has
 * become of them by now: received = rating only + waiting + published +
 * hidden + refused + withdrawn, and each figure is the length of the list
 * with the same filter (submissions_filtered).  Satisfaction speaks of the
 * ratings in force that were given in the month. */
#ifndef FEEDBACK_REPORT_H
#define FEEDBACK_REPORT_H

#include <stdint.h>

#include "feedback/rating.h"

struct arena;
struct db;

struct figures {
	int64_t received, rating_only, waiting, published, hidden, refused, withdrawn;
	int64_t with_text;                  /* received - rating_only; a withdrawn rating counts as withdrawn */
	int64_t answered, open;             /* of those with a text: answered, still to answer */
	struct distribution ratings;
};

struct report_project {
	int64_t               id;
	const char           *slug, *name, *area_name;
	int                   area_position;
	struct figures        figures;
	struct report_project *next;
};

struct report_area {
	const char         *slug, *name;
	int                 position;
	struct figures      figures;
	struct report_area *next;
};

struct report_reason {
	const char           *code, *label, *public_label, *verdict;
	int64_t               count;
	struct report_reason *next;
};

struct report_outcome {
	const char            *outcome;
	int64_t                count;
	struct report_outcome *next;
};

struct report {
	const char            *month;
	struct figures         all;
	struct report_area    *areas;
	struct report_project *projects;
	struct report_reason  *reasons;     /* of hidden and refused */
	struct report_outcome *outcomes;
};

/* Adds so many submissions of one kind, in the tables' words. */
void figures_count(struct figures *, const char *visibility, const char *handling, int64_t count);

struct report *report_of_month(struct db *, struct arena *, const char *month);

/* The public's figures since the beginning, or within the period's months. */
struct summary { int64_t received, answered, adopted; };   /* texts received; adopted: fully or partly */
struct summary report_summary(struct db *, struct arena *, const char *first_month, const char *last_month);

#endif
