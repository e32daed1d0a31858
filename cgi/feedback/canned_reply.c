#include "feedback/canned_reply.h"

#include <stdio.h>
#include <string.h>

#include "base/arena.h"
#include "base/text.h"
#include "feedback/audit.h"
#include "feedback/submission.h"

/* Reading ------------------------------------------------------------------- */

static struct canned_reply *
from_rows(struct query *query, struct arena *arena)
{
	struct canned_reply *list = NULL, **end = &list;

	for (; query_next(query); end = &(*end)->next) {
		*end = arena_take(arena, sizeof(**end));
		(*end)->id = column_int(query, 0);
		(*end)->version = column_int(query, 1);
		(*end)->name = column_text(query, 2, arena);
		(*end)->outcome = column_text(query, 3, arena);
		(*end)->body = column_text(query, 4, arena);
		(*end)->retired = column_int(query, 5) != 0;
	}
	return list;
}

struct canned_reply *
canned_replies(struct db *db, struct arena *arena)
{
	return from_rows(db_query(db, canned_replies_query), arena);
}

struct canned_reply *
canned_reply_by_id(struct db *db, struct arena *arena, int64_t id)
{
	struct query *query = db_query(db, canned_reply_by_id_query);

	bind_int(query, ":canned", id);
	return from_rows(query, arena);
}

/* Judging and filling ---------------------------------------------------------- */

struct canned_problems
canned_problems(const struct canned_reply *canned)
{
	struct canned_problems problems = { NULL, NULL, NULL, 0 };
	size_t name = text_length(canned->name), body = text_length(canned->body);

	if (name < 1 || name > CANNED_NAME_MOST)
		problems.name = "请起一个名字，最多 20 个字";
	if (canned->outcome[0] != '\0' && outcome_word(canned->outcome)[0] == '\0')
		problems.outcome = "请选择适合哪种结果";
	if (body < CANNED_BODY_LEAST || body > CANNED_BODY_MOST)
		problems.body = "请写 10 到 500 个字，要人填的地方用〔〕括起来";
	problems.count = (problems.name != NULL) + (problems.outcome != NULL) + (problems.body != NULL);
	return problems;
}

static const char *
filled(struct arena *arena, const char *text, const char *blank, const char *value)
{
	const char *at;

	for (; value[0] != '\0' && (at = strstr(text, blank)) != NULL;)
		text = arena_text(arena, "%.*s%s%s", (int)(at - text), text, value, at + strlen(blank));
	return text;
}

const char *
canned_reply_filled(struct arena *arena, const struct canned_reply *canned, const struct known_blanks *known)
{
	const char *text = filled(arena, canned->body, "〔单位〕", known->unit);

	text = filled(arena, text, "〔电话〕", known->telephone);
	return filled(arena, text, "〔编号〕", known->number);
}

/* Changing ---------------------------------------------------------------------- */

struct change {
	const struct canned_reply *canned;
	const struct canned_hand  *hand;
	int64_t                    id;
	bool                       up, retired;
};

static bool
note(struct db *db, const struct change *change, const char *detail, int64_t id)
{
	struct audit_entry entry = { .actor = change->hand->actor, .action = "canned-reply", .detail = detail };
	char subject[48];

	snprintf(subject, sizeof(subject), "canned reply %lld", (long long)id);
	entry.subject = subject;
	return audit_append(db, &entry, change->hand->now);
}

static bool
put(struct db *db, void *details)
{
	const struct change *change = details;
	const struct canned_reply *canned = change->canned;
	bool is_new = canned->id == 0;
	struct query *query = db_query(db, is_new ? canned_reply_insert_query : canned_reply_put_query);

	bind_text(query, ":name", canned->name);
	bind_text(query, ":outcome", canned->outcome);
	bind_text(query, ":body", canned->body);
	if (!is_new) {
		bind_int(query, ":canned", canned->id);
		bind_int(query, ":version", canned->version);
	}
	return query_done(query) && query_changes(query) == 1 &&
	    note(db, change, is_new ? "added" : "changed", is_new ? query_inserted(query) : canned->id);
}

enum written
canned_reply_put(struct writer *writer, const struct canned_reply *canned, const struct canned_hand *hand)
{
	return writer_run(writer, put, &(struct change){ .canned = canned, .hand = hand });
}

/* False when there is no such place. */
static bool
place_of(struct db *db, int64_t id, int64_t *position)
{
	struct query *query = db_query(db, canned_reply_place_query);
	bool found = false;

	bind_int(query, ":canned", id);
	while (query_next(query)) {
		*position = column_int(query, 0);
		found = true;
	}
	return found;
}

static bool
set_place(struct db *db, int64_t id, int64_t position)
{
	struct query *query = db_query(db, canned_reply_move_query);

	bind_int(query, ":canned", id);
	bind_int(query, ":position", position);
	return query_done(query);
}

/* The two neighbours change places. */
static bool
move(struct db *db, void *details)
{
	const struct change *change = details;
	int64_t position, other = 0, other_position = 0;
	struct query *query;

	if (!place_of(db, change->id, &position))
		return false;
	query = db_query(db, change->up ? canned_reply_before_query : canned_reply_after_query);
	bind_int(query, ":canned", change->id);
	bind_int(query, ":position", position);
	while (query_next(query)) {
		other = column_int(query, 0);
		other_position = column_int(query, 1);
	}
	return other != 0 && set_place(db, change->id, other_position) && set_place(db, other, position) &&
	    note(db, change, change->up ? "moved up" : "moved down", change->id);
}

enum written
canned_reply_move(struct writer *writer, int64_t id, bool up, const struct canned_hand *hand)
{
	return writer_run(writer, move, &(struct change){ .hand = hand, .id = id, .up = up });
}

static bool
retire(struct db *db, void *details)
{
	const struct change *change = details;
	struct query *query = db_query(db, canned_reply_retire_query);

	bind_int(query, ":canned", change->id);
	bind_int(query, ":retired", change->retired);
	return query_done(query) && query_changes(query) == 1 &&
	    note(db, change, change->retired ? "retired" : "taken up again", change->id);
}

enum written
canned_reply_retire(struct writer *writer, int64_t id, bool retired, const struct canned_hand *hand)
{
	return writer_run(writer, retire, &(struct change){ .hand = hand, .id = id, .retired = retired });
}
