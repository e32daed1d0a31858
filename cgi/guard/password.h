/* password.h - staff passwords: argon2id, two at a time.
 *
 * A hash costs 110 ms and 64 MiB at the least (measured: libsodium's
 * INTERACTIVE), so at most PASSWORD_LANES run at once, as many may wait, and
 * whoever comes then is told to come back: request threads stay free. */
#ifndef GUARD_PASSWORD_H
#define GUARD_PASSWORD_H

#include <stdbool.h>

struct arena;

enum { PASSWORD_LANES = 2, PASSWORD_WAITING = 2 };
enum { PASSWORD_LEAST = 12, PASSWORD_MOST = 128 };   /* characters; NIST SP 800-63B, ASVS 5.0 6.2.1 */

/* "moderate" or "interactive"; once, before threads start. */
void password_cost(const char *name);

enum password_verdict { PASSWORD_RIGHT, PASSWORD_WRONG, PASSWORD_BUSY };

/* hash "" stands for an unknown account: the same work, PASSWORD_WRONG.
 * *outdated says that the hash should be made anew. */
enum password_verdict password_check(const char *hash, const char *password, bool *outdated);

/* In the arena; NULL when busy. */
char *password_hash(struct arena *, const char *password);

/* In Chinese, what to do; NULL when it will do: 12 to 128 characters of any
 * kind (no rules of composition: ASVS 5.0 6.2.5) which take 10^10 guesses by
 * zxcvbn, that knows the account's and the county's own words. */
const char *password_problem(const char *password, const char *name, const char *display_name);

/* Random, 20 characters that are easy to read aloud and copy (100 bits). */
char *password_random(struct arena *);

#endif
