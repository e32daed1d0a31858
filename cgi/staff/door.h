/* door.h - what the pages of signing in and of accounts share. */
#ifndef STAFF_DOOR_H
#define STAFF_DOOR_H

#include "guard/sign_in.h"
#include "staff/pages.h"

struct door    door_of(struct visit *);
struct attempt attempt_of(struct visit *, const char *name, const char *secret);

/* One's own password once more, before what guards the account changes; the field is `current`. */
enum proof { PROVEN, PROOF_WRONG, PROOF_WAIT, PROOF_BUSY };
/* PROOF_WAIT: retry_after says how long; no password was looked at. */
enum proof own_password(struct visit *);
/* The sentence over the form for PROOF_WAIT and PROOF_BUSY. */
const char *proof_sentence(struct visit *, enum proof);
enum status proof_status(enum proof);

/* A cookie of a half session to set; a token of "" deletes it. */
void half_cookie(struct visit *, const char *token);

/* Writes the audit entry and sets the session's cookie; false, with no cookie
 * set, when the audit could not be written. */
bool come_in(struct visit *, const struct account *, const char *token, const char *detail);

/* The codes, for the only time they are seen. */
enum status recovery_show(struct visit *, const struct recovery *, const struct account *, const char *next);

/* SESSION_LINE or NO_SESSIONS, SIGN_IN_LINE or NO_SIGN_INS. */
void sessions_fill(struct visit *, struct view *, int64_t account, const unsigned char *current);
void sign_ins_fill(struct visit *, struct view *, int64_t account);

#endif
