/* GET /staff/projects, GET and POST /staff/projects/:project - what the
 * office reports of the projects. */
#include "staff/pages.h"

#include <string.h>

#include "base/arena.h"
#include "base/clock.h"
#include "base/text.h"
#include "feedback/plan.h"
#include "feedback/progress.h"

enum { PERCENT_UNKNOWN = -1, PERCENT_WRONG = -2 };

static const char *const stages[] = { "unreported", "planned", "underway", "late", "paused", "done" };

static const char *
stage_kind(const char *stage)
{
	if (text_equal(stage, "done"))
		return "ok";
	if (text_equal(stage, "late") || text_equal(stage, "paused"))
		return "warn";
	return text_equal(stage, "unreported") ? "plain" : "";
}

/* The list ------------------------------------------------------------------ */

static void
fill_row(struct visit *visit, struct view *row, const struct project *project)
{
	view_set(row, MARK_PROJECT_SLUG, project->slug);
	view_set(row, MARK_PROJECT_NAME, project->name);
	view_set(row, MARK_STAGE_KIND, stage_kind(project->stage));
	view_set(row, MARK_STAGE, stage_word(project->stage));
	view_set(row, MARK_PERCENT_WORDS, project->percent < 0 ? "—" :
	    arena_text(visit->arena, "%d%%", project->percent));
	view_set(row, MARK_NEXT_STEP, project->next_step);
	view_set(row, MARK_UPDATED, project->updated_at == 0 ? "还没有填" :
	    day_words(visit->arena, day_of(project->updated_at)));
}

enum status
staff_projects_page(struct visit *visit)
{
	struct view *view = staff_begin(visit, "staff_projects.tpl", "项目进展", MARK_NAV_PROJECTS);
	struct view *area = NULL;
	const char *slug = "";

	for (struct project *project = projects_of_area(visit->db, visit->arena, 0); project != NULL;
	    project = project->next) {
		if (!text_equal(project->area_slug, slug)) {
			slug = project->area_slug;
			area = view_repeat(view, MARK_PROGRESS_AREA);
			view_set(area, MARK_AREA_SLUG, slug);
			view_set(area, MARK_AREA_NAME, project->area_name);
		}
		fill_row(visit, view_repeat(area, MARK_PROGRESS_PROJECT), project);
	}
	return page_show(visit, OK);
}

/* One project ------------------------------------------------------------------ */

struct progress_page {
	const struct project  *project;
	const struct progress *progress;   /* as typed, or as it stands */
	const char            *percent;    /* as typed */
	const char            *problem, *percent_problem, *notice, *notice_kind;
};

static void
fill_notes(struct visit *visit, struct view *view, const struct project *project)
{
	struct progress_note *note = progress_of_project(visit->db, visit->arena, project->id);
	struct view *notes = note == NULL ? NULL : view_repeat(view, MARK_PROGRESS);

	for (; note != NULL; note = note->next) {
		struct view *item = view_repeat(notes, MARK_PROGRESS_NOTE);
		int64_t day;

		view_set(item, MARK_NOTED_ISO, note->noted_on);
		view_set(item, MARK_NOTED_DAY, day_parse(note->noted_on, &day) ?
		    day_words(visit->arena, day) : note->noted_on);
		view_set(item, MARK_NOTED, note->body);
	}
}

static enum status
show(struct visit *visit, const struct progress_page *page, enum status status)
{
	const struct progress *progress = page->progress;
	struct view *view = staff_begin(visit, "staff_project.tpl", "填写进展", MARK_NAV_PROJECTS);
	const struct complaint complaints[] = {
		{ "stage", MARK_PROGRESS_WRONG, page->problem },
		{ "percent", MARK_PERCENT_WRONG, page->percent_problem },
	};

	view_set(view, MARK_TOKEN, page_token(visit, "/staff/projects/:project"));
	view_set(view, MARK_PROJECT_SLUG, page->project->slug);
	view_set(view, MARK_PROJECT_NAME, page->project->name);
	view_set(view, MARK_AREA_NAME, page->project->area_name);
	for (size_t i = 0; i < sizeof(stages) / sizeof(stages[0]); i++)
		choice_add(view, MARK_STAGE_CHOICE, stages[i], stage_word(stages[i]),
		    text_equal(stages[i], progress->stage));
	view_set(view, MARK_STAGE_REASON, progress->stage_reason);
	view_set(view, MARK_PERCENT, page->percent);
	view_set(view, MARK_NEXT_STEP, progress->next_step);
	view_set(view, MARK_NOTE_TODAY, day_iso(visit->arena, day_of(visit->now)));
	view_set(view, MARK_NOTED_ON, progress->noted_on);
	view_set(view, MARK_NOTE, progress->note);
	fill_notes(visit, view, page->project);
	staff_notice(view, page->notice_kind, page->notice);
	staff_complain(visit, view, complaints, sizeof(complaints) / sizeof(complaints[0]), true);
	return page_show(visit, status);
}

static struct project *
project_asked(struct visit *visit)
{
	return project_by_slug(visit->db, visit->arena, request_capture(visit->request, ":project"));
}

enum status
staff_project_page(struct visit *visit)
{
	struct project *project = project_asked(visit);
	struct progress progress = { .noted_on = day_iso(visit->arena, day_of(visit->now)), .note = "" };
	struct progress_page page = {
		.project = project, .progress = &progress, .notice = "", .notice_kind = "ok",
	};

	if (project == NULL)
		return NOT_FOUND;
	progress.stage = project->stage;
	progress.stage_reason = project->stage_reason;
	progress.next_step = project->next_step;
	page.percent = project->percent < 0 ? "" : arena_text(visit->arena, "%d", project->percent);
	if (page_field(visit, "saved")[0] == '1')
		page.notice = "进展已公布，居民现在就能看到。";
	return show(visit, &page, OK);
}

static int64_t
percent_typed(struct visit *visit)
{
	const char *typed = text_digits(visit->arena, page_field(visit, "percent"));
	int64_t percent = PERCENT_UNKNOWN;

	return typed[0] == '\0' || text_number(typed, 0, 100, &percent) ? percent : PERCENT_WRONG;
}

static struct progress
typed_progress(struct visit *visit, const struct project *project)
{
	return (struct progress){
		.project = project->id, .stage = page_field(visit, "stage"),
		.stage_reason = page_line(visit, "stage_reason"), .next_step = page_line(visit, "next_step"),
		.percent = percent_typed(visit),
		.noted_on = page_line(visit, "noted_on"), .note = page_text(visit, "note"),
		.staff = visit->staff->display_name, .actor = visit->staff->name,
	};
}

static enum status
report(struct visit *visit, struct progress_page *page)
{
	switch (progress_report(visit->writer, page->progress, visit->now)) {
	case WRITTEN:
		return page_redirect(visit, arena_text(visit->arena, "/staff/projects/%s?saved=1",
		    page->project->slug));
	case REFUSED:
		return page_error(visit, CONFLICT, "项目清单刚刚变了。请回到项目进展，再打开这个项目。");
	case FAILED:
		page->notice = unstored_sentence;
		return show(visit, page, UNAVAILABLE);
	}
	return INTERNAL_ERROR;
}

enum status
progress_take(struct visit *visit)
{
	struct project *project = project_asked(visit);
	struct progress progress;
	struct progress_page page = {
		.project = project, .progress = &progress, .percent = page_line(visit, "percent"),
		.notice = "", .notice_kind = "warn",
	};

	if (project == NULL)
		return NOT_FOUND;
	progress = typed_progress(visit, project);
	if (progress.percent == PERCENT_WRONG)
		page.percent_problem = "完成的百分比请写 0 到 100 的整数，没有就空着";
	else
		page.problem = progress_problem(&progress, day_of(visit->now));
	if (page.problem != NULL || page.percent_problem != NULL)
		return show(visit, &page, UNPROCESSABLE);
	return report(visit, &page);
}

enum status
progress_stale(struct visit *visit)
{
	struct project *project = project_asked(visit);
	struct progress progress;
	struct progress_page page = {
		.project = project, .progress = &progress, .percent = page_line(visit, "percent"),
		.notice = stale_sentence, .notice_kind = "warn",
	};

	if (project == NULL)
		return NOT_FOUND;
	progress = typed_progress(visit, project);
	return show(visit, &page, UNPROCESSABLE);
}
