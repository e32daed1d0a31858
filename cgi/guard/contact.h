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

/* With the secret half alone, from which the public one follows. */
enum contact_opening { CONTACT_OPENED, CONTACT_SECRET_ELSEWHERE, CONTACT_NOT_OURS };
enum contact_opening contact_open_with(struct arena *, const char *staff_folder, struct blob sealed, char **phone);
enum contact_opening contact_open_with_file(struct arena *, const char *path, struct blob sealed, char **phone);

/* A sealed number as text (base64), and back; size 0 when the text is none. */
char       *contact_text(struct arena *, struct blob sealed);
struct blob contact_of_text(struct arena *, const char *text);

#endif
