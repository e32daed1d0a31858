/* POST /staff/cases/:number/... - something is done about a case. */
#include "staff/cases.h"

#include "base/arena.h"
#include "base/clock.h"
#include "base/text.h"
#include "feedback/unit.h"

/* The first deed of the address that this colleague may do. */
static const struct case_form *
form_asked(struct visit *visit)
{
	for (int i = 0; i < CASE_DEEDS; i++)
		if (text_equal(case_form_table[i].path, visit->route->path) &&
		    staff_may(visit, case_form_table[i].need))
			return &case_form_table[i];
	return NULL;
}

/* False for a number that no form of ours sends; an absent one is 0. */
static bool
number_typed(struct visit *visit, const char *name, int64_t most, int64_t *number)
{
	*number = 0;
	return page_field(visit, name)[0] == '\0' || page_number(visit, name, most, number);
}

static bool
read_act(struct visit *visit, const struct case_file *file, const struct case_form *form, struct case_act *act)
{
	*act = (struct case_act){
		.deed = form->deed, .submission = file->submission,
		.stage = page_field(visit, "stage"), .day = page_line(visit, "day"),
		.result = page_field(visit, "result"), .words = page_text(visit, "words"),
		.staff = visit->staff->display_name, .actor = visit->staff->name,
		.answer_days = visit->config->answer_days, .now = visit->now,
	};
	page_number(visit, "version", INT64_MAX, &act->version);
	return number_typed(visit, "unit", INT64_MAX, &act->unit) &&
	    number_typed(visit, "satisfied", RATING_HIGHEST, &act->satisfied);
}

static const char *
done_words(enum case_deed deed)
{
	switch (deed) {
	case CASE_ASSIGN:  return "unit";
	case CASE_ASK:     return "asked";
	case CASE_EXTEND:  return "extended";
	case CASE_DECLINE: return "declined";
	case CASE_VISIT:   return "visit";
	case CASE_REMIND:  return "reminded";
	case CASE_CLOSE:   return "closed";
	case CASE_REOPEN:  return "reopened";
	default:           return "noted";
	}
}

/* A unit that gave a case away would not find its page again; it never does: only the office assigns. */
static enum status
carry_out(struct visit *visit, struct case_desk *desk)
{
	int64_t number = desk->file->number;

	switch (case_do(visit->writer, visit->arena, desk->act)) {
	case WRITTEN:
		return page_redirect(visit, arena_text(visit->arena, "/staff/cases/%lld?done=%s", (long long)number,
		    done_words(desk->act->deed)));
	case REFUSED:
		db_snapshot_renew(visit->db);
		return case_conflict(visit, number, desk->act);
	case FAILED:
		desk->notice = unstored_sentence;
		return case_show(visit, desk, UNAVAILABLE);
	}
	return INTERNAL_ERROR;
}

static enum status
take(struct visit *visit, bool stale)
{
	const struct case_form *form = form_asked(visit);
	struct case_act act;
	struct case_desk desk = { .file = case_asked(visit), .act = &act, .notice = "", .notice_kind = "warn" };

	if (desk.file == NULL || form == NULL)
		return NOT_FOUND;
	if (!read_act(visit, desk.file, form, &act))
		return BAD_REQUEST;
	if (act.version != desk.file->version)
		return case_conflict(visit, desk.file->number, &act);
	if (stale) {
		desk.notice = stale_sentence;
		return case_show(visit, &desk, UNPROCESSABLE);
	}
	desk.problems = case_problems(visit->db, visit->arena, desk.file, &act);
	return desk.problems.count > 0 ? case_show(visit, &desk, UNPROCESSABLE) : carry_out(visit, &desk);
}

enum status
case_take(struct visit *visit)
{
	return take(visit, false);
}

enum status
case_stale(struct visit *visit)
{
	return take(visit, true);
}

/* A colleague was faster ---------------------------------------------------------------- */

static void
add_now(struct view *view, const char *label, const char *words)
{
	struct view *now;

	if (words[0] == '\0')
		return;
	now = view_repeat(view, MARK_NOW);
	view_set(now, MARK_NOW_LABEL, label);
	view_set(now, MARK_NOW_WORDS, words);
}

static void
add_typed(struct view *view, const char *label, const char *words)
{
	struct view *typed;

	if (words[0] == '\0')
		return;
	typed = view_repeat(view, MARK_TYPED);
	view_set(typed, MARK_TYPED_LABEL, label);
	view_set(typed, MARK_TYPED_WORDS, words);
}

static void
show_now(struct visit *visit, struct view *view, const struct case_file *file)
{
	const struct case_entry *last = case_entries(visit->db, visit->arena, file->submission);

	add_now(view, "办到哪一步", file->closed_at != 0 ? closed_word(file->closed_why) : stage_word_of_case(file->stage));
	add_now(view, "单位", case_unit_words(file));
	add_now(view, "期限", case_day_words(visit, file->due));
	while (last != NULL && last->next != NULL)
		last = last->next;
	if (last != NULL) {
		add_now(view, "谁刚写的", last->staff);
		add_now(view, "写了什么", last->words);
	}
}

enum status
case_conflict(struct visit *visit, int64_t number, const struct case_act *act)
{
	struct case_file *file = case_by_number(visit->db, visit->arena, number);
	struct view *view;

	if (file == NULL || !case_is_mine(visit, file))
		return NOT_FOUND;
	view = staff_begin(visit, "staff_case_conflict.tpl",
	    arena_text(visit->arena, "刚才有变化 %lld", (long long)number), MARK_NAV_CASES);
	view_set_int(view, MARK_CONFLICT_NUMBER, number);
	view_set(view, MARK_NUMBER_WORDS, submission_number_text(visit->arena, number));
	show_now(visit, view, file);
	add_typed(view, "单位", unit_name(visit->db, visit->arena, act->unit));
	add_typed(view, "退回到", stage_word_of_case(act->stage));
	add_typed(view, "日子", act->day);
	add_typed(view, "回访", visit_result_word(act->result));
	add_typed(view, "对办理", act->satisfied == 0 ? "" : rating_word((int)act->satisfied));
	add_typed(view, "写的话", act->words);
	return page_show(visit, CONFLICT);
}
