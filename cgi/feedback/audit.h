/* audit.h - who did what, appended and never changed. */
#ifndef FEEDBACK_AUDIT_H
#define FEEDBACK_AUDIT_H

#include <stdbool.h>
#include <stdint.h>

#include "store/db.h"
#include "store/writer.h"

struct audit_entry {
	const char *actor;     /* account name, "resident" or "minyictl" */
	const char *action;    /* e.g. decide, reply, sign-in, export */
	const char *subject;   /* e.g. submission 2608170031 */
	const char *detail;    /* never a resident's text, number or code */
};

/* Inside a job, in the same transaction as what it records. */
bool audit_append(struct db *, const struct audit_entry *, int64_t now);

/* The same on a submission, by its id: the entry's subject is its number. */
bool audit_append_on(struct db *, int64_t submission, const char *actor, const char *action,
    const char *detail, int64_t now);

/* As a job of its own. */
enum written audit_record(struct writer *, const struct audit_entry *, int64_t now);

#endif
