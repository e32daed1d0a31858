#include "base/text.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <utf8proc.h>

#include "base/arena.h"
#include "base/log.h"

enum { ZERO_WIDTH_JOINER = 0x200D, EMOJI_STYLE = 0xFE0F };

/* One code point from well-formed or broken text; -1 when broken.  utf8proc
 * refuses overlong forms and surrogates. */
static utf8proc_ssize_t
next_point(const char *text, size_t length, utf8proc_int32_t *point)
{
	utf8proc_ssize_t bytes;

	bytes = utf8proc_iterate((const utf8proc_uint8_t *)text, (utf8proc_ssize_t)length, point);
	return bytes > 0 && *point >= 0 ? bytes : -1;
}

bool
text_is_utf8(const char *text, size_t length)
{
	utf8proc_int32_t point;

	while (length > 0) {
		utf8proc_ssize_t bytes = next_point(text, length, &point);

		if (bytes < 0 || point == 0)
			return false;
		text += bytes;
		length -= (size_t)bytes;
	}
	return true;
}

size_t
text_length(const char *text)
{
	size_t characters = 0;

	for (; *text != '\0'; text++)
		characters += ((unsigned char)*text & 0xC0) != 0x80;
	return characters;
}

/* Bidi embeddings, overrides, isolates and marks can make a text read
 * differently from what it says (Unicode TR36, 3.1). */
static bool
is_bidi_control(utf8proc_int32_t point)
{
	return point == 0x061C || point == 0x200E || point == 0x200F ||
	    (point >= 0x202A && point <= 0x202E) || (point >= 0x2066 && point <= 0x2069);
}

static bool
is_invisible(utf8proc_int32_t point)
{
	return point == 0x00AD || point == 0x180E || point == 0x200B || point == 0x200C ||
	    (point >= 0x2060 && point <= 0x2064) || point == 0xFEFF ||
	    (point >= 0xFFF9 && point <= 0xFFFB) ||          /* interlinear annotation */
	    (point >= 0xE0000 && point <= 0xE0FFF);          /* tags, variation selectors supplement */
}

static bool
is_pictograph(utf8proc_int32_t point)
{
	return utf8proc_get_property(point)->boundclass == UTF8PROC_BOUNDCLASS_EXTENDED_PICTOGRAPHIC ||
	    (point >= 0x1F3FB && point <= 0x1F3FF);          /* skin tones end an emoji too */
}

static bool
is_blank(utf8proc_int32_t point)
{
	return point == ' ' || point == '\t' || point == 0x00A0 || point == 0x3000 ||
	    (point >= 0x2000 && point <= 0x200A) || point == 0x202F || point == 0x205F;
}

static bool
is_line_end(utf8proc_int32_t point)
{
	return point == '\n' || point == 0x0085 || point == 0x2028 || point == 0x2029;
}

/* NFC; the text is well-formed, so only memory can be missing. */
static char *
compose(struct arena *arena, const char *text)
{
	utf8proc_uint8_t *composed = utf8proc_NFC((const utf8proc_uint8_t *)text);
	char *copy;

	if (composed == NULL)
		die("a text does not compose: no memory, or it was not checked");
	copy = arena_copy(arena, (const char *)composed, strlen((const char *)composed));
	free(composed);
	return copy;
}

/* Whether a character may stay, given the ones before and after it. */
static bool
is_kept(utf8proc_int32_t before, utf8proc_int32_t point, utf8proc_int32_t after)
{
	if (point == ZERO_WIDTH_JOINER)
		return (is_pictograph(before) || before == EMOJI_STYLE) && is_pictograph(after);
	if (point < 0x20 || (point >= 0x7F && point < 0xA0))
		return point == '\n' || point == '\t' || point == 0x85;
	return !is_bidi_control(point) && !is_invisible(point);
}

struct cleaning {
	char *to, *end;        /* where the next goes; after the last that is not white */
	int   line_ends;       /* since the last visible character */
	bool  one_line;
};

static void
clean_one(struct cleaning *cleaning, char *start, utf8proc_int32_t point, const char *bytes, size_t size)
{
	if (is_line_end(point) && !cleaning->one_line) {
		if (cleaning->to == start || ++cleaning->line_ends > 2)
			return;
		cleaning->to = cleaning->line_ends == 1 ? cleaning->end : cleaning->to;   /* no blanks before it */
		*cleaning->to++ = '\n';
		return;
	}
	if (is_line_end(point) || (cleaning->one_line && is_blank(point))) {
		if (cleaning->to != start && cleaning->to[-1] != ' ')
			*cleaning->to++ = ' ';
		return;
	}
	if (is_blank(point) && cleaning->to == start)
		return;
	memmove(cleaning->to, bytes, size);
	cleaning->to += size;
	if (!is_blank(point)) {
		cleaning->end = cleaning->to;
		cleaning->line_ends = 0;
	}
}

static char *
clean(struct arena *arena, const char *text, bool one_line)
{
	char *composed = compose(arena, text), *at = composed;
	struct cleaning cleaning = { composed, composed, 0, one_line };
	size_t left = strlen(composed);
	utf8proc_int32_t before = 0, point, after;

	while (left > 0) {
		utf8proc_ssize_t bytes = next_point(at, left, &point);

		if (bytes < 0)
			die("a text was not checked before it was cleaned");
		left -= (size_t)bytes;
		if (left == 0 || next_point(at + bytes, left, &after) < 0)
			after = 0;
		if (is_kept(before, point, after)) {
			clean_one(&cleaning, composed, point, at, (size_t)bytes);
			before = point;
		}
		at += bytes;
	}
	*cleaning.end = '\0';
	return composed;
}

char *
text_clean(struct arena *arena, const char *text)
{
	return clean(arena, text, false);
}

char *
text_clean_line(struct arena *arena, const char *text)
{
	return clean(arena, text, true);
}

char *
text_beginning(struct arena *arena, const char *text, size_t characters)
{
	const char *at = text;

	while (*at != '\0') {
		if (((unsigned char)*at & 0xC0) != 0x80 && characters-- == 0)
			return arena_text(arena, "%.*s…", (int)(at - text), text);
		at++;
	}
	return arena_copy(arena, text, (size_t)(at - text));
}

static bool
is_dash(utf8proc_int32_t point)
{
	return point == '-' || (point >= 0x2010 && point <= 0x2015) || point == 0x2212 ||
	    point == 0xFF0D || point == 0x00B7 || point == 0x30FB;
}

char *
text_digits(struct arena *arena, const char *text)
{
	size_t left = strlen(text);
	char *digits = arena_take(arena, left + 1), *to = digits;
	utf8proc_int32_t point;

	while (left > 0) {
		utf8proc_ssize_t bytes = next_point(text, left, &point);

		if (bytes < 0)
			die("a number was not checked before it was read");
		if (point >= 0xFF10 && point <= 0xFF19) {
			*to++ = (char)('0' + (point - 0xFF10));
		} else if (!is_blank(point) && !is_dash(point) && !is_invisible(point) && !is_bidi_control(point)) {
			memcpy(to, text, (size_t)bytes);
			to += bytes;
		}
		text += bytes;
		left -= (size_t)bytes;
	}
	return digits;
}

bool
text_number(const char *text, int64_t least, int64_t most, int64_t *value)
{
	int64_t number = 0;
	size_t length = strlen(text);

	if (length == 0 || length > 18)   /* 18 digits always fit */
		return false;
	for (; *text != '\0'; text++) {
		if (*text < '0' || *text > '9')
			return false;
		number = 10 * number + (*text - '0');
	}
	if (number < least || number > most)
		return false;
	*value = number;
	return true;
}

bool
text_equal(const char *a, const char *b)
{
	return strcmp(a, b) == 0;
}

char *
text_fill(struct arena *arena, const char *sentence, const char *filling)
{
	const char *open = strstr(sentence, "〔");
	const char *close = open == NULL ? NULL : strstr(open, "〕");

	if (close == NULL)
		return arena_copy(arena, sentence, strlen(sentence));
	return arena_text(arena, "%.*s%s%s", (int)(open - sentence), sentence, filling,
	    close + strlen("〕"));
}
