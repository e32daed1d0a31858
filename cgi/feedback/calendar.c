#include "feedback/calendar.h"

#include <stdio.h>

#include "base/clock.h"
#include "store/db.h"

/* Days in a row, read with one query: asking for each costs 3 us. */
enum { STRETCH = 64 };
struct stretch {
	int64_t first;
	bool    working[STRETCH];
};

static void
write_iso(char *iso, size_t size, int64_t day)
{
	struct date date = date_of_day(day);

	snprintf(iso, size, "%04d-%02d-%02d", date.year, date.month, date.day);
}

static struct stretch
stretch_from(struct db *db, int64_t first)
{
	struct query *query = db_query(db, calendar_days_query);
	struct stretch stretch = { .first = first };
	char from[40], to[40];

	write_iso(from, sizeof(from), first);
	write_iso(to, sizeof(to), first + STRETCH - 1);
	for (int i = 0; i < STRETCH; i++)
		stretch.working[i] = day_weekday(first + i) <= 5;
	bind_text(query, ":from", from);
	bind_text(query, ":to", to);
	while (query_next(query)) {
		int64_t i = column_int(query, 0);

		if (i >= 0 && i < STRETCH)
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
