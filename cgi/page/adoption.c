#include "page/adoption.h"

#include "base/arena.h"
#include "base/clock.h"
#include "base/text.h"
#include "feedback/adoption.h"
#include "page/chart.h"
#include "page/page.h"

static const char *
day_words_of(struct visit *visit, const char *iso)
{
	int64_t day;

	return day_parse(iso, &day) ? day_words(visit->arena, day) : "";
}

static char *
day_words_at(struct visit *visit, int64_t instant)
{
	return day_words(visit->arena, day_of(instant));
}

const char *
adoption_kind(const char *verdict)
{
	if (text_equal(verdict, "adopted"))
		return "ok";
	if (text_equal(verdict, "partly"))
		return "";
	return text_equal(verdict, "declined") ? "warn" : "plain";
}

/* Head ------------------------------------------------------------------------- */

static void
fill_head(struct visit *visit, struct view *view, const struct adoption *adoption)
{
	const struct adoption_correction *correction = adoption->corrections;

	view_set(view, MARK_REPORT_PERIOD, adoption->period.words);
	view_set(view, MARK_PERIOD_BEGIN, day_words_of(visit, adoption->period.begin_day));
	view_set(view, MARK_PERIOD_END, day_words_of(visit, adoption->period.end_day));
	view_show(view, adoption->published_at != 0 ? MARK_REPORT_PUBLISHED : MARK_REPORT_DRAFT);
	view_set(view, MARK_PUBLISHED_ON, day_words_at(visit, adoption->published_at));
	for (; correction != NULL; correction = correction->next) {
		struct view *item = view_repeat(view, MARK_CORRECTION);

		view_set(item, MARK_CORRECTED_ON, day_words_at(visit, correction->corrected_at));
		view_set(item, MARK_CORRECTION_NOTE, correction->note);
	}
	view_set(view, MARK_ASKED, adoption->asked);
}

/* What people said ---------------------------------------------------------------- */

static void
fill_ratings(struct visit *visit, struct view *view, const struct distribution *ratings)
{
	view_set_int(view, MARK_RATINGS, ratings->total);
	if (ratings->total == 0) {
		view_show(view, MARK_NOT_RATED);
		return;
	}
	view_show(view, distribution_has_rate(ratings) ? MARK_RATED_WELL : MARK_RATED_LITTLE);
	view_set_int(view, MARK_PERCENT, distribution_percent(ratings));
	if (ratings->total < RATE_FIRM_FROM)
		view_show(view, MARK_TENTATIVE);
	view_show(view, MARK_RATED);
	chart_rows(view, visit->arena, ratings);
}

static void
fill_low(struct view *item, const struct adoption_low *low)
{
	view_set_int(item, MARK_LOW_COUNT, low->low);
	view_set(item, MARK_LOW_REASON_WORD, rating_reason_word(low->reason));
	view_set_int(item, MARK_LOW_REASON_COUNT, low->reason_count);
	if (low->project == 0) {
		view_show(item, MARK_LOW_CAUSE);
		return;
	}
	view_show(item, MARK_LOW_PROJECT);
	view_show(item, low->slug[0] == '\0' ? MARK_LOW_PLAIN : MARK_LOW_LINKED);
	view_set(item, MARK_LOW_SLUG, low->slug);
	view_set(item, MARK_LOW_NAME, low->name);
	view_set_int(item, MARK_LOW_RATINGS, low->ratings);
	view_set_int(item, MARK_LOW_PERCENT, (200 * low->low + low->ratings) / (2 * low->ratings));
	if (adoption_is_tentative(low))
		view_show(item, MARK_LOW_TENTATIVE);
	if (low->reason != 0)
		view_show(item, MARK_LOW_REASON);
}

static void
fill_lows(struct view *view, const struct adoption_low *low)
{
	int count = 0;

	if (low == NULL) {
		view_show(view, MARK_NOBODY_LOW);
		return;
	}
	view_show(view, MARK_LOWS);
	for (; low != NULL; low = low->next, count++)
		fill_low(view_repeat(view, MARK_LOW), low);
	if (count < ADOPTION_LOWS) {
		view_show(view, MARK_FEWER_LOWS);
		view_set_int(view, MARK_LOW_TOTAL, count);
	}
}

/* What was changed ------------------------------------------------------------------ */

/* One bar of 100 units, 0.5 apart, in the order of the sentence. */
static void
fill_bar(struct visit *visit, struct view *view, const struct adoption_sums *sums)
{
	const struct { const char *kind; int64_t count; } shares[] = {
		{ "adopted", sums->adopted }, { "partly", sums->partly },
		{ "declined", sums->declined }, { "studying", sums->studying },
	};
	double x = 0, units = 100.5;

	for (size_t i = 0; i < 4; i++)
		units -= shares[i].count > 0 ? 0.5 : 0;
	for (size_t i = 0; i < 4; i++) {
		double width = units * (double)shares[i].count / (double)sums->issues;
		struct view *share;

		if (shares[i].count == 0)
			continue;
		share = view_repeat(view, MARK_SHARE);
		view_set(share, MARK_SHARE_X, arena_text(visit->arena, "%.2f", x));
		view_set(share, MARK_SHARE_WIDTH, arena_text(visit->arena, "%.2f", width));
		view_set(share, MARK_SHARE_KIND, shares[i].kind);
		x += width + 0.5;
	}
}

/* Done is what was done when the report was published or last corrected:
 * a plan does not turn into a deed because its day has passed. */
static void
fill_done(struct visit *visit, struct view *row, const struct adoption *adoption, const char *done_on)
{
	int64_t day, as_of = adoption->corrected_at != 0 ? adoption->corrected_at : adoption->published_at;

	if (!day_parse(done_on, &day)) {
		view_show(row, MARK_ITEM_UNDATED);
		return;
	}
	view_show(row, day <= day_of(as_of == 0 ? visit->now : as_of) ?
	    MARK_ITEM_DONE : MARK_ITEM_PLANNED);
	view_set(row, MARK_ITEM_DONE_ON, day_words(visit->arena, day));
}

static const char *
action_label(const char *verdict)
{
	if (text_equal(verdict, "declined"))
		return "为什么没采纳";
	return text_equal(verdict, "partly") ? "怎么改，哪些没采纳" : "怎么改";
}

static void
fill_item(struct visit *visit, struct view *row, const struct adoption *adoption,
    const struct adoption_item *item)
{
	view_set(row, MARK_ITEM_OPINION, item->opinion);
	view_set_int(row, MARK_ITEM_PEOPLE, item->people);
	view_set(row, MARK_ITEM_KIND, adoption_kind(item->verdict));
	view_set(row, MARK_ITEM_VERDICT, adoption_word(item->verdict));
	view_set(row, MARK_ITEM_ACTION_LABEL, action_label(item->verdict));
	view_show(row, item->action[0] != '\0' ? MARK_ITEM_ACTION_KNOWN : MARK_ITEM_ACTION_OPEN);
	view_set(row, MARK_ITEM_ACTION, item->action);
	view_set(row, MARK_ITEM_UNIT, item->unit);
	fill_done(visit, row, adoption, item->done_on);
}

/* The submissions behind an item; those that are public by number. */
static void
trace_item(struct view *view, const struct adoption_item *item, int place)
{
	struct view *trace;
	int count = 0, shown = 0;

	if (item->sources == NULL)
		return;
	view_show(view, MARK_TRACED);
	trace = view_repeat(view, MARK_TRACE);
	for (const struct adoption_source *one = item->sources; one != NULL; one = one->next) {
		struct view *number;

		count++;
		if (!one->is_public)
			continue;
		shown++;
		number = view_repeat(trace, MARK_TRACE_NUMBER);
		view_set(number, MARK_TRACE_SLUG, one->project_slug);
		view_set_int(number, MARK_TRACE_DIGITS, one->number);
	}
	view_set_int(trace, MARK_TRACE_PLACE, place);
	view_set(trace, MARK_TRACE_OPINION, item->opinion);
	view_set_int(trace, MARK_TRACE_COUNT, count);
	view_show(trace, shown > 0 ? MARK_TRACE_PUBLIC : MARK_TRACE_NONE_PUBLIC);
	view_set_int(trace, MARK_TRACE_PUBLIC_COUNT, shown);
}

static void
fill_items(struct visit *visit, struct view *view, const struct adoption *adoption)
{
	struct adoption_sums sums = adoption_sums(adoption->items);
	int place = 1;

	view_set_int(view, MARK_ISSUES, sums.issues);
	view_set_int(view, MARK_ADOPTED, sums.adopted);
	view_set_int(view, MARK_PARTLY, sums.partly);
	view_set_int(view, MARK_DECLINED, sums.declined);
	view_set_int(view, MARK_STUDYING, sums.studying);
	view_show(view, adoption->items == NULL ? MARK_NO_ITEMS : MARK_ITEMS);
	if (sums.issues > 0)
		fill_bar(visit, view, &sums);
	for (const struct adoption_item *item = adoption->items; item != NULL; item = item->next) {
		fill_item(visit, view_repeat(view, MARK_ITEM), adoption, item);
		trace_item(view, item, place++);
	}
}

static void
fill_method(struct visit *visit, struct view *view, const struct adoption *adoption)
{
	int64_t sources = adoption_sources_count(adoption->items);

	view_set_int(view, MARK_RECEIVED, adoption->figures.received);
	if (sources > 0)
		view_show(view, MARK_SOURCES_KNOWN);
	view_set_int(view, MARK_SOURCES, sources);
	if (adoption->method[0] != '\0')
		view_show(view, MARK_METHOD_KNOWN);
	view_set(view, MARK_METHOD, adoption->method);
	if (adoption->next_day[0] != '\0')
		view_show(view, MARK_NEXT_KNOWN);
	view_set(view, MARK_NEXT_ON, day_words_of(visit, adoption->next_day));
}

void
adoption_show(struct visit *visit, struct view *view, const struct adoption *adoption)
{
	struct view *report = view_include(view, MARK_ADOPTION_REPORT, "adoption_report.tpl");

	fill_head(visit, report, adoption);
	fill_ratings(visit, report, &adoption->figures.ratings);
	fill_lows(report, adoption->figures.lows);
	fill_items(visit, report, adoption);
	fill_method(visit, report, adoption);
}
