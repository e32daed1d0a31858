/* minyictl tidy - deletes the phone numbers whose time is over. */
#include "base/arena.h"
#include "base/clock.h"
#include "feedback/audit.h"
#include "ops/command.h"
#include "store/db.h"

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

int
command_tidy(const struct order *order)
{
	struct writer *writer = order_writer(order);
	struct tidying tidying = { .now = clock_now(), .arena = order->arena };
	enum written written;

	tidying.before = tidying.now - order->config->phone_days * 86400;
	written = writer_run(writer, forget, &tidying);
	writer_stop(writer);
	if (written != WRITTEN)
		return order_failed(order);
	fprintf(order->out, "办结满 %d 天的手机号已删除：%d 个。\n", (int)order->config->phone_days, tidying.forgotten);
	return EX_OK;
}
