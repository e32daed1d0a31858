#include "guard/chain.h"

#include <stdio.h>
#include <string.h>

/* Sealing ----------------------------------------------------------------------- */

struct chain_entry
chain_entry_of_row(struct query *query)
{
	return (struct chain_entry){
		.id = column_int(query, 0), .at = column_int(query, 1),
		.actor = column_view(query, 2), .action = column_view(query, 3),
		.subject = column_view(query, 4), .detail = column_view(query, 5),
	};
}

/* With their length in front, also what lies behind a NUL that no program of ours writes. */
static void
add(struct digest *digest, struct blob text)
{
	digest_bytes(digest, text.data, text.size);
}

void
chain_hash(const struct keys *keys, const unsigned char before[DIGEST_BYTES],
    const struct chain_entry *entry, unsigned char hash[DIGEST_BYTES])
{
	struct digest digest;

	digest_begin(&digest, keys->audit, "audit entry", DIGEST_BYTES);
	digest_bytes(&digest, before, DIGEST_BYTES);
	digest_number(&digest, entry->id);
	digest_number(&digest, entry->at);
	add(&digest, entry->actor);
	add(&digest, entry->action);
	add(&digest, entry->subject);
	add(&digest, entry->detail);
	digest_end(&digest, hash);
}

struct chain_end
chain_end(struct db *db)
{
	struct chain_end end = { .last = 0 };
	struct query *query = db_query(db, audit_seal_last_query);

	while (query_next(query)) {
		struct blob hash = column_view(query, 1);

		end.last = column_int(query, 0);
		if (hash.size == DIGEST_BYTES)
			memcpy(end.hash, hash.data, DIGEST_BYTES);
	}
	return end;
}

static bool
insert_seal(struct db *db, const struct chain_end *end)
{
	struct query *query = db_query(db, audit_seal_insert_query);

	bind_int(query, ":id", end->last);
	bind_blob(query, ":hash", end->hash, DIGEST_BYTES);
	return query_done(query);
}

/* Stops at a gap: what lies behind it is for minyictl audit verify to judge. */
bool
chain_seal(struct db *db, void *details)
{
	const struct keys *keys = details;
	struct chain_end end = chain_end(db);
	struct query *waiting = db_query(db, audit_entries_query);

	bind_int(waiting, ":from", end.last + 1);
	bind_int(waiting, ":limit", SEALED_AT_ONCE);
	while (query_next(waiting)) {
		struct chain_entry entry = chain_entry_of_row(waiting);

		if (entry.id != end.last + 1)
			break;
		chain_hash(keys, end.hash, &entry, end.hash);
		end.last = entry.id;
		if (!insert_seal(db, &end))
			return false;
	}
	return true;
}

int64_t
chain_waiting(struct db *db)
{
	struct query *query = db_query(db, audit_last_query);
	int64_t last = 0, sealed = chain_end(db).last;

	while (query_next(query))
		last = column_int(query, 0);
	return last > sealed ? last - sealed : 0;
}

/* What the closing job does behind it is the point. */
static bool
nothing(struct db *db, void *details)
{
	(void)db, (void)details;
	return true;
}

bool
chain_catch_up(struct db *db, struct writer *writer)
{
	int64_t waiting = chain_waiting(db), before;

	do {
		before = waiting;
		if (waiting > 0 && writer_run(writer, nothing, NULL) != WRITTEN)
			return false;
		waiting = chain_waiting(db);
	} while (waiting > 0 && waiting < before);
	return waiting == 0;
}

/* The mark in staff.db -------------------------------------------------------------- */

struct chain_mark
chain_mark(struct db *accounts)
{
	struct chain_mark mark = { .head_day = "" };
	struct query *query = db_query(accounts, audit_mark_now_query);

	while (query_next(query)) {
		struct blob hash = column_view(query, 1), day;

		mark.end.last = column_int(query, 0);
		if (hash.size == DIGEST_BYTES)
			memcpy(mark.end.hash, hash.data, DIGEST_BYTES);
		day = column_view(query, 2);
		snprintf(mark.head_day, sizeof(mark.head_day), "%.*s", (int)day.size, (const char *)day.data);
	}
	return mark;
}

bool
chain_keeps(struct db *db, const struct chain_mark *mark)
{
	struct query *query = db_query(db, audit_seal_of_id_query);
	bool keeps = mark->end.last == 0;

	bind_int(query, ":id", mark->end.last);
	while (query_next(query)) {
		struct blob hash = column_view(query, 1);

		keeps = hash.size == DIGEST_BYTES && memcmp(hash.data, mark->end.hash, DIGEST_BYTES) == 0;
	}
	return keeps;
}

struct marking {
	struct chain_mark mark;
	int64_t           now;
};

static bool
put_mark(struct db *accounts, void *details)
{
	const struct marking *put = details;
	struct query *query = db_query(accounts, audit_mark_put_query);

	bind_int(query, ":last", put->mark.end.last);
	bind_blob(query, ":hash", put->mark.end.hash, DIGEST_BYTES);
	bind_text(query, ":head_day", put->mark.head_day);
	bind_int(query, ":now", put->now);
	return query_done(query);
}

static void
newest_head_day(struct db *db, char day[16])
{
	struct query *query = db_query(db, audit_heads_last_query);

	day[0] = '\0';
	bind_int(query, ":limit", 1);
	while (query_next(query)) {
		struct blob text = column_view(query, 0);

		snprintf(day, 16, "%.*s", (int)text.size, (const char *)text.data);
	}
}

enum written
chain_mark_move(struct db *db, struct db *accounts, struct writer *accounts_writer, int64_t now)
{
	struct chain_mark mark = chain_mark(accounts);
	struct marking put = { .now = now, .mark.end = chain_end(db) };

	if (!chain_keeps(db, &mark))
		return REFUSED;
	newest_head_day(db, put.mark.head_day);
	if (put.mark.end.last == 0 || (put.mark.end.last == mark.end.last &&
	    strcmp(put.mark.head_day, mark.head_day) == 0))
		return WRITTEN;
	return writer_run(accounts_writer, put_mark, &put);
}
