/* GET /sitemap, /sitemap.xml and /robots.txt - how people and search engines
 * find everything that is here. */
#include "public/pages.h"

#include <string.h>

#include "base/arena.h"
#include "base/clock.h"
#include "base/text.h"
#include "feedback/news.h"

/* For people ------------------------------------------------------------------ */

static void
fill_area(struct visit *visit, struct view *view, const struct area *area,
    const struct project *project)
{
	struct view *item = view_repeat(view, MARK_AREA);
	struct view *feed = view_repeat(view, MARK_AREA_WITH_FEED);

	seal_fill(item, area->position);
	view_set_int(item, MARK_AREA_POSITION, area->position);
	view_set(item, MARK_AREA_SLUG, area->slug);
	view_set(item, MARK_AREA_NAME, area->full_name);
	view_set(feed, MARK_AREA_SLUG, area->slug);
	view_set(feed, MARK_AREA_NAME, area->full_name);
	page_feed(visit, area->full_name, arena_text(visit->arena, "/feeds/areas/%s", area->slug));
	for (; project != NULL; project = project->next) {
		struct view *one;

		if (project->area_id != area->id)
			continue;
		one = view_repeat(item, MARK_PROJECT);
		view_set(one, MARK_PROJECT_SLUG, project->slug);
		view_set(one, MARK_PROJECT_NAME, project->name);
	}
}

enum status
sitemap_page(struct visit *visit)
{
	struct view *view = page_begin(visit, "sitemap.tpl", "网站地图");
	struct project *projects = projects_of_area(visit->db, visit->arena, 0);

	view_set(visit->layout, MARK_DESCRIPTION,
	    "五大行动的每一个项目，还有查进度、采纳情况、统计和说明，都能从这里找到。");
	for (struct area *area = areas(visit->db, visit->arena); area != NULL; area = area->next)
		fill_area(visit, view, area, projects);
	return page_show(visit, OK);
}

/* For search engines ------------------------------------------------------------ */

/* Days are enough (W3C date, as sitemaps.org has it); 0 is not known. */
static void
add_place(struct visit *visit, struct view *view, const char *path, int64_t changed_at)
{
	struct view *place = view_repeat(view, MARK_PLACE);

	view_set(place, MARK_PLACE_ADDRESS, page_address(visit, path));
	if (changed_at == 0)
		return;
	view_show(place, MARK_PLACE_CHANGED_KNOWN);
	view_set(place, MARK_PLACE_CHANGED, day_iso(visit->arena, day_of(changed_at)));
}

/* The latest of an area's projects; of all for "". */
static int64_t
latest(const struct change_of_project *change, const char *area_slug)
{
	int64_t at = 0;

	for (; change != NULL; change = change->next)
		if ((area_slug[0] == '\0' || text_equal(change->area_slug, area_slug)) &&
		    change->changed_at > at)
			at = change->changed_at;
	return at;
}

enum status
sitemap_xml(struct visit *visit)
{
	static const char *const undated[] = {
		"/vision", "/adoption", "/statistics", "/ledger", "/audit", "/sitemap", "/privacy", "/accessibility",
	};
	struct change_of_project *changes = projects_changed(visit->db, visit->arena);
	struct view *view = page_begin_bare(visit, "sitemap.xml.tpl", "application/xml; charset=utf-8");

	add_place(visit, view, "/", latest(changes, ""));
	for (size_t i = 0; i < sizeof(undated) / sizeof(undated[0]); i++)
		add_place(visit, view, undated[i], 0);
	for (struct area *area = areas(visit->db, visit->arena); area != NULL; area = area->next)
		add_place(visit, view, arena_text(visit->arena, "/areas/%s", area->slug),
		    latest(changes, area->slug));
	for (; changes != NULL; changes = changes->next)
		add_place(visit, view, arena_text(visit->arena, "/projects/%s", changes->slug),
		    changes->changed_at);
	return page_show(visit, OK);
}

/* What is somebody's own, or another way to what stands elsewhere, is not for an index. */
enum status
robots_text(struct visit *visit)
{
	const char *text = arena_text(visit->arena,
	    "User-agent: *\n"
	    "Disallow: /staff/\n"
	    "Disallow: /receipts/\n"
	    "Disallow: /lookup\n"
	    "Disallow: /search\n"
	    "Disallow: /text/\n"
	    "Disallow: /p/\n"
	    "\n"
	    "Sitemap: %s\n", page_address(visit, "/sitemap.xml"));

	visit->response->content_type = "text/plain; charset=utf-8";
	response_write(visit->response, text, strlen(text));
	return OK;
}
