/* characters.h - a text as characters (code points), each with its place in bytes. */
#ifndef FEEDBACK_CHARACTERS_H
#define FEEDBACK_CHARACTERS_H

#include <stddef.h>
#include <stdint.h>

struct arena;

struct characters {
	const char *text;
	size_t      count;
	uint32_t   *point;      /* code points, 0 at the end */
	size_t     *offset;     /* in bytes, one more than there are characters */
};

enum { MASK_BLOCK = 0x2587 };   /* ▇, what covers one character */

/* Of well-formed UTF-8; the text is not copied. */
struct characters characters_of(struct arena *, const char *text);

#endif
