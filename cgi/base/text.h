/* text.h - words as people write them: UTF-8, NFC, counted in characters. */
#ifndef BASE_TEXT_H
#define BASE_TEXT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct arena;

/* True for well-formed UTF-8 (RFC 3629: no overlong forms, no surrogates,
 * nothing above U+10FFFF) without NUL. */
bool text_is_utf8(const char *, size_t length);

/* What is stored of something a resident wrote: NFC; line ends are \n, at
 * most one blank line in a row; other control characters, bidi controls
 * (UAX #9), and zero-width characters that do not join an emoji are left
 * out; blanks at both ends too.  Needs well-formed UTF-8. */
char *text_clean(struct arena *, const char *);

/* The same on one line: every run of white space becomes one blank. */
char *text_clean_line(struct arena *, const char *);

/* In characters (code points), not bytes. */
size_t text_length(const char *);

/* The first characters, with an ellipsis where something was cut. */
char *text_beginning(struct arena *, const char *, size_t characters);

/* Digits as people type them: full-width digits become ASCII; blanks and
 * dashes of all kinds are left out; anything else stays. */
char *text_digits(struct arena *, const char *);

/* A whole decimal number within bounds, and nothing else. */
bool text_number(const char *, int64_t least, int64_t most, int64_t *value);

bool text_equal(const char *, const char *);

/* Replaces the one 〔…〕 of a sentence by what fills it. */
char *text_fill(struct arena *, const char *sentence, const char *filling);

#endif
