/* Reading submissions: one by its number, and the staff's lists. */
#include "feedback/submission.h"

#include <string.h>

#include "base/arena.h"
#include "base/text.h"

/* The columns of the view submission_sheet, in its order. */
enum {
	ID, NUMBER, PROJECT_ID, RECEIVED_AT, VERSION,
	PROJECT_SLUG, PROJECT_NAME, PROJECT_UNIT, AREA_NAME,
	RATING, REASONS, BODY, PRIVATE, CORRECTED, HAS_PHONE, TOWNSHIP, VISIBILITY, HANDLING,
	REVIEW_DUE, ANSWER_DUE, ANSWER_DUE_MOST, DECIDED_AT, DECIDED_BY, VERDICT,
	REASON_LABEL, REASON_SENTENCE, FILLING, PUBLIC_TEXT,
	REPLIED_AT, REPLY_UNIT, REPLY_OUTCOME, REPLY_BODY, REPLY_ON,
	WITHDRAWN_AT, DEVICE, REQUEST, CODE_HASH, MONTH, REASON, SOURCE,
	REOPENED_DUE, SOLVED, FOLLOW_UP_RATING, FOLLOWED_UP_AT, FOLLOWED_REPLY_AT, FOLLOWED_REPLY_UNIT,
	EXTENDED_DUE, EXTENSION_REASON
};

/* A hash of any other length stays zero, which nothing matches. */
static void
read_hash(struct query *query, int column, struct arena *arena, unsigned char hash[HASH_BYTES])
{
	struct blob blob = column_blob(query, column, arena);

	if (blob.size == HASH_BYTES)
		memcpy(hash, blob.data, HASH_BYTES);
}

static void
read_what_became(struct submission *submission, struct query *query, struct arena *arena)
{
	submission->decided_at = column_int(query, DECIDED_AT);
	submission->decided_by = column_text(query, DECIDED_BY, arena);
	submission->verdict = column_text(query, VERDICT, arena);
	submission->reason_label = column_text(query, REASON_LABEL, arena);
	submission->reason_sentence = text_fill(arena, column_text(query, REASON_SENTENCE, arena),
	    column_text(query, FILLING, arena));
	submission->public_text = column_text(query, PUBLIC_TEXT, arena);
	submission->replied_at = column_int(query, REPLIED_AT);
	submission->reply_unit = column_text(query, REPLY_UNIT, arena);
	submission->reply_outcome = column_text(query, REPLY_OUTCOME, arena);
	submission->reply_body = column_text(query, REPLY_BODY, arena);
	submission->reply_on = column_text(query, REPLY_ON, arena);
	submission->withdrawn_at = column_int(query, WITHDRAWN_AT);
}

static void
read_follow_up(struct submission *submission, struct query *query, struct arena *arena)
{
	submission->reopened_due = column_text(query, REOPENED_DUE, arena);
	submission->solved = column_text(query, SOLVED, arena);
	submission->follow_up_rating = (int)column_int(query, FOLLOW_UP_RATING);
	submission->followed_up_at = column_int(query, FOLLOWED_UP_AT);
	submission->followed_reply_at = column_int(query, FOLLOWED_REPLY_AT);
	submission->followed_reply_unit = column_text(query, FOLLOWED_REPLY_UNIT, arena);
	submission->extended_due = column_text(query, EXTENDED_DUE, arena);
	submission->extension_reason = column_text(query, EXTENSION_REASON, arena);
}

static struct submission *
submission_of_row(struct query *query, struct arena *arena)
{
	struct submission *submission = arena_take(arena, sizeof(*submission));

	submission->id = column_int(query, ID);
	submission->number = column_int(query, NUMBER);
	submission->project_id = column_int(query, PROJECT_ID);
	submission->received_at = column_int(query, RECEIVED_AT);
	submission->version = column_int(query, VERSION);
	submission->project_slug = column_text(query, PROJECT_SLUG, arena);
	submission->project_name = column_text(query, PROJECT_NAME, arena);
	submission->project_unit = column_text(query, PROJECT_UNIT, arena);
	submission->area_name = column_text(query, AREA_NAME, arena);
	submission->rating = (int)column_int(query, RATING);
	submission->reasons = column_int(query, REASONS);
	submission->body = column_text(query, BODY, arena);
	submission->is_private = column_int(query, PRIVATE) != 0;
	submission->corrected = column_int(query, CORRECTED) != 0;
	submission->has_phone = column_int(query, HAS_PHONE) != 0;
	submission->township = column_text(query, TOWNSHIP, arena);
	submission->visibility = column_text(query, VISIBILITY, arena);
	submission->handling = column_text(query, HANDLING, arena);
	submission->review_due = column_text(query, REVIEW_DUE, arena);
	submission->answer_due = column_text(query, ANSWER_DUE, arena);
	submission->answer_due_most = column_text(query, ANSWER_DUE_MOST, arena);
	read_what_became(submission, query, arena);
	read_follow_up(submission, query, arena);
	read_hash(query, DEVICE, arena, submission->device);
	read_hash(query, REQUEST, arena, submission->request);
	read_hash(query, CODE_HASH, arena, submission->code_hash);
	return submission;
}

struct submission *
submissions_of_query(struct query *query, struct arena *arena)
{
	struct submission *list = NULL, **end = &list;

	for (; query_next(query); end = &(*end)->next)
		*end = submission_of_row(query, arena);
	return list;
}

struct submission *
submission_by_number(struct db *db, struct arena *arena, int64_t number)
{
	struct query *query = db_query(db, submission_by_number_query);

	bind_int(query, ":number", number);
	return submissions_of_query(query, arena);
}

const char *
submission_due(const struct submission *submission)
{
	if (submission->reopened_due[0] != '\0')
		return submission->reopened_due;
	return submission->extended_due[0] != '\0' ? submission->extended_due : submission->answer_due;
}

bool
submission_is_late(const struct submission *submission, const char *today)
{
	return text_equal(submission->handling, "open") &&
	    strcmp(submission_due(submission), today) < 0;
}

struct submission *
submissions_waiting(struct db *db, struct arena *arena, struct queue_key after, int limit)
{
	struct query *query = db_query(db, submissions_waiting_query);

	bind_int(query, ":high", after.high);
	bind_int(query, ":received_at", after.received_at);
	bind_int(query, ":id", after.id);
	bind_int(query, ":limit", limit);
	return submissions_of_query(query, arena);
}

int64_t
submissions_waiting_count(struct db *db)
{
	struct query *query = db_query(db, submissions_waiting_count_query);
	int64_t count = 0;

	while (query_next(query))
		count = column_int(query, 0);
	return count;
}

struct submission *
submissions_reopened(struct db *db, struct arena *arena, int limit)
{
	struct query *query = db_query(db, submissions_reopened_query);

	bind_int(query, ":limit", limit);
	return submissions_of_query(query, arena);
}

struct submission *
submissions_filtered(struct db *db, struct arena *arena, const struct submission_filter *filter,
    int limit)
{
	bool of_project = filter->project != 0;
	struct query *query = db_query(db,
	    of_project ? submissions_filtered_of_project_query : submissions_filtered_query);

	if (of_project)
		bind_int(query, ":project", filter->project);
	bind_text(query, ":month", filter->month);
	bind_text(query, ":visibility", filter->visibility);
	bind_text(query, ":reason", filter->reason);
	bind_text(query, ":handling", filter->handling);
	bind_int(query, ":before", filter->before == 0 ? INT64_MAX : filter->before);
	bind_int(query, ":limit", limit);
	return submissions_of_query(query, arena);
}

struct submission *
submissions_of_month(struct db *db, struct arena *arena, const char *month, int64_t after,
    int limit)
{
	struct query *query = db_query(db, submissions_of_month_query);

	bind_text(query, ":month", month);
	bind_int(query, ":after", after);
	bind_int(query, ":limit", limit);
	return submissions_of_query(query, arena);
}

const char *
submission_listed_text(const struct submission *submission)
{
	return submission->public_text[0] == '\0' ? submission->body : submission->public_text;
}
