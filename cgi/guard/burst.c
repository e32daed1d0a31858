#include "guard/burst.h"

#include <pthread.h>
#include <stdbool.h>
#include <string.h>

#include "base/clock.h"
#include "guard/digest.h"

/* Sources in sets of a few, found by their hash; within a set the one that
 * was quiet longest makes room. */
enum { SETS = 1024, OF_A_SET = 8 };

struct source {
	unsigned char hash[MAC_BYTES];
	int64_t       minute;                    /* of its latest text; 0: nobody's */
	uint16_t      counts[BURST_MINUTES];     /* by minute, modulo */
};

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;   /* guards all below */
static unsigned char   day_key[crypto_generichash_KEYBYTES];
static int64_t         day_of_key = INT64_MIN;
static struct source   sources[SETS][OF_A_SET];

/* A new key knows nobody. */
static void
renew_key(int64_t day)
{
	if (day <= day_of_key && day >= day_of_key - 1)
		return;
	randombytes_buf(day_key, sizeof(day_key));
	memset(sources, 0, sizeof(sources));
	day_of_key = day;
}

/* Its own place, or the one that it would take. */
static struct source *
place_of(const char *address, int64_t now, unsigned char hash[MAC_BYTES])
{
	struct source *set, *oldest;
	struct digest digest;

	renew_key(day_of(now));
	digest_begin(&digest, day_key, "source of a burst", MAC_BYTES);
	digest_text(&digest, address);
	digest_end(&digest, hash);
	set = sources[(hash[0] << 8 | hash[1]) % SETS];
	oldest = set;
	for (int i = 0; i < OF_A_SET; i++) {
		if (set[i].minute != 0 && memcmp(set[i].hash, hash, MAC_BYTES) == 0)
			return &set[i];
		if (set[i].minute < oldest->minute)
			oldest = &set[i];
	}
	return oldest;
}

static bool
is_known(const struct source *source, const unsigned char hash[MAC_BYTES])
{
	return source->minute != 0 && memcmp(source->hash, hash, MAC_BYTES) == 0;
}

/* Minutes that lie too far back count nothing any more. */
static void
forget_until(struct source *source, int64_t minute)
{
	int64_t passed = minute - source->minute;

	if (passed < 0 || passed >= BURST_MINUTES)
		memset(source->counts, 0, sizeof(source->counts));
	else
		for (int64_t one = source->minute + 1; one <= minute; one++)
			source->counts[one % BURST_MINUTES] = 0;
	source->minute = minute;
}

int64_t
burst_with_one(const char *address, int64_t now)
{
	unsigned char hash[MAC_BYTES];
	int64_t minute = now / 60, count = 1;
	const struct source *source;

	pthread_mutex_lock(&lock);
	source = place_of(address, now, hash);
	if (is_known(source, hash))
		for (int64_t one = minute - BURST_MINUTES + 1; one <= minute; one++)
			if (one <= source->minute && one > source->minute - BURST_MINUTES)
				count += source->counts[one % BURST_MINUTES];
	pthread_mutex_unlock(&lock);
	return count;
}

void
burst_note(const char *address, int64_t now)
{
	unsigned char hash[MAC_BYTES];
	int64_t minute = now / 60;
	struct source *source;

	pthread_mutex_lock(&lock);
	source = place_of(address, now, hash);
	if (!is_known(source, hash)) {
		memset(source, 0, sizeof(*source));
		memcpy(source->hash, hash, MAC_BYTES);
		source->minute = minute;
	}
	forget_until(source, minute);
	if (source->counts[minute % BURST_MINUTES] < UINT16_MAX)
		source->counts[minute % BURST_MINUTES]++;
	pthread_mutex_unlock(&lock);
}
