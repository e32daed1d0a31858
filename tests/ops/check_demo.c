/* Sample feedback: full, believable, and never among real feedback. */
#include "ops/installation.h"

#include "base/arena.h"
#include "base/clock.h"
#include "feedback/decision.h"
#include "feedback/masking.h"
#include "feedback/trail.h"
#include "ops/plan_load.h"

#define DEMO_FILE_NAME "sql/plan/demo.sql"

/* Tuesday 2026-11-24 10:00 in the county. */
#define NOW INT64_C(1795485600)

static void
mark(void)
{
	write_file(inside("feedback/DEMO"), "");
}

static void
begin_demo(void)
{
	begin_with_plan();
	mark();
	clock_set(NOW);
	expect(run("demo", DEMO_FILE_NAME, NULL), 0);
}

static void
expect_some(const char *what, const char *sql)
{
	ck_assert_msg(feedback_number(sql) > 0, "no %s", what);
}

START_TEST(a_site_that_is_not_for_show_is_refused)
{
	expect(run("demo", DEMO_FILE_NAME, NULL), 1);
	ck_assert_ptr_nonnull(strstr(complained, "make demo"));
	ck_assert_int_eq(feedback_number("SELECT count(*) FROM submission"), 0);
}
END_TEST

START_TEST(a_site_with_any_submission_is_refused)
{
	mark();
	put_submission("dapu-wharf", 2611240001);
	expect(run("demo", DEMO_FILE_NAME, NULL), 1);
	ck_assert_ptr_nonnull(strstr(complained, "已经有意见"));
	ck_assert_int_eq(feedback_number("SELECT count(*) FROM submission"), 1);
}
END_TEST

START_TEST(a_file_without_samples_is_refused)
{
	mark();
	expect(run("demo", PLAN_FILE_NAME, NULL), 1);
	ck_assert_ptr_nonnull(strstr(complained, "没有示例"));
	ck_assert_int_eq(feedback_number("SELECT count(*) FROM submission"), 0);
}
END_TEST

START_TEST(a_second_time_is_refused)
{
	expect(run("demo", DEMO_FILE_NAME, NULL), 1);
	ck_assert_int_eq(feedback_number("SELECT count(*) FROM submission"), 618);
}
END_TEST

START_TEST(every_state_is_there)
{
	ck_assert_int_eq(feedback_number("SELECT count(*) FROM submission"), 618);
	ck_assert_int_ge(feedback_number("SELECT count(DISTINCT body) FROM submission"), 120);
	ck_assert_int_eq(feedback_number("SELECT count(DISTINCT rating) FROM submission"), 5);
	ck_assert_int_eq(feedback_number("SELECT count(DISTINCT visibility) FROM submission"), 6);
	ck_assert_int_eq(feedback_number("SELECT count(DISTINCT outcome) FROM reply"), 4);
	ck_assert_int_eq(feedback_number("SELECT count(DISTINCT state) FROM reply_draft"), 4);
	ck_assert_int_eq(feedback_number("SELECT count(*) FROM reply"),
	    feedback_number("SELECT count(*) FROM reply_draft WHERE state = 'released'"));
	ck_assert_int_eq(feedback_number("SELECT count(DISTINCT reason) FROM decision WHERE reason <> ''"), 14);
	ck_assert_int_ge(feedback_number("SELECT count(*) FROM submission WHERE visibility = 'waiting'"), 8);
	ck_assert_int_ge(feedback_number("SELECT count(DISTINCT month) FROM submission"), 5);
	ck_assert_int_eq(feedback_number("SELECT count(DISTINCT project_id) FROM submission"), 40);
	expect_some("low rating waits", "SELECT count(*) FROM submission WHERE visibility = 'waiting' AND rating < 3");
	expect_some("flagged", "SELECT count(*) FROM submission_flag WHERE kind = 'mobile'");
	expect_some("a burst", "SELECT count(*) FROM submission_flag WHERE kind = 'burst'");
	expect_some("a group of twelve", "SELECT count(*) FROM (SELECT 1 FROM text_waiting GROUP BY group_id HAVING count(*) = 12)");
	ck_assert_int_eq(feedback_number("SELECT count(DISTINCT channel) FROM clerk_entry"), 2);
	expect_some("private", "SELECT count(*) FROM submission WHERE private = 1");
	expect_some("masked", "SELECT count(*) FROM publication WHERE masked = 1");
	expect_some("corrected", "SELECT count(*) FROM submission_original");
	expect_some("replaced", "SELECT count(*) FROM rating WHERE retired_why = 'replaced'");
	expect_some("withdrawn", "SELECT count(*) FROM rating WHERE retired_why = 'withdrawn'");
	expect_some("phone", "SELECT count(*) FROM contact");
	ck_assert_int_ge(feedback_number("SELECT count(DISTINCT source) FROM submission"), 4);
	expect_some("second look", "SELECT count(*) FROM (SELECT 1 FROM decision GROUP BY submission_id HAVING count(*) > 1)");
	ck_assert_int_eq(feedback_number("SELECT count(DISTINCT solved) FROM follow_up"), 3);
	expect_some("open again", "SELECT count(*) FROM publication JOIN submission ON id = submission_id"
	    " WHERE reopened_due <> ''");
	expect_some("answered again", "SELECT count(*) FROM follow_up JOIN submission ON id = submission_id"
	    " WHERE solved = 'no' AND handling = 'answered'");
	ck_assert_int_eq(feedback_number("SELECT count(DISTINCT stage) FROM case_file WHERE closed_at IS NULL"), 4);
	ck_assert_int_eq(feedback_number("SELECT count(DISTINCT closed_why) FROM case_file WHERE closed_at IS NOT NULL"), 5);
	ck_assert_int_eq(feedback_number("SELECT count(*) FROM case_file WHERE extended_at IS NOT NULL"), 1);
	ck_assert_int_eq(feedback_number("SELECT count(*) FROM case_file WHERE asked_day <> ''"), 1);
	ck_assert_int_eq(feedback_number("SELECT count(*) FROM case_file WHERE unit_id IS NULL"), 0);
	expect_some("a case is called back", "SELECT count(*) FROM case_entry WHERE kind = 'visit'");
	expect_some("a case is late", "SELECT count(*) FROM case_file WHERE reminders > 0");
	expect_some("few ratings", "SELECT count(*) FROM (SELECT 1 FROM rating WHERE retired_at IS NULL"
	    " GROUP BY project_id HAVING count(*) < 10)");
	expect_some("firm rates", "SELECT count(*) FROM (SELECT 1 FROM rating WHERE retired_at IS NULL"
	    " GROUP BY project_id HAVING count(*) >= 20)");
}
END_TEST

START_TEST(last_months_adoption_report_is_published_and_this_months_a_draft)
{
	ck_assert_str_eq(feedback("SELECT group_concat(period || iif(published_at IS NULL, '', '!'), ' ')"
	    " FROM (SELECT * FROM adoption_report ORDER BY id)"), "2026-10! 2026-11");
	ck_assert_int_eq(feedback_number("SELECT count(DISTINCT verdict) FROM adoption_item WHERE report_id = 1"), 4);
	ck_assert_int_eq(feedback_number("SELECT count(*) FROM adoption_item WHERE report_id = 1"), 6);
	ck_assert_int_ge(feedback_number("SELECT count(*) FROM adoption_source"), 10);
	ck_assert_int_ge(feedback_number("SELECT count(*) FROM adoption_low"), 3);
	ck_assert_int_eq(feedback_number("SELECT count(*) FROM adoption_source JOIN submission USING (number)"
	    " JOIN adoption_item ON adoption_item.id = item_id JOIN adoption_report ON adoption_report.id = report_id"
	    " WHERE month <> period"), 0);
	ck_assert_int_eq(feedback_number("SELECT count(*) FROM adoption_item WHERE action LIKE '%{%'"), 0);
	ck_assert_int_eq(feedback_number("SELECT count(*) FROM adoption_report WHERE published_at >= (SELECT max(at) FROM audit)"), 0);
}
END_TEST

START_TEST(half_of_the_projects_report_their_progress)
{
	ck_assert_int_ge(feedback_number("SELECT count(*) FROM project WHERE stage <> 'unreported'"), 20);
	ck_assert_int_eq(feedback_number("SELECT count(*) FROM project WHERE stage = 'late' AND stage_reason <> ''"), 1);
	ck_assert_int_eq(feedback_number("SELECT count(*) FROM project WHERE stage = 'paused' AND stage_reason <> ''"), 1);
	ck_assert_int_ge(feedback_number("SELECT count(*) FROM project WHERE stage = 'done'"), 2);
	ck_assert_int_ge(feedback_number("SELECT count(*) FROM progress_note"), 30);
}
END_TEST

START_TEST(nothing_lies_in_the_future_and_order_is_kept)
{
	char sql[256];

	snprintf(sql, sizeof(sql), "SELECT count(*) FROM submission WHERE received_at >= %lld", (long long)day_start(day_of(NOW)));
	ck_assert_int_eq(feedback_number(sql), 0);
	ck_assert_int_eq(feedback_number("SELECT count(*) FROM decision JOIN submission ON submission.id = submission_id"
	    " WHERE decided_at <= received_at"), 0);
	ck_assert_int_eq(feedback_number("SELECT count(*) FROM reply JOIN submission ON submission.id = submission_id"
	    " WHERE created_at <= received_at"), 0);
	ck_assert_int_eq(feedback_number("SELECT count(*) FROM audit AS later JOIN audit AS earlier ON earlier.id = later.id - 1"
	    " WHERE later.at < earlier.at AND earlier.action <> 'plan'"), 0);
}
END_TEST

START_TEST(no_telephone_is_public_and_no_blank_is_left)
{
	ck_assert_int_eq(feedback_number("SELECT count(*) FROM publication WHERE body LIKE '%138-0000%'"), 0);
	ck_assert_int_eq(feedback_number("SELECT count(*) FROM submission WHERE body LIKE '%{%'"), 0);
	ck_assert_int_eq(feedback_number("SELECT count(*) FROM reply WHERE body LIKE '%{%' OR length(body) > 200"), 0);
	ck_assert_int_eq(feedback_number("SELECT count(*) FROM decision WHERE filling LIKE '%{%'"), 0);
}
END_TEST

START_TEST(every_masked_text_is_a_masking_of_its_original)
{
	struct arena *arena = arena_new(8 << 20);
	sqlite3 *handle;
	sqlite3_stmt *statement;
	int seen = 0;

	sqlite3_open(inside("feedback/feedback.db"), &handle);
	sqlite3_prepare_v2(handle, "SELECT submission.body, publication.body FROM publication JOIN submission"
	    " ON submission.id = submission_id WHERE masked = 1", -1, &statement, NULL);
	for (; sqlite3_step(statement) == SQLITE_ROW; seen++)
		ck_assert_ptr_nonnull(masking_compare(arena, (const char *)sqlite3_column_text(statement, 0),
		    (const char *)sqlite3_column_text(statement, 1)));
	sqlite3_finalize(statement);
	sqlite3_close(handle);
	arena_free(arena);
	ck_assert_int_ge(seen, 3);
}
END_TEST

START_TEST(the_same_day_tells_the_same_story)
{
	static const char story[] = "SELECT sum(number * rating) || ' ' || sum(length(body) * id) || ' ' || max(received_at)"
	    " || ' ' || (SELECT sum(decided_at * id) FROM decision) || ' ' || (SELECT count(*) FROM reply) FROM submission";
	char first[4096];

	begin_demo();
	snprintf(first, sizeof(first), "%s", feedback(story));
	end();
	begin_demo();
	ck_assert_str_eq(feedback(story), first);
	end();
	begin_with_plan();
	mark();
	clock_set(NOW + 24 * 60 * 60);
	expect(run("demo", DEMO_FILE_NAME, NULL), 0);
	ck_assert_str_ne(feedback(story), first);
	end();
}
END_TEST

START_TEST(the_clock_runs_again_afterwards)
{
	ck_assert_int_ne(clock_now(), NOW);
}
END_TEST

/* The words of the file itself. */
START_TEST(no_sample_breaks_the_rules_of_writing)
{
	static const char *const banned[] = { "！", "尽快", "及时", "相关部门", "尊敬的", "广大", "特此", "予以", "收悉", "感谢关注" };
	struct arena *arena = arena_new(64 << 20);
	const char *problem;
	struct db *file = plan_file_open(arena, DEMO_FILE_NAME, &problem);
	struct query *query;
	int texts = 0;

	ck_assert_msg(file != NULL, "%s", problem);
	query = db_query(file, demo_texts_query);
	for (; query_next(query); texts++) {
		const char *words = arena_text(arena, "%s%s", column_text(query, 2, arena), column_text(query, 4, arena));

		for (size_t i = 0; i < sizeof(banned) / sizeof(banned[0]); i++)
			ck_assert_msg(strstr(words, banned[i]) == NULL, "%s: %s", banned[i], words);
	}
	ck_assert_int_ge(texts, 200);
	db_close(file);
	arena_free(arena);
}
END_TEST

static bool
is_english(const char *words)
{
	size_t letters = 0;

	for (; *words != '\0'; words++) {
		if ((unsigned char)*words >= 0x80)
			return false;
		letters += (*words >= 'a' && *words <= 'z');
	}
	return letters > 0;
}

/* The last action or detail that the auditor would read in English; "" for none. */
static const char *
without_words(void)
{
	struct arena *arena = arena_new(64 << 20);
	static char found[128];
	struct db *db = db_open(inside("feedback/feedback.db"), PUBLIC_READ | STAFF_READ);
	const struct reason *labels = reasons(db, arena);
	const struct trail_filter all = { "", "", "", INT64_MIN, INT64_MAX, 0 };

	found[0] = '\0';
	for (struct trail_entry *one = trail(db, arena, &all, 100000); one != NULL; one = one->next) {
		const char *detail = trail_detail_words(arena, labels, one->detail);

		if (is_english(trail_action_word(one->action)) || is_english(detail))
			snprintf(found, sizeof(found), "%s: %s", one->action, detail);
	}
	db_close(db);
	arena_free(arena);
	return found;
}

START_TEST(the_auditor_reads_all_of_it_in_chinese)
{
	ck_assert_str_eq(without_words(), "");
}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("ops/demo");
	TCase *real = tcase_create("real site"), *demo = tcase_create("demo site");
	TCase *again = tcase_create("again");

	add_installation(real, begin_with_plan);
	tcase_add_test(real, a_site_that_is_not_for_show_is_refused);
	tcase_add_test(real, a_site_with_any_submission_is_refused);
	tcase_add_test(real, a_file_without_samples_is_refused);
	tcase_add_unchecked_fixture(demo, begin_demo, end);   /* once: they only look */
	tcase_add_test(demo, a_second_time_is_refused);
	tcase_add_test(demo, every_state_is_there);
	tcase_add_test(demo, last_months_adoption_report_is_published_and_this_months_a_draft);
	tcase_add_test(demo, half_of_the_projects_report_their_progress);
	tcase_add_test(demo, nothing_lies_in_the_future_and_order_is_kept);
	tcase_add_test(demo, no_telephone_is_public_and_no_blank_is_left);
	tcase_add_test(demo, every_masked_text_is_a_masking_of_its_original);
	tcase_add_test(demo, the_auditor_reads_all_of_it_in_chinese);
	tcase_add_test(again, the_same_day_tells_the_same_story);
	tcase_set_timeout(again, 120);
	tcase_add_test(demo, the_clock_runs_again_afterwards);
	tcase_add_test(real, no_sample_breaks_the_rules_of_writing);
	suite_add_tcase(suite, real);
	suite_add_tcase(suite, demo);
	suite_add_tcase(suite, again);
	return run_suite(suite);
}
