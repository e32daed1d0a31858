/* resemblance.h - how much two texts have in common.
 *
 * Of a text its letters, ideographs and digits count, folded (base/fold.h),
 * as the set of all pairs of neighbours: marks, blanks and the order of
 * sentences hardly matter.  Resemblance is what two sets share, by what they
 * have together (Broder, On the resemblance and containment of documents,
 * 1997); a sketch of minima finds candidates in an index by bands.
 *
 * SimHash with 3 bits apart (Manku, Jain and Sarma 2007) was tried first and
 * is made for pages, not for comments: of 64 bits 4 differ once a text of 28
 * characters gets 请回复 added, 6 when its sentences change places, 8 to 13
 * with another village's name.  check_resemblance.c has such pairs. */
#ifndef FEEDBACK_RESEMBLANCE_H
#define FEEDBACK_RESEMBLANCE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <uchar.h>

struct arena;

/* 20 bands of 3 minima: of two texts that share 60 % all but 1 in 120 have a
 * band in common, of two that share 5 % 1 in 400. */
enum { SKETCH_BANDS = 20, SKETCH_ROWS = 3, SKETCH_MINIMA = SKETCH_BANDS * SKETCH_ROWS };
/* A text with fewer letters resembles only one with the very same. */
enum { SKETCH_SHORT = 12 };

struct sketch {
	size_t    letters, pairs;
	char32_t *letter;                    /* folded, in the order of the text */
	uint64_t *pair;                      /* sorted, each once */
	unsigned char minima[SKETCH_MINIMA]; /* the last byte of each */
	int       bands;                     /* 1 for a short text, 0 without a letter */
	int64_t   band[SKETCH_BANDS];        /* keys of the index, different for every band */
};

struct sketch sketch_of(struct arena *, const char *text);

/* Whether two texts may resemble each other, by little more than their sketches' minima. */
bool sketch_may_resemble(const struct sketch *, size_t letters, const unsigned char minima[SKETCH_MINIMA]);

/* 0 to 100: the share of pairs in common; of a short text 100 or 0. */
int  sketch_resemblance(const struct sketch *, const struct sketch *);
enum { RESEMBLES = 60 };

#endif
