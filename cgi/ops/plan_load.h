/* plan_load.h - a plan file into feedback.db.
 *
 * Another county's plan is another file: everything is matched by slug, so
 * loading the same file again changes nothing, and loading a newer one keeps
 * the feedback and what the office reported. */
#ifndef OPS_PLAN_LOAD_H
#define OPS_PLAN_LOAD_H

#include <stdbool.h>

#include "store/db.h"
#include "store/writer.h"

struct arena;

struct plan_change {
	const char         *kind;      /* 新增, 更改, 停用 */
	const char         *what;      /* e.g. 项目 韵达产业园 */
	struct plan_change *next;
};

struct plan_report {
	const char         *problem;   /* one or more lines, in Chinese; NULL when it was loaded */
	bool                busy;      /* nothing wrong with the file: try again */
	int                 added, changed, retired, unchanged;
	struct plan_change *changes;
};

/* False with report->problem set; then nothing has changed.  The writer needs
 * the role OPS. */
bool plan_load(struct writer *, struct arena *, const char *path, struct plan_report *);

/* A plan or demo file in a database in memory; NULL with *problem set (in the
 * arena).  Does not look at what is in it. */
struct db *plan_file_open(struct arena *, const char *path, const char **problem);

#endif
