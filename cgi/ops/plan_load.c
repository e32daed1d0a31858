#include "ops/plan_load.h"

#include <string.h>

#include "base/arena.h"
#include "base/clock.h"
#include "base/text.h"
#include "feedback/audit.h"

enum { FIELDS_MOST = 9, PARTS = 6, NO_NAME = 0 };

/* A row of the file, as texts; NULL for an SQL NULL.  The first field is its key. */
struct row {
	const char *fields[FIELDS_MOST];
	struct row *next;
};

/* A kind of thing in a plan: how it is read from the file and how it gets
 * into the database. */
struct part {
	const char     *word;
	enum query_name read, known, put, in_force, retire;
	int             fields, name;                /* which field names it to people */
	const char     *binds[FIELDS_MOST];
};

/* What others refer to comes first. */
static const struct part parts[PARTS] = {
	{ "愿景", plan_file_faces_query, face_known_query, face_put_query, faces_in_force_query,
	    face_retire_query, 4, 2, { ":slug", ":position", ":name", ":summary" } },
	{ "指标", plan_file_indicators_query, indicator_known_query, indicator_put_query,
	    indicators_in_force_query, indicator_retire_query, 9, 3,
	    { ":slug", ":face", ":position", ":name", ":target", ":unit", ":sense", ":actual",
	      ":actual_on" } },
	{ "行动", plan_file_areas_query, area_known_query, area_put_query, areas_in_force_query,
	    area_retire_query, 7, 2,
	    { ":slug", ":position", ":name", ":full_name", ":motto", ":focus", ":summary" } },
	{ "乡镇", plan_file_townships_query, township_known_by_name_query, township_put_query,
	    townships_in_force_query, township_retire_query, 2, 0, { ":name", ":position" } },
	{ "项目", plan_file_projects_query, project_known_query, project_put_query,
	    projects_in_force_query, project_retire_query, 8, 3,
	    { ":slug", ":area", ":position", ":name", ":summary", ":goal", ":due", ":unit" } },
	{ "日历", plan_file_days_query, day_known_query, day_put_query, days_in_force_query,
	    day_retire_query, 3, 0, { ":day", ":working", ":name" } },
};

static const struct part facts = { "要点", plan_file_facts_query, 0, fact_put_query, 0, 0,
	4, 2, { ":project", ":position", ":label", ":value" } };

static const struct part places = { "地点", plan_file_places_query, 0, place_put_query, 0, 0,
	2, 1, { ":project", ":township" } };

struct plan {
	struct row *rows[PARTS];
	struct row *facts, *places;
};

/* What the job needs; it writes its findings into the report. */
struct loading {
	struct arena       *arena;
	const char         *path;
	struct plan         plan;
	struct plan_report *report;
	struct plan_change **end;        /* of the report's changes */
};

static struct row *
read_rows(struct db *file, struct arena *arena, const struct part *part)
{
	struct row *list = NULL, **end = &list;
	struct query *query = db_query(file, part->read);

	while (query_next(query)) {
		struct row *row = *end = arena_take(arena, sizeof(*row));

		for (int i = 0; i < part->fields; i++)
			row->fields[i] = column_is_null(query, i) ? NULL :
			    column_text(query, i, arena);
		end = &row->next;
	}
	return list;
}

/* NULL when all of the file fits together. */
static const char *
file_problems(struct db *file, struct arena *arena)
{
	const char *problems = NULL;
	struct query *query = db_query(file, plan_file_problems_query);

	while (query_next(query)) {
		const char *one = column_text(query, 0, arena);

		problems = problems == NULL ? one : arena_text(arena, "%s\n%s", problems, one);
	}
	return problems;
}

static const char *
read_plan(struct loading *loading)
{
	const char *problem;
	struct db *file = plan_file_open(loading->arena, loading->path, &problem);

	if (file == NULL)
		return problem;
	problem = file_problems(file, loading->arena);
	for (int i = 0; i < PARTS && problem == NULL; i++)
		loading->plan.rows[i] = read_rows(file, loading->arena, &parts[i]);
	if (problem == NULL)
		loading->plan.facts = read_rows(file, loading->arena, &facts);
	if (problem == NULL)
		loading->plan.places = read_rows(file, loading->arena, &places);
	if (problem == NULL && db_trouble(file) != 0)
		problem = "内存不够，没有读完文件。";
	db_close(file);
	return problem;
}

static void
note_change(struct loading *loading, const char *kind, const char *word, const char *name)
{
	struct plan_change *change = arena_take(loading->arena, sizeof(*change));

	change->kind = kind;
	change->what = arena_text(loading->arena, "%s %s", word, name);
	*loading->end = change;
	loading->end = &change->next;
}

static bool
row_put(struct db *db, const struct part *part, const struct row *row, int *changes)
{
	struct query *query = db_query(db, part->put);

	for (int i = 0; i < part->fields; i++) {
		if (row->fields[i] == NULL)
			bind_null(query, part->binds[i]);
		else
			bind_text(query, part->binds[i], row->fields[i]);
	}
	if (!query_done(query))
		return false;
	*changes += query_changes(query);
	return true;
}

static bool
row_is_known(struct db *db, const struct part *part, const char *key)
{
	struct query *query = db_query(db, part->known);

	bind_text(query, ":key", key);
	return query_next(query);
}

/* A project's facts count as part of it. */
static bool
facts_put(struct db *db, const struct row *all, const char *project, int *changes)
{
	struct query *query;
	int last = 0;

	for (const struct row *fact = all; fact != NULL; fact = fact->next) {
		if (!text_equal(fact->fields[0], project))
			continue;
		if (!row_put(db, &facts, fact, changes))
			return false;
		last++;
	}
	query = db_query(db, facts_drop_query);
	bind_text(query, ":project", project);
	bind_int(query, ":last", last);
	if (!query_done(query))
		return false;
	*changes += query_changes(query);
	return true;
}

/* Where a new project is; afterwards that is the office's to say. */
static bool
places_put(struct db *db, const struct row *all, const char *project, int *changes)
{
	for (const struct row *place = all; place != NULL; place = place->next)
		if (text_equal(place->fields[0], project) && !row_put(db, &places, place, changes))
			return false;
	return true;
}

static bool
part_put(struct db *db, struct loading *loading, int place)
{
	const struct part *part = &parts[place];

	for (const struct row *row = loading->plan.rows[place]; row != NULL; row = row->next) {
		bool known = row_is_known(db, part, row->fields[0]);
		int changes = 0;

		if (!row_put(db, part, row, &changes))
			return false;
		if (part->put == project_put_query &&
		    !facts_put(db, loading->plan.facts, row->fields[0], &changes))
			return false;
		if (part->put == project_put_query && !known &&
		    !places_put(db, loading->plan.places, row->fields[0], &changes))
			return false;
		if (changes == 0) {
			loading->report->unchanged++;
			continue;
		}
		if (known)
			loading->report->changed++;
		else
			loading->report->added++;
		note_change(loading, known ? "更改" : "新增", part->word, row->fields[part->name]);
	}
	return true;
}

static bool
stays(const struct row *rows, const char *key)
{
	for (; rows != NULL; rows = rows->next)
		if (text_equal(rows->fields[0], key))
			return true;
	return false;
}

/* What the database has in force: key and name. */
static struct row *
rows_in_force(struct db *db, struct arena *arena, const struct part *part)
{
	static const struct part two = { .fields = 2 };
	struct part listing = two;

	listing.read = part->in_force;
	return read_rows(db, arena, &listing);
}

static bool
part_retire(struct db *db, struct loading *loading, int place)
{
	const struct part *part = &parts[place];

	for (struct row *row = rows_in_force(db, loading->arena, part); row != NULL;
	    row = row->next) {
		struct query *query;

		if (stays(loading->plan.rows[place], row->fields[0]))
			continue;
		query = db_query(db, part->retire);
		bind_text(query, ":key", row->fields[0]);
		if (!query_done(query))
			return false;
		loading->report->retired++;
		note_change(loading, "停用", part->word, row->fields[part->name == NO_NAME ? 0 : 1]);
	}
	return true;
}

static bool
load(struct db *db, void *details)
{
	struct loading *loading = details;
	const struct plan_report *report = loading->report;
	struct audit_entry entry = { .actor = "minyictl", .action = "plan", .subject = "plan" };

	for (int i = 0; i < PARTS; i++)
		if (!part_put(db, loading, i))
			return false;
	for (int i = 0; i < PARTS; i++)
		if (!part_retire(db, loading, i))
			return false;
	if (report->added + report->changed + report->retired == 0)
		return true;
	entry.detail = arena_text(loading->arena, "added %d, changed %d, retired %d",
	    report->added, report->changed, report->retired);
	return audit_append(db, &entry, clock_now());
}

bool
plan_load(struct writer *writer, struct arena *arena, const char *path, struct plan_report *report)
{
	struct loading loading = {
		.arena = arena, .path = path, .report = report, .end = &report->changes
	};

	memset(report, 0, sizeof(*report));
	report->problem = read_plan(&loading);
	if (report->problem != NULL)
		return false;
	switch (writer_run(writer, load, &loading)) {
	case WRITTEN:
		return true;
	case REFUSED:
		report->problem = "文件里有数据库不接受的内容，没有装入。";
		return false;
	case FAILED:
		report->problem = "数据库忙或磁盘满，没有装入。请过一会儿再试。";
		report->busy = true;
		return false;
	}
	return false;
}
