/* GET /staff/submissions - a month's submissions, filtered: the lists behind
 * the report's figures. */
#include "staff/pages.h"

#include "base/arena.h"
#include "base/clock.h"
#include "base/text.h"
#include "feedback/follow_up.h"
#include "feedback/plan.h"
#include "feedback/report.h"

enum { LIST_ROWS = 50, BEGINNING = 24 };

static const char *const visibilities[] = {
	"waiting", "published", "hidden", "refused", "withdrawn", "none",
};
static const char *const handlings[] = { "open", "reopened", "answered", "none" };

/* Asking -------------------------------------------------------------------- */

static bool
reason_known(struct visit *visit, const char *code)
{
	struct reason *reason = reasons(visit->db, visit->arena);

	while (reason != NULL && !text_equal(reason->code, code))
		reason = reason->next;
	return reason != NULL;
}

/* An absent number is 0. */
static bool
number_asked(struct visit *visit, const char *name, int64_t *number)
{
	*number = 0;
	return page_field(visit, name)[0] == '\0' || page_number(visit, name, INT64_MAX, number);
}

/* False for what no form of ours sends. */
static bool
filter_asked(struct visit *visit, struct submission_filter *filter)
{
	filter->month = month_asked(visit);
	filter->visibility = page_field(visit, "visibility");
	filter->reason = page_field(visit, "reason");
	filter->handling = page_field(visit, "handling");
	return filter->month != NULL &&
	    number_asked(visit, "project", &filter->project) &&
	    number_asked(visit, "before", &filter->before) &&
	    (filter->visibility[0] == '\0' || visibility_word(filter->visibility)[0] != '\0') &&
	    (filter->handling[0] == '\0' || handling_word(filter->handling)[0] != '\0') &&
	    (filter->reason[0] == '\0' || reason_known(visit, filter->reason));
}

/* Counting ------------------------------------------------------------------ */

static int64_t
figure_of(const struct figures *figures, const struct submission_filter *filter)
{
	const struct { const char *visibility; int64_t count; } by[] = {
		{ "", figures->received }, { "none", figures->rating_only }, { "waiting", figures->waiting },
		{ "published", figures->published }, { "hidden", figures->hidden },
		{ "refused", figures->refused }, { "withdrawn", figures->withdrawn },
	};

	if (filter->handling[0] != '\0' && filter->visibility[0] != '\0')
		return -1;
	if (text_equal(filter->handling, "answered"))
		return figures->answered;
	if (text_equal(filter->handling, "open"))
		return figures->open;
	for (size_t i = 0; filter->handling[0] == '\0' && i < sizeof(by) / sizeof(by[0]); i++)
		if (text_equal(by[i].visibility, filter->visibility))
			return by[i].count;
	return -1;
}

static int64_t
reason_figure(const struct report *report, const struct submission_filter *filter)
{
	const struct report_reason *reason = report->reasons;

	if (filter->project != 0 || filter->handling[0] != '\0')
		return -1;
	while (reason != NULL && !text_equal(reason->code, filter->reason))
		reason = reason->next;
	if (reason == NULL)
		return -1;
	if (filter->visibility[0] != '\0' && !text_equal(filter->visibility, reason->verdict))
		return -1;
	return reason->count;
}

/* How many rows the whole list has, where it is one of the report's figures; -1 elsewhere. */
static int64_t
rows_in_report(struct visit *visit, const struct submission_filter *filter)
{
	struct report *report = report_of_month(visit->db, visit->arena, filter->month);
	const struct report_project *project = report->projects;

	if (filter->reason[0] != '\0')
		return reason_figure(report, filter);
	if (text_equal(filter->handling, "reopened"))
		return filter->project == 0 && filter->visibility[0] == '\0' ?
		    follow_up_figures(visit->db, visit->arena, filter->month).reopened : -1;
	if (filter->project == 0)
		return figure_of(&report->all, filter);
	while (project != NULL && project->id != filter->project)
		project = project->next;
	return project == NULL ? -1 : figure_of(&project->figures, filter);
}

/* Showing ------------------------------------------------------------------- */

static void
project_choices(struct visit *visit, struct view *view, int64_t chosen)
{
	const char *area = "";
	struct view *group = NULL;

	for (struct project *project = projects_of_area(visit->db, visit->arena, 0); project != NULL;
	    project = project->next) {
		if (!text_equal(project->area_slug, area)) {
			area = project->area_slug;
			group = view_repeat(view, MARK_PROJECT_GROUP);
			view_set(group, MARK_GROUP_NAME, project->area_name);
		}
		choice_add(group, MARK_PROJECT_CHOICE,
		    arena_text(visit->arena, "%lld", (long long)project->id), project->name,
		    project->id == chosen);
	}
}

static void
fill_filter(struct visit *visit, struct view *view, const struct submission_filter *filter)
{
	month_choices(visit, view, filter->month);
	project_choices(visit, view, filter->project);
	for (size_t i = 0; i < sizeof(visibilities) / sizeof(visibilities[0]); i++)
		choice_add(view, MARK_VISIBILITY_CHOICE, visibilities[i], visibility_word(visibilities[i]),
		    text_equal(visibilities[i], filter->visibility));
	for (struct reason *reason = reasons(visit->db, visit->arena); reason != NULL; reason = reason->next)
		choice_add(view, MARK_REASON_FILTER, reason->code, reason->label,
		    text_equal(reason->code, filter->reason));
	for (size_t i = 0; i < sizeof(handlings) / sizeof(handlings[0]); i++)
		choice_add(view, MARK_HANDLING_CHOICE, handlings[i], handling_word(handlings[i]),
		    text_equal(handlings[i], filter->handling));
	view_set(view, MARK_LIST_MONTH, filter->month);
	view_set(view, MARK_LIST_PROJECT, filter->project == 0 ? "" :
	    arena_text(visit->arena, "%lld", (long long)filter->project));
	view_set(view, MARK_LIST_VISIBILITY, filter->visibility);
	view_set(view, MARK_LIST_REASON, filter->reason);
	view_set(view, MARK_LIST_HANDLING, filter->handling);
}

static void
fill_row(struct visit *visit, struct view *row, const struct submission *submission)
{
	const char *today = day_iso(visit->arena, day_of(visit->now));
	bool withdrawn = submission->withdrawn_at != 0;

	view_set_int(row, MARK_ROW_NUMBER, submission->number);
	view_set(row, MARK_ROW_NUMBER_WORDS, submission_number_text(visit->arena, submission->number));
	view_set(row, MARK_ROW_RECEIVED, instant_words(visit->arena, submission->received_at));
	view_set(row, MARK_ROW_PROJECT, submission->project_name);
	view_set(row, MARK_ROW_RATING, rating_word(submission->rating));
	view_set(row, MARK_ROW_BEGINNING, withdrawn ? "" :
	    text_beginning(visit->arena, submission_listed_text(submission), BEGINNING));
	view_set(row, MARK_ROW_KIND, visibility_kind(submission->visibility));
	view_set(row, MARK_ROW_VISIBILITY, visibility_word(submission->visibility));
	if (!withdrawn && submission->reason_label[0] != '\0')
		view_set(view_repeat(row, MARK_ROW_REASON), MARK_ROW_REASON_LABEL, submission->reason_label);
	view_set(row, MARK_ROW_HANDLING, handling_word(handling_of(submission)));
	if (submission_is_late(submission, today))
		view_show(row, MARK_ROW_LATE);
}

static void
fill_rows(struct visit *visit, struct view *view, const struct submission_filter *filter)
{
	struct submission *one = submissions_filtered(visit->db, visit->arena, filter, LIST_ROWS + 1);
	struct view *rows;
	int64_t last = 0;

	if (one == NULL) {
		view_show(view, MARK_NOTHING);
		return;
	}
	rows = view_repeat(view, MARK_SUBMISSIONS);
	for (int i = 0; one != NULL && i < LIST_ROWS; i++, one = one->next) {
		fill_row(visit, view_repeat(rows, MARK_SUBMISSION), one);
		last = one->id;
	}
	if (one != NULL)
		view_set_int(view_repeat(view, MARK_OLDER), MARK_BEFORE, last);
}

enum status
list_page(struct visit *visit)
{
	struct submission_filter filter;
	struct view *view;
	int64_t count;

	if (!filter_asked(visit, &filter))
		return BAD_REQUEST;
	view = staff_begin(visit, "staff_list.tpl", "全部意见", MARK_NAV_LIST);
	view_set(view, MARK_MONTH_WORDS, month_words(visit->arena, filter.month));
	fill_filter(visit, view, &filter);
	fill_rows(visit, view, &filter);
	if (filter.before != 0)
		view_show(view, MARK_FROM_NEWEST);
	if ((count = rows_in_report(visit, &filter)) >= 0)
		view_set_int(view_repeat(view, MARK_COUNTED), MARK_COUNT, count);
	return page_show(visit, OK);
}
