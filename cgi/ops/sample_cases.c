/* What is done about the sample's cases: units, stages, calls, extensions, reminders. */
#include "ops/sample.h"

#include "base/arena.h"
#include "base/clock.h"
#include "base/text.h"
#include "feedback/case_list.h"
#include "feedback/rating.h"
#include "feedback/unit.h"

enum { LOOKED_AT = 40, QUIET_DAYS = 3 };

static const char *const notes[][3] = {
	{ "去现场看过，说的属实。", "问了村里和施工队，情况属实。", "查了记录，情况属实，原因找到了。" },
	{ "已经安排人改，材料到了就动工。", "已经改好，拍了照片存档。", "和施工队定了办法，写进了整改单。" },
	{ "已经答复本人。", "答复公布了，村里也贴了告示。", "答复公布了，请村干部上门说过。" },
	{ "又去看了一次，改到位了。", "对照照片看过，和答复说的一样。", "打电话问过村里，没有再反映。" },
};

/* By the unit's colleague; the last stage by the office's. */
static struct case_act
act_of(const struct case_file *file, enum case_deed deed, bool by_office, int64_t at)
{
	return (struct case_act){
		.deed = deed, .submission = file->submission, .version = file->version,
		.stage = "", .day = "", .result = "", .words = "",
		.staff = by_office ? "治理提升办" : "责任单位经办人", .actor = by_office ? "bangong" : "danwei",
		.answer_days = 5, .now = at,
	};
}

static const char *
carry_out(struct sample_stage *stage, const struct case_file *file, const struct case_act *act)
{
	struct case_problems problems = case_problems(stage->db, stage->arena, file, act);

	if (problems.count > 0 || case_do(stage->writer, stage->arena, act) != WRITTEN)
		return "不能存入一步办理。";
	return NULL;
}

static int
place_of(const char *stage)
{
	static const char *const stages[] = { "verify", "rectify", "feedback", "review" };
	int place = 0;

	while (place < 4 && !text_equal(stages[place], stage))
		place++;
	return place;
}

/* Writes the notes of a case up to a stage, without that one; 4: to its end. */
static const char *
advance(struct sample_stage *stage, int64_t submission, int until, int64_t at)
{
	struct case_file *file = case_of_submission(stage->db, stage->arena, submission);
	const char *problem = NULL;

	while (problem == NULL && file != NULL && file->closed_at == 0 && place_of(file->stage) < until) {
		int place = place_of(file->stage);
		struct case_act act = act_of(file, CASE_NOTE, place == 3, at);

		act.words = notes[place][submission % 3];
		problem = carry_out(stage, file, &act);
		file = case_of_submission(stage->db, stage->arena, submission);
	}
	return problem;
}

/* Units ------------------------------------------------------------------------- */

const char *
sample_units(struct sample_stage *stage, int64_t at)
{
	const struct unit_hand hand = { "bangong", at };

	for (const struct sample_project *one = stage->words->projects; one != NULL; one = one->next) {
		struct unit *unit = unit_by_name(stage->db, stage->arena, one->unit);

		if (unit == NULL && unit_create(stage->writer, one->unit, "", &hand) != WRITTEN)
			return "不能存入一个责任单位。";
		unit = unit_by_name(stage->db, stage->arena, one->unit);
		if (unit == NULL || project_unit_choose(stage->writer, one->id, unit->id, &hand) != WRITTEN)
			return "不能存入项目的责任单位。";
	}
	return NULL;
}

/* In the course of the story ------------------------------------------------------ */

/* Half of those who left a number are reached. */
static const char *
call(struct sample_stage *stage, struct case_file **file, int64_t at)
{
	struct case_act act = act_of(*file, CASE_VISIT, true, at);
	bool reached = (*file)->submission % 2 == 0;
	const char *problem;

	act.day = day_iso(stage->arena, day_of(at));
	act.result = reached ? "reached" : "unreached";
	act.satisfied = reached ? RATING_LOWEST + 2 : 0;
	problem = carry_out(stage, *file, &act);
	*file = case_of_submission(stage->db, stage->arena, (*file)->submission);
	return problem;
}

const char *
sample_case_step(struct sample_stage *stage, const struct submission *submission, enum sample_step step, int64_t at)
{
	struct case_file *file = case_of_submission(stage->db, stage->arena, submission->id);
	bool lingers = submission->id % 6 == 0;
	const char *problem = NULL;

	if (step == ANSWERED && file != NULL && file->closed_at == 0 && file->has_phone)
		problem = call(stage, &file, at);
	if (problem != NULL)
		return problem;
	switch (step) {
	case DECIDED_ONCE:
		return advance(stage, submission->id, 1, at);
	case ANSWERED:
	case ANSWERED_AGAIN:
		return advance(stage, submission->id, lingers ? 3 : 4, at);
	default:
		return NULL;
	}
}

/* A mere low rating is looked at after some days; who left a number is called first. */
static const char *
settle(struct sample_stage *stage, struct case_file *file, int64_t at)
{
	const char *problem = file->has_phone ? call(stage, &file, at) : NULL;
	struct case_act act = act_of(file, CASE_CLOSE, true, at);

	act.words = "看了这个项目近来的意见，已告诉责任单位。";
	return problem != NULL ? problem : carry_out(stage, file, &act);
}

const char *
sample_cases_day(struct sample_stage *stage, int64_t at)
{
	const struct case_filter filter = { .view = VIEW_LOW };
	struct case_days days = case_days(stage->db, stage->arena, day_of(at));
	const char *problem = NULL;

	for (struct case_file *one = cases(stage->db, stage->arena, &filter, &days, case_start(VIEW_LOW), LOOKED_AT);
	    one != NULL && problem == NULL; one = one->next)
		if (!one->has_text && one->submission % 9 != 0 && day_of(one->opened_at) + QUIET_DAYS <= day_of(at))
			problem = settle(stage, one, at);
	return problem;
}

/* At its end: one put off, one for which more time is asked, and reminders of the latest. */
static const char *
put_off(struct sample_stage *stage, const struct case_file *file, enum case_deed deed, int64_t at)
{
	struct case_act act = act_of(file, deed, deed == CASE_EXTEND, at);

	act.day = file->due_most;
	act.words = "要等专业队伍检测完，才能定怎么修";
	return carry_out(stage, file, &act);
}

const char *
sample_cases_end(struct sample_stage *stage, int64_t at)
{
	const struct case_filter filter = { .view = VIEW_OPEN };
	struct case_days days = case_days(stage->db, stage->arena, day_of(at));
	enum case_deed next = CASE_EXTEND;
	const char *problem = NULL;
	int reminded = 0;

	for (struct case_file *one = cases(stage->db, stage->arena, &filter, &days, case_start(VIEW_OPEN), 500);
	    one != NULL && problem == NULL; one = one->next) {
		if (case_is_late(one, days.today) && one->unit != 0 && reminded++ < 2) {
			struct case_act act = act_of(one, CASE_REMIND, true, at);

			problem = carry_out(stage, one, &act);
		} else if (next != CASE_DEEDS && text_equal(one->visibility, "published") &&
		    case_may_be_extended(one, days.today)) {
			problem = put_off(stage, one, next, at);
			next = next == CASE_EXTEND ? CASE_ASK : CASE_DEEDS;
		}
	}
	return problem;
}
