/* What moderate does between visits: one line for each chore.  A chore does a
 * bounded piece of work and comes again a second later. */
#include "staff/pages.h"

#include "feedback/flag.h"

enum { FLAG_CHUNKS = 5 };

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

void
staff_tick(struct visit *visit)
{
	work_off_flags(visit);
}
