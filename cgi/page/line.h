/* line.h - conversations one behind the other, taken in the order in which
 * they came.  A conversation stands in one line at a time; whoever owns the
 * line holds a lock around both. */
#ifndef PAGE_LINE_H
#define PAGE_LINE_H

#include <stddef.h>

#include "page/conversation.h"

/* All zero: nobody stands there. */
struct line {
	struct conversation *first, *last;   /* the last one's next is NULL; no last without a first */
};

static inline void
line_append(struct line *line, struct conversation *conversation)
{
	conversation->next = NULL;
	if (line->first == NULL)
		line->first = conversation;
	else
		line->last->next = conversation;
	line->last = conversation;
}

/* The one that came first; NULL when there is none. */
static inline struct conversation *
line_take(struct line *line)
{
	struct conversation *conversation = line->first;

	if (conversation != NULL)
		line->first = conversation->next;
	return conversation;
}

#endif
