/* masking.h - is a public text the original with parts covered, and nothing else?
 *
 * Parts are covered by runs of ▇ or by a bracketed word ［…］.  What is not
 * covered must stand in the original letter for letter and in order:
 * criticism cannot be edited away, only personal details can be hidden. */
#ifndef FEEDBACK_MASKING_H
#define FEEDBACK_MASKING_H

#include <stdbool.h>

struct arena;

struct span {
	enum { KEPT, COVERED, MASK } kind;   /* COVERED: of the original; MASK: what stands for it */
	const char  *text;
	struct span *next;
};

/* The original and its masking side by side, as kept, covered and mask
 * spans; NULL when the text is not a masking of the original or covers nothing. */
struct span *masking_compare(struct arena *, const char *original, const char *masked);

#endif
