/* Everything that happened to a case, in the order in which it did. */
#include "staff/cases.h"

#include "base/arena.h"
#include "base/clock.h"
#include "base/text.h"
#include "feedback/follow_up.h"

struct event {
	int64_t       at;
	const char   *title, *words, *by;   /* words: "" for none */
	struct event *next;
};

struct timeline {
	struct visit *visit;
	struct event *first;
};

/* Among those of one instant the later told is the later. */
static void
add(struct timeline *line, int64_t at, const char *title, const char *words, const char *by)
{
	struct event *event = arena_take(line->visit->arena, sizeof(*event)), **place = &line->first;

	*event = (struct event){ at, title, words, by, NULL };
	while (*place != NULL && (*place)->at <= at)
		place = &(*place)->next;
	event->next = *place;
	*place = event;
}

static const char *
visit_title(struct visit *visit, const struct case_entry *entry)
{
	return arena_text(visit->arena, "%s电话回访：%s%s%s", case_day_words(visit, entry->day),
	    visit_result_word(entry->result), entry->satisfied == 0 ? "" : "，对办理",
	    entry->satisfied == 0 ? "" : rating_word((int)entry->satisfied));
}

static const char *
title_of(struct visit *visit, const struct case_entry *entry)
{
	struct arena *arena = visit->arena;
	const char *kind = entry->kind;

	if (text_equal(kind, "assign"))
		return arena_text(arena, "转%s办理", entry->unit_name);
	if (text_equal(kind, "ask"))
		return arena_text(arena, "申请延期到 %s", case_day_words(visit, entry->day));
	if (text_equal(kind, "extend"))
		return arena_text(arena, "延期，改为 %s前答复", case_day_words(visit, entry->day));
	if (text_equal(kind, "decline"))
		return "不同意延期";
	if (text_equal(kind, "note"))
		return stage_word_of_case(entry->stage);
	if (text_equal(kind, "back"))
		return arena_text(arena, "退回到%s", stage_word_of_case(entry->stage));
	if (text_equal(kind, "visit"))
		return visit_title(visit, entry);
	if (text_equal(kind, "remind"))
		return "催办";
	if (text_equal(kind, "close"))
		return "按已了解办结";
	return arena_text(arena, "重新办理，%s前办完", case_day_words(visit, entry->day));
}

static void
add_submission(struct timeline *line, const struct case_file *file, const struct submission *submission)
{
	struct visit *visit = line->visit;

	add(line, submission->received_at, "收到", "", "");
	for (struct past_decision *one = decisions_of_submission(visit->db, visit->arena, file->submission);
	    one != NULL; one = one->next)
		add(line, one->decided_at, arena_text(visit->arena, "审核：%s%s%s", verdict_word(one->verdict),
		    one->reason_label[0] == '\0' ? "" : "，", one->reason_label), "", one->staff);
	for (struct past_reply *one = replies_of_submission(visit->db, visit->arena, file->submission); one != NULL;
	    one = one->next)
		add(line, one->given_at, arena_text(visit->arena, "%s答复：%s", one->unit, outcome_word(one->outcome)),
		    one->body, one->staff);
	if (submission->followed_up_at != 0)
		add(line, submission->followed_up_at, arena_text(visit->arena, "本人追评：%s，对办理%s",
		    solved_word(submission->solved), rating_word(submission->follow_up_rating)), "", "");
	if (submission->withdrawn_at != 0)
		add(line, submission->withdrawn_at, "本人撤回", "", "");
}

void
case_timeline(struct visit *visit, struct view *view, const struct case_file *file,
    const struct submission *submission)
{
	struct timeline line = { visit, NULL };

	add_submission(&line, file, submission);
	for (struct case_entry *one = case_entries(visit->db, visit->arena, file->submission); one != NULL;
	    one = one->next)
		add(&line, one->at, title_of(visit, one), one->words, one->staff);
	for (struct event *one = line.first; one != NULL; one = one->next) {
		struct view *item = view_repeat(view, MARK_CASE_EVENT);

		view_set(item, MARK_CASE_EVENT_AT, instant_words(visit->arena, one->at));
		view_set(item, MARK_CASE_EVENT_TITLE, one->title);
		if (one->by[0] != '\0')
			view_set(view_repeat(item, MARK_CASE_EVENT_BY), MARK_CASE_EVENT_STAFF, one->by);
		if (one->words[0] != '\0')
			view_set(view_repeat(item, MARK_CASE_EVENT_TEXT), MARK_CASE_EVENT_WORDS, one->words);
	}
}
