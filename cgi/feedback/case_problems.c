/* What may be done with a case as it stands, and what is wrong with what was typed. */
#include "feedback/casework.h"

#include <string.h>

#include "base/arena.h"
#include "base/clock.h"
#include "base/text.h"
#include "feedback/personal.h"
#include "feedback/rating.h"
#include "feedback/unit.h"

static const char *const stages[] = { "verify", "rectify", "feedback", "review" };
enum { STAGES = sizeof(stages) / sizeof(stages[0]) };

static int
stage_place(const char *stage)
{
	for (int i = 0; i < STAGES; i++)
		if (text_equal(stages[i], stage))
			return i;
	return -1;
}

/* Who wrote the last note of a stage; "" when nobody has. */
static const char *
author_of_stage(const struct case_entry *entry, const char *stage)
{
	const char *actor = "";

	for (; entry != NULL; entry = entry->next)
		if (text_equal(entry->kind, "note") && text_equal(entry->stage, stage))
			actor = entry->actor;
	return actor;
}

static bool
was_visited(const struct case_file *file, const struct case_entry *entry)
{
	for (; entry != NULL; entry = entry->next)
		if (text_equal(entry->kind, "visit") && entry->at >= file->reopened_at)
			return true;
	return false;
}

/* Whether the stage of the case may be left with a note. */
static const char *
note_problem(const struct case_file *file, const struct case_entry *entries, const char *actor)
{
	bool feedback = text_equal(file->stage, "feedback"), review = text_equal(file->stage, "review");

	if (file->has_text && !file->answered && (feedback || review))
		return "先公布答复，再写反馈和复核";
	if (!file->has_text && file->has_phone && feedback && !was_visited(file, entries))
		return "本人留了手机号，请先电话回访，再写反馈";
	if (review && text_equal(author_of_stage(entries, "rectify"), actor))
		return "整改是您写的，复核要由另一个人来做";
	return NULL;
}

static const char *
close_problem(const struct case_file *file, const struct case_entry *entries)
{
	if (file->has_text)
		return "写了意见的，要答复以后才能办结";
	if (file->has_phone && !was_visited(file, entries))
		return "本人留了手机号，请先电话回访，再办结";
	return NULL;
}

static const char *
extension_problem(const struct case_file *file, const char *today)
{
	if (!file->has_text)
		return "没有写意见的，不用答复，也不用延期";
	if (file->answered)
		return "已经答复了，不用延期";
	if (file->reopened_at != 0)
		return "复办的不能再延期";
	if (file->extended_at != 0)
		return "已经延期过一次，不能再延";
	if (strcmp(today, file->due) > 0)
		return "期限已经过了，不能再延期";
	return case_may_be_extended(file, today) ? NULL : "已经是最迟的日子，不能再延";
}

/* What the state of the case does not allow. */
static const char *
deed_problem(struct db *db, struct arena *arena, const struct case_file *file, const struct case_act *act)
{
	const char *today = day_iso(arena, day_of(act->now));
	struct case_entry *entries = case_entries(db, arena, file->submission);

	if (act->deed == CASE_REOPEN) {
		if (file->closed_at == 0)
			return "这件正在办，不用再打开";
		return text_equal(file->closed_why, "refused") || text_equal(file->closed_why, "withdrawn") ?
		    "不予受理和已撤回的，不能再打开" : NULL;
	}
	if (file->closed_at != 0)
		return "这件已经办结了";
	switch (act->deed) {
	case CASE_ASK:
	case CASE_EXTEND:  return extension_problem(file, today);
	case CASE_DECLINE: return file->asked_day[0] == '\0' ? "没有等着答复的延期申请" : NULL;
	case CASE_NOTE:    return note_problem(file, entries, act->actor);
	case CASE_BACK:    return stage_place(file->stage) < 1 ? "现在是第一步，没有可以退回的" : NULL;
	case CASE_VISIT:   return file->has_phone ? NULL : "本人没有留手机号，不用回访";
	case CASE_CLOSE:   return close_problem(file, entries);
	case CASE_REMIND:  return file->unit == 0 ? "还没有分派单位，请先分派" : NULL;
	default:           return NULL;
	}
}

/* Words ------------------------------------------------------------------------------- */

static const char *
length_problem(struct arena *arena, const char *words, size_t least, size_t most)
{
	size_t length = text_length(words);

	if (length < least)
		return arena_text(arena, "请写 %zu 到 %zu 个字", least, most);
	if (length > most)
		return arena_text(arena, "最多 %zu 个字，现在是 %zu 个字", most, length);
	return NULL;
}

static const char *
words_problem(struct arena *arena, const struct case_file *file, const struct case_act *act)
{
	size_t least = CASE_WORDS_LEAST, most = CASE_WORDS_MOST;
	const char *problem;

	if (act->deed == CASE_ASK || act->deed == CASE_EXTEND) {
		least = CASE_REASON_LEAST;
		most = CASE_REASON_MOST;
	} else if (act->deed == CASE_VISIT || act->deed == CASE_REMIND ||
	    (act->deed == CASE_ASSIGN && file->unit == 0)) {
		least = 0;
	}
	if (act->deed == CASE_ASSIGN)
		most = CASE_REASON_MOST;
	problem = length_problem(arena, act->words, least, most);
	if (problem != NULL)
		return problem;
	return personal_find(arena, act->words) == NULL ? NULL :
	    "请不要写手机号、身份证号这些号码";
}

static const char *
unit_chosen_problem(struct db *db, struct arena *arena, const struct case_file *file, int64_t id)
{
	struct unit *unit = id == 0 ? NULL : unit_by_id(db, arena, id);

	if (id != 0 && (unit == NULL || unit->retired))
		return "请从列表里选择单位";
	if (id != file->unit)
		return NULL;
	return id == 0 ? "请选择单位" : "已经是这个单位了，请选另一个";
}

static const char *
extended_day_problem(struct arena *arena, const struct case_file *file, const char *day)
{
	int64_t parsed, most;

	if (!day_parse(day, &parsed))
		return "请填写改为哪一天，例如 2026-08-31";
	if (strcmp(day, file->due) <= 0)
		return "要比现在的日子晚";
	if (strcmp(day, file->due_most) <= 0 || !day_parse(file->due_most, &most))
		return NULL;
	return arena_text(arena, "最迟到 %s", day_short(arena, most));
}

static const char *
visit_day_problem(const struct case_file *file, const char *day, int64_t now)
{
	int64_t parsed;

	if (!day_parse(day, &parsed))
		return "请填写哪一天打的电话，例如 2026-08-17";
	if (parsed > day_of(now))
		return "不能晚于今天";
	return parsed < day_of(file->opened_at) ? "不能早于收到的那天" : NULL;
}

struct case_problems
case_problems(struct db *db, struct arena *arena, const struct case_file *file, const struct case_act *act)
{
	struct case_problems problems = {
		.deed = deed_problem(db, arena, file, act),
		.words = words_problem(arena, file, act),
	};

	if (act->deed == CASE_ASSIGN)
		problems.unit = unit_chosen_problem(db, arena, file, act->unit);
	if (act->deed == CASE_ASK || act->deed == CASE_EXTEND)
		problems.day = extended_day_problem(arena, file, act->day);
	if (act->deed == CASE_BACK && (stage_place(act->stage) < 0 ||
	    stage_place(act->stage) >= stage_place(file->stage)))
		problems.stage = "请选择退回到哪一步";
	if (act->deed == CASE_VISIT) {
		problems.day = visit_day_problem(file, act->day, act->now);
		if (visit_result_word(act->result)[0] == '\0')
			problems.result = "请选择打通了没有";
	}
	problems.count = (problems.unit != NULL) + (problems.stage != NULL) + (problems.day != NULL) +
	    (problems.result != NULL) + (problems.words != NULL) + (problems.deed != NULL);
	return problems;
}
