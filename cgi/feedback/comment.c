/* What of the submissions is public on a project's page. */
#include "feedback/submission.h"

#include "base/arena.h"

struct comment_key
comment_start(void)
{
	return (struct comment_key){ 1, INT64_MAX, INT64_MAX };
}

static struct comment *
comment_of_row(struct query *query, struct arena *arena)
{
	struct comment *comment = arena_take(arena, sizeof(*comment));

	*comment = (struct comment){
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
		.promised = column_text(query, 13, arena),
		.extension_reason = column_text(query, 14, arena),
		.channel = column_text(query, 15, arena),
	};
	return comment;
}

static struct query *
comments_query(struct db *db, enum query_name name, int64_t project, struct comment_key key, int limit)
{
	struct query *query = db_query(db, name);

	bind_int(query, ":project", project);
	bind_int(query, ":answered", key.answered);
	bind_int(query, ":published_at", key.published_at);
	bind_int(query, ":id", key.id);
	bind_int(query, ":limit", limit);
	return query;
}

struct comment *
comments_of_project(struct db *db, struct arena *arena, int64_t project,
    struct comment_key after, int limit)
{
	struct query *query = comments_query(db, comments_of_project_query, project, after, limit);
	struct comment *list = NULL, **end = &list;

	for (; query_next(query); end = &(*end)->next)
		*end = comment_of_row(query, arena);
	return list;
}

struct comment *
comments_before(struct db *db, struct arena *arena, int64_t project,
    struct comment_key before, int limit)
{
	struct query *query = comments_query(db, comments_before_query, project, before, limit);
	struct comment *list = NULL;

	while (query_next(query)) {
		struct comment *comment = comment_of_row(query, arena);

		comment->next = list;
		list = comment;
	}
	return list;
}

bool
comment_place(struct db *db, int64_t project, int64_t number, struct comment_key *after)
{
	struct query *query = db_query(db, comment_place_query);
	bool found = false;

	bind_int(query, ":project", project);
	bind_int(query, ":number", number);
	while (query_next(query)) {
		*after = (struct comment_key){
			column_int(query, 0), column_int(query, 1), column_int(query, 2) + 1,
		};
		found = true;
	}
	return found;
}
