#include "feedback/trail.h"

#include "base/arena.h"
#include "base/clock.h"
#include "base/text.h"
#include "feedback/export.h"

enum { ROWS_AT_ONCE = 500, COLUMNS = 8, DIFFERENT_MOST = 500, ARENA_BYTES = 16 * 1024 * 1024 };

/* Searching ------------------------------------------------------------------------ */

static int64_t
first_instant(const struct trail_filter *filter)
{
	return filter->from == INT64_MIN ? 0 : day_start(filter->from);
}

static int64_t
end_instant(const struct trail_filter *filter)
{
	return filter->to == INT64_MAX ? INT64_MAX : day_start(filter->to + 1);
}

/* The numbers between which all entries of these instants lie. */
static void
numbers_between(struct db *db, int64_t from, int64_t to, int64_t *low, int64_t *high)
{
	struct query *query = db_query(db, audit_numbers_between_query);

	bind_int(query, ":from", from);
	bind_int(query, ":to", to);
	while (query_next(query)) {
		*low = column_int(query, 0);
		*high = column_int(query, 1);
	}
}

/* The query of the narrowest condition, with all but the limit bound. */
static struct query *
search(struct db *db, const struct trail_filter *filter, const enum query_name by[4], int64_t before)
{
	struct query *query = db_query(db, filter->subject[0] != '\0' ? by[0] :
	    filter->actor[0] != '\0' ? by[1] : filter->action[0] != '\0' ? by[2] : by[3]);
	int64_t from = first_instant(filter), to = end_instant(filter), low = 1, high = INT64_MAX;

	if (filter->from != INT64_MIN || filter->to != INT64_MAX)
		numbers_between(db, from, to, &low, &high);
	bind_int(query, ":low", low);
	bind_int(query, ":high", before != 0 && before <= high ? before - 1 : high);
	bind_int(query, ":from", from);
	bind_int(query, ":to", to);
	bind_text(query, ":subject", filter->subject);
	bind_text(query, ":actor", filter->actor);
	bind_text(query, ":action", filter->action);
	return query;
}

struct trail_entry *
trail(struct db *db, struct arena *arena, const struct trail_filter *filter, int limit)
{
	static const enum query_name by[4] = { trail_of_subject_query, trail_of_actor_query,
		trail_of_action_query, trail_of_days_query };
	struct query *query = search(db, filter, by, filter->before);
	struct trail_entry *list = NULL, **end = &list;

	bind_int(query, ":limit", limit);
	while (query_next(query)) {
		*end = arena_take(arena, sizeof(**end));
		**end = (struct trail_entry){
			.id = column_int(query, 0), .at = column_int(query, 1),
			.actor = column_text(query, 2, arena), .action = column_text(query, 3, arena),
			.subject = column_text(query, 4, arena), .detail = column_text(query, 5, arena),
			.seal = column_text(query, 6, arena),
		};
		end = &(*end)->next;
	}
	return list;
}

int64_t
trail_count(struct db *db, const struct trail_filter *filter)
{
	static const enum query_name by[4] = { trail_of_subject_count_query, trail_of_actor_count_query,
		trail_of_action_count_query, trail_of_days_count_query };
	struct query *query = search(db, filter, by, 0);
	int64_t count = 0;

	while (query_next(query))
		count = column_int(query, 0);
	return count;
}

static const char **
different(struct db *db, struct arena *arena, enum query_name name)
{
	const char **list = arena_take(arena, (DIFFERENT_MOST + 1) * sizeof(*list));
	struct query *query = db_query(db, name);

	for (int i = 0; i < DIFFERENT_MOST && query_next(query); i++)
		list[i] = column_text(query, 0, arena);
	return list;
}

const char **
trail_actors(struct db *db, struct arena *arena)
{
	return different(db, arena, audit_actors_query);
}

const char **
trail_actions(struct db *db, struct arena *arena)
{
	return different(db, arena, audit_actions_query);
}

/* Export ----------------------------------------------------------------------------- */

static bool
write_entry(struct arena *arena, const struct trail_entry *entry,
    bool (*write)(void *sink, const char *data, size_t length), void *sink)
{
	const char *cells[COLUMNS] = {
		arena_text(arena, "%lld", (long long)entry->id), instant_iso(arena, entry->at), entry->actor,
		trail_action_word(entry->action), entry->action, entry->subject, entry->detail,
		entry->seal[0] == '\0' ? "还没有" : entry->seal,
	};
	size_t length;
	char *row = csv_row(arena, cells, COLUMNS, &length);

	return write(sink, row, length);
}

int64_t
trail_export(struct db *db, const struct trail_filter *filter,
    bool (*write)(void *sink, const char *data, size_t length), void *sink)
{
	static const char *const head[COLUMNS] = { "序号", "时间", "谁", "做了什么", "动作代码", "对象", "说明", "印记前 8 位" };
	struct arena *arena = arena_new(ARENA_BYTES);
	struct trail_filter rest = *filter;
	size_t length;
	char *row = csv_row(arena, head, COLUMNS, &length);
	int64_t total = 0, rows = ROWS_AT_ONCE;

	if (!write(sink, "\xEF\xBB\xBF", 3) || !write(sink, row, length))
		rows = total = -1;
	while (rows == ROWS_AT_ONCE) {
		arena_reset(arena);
		rows = 0;
		for (struct trail_entry *one = trail(db, arena, &rest, ROWS_AT_ONCE); one != NULL && rows >= 0; one = one->next) {
			rest.before = one->id;
			rows = write_entry(arena, one, write, sink) ? rows + 1 : -1;
		}
		total = rows < 0 ? -1 : total + rows;
	}
	arena_free(arena);
	return total;
}
