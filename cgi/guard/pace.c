#include "guard/pace.h"

#include <pthread.h>
#include <stdlib.h>
#include <string.h>

#include "base/log.h"
#include "guard/digest.h"

/* A key can stand in any of the WAYS places of its row, which only our key
 * for the hashes tells: nobody can aim at a neighbour to have it forgotten. */
enum { ROWS = 4096, WAYS = 4, BACKWARDS_MOST = 300 };

/* A bucket is the instant at which it is full again; how far that lies ahead
 * is what was spent. */
struct bucket {
	unsigned char key[MAC_BYTES];
	int64_t       full_at, used_at;   /* in paced seconds; used_at 0: free */
};

struct pace {
	unsigned char   key[32];
	pthread_mutex_t lock;             /* guards everything below */
	int64_t         paced, last;      /* our own time, and the clock when it last moved */
	struct bucket   rows[ROWS][WAYS];
};

struct pace *
pace_new(void)
{
	struct pace *pace = calloc(1, sizeof(*pace));

	if (pace == NULL || sodium_init() < 0)
		die("no memory for the pace");
	randombytes_buf(pace->key, sizeof(pace->key));
	pthread_mutex_init(&pace->lock, NULL);
	pace->paced = 1;
	return pace;
}

void
pace_free(struct pace *pace)
{
	if (pace == NULL)
		return;
	pthread_mutex_destroy(&pace->lock);
	sodium_memzero(pace, sizeof(*pace));
	free(pace);
}

/* Paced time never runs backwards.  A request that comes a little late does
 * not move it; a clock that was set back starts it again from there, so that
 * nobody waits until the old time is reached. */
static int64_t
paced_time(struct pace *pace, int64_t now)
{
	if (pace->last == 0 || now < pace->last - BACKWARDS_MOST) {
		pace->last = now;
	} else if (now > pace->last) {
		pace->paced += now - pace->last;
		pace->last = now;
	}
	return pace->paced;
}

static struct bucket *
row_of(struct pace *pace, const char *key, unsigned char hash[MAC_BYTES])
{
	struct digest digest;

	digest_begin(&digest, pace->key, "pace", MAC_BYTES);
	digest_text(&digest, key);
	digest_end(&digest, hash);
	return pace->rows[(hash[0] | hash[1] << 8) % ROWS];
}

static struct bucket *
find(struct bucket *row, const unsigned char hash[MAC_BYTES])
{
	for (int i = 0; i < WAYS; i++)
		if (row[i].used_at != 0 && memcmp(row[i].key, hash, MAC_BYTES) == 0)
			return &row[i];
	return NULL;
}

static struct bucket *
longest_unused(struct bucket *row)
{
	struct bucket *oldest = row;

	for (int i = 1; i < WAYS; i++)
		if (row[i].used_at < oldest->used_at)
			oldest = &row[i];
	return oldest;
}

int
pace_wait(struct pace *pace, const char *key, int burst, int seconds, int64_t now)
{
	unsigned char hash[MAC_BYTES];
	struct bucket *row = row_of(pace, key, hash), *bucket;
	int64_t wait = 0;

	pthread_mutex_lock(&pace->lock);
	bucket = find(row, hash);
	if (bucket != NULL)
		wait = bucket->full_at - paced_time(pace, now) - (int64_t)(burst - 1) * seconds;
	pthread_mutex_unlock(&pace->lock);
	return wait > 0 ? (int)wait : 0;
}

/* Tries that were let in side by side may spend more than there is; the
 * debt ends at one token, so nobody ever waits longer than `seconds`. */
int
pace_spend(struct pace *pace, const char *key, int burst, int seconds, int64_t now)
{
	unsigned char hash[MAC_BYTES];
	struct bucket *row = row_of(pace, key, hash), *bucket;
	int64_t paced, most, left;

	pthread_mutex_lock(&pace->lock);
	paced = paced_time(pace, now);
	most = paced + (int64_t)burst * seconds;
	bucket = find(row, hash);
	if (bucket == NULL) {
		bucket = longest_unused(row);
		memcpy(bucket->key, hash, MAC_BYTES);
		bucket->full_at = paced;
	}
	if (bucket->full_at < paced)
		bucket->full_at = paced;
	bucket->full_at += seconds;
	if (bucket->full_at > most)
		bucket->full_at = most;
	bucket->used_at = paced;
	left = (most - bucket->full_at) / seconds;
	pthread_mutex_unlock(&pace->lock);
	return (int)left;
}
