/* How SQLite goes about the queries of feedback.db: it walks through no table
 * that grows with the feedback, and sorts nothing. */
#include "desk.h"

static const char *const growing[] = {
	"submission", "rating", "decision", "reply", "publication", "audit", "contact",
	"submission_original", "follow_up", "submission_flag", "flag_todo",
	"case_file", "case_entry",
	"reply_draft", "reply_draft_version", "queue_entry",
	"audit_seal",
	"reply_draft", "reply_draft_version",
	"text_print", "text_band", "text_waiting", "text_group",
};

/* NULL, or the line of the plan that is wrong. */
static const char *
problem_of(const char *sql)
{
	const char *explain = arena_text(desk.arena, "EXPLAIN QUERY PLAN %s", sql), *problem = NULL;
	sqlite3_stmt *statement;

	ck_assert_msg(sqlite3_prepare_v2(desk.own, explain, -1, &statement, NULL) == SQLITE_OK,
	    "%s: %s",
	    sql, sqlite3_errmsg(desk.own));
	while (sqlite3_step(statement) == SQLITE_ROW) {
		const char *line = (const char *)sqlite3_column_text(statement, 3);
		const char *copy = arena_copy(desk.arena, line, strlen(line));

		if (strstr(copy, "TEMP B-TREE") != NULL)
			problem = copy;
		for (size_t i = 0; i < sizeof(growing) / sizeof(growing[0]); i++) {
			const char *scan = arena_text(desk.arena, "SCAN %s", growing[i]);
			bool begins = strncmp(copy, scan, strlen(scan)) == 0;

			if (begins && (copy[strlen(scan)] == ' ' || copy[strlen(scan)] == '\0'))
				problem = copy;
		}
	}
	sqlite3_finalize(statement);
	return problem;
}

START_TEST(no_query_walks_through_what_grows_or_sorts)
{
	const unsigned roles = PUBLIC_READ | PUBLIC_WRITE | STAFF_READ | STAFF_WRITE;
	size_t count, tried = 0;
	const struct query_text *texts = query_texts(&count);

	for (size_t i = 0; i < count; i++) {
		const char *problem;

		if (!(texts[i].role & roles))
			continue;
		problem = problem_of(texts[i].sql);
		ck_assert_msg(problem == NULL, "%s: %s", texts[i].name, problem);
		tried++;
	}
	ck_assert_uint_gt(tried, 40);
}
END_TEST

START_TEST(the_control_a_walk_and_a_sort_are_noticed)
{
	ck_assert_ptr_nonnull(problem_of("SELECT * FROM submission WHERE body = 'x'"));
	ck_assert_ptr_nonnull(problem_of("SELECT * FROM rating"));
	ck_assert_ptr_nonnull(problem_of("SELECT * FROM area ORDER BY motto"));
	ck_assert_ptr_null(problem_of("SELECT * FROM submission WHERE id = 1"));
	ck_assert_ptr_null(problem_of("SELECT * FROM rating_tally"));
}
END_TEST

int
main(void)
{
	const TTest *tests[] = {
		no_query_walks_through_what_grows_or_sorts,
		the_control_a_walk_and_a_sort_are_noticed, NULL
	};

	return suite_run("queries", tests);
}
