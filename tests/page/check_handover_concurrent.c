/* Handlers that wait for the writer where they stand: they hold no reader, and all are answered. */
#include "page/talk.h"
#include "store/writer.h"
#include "suite.h"

enum { POSTS = 10 * WORKERS };

/* POST /wait stores a word, and is back when it is on disk. */
static enum status
wait_for_it(struct visit *one)
{
	char *word = (char *)page_field(one, "word");

	return kept(one, writer_run(one->writer, append, word), word);
}

static const struct route served[] = {
	{ GET,  "/quick", quick, OPEN, NULL, NULL },
	{ POST, "/keep",  keep,  OPEN, word_field, NULL },
	{ POST, "/wait",  wait_for_it,  OPEN, word_field, NULL },
	{ 0 }
};

static void
start(void)
{
	handlers_wait = true;
	start_serving(served);
}

static void
send_forms(int posts[POSTS])
{
	for (int i = 0; i < POSTS; i++) {
		posts[i] = dial();
		send_request(posts[i], "POST", i % 4 == 3 ? "/keep" : "/wait", "word=form");
	}
}

static void
all_are_kept(const int posts[POSTS])
{
	for (int i = 0; i < POSTS; i++) {
		ck_assert(answered(posts[i], "\r\nkept form"));
		close(posts[i]);
	}
	ck_assert_int_eq(number_in(database, "SELECT count(*) FROM audit WHERE action = 'form'"), POSTS);
}

START_TEST(forms_that_wait_hold_no_reader)
{
	int lock = hold_the_writer(), posts[POSTS], reader;

	send_forms(posts);
	reader = dial();
	for (int i = 0; i < POSTS; i++) {
		ask(reader, "/quick");
		ck_assert(answered(reader, "quick"));
	}
	close(reader);
	let_the_writer_go(lock);
	all_are_kept(posts);
}
END_TEST

START_TEST(forms_that_wait_are_answered_before_the_end)
{
	int lock = hold_the_writer(), posts[POSTS], status;

	send_forms(posts);
	usleep(300000);
	kill(program, SIGTERM);
	usleep(300000);
	ck_assert_int_eq(waitpid(program, &status, WNOHANG), 0);
	let_the_writer_go(lock);
	all_are_kept(posts);
	ck_assert_int_eq(terminate(), 0);
}
END_TEST

START_TEST(an_idle_program_ends_at_once)
{
	close(dial());
	ck_assert_int_eq(terminate(), 0);
}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("handover");
	TCase *tests = tcase_create("handover");

	tcase_add_checked_fixture(tests, start, end);
	tcase_set_timeout(tests, 60);
	tcase_add_test(tests, forms_that_wait_hold_no_reader);
	tcase_add_test(tests, forms_that_wait_are_answered_before_the_end);
	tcase_add_test(tests, an_idle_program_ends_at_once);
	suite_add_tcase(suite, tests);
	return run_suite(suite);
}
