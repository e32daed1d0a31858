#include "feedback/watch_list.h"

#include <string.h>

#include "base/arena.h"
#include "base/fold.h"
#include "base/text.h"
#include "feedback/audit.h"

static int64_t
one_number(struct query *query, int column)
{
	int64_t number = 0;

	while (query_next(query))
		number = column_int(query, column);
	return number;
}

int64_t
watch_newest(struct db *db)
{
	return one_number(db_query(db, watch_list_newest_query), 0);
}

struct watch_word *
watch_words(struct db *db, struct arena *arena, int64_t version)
{
	struct query *query = db_query(db, watch_version_exists_query);
	struct watch_word *list = NULL, **end = &list;

	bind_int(query, ":version", version);
	if (one_number(query, 0) == 0)
		return NULL;
	query = db_query(db, watch_words_of_version_query);
	bind_int(query, ":version", version);
	for (; query_next(query); end = &(*end)->next) {
		*end = arena_take(arena, sizeof(**end));
		(*end)->id = column_int(query, 0);
		(*end)->word = column_text(query, 1, arena);
		(*end)->exceptions = column_text(query, 3, arena);
		(*end)->since = column_int(query, 4);
	}
	return list;
}

struct watch_version *
watch_versions(struct db *db, struct arena *arena)
{
	struct query *query = db_query(db, watch_versions_query);
	struct watch_version *list = NULL, **end = &list;

	for (; query_next(query); end = &(*end)->next) {
		*end = arena_take(arena, sizeof(**end));
		(*end)->version = column_int(query, 0);
		(*end)->changed_at = column_int(query, 1);
		(*end)->changed_by = column_text(query, 2, arena);
		(*end)->note = column_text(query, 3, arena);
		(*end)->words = column_int(query, 4);
		(*end)->added = column_text(query, 5, arena);
		(*end)->retired = column_text(query, 6, arena);
	}
	return list;
}

/* What is wrong ------------------------------------------------------------------ */

static const char *
word_problem(struct arena *arena, const struct watch_change *change)
{
	if (change->word[0] == '\0')
		return "请填写要添加的词";
	if (fold_text(arena, change->word)[0] == '\0')
		return "这个词没有可以比较的字，请换一个";
	if (text_length(change->word) > WATCH_WORD_CHARACTERS)
		return arena_text(arena, "一个词最多 %d 个字，现在是 %zu 个字", WATCH_WORD_CHARACTERS, text_length(change->word));
	return NULL;
}

/* A phrase without the word would never matter. */
static const char *
exceptions_problem(struct arena *arena, const struct watch_change *change)
{
	const char *word = fold_text(arena, change->word), *line = change->exceptions;

	if (text_length(line) > WATCH_EXCEPTIONS_CHARACTERS)
		return arena_text(arena, "例外一共最多 %d 个字，现在是 %zu 个字",
		    WATCH_EXCEPTIONS_CHARACTERS, text_length(line));
	while (*line != '\0') {
		size_t length = strcspn(line, "\n");
		const char *phrase = arena_copy(arena, line, length), *folded = fold_text(arena, phrase);

		if (folded[0] != '\0' && (strstr(folded, word) == NULL || text_equal(folded, word)))
			return arena_text(arena, "例外要比这个词长，并且包含它：%s", text_beginning(arena, phrase, 20));
		line += length + (line[length] == '\n');
	}
	return NULL;
}

static void
count_problem(const char *sentence, int *count)
{
	*count += sentence != NULL;
}

struct watch_problems
watch_change_problems(struct db *db, struct arena *arena, const struct watch_change *change)
{
	struct watch_problems problems = { 0 };
	bool adds = change->retired_count == 0;

	if (adds) {
		problems.word = word_problem(arena, change);
		problems.exceptions = exceptions_problem(arena, change);
		if (problems.word == NULL && one_number(db_query(db, watch_list_newest_query), 2) >= WATCH_WORDS_MOST)
			problems.word = arena_text(arena, "词表最多 %d 个词。请先停用一些", WATCH_WORDS_MOST);
	}
	if (text_length(change->note) > WATCH_NOTE_CHARACTERS)
		problems.note = arena_text(arena, "说明最多 %d 个字，现在是 %zu 个字",
		    WATCH_NOTE_CHARACTERS, text_length(change->note));
	count_problem(problems.word, &problems.count);
	count_problem(problems.exceptions, &problems.count);
	count_problem(problems.note, &problems.count);
	return problems;
}

/* Changing ------------------------------------------------------------------------ */

struct changing {
	const struct watch_change *change;
	struct arena              *arena;
	const char                *folded;
	int64_t                    now, replaced;   /* replaced: the word's earlier entry, 0 for none */
};

static bool
insert_version(struct db *db, const struct changing *it, int64_t words)
{
	struct query *query = db_query(db, watch_list_insert_query);

	bind_int(query, ":version", it->change->version + 1);
	bind_int(query, ":now", it->now);
	bind_text(query, ":staff", it->change->staff);
	bind_text(query, ":note", it->change->note);
	bind_int(query, ":words", words);
	return query_done(query);
}

static bool
retire(struct db *db, const struct changing *it, int64_t id)
{
	struct query *query = db_query(db, watch_word_retire_query);

	bind_int(query, ":id", id);
	bind_int(query, ":version", it->change->version + 1);
	return query_done(query) && query_changes(query) == 1;
}

static bool
add(struct db *db, const struct changing *it)
{
	struct query *query = db_query(db, watch_word_insert_query);

	bind_text(query, ":word", it->change->word);
	bind_text(query, ":folded", it->folded);
	bind_text(query, ":exceptions", it->change->exceptions);
	bind_int(query, ":version", it->change->version + 1);
	return query_done(query);
}

static bool
change_words(struct db *db, const struct changing *it)
{
	const struct watch_change *change = it->change;

	for (int i = 0; i < change->retired_count; i++)
		if (!retire(db, it, change->retired[i]))
			return false;
	if (it->folded[0] == '\0')
		return true;
	return (it->replaced == 0 || retire(db, it, it->replaced)) && add(db, it);
}

static bool
record(struct db *db, const struct changing *it)
{
	const struct watch_change *change = it->change;
	const char *detail = it->folded[0] == '\0' ? arena_text(it->arena, "%d retired", change->retired_count) :
	    arena_text(it->arena, "%s: %s", it->replaced == 0 ? "added" : "changed", change->word);

	return audit_append(db, &(struct audit_entry){ change->actor, "words",
	    arena_text(it->arena, "watch list %lld", (long long)change->version + 1), detail }, it->now);
}

static bool
change_list(struct db *db, void *details)
{
	struct changing *it = details;
	const struct watch_change *change = it->change;
	struct query *query;
	int64_t words;

	if (watch_newest(db) != change->version || (it->folded[0] == '\0' && change->retired_count == 0))
		return false;
	query = db_query(db, watch_word_in_force_query);
	bind_text(query, ":folded", it->folded);
	it->replaced = one_number(query, 0);
	words = one_number(db_query(db, watch_list_newest_query), 2) - change->retired_count +
	    (it->folded[0] != '\0' && it->replaced == 0);
	return insert_version(db, it, words) && change_words(db, it) &&
	    query_done(db_query(db, flag_todo_all_query)) && record(db, it);
}

enum written
watch_change(struct writer *writer, const struct watch_change *change, int64_t now)
{
	struct changing it = { .change = change, .arena = arena_new(256 * 1024), .now = now };
	enum written written;

	it.folded = fold_text(it.arena, change->word);
	written = writer_run(writer, change_list, &it);
	arena_free(it.arena);
	return written;
}
