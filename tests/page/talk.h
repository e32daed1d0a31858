/* talk.h - a server of its own in another process, and the web server's side of
 * FastCGI (FastCGI 1.0, 3 and 5). */
#ifndef TESTS_PAGE_TALK_H
#define TESTS_PAGE_TALK_H

#include <check.h>
#include <poll.h>
#include <signal.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/arena.h"
#include "folder.h"
#include "page/page.h"
#include "page/serve.h"
#include "store/lock.h"
#include "store/schema.h"

enum { WORKERS = 4, PATIENCE = 10000 };

static char  folder[64], database[96], socket_path[96];
static pid_t program;
static bool  (*closing)(struct db *, void *);   /* of the service; a fixture may set it */

static enum status
quick(struct visit *one)
{
	response_write(one->response, "quick", 5);
	return OK;
}

/* POST /keep stores a word in the audit, and answers "kept ..." or "not kept ...". */
static bool
append(struct db *db, void *word)
{
	struct query *query = db_query(db, audit_insert_query);

	bind_int(query, ":now", 1);
	bind_text(query, ":actor", "t");
	bind_text(query, ":action", word);
	bind_text(query, ":subject", "");
	bind_text(query, ":detail", "");
	return query_done(query);
}

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

static size_t
record(unsigned char *to, int type, const void *content, size_t length)
{
	const unsigned char head[8] = { 1, (unsigned char)type, 0, 1, (unsigned char)(length >> 8), (unsigned char)length, 0, 0 };

	memcpy(to, head, 8);
	memcpy(to + 8, content, length);
	return 8 + length;
}

static size_t
pair(unsigned char *to, const char *name, const char *value)
{
	to[0] = (unsigned char)strlen(name);
	to[1] = (unsigned char)strlen(value);
	memcpy(to + 2, name, to[0]);
	memcpy(to + 2 + to[0], value, to[1]);
	return 2u + to[0] + to[1];
}

static int
dial(void)
{
	struct sockaddr_un address = { .sun_family = AF_UNIX };
	int connection = socket(AF_UNIX, SOCK_STREAM, 0);

	strcpy(address.sun_path, socket_path);
	for (int tries = 0; connect(connection, (struct sockaddr *)&address, sizeof(address)) != 0; tries++) {
		ck_assert_int_lt(tries, 500);
		usleep(20000);
	}
	return connection;
}

/* A request in one piece: begin, parameters, input. */
static void
send_request(int connection, const char *method, const char *path, const char *body)
{
	static const unsigned char begin[8] = { 0, 1, 1 };   /* responder, keep the connection */
	unsigned char wire[1024], pairs[512];
	char number[24];
	size_t length, size = pair(pairs, "REQUEST_METHOD", method);

	snprintf(number, sizeof(number), "%zu", strlen(body));
	size += pair(pairs + size, "SCRIPT_NAME", path);
	size += pair(pairs + size, "CONTENT_LENGTH", number);
	size += pair(pairs + size, "CONTENT_TYPE", "application/x-www-form-urlencoded");
	length = record(wire, 1, begin, sizeof(begin));
	length += record(wire + length, 4, pairs, size);
	length += record(wire + length, 4, pairs, 0);
	if (body[0] != '\0')
		length += record(wire + length, 5, body, strlen(body));
	length += record(wire + length, 5, body, 0);
	ck_assert_int_eq(write(connection, wire, length), (ssize_t)length);
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
			.writes = PUBLIC_READ | PUBLIC_WRITE, .socket = socket_path, .closing = closing };

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
