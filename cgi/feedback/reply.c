#include "feedback/reply.h"

#include <stdio.h>
#include <string.h>

#include "base/arena.h"
#include "base/clock.h"
#include "base/text.h"
#include "feedback/audit.h"
#include "feedback/reply_lint.h"
#include "feedback/submission.h"

enum { UNIT_CHARACTERS = 50 };

/* A second answer is owed because the first did not help. */
static const char *
repetition_problem(const char *body, const struct submission *submission)
{
	return submission->reopened_due[0] != '\0' && text_equal(body, submission->reply_body) ?
	    "和上次的答复一样。居民说没有解决，请写清再次核实的结果" : NULL;
}

static const char *
unit_problem(const char *unit)
{
	if (unit[0] == '\0')
		return "请填写是哪个单位答复的";
	return text_length(unit) > UNIT_CHARACTERS ? "单位名称最多 50 个字" : NULL;
}

struct reply_problems
reply_problems(struct arena *arena, const struct reply *reply, const struct submission *submission)
{
	struct reply_problems problems = {
		.unit = unit_problem(reply->unit),
		.outcome = outcome_word(reply->outcome)[0] == '\0' ? "请选择是否采纳" : NULL,
		.body = reply_body_problem(arena, reply->body),
	};

	if (problems.body == NULL)
		problems.body = repetition_problem(reply->body, submission);
	problems.count = (problems.unit != NULL) + (problems.outcome != NULL) + (problems.body != NULL);
	return problems;
}

/* The number of the submission, 0 when it is not what was on the screen. */
static int64_t
number_in_hand(struct db *db, const struct reply *reply)
{
	struct query *query = db_query(db, submission_in_hand_query);
	int64_t number = 0;

	bind_int(query, ":submission", reply->submission);
	bind_int(query, ":version", reply->version);
	while (query_next(query))
		number = column_int(query, 0);
	return number;
}

/* Its id, 0 when the schema does not take it. */
static int64_t
insert_reply(struct db *db, const struct reply *reply, int64_t now)
{
	struct query *query = db_query(db, reply_insert_query);
	struct date today = date_of_day(day_of(now));
	char day[40];

	snprintf(day, sizeof(day), "%04d-%02d-%02d", today.year, today.month, today.day);
	bind_int(query, ":submission", reply->submission);
	bind_text(query, ":unit", reply->unit);
	bind_text(query, ":outcome", reply->outcome);
	bind_text(query, ":body", reply->body);
	bind_text(query, ":replied_on", day);
	bind_text(query, ":staff", reply->staff);
	bind_int(query, ":now", now);
	return query_done(query) ? query_inserted(query) : 0;
}

static bool
answer(struct db *db, const struct reply *reply, int64_t id)
{
	struct query *query = db_query(db, submission_answer_query);

	bind_int(query, ":reply", id);
	bind_int(query, ":submission", reply->submission);
	bind_int(query, ":version", reply->version);
	if (!query_done(query) || query_changes(query) != 1)
		return false;
	query = db_query(db, publication_answer_query);
	bind_int(query, ":submission", reply->submission);
	return query_done(query);
}

int64_t
reply_put(struct db *db, const struct reply *reply, int64_t now)
{
	int64_t number = number_in_hand(db, reply), id;
	struct audit_entry entry = { .actor = reply->actor, .action = "reply", .detail = reply->outcome };
	char subject[48];

	if (number == 0 || (id = insert_reply(db, reply, now)) == 0 || !answer(db, reply, id))
		return 0;
	snprintf(subject, sizeof(subject), "submission %lld", (long long)number);
	entry.subject = subject;
	return audit_append(db, &entry, now) ? id : 0;
}

static bool
give(struct db *db, void *reply)
{
	return reply_put(db, reply, clock_now()) != 0;
}

enum written
reply_give(struct writer *writer, const struct reply *reply)
{
	struct reply given = *reply;

	return writer_run(writer, give, &given);
}

struct past_reply *
replies_of_submission(struct db *db, struct arena *arena, int64_t submission)
{
	struct query *query = db_query(db, replies_of_submission_query);
	struct past_reply *list = NULL, **end = &list;

	bind_int(query, ":submission", submission);
	for (; query_next(query); end = &(*end)->next) {
		*end = arena_take(arena, sizeof(**end));
		(*end)->unit = column_text(query, 0, arena);
		(*end)->outcome = column_text(query, 1, arena);
		(*end)->body = column_text(query, 2, arena);
		(*end)->staff = column_text(query, 3, arena);
		(*end)->given_at = column_int(query, 4);
	}
	return list;
}

struct past_reply *
reply_before_follow_up(struct db *db, struct arena *arena, int64_t submission)
{
	struct query *query = db_query(db, reply_before_follow_up_query);
	struct past_reply *reply = NULL;

	bind_int(query, ":submission", submission);
	while (query_next(query)) {
		reply = arena_take(arena, sizeof(*reply));
		reply->unit = column_text(query, 0, arena);
		reply->outcome = column_text(query, 1, arena);
		reply->body = column_text(query, 2, arena);
		reply->staff = "";
		reply->given_at = column_int(query, 3);
	}
	return reply;
}
