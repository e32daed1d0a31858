/* The index of the search: what is not public is not in it, and what is public is. */
#include <sys/stat.h>

#include "looking.h"
#include "store/bigram.h"

/* What is not public is not found ---------------------------------------------------- */

/* Whether any page of either index holds these bytes. */
static bool
pages_hold(const char *bytes)
{
	return desk_number(arena_text(desk.arena,
	    "SELECT (SELECT count(*) FROM search_comment_data WHERE instr(block, CAST('%s' AS BLOB)))"
	    " + (SELECT count(*) FROM search_project_data WHERE instr(block, CAST('%s' AS BLOB)))", bytes, bytes)) > 0;
}

/* Whether the index knows a term that begins so. */
static bool
terms_hold(const char *beginning)
{
	desk_run("CREATE VIRTUAL TABLE IF NOT EXISTS temp.terms USING fts5vocab ('main', 'search_comment', 'row')");
	return desk_number(arena_text(desk.arena, "SELECT count(*) FROM temp.terms WHERE term >= '%s' AND term < '%s\xF4\x8F\xBF\xBF'",
	    beginning, beginning)) > 0;
}

static void
merge_all(void)
{
	desk_run("INSERT INTO search_comment (search_comment) VALUES ('optimize')");
}

START_TEST(what_was_never_published_is_in_no_index)
{
	submitted(1, 3, "龘等着");
	decide(submitted(1, 3, "龘藏着"), "hidden", "private", "");
	decide(submitted(1, 3, "龘退了"), "refused", "ad", "");
	decide(submitted(1, 3, "好龘龘不好"), "masked", "mask", "好▇▇不好");
	ck_assert_int_eq(count_of("龘"), 0);
	ck_assert_int_eq(count_of("不好"), 1);
	ck_assert(!terms_hold("龘"));
	ck_assert(!pages_hold("龘"));
	ck_assert(terms_hold("不好"));
	published(1, "龘公开");                     /* the control */
	ck_assert(terms_hold("龘"));
	ck_assert(pages_hold("龘"));
	index_is_true();
}
END_TEST

static struct submission *
with_answer(const char *body)
{
	struct submission *submission = published(1, body);
	struct reply reply = reply_of(submission, "adopted");

	reply.body = "您好。靐处已经修好，请放心走。";
	ck_assert_int_eq(reply_give(desk.moderate, &reply), WRITTEN);
	ck_assert_int_eq(count_of("龘"), 1);
	ck_assert_int_eq(count_of("靐"), 1);
	return again(submission);
}

/* At once for every search; from the file itself when the index is merged. */
static void
it_is_gone(void)
{
	ck_assert_int_eq(count_of("龘"), 0);
	ck_assert_int_eq(count_of("靐"), 0);
	ck_assert(!terms_hold("龘") && !terms_hold("靐"));
	index_is_true();
	merge_all();
	ck_assert(!pages_hold("龘") && !pages_hold("靐"));
	index_is_true();
}

START_TEST(a_withdrawn_comment_leaves_with_its_answer)
{
	struct submission *submission = with_answer("路口龘处有坑");

	published(1, "路口没有灯");
	ck_assert_int_eq(writer_do(desk.portal, submission_withdraw(desk.arena, submission->id, submission->version, NOW + 1)), WRITTEN);
	it_is_gone();
	ck_assert_int_eq(count_of("路口"), 1);
}
END_TEST

START_TEST(a_comment_that_is_hidden_later_leaves)
{
	ck_assert_int_eq(decide(with_answer("路口龘处有坑"), "hidden", "private", ""), DECIDED);
	it_is_gone();
}
END_TEST

START_TEST(a_comment_that_is_masked_later_keeps_only_its_public_words)
{
	struct submission *submission = published(1, "路口龘处有坑");

	ck_assert_int_eq(decide(submission, "masked", "mask", "路口▇处有坑"), DECIDED);
	ck_assert_int_eq(count_of("路口"), 1);
	it_is_gone();
}
END_TEST

START_TEST(a_second_answer_replaces_the_first)
{
	struct submission *submission = with_answer("路口龘处有坑");
	struct reply reply = reply_of(submission, "adopted");

	reply.body = "您好。路面 9 月 1 日重新铺好了。";
	ck_assert_int_eq(reply_give(desk.moderate, &reply), WRITTEN);
	ck_assert_int_eq(count_of("靐"), 0);
	ck_assert_int_eq(count_of("重新铺好"), 1);
	ck_assert_int_eq(count_of("龘 重新"), 1);
	index_is_true();
}
END_TEST

START_TEST(a_comment_goes_with_its_project_and_comes_back_with_it)
{
	with_answer("路口龘处有坑");
	desk_run("UPDATE project SET retired = 1 WHERE id = 1");
	ck_assert_int_eq(projects_with("农贸"), 0);
	it_is_gone();
	desk_run("UPDATE project SET retired = 0 WHERE id = 1");
	ck_assert_int_eq(count_of("龘 靐"), 1);
	ck_assert_int_eq(projects_with("农贸"), 1);
	index_is_true();
}
END_TEST

/* Any change of what lies under the indexes, by whatever hand. */
START_TEST(the_indexes_follow_every_change)
{
	static const char *const changes[] = {
		"UPDATE project SET name = '新市场', next_step = '开业' WHERE id = 1",
		"UPDATE project SET name = name, summary = summary",
		"INSERT INTO project_fact VALUES (1, 3, '车位', '60 个')",
		"INSERT INTO project_fact VALUES (1, 3, '车位', '80 个') ON CONFLICT (project_id, position)"
		" DO UPDATE SET value = excluded.value WHERE value IS NOT excluded.value",
		"INSERT INTO project_fact VALUES (1, 3, '车位', '80 个') ON CONFLICT (project_id, position)"
		" DO UPDATE SET value = excluded.value WHERE value IS NOT excluded.value",
		"UPDATE project_fact SET project_id = 2 WHERE position = 3",
		"DELETE FROM project_fact WHERE project_id = 1",
		"INSERT INTO project (id, slug, area_id, position, name, summary, goal, due, unit) VALUES (9, 'new', 1, 9, '新', '', '', '', '')",
		"INSERT INTO project_fact VALUES (9, 1, '长', '2 公里'); DELETE FROM project WHERE id = 9",
		"UPDATE publication SET body = '别的话'",
		"UPDATE publication SET answered = 1 - answered, published_at = published_at + 1",
		"UPDATE publication SET project_id = 3",
		"UPDATE project SET area_id = 3 - area_id",
		"UPDATE project SET retired = 1 - retired",
		"UPDATE project SET retired = 1 - retired",
		"UPDATE submission SET reply_id = NULL, handling = 'open'",
		"BEGIN; DELETE FROM publication; UPDATE project SET name = '不算'; ROLLBACK",
		"BEGIN; SAVEPOINT job; DELETE FROM publication; ROLLBACK TO job; UPDATE project SET name = '算'; COMMIT",
		"DELETE FROM publication",
	};

	answer(published(1, "农贸市场的地面太滑"), "adopted");
	published(2, "学校的路灯");
	for (size_t i = 0; i < sizeof(changes) / sizeof(changes[0]); i++) {
		desk_run(changes[i]);
		index_is_true();
		ck_assert_int_eq(desk_number("SELECT count(*) FROM search_comment_docsize"),
		    desk_number("SELECT count(*) FROM search_comment_source"));
	}
	ck_assert_int_eq(projects_with("算"), 3);
	ck_assert_int_eq(count_of("路"), 0);
}
END_TEST

/* An older database ---------------------------------------------------------------------- */

/* What schema 2 made, taken away again: a database as schema 1 left it. */
static void
back_to_the_first_schema(void)
{
	static const char *const made[] = {
		"publication_found", "publication_lost", "publication_changes", "publication_changed",
		"submission_reply_changes", "submission_reply_changed", "project_scope_changes", "project_scope_changed",
		"project_found", "project_found_anew", "project_lost", "project_fact_found", "project_fact_found_anew",
		"project_fact_lost",
	};

	for (size_t i = 0; i < sizeof(made) / sizeof(made[0]); i++)
		desk_run(arena_text(desk.arena, "DROP TRIGGER %s", made[i]));
	desk_run("DROP TABLE search_comment; DROP TABLE search_project;"
	    "DROP VIEW search_comment_source; DROP VIEW search_project_source");
	ck_assert_int_eq(desk_number("SELECT count(*) FROM sqlite_schema WHERE name LIKE 'search%' OR sql LIKE '%search_%'"), 0);
}

static const char *
file_text(const char *path)
{
	FILE *file = fopen(path, "r");
	struct stat status;
	char *text;

	ck_assert_ptr_nonnull(file);
	ck_assert_int_eq(fstat(fileno(file), &status), 0);
	text = arena_take(desk.arena, (size_t)status.st_size + 1);
	ck_assert_uint_eq(fread(text, 1, (size_t)status.st_size, file), (size_t)status.st_size);
	fclose(file);
	return text;
}

START_TEST(an_older_database_brings_all_its_words_along)
{
	with_answer("路口龘处有坑");
	published(3, "产业园的路");
	submitted(1, 3, "还没公开");
	back_to_the_first_schema();
	desk_run(arena_text(desk.arena, "BEGIN; %s; COMMIT", file_text("sql/schema/feedback_002.sql")));
	ck_assert_int_eq(count_of("龘处 靐"), 1);
	ck_assert_int_eq(count_of("路"), 2);
	ck_assert_int_eq(count_of("还没"), 0);
	ck_assert_int_eq(projects_with("农贸"), 1);
	ck_assert_int_eq(projects_with("2 亿元"), 1);
	index_is_true();
}
END_TEST

/* A program that does not know the tokenizer can read everything but the index. */
START_TEST(without_the_tokenizer_a_publication_is_refused_and_not_lost)
{
	sqlite3 *foreign;

	published(1, "好");
	sqlite3_reset_auto_extension();
	ck_assert_int_eq(sqlite3_open(desk.path, &foreign), SQLITE_OK);
	ck_assert_int_eq(sqlite3_exec(foreign, "SELECT body FROM publication; PRAGMA integrity_check;"
	    "PRAGMA foreign_key_check", NULL, NULL, NULL), SQLITE_OK);
	ck_assert_int_eq(sqlite3_exec(foreign, "DELETE FROM publication", NULL, NULL, NULL), SQLITE_ERROR);
	ck_assert_ptr_nonnull(strstr(sqlite3_errmsg(foreign), "no such tokenizer: bigram"));
	sqlite3_close(foreign);
	bigram_install();
	ck_assert_int_eq(count_of("好"), 1);
	index_is_true();
}
END_TEST

int
main(void)
{
	const TTest *tests[] = {
		what_was_never_published_is_in_no_index, a_withdrawn_comment_leaves_with_its_answer,
		a_comment_that_is_hidden_later_leaves,
		a_comment_that_is_masked_later_keeps_only_its_public_words,
		a_second_answer_replaces_the_first, a_comment_goes_with_its_project_and_comes_back_with_it,
		the_indexes_follow_every_change, an_older_database_brings_all_its_words_along,
		without_the_tokenizer_a_publication_is_refused_and_not_lost, NULL
	};

	return suite_run("search index", tests);
}
