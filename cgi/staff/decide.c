/* POST /staff/submissions/:number/decision - publish, mask, hide or refuse. */
#include "staff/pages.h"

#include <string.h>

#include "base/arena.h"
#include "base/clock.h"
#include "base/text.h"
#include "feedback/pending.h"

static const char *const verdicts[] = { "published", "masked", "hidden", "refused" };

/* The form ------------------------------------------------------------------ */

static void
verdict_choices(struct view *form, const struct submission *submission, const char *chosen)
{
	size_t first = submission->is_private ? 2 : 0;   /* a private text is not published */

	for (size_t i = first; i < sizeof(verdicts) / sizeof(verdicts[0]); i++) {
		struct view *choice = view_repeat(form, MARK_VERDICT);

		view_set(choice, MARK_VERDICT_CODE, verdicts[i]);
		view_set(choice, MARK_VERDICT_WORDS, verdict_word(verdicts[i]));
		if (text_equal(verdicts[i], chosen))
			view_show(choice, MARK_VERDICT_CHOSEN);
	}
}

static void
reason_choices(struct visit *visit, struct view *form, const struct submission *submission,
    const char *chosen)
{
	const char *verdict = "";
	struct view *group = NULL;

	for (struct reason *reason = reasons(visit->db, visit->arena); reason != NULL; reason = reason->next) {
		struct view *choice;

		if (submission->is_private && text_equal(reason->verdict, "masked"))
			continue;
		if (!text_equal(reason->verdict, verdict)) {
			verdict = reason->verdict;
			group = view_repeat(form, MARK_REASON_GROUP);
			view_set(group, MARK_GROUP_VERDICT, verdict_word(verdict));
		}
		choice = view_repeat(group, MARK_REASON_CHOICE);
		view_set(choice, MARK_REASON_CODE, reason->code);
		view_set(choice, MARK_REASON_LABEL, reason->label);
		if (strstr(reason->sentence, "〔") != NULL)
			view_show(choice, MARK_REASON_BLANK);
		if (text_equal(reason->code, chosen))
			view_show(choice, MARK_REASON_CHOSEN);
	}
}

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
	struct complaint complaint = { "verdict-hidden", MARK_VERDICT_WRONG, sheet->decision_problem };
	const struct decision *typed = sheet->decision;
	bool published, masked;

	if (complaint.sentence == NULL || verdict_word(typed->verdict)[0] == '\0')
		return complaint;
	published = text_equal(typed->verdict, "published");
	masked = text_equal(typed->verdict, "masked");
	if (!text_equal(verdict_of_reason(visit, typed->reason), published ? "" : typed->verdict))
		return (struct complaint){ "reason", MARK_REASON_WRONG, sheet->decision_problem };
	if (sheet->submission->is_private && (published || masked))
		return complaint;
	if (masked)
		return (struct complaint){ "text", MARK_TEXT_WRONG, sheet->decision_problem };
	if (published)
		return complaint;
	return (struct complaint){ "filling", MARK_FILLING_WRONG, sheet->decision_problem };
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
	struct view *form = view_include(view, MARK_DECISION_FORM, "staff_decision_form.tpl");

	view_show(form, waiting ? MARK_FIRST : MARK_SUPERSEDE);
	if (!waiting)
		view_show(form, MARK_FOLDED);
	if (sheet->decision != NULL)
		view_show(form, MARK_UNFOLDED);
	view_set_int(form, MARK_DECIDE_NUMBER, submission->number);
	view_set_int(form, MARK_DECIDE_VERSION, submission->version);
	view_set(form, MARK_DECIDE_TOKEN, page_token(visit, "/staff/submissions/:number/decision"));
	view_set(form, MARK_DECIDE_FILLING, typed->filling);
	queue_carry(visit, form);
	if (submission->is_private)
		view_show(form, MARK_PRIVATE);
	else
		view_set(view_repeat(form, MARK_MASKABLE), MARK_DECIDE_TEXT,
		    typed->public_text[0] == '\0' ? submission->body : typed->public_text);
	if (sheet->decision_problem != NULL)
		view_set(view_repeat(form, decision_complaint(visit, sheet).section), MARK_WRONG_SENTENCE,
		    sheet->decision_problem);
	verdict_choices(form, submission, typed->verdict);
	reason_choices(visit, form, submission, typed->reason);
	reasons_fill(visit, form);
}

/* What it carries -------------------------------------------------------------- */

static struct decision
typed_decision(struct visit *visit, const struct submission *submission)
{
	struct decision decision = {
		.submission = submission->id,
		.verdict = page_field(visit, "verdict"), .reason = page_field(visit, "reason"),
		.filling = page_line(visit, "filling"), .public_text = page_text(visit, "text"),
		.staff = visit->staff->display_name, .actor = visit->staff->name,
	};

	page_number(visit, "version", INT64_MAX, &decision.version);
	return decision;
}

static const char *
reason_label(struct visit *visit, const char *code)
{
	for (struct reason *reason = reasons(visit->db, visit->arena); reason != NULL; reason = reason->next)
		if (text_equal(reason->code, code))
			return reason->label;
	return "";
}

static enum status
conflict(struct visit *visit, int64_t number, const struct decision *decision)
{
	const struct typed typed[] = {
		{ "结论", verdict_word(decision->verdict) },
		{ "理由", reason_label(visit, decision->reason) },
		{ "填空", decision->filling },
		{ "遮盖后的文字", text_equal(decision->verdict, "masked") ? decision->public_text : "" },
		{ NULL, NULL }
	};

	return submission_conflict(visit, number, typed);
}

/* On to the next that waits; after a change of mind back to the same one. */
static enum status
go_on(struct visit *visit, const struct submission *done)
{
	if (!text_equal(done->visibility, "waiting"))
		return page_redirect(visit, submission_path(visit->arena, done->number));
	db_snapshot_renew(visit->db);
	return page_redirect(visit, queue_next_path(visit, done));
}

/* Whether a colleague has to agree, or is asked to. */
static const char *
confirmation_of(struct visit *visit, const struct decision *decision, const struct submission *submission)
{
	if (decision_needs_second(visit->arena, decision, submission))
		return "required";
	return page_field(visit, "ask")[0] == '\0' ? "" : "asked";
}

static enum status
propose(struct visit *visit, struct submission_sheet *sheet)
{
	struct proposal proposal = {
		.decision = *sheet->decision,
		.confirmation = confirmation_of(visit, sheet->decision, sheet->submission),
	};

	proposals_store(visit->writer, &proposal, visit->config->undo_seconds, visit->now);
	switch (proposal.outcome) {
	case DECIDED:
	case DECISION_PENDING:
	case DECISION_UNCONFIRMED:
		return go_on(visit, sheet->submission);
	case ALREADY_DECIDED:
		db_snapshot_renew(visit->db);
		return conflict(visit, sheet->submission->number, sheet->decision);
	case DECISION_FAILED:
		sheet->notice = unstored_sentence;
		return submission_show(visit, sheet, UNAVAILABLE);
	}
	return INTERNAL_ERROR;
}

enum status
decide(struct visit *visit)
{
	struct submission *submission = submission_asked(visit);
	struct submission_sheet sheet = { .submission = submission, .notice = "" };
	struct decision decision;

	if (submission == NULL)
		return NOT_FOUND;
	decision = typed_decision(visit, submission);
	sheet.decision = &decision;
	if (decision.version != submission->version)
		return conflict(visit, submission->number, &decision);
	sheet.decision_problem = decision_problem(visit->db, visit->arena, &decision, submission);
	if (sheet.decision_problem != NULL)
		return submission_show(visit, &sheet, UNPROCESSABLE);
	return propose(visit, &sheet);
}

/* The form comes back with a new token; its version stays the one that was on the screen. */
enum status
decide_stale(struct visit *visit)
{
	struct submission *submission = submission_asked(visit);
	struct submission_sheet sheet = { .submission = submission, .notice = stale_sentence };
	struct decision decision;

	if (submission == NULL)
		return NOT_FOUND;
	decision = typed_decision(visit, submission);
	if (decision.version != submission->version)
		return conflict(visit, submission->number, &decision);
	sheet.decision = &decision;
	return submission_show(visit, &sheet, UNPROCESSABLE);
}
