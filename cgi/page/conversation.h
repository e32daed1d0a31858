/* conversation.h - one request and its answer in FastCGI's words, with all the
 * memory of the visit between them.
 *
 * The only user of libfcgi, and only of its parser: who accepts, waits and
 * closes is serve.c, and an answer leaves through records.h.  A conversation
 * may go from thread to thread: a visit that waits for the writer is taken up
 * by whoever is free then, with that worker's connections to the databases. */
#ifndef PAGE_CONVERSATION_H
#define PAGE_CONVERSATION_H

#include <stdbool.h>

#include "http/request.h"
#include "http/response.h"
#include "page/page.h"
#include "store/writer.h"

struct FCGX_Request;
struct parking;
struct route;

struct conversation {
	struct FCGX_Request *fastcgi;     /* libfcgi's */
	struct wire          wire;        /* points into it */
	struct request       request;
	struct response      response;
	struct visit         visit;       /* db and accounts are lent by whoever is at work */
	bool                 kept;        /* the peer keeps the connection, and no byte is left unread */
	struct parking      *parking;     /* these three are parking.c's */
	struct ticket        ticket;      /* while it waits for the writer */
	bool                 parked;
	struct conversation *next;        /* in the line that it stands in (line.h) */
};

/* Once, before threads start. */
void conversation_prepare(void);

/* With arena, request and response of its own, the rest like the program's visit. */
struct conversation *conversation_new(const struct visit *program);
void                 conversation_free(struct conversation *);

/* Reads one request from a connection that has something to read.  False: the
 * peer left or spoke nonsense, and the connection is closed. */
bool conversation_read(struct conversation *, int connection);

/* Whether the request that was read is a POST. */
bool conversation_is_form(const struct conversation *);

/* Both like page_answer(): false while there is no answer. */
bool conversation_answer(struct conversation *, const struct route *);
bool conversation_resume(struct conversation *, enum written);

/* Sends the answer.  The connection, or -1 when it is closed: because keep is
 * false, or the peer said so or left. */
int conversation_end(struct conversation *, bool keep);

#endif
