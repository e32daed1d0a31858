#include "feedback/plan.h"

#include "base/arena.h"
#include "base/clock.h"
#include "base/text.h"
#include "store/db.h"

static struct indicator *
indicators_of_face(struct db *db, struct arena *arena, int64_t face)
{
	struct query *query = db_query(db, indicators_of_face_query);
	struct indicator *list = NULL, **end = &list;

	bind_int(query, ":face", face);
	for (; query_next(query); end = &(*end)->next) {
		*end = arena_take(arena, sizeof(**end));
		**end = (struct indicator){
			.name = column_text(query, 0, arena),
			.unit = column_text(query, 1, arena),
			.sense = column_text(query, 2, arena),
			.target = column_real(query, 3),
			.actual = column_real(query, 4),
			.has_actual = !column_is_null(query, 4),
			.actual_on = column_text(query, 5, arena),
			.id = column_int(query, 6),
			.slug = column_text(query, 7, arena),
		};
	}
	return list;
}

struct face *
faces(struct db *db, struct arena *arena)
{
	struct query *query = db_query(db, faces_query);
	struct face *list = NULL, **end = &list;

	for (; query_next(query); end = &(*end)->next) {
		*end = arena_take(arena, sizeof(**end));
		**end = (struct face){
			.slug = column_text(query, 1, arena),
			.name = column_text(query, 2, arena),
			.summary = column_text(query, 3, arena),
			.indicators = indicators_of_face(db, arena, column_int(query, 0)),
		};
	}
	return list;
}

static void
distribution_of_row(struct distribution *distribution, struct query *query, int first_column)
{
	for (int rating = RATING_LOWEST; rating <= RATING_HIGHEST; rating++)
		distribution_add(distribution, rating, column_int(query, first_column++));
}

static struct area *
area_of_row(struct query *query, struct arena *arena)
{
	struct area *area = arena_take(arena, sizeof(*area));

	area->id = column_int(query, 0);
	area->slug = column_text(query, 1, arena);
	area->name = column_text(query, 2, arena);
	area->full_name = column_text(query, 3, arena);
	area->motto = column_text(query, 4, arena);
	area->focus = column_text(query, 5, arena);
	area->summary = column_text(query, 6, arena);
	area->position = (int)column_int(query, 7);
	area->projects = column_int(query, 8);
	area->projects_done = column_int(query, 9);
	return area;
}

/* The ratings of an area (0: of all) in one query, each to its area. */
static void
rate_areas(struct db *db, struct area *list, int64_t which)
{
	struct query *query = db_query(db, ratings_of_projects_query);

	bind_int(query, ":area", which);
	while (query_next(query))
		for (struct area *area = list; area != NULL; area = area->next)
			if (area->id == column_int(query, 1))
				distribution_of_row(&area->ratings, query, 2);
}

struct area *
areas(struct db *db, struct arena *arena)
{
	struct query *query = db_query(db, areas_query);
	struct area *list = NULL, **end = &list;

	for (; query_next(query); end = &(*end)->next)
		*end = area_of_row(query, arena);
	rate_areas(db, list, 0);
	return list;
}

struct area *
area_by_slug(struct db *db, struct arena *arena, const char *slug)
{
	struct query *query = db_query(db, area_by_slug_query);
	struct area *area = NULL;

	bind_text(query, ":slug", slug);
	while (query_next(query))
		area = area_of_row(query, arena);
	if (area != NULL)
		rate_areas(db, area, area->id);
	return area;
}

static struct project *
project_of_row(struct query *query, struct arena *arena)
{
	struct project *project = arena_take(arena, sizeof(*project));

	project->id = column_int(query, 0);
	project->area_id = column_int(query, 1);
	project->slug = column_text(query, 2, arena);
	project->name = column_text(query, 3, arena);
	project->summary = column_text(query, 4, arena);
	project->goal = column_text(query, 5, arena);
	project->due = column_text(query, 6, arena);
	project->unit = column_text(query, 7, arena);
	project->area_slug = column_text(query, 8, arena);
	project->area_name = column_text(query, 9, arena);
	project->area_position = (int)column_int(query, 10);
	project->stage = column_text(query, 11, arena);
	project->stage_reason = column_text(query, 12, arena);
	project->next_step = column_text(query, 13, arena);
	project->percent = column_is_null(query, 14) ? -1 : (int)column_int(query, 14);
	project->updated_at = column_int(query, 15);
	project->published = column_int(query, 16);
	project->planned_on = column_text(query, 17, arena);
	project->expected_on = column_text(query, 18, arena);
	project->amount_done = column_real(query, 19);
	project->amount_goal = column_real(query, 20);
	project->amount_unit = column_text(query, 21, arena);
	return project;
}

/* The places of the query's rows, each to its project of the list, in order. */
static void
place_projects(struct query *query, struct arena *arena, struct project *list)
{
	while (query_next(query))
		for (struct project *project = list; project != NULL; project = project->next) {
			struct township **end = &project->townships;

			if (project->id != column_int(query, 0))
				continue;
			while (*end != NULL)
				end = &(*end)->next;
			*end = arena_take(arena, sizeof(**end));
			(*end)->id = column_int(query, 1);
			(*end)->name = column_text(query, 2, arena);
		}
}

struct project *
projects_of_area(struct db *db, struct arena *arena, int64_t area)
{
	struct query *query = db_query(db, projects_of_area_query);
	struct project *list = NULL, **end = &list;

	bind_int(query, ":area", area);
	for (; query_next(query); end = &(*end)->next)
		*end = project_of_row(query, arena);
	query = db_query(db, ratings_of_projects_query);
	bind_int(query, ":area", area);
	while (query_next(query))
		for (struct project *project = list; project != NULL; project = project->next)
			if (project->id == column_int(query, 0))
				distribution_of_row(&project->ratings, query, 2);
	query = db_query(db, townships_of_projects_query);
	bind_int(query, ":area", area);
	place_projects(query, arena, list);
	return list;
}

struct project *
project_by_slug(struct db *db, struct arena *arena, const char *slug)
{
	struct query *query = db_query(db, project_by_slug_query);
	struct project *project = NULL;

	bind_text(query, ":slug", slug);
	while (query_next(query))
		project = project_of_row(query, arena);
	if (project == NULL)
		return NULL;
	project->ratings = ratings_of_project(db, project->id);
	query = db_query(db, townships_of_project_query);
	bind_int(query, ":project", project->id);
	place_projects(query, arena, project);
	return project;
}

bool
project_is_in(const struct project *project, int64_t township)
{
	for (const struct township *one = project->townships; one != NULL; one = one->next)
		if (one->id == township)
			return true;
	return false;
}

int64_t
project_days_late(const struct project *project)
{
	int64_t planned, expected;

	if (!text_equal(project->stage, "late") || !day_parse(project->planned_on, &planned) ||
	    !day_parse(project->expected_on, &expected) || expected < planned)
		return 0;
	return expected - planned;
}

struct project *
project_by_id(struct db *db, struct arena *arena, int64_t id)
{
	struct query *query = db_query(db, project_by_id_query);
	struct project *project = NULL;

	bind_int(query, ":id", id);
	while (query_next(query))
		project = project_of_row(query, arena);
	return project;
}

struct fact *
facts_of_project(struct db *db, struct arena *arena, int64_t project)
{
	struct query *query = db_query(db, facts_of_project_query);
	struct fact *list = NULL, **end = &list;

	bind_int(query, ":project", project);
	for (; query_next(query); end = &(*end)->next) {
		*end = arena_take(arena, sizeof(**end));
		(*end)->label = column_text(query, 0, arena);
		(*end)->value = column_text(query, 1, arena);
	}
	return list;
}

struct progress_note *
progress_of_project(struct db *db, struct arena *arena, int64_t project)
{
	struct query *query = db_query(db, progress_of_project_query);
	struct progress_note *list = NULL, **end = &list;

	bind_int(query, ":project", project);
	for (; query_next(query); end = &(*end)->next) {
		*end = arena_take(arena, sizeof(**end));
		(*end)->noted_on = column_text(query, 0, arena);
		(*end)->body = column_text(query, 1, arena);
	}
	return list;
}

struct township *
townships(struct db *db, struct arena *arena)
{
	struct query *query = db_query(db, townships_query);
	struct township *list = NULL, **end = &list;

	for (; query_next(query); end = &(*end)->next) {
		*end = arena_take(arena, sizeof(**end));
		(*end)->id = column_int(query, 0);
		(*end)->name = column_text(query, 1, arena);
	}
	return list;
}

bool
township_exists(struct db *db, int64_t id)
{
	struct query *query = db_query(db, township_known_query);
	bool known = false;

	bind_int(query, ":id", id);
	while (query_next(query))
		known = true;
	return known;
}

const char *
stage_word(const char *stage)
{
	static const struct { const char *stage, *word; } words[] = {
		{ "unreported", "进展待公布" }, { "planned", "未开工" }, { "underway", "推进中" },
		{ "late", "比计划晚" }, { "paused", "已暂停" }, { "done", "已完成" },
	};

	for (size_t i = 0; i < sizeof(words) / sizeof(words[0]); i++)
		if (text_equal(words[i].stage, stage))
			return words[i].word;
	return "";
}
