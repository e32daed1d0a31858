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

static enum contact_opening
open_by(struct arena *arena, enum secret_half half, unsigned char secret[KEY_BYTES], struct blob sealed, char **phone)
{
	unsigned char open_half[KEY_BYTES];

	*phone = NULL;
	if (half == SECRET_READ && crypto_scalarmult_base(open_half, secret) == 0)
		*phone = contact_open(arena, open_half, secret, sealed);
	sodium_memzero(secret, KEY_BYTES);
	if (half == SECRET_ELSEWHERE)
		return CONTACT_SECRET_ELSEWHERE;
	return *phone == NULL ? CONTACT_NOT_OURS : CONTACT_OPENED;
}

enum contact_opening
contact_open_with(struct arena *arena, const char *staff_folder, struct blob sealed, char **phone)
{
	unsigned char secret[KEY_BYTES];

	return open_by(arena, keys_contact_secret(staff_folder, secret), secret, sealed, phone);
}

enum contact_opening
contact_open_with_file(struct arena *arena, const char *path, struct blob sealed, char **phone)
{
	unsigned char secret[KEY_BYTES];

	return open_by(arena, keys_contact_secret_file(path, secret), secret, sealed, phone);
}

char *
contact_text(struct arena *arena, struct blob sealed)
{
	size_t size = sodium_base64_ENCODED_LEN(sealed.size, sodium_base64_VARIANT_ORIGINAL);

	return sodium_bin2base64(arena_take(arena, size), size, sealed.data, sealed.size,
	    sodium_base64_VARIANT_ORIGINAL);
}

struct blob
contact_of_text(struct arena *arena, const char *text)
{
	size_t length = strlen(text), size = 0;
	unsigned char *data = arena_take(arena, length + 1);

	/* Line ends and blanks come with copying and pasting. */
	if (sodium_base642bin(data, length + 1, text, length, " \t\r\n", &size, NULL,
	    sodium_base64_VARIANT_ORIGINAL) != 0)
		size = 0;
	return (struct blob){ data, size };
}
