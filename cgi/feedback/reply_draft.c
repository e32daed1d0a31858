#include "feedback/reply_draft.h"

#include <stdio.h>

#include "base/arena.h"
#include "base/text.h"
#include "feedback/audit.h"
#include "feedback/case_unit.h"
#include "feedback/reply.h"
#include "feedback/reply_lint.h"

enum { UNIT_CHARACTERS = 50 };

static const struct { const char *state, *word; } states[] = {
	{ "draft", "草稿" }, { "submitted", "等审核" }, { "returned", "退回重答" }, { "released", "已公布" },
};

const char *
draft_state_word(const char *state)
{
	for (size_t i = 0; i < sizeof(states) / sizeof(states[0]); i++)
		if (text_equal(states[i].state, state))
			return states[i].word;
	return "";
}

/* Reading ------------------------------------------------------------------- */

struct reply_draft *
reply_draft_of_submission(struct db *db, struct arena *arena, int64_t submission)
{
	struct query *query = db_query(db, reply_draft_live_query);
	struct reply_draft *draft = NULL;

	bind_int(query, ":submission", submission);
	while (query_next(query)) {
		draft = arena_take(arena, sizeof(*draft));
		draft->id = column_int(query, 0);
		draft->version = column_int(query, 1);
		draft->state = column_text(query, 2, arena);
		draft->changed_at = column_int(query, 3);
		draft->returns = column_int(query, 4);
		draft->unit = column_text(query, 5, arena);
		draft->outcome = column_text(query, 6, arena);
		draft->body = column_text(query, 7, arena);
		draft->staff = column_text(query, 8, arena);
		draft->by_office = column_int(query, 9) != 0;
		draft->return_reason = column_text(query, 10, arena);
	}
	return draft;
}

struct reply_version *
reply_versions(struct db *db, struct arena *arena, int64_t submission)
{
	struct query *query = db_query(db, reply_draft_versions_query);
	struct reply_version *list = NULL, **end = &list;

	bind_int(query, ":submission", submission);
	bind_int(query, ":limit", REPLY_VERSIONS_SHOWN);
	for (; query_next(query); end = &(*end)->next) {
		*end = arena_take(arena, sizeof(**end));
		(*end)->draft = column_int(query, 0);
		(*end)->version = column_int(query, 1);
		(*end)->state = column_text(query, 2, arena);
		(*end)->unit = column_text(query, 3, arena);
		(*end)->outcome = column_text(query, 4, arena);
		(*end)->body = column_text(query, 5, arena);
		(*end)->reason = column_text(query, 6, arena);
		(*end)->by_office = column_int(query, 7) != 0;
		(*end)->staff = column_text(query, 8, arena);
		(*end)->saved_at = column_int(query, 9);
	}
	return list;
}

/* Judging --------------------------------------------------------------------- */

struct drafting_problems
drafting_problems(const struct drafting *drafting)
{
	struct drafting_problems problems = { NULL, NULL, 0 };

	if (text_length(drafting->unit) > UNIT_CHARACTERS)
		problems.unit = "单位名称最多 50 个字";
	if (text_length(drafting->body) > REPLY_CHARACTERS_MOST)
		problems.body = "答复最多 1000 个字，请删减后再保存";
	problems.count = (problems.unit != NULL) + (problems.body != NULL);
	return problems;
}

const char *
return_reason_problem(const char *reason)
{
	size_t length = text_length(reason);

	if (length < RETURN_REASON_LEAST)
		return "请写清为什么退回、要改哪里，至少 5 个字";
	return length > RETURN_REASON_MOST ? "退回的理由最多 200 个字，请删减" : NULL;
}

/* Changing ---------------------------------------------------------------------- */

struct step {
	const struct drafting *drafting;
	struct arena          *arena;
	const char            *action;       /* of the audit */
	const char            *state;        /* NULL: the one that saving leaves */
	const char            *reason;       /* "" unless it is returned */
	int64_t                now;
	struct reply_draft    *live;         /* as it stands in the transaction */
};

/* What saving makes of it. */
static const char *
state_saved(const struct step *step)
{
	if (step->live == NULL)
		return "draft";
	if (text_equal(step->live->state, "returned") || step->drafting->unit_id == 0)
		return step->live->state;
	return "draft";
}

/* The number of the submission, 0 when something is not what was on the screen. */
static int64_t
in_hand(struct db *db, struct step *step)
{
	const struct drafting *drafting = step->drafting;
	struct query *query = db_query(db, submission_in_hand_query);
	int64_t number = 0;

	bind_int(query, ":submission", drafting->submission);
	bind_int(query, ":version", drafting->version);
	while (query_next(query))
		number = column_int(query, 0);
	step->live = reply_draft_of_submission(db, step->arena, drafting->submission);
	if ((step->live == NULL ? 0 : step->live->version) != drafting->draft_version)
		return 0;
	if (drafting->unit_id != 0 &&
	    case_unit(db, step->arena, drafting->submission).id != drafting->unit_id)
		return 0;
	return number;
}

/* A new round; its id, 0 when the schema does not take it. */
static int64_t
begin(struct db *db, const struct step *step, const char *state)
{
	struct case_unit unit = case_unit(db, step->arena, step->drafting->submission);
	struct query *query = db_query(db, reply_draft_beginning_query);
	const char *month = "";
	int64_t asked_at = 0;

	bind_int(query, ":submission", step->drafting->submission);
	while (query_next(query)) {
		month = column_text(query, 0, step->arena);
		asked_at = column_int(query, 2);
		if (asked_at == 0)
			asked_at = unit.since > 0 ? unit.since : column_int(query, 1);
	}
	query = db_query(db, reply_draft_insert_query);
	bind_int(query, ":submission", step->drafting->submission);
	bind_text(query, ":state", state);
	bind_text(query, ":month", month);
	bind_int(query, ":unit", unit.id);
	bind_int(query, ":asked_at", asked_at);
	bind_int(query, ":now", step->now);
	return query_done(query) ? query_inserted(query) : 0;
}

static bool
change(struct db *db, const struct step *step, const char *state, int64_t reply)
{
	struct query *query = db_query(db, reply_draft_change_query);

	bind_int(query, ":draft", step->live->id);
	bind_int(query, ":version", step->live->version);
	bind_text(query, ":state", state);
	bind_text(query, ":reason", step->reason);
	bind_int(query, ":reply", reply);
	bind_int(query, ":now", step->now);
	return query_done(query) && query_changes(query) == 1;
}

/* The words as typed, or those that are stored. */
static bool
keep_version(struct db *db, const struct step *step, int64_t draft, const char *state)
{
	const struct drafting *drafting = step->drafting;
	const struct reply_draft *live = step->live;
	bool typed = drafting->body != NULL;
	struct query *query = db_query(db, reply_draft_version_insert_query);

	bind_int(query, ":draft", draft);
	bind_int(query, ":version", live == NULL ? 1 : live->version + 1);
	bind_text(query, ":state", state);
	bind_text(query, ":unit", typed ? drafting->unit : live->unit);
	bind_text(query, ":outcome", typed ? drafting->outcome : live->outcome);
	bind_text(query, ":body", typed ? drafting->body : live->body);
	bind_text(query, ":reason", step->reason);
	bind_int(query, ":by_office", drafting->unit_id == 0);
	bind_text(query, ":staff", drafting->staff);
	bind_int(query, ":now", step->now);
	return query_done(query);
}

static bool
note(struct db *db, const struct step *step, int64_t number)
{
	struct audit_entry entry = { .actor = step->drafting->actor, .action = step->action };
	char subject[48], detail[48];

	snprintf(subject, sizeof(subject), "submission %lld", (long long)number);
	snprintf(detail, sizeof(detail), "version %lld",
	    (long long)(step->live == NULL ? 1 : step->live->version + 1));
	entry.subject = subject;
	entry.detail = detail;
	return audit_append(db, &entry, step->now);
}

/* Saving and submitting: the words as typed. */
static bool
write(struct db *db, void *details)
{
	struct step *step = details;
	int64_t number = in_hand(db, step), draft;
	const char *state = step->state != NULL ? step->state : state_saved(step);

	if (number == 0)
		return false;
	draft = step->live != NULL ? step->live->id : begin(db, step, state);
	return draft != 0 && (step->live == NULL || change(db, step, state, 0)) &&
	    keep_version(db, step, draft, state) && note(db, step, number);
}

/* Returning. */
static bool
send_back(struct db *db, void *details)
{
	struct step *step = details;
	int64_t number = in_hand(db, step);

	return number != 0 && step->live != NULL && text_equal(step->live->state, "submitted") &&
	    change(db, step, "returned", 0) && keep_version(db, step, step->live->id, "returned") &&
	    note(db, step, number);
}

/* The reply raises the submission's version; all else was looked at before. */
static bool
release(struct db *db, void *details)
{
	struct step *step = details;
	const struct drafting *drafting = step->drafting;
	int64_t number = in_hand(db, step), reply;

	if (number == 0 || step->live == NULL)
		return false;
	reply = reply_put(db, &(struct reply){
		.submission = drafting->submission, .version = drafting->version,
		.unit = step->live->unit, .outcome = step->live->outcome, .body = step->live->body,
		.staff = drafting->staff, .actor = drafting->actor,
	}, step->now);
	return reply != 0 && change(db, step, "released", reply) &&
	    keep_version(db, step, step->live->id, "released") && note(db, step, number);
}

enum written
reply_draft_save(struct writer *writer, struct arena *arena, const struct drafting *drafting, int64_t now)
{
	struct step step = { drafting, arena, "answer-save", NULL, "", now, NULL };

	return writer_run(writer, write, &step);
}

enum written
reply_draft_submit(struct writer *writer, struct arena *arena, const struct drafting *drafting, int64_t now)
{
	struct step step = { drafting, arena, "answer-submit", "submitted", "", now, NULL };

	return writer_run(writer, write, &step);
}

enum written
reply_draft_return(struct writer *writer, struct arena *arena, const struct drafting *drafting,
    const char *reason, int64_t now)
{
	struct drafting stored = *drafting;
	struct step step = { &stored, arena, "answer-return", "returned", reason, now, NULL };

	stored.body = NULL;
	return writer_run(writer, send_back, &step);
}

enum written
reply_draft_release(struct writer *writer, struct arena *arena, const struct drafting *drafting, int64_t now)
{
	struct drafting stored = *drafting;
	struct step step = { &stored, arena, "answer-release", "released", "", now, NULL };

	stored.body = NULL;
	return writer_run(writer, release, &step);
}
