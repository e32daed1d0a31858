/* folded.h - a text folded for comparing (base/fold.h), each character with
 * its place in the original. */
#ifndef FEEDBACK_FOLDED_H
#define FEEDBACK_FOLDED_H

#include <stdbool.h>
#include <stddef.h>
#include <uchar.h>

struct arena;

struct folded {
	size_t    count;
	char32_t *point;       /* folded code points, 0 at the end */
	size_t   *from, *to;   /* in bytes of the original, of the character that it comes of */
};

struct folded folded_of(struct arena *, const char *text);

/* Nothing, not even a blank, stands between this character and the one before. */
bool folded_is_joined(const struct folded *, size_t at);
/* A letter or digit of ASCII. */
bool folded_is_latin(char32_t point);
/* The same word stands at both places; the word ends with 0. */
bool folded_begins(const char32_t *text, const char32_t *word);

#endif
