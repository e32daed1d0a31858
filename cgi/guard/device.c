#include "guard/device.h"

#include <pthread.h>
#include <string.h>

#include "base/arena.h"
#include "base/clock.h"
#include "guard/digest.h"

enum { COOKIE_SECONDS = 365 * 24 * 60 * 60 };

_Static_assert((int)DEVICE_BYTES == (int)MAC_BYTES, "a device without a cookie is a short hash");

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;   /* guards the two below */
static unsigned char   day_key[crypto_generichash_KEYBYTES];
static int64_t         day_of_key = INT64_MIN;

_Static_assert(sizeof(day_key) == 32, "digest_begin takes 32 bytes");

/* Requests that overtake each other around midnight must not make key after
 * key, so yesterday's late-comers get today's; a clock set back further does
 * get a new one. */
static void
key_of_day(int64_t day, unsigned char key[sizeof(day_key)])
{
	pthread_mutex_lock(&lock);
	if (day > day_of_key || day < day_of_key - 1) {
		randombytes_buf(day_key, sizeof(day_key));
		day_of_key = day;
	}
	memcpy(key, day_key, sizeof(day_key));
	pthread_mutex_unlock(&lock);
}

static void
stand_in(struct device *device, const char *address, const char *agent, int64_t now)
{
	unsigned char key[sizeof(day_key)];
	struct digest digest;

	key_of_day(day_of(now), key);
	digest_begin(&digest, key, "device without a cookie", MAC_BYTES);
	digest_text(&digest, address);
	digest_text(&digest, agent);
	digest_end(&digest, device->secret);
	sodium_memzero(key, sizeof(key));
}

struct device
device_of(const char *cookie, const char *address, const char *agent, int64_t now)
{
	struct device device = { .from_cookie = false };
	size_t length = strlen(cookie), size = 0;

	device.from_cookie = length == 2 * DEVICE_BYTES &&
	    strspn(cookie, "0123456789abcdefABCDEF") == length &&
	    sodium_hex2bin(device.secret, DEVICE_BYTES, cookie, length, NULL, &size, NULL) == 0 &&
	    size == DEVICE_BYTES;
	if (!device.from_cookie)
		stand_in(&device, address, agent, now);
	return device;
}

char *
device_cookie_new(struct arena *arena, bool https)
{
	unsigned char secret[DEVICE_BYTES];
	char value[2 * DEVICE_BYTES + 1];

	randombytes_buf(secret, sizeof(secret));
	sodium_bin2hex(value, sizeof(value), secret, sizeof(secret));
	return arena_text(arena, "%s=%s; Path=/; Max-Age=%d; HttpOnly; SameSite=Lax%s",
	    DEVICE_COOKIE, value, COOKIE_SECONDS, https ? "; Secure" : "");
}
