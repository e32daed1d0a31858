/* GET /staff/escalation - what presses, by unit: due in a working day (提醒),
 * late (超期), and late by more than five working days (督办). */
#include "staff/cases.h"

#include <string.h>

#include "base/arena.h"
#include "base/clock.h"
#include "base/text.h"
#include "feedback/unit.h"

enum { PRESSING_MOST = 200, LEVELS = 3 };   /* rows of a unit */

static const char *const level_words[LEVELS] = { "督办", "超期", "提醒" };

static int
level_of(const struct case_file *file, const struct case_days *days)
{
	if (strcmp(file->due, days->supervise) <= 0)
		return 0;
	return strcmp(file->due, days->today) < 0 ? 1 : 2;
}

static void
fill_case(struct visit *visit, struct view *row, const struct case_file *file)
{
	view_set_int(row, MARK_CASE_NUMBER, file->number);
	view_set_int(row, MARK_CASE_VERSION, file->version);
	view_set(row, MARK_CASE_BEGINNING, case_beginning(visit, file));
	view_set(row, MARK_CASE_PROJECT, file->project_name);
	view_set(row, MARK_CASE_DUE, case_day_words(visit, file->due));
	view_set(row, MARK_CASE_LEFT, case_left_words(visit, file));
	view_set(row, MARK_CASE_LEFT_KIND, case_left_kind(visit, file));
	view_set(row, MARK_CASE_REMINDERS, file->reminders == 0 ? "还没有催过" :
	    arena_text(visit->arena, "催了 %lld 次，最近 %s", (long long)file->reminders,
	    day_short(visit->arena, day_of(file->reminded_at))));
	if (staff_may(visit, OFFICE) && file->unit != 0)
		view_set(view_repeat(row, MARK_REMIND), MARK_REMIND_TOKEN,
		    page_token(visit, "/staff/cases/:number/reminder"));
}

/* The earliest first, so that the graver level comes first. */
static int
fill_unit(struct visit *visit, struct view *view, int64_t unit, const char *name, const struct case_days *days)
{
	struct case_file *one = cases_pressing(visit->db, visit->arena, unit, days->remind, PRESSING_MOST + 1);
	struct view *section = one == NULL ? NULL : view_repeat(view, MARK_PRESSING_UNIT), *level = NULL;
	int count = 0, now = -1;

	if (one == NULL)
		return 0;
	view_set(section, MARK_UNIT_NAME, name);
	view_set(section, MARK_UNIT_CODE, unit == UNIT_NONE ? "none" : arena_text(visit->arena, "%lld", (long long)unit));
	for (; one != NULL && count < PRESSING_MOST; one = one->next, count++) {
		if (level_of(one, days) != now) {
			now = level_of(one, days);
			level = view_repeat(section, MARK_LEVEL);
			view_set(level, MARK_LEVEL_WORDS, level_words[now]);
		}
		fill_case(visit, view_repeat(level, MARK_PRESSING), one);
	}
	if (one != NULL)
		view_show(section, MARK_PRESSING_MORE);
	return count;
}

enum status
escalation_page(struct visit *visit)
{
	struct view *view = staff_begin(visit, "staff_escalation.tpl", "催办和督办", MARK_NAV_CASES);
	struct case_days days = case_days(visit->db, visit->arena, day_of(visit->now));
	int count = fill_unit(visit, view, UNIT_NONE, "还没有分派", &days);

	for (struct unit *unit = units(visit->db, visit->arena); unit != NULL; unit = unit->next)
		count += fill_unit(visit, view, unit->id, unit->name, &days);
	if (count == 0)
		view_show(view, MARK_NOTHING_PRESSES);
	return page_show(visit, OK);
}
