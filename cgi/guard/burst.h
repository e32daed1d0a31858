/* burst.h - how many texts came from one address within ten minutes.
 *
 * Only a hint for the moderator: a village behind one mobile carrier is one
 * address, and nothing is refused for it.  The address itself is not kept: it
 * is hashed under a key that is made anew each day and lives in memory only
 * (as in device.h), and the counts are forgotten with it.  Memory is bounded;
 * of too many addresses those that were quiet longest are forgotten.  Any
 * thread. */
#ifndef GUARD_BURST_H
#define GUARD_BURST_H

#include <stdint.h>

enum { BURST_MINUTES = 10 };

/* With one more now: that one and those of the BURST_MINUTES minutes before,
 * the present one counted as a whole. */
int64_t burst_with_one(const char *address, int64_t now);

/* One more was received. */
void burst_note(const char *address, int64_t now);

#endif
