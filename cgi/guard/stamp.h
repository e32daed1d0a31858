/* stamp.h - what form tokens and proofs look like: a time in hex, a dash, a MAC in hex. */
#ifndef GUARD_STAMP_H
#define GUARD_STAMP_H

#include <stdbool.h>
#include <stdint.h>

#include "guard/digest.h"

struct arena;

struct stamp {
	int64_t       time;               /* in whatever unit its maker counts; not negative */
	unsigned char mac[MAC_BYTES];
};

char *stamp_text(struct arena *, const struct stamp *);

/* False for anything that stamp_text() would not have written. */
bool stamp_parse(const char *, struct stamp *);

#endif
