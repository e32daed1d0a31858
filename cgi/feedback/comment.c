/* What of the submissions is public on a project's page. */
#include "feedback/submission.h"

#include "base/arena.h"

struct comment_key
comment_start(void)
{
	return (struct comment_key){ 1, INT64_MAX, INT64_MAX };
}

struct comment *
comments_of_project(struct db *db, struct arena *arena, int64_t project,
    struct comment_key after, int limit)
{
	struct query *query = db_query(db, comments_of_project_query);
	struct comment *list = NULL, **end = &list;

	bind_int(query, ":project", project);
	bind_int(query, ":answered", after.answered);
	bind_int(query, ":published_at", after.published_at);
	bind_int(query, ":id", after.id);
	bind_int(query, ":limit", limit);
	for (; query_next(query); end = &(*end)->next) {
		*end = arena_take(arena, sizeof(**end));
		**end = (struct comment){
			.number = column_int(query, 0),
			.received_at = column_int(query, 1),
			.published_at = column_int(query, 2),
			.id = column_int(query, 3),
			.township = column_text(query, 4, arena),
			.body = column_text(query, 5, arena),
			.masked = column_int(query, 6) != 0,
			.answered = column_int(query, 7) != 0,
			.answer_due = column_text(query, 8, arena),
			.reply_unit = column_text(query, 9, arena),
			.reply_outcome = column_text(query, 10, arena),
			.reply_body = column_text(query, 11, arena),
			.reply_on = column_text(query, 12, arena),
		};
	}
	return list;
}
