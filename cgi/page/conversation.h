/* conversation.h - one request and its answer in FastCGI's words.
 *
 * The only user of libfcgi, and only of its parser: who accepts, waits and
 * closes is serve.c. */
#ifndef PAGE_CONVERSATION_H
#define PAGE_CONVERSATION_H

#include <stdbool.h>

struct route;
struct visit;

/* Once, before threads start. */
void conversation_prepare(void);

/* Reads one request from a connection that has something to read and answers
 * it.  True: the connection is open and may bring another.  False: it is
 * closed, because the peer said so, spoke nonsense, or keep(server) did,
 * which is asked after the answer was made. */
bool conversation_hold(struct visit *, const struct route *, int connection,
    bool (*keep)(void *), void *server);

#endif
