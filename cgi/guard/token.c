#include "guard/token.h"

#include "guard/stamp.h"

enum { MINUTE = 60, MINUTES_AHEAD = 2 };   /* ahead: a clock that was just set back a little */

static struct stamp
stamp_of(const unsigned char key[32], const char *form, const char *bond, int64_t minute)
{
	struct stamp  stamp = { .time = minute };
	struct digest digest;

	digest_begin(&digest, key, "form token", MAC_BYTES);
	digest_text(&digest, form);
	digest_text(&digest, bond);
	digest_number(&digest, minute);
	digest_end(&digest, stamp.mac);
	return stamp;
}

char *
token_make(struct arena *arena, const unsigned char key[32], const char *form, const char *bond,
    int64_t now)
{
	struct stamp stamp = stamp_of(key, form, bond, now / MINUTE);

	return stamp_text(arena, &stamp);
}

/* Counted in whole minutes: a token lives TOKEN_SECONDS at the least and a
 * minute longer at the most.  One from the future was made by us before the
 * clock was set back: its form comes back to be sent again, with all its words. */
enum token_verdict
token_check(const unsigned char key[32], const char *form, const char *bond, const char *token,
    int64_t now)
{
	struct stamp shown, right;
	int64_t minute = now / MINUTE;

	if (!stamp_parse(token, &shown))
		return TOKEN_FORGED;
	right = stamp_of(key, form, bond, shown.time);
	if (sodium_memcmp(shown.mac, right.mac, MAC_BYTES) != 0)
		return TOKEN_FORGED;
	return shown.time > minute + MINUTES_AHEAD || minute - shown.time > TOKEN_SECONDS / MINUTE ?
	    TOKEN_STALE : TOKEN_GOOD;
}
