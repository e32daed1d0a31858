/* serve.h - runs a program: one listening socket, writers, some workers, and
 * a thread for what must happen between visits.
 *
 * One epoll set holds the listener and every connection that nginx keeps
 * open; workers wait on it together, each event wakes one of them, and a
 * connection is handed back after each answer.  So a connection that idles
 * holds no worker (libfcgi's own loop would tie them for ever), and neither
 * does a visit whose write is not yet on disk (parking.h, handover.h).
 * libfcgi is used as the parser of the protocol only (conversation.h).
 *
 * The main thread alone receives SIGTERM and SIGINT.  It then tells the
 * workers through an eventfd: each finishes the answer it is at, idle
 * connections are closed, the writers write what waits, whoever waited for
 * that gets an answer, and serve() returns. */
#ifndef PAGE_SERVE_H
#define PAGE_SERVE_H

#include "http/router.h"

struct config;
struct db;
struct keys;
struct visit;

struct service {
	const char         *name;            /* portal, moderate */
	const struct route *routes;
	unsigned            reads, writes;   /* roles on feedback.db */
	unsigned            account_reads, account_writes;   /* roles on staff.db; 0: does not open it */
	const char         *socket;
	bool                handlers_wait;   /* for the writer, where they stand: forms go to threads of their own (handover.h) */
	size_t              shared_bytes;    /* for answers that are the same for everybody (shared.h); 0: none are kept */
	const struct keys  *keys;
	/* Goes with whatever is written to feedback.db, with the keys as its
	 * details (writer_close_groups_with); NULL: nothing does. */
	bool              (*closing)(struct db *, void *keys);
	/* Once a second, from a thread of its own, with a visit that has no
	 * request; NULL: nothing is to be done between visits.  It must not hold
	 * a snapshot for longer than a page does. */
	void              (*tick)(struct visit *);
};

/* Exit status: 0 after SIGTERM, once every visit under way has its answer;
 * 75 (EX_TEMPFAIL) when the disk failed and a fresh start is wanted. */
int serve(const struct service *, const struct config *);

#endif
