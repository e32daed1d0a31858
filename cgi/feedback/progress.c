#include "feedback/progress.h"

#include <stdio.h>

#include "base/clock.h"
#include "base/text.h"
#include "feedback/audit.h"
#include "feedback/plan.h"

enum { NOTE_CHARACTERS = 500, LINE_CHARACTERS = 200 };

const char *
progress_problem(const struct progress *progress, int64_t today)
{
	bool needs_reason = text_equal(progress->stage, "late") ||
	    text_equal(progress->stage, "paused");
	int64_t day;

	if (stage_word(progress->stage)[0] == '\0')
		return "请选择进展";
	if (needs_reason && progress->stage_reason[0] == '\0')
		return "选“比计划晚”或“已暂停”的，请写明原因";
	if (text_length(progress->stage_reason) > LINE_CHARACTERS)
		return "原因最多 200 个字";
	if (text_length(progress->next_step) > LINE_CHARACTERS)
		return "下一步最多 200 个字";
	if (progress->percent < -1 || progress->percent > 100)
		return "完成的百分比请写 0 到 100 的整数";
	if (progress->note[0] == '\0')
		return NULL;
	if (text_length(progress->note) > NOTE_CHARACTERS)
		return "进展说明最多 500 个字";
	if (!day_parse(progress->noted_on, &day))
		return "请填写进展说明的日期，例如 2026-08-17";
	return day > today ? "进展说明的日期不能晚于今天" : NULL;
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
	bind_int(query, ":percent", progress->percent);
	bind_int(query, ":now", change->now);
	return query_done(query) && query_changes(query) == 1;
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

static bool
report(struct db *db, void *details)
{
	const struct change *change = details;
	const struct progress *progress = change->progress;
	char subject[48];

	if (!change_project(db, change) || !add_note(db, change))
		return false;
	snprintf(subject, sizeof(subject), "project %lld", (long long)progress->project);
	return audit_append(db,
	    &(struct audit_entry){ progress->actor, "progress", subject, progress->stage },
	    change->now);
}

enum written
progress_report(struct writer *writer, const struct progress *progress, int64_t now)
{
	return writer_run(writer, report, &(struct change){ progress, now });
}
