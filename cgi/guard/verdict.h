/* verdict.h - is the audit what it was when it was sealed?
 *
 * Walks entries and seals side by side.  Where they part, it tries what could
 * have been done there (the entry belongs further down, the right one stands
 * further down, one more or one fewer explains the rest) and names the first
 * such place.  Then it holds the signed heads and the mark in staff.db
 * against the chain: a tail that was cut off leaves a whole chain, but not
 * these. */
#ifndef GUARD_VERDICT_H
#define GUARD_VERDICT_H

#include "guard/chain.h"

struct arena;

enum finding_kind {
	ENTRY_ALTERED, ENTRY_DELETED, ENTRY_INSERTED, ENTRY_REORDERED, TAIL_CUT,
	SEAL_ALTERED, SEAL_MISSING, HEAD_ALTERED, HEAD_MISSING,
};

struct finding {
	enum finding_kind kind;
	int64_t           entry;        /* number of the first one; 0 for a head */
	const char       *sentence;     /* in Chinese, in the arena */
	struct finding   *next;
};

struct verdict {
	int64_t         sealed, waiting, heads;   /* entries found in order; without a seal yet; heads */
	struct finding *findings;                 /* NULL: none; the chain's first */
};

/* On a reader of moderate's roles; opens a snapshot of its own.  The accounts
 * (staff.db) may be NULL: then there is no mark to hold against it.  recent:
 * begins at the head of the day before the newest one, taking what lies
 * before for good; with less than two heads at the start. */
struct verdict audit_verdict(struct db *, struct db *accounts, struct arena *, const struct keys *, bool recent);

/* What was done at the entry behind an end of the chain that is still right,
 * where entry and seal are both there but do not fit.  *with: the place of
 * the entry that it was swapped with, or how many are gone. */
enum finding_kind chain_diagnosis(struct db *, const struct keys *, const struct chain_end *, int64_t *with);

#endif
