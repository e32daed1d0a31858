/* What its author may still do with a submission. */
#include "feedback/submission.h"

#include "base/arena.h"
#include "base/text.h"
#include "feedback/audit.h"
#include "feedback/flag.h"
#include "feedback/group.h"

struct change {
	int64_t       submission, version, now;
	const char   *body;
	struct arena *arena;
};

static struct errand
errand(writer_job *job, struct arena *arena, struct change change)
{
	struct change *kept = arena_take(arena, sizeof(*kept));

	*kept = change;
	kept->arena = arena;
	return (struct errand){ job, kept };
}

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
	    group_leave(db, change->submission) && flags_look_later(db, change->submission) &&
	    audit_append_on(db, change->submission, "resident", "correct", "", change->now);
}

struct errand
submission_correct(struct arena *arena, int64_t id, int64_t version, const char *body, int64_t now)
{
	return errand(correct, arena, (struct change){ .submission = id, .version = version, .body = body, .now = now });
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

struct errand
submission_withdraw(struct arena *arena, int64_t id, int64_t version, int64_t now)
{
	return errand(withdraw, arena, (struct change){ .submission = id, .version = version, .now = now });
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

struct errand
submission_forget_phone(struct arena *arena, int64_t id, int64_t now)
{
	return errand(forget_phone, arena, (struct change){ .submission = id, .now = now });
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
