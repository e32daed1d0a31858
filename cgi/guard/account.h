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
	bool        second_step;      /* signs in with a code besides the password */
	struct account *next;
};

/* What a role may: bits of http/router.h's enum need. */
unsigned    role_needs(const char *role);
const char *role_word(const char *role);     /* 审核员, 责任单位, 治理提升办, 审计员, 管理员; "" for another */

/* Whether the county wants two steps of this role (setting totp_roles). */
bool        role_needs_second_step(const struct config *, const char *role);

struct account *accounts(struct db *, struct arena *);
struct account *account_by_name(struct db *, struct arena *, const char *name);
struct account *account_by_id(struct db *, struct arena *, int64_t id);

/* In Chinese; NULL: 2 to 32 of a-z 0-9 . _ -, beginning with a letter; a
 * display name of 1 to 20 characters; role_problem(). */
const char *account_problem(const char *name, const char *display_name, const char *role, int64_t unit);
/* In Chinese; NULL: a known role, with a unit when it is unit and with none otherwise. */
const char *role_problem(const char *role, int64_t unit);

/* unit: of feedback.db, 0 for none.  REFUSED: the name is taken, or role and unit do not fit. */
enum written account_create(struct writer *, const char *name, const char *display_name,
    const char *role, int64_t unit, const char *password_hash, bool must_change, int64_t now);

/* Each ends the account's sessions.  REFUSED: there is no such account, or
 * it is the last administrator who could still sign in. */
enum written account_disable(struct writer *, int64_t id, int64_t now);
enum written account_enable(struct writer *, int64_t id);
enum written account_set_role(struct writer *, int64_t id, const char *role, int64_t unit);
enum written account_set_password(struct writer *, int64_t id, const char *password_hash, bool must_change);
/* Takes the second step away, for a phone that is lost: where the role needs
 * one, the next sign-in begins with a new one.  REFUSED: there is none. */
enum written account_drop_second_step(struct writer *, int64_t id);

/* Sessions ------------------------------------------------------------------ */

/* The account of a session in force, NULL otherwise, also when its role has
 * come to need a second step that it has not; notes about once a minute that
 * it was seen.  hash (32 bytes) is the session's name in the
 * database and the bond of its form tokens. */
struct account *session_account(struct db *, struct writer *, struct arena *, const struct keys *,
    const struct config *, const char *token, int64_t now, unsigned char hash[32]);
enum written session_end(struct writer *, const unsigned char hash[32]);

/* One line of an account's list, newest first. */
enum { SESSION_NAME_BYTES = 8 };
struct session_line {
	char        name[2 * SESSION_NAME_BYTES + 1];   /* the beginning of its hash, in hex */
	const char *device;                             /* "Chrome · Windows"; "" for one of an earlier version */
	int64_t     created_at, seen_at;
	bool        current;
	struct session_line *next;
};
/* current: the visitor's own, NULL for none. */
struct session_line *sessions_of_account(struct db *, struct arena *, const struct config *, int64_t account,
    int64_t now, const unsigned char *current);
/* REFUSED: the account has none of that name. */
enum written session_end_named(struct writer *, int64_t account, const char *name);
/* All of the account's but the one of the hash; all with NULL. */
enum written sessions_end(struct writer *, int64_t account, const unsigned char *but);

/* What the account's door has seen, newest first: at most `limit` lines. */
struct sign_in_line {
	int64_t     at;
	const char *outcome;     /* in, recovery, half, password, code */
	const char *device;
	bool        known;       /* from where the account had signed in before */
	struct sign_in_line *next;
};
struct sign_in_line *sign_ins_of_account(struct db *, struct arena *, int64_t account, int limit);

#endif
