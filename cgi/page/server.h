/* server.h - what serve.c opens and worker.c works with; for these two alone. */
#ifndef PAGE_SERVER_H
#define PAGE_SERVER_H

#include <stdatomic.h>
#include <stdbool.h>
#include <stdint.h>

struct config;
struct db;
struct handover;
struct pace;
struct parking;
struct presence;
struct service;
struct shared;
struct writer;

struct server {
	const struct service *service;
	const struct config  *config;
	struct writer        *writer, *accounts_writer;
	struct pace          *pace;
	struct presence      *presence;             /* of the program that has accounts */
	struct parking       *parking;
	struct handover      *handover;             /* of a program whose handlers wait for the writer */
	struct shared        *shared;
	int                   listener, events, stop;   /* descriptors: socket, epoll, eventfd */
	char                  database[512], accounts[512];
	atomic_bool           broken;
	_Atomic int64_t       stopping_at;   /* 0: not yet */
};

/* A thread, and the connections to the databases that it lends to whatever
 * conversation it is at. */
struct worker {
	struct server *server;
	struct db     *db, *accounts;
};

struct worker worker_new(struct server *);
void          worker_close(struct worker *);

/* Threads; the argument is their worker.  Both end when the server stops and
 * whatever they were at has its answer. */
void *worker_serve(void *worker);      /* everybody; forms that wait go through the handover, where there is one */
void *worker_wait(void *worker);       /* those forms */

/* Every thread hears of it; may be said several times. */
void worker_stop_all(struct server *);

#endif
