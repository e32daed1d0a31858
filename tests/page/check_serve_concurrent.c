/* The server over a real socket: fair, patient, and complete when it ends. */
#include <check.h>
#include <poll.h>
#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <unistd.h>

#include "folder.h"
#include "page/page.h"
#include "page/serve.h"
#include "store/schema.h"

enum { WORKERS = 4, PATIENCE = 5000 };

static char  folder[64], database[96], socket_path[96];
static pid_t program;

static enum status
quick(struct visit *one)
{
	response_write(one->response, "quick", 5);
	return OK;
}

static enum status
slow(struct visit *one)
{
	usleep(600000);
	response_write(one->response, "slow", 4);
	return OK;
}

static const struct route served[] = {
	{ GET, "/quick", quick, OPEN, NULL, NULL },
	{ GET, "/slow",  slow,  OPEN, NULL, NULL },
	{ 0 }
};

/* A FastCGI request in one piece (FastCGI 1.0, 3 and 5): begin, parameters, empty input. */
static size_t
record(unsigned char *to, int type, const unsigned char *content, size_t length)
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

static void
ask(int connection, const char *path)
{
	static const unsigned char begin[8] = { 0, 1, 1 };   /* responder, keep the connection */
	unsigned char wire[512], pairs[256];
	size_t length, size = pair(pairs, "REQUEST_METHOD", "GET");

	size += pair(pairs + size, "SCRIPT_NAME", path);
	length = record(wire, 1, begin, sizeof(begin));
	length += record(wire + length, 4, pairs, size);
	length += record(wire + length, 4, pairs, 0);
	length += record(wire + length, 5, pairs, 0);
	ck_assert_int_eq(write(connection, wire, length), (ssize_t)length);
}

/* Whether the answer carries the text and comes to its end in time. */
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
start(void)
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
		struct service service = { .name = "test", .routes = served, .reads = PUBLIC_READ,
			.writes = PUBLIC_READ | PUBLIC_WRITE, .socket = socket_path };

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

START_TEST(a_kept_connection_serves_again_and_again)
{
	int connection = dial();

	for (int i = 0; i < 50; i++) {
		ask(connection, "/quick");
		ck_assert(answered(connection, "quick"));
	}
	close(connection);
}
END_TEST

START_TEST(idle_connections_hold_no_worker)
{
	int idle[4 * WORKERS], connection;

	for (int i = 0; i < 4 * WORKERS; i++) {
		idle[i] = dial();
		ask(idle[i], "/quick");
		ck_assert(answered(idle[i], "quick"));
	}
	connection = dial();
	ask(connection, "/quick");
	ck_assert(answered(connection, "quick"));
	for (int i = 0; i < 4 * WORKERS; i++)
		close(idle[i]);
	close(connection);
}
END_TEST

START_TEST(an_idle_server_ends_at_once)
{
	int connection = dial();

	ask(connection, "/quick");
	ck_assert(answered(connection, "quick"));
	ck_assert_int_eq(terminate(), 0);
	ck_assert_int_ne(access(socket_path, F_OK), 0);
	close(connection);
}
END_TEST

START_TEST(what_is_under_way_is_answered_before_the_end)
{
	int connections[WORKERS];

	for (int i = 0; i < WORKERS; i++) {
		connections[i] = dial();
		ask(connections[i], "/slow");
	}
	usleep(200000);
	kill(program, SIGTERM);
	for (int i = 0; i < WORKERS; i++) {
		ck_assert(answered(connections[i], "slow"));
		close(connections[i]);
	}
	ck_assert_int_eq(terminate(), 0);
}
END_TEST

START_TEST(nonsense_on_the_wire_does_not_stop_the_others)
{
	int nonsense = dial(), connection = dial();

	ck_assert_int_eq(write(nonsense, "GET / HTTP/1.0\r\n\r\n", 18), 18);
	ask(connection, "/quick");
	ck_assert(answered(connection, "quick"));
	close(nonsense);
	ask(connection, "/quick");
	ck_assert(answered(connection, "quick"));
	close(connection);
}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("serve");
	TCase *tests = tcase_create("serve");
	SRunner *runner = srunner_create(suite);
	int failed;

	tcase_add_checked_fixture(tests, start, end);
	tcase_set_timeout(tests, 60);
	tcase_add_test(tests, a_kept_connection_serves_again_and_again);
	tcase_add_test(tests, idle_connections_hold_no_worker);
	tcase_add_test(tests, an_idle_server_ends_at_once);
	tcase_add_test(tests, what_is_under_way_is_answered_before_the_end);
	tcase_add_test(tests, nonsense_on_the_wire_does_not_stop_the_others);
	suite_add_tcase(suite, tests);
	srunner_run_all(runner, CK_ENV);
	failed = srunner_ntests_failed(runner);
	srunner_free(runner);
	return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
