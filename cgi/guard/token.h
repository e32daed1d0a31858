/* token.h - form tokens: the page was ours, and not too old.
 *
 * A token is a keyed BLAKE2b over the form's name, a bond and the minute it
 * was made in.  The bond is "" for public forms (the token is the same for
 * everybody in that minute, so the page can be cached) and the session for
 * staff forms. */
#ifndef GUARD_TOKEN_H
#define GUARD_TOKEN_H

#include <stdint.h>

struct arena;

enum token_verdict { TOKEN_GOOD, TOKEN_STALE, TOKEN_FORGED };
enum { TOKEN_SECONDS = 2 * 60 * 60 };

char *token_make(struct arena *, const unsigned char key[32], const char *form, const char *bond, int64_t now);
enum token_verdict token_check(const unsigned char key[32], const char *form, const char *bond,
    const char *token, int64_t now);

#endif
