/* Which poster brought how much: a part of the report. */
#include "staff/pages.h"

#include "base/arena.h"
#include "feedback/source.h"

static void
add_row(struct view *table, const char *project, const char *tag, int64_t count)
{
	struct view *row = view_repeat(table, MARK_SOURCE_COUNT);

	view_set(row, MARK_SOURCE_PROJECT, project);
	view_set(row, MARK_SOURCE_TAG, tag);
	view_set_int(row, MARK_SOURCE_N, count);
}

void
sources_fill(struct visit *visit, struct view *view, const char *month)
{
	struct source_report *report = sources_of_month(visit->db, visit->arena, month);
	struct view *table;

	if (report->tagged == NULL) {
		view_show(view, MARK_NO_SOURCES);
		return;
	}
	table = view_repeat(view, MARK_SOURCE_COUNTS);
	for (struct source_count *one = report->tagged; one != NULL; one = one->next)
		add_row(table, one->project_name, one->source, one->count);
	if (report->beyond > 0)
		add_row(table, "其余", arena_text(visit->arena, "%lld 个标记", (long long)report->beyond),
		    report->beyond_count);
	add_row(table, "其他/直接打开", "—", report->untagged);
	view_set_int(table, MARK_SOURCES_ALL, report->received);
}
