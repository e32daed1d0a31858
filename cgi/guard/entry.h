/* entry.h - what a clerk's entry has in place of a browser and a 查询码.
 *
 * Every entry is a device of its own, so that no rating replaces another's.
 * A form that is sent twice is one entry: it carries a random word of its
 * own.  There is no 查询码: what would prove it is random and known to
 * nobody. */
#ifndef GUARD_ENTRY_H
#define GUARD_ENTRY_H

#include <stdbool.h>

#include "feedback/submission.h"

struct arena;
struct keys;

/* 32 hexadecimal digits, for a hidden field of the form. */
char *entry_once(struct arena *);
/* False when it is not such a word.  The phone stays unset. */
bool  entry_seals(const struct keys *, const char *once, struct seals *);

#endif
