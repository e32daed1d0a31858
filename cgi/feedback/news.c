#include "feedback/news.h"

#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "store/db.h"

/* First what there is is found by its keys alone: of an area with many
 * projects most of it will not be told. */
struct key {
	enum news_kind kind;
	int64_t        id, at;       /* of submission or note; when it became what it is */
};

struct keys {
	struct key list[2 * NEWS_MOST];
	int        count;
};

static int
newest_first(const void *left, const void *right)
{
	const struct key *a = left, *b = right;

	if (a->at != b->at)
		return a->at < b->at ? 1 : -1;
	if (a->kind != b->kind)
		return a->kind < b->kind ? 1 : -1;   /* an answer stands above its comment */
	return (a->id < b->id) - (a->id > b->id);
}

/* Reads (id, at) rows, at most NEWS_MOST of them, and keeps the newest of all. */
static void
add_keys(struct keys *keys, enum news_kind kind, struct query *query)
{
	bind_int(query, ":limit", NEWS_MOST);
	while (query_next(query))
		keys->list[keys->count++] = (struct key){ kind, column_int(query, 0), column_int(query, 1) };
	qsort(keys->list, (size_t)keys->count, sizeof(keys->list[0]), newest_first);
	if (keys->count > NEWS_MOST)
		keys->count = NEWS_MOST;
}

static void
add_keys_of_project(struct db *db, struct keys *keys, int64_t project)
{
	struct query *query;

	for (int answered = 0; answered <= 1; answered++) {
		query = db_query(db, newest_comments_query);
		bind_int(query, ":project", project);
		bind_int(query, ":answered", answered);
		add_keys(keys, NEWS_COMMENT, query);
	}
	query = db_query(db, newest_replies_query);
	bind_int(query, ":project", project);
	add_keys(keys, NEWS_REPLY, query);
	query = db_query(db, newest_notes_query);
	bind_int(query, ":project", project);
	add_keys(keys, NEWS_NOTE, query);
}

/* NULL when it is gone. */
static struct news *
news_of_key(struct db *db, struct arena *arena, const struct key *key)
{
	static const enum query_name queries[] = {
		[NEWS_COMMENT] = news_comment_query, [NEWS_REPLY] = news_reply_query,
		[NEWS_NOTE] = news_note_query,
	};
	struct query *query = db_query(db, queries[key->kind]);
	struct news *news = NULL;

	bind_int(query, ":id", key->id);
	while (query_next(query)) {
		news = arena_take(arena, sizeof(*news));
		*news = (struct news){
			.kind = key->kind,
			.project_slug = column_text(query, 0, arena),
			.project_name = column_text(query, 1, arena),
			.number = column_int(query, 2),
			.body = column_text(query, 3, arena),
			.township = column_text(query, 4, arena),
			.unit = column_text(query, 5, arena),
			.outcome = column_text(query, 6, arena),
			.noted_on = column_text(query, 7, arena),
			.published_at = column_int(query, 8),
			.updated_at = key->at,
		};
	}
	return news;
}

struct news *
news_of(struct db *db, struct arena *arena, int64_t area, int64_t project)
{
	struct keys *keys = arena_take(arena, sizeof(*keys));
	struct query *query = db_query(db, projects_with_news_query);
	struct news *list = NULL, **end = &list;

	bind_int(query, ":area", area);
	bind_int(query, ":project", project);
	while (query_next(query))
		add_keys_of_project(db, keys, column_int(query, 0));
	for (int i = 0; i < keys->count; i++)
		if ((*end = news_of_key(db, arena, &keys->list[i])) != NULL)
			end = &(*end)->next;
	return list;
}

struct change_of_project *
projects_changed(struct db *db, struct arena *arena)
{
	struct query *query = db_query(db, projects_changed_query);
	struct change_of_project *list = NULL, **end = &list;

	for (; query_next(query); end = &(*end)->next) {
		*end = arena_take(arena, sizeof(**end));
		(*end)->slug = column_text(query, 0, arena);
		(*end)->area_slug = column_text(query, 1, arena);
		(*end)->changed_at = column_int(query, 2);
	}
	return list;
}
