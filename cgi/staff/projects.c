/* GET /staff/projects, GET and POST /staff/projects/:project - what the
 * office reports of the projects. */
#include "staff/pages.h"

#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/clock.h"
#include "base/text.h"
#include "feedback/plan.h"
#include "feedback/progress.h"

enum { PERCENT_UNKNOWN = -1, PERCENT_WRONG = -2, AMOUNT_WRONG = -2 };

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

/* What stands in the fields that are numbers once they are understood. */
struct typed_numbers {
	const char *percent, *amount_done, *amount_goal;
};

struct progress_page {
	const struct project    *project;
	const struct progress   *progress;   /* as typed, or as it stands */
	struct typed_numbers     typed;
	struct progress_problems problems;
	const char              *notice, *notice_kind;
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

static bool
is_place(const struct progress *progress, int64_t township)
{
	for (int i = 0; i < PLACES_MOST && progress->places[i] != 0; i++)
		if (progress->places[i] == township)
			return true;
	return false;
}

static void
fill_choices(struct visit *visit, struct view *view, const struct progress *progress)
{
	struct township *township = townships(visit->db, visit->arena);

	for (size_t i = 0; i < sizeof(stages) / sizeof(stages[0]); i++)
		choice_add(view, MARK_STAGE_CHOICE, stages[i], stage_word(stages[i]),
		    text_equal(stages[i], progress->stage));
	for (; township != NULL; township = township->next)
		choice_add(view, MARK_PLACE_CHOICE, arena_text(visit->arena, "%lld", (long long)township->id),
		    township->name, is_place(progress, township->id));
}

static void
fill_fields(struct visit *visit, struct view *view, const struct progress_page *page)
{
	const struct progress *progress = page->progress;

	view_set(view, MARK_STAGE_REASON, progress->stage_reason);
	view_set(view, MARK_PERCENT, page->typed.percent);
	view_set(view, MARK_AMOUNT_DONE, page->typed.amount_done);
	view_set(view, MARK_AMOUNT_GOAL, page->typed.amount_goal);
	view_set(view, MARK_AMOUNT_UNIT, progress->amount_unit);
	view_set(view, MARK_PLANNED_ON, progress->planned_on);
	view_set(view, MARK_EXPECTED_ON, progress->expected_on);
	view_set(view, MARK_NEXT_STEP, progress->next_step);
	view_set(view, MARK_NOTE_TODAY, day_iso(visit->arena, day_of(visit->now)));
	view_set(view, MARK_NOTED_ON, progress->noted_on);
	view_set(view, MARK_NOTE, progress->note);
}

/* For who may look and not change: the words of the fields without the fields. */
static void
fill_seen(struct visit *visit, struct view *view, const struct progress_page *page)
{
	const struct progress *progress = page->progress;
	const struct typed_numbers *typed = &page->typed;
	const char *places = "", *percent = typed->percent, *amount = "";

	for (const struct township *one = page->project->townships; one != NULL; one = one->next)
		places = arena_text(visit->arena, "%s%s%s", places, places[0] == '\0' ? "" : "、", one->name);
	if (percent[0] != '\0')
		percent = arena_text(visit->arena, "%s%%", percent);
	if (progress->amount_unit[0] != '\0')
		amount = arena_text(visit->arena, "%s／%s %s", typed->amount_done, typed->amount_goal,
		    progress->amount_unit);
	view = view_repeat(view, MARK_NOW_SEEN);
	staff_now(view, "进展", stage_word(progress->stage));
	staff_now(view, "比计划晚或已暂停的原因", progress->stage_reason);
	staff_now(view, "计划完工的日子", progress->planned_on);
	staff_now(view, "现在计划完工的日子", progress->expected_on);
	staff_now(view, "完成百分之几", percent);
	staff_now(view, "完成了多少", amount);
	staff_now(view, "在哪里", places);
	staff_now(view, "下一步", progress->next_step);
}

static enum status
show(struct visit *visit, const struct progress_page *page, enum status status)
{
	const struct progress_problems *problems = &page->problems;
	struct view *view = staff_begin(visit, "staff_project.tpl",
	    arena_text(visit->arena, "填写进展：%s", text_beginning(visit->arena, page->project->name, 12)),
	    MARK_NAV_PROJECTS);
	const struct complaint complaints[] = {
		{ "stage", MARK_STAGE_WRONG, problems->stage },
		{ "stage_reason", MARK_STAGE_REASON_WRONG, problems->stage_reason },
		{ "planned_on", MARK_PLANNED_ON_WRONG, problems->planned_on },
		{ "expected_on", MARK_EXPECTED_ON_WRONG, problems->expected_on },
		{ "percent", MARK_PERCENT_WRONG, problems->percent },
		{ "amount_done", MARK_AMOUNTS_WRONG, problems->amounts },
		{ "next_step", MARK_NEXT_STEP_WRONG, problems->next_step },
		{ "noted_on", MARK_NOTED_ON_WRONG, problems->noted_on },
		{ "note", MARK_NOTE_WRONG, problems->note },
	};

	if (staff_may(visit, OFFICE)) {
		view_show(view, MARK_MAY_CHANGE);
		view_set(view, MARK_TOKEN, page_token(visit, "/staff/projects/:project"));
	} else {
		fill_seen(visit, view, page);
	}
	view_set(view, MARK_PROJECT_SLUG, page->project->slug);
	view_set(view, MARK_PROJECT_NAME, page->project->name);
	view_set(view, MARK_AREA_NAME, page->project->area_name);
	fill_choices(visit, view, page->progress);
	fill_fields(visit, view, page);
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

static struct progress
reported_progress(struct visit *visit, const struct project *project)
{
	struct progress progress = {
		.project = project->id, .stage = project->stage, .stage_reason = project->stage_reason,
		.next_step = project->next_step, .percent = project->percent,
		.amount_unit = project->amount_unit,
		.planned_on = project->planned_on, .expected_on = project->expected_on,
		.noted_on = day_iso(visit->arena, day_of(visit->now)), .note = "",
	};
	int count = 0;

	for (const struct township *one = project->townships; one != NULL && count < PLACES_MOST;
	    one = one->next)
		progress.places[count++] = one->id;
	return progress;
}

/* A percentage that follows from the amounts is not typed again. */
static struct typed_numbers
reported_numbers(struct visit *visit, const struct project *project)
{
	struct typed_numbers typed = { "", "", "" };

	if (project->amount_unit[0] != '\0') {
		typed.amount_done = arena_text(visit->arena, "%.10g", project->amount_done);
		typed.amount_goal = arena_text(visit->arena, "%.10g", project->amount_goal);
	} else if (project->percent >= 0) {
		typed.percent = arena_text(visit->arena, "%d", project->percent);
	}
	return typed;
}

enum status
staff_project_page(struct visit *visit)
{
	struct project *project = project_asked(visit);
	struct progress progress;
	struct progress_page page = {
		.project = project, .progress = &progress, .notice = "", .notice_kind = "ok",
	};

	if (project == NULL)
		return NOT_FOUND;
	progress = reported_progress(visit, project);
	page.typed = reported_numbers(visit, project);
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

/* 205 or 38.5; what is no such number is one that the rules refuse. */
static double
amount_typed(struct visit *visit, const char *name)
{
	const char *typed = text_digits(visit->arena, page_field(visit, name));
	size_t digits = strspn(typed, "0123456789"), more;

	if (typed[0] == '\0')
		return -1;
	more = typed[digits] == '.' ? 1 + strspn(typed + digits + 1, "0123456789") : 0;
	if (digits == 0 || digits + more > 12 || more == 1 || typed[digits + more] != '\0')
		return AMOUNT_WRONG;
	return strtod(typed, NULL);
}

/* False when a place is none that our form can send. */
static bool
read_places(struct visit *visit, int64_t places[PLACES_MOST])
{
	const char *value;
	size_t n = 0;

	for (; (value = request_field_at(visit->request, "place", n)) != NULL; n++)
		if (n >= PLACES_MOST || !text_number(value, 1, INT32_MAX, &places[n]) ||
		    !township_exists(visit->db, places[n]))
			return false;
	return true;
}

/* False when a field holds what our form cannot send. */
static bool
read_progress(struct visit *visit, struct progress_page *page, struct progress *progress)
{
	*progress = (struct progress){
		.project = page->project->id, .stage = page_field(visit, "stage"),
		.stage_reason = page_line(visit, "stage_reason"), .next_step = page_line(visit, "next_step"),
		.percent = percent_typed(visit),
		.amount_done = amount_typed(visit, "amount_done"),
		.amount_goal = amount_typed(visit, "amount_goal"),
		.amount_unit = page_line(visit, "amount_unit"),
		.planned_on = page_line(visit, "planned_on"), .expected_on = page_line(visit, "expected_on"),
		.noted_on = page_line(visit, "noted_on"), .note = page_text(visit, "note"),
		.staff = visit->staff->display_name, .actor = visit->staff->name,
	};
	page->typed = (struct typed_numbers){
		page_line(visit, "percent"), page_line(visit, "amount_done"), page_line(visit, "amount_goal"),
	};
	return read_places(visit, progress->places);
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
	struct progress progress;
	struct progress_page page = {
		.project = project_asked(visit), .progress = &progress, .notice = "", .notice_kind = "warn",
	};
	int64_t today = day_of(visit->now);

	if (page.project == NULL)
		return NOT_FOUND;
	if (!read_progress(visit, &page, &progress))
		return BAD_REQUEST;
	page.problems = progress_problems(&progress, today);
	if (progress_problem(&progress, today) != NULL)
		return show(visit, &page, UNPROCESSABLE);
	return report(visit, &page);
}

enum status
progress_stale(struct visit *visit)
{
	struct progress progress;
	struct progress_page page = {
		.project = project_asked(visit), .progress = &progress, .notice = stale_sentence,
		.notice_kind = "warn",
	};

	if (page.project == NULL)
		return NOT_FOUND;
	if (!read_progress(visit, &page, &progress))
		return BAD_REQUEST;
	return show(visit, &page, UNPROCESSABLE);
}
