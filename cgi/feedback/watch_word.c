#include "feedback/watch_word.h"

#include <pthread.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/text.h"
#include "feedback/folded.h"

/* The words sorted by their folded characters: at each place of a text the
 * range of words that still fit is narrowed character by character, which
 * costs a few comparisons for a thousand words and needs no tree.
 *
 * Finding reads the list under a lock, for another thread's newer version
 * replaces it.  That is some microseconds for a text. */

struct prepared_word {
	const char     *word;
	const char32_t *folded;          /* ends with 0 */
	const char32_t *const *exceptions;   /* folded phrases, NULL at the end */
};

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;   /* guards all below */
static struct arena   *room;                               /* of the words */
static int64_t         version = -1, stamp;                /* of the list that is prepared */
static struct prepared_word *words;
static size_t          count;

enum { ROOM = 16 * 1024 * 1024 };

static int
compare_points(const char32_t *a, const char32_t *b)
{
	while (*a != 0 && *a == *b)
		a++, b++;
	return *a < *b ? -1 : *a > *b;
}

static int
compare_words(const void *a, const void *b)
{
	return compare_points(((const struct prepared_word *)a)->folded, ((const struct prepared_word *)b)->folded);
}

static const char32_t *const *
phrases_of(struct arena *arena, const char *lines)
{
	size_t most = 1, found = 0;
	const char32_t **phrases;

	for (const char *c = lines; *c != '\0'; c++)
		most += *c == '\n';
	phrases = arena_take(arena, (most + 1) * sizeof(*phrases));
	while (*lines != '\0') {
		size_t length = strcspn(lines, "\n");
		struct folded phrase = folded_of(arena, arena_copy(arena, lines, length));

		if (phrase.count > 0)
			phrases[found++] = phrase.point;
		lines += length + (lines[length] == '\n');
	}
	return phrases;
}

static void
prepare(struct db *db, int64_t of_version)
{
	struct query *query = db_query(db, watch_words_of_version_query);

	if (room == NULL)
		room = arena_new(ROOM);
	arena_reset(room);
	words = arena_take(room, WATCH_WORDS_MOST * sizeof(*words));
	bind_int(query, ":version", of_version);
	for (count = 0; query_next(query);) {
		struct prepared_word *one = &words[count];

		if (count == WATCH_WORDS_MOST)
			continue;
		one->word = column_text(query, 1, room);
		one->folded = folded_of(room, one->word).point;
		one->exceptions = phrases_of(room, column_text(query, 3, room));
		count += one->folded[0] != 0;
	}
	qsort(words, count, sizeof(*words), compare_words);
}

/* The list of the newest version that this connection sees. */
static void
prepare_newest(struct db *db)
{
	struct query *query = db_query(db, watch_list_newest_query);
	int64_t newest = 0, its_stamp = 0, its_words = 0;

	while (query_next(query)) {
		newest = column_int(query, 0);
		its_stamp = column_int(query, 1);
		its_words = column_int(query, 2);
	}
	if (newest == version && its_stamp == stamp)
		return;
	prepare(db, newest);
	version = (int64_t)count == its_words ? newest : -1;   /* cut short by trouble: not for keeping */
	stamp = its_stamp;
}

/* Finding ---------------------------------------------------------------------- */

static bool
cuts_a_latin_word(const struct folded *text, size_t at, size_t end)
{
	return (folded_is_latin(text->point[at]) && folded_is_joined(text, at) && folded_is_latin(text->point[at - 1])) ||
	    (folded_is_latin(text->point[end - 1]) && folded_is_joined(text, end) && folded_is_latin(text->point[end]));
}

/* The phrase holds the word, and stands around this place. */
static bool
phrase_covers(const char32_t *phrase, const char32_t *word, const struct folded *text, size_t at)
{
	for (size_t before = 0; phrase[before] != 0; before++)
		if (before <= at && folded_begins(phrase + before, word) && folded_begins(text->point + at - before, phrase))
			return true;
	return false;
}

static bool
counts(const struct prepared_word *word, const struct folded *text, size_t at, size_t end)
{
	if (cuts_a_latin_word(text, at, end))
		return false;
	for (size_t i = 0; word->exceptions[i] != NULL; i++)
		if (phrase_covers(word->exceptions[i], word->folded, text, at))
			return false;
	return true;
}

/* The first of the words low..high whose character at this depth is not below
 * the point; they agree on all characters before. */
static size_t
first_from(size_t low, size_t high, size_t depth, char32_t point)
{
	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (words[middle].folded[depth] < point)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

/* The longest word that stands here and counts; NULL for none. */
static const struct prepared_word *
word_at(const struct folded *text, size_t at, size_t *end)
{
	const struct prepared_word *found = NULL;
	size_t low = 0, high = count;

	for (size_t depth = 0; low < high && at + depth < text->count; depth++) {
		char32_t point = text->point[at + depth];

		low = first_from(low, high, depth, point);
		high = first_from(low, high, depth, point + 1);
		if (low == high || words[low].folded[depth + 1] != 0)
			continue;
		if (counts(&words[low], text, at, at + depth + 1)) {
			found = &words[low];
			*end = at + depth + 1;
		}
		low++;       /* what follows is longer */
	}
	return found;
}

struct watch_match *
watch_find(struct db *db, struct arena *arena, const char *text)
{
	struct folded folded = folded_of(arena, text);
	struct watch_match *list = NULL, **last = &list;

	pthread_mutex_lock(&lock);
	prepare_newest(db);
	for (size_t at = 0, end; at < folded.count; at++) {
		const struct prepared_word *word = word_at(&folded, at, &end);

		if (word == NULL)
			continue;
		*last = arena_take(arena, sizeof(**last));
		(*last)->word = arena_copy(arena, word->word, strlen(word->word));
		(*last)->start = folded.from[at];
		(*last)->length = folded.to[end - 1] - folded.from[at];
		last = &(*last)->next;
		at = end - 1;
	}
	pthread_mutex_unlock(&lock);
	return list;
}
