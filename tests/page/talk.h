/* talk.h - a server of its own in another process, and talking to it. */
#ifndef TESTS_PAGE_TALK_H
#define TESTS_PAGE_TALK_H

#include <check.h>
#include <poll.h>
#include <signal.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/arena.h"
#include "folder.h"
#include "page/fastcgi.h"
#include "page/page.h"
#include "page/serve.h"
#include "store/audited.h"
#include "store/lock.h"
#include "store/schema.h"

enum { WORKERS = 4, PATIENCE = 10000 };

static char  folder[64], database[96], socket_path[96];
static pid_t program;
static bool  (*closing)(struct db *, void *);   /* of the service; a fixture may set it, and the next */
static bool  handlers_wait;

static enum status
quick(struct visit *one)
{
	response_write(one->response, "quick", 5);
	return OK;
}

/* POST /keep stores a word in the audit, and answers "kept ..." or "not kept ...". */
static enum status
kept(struct visit *one, enum written written, void *word)
{
	const char *said = arena_text(one->arena, "%s %s", written == WRITTEN ? "kept" : "not kept", (char *)word);

	response_write(one->response, said, strlen(said));
	return written == WRITTEN ? OK : UNAVAILABLE;
}

static enum status
keep(struct visit *one)
{
	char *word = (char *)page_field(one, "word");

	return page_write(one, (struct errand){ append, word }, kept, word);
}

static const struct field_rule word_field[] = { { "word", 64, ONE }, { 0 } };

static int
dial(void)
{
	return dial_to(socket_path);
}

/* A request in one piece: begin, parameters, input. */
static void
send_request(int connection, const char *method, const char *path, const char *body)
{
	unsigned char wire[1024], pairs[512], *to = pairs, *end = wire;
	char number[24];

	snprintf(number, sizeof(number), "%zu", strlen(body));
	to = pair(to, "REQUEST_METHOD", method);
	to = pair(to, "SCRIPT_NAME", path);
	to = pair(to, "CONTENT_LENGTH", number);
	to = pair(to, "CONTENT_TYPE", "application/x-www-form-urlencoded");
	end = record(end, BEGIN_REQUEST, fastcgi_begin, sizeof(fastcgi_begin));
	end = record(end, PARAMETERS, pairs, (size_t)(to - pairs));
	end = record(end, PARAMETERS, "", 0);
	if (body[0] != '\0')
		end = record(end, INPUT, body, strlen(body));
	end = record(end, INPUT, "", 0);
	ck_assert_int_eq(write(connection, wire, (size_t)(end - wire)), end - wire);
}

static void
ask(int connection, const char *path)
{
	send_request(connection, "GET", path, "");
}

/* Whether the answer comes to its end in time and carries the text. */
static bool
answered(int connection, const char *text)
{
	char wire[8192];
	size_t length = 0;
	struct pollfd ready = { .fd = connection, .events = POLLIN };

	while (length < sizeof(wire) && poll(&ready, 1, PATIENCE) == 1) {
		ssize_t got = read(connection, wire + length, sizeof(wire) - length);

		if (got <= 0)
			return false;
		length += (size_t)got;
		if (length >= 16 && wire[length - 15] == 3)   /* the end-of-request record is the last 16 bytes */
			return memmem(wire, length, text, strlen(text)) != NULL;
	}
	return false;
}

static void
start_serving(const struct route *routes)
{
	const char *problem;

	folder_new(folder, "serve");
	snprintf(database, sizeof(database), "%s/feedback.db", folder);
	ck_assert_msg(schema_migrate(database, FEEDBACK_DATABASE, &problem) > 0, "%s", problem);
	snprintf(socket_path, sizeof(socket_path), "%s/s", folder);
	program = fork();
	ck_assert_int_ge(program, 0);
	if (program == 0) {
		struct config *config = config_read("");
		struct service service = { .name = "test", .routes = routes, .reads = PUBLIC_READ,
			.writes = PUBLIC_READ | PUBLIC_WRITE, .socket = socket_path, .closing = closing,
			.handlers_wait = handlers_wait };

		config->workers = WORKERS;
		config->templates = "templates";
		config->feedback_folder = folder;
		_exit(serve(&service, config));
	}
}

static void
end(void)
{
	char command[96];

	if (program > 0) {
		kill(program, SIGKILL);
		waitpid(program, NULL, 0);
	}
	snprintf(command, sizeof(command), "rm -rf %s", folder);
	ck_assert_int_eq(system(command), 0);
}

/* With the writers' lock in our hand nothing gets on disk. */
static int
hold_the_writer(void)
{
	int lock;

	close(dial());   /* there is a server */
	lock = lock_open(database);
	ck_assert(lock_take(lock));
	return lock;
}

static void
let_the_writer_go(int lock)
{
	lock_release(lock);
	lock_close(lock);
}

/* Exit status after SIGTERM, -1 when it does not end in time. */
static int
terminate(void)
{
	int status;

	kill(program, SIGTERM);
	for (int tries = 0; tries < 500; tries++) {
		if (waitpid(program, &status, WNOHANG) == program) {
			program = 0;
			return WIFEXITED(status) ? WEXITSTATUS(status) : 1000 + WTERMSIG(status);
		}
		usleep(20000);
	}
	return -1;
}

#endif
