/* casework.h - hands for the checks of cases. */
#ifndef TESTS_FEEDBACK_CASEWORK_H
#define TESTS_FEEDBACK_CASEWORK_H

#include "desk.h"

#include "feedback/case_list.h"
#include "feedback/follow_up.h"
#include "feedback/unit.h"

static inline struct case_file *
case_of(const struct submission *submission)
{
	return case_of_submission(desk.db, desk.arena, submission->id);
}

static inline struct case_act
act_of(const struct submission *submission, enum case_deed deed, const char *words)
{
	return (struct case_act){ .deed = deed, .submission = submission->id, .version = case_of(submission)->version,
		.stage = "", .day = "", .result = "", .words = words, .staff = "小王", .actor = "wang",
		.answer_days = 5, .now = clock_now() };
}

/* What the rules say of it, "" for nothing; done when they say nothing. */
static inline const char *
did(const struct case_act *act)
{
	struct case_file *file = case_of_submission(desk.db, desk.arena, act->submission);
	struct case_problems problems = case_problems(desk.db, desk.arena, file, act);
	const char *const all[] = { problems.deed, problems.unit, problems.stage, problems.day, problems.result,
		problems.words };

	for (size_t i = 0; i < sizeof(all) / sizeof(all[0]); i++)
		if (all[i] != NULL)
			return all[i];
	ck_assert_int_eq(problems.count, 0);
	ck_assert_int_eq(case_do(desk.moderate, desk.arena, act), WRITTEN);
	return "";
}

static inline const char *
did_now(const struct submission *submission, enum case_deed deed, const char *words)
{
	struct case_act act = act_of(submission, deed, words);

	return did(&act);
}

/* A note by somebody of another name. */
static inline const char *
noted_by(const struct submission *submission, const char *actor, const char *words)
{
	struct case_act act = act_of(submission, CASE_NOTE, words);

	act.actor = actor;
	return did(&act);
}

static inline const char *
extended_to(const struct submission *submission, const char *day, const char *words)
{
	struct case_act act = act_of(submission, CASE_EXTEND, words);

	act.day = day;
	return did(&act);
}

static inline const char *
visited(const struct submission *submission, const char *result)
{
	struct case_act act = act_of(submission, CASE_VISIT, "");

	act.day = "2026-08-17";
	act.result = result;
	return did(&act);
}

static inline const char *
assigned(const struct submission *submission, int64_t unit, const char *words)
{
	struct case_act act = act_of(submission, CASE_ASSIGN, words);

	act.unit = unit;
	return did(&act);
}

static inline int64_t
unit_made(const char *name)
{
	const struct unit_hand hand = { "wang", NOW };

	ck_assert_int_eq(unit_create(desk.moderate, name, "", &hand), WRITTEN);
	return unit_by_name(desk.db, desk.arena, name)->id;
}

/* The author leaves a number. */
static inline void
with_phone(const struct submission *submission)
{
	desk_run(arena_text(desk.arena, "INSERT INTO contact VALUES (%lld, x'00', 1)", (long long)submission->id));
}

static inline void
followed_up(const struct submission *submission, const char *solved)
{
	struct follow_up follow_up = { submission->id, again(submission)->version, solved, 2 };

	ck_assert_int_eq(writer_do(desk.portal, follow_up_take(desk.arena, &follow_up, 5, clock_now())), WRITTEN);
}

#endif
