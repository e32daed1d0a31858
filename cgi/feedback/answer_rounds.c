#include "feedback/answer_rounds.h"

#include <stddef.h>

#include "base/arena.h"
#include "base/clock.h"

struct answer_round *
answer_rounds(struct db *db, struct arena *arena, const char *month)
{
	struct query *query = db_query(db, answer_rounds_query);
	struct answer_round *list = NULL, **end = &list;

	bind_text(query, ":month", month);
	for (; query_next(query); end = &(*end)->next) {
		*end = arena_take(arena, sizeof(**end));
		(*end)->unit = column_int(query, 0);
		(*end)->unit_name = column_text(query, 1, arena);
		(*end)->number = column_int(query, 2);
		(*end)->asked_at = column_int(query, 3);
		(*end)->submitted_at = column_int(query, 4);
		(*end)->returns = column_int(query, 5);
		(*end)->released_at = column_int(query, 6);
	}
	return list;
}

int64_t
answer_round_days(const struct answer_round *round, int64_t until)
{
	return day_of(until) - day_of(round->asked_at);
}

struct round_figures
round_figures_of(const struct answer_round *first, const struct answer_round **rest)
{
	struct round_figures figures = { .unit = first->unit, .unit_name = first->unit_name };
	const struct answer_round *round = first;

	for (; round != NULL && round->unit == first->unit; round = round->next) {
		figures.released++;
		figures.returns += round->returns;
		figures.days_to_release += answer_round_days(round, round->released_at);
		if (round->submitted_at == 0)
			continue;
		figures.submitted++;
		figures.days_to_submit += answer_round_days(round, round->submitted_at);
	}
	*rest = round;
	return figures;
}
