/* ledger.h - how many texts were refused or are not public, and why, by the
 * day of the decision in force (schema/feedback_015.sql says what moves it). */
#ifndef FEEDBACK_LEDGER_H
#define FEEDBACK_LEDGER_H

#include <stdint.h>

struct arena;
struct db;

enum { LEDGER_DAYS = 90 };   /* day by day; months before */

struct ledger_row {
	const char *verdict, *reason;   /* codes */
	const char *label;              /* for the public */
	int64_t     count;
	struct ledger_row *next;
};

struct ledger_period {
	const char *period;             /* 2026-11-24 or 2026-08 */
	int64_t     hidden, refused;
	struct ledger_row    *rows;     /* refused first */
	struct ledger_period *next;
};

struct ledger {
	int64_t hidden, refused;        /* of all periods */
	struct ledger_row    *rows;     /* all periods together */
	struct ledger_period *periods;  /* newest first; NULL: nothing yet */
};

struct ledger ledger_of(struct db *, struct arena *, int64_t now);

#endif
