#include "feedback/search.h"

#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/fold.h"
#include "base/text.h"
#include "store/db.h"

enum { EXCERPT = 80, SHORT_EXCERPT = 40, SCOPE_FIRST = 0xF0000 };   /* the scopes are the schema's */

/* What is looked for --------------------------------------------------------------- */

static void
add_word(struct arena *arena, struct search *search, const char *word, size_t size)
{
	const char *folded = fold_text(arena, arena_copy(arena, word, size));

	if (folded[0] == '\0')
		return;
	for (int i = 0; i < search->count; i++)
		if (text_equal(search->words[i], folded))
			return;
	if (search->count < SEARCH_WORDS)
		search->words[search->count] = folded;
	search->count++;
}

const char *
search_read(struct arena *arena, const char *line, struct search *search)
{
	size_t characters = text_length(line);
	int words;

	search->text = line;
	search->count = 0;
	if (characters > SEARCH_CHARACTERS)
		return arena_text(arena, "要找的词最多 %d 个字，现在是 %zu 个字，请删减后再搜索",
		    SEARCH_CHARACTERS, characters);
	for (const char *at = line; *at != '\0'; at += strspn(at, " ")) {
		size_t size = strcspn(at, " ");

		add_word(arena, search, at, size);
		at += size;
	}
	words = search->count;
	if (words <= SEARCH_WORDS)
		return NULL;
	search->count = 0;
	return arena_text(arena, "最多同时找 %d 个词，现在是 %d 个，请删减后再搜索", SEARCH_WORDS, words);
}

/* A word as FTS5 reads it: quoted; a single character with a star (store/bigram.h). */
static char *
quoted(struct arena *arena, const char *word)
{
	char *text = arena_take(arena, 2 * strlen(word) + 5), *to = text;

	*to++ = '"';
	for (const char *at = word; *at != '\0'; at++) {
		if (*at == '"')
			*to++ = '"';
		*to++ = *at;
	}
	*to++ = '"';
	if (text_length(word) == 1)
		*to++ = '*';
	return text;
}

char *
search_match(struct arena *arena, const struct search *search)
{
	char *match = arena_text(arena, "- scope : (");

	for (int i = 0; i < search->count; i++)
		match = arena_text(arena, "%s%s%s", match, i == 0 ? "" : " AND ", quoted(arena, search->words[i]));
	return arena_text(arena, "%s)", match);
}

/* The words; and the scope, within an area. */
static char *
match_of(struct arena *arena, const struct search *search)
{
	char *match = search_match(arena, search);

	if (search->area != 0) {
		char scope[FOLD_BYTES + 1] = "";

		fold_encode(SCOPE_FIRST + (int32_t)search->area, scope);
		match = arena_text(arena, "%s AND scope : \"%s\"", match, scope);
	}
	return match;
}

static struct excerpt_part *
excerpt(struct arena *arena, const struct search *search, const char *text, size_t characters)
{
	return excerpt_of(arena, text, search->words, search->count, characters);
}

/* Projects --------------------------------------------------------------------------- */

enum { FIRST_TEXT = 6, TEXTS = 5 };   /* name, summary, goal, facts, next step */

static struct project_hit *
project_of_row(struct query *query, struct arena *arena, const struct search *search)
{
	struct project_hit *hit = arena_take(arena, sizeof(*hit));
	const char *texts[TEXTS];

	hit->closeness = column_int(query, 1);
	hit->slug = column_text(query, 2, arena);
	hit->stage = column_text(query, 3, arena);
	hit->area_name = column_text(query, 4, arena);
	hit->area_position = (int)column_int(query, 5);
	for (int i = 0; i < TEXTS; i++)
		texts[i] = column_text(query, FIRST_TEXT + i, arena);
	hit->name = excerpt(arena, search, texts[0], SEARCH_CHARACTERS);
	if (hit->name == NULL)
		hit->name = excerpt_beginning(arena, texts[0], SEARCH_CHARACTERS);
	for (int i = 1; i < TEXTS && hit->excerpt == NULL; i++)
		hit->excerpt = excerpt(arena, search, texts[i], EXCERPT);
	if (hit->excerpt == NULL)
		hit->excerpt = excerpt_beginning(arena, texts[1], EXCERPT);
	return hit;
}

/* Into the list, before those that are no closer; equals stay as they came. */
static void
insert(struct project_hit **list, struct project_hit *hit)
{
	while (*list != NULL && (*list)->closeness >= hit->closeness)
		list = &(*list)->next;
	hit->next = *list;
	*list = hit;
}

struct project_hit *
search_projects(struct db *db, struct arena *arena, const struct search *search, int *count)
{
	struct query *query = db_query(db, search_projects_query);
	struct project_hit *list = NULL;
	char *match = match_of(arena, search);

	*count = 0;
	bind_text(query, ":match", match);
	for (; query_next(query); ++*count)
		insert(&list, project_of_row(query, arena, search));
	return list;
}

/* Comments ---------------------------------------------------------------------------- */

struct search_key
search_start(void)
{
	return (struct search_key){ INT64_MAX, INT64_MAX };
}

static int
by_closeness(const void *a, const void *b)
{
	const struct search_key *left = a, *right = b;

	if (left->closeness != right->closeness)
		return left->closeness < right->closeness ? 1 : -1;
	return left->id < right->id ? 1 : left->id > right->id ? -1 : 0;
}

/* The keys of a page in their order; how many. */
static int
best_keys(struct db *db, struct arena *arena, char *match, struct search_key after, struct search_key *keys,
    int limit)
{
	struct query *query = db_query(db, search_comments_ranked_query);
	struct search_key *all = arena_take(arena, SEARCH_RANKED * sizeof(*all));
	int found = 0, count = 0;

	bind_text(query, ":match", match);
	bind_int(query, ":limit", SEARCH_RANKED);
	while (query_next(query)) {
		struct search_key key = { column_int(query, 1), column_int(query, 0) };

		if (by_closeness(&after, &key) < 0)
			all[found++] = key;
	}
	qsort(all, (size_t)found, sizeof(*all), by_closeness);
	for (; count < found && count < limit; count++)
		keys[count] = all[count];
	return count;
}

static int
newest_keys(struct db *db, char *match, struct search_key after, struct search_key *keys, int limit)
{
	struct query *query = db_query(db, search_comments_newest_query);
	int count = 0;

	bind_text(query, ":match", match);
	bind_int(query, ":before", after.id);
	bind_int(query, ":limit", limit);
	for (; query_next(query); count++)
		keys[count] = (struct search_key){ 0, column_int(query, 0) };
	return count;
}

static struct comment_hit *
comment_of_row(struct query *query, struct arena *arena, const struct search *search)
{
	struct comment_hit *hit = arena_take(arena, sizeof(*hit));
	const char *body = column_text(query, 3, arena), *reply = column_text(query, 8, arena);

	hit->number = column_int(query, 0);
	hit->received_at = column_int(query, 1);
	hit->township = column_text(query, 2, arena);
	hit->project_slug = column_text(query, 4, arena);
	hit->project_name = column_text(query, 5, arena);
	hit->reply_unit = column_text(query, 6, arena);
	hit->reply_outcome = column_text(query, 7, arena);
	hit->reply = excerpt(arena, search, reply, EXCERPT);
	hit->in_reply = hit->reply != NULL;
	if (!hit->in_reply && reply[0] != '\0')
		hit->reply = excerpt_beginning(arena, reply, SHORT_EXCERPT);
	hit->reply_on = column_text(query, 9, arena);
	hit->body = excerpt(arena, search, body, EXCERPT);
	hit->in_body = hit->body != NULL;
	if (!hit->in_body)
		hit->body = excerpt_beginning(arena, body, SHORT_EXCERPT);
	return hit;
}

struct comment_hit *
search_comments(struct db *db, struct arena *arena, const struct search *search, enum search_order order,
    struct search_key after, int limit)
{
	char *match = match_of(arena, search);
	struct search_key *keys = arena_take(arena, (size_t)limit * sizeof(*keys));
	struct comment_hit *list = NULL, **end = &list;
	int count = order == BEST_FIRST ? best_keys(db, arena, match, after, keys, limit) :
	    newest_keys(db, match, after, keys, limit);

	for (int i = 0; i < count; i++) {
		struct query *query = db_query(db, search_comment_query);

		bind_int(query, ":submission", keys[i].id);
		while (query_next(query)) {
			*end = comment_of_row(query, arena, search);
			(*end)->key = keys[i];
			end = &(*end)->next;
		}
	}
	return list;
}

int
search_comments_count(struct db *db, struct arena *arena, const struct search *search)
{
	struct query *query = db_query(db, search_comments_count_query);
	char *match = match_of(arena, search);
	int count = 0;

	bind_text(query, ":match", match);
	bind_int(query, ":limit", SEARCH_COUNTED + 1);
	while (query_next(query))
		count = (int)column_int(query, 0);
	return count;
}
