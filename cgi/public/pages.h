/* pages.h - the pages of portal, and the parts that several of them show. */
#ifndef PUBLIC_PAGES_H
#define PUBLIC_PAGES_H

#include "feedback/clerk_entry.h"
#include "feedback/follow_up.h"
#include "feedback/plan.h"
#include "feedback/submission.h"
#include "page/answer.h"
#include "page/page.h"

extern const struct route portal_routes[];

enum status home_page(struct visit *);
enum status vision_page(struct visit *);
enum status adoption_page(struct visit *);
enum status adoption_period_page(struct visit *);
enum status adoption_csv(struct visit *);
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
enum status lookup_follow_up(struct visit *);
enum status audit_page(struct visit *);
enum status audit_heads_text(struct visit *);
enum status ledger_page(struct visit *);
enum status statistics_page(struct visit *);
enum status statistics_table(struct visit *);
enum status search_page(struct visit *);
enum status privacy_page(struct visit *);
enum status accessibility_page(struct visit *);
enum status text_mode(struct visit *);
enum status poster_page(struct visit *);
enum status card_page(struct visit *);
enum status short_address(struct visit *);
enum status area_feed(struct visit *);
enum status project_feed(struct visit *);
enum status sitemap_page(struct visit *);
enum status sitemap_xml(struct visit *);
enum status robots_text(struct visit *);

/* A page's own part of its title: with "｜衡东县“五大行动”平台" that makes the 26
 * characters that a card in WeChat shows. */
enum { SHARE_CHARACTERS = 14 };
const char *share_name(struct visit *, const char *name, size_t most);   /* cut with an ellipsis to so many characters */
const char *share_title(struct visit *, const struct project *);
const char *share_description(struct visit *, const struct project *);

/* The project that the address names; NULL when there is none. */
struct project *project_asked(struct visit *);
/* After page_begin(): the pages above a project's page, in the trail. */
void            project_crumbs(struct visit *, const struct project *);

/* Parts ----------------------------------------------------------------------
 * Each fills markers and sections of one name in whatever page has them. */

void seal_fill(struct view *, int position);                   /* SEAL, by the area's place */
void rate_fill(struct view *, const struct distribution *);    /* RATE, FEW_RATINGS or NO_RATINGS */
void stage_fill(struct view *, const struct project *);        /* STAGE, STAGE_CLASS, PERCENT_KNOWN */
/* STAGE_REASON_KNOWN with DAYS_LATE_KNOWN; EXPECTED_KNOWN or PLANNED_ONLY, DUE_KNOWN; AMOUNTS. */
void schedule_fill(struct visit *, struct view *, const struct project *);
void places_fill(struct view *, const struct project *);       /* PLACES, where known */
void contact_fill(struct view *, const struct config *);       /* whom to call, where known */
void privacy_fill(struct view *, const struct config *);       /* PRIVACY_NOTICE and PHONE_DAYS */
void problems_fill(struct visit *, struct view *, int count);  /* PROBLEMS; the title says so too */

/* What its author chose for the personal numbers in a text: masks *body at
 * once, or *kept.  False when the field "personal" holds what no form sends. */
bool personal_read(struct visit *, const char **body, bool *kept);

/* An ISO day in words, with and without its year; "" for "". */
const char *day_in_words(struct visit *, const char *iso);
const char *day_in_short(struct visit *, const char *iso);
bool        day_has_passed(struct visit *, const char *iso);          /* false for "" */

/* Whether the county listens now: from period_begin to period_end, both
 * included; an unset one sets no bound. */
enum collection { BEFORE_COLLECTION, IN_COLLECTION, AFTER_COLLECTION };
enum collection collection_of(const struct visit *);
/* PERIOD_AHEAD with PERIOD_BEGIN, PERIOD_OPEN, or PERIOD_OVER with PERIOD_END. */
void            collection_fill(struct visit *, struct view *);

/* Where a public comment stands, on whatever page of its project's comments:
 * /projects/x?comment=2611240001#c2611240001 */
char *comment_path(struct arena *, const char *project_slug, int64_t number);

/* The receipt itself; code "" when it is not to be seen any more. */
enum status receipt_show(struct visit *, const struct receipt *, const struct project *,
    const char *code);

/* The form of a look-up. */
struct lookup_form {
	const char *number, *code;                     /* as typed */
	const char *number_problem, *code_problem;     /* NULL when nothing is wrong */
	const char *notice;                            /* NULL, or a sentence above the form */
	const char *correction;                        /* NULL, or a text to be taken along */
};
enum status lookup_form_show(struct visit *, const struct lookup_form *, enum status);

/* What a look-up finds.  All NULL when there is nothing to say. */
struct lookup_word {
	const char *done, *not_done;                   /* what became of an action */
	const char *correction, *correction_problem;   /* a text that was not taken, and why */
	bool        correction_personal;               /* why: it holds personal numbers */
	const struct follow_up   *follow_up;           /* choices that were not taken, and why */
	struct follow_up_problems follow_up_problems;
};
/* Section EVENT: the course of events. */
void        lookup_events_fill(struct visit *, struct view *, const struct submission *);
enum status lookup_result_show(struct visit *, const struct submission *,
    const struct lookup_word *, enum status);

/* The submission whose code was right a moment ago; NULL otherwise. */
struct submission *lookup_proven(struct visit *);
/* The look-up's form instead, when that moment is over. */
enum status lookup_ask_again(struct visit *);

/* The choices of that form in a request; false for what it cannot send. */
bool follow_up_read(struct visit *, struct follow_up *);
bool follow_up_is_chosen(struct visit *);
/* Takes them along in the look-up's form, so that nothing is chosen twice. */
void follow_up_carry(struct visit *, struct view *);
/* On the page of a result: the form to say whether it is solved, or why there is none any more. */
void follow_up_fill(struct visit *, struct view *, const struct submission *,
    const struct lookup_word *);

#endif
