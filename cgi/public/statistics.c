/* GET /statistics - a month's figures for everybody; GET /statistics.csv - the same to take away. */
#include "public/pages.h"

#include <stddef.h>
#include <string.h>

#include "base/arena.h"
#include "base/clock.h"
#include "base/text.h"
#include "feedback/statistics.h"
#include "page/chart.h"

/* What became of what was received; the parts of it, in this order. */
static const struct part {
	size_t      offset;     /* in struct figures */
	const char *name;
	const char *verdict;    /* its reasons stand below it; "" when it has none */
} parts[] = {
	{ offsetof(struct figures, published),   "公开",               "" },
	{ offsetof(struct figures, hidden),      "不公开，已转办",     "hidden" },
	{ offsetof(struct figures, refused),     "不予受理",           "refused" },
	{ offsetof(struct figures, waiting),     "待审核",             "" },
	{ offsetof(struct figures, withdrawn),   "本人撤回",           "" },
	{ offsetof(struct figures, rating_only), "只打分，没有写意见", "" },
};
enum { PARTS = sizeof(parts) / sizeof(parts[0]) };

static int64_t
part_of(const struct figures *figures, const struct part *part)
{
	return *(const int64_t *)((const char *)figures + part->offset);
}

static char *
width_of(struct arena *arena, int64_t count, int64_t most)
{
	return arena_text(arena, "%.1f", most == 0 ? 0 : 100 * (double)count / (double)most);
}

static void
fill_reasons(struct view *row, const struct report_reason *reason, const char *verdict)
{
	for (; reason != NULL; reason = reason->next) {
		struct view *item;

		if (reason->count == 0 || !text_equal(reason->verdict, verdict))
			continue;
		item = view_repeat(row, MARK_PART_REASON);
		view_set(item, MARK_PART_REASON_NAME,
		    reason->public_label[0] != '\0' ? reason->public_label : reason->label);
		view_set_int(item, MARK_PART_REASON_COUNT, reason->count);
	}
}

static void
fill_parts(struct visit *visit, struct view *view, const struct report *report)
{
	for (size_t i = 0; i < PARTS; i++) {
		int64_t count = part_of(&report->all, &parts[i]);
		struct view *row = view_repeat(view, MARK_PART);

		view_set(row, MARK_PART_NAME, parts[i].name);
		view_set_int(row, MARK_PART_COUNT, count);
		view_set(row, MARK_PART_WIDTH, width_of(visit->arena, count, report->all.received));
		fill_reasons(row, report->reasons, parts[i].verdict);
	}
}

static void
fill_punctuality(struct view *view, const struct punctuality *all)
{
	view_set_int(view, MARK_ON_TIME, all->on_time);
	view_set_int(view, MARK_DUE_COUNT, punctuality_total(all));
	view_show(view, punctuality_total(all) > 0 ? MARK_ANY_DUE : MARK_NONE_DUE);
	view_show(view, punctuality_has_rate(all) ? MARK_ON_TIME_RATE : MARK_NO_ON_TIME_RATE);
	view_set_int(view, MARK_ON_TIME_PERCENT, punctuality_percent(all));
}

static void
fill_tiles(struct view *view, const struct figures *all)
{
	view_set_int(view, MARK_RECEIVED, all->received);
	view_set_int(view, MARK_WITH_TEXT, all->with_text);
	view_set_int(view, MARK_RATING_ONLY, all->rating_only);
	view_set_int(view, MARK_ANSWERED, all->answered);
	view_set_int(view, MARK_TO_ANSWER, all->answered + all->open);
	view_set_int(view, MARK_UNANSWERED, all->open);
	/* In a section of its own: what is shown here would be seen in every area's row too. */
	rate_fill(view_repeat(view, MARK_ALL_RATES), &all->ratings);
}

static void
fill_outcomes(struct view *view, const struct report_outcome *outcome)
{
	struct view *table = NULL;
	int64_t total = 0;

	for (; outcome != NULL; outcome = outcome->next) {
		struct view *row;

		if (outcome->count == 0)
			continue;
		if (table == NULL)
			table = view_repeat(view, MARK_OUTCOMES);
		row = view_repeat(table, MARK_OUTCOME_ROW);
		view_set(row, MARK_OUTCOME, outcome_word(outcome->outcome));
		view_set_int(row, MARK_OUTCOME_COUNT_N, outcome->count);
		total += outcome->count;
	}
	if (table == NULL)
		view_show(view, MARK_NO_OUTCOMES);
	else
		view_set_int(table, MARK_ANSWERED, total);
}

/* Bars for who looks, a table for who wants each figure. */
static void
fill_areas(struct visit *visit, struct view *view, const struct report *report)
{
	for (struct report_area *area = report->areas; area != NULL; area = area->next) {
		const struct distribution *ratings = &area->figures.ratings;
		struct view *bar = view_repeat(view, MARK_AREA_BAR);
		struct view *row = view_repeat(view, MARK_AREA_ROW);

		view_set(bar, MARK_BAR_NAME, area->name);
		chart_stacked(bar, visit->arena, ratings);
		rate_fill(bar, ratings);
		view_set(row, MARK_AREA_NAME, area->name);
		rate_fill(row, ratings);
		for (int rating = RATING_HIGHEST; rating >= RATING_LOWEST; rating--)
			view_set_int(view_repeat(row, MARK_RATING_CELL), MARK_RATING_CELL_COUNT,
			    ratings->count[rating]);
	}
	for (int rating = RATING_HIGHEST; rating >= RATING_LOWEST; rating--)
		view_set_int(view_repeat(view, MARK_ALL_CELL), MARK_RATING_CELL_COUNT,
		    report->all.ratings.count[rating]);
}

/* Trend --------------------------------------------------------------------- */

/* One slot of the chart is 10 wide and 40 high; two bars stand in it. */
static void
fill_slot(struct visit *visit, struct view *chart, const struct report_month *one, int slot,
    int64_t most)
{
	double with_text = 40.0 * (double)one->figures.with_text / (double)most;
	double answered = 40.0 * (double)one->figures.answered / (double)most;
	struct view *bars = view_repeat(chart, MARK_TREND_SLOT);

	view_set(bars, MARK_TREND_X, arena_text(visit->arena, "%d", 10 * slot + 1));
	view_set(bars, MARK_TREND_Y, arena_text(visit->arena, "%.1f", 40 - with_text));
	view_set(bars, MARK_TREND_HEIGHT, arena_text(visit->arena, "%.1f", with_text));
	view_set(bars, MARK_TREND_X2, arena_text(visit->arena, "%.1f", 10 * slot + 5.2));
	view_set(bars, MARK_TREND_Y2, arena_text(visit->arena, "%.1f", 40 - answered));
	view_set(bars, MARK_TREND_HEIGHT2, arena_text(visit->arena, "%.1f", answered));
}

static void
fill_trend(struct visit *visit, struct view *view, const char *month)
{
	struct report_month *list = report_trend(visit->db, visit->arena, month), *one;
	int64_t most = 1;
	struct view *chart;
	int slot = 0;

	if (list == NULL || list->next == NULL)
		return;
	chart = view_repeat(view, MARK_TREND);
	for (one = list; one != NULL; one = one->next)
		most = one->figures.with_text > most ? one->figures.with_text : most;
	for (one = list; one != NULL; one = one->next, slot++) {
		struct view *row = view_repeat(chart, MARK_TREND_ROW);

		fill_slot(visit, chart, one, slot, most);
		view_set(row, MARK_CHOICE, one->month);
		view_set(row, MARK_CHOICE_WORDS, month_words(visit->arena, one->month));
		view_set_int(row, MARK_RECEIVED, one->figures.received);
		view_set_int(row, MARK_WITH_TEXT, one->figures.with_text);
		view_set_int(row, MARK_ANSWERED, one->figures.answered);
		rate_fill(row, &one->figures.ratings);
	}
	view_set_int(chart, MARK_TREND_MONTHS, slot);
	view_set_int(chart, MARK_TREND_WIDTH, 10 * slot);
	view_set_int(chart, MARK_TREND_MOST, most);
	view_set(chart, MARK_TREND_FIRST, month_words(visit->arena, list->month));
	view_set(chart, MARK_TREND_LAST, month_words(visit->arena, month));
}

/* The page ---------------------------------------------------------------------- */

/* The field `month`, without it the newest that has anything, and this month
 * when none has; NULL when it is no month. */
static const char *
month_wanted(struct visit *visit, const struct report_month *months)
{
	const char *month = page_field(visit, "month");

	if (month[0] != '\0')
		return month_parse(month) ? month : NULL;
	return months != NULL ? months->month : month_of(visit->arena, visit->now);
}

static void
fill_months(struct visit *visit, struct view *view, struct report_month *months, const char *month)
{
	const char *earlier = NULL, *later = NULL;
	struct view *form = months == NULL ? NULL : view_repeat(view, MARK_MONTHS);

	for (struct report_month *one = months; one != NULL; one = one->next) {
		struct view *choice = view_repeat(form, MARK_MONTH_CHOICE);
		int order = strcmp(one->month, month);

		view_set(choice, MARK_CHOICE, one->month);
		view_set(choice, MARK_CHOICE_WORDS, month_words(visit->arena, one->month));
		if (order == 0)
			view_show(choice, MARK_CHOSEN);
		if (order > 0)
			later = one->month;      /* newest first: the last of these is the next one */
		else if (order < 0 && earlier == NULL)
			earlier = one->month;
	}
	if (earlier != NULL) {
		view_show(view, MARK_EARLIER);
		view_set(view, MARK_EARLIER_MONTH, earlier);
		view_set(view, MARK_EARLIER_WORDS, month_words(visit->arena, earlier));
	}
	if (later != NULL) {
		view_show(view, MARK_LATER);
		view_set(view, MARK_LATER_MONTH, later);
		view_set(view, MARK_LATER_WORDS, month_words(visit->arena, later));
	}
}

static void
fill_figures(struct visit *visit, struct view *view, const struct report *report)
{
	struct punctuality punctuality = punctuality_of_month(visit->db, report->month,
	    day_of(visit->now));
	struct view *figures = view_repeat(view, MARK_FIGURES);

	view_set(figures, MARK_STATISTICS_MONTH, report->month);
	view_set(figures, MARK_MONTH_WORDS, month_words(visit->arena, report->month));
	fill_tiles(figures, &report->all);
	fill_punctuality(figures, &punctuality);
	fill_parts(visit, figures, report);
	fill_outcomes(figures, report->outcomes);
	fill_areas(visit, figures, report);
	fill_trend(visit, figures, report->month);
}

enum status
statistics_page(struct visit *visit)
{
	struct report_month *months = report_months(visit->db, visit->arena);
	const char *month = month_wanted(visit, months);
	struct report *report;
	struct view *view;

	if (month == NULL)
		return BAD_REQUEST;
	report = report_of_month(visit->db, visit->arena, month);
	view = page_begin(visit, "statistics.tpl", arena_text(visit->arena, "%s统计",
	    month_words(visit->arena, month)));
	view_set(visit->layout, MARK_DESCRIPTION, "每个月收到多少意见、公开多少、答复多少、满意率多少，都写在这里。");
	view_set(view, MARK_MONTH_WORDS, month_words(visit->arena, month));
	view_set(view, MARK_TODAY, day_words(visit->arena, day_of(visit->now)));
	if (text_equal(month, month_of(visit->arena, visit->now)))
		view_show(view, MARK_MONTH_RUNNING);
	fill_months(visit, view, months, month);
	if (report->all.received > 0)
		fill_figures(visit, view, report);
	else
		view_show(view, months == NULL ? MARK_NOTHING_YET : MARK_NO_DATA);
	return page_show(visit, OK);
}

/* CSV ------------------------------------------------------------------------------ */

static void
line(struct visit *visit, const char *kind, const char *name, int64_t count)
{
	const char *text = arena_text(visit->arena, "\"%s\",\"%s\",%lld\r\n", kind, name,
	    (long long)count);

	response_write(visit->response, text, strlen(text));
}

static void
lines_of_report(struct visit *visit, const struct report *report)
{
	struct punctuality punctuality = punctuality_of_month(visit->db, report->month,
	    day_of(visit->now));

	line(visit, "收到", "合计", report->all.received);
	for (size_t i = 0; i < PARTS; i++)
		line(visit, "收到", parts[i].name, part_of(&report->all, &parts[i]));
	for (struct report_reason *reason = report->reasons; reason != NULL; reason = reason->next)
		line(visit, text_equal(reason->verdict, "hidden") ? "不公开的理由" : "不予受理的理由",
		    reason->public_label[0] != '\0' ? reason->public_label : reason->label, reason->count);
	line(visit, "答复", "该答复", report->all.answered + report->all.open);
	line(visit, "答复", "已答复", report->all.answered);
	line(visit, "答复", "到了期限", punctuality_total(&punctuality));
	line(visit, "答复", "按期答复", punctuality.on_time);
	for (struct report_outcome *one = report->outcomes; one != NULL; one = one->next)
		line(visit, "答复的结果", outcome_word(one->outcome), one->count);
	for (struct report_area *area = report->areas; area != NULL; area = area->next)
		for (int rating = RATING_HIGHEST; rating >= RATING_LOWEST; rating--)
			line(visit, arena_text(visit->arena, "%s的评价", area->name), rating_word(rating),
			    area->figures.ratings.count[rating]);
}

enum status
statistics_table(struct visit *visit)
{
	static const char head[] = "\xEF\xBB\xBF\"类别\",\"项目\",\"数量\"\r\n";   /* UTF-8, said to spreadsheets */
	const char *month = month_wanted(visit, report_months(visit->db, visit->arena));

	if (month == NULL)
		return BAD_REQUEST;
	visit->response->content_type = "text/csv; charset=utf-8";
	visit->response->file_name = arena_text(visit->arena, "五大行动_%s_办理统计.csv", month);
	response_write(visit->response, head, sizeof(head) - 1);
	lines_of_report(visit, report_of_month(visit->db, visit->arena, month));
	return OK;
}
