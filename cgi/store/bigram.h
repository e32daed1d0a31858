/* bigram.h - how SQLite's FTS5 cuts a text into what it indexes.
 *
 * There are no words to go by in Chinese, so everything is cut alike, digits
 * and Latin letters too: a text is folded (base/fold.h), then each of its
 * characters makes one token, itself and the one after it; the last one
 * stands alone.  G107路 is g1 10 07 7路 路.  A part of two characters or more
 * is a phrase of such pairs, a single character the beginning of a pair, and
 * both find every place where they stand and no other: tests/store/check_bigram.c.
 *
 * What is asked for is quoted, as FTS5 quotes: "G107", and with one character
 * "路" *.  Without the star a single character finds the ends of texts only. */
#ifndef STORE_BIGRAM_H
#define STORE_BIGRAM_H

/* Gives every connection that this program opens from now on the tokenizer
 * "bigram" and the function closeness(table, weight of column 1, ...): how
 * well a row answers, as a whole number, more is better.  It is BM25 without
 * the rarity of the words, as every hit has all of them and FTS5 would read
 * all that ever matched to learn it, and without the length of the row, which
 * FTS5 looks up for each: half of the time of a search among a million texts,
 * none of which may be longer than a page.  A column of weight 0 does not
 * count.  May be called often and from any thread; refuses to start
 * without. */
void bigram_install(void);

#endif
