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

/* Work that is done so many at once, and how many it was. */
typedef int work(struct writer *, struct db *);

static void
work_a_share(struct visit *visit, work *some, int at_once)
{
	int64_t until = milliseconds() + SHARE_MILLISECONDS;

	while (some(visit->writer, visit->db) == at_once && milliseconds() < until)
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
	work_a_share(visit, flags_work_off, FLAGS_AT_ONCE);
	work_a_share(visit, queue_index, QUEUE_INDEXED);
	keep_audit(visit);
}
