#include "feedback/pending.h"

#include <stdio.h>

#include "base/arena.h"
#include "base/text.h"
#include "feedback/audit.h"

enum { SETTLED_AT_ONCE = 200, JOB_MEMORY = 4 << 20 };

/* Steps of a job --------------------------------------------------------------- */

static bool
run_of_submission(struct db *db, enum query_name name, int64_t submission)
{
	struct query *query = db_query(db, name);

	bind_int(query, ":submission", submission);
	return query_done(query);
}

static bool
note_in_audit(struct db *db, const char *actor, const char *action, const struct pending_decision *pending,
    int64_t now)
{
	const struct decision *decision = &pending->decision;
	char subject[48], detail[64];

	snprintf(subject, sizeof(subject), "submission %lld", (long long)pending->number);
	snprintf(detail, sizeof(detail), decision->reason[0] == '\0' ? "%s" : "%s, %s",
	    decision->verdict, decision->reason);
	return audit_append(db, &(struct audit_entry){ actor, action, subject, detail }, now);
}

static bool
keep_returned(struct db *db, const struct decision *decision, const char *why,
    const struct second_look *second, int64_t now)
{
	struct query *query = db_query(db, returned_put_query);

	bind_int(query, ":submission", decision->submission);
	bind_text(query, ":why", why);
	bind_text(query, ":verdict", decision->verdict);
	bind_text(query, ":reason", decision->reason);
	bind_text(query, ":filling", decision->filling);
	bind_text(query, ":public_text", decision->public_text);
	bind_text(query, ":staff", decision->staff);
	bind_text(query, ":returned_by", second == NULL ? "" : second->staff);
	bind_text(query, ":note", second == NULL ? "" : second->note);
	bind_int(query, ":now", now);
	return query_done(query);
}

/* Its part of the job alone: what is undone here leaves its neighbours in peace. */
static bool
effective(struct db *db, struct arena *arena, const struct pending_decision *pending, int64_t now)
{
	bool done;

	db_part_begin(db);
	done = run_of_submission(db, pending_delete_query, pending->decision.submission) &&
	    decision_take_within(db, arena, &pending->decision, "effective", now);
	db_part_end(db, done);
	return done;
}

static bool
drop(struct db *db, const struct pending_decision *pending, int64_t now)
{
	const struct decision *decision = &pending->decision;

	return run_of_submission(db, pending_delete_query, decision->submission) &&
	    keep_returned(db, decision, "overtaken", NULL, now) &&
	    note_in_audit(db, decision->actor, "dropped", pending, now);
}

/* Proposing --------------------------------------------------------------------- */

struct proposing {
	struct proposal *first;
	struct arena    *arena;
	int64_t          undo_seconds, now, batch;
	bool             any;
};

static bool
may_be_decided(struct db *db, const struct decision *decision)
{
	struct query *query = db_query(db, submission_to_decide_query);
	bool may = false;

	bind_int(query, ":submission", decision->submission);
	bind_int(query, ":version", decision->version);
	while (query_next(query))
		may = true;
	return may;
}

static bool
insert(struct db *db, const struct proposing *it, const struct proposal *proposal)
{
	const struct decision *decision = &proposal->decision;
	struct query *query = db_query(db, pending_insert_query);
	bool masked = text_equal(decision->verdict, "masked");

	bind_int(query, ":submission", decision->submission);
	bind_int(query, ":version", decision->version);
	bind_text(query, ":verdict", decision->verdict);
	bind_text(query, ":reason", decision->reason);
	bind_text(query, ":filling", decision->filling);
	bind_text(query, ":public_text", masked ? decision->public_text : "");
	bind_text(query, ":staff", decision->staff);
	bind_text(query, ":actor", decision->actor);
	bind_int(query, ":now", it->now);
	bind_int(query, ":due_at", it->now + it->undo_seconds);
	bind_int(query, ":batch", it->batch);
	bind_text(query, ":confirmation", proposal->confirmation);
	return query_done(query) && run_of_submission(db, returned_delete_query, decision->submission);
}

static enum decision_outcome
propose_one(struct db *db, struct proposing *it, const struct proposal *proposal)
{
	struct pending_decision *pending;

	if (!may_be_decided(db, &proposal->decision))
		return ALREADY_DECIDED;
	if (!insert(db, it, proposal))
		return DECISION_FAILED;
	pending = pending_of_submission(db, it->arena, proposal->decision.submission);
	if (pending == NULL || !note_in_audit(db, proposal->decision.actor, "decide", pending, it->now))
		return DECISION_FAILED;
	if (proposal->confirmation[0] != '\0')
		return DECISION_UNCONFIRMED;
	if (it->undo_seconds > 0)
		return DECISION_PENDING;
	return effective(db, it->arena, pending, it->now) ? DECIDED : DECISION_FAILED;
}

static bool
propose(struct db *db, void *details)
{
	struct proposing *it = details;
	struct query *query = db_query(db, batch_next_query);

	while (query_next(query))
		it->batch = column_int(query, 0);
	for (struct proposal *one = it->first; one != NULL; one = one->next) {
		one->outcome = propose_one(db, it, one);
		if (one->outcome == DECISION_FAILED)
			return false;
		it->any |= one->outcome != ALREADY_DECIDED;
	}
	return it->any;
}

int64_t
proposals_store(struct writer *writer, struct proposal *first, int64_t undo_seconds, int64_t now)
{
	struct proposing it = { .first = first, .undo_seconds = undo_seconds, .now = now };
	enum written written;

	it.arena = arena_new(JOB_MEMORY);
	written = writer_run(writer, propose, &it);
	arena_free(it.arena);
	if (written == WRITTEN)
		return it.batch;
	for (struct proposal *one = first; one != NULL; one = one->next)
		if (written == FAILED || one->outcome != ALREADY_DECIDED)
			one->outcome = DECISION_FAILED;
	return 0;
}

/* Settling -------------------------------------------------------------------------- */

struct settling {
	struct arena *arena;
	int64_t       now;
};

static bool
settle(struct db *db, void *details)
{
	const struct settling *it = details;
	struct pending_decision *one = pending_due(db, it->arena, it->now, SETTLED_AT_ONCE);

	for (; one != NULL; one = one->next) {
		bool overtaken = one->version != one->decision.version;

		if ((overtaken || !effective(db, it->arena, one, it->now)) && !drop(db, one, it->now))
			return false;
	}
	return true;
}

bool
pending_settle(struct writer *writer, struct db *db, struct arena *arena, int64_t now)
{
	struct settling it = { .now = now };
	enum written written;

	if (pending_due(db, arena, now, 1) == NULL)
		return true;
	it.arena = arena_new(JOB_MEMORY);
	written = writer_run(writer, settle, &it);
	arena_free(it.arena);
	return written == WRITTEN;
}

/* Taking back -------------------------------------------------------------------------- */

struct undoing {
	struct arena *arena;
	const char   *actor;
	int64_t       batch, now, count, number;
};

static bool
undo(struct db *db, void *details)
{
	struct undoing *it = details;
	struct pending_decision *one = pending_of_batch(db, it->arena, it->actor, it->batch);

	for (; one != NULL; one = one->next) {
		if (!run_of_submission(db, pending_delete_query, one->decision.submission) ||
		    !keep_returned(db, &one->decision, "undone", NULL, it->now) ||
		    !note_in_audit(db, it->actor, "undo", one, it->now))
			return false;
		it->number = one->number;
		it->count++;
	}
	return true;
}

int64_t
pending_undo(struct writer *writer, int64_t batch, const char *actor, int64_t now, int64_t *number)
{
	struct undoing it = { .actor = actor, .batch = batch, .now = now };
	enum written written;

	it.arena = arena_new(JOB_MEMORY);
	written = writer_run(writer, undo, &it);
	arena_free(it.arena);
	*number = it.number;
	return written == WRITTEN ? it.count : -1;
}

/* The second person ------------------------------------------------------------------------ */

struct seconding {
	const struct second_look *look;
	struct arena             *arena;
	int64_t                   now;
	bool                      returns;
	enum second_outcome       outcome;
};

static bool
confirm(struct db *db, struct seconding *it, struct pending_decision *pending)
{
	struct decision *decision = &pending->decision;

	decision->confirmed_by = it->look->staff;
	return note_in_audit(db, it->look->actor, "confirm", pending, it->now) &&
	    run_of_submission(db, pending_delete_query, decision->submission) &&
	    decision_take_within(db, it->arena, decision, "effective", it->now);
}

static bool
send_back(struct db *db, struct seconding *it, struct pending_decision *pending)
{
	return run_of_submission(db, pending_delete_query, pending->decision.submission) &&
	    keep_returned(db, &pending->decision, "returned", it->look, it->now) &&
	    note_in_audit(db, it->look->actor, "return", pending, it->now);
}

static bool
second(struct db *db, void *details)
{
	struct seconding *it = details;
	struct pending_decision *pending = pending_of_submission(db, it->arena, it->look->submission);

	it->outcome = SECOND_GONE;
	if (pending == NULL || pending->confirmation[0] == '\0' || pending->version != it->look->version ||
	    pending->version != pending->decision.version)
		return false;
	it->outcome = SECOND_OWN;
	if (text_equal(pending->decision.actor, it->look->actor))
		return false;
	it->outcome = SECOND_GONE;
	if (!(it->returns ? send_back(db, it, pending) : confirm(db, it, pending)))
		return false;
	it->outcome = SECOND_DONE;
	return true;
}

static enum second_outcome
look(struct writer *writer, const struct second_look *second_look, int64_t now, bool returns)
{
	struct seconding it = { .look = second_look, .now = now, .returns = returns };
	enum written written;

	it.arena = arena_new(JOB_MEMORY);
	written = writer_run(writer, second, &it);
	arena_free(it.arena);
	return written == FAILED ? SECOND_FAILED : it.outcome;
}

enum second_outcome
pending_confirm(struct writer *writer, const struct second_look *second_look, int64_t now)
{
	return look(writer, second_look, now, false);
}

enum second_outcome
pending_return(struct writer *writer, const struct second_look *second_look, int64_t now)
{
	return look(writer, second_look, now, true);
}
