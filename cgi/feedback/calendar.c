#include "feedback/calendar.h"

#include "base/clock.h"
#include "store/db.h"

/* Days in a row, read with one query: asking for each costs 3 us. */
enum { STRETCH = 64 };
struct stretch {
	int64_t first;
	bool    working[STRETCH];
};

static struct stretch
stretch_from(struct db *db, int64_t first)
{
	struct query *query = db_query(db, calendar_days_query);
	struct stretch stretch = { .first = first };

	for (int i = 0; i < STRETCH; i++)
		stretch.working[i] = day_weekday(first + i) <= 5;
	bind_int(query, ":first", first);
	bind_int(query, ":last", first + STRETCH - 1);
	while (query_next(query)) {
		int64_t i = column_int(query, 0) - first;

		if (i >= 0 && i < STRETCH)   /* a day is a text to the schema */
			stretch.working[i] = column_int(query, 1) != 0;
	}
	return stretch;
}

bool
calendar_is_working(struct db *db, int64_t day)
{
	return stretch_from(db, day).working[0];
}

int64_t
calendar_after(struct db *db, int64_t day, int64_t working_days)
{
	struct stretch stretch = { .first = day - STRETCH };   /* before the first day: none is read yet */

	while (working_days > 0) {
		if (++day >= stretch.first + STRETCH)
			stretch = stretch_from(db, day);
		working_days -= stretch.working[day - stretch.first];
	}
	return day;
}

int64_t
calendar_before(struct db *db, int64_t day, int64_t working_days)
{
	struct stretch stretch = { .first = day + 1 };

	for (; working_days > 0; day--) {
		if (day < stretch.first)
			stretch = stretch_from(db, day - STRETCH + 1);
		working_days -= stretch.working[day - stretch.first];
	}
	return day;
}

int64_t
calendar_between(struct db *db, int64_t from, int64_t to)
{
	struct stretch stretch = { .first = from - STRETCH };
	int64_t working_days = 0;

	while (from < to) {
		if (++from >= stretch.first + STRETCH)
			stretch = stretch_from(db, from);
		working_days += stretch.working[from - stretch.first];
	}
	return working_days;
}
