/* fold.h - words as a search compares them.
 *
 * Every character is folded by itself, so that a part of a text always folds
 * into a part of the folded text: upper case to lower case, full width to
 * half width, ㎡ to m2, é to e and its accent (Unicode's compatibility
 * decomposition and case folding, UAX #15 and CaseFolding.txt).  White space,
 * control characters and what is never seen (joiners, variation selectors)
 * fold into nothing: 280 公里 and 280公里 are the same, and so is a word that
 * stands on two lines. */
#ifndef BASE_FOLD_H
#define BASE_FOLD_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct arena;

enum {
	FOLD_MOST = 32,        /* what one character may become; Unicode's longest are 18 */
	FOLD_BYTES = 4,        /* of one folded character in UTF-8 */
	FOLD_SEPARATOR = 0x1F  /* a control character that stays, between texts that only stand in a row */
};

/* Reads the first character of a text of at least one byte; answers how many
 * bytes it had.  A byte that is not UTF-8 counts as a character that folds
 * into nothing. */
size_t fold_character(const char *text, size_t size, int32_t folded[FOLD_MOST], int *count);

/* Writes one folded character, without a NUL; how many bytes. */
size_t fold_encode(int32_t point, char to[FOLD_BYTES]);

char *fold_text(struct arena *, const char *);

/* A letter, ideograph or digit: no mark, sign or picture. */
bool fold_is_letter(int32_t point);

#endif
