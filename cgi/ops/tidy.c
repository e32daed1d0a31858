/* minyictl tidy - deletes the phone numbers whose time is over, and what the
 * search's index still holds of texts that are not public any more; and what
 * the search for near copies looks at no more. */
#include "base/arena.h"
#include "base/clock.h"
#include "feedback/audit.h"
#include "feedback/group.h"
#include "ops/command.h"
#include "store/db.h"

/* Of the index, in one transaction: some tenths of a second, and residents' wait with it. */
enum { MERGED_PAGES = 500 };

struct tidying {
	int64_t       before, now;   /* cases that ended before go */
	struct arena *arena;
	int           forgotten;
};

static bool
forget(struct db *db, void *details)
{
	struct tidying *tidying = details;
	struct query *query = db_query(db, contacts_forget_query);

	bind_int(query, ":before", tidying->before);
	if (!query_done(query))
		return false;
	tidying->forgotten = query_changes(query);
	return tidying->forgotten == 0 || audit_append(db, &(struct audit_entry){ "minyictl", "tidy",
	    "contacts", arena_text(tidying->arena, "%d deleted", tidying->forgotten) }, tidying->now);
}

/* What new texts are compared with, as far as nobody looks so far back any more. */
static bool
forget_bands(struct db *db, void *details)
{
	const struct tidying *tidying = details;
	struct query *query = db_query(db, text_bands_tidy_query);

	bind_int(query, ":before", tidying->now - (GROUP_DAYS + 1) * INT64_C(86400));
	return query_done(query);
}

struct merging {
	enum query_name count, step;
	int64_t pages, merged;   /* of the index; so far, at least */
};

/* All of an index into one piece (schema/feedback_002.sql): FTS5 begins to
 * when the number is negative and goes on when it is not. */
static bool
merge(struct db *db, void *details)
{
	struct merging *merging = details;
	struct query *query = db_query(db, merging->count);

	if (merging->merged == 0)
		while (query_next(query))
			merging->pages = column_int(query, 0);
	query = db_query(db, merging->step);
	bind_int(query, ":pages", merging->merged == 0 ? -MERGED_PAGES : MERGED_PAGES);
	merging->merged += MERGED_PAGES;
	return query_done(query);
}

static enum written
merge_index(struct writer *writer, enum query_name count, enum query_name step)
{
	struct merging merging = { count, step, 0, 0 };
	enum written written;

	do
		written = writer_run(writer, merge, &merging);
	while (written == WRITTEN && merging.merged <= merging.pages + MERGED_PAGES);
	return written;
}

int
command_tidy(const struct order *order)
{
	struct writer *writer = order_writer(order);
	struct tidying tidying = { .now = clock_now(), .arena = order->arena };
	enum written written;

	tidying.before = tidying.now - order->config->phone_days * 86400;
	written = writer_run(writer, forget, &tidying);
	if (written == WRITTEN)
		written = writer_run(writer, forget_bands, &tidying);
	if (written == WRITTEN)
		written = merge_index(writer, search_pages_query, search_merge_query);
	if (written == WRITTEN)
		written = merge_index(writer, queue_pages_query, queue_merge_query);
	if (written == WRITTEN && !order_seal(order, writer))
		order_refused(order, EX_OK, "审计还没有全部加上印记，请运行 minyictl audit verify。");
	writer_stop(writer);
	if (written != WRITTEN)
		return order_failed(order);
	fprintf(order->out, "办结满 %d 天的手机号已删除：%d 个。\n", (int)order->config->phone_days, tidying.forgotten);
	return EX_OK;
}
