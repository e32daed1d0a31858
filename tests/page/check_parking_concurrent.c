/* Visits that wait for the writer: they hold no worker, share commits, and are never forgotten. */
#include "page/parking.h"
#include "page/talk.h"
#include "suite.h"

static const struct route served[] = {
	{ GET,  "/quick", quick, OPEN, NULL, NULL },
	{ POST, "/keep",  keep,  OPEN, word_field, NULL },
	{ 0 }
};

static void
start(void)
{
	start_serving(served);
}

static int64_t
number(const char *sql)
{
	return number_in(database, sql);
}

static bool
says_nothing(int connection)
{
	struct pollfd ready = { .fd = connection, .events = POLLIN };

	return poll(&ready, 1, 0) == 0;
}

START_TEST(writes_that_wait_hold_no_worker)
{
	enum { POSTS = 10 * WORKERS };
	int lock = hold_the_writer(), posts[POSTS], reader;

	for (int i = 0; i < POSTS; i++) {
		posts[i] = dial();
		send_request(posts[i], "POST", "/keep", "word=one");
	}
	reader = dial();
	for (int i = 0; i < POSTS; i++) {
		ask(reader, "/quick");
		ck_assert(answered(reader, "quick"));
	}
	for (int i = 0; i < POSTS; i++)
		ck_assert(says_nothing(posts[i]));
	let_the_writer_go(lock);
	for (int i = 0; i < POSTS; i++) {
		ck_assert(answered(posts[i], "kept one"));
		close(posts[i]);
	}
	close(reader);
	ck_assert_int_eq(number("SELECT count(*) FROM audit WHERE action = 'one'"), POSTS);
}
END_TEST

static bool
count_the_group(struct db *db, void *keys)
{
	(void)keys;
	return append(db, "group");
}

static void
start_and_count_groups(void)
{
	closing = count_the_group;
	start();
}

START_TEST(a_group_grows_with_the_load)
{
	enum { POSTS = 10 * WORKERS };
	int lock = hold_the_writer(), posts[POSTS];

	for (int i = 0; i < POSTS; i++) {
		posts[i] = dial();
		send_request(posts[i], "POST", "/keep", "word=one");
	}
	for (int i = 0; i < POSTS; i++) {   /* all have been read, as each connection is answered in turn */
		int reader = dial();

		ask(reader, "/quick");
		ck_assert(answered(reader, "quick"));
		close(reader);
	}
	let_the_writer_go(lock);
	for (int i = 0; i < POSTS; i++) {
		ck_assert(answered(posts[i], "kept one"));
		close(posts[i]);
	}
	/* The first few that came, and the rest in one; by workers that wait it were ten groups. */
	ck_assert_int_le(number("SELECT count(*) FROM audit WHERE action = 'group'"), 3);
}
END_TEST

/* Answers that have come, none of them more than once; waits for so many. */
static void
await(struct pollfd *posts, int count, int wanted)
{
	int come = 0;

	while (come < wanted) {
		come = 0;
		ck_assert_int_gt(poll(posts, (nfds_t)count, PATIENCE), 0);
		for (int i = 0; i < count; i++)
			come += posts[i].revents != 0;
		usleep(1000);
	}
	ck_assert_int_eq(come, wanted);
}

START_TEST(beyond_the_bound_the_words_come_back_at_once)
{
	enum { TOO_MANY = 8, POSTS = PARKED_MOST + TOO_MANY };
	int lock = hold_the_writer();
	struct pollfd posts[POSTS];
	char word[64];

	for (int i = 0; i < POSTS; i++) {
		posts[i] = (struct pollfd){ .fd = dial(), .events = POLLIN };
		snprintf(word, sizeof(word), "word=%d.", i);
		send_request(posts[i].fd, "POST", "/keep", word);
	}
	await(posts, POSTS, TOO_MANY);
	let_the_writer_go(lock);
	for (int i = 0; i < POSTS; i++) {
		snprintf(word, sizeof(word), "%s %d.", posts[i].revents != 0 ? "not kept" : "\r\nkept", i);
		ck_assert_msg(answered(posts[i].fd, word), "%s", word);
		close(posts[i].fd);
	}
	ck_assert_int_eq(number("SELECT count(*) FROM audit"), PARKED_MOST);
}
END_TEST

START_TEST(what_waits_for_the_writer_is_answered_before_the_end)
{
	enum { POSTS = 4 * WORKERS };
	int lock = hold_the_writer(), posts[POSTS], status;

	for (int i = 0; i < POSTS; i++) {
		posts[i] = dial();
		send_request(posts[i], "POST", "/keep", "word=last");
	}
	usleep(300000);
	kill(program, SIGTERM);
	usleep(300000);
	ck_assert_int_eq(waitpid(program, &status, WNOHANG), 0);
	let_the_writer_go(lock);
	for (int i = 0; i < POSTS; i++) {
		ck_assert(answered(posts[i], "kept last"));
		close(posts[i]);
	}
	ck_assert_int_eq(terminate(), 0);
	ck_assert_int_eq(number("SELECT count(*) FROM audit WHERE action = 'last'"), POSTS);
}
END_TEST

START_TEST(a_peer_that_leaves_while_its_write_waits_harms_nobody)
{
	int lock = hold_the_writer(), gone = dial(), other = dial();

	send_request(gone, "POST", "/keep", "word=gone");
	send_request(other, "POST", "/keep", "word=other");
	usleep(100000);
	close(gone);
	let_the_writer_go(lock);
	ck_assert(answered(other, "kept other"));
	ask(other, "/quick");
	ck_assert(answered(other, "quick"));
	close(other);
}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("parking");
	TCase *tests = tcase_create("parking"), *groups = tcase_create("groups");

	tcase_add_checked_fixture(tests, start, end);
	tcase_set_timeout(tests, 60);
	tcase_add_test(tests, writes_that_wait_hold_no_worker);
	tcase_add_test(tests, beyond_the_bound_the_words_come_back_at_once);
	tcase_add_test(tests, what_waits_for_the_writer_is_answered_before_the_end);
	tcase_add_test(tests, a_peer_that_leaves_while_its_write_waits_harms_nobody);
	suite_add_tcase(suite, tests);
	tcase_add_checked_fixture(groups, start_and_count_groups, end);
	tcase_set_timeout(groups, 60);
	tcase_add_test(groups, a_group_grows_with_the_load);
	suite_add_tcase(suite, groups);
	return run_suite(suite);
}
