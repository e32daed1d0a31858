/* config.h - the one settings file: lines of "key = value", # comments.
 *
 * Every key is in a table in config.c with its kind, default and bounds; an
 * unknown key, a repeated key or a value out of bounds stops the start with
 * the line's number.  deploy/minyi.conf is the commented example. */
#ifndef BASE_CONFIG_H
#define BASE_CONFIG_H

#include <stdbool.h>
#include <stdint.h>

/* "" stands for an unset text. */
struct config {
	/* where things are */
	const char *feedback_folder;   /* feedback.db: both programs */
	const char *portal_folder;     /* portal.key, contact.public: portal alone */
	const char *staff_folder;      /* staff.db, staff.key, contact.secret: moderate alone */
	const char *maintenance_folder;   /* nginx looks there whether all is closed (minyictl maintenance) */
	const char *templates;
	const char *portal_socket, *moderate_socket;
	int64_t     workers;           /* threads of each program that answer; moderate has as many more for forms */

	/* what only the county knows; an unset one is left out of the pages */
	const char *site;              /* the public address, "https://..." without a slash at its end */
	const char *host, *undertaker, *telephone, *address;
	const char *icp, *police, *site_code;
	const char *period_begin, *period_end, *outcome_day;   /* ISO days */

	/* promises, in working days */
	int64_t review_days, answer_days, answer_days_most;
	int64_t phone_days;            /* a number is deleted so many days after the case ends */

	/* staff */
	int64_t undo_seconds;                 /* how long a decision can be taken back before it takes effect */
	int64_t session_idle, session_most;   /* minutes */
	const char *password_cost;            /* "moderate" or "interactive" (libsodium's names) */
	const char *totp_roles;               /* who must sign in by two steps: "all", "none" or roles with blanks between */
};

/* Never returns with a bad one: refuses to start, naming line and remedy.
 * A path of "" gives the defaults.  A program keeps it for as long as it runs. */
struct config *config_read(const char *path);
void           config_free(struct config *);   /* NULL is fine */

/* Whether a value of blank-separated words (totp_roles) has this one; "all" has every one. */
bool config_has_word(const char *words, const char *word);

/* NULL, or what is wrong with the file, in Chinese (for minyictl check). */
const char *config_problem(const char *path);

#endif
