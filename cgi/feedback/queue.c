#include "feedback/queue.h"

#include <string.h>

#include "base/arena.h"
#include "base/fold.h"
#include "base/text.h"
#include "feedback/rating.h"
#include "feedback/submission.h"

/* Of the schema: queue_entry. */
#define OTHERS  (INT64_C(1) << 61)   /* from here on: ratings that are not low */
#define DECIDED (INT64_C(1) << 62)   /* from here on: what was decided */

enum { RECEIVED_SHIFT = 29 };

static const int64_t newest_id = INT64_C(1) << 40;

struct queue_filter
queue_everything(void)
{
	return (struct queue_filter){ .state = "", .township = -1, .due_before = "", .staff = "" };
}

int64_t
queue_place(const struct submission *submission)
{
	return (rating_is_low(submission->rating) ? 0 : OTHERS) |
	    submission->received_at << RECEIVED_SHIFT | submission->id;
}

/* Which way to walk ------------------------------------------------------------- */

enum walk { AFTER, BEFORE, COUNT };

static const struct way { enum query_name queries[3]; }
	way_all      = { { queue_all_after_query, queue_all_before_query, queue_all_count_query } },
	way_state    = { { queue_of_state_after_query, queue_of_state_before_query, queue_of_state_count_query } },
	way_project  = { { queue_of_project_after_query, queue_of_project_before_query, queue_of_project_count_query } },
	way_township = { { queue_of_township_after_query, queue_of_township_before_query, queue_of_township_count_query } },
	way_flagged  = { { queue_flagged_after_query, queue_flagged_before_query, queue_flagged_count_query } },
	way_rating   = { { queue_of_rating_after_query, queue_of_rating_before_query, queue_of_rating_count_query } },
	way_area     = { { queue_of_area_after_query, queue_of_area_before_query, queue_of_area_count_query } },
	way_staff    = { { queue_of_staff_after_query, queue_of_staff_before_query, queue_of_staff_count_query } },
	way_search   = { { queue_search_after_query, queue_search_before_query, queue_search_count_query } },
	way_public   = { { queue_public_after_query, queue_public_before_query, queue_public_count_query } };

static bool
is_open(const char *state)
{
	return text_equal(state, "waiting") || text_equal(state, "pending") || text_equal(state, "confirming");
}

/* The filter of which there are the fewest, as a rule: what is waiting or public is much. */
static const struct way *
way_of(const struct queue_filter *filter)
{
	if (filter->state[0] != '\0' && !text_equal(filter->state, "waiting") && !text_equal(filter->state, "published"))
		return &way_state;
	if (filter->staff[0] != '\0')
		return &way_staff;
	if (filter->project != 0)
		return &way_project;
	if (filter->township >= 0)
		return &way_township;
	if (filter->flag != 0)
		return &way_flagged;
	if (filter->rating != 0 && filter->rating != QUEUE_LOW)
		return &way_rating;
	if (filter->area != 0)
		return &way_area;
	return text_equal(filter->state, "published") ? &way_state : &way_all;
}

/* What a list covers: places beyond after and before until. */
struct range { int64_t after, until; };

static struct range
range_of(const struct queue_filter *filter)
{
	struct range range = { -1, INT64_MAX };

	if (is_open(filter->state) || filter->due_before[0] != '\0')
		range.until = DECIDED;
	else if (filter->state[0] != '\0')
		range.after = DECIDED - 1;
	if (filter->rating == QUEUE_LOW && range.until == DECIDED)
		range.until = OTHERS;
	return range;
}

/* Binding --------------------------------------------------------------------------- */

static void
bind_kinds(struct query *query, const struct queue_filter *filter)
{
	bind_int(query, ":area", filter->area);
	bind_int(query, ":project", filter->project);
	bind_int(query, ":township", filter->township);
	bind_int(query, ":flag", filter->flag);
	bind_int(query, ":lowest", queue_lowest(filter));
	bind_int(query, ":highest", queue_highest(filter));
}

/* "~" comes after every day. */
static void
bind_due(struct query *query, const struct queue_filter *filter)
{
	bind_text(query, ":due", filter->due_before[0] == '\0' ? "~" : filter->due_before);
}

/* The words, and in the index of what waits a character for each filter (schema: queue_text_source). */
static char *
match_of(struct arena *arena, const struct queue_filter *filter)
{
	enum { AREAS = 983040, RATINGS = 983296, FLAGS = 983312, TOWNSHIPS = 983552, PROJECTS = 987136 };
	const int64_t points[] = {
		filter->area == 0 ? 0 : AREAS + filter->area,
		filter->rating == 0 || filter->rating == QUEUE_LOW ? 0 : RATINGS + filter->rating,
		filter->flag == 0 ? 0 : FLAGS + filter->flag,
		filter->township < 0 ? 0 : TOWNSHIPS + filter->township,
		filter->project == 0 ? 0 : PROJECTS + filter->project,
	};
	char *match = search_match(arena, &filter->search);

	for (size_t i = 0; i < sizeof(points) / sizeof(points[0]); i++) {
		char scope[FOLD_BYTES + 1] = "";

		if (points[i] == 0)
			continue;
		fold_encode((int32_t)points[i], scope);
		match = arena_text(arena, "(%s) AND scope : (\"%s\" *)", match, scope);
	}
	return match;
}

static struct query *
asked(struct db *db, struct arena *arena, const struct queue_filter *filter, const struct way *way, enum walk walk,
    struct range range)
{
	struct query *query = db_query(db, way->queries[walk]);

	if (way == &way_public) {
		/* The places of what was decided are newest_id less the submission. */
		bind_int(query, ":newer", range.after < DECIDED ? INT64_MAX : DECIDED + newest_id - range.after);
		bind_int(query, ":older", range.until >= DECIDED + newest_id ? 0 : DECIDED + newest_id - range.until);
		bind_text(query, ":match", search_match(arena, &filter->search));
		bind_kinds(query, filter);
	} else {
		bind_int(query, ":after", range.after);
		bind_int(query, ":until", range.until);
		bind_text(query, ":state", filter->state);
		if (way == &way_search)
			bind_text(query, ":match", match_of(arena, filter));
		else
			bind_kinds(query, filter);
	}
	bind_due(query, filter);
	bind_text(query, ":staff", filter->staff);
	return query;
}

/* Walking ------------------------------------------------------------------------------ */

static struct queue_row *
row_of(struct db *db, struct arena *arena, int64_t submission)
{
	struct query *query = db_query(db, queue_row_query);
	struct queue_row *row = NULL;

	bind_int(query, ":submission", submission);
	while (query_next(query)) {
		row = arena_take(arena, sizeof(*row));
		*row = (struct queue_row){
			.id = submission, .place = column_int(query, 0), .state = column_text(query, 1, arena),
			.flags = column_int(query, 2), .staff = column_text(query, 3, arena),
			.number = column_int(query, 4), .version = column_int(query, 5),
			.rating = (int)column_int(query, 6), .received_at = column_int(query, 7),
			.review_due = column_text(query, 8, arena), .is_private = column_int(query, 9) != 0,
			.corrected = column_int(query, 10) != 0, .body = column_text(query, 11, arena),
			.project_name = column_text(query, 12, arena),
		};
	}
	return row;
}

/* Appends the submissions that a query gives, at most as many as there is room for. */
static int
gather(struct query *query, int64_t *ids, int count, int limit)
{
	bind_int(query, ":limit", limit - count);
	while (query_next(query))
		ids[count++] = column_int(query, 1);
	return count;
}

/* The ways that make a list together, one behind the other; how many, with their ranges. */
static int
parts_of(const struct queue_filter *filter, struct range range, const struct way *ways[2], struct range ranges[2])
{
	struct range own = range_of(filter);
	int parts = 0;

	if (range.after > own.after)
		own.after = range.after;
	if (range.until < own.until)
		own.until = range.until;
	if (filter->search.count == 0) {
		ways[0] = way_of(filter);
		ranges[0] = own;
		return 1;
	}
	if (is_open(filter->state) || filter->state[0] == '\0') {
		ways[parts] = &way_search;
		ranges[parts] = own;
		if (filter->rating == QUEUE_LOW && own.until > OTHERS)
			ranges[parts].until = OTHERS;
		parts++;
	}
	if ((text_equal(filter->state, "published") || filter->state[0] == '\0') && own.until > DECIDED) {
		ways[parts] = &way_public;
		ranges[parts++] = own;
	}
	return parts;
}

static struct queue_row *
rows_of(struct db *db, struct arena *arena, const int64_t *ids, int count, bool backwards)
{
	struct queue_row *list = NULL, **end = &list;

	for (int i = 0; i < count; i++) {
		*end = row_of(db, arena, ids[backwards ? count - 1 - i : i]);
		if (*end != NULL)
			end = &(*end)->next;
	}
	return list;
}

struct queue_row *
queue_after(struct db *db, struct arena *arena, const struct queue_filter *filter, int64_t place, int limit)
{
	int64_t *ids = arena_take(arena, (size_t)limit * sizeof(*ids));
	const struct way *ways[2];
	struct range ranges[2];
	int parts = parts_of(filter, (struct range){ place, INT64_MAX }, ways, ranges), count = 0;

	for (int i = 0; i < parts && count < limit; i++)
		count = gather(asked(db, arena, filter, ways[i], AFTER, ranges[i]), ids, count, limit);
	return rows_of(db, arena, ids, count, false);
}

struct queue_row *
queue_before(struct db *db, struct arena *arena, const struct queue_filter *filter, int64_t place, int limit)
{
	int64_t *ids = arena_take(arena, (size_t)limit * sizeof(*ids));
	const struct way *ways[2];
	struct range ranges[2];
	int parts = parts_of(filter, (struct range){ -1, place }, ways, ranges), count = 0;

	for (int i = parts - 1; i >= 0 && count < limit; i--)
		count = gather(asked(db, arena, filter, ways[i], BEFORE, ranges[i]), ids, count, limit);
	return rows_of(db, arena, ids, count, true);
}

int64_t
queue_place_now(struct db *db, struct arena *arena, int64_t submission)
{
	struct queue_row *row = row_of(db, arena, submission);

	return row == NULL ? -1 : row->place;
}

int64_t
queue_count(struct db *db, struct arena *arena, const struct queue_filter *filter)
{
	int64_t counts[QUEUE_STATES], count = 0;
	const struct way *ways[2];
	struct range ranges[2];
	int parts;

	if (queue_counts(db, arena, filter, counts)) {
		for (int i = 0; i < QUEUE_STATES; i++)
			if (filter->state[0] == '\0' || text_equal(filter->state, queue_states[i]))
				count += counts[i];
		return count;
	}
	parts = parts_of(filter, (struct range){ -1, INT64_MAX }, ways, ranges);
	for (int i = 0; i < parts && count <= QUEUE_COUNTED; i++) {
		struct query *query = asked(db, arena, filter, ways[i], COUNT, ranges[i]);

		if (filter->search.count > 0)
			bind_int(query, ":limit", QUEUE_COUNTED + 1 - count);
		while (query_next(query))
			count += column_int(query, 0);
	}
	return count;
}
