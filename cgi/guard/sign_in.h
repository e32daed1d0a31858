/* sign_in.h - the door: password, then, where there is one, the second step.
 *
 * Delay grows with failures: for a source, for an account, and for both
 * together; a source from which the account has signed in before is held
 * only by the last, so that nobody shuts the owner out.  Codes are counted
 * apart from passwords, in the same way. */
#ifndef GUARD_SIGN_IN_H
#define GUARD_SIGN_IN_H

#include "guard/account.h"

/* What the door works with. */
struct door {
	struct db           *db;         /* staff.db */
	struct writer       *writer;     /* of staff.db */
	struct arena        *arena;
	const struct keys   *keys;
	const struct config *config;
	int64_t              now;
};

/* Who tries, and from where.  The agent becomes one of our own words before it is stored. */
struct attempt {
	const char *name, *secret;       /* the password, or the code */
	const char *address, *agent;
};

enum sign_in_outcome {
	SIGNED_IN,       /* token: the new session's */
	HALF_WAY,        /* token: the new half session's; the second step comes next */
	SIGN_IN_WRONG,   /* unknown, disabled and wrong look the same and take the same time */
	SIGN_IN_WAIT,    /* wait seconds; nothing was looked at */
	SIGN_IN_BUSY
};

enum { RECOVERY_CODES = 10, RECOVERY_DIGITS = 10 };
struct recovery {
	char *codes[RECOVERY_CODES];     /* as shown, once: "12345 67890" */
};

/* All in the arena. */
struct admission {
	char           *token;
	struct account *account;
	int             wait;
	bool            by_recovery;     /* a recovery code was spent */
};

enum sign_in_outcome sign_in(const struct door *, const struct attempt *, struct admission *);

/* Half sessions ---------------------------------------------------------------
 * Who gave the password and has five minutes for the second step.  Stored
 * apart from sessions and hashed otherwise: one is never taken for the other. */
enum { HALF_SESSION_SECONDS = 5 * 60 };

/* The account of one in force, NULL otherwise. */
struct account *half_session_account(const struct door *, const char *token, unsigned char hash[32]);

/* The second step: a code of the app, or a recovery code.  The half session
 * ends with success; a code is taken once. */
enum sign_in_outcome sign_in_code(const struct door *, const unsigned char half[32],
    const struct account *, const struct attempt *, struct admission *);

/* Setting the second step up ---------------------------------------------------- */

struct second_step {
	int64_t since;                   /* when it was confirmed, 0: there is none */
	int     recovery_codes;          /* left */
};
struct second_step second_step_of(struct db *, int64_t account);

/* What a session, or half session, shows to be scanned or typed. */
struct offer {
	const char *address, *words;
};
struct offer second_step_offer(const struct door *, const unsigned char session[32], const struct account *);

/* Sets up what was offered when the code fits it.  From a half session
 * (SIGNED_IN: it becomes a session) or from within a session, whose account's
 * others end.  SIGN_IN_WRONG: the code does not fit. */
enum sign_in_outcome second_step_set_up_half(const struct door *, const unsigned char half[32],
    const struct account *, const struct attempt *, struct admission *, struct recovery *);
enum sign_in_outcome second_step_set_up(const struct door *, const unsigned char session[32],
    const struct account *, const char *code, struct recovery *);

/* Ten new ones; the old ones end.  REFUSED: there is no second step. */
enum written recovery_codes_renew(const struct door *, const struct account *, struct recovery *);

#endif
