#include "feedback/unit.h"

#include <stdio.h>

#include "base/arena.h"
#include "base/text.h"
#include "feedback/audit.h"

/* Reading ------------------------------------------------------------------- */

static struct unit *
read_units(struct query *query, struct arena *arena)
{
	struct unit *list = NULL, **end = &list;

	for (; query_next(query); end = &(*end)->next) {
		*end = arena_take(arena, sizeof(**end));
		(*end)->id = column_int(query, 0);
		(*end)->name = column_text(query, 1, arena);
		(*end)->telephone = column_text(query, 2, arena);
		(*end)->retired = column_int(query, 3) != 0;
	}
	return list;
}

struct unit *
units(struct db *db, struct arena *arena)
{
	return read_units(db_query(db, units_query), arena);
}

struct unit *
unit_by_id(struct db *db, struct arena *arena, int64_t id)
{
	struct query *query = db_query(db, unit_by_id_query);

	bind_int(query, ":id", id);
	return read_units(query, arena);
}

struct unit *
unit_by_name(struct db *db, struct arena *arena, const char *name)
{
	struct query *query = db_query(db, unit_by_name_query);

	bind_text(query, ":name", name);
	return read_units(query, arena);
}

const char *
unit_name(struct db *db, struct arena *arena, int64_t id)
{
	struct unit *unit = id == 0 ? NULL : unit_by_id(db, arena, id);

	return unit == NULL ? "" : unit->name;
}

int64_t
unit_of_project(struct db *db, int64_t project)
{
	struct query *query = db_query(db, project_unit_query);
	int64_t unit = 0;

	bind_int(query, ":project", project);
	while (query_next(query))
		unit = column_int(query, 0);
	return unit;
}

struct unit_problems
unit_problems(const char *name, const char *telephone)
{
	struct unit_problems problems = { 0 };

	if (name[0] == '\0')
		problems.name = "请填写单位名称";
	else if (text_length(name) > UNIT_NAME_CHARACTERS)
		problems.name = "单位名称最多 50 个字";
	if (text_length(telephone) > TELEPHONE_CHARACTERS)
		problems.telephone = "电话最多 30 个字";
	problems.count = (problems.name != NULL) + (problems.telephone != NULL);
	return problems;
}

/* Changing ------------------------------------------------------------------ */

struct unit_change {
	const struct unit      *unit;
	const struct unit_hand *hand;
	int64_t                 project;
	bool                    up;
};

static bool
record(struct db *db, const struct unit_change *change, const char *action, const char *detail)
{
	char subject[48];

	snprintf(subject, sizeof(subject), "unit %lld", (long long)change->unit->id);
	return audit_append(db,
	    &(struct audit_entry){ change->hand->actor, action, subject, detail }, change->hand->now);
}

static bool
create(struct db *db, void *details)
{
	struct unit_change change = *(const struct unit_change *)details;
	struct unit made = *change.unit;
	struct query *query = db_query(db, unit_insert_query);

	bind_text(query, ":name", made.name);
	bind_text(query, ":telephone", made.telephone);
	if (!query_done(query))
		return false;
	made.id = query_inserted(query);
	change.unit = &made;
	return record(db, &change, "unit-create", made.name);
}

enum written
unit_create(struct writer *writer, const char *name, const char *telephone, const struct unit_hand *hand)
{
	struct unit unit = { .name = name, .telephone = telephone };

	return writer_run(writer, create, &(struct unit_change){ .unit = &unit, .hand = hand });
}

static bool
put(struct db *db, void *details)
{
	const struct unit_change *change = details;
	struct query *query = db_query(db, unit_put_query);

	bind_int(query, ":unit", change->unit->id);
	bind_text(query, ":name", change->unit->name);
	bind_text(query, ":telephone", change->unit->telephone);
	return query_done(query) && query_changes(query) == 1 &&
	    record(db, change, "unit-change", change->unit->name);
}

enum written
unit_put(struct writer *writer, const struct unit *unit, const struct unit_hand *hand)
{
	return writer_run(writer, put, &(struct unit_change){ .unit = unit, .hand = hand });
}

static bool
set_position(struct db *db, int64_t unit, int64_t position)
{
	struct query *query = db_query(db, unit_move_query);

	bind_int(query, ":unit", unit);
	bind_int(query, ":position", position);
	return query_done(query) && query_changes(query) == 1;
}

/* Two neighbours change places. */
static bool
move(struct db *db, void *details)
{
	const struct unit_change *change = details;
	struct query *query = db_query(db, unit_position_query);
	int64_t position = -1, other = 0, place = 0;

	bind_int(query, ":unit", change->unit->id);
	while (query_next(query))
		position = column_int(query, 0);
	query = db_query(db, change->up ? unit_before_query : unit_after_query);
	bind_int(query, ":position", position);
	bind_int(query, ":unit", change->unit->id);
	while (query_next(query)) {
		other = column_int(query, 0);
		place = column_int(query, 1);
	}
	return position >= 0 && other != 0 && set_position(db, change->unit->id, place) &&
	    set_position(db, other, position) &&
	    record(db, change, "unit-move", change->up ? "up" : "down");
}

enum written
unit_move(struct writer *writer, int64_t id, bool up, const struct unit_hand *hand)
{
	struct unit unit = { .id = id };

	return writer_run(writer, move, &(struct unit_change){ .unit = &unit, .hand = hand, .up = up });
}

static bool
retire(struct db *db, void *details)
{
	const struct unit_change *change = details;
	struct query *query = db_query(db, unit_retire_query);

	bind_int(query, ":unit", change->unit->id);
	bind_int(query, ":retired", change->unit->retired);
	return query_done(query) && query_changes(query) == 1 &&
	    record(db, change, change->unit->retired ? "unit-retire" : "unit-restore", "");
}

enum written
unit_retire(struct writer *writer, int64_t id, bool retired, const struct unit_hand *hand)
{
	struct unit unit = { .id = id, .retired = retired };

	return writer_run(writer, retire, &(struct unit_change){ .unit = &unit, .hand = hand });
}

static bool
choose(struct db *db, void *details)
{
	const struct unit_change *change = details;
	struct query *query = db_query(db, project_unit_put_query);
	char detail[48];

	bind_int(query, ":project", change->project);
	bind_int(query, ":unit", change->unit->id);
	snprintf(detail, sizeof(detail), "project %lld", (long long)change->project);
	return query_done(query) && record(db, change, "project-unit", detail);
}

enum written
project_unit_choose(struct writer *writer, int64_t project, int64_t unit, const struct unit_hand *hand)
{
	struct unit chosen = { .id = unit };

	return writer_run(writer, choose,
	    &(struct unit_change){ .unit = &chosen, .hand = hand, .project = project });
}
