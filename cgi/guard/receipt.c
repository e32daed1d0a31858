#include "guard/receipt.h"

#include <string.h>

#include "base/arena.h"
#include "base/text.h"
#include "guard/keys.h"
#include "guard/stamp.h"

enum { CODES = 100000000, SECONDS_AHEAD = 120 };

void
receipt_device(const struct keys *keys, const unsigned char device[DEVICE_BYTES],
    unsigned char hash[32])
{
	struct digest digest;

	digest_begin(&digest, keys->device, "device", DIGEST_BYTES);
	digest_bytes(&digest, device, DEVICE_BYTES);
	digest_end(&digest, hash);
}

void
receipt_request(const struct keys *keys, const unsigned char device[DEVICE_BYTES],
    const char *words, unsigned char hash[32])
{
	struct digest digest;

	digest_begin(&digest, keys->device, "request", DIGEST_BYTES);
	digest_bytes(&digest, device, DEVICE_BYTES);
	digest_text(&digest, words);
	digest_end(&digest, hash);
}

/* 64 bits modulo 10^8: the likeliest code is likelier than the unlikeliest by
 * one part in 10^11, which nobody can make use of. */
char *
receipt_code(const struct keys *keys, struct arena *arena, const unsigned char device[DEVICE_BYTES],
    const unsigned char request[32], int64_t received_at)
{
	struct digest digest;
	unsigned char hash[DIGEST_BYTES];
	uint64_t      number = 0;

	digest_begin(&digest, keys->receipt, "code", DIGEST_BYTES);
	digest_bytes(&digest, device, DEVICE_BYTES);
	digest_bytes(&digest, request, 32);
	digest_number(&digest, received_at);
	digest_end(&digest, hash);
	for (size_t i = 0; i < 8; i++)
		number = number << 8 | hash[i];
	sodium_memzero(hash, sizeof(hash));
	return arena_text(arena, "%0*d", CODE_DIGITS, (int)(number % CODES));
}

void
receipt_code_hash(const struct keys *keys, const unsigned char request[32], const char *code,
    unsigned char hash[32])
{
	struct digest digest;

	digest_begin(&digest, keys->receipt, "code as stored", DIGEST_BYTES);
	digest_bytes(&digest, request, 32);
	digest_text(&digest, code);
	digest_end(&digest, hash);
}

bool
receipt_code_matches(const struct keys *keys, const unsigned char request[32], const char *code,
    const unsigned char hash[32])
{
	unsigned char shown[DIGEST_BYTES];

	receipt_code_hash(keys, request, code, shown);
	return sodium_memcmp(shown, hash, DIGEST_BYTES) == 0;
}

static struct stamp
proof_of(const struct keys *keys, int64_t number, int64_t second)
{
	struct stamp  stamp = { .time = second };
	struct digest digest;

	digest_begin(&digest, keys->receipt, "proof", MAC_BYTES);
	digest_number(&digest, number);
	digest_number(&digest, second);
	digest_end(&digest, stamp.mac);
	return stamp;
}

char *
receipt_proof(const struct keys *keys, struct arena *arena, int64_t number, int64_t now)
{
	struct stamp stamp = proof_of(keys, number, now);

	return stamp_text(arena, &stamp);
}

bool
receipt_proof_holds(const struct keys *keys, int64_t number, const char *proof, int64_t now)
{
	struct stamp shown, right;

	if (!stamp_parse(proof, &shown))
		return false;
	right = proof_of(keys, number, shown.time);
	return sodium_memcmp(shown.mac, right.mac, MAC_BYTES) == 0 &&
	    shown.time <= now + SECONDS_AHEAD && now - shown.time <= PROOF_SECONDS;
}

char *
receipt_code_parse(struct arena *arena, const char *text)
{
	char *code = text_digits(arena, text);

	if (strlen(code) != CODE_DIGITS || strspn(code, "0123456789") != CODE_DIGITS)
		return arena_copy(arena, "", 0);
	return code;
}
