#include "page/serve.h"

#include <errno.h>
#include <poll.h>
#include <pthread.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <sys/socket.h>
#include <sysexits.h>
#include <time.h>
#include <unistd.h>

#include "base/arena.h"
#include "base/clock.h"
#include "base/config.h"
#include "base/log.h"
#include "guard/pace.h"
#include "guard/presence.h"
#include "page/conversation.h"
#include "page/listen.h"
#include "page/page.h"
#include "page/parking.h"
#include "page/shared.h"
#include "store/db.h"
#include "store/writer.h"

enum { ARENA_LIMIT = 8 * 1024 * 1024, MOST_WORKERS = 64 };
enum { TICK_MILLISECONDS = 1000 };
enum { WRITE_SECONDS = 20 };  /* before nginx gives up (fastcgi_read_timeout) */
enum { DRAIN_SECONDS = 2 };   /* after SIGTERM, for what nginx has already sent */

struct server {
	const struct service *service;
	const struct config  *config;
	struct writer        *writer, *accounts_writer;
	struct pace          *pace;
	struct presence      *presence;             /* of the program that has accounts */
	struct parking       *parking;
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

static void
tell_to_stop(struct server *server)
{
	uint64_t one = 1;

	if (write(server->stop, &one, sizeof(one)) != sizeof(one))
		die("the workers cannot be told to stop: %s", strerror(errno));
}

/* Asked after each answer: whether nginx may keep its connection. */
static bool
stays(void *argument)
{
	struct server *server = argument;

	if (writer_broken(server->writer)) {
		atomic_store(&server->broken, true);
		tell_to_stop(server);
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
		tell_to_stop(server);
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
converse(struct worker *worker, int connection)
{
	struct server *server = worker->server;
	struct conversation *conversation = parking_take(server->parking);

	if (!conversation_read(conversation, connection)) {
		parking_leave(server->parking, conversation);
		return;
	}
	lend(worker, conversation);
	go_on(worker, conversation, conversation_answer(conversation, server->service->routes));
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

static void *
work(void *argument)
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

/* What every visit to the program has. */
static struct visit
program_of(struct server *server)
{
	return (struct visit){
		.config = server->config, .keys = server->service->keys, .pace = server->pace,
		.presence = server->presence, .shared = server->shared, .writer = server->writer,
		.accounts_writer = server->accounts_writer,
	};
}

static struct db *
open_accounts(struct server *server)
{
	return server->service->account_reads == 0 ? NULL :
	    db_open(server->accounts, server->service->account_reads);
}

static struct worker
worker_new(struct server *server)
{
	return (struct worker){
		.server = server, .db = db_open(server->database, server->service->reads),
		.accounts = open_accounts(server),
	};
}

static void
worker_close(struct worker *worker)
{
	db_close(worker->db);
	if (worker->accounts != NULL)
		db_close(worker->accounts);
}

/* Until the server stops. */
static void *
tick(void *argument)
{
	struct server *server = argument;
	struct worker worker = worker_new(server);
	struct visit visit = program_of(server);
	struct pollfd stop = { .fd = server->stop, .events = POLLIN };

	visit.arena = arena_new(ARENA_LIMIT);
	visit.db = worker.db;
	visit.accounts = worker.accounts;
	while (poll(&stop, 1, TICK_MILLISECONDS) == 0) {
		visit.now = clock_now();
		server->service->tick(&visit);
		if (db_trouble(visit.db) != 0)
			log_event("between visits the database could not be read");
		arena_reset(visit.arena);
	}
	arena_free(visit.arena);
	worker_close(&worker);
	return NULL;
}

static void
watch(const struct server *server, int descriptor, uint32_t events)
{
	struct epoll_event event = { .events = events, .data.fd = descriptor };

	if (epoll_ctl(server->events, EPOLL_CTL_ADD, descriptor, &event) != 0)
		die("epoll: %s", strerror(errno));
}

static void
open_server(struct server *server)
{
	const struct service *service = server->service;
	struct visit program;
	const char *bad;

	snprintf(server->database, sizeof(server->database), "%s/feedback.db", server->config->feedback_folder);
	snprintf(server->accounts, sizeof(server->accounts), "%s/staff.db", server->config->staff_folder);
	if (!view_load(server->config->templates, &bad))
		refuse("template %s is missing, malformed or without its AUTOESCAPE line", bad);
	server->pace = pace_new();
	server->writer = writer_start(server->database, service->writes);
	if (service->closing != NULL)
		writer_close_groups_with(server->writer, service->closing, (void *)service->keys);
	if (service->account_writes != 0) {
		server->accounts_writer = writer_start(server->accounts, service->account_writes);
		server->presence = presence_new();
	}
	if (service->shared_bytes > 0)
		server->shared = shared_new(server->database, service->shared_bytes);
	conversation_prepare();
	server->listener = listen_open(service->socket);
	server->events = epoll_create1(EPOLL_CLOEXEC);
	server->stop = eventfd(0, EFD_CLOEXEC);
	if (server->events < 0 || server->stop < 0)
		die("epoll: %s", strerror(errno));
	program = program_of(server);
	server->parking = parking_new(&program);
	watch(server, server->listener, EPOLLIN);
	watch(server, server->stop, EPOLLIN);
	watch(server, parking_event(server->parking), EPOLLIN | EPOLLET);
}

static void
close_server(struct server *server)
{
	listen_close(server->listener, server->service->socket);
	close(server->events);
	close(server->stop);
	writer_stop(server->writer);
	if (server->accounts_writer != NULL)
		writer_stop(server->accounts_writer);
	parking_free(server->parking);
	presence_free(server->presence);
	shared_free(server->shared);
	pace_free(server->pace);
}

/* Signals come to this thread alone, so that no answer is interrupted; a
 * worker that finds the disk broken sends SIGTERM through tell_to_stop().
 * Each second it gives up what has waited too long to be written.  It is
 * cancelled when all workers have left. */
static void *
wait_for_signal(void *argument)
{
	static const struct timespec second = { .tv_sec = 1 };
	struct server *server = argument;
	sigset_t ends;

	sigemptyset(&ends);
	sigaddset(&ends, SIGTERM);
	sigaddset(&ends, SIGINT);
	for (;;) {
		if (sigtimedwait(&ends, NULL, &second) > 0)
			tell_to_stop(server);
		writer_expire(server->writer, WRITE_SECONDS);
		if (server->accounts_writer != NULL)
			writer_expire(server->accounts_writer, WRITE_SECONDS);
	}
	return NULL;
}

static void
block_signals(void)
{
	sigset_t ends;

	sigemptyset(&ends);
	sigaddset(&ends, SIGTERM);
	sigaddset(&ends, SIGINT);
	if (pthread_sigmask(SIG_BLOCK, &ends, NULL) != 0)
		die("signals cannot be blocked");
	signal(SIGPIPE, SIG_IGN);
}

int
serve(const struct service *service, const struct config *config)
{
	struct server  server = { .service = service, .config = config };
	struct worker  workers[MOST_WORKERS];
	pthread_t      threads[MOST_WORKERS], signals, ticks;
	int            i, count = (int)config->workers;

	arena_program();
	block_signals();
	open_server(&server);
	for (i = 0; i < count; i++) {
		workers[i] = worker_new(&server);
		if (pthread_create(&threads[i], NULL, work, &workers[i]) != 0)
			die("worker %d did not start", i);
	}
	if (pthread_create(&signals, NULL, wait_for_signal, &server) != 0)
		die("the signal thread did not start");
	if (service->tick != NULL && pthread_create(&ticks, NULL, tick, &server) != 0)
		die("the thread between visits did not start");
	log_event("answers on %s", service->socket);
	for (i = 0; i < count; i++)
		pthread_join(threads[i], NULL);
	if (service->tick != NULL)
		pthread_join(ticks, NULL);
	pthread_cancel(signals);
	pthread_join(signals, NULL);
	for (i = 0; i < count; i++)
		worker_close(&workers[i]);
	close_server(&server);
	log_event("ended");
	return atomic_load(&server.broken) ? EX_TEMPFAIL : EXIT_SUCCESS;
}
