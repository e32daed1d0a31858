/* GET /staff/indicators, GET and POST /staff/indicators/:indicator - the
 * latest published figure of each indicator of the vision. */
#include "staff/pages.h"

#include <string.h>

#include "base/arena.h"
#include "base/text.h"
#include "feedback/indicator.h"

static char *
target_words(struct visit *visit, const struct indicator *indicator)
{
	const char *sense = text_equal(indicator->sense, "at_least") ? "至少" :
	    text_equal(indicator->sense, "at_most") ? "不高于" : "达到";

	return arena_text(visit->arena, "%s %.10g%s%s", sense, indicator->target,
	    text_equal(indicator->unit, "%") ? "" : " ", indicator->unit);
}

static char *
actual_digits(struct visit *visit, const struct indicator *indicator)
{
	return indicator->has_actual ? arena_text(visit->arena, "%.10g", indicator->actual) : "";
}

enum status
indicators_page(struct visit *visit)
{
	struct view *view = staff_begin(visit, "staff_indicators.tpl", "五个衡东的指标",
	    MARK_NAV_PROJECTS);

	for (struct face *face = faces(visit->db, visit->arena); face != NULL; face = face->next) {
		struct view *section;

		if (face->indicators == NULL)
			continue;
		section = view_repeat(view, MARK_FACE);
		view_set(section, MARK_FACE_SLUG, face->slug);
		view_set(section, MARK_FACE_NAME, face->name);
		for (struct indicator *one = face->indicators; one != NULL; one = one->next) {
			struct view *row = view_repeat(section, MARK_INDICATOR);

			view_set(row, MARK_INDICATOR_SLUG, one->slug);
			view_set(row, MARK_INDICATOR_NAME, one->name);
			view_set(row, MARK_TARGET, target_words(visit, one));
			view_set(row, MARK_ACTUAL, one->has_actual ? actual_digits(visit, one) : "还没有填");
			view_set(row, MARK_ACTUAL_ON, one->actual_on);
		}
	}
	return page_show(visit, OK);
}

/* One of them ---------------------------------------------------------------- */

struct actual_page {
	const struct indicator *indicator;
	const char             *figure, *on;   /* as typed, or as it stands */
	struct actual_problems  problems;
	const char             *notice, *notice_kind;
};

static enum status
show(struct visit *visit, const struct actual_page *page, enum status status)
{
	const struct indicator *indicator = page->indicator;
	struct view *view = staff_begin(visit, "staff_indicator.tpl",
	    arena_text(visit->arena, "指标现状：%s", text_beginning(visit->arena, indicator->name, 12)),
	    MARK_NAV_PROJECTS);
	const struct complaint complaints[] = {
		{ "figure", MARK_FIGURE_WRONG, page->problems.figure },
		{ "on", MARK_ON_WRONG, page->problems.on },
	};

	if (staff_may(visit, OFFICE)) {
		view_show(view, MARK_MAY_CHANGE);
		view_set(view, MARK_TOKEN, page_token(visit, "/staff/indicators/:indicator"));
	} else {
		struct view *seen = view_repeat(view, MARK_NOW_SEEN);

		staff_now(seen, arena_text(visit->arena, "现状（单位：%s）", indicator->unit), page->figure);
		staff_now(seen, "哪一年或哪一天的数字", page->on);
	}
	view_set(view, MARK_INDICATOR_SLUG, indicator->slug);
	view_set(view, MARK_INDICATOR_NAME, indicator->name);
	view_set(view, MARK_TARGET, target_words(visit, indicator));
	view_set(view, MARK_UNIT, indicator->unit);
	view_set(view, MARK_ACTUAL, page->figure);
	view_set(view, MARK_ACTUAL_ON, page->on);
	staff_notice(view, page->notice_kind, page->notice);
	staff_complain(visit, view, complaints, sizeof(complaints) / sizeof(complaints[0]), true);
	return page_show(visit, status);
}

static struct indicator *
indicator_asked(struct visit *visit)
{
	return indicator_by_slug(visit->db, visit->arena, request_capture(visit->request, ":indicator"));
}

enum status
indicator_page(struct visit *visit)
{
	struct indicator *indicator = indicator_asked(visit);
	struct actual_page page = { .indicator = indicator, .notice = "", .notice_kind = "ok" };

	if (indicator == NULL)
		return NOT_FOUND;
	page.figure = actual_digits(visit, indicator);
	page.on = indicator->actual_on;
	if (page_field(visit, "saved")[0] == '1')
		page.notice = "现状已公布，居民现在就能看到。";
	return show(visit, &page, OK);
}

/* Full-width signs, blanks and the percent sign that people type along are no
 * mistake.  text_digits() takes dashes away, also the one that makes a number
 * negative. */
static const char *
figure_typed(struct visit *visit)
{
	static const char point[] = "．";
	const char *typed = page_line(visit, "figure");
	char *digits = text_digits(visit->arena, typed), *to = digits;

	for (const char *from = digits; *from != '\0'; from++) {
		if (strncmp(from, point, strlen(point)) == 0) {
			*to++ = '.';
			from += strlen(point) - 1;
		} else if (*from != '%' || from[1] != '\0') {
			*to++ = *from;
		}
	}
	*to = '\0';
	return typed[0] == '-' ? arena_text(visit->arena, "-%s", digits) : digits;
}

static struct actual_page
page_typed(struct visit *visit, const struct indicator *indicator, const char *notice)
{
	return (struct actual_page){
		.indicator = indicator, .figure = page_line(visit, "figure"), .on = page_line(visit, "on"),
		.notice = notice, .notice_kind = "warn",
	};
}

enum status
indicator_take(struct visit *visit)
{
	struct indicator *indicator = indicator_asked(visit);
	struct actual_page page;
	struct actual actual;

	if (indicator == NULL)
		return NOT_FOUND;
	page = page_typed(visit, indicator, "");
	actual = (struct actual){ indicator->id, figure_typed(visit), page.on, visit->staff->name };
	page.problems = actual_problems(&actual);
	if (page.problems.count > 0)
		return show(visit, &page, UNPROCESSABLE);
	switch (actual_report(visit->writer, &actual, visit->now)) {
	case WRITTEN:
		return page_redirect(visit, arena_text(visit->arena, "/staff/indicators/%s?saved=1",
		    indicator->slug));
	case REFUSED:
		return page_error(visit, CONFLICT, "规划刚刚变了。请回到指标清单，再打开这一项。");
	case FAILED:
		page.notice = unstored_sentence;
		return show(visit, &page, UNAVAILABLE);
	}
	return INTERNAL_ERROR;
}

enum status
indicator_stale(struct visit *visit)
{
	struct indicator *indicator = indicator_asked(visit);
	struct actual_page page;

	if (indicator == NULL)
		return NOT_FOUND;
	page = page_typed(visit, indicator, stale_sentence);
	return show(visit, &page, UNPROCESSABLE);
}
