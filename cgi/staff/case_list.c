/* GET /staff/cases - the work list: what is due first stands first.  With a
 * month and a measure it is the list behind a figure of the report. */
#include "staff/cases.h"

#include <stdio.h>
#include <string.h>

#include "base/arena.h"
#include "base/clock.h"
#include "base/text.h"
#include "feedback/plan.h"
#include "feedback/unit.h"

enum { DAY_LENGTH = 10 };

struct asked {
	struct case_filter filter;
	struct case_key    after;
	bool               further;      /* not the first page */
	const char        *month;        /* "": the work list */
	enum case_measure  measure;
};

/* Asking -------------------------------------------------------------------------- */

/* An absent number is 0. */
static bool
number_asked(struct visit *visit, const char *name, int64_t *number)
{
	*number = 0;
	return page_field(visit, name)[0] == '\0' || page_number(visit, name, INT64_MAX, number);
}

/* A unit's account asks for its own, whatever the address says. */
static bool
unit_asked(struct visit *visit, int64_t *unit)
{
	const char *asked = page_field(visit, "unit");

	if (!staff_may(visit, READ)) {
		*unit = visit->staff->unit == 0 ? INT64_MAX : visit->staff->unit;
		return true;
	}
	if (text_equal(asked, "none")) {
		*unit = UNIT_NONE;
		return true;
	}
	return number_asked(visit, "unit", unit);
}

/* 2026-11-26-31: the day and the id after which the page begins; of closed ones an instant and the id. */
static bool
after_asked(struct visit *visit, struct asked *asked)
{
	const char *text = page_field(visit, "after"), *dash = strrchr(text, '-');
	int64_t day, most = asked->filter.view == VIEW_CLOSED ? INT64_MAX : 0;
	char *head;

	asked->after = case_start(asked->filter.view);
	if (text[0] == '\0')
		return true;
	asked->further = true;
	if (dash == NULL || !text_number(dash + 1, 0, INT64_MAX, &asked->after.id))
		return false;
	head = arena_copy(visit->arena, text, (size_t)(dash - text));
	asked->after.due = head;
	return most > 0 ? text_number(head, 0, most, &asked->after.at) :
	    strlen(head) == DAY_LENGTH && day_parse(head, &day);
}

static bool
filter_asked(struct visit *visit, struct asked *asked)
{
	struct case_filter *filter = &asked->filter;

	*asked = (struct asked){ .month = page_field(visit, "month") };
	if (!case_view_parse(page_field(visit, "view"), &filter->view) ||
	    !case_measure_parse(page_field(visit, "measure"), &asked->measure) ||
	    !unit_asked(visit, &filter->unit) || !number_asked(visit, "area", &filter->area) ||
	    !number_asked(visit, "project", &filter->project))
		return false;
	if (asked->month[0] == '\0')
		return after_asked(visit, asked);
	asked->further = page_field(visit, "after")[0] != '\0';
	return month_parse(asked->month) && number_asked(visit, "after", &asked->after.id);
}

/* Showing --------------------------------------------------------------------------- */

static const char *
unit_code(struct visit *visit, int64_t unit)
{
	if (unit == UNIT_ANY || !staff_may(visit, READ))
		return "";
	return unit == UNIT_NONE ? "none" : arena_text(visit->arena, "%lld", (long long)unit);
}

static const char *
id_code(struct visit *visit, int64_t id)
{
	return id == 0 ? "" : arena_text(visit->arena, "%lld", (long long)id);
}

static void
fill_views(struct visit *visit, struct view *view, const struct asked *asked, const struct case_counts *counts)
{
	bool unit = !staff_may(visit, READ);

	for (int i = 0; i < CASE_VIEWS; i++) {
		struct view *one;

		if (unit && i == VIEW_UNASSIGNED)
			continue;
		one = view_repeat(view, MARK_CASE_VIEW);
		view_set(one, MARK_VIEW_CODE, case_views[i].code);
		view_set(one, MARK_VIEW_WORDS, unit && i == VIEW_OPEN ? "我的单位" : case_views[i].words);
		view_set_int(one, MARK_VIEW_COUNT, counts->of[i]);
		if (i == (int)asked->filter.view)
			view_show(one, MARK_VIEW_CURRENT);
	}
}

static void
fill_units(struct visit *visit, struct view *view, int64_t chosen)
{
	struct view *section;

	if (!staff_may(visit, READ))
		return;
	section = view_repeat(view, MARK_CASES_UNITS);
	choice_add(section, MARK_UNIT_CHOICE, "none", "还没有分派", chosen == UNIT_NONE);
	for (struct unit *unit = units(visit->db, visit->arena); unit != NULL; unit = unit->next)
		choice_add(section, MARK_UNIT_CHOICE, id_code(visit, unit->id), unit->name, unit->id == chosen);
}

static void
fill_projects(struct visit *visit, struct view *view, const struct case_filter *filter)
{
	struct view *group = NULL;
	const char *slug = "";

	for (struct area *area = areas(visit->db, visit->arena); area != NULL; area = area->next)
		choice_add(view, MARK_AREA_CHOICE, id_code(visit, area->id), area->name, area->id == filter->area);
	for (struct project *project = projects_of_area(visit->db, visit->arena, 0); project != NULL;
	    project = project->next) {
		if (!text_equal(project->area_slug, slug)) {
			slug = project->area_slug;
			group = view_repeat(view, MARK_PROJECT_GROUP);
			view_set(group, MARK_GROUP_NAME, project->area_name);
		}
		choice_add(group, MARK_PROJECT_CHOICE, id_code(visit, project->id), project->name,
		    project->id == filter->project);
	}
}

/* What the office has reminded a unit of. */
static void
fill_reminded(struct visit *visit, struct view *view)
{
	struct case_file *one;
	struct view *section;

	if (staff_may(visit, READ))
		return;
	one = cases_reminded(visit->db, visit->arena, visit->staff->unit, CASES_ON_A_PAGE);
	section = one == NULL ? NULL : view_repeat(view, MARK_CASES_REMINDED);
	for (; one != NULL; one = one->next) {
		struct view *row = view_repeat(section, MARK_REMINDED);

		view_set_int(row, MARK_REMINDED_NUMBER, one->number);
		view_set(row, MARK_REMINDED_BEGINNING, case_beginning(visit, one));
		view_set(row, MARK_REMINDED_WORDS, arena_text(visit->arena, "催了 %lld 次，最近 %s，%s",
		    (long long)one->reminders, day_short(visit->arena, day_of(one->reminded_at)),
		    case_left_words(visit, one)));
	}
}

static void
fill_query(struct visit *visit, struct view *further, const struct asked *asked)
{
	const struct case_filter *filter = &asked->filter;
	bool month = asked->month[0] != '\0';

	view_set(further, MARK_Q_VIEW, month ? "" : case_views[filter->view].code);
	view_set(further, MARK_Q_UNIT, unit_code(visit, filter->unit));
	view_set(further, MARK_Q_AREA, id_code(visit, filter->area));
	view_set(further, MARK_Q_PROJECT, id_code(visit, filter->project));
	view_set(further, MARK_Q_MONTH, asked->month);
	view_set(further, MARK_Q_MEASURE, month ? case_measures[asked->measure].code : "");
}

static const char *
after_words(struct visit *visit, const struct asked *asked, const struct case_file *last)
{
	struct case_key key = case_key_of(asked->filter.view, last);

	if (asked->month[0] != '\0')
		return id_code(visit, last->submission);
	if (asked->filter.view == VIEW_CLOSED)
		return arena_text(visit->arena, "%lld-%lld", (long long)key.at, (long long)key.id);
	return arena_text(visit->arena, "%s-%lld", key.due, (long long)key.id);
}

/* At most a page of them; what is more has a way on. */
static void
fill_rows(struct visit *visit, struct view *view, const struct asked *asked, struct case_file *one)
{
	struct view *list = one == NULL ? NULL : view_repeat(view, MARK_CASES_LIST), *further;
	const struct case_file *last = NULL;

	if (one == NULL)
		view_show(view, MARK_CASES_NONE);
	for (int i = 0; one != NULL && i < CASES_ON_A_PAGE; i++, one = one->next) {
		case_row(visit, view_include(list, MARK_CASE_ROW, "staff_case_row.tpl"), one);
		last = one;
	}
	if (one == NULL && !asked->further)
		return;
	further = view_repeat(view, MARK_CASES_FURTHER);
	fill_query(visit, further, asked);
	if (asked->further)
		view_show(further, MARK_CASES_FROM_START);
	if (one != NULL)
		view_set(view_repeat(further, MARK_CASES_NEXT), MARK_CASES_AFTER, after_words(visit, asked, last));
}

static int64_t
month_count(struct visit *visit, const struct asked *asked, const char *today)
{
	int64_t count = 0;

	for (struct case_figures *one = case_figures(visit->db, visit->arena, asked->month, today); one != NULL;
	    one = one->next)
		if (asked->filter.unit == UNIT_ANY || asked->filter.unit == one->unit)
			count += one->of[asked->measure];
	return count;
}

static void
show_month(struct visit *visit, struct view *view, const struct asked *asked, const struct case_days *days)
{
	view_set(view_repeat(view, MARK_CASES_OF_MONTH), MARK_CASES_MONTH, asked->month);
	view_set(view, MARK_CASES_HEAD, arena_text(visit->arena, "%s收到的，%s%s",
	    month_words(visit->arena, asked->month), case_measures[asked->measure].words,
	    asked->filter.unit == UNIT_NONE ? "，还没有分派" : asked->filter.unit == UNIT_ANY ? "" :
	    arena_text(visit->arena, "，%s", unit_name(visit->db, visit->arena, asked->filter.unit))));
	view_set_int(view, MARK_CASES_COUNT, month_count(visit, asked, days->today));
	fill_rows(visit, view, asked, cases_of_month(visit->db, visit->arena, asked->month, asked->filter.unit,
	    asked->measure, days->today, asked->after.id, CASES_ON_A_PAGE + 1));
}

static void
show_work(struct visit *visit, struct view *view, const struct asked *asked, const struct case_days *days)
{
	struct case_counts counts = case_counts(visit->db, &asked->filter, days);
	struct view *section = view_repeat(view, MARK_CASES_VIEWS);

	view_show(section, staff_may(visit, READ) ? MARK_CASES_UNITS_HEAD : MARK_CASES_NO_UNITS_HEAD);
	if (asked->filter.area != 0 || asked->filter.project != 0 ||
	    (asked->filter.unit != UNIT_ANY && staff_may(visit, READ)))
		view_show(section, MARK_FILTER_OPEN);
	view_set(section, MARK_FILTER_VIEW, case_views[asked->filter.view].code);
	view_set(section, MARK_FILTER_UNIT, unit_code(visit, asked->filter.unit));
	view_set(section, MARK_FILTER_AREA, id_code(visit, asked->filter.area));
	view_set(section, MARK_FILTER_PROJECT, id_code(visit, asked->filter.project));
	fill_views(visit, section, asked, &counts);
	fill_units(visit, section, asked->filter.unit);
	fill_projects(visit, section, &asked->filter);
	view_set(view, MARK_CASES_HEAD, case_views[asked->filter.view].words);
	view_set_int(view, MARK_CASES_COUNT, counts.of[asked->filter.view]);
	fill_rows(visit, view, asked, cases(visit->db, visit->arena, &asked->filter, days, asked->after,
	    CASES_ON_A_PAGE + 1));
}

enum status
cases_page(struct visit *visit)
{
	struct asked asked;
	struct case_days days;
	struct view *view;

	if (!filter_asked(visit, &asked))
		return BAD_REQUEST;
	days = case_days(visit->db, visit->arena, day_of(visit->now));
	view = staff_begin(visit, "staff_cases.tpl", "办件", MARK_NAV_CASES);
	view_set(view, MARK_CASES_TITLE, staff_may(visit, READ) ? "办件" :
	    arena_text(visit->arena, "%s的办件", unit_name(visit->db, visit->arena, visit->staff->unit)));
	if (staff_may(visit, REPORT))
		view_show(view, MARK_CASES_TOOLS);
	fill_reminded(visit, view);
	if (asked.month[0] != '\0')
		show_month(visit, view, &asked, &days);
	else
		show_work(visit, view, &asked, &days);
	return page_show(visit, OK);
}
