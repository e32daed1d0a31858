#include "feedback/ledger.h"

#include <string.h>

#include "base/arena.h"
#include "base/clock.h"
#include "base/text.h"
#include "store/db.h"

/* The row of this verdict and reason, made where it is missing: refused ones
 * stand before hidden ones, as they come. */
static struct ledger_row *
row_of(struct arena *arena, struct ledger_row **rows, const char *verdict, const char *reason, const char *label)
{
	struct ledger_row **at = rows, *row;

	for (; *at != NULL; at = &(*at)->next)
		if (text_equal((*at)->verdict, verdict) && text_equal((*at)->reason, reason))
			return *at;
	at = rows;
	while (*at != NULL && strcmp((*at)->verdict, verdict) >= 0)
		at = &(*at)->next;
	row = arena_take(arena, sizeof(*row));
	*row = (struct ledger_row){ verdict, reason, label, 0, *at };
	return *at = row;
}

static void
count(struct arena *arena, struct ledger_row **rows, const struct ledger_row *one, int64_t *hidden, int64_t *refused)
{
	row_of(arena, rows, one->verdict, one->reason, one->label)->count += one->count;
	*(text_equal(one->verdict, "refused") ? refused : hidden) += one->count;
}

struct ledger
ledger_of(struct db *db, struct arena *arena, int64_t now)
{
	const char *first_day = day_iso(arena, day_of(now) - LEDGER_DAYS + 1);
	struct query *query = db_query(db, ledger_days_query);
	struct ledger ledger = { .periods = NULL };
	struct ledger_period **end = &ledger.periods, *period = NULL;

	while (query_next(query)) {
		char *day = column_text(query, 0, arena);
		struct ledger_row one = { column_text(query, 1, arena), column_text(query, 2, arena),
			column_text(query, 3, arena), column_int(query, 4), NULL };

		if (strcmp(day, first_day) < 0)
			day[strlen("2026-08")] = '\0';
		if (period == NULL || !text_equal(period->period, day)) {
			period = *end = arena_take(arena, sizeof(*period));
			period->period = day;
			end = &period->next;
		}
		count(arena, &period->rows, &one, &period->hidden, &period->refused);
		count(arena, &ledger.rows, &one, &ledger.hidden, &ledger.refused);
	}
	return ledger;
}
