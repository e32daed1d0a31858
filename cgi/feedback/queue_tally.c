/* The queue's words, its counts that need no walk, and its chore. */
#include "feedback/queue.h"

#include "base/arena.h"
#include "base/text.h"
#include "feedback/rating.h"

enum { LOWEST = 1, LOW = 2, HIGHEST = 5 };

const char *const queue_states[QUEUE_STATES] = {
	"waiting", "pending", "confirming", "published", "hidden", "refused",
};
static const char *const state_words[QUEUE_STATES] = {
	"待审核", "待生效", "等第二人确认", "已公开", "不公开", "不予受理",
};
const char *const queue_flag_kinds[QUEUE_FLAGS] = {
	"mobile", "identity_card", "bank_card", "plate", "word", "link", "duplicate", "burst",
};
const char *
queue_state_word(const char *state)
{
	for (int i = 0; i < QUEUE_STATES; i++)
		if (text_equal(queue_states[i], state))
			return state_words[i];
	return "";
}

int
queue_lowest(const struct queue_filter *filter)
{
	return filter->rating == 0 || filter->rating == QUEUE_LOW ? LOWEST : filter->rating;
}

int
queue_highest(const struct queue_filter *filter)
{
	if (filter->rating == QUEUE_LOW)
		return LOW;
	return filter->rating == 0 ? HIGHEST : filter->rating;
}

bool
queue_counts(struct db *db, struct arena *arena, const struct queue_filter *filter, int64_t counts[QUEUE_STATES])
{
	bool of_kinds = filter->area != 0 || filter->project != 0 || filter->township >= 0 || filter->flag != 0;
	bool due = filter->due_before[0] != '\0';
	struct query *query;

	if (filter->search.count > 0 || filter->staff[0] != '\0' || (due && of_kinds))
		return false;
	if (!of_kinds) {
		query = db_query(db, queue_due_counts_query);
		bind_text(query, ":due", due ? filter->due_before : "~");   /* "~" comes after every day */
	} else {
		query = db_query(db, filter->project != 0 ? queue_counts_of_project_query : queue_counts_query);
		bind_int(query, ":area", filter->area);
		bind_int(query, ":project", filter->project);
		bind_int(query, ":township", filter->township);
		bind_int(query, ":flag", filter->flag);
	}
	bind_int(query, ":lowest", queue_lowest(filter));
	bind_int(query, ":highest", queue_highest(filter));
	for (int i = 0; i < QUEUE_STATES; i++)
		counts[i] = 0;
	while (query_next(query))
		for (int i = 0; i < QUEUE_STATES; i++)
			if (text_equal(column_text(query, 0, arena), queue_states[i]))
				counts[i] = column_int(query, 1);
	return true;
}

int64_t
queue_oldest(struct db *db)
{
	struct query *query = db_query(db, queue_oldest_query);
	int64_t oldest = 0;

	while (query_next(query))
		if (oldest == 0 || column_int(query, 0) < oldest)
			oldest = column_int(query, 0);
	return oldest;
}

int64_t
queue_last_decided(struct db *db)
{
	struct query *query = db_query(db, queue_last_decided_query);
	int64_t last = 0;

	while (query_next(query))
		last = column_int(query, 0);
	return last;
}

struct queue_project *
queue_projects(struct db *db, struct arena *arena)
{
	struct query *query = db_query(db, queue_projects_query);
	struct queue_project *list = NULL, **end = &list;

	for (; query_next(query); end = &(*end)->next) {
		*end = arena_take(arena, sizeof(**end));
		(*end)->id = column_int(query, 0);
		(*end)->name = column_text(query, 1, arena);
		(*end)->area_id = column_int(query, 2);
		(*end)->area_slug = column_text(query, 3, arena);
		(*end)->area_name = column_text(query, 4, arena);
	}
	return list;
}

static bool
index_some(struct db *db, void *details)
{
	struct query *query = db_query(db, queue_index_query);
	int *count = details;

	bind_int(query, ":limit", QUEUE_INDEXED);
	if (!query_done(query))
		return false;
	*count = query_changes(query);
	return true;
}

int
queue_index(struct writer *writer, struct db *db)
{
	struct query *query = db_query(db, queue_unindexed_query);
	bool any = false;
	int count = 0;

	while (query_next(query))
		any = true;
	return any && writer_run(writer, index_some, &count) == WRITTEN ? count : 0;
}
