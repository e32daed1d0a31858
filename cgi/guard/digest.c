#include "guard/digest.h"

#include <string.h>

#include "base/log.h"

static crypto_generichash_state *
state_of(struct digest *digest)
{
	uintptr_t start = (uintptr_t)digest->room;

	return (crypto_generichash_state *)(void *)(digest->room + (64 - start % 64) % 64);
}

/* Little-endian on every machine, so that a restored database still fits its keys. */
static void
add_number(struct digest *digest, uint64_t value)
{
	unsigned char bytes[8];

	for (size_t i = 0; i < sizeof(bytes); i++)
		bytes[i] = (unsigned char)(value >> (8 * i));
	crypto_generichash_update(state_of(digest), bytes, sizeof(bytes));
}

void
digest_begin(struct digest *digest, const unsigned char key[32], const char *label, size_t size)
{
	if (crypto_generichash_init(state_of(digest), key, 32, size) != 0)
		die("libsodium makes no hash of %zu bytes", size);
	digest->size = size;
	digest_text(digest, label);
}

void
digest_bytes(struct digest *digest, const void *bytes, size_t size)
{
	add_number(digest, size);
	crypto_generichash_update(state_of(digest), bytes, size);
}

void
digest_text(struct digest *digest, const char *text)
{
	digest_bytes(digest, text, strlen(text));
}

void
digest_number(struct digest *digest, int64_t number)
{
	add_number(digest, 8);
	add_number(digest, (uint64_t)number);
}

void
digest_end(struct digest *digest, unsigned char *result)
{
	crypto_generichash_final(state_of(digest), result, digest->size);
	sodium_memzero(digest, sizeof(*digest));
}
