/* cover.h - covers places of a text by ▇ or by a bracketed word, as
 * feedback/masking.h wants a public text to be. */
#ifndef FEEDBACK_COVER_H
#define FEEDBACK_COVER_H

#include <stdbool.h>
#include <stddef.h>

struct arena;

struct cover {
	size_t        start, length;   /* bytes of the original; whole characters */
	const char   *word;            /* 电话已遮盖, without brackets; "": one ▇ for each character */
	struct cover *next;
};

/* The original with the covers laid over it and over what the typed text
 * covers already.  A typed text of "" or equal to the original covers nothing;
 * one that is no masking of the original comes back as it is. */
char *covered_text(struct arena *, const char *original, const char *typed, const struct cover *covers);

/* Whether the place lies in the text and cuts no character. */
bool cover_fits(const char *original, size_t start, size_t length);

/* What stands in brackets for a flag's kind (feedback/flag.h): 电话已遮盖, ... */
const char *cover_word(const char *kind);

#endif
