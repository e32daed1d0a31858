#include "base/fold.h"

#include <string.h>
#include <utf8proc.h>

#include "base/arena.h"

#define FOLDING (UTF8PROC_STABLE | UTF8PROC_DECOMPOSE | UTF8PROC_COMPAT | UTF8PROC_CASEFOLD | UTF8PROC_IGNORE)

static bool
is_left_out(int32_t point)
{
	switch (utf8proc_category(point)) {
	case UTF8PROC_CATEGORY_ZS: case UTF8PROC_CATEGORY_ZL: case UTF8PROC_CATEGORY_ZP:
		return true;
	case UTF8PROC_CATEGORY_CC:
		return point != FOLD_SEPARATOR;
	default:
		return false;
	}
}

/* Most of what is written here; it folds into itself. */
static bool
is_plain_chinese(int32_t point)
{
	return (point >= 0x4E00 && point <= 0x9FFF) || (point >= 0x3400 && point <= 0x4DBF);
}

size_t
fold_character(const char *text, size_t size, int32_t folded[FOLD_MOST], int *count)
{
	utf8proc_int32_t point, parts[FOLD_MOST];
	utf8proc_ssize_t bytes, parted;
	int boundary = 0;

	*count = 0;
	bytes = utf8proc_iterate((const utf8proc_uint8_t *)text, (utf8proc_ssize_t)size, &point);
	if (bytes <= 0 || point < 0)
		return 1;
	if (is_plain_chinese(point)) {
		folded[(*count)++] = point;
		return (size_t)bytes;
	}
	parted = utf8proc_decompose_char(point, parts, FOLD_MOST, FOLDING, &boundary);
	for (int i = 0; i < parted && i < FOLD_MOST; i++)
		if (!is_left_out(parts[i]))
			folded[(*count)++] = parts[i];
	return (size_t)bytes;
}

bool
fold_is_letter(int32_t point)
{
	if (is_plain_chinese(point))
		return true;
	switch (utf8proc_category(point)) {
	case UTF8PROC_CATEGORY_LU: case UTF8PROC_CATEGORY_LL: case UTF8PROC_CATEGORY_LT:
	case UTF8PROC_CATEGORY_LM: case UTF8PROC_CATEGORY_LO:
	case UTF8PROC_CATEGORY_ND: case UTF8PROC_CATEGORY_NL: case UTF8PROC_CATEGORY_NO:
		return true;
	default:
		return false;
	}
}

size_t
fold_encode(int32_t point, char to[FOLD_BYTES])
{
	return (size_t)utf8proc_encode_char(point, (utf8proc_uint8_t *)to);
}

char *
fold_text(struct arena *arena, const char *text)
{
	size_t left = strlen(text), room = left + FOLD_MOST * FOLD_BYTES, used = 0;
	char *folded = arena_take(arena, room + 1);
	int32_t points[FOLD_MOST];
	int count;

	while (left > 0) {
		size_t bytes = fold_character(text, left, points, &count);

		if (used + (size_t)count * FOLD_BYTES > room) {
			char *wider = arena_take(arena, 2 * room + 1);

			memcpy(wider, folded, used);
			folded = wider;
			room *= 2;
		}
		for (int i = 0; i < count; i++)
			used += fold_encode(points[i], folded + used);
		text += bytes;
		left -= bytes;
	}
	folded[used] = '\0';
	return folded;
}
