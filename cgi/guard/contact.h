/* contact.h - phone numbers, sealed to the office before they are stored.
 *
 * crypto_box_seal: who has only the public half can lock, not unlock. */
#ifndef GUARD_CONTACT_H
#define GUARD_CONTACT_H

#include <stdbool.h>

#include "store/db.h"

struct arena;
struct keys;

struct blob contact_seal(const struct keys *, struct arena *, const char *phone);

/* NULL when it was not sealed to this pair. */
char *contact_open(struct arena *, const unsigned char public_key[32], const unsigned char secret_key[32], struct blob sealed);

#endif
