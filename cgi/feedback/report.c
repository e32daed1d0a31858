#include "feedback/report.h"

#include "base/arena.h"
#include "base/text.h"
#include "feedback/submission.h"
#include "store/db.h"

/* Counting -------------------------------------------------------------------- */

void
figures_count(struct figures *figures, const char *visibility, const char *handling, int64_t count)
{
	const struct { const char *visibility; int64_t *figure; } by[] = {
		{ "none", &figures->rating_only }, { "waiting", &figures->waiting },
		{ "published", &figures->published }, { "hidden", &figures->hidden },
		{ "refused", &figures->refused }, { "withdrawn", &figures->withdrawn },
	};

	for (size_t i = 0; i < sizeof(by) / sizeof(by[0]); i++)
		if (text_equal(by[i].visibility, visibility))
			*by[i].figure += count;
	figures->received += count;
	figures->with_text += text_equal(visibility, "none") ? 0 : count;
	figures->answered += text_equal(handling, "answered") ? count : 0;
	figures->open += text_equal(handling, "open") ? count : 0;
}

static void
add_figures(struct figures *sum, const struct figures *figures)
{
	sum->received += figures->received;
	sum->rating_only += figures->rating_only;
	sum->waiting += figures->waiting;
	sum->published += figures->published;
	sum->hidden += figures->hidden;
	sum->refused += figures->refused;
	sum->withdrawn += figures->withdrawn;
	sum->with_text += figures->with_text;
	sum->answered += figures->answered;
	sum->open += figures->open;
	for (int rating = RATING_LOWEST; rating <= RATING_HIGHEST; rating++)
		distribution_add(&sum->ratings, rating, figures->ratings.count[rating]);
}

static void
count_reason(struct report *report, const char *visibility, const char *code, int64_t count)
{
	for (struct report_reason *reason = report->reasons; reason != NULL; reason = reason->next)
		if (text_equal(reason->code, code) && text_equal(reason->verdict, visibility))
			reason->count += count;
}

/* NULL for a project that the report does not know, which cannot be. */
static struct report_project *
project_in(struct report *report, int64_t id)
{
	struct report_project *project = report->projects;

	while (project != NULL && project->id != id)
		project = project->next;
	return project;
}

/* The parts of a report ---------------------------------------------------------- */

/* Projects lie area by area; an area begins with its first project. */
static void
list_projects(struct db *db, struct arena *arena, struct report *report)
{
	struct query *query = db_query(db, report_projects_query);
	struct report_project **project = &report->projects;
	struct report_area **next_area = &report->areas, *area = NULL;

	bind_text(query, ":month", report->month);
	for (; query_next(query); project = &(*project)->next) {
		const char *area_slug = column_text(query, 3, arena);

		if (area == NULL || !text_equal(area->slug, area_slug)) {
			area = *next_area = arena_take(arena, sizeof(*area));
			next_area = &area->next;
			area->slug = area_slug;
			area->name = column_text(query, 4, arena);
			area->position = (int)column_int(query, 5);
		}
		*project = arena_take(arena, sizeof(**project));
		(*project)->id = column_int(query, 0);
		(*project)->slug = column_text(query, 1, arena);
		(*project)->name = column_text(query, 2, arena);
		(*project)->area_name = area->name;
		(*project)->area_position = area->position;
	}
}

static void
list_reasons(struct db *db, struct arena *arena, struct report *report)
{
	struct query *query = db_query(db, reasons_query);
	struct report_reason **end = &report->reasons;

	while (query_next(query)) {
		const char *verdict = column_text(query, 1, arena);

		if (text_equal(verdict, "masked"))
			continue;
		*end = arena_take(arena, sizeof(**end));
		(*end)->code = column_text(query, 0, arena);
		(*end)->verdict = verdict;
		(*end)->label = column_text(query, 2, arena);
		(*end)->public_label = column_text(query, 4, arena);
		end = &(*end)->next;
	}
}

static void
list_outcomes(struct db *db, struct arena *arena, struct report *report)
{
	static const char *const outcomes[] = { "adopted", "partly", "declined", "explained" };
	struct query *query = db_query(db, outcomes_of_months_query);
	struct report_outcome **end = &report->outcomes, *one;

	for (size_t i = 0; i < sizeof(outcomes) / sizeof(outcomes[0]); i++, end = &(*end)->next) {
		*end = arena_take(arena, sizeof(**end));
		(*end)->outcome = outcomes[i];
	}
	bind_text(query, ":first", report->month);
	bind_text(query, ":last", report->month);
	while (query_next(query)) {
		const char *outcome = column_text(query, 0, arena);

		for (one = report->outcomes; one != NULL; one = one->next)
			if (text_equal(one->outcome, outcome))
				one->count += column_int(query, 1);
	}
}

static void
read_submissions(struct db *db, struct arena *arena, struct report *report)
{
	struct query *query = db_query(db, submissions_counted_query);

	bind_text(query, ":month", report->month);
	while (query_next(query)) {
		struct report_project *project = project_in(report, column_int(query, 0));
		const char *visibility = column_text(query, 1, arena);
		const char *handling = column_text(query, 3, arena);
		int64_t count = column_int(query, 4);

		if (project == NULL)
			continue;
		figures_count(&project->figures, visibility, handling, count);
		count_reason(report, visibility, column_text(query, 2, arena), count);
	}
}

static void
read_ratings(struct db *db, struct report *report)
{
	struct query *query = db_query(db, ratings_counted_query);

	bind_text(query, ":month", report->month);
	while (query_next(query)) {
		struct report_project *project = project_in(report, column_int(query, 0));

		if (project != NULL)
			distribution_add(&project->figures.ratings, (int)column_int(query, 1),
			    column_int(query, 2));
	}
}

struct report *
report_of_month(struct db *db, struct arena *arena, const char *month)
{
	struct report *report = arena_take(arena, sizeof(*report));
	struct report_project *project;
	struct report_area *area;

	report->month = month;
	list_projects(db, arena, report);
	list_reasons(db, arena, report);
	list_outcomes(db, arena, report);
	read_submissions(db, arena, report);
	read_ratings(db, report);
	area = report->areas;
	for (project = report->projects; project != NULL; project = project->next) {
		while (!text_equal(area->name, project->area_name))
			area = area->next;
		add_figures(&area->figures, &project->figures);
	}
	for (area = report->areas; area != NULL; area = area->next)
		add_figures(&report->all, &area->figures);
	return report;
}

/* For the public ------------------------------------------------------------------- */

struct summary
report_summary(struct db *db, struct arena *arena, const char *first_month, const char *last_month)
{
	const char *first = first_month[0] == '\0' ? "0000-00" : first_month;
	const char *last = last_month[0] == '\0' ? "9999-99" : last_month;
	struct query *query = db_query(db, texts_received_query);
	struct summary summary = { 0 };

	bind_text(query, ":first", first);
	bind_text(query, ":last", last);
	while (query_next(query)) {
		summary.received = column_int(query, 0);
		summary.answered = column_int(query, 1);
	}
	query = db_query(db, outcomes_of_months_query);
	bind_text(query, ":first", first);
	bind_text(query, ":last", last);
	while (query_next(query)) {
		const char *outcome = column_text(query, 0, arena);

		if (text_equal(outcome, "adopted") || text_equal(outcome, "partly"))
			summary.adopted += column_int(query, 1);
	}
	return summary;
}
