/* pages.h - the pages of portal, and the parts that several of them show. */
#ifndef PUBLIC_PAGES_H
#define PUBLIC_PAGES_H

#include "feedback/plan.h"
#include "feedback/submission.h"
#include "page/page.h"

extern const struct route portal_routes[];

enum status home_page(struct visit *);
enum status vision_page(struct visit *);
enum status area_page(struct visit *);
enum status project_page(struct visit *);
enum status feedback_form(struct visit *);
enum status feedback_receive(struct visit *);
enum status feedback_stale(struct visit *);
enum status receipt_page(struct visit *);
enum status lookup_page(struct visit *);
enum status lookup_find(struct visit *);
enum status lookup_stale(struct visit *);
enum status lookup_correct(struct visit *);
enum status lookup_withdraw(struct visit *);
enum status lookup_forget_phone(struct visit *);
enum status privacy_page(struct visit *);
enum status accessibility_page(struct visit *);
enum status text_mode(struct visit *);

/* The project that the address names; NULL when there is none. */
struct project *project_asked(struct visit *);

/* Parts ----------------------------------------------------------------------
 * Each fills markers and sections of one name in whatever page has them. */

void seal_fill(struct view *, int position);                   /* SEAL, by the area's place */
void rate_fill(struct view *, const struct distribution *);    /* RATE, FEW_RATINGS or NO_RATINGS */
void stage_fill(struct view *, const struct project *);        /* STAGE, STAGE_CLASS, PERCENT_KNOWN */
void contact_fill(struct view *, const struct config *);       /* whom to call, where known */
void privacy_fill(struct view *, const struct config *);       /* PRIVACY_NOTICE and PHONE_DAYS */
void problems_fill(struct visit *, struct view *, int count);  /* PROBLEMS; the title says so too */
void reply_fill(struct visit *, struct view *, const char *unit, const char *day,
    const char *body);                                         /* REPLY; an ISO day */
const char *outcome_class(const char *outcome);                /* of its tag */

/* An ISO day in words, with and without its year; "" for "". */
const char *day_in_words(struct visit *, const char *iso);
const char *day_in_short(struct visit *, const char *iso);
bool        day_has_passed(struct visit *, const char *iso);          /* false for "" */

/* The receipt itself; code "" when it is not to be seen any more. */
enum status receipt_show(struct visit *, const struct receipt *, const struct project *,
    const char *code);

/* The form of a look-up. */
struct lookup_form {
	const char *number, *code;                     /* as typed */
	const char *number_problem, *code_problem;     /* NULL when nothing is wrong */
	const char *notice;                            /* NULL, or a sentence above the form */
};
enum status lookup_form_show(struct visit *, const struct lookup_form *, enum status);

/* What a look-up finds.  All NULL when there is nothing to say. */
struct lookup_word {
	const char *done, *not_done;                   /* what became of an action */
	const char *correction, *correction_problem;   /* a text that was not taken, and why */
};
enum status lookup_result_show(struct visit *, const struct submission *,
    const struct lookup_word *, enum status);

#endif
