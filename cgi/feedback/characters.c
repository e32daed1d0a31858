#include "feedback/characters.h"

#include <string.h>

#include "base/arena.h"

struct characters
characters_of(struct arena *arena, const char *text)
{
	static const unsigned char lead[] = { 0x7F, 0x1F, 0x0F, 0x07 };
	struct characters all = { .text = text };
	size_t at = 0, size = strlen(text) + 1;

	all.point = arena_take(arena, size * sizeof(*all.point));
	all.offset = arena_take(arena, size * sizeof(*all.offset));
	while (text[at] != '\0') {
		unsigned char byte = (unsigned char)text[at];
		int more = byte < 0x80 ? 0 : byte < 0xE0 ? 1 : byte < 0xF0 ? 2 : 3;
		uint32_t point = byte & lead[more];

		all.offset[all.count] = at++;
		while (more-- > 0 && text[at] != '\0')
			point = point << 6 | ((unsigned char)text[at++] & 0x3F);
		all.point[all.count++] = point;
	}
	all.offset[all.count] = at;
	return all;
}
