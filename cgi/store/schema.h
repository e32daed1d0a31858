/* schema.h - the numbered migrations of sql/schema/, built into the program. */
#ifndef STORE_SCHEMA_H
#define STORE_SCHEMA_H

#include <stdbool.h>

enum database { FEEDBACK_DATABASE, STAFF_DATABASE };

/* The version that this build expects: the number of the last migration. */
int schema_version(enum database);

/* Creates the file or brings it up to date, each migration in a transaction
 * of its own under the writers' lock.  Answers how many migrations ran, -1
 * with *problem set (static) when the file is newer than this build or a
 * migration fails. */
int schema_migrate(const char *path, enum database, const char **problem);

#endif
