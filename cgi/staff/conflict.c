/* 409 - someone was faster: what stands now beside what was typed. */
#include "staff/pages.h"

#include "base/arena.h"
#include "base/clock.h"
#include "base/text.h"
#include "feedback/follow_up.h"
#include "feedback/pending.h"

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

/* The version was raised by the author, by an answer or by a decision. */
static const char *
what_happened(struct arena *arena, const struct submission *submission, const struct pending_decision *pending)
{
	if (pending != NULL && pending->version == pending->decision.version)
		return arena_text(arena, "这条刚被%s处理了：%s，%s。", pending->decision.staff,
		    verdict_word(pending->decision.verdict),
		    pending->confirmation[0] == '\0' ? "马上生效" : "等第二人确认");
	if (submission->withdrawn_at != 0)
		return "本人刚撤回了这条意见，不用再办。";
	if (submission->followed_up_at > submission->replied_at &&
	    submission->followed_up_at > submission->decided_at)
		return arena_text(arena, "本人刚追评了：%s。", solved_word(submission->solved));
	if (submission->decided_at == 0 && submission->replied_at == 0)
		return "本人刚改了这条意见的文字。";
	if (submission->replied_at > submission->decided_at)
		return arena_text(arena, "%s刚答复了这条：%s。", submission->reply_unit,
		    outcome_word(submission->reply_outcome));
	return arena_text(arena, "这条刚被%s处理了：%s。", submission->decided_by,
	    verdict_word(submission->verdict));
}

static void
show_now(struct visit *visit, struct view *view, const struct submission *submission)
{
	add_now(view, "公开情况", visibility_word(submission->visibility));
	if (submission->withdrawn_at != 0)
		return;
	if (submission->decided_at != 0) {
		add_now(view, "结论", verdict_word(submission->verdict));
		add_now(view, "谁定的", submission->decided_by);
		add_now(view, "什么时候", instant_words(visit->arena, submission->decided_at));
		add_now(view, "理由", submission->reason_label);
		add_now(view, "居民看到的话", submission->reason_sentence);
		add_now(view, "公开的文字", submission->public_text);
	} else {
		add_now(view, "原文", submission->body);
	}
	if (submission->replied_at != 0) {
		add_now(view, "答复单位", submission->reply_unit);
		add_now(view, "答复结果", outcome_word(submission->reply_outcome));
		add_now(view, "答复内容", submission->reply_body);
		add_now(view, "追评", solved_word(submission->solved));
	}
}

/* The button that opens the item on its new version with what was typed:
 * every field as it came, so that nothing depends on how it is read. */
static void
offer_again(struct visit *visit, struct view *view, const struct submission *submission, const char *const names[])
{
	struct view *again = view_repeat(view, MARK_AGAIN);
	const char *value;

	view_set_int(again, MARK_AGAIN_NUMBER, submission->number);
	view_set_int(again, MARK_AGAIN_VERSION, submission->version);
	view_set(again, MARK_AGAIN_TOKEN, page_token(visit, visit->route->path));
	for (; *names != NULL; names++)
		for (size_t n = 0; (value = request_field_at(visit->request, *names, n)) != NULL; n++) {
			struct view *field = view_repeat(again, MARK_AGAIN_FIELD);

			view_set(field, MARK_AGAIN_NAME, *names);
			view_set(field, MARK_AGAIN_VALUE, value);
		}
	queue_carry(visit, again);
}

enum status
submission_conflict(struct visit *visit, int64_t number, const struct typed *typed, const char *const again[])
{
	struct submission *submission = submission_by_number(visit->db, visit->arena, number);
	struct view *view;

	if (submission == NULL)
		return NOT_FOUND;
	view = staff_begin(visit, "staff_conflict.tpl",
	    arena_text(visit->arena, "刚才有变化 %lld", (long long)number), MARK_NAV_QUEUE);
	view_set_int(view, MARK_CONFLICT_NUMBER, number);
	view_set(view, MARK_NUMBER_WORDS, submission_number_text(visit->arena, number));
	view_set(view, MARK_CONFLICT_SENTENCE, what_happened(visit->arena, submission,
	    pending_of_submission(visit->db, visit->arena, submission->id)));
	show_now(visit, view, submission);
	for (; typed->label != NULL; typed++) {
		struct view *row;

		if (typed->words[0] == '\0')
			continue;
		row = view_repeat(view, MARK_TYPED);
		view_set(row, MARK_TYPED_LABEL, typed->label);
		view_set(row, MARK_TYPED_WORDS, typed->words);
	}
	if (again != NULL && submission->withdrawn_at == 0)
		offer_again(visit, view, submission, again);
	return page_show(visit, CONFLICT);
}
