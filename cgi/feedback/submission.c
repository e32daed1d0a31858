#include "feedback/submission.h"

#include <string.h>

#include "base/arena.h"
#include "base/clock.h"
#include "base/text.h"
#include "feedback/audit.h"
#include "feedback/calendar.h"
#include "feedback/flag.h"
#include "feedback/personal.h"
#include "feedback/plan.h"
#include "feedback/rating.h"

/* A mobile number of the mainland: 11 digits, the second from 3 to 9
 * (电信网编号计划, 2017). */
static bool
is_mobile(const char *phone)
{
	int64_t number;

	return strlen(phone) == 11 && text_number(phone, 13000000000, 19999999999, &number);
}

static void
note(const char **field, int *count, const char *sentence)
{
	*field = sentence;
	++*count;
}

/* NULL, or what the body seems to hold; no refusal, for its author may say otherwise. */
static const char *
personal_sentence(struct arena *arena, const struct draft *draft)
{
	unsigned kinds = draft->personal_kept ? 0 :
	    personal_kinds(personal_find(arena, draft->body));

	if (kinds == 0)
		return NULL;
	if (kinds == PERSONAL_MOBILE)
		return "意见里好像有手机号，请删掉，或者填到下面的手机号栏";
	return arena_text(arena, "意见里好像有%s，请删掉后再提交", personal_words(arena, kinds));
}

struct draft_problems
draft_problems(struct db *db, struct arena *arena, const struct draft *draft)
{
	struct draft_problems problems = { 0 };
	size_t length = text_length(draft->body);
	const char *personal = personal_sentence(arena, draft);
	int *count = &problems.count;

	if (draft->rating < RATING_LOWEST || draft->rating > RATING_HIGHEST)
		note(&problems.rating, count, "请选择您的满意程度");
	if (length > BODY_CHARACTERS)
		note(&problems.body, count, arena_text(arena, "意见最多 %d 个字，现在是 %zu 个字",
		    BODY_CHARACTERS, length));
	if (personal != NULL)
		note(&problems.personal, count, personal);
	if (draft->township != 0 && !township_exists(db, draft->township))
		note(&problems.township, count, "请从列表里选一个乡镇，也可以选“不想说”");
	if (draft->phone[0] != '\0' && !is_mobile(draft->phone))
		note(&problems.phone, count, "手机号应为 11 位数字");
	if (draft->phone[0] != '\0' && !draft->phone_agreed)
		note(&problems.agreement, count, "填了手机号，请勾选同意；不想勾选，可以把手机号删掉");
	return problems;
}

/* The same request again ---------------------------------------------------- */

/* The id of the earlier submission, 0 when there is none. */
static int64_t
find_earlier(struct db *db, struct arena *arena, const unsigned char *request, int64_t now,
    struct receipt *receipt)
{
	struct query *query = db_query(db, submission_of_request_query);
	int64_t id = 0;

	bind_blob(query, ":request", request, HASH_BYTES);
	bind_int(query, ":since", now - DEDUPLICATION_SECONDS);
	while (query_next(query)) {
		id = column_int(query, 0);
		*receipt = (struct receipt){
			.number = column_int(query, 1),
			.received_at = column_int(query, 2),
			.again = true,
			.has_text = column_int(query, 3) != 0,
			.has_phone = column_int(query, 4) != 0,
			.review_due = column_text(query, 5, arena),
			.answer_due = column_text(query, 6, arena),
			.answer_due_most = column_text(query, 7, arena),
		};
	}
	return id;
}

/* Receiving ------------------------------------------------------------------ */

/* 0 when the day has no more numbers. */
static int64_t
next_number(struct db *db, struct arena *arena, int64_t day)
{
	struct query *query = db_query(db, number_take_query);
	const char *iso = day_iso(arena, day);
	int64_t sequence = 0;

	bind_text(query, ":day", iso);
	if (!query_done(query))
		return 0;
	query = db_query(db, number_taken_query);
	bind_text(query, ":day", iso);
	while (query_next(query))
		sequence = column_int(query, 0);
	return submission_number(day, sequence);
}

/* Its id, 0 when the schema does not take it. */
static int64_t
insert_submission(struct db *db, const struct submission_arrival *arrival)
{
	struct query *query = db_query(db, submission_insert_query);
	const struct draft *draft = arrival->draft;
	const struct receipt *receipt = arrival->receipt;

	bind_int(query, ":number", receipt->number);
	bind_int(query, ":project", draft->project);
	bind_int(query, ":now", arrival->now);
	bind_text(query, ":month", month_of(arrival->arena, arrival->now));
	bind_int(query, ":rating", draft->rating);
	bind_int(query, ":reasons", rating_is_low((int)draft->rating) ? draft->reasons : 0);
	bind_text(query, ":body", draft->body);
	bind_int(query, ":private", draft->is_private);
	bind_int(query, ":township", draft->township);
	bind_blob(query, ":device", arrival->seals->device, HASH_BYTES);
	bind_blob(query, ":request", arrival->seals->request, HASH_BYTES);
	bind_blob(query, ":code_hash", arrival->seals->code_hash, HASH_BYTES);
	bind_text(query, ":review_due", receipt->review_due);
	bind_text(query, ":answer_due", receipt->answer_due);
	bind_text(query, ":answer_due_most", receipt->answer_due_most);
	bind_text(query, ":source", draft->source == NULL ? "" : draft->source);
	return query_done(query) ? query_inserted(query) : 0;
}

/* One rating in force for a device and project: the last. */
static bool
rate(struct db *db, const struct submission_arrival *arrival, int64_t submission)
{
	struct query *query = db_query(db, rating_replace_query);

	bind_int(query, ":project", arrival->draft->project);
	bind_blob(query, ":device", arrival->seals->device, HASH_BYTES);
	bind_int(query, ":now", arrival->now);
	if (!query_done(query))
		return false;
	query = db_query(db, rating_insert_query);
	bind_int(query, ":project", arrival->draft->project);
	bind_int(query, ":submission", submission);
	bind_blob(query, ":device", arrival->seals->device, HASH_BYTES);
	bind_int(query, ":value", arrival->draft->rating);
	bind_int(query, ":now", arrival->now);
	bind_text(query, ":month", month_of(arrival->arena, arrival->now));
	return query_done(query);
}

static bool
keep_phone(struct db *db, const struct submission_arrival *arrival, int64_t submission)
{
	struct query *query;

	if (arrival->seals->phone.size == 0)
		return true;
	query = db_query(db, contact_put_query);
	bind_int(query, ":submission", submission);
	bind_blob(query, ":sealed", arrival->seals->phone.data, arrival->seals->phone.size);
	bind_int(query, ":now", arrival->now);
	arrival->receipt->has_phone = query_done(query);
	return arrival->receipt->has_phone;
}

/* The same again: nothing is stored anew but a phone number in the place of another. */
static bool
receive_again(struct db *db, const struct submission_arrival *arrival, int64_t submission)
{
	return arrival->seals->phone.size == 0 || (keep_phone(db, arrival, submission) &&
	    audit_append_on(db, submission, "resident", "replace-phone", "", arrival->now));
}

/* What was rated how; never the text. */
static bool
record(struct db *db, const struct submission_arrival *arrival)
{
	struct query *query = db_query(db, audit_insert_received_query);

	bind_int(query, ":number", arrival->receipt->number);
	bind_int(query, ":project", arrival->draft->project);
	bind_int(query, ":rating", arrival->draft->rating);
	bind_int(query, ":now", arrival->now);
	return query_done(query);
}

/* For people who judge it; nothing is refused for what is found. */
static bool
look_through(struct db *db, const struct submission_arrival *arrival, int64_t submission)
{
	const struct draft *draft = arrival->draft;

	return flags_put(db, submission, arrival->flags) && flags_look_later(db, submission) &&
	    (draft->burst < BURST_LEAST || flag_put(db, submission, &(struct flag){ .kind = "burst",
	        .shown = arena_text(arrival->arena, "%lld", (long long)draft->burst) }));
}

static const char *
due(struct db *db, struct arena *arena, int64_t instant, int64_t working_days)
{
	return day_iso(arena, calendar_after(db, day_of(instant), working_days));
}

struct submission_arrival
submission_arrives(struct db *db, struct arena *arena, const struct draft *draft, const struct seals *seals,
    const struct promise *promise, int64_t received_at, struct receipt *receipt)
{
	return (struct submission_arrival){
		.arena = arena, .draft = draft, .seals = seals, .now = received_at, .receipt = receipt,
		.review_due = due(db, arena, received_at, promise->review_days),
		.answer_due = due(db, arena, received_at, promise->answer_days),
		.answer_due_most = due(db, arena, received_at, promise->answer_days_most),
		.flags = flags_of_text(db, arena, draft->body),
	};
}

bool
submission_receive_within(struct db *db, const struct submission_arrival *arrival)
{
	struct receipt *receipt = arrival->receipt;
	int64_t id;

	id = find_earlier(db, arrival->arena, arrival->seals->request, arrival->now, receipt);
	if (id != 0)
		return receive_again(db, arrival, id);
	*receipt = (struct receipt){
		.number = next_number(db, arrival->arena, day_of(arrival->now)),
		.received_at = arrival->now,
		.has_text = arrival->draft->body[0] != '\0',
		.review_due = arrival->review_due,
		.answer_due = arrival->answer_due,
		.answer_due_most = arrival->answer_due_most,
	};
	id = receipt->number == 0 ? 0 : insert_submission(db, arrival);
	return id != 0 && rate(db, arrival, id) && keep_phone(db, arrival, id) && record(db, arrival) &&
	    (!receipt->has_text || look_through(db, arrival, id));
}

static bool
receive(struct db *db, void *details)
{
	return submission_receive_within(db, details);
}

struct errand
submission_receive(struct db *db, struct arena *arena, const struct draft *draft, const struct seals *seals,
    const struct promise *promise, int64_t received_at, struct receipt *receipt)
{
	struct submission_arrival *arrival = arena_take(arena, sizeof(*arrival));

	*arrival = submission_arrives(db, arena, draft, seals, promise, received_at, receipt);
	return (struct errand){ receive, arrival };
}
