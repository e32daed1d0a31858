/* The report's table of cases by unit; every figure leads to the list behind it. */
#include "staff/cases.h"

#include "base/arena.h"
#include "base/clock.h"
#include "feedback/unit.h"

static void
fill_row(struct view *table, const struct case_figures *figures, const char *name, const char *unit, bool all)
{
	struct view *row = view_repeat(table, MARK_UNIT_FIGURE);

	if (all)
		view_show(row, MARK_UNIT_FIGURE_ALL);
	view_set(row, MARK_UNIT_FIGURE_NAME, name);
	for (int measure = 0; measure < CASE_MEASURES; measure++) {
		int64_t count = figures->of[measure];
		struct view *cell = view_repeat(view_repeat(row, MARK_UNIT_CELL),
		    count > 0 ? MARK_UNIT_CELL_LINKED : MARK_UNIT_CELL_PLAIN);

		view_set_int(cell, MARK_UNIT_CELL_COUNT, count);
		view_set(cell, MARK_UNIT_CELL_MEASURE, case_measures[measure].code);
		view_set(cell, MARK_UNIT_CELL_UNIT, unit);
	}
}

void
case_figures_show(struct visit *visit, struct view *view, const char *month)
{
	struct case_figures *first = case_figures(visit->db, visit->arena, month,
	    day_iso(visit->arena, day_of(visit->now))), all = { 0 };
	struct view *table;

	if (first == NULL) {
		view_show(view, MARK_UNIT_FIGURES_NONE);
		return;
	}
	table = view_repeat(view, MARK_UNIT_FIGURES);
	for (struct case_figures *one = first; one != NULL; one = one->next)
		for (int measure = 0; measure < CASE_MEASURES; measure++)
			all.of[measure] += one->of[measure];
	fill_row(table, &all, "全部", "", true);
	for (struct case_figures *one = first; one != NULL; one = one->next)
		fill_row(table, one,
		    one->unit == UNIT_NONE ? "还没有分派" : unit_name(visit->db, visit->arena, one->unit),
		    one->unit == UNIT_NONE ? "none" : arena_text(visit->arena, "%lld", (long long)one->unit), false);
}
