/* GET /vision - the five faces of the county, with indicators and targets. */
#include "public/pages.h"

#include "base/arena.h"
#include "base/text.h"

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

static void
fill_indicator(struct visit *visit, struct view *view, const struct indicator *indicator)
{
	view_set(view, MARK_INDICATOR_NAME, indicator->name);
	view_set(view, MARK_TARGET, arena_text(visit->arena, "%s %s", sense_word(indicator->sense),
	    figure(visit, indicator->target, indicator->unit)));
	if (!indicator->has_actual) {
		view_show(view, MARK_ACTUAL_UNKNOWN);
		return;
	}
	view_show(view, MARK_ACTUAL_KNOWN);
	view_set(view, MARK_ACTUAL, figure(visit, indicator->actual, indicator->unit));
	if (indicator->actual_on[0] != '\0') {
		view_show(view, MARK_ACTUAL_DATED);
		view_set(view, MARK_ACTUAL_ON, indicator->actual_on);
	}
}

enum status
vision_page(struct visit *visit)
{
	struct view *view = page_begin(visit, "vision.tpl", "五个衡东");

	view_show(visit->layout, MARK_NAV_VISION);
	view_set(visit->layout, MARK_DESCRIPTION, "五年后要建成什么样的衡东，每一项做到多少，都写在这里。");
	for (struct face *face = faces(visit->db, visit->arena); face != NULL; face = face->next) {
		struct view *section = view_repeat(view, MARK_FACE);
		struct indicator *indicator = face->indicators;

		view_set(section, MARK_FACE_SLUG, face->slug);
		view_set(section, MARK_FACE_NAME, face->name);
		view_set(section, MARK_FACE_SUMMARY, face->summary);
		if (indicator != NULL)
			view_show(section, MARK_FACE_TABLE);
		for (; indicator != NULL; indicator = indicator->next)
			fill_indicator(visit, view_repeat(section, MARK_INDICATOR), indicator);
	}
	return page_show(visit, OK);
}
