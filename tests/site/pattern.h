/* pattern.h - the files that every site of the tests begins with.
 *
 * They are made once per program, by its first test; each later test, a
 * process of its own, copies them.  Where PATTERNS names a folder, as it does
 * in tests/run, they are made once for all programs. */
#ifndef TESTS_SITE_PATTERN_H
#define TESTS_SITE_PATTERN_H

struct arena;

/* An empty feedback.db: to migrate through every schema there was takes fifty
 * times as long as to copy what came of it. */
void pattern_database(const char *path);

/* Databases with the plan, and keys, into an empty folder. */
void pattern_bring(struct arena *, const char *folder);

/* The hash of the phrase "a long enough phrase": it costs 110 ms to make. */
const char *pattern_phrase_hash(struct arena *, const char *folder);

#endif
