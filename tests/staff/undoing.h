/* undoing.h - decisions on their way, for the checks of them: the undo is ten seconds. */
#ifndef TESTS_STAFF_UNDOING_H
#define TESTS_STAFF_UNDOING_H

#include "staff/hand.h"

static inline void
open_with_undo(void)
{
	site_open();
	site_undo_seconds(10);
}

static inline int64_t
pending(void)
{
	return site_number("SELECT count(*) FROM pending_decision");
}

static inline void
time_passes(int seconds)
{
	clock_set(clock_now() + seconds);
	visit.now = clock_now();
	staff_tick(&visit);
}

static inline void
undo_of(int64_t batch)
{
	post(moderate_routes, "/staff/decisions/undo", words("batch=%lld", (long long)batch));
}

static inline int64_t
latest_batch(void)
{
	return site_number("SELECT max(batch) FROM pending_decision");
}

#endif
