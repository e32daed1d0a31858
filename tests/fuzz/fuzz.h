/* fuzz.h - what libFuzzer finds in the parsers that strangers reach.
 *
 * One program holds all targets; the variable FUZZ names the one to run.
 * Each gets bytes that nobody chose and states what must be true of whatever
 * comes of them, so that a wrong answer is found and not only a crash. */
#ifndef FUZZ_FUZZ_H
#define FUZZ_FUZZ_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"

/* What is left of an input; taking more than there is gives zeros and "". */
struct input {
	const uint8_t *data;
	size_t         size;
	struct arena  *arena;
};

uint8_t  take_byte(struct input *);
uint32_t take_number(struct input *, uint32_t below);    /* 0 .. below - 1 */
/* Up to a byte that ends it or the end, as text: NUL bytes are left out. */
char    *take_line(struct input *, uint8_t end);
/* The same as well-formed UTF-8: taken as it is where it is, else every byte
 * stands for one of some characters that matter to the rules. */
char    *take_text(struct input *, uint8_t end);

/* Ends the run as a crash that names what was not true. */
#define MUST(condition) must(condition, __FILE__, __LINE__, #condition)
void must(bool, const char *file, int line, const char *condition);

typedef void fuzz_target(struct input *);
fuzz_target fuzz_request, fuzz_form, fuzz_cookies, fuzz_tokens, fuzz_lookup, fuzz_tokenizer, fuzz_masking, fuzz_csv, fuzz_days;

/* What a target needs before its first run. */
void prepare_tokenizer(void), prepare_days(void);

#endif
