/* account.h - who may sign in, and the sessions of those who have (staff.db). */
#ifndef GUARD_ACCOUNT_H
#define GUARD_ACCOUNT_H

#include <stdbool.h>
#include <stdint.h>

#include "store/db.h"
#include "store/writer.h"

struct arena;
struct config;
struct keys;

struct account {
	int64_t     id;
	const char *name, *display_name, *role, *password_hash;
	bool        must_change, disabled;
	int64_t     created_at, signed_in_at;
	int64_t     unit;             /* role unit: of feedback.db's responsible units; 0 otherwise */
	struct account *next;
};

/* What a role may: bits of http/router.h's enum need. */
unsigned    role_needs(const char *role);
const char *role_word(const char *role);     /* 审核员, 责任单位, 治理提升办, 审计员, 管理员; "" for another */

struct account *accounts(struct db *, struct arena *);
struct account *account_by_name(struct db *, struct arena *, const char *name);
struct account *account_by_id(struct db *, struct arena *, int64_t id);

/* In Chinese; NULL: 2 to 32 of a-z 0-9 . _ -, beginning with a letter; a
 * display name of 1 to 20 characters; a known role. */
const char *account_problem(const char *name, const char *display_name, const char *role);

/* REFUSED: the name is taken. */
enum written account_create(struct writer *, const char *name, const char *display_name,
    const char *role, const char *password_hash, bool must_change, int64_t now);

/* Each ends the account's sessions.  REFUSED: there is no such account, or
 * it is the last administrator who could still sign in. */
enum written account_disable(struct writer *, int64_t id, int64_t now);
enum written account_enable(struct writer *, int64_t id);
enum written account_set_role(struct writer *, int64_t id, const char *role);
enum written account_set_password(struct writer *, int64_t id, const char *password_hash, bool must_change);

/* Signing in ---------------------------------------------------------------
 * Delay grows with failures: for a source, for an account, and for both
 * together; a source from which the account has signed in before is held
 * only by the last, so that nobody shuts the owner out. */
struct attempt {
	const char *name, *password, *address;
};

enum sign_in_outcome { SIGNED_IN, SIGN_IN_WRONG, SIGN_IN_WAIT, SIGN_IN_BUSY };

/* SIGNED_IN: *token is the new session's, in the arena.  SIGN_IN_WAIT: *wait
 * seconds; no password was looked at.  Unknown, disabled and wrong look the
 * same and take the same time. */
enum sign_in_outcome sign_in(struct db *, struct writer *, struct arena *, const struct keys *,
    const struct attempt *, int64_t now, char **token, struct account **account, int *wait);

/* Sessions ------------------------------------------------------------------ */

/* The account of a session in force, NULL otherwise; notes about once a
 * minute that it was seen.  hash (32 bytes) is the session's name in the
 * database and the bond of its form tokens. */
struct account *session_account(struct db *, struct writer *, struct arena *, const struct keys *,
    const struct config *, const char *token, int64_t now, unsigned char hash[32]);
enum written session_end(struct writer *, const unsigned char hash[32]);

#endif
