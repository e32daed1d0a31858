#include "guard/entry.h"

#include <string.h>

#include "base/arena.h"
#include "guard/digest.h"
#include "guard/keys.h"

enum { ONCE_BYTES = 16 };

_Static_assert((int)HASH_BYTES == (int)DIGEST_BYTES, "what is stored is a digest");

char *
entry_once(struct arena *arena)
{
	unsigned char random[ONCE_BYTES];
	char *once = arena_take(arena, 2 * ONCE_BYTES + 1);

	randombytes_buf(random, sizeof(random));
	return sodium_bin2hex(once, 2 * ONCE_BYTES + 1, random, sizeof(random));
}

bool
entry_seals(const struct keys *keys, const char *once, struct seals *seals)
{
	struct digest digest;

	if (strlen(once) != 2 * ONCE_BYTES || strspn(once, "0123456789abcdef") != 2 * ONCE_BYTES)
		return false;
	*seals = (struct seals){ 0 };
	digest_begin(&digest, keys->form, "entry of a clerk", DIGEST_BYTES);
	digest_text(&digest, once);
	digest_end(&digest, seals->request);
	randombytes_buf(seals->device, sizeof(seals->device));
	randombytes_buf(seals->code_hash, sizeof(seals->code_hash));
	return true;
}
