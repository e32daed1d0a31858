/* reply_lint.h - does an answer say something?  What is refused, and what is
 * only pointed out.
 *
 * Refused: answers made of empty phrases alone (国办发〔2017〕47号: no
 * perfunctory answers), blanks 〔 〕 of a canned reply that are still open.
 * Pointed out, with the place: what the office asks of units in its rules for
 * answers (how long, by when, whom to call) and what must not become public.
 * Whoever answers decides. */
#ifndef FEEDBACK_REPLY_LINT_H
#define FEEDBACK_REPLY_LINT_H

#include <stddef.h>

struct arena;

enum { REPLY_CHARACTERS_LEAST = 10, REPLY_CHARACTERS_MOST = 1000, REPLY_CHARACTERS_GOOD = 200 };

/* What is wrong with the words of an answer, in Chinese; NULL for nothing. */
const char *reply_body_problem(struct arena *, const char *body);

/* 〔事情〕〔日期〕: the blanks that are open, each once; "" for none.  The year of
 * a document, 〔2017〕, is none. */
const char *reply_open_blanks(struct arena *, const char *body);

struct reply_warning {
	const char *kind;            /* long, vague, figure, telephone, personal, receipt */
	const char *sentence;
	size_t      start, length;   /* the place in bytes; length 0: the whole answer */
	struct reply_warning *next;
};

/* In the order of their places, those of the whole first; NULL for none.
 * telephone: the unit's own, to be offered where none is given; "" when unknown. */
struct reply_warning *reply_warnings(struct arena *, const char *body, const char *telephone);

/* Whether one of them must be confirmed before the answer becomes public: a personal number. */
int reply_warnings_to_confirm(const struct reply_warning *);

#endif
