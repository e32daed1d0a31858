/* reply_words.h - the words that reply_lint.c looks for.  Each function looks
 * at one place and answers how many bytes of it there are, 0 for none. */
#ifndef FEEDBACK_REPLY_WORDS_H
#define FEEDBACK_REPLY_WORDS_H

#include <stdbool.h>
#include <stddef.h>

/* A word of which an answer that says nothing is made; the longest one. */
size_t reply_empty_word_at(const char *);
/* A promise without a day; what stands before it may make it none (以及时间, 不…). */
size_t reply_vague_word_at(const char *text, const char *place);
/* The end of a sentence or a line. */
size_t reply_sentence_end_at(const char *);

/* A day, a span of days or a date within so many bytes: 8 月 24 日, 三天内, 下周. */
bool reply_has_date(const char *, size_t length);
/* Landline, 400 or a short number of the services; a mobile is somebody's own. */
bool reply_has_telephone(const char *);

/* A run of digits, single blanks and dashes between them: so many bytes. */
size_t reply_digits_at(const char *);
/* Whether such a run has the form of a 查询码: eight digits that are no date. */
bool reply_is_code(const char *, size_t length);

#endif
