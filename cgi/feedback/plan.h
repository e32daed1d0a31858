/* plan.h - the county's plan: faces with indicators, areas with projects.
 *
 * Everything read here lies in the caller's arena; NULL means there is none.
 * Lists are in the plan's order. */
#ifndef FEEDBACK_PLAN_H
#define FEEDBACK_PLAN_H

#include <stdbool.h>
#include <stdint.h>

#include "feedback/rating.h"

struct arena;
struct db;

struct indicator {
	int64_t           id;
	const char       *slug;
	const char       *name, *unit, *sense;    /* at_least, at_most, reach */
	double            target, actual;
	bool              has_actual;
	const char       *actual_on;              /* "" or the year or day it is of */
	struct indicator *next;
};

struct face {
	const char       *slug, *name, *summary;
	struct indicator *indicators;             /* NULL: a face without figures */
	struct face      *next;
};

struct area {
	int64_t             id;
	const char         *slug, *name, *full_name, *motto, *focus, *summary;
	int                 position;             /* 1..5: also its mark and colour */
	int64_t             projects, projects_done;
	struct distribution ratings;              /* of all its projects */
	struct area        *next;
};

struct fact {
	const char  *label, *value;
	struct fact *next;
};

struct progress_note {
	const char           *noted_on, *body;    /* ISO day */
	struct progress_note *next;
};

struct project {
	int64_t               id, area_id;
	const char           *slug, *name, *summary, *goal, *due, *unit;
	const char           *area_slug, *area_name;
	int                   area_position;
	const char           *stage, *stage_reason, *next_step;   /* stage as in the schema */
	int                   percent;            /* -1: not reported */
	int64_t               updated_at;         /* 0: never */
	struct distribution   ratings;
	int64_t               published;          /* comments that are public */
	const char           *planned_on, *expected_on;   /* ISO days, "" where unknown: promised first, expected now */
	double                amount_done, amount_goal;   /* 205 of 280 .. */
	const char           *amount_unit;        /* .. 公里; "": no amounts are known */
	struct township      *townships;          /* where it is; NULL where unknown */
	struct project       *next;
};

struct township {
	int64_t          id;
	const char      *name;
	struct township *next;
};

struct face     *faces(struct db *, struct arena *);
struct area     *areas(struct db *, struct arena *);                            /* with figures */
struct area     *area_by_slug(struct db *, struct arena *, const char *slug);   /* with figures */
struct project  *projects_of_area(struct db *, struct arena *, int64_t area);   /* with figures; 0: all areas */
struct project  *project_by_slug(struct db *, struct arena *, const char *slug);/* with figures */
struct project  *project_by_id(struct db *, struct arena *, int64_t id);        /* without figures and places */
bool             project_is_in(const struct project *, int64_t township);
int64_t          project_days_late(const struct project *);   /* behind the day promised; 0 unless both days are known and it is late */
struct fact     *facts_of_project(struct db *, struct arena *, int64_t project);
struct progress_note *progress_of_project(struct db *, struct arena *, int64_t project);  /* newest first, at most 20 */
struct township *townships(struct db *, struct arena *);
bool             township_exists(struct db *, int64_t id);

const char *stage_word(const char *stage);   /* 未开工, 推进中, ...; 进展待公布 for unreported; "" for another */

#endif
