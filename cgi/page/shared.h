/* shared.h - pages that are the same for everybody, rendered and compressed
 * once per change instead of once per visit.
 *
 * A route says that its page may be kept by the bit SHARED: the page is made
 * from the database, the settings, the day, the address and the text mode
 * alone.  It holds no form token, no number or code of anybody's, and sets no
 * cookie but the text mode's.  Only its answers of 200 are kept.
 *
 * What is kept is valid while the database stands as it stood and the day is
 * the same; no page shows a finer time.  Whether the database stands as it
 * stood is asked of one connection that does nothing else: SQLite's "PRAGMA
 * data_version" changes for it with every commit of any other connection, of
 * this process or another, and since it is one connection its versions are one
 * line of time.  Every visit asks it FIRST:
 *
 *	version v is asked                 the state of v is the newest one now
 *	an answer kept under v is sent     it shows that state, and nothing was
 *	                                   committed between v and now
 *	or: the page opens its snapshot    the same state, or a newer one
 *	and is kept under v
 *
 * So a page under v shows the state of v or a newer one; while v is still the
 * answer nothing newer was committed, and it shows the newest.  If something
 * is committed between the question and the snapshot, the page is newer than
 * its version says and is made once more than needed: never shown too long.
 * (A version of each worker's own connection, taken inside its snapshot, would
 * need a counter shared by the workers, and two workers that see the same
 * commit at different times can leave an old page under a new number.)
 *
 * The answers, their keys and the table together hold to a bound of bytes; what
 * was not asked for the longest goes first.  Everything is behind one mutex, which
 * nobody holds while a page is made or sent. */
#ifndef PAGE_SHARED_H
#define PAGE_SHARED_H

#include "page/page.h"

struct shared;

/* Watches that database of feedback; bytes is the most that all answers take. */
struct shared *shared_new(const char *database, size_t bytes);
void           shared_free(struct shared *);   /* NULL is fine */

/* Bytes held now, and answers that were found so far. */
size_t  shared_bytes(struct shared *);
int64_t shared_hits(struct shared *);

/* Answers a visit whose route is SHARED: with what is kept, or with what make()
 * answers, compressed as the visitor accepts it and kept.  Either has an
 * entity tag; 304 for who has it already (RFC 9110, 13.1.2).  make() opens the
 * page's snapshot itself.  Without visit->shared only make() runs. */
enum status shared_answer(struct visit *, enum status (*make)(struct visit *));

#endif
