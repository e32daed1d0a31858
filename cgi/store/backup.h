/* backup.h - a whole, checked copy of a database in use.
 *
 * VACUUM INTO reads one snapshot and writes a new file: it ends however much
 * is written meanwhile (SQLite's online backup starts again after every
 * write of another process, and never ended under 20 writes a second). */
#ifndef STORE_BACKUP_H
#define STORE_BACKUP_H

/* Makes the copy beside its final name (copy + ".new", mode 0600), checks
 * it, makes it durable and only then gives it its name.  NULL, or what went
 * wrong (static text, until the next call); then there is no copy.  Refuses
 * to replace a file. */
const char *db_backup(const char *path, const char *copy);

#endif
