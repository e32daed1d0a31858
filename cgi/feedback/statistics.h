/* statistics.h - what the public reads beside a month's report (report.h):
 * whether answers came by the promised day, and how the months compare.
 *
 * A month is the one of receipt, as in the report, and its figures are counted
 * by the report's own functions, so that the public's and the staff's agree. */
#ifndef FEEDBACK_STATISTICS_H
#define FEEDBACK_STATISTICS_H

#include "feedback/report.h"

enum { TREND_MONTHS = 12 };

/* First answers to the submissions of a month against the day that each
 * receipt promised.  A second answer (追评) changes nothing here. */
struct punctuality {
	int64_t on_time;   /* replied_on was not after answer_due */
	int64_t late;      /* it was */
	int64_t overdue;   /* the day has passed without any answer */
};
struct punctuality punctuality_of_month(struct db *, const char *month, int64_t today);

/* Those whose day has come: answered at all, or due before today. */
int64_t punctuality_total(const struct punctuality *);
bool    punctuality_has_rate(const struct punctuality *);   /* the ratings' rule: from ten on */
int     punctuality_percent(const struct punctuality *);    /* rounded; 0 for none */

struct report_month {
	const char          *month;
	struct figures       figures;
	struct report_month *next;
};

/* The months in which anything was received, newest first, at most 120; without figures. */
struct report_month *report_months(struct db *, struct arena *);

/* The months up to one, at most TREND_MONTHS, oldest first: from the first of
 * them in which anything was received on, with figures, none left out. */
struct report_month *report_trend(struct db *, struct arena *, const char *last);

#endif
