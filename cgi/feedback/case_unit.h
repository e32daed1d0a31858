/* case_unit.h - the unit that owes the answer to a submission. */
#ifndef FEEDBACK_CASE_UNIT_H
#define FEEDBACK_CASE_UNIT_H

#include <stdint.h>

#include "store/db.h"

struct arena;

struct case_unit {
	int64_t     id;                  /* 0: nobody's yet */
	const char *name, *telephone;    /* "" when unknown */
	int64_t     since;               /* when it was given the case; 0: unknown */
};

struct case_unit case_unit(struct db *, struct arena *, int64_t submission);

#endif
