#include "feedback/progress.h"

#include <stdio.h>

#include "base/clock.h"
#include "base/text.h"
#include "feedback/audit.h"
#include "feedback/plan.h"

enum { NOTE_CHARACTERS = 500, LINE_CHARACTERS = 200 };

static const double AMOUNT_MOST = 1e9;

static bool
has_amounts(const struct progress *progress)
{
	return progress->amount_unit[0] != '\0' || progress->amount_done != -1 ||
	    progress->amount_goal != -1;
}

/* 205 of 280 are 73 %: rounded down, so that 100 % means all of it. */
static int64_t
percent_of_amounts(const struct progress *progress)
{
	double percent = 100 * progress->amount_done / progress->amount_goal;

	return percent > 100 ? 100 : (int64_t)percent;
}

int64_t
progress_percent(const struct progress *progress)
{
	return progress->percent >= 0 || !has_amounts(progress) ? progress->percent :
	    percent_of_amounts(progress);
}

static const char *
amounts_problem(const struct progress *progress)
{
	int64_t percent;

	if (!has_amounts(progress))
		return NULL;
	if (progress->amount_unit[0] == '\0' || progress->amount_done == -1 || progress->amount_goal == -1)
		return "已完成量、目标量和单位要么都填，要么都空着";
	if (progress->amount_done < 0 || progress->amount_goal <= 0 ||
	    progress->amount_done > AMOUNT_MOST || progress->amount_goal > AMOUNT_MOST)
		return "已完成量和目标量请写数字，例如 205 和 280，目标量要大于 0";
	if (text_length(progress->amount_unit) > AMOUNT_UNIT_CHARACTERS)
		return "单位最多 10 个字，例如公里";
	percent = percent_of_amounts(progress);
	if (progress->percent >= 0 &&
	    (progress->percent < percent || progress->percent > percent + 1))
		return "百分比和完成的量对不上，百分比可以空着，由系统来算";
	return NULL;
}

static const char *
reason_problem(const struct progress *progress)
{
	bool is_needed = text_equal(progress->stage, "late") || text_equal(progress->stage, "paused");

	if (is_needed && progress->stage_reason[0] == '\0')
		return "选“比计划晚”或“已暂停”的，请写明原因";
	return text_length(progress->stage_reason) > LINE_CHARACTERS ? "原因最多 200 个字" : NULL;
}

static const char *
expected_problem(const struct progress *progress, int64_t today)
{
	bool is_late = text_equal(progress->stage, "late");
	int64_t planned, expected;

	if (progress->expected_on[0] == '\0')
		return is_late ? "选“比计划晚”的，请写现在计划哪天完工" : NULL;
	if (!day_parse(progress->expected_on, &expected))
		return "现在计划完工的日子请像 2027-06-30 这样写";
	if (is_late && expected < today)
		return "现在计划完工的日子已经过了，请写新的日子";
	if (!day_parse(progress->planned_on, &planned))
		return NULL;
	if (is_late && expected <= planned)
		return "选了“比计划晚”，现在计划的日子就要晚于原来计划的日子";
	if (expected > planned && (text_equal(progress->stage, "planned") || text_equal(progress->stage, "underway")))
		return "现在计划的日子晚于原来计划的日子，进展请选“比计划晚”";
	return NULL;
}

static const char *
noted_on_problem(const struct progress *progress, int64_t today)
{
	int64_t day;

	if (progress->note[0] == '\0')
		return NULL;
	if (!day_parse(progress->noted_on, &day))
		return "请填写进展说明的日期，例如 2026-08-17";
	return day > today ? "进展说明的日期不能晚于今天" : NULL;
}

struct progress_problems
progress_problems(const struct progress *progress, int64_t today)
{
	struct progress_problems problems = { 0 };
	int64_t day;

	if (stage_word(progress->stage)[0] == '\0')
		problems.stage = "请选择进展";
	problems.stage_reason = reason_problem(progress);
	if (progress->percent < -1 || progress->percent > 100)
		problems.percent = "完成的百分比请写 0 到 100 的整数，没有就空着";
	else
		problems.amounts = amounts_problem(progress);
	if (progress->planned_on[0] != '\0' && !day_parse(progress->planned_on, &day))
		problems.planned_on = "计划完工的日子请像 2027-06-30 这样写";
	problems.expected_on = expected_problem(progress, today);
	if (text_length(progress->next_step) > LINE_CHARACTERS)
		problems.next_step = "下一步最多 200 个字";
	problems.noted_on = noted_on_problem(progress, today);
	if (text_length(progress->note) > NOTE_CHARACTERS)
		problems.note = "进展说明最多 500 个字";
	return problems;
}

const char *
progress_problem(const struct progress *progress, int64_t today)
{
	const struct progress_problems found = progress_problems(progress, today);
	const char *const all[] = {
		found.stage, found.stage_reason, found.percent, found.amounts, found.planned_on,
		found.expected_on, found.next_step, found.noted_on, found.note,
	};

	for (size_t i = 0; i < sizeof(all) / sizeof(all[0]); i++)
		if (all[i] != NULL)
			return all[i];
	return NULL;
}

struct change {
	const struct progress *progress;
	int64_t                now;
};

static bool
change_project(struct db *db, const struct change *change)
{
	const struct progress *progress = change->progress;
	struct query *query = db_query(db, project_report_query);

	bind_int(query, ":project", progress->project);
	bind_text(query, ":stage", progress->stage);
	bind_text(query, ":stage_reason", progress->stage_reason);
	bind_text(query, ":next_step", progress->next_step);
	bind_int(query, ":percent", progress_percent(progress));
	bind_int(query, ":now", change->now);
	return query_done(query) && query_changes(query) == 1;
}

static bool
change_schedule(struct db *db, const struct progress *progress)
{
	struct query *query = db_query(db, project_schedule_query);
	char done[32], goal[32];                    /* bound texts stay the caller's until it ran */

	snprintf(done, sizeof(done), "%.10g", progress->amount_done);
	snprintf(goal, sizeof(goal), "%.10g", progress->amount_goal);
	bind_int(query, ":project", progress->project);
	bind_text(query, ":planned_on", progress->planned_on);
	bind_text(query, ":expected_on", progress->expected_on);
	bind_text(query, ":amount_done", done);
	bind_text(query, ":amount_goal", goal);
	bind_text(query, ":amount_unit", progress->amount_unit);
	return query_done(query);
}

static bool
change_places(struct db *db, const struct progress *progress)
{
	struct query *query = db_query(db, project_places_drop_query);

	bind_int(query, ":project", progress->project);
	if (!query_done(query))
		return false;
	for (int i = 0; i < PLACES_MOST && progress->places[i] != 0; i++) {
		query = db_query(db, project_place_put_query);
		bind_int(query, ":project", progress->project);
		bind_int(query, ":township", progress->places[i]);
		if (!query_done(query))
			return false;
	}
	return true;
}

static bool
add_note(struct db *db, const struct change *change)
{
	const struct progress *progress = change->progress;
	struct query *query;

	if (progress->note[0] == '\0')
		return true;
	query = db_query(db, progress_note_insert_query);
	bind_int(query, ":project", progress->project);
	bind_text(query, ":noted_on", progress->noted_on);
	bind_text(query, ":body", progress->note);
	bind_text(query, ":staff", progress->staff);
	bind_int(query, ":now", change->now);
	return query_done(query);
}

/* Days and places are promises too: who moved them stays on record. */
static bool
record(struct db *db, const struct change *change)
{
	const struct progress *progress = change->progress;
	char subject[48], detail[120];
	int places = 0;

	while (places < PLACES_MOST && progress->places[places] != 0)
		places++;
	snprintf(subject, sizeof(subject), "project %lld", (long long)progress->project);
	snprintf(detail, sizeof(detail), "%s, planned %s, expected %s, townships %d", progress->stage,
	    progress->planned_on[0] != '\0' ? progress->planned_on : "-",
	    progress->expected_on[0] != '\0' ? progress->expected_on : "-", places);
	return audit_append(db, &(struct audit_entry){ progress->actor, "progress", subject, detail },
	    change->now);
}

static bool
report(struct db *db, void *details)
{
	const struct change *change = details;

	return change_project(db, change) && change_schedule(db, change->progress) &&
	    change_places(db, change->progress) && add_note(db, change) && record(db, change);
}

enum written
progress_report(struct writer *writer, const struct progress *progress, int64_t now)
{
	return writer_run(writer, report, &(struct change){ progress, now });
}
