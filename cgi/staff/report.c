/* GET /staff/report - a month's figures, each with the way to the list behind it. */
#include "staff/cases.h"

#include <stddef.h>

#include "base/arena.h"
#include "base/clock.h"
#include "base/text.h"
#include "feedback/statistics.h"
#include "page/chart.h"

/* The figures of a row, in the table's order, and the filter that lists each. */
static const struct column {
	size_t      offset;        /* in struct figures */
	const char *visibility, *handling;
} columns[] = {
	{ offsetof(struct figures, received),    "",          "" },
	{ offsetof(struct figures, published),   "published", "" },
	{ offsetof(struct figures, hidden),      "hidden",    "" },
	{ offsetof(struct figures, refused),     "refused",   "" },
	{ offsetof(struct figures, waiting),     "waiting",   "" },
	{ offsetof(struct figures, withdrawn),   "withdrawn", "" },
	{ offsetof(struct figures, rating_only), "none",      "" },
	{ offsetof(struct figures, answered),    "",          "answered" },
	{ offsetof(struct figures, open),        "",          "open" },
};

/* Whose figures: the list can be filtered by a project or by none, so an area's have no link. */
struct whose {
	const char           *name;
	const struct figures *figures;
	const char           *project;   /* id, "" for all; NULL for an area */
	bool                  is_head;
};

static void
handled_row(struct view *group, const struct whose *whose)
{
	struct view *row = view_repeat(group, MARK_HANDLED_ROW);

	if (whose->is_head)
		view_show(row, MARK_HANDLED_HEAD);
	view_set(row, MARK_ROW_NAME, whose->name);
	for (size_t i = 0; i < sizeof(columns) / sizeof(columns[0]); i++) {
		const int64_t *count = (const int64_t *)((const char *)whose->figures + columns[i].offset);
		bool has_list = whose->project != NULL && *count > 0;
		struct view *inner = view_repeat(view_repeat(row, MARK_CELL),
		    has_list ? MARK_CELL_LINKED : MARK_CELL_PLAIN);

		view_set_int(inner, MARK_CELL_COUNT, *count);
		view_set(inner, MARK_CELL_PROJECT, whose->project == NULL ? "" : whose->project);
		view_set(inner, MARK_CELL_VISIBILITY, columns[i].visibility);
		view_set(inner, MARK_CELL_HANDLING, columns[i].handling);
	}
}

static void
rated_row(struct visit *visit, struct view *group, const struct whose *whose)
{
	const struct distribution *ratings = &whose->figures->ratings;
	struct view *row = view_repeat(group, MARK_RATED_ROW);

	if (whose->is_head)
		view_show(row, MARK_RATED_HEAD);
	view_set(row, MARK_ROW_NAME, whose->name);
	view_set_int(row, MARK_ROW_RATINGS, ratings->total);
	view_set(row, MARK_ROW_RATE, rate_words(visit->arena, ratings));
	for (int rating = RATING_HIGHEST; rating >= RATING_LOWEST; rating--)
		view_set_int(view_repeat(row, MARK_RATING_CELL), MARK_RATING_CELL_COUNT, ratings->count[rating]);
}

static void
both_rows(struct visit *visit, struct view *handled, struct view *rated, const struct whose *whose)
{
	handled_row(handled, whose);
	rated_row(visit, rated, whose);
}

static void
fill_area(struct visit *visit, struct view *view, const struct report *report,
    const struct report_area *area)
{
	struct view *handled = view_repeat(view, MARK_HANDLED_GROUP);
	struct view *rated = view_repeat(view, MARK_RATED_GROUP);

	both_rows(visit, handled, rated, &(struct whose){ area->name, &area->figures, NULL, true });
	for (struct report_project *project = report->projects; project != NULL; project = project->next)
		if (project->area_position == area->position)
			both_rows(visit, handled, rated, &(struct whose){ project->name, &project->figures,
			    arena_text(visit->arena, "%lld", (long long)project->id), false });
}

static void
fill_tables(struct visit *visit, struct view *view, const struct report *report)
{
	both_rows(visit, view_repeat(view, MARK_HANDLED_GROUP), view_repeat(view, MARK_RATED_GROUP),
	    &(struct whose){ "全部", &report->all, "", true });
	for (struct report_area *area = report->areas; area != NULL; area = area->next)
		fill_area(visit, view, report, area);
}

static void
fill_bars(struct visit *visit, struct view *view, const struct report *report)
{
	for (struct report_area *area = report->areas; area != NULL; area = area->next) {
		const struct distribution *ratings = &area->figures.ratings;
		struct view *bar = view_repeat(view, MARK_AREA_BAR);

		view_set(bar, MARK_BAR_NAME, area->name);
		chart_stacked(bar, visit->arena, ratings);
		view_set(bar, MARK_BAR_RATE, arena_text(visit->arena, "%s%lld 人",
		    !distribution_has_rate(ratings) ? "" :
		    arena_text(visit->arena, "%d%% · ", distribution_percent(ratings)),
		    (long long)ratings->total));
	}
}

static char *
rate_note(struct arena *arena, const struct distribution *ratings)
{
	int64_t satisfied = ratings->count[5] + ratings->count[4] + ratings->count[3];

	if (ratings->total == 0)
		return arena_text(arena, "还没有人评价");
	if (!distribution_has_rate(ratings))
		return arena_text(arena, "%lld 人评价，人数不足 %d 人，不显示百分比",
		    (long long)ratings->total, RATE_SHOWN_FROM);
	return arena_text(arena, "%lld 人评价，其中 %lld 人满意或基本满意%s", (long long)ratings->total,
	    (long long)satisfied, ratings->total < RATE_FIRM_FROM ? "。人数少，仅供参考" : "");
}

/* What the public's statistics say of the same month. */
static void
fill_on_time(struct visit *visit, struct view *view, const char *month)
{
	struct punctuality all = punctuality_of_month(visit->db, month, day_of(visit->now));

	view_set(view, MARK_ALL_ON_TIME, !punctuality_has_rate(&all) ? "—" :
	    arena_text(visit->arena, "%d%%", punctuality_percent(&all)));
	view_set(view, MARK_ALL_ON_TIME_NOTE, arena_text(visit->arena, "到了期限 %lld 条，按期 %lld 条",
	    (long long)punctuality_total(&all), (long long)all.on_time));
}

static void
fill_tiles(struct visit *visit, struct view *view, const struct figures *all)
{
	view_set_int(view, MARK_ALL_RECEIVED, all->received);
	view_set_int(view, MARK_ALL_WITH_TEXT, all->with_text);
	view_set_int(view, MARK_ALL_RATING_ONLY, all->rating_only);
	view_set(view, MARK_ALL_RATE, !distribution_has_rate(&all->ratings) ? "—" :
	    arena_text(visit->arena, "%d%%", distribution_percent(&all->ratings)));
	view_set(view, MARK_ALL_RATE_NOTE, rate_note(visit->arena, &all->ratings));
	view_set_int(view, MARK_ALL_ANSWERED, all->answered);
	view_set_int(view, MARK_ALL_TO_ANSWER, all->answered + all->open);
	view_set_int(view, MARK_ALL_OPEN, all->open);
	view_set_int(view, MARK_ALL_WAITING, all->waiting);
	if (all->received == 0 && all->ratings.total == 0)
		view_show(view, MARK_NO_DATA);
}

static void
fill_reasons(struct view *view, const struct report_reason *reason)
{
	struct view *table = NULL;

	for (; reason != NULL; reason = reason->next) {
		struct view *row;

		if (reason->count == 0)
			continue;
		if (table == NULL)
			table = view_repeat(view, MARK_REASON_COUNTS);
		row = view_repeat(table, MARK_REASON_COUNT);
		view_set(row, MARK_REASON_COUNT_LABEL, reason->label);
		view_set(row, MARK_REASON_COUNT_VERDICT, verdict_word(reason->verdict));
		view_set(row, MARK_REASON_COUNT_CODE, reason->code);
		view_set_int(row, MARK_REASON_COUNT_N, reason->count);
	}
	if (table == NULL)
		view_show(view, MARK_NO_REASONS);
}

static void
fill_outcomes(struct view *view, const struct report_outcome *outcome)
{
	struct view *table = NULL;

	for (; outcome != NULL; outcome = outcome->next) {
		struct view *row;

		if (outcome->count == 0)
			continue;
		if (table == NULL)
			table = view_repeat(view, MARK_OUTCOME_COUNTS);
		row = view_repeat(table, MARK_OUTCOME_COUNT);
		view_set(row, MARK_OUTCOME_COUNT_WORD, outcome_word(outcome->outcome));
		view_set_int(row, MARK_OUTCOME_COUNT_N, outcome->count);
	}
	if (table == NULL)
		view_show(view, MARK_NO_OUTCOMES);
}

enum status
report_page(struct visit *visit)
{
	const char *month = month_asked(visit);
	struct report *report;
	struct view *view;

	if (month == NULL)
		return BAD_REQUEST;
	report = report_of_month(visit->db, visit->arena, month);
	view = staff_begin(visit, "staff_report.tpl", "报表", MARK_NAV_REPORT);
	view_set(view, MARK_MONTH_WORDS, month_words(visit->arena, month));
	view_set(view, MARK_TODAY, day_short(visit->arena, day_of(visit->now)));
	view_set(view, MARK_LIST_MONTH, month);
	if (staff_may(visit, OFFICE)) {
		view_show(view, MARK_MAY_EXPORT);
		view_set(view, MARK_TOKEN, page_token(visit, "/staff/export"));
	}
	month_choices(visit, view, month);
	fill_tiles(visit, view, &report->all);
	fill_on_time(visit, view, month);
	fill_bars(visit, view, report);
	fill_tables(visit, view, report);
	fill_reasons(view, report->reasons);
	fill_outcomes(view, report->outcomes);
	sources_fill(visit, view, month);
	entries_fill(visit, view, month);
	case_figures_show(visit, view, month);
	follow_ups_show(visit, view, month);
	answer_rounds_show(visit, view, month);
	return page_show(visit, OK);
}
