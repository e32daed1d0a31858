/* The forms of a decision: one button to publish, and what the other three
 * verdicts ask for, each unfolded by itself. */
#include "staff/pages.h"

#include <string.h>

#include "base/arena.h"
#include "base/text.h"
#include "feedback/cover.h"
#include "feedback/flag.h"
#include "feedback/masking.h"

/* The verdict for which the list has a reason, "" for an unknown one. */
static const char *
verdict_of_reason(struct visit *visit, const char *code)
{
	for (struct reason *reason = reasons(visit->db, visit->arena); reason != NULL; reason = reason->next)
		if (text_equal(reason->code, code))
			return reason->verdict;
	return "";
}

/* Says which field the sentence is about, looking in the order of decision_problem(). */
struct complaint
decision_complaint(struct visit *visit, const struct submission_sheet *sheet)
{
	struct complaint complaint = { "decide", MARK_VERDICT_WRONG, sheet->decision_problem };
	const struct decision *typed = sheet->decision;
	bool published, masked;

	if (complaint.sentence == NULL || verdict_word(typed->verdict)[0] == '\0')
		return complaint;
	published = text_equal(typed->verdict, "published");
	masked = text_equal(typed->verdict, "masked");
	if (published || (sheet->submission->is_private && masked))
		return complaint;
	if (!text_equal(verdict_of_reason(visit, typed->reason), typed->verdict))
		return (struct complaint){ arena_text(visit->arena, "reason-%s", typed->verdict),
		    MARK_REASON_WRONG, sheet->decision_problem };
	if (masked)
		return (struct complaint){ "text", MARK_TEXT_WRONG, sheet->decision_problem };
	return (struct complaint){ arena_text(visit->arena, "filling-%s", typed->verdict),
	    MARK_FILLING_WRONG, sheet->decision_problem };
}

/* The reasons of one verdict.  chosen: the code that stands there, "" for none. */
static struct view *
reason_field(struct visit *visit, struct view *form, const char *verdict, const char *chosen, const char *filling)
{
	struct view *field = view_include(form, MARK_REASON_FIELD, "staff_reason_field.tpl");
	bool masked = text_equal(verdict, "masked");

	view_set(field, MARK_FIELD_VERDICT, verdict);
	if (!masked) {
		view_show(field, MARK_REASON_NONE);
		view_set(view_repeat(field, MARK_FILLABLE), MARK_FIELD_FILLING, filling);
	}
	for (struct reason *reason = reasons(visit->db, visit->arena); reason != NULL; reason = reason->next) {
		struct view *choice, *row;

		if (!text_equal(reason->verdict, verdict))
			continue;
		choice = view_repeat(field, MARK_REASON_CHOICE);
		view_set(choice, MARK_REASON_CODE, reason->code);
		view_set(choice, MARK_REASON_LABEL, reason->label);
		view_set(choice, MARK_REASON_SENTENCE, reason->sentence);
		if (strstr(reason->sentence, "〔") != NULL)
			view_show(choice, MARK_REASON_BLANK);
		if (text_equal(reason->code, chosen))
			view_show(choice, MARK_REASON_CHOSEN);
		row = view_repeat(field, MARK_REASON_ROW);
		view_set(row, MARK_ROW_LABEL, reason->label);
		view_set(row, MARK_ROW_SENTENCE, reason->sentence);
	}
	if (page_field(visit, "ask")[0] != '\0')
		view_show(field, MARK_ASKED);
	return field;
}

/* The complaint at its field, where this form is the one that it is about. */
static void
complain_at(struct visit *visit, struct view *form, const struct submission_sheet *sheet, const char *verdict)
{
	struct complaint complaint = decision_complaint(visit, sheet);

	if (complaint.sentence != NULL && text_equal(sheet->decision->verdict, verdict))
		view_set(view_repeat(form, complaint.section), MARK_WRONG_SENTENCE, complaint.sentence);
}

/* Masking ----------------------------------------------------------------------- */

static bool
is_personal(const char *kind)
{
	return text_equal(kind, "mobile") || text_equal(kind, "identity_card") ||
	    text_equal(kind, "bank_card") || text_equal(kind, "plate");
}

static bool
was_sent(struct visit *visit, const char *field, const char *wanted)
{
	const char *value;

	for (size_t n = 0; (value = request_field_at(visit->request, field, n)) != NULL; n++)
		if (text_equal(value, wanted))
			return true;
	return false;
}

/* Whether the form that was sent had this place to tick: a text that its author changed has others. */
static bool
was_shown(struct visit *visit, const char *place)
{
	return was_sent(visit, "cover", arena_text(visit->arena, "%s-block", place)) ||
	    was_sent(visit, "cover", arena_text(visit->arena, "%s-word", place));
}

/* What the machine noticed, to be ticked: personal numbers are, until a person says otherwise. */
static bool
spans_fill(struct visit *visit, struct view *mask, const struct submission_sheet *sheet)
{
	const struct flag *flag = flags_of_text(visit->db, visit->arena, sheet->submission->body);
	bool sent = visit->request->method == POST && text_equal(page_field(visit, "verdict"), "masked"), ticked = false;
	struct view *spans = NULL;

	for (; flag != NULL; flag = flag->next) {
		char *place = arena_text(visit->arena, "%zu-%zu", flag->start, flag->length);
		bool is_ticked = sent && (was_shown(visit, place) || page_field(visit, "again")[0] == '\0') ?
		    was_sent(visit, "span", place) : is_personal(flag->kind);
		struct view *span;

		if (flag->length == 0)
			continue;
		if (spans == NULL)
			spans = view_repeat(mask, MARK_SPANS);
		span = view_repeat(spans, MARK_SPAN);
		view_set(span, MARK_SPAN_PLACE, place);
		view_set(span, MARK_SPAN_WORDS, arena_text(visit->arena, "%s（%s）",
		    arena_copy(visit->arena, sheet->submission->body + flag->start, flag->length), flag_words(flag->kind)));
		view_set(span, MARK_SPAN_COVER, cover_word(flag->kind));
		if (is_ticked)
			view_show(span, MARK_SPAN_TICKED);
		if (was_sent(visit, "cover", arena_text(visit->arena, "%s-word", place)))
			view_show(span, MARK_SPAN_WORD_CHOSEN);
		ticked |= is_ticked;
	}
	return ticked;
}

/* Original and public text as one text with what goes and what comes. */
static void
diff_fill(struct visit *visit, struct view *mask, const struct submission_sheet *sheet)
{
	struct span *span = masking_compare(visit->arena, sheet->submission->body, sheet->decision->public_text);
	struct view *preview;

	if (span == NULL)
		return;
	preview = view_repeat(mask, MARK_PREVIEW);
	for (; span != NULL; span = span->next)
		view_set(view_repeat(view_repeat(preview, MARK_DIFF), span->kind == KEPT ? MARK_SPAN_KEPT :
		    span->kind == COVERED ? MARK_SPAN_COVERED : MARK_SPAN_MASK), MARK_SPAN_TEXT, span->text);
}

static void
mask_form(struct visit *visit, struct view *form, const struct submission_sheet *sheet, const struct decision *typed)
{
	struct view *mask = view_repeat(form, MARK_MASK);
	/* What was covered stays so until somebody opens the original. */
	bool closed = text_equal(sheet->submission->verdict, "masked") && !sheet->with_original;
	const char *body = closed ? sheet->submission->public_text : sheet->submission->body;
	const char *text = typed->public_text[0] == '\0' ? body : typed->public_text;
	bool chosen = text_equal(typed->verdict, "masked"), ticked = !closed && spans_fill(visit, mask, sheet);

	queue_carry(visit, mask);
	view_set(mask, MARK_DECIDE_TEXT, text);
	if (ticked || chosen)
		view_show(mask, MARK_MASK_OPEN);
	if (!text_equal(text, body))
		view_show(mask, MARK_TEXT_OPEN);
	if (chosen && page_field(visit, "preview")[0] != '\0')
		diff_fill(visit, mask, sheet);
	complain_at(visit, reason_field(visit, mask, "masked", typed->reason, ""), sheet, "masked");
	complain_at(visit, mask, sheet, "masked");
}

/* All of it --------------------------------------------------------------------- */

/* Hiding and refusing: a reason, perhaps with its blank filled. */
static void
verdict_form(struct visit *visit, struct view *form, const struct submission_sheet *sheet,
    const struct decision *typed, const char *verdict, const char *key)
{
	const struct decision asked = { .verdict = verdict, .reason = "", .filling = "", .public_text = "" };
	bool chosen = text_equal(typed->verdict, verdict);
	struct view *one = view_repeat(form, MARK_VERDICT);

	queue_carry(visit, one);
	view_set(one, MARK_VERDICT_CODE, verdict);
	view_set(one, MARK_VERDICT_WORDS, verdict_word(verdict));
	view_set(one, MARK_VERDICT_KEY, key);
	if (chosen)
		view_show(one, MARK_VERDICT_OPEN);
	if (decision_needs_second(visit->arena, &asked, sheet->submission))
		view_show(one, MARK_SECOND_NEEDED);
	complain_at(visit, reason_field(visit, one, verdict, chosen ? typed->reason : "",
	    chosen ? typed->filling : ""), sheet, verdict);
}

void
decision_form(struct visit *visit, struct view *view, const struct submission_sheet *sheet)
{
	static const struct decision untouched = {
		.verdict = "", .reason = "", .filling = "", .public_text = "",
	};
	const struct submission *submission = sheet->submission;
	const struct decision *typed = sheet->decision == NULL ? &untouched : sheet->decision;
	bool waiting = text_equal(submission->visibility, "waiting");
	struct complaint complaint = decision_complaint(visit, sheet);
	struct view *form = view_include(view, MARK_DECISION_FORM, "staff_decision_form.tpl");

	view_show(form, waiting ? MARK_FIRST : MARK_SUPERSEDE);
	if (!waiting)
		view_show(form, MARK_FOLDED);
	if (sheet->decision != NULL)
		view_show(form, MARK_UNFOLDED);
	view_set_int(form, MARK_DECIDE_NUMBER, submission->number);
	view_set_int(form, MARK_DECIDE_VERSION, submission->version);
	view_set(form, MARK_DECIDE_TOKEN, page_token(visit, "/staff/submissions/:number/decision"));
	if (complaint.sentence != NULL && complaint.section == MARK_VERDICT_WRONG)
		view_set(view_repeat(form, MARK_VERDICT_WRONG), MARK_WRONG_SENTENCE, complaint.sentence);
	if (submission->is_private) {
		view_show(form, MARK_PRIVATE);
	} else {
		queue_carry(visit, view_repeat(form, MARK_PUBLISH));
		mask_form(visit, form, sheet, typed);
	}
	verdict_form(visit, form, sheet, typed, "hidden", "D");
	verdict_form(visit, form, sheet, typed, "refused", "X");
}
