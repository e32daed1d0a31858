#include "ops/sample.h"

#include "base/arena.h"
#include "base/clock.h"
#include "feedback/indicator.h"
#include "ops/plan_load.h"

static const char *
report(struct sample_stage *stage, const struct indicator *indicator, const char *figure, const char *on)
{
	struct actual actual = { indicator->id, figure, on, "bangong" };

	if (actual_problems(&actual).count > 0)
		return arena_text(stage->arena, "示例指标“%s”的现状不对。", indicator->slug);
	return actual_report(stage->writer, &actual, clock_now()) == WRITTEN ? NULL : "不能存入一个指标。";
}

const char *
sample_indicators(struct sample_stage *stage, const char *path)
{
	const char *problem = NULL;
	struct db *file = plan_file_open(stage->arena, path, &problem);
	struct query *query;

	if (file == NULL)
		return problem;
	query = db_query(file, demo_indicators_query);
	while (problem == NULL && query_next(query)) {
		struct indicator *indicator = indicator_by_slug(stage->db, stage->arena,
		    column_text(query, 0, stage->arena));

		if (indicator != NULL)
			problem = report(stage, indicator,
			    arena_text(stage->arena, "%.10g", column_real(query, 1)),
			    column_text(query, 2, stage->arena));
	}
	db_close(file);
	return problem;
}
