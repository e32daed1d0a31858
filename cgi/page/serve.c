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
#include "page/handover.h"
#include "page/listen.h"
#include "page/page.h"
#include "page/parking.h"
#include "page/server.h"
#include "page/shared.h"
#include "store/db.h"
#include "store/writer.h"

enum { ARENA_LIMIT = 8 * 1024 * 1024, MOST_WORKERS = 64 };
enum { TICK_MILLISECONDS = 1000 };
enum { WRITE_SECONDS = 20 };  /* before nginx gives up (fastcgi_read_timeout) */

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
	db_check(server->database, service->reads | service->writes);
	if (service->account_reads != 0)
		db_check(server->accounts, service->account_reads | service->account_writes);
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
	if (service->handlers_wait)
		server->handover = handover_new();
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
	handover_free(server->handover);
	presence_free(server->presence);
	shared_free(server->shared);
	pace_free(server->pace);
}

/* Signals come to this thread alone, so that no answer is interrupted; a
 * worker that finds the disk broken sends SIGTERM through worker_stop_all().
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
			worker_stop_all(server);
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

struct crew {
	struct worker worker[MOST_WORKERS];
	pthread_t     thread[MOST_WORKERS];
	int           count;
};

static void
start_crew(struct crew *crew, struct server *server, void *(*work)(void *))
{
	crew->count = (int)server->config->workers;
	for (int i = 0; i < crew->count; i++) {
		crew->worker[i] = worker_new(server);
		if (pthread_create(&crew->thread[i], NULL, work, &crew->worker[i]) != 0)
			die("worker %d did not start", i);
	}
}

/* Returns when all of them have left. */
static void
end_crew(struct crew *crew)
{
	for (int i = 0; i < crew->count; i++)
		pthread_join(crew->thread[i], NULL);
	for (int i = 0; i < crew->count; i++)
		worker_close(&crew->worker[i]);
}

/* Until whoever was told to stop has. */
static void
run(struct server *server)
{
	const struct service *service = server->service;
	struct crew readers, waiters;
	pthread_t signals, ticks;

	start_crew(&readers, server, worker_serve);
	if (service->handlers_wait)
		start_crew(&waiters, server, worker_wait);
	if (pthread_create(&signals, NULL, wait_for_signal, server) != 0)
		die("the signal thread did not start");
	if (service->tick != NULL && pthread_create(&ticks, NULL, tick, server) != 0)
		die("the thread between visits did not start");
	log_event("answers on %s", service->socket);
	end_crew(&readers);
	if (service->handlers_wait) {
		handover_close(server->handover);
		end_crew(&waiters);
	}
	if (service->tick != NULL)
		pthread_join(ticks, NULL);
	pthread_cancel(signals);
	pthread_join(signals, NULL);
}

int
serve(const struct service *service, const struct config *config)
{
	struct server server = { .service = service, .config = config };

	arena_program();
	block_signals();
	open_server(&server);
	run(&server);
	close_server(&server);
	log_event("ended");
	return atomic_load(&server.broken) ? EX_TEMPFAIL : EXIT_SUCCESS;
}
