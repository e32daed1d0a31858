/* GET /ledger - what was refused or is not public: how many, why, and on which day. */
#include "public/pages.h"

#include <string.h>

#include "base/arena.h"
#include "base/clock.h"
#include "base/text.h"
#include "feedback/ledger.h"

/* One of the two verdicts with its reasons; nothing when there is none of it. */
static void
fill_part(struct view *view, const struct ledger_row *row, const char *verdict, const char *name, int64_t total)
{
	struct view *part;

	if (total == 0)
		return;
	part = view_repeat(view, MARK_LEDGER_PART);
	view_set(part, MARK_PART_NAME, name);
	view_set_int(part, MARK_PART_COUNT, total);
	for (; row != NULL; row = row->next) {
		struct view *reason;

		if (!text_equal(row->verdict, verdict))
			continue;
		reason = view_repeat(part, MARK_PART_REASON);
		view_set(reason, MARK_PART_REASON_NAME, row->label);
		view_set_int(reason, MARK_PART_REASON_COUNT, row->count);
	}
}

static void
fill_parts(struct view *view, const struct ledger_row *rows, int64_t hidden, int64_t refused)
{
	fill_part(view, rows, "refused", "不予受理", refused);
	fill_part(view, rows, "hidden", "不公开，已转办", hidden);
}

/* The month in which the days begin has some of its days above. */
static const char *
period_words(struct visit *visit, const char *period)
{
	int64_t day, first = day_of(visit->now) - LEDGER_DAYS + 1;
	const char *words;

	if (day_parse(period, &day))
		return day_words(visit->arena, day);
	words = month_words(visit->arena, period);
	if (strncmp(day_iso(visit->arena, first), period, strlen(period)) == 0)
		words = arena_text(visit->arena, "%s（%s以前）", words, day_short(visit->arena, first));
	return words;
}

enum status
ledger_page(struct visit *visit)
{
	struct ledger ledger = ledger_of(visit->db, visit->arena, visit->now);
	struct view *view = page_begin(visit, "ledger.tpl", "没有公开的意见台账"), *filled;

	view_set(visit->layout, MARK_DESCRIPTION, "没有公开、没有受理的意见各有多少条，是什么理由，按天写明。");
	if (ledger.periods == NULL) {
		view_show(view, MARK_NOTHING);
		return page_show(visit, OK);
	}
	filled = view_repeat(view, MARK_LEDGER);
	view_set_int(filled, MARK_LEDGER_DAYS, LEDGER_DAYS);
	for (const struct ledger_period *period = ledger.periods; period != NULL; period = period->next) {
		struct view *section = view_repeat(filled, MARK_LEDGER_PERIOD);

		view_set(section, MARK_PERIOD_WORDS, period_words(visit, period->period));
		fill_parts(section, period->rows, period->hidden, period->refused);
	}
	/* In the same names, and therefore last: a part that is filled there is its own. */
	fill_parts(filled, ledger.rows, ledger.hidden, ledger.refused);
	return page_show(visit, OK);
}
