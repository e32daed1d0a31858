#include "feedback/excerpt.h"

#include <stdint.h>
#include <string.h>
#include <utf8proc.h>

#include "base/arena.h"
#include "base/fold.h"

enum { BEFORE_PART = 4 };   /* a quarter of the excerpt stands before the first hit */

/* A text as people see it and as the search does. */
struct reading {
	const char *text;
	size_t      characters;
	uint32_t   *begin;       /* of each character in bytes, and the end of the text */
	bool       *marked;
	size_t      length;      /* of the folded text */
	int32_t    *point;
	uint32_t   *of;          /* which character it comes from */
};

/* Grows the folded text; a character rarely becomes more than one or two. */
static void
make_room(struct arena *arena, struct reading *reading, size_t *room)
{
	int32_t *point = reading->point;
	uint32_t *of = reading->of;

	if (reading->length + FOLD_MOST <= *room)
		return;
	*room *= 2;
	reading->point = arena_take(arena, *room * sizeof(*point));
	reading->of = arena_take(arena, *room * sizeof(*of));
	memcpy(reading->point, point, reading->length * sizeof(*point));
	memcpy(reading->of, of, reading->length * sizeof(*of));
}

static struct reading
read_text(struct arena *arena, const char *text)
{
	struct reading reading = { .text = text };
	size_t size = strlen(text), at = 0, room = size / 2 + 2 * FOLD_MOST;
	utf8proc_int32_t point, before = 0, state = 0;

	reading.begin = arena_take(arena, (size + 1) * sizeof(*reading.begin));
	reading.marked = arena_take(arena, size + 1);
	reading.point = arena_take(arena, room * sizeof(*reading.point));
	reading.of = arena_take(arena, room * sizeof(*reading.of));
	while (at < size) {
		int count;
		size_t bytes;

		if (utf8proc_iterate((const utf8proc_uint8_t *)text + at, (utf8proc_ssize_t)(size - at), &point) <= 0)
			point = 0xFFFD;
		if (at == 0 || utf8proc_grapheme_break_stateful(before, point, &state))
			reading.begin[reading.characters++] = (uint32_t)at;
		before = point;
		make_room(arena, &reading, &room);
		bytes = fold_character(text + at, size - at, reading.point + reading.length, &count);
		for (; count > 0; count--)
			reading.of[reading.length++] = (uint32_t)reading.characters - 1;
		at += bytes;
	}
	reading.begin[reading.characters] = (uint32_t)size;
	return reading;
}

static void
mark(struct arena *arena, struct reading *reading, const char *word)
{
	struct reading wanted = read_text(arena, word);

	for (size_t at = 0; wanted.length > 0 && at + wanted.length <= reading->length; at++) {
		if (memcmp(reading->point + at, wanted.point, wanted.length * sizeof(*wanted.point)) != 0)
			continue;
		for (size_t i = reading->of[at]; i <= reading->of[at + wanted.length - 1]; i++)
			reading->marked[i] = true;
	}
}

/* A text of its own, on one line. */
static char *
on_one_line(struct arena *arena, const char *text, size_t size)
{
	char *line = arena_copy(arena, text, size);

	for (char *at = line; *at != '\0'; at++)
		if (*at == '\n' || *at == '\t' || *at == FOLD_SEPARATOR)
			*at = ' ';
	return line;
}

static struct excerpt_part **
add(struct arena *arena, struct excerpt_part **end, const char *text, bool marked)
{
	*end = arena_take(arena, sizeof(**end));
	(*end)->text = text;
	(*end)->marked = marked;
	return &(*end)->next;
}

/* The characters from first to before last. */
static struct excerpt_part *
parts_of(struct arena *arena, const struct reading *reading, size_t first, size_t last)
{
	struct excerpt_part *list = NULL, **end = &list;

	if (first > 0)
		end = add(arena, end, "…", false);
	for (size_t at = first, next; at < last; at = next) {
		next = at + 1;
		while (next < last && reading->marked[next] == reading->marked[at])
			next++;
		end = add(arena, end, on_one_line(arena, reading->text + reading->begin[at],
		    reading->begin[next] - reading->begin[at]), reading->marked[at]);
	}
	if (last < reading->characters)
		add(arena, end, "…", false);
	return list;
}

struct excerpt_part *
excerpt_of(struct arena *arena, const char *text, const char *const words[], int count, size_t characters)
{
	struct reading reading = read_text(arena, text);
	size_t hit = 0, first, last;

	for (int i = 0; i < count; i++)
		mark(arena, &reading, words[i]);
	while (hit < reading.characters && !reading.marked[hit])
		hit++;
	if (hit == reading.characters)
		return NULL;
	first = hit > characters / BEFORE_PART ? hit - characters / BEFORE_PART : 0;
	if (first + characters > reading.characters)
		first = reading.characters > characters ? reading.characters - characters : 0;
	last = first + characters < reading.characters ? first + characters : reading.characters;
	while (last < reading.characters && reading.marked[last - 1] && reading.marked[last])
		last++;
	return parts_of(arena, &reading, first, last);
}

struct excerpt_part *
excerpt_beginning(struct arena *arena, const char *text, size_t characters)
{
	struct reading reading = read_text(arena, text);

	return parts_of(arena, &reading, 0, characters < reading.characters ? characters : reading.characters);
}
