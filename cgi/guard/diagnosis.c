/* What was done to the audit at a place where entry and seal do not fit.
 *
 * Terms: place n is the first wrong one, the seal before it is right.  Each
 * guess about what was done foretells a hash that stands somewhere; only who
 * has the key could have made it, so a guess that fits is what happened. */
#include "guard/verdict.h"

#include <string.h>

enum { GONE_MOST = 10000 };   /* entries that may be gone in one piece, and still be counted */

struct diagnosis {
	struct db         *db;
	const struct keys *keys;
	int64_t            last;                          /* entry */
	int64_t            place;
	unsigned char      before[DIGEST_BYTES], seal[DIGEST_BYTES], next[DIGEST_BYTES];
	bool               has_next;                      /* a seal behind the place's own */
};

static bool
seal_of(struct db *db, int64_t id, unsigned char seal[DIGEST_BYTES])
{
	struct query *query = db_query(db, audit_seal_of_id_query);
	bool found = false;

	bind_int(query, ":id", id);
	while (query_next(query)) {
		struct blob hash = column_view(query, 1);

		found = hash.size == DIGEST_BYTES;
		if (found)
			memcpy(seal, hash.data, DIGEST_BYTES);
	}
	return found;
}

/* The seal that an entry of the file would have as number `as`; false when it is not there. */
static bool
seal_as(const struct diagnosis *about, int64_t id, const unsigned char before[DIGEST_BYTES], int64_t as,
    unsigned char seal[DIGEST_BYTES])
{
	struct query *query = db_query(about->db, audit_entry_of_id_query);
	bool found = false;

	bind_int(query, ":id", id);
	while (query_next(query)) {
		struct chain_entry entry = chain_entry_of_row(query);

		entry.id = as;
		chain_hash(about->keys, before, &entry, seal);
		found = true;
	}
	return found;
}

static bool
same(const unsigned char a[DIGEST_BYTES], const unsigned char b[DIGEST_BYTES])
{
	return memcmp(a, b, DIGEST_BYTES) == 0;
}

/* Where the entry now stands that belongs here, perhaps with its wrong seal; 0: nowhere. */
static int64_t
right_one(const struct diagnosis *about)
{
	unsigned char fits[DIGEST_BYTES], own[DIGEST_BYTES];

	for (int64_t id = about->place + 1; id <= about->last; id++)
		if (seal_as(about, id, about->before, about->place, fits) &&
		    (same(fits, about->seal) || (seal_of(about->db, id, own) && same(fits, own))))
			return id;
	return 0;
}

/* Where the entry belongs that now stands here; 0: nowhere further down. */
static int64_t
home(const struct diagnosis *about)
{
	unsigned char before[DIGEST_BYTES], fits[DIGEST_BYTES], seal[DIGEST_BYTES];

	memcpy(before, about->seal, DIGEST_BYTES);
	for (int64_t id = about->place + 1; seal_of(about->db, id, seal); id++) {
		if (seal_as(about, about->place, before, id, fits) && same(fits, seal))
			return id;
		memcpy(before, seal, DIGEST_BYTES);
	}
	return 0;
}

/* How many are gone together with their seals, the rest numbered anew; 0: that is not it. */
static int64_t
gone(const struct diagnosis *about)
{
	struct query *query = db_query(about->db, audit_entry_of_id_query);
	unsigned char fits[DIGEST_BYTES];
	int64_t count = GONE_MOST;

	bind_int(query, ":id", about->place + 1);
	while (about->has_next && query_next(query)) {
		struct chain_entry entry = chain_entry_of_row(query);

		count = 0;
		do {
			entry.id++;
			chain_hash(about->keys, about->seal, &entry, fits);
		} while (!same(fits, about->next) && ++count < GONE_MOST);
	}
	return count < GONE_MOST ? count + 1 : 0;
}

/* The entry is right, and the next seal grew from its right seal. */
static bool
only_the_seal(const struct diagnosis *about)
{
	unsigned char right[DIGEST_BYTES], fits[DIGEST_BYTES];

	return about->has_next && seal_as(about, about->place, about->before, about->place, right) &&
	    seal_as(about, about->place + 1, right, about->place + 1, fits) && same(fits, about->next);
}

/* The right one and its seal stand next; *swapped: and this one would follow it. */
static bool
right_one_is_next(const struct diagnosis *about, bool *swapped)
{
	unsigned char fits[DIGEST_BYTES];

	if (!about->has_next || !seal_as(about, about->place + 1, about->before, about->place, fits) ||
	    !same(fits, about->next))
		return false;
	*swapped = seal_as(about, about->place, about->next, about->place + 1, fits) && same(fits, about->seal);
	return true;
}

enum finding_kind
chain_diagnosis(struct db *db, const struct keys *keys, const struct chain_end *end, int64_t *with)
{
	struct diagnosis about = { .db = db, .keys = keys, .place = end->last + 1 };
	struct query *query = db_query(db, audit_last_query);
	int64_t from, belongs;
	bool swapped;

	while (query_next(query))
		about.last = column_int(query, 0);
	memcpy(about.before, end->hash, DIGEST_BYTES);
	if (!seal_of(db, about.place, about.seal))
		return SEAL_ALTERED;   /* it is there, but is no hash */
	about.has_next = seal_of(db, about.place + 1, about.next);
	if (only_the_seal(&about))
		return SEAL_ALTERED;
	if (right_one_is_next(&about, &swapped)) {
		*with = about.place + 1;
		return swapped ? ENTRY_REORDERED : ENTRY_INSERTED;
	}
	from = right_one(&about);
	belongs = home(&about);
	*with = from > belongs ? from : belongs;
	if (from != 0)
		return belongs != 0 || from != about.place + 1 ? ENTRY_REORDERED : ENTRY_INSERTED;
	*with = belongs != 0 ? 1 : gone(&about);
	return *with != 0 ? ENTRY_DELETED : ENTRY_ALTERED;
}
