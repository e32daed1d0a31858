#include "ops/sample.h"

#include <string.h>

#include "base/arena.h"
#include "base/text.h"
#include "feedback/plan.h"
#include "ops/plan_load.h"

static struct sample_text *
texts_of_file(struct db *file, struct arena *arena)
{
	struct sample_text *list = NULL, **end = &list;
	struct query *query = db_query(file, demo_texts_query);

	while (query_next(query)) {
		struct sample_text *text = *end = arena_take(arena, sizeof(*text));

		text->project = column_text(query, 0, arena);
		text->tone = column_text(query, 1, arena);
		text->body = column_text(query, 2, arena);
		text->outcome = column_text(query, 3, arena);
		text->reply = column_text(query, 4, arena);
		text->filling = column_text(query, 5, arena);
		end = &text->next;
	}
	return list;
}

/* NULL with *problem set when one is not in the plan. */
static struct sample_project *
projects_of_file(struct db *file, struct arena *arena, struct db *db, const char **problem)
{
	struct sample_project *list = NULL, **end = &list;
	struct query *query = db_query(file, demo_projects_query);

	*problem = "文件里没有示例（demo_project）。";
	while (query_next(query)) {
		struct sample_project *one = *end = arena_take(arena, sizeof(*one));
		struct project *project;

		one->slug = column_text(query, 0, arena);
		one->unit = column_text(query, 1, arena);
		one->weight = (int)column_int(query, 2);
		one->mood = (int)column_int(query, 3);
		one->builds = column_int(query, 4) != 0;
		project = project_by_slug(db, arena, one->slug);
		if (project == NULL || one->weight < 1 || one->mood < 1 || one->mood > 5) {
			*problem = arena_text(arena, "示例项目“%s”不在规划里，或者数字不对。", one->slug);
			return NULL;
		}
		one->id = project->id;
		one->area = project->area_slug;
		end = &one->next;
	}
	return list;
}

/* Amounts without a goal say nothing. */
static void
schedule_of_row(struct query *query, struct arena *arena, struct sample_progress *one)
{
	bool is_measured = !column_is_null(query, 7) && !column_is_null(query, 11);

	one->townships = column_text(query, 8, arena);
	one->is_planned = !column_is_null(query, 9);
	one->planned_in = (int)column_int(query, 9);
	one->is_expected = !column_is_null(query, 10);
	one->expected_in = (int)column_int(query, 10);
	one->amount_done = is_measured ? column_real(query, 7) : -1;
	one->amount_goal = is_measured ? column_real(query, 11) : -1;
	one->amount_unit = is_measured ? column_text(query, 12, arena) : "";
}

/* What is said of projects that are not in the plan is left out. */
static struct sample_progress *
progress_of_file(struct db *file, struct arena *arena, const struct sample_project *projects)
{
	struct sample_progress *list = NULL, **end = &list;
	struct query *query = db_query(file, demo_progress_query);

	while (query_next(query)) {
		const char *slug = column_text(query, 0, arena);
		const struct sample_project *project = projects;
		struct sample_progress *one;

		while (project != NULL && !text_equal(project->slug, slug))
			project = project->next;
		if (project == NULL)
			continue;
		one = *end = arena_take(arena, sizeof(*one));
		one->project = project->id;
		one->days_ago = (int)column_int(query, 1);
		one->stage = column_text(query, 2, arena);
		one->reason = column_text(query, 3, arena);
		one->percent = (int)column_int(query, 4);
		one->next_step = column_text(query, 5, arena);
		one->note = column_text(query, 6, arena);
		schedule_of_row(query, arena, one);
		end = &one->next;
	}
	return list;
}

static struct sample_adoption *
adoptions_of_file(struct db *file, struct arena *arena)
{
	struct sample_adoption *list = NULL, **end = &list;
	struct query *query = db_query(file, demo_adoptions_query);

	for (; query_next(query); end = &(*end)->next) {
		*end = arena_take(arena, sizeof(**end));
		(*end)->is_draft = column_int(query, 0) != 0;
		(*end)->about = column_text(query, 1, arena);
		(*end)->opinion = column_text(query, 2, arena);
		(*end)->verdict = column_text(query, 3, arena);
		(*end)->action = column_text(query, 4, arena);
		(*end)->unit = column_text(query, 5, arena);
		(*end)->people = (int)column_int(query, 6);
		(*end)->is_dated = !column_is_null(query, 7);
		(*end)->done_in = (int)column_int(query, 7);
	}
	return list;
}

struct sample_words *
sample_words(struct arena *arena, const char *path, struct db *db, const char **problem)
{
	struct sample_words *words = arena_take(arena, sizeof(*words));
	struct db *file = plan_file_open(arena, path, problem);

	if (file == NULL)
		return NULL;
	words->projects = projects_of_file(file, arena, db, problem);
	if (words->projects != NULL) {
		words->texts = texts_of_file(file, arena);
		words->progress = progress_of_file(file, arena, words->projects);
		words->adoptions = adoptions_of_file(file, arena);
		words->reasons = reasons(db, arena);
		words->townships = townships(db, arena);
	}
	db_close(file);
	if (words->projects != NULL && (words->texts == NULL || words->townships == NULL)) {
		*problem = "文件里没有示例意见（demo_text），或者规划里没有乡镇。";
		return NULL;
	}
	return words->projects == NULL ? NULL : words;
}

const struct reason *
sample_reason(const struct sample_words *words, const char *tone)
{
	const struct reason *reason = words->reasons;

	while (reason != NULL && !text_equal(reason->code, tone))
		reason = reason->next;
	return reason;
}
