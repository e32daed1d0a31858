/* GET /staff/cases/:number/answer/review, POST .../release and .../return - the
 * office sees the stored draft as the resident will, and releases it or sends
 * it back.  The only pages by which an answer becomes public: all three need
 * OFFICE. */
#include "staff/answer.h"

#include "base/arena.h"
#include "base/clock.h"
#include "base/text.h"
#include "page/answer.h"

/* Where it will stand. */
static void
fill_place(struct view *view, const struct submission *submission)
{
	view_show(view, text_equal(submission->visibility, "published") ? MARK_ON_PROJECT_PAGE :
	    text_equal(submission->visibility, "waiting") ? MARK_NOT_YET_PUBLIC : MARK_FOR_AUTHOR_ALONE);
}

static void
fill_preview(struct visit *visit, struct view *view, const struct answering *answering)
{
	const struct submission *submission = answering->submission;
	const struct reply *reply = &answering->reply;

	answer_fill(view, MARK_ANSWER, visit->arena, &(struct answer_shown){
		reply->unit, reply->outcome, reply->body, day_iso(visit->arena, day_of(visit->now)),
		submission->received_at });
	fill_place(view, submission);
}

static void
fill_release(struct visit *visit, struct view *view, const struct answering *answering)
{
	const struct reply_warning *warnings = reply_warnings(visit->arena, answering->reply.body, answering->unit.telephone);
	struct view *release = view_repeat(view, MARK_MAY_RELEASE);

	view_set(release, MARK_RELEASE_TOKEN, page_token(visit, ANSWER_RELEASE_ROUTE));
	if (reply_warnings_to_confirm(warnings) > 0)
		view_repeat(release, MARK_PERSONAL_FOUND);
	if (answering->submission->reopened_due[0] != '\0')
		view_show(release, MARK_ANSWER_SECOND);
}

static void
fill_return(struct visit *visit, struct view *view, const struct answering *answering)
{
	struct view *back;

	if (!text_equal(answering->draft->state, "submitted"))
		return;
	back = view_repeat(view, MARK_MAY_RETURN);
	view_set(back, MARK_RETURN_TOKEN, page_token(visit, ANSWER_RETURN_ROUTE));
	view_set(back, MARK_REASON_TYPED, answering->reason);
}

/* What makes it impossible to release, before anybody has pressed. */
static void
fill_obstacles(struct view *view, const struct reply_problems *problems)
{
	const char *const sentences[] = { problems->unit, problems->outcome, problems->body };
	struct view *list = NULL;

	for (size_t i = 0; i < sizeof(sentences) / sizeof(sentences[0]); i++) {
		if (sentences[i] == NULL)
			continue;
		if (list == NULL)
			list = view_repeat(view, MARK_OBSTACLES);
		view_set(view_repeat(list, MARK_OBSTACLE), MARK_OBSTACLE_SENTENCE, sentences[i]);
	}
}

static enum status
show(struct visit *visit, const struct answering *answering, enum status status)
{
	struct reply_problems obstacles = reply_problems(visit->arena, &answering->reply, answering->submission);
	struct view *view = staff_begin(visit, "staff_answer_review.tpl", "审核答复", MARK_NAV_CASES);
	const struct complaint complaints[] = {
		{ "personal", MARK_PERSONAL_WRONG, answering->personal_problem },
		{ "reason", MARK_REASON_WRONG, answering->reason_problem },
	};

	view_set_int(view, MARK_NUMBER, answering->submission->number);
	view_set_int(view, MARK_VERSION, answering->submission->version);
	view_set_int(view, MARK_DRAFT_VERSION, answering->draft->version);
	view_set(view, MARK_STATE_WORD, draft_state_word(answering->draft->state));
	view_set(view, MARK_STATE_STAFF, answering->draft->staff);
	view_set(view, MARK_STATE_AT, instant_words(visit->arena, answering->draft->changed_at));
	staff_notice(view, "warn", answering->notice);
	if (answering->conflict != NULL)
		view_set(view_repeat(view, MARK_ANSWER_CONFLICT), MARK_CONFLICT_SENTENCE, answering->conflict);
	answering_case_fill(visit, view, answering);
	fill_preview(visit, view, answering);
	answering_hints_fill(visit, view, answering->reply.body, answering->unit.telephone);
	if (obstacles.count == 0)
		fill_release(visit, view, answering);
	else
		fill_obstacles(view, &obstacles);
	fill_return(visit, view, answering);
	answering_history_fill(visit, view, answering);
	staff_complain(visit, view, complaints, sizeof(complaints) / sizeof(complaints[0]), true);
	return page_show(visit, status);
}

/* Where there is no draft (any more), the form says what there is instead. */
static enum status
nothing_to_review(struct visit *visit, const struct answering *answering)
{
	return page_redirect(visit, answering_path(visit->arena, answering->submission->number, ""));
}

enum status
answer_review_page(struct visit *visit)
{
	struct answering answering;

	if (!answering_asked(visit, &answering))
		return NOT_FOUND;
	if (answering.draft == NULL || !answering_is_open(&answering))
		return nothing_to_review(visit, &answering);
	return show(visit, &answering, OK);
}

/* Releasing and returning ------------------------------------------------------------ */

/* The page as it stands now; what was typed, a reason, stays. */
static enum status
conflict(struct visit *visit, struct answering *answering)
{
	answering->conflict = answering_conflict(visit, answering);
	if (answering->conflict == NULL)
		answering->conflict = text_equal(answering->draft == NULL ? "" : answering->draft->state, "submitted") ?
		    "刚才有变化。" : "这份答复现在不是等审核的。";
	answering->reply.version = answering->submission->version;
	if (answering->draft == NULL || !answering_is_open(answering))
		return page_error(visit, CONFLICT, answering->conflict);
	return show(visit, answering, CONFLICT);
}

static enum status
outrun(struct visit *visit, const struct answering *before)
{
	struct answering now;

	db_snapshot_renew(visit->db);
	if (!answering_asked(visit, &now))
		return NOT_FOUND;
	now.reply.version = before->reply.version;
	now.draft_version = before->draft_version;
	now.reason = before->reason;
	return conflict(visit, &now);
}

static enum status
done(struct visit *visit, struct answering *answering, enum written written, const char *place)
{
	if (written == REFUSED)
		return outrun(visit, answering);
	if (written == FAILED) {
		answering->notice = unstored_sentence;
		return show(visit, answering, UNAVAILABLE);
	}
	return page_redirect(visit, answering_path(visit->arena, answering->submission->number, place));
}

/* 404, 409, or OK to go on with. */
static enum status
take_up(struct visit *visit, struct answering *answering)
{
	if (!answering_asked(visit, answering))
		return NOT_FOUND;
	answering_versions(visit, answering);
	answering->reason = page_line(visit, "reason");
	answering->personal_kept = text_equal(page_field(visit, "personal"), "keep");
	return answering_conflict(visit, answering) != NULL || answering->draft == NULL ? CONFLICT : OK;
}

enum status
answer_release(struct visit *visit)
{
	struct answering answering;
	struct drafting drafting;
	enum status status = take_up(visit, &answering);

	if (status != OK)
		return status == CONFLICT ? conflict(visit, &answering) : status;
	answering_judge(visit, &answering);
	if (answering.problems.count > 0)
		return show(visit, &answering, UNPROCESSABLE);
	drafting = answering_drafting(visit, &answering);
	return done(visit, &answering,
	    reply_draft_release(visit->writer, visit->arena, &drafting, visit->now), "?done=released");
}

enum status
answer_return(struct visit *visit)
{
	struct answering answering;
	struct drafting drafting;
	enum status status = take_up(visit, &answering);

	if (status != OK)
		return status == CONFLICT ? conflict(visit, &answering) : status;
	answering.reason_problem = return_reason_problem(answering.reason);
	if (answering.reason_problem != NULL)
		return show(visit, &answering, UNPROCESSABLE);
	drafting = answering_drafting(visit, &answering);
	return done(visit, &answering, reply_draft_return(visit->writer, visit->arena, &drafting,
	    answering.reason, visit->now), "?done=returned");
}

enum status
answer_review_stale(struct visit *visit)
{
	struct answering answering;
	enum status status = take_up(visit, &answering);

	if (status != OK)
		return status == CONFLICT ? conflict(visit, &answering) : status;
	answering.notice = stale_sentence;
	return show(visit, &answering, UNPROCESSABLE);
}
