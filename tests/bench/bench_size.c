/* Whether size matters: what pages cost with 1,000, 100,000 and 1,000,000
 * comments and as many ratings, in CPU microseconds of our own process, and the
 * ratio to the smallest.  Three databases with the same plan are read in turn,
 * so that a busy machine spoils all three alike; the figure is the median.
 * Beside them how many pages SQLite takes from its cache for one visit: trees
 * of more rows are higher, and each look into one takes a page a level.
 *
 *   SIZES=2 bench_size    without the largest */
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/fold.h"
#include "bench/bench.h"
#include "public/pages.h"
#include "site/site.h"
#include "staff/pages.h"
#include "store/connection.h"

enum { SIZES = 3, ROUNDS = 11, VISITS = 20, TEXT_BYTES = 400 };

static const int sizes[SIZES] = { 1000, 100000, 1000000 };

/* RARE stands in 40 texts of each size, FREQUENT in every second one. */
#define RARE     "红绿灯"
#define FREQUENT "施工"

static struct measured {
	const char *name;
	const struct route *routes;
	const char *address;
} pages[] = {
	{ "project page", portal_routes, "/projects/" A_PROJECT },
	{ "home page", portal_routes, "/" },
	{ "area page", portal_routes, "/areas/industry" },
	{ "public statistics", portal_routes, "/statistics" },
	{ "search, 40 hits, best first", portal_routes, "" },
	{ "search, 40 hits, newest first", portal_routes, "" },
	{ "search, a word of every second text, best first", portal_routes, "" },
	{ "search, a word of every second text, newest first", portal_routes, "" },
	{ "queue", moderate_routes, "/staff/queue" },
	{ "queue, low ratings", moderate_routes, "/staff/queue?rating=low" },
	{ "cases", moderate_routes, "/staff/cases" },
	{ "report of a month", moderate_routes, "/staff/report" },
	{ "submissions of a month", moderate_routes, "/staff/submissions" },
};

enum { PAGES = sizeof(pages) / sizeof(pages[0]) };

static double
cpu_microseconds(void)
{
	return 1e3 * milliseconds(CLOCK_PROCESS_CPUTIME_ID);
}

/* The data ----------------------------------------------------------------------- */

static unsigned
dice(unsigned sides)
{
	static uint64_t state = 7;

	state = state * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
	return (unsigned)(state >> 33) % sides;
}

/* Some characters are far more frequent than others, as in a language. */
static const char *
any_text(int id)
{
	static char text[TEXT_BYTES];
	unsigned length = 30 + dice(30);
	char *to = text;

	for (unsigned i = 0; i < length; i++)
		to += fold_encode((int32_t)(0x4E00 + dice(dice(dice(2500) + 1) + 1)), to);
	strcpy(to, id % 25 == 3 && id <= 1000 ? RARE : id % 2 == 0 ? FREQUENT : "");
	return text;
}

static void
run(sqlite3 *handle, const char *sql)
{
	ck_assert_msg(sqlite3_exec(handle, sql, NULL, NULL, NULL) == SQLITE_OK, "%s: %s", sqlite3_errmsg(handle), sql);
}

/* The one trigger that is not to run for each row; its text to make it again. */
static const char *
take_trigger(sqlite3 *handle, const char *name)
{
	const char *sql = site_text(arena_text(visit.arena, "SELECT sql FROM sqlite_master WHERE name = '%s'", name));

	ck_assert_str_ne(sql, "");
	run(handle, arena_text(visit.arena, "DROP TRIGGER %s", name));
	return sql;
}

/* Nine of ten are published, one in three of them answered; the tenth waits.
 * They come as they end, so that only what is kept at an insert is kept by the
 * schema's own triggers; what it keeps at updates is counted here. */
static const char insert[] =
	"INSERT INTO submission (id, number, project_id, received_at, month, rating, reasons, body, private, township_id,"
	" device, request, code_hash, visibility, handling, review_due, answer_due, answer_due_most, decision_id, reply_id)"
	" SELECT ?1, 1000000000 + ?1, 1 + ?1 % 40, ?2, strftime('%Y-%m', ?2 + 28800, 'unixepoch'), 1 + ?1 / 40 % 5, ?1 / 40 % 5 < 2, ?3, 0,"
	" 1 + ?1 % 17, randomblob(32), randomblob(32), zeroblob(32), iif(?4, 'published', 'waiting'), iif(?5, 'answered', 'open'),"
	" date(?2 + 86400 * 3, 'unixepoch'), date(?2 + 86400 * 15, 'unixepoch'), date(?2 + 86400 * 30, 'unixepoch'),"
	" iif(?4, ?1, NULL), iif(?5, ?1, NULL)";

static const char derived[] =
	"INSERT INTO decision (id, submission_id, verdict, reason, filling, public_text, staff, decided_at)"
	" SELECT id, id, 'published', '', '', body, '审核员', received_at + 3600 FROM submission WHERE id > :past AND decision_id = id;"
	"INSERT INTO reply (id, submission_id, unit, outcome, body, replied_on, staff, created_at)"
	" SELECT id, id, '县交警大队', 'adopted', '您好。已经安排，月底前完成。如果还有问题，请拨打 12345。', review_due, '办公室', received_at + 7200"
	" FROM submission WHERE id > :past AND reply_id = id;"
	"INSERT INTO rating (id, project_id, submission_id, device, value, rated_at, month)"
	" SELECT id, project_id, id, device, rating, received_at, month FROM submission WHERE id > :past;"
	"INSERT INTO publication SELECT project_id, handling = 'answered', received_at + 3600, id, number, '洣水镇', received_at, body, 0, answer_due"
	" FROM submission WHERE id > :past AND visibility = 'published';"
	"INSERT INTO outcome_tally SELECT month, 'adopted', count(*) FROM submission WHERE id > :past AND reply_id = id GROUP BY month"
	" ON CONFLICT DO UPDATE SET n = n + excluded.n;"
	"INSERT INTO answer_tally SELECT month, 1, count(*) FROM submission WHERE id > :past AND reply_id = id GROUP BY month"
	" ON CONFLICT DO UPDATE SET n = n + excluded.n;"
	"UPDATE case_file SET first_answer = 'on_time', answered = 1, closed_at = opened_at + 7200, closed_why = 'answered'"
	" WHERE submission_id > :past AND submission_id IN (SELECT id FROM submission WHERE id > :past AND reply_id = id);"
	"UPDATE queue_entry SET indexed = 1 WHERE indexed = 0;";

static void
run_derived(sqlite3 *handle, int past)
{
	const char *rest = derived;
	sqlite3_stmt *statement;

	while (*rest != '\0') {
		ck_assert_msg(sqlite3_prepare_v2(handle, rest, -1, &statement, &rest) == SQLITE_OK, "%s: %.60s",
		    sqlite3_errmsg(handle), rest);
		if (sqlite3_bind_parameter_count(statement) > 0)
			sqlite3_bind_int(statement, 1, past);
		ck_assert_msg(sqlite3_step(statement) == SQLITE_DONE, "%s: %s", sqlite3_errmsg(handle), sqlite3_sql(statement));
		sqlite3_finalize(statement);
	}
}

/* Submissions past + 1 to last, received over two months. */
static void
grow(sqlite3 *handle, int past, int last)
{
	const char *found, *listed;
	sqlite3_stmt *statement;

	run(handle, "PRAGMA foreign_keys = OFF; PRAGMA synchronous = OFF; PRAGMA temp_store = MEMORY; PRAGMA cache_size = -400000; BEGIN");
	found = take_trigger(handle, "publication_found");
	listed = take_trigger(handle, "queue_entry_found");
	ck_assert_msg(sqlite3_prepare_v2(handle, insert, -1, &statement, NULL) == SQLITE_OK, "%s", sqlite3_errmsg(handle));
	for (int id = past + 1; id <= last; id++) {
		bool published = id / 200 % 10 != 0;

		sqlite3_bind_int(statement, 1, id);
		sqlite3_bind_int64(statement, 2, SITE_NOW - (int64_t)(id % 1000) * 40 * 86400 / 1000);
		sqlite3_bind_text(statement, 3, any_text(id), -1, SQLITE_TRANSIENT);
		sqlite3_bind_int(statement, 4, published);
		sqlite3_bind_int(statement, 5, published && id / 40 % 3 == 0);
		ck_assert_msg(sqlite3_step(statement) == SQLITE_DONE, "%s", sqlite3_errmsg(handle));
		sqlite3_reset(statement);
	}
	sqlite3_finalize(statement);
	run_derived(handle, past);
	run(handle, found);
	run(handle, listed);
	run(handle, "INSERT INTO search_comment (search_comment) VALUES ('rebuild');"
	    "INSERT INTO queue_text (queue_text) VALUES ('rebuild'); COMMIT; PRAGMA wal_checkpoint(TRUNCATE)");
}

/* What VACUUM wrote keeps no log yet. */
static void
make_wal(const char *path)
{
	sqlite3 *handle;

	ck_assert_int_eq(sqlite3_open(path, &handle), SQLITE_OK);
	run(handle, "PRAGMA journal_mode = WAL");
	sqlite3_close(handle);
}

/* A database of each size, open as the programs open it. */
static void
make_databases(struct db *databases[SIZES], int count)
{
	sqlite3 *handle;
	int past = 0;

	ck_assert_int_eq(sqlite3_open(arena_text(visit.arena, "%s/feedback.db", site_folder()), &handle), SQLITE_OK);
	for (int i = 0; i < count; i++) {
		char copy[256];
		double begun = cpu_microseconds();

		grow(handle, past, sizes[i]);
		past = sizes[i];
		snprintf(copy, sizeof(copy), "%s/%d.db", site_folder(), sizes[i]);
		run(handle, arena_text(visit.arena, "VACUUM INTO '%s'", copy));
		make_wal(copy);
		databases[i] = db_open(copy, PUBLIC_READ | STAFF_READ);
		printf("%d comments and ratings made in %.0f s\n", sizes[i], (cpu_microseconds() - begun) / 1e6);
		fflush(stdout);
	}
	sqlite3_close(handle);
}

/* The measurement --------------------------------------------------------------- */

static void
fill_addresses(void)
{
	static char addresses[4][200];
	static const char *const words[] = { RARE, RARE, FREQUENT, FREQUENT };

	for (int i = 0; i < 4; i++) {
		snprintf(addresses[i], sizeof(addresses[i]), "/search?q=%s%s", encoded(words[i]), i % 2 == 1 ? "&sort=new" : "");
		pages[4 + i].address = addresses[i];
	}
}

static double
visits_cost(const struct measured *page)
{
	double begin = cpu_microseconds();

	for (int i = 0; i < VISITS; i++)
		get(page->routes, page->address);
	ck_assert_msg(answer.status == OK, "%s: %d", page->address, answer.status);
	return (cpu_microseconds() - begin) / VISITS;
}

/* Pages of a database for one visit, after one that has brought them into the cache. */
static int
pages_taken(struct db *db, const struct measured *page)
{
	int taken, most;

	visit.db = db;
	get(page->routes, page->address);
	sqlite3_db_status(db->handle, SQLITE_DBSTATUS_CACHE_HIT, &taken, &most, 1);
	get(page->routes, page->address);
	sqlite3_db_status(db->handle, SQLITE_DBSTATUS_CACHE_HIT, &taken, &most, 1);
	return taken;
}

static void
print_line(const struct measured *page, struct db *databases[SIZES], double spent[SIZES][ROUNDS], int count)
{
	int last = count - 1;

	printf("%-52s", page->name);
	for (int i = 0; i < count; i++)
		printf("%10.0f", median(spent[i], ROUNDS));
	printf("%8.2f", spent[last][ROUNDS / 2] / spent[0][ROUNDS / 2]);
	printf("%8d%8d\n", pages_taken(databases[0], page), pages_taken(databases[last], page));
}

/* The largest stays in TMPDIR for the bench of memory. */
static void
keep_largest(int size)
{
	const char *folder = getenv("TMPDIR");

	if (folder != NULL)
		ck_assert_int_eq(rename(arena_text(visit.arena, "%s/%d.db", site_folder(), size),
		    arena_text(visit.arena, "%s/large.db", folder)), 0);
}

START_TEST(size_costs)
{
	static double spent[PAGES][SIZES][ROUNDS];
	int count = getenv("SIZES") == NULL ? SIZES : atoi(getenv("SIZES"));
	struct db *databases[SIZES], *own;

	site_open();
	site_shared_bytes(0);
	ck_assert_int_eq(site_number("SELECT max(id) FROM project"), 40);
	make_databases(databases, count);
	fill_addresses();
	sign_in_as("office", "office");
	own = visit.db;
	for (int round = 0; round < ROUNDS; round++) {
		for (int page = 0; page < PAGES; page++) {
			for (int i = 0; i < count; i++) {
				visit.db = databases[i];
				spent[page][i][round] = visits_cost(&pages[page]);
			}
		}
	}
	printf("%-52s", "CPU us of a page");
	for (int i = 0; i < count; i++)
		printf("%10d", sizes[i]);
	printf("%8s%8s%8s\n", "ratio", "pages", "then");
	for (int page = 0; page < PAGES; page++)
		print_line(&pages[page], databases, spent[page], count);
	visit.db = own;
	for (int i = 0; i < count; i++)
		db_close(databases[i]);
	keep_largest(sizes[count - 1]);
	site_close();
}
END_TEST

int
main(void)
{
	return bench_run(size_costs, 1800);
}
