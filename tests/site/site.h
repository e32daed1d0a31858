/* site.h - a whole site in a temporary folder: real schema, real plan, real
 * templates, real writers; only nginx and FastCGI are left out. */
#ifndef TESTS_SITE_H
#define TESTS_SITE_H

#include <stdbool.h>

#include "base/arena.h"
#include "base/clock.h"
#include "base/text.h"
#include "page/page.h"

/* Checked fixtures.  The clock stands at SITE_NOW: Tuesday 2026-11-24 10:00
 * in the county.  The door asks for password_cost(). */
#define SITE_NOW INT64_C(1795485600)
void site_open(void);
void site_close(void);
const char *site_folder(void);
/* How long a decision can be taken back: at once in force unless a check tries the undo. */
void site_undo_seconds(int64_t);
/* Other settings than "totp_roles = none", from now on. */
void        site_settings(const char *lines);

/* What the visits that follow send as Accept-Encoding and If-None-Match; static texts. */
void        site_accepts(const char *accept_encoding, const char *tags);
/* Forgets the pages that portal keeps, and how much it may keep from now on; 0: it keeps none. */
void        site_shared_bytes(size_t bytes);

/* Everything a visit has; pages and rules may be called with it too. */
extern struct visit visit;
extern struct response answer;    /* what the last visit answered */
const char *body(void);           /* of the last answer, with a NUL */
bool        says(const char *text);

/* SQL of the test's own on feedback.db and staff.db, and one number or text back. */
void        site_run(const char *sql);
int64_t     site_number(const char *sql);
const char *site_text(const char *sql);
const char *site_text_staff(const char *sql);
void        site_run_staff(const char *sql);
int64_t     site_number_staff(const char *sql);

/* A visit.  The address may carry a query; a body is urlencoded pairs, to
 * which post() adds a good token for the route unless it has one.  Cookies
 * that were set stay until forget_cookies(). */
void get(const struct route *, const char *address);
void post(const struct route *, const char *path, const char *body);
void forget_cookies(void);
const char *cookie(const char *name);      /* "" when not set */

/* Percent-encodes a value for a body; in the arena of the test. */
const char *encoded(const char *);

/* Makes an account (password "a long enough phrase") and gives it a session
 * without going through the door: the visits to staff routes that follow are
 * its own. */
void sign_in_as(const char *name, const char *role);
void leave(void);   /* signs out, as a browser that forgets its cookies */

/* A project of the plan, and a submission through the front door: its number. */
#define A_PROJECT "yiwu-smart-park"
int64_t submit(const char *project, int rating, const char *text);
/* What moderate does a second later: flags are complete, near copies found. */
void site_look_through(void);

#endif
