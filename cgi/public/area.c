/* GET /areas/:area - one area of action and its projects. */
#include "public/pages.h"

static void
fill_projects(struct visit *visit, struct view *view, const struct area *area)
{
	struct project *project = projects_of_area(visit->db, visit->arena, area->id);

	for (; project != NULL; project = project->next) {
		struct view *item = view_repeat(view, MARK_PROJECT);

		view_set(item, MARK_PROJECT_SLUG, project->slug);
		view_set(item, MARK_PROJECT_NAME, project->name);
		view_set(item, MARK_PROJECT_SUMMARY, project->summary);
		stage_fill(item, project);
		rate_fill(item, &project->ratings);
		if (project->published > 0) {
			view_show(item, MARK_SOME_COMMENTS);
			view_set_int(item, MARK_COMMENTS, project->published);
		}
	}
}

enum status
area_page(struct visit *visit)
{
	struct area *area = area_by_slug(visit->db, visit->arena,
	    request_capture(visit->request, ":area"));
	struct view *view;

	if (area == NULL)
		return NOT_FOUND;
	view = page_begin(visit, "area.tpl", area->full_name);
	view_set(visit->layout, MARK_DESCRIPTION, area->summary);
	view_set_int(view, MARK_AREA_POSITION, area->position);
	view_set(view, MARK_AREA_NAME, area->full_name);
	view_set(view, MARK_AREA_MOTTO, area->motto);
	view_set(view, MARK_AREA_FOCUS, area->focus);
	view_set_int(view, MARK_PROJECTS, area->projects);
	seal_fill(view, area->position);
	if (area->projects_done > 0) {
		view_show(view, MARK_SOME_DONE);
		view_set_int(view, MARK_PROJECTS_DONE, area->projects_done);
		view_set_int(view, MARK_DONE_PERCENT, 100 * area->projects_done / area->projects);
	}
	fill_projects(visit, view, area);
	return page_show(visit, OK);
}
