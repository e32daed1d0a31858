/* GET, POST /staff/cases/:number/answer - a unit drafts and submits an answer,
 * the office edits it.  Nothing here becomes public: that is
 * staff/answer_review.c's.  One form saves, submits, masks and takes in a
 * canned reply, because a form has one address. */
#include "staff/answer.h"

#include "base/arena.h"
#include "base/clock.h"
#include "base/text.h"
#include "feedback/canned_reply.h"
#include "feedback/personal.h"

static const char *const outcomes[] = { "adopted", "partly", "declined", "explained" };

/* The form ------------------------------------------------------------------ */

static void
fill_canned(struct visit *visit, struct view *form, const struct answering *answering)
{
	const struct known_blanks known = {
		answering->unit.name, answering->unit.telephone,
		submission_number_text(visit->arena, answering->submission->number),
	};

	for (struct canned_reply *canned = canned_replies(visit->db, visit->arena); canned != NULL;
	    canned = canned->next) {
		struct view *one;

		if (canned->retired)
			continue;
		one = view_repeat(form, MARK_CANNED);
		view_set_int(one, MARK_CANNED_ID, canned->id);
		view_set(one, MARK_CANNED_NAME, canned->name);
		view_set(one, MARK_CANNED_OUTCOME, canned->outcome);
		view_set(one, MARK_CANNED_FITS, canned->outcome[0] == '\0' ? "都适合" : outcome_word(canned->outcome));
		view_set(one, MARK_CANNED_TEXT, canned_reply_filled(visit->arena, canned, &known));
	}
}

static void
fill_buttons(struct view *form, const struct answering *answering)
{
	const struct reply_draft *draft = answering->draft;

	if (answering->unit_id == 0)
		view_show(form, MARK_FOR_OFFICE);
	else
		view_show(form, draft != NULL && text_equal(draft->state, "submitted") ?
		    MARK_FOR_UNIT_AGAIN : MARK_FOR_UNIT);
	if (answering->submission->reopened_due[0] != '\0')
		view_show(form, MARK_ANSWER_SECOND);
}

static void
fill_form(struct visit *visit, struct view *view, const struct answering *answering)
{
	const struct reply *reply = &answering->reply;
	struct view *form = view_repeat(view, MARK_ANSWER_FORM);
	bool has_numbers = personal_find(visit->arena, reply->body) != NULL;

	view_set_int(form, MARK_NUMBER, answering->submission->number);
	view_set_int(form, MARK_VERSION, reply->version);
	view_set_int(form, MARK_DRAFT_VERSION, answering->draft_version);
	view_set(form, MARK_TOKEN, page_token(visit, ANSWER_ROUTE));
	if (answering->unit_id == 0)
		view_set(view_repeat(form, MARK_UNIT_TYPEABLE), MARK_UNIT_TYPED, reply->unit);
	else
		view_set(view_repeat(form, MARK_UNIT_FIXED), MARK_UNIT_TYPED, reply->unit);
	for (size_t i = 0; i < sizeof(outcomes) / sizeof(outcomes[0]); i++)
		choice_add(form, MARK_OUTCOME_CHOICE, outcomes[i], outcome_word(outcomes[i]),
		    text_equal(outcomes[i], reply->outcome));
	view_set(form, MARK_BODY_TYPED, reply->body);
	if (has_numbers && answering->personal_kept)
		view_show(view_repeat(form, MARK_PERSONAL_FOUND), MARK_PERSONAL_KEPT);
	else if (has_numbers)
		view_repeat(form, MARK_PERSONAL_FOUND);
	fill_buttons(form, answering);
	fill_canned(visit, form, answering);
	if (staff_may(visit, OFFICE))
		view_show(form, MARK_MAY_KEEP_CANNED);
}

static void
fill_state(struct visit *visit, struct view *view, const struct answering *answering)
{
	const struct reply_draft *draft = answering->draft;
	struct view *state;

	if (draft == NULL)
		return;
	state = view_repeat(view, MARK_DRAFT_STATE);
	view_set(state, MARK_STATE_WORD, draft_state_word(draft->state));
	view_set(state, MARK_STATE_KIND, text_equal(draft->state, "draft") ? "plain" : "warn");
	view_set(state, MARK_STATE_STAFF, draft->staff);
	view_set(state, MARK_STATE_AT, instant_words(visit->arena, draft->changed_at));
	if (text_equal(draft->state, "returned"))
		view_set(view_repeat(view, MARK_DRAFT_RETURNED), MARK_RETURN_REASON, draft->return_reason);
	if (text_equal(draft->state, "submitted") && answering->unit_id == 0)
		view_show(view, MARK_DRAFT_WAITS);
}

/* What is stored now beside what was typed. */
static void
fill_conflict(struct visit *visit, struct view *view, const struct answering *answering)
{
	const struct submission *submission = answering->submission;
	struct view *conflict = view_repeat(view, MARK_ANSWER_CONFLICT);
	const char *stored = answering->draft != NULL ? answering->draft->body :
	    submission->withdrawn_at == 0 ? submission->reply_body : "";

	view_set(conflict, MARK_CONFLICT_SENTENCE, answering->conflict);
	if (stored[0] != '\0')
		view_set(view_repeat(conflict, MARK_STORED_NOW), MARK_STORED_BODY, stored);
	if (stored[0] != '\0' && answering->reply.body[0] != '\0')
		difference_fill(visit, view_repeat(conflict, MARK_STORED_DIFFERS), stored, answering->reply.body);
	if (!answering_is_open(answering) && answering->reply.body[0] != '\0')
		view_set(view_repeat(conflict, MARK_TYPED_LEFT), MARK_TYPED_BODY, answering->reply.body);
}

static enum status
show(struct visit *visit, const struct answering *answering, enum status status)
{
	const struct submission *submission = answering->submission;
	const struct reply_problems *problems = &answering->problems;
	struct view *view = staff_begin(visit, "staff_answer.tpl",
	    arena_text(visit->arena, "写答复 %lld", (long long)submission->number), MARK_NAV_CASES);
	const struct complaint complaints[] = {
		{ "unit", MARK_UNIT_WRONG, problems->unit },
		{ "outcome-adopted", MARK_OUTCOME_WRONG, problems->outcome },
		{ "body", MARK_BODY_WRONG, problems->body },
		{ "personal", MARK_PERSONAL_WRONG, answering->personal_problem },
	};

	view_set_int(view, MARK_NUMBER, submission->number);
	view_show(view, submission->reopened_due[0] != '\0' ? MARK_ANSWER_SECOND :
	    submission->replied_at != 0 ? MARK_ANSWER_AGAIN : MARK_ANSWER_FIRST);
	staff_notice(view, answering->notice_kind, answering->notice);
	fill_state(visit, view, answering);
	answering_case_fill(visit, view, answering);
	if (answering->conflict != NULL)
		fill_conflict(visit, view, answering);
	if (answering_is_open(answering)) {
		fill_form(visit, view, answering);
		answering_hints_fill(visit, view, answering->reply.body, answering->unit.telephone);
	} else {
		view_show(view, MARK_NOTHING_TO_ANSWER);
	}
	answering_history_fill(visit, view, answering);
	staff_complain(visit, view, complaints, sizeof(complaints) / sizeof(complaints[0]), true);
	return page_show(visit, status);
}

enum status
answer_page(struct visit *visit)
{
	static const struct { const char *code, *sentence; } done[] = {
		{ "saved", "存好了，还没有交。" }, { "submitted", "交给办公室了。审核后公布，或者退回来改。" },
		{ "returned", "退回去了，责任单位会看到理由。" }, { "released", "公布了。居民现在就能看到。" },
	};
	struct answering answering;
	const char *asked = page_field(visit, "done");

	if (!answering_asked(visit, &answering))
		return NOT_FOUND;
	for (size_t i = 0; i < sizeof(done) / sizeof(done[0]); i++)
		if (text_equal(done[i].code, asked)) {
			answering.notice = done[i].sentence;
			answering.notice_kind = "ok";
		}
	return show(visit, &answering, OK);
}

/* What it carries -------------------------------------------------------------- */

/* False when a field holds what our form cannot send.  A unit answers in its own name. */
static bool
read_typed(struct visit *visit, struct answering *answering)
{
	const char *personal = page_field(visit, "personal"), *outcome = page_field(visit, "outcome");
	struct reply *reply = &answering->reply;

	reply->unit = answering->unit_id == 0 ? page_line(visit, "unit") : answering->unit.name;
	reply->outcome = outcome;
	reply->body = page_text(visit, "body");
	reply->staff = visit->staff->display_name;
	reply->actor = visit->staff->name;
	answering->personal_kept = text_equal(personal, "keep");
	answering_versions(visit, answering);
	return (personal[0] == '\0' || answering->personal_kept) &&
	    (outcome[0] == '\0' || outcome_word(outcome)[0] != '\0');
}

/* Behind what was typed, never in its place; nothing is stored. */
static enum status
take_canned(struct visit *visit, struct answering *answering, int64_t id)
{
	struct canned_reply *canned = canned_reply_by_id(visit->db, visit->arena, id);
	const struct known_blanks known = {
		answering->unit.name, answering->unit.telephone,
		submission_number_text(visit->arena, answering->submission->number),
	};
	struct reply *reply = &answering->reply;

	if (canned == NULL || canned->retired)
		return BAD_REQUEST;
	reply->body = arena_text(visit->arena, "%s%s%s", reply->body, reply->body[0] == '\0' ? "" : "\n",
	    canned_reply_filled(visit->arena, canned, &known));
	if (reply->outcome[0] == '\0')
		reply->outcome = canned->outcome;
	answering->notice = canned->outcome[0] == '\0' || text_equal(canned->outcome, reply->outcome) ?
	    arena_text(visit->arena, "“%s”放在答复最后了，还没有存。请把〔〕里的填好。", canned->name) :
	    arena_text(visit->arena, "“%s”放在答复最后了，还没有存。它适合“%s”，请核对一下结果。",
		canned->name, outcome_word(canned->outcome));
	answering->notice_kind = "";
	return show(visit, answering, OK);
}

/* The form goes back with the versions that stand now: to press again is to
 * have seen them. */
static enum status
conflict(struct visit *visit, struct answering *answering)
{
	answering->conflict = answering_conflict(visit, answering);
	if (answering->conflict == NULL)
		answering->conflict = "刚才有变化。";
	answering->reply.version = answering->submission->version;
	answering->draft_version = answering->draft == NULL ? 0 : answering->draft->version;
	return show(visit, answering, CONFLICT);
}

/* Between looking and storing somebody was faster. */
static enum status
outrun(struct visit *visit, const struct answering *typed)
{
	struct answering now;

	db_snapshot_renew(visit->db);
	if (!answering_asked(visit, &now))
		return NOT_FOUND;
	now.reply = typed->reply;
	now.draft_version = typed->draft_version;
	now.personal_kept = typed->personal_kept;
	return conflict(visit, &now);
}

enum next { SAVE, SUBMIT, REVIEW, MASK_NUMBERS, NOWHERE };

/* A unit submits, the office goes on to the preview. */
static enum next
next_asked(struct visit *visit, const struct answering *answering)
{
	static const char *const names[] = { "save", "submit", "review", "mask" };
	const char *asked = page_field(visit, "next");

	for (enum next next = SAVE; next < NOWHERE; next++)
		if (text_equal(names[next], asked))
			return next == (answering->unit_id == 0 ? SUBMIT : REVIEW) ? NOWHERE : next;
	return asked[0] == '\0' ? SAVE : NOWHERE;
}

static void
judge(struct visit *visit, struct answering *answering, enum next next)
{
	struct drafting drafting = answering_drafting(visit, answering);
	struct drafting_problems lengths = drafting_problems(&drafting);

	if (next == SUBMIT || next == REVIEW)
		answering_judge(visit, answering);
	else
		answering->problems = (struct reply_problems){ lengths.unit, NULL, lengths.body, lengths.count };
}

static enum status
store(struct visit *visit, struct answering *answering, enum next next)
{
	struct drafting drafting = answering_drafting(visit, answering);
	enum written written = next == SUBMIT ?
	    reply_draft_submit(visit->writer, visit->arena, &drafting, visit->now) :
	    reply_draft_save(visit->writer, visit->arena, &drafting, visit->now);

	if (written == REFUSED)
		return outrun(visit, answering);
	if (written == FAILED) {
		answering->notice = unstored_sentence;
		return show(visit, answering, UNAVAILABLE);
	}
	return page_redirect(visit, answering_path(visit->arena, answering->submission->number,
	    next == SUBMIT ? "?done=submitted" : next == REVIEW ? "/review" : "?done=saved"));
}

enum status
answer_take(struct visit *visit)
{
	struct answering answering;
	enum next next;
	int64_t canned;

	if (!answering_asked(visit, &answering))
		return NOT_FOUND;
	next = next_asked(visit, &answering);
	if (!read_typed(visit, &answering) || next == NOWHERE)
		return BAD_REQUEST;
	if (answering_conflict(visit, &answering) != NULL)
		return conflict(visit, &answering);
	if (page_field(visit, "canned")[0] != '\0')
		return page_number(visit, "canned", INT64_MAX, &canned) ? take_canned(visit, &answering, canned) : BAD_REQUEST;
	if (next == MASK_NUMBERS) {
		answering.reply.body = personal_mask(visit->arena, answering.reply.body);
		answering.notice = "号码换成 ▇ 了，别的字没有变，还没有存。";
		return show(visit, &answering, OK);
	}
	judge(visit, &answering, next);
	if (answering.problems.count > 0)
		return show(visit, &answering, UNPROCESSABLE);
	return store(visit, &answering, next);
}

enum status
answer_stale(struct visit *visit)
{
	struct answering answering;

	if (!answering_asked(visit, &answering))
		return NOT_FOUND;
	if (!read_typed(visit, &answering))
		return BAD_REQUEST;
	if (answering_conflict(visit, &answering) != NULL)
		return conflict(visit, &answering);
	answering.notice = stale_sentence;
	return show(visit, &answering, UNPROCESSABLE);
}
