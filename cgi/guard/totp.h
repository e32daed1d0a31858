/* totp.h - the codes of an authenticator app: TOTP (RFC 6238) with SHA-1, six
 * digits, 30 seconds, which is what every app does.  The only door to liboath. */
#ifndef GUARD_TOTP_H
#define GUARD_TOTP_H

#include <stdbool.h>
#include <stdint.h>

#include "store/db.h"

struct arena;
struct keys;

enum { TOTP_SECRET_BYTES = 20, TOTP_DIGITS = 6, TOTP_SECONDS = 30 };   /* 160 bits: RFC 4226, R6 */
enum { TOTP_SEALED_BYTES = 24 + 16 + TOTP_SECRET_BYTES };

/* The secret that a session offers to an account: the same as long as session
 * and state last, so that a page that is loaded again still fits the phone,
 * and nothing is stored before a code has confirmed it.  since: when the
 * account's present secret was confirmed, 0 without one. */
void totp_offer(const struct keys *, const unsigned char session[32], int64_t account, int64_t since,
    unsigned char secret[TOTP_SECRET_BYTES]);

/* Sealed to its account (crypto_secretbox): opened with another's id, or
 * another installation's key, it is none. */
void totp_seal(const struct keys *, int64_t account, const unsigned char secret[TOTP_SECRET_BYTES],
    unsigned char sealed[TOTP_SEALED_BYTES]);
bool totp_open(const struct keys *, int64_t account, struct blob sealed, unsigned char secret[TOTP_SECRET_BYTES]);

/* Whether these digits are the code of a step within one of now, later than
 * the last one taken; *counter is that step. */
bool totp_fits(const unsigned char secret[TOTP_SECRET_BYTES], const char *code, int64_t now, int64_t last,
    int64_t *counter);

/* The secret in base32, in groups of four for typing. */
char *totp_words(struct arena *, const unsigned char secret[TOTP_SECRET_BYTES]);
/* What the QR code says: an otpauth address that apps know. */
char *totp_address(struct arena *, const unsigned char secret[TOTP_SECRET_BYTES], const char *account_name);

#endif
