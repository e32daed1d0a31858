/* digest.h - keyed BLAKE2b over a label and framed parts (libsodium's crypto_generichash).
 *
 * Every use of a key has a label of its own, and every part goes in behind
 * its length: neither two uses nor two ways of cutting the same bytes into
 * parts can meet in one hash. */
#ifndef GUARD_DIGEST_H
#define GUARD_DIGEST_H

#include <sodium.h>
#include <stddef.h>
#include <stdint.h>

enum { DIGEST_BYTES = 32, MAC_BYTES = 16 };

/* libsodium's state wants an alignment of 64 bytes, which gcc 12's
 * AddressSanitizer does not give to variables on the stack: it is placed
 * within the room at use.  So a digest is never copied. */
struct digest {
	size_t        size;   /* of the result; part of what is hashed */
	unsigned char room[sizeof(crypto_generichash_state) + 63];
};

/* size is DIGEST_BYTES or MAC_BYTES. */
void digest_begin(struct digest *, const unsigned char key[32], const char *label, size_t size);
void digest_bytes(struct digest *, const void *, size_t size);
void digest_text(struct digest *, const char *);
void digest_number(struct digest *, int64_t);
void digest_end(struct digest *, unsigned char *result);

#endif
