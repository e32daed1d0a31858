/* Many visitors while something is committed all the time: nobody is shown
 * less than what was committed before they asked. */
#include <check.h>
#include <pthread.h>
#include <sqlite3.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/arena.h"
#include "base/clock.h"
#include "folder.h"
#include "page/shared.h"
#include "store/schema.h"
#include "suite.h"

enum { READERS = 4, COMMITS = 400, AT_LEAST = 200 };

static char folder[64], path[96];
static struct shared *shared;
static _Atomic int64_t committed;   /* the newest number that whoever asks now must see */
static atomic_bool over;
static atomic_int  kept, made;

/* What the page shows: the number that the writer commits. */
static enum status
number_page(struct visit *visit)
{
	struct query *query;
	char text[32];

	db_snapshot_begin(visit->db);
	query = db_query(visit->db, townships_query);
	ck_assert(query_next(query));
	snprintf(text, sizeof(text), "%s", column_text(query, 1, visit->arena));
	db_snapshot_end(visit->db);
	response_write(visit->response, text, strlen(text));
	made++;
	return OK;
}

static const struct route route = { GET, "/number", number_page, SHARED, NULL, NULL };

static void
visit_once(struct visit *visit)
{
	struct wire wire = { .method = "GET", .path = "/number", .query = "", .body = "", .content_type = "",
		.cookie = "", .host = "h", .origin = "", .fetch_site = "", .encodings = "", .if_none_match = "",
		.address = "", .agent = "" };
	int64_t least = atomic_load(&committed), shown;
	int before = made;

	arena_reset(visit->arena);
	response_clear(visit->response);
	visit->route = &route;
	visit->now = 1795485600;
	ck_assert_int_eq(request_read(visit->request, visit->arena, &wire), OK);
	ck_assert_int_eq(shared_answer(visit, number_page), OK);
	response_write(visit->response, "", 1);
	shown = strtoll(visit->response->body, NULL, 10);
	ck_assert_msg(shown >= least, "%lld is shown after %lld was committed", (long long)shown, (long long)least);
	kept += before == made;
}

static void *
read_all_the_time(void *unused)
{
	struct config config = { .site = "https://h" };
	struct request request;
	struct response response = { 0 };
	struct visit visit = { .request = &request, .response = &response, .arena = arena_new(1 << 20),
		.config = &config, .shared = shared, .db = db_open(path, PUBLIC_READ) };

	(void)unused;
	while (!atomic_load(&over))
		visit_once(&visit);
	db_close(visit.db);
	response_free(&response);
	arena_free(visit.arena);
	return NULL;
}

static void
run(sqlite3 *handle, const char *sql)
{
	ck_assert_msg(sqlite3_exec(handle, sql, NULL, NULL, NULL) == SQLITE_OK, "%s", sqlite3_errmsg(handle));
}

START_TEST(nobody_is_shown_less_than_was_committed)
{
	pthread_t readers[READERS];
	const char *problem;
	sqlite3 *writer;
	char command[160], sql[96];

	folder_new(folder, "shared");
	snprintf(path, sizeof(path), "%s/feedback.db", folder);
	ck_assert_msg(schema_migrate(path, FEEDBACK_DATABASE, &problem) > 0, "%s", problem);
	ck_assert_int_eq(sqlite3_open(path, &writer), SQLITE_OK);
	sqlite3_busy_timeout(writer, 5000);
	run(writer, "PRAGMA synchronous = OFF; INSERT INTO township (id, name, position) VALUES (1, '0', 1)");
	shared = shared_new(path, 1 << 20);
	for (int i = 0; i < READERS; i++)
		ck_assert_int_eq(pthread_create(&readers[i], NULL, read_all_the_time, NULL), 0);
	for (int64_t number = 1; number <= COMMITS || (number < 100 * COMMITS && (kept < AT_LEAST || made < AT_LEAST)); number++) {
		snprintf(sql, sizeof(sql), "UPDATE township SET name = '%lld' WHERE id = 1", (long long)number);
		run(writer, sql);
		atomic_store(&committed, number);
		usleep(200);   /* so that some find what others have made */
	}
	atomic_store(&over, true);
	for (int i = 0; i < READERS; i++)
		pthread_join(readers[i], NULL);
	ck_assert_int_ge(made, AT_LEAST);
	ck_assert_int_ge(kept, AT_LEAST);   /* or nothing was tried */
	shared_free(shared);
	sqlite3_close(writer);
	snprintf(command, sizeof(command), "rm -rf %s", folder);
	ck_assert_int_eq(system(command), 0);
}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("shared, concurrent");
	TCase *tests = tcase_create("shared, concurrent");

	tcase_set_timeout(tests, 60);
	tcase_add_test(tests, nobody_is_shown_less_than_was_committed);
	suite_add_tcase(suite, tests);
	return run_suite(suite);
}
