/* Doing something about a case: one job, with its entry and its line in the audit. */
#include "feedback/casework.h"

#include <stdio.h>

#include "base/arena.h"
#include "base/clock.h"
#include "base/text.h"
#include "feedback/audit.h"
#include "feedback/calendar.h"

struct doing {
	const struct case_act *act;
	struct arena          *arena;
	struct case_file      *file;     /* as it will be */
	const char            *stage;    /* of the entry */
	const char            *day;      /* of the entry */
};

static const struct {
	const char *kind, *action;
} deeds[CASE_DEEDS] = {
	[CASE_ASSIGN] = { "assign", "case-assign" }, [CASE_ASK] = { "ask", "case-ask" },
	[CASE_EXTEND] = { "extend", "case-extend" }, [CASE_DECLINE] = { "decline", "case-decline" },
	[CASE_NOTE] = { "note", "case-note" }, [CASE_BACK] = { "back", "case-back" },
	[CASE_VISIT] = { "visit", "case-visit" }, [CASE_CLOSE] = { "close", "case-close" },
	[CASE_REOPEN] = { "reopen", "case-reopen" }, [CASE_REMIND] = { "remind", "case-remind" },
};

static const char *
stage_after(const char *stage)
{
	static const char *const stages[] = { "verify", "rectify", "feedback", "review" };

	for (size_t i = 0; i + 1 < sizeof(stages) / sizeof(stages[0]); i++)
		if (text_equal(stages[i], stage))
			return stages[i + 1];
	return stage;
}

static void
close_case(struct case_file *file, const char *why, int64_t now)
{
	file->closed_at = now;
	file->closed_why = why;
}

/* Where no answer is owed, 反馈 is what was. */
static void
note(struct doing *doing)
{
	struct case_file *file = doing->file;

	doing->stage = file->stage;
	if (text_equal(file->stage, "review"))
		close_case(file, "reviewed", doing->act->now);
	if (text_equal(file->stage, "feedback") && !file->has_text)
		file->answered = true;
	file->stage = stage_after(file->stage);
}

static void
go_back(struct doing *doing)
{
	struct case_file *file = doing->file;

	doing->stage = file->stage = doing->act->stage;
	if (!file->has_text)
		file->answered = false;
}

static void
extend(struct doing *doing)
{
	struct case_file *file = doing->file;

	file->due = doing->act->day;
	file->extended_at = doing->act->now;
	file->extended_by = doing->act->staff;
	file->extension_reason = doing->act->words;
	file->asked_day = file->asked_reason = "";
}

static void
reopen(struct db *db, struct doing *doing)
{
	struct case_file *file = doing->file;
	int64_t today = day_of(doing->act->now);

	doing->day = day_iso(doing->arena, calendar_after(db, today, doing->act->answer_days));
	file->stage = "verify";
	file->due = file->due_most = doing->day;
	file->answered = false;
	file->reopened_at = doing->act->now;
	file->closed_at = 0;
	file->closed_why = "";
}

static void
change(struct db *db, struct doing *doing)
{
	const struct case_act *act = doing->act;
	struct case_file *file = doing->file;

	switch (act->deed) {
	case CASE_ASSIGN:  file->unit = act->unit; break;
	case CASE_ASK:     file->asked_day = act->day; file->asked_reason = act->words; break;
	case CASE_EXTEND:  extend(doing); break;
	case CASE_DECLINE: file->asked_day = file->asked_reason = ""; break;
	case CASE_NOTE:    note(doing); break;
	case CASE_BACK:    go_back(doing); break;
	case CASE_VISIT:   break;
	case CASE_CLOSE:   close_case(file, "noted", act->now); break;
	case CASE_REOPEN:  reopen(db, doing); break;
	case CASE_REMIND:  file->reminders++; file->reminded_at = act->now; break;
	case CASE_DEEDS:   break;
	}
}

/* Binds a time, or NULL for 0. */
static void
bind_time(struct query *query, const char *name, int64_t at)
{
	if (at == 0)
		bind_null(query, name);
	else
		bind_int(query, name, at);
}

static bool
put(struct db *db, const struct doing *doing)
{
	const struct case_file *file = doing->file;
	struct query *query = db_query(db, case_put_query);

	bind_int(query, ":submission", doing->act->submission);
	bind_int(query, ":version", doing->act->version);
	bind_time(query, ":unit", file->unit);
	bind_text(query, ":stage", file->stage);
	bind_text(query, ":due", file->due);
	bind_text(query, ":due_most", file->due_most);
	bind_int(query, ":answered", file->answered);
	bind_time(query, ":extended_at", file->extended_at);
	bind_text(query, ":extended_by", file->extended_by);
	bind_text(query, ":extension_reason", file->extension_reason);
	bind_text(query, ":asked_day", file->asked_day);
	bind_text(query, ":asked_reason", file->asked_reason);
	bind_int(query, ":reminders", file->reminders);
	bind_time(query, ":reminded_at", file->reminded_at);
	bind_time(query, ":reopened_at", file->reopened_at);
	bind_time(query, ":closed_at", file->closed_at);
	bind_text(query, ":closed_why", file->closed_why);
	return query_done(query) && query_changes(query) == 1;
}

static bool
insert_entry(struct db *db, const struct doing *doing)
{
	const struct case_act *act = doing->act;
	struct query *query = db_query(db, case_entry_insert_query);

	bind_int(query, ":submission", act->submission);
	bind_int(query, ":now", act->now);
	bind_text(query, ":kind", deeds[act->deed].kind);
	bind_text(query, ":stage", doing->stage);
	bind_time(query, ":unit", act->deed == CASE_ASSIGN ? act->unit : 0);
	bind_text(query, ":day", doing->day);
	bind_text(query, ":result", act->result);
	bind_time(query, ":satisfied", act->satisfied);
	bind_text(query, ":words", act->words);
	bind_text(query, ":staff", act->staff);
	bind_text(query, ":actor", act->actor);
	return query_done(query);
}

/* What people read on the project's page while they wait. */
static bool
tell_public(struct db *db, const struct case_act *act)
{
	struct query *query;

	if (act->deed != CASE_EXTEND)
		return true;
	query = db_query(db, publication_extend_query);
	bind_int(query, ":submission", act->submission);
	bind_text(query, ":due", act->day);
	return query_done(query);
}

static const char *
detail_of(const struct doing *doing, int64_t unit_before)
{
	const struct case_act *act = doing->act;

	switch (act->deed) {
	case CASE_ASSIGN:
		return arena_text(doing->arena, "unit %lld -> %lld%s%s", (long long)unit_before,
		    (long long)act->unit, act->words[0] == '\0' ? "" : ": ", act->words);
	case CASE_ASK:
	case CASE_EXTEND:
		return arena_text(doing->arena, "%s: %s", act->day, act->words);
	case CASE_VISIT:
		return act->result;
	default:
		return doing->stage;
	}
}

static bool
carry_out(struct db *db, void *details)
{
	struct doing *doing = details;
	const struct case_act *act = doing->act;
	int64_t unit_before;
	char subject[48];

	doing->file = case_of_submission(db, doing->arena, act->submission);
	if (doing->file == NULL || doing->file->version != act->version)
		return false;
	unit_before = doing->file->unit;
	doing->stage = "";
	doing->day = act->day;
	change(db, doing);
	if (!put(db, doing) || !insert_entry(db, doing) || !tell_public(db, act))
		return false;
	snprintf(subject, sizeof(subject), "submission %lld", (long long)doing->file->number);
	return audit_append(db, &(struct audit_entry){ act->actor, deeds[act->deed].action, subject,
	    detail_of(doing, unit_before) }, act->now);
}

enum written
case_do(struct writer *writer, struct arena *arena, const struct case_act *act)
{
	return writer_run(writer, carry_out, &(struct doing){ .act = act, .arena = arena });
}
