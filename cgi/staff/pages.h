/* pages.h - the pages of moderate, and what several of them share. */
#ifndef STAFF_PAGES_H
#define STAFF_PAGES_H

#include "feedback/decision.h"
#include "feedback/queue.h"
#include "feedback/rating.h"
#include "feedback/reply.h"
#include "feedback/submission.h"
#include "page/page.h"

extern const struct route moderate_routes[];

/* The audit, and phone numbers that are opened into it. */
enum status trail_page(struct visit *);
enum status trail_export_take(struct visit *);
enum status trail_export_stale(struct visit *);
enum status phone_page(struct visit *);
enum status phone_take(struct visit *);
enum status phone_stale(struct visit *);
enum status staff_home(struct visit *);
enum status sign_in_page(struct visit *);
enum status sign_in_take(struct visit *);
enum status sign_in_stale(struct visit *);
enum status sign_out_take(struct visit *);
/* The second step, one's own account, others' accounts. */
enum status code_page(struct visit *);
enum status code_take(struct visit *);
enum status code_stale(struct visit *);
enum status set_up_first_page(struct visit *);
enum status set_up_first_take(struct visit *);
enum status set_up_first_stale(struct visit *);
enum status set_up_page(struct visit *);
enum status set_up_take(struct visit *);
enum status set_up_stale(struct visit *);
enum status own_account_page(struct visit *);
enum status own_account_stale(struct visit *);
enum status own_totp_off(struct visit *);
enum status own_recovery_take(struct visit *);
enum status own_session_end(struct visit *);
enum status own_sessions_end(struct visit *);
enum status account_sheet_page(struct visit *);
enum status account_sheet_stale(struct visit *);
enum status accounts_totp_off(struct visit *);
enum status accounts_session_end(struct visit *);
enum status accounts_sessions_end(struct visit *);
enum status password_page(struct visit *);
enum status password_take(struct visit *);
enum status password_stale(struct visit *);
enum status queue_page(struct visit *);
enum status staff_submission_page(struct visit *);
enum status decide(struct visit *);
enum status decide_stale(struct visit *);
enum status original_page(struct visit *);
enum status bulk_decide(struct visit *);
enum status decisions_undo(struct visit *);
enum status confirmations_page(struct visit *);
enum status second_confirm(struct visit *);
enum status second_return(struct visit *);
enum status second_stale(struct visit *);
enum status list_page(struct visit *);
enum status report_page(struct visit *);
enum status export_take(struct visit *);
enum status staff_projects_page(struct visit *);
enum status staff_project_page(struct visit *);
enum status progress_take(struct visit *);
enum status progress_stale(struct visit *);
enum status indicators_page(struct visit *);
enum status indicator_page(struct visit *);
enum status indicator_take(struct visit *);
enum status indicator_stale(struct visit *);
enum status adoptions_page(struct visit *);
enum status adoptions_create(struct visit *);
enum status adoptions_stale(struct visit *);
enum status adoption_edit_page(struct visit *);
enum status adoption_texts_take(struct visit *);
enum status adoption_texts_stale(struct visit *);
enum status adoption_item_page(struct visit *);
enum status adoption_item_take(struct visit *);
enum status adoption_item_stale(struct visit *);
enum status adoption_item_shift(struct visit *);
enum status adoption_item_drop(struct visit *);
enum status adoption_button_stale(struct visit *);
enum status adoption_preview_page(struct visit *);
enum status adoption_publish_take(struct visit *);
enum status adoption_publish_stale(struct visit *);
/* Answers and canned replies */
enum status answer_page(struct visit *);
enum status answer_take(struct visit *);
enum status answer_stale(struct visit *);
enum status answer_review_page(struct visit *);
enum status answer_release(struct visit *);
enum status answer_return(struct visit *);
enum status answer_review_stale(struct visit *);
enum status answer_rounds_page(struct visit *);
enum status canned_page(struct visit *);
enum status canned_add(struct visit *);
enum status canned_one_page(struct visit *);
enum status canned_change(struct visit *);
enum status canned_stale(struct visit *);
enum status canned_shift(struct visit *);
enum status canned_retire(struct visit *);
enum status canned_button_stale(struct visit *);
enum status accounts_page(struct visit *);
enum status accounts_create(struct visit *);
enum status accounts_stale(struct visit *);
enum status accounts_disable(struct visit *);
enum status accounts_enable(struct visit *);
enum status accounts_reset(struct visit *);
enum status accounts_role(struct visit *);

/* Machine flags: the county's words, near copies, and what a clerk writes down. */
enum status words_page(struct visit *);
enum status words_add(struct visit *);
enum status words_retire(struct visit *);
enum status words_stale(struct visit *);
enum status group_page(struct visit *);
enum status group_decision_take(struct visit *);
enum status group_decision_stale(struct visit *);
enum status entry_page(struct visit *);
enum status entry_take(struct visit *);
enum status entry_stale(struct visit *);
enum status entry_slip(struct visit *);
/* FLAGGED of a submission: what a program noticed, and the way to its near copies. */
void flags_show(struct visit *, struct view *, const struct submission *);
/* BY_CLERK of a submission that a clerk wrote down; CHANNEL_COUNTS of a month's report. */
void entry_show(struct visit *, struct view *, const struct submission *);
void entries_fill(struct visit *, struct view *, const char *month);

/* Between visits, once a second (page/serve.h). */
void staff_tick(struct visit *);

/* The page -------------------------------------------------------------------- */

/* page_begin with the item of the navigation that is the current one; NO_MARKER for none. */
struct view *staff_begin(struct visit *, const char *template_name, const char *title,
    enum marker nav);

/* Above the page: kind is "", ok or warn; nothing for a sentence of "". */
void staff_notice(struct view *, const char *kind, const char *sentence);

/* What is wrong with a form that comes back. */
struct complaint {
	const char *field;      /* id of the field that the summary leads to */
	enum marker section;    /* shown at the field, with WRONG_SENTENCE */
	const char *sentence;   /* NULL: nothing is wrong */
};

/* Each sentence stands in the summary and at its field; the title says how
 * many.  The summary says so when what was typed is still there. */
void staff_complain(struct visit *, struct view *, const struct complaint *, size_t count,
    bool kept);

/* The sentence on a form whose token was too old. */
extern const char stale_sentence[];
/* The sentence on a form that could not be stored: busy or disk full. */
extern const char unstored_sentence[];

/* Where who has signed in begins. */
const char *staff_home_path(const struct account *);

bool staff_may(const struct visit *, unsigned need);

/* Writes who did what into the audit; false when it could not be stored. */
bool staff_audit(struct visit *, const char *action, const char *subject, const char *detail);

/* A session cookie to set; a token of "" deletes it. */
void staff_cookie(struct visit *, const char *token);

/* A line of what stands now, for who may look and not change: section NOW. */
void staff_now(struct view *, const char *label, const char *words);

/* Words ----------------------------------------------------------------------- */

const char *visibility_kind(const char *visibility);   /* class of its tag */
const char *handling_word(const char *handling);       /* 不用答复, 未答复, 复办, 已答复; "" for another */
const char *handling_of(const struct submission *);    /* with reopened for an open one that has a follow-up */
const char *handling_kind(const char *handling);

/* 76%; with few ratings a word on that instead or beside (db.few, db.hide of the copy). */
char *rate_words(struct arena *, const struct distribution *);

/* Repeats section MONTH_CHOICE: newest first, the chosen one among them. */
void month_choices(struct visit *, struct view *, const char *chosen);
/* The field `month`, this month when it is absent; NULL when it is none. */
const char *month_asked(struct visit *);

/* One of a list to choose from: CHOICE, CHOICE_WORDS and section CHOSEN. */
void choice_add(struct view *, enum marker section, const char *value, const char *words,
    bool chosen);

/* Section SOURCE_COUNTS or NO_SOURCES of the report: which poster brought how much. */
void sources_fill(struct visit *, struct view *, const char *month);

/* The queue --------------------------------------------------------------------- */

/* The fields of the queue's filter and page, for every route that keeps them (staff/queue.h). */
#define QUEUE_FIELDS \
	{ "state", 12, ONE }, { "area", 64, ONE }, { "project", 20, ONE }, { "township", 20, ONE }, \
	{ "rating", 4, ONE }, { "flag", 20, ONE }, { "mine", 1, ONE }, { "overdue", 1, ONE }, \
	{ "q", 1000, ONE }, { "after", 20, ONE }, { "before", 20, ONE }

/* QUEUE_CARRY: the filter that is asked for, as hidden fields of a form. */
void queue_carry(struct visit *, struct view *form);
/* Where a moderator goes on after a decision: to the next of the same list, or
 * to its head, or to the list that is empty now.  done as it was before. */
char *queue_next_path(struct visit *, const struct submission *done);

/* REOPENED: by when the first of the cases that are open again is to be answered; nothing when there are none. */
void reopened_show(struct visit *, struct view *);

/* FOLLOWED_UP: what the author says after the answer, and by when it is answered again. */
void follow_up_show(struct visit *, struct view *, const struct submission *);
/* ANSWER_ROUNDS of the report: how each unit's answers of the month came about. */
void answer_rounds_show(struct visit *, struct view *, const char *month);
/* FOLLOW_UPS: the month's figures of it. */
void follow_ups_show(struct visit *, struct view *, const char *month);

/* One submission ------------------------------------------------------------------ */

/* The page of a submission, perhaps with a form that comes back. */
struct submission_sheet {
	const struct submission *submission;
	const struct decision   *decision;           /* as typed; NULL: nothing typed yet */
	const char              *decision_problem;   /* NULL: none */
	const char              *notice;             /* "" for none */
	bool                     with_original;      /* of a masked text, whose opening is in the audit */
	const char              *note, *note_problem;   /* to the colleague, as typed; NULL: nothing typed, none wrong */
};

/* The submission of :number, NULL when there is none. */
struct submission *submission_asked(struct visit *);
char              *submission_path(struct arena *, int64_t number);
enum status        submission_show(struct visit *, const struct submission_sheet *, enum status);
/* Fills staff_submission.tpl: alone it has the page's h1, beside the queue it has not. */
void               sheet_fill(struct visit *, struct view *, const struct submission_sheet *, bool alone);
/* Begins the page of a submission, with the queue beside it; false when its filter is no filter. */
bool               queue_beside(struct visit *, const struct submission_sheet *);
void               decision_form(struct visit *, struct view *, const struct submission_sheet *);
struct complaint   decision_complaint(struct visit *, const struct submission_sheet *);

/* Who is at it: a colleague who may decide opens it, and is done with it. */
void claim(struct visit *, const struct submission *);
void claim_end(struct visit *, int64_t number);
/* CLAIMED: the colleagues who have it open, and since when. */
void claims_show(struct visit *, struct view *, const struct submission *);
/* The latest of those colleagues, "" for nobody. */
const char *claimed_by(struct visit *, int64_t number);

/* Decisions that are not in force yet -------------------------------------------- */

/* UNDO_BAR of the layout: the newest decision of who is signed in, while it can be taken back. */
void undo_bar_show(struct visit *);
/* PENDING: what was decided and how it comes into force or is taken back; false when nothing is pending. */
bool pending_show(struct visit *, struct view *, const struct submission_sheet *);
/* RETURNED: the latest decision that came to nothing; it fills the form again unless something was typed since. */
void returned_show(struct visit *, struct view *, struct submission_sheet *);

/* What a colleague typed, so that it is not lost when another was faster. */
struct typed {
	const char *label, *words;   /* "" is left out */
};
/* 409: the submission as it stands now beside what was typed; a label of NULL
 * ends the list.  again: the fields that open it once more with all of that
 * filled in, each from the request; NULL for none. */
enum status submission_conflict(struct visit *, int64_t number, const struct typed *, const char *const again[]);

#endif
