/* progress.h - what the office reports of a project: stage, share done, days,
 * places, dated notes. */
#ifndef FEEDBACK_PROGRESS_H
#define FEEDBACK_PROGRESS_H

#include <stddef.h>
#include <stdint.h>

#include "store/db.h"
#include "store/writer.h"

enum { PLACES_MOST = 40 };              /* of one project */
enum { AMOUNT_UNIT_CHARACTERS = 10 };

struct progress {
	int64_t     project;
	const char *stage, *stage_reason, *next_step;
	int64_t     percent;                /* -1: not reported */
	double      amount_done, amount_goal;   /* -1: not said */
	const char *amount_unit;            /* "" for no amounts */
	const char *planned_on, *expected_on;   /* ISO days, "" where unknown */
	int64_t     places[PLACES_MOST];    /* ids of townships, 0 after the last */
	const char *noted_on, *note;        /* "" for no note */
	const char *staff, *actor;
};

/* In Chinese, by field; NULL where nothing is wrong.  Late and paused need a
 * reason, late also the day that is expected now; a day behind the promise is
 * late and nothing else.  Amounts come with both numbers and their unit, and
 * a percentage beside them says the same. */
struct progress_problems {
	const char *stage, *stage_reason, *percent, *amounts, *planned_on, *expected_on, *next_step;
	const char *noted_on, *note;
};
struct progress_problems progress_problems(const struct progress *, int64_t today);

/* The first of them, NULL for none. */
const char *progress_problem(const struct progress *, int64_t today);

/* What to report as the share done: the percentage, else what the amounts
 * make of it; -1 without both. */
int64_t progress_percent(const struct progress *);

/* REFUSED: no such project or township. */
enum written progress_report(struct writer *, const struct progress *, int64_t now);

#endif
