/* cases.h - the pages of casework, and what several of them share. */
#ifndef STAFF_CASES_H
#define STAFF_CASES_H

#include "feedback/case_list.h"
#include "staff/pages.h"

enum status cases_page(struct visit *);
enum status case_page(struct visit *);
enum status case_take(struct visit *);
enum status case_stale(struct visit *);
enum status escalation_page(struct visit *);
enum status units_page(struct visit *);
enum status units_take(struct visit *);
enum status unit_take(struct visit *);
enum status unit_move_take(struct visit *);
enum status unit_retire_take(struct visit *);
enum status unit_project_take(struct visit *);
enum status units_stale(struct visit *);
enum status calendar_page(struct visit *);
enum status calendar_take(struct visit *);
enum status calendar_remove_take(struct visit *);
enum status calendar_stale(struct visit *);

/* The case of :number; NULL when there is none, or when it is another unit's
 * and a unit asks: to that one it does not exist. */
struct case_file *case_asked(struct visit *);
bool              case_is_mine(const struct visit *, const struct case_file *);

/* Words of a case ------------------------------------------------------------------ */

const char *case_day_words(struct visit *, const char *iso);     /* 8 月 17 日; what is no day stays */
const char *case_left_words(struct visit *, const struct case_file *);   /* 还有 2 个工作日, 今天到期, 超期 3 天; "" when nothing is owed */
const char *case_left_kind(struct visit *, const struct case_file *);    /* class of its tag */
const char *case_unit_words(const struct case_file *);           /* 还没有分派 for none */
const char *case_beginning(struct visit *, const struct case_file *);   /* of its text, or what stands for it */

/* UNIT_FIGURES: the report's table by unit. */
void case_figures_show(struct visit *, struct view *, const char *month);

/* Its row in a ledger: markers CASE_... of staff_case_row.tpl. */
void case_row(struct visit *, struct view *, const struct case_file *);

/* One case ---------------------------------------------------------------------------- */

/* The page, perhaps with a form that comes back. */
struct case_desk {
	const struct case_file *file;
	const struct case_act  *act;         /* as typed; NULL: nothing typed yet */
	struct case_problems    problems;    /* of act */
	const char             *notice, *notice_kind;
};
enum status case_show(struct visit *, const struct case_desk *, enum status);
void        case_forms(struct visit *, struct view *, const struct case_desk *);
void        case_timeline(struct visit *, struct view *, const struct case_file *, const struct submission *);
/* 409: the case as it stands now beside what was typed. */
enum status case_conflict(struct visit *, int64_t number, const struct case_act *);

/* What can be done, as forms: who may, where it goes, what it asks for. */
struct case_form {
	enum case_deed deed;
	unsigned       need;
	const char    *path;                 /* of the route */
	const char    *title, *hint, *label, *button;   /* label: of the words; "" for none */
	bool           unit, day, stage, result;
};
extern const struct case_form case_form_table[CASE_DEEDS];
bool case_form_applies(struct visit *, const struct case_file *, const struct case_form *);

#endif
