/* excerpt.h - a part of a text with the words that were looked for.
 *
 * Words are compared as the search compares them (base/fold.h), so that what
 * made a text a hit is what is marked.  Marks and cuts fall between what
 * people see as characters (grapheme clusters, UAX #29): an accent stays on
 * its letter and a family in one picture. */
#ifndef FEEDBACK_EXCERPT_H
#define FEEDBACK_EXCERPT_H

#include <stdbool.h>
#include <stddef.h>

struct arena;

struct excerpt_part {
	const char          *text;
	bool                 marked;
	struct excerpt_part *next;
};

/* At most about so many characters around the first place where one of the
 * words stands, every place marked; … where something was left out, lines
 * joined by a blank.  A mark at the end is not cut.  NULL when none of the
 * words (folded, not "") stands in the text. */
struct excerpt_part *excerpt_of(struct arena *, const char *text, const char *const words[], int count,
    size_t characters);

/* The same from the start of the text, unmarked: for what has no hit of its own. */
struct excerpt_part *excerpt_beginning(struct arena *, const char *text, size_t characters);

#endif
