/* progress.h - what the office reports of a project: stage, share done, dated notes. */
#ifndef FEEDBACK_PROGRESS_H
#define FEEDBACK_PROGRESS_H

#include <stdint.h>

#include "store/db.h"
#include "store/writer.h"

struct progress {
	int64_t     project;
	const char *stage, *stage_reason, *next_step;
	int64_t     percent;                /* -1: not reported */
	const char *noted_on, *note;        /* "" for no note */
	const char *staff, *actor;
};

/* In Chinese; NULL when nothing is wrong.  Late and paused need a reason. */
const char *progress_problem(const struct progress *, int64_t today);

enum written progress_report(struct writer *, const struct progress *, int64_t now);

#endif
