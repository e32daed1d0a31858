/* The server over a real socket: fair, patient, and complete when it ends. */
#include <sqlite3.h>
#include <time.h>

#include "page/talk.h"
#include "store/wal.h"
#include "suite.h"

enum { CLIENTS = 64, LARGE = 3 * 1024 * 1024 };

static enum status
slow(struct visit *one)
{
	usleep(600000);
	response_write(one->response, "slow", 4);
	return OK;
}

/* More than a socket holds, made from the database. */
static enum status
large(struct visit *one)
{
	char *block = arena_take(one->arena, LARGE);

	query_next(db_query(one->db, areas_query));   /* which begins the snapshot */
	memset(block, 'x', LARGE);
	response_write(one->response, block, LARGE);
	return OK;
}

static const struct route served[] = {
	{ GET,  "/quick", quick, OPEN, NULL, NULL },
	{ GET,  "/slow",  slow,  OPEN, NULL, NULL },
	{ GET,  "/large", large, OPEN, NULL, NULL },
	{ POST, "/keep",  keep,  OPEN, word_field, NULL },
	{ 0 }
};

static void
start(void)
{
	start_serving(served);
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

static double
seconds(void)
{
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC, &now);
	return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

/* Generous: a busy machine gives its time to everybody or to nobody. */
START_TEST(sixty_four_clients_on_four_threads_are_served_evenly)
{
	struct pollfd clients[CLIENTS];
	int answers[CLIENTS] = { 0 }, all = 0;
	double until;

	for (int i = 0; i < CLIENTS; i++) {
		clients[i] = (struct pollfd){ .fd = dial(), .events = POLLIN };
		ask(clients[i].fd, "/quick");
	}
	for (until = seconds() + 1; seconds() < until || all < 100 * CLIENTS; ) {
		ck_assert_int_gt(poll(clients, CLIENTS, PATIENCE), 0);
		for (int i = 0; i < CLIENTS; i++) {
			if (clients[i].revents == 0)
				continue;
			ck_assert(answered(clients[i].fd, "quick"));
			answers[i]++, all++;
			ask(clients[i].fd, "/quick");
		}
	}
	for (int i = 0; i < CLIENTS; i++) {
		ck_assert_msg(answers[i] >= all / CLIENTS / 4, "client %d: %d of %d", i, answers[i], all);
		close(clients[i].fd);
	}
}
END_TEST

/* Content bytes of an answer's output; *whole when its end came. */
static size_t
output_bytes(int connection, bool *whole)
{
	static unsigned char content[1 << 16];
	unsigned char head[8];
	size_t bytes = 0;

	while (recv(connection, head, sizeof(head), MSG_WAITALL) == sizeof(head)) {
		ssize_t length = head[4] << 8 | head[5];

		ck_assert_int_eq(recv(connection, content, (size_t)length, MSG_WAITALL), length);
		if (head[1] == 3) {
			*whole = true;
			return bytes;
		}
		ck_assert_int_eq(head[1], 6);
		bytes += (size_t)length;
	}
	*whole = false;
	return bytes;
}

START_TEST(a_large_answer_arrives_whole_at_a_slow_reader)
{
	int connection = dial();
	bool whole;
	size_t bytes;

	ask(connection, "/large");
	usleep(200000);
	bytes = output_bytes(connection, &whole);
	ck_assert(whole);
	ck_assert_uint_gt(bytes, LARGE);
	ck_assert_uint_lt(bytes, LARGE + 1000);
	ask(connection, "/quick");
	ck_assert(answered(connection, "quick"));
	close(connection);
}
END_TEST

/* Only while no reader holds a snapshot; one that ends in a moment may be in the way. */
static bool
log_can_be_emptied(void)
{
	sqlite3 *handle;
	int code;

	ck_assert_int_eq(sqlite3_open_v2(database, &handle, SQLITE_OPEN_READWRITE, NULL), SQLITE_OK);
	sqlite3_db_config(handle, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, NULL);
	ck_assert_int_eq(sqlite3_exec(handle, "SELECT count(*) FROM audit", NULL, NULL, NULL), SQLITE_OK);   /* opens the log */
	sqlite3_busy_timeout(handle, PATIENCE / 2);
	code = sqlite3_wal_checkpoint_v2(handle, NULL, SQLITE_CHECKPOINT_TRUNCATE, NULL, NULL);
	sqlite3_close(handle);
	return code == SQLITE_OK && wal_bytes(database) == 0;
}

START_TEST(no_snapshot_is_held_while_an_answer_leaves)
{
	int connection = dial(), reader = dial(), lock = -1;
	struct pollfd ready = { .fd = reader, .events = POLLIN };

	do {   /* until we have the lock before the writer finds itself idle */
		if (lock >= 0)
			let_the_writer_go(lock);
		send_request(connection, "POST", "/keep", "word=one");
		ck_assert(answered(connection, "kept one"));
		lock = hold_the_writer();
	} while (wal_bytes(database) == 0);
	ask(reader, "/large");
	ck_assert_int_eq(poll(&ready, 1, PATIENCE), 1);   /* it has begun to send, and we do not read */
	ck_assert(log_can_be_emptied());
	let_the_writer_go(lock);
	close(reader);
	close(connection);
}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("serve");
	TCase *tests = tcase_create("serve");

	tcase_add_checked_fixture(tests, start, end);
	tcase_set_timeout(tests, 60);
	tcase_add_test(tests, a_kept_connection_serves_again_and_again);
	tcase_add_test(tests, idle_connections_hold_no_worker);
	tcase_add_test(tests, sixty_four_clients_on_four_threads_are_served_evenly);
	tcase_add_test(tests, an_idle_server_ends_at_once);
	tcase_add_test(tests, what_is_under_way_is_answered_before_the_end);
	tcase_add_test(tests, nonsense_on_the_wire_does_not_stop_the_others);
	tcase_add_test(tests, a_large_answer_arrives_whole_at_a_slow_reader);
	tcase_add_test(tests, no_snapshot_is_held_while_an_answer_leaves);
	suite_add_tcase(suite, tests);
	return run_suite(suite);
}
