#include "feedback/calendar.h"

#include <stdio.h>

#include "base/clock.h"
#include "store/db.h"

bool
calendar_is_working(struct db *db, int64_t day)
{
	struct query *query = db_query(db, calendar_day_query);
	struct date date = date_of_day(day);
	bool working = day_weekday(day) <= 5;
	char iso[40];

	snprintf(iso, sizeof(iso), "%04d-%02d-%02d", date.year, date.month, date.day);
	bind_text(query, ":day", iso);
	while (query_next(query))
		working = column_int(query, 0) != 0;
	return working;
}

int64_t
calendar_after(struct db *db, int64_t day, int64_t working_days)
{
	while (working_days > 0)
		working_days -= calendar_is_working(db, ++day);
	return day;
}

int64_t
calendar_before(struct db *db, int64_t day, int64_t working_days)
{
	while (working_days > 0)
		working_days -= calendar_is_working(db, day--);
	return day;
}

int64_t
calendar_between(struct db *db, int64_t from, int64_t to)
{
	int64_t working_days = 0;

	while (from < to)
		working_days += calendar_is_working(db, ++from);
	return working_days;
}
