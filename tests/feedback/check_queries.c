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

/* How many temporary tables SQLite would make for a statement with its triggers. */
static int
temporary_tables(const char *name)
{
	size_t count;
	const struct query_text *texts = query_texts(&count);
	sqlite3_stmt *statement;
	int tables = 0;

	while (count > 0 && strcmp(texts->name, name) != 0)
		texts++, count--;
	ck_assert_msg(count > 0, "no query %s", name);
	ck_assert_int_eq(sqlite3_prepare_v2(desk.own, arena_text(desk.arena, "EXPLAIN %s", texts->sql), -1, &statement, NULL), SQLITE_OK);
	while (sqlite3_step(statement) == SQLITE_ROW)
		tables += strcmp((const char *)sqlite3_column_text(statement, 1), "OpenEphemeral") == 0;
	sqlite3_finalize(statement);
	return tables;
}

/* Each costs as much as a row (feedback_020.sql). */
START_TEST(a_submission_is_stored_without_temporary_tables)
{
	static const char *const queries[] = { "submission_insert", "audit_insert_received", "number_take", "flag_todo_put" };

	for (size_t i = 0; i < sizeof(queries) / sizeof(queries[0]); i++)
		ck_assert_msg(temporary_tables(queries[i]) == 0, "%s", queries[i]);
	ck_assert_int_eq(temporary_tables("rating_insert"), 1);   /* the reasons of a low one */
}
END_TEST

/* The expression of a column's CHECK, as it stands in the database. */
static const char *
check_of(const char *table, const char *column)
{
	const char *sql = desk_text(arena_text(desk.arena, "SELECT sql FROM sqlite_schema WHERE name = '%s'", table));
	const char *check = strstr(sql, arena_text(desk.arena, "CHECK (%s IN (", column));
	int open = 0;
	size_t length = 0;

	ck_assert_ptr_nonnull(check);
	check += strlen("CHECK ");
	do
		open += (check[length] == '(') - (check[length] == ')');
	while (check[length++] != '\0' && open > 0);
	return arena_text(desk.arena, "%.*s", (int)length, check);
}

/* Written anew by feedback_020.sql, they let through what they did before. */
START_TEST(the_lists_of_words_hold)
{
	static const struct { const char *table, *column, *words; } lists[] = {
		{ "submission", "visibility", "none,waiting,published,hidden,refused,withdrawn" },
		{ "submission", "handling", "none,open,answered" },
		{ "rating", "retired_why", ",replaced,withdrawn" },
		{ "case_file", "stage", "handling,verify,rectify,feedback,review" },
		{ "case_file", "first_answer", ",on_time,late" },
		{ "case_file", "closed_why", ",answered,reviewed,noted,refused,withdrawn" },
		{ "case_entry", "kind", "assign,ask,extend,decline,note,back,visit,remind,close,reopen" },
		{ "case_entry", "result", ",reached,unreached,refused" },
		{ "queue_entry", "state", "waiting,pending,confirming,published,hidden,refused" },
	};

	for (size_t i = 0; i < sizeof(lists) / sizeof(lists[0]); i++) {
		const char *check = check_of(lists[i].table, lists[i].column);
		char *rest = arena_text(desk.arena, "%s,another,Open", lists[i].words), *word;

		while ((word = strsep(&rest, ",")) != NULL)
			ck_assert_msg(desk_number(arena_text(desk.arena, "SELECT %s FROM (SELECT '%s' AS %s)", check, word, lists[i].column))
			    == (strcmp(word, "another") != 0 && strcmp(word, "Open") != 0), "%s: %s", check, word);
	}
}
END_TEST

int
main(void)
{
	const TTest *tests[] = {
		no_query_walks_through_what_grows_or_sorts,
		the_control_a_walk_and_a_sort_are_noticed, a_submission_is_stored_without_temporary_tables,
		the_lists_of_words_hold, NULL
	};

	return suite_run("queries", tests);
}
