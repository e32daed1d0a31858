/* refusal.h - what a program says at its start when a database does not open. */
#ifndef STORE_REFUSAL_H
#define STORE_REFUSAL_H

struct sqlite3;

/* Ends the program: for now (base/log.h) when what SQLite met may be gone at
 * the next try, such as a full disk; else for good, with the remedy behind
 * SQLite's words.  The handle is NULL when there was no memory for one. */
_Noreturn void refuse_database(struct sqlite3 *, const char *what, const char *remedy);

/* SQLite opens for reading what it cannot open for writing, and says nothing. */
void refuse_unless_writable(struct sqlite3 *, const char *path);

#endif
