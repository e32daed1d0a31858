/* /staff/units - the responsible units, their order, and whose each project is. */
#include "staff/cases.h"

#include "base/arena.h"
#include "base/text.h"
#include "feedback/plan.h"
#include "feedback/unit.h"

/* The page, perhaps with a form that comes back: the row of a unit, or the one for a new unit (id 0). */
struct units_view {
	bool                 typed;
	int64_t              id;
	const char          *name, *telephone;
	struct unit_problems problems;
	const char          *notice, *notice_kind;
};

static struct unit_hand
hand_of(const struct visit *visit)
{
	return (struct unit_hand){ visit->staff->name, visit->now };
}

static void
wrong(struct view *view, enum marker section, const char *sentence)
{
	if (sentence != NULL)
		view_set(view_repeat(view, section), MARK_WRONG_SENTENCE, sentence);
}

static void
fill_unit(struct visit *visit, struct view *row, const struct unit *unit, const struct units_view *page)
{
	bool typed = page->typed && page->id == unit->id;
	struct view *desk;

	view_set_int(row, MARK_UNIT_ID, unit->id);
	view_set(row, MARK_UNIT_NAME, unit->name);
	view_set(row, MARK_UNIT_TELEPHONE, unit->telephone);
	view_show(row, unit->retired ? MARK_UNIT_RETIRED : MARK_UNIT_IN_FORCE);
	if (!staff_may(visit, OFFICE))
		return;
	desk = view_repeat(row, MARK_UNIT_DESK);
	if (typed)
		view_show(desk, MARK_UNIT_TYPED);
	view_set(desk, MARK_UNIT_NAME_TYPED, typed ? page->name : unit->name);
	view_set(desk, MARK_UNIT_TELEPHONE_TYPED, typed ? page->telephone : unit->telephone);
	view_set(desk, MARK_UNIT_TOKEN, page_token(visit, "/staff/units/:id"));
	view_set(desk, MARK_MOVE_TOKEN, page_token(visit, "/staff/units/:id/move"));
	view_set(desk, MARK_RETIRE_TOKEN, page_token(visit, "/staff/units/:id/retire"));
	view_show(desk, unit->retired ? MARK_UNIT_MAY_RETURN : MARK_UNIT_MAY_RETIRE);
	wrong(desk, MARK_UNIT_NAME_WRONG, typed ? page->problems.name : NULL);
	wrong(desk, MARK_UNIT_TELEPHONE_WRONG, typed ? page->problems.telephone : NULL);
}

static void
fill_project(struct visit *visit, struct view *row, const struct project *project, const struct unit *all)
{
	int64_t unit = unit_of_project(visit->db, project->id);

	view_set(row, MARK_PROJECT_NAME, project->name);
	view_set(row, MARK_PROJECT_SLUG, project->slug);
	view_set_int(row, MARK_PROJECT_ID, project->id);
	if (!staff_may(visit, OFFICE)) {
		view_set(view_repeat(row, MARK_PROJECT_UNIT), MARK_UNIT_NAME,
		    unit == 0 ? "还没有" : unit_name(visit->db, visit->arena, unit));
		return;
	}
	row = view_repeat(row, MARK_PROJECT_UNIT_DESK);
	view_set(row, MARK_PROJECT_UNIT_TOKEN, page_token(visit, "/staff/units/projects/:project"));
	for (; all != NULL; all = all->next)
		if (!all->retired || all->id == unit)
			choice_add(row, MARK_UNIT_CHOICE, arena_text(visit->arena, "%lld", (long long)all->id),
			    all->name, all->id == unit);
}

static void
fill_projects(struct visit *visit, struct view *view, const struct unit *all)
{
	struct view *area = NULL;
	const char *slug = "";

	for (struct project *project = projects_of_area(visit->db, visit->arena, 0); project != NULL;
	    project = project->next) {
		if (!text_equal(project->area_slug, slug)) {
			slug = project->area_slug;
			area = view_repeat(view, MARK_UNIT_AREA);
			view_set(area, MARK_AREA_NAME, project->area_name);
		}
		fill_project(visit, view_repeat(area, MARK_UNIT_PROJECT), project, all);
	}
}

static void
fill_new(struct visit *visit, struct view *view, const struct units_view *page)
{
	bool typed = page->typed && page->id == 0;

	if (!staff_may(visit, OFFICE))
		return;
	view = view_repeat(view, MARK_UNIT_NEW);
	view_set(view, MARK_TOKEN, page_token(visit, "/staff/units"));
	view_set(view, MARK_NEW_NAME, typed ? page->name : "");
	view_set(view, MARK_NEW_TELEPHONE, typed ? page->telephone : "");
	wrong(view, MARK_UNIT_NAME_WRONG, typed ? page->problems.name : NULL);
	wrong(view, MARK_UNIT_TELEPHONE_WRONG, typed ? page->problems.telephone : NULL);
}

static enum status
show(struct visit *visit, const struct units_view *page, enum status status)
{
	struct view *view = staff_begin(visit, "staff_units.tpl", "责任单位", MARK_NAV_CASES);
	struct unit *all = units(visit->db, visit->arena);
	const char *which = page->id == 0 ? "new" : arena_text(visit->arena, "%lld", (long long)page->id);
	/* Shown at the field by the row itself: a section of the page would show in every row. */
	const struct complaint complaints[] = {
		{ arena_text(visit->arena, "name-%s", which), MARK_FORM_UNIT_WRONG, page->problems.name },
		{ arena_text(visit->arena, "telephone-%s", which), MARK_FORM_UNIT_WRONG, page->problems.telephone },
	};

	staff_notice(view, page->notice_kind, page->notice);
	if (all == NULL)
		view_show(view, MARK_NO_UNITS);
	for (struct unit *one = all; one != NULL; one = one->next)
		fill_unit(visit, view_repeat(view, MARK_UNIT), one, page);
	fill_new(visit, view, page);
	fill_projects(visit, view, all);
	staff_complain(visit, view, complaints, sizeof(complaints) / sizeof(complaints[0]), true);
	return page_show(visit, status);
}

enum status
units_page(struct visit *visit)
{
	struct units_view page = { .notice = page_field(visit, "saved")[0] == '1' ? "已保存。" : "", .notice_kind = "ok" };

	return show(visit, &page, OK);
}

/* Taking ------------------------------------------------------------------------------ */

static enum status
refuse(struct visit *visit, const char *sentence, enum status status)
{
	struct units_view page = { .notice = sentence, .notice_kind = "warn" };

	return show(visit, &page, status);
}

/* Answers what a writer said; the sentence is for its refusal. */
static enum status
after(struct visit *visit, enum written written, const char *refusal)
{
	switch (written) {
	case WRITTEN: return page_redirect(visit, "/staff/units?saved=1");
	case REFUSED: return refuse(visit, refusal, CONFLICT);
	case FAILED:  return refuse(visit, unstored_sentence, UNAVAILABLE);
	}
	return INTERNAL_ERROR;
}

static bool
unit_id_asked(struct visit *visit, int64_t *id)
{
	return text_number(request_capture(visit->request, ":id"), 1, INT64_MAX, id) &&
	    unit_by_id(visit->db, visit->arena, *id) != NULL;
}

/* What was typed of a new unit (id 0) or of one that is there. */
static enum status
take(struct visit *visit, int64_t id)
{
	struct unit_hand hand = hand_of(visit);
	struct units_view page = {
		.typed = true, .id = id, .name = page_line(visit, "name"), .telephone = page_line(visit, "telephone"),
		.notice = "", .notice_kind = "warn",
	};
	struct unit unit = { .id = id, .name = page.name, .telephone = page.telephone }, *same;

	page.problems = unit_problems(page.name, page.telephone);
	same = unit_by_name(visit->db, visit->arena, page.name);
	if (page.problems.name == NULL && same != NULL && same->id != id)
		page.problems.name = "已经有这个单位了";
	page.problems.count = (page.problems.name != NULL) + (page.problems.telephone != NULL);
	if (page.problems.count > 0)
		return show(visit, &page, UNPROCESSABLE);
	switch (id == 0 ? unit_create(visit->writer, unit.name, unit.telephone, &hand) :
	    unit_put(visit->writer, &unit, &hand)) {
	case WRITTEN:
		return page_redirect(visit, "/staff/units?saved=1");
	case REFUSED:
		page.problems.name = "已经有这个单位了";
		page.problems.count = 1;
		return show(visit, &page, CONFLICT);
	case FAILED:
		page.notice = unstored_sentence;
		return show(visit, &page, UNAVAILABLE);
	}
	return INTERNAL_ERROR;
}

enum status
units_take(struct visit *visit)
{
	return take(visit, 0);
}

enum status
unit_take(struct visit *visit)
{
	int64_t id;

	return unit_id_asked(visit, &id) ? take(visit, id) : NOT_FOUND;
}

enum status
unit_move_take(struct visit *visit)
{
	struct unit_hand hand = hand_of(visit);
	const char *by = page_field(visit, "by");
	int64_t id;

	if (!unit_id_asked(visit, &id))
		return NOT_FOUND;
	if (!text_equal(by, "up") && !text_equal(by, "down"))
		return BAD_REQUEST;
	return after(visit, unit_move(visit->writer, id, text_equal(by, "up"), &hand), "已经在头上了，不能再移。");
}

enum status
unit_retire_take(struct visit *visit)
{
	struct unit_hand hand = hand_of(visit);
	const char *retired = page_field(visit, "retired");
	int64_t id;

	if (!unit_id_asked(visit, &id))
		return NOT_FOUND;
	if (!text_equal(retired, "0") && !text_equal(retired, "1"))
		return BAD_REQUEST;
	return after(visit, unit_retire(visit->writer, id, retired[0] == '1', &hand), "刚才有人改过了，请看现在的列表。");
}

enum status
unit_project_take(struct visit *visit)
{
	struct unit_hand hand = hand_of(visit);
	struct project *project = project_by_slug(visit->db, visit->arena, request_capture(visit->request, ":project"));
	int64_t unit = 0;

	if (project == NULL)
		return NOT_FOUND;
	if (page_field(visit, "unit")[0] != '\0' && !page_number(visit, "unit", INT64_MAX, &unit))
		return BAD_REQUEST;
	return after(visit, project_unit_choose(visit->writer, project->id, unit, &hand), "没有这个单位，请从列表里选。");
}

/* For all forms of the page; what was typed into those that have fields comes back. */
enum status
units_stale(struct visit *visit)
{
	struct units_view page = {
		.typed = true, .name = page_line(visit, "name"), .telephone = page_line(visit, "telephone"),
		.notice = stale_sentence, .notice_kind = "warn",
	};

	if (request_capture(visit->request, ":id")[0] != '\0' && !unit_id_asked(visit, &page.id))
		return NOT_FOUND;
	if (page.id != 0 && page.name[0] == '\0')
		page.typed = false;
	return show(visit, &page, UNPROCESSABLE);
}
