/* What moderate does between visits: one line for each chore.  A chore does a
 * bounded piece of work and comes again a second later. */
#include "staff/pages.h"

#include "base/log.h"
#include "feedback/flag.h"
#include "feedback/pending.h"
#include "feedback/queue.h"
#include "guard/head.h"

enum { FLAG_CHUNKS = 50 };

/* Looks through waiting texts again, a thousand a second. */
static void
work_off_flags(struct visit *visit)
{
	int chunks = 0;

	if (flags_todo(visit->db) == 0)
		return;
	while (flags_work_off(visit->writer) == FLAGS_AT_ONCE && ++chunks < FLAG_CHUNKS)
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
	work_off_flags(visit);
	queue_index(visit->writer, visit->db);
	keep_audit(visit);
}
