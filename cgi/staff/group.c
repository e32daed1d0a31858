/* GET /staff/groups/:id, POST /staff/groups/:id/decision - near copies of one
 * text, how they differ, and one decision for those that wait. */
#include "staff/pages.h"

#include <string.h>

#include "base/arena.h"
#include "base/clock.h"
#include "base/text.h"
#include "feedback/difference.h"
#include "feedback/flag.h"
#include "feedback/group.h"
#include "feedback/group_decision.h"

enum { MEMBERS_SHOWN = 20 };

/* The page, perhaps with a form that comes back. */
struct group_sheet {
	int64_t            group, after;
	struct group_press typed;
	const char        *problem;          /* NULL: none */
	const char        *notice, *kind;
};

/* Members ----------------------------------------------------------------------- */

static void
fill_difference(struct visit *visit, struct view *row, const char *first, const char *body)
{
	static const enum marker sections[] = {
		[SAME] = MARK_PART_SAME, [REMOVED] = MARK_PART_GONE, [ADDED] = MARK_PART_NEW,
	};
	struct view *text;

	if (text_equal(first, body)) {
		view_show(row, MARK_MEMBER_SAME);
		return;
	}
	text = view_repeat(row, MARK_MEMBER_TEXT);
	for (struct difference *one = difference_of(visit->arena, first, body); one != NULL; one = one->next) {
		struct view *part = view_repeat(text, MARK_PART);

		view_set(view_repeat(part, sections[one->kind]), MARK_PART_TEXT, one->text);
	}
}

static void
fill_member(struct visit *visit, struct view *row, const struct submission *member, const struct submission *first)
{
	struct flag *flag = flags_of_submission(visit->db, visit->arena, member->id);

	view_set_int(row, MARK_MEMBER_NUMBER, member->number);
	view_set(row, MARK_MEMBER_NUMBER_WORDS, submission_number_text(visit->arena, member->number));
	view_set(row, MARK_MEMBER_STATE, visibility_word(member->visibility));
	view_set(row, MARK_MEMBER_KIND, visibility_kind(member->visibility));
	view_set(row, MARK_MEMBER_PROJECT, member->project_name);
	view_set(row, MARK_MEMBER_RATING, rating_word(member->rating));
	view_set(row, MARK_MEMBER_RECEIVED, instant_words(visit->arena, member->received_at));
	if (member->township[0] != '\0')
		view_set(view_repeat(row, MARK_MEMBER_TOWNSHIP), MARK_MEMBER_TOWNSHIP_NAME, member->township);
	for (; flag != NULL; flag = flag->next)
		if (!text_equal(flag->kind, "duplicate"))
			view_set(view_repeat(row, MARK_MEMBER_FLAG), MARK_MEMBER_FLAG_WORDS,
			    flag_sentence(visit->arena, flag));
	if (member->id != first->id)
		fill_difference(visit, row, submission_listed_text(first), submission_listed_text(member));
}

static void
fill_members(struct visit *visit, struct view *view, const struct group_sheet *sheet, const struct submission *first)
{
	struct submission *member = group_members(visit->db, visit->arena, sheet->group, sheet->after, MEMBERS_SHOWN + 1);
	int64_t last = sheet->after;

	for (int n = 0; member != NULL && n < MEMBERS_SHOWN; member = member->next, n++) {
		fill_member(visit, view_repeat(view, MARK_MEMBER), member, first);
		last = member->id;
	}
	if (member != NULL)
		view_set_int(view_repeat(view, MARK_MORE_MEMBERS), MARK_MORE_AFTER, last);
	if (sheet->after > 0)
		view_show(view, MARK_FROM_THE_FIRST);
}

static void
fill_aside(struct visit *visit, struct view *view, int64_t group)
{
	struct group_aside *one = group_set_aside(visit->db, visit->arena, group);
	struct view *section = one == NULL ? NULL : view_repeat(view, MARK_ASIDE_SECTION);

	for (; one != NULL; one = one->next) {
		struct view *row = view_repeat(section, MARK_ASIDE);

		view_set_int(row, MARK_ASIDE_NUMBER, one->number);
		view_set(row, MARK_ASIDE_NUMBER_WORDS, submission_number_text(visit->arena, one->number));
		if (one->is_private)
			view_show(row, MARK_ASIDE_PRIVATE);
		if (one->corrected)
			view_show(row, MARK_ASIDE_CORRECTED);
		if (one->flags[0] != '\0')
			view_set(view_repeat(row, MARK_ASIDE_FLAGS), MARK_ASIDE_FLAGS_WORDS, one->flags);
	}
}

/* The form ------------------------------------------------------------------------ */

/* A choice, and what the resident will read. */
static void
fill_reason(struct visit *visit, struct view *form, const struct reason *reason, const char *chosen)
{
	struct view *row = view_repeat(form, MARK_GROUP_REASON_ROW);

	choice_add(form, MARK_GROUP_REASON_CHOICE, reason->code, arena_text(visit->arena, "%s：%s%s",
	    verdict_word(reason->verdict), reason->label, strstr(reason->sentence, "〔") == NULL ? "" : "（要填空）"),
	    text_equal(reason->code, chosen));
	view_set(row, MARK_GROUP_REASON_LABEL, reason->label);
	view_set(row, MARK_GROUP_REASON_SENTENCE, reason->sentence);
}

static void
fill_form(struct visit *visit, struct view *view, const struct group_sheet *sheet)
{
	static const char *const verdicts[] = { "published", "hidden", "refused" };
	struct view *form = view_repeat(view, MARK_GROUP_FORM);

	view_set(form, MARK_TOKEN, page_token(visit, "/staff/groups/:id/decision"));
	view_set_int(form, MARK_GROUP_LAST, group_last(visit->db, sheet->group));
	view_set(form, MARK_TYPED_FILLING, sheet->typed.filling);
	for (size_t i = 0; i < sizeof(verdicts) / sizeof(verdicts[0]); i++)
		choice_add(form, MARK_GROUP_VERDICT_CHOICE, verdicts[i], verdict_word(verdicts[i]),
		    text_equal(verdicts[i], sheet->typed.verdict));
	for (struct reason *reason = reasons(visit->db, visit->arena); reason != NULL; reason = reason->next)
		if (!text_equal(reason->verdict, "masked"))
			fill_reason(visit, form, reason, sheet->typed.reason);
	if (sheet->problem != NULL)
		view_set(view_repeat(form, MARK_VERDICT_WRONG), MARK_WRONG_SENTENCE, sheet->problem);
}

static enum status
show(struct visit *visit, const struct group_sheet *sheet, enum status status)
{
	struct submission *first = group_members(visit->db, visit->arena, sheet->group, 0, 1);
	struct group_count count = group_counted(visit->db, sheet->group);
	const struct complaint complaint = { "verdict-published", MARK_VERDICT_WRONG, sheet->problem };
	struct view *view;

	if (first == NULL)
		return NOT_FOUND;
	view = staff_begin(visit, "staff_group.tpl", "相似的意见", MARK_NAV_QUEUE);
	view_set_int(view, MARK_GROUP, sheet->group);
	view_set_int(view, MARK_GROUP_MEMBERS, count.members);
	view_set_int(view, MARK_GROUP_WAITING, count.waiting);
	view_set_int(view, MARK_FIRST_NUMBER, first->number);
	view_set(view, MARK_FIRST_NUMBER_WORDS, submission_number_text(visit->arena, first->number));
	view_set(view, MARK_FIRST_BODY, submission_listed_text(first));
	fill_aside(visit, view, sheet->group);
	if (count.waiting > 0 && staff_may(visit, MODERATE))
		fill_form(visit, view, sheet);
	fill_members(visit, view, sheet, first);
	staff_notice(view, sheet->kind, sheet->notice);
	staff_complain(visit, view, &complaint, 1, true);
	return page_show(visit, status);
}

static bool
group_asked(struct visit *visit, struct group_sheet *sheet)
{
	return text_number(request_capture(visit->request, ":id"), 1, INT64_MAX / 10, &sheet->group);
}

/* What the last press did; "" when there was none. */
static const char *
done_words(struct visit *visit)
{
	int64_t decided, second;
	const char *words;

	if (!page_number(visit, "decided", GROUP_AT_ONCE, &decided) || !page_number(visit, "second", GROUP_AT_ONCE, &second))
		return "";
	words = arena_text(visit->arena, "已一起处理 %lld 条。", (long long)decided);
	if (second > 0)
		words = arena_text(visit->arena, "%s另有 %lld 条等同事确认后生效。", words, (long long)second);
	return words;
}

enum status
group_page(struct visit *visit)
{
	struct group_sheet sheet = {
		.typed = { .verdict = "", .reason = "", .filling = "" }, .kind = "ok", .notice = done_words(visit),
	};

	if (!group_asked(visit, &sheet))
		return NOT_FOUND;
	if (page_field(visit, "after")[0] != '\0' && !page_number(visit, "after", INT64_MAX / 10, &sheet.after))
		return BAD_REQUEST;
	return show(visit, &sheet, OK);
}

/* Deciding ------------------------------------------------------------------------ */

static bool
sheet_typed(struct visit *visit, struct group_sheet *sheet, const char *notice)
{
	*sheet = (struct group_sheet){ .notice = notice, .kind = "warn" };
	if (!group_asked(visit, sheet))
		return false;
	sheet->typed = (struct group_press){
		.group = sheet->group, .verdict = page_field(visit, "verdict"), .reason = page_field(visit, "reason"),
		.filling = page_line(visit, "filling"), .staff = visit->staff->display_name, .actor = visit->staff->name,
		.undo_seconds = visit->config->undo_seconds,
	};
	return page_number(visit, "last", INT64_MAX / 10, &sheet->typed.last);
}

enum status
group_decision_take(struct visit *visit)
{
	struct group_sheet sheet;
	struct group_outcome outcome;

	if (!sheet_typed(visit, &sheet, ""))
		return BAD_REQUEST;
	sheet.problem = group_press_problem(visit->db, visit->arena, &sheet.typed);
	if (sheet.problem != NULL)
		return show(visit, &sheet, UNPROCESSABLE);
	outcome = group_decide(visit->writer, visit->db, &sheet.typed, visit->now);
	if (outcome.failed) {
		sheet.notice = unstored_sentence;
		return show(visit, &sheet, UNAVAILABLE);
	}
	return page_redirect(visit, arena_text(visit->arena, "/staff/groups/%lld?decided=%lld&second=%lld",
	    (long long)sheet.group, (long long)outcome.decided, (long long)outcome.unconfirmed));
}

enum status
group_decision_stale(struct visit *visit)
{
	struct group_sheet sheet;

	if (!sheet_typed(visit, &sheet, stale_sentence))
		return BAD_REQUEST;
	return show(visit, &sheet, UNPROCESSABLE);
}
