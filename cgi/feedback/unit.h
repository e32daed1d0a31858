/* unit.h - the responsible units: who cases go to and whose accounts see them.
 *
 * A plan names the first ones (sql/schema/feedback_008.sql); afterwards the
 * list is the office's.  A unit is retired, never deleted: its cases stay. */
#ifndef FEEDBACK_UNIT_H
#define FEEDBACK_UNIT_H

#include <stdbool.h>
#include <stdint.h>

#include "store/db.h"
#include "store/writer.h"

struct arena;

enum { UNIT_NAME_CHARACTERS = 50, TELEPHONE_CHARACTERS = 30 };

struct unit {
	int64_t     id;
	const char *name, *telephone;    /* telephone: "" for none */
	bool        retired;
	struct unit *next;
};

struct unit *units(struct db *, struct arena *);   /* those in force in their order, then the retired */
struct unit *unit_by_id(struct db *, struct arena *, int64_t id);              /* NULL: there is none */
struct unit *unit_by_name(struct db *, struct arena *, const char *name);      /* NULL: there is none */
const char  *unit_name(struct db *, struct arena *, int64_t id);               /* "" for none */

/* Which unit gets a project's new cases; 0: none. */
int64_t unit_of_project(struct db *, int64_t project);

/* In Chinese; NULL where nothing is wrong. */
struct unit_problems { const char *name, *telephone; int count; };
struct unit_problems unit_problems(const char *name, const char *telephone);

/* Every change is one job with its line in the audit. */
struct unit_hand {
	const char *actor;
	int64_t     now;
};

/* REFUSED: the name is taken, or there is no such unit. */
enum written unit_create(struct writer *, const char *name, const char *telephone, const struct unit_hand *);
enum written unit_put(struct writer *, const struct unit *, const struct unit_hand *);

/* One place up or down among those in force; REFUSED at the end of the list. */
enum written unit_move(struct writer *, int64_t id, bool up, const struct unit_hand *);
/* REFUSED: it is so already, or there is no such unit. */
enum written unit_retire(struct writer *, int64_t id, bool retired, const struct unit_hand *);
/* unit 0: none.  REFUSED: there is no such unit or project. */
enum written project_unit_choose(struct writer *, int64_t project, int64_t unit, const struct unit_hand *);

#endif
