/* calendar.h - working days: Monday to Friday, but for the table of days
 * that the State Council moves (调休) and of holidays. */
#ifndef FEEDBACK_CALENDAR_H
#define FEEDBACK_CALENDAR_H

#include <stdbool.h>
#include <stdint.h>

struct db;

bool calendar_is_working(struct db *, int64_t day);

/* The day that lies so many working days after another; the day itself does
 * not count (civil procedure's way of counting, 民法典 Art 201). */
int64_t calendar_after(struct db *, int64_t day, int64_t working_days);

/* The last day from which, without it, so many working days have begun by
 * another one: the inverse of counting lateness. */
int64_t calendar_before(struct db *, int64_t day, int64_t working_days);

/* Working days after one day up to another; 0 when that is not later. */
int64_t calendar_between(struct db *, int64_t from, int64_t to);

#endif
