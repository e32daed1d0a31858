/* case_list.h - the lists of cases, their lengths, and a month's figures.
 *
 * A list and its number are two questions, one to the cases and one to the
 * tallies, that must have the same answer; a test holds them together. */
#ifndef FEEDBACK_CASE_LIST_H
#define FEEDBACK_CASE_LIST_H

#include "feedback/casework.h"

enum { CASES_ON_A_PAGE = 50, SOON_DAYS = 2, REMIND_DAYS = 1, SUPERVISE_DAYS = 5 };   /* working days */
enum { UNIT_ANY = 0, UNIT_NONE = -1 };

/* The list's name in addresses; the order is that of the page. */
enum case_view {
	VIEW_OPEN, VIEW_UNASSIGNED, VIEW_SOON, VIEW_OVERDUE, VIEW_EXTENDED, VIEW_LOW, VIEW_REOPENED,
	VIEW_CLOSED,
	VIEW_DRAFTED,   /* an answer waits for the office */
	CASE_VIEWS
};
extern const struct case_view_words { const char *code, *words; } case_views[CASE_VIEWS];
bool case_view_parse(const char *code, enum case_view *);   /* "": VIEW_OPEN; false for an unknown one */

/* The days at which a case changes its level, from today's. */
struct case_days {
	const char *yesterday, *today;
	const char *soon;        /* due by then: 快到期 */
	const char *remind;      /* due by then: 提醒 */
	const char *supervise;   /* due by then: more than SUPERVISE_DAYS late, 督办 */
};
struct case_days case_days(struct db *, struct arena *, int64_t today);

struct case_filter {
	enum case_view view;
	int64_t        unit;            /* UNIT_ANY, UNIT_NONE or an id */
	int64_t        area, project;   /* 0: all */
};

/* Where a page begins: after the last one of the page before. */
struct case_key {
	const char *due;                /* of open lists; "" from the start */
	int64_t     at, id;             /* at: of the closed list */
};
struct case_key case_start(enum case_view);
struct case_key case_key_of(enum case_view, const struct case_file *);

/* Open cases by day, closed ones newest first. */
struct case_file *cases(struct db *, struct arena *, const struct case_filter *, const struct case_days *,
    struct case_key after, int limit);
/* Of a unit (or UNIT_NONE) those that are owed by a day, at most limit. */
struct case_file *cases_pressing(struct db *, struct arena *, int64_t unit, const char *until, int limit);

/* A unit's that it was reminded of and that are still owed, the earliest day first. */
struct case_file *cases_reminded(struct db *, struct arena *, int64_t unit, int limit);

/* By view, for the filter's unit, area and project. */
struct case_counts { int64_t of[CASE_VIEWS]; };
struct case_counts case_counts(struct db *, const struct case_filter *, const struct case_days *);

/* A month's figures ---------------------------------------------------------------- */

enum case_measure { MEASURE_ALL, MEASURE_ON_TIME, MEASURE_LATE, MEASURE_OVERDUE, MEASURE_EXTENDED, CASE_MEASURES };
extern const struct case_view_words case_measures[CASE_MEASURES];
bool case_measure_parse(const char *code, enum case_measure *);

struct case_figures {
	int64_t              unit;              /* UNIT_NONE: nobody's */
	int64_t              of[CASE_MEASURES];
	struct case_figures *next;
};
/* Of the cases received in a month, by unit. */
struct case_figures *case_figures(struct db *, struct arena *, const char *month, const char *today);
/* The list behind a figure: newest first, those before an id (0: from the newest). */
struct case_file *cases_of_month(struct db *, struct arena *, const char *month, int64_t unit, enum case_measure,
    const char *today, int64_t before, int limit);

#endif
