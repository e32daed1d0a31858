#include "page/server.h"

#include <errno.h>
#include <stdint.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

#include "base/log.h"
#include "page/conversation.h"
#include "page/handover.h"
#include "page/parking.h"
#include "page/serve.h"
#include "store/db.h"
#include "store/writer.h"

enum { DRAIN_SECONDS = 2 };   /* after SIGTERM, for what nginx has already sent */

static struct db *
open_accounts(struct server *server)
{
	return server->service->account_reads == 0 ? NULL :
	    db_open(server->accounts, server->service->account_reads);
}

struct worker
worker_new(struct server *server)
{
	return (struct worker){
		.server = server, .db = db_open(server->database, server->service->reads),
		.accounts = open_accounts(server),
	};
}

void
worker_close(struct worker *worker)
{
	db_close(worker->db);
	if (worker->accounts != NULL)
		db_close(worker->accounts);
}

void
worker_stop_all(struct server *server)
{
	uint64_t one = 1;

	if (write(server->stop, &one, sizeof(one)) != sizeof(one))
		die("the workers cannot be told to stop: %s", strerror(errno));
}

/* Asked after each answer: whether nginx may keep its connection. */
static bool
stays(struct server *server)
{
	if (writer_broken(server->writer)) {
		atomic_store(&server->broken, true);
		worker_stop_all(server);
	}
	return atomic_load(&server->stopping_at) == 0 && !atomic_load(&server->broken);
}

/* The answer leaves; its connection goes back to the set, or is closed. */
static void
finish(struct worker *worker, struct conversation *conversation)
{
	struct server *server = worker->server;
	struct epoll_event event = { .events = EPOLLIN | EPOLLRDHUP | EPOLLONESHOT };

	if (conversation->visit.broken) {
		atomic_store(&server->broken, true);
		worker_stop_all(server);
	}
	event.data.fd = conversation_end(conversation, stays(server));
	if (event.data.fd >= 0 && epoll_ctl(server->events, EPOLL_CTL_MOD, event.data.fd, &event) != 0)
		close(event.data.fd);
	parking_leave(server->parking, conversation);
}

/* Sends the answer if there is one; a write that cannot even wait has failed. */
static void
go_on(struct worker *worker, struct conversation *conversation, bool answered)
{
	while (!answered) {
		if (parking_park(worker->server->parking, conversation))
			return;
		answered = conversation_resume(conversation, FAILED);
	}
	finish(worker, conversation);
}

static void
lend(struct worker *worker, struct conversation *conversation)
{
	conversation->visit.db = worker->db;
	conversation->visit.accounts = worker->accounts;
}

static void
answer(struct worker *worker, struct conversation *conversation)
{
	lend(worker, conversation);
	go_on(worker, conversation, conversation_answer(conversation, worker->server->service->routes));
}

static void
converse(struct worker *worker, int connection)
{
	struct server *server = worker->server;
	struct conversation *conversation = parking_take(server->parking);

	if (!conversation_read(conversation, connection)) {
		parking_leave(server->parking, conversation);
		return;
	}
	if (server->handover == NULL || !conversation_is_form(conversation) ||
	    !handover_put(server->handover, conversation))
		answer(worker, conversation);
}

static void
take_up(struct worker *worker, struct conversation *conversation)
{
	lend(worker, conversation);
	go_on(worker, conversation, conversation_resume(conversation, conversation->ticket.outcome));
}

static void
take_up_all(struct worker *worker, struct conversation *(*next)(struct parking *))
{
	struct conversation *conversation;

	while ((conversation = next(worker->server->parking)) != NULL)
		take_up(worker, conversation);
}

/* Accepts what waits; another worker may have been faster. */
static void
accept_connection(struct server *server)
{
	struct epoll_event event = { .events = EPOLLIN | EPOLLRDHUP | EPOLLONESHOT };
	int connection = accept4(server->listener, NULL, NULL, SOCK_CLOEXEC);

	if (connection < 0) {
		if (errno == EMFILE || errno == ENFILE || errno == ENOMEM)
			usleep(10000);     /* lets answers finish and descriptors return */
		return;
	}
	event.data.fd = connection;
	if (epoll_ctl(server->events, EPOLL_CTL_ADD, connection, &event) != 0)
		close(connection);
}

/* Whether a worker that found nothing but the stop signal may leave, or has
 * drained long enough. */
static bool
may_leave(struct server *server, bool idle)
{
	int64_t running = 0, now = (int64_t)time(NULL);

	atomic_compare_exchange_strong(&server->stopping_at, &running, now);
	return idle || now - atomic_load(&server->stopping_at) > DRAIN_SECONDS;
}

/* Whatever the event is about; false when it is the stop signal. */
static bool
attend(struct worker *worker, int descriptor)
{
	struct server *server = worker->server;

	if (descriptor == server->stop)
		return false;   /* level-triggered and never read: it wakes them all */
	if (descriptor == server->listener)
		accept_connection(server);
	else if (descriptor == parking_event(server->parking))
		take_up_all(worker, parking_return);
	else
		converse(worker, descriptor);
	return true;
}

void *
worker_serve(void *argument)
{
	struct worker *worker = argument;
	struct server *server = worker->server;
	struct epoll_event ready[2];   /* one of two is not the stop signal, if there is another */

	for (;;) {
		int count = epoll_wait(server->events, ready, 2, -1), attended = 0;

		for (int i = 0; i < count; i++)
			attended += attend(worker, ready[i].data.fd);
		if (attended < count && may_leave(server, attended == 0))
			break;
	}
	take_up_all(worker, parking_wait);
	return NULL;
}

void *
worker_wait(void *argument)
{
	struct worker *worker = argument;
	struct conversation *conversation;

	while ((conversation = handover_take(worker->server->handover)) != NULL)
		answer(worker, conversation);
	take_up_all(worker, parking_wait);
	return NULL;
}
