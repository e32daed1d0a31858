/* What its author may still do with a submission. */
#include "feedback/submission.h"

#include "base/arena.h"
#include "base/text.h"
#include "feedback/audit.h"
#include "feedback/flag.h"
#include "feedback/group.h"

enum { CORRECTION_ROOM = 1024 * 1024 };

struct change {
	int64_t       submission, version, now;
	const char   *body;
	struct arena *arena;
};

/* Keeps the words that stand there before they are replaced, and looks
 * through the new ones. */
static bool
correct(struct db *db, void *details)
{
	const struct change *change = details;
	struct query *query = db_query(db, submission_original_insert_query);

	bind_int(query, ":submission", change->submission);
	bind_int(query, ":now", change->now);
	if (!query_done(query))
		return false;
	query = db_query(db, submission_correct_query);
	bind_int(query, ":submission", change->submission);
	bind_int(query, ":version", change->version);
	bind_text(query, ":body", change->body);
	bind_int(query, ":now", change->now);
	return query_done(query) && query_changes(query) == 1 &&
	    flags_renew(db, change->arena, change->submission, change->body) &&
	    group_place(db, change->arena, change->submission, change->body) &&
	    audit_append_on(db, change->submission, "resident", "correct", "", change->now);
}

enum written
submission_correct(struct writer *writer, int64_t id, int64_t version, const char *body,
    int64_t now)
{
	struct change change = { id, version, now, body, arena_new(CORRECTION_ROOM) };
	enum written written = writer_run(writer, correct, &change);

	arena_free(change.arena);
	return written;
}

static bool
run_of_submission(struct db *db, enum query_name name, int64_t submission)
{
	struct query *query = db_query(db, name);

	bind_int(query, ":submission", submission);
	return query_done(query);
}

static bool
withdraw(struct db *db, void *details)
{
	const struct change *change = details;
	struct query *query = db_query(db, submission_withdraw_query);

	bind_int(query, ":submission", change->submission);
	bind_int(query, ":version", change->version);
	bind_int(query, ":now", change->now);
	if (!query_done(query) || query_changes(query) == 0)
		return false;
	query = db_query(db, rating_withdraw_query);
	bind_int(query, ":submission", change->submission);
	bind_int(query, ":now", change->now);
	return query_done(query) &&
	    run_of_submission(db, publication_delete_query, change->submission) &&
	    run_of_submission(db, contact_delete_query, change->submission) &&
	    audit_append_on(db, change->submission, "resident", "withdraw", "", change->now);
}

enum written
submission_withdraw(struct writer *writer, int64_t id, int64_t version, int64_t now)
{
	return writer_run(writer, withdraw, &(struct change){ .submission = id, .version = version, .now = now });
}

static bool
forget_phone(struct db *db, void *details)
{
	const struct change *change = details;
	struct query *query = db_query(db, contact_delete_query);

	bind_int(query, ":submission", change->submission);
	if (!query_done(query))
		return false;
	return query_changes(query) == 0 ||
	    audit_append_on(db, change->submission, "resident", "forget-phone", "", change->now);
}

enum written
submission_forget_phone(struct writer *writer, int64_t id, int64_t now)
{
	return writer_run(writer, forget_phone, &(struct change){ .submission = id, .now = now });
}

bool
submission_may_be_corrected(const struct submission *submission)
{
	return text_equal(submission->visibility, "waiting") && !submission->corrected;
}

bool
submission_may_be_withdrawn(const struct submission *submission)
{
	return !text_equal(submission->visibility, "withdrawn");
}
