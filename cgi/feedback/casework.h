/* casework.h - a case: what is done about a submission, by whom and by when.
 *
 * Every submission with a text or a low rating has one; the triggers of the
 * schema keep it in step with review, answers, follow-ups and withdrawal.
 * Every low rating, and every case that is open again, passes four stages:
 *
 *   核实 verify -> 整改 rectify -> 反馈 feedback -> 复核 review -> closed
 *
 * with a note each; 反馈 needs the answer (or, without a text, the call-back
 * where a number was left), 复核 somebody else than who wrote 整改.  Going back is
 * possible with a reason.  Other cases know 办理 handling only and end with the
 * answer.  A low rating without text may also end as 已了解 with a note. */
#ifndef FEEDBACK_CASEWORK_H
#define FEEDBACK_CASEWORK_H

#include <stdbool.h>
#include <stdint.h>

#include "store/db.h"
#include "store/writer.h"

struct arena;

enum { CASE_WORDS_LEAST = 2, CASE_WORDS_MOST = 500, CASE_REASON_LEAST = 10, CASE_REASON_MOST = 200 };

struct case_file {
	int64_t     submission, number, version, project, area;
	const char *project_slug, *project_name, *area_name;
	int64_t     unit;                    /* 0: nobody's yet */
	const char *unit_name, *unit_telephone;
	int         rating;
	bool        low, has_text, has_phone;
	const char *body, *visibility;       /* the resident's own words */
	const char *stage;                   /* handling, verify, rectify, feedback, review */
	const char *promised;                /* the first answer's day on the receipt */
	const char *due, *due_most;          /* ISO days; due: of what is owed now */
	bool        answered;                /* what was owed by due has been given */
	const char *first_answer;            /* "", on_time, late */
	int64_t     extended_at;             /* 0: not */
	const char *extended_by, *extension_reason;
	const char *asked_day, *asked_reason;   /* an extension that the unit asks for; "" for none */
	int64_t     reminders, reminded_at;
	int64_t     opened_at, reopened_at, closed_at, withdrawn_at;   /* 0: not */
	const char *closed_why;              /* answered, reviewed, noted, refused, withdrawn */
	struct case_file *next;
};

/* Of a case's list, as submission_listed_text() has it. */
const char *case_listed_text(struct db *, struct arena *, const struct case_file *);
struct case_file *case_of_submission(struct db *, struct arena *, int64_t submission);   /* NULL: no case */
struct case_file *case_by_number(struct db *, struct arena *, int64_t number);

const char *stage_word_of_case(const char *stage);   /* 办理, 核实, 整改, 反馈, 复核; "" for another */
const char *closed_word(const char *closed_why);     /* 已答复, 已复核, 已了解, 不予受理, 已撤回 */
bool        case_has_stages(const struct case_file *);
bool        case_is_late(const struct case_file *, const char *today);   /* something is owed since before today */
bool        case_may_be_extended(const struct case_file *, const char *today);

/* What was done, oldest first. */
struct case_entry {
	int64_t     at, unit;
	const char *kind, *stage, *unit_name, *day, *result, *words, *staff, *actor;
	int64_t     satisfied;               /* 0: not said */
	struct case_entry *next;
};
struct case_entry *case_entries(struct db *, struct arena *, int64_t submission);

/* reached, unreached, refused: of the last call-back; "" without one. */
const char *case_last_visit(struct db *, struct arena *, int64_t submission);

/* Doing something --------------------------------------------------------------- */

enum case_deed {
	CASE_ASSIGN,    /* unit, words: why, where it had one */
	CASE_ASK,       /* day, words: the unit wants an extension */
	CASE_EXTEND,    /* day, words: residents read them */
	CASE_DECLINE,   /* words: the extension that was asked for is not given */
	CASE_NOTE,      /* words: of the stage; goes on to the next */
	CASE_BACK,      /* stage, words */
	CASE_VISIT,     /* day, result, satisfied, words: 回访, never the number */
	CASE_CLOSE,     /* words: 已了解 */
	CASE_REOPEN,    /* words */
	CASE_REMIND,    /* 催办 */
	CASE_DEEDS
};

struct case_act {
	enum case_deed deed;
	int64_t     submission, version;     /* the version that was on the screen */
	int64_t     unit;                    /* 0: none */
	const char *stage, *day, *result, *words;   /* "" where the deed has none */
	int64_t     satisfied;               /* 0: not said */
	const char *staff, *actor;
	int64_t     answer_days;             /* working days for CASE_REOPEN */
	int64_t     now;
};

const char *visit_result_word(const char *result);   /* 打通了, 打了 2 次没有接通, 本人不愿意谈; "" for another */

/* In Chinese, by field; NULL where nothing is wrong.  deed: it cannot be done now. */
struct case_problems { const char *unit, *stage, *day, *result, *words, *deed; int count; };
struct case_problems case_problems(struct db *, struct arena *, const struct case_file *, const struct case_act *);

/* Case, entry, public waiting day and audit change together.  The caller has
 * judged the act on the same version.  REFUSED: it is not the current one. */
enum written case_do(struct writer *, struct arena *, const struct case_act *);

#endif
