/* What a page costs: CPU time in our own process, without nginx and FastCGI.
 * Rounds are interleaved; the figure is the median of ROUNDS. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "bench/bench.h"
#include "public/pages.h"
#include "site/site.h"
#include "staff/pages.h"

enum { COMMENTS = 50, ROUNDS = 9, VISITS = 300 };

/* The project's 50 comments come on three pages; fill() makes them so that
 * their keys are known. */
static struct measured {
	const char *name;
	const struct route *routes;
	const char *address;
} pages[] = {
	{ "project page, comments 1 to 20 of 50, all answered", portal_routes, "/projects/" A_PROJECT },
	{ "comments 21 to 40, 5 of them answered", portal_routes, "" },
	{ "comments 41 to 50, none answered", portal_routes, "" },
	{ "project page without comments", portal_routes, "/projects/sanke-market" },
	{ "home page", portal_routes, "/" },
	{ "feedback form", portal_routes, "/projects/" A_PROJECT "/feedback" },
	{ "queue, 50 waiting", moderate_routes, "/staff/queue" },
	{ "report of a month", moderate_routes, "/staff/report" },
};

enum { PAGES = sizeof(pages) / sizeof(pages[0]), WHOLE = 3, FRAME = WHOLE };

static double
cpu_microseconds(void)
{
	return 1e3 * milliseconds(CLOCK_PROCESS_CPUTIME_ID);
}

/* Straight into the tables: what is measured is reading. */
static void
fill(void)
{
	for (int i = 0; i < 2 * COMMENTS; i++)
		submit(A_PROJECT, 1 + i % 5, "园区门口的路口早晚高峰车多，希望能加一组红绿灯，老人小孩过马路更放心一些，也请把施工时间提前贴出来。");
	sign_in_as("office", "office");
	site_run("INSERT INTO decision (submission_id, verdict, reason, filling, public_text, staff, decided_at)"
	    " SELECT id, 'published', '', '', body, 'x', received_at FROM submission WHERE id <= 50;"
	    "INSERT INTO reply (submission_id, unit, outcome, body, replied_on, staff, created_at)"
	    " SELECT id, '县交警大队', 'adopted', '您好。路口红绿灯已经装好，11 月 30 日前开通。如果还有问题，请拨打 12345。', '2026-11-24', 'x', 1"
	    " FROM submission WHERE id <= 25;"
	    "UPDATE submission SET visibility = 'published', decision_id = id WHERE id <= 50;"
	    "UPDATE submission SET handling = 'answered', reply_id = id WHERE id <= 25;"
	    "INSERT INTO publication SELECT project_id, id <= 25, received_at, id, number, '洣水镇', received_at, body, 0, answer_due"
	    " FROM submission WHERE id <= 50;");
}

/* The address of the page after the one that was shown last. */
static const char *
next_page(void)
{
	static char address[2][128];
	static int made;
	const char *at = strstr(body(), "?after=");

	ck_assert_ptr_nonnull(at);
	snprintf(address[made], sizeof(address[made]), "/projects/" A_PROJECT "%.*s", (int)strcspn(at, "\"&#"), at);
	return address[made++];
}

static void
turn_pages(void)
{
	for (int page = 1; page < WHOLE; page++) {
		get(portal_routes, pages[page - 1].address);
		pages[page].address = next_page();
	}
}

/* What one page with all 50 would cost: the three, with one frame instead of three. */
static double
whole_page(double spent[PAGES][ROUNDS])
{
	double sum = -(WHOLE - 1) * spent[FRAME][ROUNDS / 2];

	for (int page = 0; page < WHOLE; page++)
		sum += spent[page][ROUNDS / 2];
	return sum;
}

START_TEST(pages_cost)
{
	static double spent[PAGES][ROUNDS];

	site_open();
	site_shared_bytes(0);   /* every page is made anew */
	fill();
	turn_pages();
	for (int round = 0; round < ROUNDS; round++) {
		for (int page = 0; page < PAGES; page++) {
			double begin = cpu_microseconds();

			for (int i = 0; i < VISITS; i++)
				get(pages[page].routes, pages[page].address);
			ck_assert_int_eq(answer.status, OK);
			spent[page][round] = (cpu_microseconds() - begin) / VISITS;
		}
	}
	printf("%-56s %10s\n", "page", "CPU us");
	for (int page = 0; page < PAGES; page++) {
		order(spent[page], ROUNDS);
		printf("%-56s %10.0f\n", pages[page].name, spent[page][ROUNDS / 2]);
	}
	printf("%-56s %10.0f\n", "project page with 50 comments (the three less two frames)", whole_page(spent));
	site_close();
}
END_TEST

int
main(void)
{
	arena_program();
	return bench_run(pages_cost, 300);
}
