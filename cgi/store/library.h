/* library.h - SQLite's settings for the whole program. */
#ifndef STORE_LIBRARY_H
#define STORE_LIBRARY_H

/* Before a database is opened; may be called often and from any thread.
 * Refuses to start when SQLite does not take them. */
void library_prepare(void);

#endif
