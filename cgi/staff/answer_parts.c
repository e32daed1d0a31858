/* What the pages of an answer share. */
#include "staff/answer.h"

#include "base/arena.h"
#include "base/clock.h"
#include "base/text.h"
#include "feedback/casework.h"
#include "feedback/difference.h"
#include "feedback/follow_up.h"
#include "page/answer.h"

enum { DIFFERENCES_SHOWN = 12 };

char *
answering_path(struct arena *arena, int64_t number, const char *rest)
{
	return arena_text(arena, "/staff/cases/%lld/answer%s", (long long)number, rest);
}

/* A second answer begins empty; what mends an answer begins with it. */
static struct reply
reply_as_it_stands(const struct answering *answering)
{
	const struct submission *submission = answering->submission;
	const struct reply_draft *draft = answering->draft;
	bool mends = submission->replied_at != 0 && submission->reopened_due[0] == '\0';
	struct reply reply = { .submission = submission->id, .version = submission->version };

	reply.unit = draft != NULL && draft->unit[0] != '\0' ? draft->unit :
	    mends || answering->unit.name[0] == '\0' ? submission->reply_unit : answering->unit.name;
	if (reply.unit[0] == '\0')
		reply.unit = answering->unit.name;
	reply.outcome = draft != NULL ? draft->outcome : mends ? submission->reply_outcome : "";
	reply.body = draft != NULL ? draft->body : mends ? submission->reply_body : "";
	return reply;
}

bool
answering_asked(struct visit *visit, struct answering *answering)
{
	struct submission *submission = submission_asked(visit);

	*answering = (struct answering){ .submission = submission, .notice = "", .notice_kind = "warn", .reason = "" };
	if (submission == NULL)
		return false;
	answering->unit = case_unit(visit->db, visit->arena, submission->id);
	if (!staff_may(visit, READ)) {
		answering->unit_id = visit->staff->unit;
		if (answering->unit_id == 0 || answering->unit_id != answering->unit.id)
			return false;
	}
	answering->draft = reply_draft_of_submission(visit->db, visit->arena, submission->id);
	answering->draft_version = answering->draft == NULL ? 0 : answering->draft->version;
	answering->reply = reply_as_it_stands(answering);
	return true;
}

bool
answering_is_open(const struct answering *answering)
{
	return answering->submission->withdrawn_at == 0 && !text_equal(answering->submission->handling, "none");
}

void
answering_versions(struct visit *visit, struct answering *answering)
{
	page_number(visit, "version", INT64_MAX, &answering->reply.version);
	page_number(visit, "draft", INT64_MAX, &answering->draft_version);
}

const char *
answering_conflict(struct visit *visit, const struct answering *answering)
{
	const struct submission *submission = answering->submission;
	const struct reply_draft *draft = answering->draft;

	if (submission->withdrawn_at != 0)
		return "本人刚撤回了这条意见，不用再答复。";
	if (!answering_is_open(answering))
		return "这条意见刚定为不用答复。";
	if ((draft == NULL ? 0 : draft->version) != answering->draft_version)
		return draft == NULL ? "答复刚公布了。" : arena_text(visit->arena, "%s刚存了新的一版（%s）。",
		    draft->staff, draft_state_word(draft->state));
	if (submission->version == answering->reply.version)
		return NULL;
	return submission->reopened_due[0] != '\0' ? "本人刚追评了：没有解决。" :
	    "这条意见刚有变化。";
}

void
answering_judge(struct visit *visit, struct answering *answering)
{
	const struct reply_warning *warnings = reply_warnings(visit->arena, answering->reply.body, answering->unit.telephone);

	answering->problems = reply_problems(visit->arena, &answering->reply, answering->submission);
	if (answering->personal_kept || reply_warnings_to_confirm(warnings) == 0)
		return;
	answering->personal_problem = "答复里好像有个人的号码。请遮盖，或者确认可以公开";
	answering->problems.count++;
}

struct drafting
answering_drafting(struct visit *visit, const struct answering *answering)
{
	return (struct drafting){
		.submission = answering->submission->id, .version = answering->reply.version,
		.draft_version = answering->draft_version, .unit_id = answering->unit_id,
		.unit = answering->reply.unit, .outcome = answering->reply.outcome,
		.body = answering->reply.body,
		.staff = visit->staff->display_name, .actor = visit->staff->name,
	};
}

/* The case ---------------------------------------------------------------------- */

static void
fill_follow_up(struct visit *visit, struct view *view, const struct submission *submission)
{
	struct view *said;

	if (submission->followed_up_at == 0)
		return;
	said = view_repeat(view, MARK_FOLLOWED_UP);
	view_set(said, MARK_SOLVED_WORD, solved_word(submission->solved));
	view_set(said, MARK_HANDLING_RATING, rating_word(submission->follow_up_rating));
	view_set(said, MARK_FOLLOWED_UP_AT, instant_words(visit->arena, submission->followed_up_at));
}

/* The day in force: an extension moves it. */
static void
fill_due(struct visit *visit, struct view *view, const struct submission *submission)
{
	const struct case_file *file = case_of_submission(visit->db, visit->arena, submission->id);
	struct view *due;
	int64_t day;

	if (file == NULL || file->answered || file->closed_at != 0 || !day_parse(file->due, &day))
		return;
	due = view_repeat(view, MARK_ANSWER_OWED);
	view_set(due, MARK_ANSWER_DUE, day_words(visit->arena, day));
	if (case_is_late(file, day_iso(visit->arena, day_of(visit->now))))
		view_show(due, MARK_ANSWER_LATE);
}

/* What was withdrawn is shown to nobody; no phone ever stands here. */
static void
fill_words(struct visit *visit, struct view *view, const struct submission *submission)
{
	struct view *words;

	if (submission->withdrawn_at != 0) {
		view_set(view_repeat(view, MARK_WITHDRAWN), MARK_WITHDRAWN_AT,
		    instant_words(visit->arena, submission->withdrawn_at));
		return;
	}
	words = view_repeat(view, MARK_RESIDENT_WORDS);
	view_set(words, MARK_ORIGINAL_BODY, submission->body);
	if (!text_equal(submission->visibility, "published") ||
	    !text_equal(submission->public_text, submission->body))
		view_show(words, MARK_NOT_ALL_PUBLIC);
	fill_follow_up(visit, words, submission);
	if (submission->replied_at != 0) {
		struct view *answered = view_repeat(words, MARK_ANSWERED_BEFORE);

		answer_fill(answered, MARK_ANSWER, visit->arena, &(struct answer_shown){
			submission->reply_unit, submission->reply_outcome, submission->reply_body,
			submission->reply_on, submission->received_at });
	}
}

void
answering_case_fill(struct visit *visit, struct view *page, const struct answering *answering)
{
	const struct submission *submission = answering->submission;
	struct view *view = view_include(page, MARK_ANSWER_CASE, "staff_answer_case.tpl");

	view_set(view, MARK_NUMBER_WORDS, submission_number_text(visit->arena, submission->number));
	view_set(view, MARK_PROJECT_SLUG, submission->project_slug);
	view_set(view, MARK_PROJECT_NAME, submission->project_name);
	view_set(view, MARK_RATING, rating_word(submission->rating));
	view_set(view, MARK_RECEIVED, day_words(visit->arena, day_of(submission->received_at)));
	if (answering->unit.name[0] != '\0')
		view_set(view_repeat(view, MARK_CASE_UNIT), MARK_CASE_UNIT_NAME, answering->unit.name);
	fill_due(visit, view, submission);
	fill_words(visit, view, submission);
}

/* The lint ------------------------------------------------------------------------ */

/* The words with every place marked and numbered. */
static void
fill_marked(struct visit *visit, struct view *view, const char *body, const struct reply_warning *warning)
{
	size_t at = 0;
	int number = 0;

	for (; warning != NULL; warning = warning->next) {
		struct view *part;

		if (warning->length == 0 || warning->start < at)
			continue;
		if (warning->start > at)
			view_set(view_repeat(view_repeat(view, MARK_HINT_PART), MARK_PART_PLAIN), MARK_PART,
			    arena_copy(visit->arena, body + at, warning->start - at));
		part = view_repeat(view_repeat(view, MARK_HINT_PART), MARK_PART_MARKED);
		view_set(part, MARK_PART, arena_copy(visit->arena, body + warning->start, warning->length));
		view_set_int(part, MARK_HINT_NUMBER, ++number);
		at = warning->start + warning->length;
	}
	view_set(view_repeat(view_repeat(view, MARK_HINT_PART), MARK_PART_PLAIN), MARK_PART, body + at);
}

void
answering_hints_fill(struct visit *visit, struct view *page, const char *body, const char *telephone)
{
	struct reply_warning *warnings = reply_warnings(visit->arena, body, telephone);
	struct view *view, *marked = NULL, *whole = NULL;
	size_t at = 0;
	int count = 0;

	if (body[0] == '\0')
		return;
	view = view_include(page, MARK_ANSWER_HINTS, "staff_answer_hints.tpl");
	for (const struct reply_warning *one = warnings; one != NULL; one = one->next) {
		if (one->length > 0 && one->start < at)
			continue;
		count++;
		if (one->length == 0) {
			if (whole == NULL)
				whole = view_repeat(view, MARK_HINTS_WHOLE);
			view_set(view_repeat(whole, MARK_HINT_WHOLE), MARK_HINT_SENTENCE, one->sentence);
			continue;
		}
		at = one->start + one->length;
		if (marked == NULL) {
			marked = view_repeat(view, MARK_HINTS_MARKED);
			fill_marked(visit, marked, body, warnings);
		}
		view_set(view_repeat(marked, MARK_HINT_PLACE), MARK_HINT_SENTENCE, one->sentence);
	}
	view_show(view, count == 0 ? MARK_NO_HINTS : MARK_SOME_HINTS);
	view_set_int(view, MARK_HINTS, count);
}

/* History ------------------------------------------------------------------------ */

void
difference_fill(struct visit *visit, struct view *view, const char *before, const char *after)
{
	for (struct difference *part = difference_of(visit->arena, before, after); part != NULL; part = part->next) {
		struct view *inner = view_repeat(view_repeat(view, MARK_DIFF_PART),
		    part->kind == SAME ? MARK_DIFF_SAME : part->kind == REMOVED ? MARK_DIFF_REMOVED : MARK_DIFF_ADDED);

		view_set(inner, MARK_DIFF_TEXT, part->text);
	}
}

/* Version and, where it changed something, what. */
static void
fill_version(struct visit *visit, struct view *view, const struct reply_version *version, bool in_detail)
{
	const struct reply_version *before = version->next != NULL && version->next->draft == version->draft ?
	    version->next : NULL;

	view_set(view, MARK_VERSION_AT, instant_words(visit->arena, version->saved_at));
	view_set(view, MARK_VERSION_STAFF, version->staff);
	view_show(view, version->by_office ? MARK_VERSION_OFFICE : MARK_VERSION_UNIT);
	view_set(view, MARK_VERSION_STATE, draft_state_word(version->state));
	if (version->reason[0] != '\0')
		view_set(view_repeat(view, MARK_VERSION_RETURNED), MARK_VERSION_REASON, version->reason);
	if (before == NULL || !text_equal(before->outcome, version->outcome) || !text_equal(before->unit, version->unit)) {
		struct view *head = view_repeat(view, MARK_VERSION_HEAD);

		view_set(head, MARK_VERSION_ANSWERING, version->unit);
		view_set(head, MARK_VERSION_OUTCOME, version->outcome[0] == '\0' ? "还没有选结果" : outcome_word(version->outcome));
	}
	if (before != NULL && text_equal(before->body, version->body))
		return;
	if (before != NULL && in_detail)
		difference_fill(visit, view_repeat(view, MARK_VERSION_CHANGE), before->body, version->body);
	else if (version->body[0] != '\0')
		view_set(view_repeat(view, MARK_VERSION_TEXT), MARK_VERSION_BODY, version->body);
}

void
answering_history_fill(struct visit *visit, struct view *page, const struct answering *answering)
{
	struct reply_version *version = reply_versions(visit->db, visit->arena, answering->submission->id);
	struct view *view;
	int count = 0;

	if (version == NULL || answering->submission->withdrawn_at != 0)
		return;
	view = view_include(page, MARK_ANSWER_HISTORY, "staff_answer_history.tpl");
	for (; version != NULL; version = version->next)
		fill_version(visit, view_repeat(view, MARK_VERSION_ROW), version, count++ < DIFFERENCES_SHOWN);
	view_set_int(view, MARK_VERSIONS, count);
}
