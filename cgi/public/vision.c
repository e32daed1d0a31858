/* GET /vision - the five faces of the county: what is to be reached, how far it is. */
#include "public/pages.h"

#include "base/arena.h"
#include "base/text.h"
#include "feedback/indicator.h"

/* Where the target's line stands on a meter of 100 while the actual is not
 * beyond its end: what is to be filled is full there; what is to stay under a
 * limit has room on both sides of it. */
static const double LIMIT_MARK = 80, GOAL_MARK = 100, MARK_WIDTH = .8;

static const char *
sense_word(const char *sense)
{
	if (text_equal(sense, "at_least"))
		return "至少";
	return text_equal(sense, "at_most") ? "不高于" : "达到";
}

/* A percent sign stands by its number, every other unit after a blank. */
static char *
figure(struct visit *visit, double value, const char *unit)
{
	return arena_text(visit->arena, "%.10g%s%s", value, text_equal(unit, "%") ? "" : " ", unit);
}

/* Between two percentages lie points, not percent. */
static char *
gap_words(struct visit *visit, const struct indicator *indicator)
{
	if (indicator_is_reached(indicator))
		return arena_text(visit->arena, "已做到");
	return arena_text(visit->arena, "%s %.10g %s",
	    text_equal(indicator->sense, "at_most") ? "还高出" : "还差", indicator_gap(indicator),
	    text_equal(indicator->unit, "%") ? "个百分点" : indicator->unit);
}

/* Both figures on one scale; what lies below zero draws no bar. */
static void
fill_meter(struct visit *visit, struct view *view, const struct indicator *indicator)
{
	double share = indicator->target > 0 ? indicator->actual / indicator->target : 0;
	double mark = text_equal(indicator->sense, "at_most") ? LIMIT_MARK : GOAL_MARK;

	if (share * mark > 100)
		mark = 100 / share;
	view_set(view, MARK_METER_CLASS, indicator_is_reached(indicator) ? "mok" : "mfg");
	view_set(view, MARK_METER_WIDTH, arena_text(visit->arena, "%.1f", share < 0 ? 0 : share * mark));
	view_set(view, MARK_METER_MARK, arena_text(visit->arena, "%.1f",
	    mark + MARK_WIDTH / 2 > 100 ? 100 - MARK_WIDTH : mark - MARK_WIDTH / 2));
}

static void
fill_indicator(struct visit *visit, struct view *item, const struct indicator *indicator)
{
	struct view *known;

	view_set(item, MARK_INDICATOR_NAME, indicator->name);
	view_set(item, MARK_TARGET, arena_text(visit->arena, "%s %s", sense_word(indicator->sense),
	    figure(visit, indicator->target, indicator->unit)));
	if (!indicator->has_actual) {
		view_show(item, MARK_ACTUAL_UNKNOWN);
		return;
	}
	known = view_repeat(item, MARK_ACTUAL_KNOWN);
	view_set(known, MARK_ACTUAL, figure(visit, indicator->actual, indicator->unit));
	view_set(known, MARK_GAP, gap_words(visit, indicator));
	view_set(known, MARK_GAP_CLASS, indicator_is_reached(indicator) ? "ok" : "plain");
	fill_meter(visit, known, indicator);
	if (indicator->actual_on[0] != '\0') {
		view_show(known, MARK_ACTUAL_DATED);
		view_set(known, MARK_ACTUAL_ON, indicator->actual_on);
	}
}

enum status
vision_page(struct visit *visit)
{
	struct view *view = page_begin(visit, "vision.tpl", "五个衡东：五年要做到什么");
	bool any = false;

	view_show(visit->layout, MARK_NAV_VISION);
	view_set(visit->layout, MARK_DESCRIPTION, "五年后要建成什么样的衡东，每一项做到多少，都写在这里。");
	for (struct face *face = faces(visit->db, visit->arena); face != NULL; face = face->next) {
		struct view *section = view_repeat(view, MARK_FACE), *list = NULL;

		view_set(section, MARK_FACE_SLUG, face->slug);
		view_set(section, MARK_FACE_NAME, face->name);
		view_set(section, MARK_FACE_SUMMARY, face->summary);
		if (face->indicators != NULL)
			list = view_repeat(section, MARK_INDICATORS);
		for (struct indicator *one = face->indicators; one != NULL; one = one->next) {
			fill_indicator(visit, view_repeat(list, MARK_INDICATOR), one);
			any |= one->has_actual;
		}
	}
	if (any)
		view_show(view, MARK_ANY_METER);
	return page_show(visit, OK);
}
