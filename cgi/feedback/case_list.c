#include "feedback/case_list.h"

#include <string.h>

#include "base/arena.h"
#include "base/clock.h"
#include "base/text.h"
#include "feedback/calendar.h"
#include "feedback/case_rows.h"

const struct case_view_words case_views[CASE_VIEWS] = {
	[VIEW_OPEN] = { "open", "在办" }, [VIEW_UNASSIGNED] = { "unassigned", "未分派" },
	[VIEW_SOON] = { "soon", "快到期" }, [VIEW_OVERDUE] = { "overdue", "超期" },
	[VIEW_EXTENDED] = { "extended", "延期" }, [VIEW_LOW] = { "low", "差评" },
	[VIEW_REOPENED] = { "reopened", "复办" }, [VIEW_CLOSED] = { "closed", "已办结" },
	[VIEW_DRAFTED] = { "drafted", "等审核答复" },
};

const struct case_view_words case_measures[CASE_MEASURES] = {
	[MEASURE_ALL] = { "all", "办件" }, [MEASURE_ON_TIME] = { "on-time", "按期答复" },
	[MEASURE_LATE] = { "late", "超期答复" }, [MEASURE_OVERDUE] = { "overdue", "超期未办" },
	[MEASURE_EXTENDED] = { "extended", "延期" },
};

static bool
parse(const struct case_view_words *words, int count, const char *code, int *value)
{
	*value = 0;
	if (code[0] == '\0')
		return true;
	for (; *value < count; ++*value)
		if (text_equal(words[*value].code, code))
			return true;
	return false;
}

bool
case_view_parse(const char *code, enum case_view *view)
{
	int value;
	bool known = parse(case_views, CASE_VIEWS, code, &value);

	*view = (enum case_view)value;
	return known;
}

bool
case_measure_parse(const char *code, enum case_measure *measure)
{
	int value;
	bool known = parse(case_measures, CASE_MEASURES, code, &value);

	*measure = (enum case_measure)value;
	return known;
}

struct case_days
case_days(struct db *db, struct arena *arena, int64_t today)
{
	return (struct case_days){
		.yesterday = day_iso(arena, today - 1),
		.today = day_iso(arena, today),
		.soon = day_iso(arena, calendar_after(db, today, SOON_DAYS)),
		.remind = day_iso(arena, calendar_after(db, today, REMIND_DAYS)),
		.supervise = day_iso(arena, calendar_before(db, today, SUPERVISE_DAYS + 1)),
	};
}

/* Lists -------------------------------------------------------------------------- */

struct case_key
case_start(enum case_view view)
{
	return view == VIEW_CLOSED ? (struct case_key){ "", INT64_MAX, INT64_MAX } :
	    (struct case_key){ "", 0, 0 };
}

struct case_key
case_key_of(enum case_view view, const struct case_file *file)
{
	return view == VIEW_CLOSED ? (struct case_key){ "", file->closed_at, file->submission } :
	    (struct case_key){ file->due, 0, file->submission };
}

static void
bind_unit(struct query *query, int64_t unit)
{
	if (unit == UNIT_NONE)
		bind_null(query, ":unit");
	else
		bind_int(query, ":unit", unit);
}

static struct case_file *
closed(struct db *db, struct arena *arena, const struct case_filter *filter, struct case_key after, int limit)
{
	struct query *query = db_query(db,
	    filter->unit == UNIT_ANY ? cases_closed_query : cases_closed_of_unit_query);

	if (filter->unit != UNIT_ANY)
		bind_unit(query, filter->unit);
	bind_int(query, ":before", after.at);
	bind_int(query, ":id", after.id);
	bind_int(query, ":area", filter->area);
	bind_int(query, ":project", filter->project);
	bind_int(query, ":limit", limit);
	return cases_of_query(query, arena);
}

/* The days between which a view's cases are due; all where it does not say. */
static void
bind_days(struct query *query, enum case_view view, const struct case_days *days)
{
	bool owed = view == VIEW_SOON || view == VIEW_OVERDUE;

	bind_text(query, ":from", view == VIEW_SOON ? days->today : "");
	bind_text(query, ":until", view == VIEW_SOON ? days->soon : view == VIEW_OVERDUE ? days->yesterday : "9");
	bind_int(query, ":answered", owed ? 0 : 1);
}

struct case_file *
cases(struct db *db, struct arena *arena, const struct case_filter *filter, const struct case_days *days,
    struct case_key after, int limit)
{
	int64_t unit = filter->view == VIEW_UNASSIGNED && filter->unit == UNIT_ANY ? UNIT_NONE : filter->unit;
	struct query *query;

	if (filter->view == VIEW_CLOSED)
		return closed(db, arena, filter, after, limit);
	if (filter->view == VIEW_UNASSIGNED && unit != UNIT_NONE)
		return NULL;
	query = db_query(db, unit == UNIT_ANY ? cases_open_query : cases_open_of_unit_query);
	if (unit != UNIT_ANY)
		bind_unit(query, unit);
	bind_text(query, ":after", after.due);
	bind_int(query, ":id", after.id);
	bind_days(query, filter->view, days);
	bind_int(query, ":area", filter->area);
	bind_int(query, ":project", filter->project);
	bind_int(query, ":low", filter->view == VIEW_LOW);
	bind_int(query, ":extended", filter->view == VIEW_EXTENDED);
	bind_int(query, ":reopened", filter->view == VIEW_REOPENED);
	bind_int(query, ":drafted", filter->view == VIEW_DRAFTED);
	bind_int(query, ":limit", limit);
	return cases_of_query(query, arena);
}

struct case_file *
cases_pressing(struct db *db, struct arena *arena, int64_t unit, const char *until, int limit)
{
	struct query *query = db_query(db, cases_open_of_unit_query);

	bind_unit(query, unit);
	bind_text(query, ":after", "");
	bind_text(query, ":from", "");
	bind_text(query, ":until", until);
	bind_int(query, ":answered", 0);
	for (size_t i = 0; i < 7; i++)
		bind_int(query, (const char *const[]){ ":id", ":area", ":project", ":low", ":extended",
		    ":reopened", ":drafted" }[i], 0);
	bind_int(query, ":limit", limit);
	return cases_of_query(query, arena);
}

struct case_file *
cases_reminded(struct db *db, struct arena *arena, int64_t unit, int limit)
{
	struct query *query = db_query(db, cases_reminded_query);

	bind_int(query, ":unit", unit);
	bind_int(query, ":limit", limit);
	return cases_of_query(query, arena);
}

struct case_counts
case_counts(struct db *db, const struct case_filter *filter, const struct case_days *days)
{
	struct query *query = db_query(db, cases_counted_query);
	struct case_counts counts = { 0 };

	bind_int(query, ":unit", filter->unit);
	bind_int(query, ":area", filter->area);
	bind_int(query, ":project", filter->project);
	bind_text(query, ":today", days->today);
	bind_text(query, ":soon", days->soon);
	while (query_next(query))
		for (int view = 0; view < VIEW_DRAFTED; view++)
			counts.of[view] = column_int(query, view);
	query = db_query(db, cases_drafted_count_query);
	bind_int(query, ":unit", filter->unit);
	bind_int(query, ":area", filter->area);
	bind_int(query, ":project", filter->project);
	while (query_next(query))
		counts.of[VIEW_DRAFTED] = column_int(query, 0);
	return counts;
}

/* A month -------------------------------------------------------------------------- */

struct case_figures *
case_figures(struct db *db, struct arena *arena, const char *month, const char *today)
{
	struct query *query = db_query(db, case_figures_query);
	struct case_figures *list = NULL, **end = &list;

	bind_text(query, ":month", month);
	bind_text(query, ":today", today);
	for (; query_next(query); end = &(*end)->next) {
		*end = arena_take(arena, sizeof(**end));
		(*end)->unit = column_int(query, 0) == 0 ? UNIT_NONE : column_int(query, 0);
		for (int i = 0; i < CASE_MEASURES; i++)
			(*end)->of[i] = column_int(query, 1 + i);
	}
	return list;
}

struct case_file *
cases_of_month(struct db *db, struct arena *arena, const char *month, int64_t unit, enum case_measure measure,
    const char *today, int64_t before, int limit)
{
	struct query *query = db_query(db, cases_of_month_query);

	bind_text(query, ":month", month);
	bind_int(query, ":id", before == 0 ? INT64_MAX : before);
	bind_int(query, ":unit", unit);
	bind_text(query, ":first_answer",
	    measure == MEASURE_ON_TIME ? "on_time" : measure == MEASURE_LATE ? "late" : "");
	bind_int(query, ":extended", measure == MEASURE_EXTENDED);
	bind_int(query, ":overdue", measure == MEASURE_OVERDUE);
	bind_text(query, ":today", today);
	bind_int(query, ":limit", limit);
	return cases_of_query(query, arena);
}
