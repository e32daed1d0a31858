/* chain.h - the audit proves itself.
 *
 * Everybody appends to table audit within the transaction of what they do
 * (feedback/audit.h).  Who has the audit's key adds to each entry, in order,
 * its seal: keyed BLAKE2b over the seal before it and all of the entry, the
 * number too.  So nobody without the key can alter, delete, insert or reorder
 * entries without breaking the chain there; guard/verdict.h finds the place.
 *
 * moderate seals within its own transactions, what portal and minyictl left
 * first; and once a second what portal appended since.  The chain's end is
 * marked in staff.db, so that a tail cut off is noticed too: portal, and who
 * has only feedback.db, cannot reach that file. */
#ifndef GUARD_CHAIN_H
#define GUARD_CHAIN_H

#include <stdbool.h>
#include <stdint.h>

#include "guard/digest.h"
#include "guard/keys.h"
#include "store/db.h"
#include "store/writer.h"

/* The seals written in one transaction, at most: residents wait for it. */
enum { SEALED_AT_ONCE = 500 };

/* Views into the row that a query stands at. */
struct chain_entry {
	int64_t     id, at;
	struct blob actor, action, subject, detail;
};
struct chain_entry chain_entry_of_row(struct query *);   /* audit_entries */

/* Where the chain has come to: before the first entry all zeros. */
struct chain_end {
	int64_t       last;
	unsigned char hash[DIGEST_BYTES];
};

/* The seal of the entry behind the one before; hash may be the same room as before. */
void chain_hash(const struct keys *, const unsigned char before[DIGEST_BYTES],
    const struct chain_entry *, unsigned char hash[DIGEST_BYTES]);

/* A writer's closing job, with the keys as details: seals the next of what waits. */
bool chain_seal(struct db *, void *keys);

struct chain_end chain_end(struct db *);
int64_t          chain_waiting(struct db *);   /* entries without a seal behind the end */

/* Lets a writer that closes with chain_seal() seal until nothing waits; false
 * when it could not, or an entry cannot be sealed because others are gone. */
bool chain_catch_up(struct db *, struct writer *);

/* The mark in staff.db -------------------------------------------------------- */

struct chain_mark {
	struct chain_end end;       /* last 0: there is no mark yet */
	char             head_day[16];   /* of the newest head then; "" for none */
};
struct chain_mark chain_mark(struct db *accounts);

/* Whether the chain still holds what was marked. */
bool chain_keeps(struct db *, const struct chain_mark *);

/* Moves the mark to the chain's end and the newest head.  A mark that the chain does not keep any more
 * stays where it is: it is the proof (REFUSED). */
enum written chain_mark_move(struct db *, struct db *accounts, struct writer *accounts_writer, int64_t now);

#endif
