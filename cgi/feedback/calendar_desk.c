/* The office's changes to the table of days. */
#include "feedback/calendar.h"

#include <stdio.h>

#include "base/arena.h"
#include "base/clock.h"
#include "base/text.h"
#include "feedback/audit.h"

struct calendar_entry *
calendar_of_year(struct db *db, struct arena *arena, int year)
{
	struct query *query = db_query(db, calendar_of_year_query);
	struct calendar_entry *list = NULL, **end = &list;

	bind_text(query, ":first", arena_text(arena, "%04d-01-01", year));
	bind_text(query, ":last", arena_text(arena, "%04d-12-31", year));
	while (query_next(query)) {
		struct calendar_entry entry = {
			.day = column_text(query, 0, arena), .working = column_int(query, 1) != 0,
			.name = column_text(query, 2, arena), .by_office = column_int(query, 3) != 0,
		};

		*end = arena_take(arena, sizeof(entry));
		**end = entry;
		end = &(*end)->next;
	}
	return list;
}

struct calendar_problems
calendar_problems(const struct calendar_entry *entry)
{
	struct calendar_problems problems = { 0 };
	int64_t day;

	if (!day_parse(entry->day, &day))
		problems.day = "请填写哪一天，例如 2027-10-01";
	else if (entry->working == (day_weekday(day) <= 5))
		problems.day = entry->working ? "这天本来就要上班，不用加" : "这天本来就休息，不用加";
	if (entry->name[0] == '\0')
		problems.name = "请填写名称，例如 国庆节";
	else if (text_length(entry->name) > DAY_NAME_CHARACTERS)
		problems.name = "名称最多 20 个字";
	problems.count = (problems.day != NULL) + (problems.name != NULL);
	return problems;
}

int64_t
calendar_moves(struct db *db, const char *day)
{
	struct query *query = db_query(db, cases_that_would_move_query);
	int64_t parsed, count = 0;

	if (!day_parse(day, &parsed))
		return 0;
	bind_text(query, ":day", day);
	bind_int(query, ":start", day_start(parsed));
	while (query_next(query))
		count = column_int(query, 0);
	return count;
}

/* Changing ------------------------------------------------------------------------ */

struct calendar_change {
	const struct calendar_entry *entry;
	const char                  *actor;
	int64_t                      now;
};

static bool
record(struct db *db, const struct calendar_change *change, const char *action, const char *what)
{
	char subject[32], detail[64];

	snprintf(subject, sizeof(subject), "day %s", change->entry->day);
	snprintf(detail, sizeof(detail), "%s, open cases %lld", what,
	    (long long)calendar_moves(db, change->entry->day));
	return audit_append(db, &(struct audit_entry){ change->actor, action, subject, detail }, change->now);
}

static bool
put(struct db *db, void *details)
{
	const struct calendar_change *change = details;
	struct query *query = db_query(db, calendar_put_query);

	bind_text(query, ":day", change->entry->day);
	bind_int(query, ":working", change->entry->working);
	bind_text(query, ":name", change->entry->name);
	return query_done(query) && query_changes(query) == 1 &&
	    record(db, change, "calendar-put", change->entry->working ? "working" : "free");
}

enum written
calendar_put(struct writer *writer, const struct calendar_entry *entry, const char *actor, int64_t now)
{
	return writer_run(writer, put, &(struct calendar_change){ entry, actor, now });
}

/* The day is again what its weekday says, and the office has said so. */
static bool
drop(struct db *db, void *details)
{
	const struct calendar_change *change = details;
	struct query *query = db_query(db, calendar_remove_query);
	int64_t day;

	if (!day_parse(change->entry->day, &day))
		return false;
	bind_text(query, ":day", change->entry->day);
	bind_int(query, ":working", day_weekday(day) <= 5);
	return query_done(query) && query_changes(query) == 1 && record(db, change, "calendar-remove", "as its weekday");
}

enum written
calendar_remove(struct writer *writer, const char *day, const char *actor, int64_t now)
{
	const struct calendar_entry entry = { .day = day };

	return writer_run(writer, drop, &(struct calendar_change){ &entry, actor, now });
}
