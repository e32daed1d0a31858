/* The course of events that a look-up tells. */
#include "public/pages.h"

#include "base/arena.h"
#include "base/clock.h"
#include "base/text.h"
#include "feedback/casework.h"

struct event {
	int64_t       at;
	const char   *words;
	struct event *next;
};

struct course {
	struct arena *arena;
	struct event *first;
};

/* In the order in which they happened: a decision may have been made anew after the reply. */
static void
add(struct course *course, int64_t at, const char *words)
{
	struct event **place = &course->first, *event;

	if (at == 0 || words[0] == '\0')
		return;
	while (*place != NULL && (*place)->at <= at)
		place = &(*place)->next;
	event = arena_take(course->arena, sizeof(*event));
	*event = (struct event){ at, words, *place };
	*place = event;
}

static const char *
decision_words(const struct submission *submission)
{
	const char *verdict = submission->verdict;

	if (text_equal(verdict, "published"))
		return "审核通过，已公开";
	if (text_equal(verdict, "masked"))
		return "遮盖个人信息后公开";
	return text_equal(verdict, "refused") ? "审核完，没有受理" : "审核完，不公开";
}

static const char *
reply_words(struct visit *visit, const struct submission *submission)
{
	const char *what = "已答复";

	if (submission_was_answered_again(submission))
		what = "再次答复";
	else if (submission->followed_up_at > 0 && submission->replied_at > submission->followed_up_at)
		what = "改了答复";
	return arena_text(visit->arena, "%s%s", submission->reply_unit, what);
}

/* What its author may know of the casework; notes and reminders stay inside. */
static const char *
entry_words(struct visit *visit, const struct case_entry *entry)
{
	if (text_equal(entry->kind, "assign") && entry->unit != 0)
		return arena_text(visit->arena, "转%s办理", entry->unit_name);
	if (text_equal(entry->kind, "extend"))
		return arena_text(visit->arena, "延期，改为 %s前答复", day_in_short(visit, entry->day));
	if (text_equal(entry->kind, "visit"))
		return text_equal(entry->result, "unreached") ? "打了 2 次电话没有接通" : "已电话回访";
	return "";
}

void
lookup_events_fill(struct visit *visit, struct view *view, const struct submission *submission)
{
	bool replaced = submission->followed_reply_at != submission->replied_at;
	struct course course = { visit->arena, NULL };

	add(&course, submission->received_at, submission->corrected ? "已提交，后来您改过一次" : "已提交");
	for (struct case_entry *one = case_entries(visit->db, visit->arena, submission->id); one != NULL; one = one->next)
		add(&course, one->at, entry_words(visit, one));
	add(&course, submission->decided_at, decision_words(submission));
	add(&course, replaced ? submission->followed_reply_at : 0,
	    arena_text(visit->arena, "%s已答复", submission->followed_reply_unit));
	add(&course, submission->replied_at, reply_words(visit, submission));
	add(&course, submission->followed_up_at,
	    arena_text(visit->arena, "您说%s", solved_word(submission->solved)));
	add(&course, submission->withdrawn_at, "您撤回了");
	for (struct event *one = course.first; one != NULL; one = one->next) {
		struct view *item = view_repeat(view, MARK_EVENT);

		view_set(item, MARK_EVENT_AT, instant_words(visit->arena, one->at));
		view_set(item, MARK_EVENT_WORDS, one->words);
	}
}
