/* accounts.h - what the list of accounts and the page of one share. */
#ifndef STAFF_ACCOUNTS_H
#define STAFF_ACCOUNTS_H

#include "staff/pages.h"

/* The roles to choose from, in `section`; the units in UNIT_CHOICE. */
void roles_fill(struct view *, enum marker section, const char *chosen);
void units_fill(struct visit *, struct view *, int64_t chosen);

/* The field `unit`: 0 with another role than unit, whatever it says.  False for one that is not there. */
bool unit_typed(struct visit *, int64_t *unit);

/* 在用, 等本人换密码, 已停用; *kind is its tag's. */
const char *account_state(const struct account *, const char **kind);

/* The audit entry of a change to an account; false when it could not be stored. */
bool account_announce(struct visit *, const char *action, const char *name, const char *detail);

/* The page that shows a password, once. */
enum status given_password_show(struct visit *, const char *title, const char *name, const char *password);

#endif
