/* What a look-up finds: state, course of events, reply, and what may still be done. */
#include "public/pages.h"

#include "base/arena.h"
#include "base/clock.h"
#include "base/text.h"
#include "feedback/reply.h"
#include "guard/receipt.h"

struct state {
	const char *word, *tag, *sentence;   /* tag: its class */
};

static struct state
state_waiting(struct visit *visit, const struct submission *submission)
{
	const char *due = day_in_short(visit, submission->review_due);

	return (struct state){ "待审核", "warn", arena_text(visit->arena,
	    day_has_passed(visit, submission->review_due) ?
	    "原定 %s前审核完，现在还没有审完。工作人员正在看。" : "工作人员正在看，%s前审核完。", due) };
}

/* Who has it and by when: put off, late or in time. */
static const char *
handling_words(struct visit *visit, const struct submission *submission)
{
	const char *unit = submission->project_unit[0] != '\0' ? submission->project_unit : "责任单位";
	const char *due = day_in_short(visit, submission_due(submission));

	if (day_has_passed(visit, submission_due(submission)))
		return arena_text(visit->arena, "原定 %s前答复，现在还没有答复。", due);
	if (submission->extended_due[0] != '\0')
		return arena_text(visit->arena, "因%s，改为 %s前答复。", submission->extension_reason, due);
	return arena_text(visit->arena, "%s正在办理，%s前答复。", unit, due);
}

static struct state
state_open(struct visit *visit, const struct submission *submission)
{
	const char *words = handling_words(visit, submission);
	const char *state = submission->extended_due[0] != '\0' ? "延期办理" : "办理中";

	if (text_equal(submission->visibility, "hidden"))
		return (struct state){ "不公开，已转办", "",
		    arena_text(visit->arena, "您的意见没有公开，照样会办。%s", words) };
	return (struct state){ state, "warn", arena_text(visit->arena, "您的意见已公开。%s", words) };
}

static struct state
state_answered(struct visit *visit, const struct submission *submission)
{
	const char *outcome = submission->reply_outcome;

	return (struct state){ outcome_word(outcome), outcome_class(outcome),
	    arena_text(visit->arena, "%s于 %s%s，请看下面。", submission->reply_unit,
	    day_in_short(visit, submission->reply_on),
	    submission_was_answered_again(submission) ? "再次答复" : "答复") };
}

static struct state
state_reopened(struct visit *visit, const struct submission *submission)
{
	const char *due = day_in_short(visit, submission->reopened_due);

	return (struct state){ "办理中", "warn", arena_text(visit->arena,
	    day_has_passed(visit, submission->reopened_due) ?
	    "您说没有解决。原定 %s前再答复，现在还没有答复。" :
	    "您说没有解决，我们会在 %s前再核实一次，再答复您。", due) };
}

/* The words that the public reads, from the two axes visibility and handling. */
static struct state
state_of(struct visit *visit, const struct submission *submission)
{
	if (submission->withdrawn_at > 0)
		return (struct state){ "已撤回", "plain", "您已撤回。意见不再办理，也不再公开，打分不再计入。" };
	if (text_equal(submission->visibility, "none"))
		return (struct state){ "已计入", "ok", "您只打了分，没有写意见，所以不会有单独答复。您的评价已计入结果。" };
	if (text_equal(submission->visibility, "waiting"))
		return state_waiting(visit, submission);
	if (text_equal(submission->visibility, "refused"))
		return (struct state){ "不予受理", "bad", "这条意见没有受理，原因写在下面。您的打分照样计入。" };
	if (submission->reopened_due[0] != '\0')
		return state_reopened(visit, submission);
	if (submission->replied_at > 0)
		return state_answered(visit, submission);
	return state_open(visit, submission);
}

static void
fill_reasons(struct view *view, int64_t reasons)
{
	if (reasons != 0)
		view_show(view, MARK_RATING_REASONS);
	for (int reason = 1; reason <= RATING_REASONS; reason++) {
		struct view *item;

		if (!(reasons & (1 << (reason - 1))))
			continue;
		item = view_repeat(view, MARK_RATING_REASON);
		view_set(item, MARK_REASON_WORD, rating_reason_word(reason));
		if (reasons >> reason != 0)
			view_show(item, MARK_REASON_MORE);
	}
}

static void
fill_submission(struct view *view, const struct submission *submission)
{
	view_set(view, MARK_PROJECT_SLUG, submission->project_slug);
	view_set(view, MARK_PROJECT_NAME, submission->project_name);
	view_set(view, MARK_RATING_NAME, rating_word(submission->rating));
	fill_reasons(view, submission->reasons);
	if (submission->body[0] != '\0') {
		view_show(view, MARK_WITH_TEXT);
		view_set(view, MARK_SUBMISSION_BODY, submission->body);
	}
	if (text_equal(submission->visibility, "published") &&
	    !text_equal(submission->public_text, submission->body)) {
		view_show(view, MARK_PUBLIC_TEXT_DIFFERS);
		view_set(view, MARK_PUBLIC_TEXT, submission->public_text);
	}
	if (submission->followed_up_at > 0) {
		view_show(view, MARK_FOLLOWED_UP);
		view_set(view, MARK_SOLVED_WORD, solved_word(submission->solved));
		view_set(view, MARK_HANDLING_RATING, rating_word(submission->follow_up_rating));
	}
	if (submission->is_private)
		view_show(view, MARK_IS_PRIVATE);
	view_show(view, submission->has_phone ? MARK_WITH_PHONE : MARK_WITHOUT_PHONE);
}

/* A proof that the code was right goes along, so that the code need not. */
static void
fill_actions(struct visit *visit, struct view *view, const struct submission *submission,
    const struct lookup_word *word)
{
	view_set(view, MARK_PROOF,
	    receipt_proof(visit->keys, visit->arena, submission->number, visit->now));
	view_set_int(view, MARK_VERSION, submission->version);
	if (submission_may_be_corrected(submission)) {
		view_show(view, MARK_MAY_CORRECT);
		view_set(view, MARK_CORRECT_TOKEN, page_token(visit, "/lookup/correct"));
		view_set(view, MARK_CORRECTION_BODY,
		    word->correction != NULL ? word->correction : submission->body);
		if (word->correction != NULL)
			view_show(view, MARK_CORRECTION_OPEN);
	}
	if (word->correction_problem != NULL) {
		view_show(view, MARK_BODY_PROBLEM);
		view_set(view, MARK_BODY_PROBLEM_SENTENCE, word->correction_problem);
		if (word->correction_personal)
			view_show(view, MARK_PERSONAL_PROBLEM);
		problems_fill(visit, view, 1);
	}
	if (submission->has_phone) {
		view_show(view, MARK_MAY_FORGET_PHONE);
		view_set(view, MARK_FORGET_TOKEN, page_token(visit, "/lookup/forget-phone"));
	}
	if (submission_may_be_withdrawn(submission)) {
		view_show(view, MARK_MAY_WITHDRAW);
		view_set(view, MARK_WITHDRAW_TOKEN, page_token(visit, "/lookup/withdraw"));
	}
}

/* The answer in force, and below it the one that did not help. */
static void
fill_answers(struct visit *visit, struct view *view, const struct submission *submission)
{
	const struct past_reply *before = reply_before_follow_up(visit->db, visit->arena, submission->id);

	if (submission->replied_at > 0)
		answer_fill(view, MARK_ANSWER, visit->arena, &(struct answer_shown){
			submission->reply_unit, submission->reply_outcome, submission->reply_body,
			submission->reply_on, submission->received_at });
	if (before != NULL)
		answer_fill(view_repeat(view, MARK_ANSWERED_BEFORE), MARK_ANSWER, visit->arena, &(struct answer_shown){
			before->unit, before->outcome, before->body,
			day_iso(visit->arena, day_of(before->given_at)), submission->received_at });
}

static void
fill_state(struct visit *visit, struct view *view, const struct submission *submission)
{
	struct state state = state_of(visit, submission);

	view_set(view, MARK_STATE, state.word);
	view_set(view, MARK_STATE_CLASS, state.tag);
	view_set(view, MARK_STATE_SENTENCE, state.sentence);
	if (submission->withdrawn_at > 0)
		return;
	if (submission->reason_sentence[0] != '\0') {
		view_show(view, MARK_DECISION_REASON);
		view_set(view, MARK_REASON_SENTENCE, submission->reason_sentence);
	}
	fill_answers(visit, view, submission);
}

enum status
lookup_result_show(struct visit *visit, const struct submission *submission,
    const struct lookup_word *word, enum status status)
{
	struct view *view;

	visit->response->secret = true;
	view = page_begin(visit, "lookup_result.tpl", "我的意见办理情况");
	view_show(visit->layout, MARK_NAV_LOOKUP);
	page_crumb(visit, "查进度", "/lookup");
	if (word->done != NULL || word->not_done != NULL) {
		view_show(view, word->done != NULL ? MARK_RESULT_DONE : MARK_RESULT_NOT_DONE);
		view_set(view, MARK_RESULT_SENTENCE, word->done != NULL ? word->done : word->not_done);
	}
	view_set(view, MARK_NUMBER, submission_number_text(visit->arena, submission->number));
	fill_state(visit, view, submission);
	lookup_events_fill(visit, view, submission);
	fill_submission(view, submission);
	follow_up_fill(visit, view, submission, word);
	fill_actions(visit, view, submission, word);
	return page_show(visit, status);
}
