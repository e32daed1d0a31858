#include "guard/contact.h"

#include <sodium.h>
#include <string.h>

#include "base/arena.h"
#include "base/log.h"
#include "guard/keys.h"

_Static_assert(KEY_BYTES == crypto_box_PUBLICKEYBYTES, "a public half is 32 bytes");
_Static_assert(KEY_BYTES == crypto_box_SECRETKEYBYTES, "a secret half is 32 bytes");

struct blob
contact_seal(const struct keys *keys, struct arena *arena, const char *phone)
{
	size_t length = strlen(phone), size = length + crypto_box_SEALBYTES;
	unsigned char *sealed = arena_take(arena, size);

	if (crypto_box_seal(sealed, (const unsigned char *)phone, length,
	    keys->contact_public) != 0)
		die("contact.public is not a public key");
	return (struct blob){ sealed, size };
}

char *
contact_open(struct arena *arena, const unsigned char public_key[32],
    const unsigned char secret_key[32], struct blob sealed)
{
	char *phone;

	if (sealed.size < crypto_box_SEALBYTES)
		return NULL;
	phone = arena_take(arena, sealed.size - crypto_box_SEALBYTES + 1);   /* zeroed: with NUL */
	if (crypto_box_seal_open((unsigned char *)phone, sealed.data, sealed.size,
	    public_key, secret_key) != 0)
		return NULL;
	return phone;
}
