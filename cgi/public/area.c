/* GET /areas/:area - one area of action and its projects, by place, state and order. */
#include "public/pages.h"

#include "base/arena.h"
#include "base/text.h"
#include "feedback/selection.h"

enum { PROJECTS_ON_A_PAGE = 20 };

/* In the order in which the sentence names them. */
static const char *const stages[] = {
	"done", "underway", "late", "paused", "planned", "unreported",
};
enum { STAGES = sizeof(stages) / sizeof(stages[0]) };

static const struct { const char *name, *words; } orders[] = {
	[PLAN_ORDER] = { "", "按规划的顺序" },
	[MOST_COMMENTS] = { "comments", "意见最多的在前" },
	[SOONEST_DUE] = { "due", "快要完工的在前" },
	[LATEST_UPDATE] = { "updated", "最近更新的在前" },
};
enum { ORDERS = sizeof(orders) / sizeof(orders[0]) };

struct area_visit {
	const struct area *area;
	struct project    *projects;      /* all of the area */
	struct selection   selection;
	int64_t            page;          /* from 1 */
};

/* What is asked ---------------------------------------------------------------- */

static bool
read_order(struct visit *visit, enum project_order *order)
{
	for (int i = 0; i < ORDERS; i++)
		if (text_equal(page_field(visit, "sort"), orders[i].name)) {
			*order = (enum project_order)i;
			return true;
		}
	return false;
}

static bool
read_township(struct visit *visit, int64_t *township)
{
	const char *asked = page_field(visit, "township");

	*township = 0;
	return asked[0] == '\0' || (text_number(asked, 1, INT32_MAX, township) &&
	    township_exists(visit->db, *township));
}

/* False when a field holds what our form and links cannot send. */
static bool
read_asked(struct visit *visit, struct area_visit *asked)
{
	const char *page = page_field(visit, "page");

	asked->page = 1;
	asked->selection.stage = page_field(visit, "state");
	return (page[0] == '\0' || text_number(page, 1, 999, &asked->page)) &&
	    (asked->selection.stage[0] == '\0' || stage_word(asked->selection.stage)[0] != '\0') &&
	    read_township(visit, &asked->selection.township) &&
	    read_order(visit, &asked->selection.order);
}

/* The same question with another page, without what was not asked. */
static char *
query_of(struct visit *visit, const struct selection *selection, int64_t page)
{
	char *query = arena_text(visit->arena, "page=%lld", (long long)page);

	if (selection->township != 0)
		query = arena_text(visit->arena, "township=%lld&%s", (long long)selection->township, query);
	if (selection->stage[0] != '\0')
		query = arena_text(visit->arena, "state=%s&%s", selection->stage, query);
	if (selection->order != PLAN_ORDER)
		query = arena_text(visit->arena, "sort=%s&%s", orders[selection->order].name, query);
	return query;
}

/* The head --------------------------------------------------------------------- */

static int
count_stage(const struct project *project, const char *stage)
{
	int count = 0;

	for (; project != NULL; project = project->next)
		count += text_equal(project->stage, stage);
	return count;
}

/* A cell for each project: a full one is done, a low one has begun, an empty one has not. */
static void
fill_cells(struct visit *visit, struct view *strip, const int counts[STAGES], int projects)
{
	static const int heights[STAGES] = { 10, 4, 4, 4, 0, 0 };
	double gap = projects > 24 ? 24.0 / projects : 1;
	double step = (100 + gap) / projects, width = step - gap;
	int place = 0;

	for (int i = 0; i < STAGES; i++)
		for (int n = 0; n < counts[i]; n++) {
			struct view *cell = view_repeat(strip, MARK_CELL);

			view_set(cell, MARK_CELL_X, arena_text(visit->arena, "%.2f", step * place++));
			view_set(cell, MARK_CELL_WIDTH, arena_text(visit->arena, "%.2f", width));
			view_set_int(cell, MARK_CELL_Y, 10 - heights[i]);
			view_set_int(cell, MARK_CELL_HEIGHT, heights[i]);
		}
}

static void
fill_stages(struct visit *visit, struct view *view, const struct project *projects)
{
	int counts[STAGES], all = 0;

	for (int i = 0; i < STAGES; i++) {
		struct view *item;

		counts[i] = count_stage(projects, stages[i]);
		all += counts[i];
		if (counts[i] == 0)
			continue;
		item = view_repeat(view, MARK_STAGE_COUNT);
		view_set(item, MARK_STAGE, stage_word(stages[i]));
		view_set_int(item, MARK_STAGE_PROJECTS, counts[i]);
	}
	if (all > count_stage(projects, "unreported"))
		fill_cells(visit, view_repeat(view, MARK_STRIP), counts, all);
}

static void
fill_head(struct visit *visit, struct view *view, const struct area_visit *asked)
{
	const struct area *area = asked->area;

	view_set_int(view, MARK_AREA_POSITION, area->position);
	view_set(view, MARK_AREA_SLUG, area->slug);
	view_set(view, MARK_AREA_NAME, area->full_name);
	view_set(view, MARK_AREA_MOTTO, area->motto);
	view_set(view, MARK_AREA_FOCUS, area->focus);
	view_set_int(view, MARK_PROJECTS, area->projects);
	seal_fill(view, area->position);
	fill_stages(visit, view, asked->projects);
}

/* The filter --------------------------------------------------------------------- */

static void
fill_choice(struct view *view, enum marker section, const char *value, const char *words, bool chosen)
{
	struct view *choice = view_repeat(view, section);

	view_set(choice, MARK_CHOICE_VALUE, value);
	view_set(choice, MARK_CHOICE_WORD, words);
	if (chosen)
		view_show(choice, MARK_CHOICE_CHECKED);
}

static bool
is_anywhere(const struct project *project, int64_t township)
{
	for (; project != NULL; project = project->next)
		if (project_is_in(project, township))
			return true;
	return false;
}

/* Those that have projects here, and the one that was asked for. */
static void
fill_townships(struct visit *visit, struct view *filter, const struct area_visit *asked)
{
	struct township *township = townships(visit->db, visit->arena);
	struct view *list = NULL;

	for (; township != NULL; township = township->next) {
		bool chosen = township->id == asked->selection.township;

		if (!chosen && !is_anywhere(asked->projects, township->id))
			continue;
		if (list == NULL)
			list = view_repeat(filter, MARK_FILTER_TOWNSHIP);
		fill_choice(list, MARK_TOWNSHIP_CHOICE,
		    arena_text(visit->arena, "%lld", (long long)township->id), township->name, chosen);
	}
}

static void
fill_filter(struct visit *visit, struct view *view, const struct area_visit *asked)
{
	struct view *filter = view_repeat(view, MARK_FILTER);

	fill_townships(visit, filter, asked);
	for (int i = 0; i < STAGES; i++) {
		bool chosen = text_equal(asked->selection.stage, stages[i]);

		if (chosen || count_stage(asked->projects, stages[i]) > 0)
			fill_choice(filter, MARK_STATE_CHOICE, stages[i], stage_word(stages[i]), chosen);
	}
	for (int i = 0; i < ORDERS; i++)
		fill_choice(filter, MARK_ORDER_CHOICE, orders[i].name, orders[i].words,
		    asked->selection.order == (enum project_order)i);
}

/* The list ----------------------------------------------------------------------- */

static void
fill_project(struct visit *visit, struct view *item, const struct project *project)
{
	view_set(item, MARK_PROJECT_SLUG, project->slug);
	view_set(item, MARK_PROJECT_NAME, project->name);
	view_set(item, MARK_PROJECT_SUMMARY, project->summary);
	stage_fill(item, project);
	schedule_fill(visit, item, project);
	places_fill(item, project);
	rate_fill(item, &project->ratings);
	if (project->published > 0) {
		view_show(item, MARK_SOME_COMMENTS);
		view_set_int(item, MARK_COMMENTS, project->published);
	}
}

static void
fill_pager(struct visit *visit, struct view *view, const struct area_visit *asked, int64_t pages)
{
	struct view *pager = view_repeat(view, MARK_PAGER);

	view_set_int(pager, MARK_PAGE, asked->page);
	view_set_int(pager, MARK_PAGES, pages);
	if (asked->page > 1) {
		view_show(pager, MARK_PREVIOUS_PAGE);
		view_set(pager, MARK_PREVIOUS_QUERY, query_of(visit, &asked->selection, asked->page - 1));
	}
	if (asked->page < pages) {
		view_show(pager, MARK_NEXT_PAGE);
		view_set(pager, MARK_NEXT_QUERY, query_of(visit, &asked->selection, asked->page + 1));
	}
}

/* How many there are, of all or of those that were asked for. */
static void
fill_found(struct view *view, const struct area_visit *asked, int64_t found)
{
	bool is_filtered = asked->selection.township != 0 || asked->selection.stage[0] != '\0';

	view_set_int(view, MARK_FOUND, found);
	if (!is_filtered)
		view_show(view, MARK_ALL_PROJECTS);
	else
		view_show(view, found == 0 ? MARK_NONE_FOUND : MARK_SOME_FOUND);
}

/* False when there is no such page. */
static bool
fill_projects(struct visit *visit, struct view *view, struct area_visit *asked)
{
	struct project *project = projects_select(asked->projects, &asked->selection);
	int64_t found = 0, pages, skipped = (asked->page - 1) * PROJECTS_ON_A_PAGE;

	for (const struct project *one = project; one != NULL; one = one->next)
		found++;
	pages = (found + PROJECTS_ON_A_PAGE - 1) / PROJECTS_ON_A_PAGE;
	fill_found(view, asked, found);
	if (asked->page > 1 && asked->page > pages)
		return false;
	if (found > 0)
		view = view_repeat(view, MARK_PROJECT_LIST);
	for (; project != NULL && skipped > 0; project = project->next)
		skipped--;
	for (int n = 0; project != NULL && n < PROJECTS_ON_A_PAGE; n++, project = project->next)
		fill_project(visit, view_repeat(view, MARK_PROJECT), project);
	if (pages > 1)
		fill_pager(visit, view, asked, pages);
	return true;
}

enum status
area_page(struct visit *visit)
{
	struct area_visit asked = { .area = area_by_slug(visit->db, visit->arena,
	    request_capture(visit->request, ":area")) };
	struct view *view;

	if (asked.area == NULL)
		return NOT_FOUND;
	if (!read_asked(visit, &asked))
		return BAD_REQUEST;
	asked.projects = projects_of_area(visit->db, visit->arena, asked.area->id);
	view = page_begin(visit, "area.tpl", asked.area->full_name);
	view_set(visit->layout, MARK_DESCRIPTION, asked.area->summary);
	page_feed(visit, asked.area->full_name, arena_text(visit->arena, "/feeds/areas/%s", asked.area->slug));
	view_show(visit->layout, MARK_CRUMBS);
	fill_head(visit, view, &asked);
	if (asked.area->projects > 1)
		fill_filter(visit, view, &asked);
	if (!fill_projects(visit, view, &asked))
		return NOT_FOUND;
	return page_show(visit, OK);
}
