#include "feedback/statistics.h"

#include <stdio.h>
#include <string.h>

#include "base/arena.h"
#include "base/clock.h"
#include "base/text.h"
#include "store/db.h"

struct punctuality
punctuality_of_month(struct db *db, const char *month, int64_t today)
{
	struct date date = date_of_day(today);
	struct punctuality all = { 0 };
	struct query *query = db_query(db, answers_counted_query);
	char iso[40];

	bind_text(query, ":month", month);
	while (query_next(query))
		*(column_int(query, 0) != 0 ? &all.on_time : &all.late) += column_int(query, 1);
	snprintf(iso, sizeof(iso), "%04d-%02d-%02d", date.year, date.month, date.day);
	query = db_query(db, submissions_overdue_count_query);
	bind_text(query, ":month", month);
	bind_text(query, ":today", iso);
	while (query_next(query))
		all.overdue = column_int(query, 0);
	return all;
}

int64_t
punctuality_total(const struct punctuality *all)
{
	return all->on_time + all->late + all->overdue;
}

bool
punctuality_has_rate(const struct punctuality *all)
{
	return punctuality_total(all) >= RATE_SHOWN_FROM;
}

/* Halves are rounded up, but all of them is said of all of them alone. */
int
punctuality_percent(const struct punctuality *all)
{
	int64_t total = punctuality_total(all);
	int rounded = total == 0 ? 0 : (int)((200 * all->on_time + total) / (2 * total));

	return rounded == 100 && all->on_time < total ? 99 : rounded;
}

struct report_month *
report_months(struct db *db, struct arena *arena)
{
	struct query *query = db_query(db, months_with_figures_query);
	struct report_month *list = NULL, **end = &list;

	for (; query_next(query); end = &(*end)->next) {
		*end = arena_take(arena, sizeof(**end));
		(*end)->month = column_text(query, 0, arena);
	}
	return list;
}

static struct figures *
figures_of(struct report_month *list, const char *month)
{
	for (; list != NULL; list = list->next)
		if (text_equal(list->month, month))
			return &list->figures;
	return NULL;
}

static void
count_months(struct db *db, struct arena *arena, struct report_month *list, const char *last)
{
	struct query *query = db_query(db, submissions_by_month_query);

	bind_text(query, ":first", list->month);
	bind_text(query, ":last", last);
	while (query_next(query)) {
		struct figures *figures = figures_of(list, column_text(query, 0, arena));

		if (figures != NULL)
			figures_count(figures, column_text(query, 1, arena), column_text(query, 2, arena),
			    column_int(query, 3));
	}
	query = db_query(db, ratings_by_month_query);
	bind_text(query, ":first", list->month);
	bind_text(query, ":last", last);
	while (query_next(query)) {
		struct figures *figures = figures_of(list, column_text(query, 0, arena));

		if (figures != NULL)
			distribution_add(&figures->ratings, (int)column_int(query, 1), column_int(query, 2));
	}
}

struct report_month *
report_trend(struct db *db, struct arena *arena, const char *last)
{
	const char *earliest = month_next(arena, last, 1 - TREND_MONTHS), *first = NULL;
	struct report_month *known = report_months(db, arena), *list = NULL, **end = &list;

	for (; known != NULL && strcmp(known->month, earliest) >= 0; known = known->next)
		if (strcmp(known->month, last) <= 0)
			first = known->month;
	if (first == NULL)
		return NULL;
	for (; strcmp(first, last) <= 0; first = month_next(arena, first, 1), end = &(*end)->next) {
		*end = arena_take(arena, sizeof(**end));
		(*end)->month = first;
	}
	count_months(db, arena, list, last);
	return list;
}
