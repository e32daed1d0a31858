/* GET /staff/submissions/:number - one submission: its words, what was
 * decided and answered, and the forms to decide and to answer. */
#include "staff/pages.h"

#include <string.h>

#include "base/arena.h"
#include "base/clock.h"
#include "base/text.h"
#include "feedback/audit.h"
#include "feedback/flag.h"
#include "feedback/masking.h"
#include "feedback/reply.h"

struct submission *
submission_asked(struct visit *visit)
{
	int64_t number = submission_number_parse(visit->arena, request_capture(visit->request, ":number"));

	return number == 0 ? NULL : submission_by_number(visit->db, visit->arena, number);
}

char *
submission_path(struct arena *arena, int64_t number)
{
	return arena_text(arena, "/staff/submissions/%lld", (long long)number);
}

static void
add_mark(struct view *view, const char *kind, const char *words)
{
	struct view *mark = view_repeat(view, MARK_MARK);

	view_set(mark, MARK_MARK_KIND, kind);
	view_set(mark, MARK_MARK_WORDS, words);
}

static void
show_flags(struct visit *visit, struct view *view, const struct submission *submission)
{
	const struct flag *flag = flags_of_submission(visit->db, visit->arena, submission->id);

	for (; flag != NULL; flag = flag->next)
		add_mark(view, "bad", flag_sentence(visit->arena, flag));
}

static void
show_state(struct visit *visit, struct view *view, const struct submission *submission)
{
	const char *today = day_iso(visit->arena, day_of(visit->now));
	bool waiting = text_equal(submission->visibility, "waiting");

	view_set(view, MARK_VISIBILITY_KIND, visibility_kind(submission->visibility));
	view_set(view, MARK_VISIBILITY, visibility_word(submission->visibility));
	if (!text_equal(submission->handling, "none")) {
		struct view *handled = view_repeat(view, MARK_HANDLED);

		view_set(handled, MARK_HANDLING_KIND, handling_kind(handling_of(submission)));
		view_set(handled, MARK_HANDLING, handling_word(handling_of(submission)));
	}
	if (waiting && rating_is_low(submission->rating))
		add_mark(view, "bad", "不满意的评价，优先处理");
	if (waiting && strcmp(submission->review_due, today) < 0)
		add_mark(view, "warn", "审核超期");
	if (submission_is_late(submission, today))
		add_mark(view, "warn", "答复超期");
	if (submission->is_private)
		add_mark(view, "plain", "本人要求不公开");
	if (submission->has_phone)
		add_mark(view, "plain", "留了手机号");
	if (submission->corrected)
		add_mark(view, "plain", "本人改过一次");
	if (waiting)
		show_flags(visit, view, submission);
}

static void
show_low_reasons(struct visit *visit, struct view *view, int64_t reasons)
{
	const char *words = "";

	for (int reason = 1; reason <= RATING_REASONS; reason++)
		if (reasons >> (reason - 1) & 1)
			words = arena_text(visit->arena, "%s%s%s", words, words[0] == '\0' ? "" : "、",
			    rating_reason_word(reason));
	if (words[0] != '\0')
		view_set(view_repeat(view, MARK_LOW_REASONS), MARK_LOW_REASONS_WORDS, words);
}

/* A day in words; what is no day stays as it is. */
static const char *
day_in_words(struct visit *visit, const char *iso)
{
	int64_t day;

	return day_parse(iso, &day) ? day_short(visit->arena, day) : iso;
}

static void
show_facts(struct visit *visit, struct view *view, const struct submission *submission)
{
	view_set(view, MARK_NUMBER_WORDS, submission_number_text(visit->arena, submission->number));
	view_set(view, MARK_PROJECT_SLUG, submission->project_slug);
	view_set(view, MARK_PROJECT_NAME, submission->project_name);
	view_set(view, MARK_AREA_NAME, submission->area_name);
	view_set(view, MARK_RATING, rating_word(submission->rating));
	show_low_reasons(visit, view, submission->reasons);
	view_show(view, submission->township[0] == '\0' ? MARK_TOWNSHIP_UNKNOWN : MARK_TOWNSHIP_KNOWN);
	view_set(view, MARK_TOWNSHIP, submission->township);
	view_set(view, MARK_RECEIVED, instant_words(visit->arena, submission->received_at));
	flags_show(visit, view, submission);
	entry_show(visit, view, submission);
	if (submission->has_phone && staff_may(visit, OFFICE))
		view_set_int(view_repeat(view, MARK_PHONE_TO_OPEN), MARK_PHONE_NUMBER, submission->number);
	if (submission->body[0] != '\0' && submission->withdrawn_at == 0) {
		struct view *promises = view_repeat(view, MARK_PROMISES);

		view_set(promises, MARK_REVIEW_DUE, day_in_words(visit, submission->review_due));
		view_set(promises, MARK_ANSWER_DUE, day_in_words(visit, submission->answer_due));
		view_set(promises, MARK_ANSWER_DUE_MOST, day_in_words(visit, submission->answer_due_most));
	}
}

/* Original and public text side by side; false when the one is no masking of the other. */
static bool
show_pair(struct visit *visit, struct view *decided, const struct submission *submission)
{
	struct span *span = masking_compare(visit->arena, submission->body, submission->public_text);
	struct view *pair;

	if (span == NULL)
		return false;
	pair = view_repeat(decided, MARK_MASKED_PAIR);
	for (; span != NULL; span = span->next) {
		if (span->kind != MASK) {
			struct view *part = view_repeat(pair, MARK_ORIGINAL_SPAN);

			view_set(view_repeat(part, span->kind == KEPT ? MARK_SPAN_KEPT : MARK_SPAN_COVERED),
			    MARK_SPAN_TEXT, span->text);
		}
		if (span->kind != COVERED) {
			struct view *part = view_repeat(pair, MARK_PUBLIC_SPAN);

			view_set(view_repeat(part, span->kind == KEPT ? MARK_SPAN_KEPT : MARK_SPAN_MASK),
			    MARK_SPAN_TEXT, span->text);
		}
	}
	return true;
}

static void
show_history(struct visit *visit, struct view *decided, const struct past_decision *past)
{
	struct view *history;
	int count = 0;

	if (past == NULL)
		return;
	history = view_repeat(decided, MARK_HISTORY);
	for (; past != NULL; past = past->next, count++) {
		struct view *one = view_repeat(history, MARK_PAST);

		view_set(one, MARK_PAST_AT, instant_words(visit->arena, past->decided_at));
		view_set(one, MARK_PAST_STAFF, past->staff);
		if (past->confirmed_by[0] != '\0')
			view_set(view_repeat(one, MARK_PAST_CONFIRMED), MARK_CONFIRMED_BY, past->confirmed_by);
		view_set(one, MARK_PAST_VERDICT, verdict_word(past->verdict));
		if (past->reason_label[0] != '\0')
			view_set(view_repeat(one, MARK_PAST_REASON), MARK_PAST_REASON_LABEL, past->reason_label);
		if (past->public_text[0] != '\0')
			view_set(view_repeat(one, MARK_PAST_TEXT), MARK_PAST_TEXT_WORDS, past->public_text);
	}
	view_set_int(history, MARK_HISTORY_COUNT, count);
}

/* The text of a masked one: what is public, and the original to whoever opened it. */
static void
show_masked(struct visit *visit, struct view *decided, const struct submission_sheet *sheet)
{
	const struct submission *submission = sheet->submission;
	struct view *closed;

	if (sheet->with_original && show_pair(visit, decided, submission))
		return;
	closed = view_repeat(decided, MARK_MASKED_CLOSED);
	view_set(closed, MARK_MASKED_WORDS, submission->public_text);
	view_set_int(closed, MARK_MASKED_NUMBER, submission->number);
}

/* The decision in force and those before it; whether it shows the text too. */
static bool
show_decided(struct visit *visit, struct view *view, const struct submission_sheet *sheet)
{
	const struct submission *submission = sheet->submission;
	struct past_decision *past = decisions_of_submission(visit->db, visit->arena, submission->id);
	bool masked = text_equal(submission->verdict, "masked");
	struct view *decided;

	if (submission->decided_at == 0 || past == NULL)
		return false;
	decided = view_repeat(view, MARK_DECIDED);
	view_set(decided, MARK_DECIDED_VERDICT, verdict_word(submission->verdict));
	view_set(decided, MARK_DECIDED_BY, submission->decided_by);
	view_set(decided, MARK_DECIDED_AT, instant_words(visit->arena, submission->decided_at));
	if (past->confirmed_by[0] != '\0')
		view_set(view_repeat(decided, MARK_DECIDED_CONFIRMED), MARK_CONFIRMED_BY, past->confirmed_by);
	if (submission->reason_label[0] != '\0')
		view_set(view_repeat(decided, MARK_DECIDED_REASON), MARK_DECIDED_REASON_LABEL,
		    submission->reason_label);
	if (submission->reason_sentence[0] != '\0')
		view_set(view_repeat(decided, MARK_DECIDED_SENTENCE), MARK_DECIDED_SENTENCE_WORDS,
		    submission->reason_sentence);
	if (masked)
		show_masked(visit, decided, sheet);
	show_history(visit, decided, past->next);
	return masked;
}

/* The original with what the machine noticed marked in it. */
static void
show_original(struct visit *visit, struct view *view, const struct submission *submission)
{
	const struct flag *flag = flags_of_text(visit->db, visit->arena, submission->body);
	struct view *original = view_repeat(view, MARK_ORIGINAL);
	const char *body = submission->body;
	size_t place = 0;

	for (; flag != NULL; flag = flag->next) {
		struct view *marked;

		if (flag->length == 0 || flag->start < place)
			continue;
		view_set(view_repeat(view_repeat(original, MARK_ORIGINAL_PART), MARK_SPAN_KEPT), MARK_SPAN_TEXT,
		    arena_copy(visit->arena, body + place, flag->start - place));
		place = flag->start + flag->length;
		marked = view_repeat(view_repeat(original, MARK_ORIGINAL_PART), MARK_SPAN_FLAGGED);
		view_set(marked, MARK_SPAN_TEXT, arena_copy(visit->arena, body + flag->start, flag->length));
		view_set(marked, MARK_SPAN_PLACE, arena_text(visit->arena, "%zu-%zu", flag->start, flag->length));
	}
	view_set(view_repeat(view_repeat(original, MARK_ORIGINAL_PART), MARK_SPAN_KEPT), MARK_SPAN_TEXT, body + place);
}

/* The answers that a later one has replaced. */
static void
show_past_replies(struct visit *visit, struct view *replied, const struct past_reply *past)
{
	struct view *history;
	int count = 0;

	if (past == NULL)
		return;
	history = view_repeat(replied, MARK_REPLY_HISTORY);
	for (; past != NULL; past = past->next, count++) {
		struct view *one = view_repeat(history, MARK_PAST_REPLY);

		view_set(one, MARK_PAST_REPLY_AT, instant_words(visit->arena, past->given_at));
		view_set(one, MARK_PAST_REPLY_STAFF, past->staff);
		view_set(one, MARK_PAST_REPLY_UNIT, past->unit);
		view_set(one, MARK_PAST_REPLY_OUTCOME, outcome_word(past->outcome));
		view_set(one, MARK_PAST_REPLY_BODY, past->body);
	}
	view_set_int(history, MARK_REPLY_HISTORY_COUNT, count);
}

static void
show_reply(struct visit *visit, struct view *view, const struct submission *submission)
{
	struct past_reply *replies;
	struct view *replied;
	int64_t day;

	if (submission->replied_at == 0)
		return;
	replied = view_repeat(view, MARK_REPLIED);
	view_set(replied, MARK_REPLIED_UNIT, submission->reply_unit);
	view_set(replied, MARK_REPLIED_ON, day_parse(submission->reply_on, &day) ?
	    day_words(visit->arena, day) : submission->reply_on);
	view_set(replied, MARK_REPLIED_BODY, submission->reply_body);
	view_set(replied, MARK_REPLIED_OUTCOME, outcome_word(submission->reply_outcome));
	replies = replies_of_submission(visit->db, visit->arena, submission->id);
	show_past_replies(visit, replied, replies == NULL ? NULL : replies->next);
}

/* What was withdrawn is not shown any more, to nobody. */
static void
show_words(struct visit *visit, struct view *view, const struct submission_sheet *sheet)
{
	const struct submission *submission = sheet->submission;

	if (submission->withdrawn_at != 0) {
		view_set(view_repeat(view, MARK_WITHDRAWN), MARK_WITHDRAWN_AT,
		    instant_words(visit->arena, submission->withdrawn_at));
		return;
	}
	if (submission->body[0] == '\0') {
		view_show(view, MARK_RATING_ONLY);
		return;
	}
	if (!show_decided(visit, view, sheet))
		show_original(visit, view, submission);
	show_reply(visit, view, submission);
	follow_up_show(visit, view, submission);
	if (!pending_show(visit, view, sheet)) {
		struct submission_sheet filled = *sheet;

		returned_show(visit, view, &filled);
		if (staff_may(visit, MODERATE))
			decision_form(visit, view, &filled);
	}
	if (staff_may(visit, DRAFT) && !text_equal(submission->handling, "none"))
		view_set_int(view_repeat(view, MARK_ANSWER_LINK), MARK_ANSWER_NUMBER, submission->number);
}

void
sheet_fill(struct visit *visit, struct view *view, const struct submission_sheet *sheet, bool alone)
{
	const struct submission *submission = sheet->submission;
	const struct complaint complaints[] = {
		decision_complaint(visit, sheet),
		{ "note", MARK_NOTE_WRONG, sheet->note_problem },
	};

	view_show(view, alone ? MARK_ALONE : MARK_BESIDE);
	if (staff_may(visit, MODERATE))
		view_show(view, MARK_KEYS);
	staff_notice(view, "warn", sheet->notice);
	claims_show(visit, view, submission);
	show_facts(visit, view, submission);
	show_state(visit, view, submission);
	show_words(visit, view, sheet);
	staff_complain(visit, view, complaints, sizeof(complaints) / sizeof(complaints[0]), true);
}

enum status
submission_show(struct visit *visit, const struct submission_sheet *sheet, enum status status)
{
	return queue_beside(visit, sheet) ? page_show(visit, status) : BAD_REQUEST;
}

enum status
staff_submission_page(struct visit *visit)
{
	struct submission_sheet sheet = { .submission = submission_asked(visit), .notice = "" };
	int64_t undone;

	if (sheet.submission == NULL)
		return NOT_FOUND;
	claim(visit, sheet.submission);
	if (page_number(visit, "undone", INT64_MAX, &undone))
		sheet.notice = undone <= 1 ? "已撤销，回到待审核。" :
		    arena_text(visit->arena, "已撤销 %lld 条，回到待审核。", (long long)undone);
	return submission_show(visit, &sheet, OK);
}

/* GET /staff/submissions/:number/original - the same with what was covered; in the audit. */
enum status
original_page(struct visit *visit)
{
	struct submission_sheet sheet = { .submission = submission_asked(visit), .notice = "", .with_original = true };

	if (sheet.submission == NULL)
		return NOT_FOUND;
	if (!staff_audit(visit, "original", arena_text(visit->arena, "submission %lld",
	    (long long)sheet.submission->number), ""))
		return page_error(visit, UNAVAILABLE, "现在记不下这次查看，原文没有打开。请过 1 分钟再试。");
	return submission_show(visit, &sheet, OK);
}
