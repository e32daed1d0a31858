#include "guard/stamp.h"

#include <string.h>

#include "base/arena.h"

enum { TIME_DIGITS = 12 };   /* enough for 8 million years of seconds */

static const char hex[] = "0123456789abcdef";

char *
stamp_text(struct arena *arena, const struct stamp *stamp)
{
	char mac[2 * MAC_BYTES + 1];

	sodium_bin2hex(mac, sizeof(mac), stamp->mac, MAC_BYTES);
	return arena_text(arena, "%llx-%s", (unsigned long long)stamp->time, mac);
}

bool
stamp_parse(const char *text, struct stamp *stamp)
{
	size_t digits = strspn(text, hex), size = 0;

	if (digits == 0 || digits > TIME_DIGITS || (digits > 1 && text[0] == '0') ||
	    text[digits] != '-')
		return false;
	stamp->time = 0;
	for (size_t i = 0; i < digits; i++)
		stamp->time = 16 * stamp->time + (strchr(hex, text[i]) - hex);
	text += digits + 1;
	if (strlen(text) != 2 * MAC_BYTES || strspn(text, hex) != 2 * MAC_BYTES)
		return false;
	return sodium_hex2bin(stamp->mac, MAC_BYTES, text, 2 * MAC_BYTES,
	    NULL, &size, NULL) == 0 && size == MAC_BYTES;
}
