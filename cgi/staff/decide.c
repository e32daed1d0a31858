/* POST /staff/submissions/:number/decision - publish, mask, hide or refuse. */
#include "staff/pages.h"

#include <string.h>

#include "base/arena.h"
#include "base/clock.h"
#include "base/text.h"
#include "feedback/cover.h"
#include "feedback/flag.h"
#include "feedback/pending.h"

enum { TEXT_BYTES = 12000 };   /* more than any body has */

/* What it carries -------------------------------------------------------------- */

/* "12-11" or, with a way, "12-11-word": bytes of the body. */
static bool
place_parse(struct visit *visit, const char *value, const char *original, struct cover *cover, const char **way)
{
	size_t first = strcspn(value, "-"), second;
	const char *rest = value[first] == '\0' ? "" : value + first + 1;
	int64_t start, length;

	second = strcspn(rest, "-");
	*way = rest[second] == '\0' ? "" : rest + second + 1;
	if (!text_number(arena_copy(visit->arena, value, first), 0, TEXT_BYTES, &start) ||
	    !text_number(arena_copy(visit->arena, rest, second), 1, TEXT_BYTES, &length) ||
	    !cover_fits(original, (size_t)start, (size_t)length))
		return false;
	*cover = (struct cover){ .start = (size_t)start, .length = (size_t)length, .word = "" };
	return true;
}

/* The word for a place where a bracketed one was chosen: that of its flag. */
static const char *
word_of_place(struct visit *visit, const struct submission *submission, const struct cover *cover)
{
	const struct flag *flag = flags_of_text(visit->db, visit->arena, submission->body);
	struct cover chosen;
	const char *value, *way;

	for (size_t n = 0; (value = request_field_at(visit->request, "cover", n)) != NULL; n++) {
		if (!place_parse(visit, value, submission->body, &chosen, &way) || !text_equal(way, "word") ||
		    chosen.start != cover->start || chosen.length != cover->length)
			continue;
		while (flag != NULL && (flag->start != cover->start || flag->length != cover->length))
			flag = flag->next;
		return cover_word(flag == NULL ? "" : flag->kind);
	}
	return "";
}

/* The typed text with the ticked places covered. */
static const char *
public_text(struct visit *visit, const struct submission *submission)
{
	struct cover *covers = NULL, cover;
	const char *value, *way;

	for (size_t n = 0; (value = request_field_at(visit->request, "span", n)) != NULL; n++) {
		struct cover *one;

		if (!place_parse(visit, value, submission->body, &cover, &way))
			continue;
		one = arena_take(visit->arena, sizeof(*one));
		*one = cover;
		one->word = word_of_place(visit, submission, one);
		one->next = covers;
		covers = one;
	}
	return covered_text(visit->arena, submission->body, page_text(visit, "text"), covers);
}

static struct decision
typed_decision(struct visit *visit, const struct submission *submission)
{
	struct decision decision = {
		.submission = submission->id,
		.verdict = page_field(visit, "verdict"), .reason = page_field(visit, "reason"),
		.filling = page_line(visit, "filling"), .public_text = public_text(visit, submission),
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
	static const char *const again[] = { "verdict", "reason", "filling", "text", "span", "cover", "ask", NULL };

	return submission_conflict(visit, number, typed, again);
}

/* Whether a colleague's decision stands where the form would. */
static bool
is_pending(struct visit *visit, const struct submission *submission)
{
	const struct pending_decision *pending = pending_of_submission(visit->db, visit->arena, submission->id);

	return pending != NULL && pending->version == pending->decision.version;
}

/* Opened once more from the conflict's page.  While a colleague's decision
 * pends there is no form to fill: the conflict's page keeps what was typed. */
static enum status
open_again(struct visit *visit, const struct submission_sheet *sheet)
{
	if (is_pending(visit, sheet->submission))
		return conflict(visit, sheet->submission->number, sheet->decision);
	claim(visit, sheet->submission);
	return submission_show(visit, sheet, OK);
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
		claim_end(visit, sheet->submission->number);
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
	if (page_field(visit, "again")[0] != '\0')
		return open_again(visit, &sheet);
	sheet.decision_problem = decision_problem(visit->db, visit->arena, &decision, submission);
	if (sheet.decision_problem != NULL)
		return submission_show(visit, &sheet, UNPROCESSABLE);
	if (page_field(visit, "preview")[0] != '\0')
		return submission_show(visit, &sheet, OK);
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
