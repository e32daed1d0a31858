/* account_row.h - what the modules of signing in share, and nobody else needs. */
#ifndef GUARD_ACCOUNT_ROW_H
#define GUARD_ACCOUNT_ROW_H

#include <stdint.h>

#include "guard/digest.h"
#include "guard/sign_in.h"

/* From the first eleven columns, in the order of sql/account_read.sql. */
enum { ACCOUNT_COLUMNS = 11 };
struct account *account_from_row(struct query *, struct arena *);

/* 256 random bits in base64url, in the arena, and the session's hash; and the same of a half session. */
char *session_token(struct arena *, const struct keys *, unsigned char hash[32]);
char *half_session_token(struct arena *, const struct keys *, unsigned char hash[32]);
/* False for what is no token. */
bool  half_session_hash(const struct keys *, const char *token, unsigned char hash[32]);

/* "Chrome · Windows", of our own words, in the arena. */
char *device_words(struct arena *, const char *agent);

/* Inside a job: a session begins; sessions that ended long ago are cleared away. */
bool session_begin(struct db *, const unsigned char hash[32], int64_t account, const char *device, int64_t now);
/* Inside a job: sessions and half sessions of an account end. */
bool sessions_delete(struct db *, int64_t account);

/* Pacing ------------------------------------------------------------------------ */

/* One attempt under the names that the database knows it by. */
struct try {
	unsigned char  account_key[DIGEST_BYTES], source_key[DIGEST_BYTES], both_key[DIGEST_BYTES];
	unsigned char  source[DIGEST_BYTES];       /* as a known source */
	bool           known;                      /* the account has signed in from there before */
	int64_t        account;                    /* 0: no such account, or disabled */
	const char    *device, *outcome;           /* for the history: the outcome when it is wrong */
	int64_t        now;
};

/* step: "" for passwords, "code " for codes.  Looks up all that it needs whatever the name is. */
struct try try_of(const struct door *, const char *step, const struct attempt *, int64_t account);
/* Seconds to wait. */
int  try_delay(const struct door *, const struct try *);

/* Inside a job. */
bool try_forgive(struct db *, const struct try *);          /* the source's own failures stay */
bool try_note_source(struct db *, const struct try *);
bool history_add(struct db *, const struct try *, const char *outcome, int64_t *event);
/* A job of its own, details a struct try: a wrong try is counted, and stands in the history. */
bool try_failed(struct db *, void *details);

#endif
