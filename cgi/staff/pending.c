/* Decisions that are not in force yet: taking them back, and a colleague's
 * word on those that one person may not take alone. */
#include "staff/pages.h"

#include <string.h>

#include "base/arena.h"
#include "base/clock.h"
#include "base/text.h"
#include "feedback/pending.h"

enum { CONFIRMATIONS_ON_A_PAGE = 50, BEGINNING = 24, FRESH_SECONDS = 10 };

/* Words ---------------------------------------------------------------------- */

static struct reason *
reason_of(struct visit *visit, const struct decision *decision)
{
	struct reason *reason = reasons(visit->db, visit->arena);

	while (reason != NULL && !text_equal(reason->code, decision->reason))
		reason = reason->next;
	return reason;
}

/* PROPOSED and what stands in it: verdict, reason, the sentence for the resident. */
static void
proposed_fill(struct visit *visit, struct view *view, const struct decision *decision)
{
	struct reason *reason = reason_of(visit, decision);

	view_set(view, MARK_PROPOSED_VERDICT, verdict_word(decision->verdict));
	view_set(view, MARK_PROPOSED_BY, decision->staff);
	if (reason != NULL) {
		struct view *with = view_repeat(view, MARK_PROPOSED_REASON);

		view_set(with, MARK_PROPOSED_REASON_LABEL, reason->label);
		view_set(with, MARK_PROPOSED_SENTENCE, text_fill(visit->arena, reason->sentence, decision->filling));
	}
	if (decision->public_text[0] != '\0')
		view_set(view_repeat(view, MARK_PROPOSED_TEXT), MARK_PROPOSED_WORDS, decision->public_text);
}

/* Taking back ------------------------------------------------------------------ */

static const char *
bar_words(struct visit *visit, const struct pending_batch *batch)
{
	long long count = (long long)batch->count;

	if (batch->unconfirmed > 0)
		return arena_text(visit->arena, "已请同事确认 %lld 条。", count);
	if (text_equal(batch->verdict, "published"))
		return arena_text(visit->arena, "已通过 %lld 条。", count);
	return arena_text(visit->arena, "已定 %lld 条：%s。", count, verdict_word(batch->verdict));
}

void
undo_bar_show(struct visit *visit)
{
	struct pending_batch batch;
	struct view *bar;

	if (visit->staff == NULL || !staff_may(visit, MODERATE))
		return;
	batch = pending_latest(visit->db, visit->arena, visit->staff->name, visit->now, FRESH_SECONDS);
	if (batch.count == 0)
		return;
	bar = view_include(visit->layout, MARK_UNDO_BAR, "staff_undo.tpl");
	view_set(bar, MARK_UNDO_SENTENCE, bar_words(visit, &batch));
	view_set_int(bar, MARK_UNDO_BATCH, batch.batch);
	view_set(bar, MARK_UNDO_TOKEN, page_token(visit, "/staff/decisions/undo"));
	view_show(bar, batch.count > 1 ? MARK_UNDO_ALL : MARK_UNDO_ONE);
	if (batch.due_at > 0)
		view_set_int(view_repeat(bar, MARK_UNDO_UNTIL), MARK_UNDO_SECONDS, batch.due_at - visit->now);
}

enum status
decisions_undo(struct visit *visit)
{
	int64_t batch, number, count;

	if (!page_number(visit, "batch", INT64_MAX, &batch))
		return BAD_REQUEST;
	count = pending_undo(visit->writer, batch, visit->staff->name, visit->now, &number);
	if (count < 0)
		return page_error(visit, UNAVAILABLE, "还没有撤销。请再按一次。");
	if (count == 0)
		return page_error(visit, CONFLICT, "已经生效，撤销不了。要改，请打开那一条，用“改结论”。");
	return page_redirect(visit, arena_text(visit->arena, "%s?undone=%lld",
	    submission_path(visit->arena, number), (long long)count));
}

/* On the page of one ------------------------------------------------------------- */

static void
second_form(struct visit *visit, struct view *shown, const struct submission_sheet *sheet)
{
	struct view *form = view_repeat(shown, MARK_SECOND_FORM);

	view_set_int(form, MARK_SECOND_NUMBER, sheet->submission->number);
	view_set_int(form, MARK_SECOND_VERSION, sheet->submission->version);
	view_set(form, MARK_CONFIRM_TOKEN, page_token(visit, "/staff/submissions/:number/confirm"));
	view_set(form, MARK_RETURN_TOKEN, page_token(visit, "/staff/submissions/:number/return"));
	view_set(form, MARK_SECOND_NOTE, sheet->note == NULL ? "" : sheet->note);
}

bool
pending_show(struct visit *visit, struct view *view, const struct submission_sheet *sheet)
{
	struct pending_decision *pending = pending_of_submission(visit->db, visit->arena, sheet->submission->id);
	struct view *shown;
	bool own;

	if (pending == NULL || pending->version != pending->decision.version)
		return false;
	shown = view_include(view, MARK_PENDING, "staff_pending.tpl");
	own = text_equal(pending->decision.actor, visit->staff->name);
	proposed_fill(visit, shown, &pending->decision);
	view_set(shown, MARK_PROPOSED_AT, instant_words(visit->arena, pending->taken_at));
	if (pending->confirmation[0] == '\0')
		view_show(shown, MARK_PENDING_SOON);
	else
		view_show(shown, text_equal(pending->confirmation, "asked") ? MARK_PENDING_ASKED : MARK_PENDING_REQUIRED);
	if (!staff_may(visit, MODERATE))
		return true;
	if (own) {
		struct view *back = view_repeat(shown, MARK_TAKE_BACK);

		view_set_int(back, MARK_TAKE_BACK_BATCH, pending->batch);
		view_set(back, MARK_TAKE_BACK_TOKEN, page_token(visit, "/staff/decisions/undo"));
	} else if (pending->confirmation[0] != '\0') {
		second_form(visit, shown, sheet);
		if (sheet->note_problem != NULL)
			view_set(view_repeat(shown, MARK_NOTE_WRONG), MARK_WRONG_SENTENCE, sheet->note_problem);
	}
	return true;
}

void
returned_show(struct visit *visit, struct view *view, struct submission_sheet *sheet)
{
	struct returned_decision *returned = returned_of_submission(visit->db, visit->arena, sheet->submission->id);
	struct view *shown;

	if (returned == NULL)
		return;
	shown = view_include(view, MARK_RETURNED, "staff_returned.tpl");
	proposed_fill(visit, shown, &returned->decision);
	view_set(shown, MARK_RETURNED_AT, instant_words(visit->arena, returned->returned_at));
	if (text_equal(returned->why, "overtaken")) {
		view_show(shown, MARK_RETURNED_OVERTAKEN);
	} else if (text_equal(returned->why, "undone")) {
		view_show(shown, MARK_RETURNED_UNDONE);
	} else {
		struct view *back = view_repeat(shown, MARK_RETURNED_BACK);

		view_set(back, MARK_RETURNED_BY, returned->returned_by);
		view_set(back, MARK_RETURNED_NOTE, returned->note);
	}
	if (sheet->decision == NULL)
		sheet->decision = &returned->decision;
}

/* The second person ---------------------------------------------------------------- */

static enum status
gone(struct visit *visit, int64_t number, const struct second_look *look)
{
	const struct typed typed[] = { { "给同事的话", look->note }, { NULL, NULL } };

	db_snapshot_renew(visit->db);
	return submission_conflict(visit, number, typed, NULL);
}

static struct second_look
second_typed(struct visit *visit, const struct submission *submission)
{
	struct second_look second = {
		.submission = submission->id, .note = page_line(visit, "note"),
		.staff = visit->staff->display_name, .actor = visit->staff->name,
	};

	page_number(visit, "version", INT64_MAX, &second.version);
	return second;
}

/* Back to the list, where the next one waits. */
static enum status
second_answer(struct visit *visit, struct submission_sheet *sheet, const struct second_look *look,
    enum second_outcome outcome)
{
	switch (outcome) {
	case SECOND_DONE:
		claim_end(visit, sheet->submission->number);
		return page_redirect(visit, "/staff/confirmations");
	case SECOND_OWN:
		sheet->notice = "自己定的结论，要由同事确认。您可以撤回它。";
		return submission_show(visit, sheet, FORBIDDEN);
	case SECOND_GONE:
		return gone(visit, sheet->submission->number, look);
	case SECOND_FAILED:
		sheet->notice = unstored_sentence;
		return submission_show(visit, sheet, UNAVAILABLE);
	}
	return INTERNAL_ERROR;
}

enum status
second_confirm(struct visit *visit)
{
	struct submission *submission = submission_asked(visit);
	struct submission_sheet sheet = { .submission = submission, .notice = "" };
	struct second_look look;

	if (submission == NULL)
		return NOT_FOUND;
	look = second_typed(visit, submission);
	sheet.note = look.note;
	return second_answer(visit, &sheet, &look, pending_confirm(visit->writer, &look, visit->now));
}

enum status
second_return(struct visit *visit)
{
	struct submission *submission = submission_asked(visit);
	struct submission_sheet sheet = { .submission = submission, .notice = "" };
	struct second_look look;

	if (submission == NULL)
		return NOT_FOUND;
	look = second_typed(visit, submission);
	sheet.note = look.note;
	if (look.note[0] == '\0')
		sheet.note_problem = "请写一句要同事再看什么";
	else if (text_length(look.note) > NOTE_CHARACTERS)
		sheet.note_problem = arena_text(visit->arena, "最多 %d 个字，现在是 %zu 个字",
		    NOTE_CHARACTERS, text_length(look.note));
	if (sheet.note_problem != NULL)
		return submission_show(visit, &sheet, UNPROCESSABLE);
	return second_answer(visit, &sheet, &look, pending_return(visit->writer, &look, visit->now));
}

enum status
second_stale(struct visit *visit)
{
	struct submission *submission = submission_asked(visit);
	struct submission_sheet sheet = {
		.submission = submission, .notice = stale_sentence, .note = page_line(visit, "note"),
	};

	return submission == NULL ? NOT_FOUND : submission_show(visit, &sheet, UNPROCESSABLE);
}

/* The list ----------------------------------------------------------------------------- */

static void
row_fill(struct visit *visit, struct view *row, const struct pending_decision *pending)
{
	struct submission *submission = submission_by_number(visit->db, visit->arena, pending->number);

	proposed_fill(visit, row, &pending->decision);
	view_set(row, MARK_PROPOSED_AT, instant_words(visit->arena, pending->taken_at));
	view_set_int(row, MARK_ROW_NUMBER, pending->number);
	view_set(row, MARK_ROW_BEGINNING, submission->withdrawn_at != 0 ? "本人已撤回" :
	    text_beginning(visit->arena, submission_listed_text(submission), BEGINNING));
	view_set(row, MARK_ROW_PROJECT, submission->project_name);
	view_set(row, MARK_ROW_RATING, rating_word(submission->rating));
	if (text_equal(pending->decision.actor, visit->staff->name))
		view_show(row, MARK_ROW_OWN);
	if (text_equal(pending->confirmation, "asked"))
		view_show(row, MARK_ROW_ASKED);
}

/* "1792000000-17": of the last row of the page before. */
static bool
after_asked(struct visit *visit, int64_t *taken_at, int64_t *submission)
{
	const char *after = page_field(visit, "after");
	size_t length = strcspn(after, "-");

	*taken_at = *submission = 0;
	if (after[0] == '\0')
		return true;
	return text_number(arena_copy(visit->arena, after, length), 0, INT64_MAX, taken_at) &&
	    after[length] == '-' && text_number(after + length + 1, 0, INT64_MAX, submission);
}

/* GET /staff/confirmations - what waits for a second person. */
enum status
confirmations_page(struct visit *visit)
{
	int64_t taken_at, after;
	struct pending_decision *one, *last = NULL;
	struct view *view, *rows;

	if (!after_asked(visit, &taken_at, &after))
		return BAD_REQUEST;
	view = staff_begin(visit, "staff_confirmations.tpl", "等第二人确认", MARK_NAV_QUEUE);
	view_set_int(view, MARK_CONFIRMATIONS, pending_unconfirmed_count(visit->db));
	one = pending_unconfirmed(visit->db, visit->arena, taken_at, after, CONFIRMATIONS_ON_A_PAGE + 1);
	if (one == NULL) {
		view_show(view, MARK_NOTHING);
		return page_show(visit, OK);
	}
	rows = view_repeat(view, MARK_CONFIRMATION_ROWS);
	for (int i = 0; one != NULL && i < CONFIRMATIONS_ON_A_PAGE; i++, one = one->next) {
		row_fill(visit, view_repeat(rows, MARK_CONFIRMATION_ROW), one);
		last = one;
	}
	if (one != NULL)
		view_set(view_repeat(view, MARK_CONFIRMATIONS_MORE), MARK_CONFIRMATIONS_AFTER,
		    arena_text(visit->arena, "%lld-%lld", (long long)last->taken_at, (long long)last->decision.submission));
	return page_show(visit, OK);
}
