/* command.h - the commands of minyictl, all in one table.
 *
 * Messages are for the people who run the county's machines: in Chinese, with
 * the remedy.  Exit statuses: 0 done; 1 refused, or a problem was found;
 * EX_USAGE 64; EX_TEMPFAIL 75 when the same may go well later (busy, disk
 * full); EX_CONFIG 78 for an installation that cannot be used. */
#ifndef OPS_COMMAND_H
#define OPS_COMMAND_H

#include <stdbool.h>
#include <stdio.h>
#include <sysexits.h>

#include "base/config.h"
#include "store/writer.h"

struct arena;

enum { WORDS_MOST = 2, OPTIONS_MOST = 3 };

/* What somebody wants done. */
struct order {
	const struct command *command;
	const char           *config_path;
	const struct config  *config;
	const char           *words[WORDS_MOST];     /* after the command's name; NULL: not given */
	const char           *options[OPTIONS_MOST]; /* values, as the command lists them; NULL: not given */
	struct arena         *arena;
	FILE                 *out, *err;
};

struct command {
	const char *name;                    /* one or two words */
	const char *words;                   /* what follows, for the help */
	const char *summary;                 /* one line */
	const char *help;
	int         least, most;             /* how many words follow */
	const char *options[OPTIONS_MOST];   /* each with a value; all must be given but those with a ? before */
	int       (*run)(const struct order *);
};

extern const struct command commands[];  /* ends with a name of NULL */

/* The words after the program's name; answers the exit status. */
int command_run(int count, char *const words[], FILE *out, FILE *err);

/* Where the databases are, in the order's arena. */
const char *order_feedback(const struct order *);
const char *order_staff(const struct order *);

/* The file that closes the whole site while it is there. */
const char *maintenance_path(const struct order *);

/* Everything that feedback.db allows.  Where staff.key may be read, what it
 * writes is sealed with it (guard/chain.h); else moderate does so soon. */
struct writer *order_writer(const struct order *);

/* Seals all that waits in the audit, with such a writer; false when it could not. */
bool order_seal(const struct order *, struct writer *);

/* Says one line on the error stream and answers the status. */
int order_refused(const struct order *, int status, const char *format, ...)
    __attribute__((format(printf, 3, 4)));
int order_failed(const struct order *);   /* FAILED of a writer: try again */

int command_init(const struct order *);
int command_migrate(const struct order *);
int command_plan_load(const struct order *);
int command_account_add(const struct order *);
int command_account_reset(const struct order *);
int command_account_disable(const struct order *);
int command_account_enable(const struct order *);
int command_account_totp_off(const struct order *);
int command_account_list(const struct order *);
int command_export(const struct order *);
int command_backup(const struct order *);
int command_tidy(const struct order *);
int command_maintenance_on(const struct order *);
int command_maintenance_off(const struct order *);
int command_contact_open(const struct order *);
int command_audit_seal(const struct order *);
int command_audit_verify(const struct order *);
int command_check(const struct order *);
int command_demo(const struct order *);

#endif
