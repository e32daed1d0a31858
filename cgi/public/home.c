/* GET / - the five areas at a glance. */
#include "public/pages.h"

#include "base/arena.h"
#include "base/text.h"
#include "feedback/adoption.h"
#include "feedback/report.h"
#include "page/chart.h"

static void
fill_areas(struct visit *visit, struct view *view)
{
	bool has_bar = false;

	for (struct area *area = areas(visit->db, visit->arena); area != NULL; area = area->next) {
		struct view *item = view_repeat(view, MARK_AREA);

		view_set_int(item, MARK_AREA_POSITION, area->position);
		view_set(item, MARK_AREA_SLUG, area->slug);
		view_set(item, MARK_AREA_NAME, area->full_name);
		view_set(item, MARK_AREA_SUMMARY, area->summary);
		view_set_int(item, MARK_PROJECTS, area->projects);
		if (area->projects_done > 0) {
			view_show(item, MARK_SOME_DONE);
			view_set_int(item, MARK_PROJECTS_DONE, area->projects_done);
		}
		seal_fill(item, area->position);
		rate_fill(item, &area->ratings);
		if (distribution_has_rate(&area->ratings)) {
			chart_stacked(item, visit->arena, &area->ratings);
			has_bar = true;
		}
	}
	if (has_bar)
		view_show(view, MARK_LEGEND);
}

static void
fill_period(struct visit *visit, struct view *view)
{
	const struct config *config = visit->config;

	view_set(view, MARK_PERIOD_BEGIN, day_in_words(visit, config->period_begin));
	view_set(view, MARK_PERIOD_END, day_in_words(visit, config->period_end));
	if (config->outcome_day[0] != '\0') {
		view_show(view, MARK_OUTCOME_DAY_KNOWN);
		view_set(view, MARK_OUTCOME_DAY, day_in_words(visit, config->outcome_day));
	}
	collection_fill(visit, view);
	if (collection_of(visit) == IN_COLLECTION && config->period_begin[0] != '\0' &&
	    config->period_end[0] != '\0')
		view_show(view, MARK_PERIOD);
}

/* The month of an ISO day, "" for "". */
static const char *
month_of_day(struct visit *visit, const char *iso)
{
	return iso[0] == '\0' ? "" : arena_copy(visit->arena, iso, 7);
}

static void
fill_summary(struct visit *visit, struct view *view)
{
	const struct config *config = visit->config;
	struct summary summary = report_summary(visit->db, visit->arena,
	    month_of_day(visit, config->period_begin), month_of_day(visit, config->period_end));

	if (adoptions_published(visit->db, visit->arena) != NULL)
		view_show(view, MARK_ADOPTION_KNOWN);
	if (summary.answered == 0) {
		view_show(view, MARK_SUMMARY_EMPTY);
		return;
	}
	view_show(view, MARK_SUMMARY);
	if (config->period_begin[0] != '\0' && config->period_end[0] != '\0')
		view_show(view, MARK_SUMMARY_PERIOD);
	view_set_int(view, MARK_RECEIVED, summary.received);
	view_set_int(view, MARK_ANSWERED, summary.answered);
	view_set_int(view, MARK_ADOPTED, summary.adopted);
}

enum status
home_page(struct visit *visit)
{
	struct view *view = page_begin(visit, "home.tpl", "五大行动办得怎么样，请您来说");

	view_show(visit->layout, MARK_NAV_HOME);
	fill_areas(visit, view);
	fill_period(visit, view);
	fill_summary(visit, view);
	return page_show(visit, OK);
}
