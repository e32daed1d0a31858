/* Reading decisions that are not in force yet. */
#include "feedback/pending.h"

#include "base/arena.h"

/* The columns of pending_of_submission, in its order. */
enum {
	SUBMISSION, VERSION, VERDICT, REASON, FILLING, PUBLIC_TEXT, STAFF, ACTOR,
	TAKEN_AT, DUE_AT, BATCH, CONFIRMATION, NUMBER, VERSION_NOW
};

static struct pending_decision *
pending_of_query(struct query *query, struct arena *arena)
{
	struct pending_decision *list = NULL, **end = &list;

	for (; query_next(query); end = &(*end)->next) {
		*end = arena_take(arena, sizeof(**end));
		(*end)->decision = (struct decision){
			.submission = column_int(query, SUBMISSION), .version = column_int(query, VERSION),
			.verdict = column_text(query, VERDICT, arena), .reason = column_text(query, REASON, arena),
			.filling = column_text(query, FILLING, arena),
			.public_text = column_text(query, PUBLIC_TEXT, arena),
			.staff = column_text(query, STAFF, arena), .actor = column_text(query, ACTOR, arena),
		};
		(*end)->taken_at = column_int(query, TAKEN_AT);
		(*end)->due_at = column_int(query, DUE_AT);
		(*end)->batch = column_int(query, BATCH);
		(*end)->confirmation = column_text(query, CONFIRMATION, arena);
		(*end)->number = column_int(query, NUMBER);
		(*end)->version = column_int(query, VERSION_NOW);
	}
	return list;
}

struct pending_decision *
pending_of_submission(struct db *db, struct arena *arena, int64_t submission)
{
	struct query *query = db_query(db, pending_of_submission_query);

	bind_int(query, ":submission", submission);
	return pending_of_query(query, arena);
}

struct pending_decision *
pending_unconfirmed(struct db *db, struct arena *arena, int64_t taken_at, int64_t after, int limit)
{
	struct query *query = db_query(db, pending_unconfirmed_query);

	bind_int(query, ":taken_at", taken_at);
	bind_int(query, ":after", after);
	bind_int(query, ":limit", limit);
	return pending_of_query(query, arena);
}

int64_t
pending_unconfirmed_count(struct db *db)
{
	struct query *query = db_query(db, pending_unconfirmed_count_query);
	int64_t count = 0;

	while (query_next(query))
		count = column_int(query, 0);
	return count;
}

struct pending_decision *
pending_due(struct db *db, struct arena *arena, int64_t now, int limit)
{
	struct query *query = db_query(db, pending_due_query);

	bind_int(query, ":now", now);
	bind_int(query, ":limit", limit);
	return pending_of_query(query, arena);
}

struct pending_decision *
pending_of_batch(struct db *db, struct arena *arena, const char *actor, int64_t batch)
{
	struct query *query = db_query(db, pending_of_batch_query);

	bind_text(query, ":actor", actor);
	bind_int(query, ":batch", batch);
	return pending_of_query(query, arena);
}

struct pending_batch
pending_latest(struct db *db, struct arena *arena, const char *actor, int64_t now, int64_t fresh_seconds)
{
	struct query *query = db_query(db, pending_latest_query);
	struct pending_batch batch = { .verdict = "" };

	bind_text(query, ":actor", actor);
	bind_int(query, ":now", now);
	bind_int(query, ":since", now - fresh_seconds);
	while (query_next(query))
		batch = (struct pending_batch){
			.batch = column_int(query, 0), .count = column_int(query, 1), .due_at = column_int(query, 2),
			.verdict = column_text(query, 3, arena), .unconfirmed = column_int(query, 4),
		};
	return batch;
}

struct returned_decision *
returned_of_submission(struct db *db, struct arena *arena, int64_t submission)
{
	struct query *query = db_query(db, returned_of_submission_query);
	struct returned_decision *returned = NULL;

	bind_int(query, ":submission", submission);
	while (query_next(query)) {
		returned = arena_take(arena, sizeof(*returned));
		returned->why = column_text(query, 0, arena);
		returned->decision = (struct decision){
			.submission = submission,
			.verdict = column_text(query, 1, arena), .reason = column_text(query, 2, arena),
			.filling = column_text(query, 3, arena), .public_text = column_text(query, 4, arena),
			.staff = column_text(query, 5, arena), .actor = "",
		};
		returned->returned_by = column_text(query, 6, arena);
		returned->note = column_text(query, 7, arena);
		returned->returned_at = column_int(query, 8);
	}
	return returned;
}
