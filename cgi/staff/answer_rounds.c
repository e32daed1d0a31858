/* GET /staff/report/answers - each answer of a month and a unit: when it was
 * asked for, drafted, returned, released.  The report counts these. */
#include "feedback/answer_rounds.h"

#include "base/arena.h"
#include "base/clock.h"
#include "base/text.h"
#include "staff/pages.h"

static const char *
name_of(const char *unit_name)
{
	return unit_name[0] == '\0' ? "还没有分派单位的" : unit_name;
}

/* 3.5 天; a dash where there is nothing to divide by. */
static char *
average(struct arena *arena, int64_t days, int64_t count)
{
	return count == 0 ? arena_text(arena, "—") :
	    arena_text(arena, "%.1f 天", (double)days / (double)count);
}

void
answer_rounds_show(struct visit *visit, struct view *page, const char *month)
{
	struct view *view = view_include(page, MARK_ANSWER_ROUNDS, "staff_answer_figures.tpl"), *table = NULL;
	const struct answer_round *round = answer_rounds(visit->db, visit->arena, month);

	while (round != NULL) {
		struct round_figures figures = round_figures_of(round, &round);
		struct view *row;

		if (table == NULL)
			table = view_repeat(view, MARK_SOME_ROUNDS);
		row = view_repeat(table, MARK_ROUNDS_OF_UNIT);
		view_set(row, MARK_ROUND_MONTH, month);
		view_set_int(row, MARK_ROUND_UNIT, figures.unit);
		view_set(row, MARK_ROUND_UNIT_NAME, name_of(figures.unit_name));
		view_set_int(row, MARK_ROUNDS_RELEASED, figures.released);
		view_set_int(row, MARK_ROUNDS_RETURNS, figures.returns);
		view_set_int(row, MARK_ROUNDS_SUBMITTED, figures.submitted);
		view_set(row, MARK_ROUNDS_TO_SUBMIT, average(visit->arena, figures.days_to_submit, figures.submitted));
		view_set(row, MARK_ROUNDS_TO_RELEASE, average(visit->arena, figures.days_to_release, figures.released));
	}
	if (table == NULL)
		view_show(view, MARK_NO_ROUNDS);
}

static void
fill_round(struct visit *visit, struct view *row, const struct answer_round *round)
{
	view_set_int(row, MARK_ROUND_NUMBER, round->number);
	view_set(row, MARK_NUMBER_WORDS, submission_number_text(visit->arena, round->number));
	view_set(row, MARK_ROUND_ASKED, day_short(visit->arena, day_of(round->asked_at)));
	view_set(row, MARK_ROUND_SUBMITTED, round->submitted_at == 0 ? "办公室写的" :
	    arena_text(visit->arena, "%s（%lld 天）", day_short(visit->arena, day_of(round->submitted_at)),
		(long long)answer_round_days(round, round->submitted_at)));
	view_set_int(row, MARK_ROUND_RETURNS, round->returns);
	view_set(row, MARK_ROUND_RELEASED, arena_text(visit->arena, "%s（%lld 天）",
	    day_short(visit->arena, day_of(round->released_at)),
	    (long long)answer_round_days(round, round->released_at)));
}

enum status
answer_rounds_page(struct visit *visit)
{
	const char *month = month_asked(visit);
	const struct answer_round *round;
	struct view *view;
	int64_t unit, count = 0;

	if (month == NULL || !page_number(visit, "unit", INT64_MAX, &unit))
		return BAD_REQUEST;
	round = answer_rounds(visit->db, visit->arena, month);
	while (round != NULL && round->unit != unit)
		round = round->next;
	if (round == NULL)
		return NOT_FOUND;
	view = staff_begin(visit, "staff_answer_rounds.tpl", "答复经过", MARK_NAV_REPORT);
	view_set(view, MARK_ROUND_MONTH, month);
	view_set(view, MARK_MONTH_WORDS, month_words(visit->arena, month));
	view_set(view, MARK_ROUND_UNIT_NAME, name_of(round->unit_name));
	for (; round != NULL && round->unit == unit; round = round->next, count++)
		fill_round(visit, view_repeat(view, MARK_ROUND), round);
	view_set_int(view, MARK_ROUNDS, count);
	return page_show(visit, OK);
}
