#include "feedback/folded.h"

#include <stdint.h>
#include <string.h>

#include "base/arena.h"
#include "base/fold.h"

static void
make_room(struct arena *arena, struct folded *all, size_t room)
{
	struct folded wider = *all;

	wider.point = arena_take(arena, (room + 1) * sizeof(*wider.point));
	wider.from = arena_take(arena, room * sizeof(*wider.from));
	wider.to = arena_take(arena, room * sizeof(*wider.to));
	if (all->count > 0) {
		memcpy(wider.point, all->point, all->count * sizeof(*wider.point));
		memcpy(wider.from, all->from, all->count * sizeof(*wider.from));
		memcpy(wider.to, all->to, all->count * sizeof(*wider.to));
	}
	*all = wider;
}

struct folded
folded_of(struct arena *arena, const char *text)
{
	size_t size = strlen(text), room = size / 2 + FOLD_MOST;
	struct folded all = { 0 };
	int count;

	make_room(arena, &all, room);
	for (size_t at = 0, bytes; at < size; at += bytes) {
		int32_t points[FOLD_MOST];

		bytes = fold_character(text + at, size - at, points, &count);
		if (all.count + (size_t)count > room)
			make_room(arena, &all, room = 2 * room);
		for (int i = 0; i < count; i++) {
			all.from[all.count] = at;
			all.to[all.count] = at + bytes;
			all.point[all.count++] = (char32_t)points[i];
		}
	}
	all.point[all.count] = 0;
	return all;
}

bool
folded_is_joined(const struct folded *all, size_t at)
{
	return at > 0 && at < all->count && all->from[at] <= all->to[at - 1];
}

bool
folded_is_latin(char32_t point)
{
	return (point >= 'a' && point <= 'z') || (point >= '0' && point <= '9');
}

bool
folded_begins(const char32_t *text, const char32_t *word)
{
	while (*word != 0 && *text == *word)
		text++, word++;
	return *word == 0;
}
