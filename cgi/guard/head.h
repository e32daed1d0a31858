/* head.h - the audit's state at every day's end, signed and made public.
 *
 * A head says: when this day ended in the county, the audit had so many
 * entries, so many of them new, and the last one's seal was this.  It is
 * signed with Ed25519 over the one line
 *
 *     minyi-audit 2026-11-24 1234 57 <seal, 64 hexadecimal digits>
 *
 * without a line end, so that anybody can check it with openssl, and whoever
 * keeps the lines can prove that a day was not written anew. */
#ifndef GUARD_HEAD_H
#define GUARD_HEAD_H

#include <stdbool.h>
#include <stdint.h>

#include "guard/chain.h"

struct arena;

enum { SIGNATURE_BYTES = 64, HEAD_LINE = 160 };

struct head {
	char          day[16];             /* ISO */
	int64_t       last, entries;       /* the last entry's number; how many are new since the head before */
	unsigned char hash[DIGEST_BYTES], signature[SIGNATURE_BYTES], signer[KEY_BYTES];
};

/* Of a row of audit_heads; what has a wrong length there comes as zeros. */
struct head head_of_row(struct query *);

/* The line that is signed. */
void head_line(const struct head *, char line[HEAD_LINE]);

/* Whether this key signed what the head says. */
bool head_is_signed_by(const struct head *, const unsigned char public_key[KEY_BYTES]);

/* The public key of these keys. */
void head_public_key(const struct keys *, unsigned char public_key[KEY_BYTES]);

/* A public key as a PEM file's text (RFC 8410), which openssl reads; in the arena. */
char *head_key_text(struct arena *, const unsigned char public_key[KEY_BYTES]);
/* Bytes as hexadecimal digits, in the arena. */
char *head_hex(struct arena *, const unsigned char *bytes, size_t size);
/* The same into room for twice as many digits and a NUL. */
void  head_hex_into(char *to, const unsigned char *bytes, size_t size);

/* Signs the days that have ended without a head, oldest first and some at a
 * time, beginning with the day of the audit's first entry.  WRITTEN also when
 * there was nothing to do; REFUSED: an entry of such a day has no seal. */
enum written heads_sign(struct db *, struct writer *, const struct keys *, int64_t now);
/* The same until no day is left, beginning where the earliest entry lies: for
 * entries that were made up for days that are past (minyictl demo). */
enum written heads_sign_all(struct db *, struct writer *, const struct keys *, int64_t now);

#endif
