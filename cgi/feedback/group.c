#include "feedback/group.h"

#include <string.h>

#include "base/arena.h"
#include "base/text.h"
#include "feedback/flag.h"
#include "feedback/resemblance.h"

enum { SECONDS = GROUP_DAYS * 24 * 60 * 60 };
enum { OF_A_BAND = 16 };          /* candidates, the newest */
enum { COMPARED_MEMORY = 1024 * 1024 };   /* for one candidate */
enum { STAND_FOR_GROUP = 4 };     /* members that others are compared with */

struct copy {
	int64_t submission, group;   /* group 0: it has none yet */
	int     resemblance;
};

struct candidates {
	int64_t submission[SKETCH_BANDS * OF_A_BAND];
	int     count;
};

/* Looking ------------------------------------------------------------------------ */

static void
note(struct candidates *all, int64_t submission)
{
	for (int i = 0; i < all->count; i++)
		if (all->submission[i] == submission)
			return;
	all->submission[all->count++] = submission;
}

static struct candidates
candidates_of(struct db *db, const struct sketch *sketch, const struct placed_text *text)
{
	struct candidates all = { .count = 0 };

	for (int i = 0; i < sketch->bands; i++) {
		struct query *query = db_query(db, text_candidates_query);

		bind_int(query, ":submission", text->submission);
		bind_int(query, ":received_at", text->received_at);
		bind_int(query, ":key", sketch->band[i]);
		bind_int(query, ":seconds", SECONDS);
		bind_int(query, ":limit", OF_A_BAND);
		while (query_next(query))
			note(&all, column_int(query, 0));
	}
	return all;
}

/* Reads a text only where its minima promise something. */
static struct copy
compare(struct db *db, struct arena *arena, const struct sketch *sketch, int64_t submission)
{
	struct query *query = db_query(db, text_print_by_submission_query);
	struct copy copy = { .submission = submission };

	bind_int(query, ":submission", submission);
	while (query_next(query)) {
		struct blob minima = column_blob(query, 2, arena);
		struct sketch other;

		if (minima.size != SKETCH_MINIMA ||
		    !sketch_may_resemble(sketch, (size_t)column_int(query, 1), minima.data))
			continue;
		other = sketch_of(arena, column_text(query, 3, arena));
		copy.resemblance = sketch_resemblance(sketch, &other);
		copy.group = column_int(query, 0);
	}
	return copy;
}

/* What it resembles most, the earlier of two; resemblance 0 for nothing. */
static struct copy
original_of(struct db *db, const struct sketch *sketch, const struct placed_text *text)
{
	struct candidates all = candidates_of(db, sketch, text);
	struct arena *scratch = arena_new(COMPARED_MEMORY);
	struct copy best = { 0 };

	for (int i = 0; i < all.count; i++) {
		struct copy one = compare(db, scratch, sketch, all.submission[i]);

		arena_reset(scratch);
		if (one.resemblance < RESEMBLES || one.resemblance < best.resemblance ||
		    (one.resemblance == best.resemblance && one.submission > best.submission))
			continue;
		best = one;
	}
	arena_free(scratch);
	return best;
}

/* Placing ------------------------------------------------------------------------ */

static bool
run(struct db *db, enum query_name name, int64_t submission, int64_t group)
{
	struct query *query = db_query(db, name);

	bind_int(query, ":submission", submission);
	if (group != 0)
		bind_int(query, ":group", group);
	return query_done(query);
}

/* The group of the text that it resembles, made if there is none; 0 when that does not work. */
static int64_t
group_with(struct db *db, const struct copy *original)
{
	struct query *query;
	int64_t group;

	if (original->group != 0)
		return original->group;
	query = db_query(db, text_group_insert_query);
	bind_int(query, ":submission", original->submission);
	if (!query_done(query))
		return 0;
	group = query_inserted(query);
	return run(db, text_print_join_query, original->submission, group) ? group : 0;
}

static int64_t
one_number(struct query *query)
{
	int64_t number = 0;

	while (query_next(query))
		number = column_int(query, 0);
	return number;
}

static bool
put_print(struct db *db, const struct sketch *sketch, const struct placed_text *text, int64_t group)
{
	struct query *query = db_query(db, text_print_put_query);

	bind_int(query, ":submission", text->submission);
	bind_int(query, ":received_at", text->received_at);
	bind_int(query, ":group", group);
	bind_int(query, ":letters", (int64_t)sketch->letters);
	bind_blob(query, ":minima", sketch->minima, SKETCH_MINIMA);
	return query_done(query);
}

static bool
put_bands(struct db *db, const struct sketch *sketch, const struct placed_text *text)
{
	for (int i = 0; i < sketch->bands; i++) {
		struct query *query = db_query(db, text_band_put_query);

		bind_int(query, ":submission", text->submission);
		bind_int(query, ":received_at", text->received_at);
		bind_int(query, ":key", sketch->band[i]);
		if (!query_done(query))
			return false;
	}
	return true;
}

static bool
is_large(struct db *db, int64_t group)
{
	struct query *query = db_query(db, text_group_size_query);

	bind_int(query, ":group", group);
	bind_int(query, ":limit", STAND_FOR_GROUP);
	return one_number(query) >= STAND_FOR_GROUP;
}

static bool
flag_duplicate(struct db *db, struct arena *arena, int64_t submission, int64_t group)
{
	struct query *query = db_query(db, text_group_first_query);

	bind_int(query, ":group", group);
	return flag_put(db, submission, &(struct flag){ .kind = "duplicate",
	    .shown = submission_number_text(arena, one_number(query)) });
}

static bool
place(struct db *db, struct arena *arena, const struct placed_text *text)
{
	struct sketch sketch = sketch_of(arena, text->body);
	struct copy original = original_of(db, &sketch, text);
	int64_t group = 0;

	if (sketch.bands == 0)
		return true;
	if (original.resemblance > 0) {
		group = group_with(db, &original);
		if (group == 0 || !flag_duplicate(db, arena, text->submission, group))
			return false;
		if (is_large(db, group))
			return put_print(db, &sketch, text, group);
	}
	return put_print(db, &sketch, text, group) && put_bands(db, &sketch, text);
}

bool
group_leave(struct db *db, int64_t submission)
{
	struct query *query = db_query(db, submission_flag_delete_query);

	bind_int(query, ":submission", submission);
	bind_text(query, ":kind", "duplicate");
	return query_done(query) && run(db, text_print_delete_query, submission, 0);
}

bool
group_place(struct db *db, struct arena *arena, const struct placed_text *text)
{
	struct query *query = db_query(db, text_print_by_submission_query);
	bool placed = false;

	bind_int(query, ":submission", text->submission);
	while (query_next(query))
		placed = true;
	return placed || place(db, arena, text);
}

/* Reading ------------------------------------------------------------------------- */

int64_t
group_of_submission(struct db *db, int64_t submission)
{
	struct query *query = db_query(db, group_of_submission_query);

	bind_int(query, ":submission", submission);
	return one_number(query);
}

struct group_count
group_counted(struct db *db, int64_t group)
{
	struct query *query = db_query(db, group_counted_query);
	struct group_count count = { 0 };

	bind_int(query, ":group", group);
	while (query_next(query))
		count = (struct group_count){ column_int(query, 0), column_int(query, 1) };
	return count;
}

int64_t
group_waiting_count(struct db *db, int64_t group)
{
	return group_counted(db, group).waiting;
}

int64_t
group_last(struct db *db, int64_t group)
{
	struct query *query = db_query(db, group_last_query);

	bind_int(query, ":group", group);
	return one_number(query);
}

struct submission *
group_members(struct db *db, struct arena *arena, int64_t group, int64_t after, int limit)
{
	struct query *query = db_query(db, group_members_query);

	bind_int(query, ":group", group);
	bind_int(query, ":after", after);
	bind_int(query, ":limit", limit);
	return submissions_of_query(query, arena);
}

struct submission *
group_waiting(struct db *db, struct arena *arena, int64_t group, int64_t after, int64_t last, int limit)
{
	struct query *query = db_query(db, group_waiting_up_to_query);

	bind_int(query, ":group", group);
	bind_int(query, ":after", after);
	bind_int(query, ":last", last);
	bind_int(query, ":limit", limit);
	return submissions_of_query(query, arena);
}
