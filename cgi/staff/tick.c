/* What moderate does between visits: one line for each chore.  A chore does a
 * bounded piece of work and comes again a second later. */
#include "staff/pages.h"

#include <time.h>

#include "base/log.h"
#include "feedback/flag.h"
#include "feedback/pending.h"
#include "feedback/queue.h"
#include "guard/head.h"

/* Of each second, for each of the two: who sends something in waits for the
 * writers' lock meanwhile, so that in a rush the texts are looked through later. */
enum { SHARE_MILLISECONDS = 50 };

static int64_t
milliseconds(void)
{
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC, &now);
	return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

static void
look_through_texts(struct visit *visit)
{
	int64_t until = milliseconds() + SHARE_MILLISECONDS;

	if (flags_todo(visit->db) == 0)
		return;
	while (flags_work_off(visit->writer) == FLAGS_AT_ONCE && milliseconds() < until)
		continue;
}

static void
index_texts(struct visit *visit)
{
	int64_t until = milliseconds() + SHARE_MILLISECONDS;

	while (queue_index(visit->writer, visit->db) == QUEUE_INDEXED && milliseconds() < until)
		continue;
}

static void
settle_decisions(struct visit *visit)
{
	if (!pending_settle(visit->writer, visit->db, visit->arena, visit->now))
		log_event("decisions that are due could not be stored");
}

/* Seals what portal appended, signs the days that have ended, moves the mark.
 * A chain that does not go on is said once a minute: minyictl audit verify
 * names the place. */
static void
keep_audit(struct visit *visit)
{
	bool kept = chain_catch_up(visit->db, visit->writer);

	kept = heads_sign(visit->db, visit->writer, visit->keys, visit->now) != REFUSED && kept;
	kept = chain_mark_move(visit->db, visit->accounts, visit->accounts_writer, visit->now) != REFUSED && kept;
	if (!kept && visit->now % 60 == 0)
		log_event("the audit's chain does not go on: run minyictl audit verify");
}

void
staff_tick(struct visit *visit)
{
	settle_decisions(visit);
	look_through_texts(visit);
	index_texts(visit);
	keep_audit(visit);
}
