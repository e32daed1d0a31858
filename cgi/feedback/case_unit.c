#include "feedback/case_unit.h"

struct case_unit
case_unit(struct db *db, struct arena *arena, int64_t submission)
{
	struct query *query = db_query(db, case_unit_query);
	struct case_unit unit = { 0, "", "", 0 };

	bind_int(query, ":submission", submission);
	while (query_next(query)) {
		unit.id = column_int(query, 0);
		unit.name = column_text(query, 1, arena);
		unit.telephone = column_text(query, 2, arena);
		unit.since = column_int(query, 3);
	}
	return unit;
}
