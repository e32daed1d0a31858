/* calendar.h - working days: Monday to Friday, but for the table of days
 * that the State Council moves (调休) and of holidays. */
#ifndef FEEDBACK_CALENDAR_H
#define FEEDBACK_CALENDAR_H

#include <stdbool.h>
#include <stdint.h>

#include "store/db.h"
#include "store/writer.h"

struct arena;

bool calendar_is_working(struct db *, int64_t day);

/* The day that lies so many working days after another; the day itself does
 * not count (civil procedure's way of counting, 民法典 Art 201). */
int64_t calendar_after(struct db *, int64_t day, int64_t working_days);

/* The last day from which, without it, so many working days have begun by
 * another one: the inverse of counting lateness. */
int64_t calendar_before(struct db *, int64_t day, int64_t working_days);

/* Working days after one day up to another; 0 when that is not later. */
int64_t calendar_between(struct db *, int64_t from, int64_t to);

/* The office's table ------------------------------------------------------------
 * What was promised stays: a change counts for what is promised from then on. */

enum { DAY_NAME_CHARACTERS = 20 };

struct calendar_entry {
	const char *day, *name;              /* ISO day; 国庆节, 国庆节调休上班 */
	bool        working, by_office;
	struct calendar_entry *next;
};

/* Of a year, in order: those that are named. */
struct calendar_entry *calendar_of_year(struct db *, struct arena *, int year);

/* In Chinese; NULL where nothing is wrong. */
struct calendar_problems { const char *day, *name; int count; };
struct calendar_problems calendar_problems(const struct calendar_entry *);

/* How many open cases' days would be others, had the day been so from the start. */
int64_t calendar_moves(struct db *, const char *day);

/* Each with its line in the audit.  REFUSED: it is so already.  Loading a plan
 * leaves the office's days alone, also those that it took away. */
enum written calendar_put(struct writer *, const struct calendar_entry *, const char *actor, int64_t now);
enum written calendar_remove(struct writer *, const char *day, const char *actor, int64_t now);

#endif
