/* pace.h - slows guessing without locking anybody out.
 *
 * Token buckets in memory: each key may act `burst` times at once and then
 * once every `seconds`.  Keys are hashed under a key made at start; a bounded
 * table forgets the longest unused.  Shared by all threads. */
#ifndef GUARD_PACE_H
#define GUARD_PACE_H

#include <stdint.h>

struct pace;

struct pace *pace_new(void);
void         pace_free(struct pace *);

/* Seconds to wait before a try is listened to; 0: go on (spends nothing). */
int  pace_wait(struct pace *, const char *key, int burst, int seconds, int64_t now);

/* Spends one token: call it for a wrong try.  Answers how many more tries
 * are listened to at once, the same for every key alike. */
int  pace_spend(struct pace *, const char *key, int burst, int seconds, int64_t now);

#endif
