/* account_row.h - what account.c, session.c and sign_in.c share, and nobody else needs. */
#ifndef GUARD_ACCOUNT_ROW_H
#define GUARD_ACCOUNT_ROW_H

#include <stdint.h>

#include "guard/account.h"

/* From the first ten columns, in the order of sql/account_read.sql. */
struct account *account_from_row(struct query *, struct arena *);

/* 256 random bits in base64url, in the arena, and the session's hash. */
char *session_token(struct arena *, const struct keys *, unsigned char hash[32]);

/* Inside a job: a session begins; sessions that ended long ago are cleared away. */
bool session_begin(struct db *, const unsigned char hash[32], int64_t account, int64_t now);

#endif
