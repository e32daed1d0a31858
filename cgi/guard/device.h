/* device.h - one person's browser, as far as we want to know it.
 *
 * A random cookie is the device.  Without cookies the address and the user
 * agent stand in for it, hashed under a key that is made anew each day and
 * lives in memory only: good for recognising a retry, for nothing else. */
#ifndef GUARD_DEVICE_H
#define GUARD_DEVICE_H

#include <stdbool.h>
#include <stdint.h>

#include "guard/receipt.h"

struct arena;

#define DEVICE_COOKIE "minyi_device"

struct device {
	unsigned char secret[DEVICE_BYTES];
	bool          from_cookie;
};

/* From the cookie's value, else from address and agent. */
struct device device_of(const char *cookie, const char *address, const char *agent, int64_t now);

/* A Set-Cookie value with a new random device, for a year. */
char *device_cookie_new(struct arena *, bool https);

#endif
