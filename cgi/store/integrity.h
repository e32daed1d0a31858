/* integrity.h - is a database file what it should be? */
#ifndef STORE_INTEGRITY_H
#define STORE_INTEGRITY_H

#include <stdbool.h>
#include <stdint.h>

struct integrity {
	bool    readable;        /* otherwise the rest says nothing */
	int     version;         /* of its schema */
	bool    logged;          /* write-ahead; a restored copy is not, until minyictl migrate */
	int64_t loose;           /* rows that refer to something that is not there */
	char    problem[256];    /* SQLite's words when it is not readable or damaged; else "" */
};

/* Reads the whole file.  Thorough compares every index with its table as
 * well, which takes several times as long (PRAGMA integrity_check instead of
 * quick_check).  Writes nothing, so it may run beside the programs. */
struct integrity integrity_of(const char *path, bool thorough);

#endif
