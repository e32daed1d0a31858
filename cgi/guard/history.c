#include "guard/account_row.h"

#include "base/arena.h"

/* Beyond what the page shows, so that a row of wrong tries does not push out
 * at once what came before them; pacing lets a stranger add a hundred a day. */
enum { KEPT = 400 };

bool
history_add(struct db *db, const struct try *try, const char *outcome, int64_t *event)
{
	struct query *query = db_query(db, sign_in_event_insert_query);

	bind_int(query, ":account", try->account);
	bind_int(query, ":now", try->now);
	bind_text(query, ":outcome", outcome);
	bind_text(query, ":device", try->device);
	bind_int(query, ":known", try->known);
	if (!query_done(query))
		return false;
	if (event != NULL)
		*event = query_inserted(query);
	query = db_query(db, sign_in_events_forget_query);
	bind_int(query, ":account", try->account);
	bind_int(query, ":kept", KEPT);
	return query_done(query);
}

struct sign_in_line *
sign_ins_of_account(struct db *db, struct arena *arena, int64_t account, int limit)
{
	struct sign_in_line *list = NULL, **end = &list;
	struct query *query = db_query(db, sign_ins_of_account_query);

	bind_int(query, ":account", account);
	bind_int(query, ":limit", limit);
	while (query_next(query)) {
		struct sign_in_line *line = *end = arena_take(arena, sizeof(*line));

		line->at = column_int(query, 0);
		line->outcome = column_text(query, 1, arena);
		line->device = column_text(query, 2, arena);
		line->known = column_int(query, 3) != 0;
		end = &line->next;
	}
	return list;
}
