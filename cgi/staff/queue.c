/* GET /staff/queue - what waits for review and what became of it, filtered;
 * the first of the list stands beside it. */
#include "staff/queue.h"

#include "base/arena.h"
#include "base/clock.h"
#include "base/text.h"

/* The head ---------------------------------------------------------------------- */

static const char *
name_of_state(const char *state)
{
	return state[0] == '\0' ? "全部" : queue_state_word(state);
}

/* -1 for a count that nobody made. */
static void
add_tab(struct visit *visit, struct view *view, const struct queue_asking *asking, const char *state, int64_t count)
{
	struct queue_asking other = *asking;
	struct view *tab = view_repeat(view, MARK_TAB);

	other.filter.state = state;
	other.after = other.before = -1;
	view_set(tab, MARK_TAB_QUERY, queue_query(visit, &other, ""));
	view_set(tab, MARK_TAB_WORDS, name_of_state(state));
	if (count >= 0)
		view_set_int(view_repeat(tab, MARK_TAB_COUNTED), MARK_TAB_COUNT, count);
	if (text_equal(state, asking->filter.state))
		view_show(tab, MARK_TAB_CURRENT);
}

static void
show_tabs(struct visit *visit, struct view *view, const struct queue_asking *asking)
{
	int64_t counts[QUEUE_STATES], all = 0;
	bool counted = queue_counts(visit->db, visit->arena, &asking->filter, counts);

	for (int i = 0; i < QUEUE_STATES; i++) {
		add_tab(visit, view, asking, queue_states[i], counted ? counts[i] : -1);
		all += counted ? counts[i] : 0;
	}
	add_tab(visit, view, asking, "", counted ? all : -1);
}

static void
show_count(struct visit *visit, struct view *view, const struct queue_asking *asking, const struct queue_row *rows)
{
	int64_t count = rows == NULL && asking->after < 0 ? 0 : queue_count(visit->db, visit->arena, &asking->filter);

	view_set(view, MARK_LIST_WORDS, name_of_state(asking->filter.state));
	if (asking->filter.search.count > 0 && count > QUEUE_COUNTED) {
		view_show(view, MARK_MORE_THAN);
		count = QUEUE_COUNTED;
	}
	view_set_int(view, MARK_WAITING, count);
}

static void
show_waiting(struct visit *visit, struct view *view)
{
	int64_t oldest = queue_oldest(visit->db);

	view_set_int(view, MARK_REVIEW_DAYS, visit->config->review_days);
	if (oldest != 0)
		view_set(view_repeat(view, MARK_OLDEST), MARK_OLDEST_WAITED,
		    span_words(visit->arena, visit->now - oldest));
}

/* Why there is nothing in the list. */
static void
show_empty(struct visit *visit, struct view *view, const struct queue_asking *asking, bool filtered)
{
	int64_t last = queue_last_decided(visit->db);
	struct view *empty = view_repeat(view, MARK_QUEUE_EMPTY);

	if (asking->words_problem != NULL)
		view_set(view_repeat(empty, MARK_WORDS_PROBLEM), MARK_WORDS_SENTENCE, asking->words_problem);
	else if (filtered)
		view_show(empty, MARK_EMPTY_FILTERED);
	else if (!text_equal(asking->filter.state, "waiting"))
		view_show(empty, MARK_EMPTY_STATE);
	else
		view_show(empty, MARK_EMPTY_DONE);
	if (!filtered && last != 0 && text_equal(asking->filter.state, "waiting"))
		view_set(view_repeat(empty, MARK_LAST_DECIDED), MARK_LAST_DECIDED_AT, instant_words(visit->arena, last));
}

static struct view *
begin(struct visit *visit, const struct queue_asking *asking, struct queue_row *rows, int64_t submission,
    const char *title, enum marker nav)
{
	struct view *view = staff_begin(visit, "staff_queue.tpl", title, nav);
	bool filtered = queue_chips(visit, view, asking);

	view_show(visit->layout, MARK_DESK);
	show_tabs(visit, view, asking);
	show_count(visit, view, asking, rows);
	show_waiting(visit, view);
	queue_form(visit, view, asking);
	if (filtered)
		view_show(view, MARK_FILTERED);
	if (asking->filter.search.count > 0 && (asking->filter.state[0] == '\0' ||
	    text_equal(asking->filter.state, "hidden") || text_equal(asking->filter.state, "refused")))
		view_show(view, MARK_UNSEARCHED);
	if (text_equal(asking->filter.state, "confirming"))
		view_show(view, MARK_CONFIRMING);
	if (rows == NULL)
		show_empty(visit, view, asking, filtered);
	queue_list(visit, view, asking, rows, submission);
	return view;
}

/* The pages ------------------------------------------------------------------------ */

/* Who types a number wants that submission; "" when there is none. */
static char *
number_asked(struct visit *visit, struct queue_asking *asking)
{
	int64_t number = submission_number_parse(visit->arena, asking->words);

	if (number == 0)
		return NULL;
	if (submission_by_number(visit->db, visit->arena, number) != NULL)
		return submission_path(visit->arena, number);
	asking->filter.search.count = 0;
	asking->words_problem = arena_text(visit->arena, "没有编号是 %s 的意见。请核对 10 位数字。",
	    submission_number_text(visit->arena, number));
	return NULL;
}

enum status
queue_page(struct visit *visit)
{
	struct submission_sheet sheet = { .notice = "" };
	struct queue_asking asking;
	struct queue_row *rows;
	struct view *view;
	char *path;

	if (!queue_asked(visit, &asking) || (page_field(visit, "pick")[0] != '\0' &&
	    !text_equal(page_field(visit, "pick"), "all")))
		return BAD_REQUEST;
	if ((path = number_asked(visit, &asking)) != NULL)
		return page_redirect(visit, path);
	rows = asking.words_problem != NULL ? NULL : queue_page_rows(visit, &asking, 0);
	view = begin(visit, &asking, rows, rows == NULL ? 0 : rows->id, name_of_state(asking.filter.state),
	    MARK_NAV_QUEUE);
	view_show(view, MARK_FRONT);
	reopened_show(visit, view);
	if (rows != NULL)
		sheet.submission = submission_by_number(visit->db, visit->arena, rows->number);
	if (sheet.submission == NULL)
		view_show(view, MARK_NO_SHEET);
	else
		sheet_fill(visit, view_include(view, MARK_SHEET, "staff_submission.tpl"), &sheet, false);
	return page_show(visit, OK);
}

bool
queue_beside(struct visit *visit, const struct submission_sheet *sheet)
{
	const struct submission *submission = sheet->submission;
	bool waiting = text_equal(submission->visibility, "waiting");
	struct queue_asking asking;
	struct view *view, *one;

	if (!queue_asked(visit, &asking))
		return false;
	view = begin(visit, &asking, asking.words_problem != NULL ? NULL :
	    queue_page_rows(visit, &asking, submission->id), submission->id,
	    arena_text(visit->arena, sheet->with_original ? "原文 %lld" : "编号 %lld", (long long)submission->number),
	    waiting ? MARK_NAV_QUEUE : MARK_NAV_LIST);
	view_show(view, MARK_ITEM);
	view_set(view, MARK_BACK_QUERY, queue_query(visit, &asking, ""));
	one = view_include(view, MARK_SHEET, "staff_submission.tpl");
	view_set(one, MARK_BACK_QUERY, queue_query(visit, &asking, ""));
	sheet_fill(visit, one, sheet, true);
	return true;
}

char *
queue_next_path(struct visit *visit, const struct submission *done)
{
	struct queue_asking asking;
	struct queue_row *next;
	char *query;

	if (!queue_asked(visit, &asking) || asking.words_problem != NULL)
		return arena_text(visit->arena, "/staff/queue");
	query = queue_query(visit, &asking, "");
	next = queue_after(visit->db, visit->arena, &asking.filter, queue_place(done), 1);
	if (next == NULL)
		next = queue_after(visit->db, visit->arena, &asking.filter, -1, 1);
	return queue_address(visit, next == NULL ? "/staff/queue" : submission_path(visit->arena, next->number), query);
}
