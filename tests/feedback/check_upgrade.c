/* A database of the first release, with everything in it, brought up to date:
 * its rows, figures, views and triggers are there afterwards and go on. */
#include "desk.h"
#include "feedback/follow_up.h"
#include "feedback/report.h"
#include "store/schema.h"

#define FIRST_SCHEMA "sql/schema/feedback_001.sql"

/* A rating alone, and texts that wait, are open, answered, hidden, refused, withdrawn. */
static const char feedback_of_then[] =
    "INSERT INTO submission (id, number, project_id, received_at, month, rating, reasons, body, private, device,"
    " request, code_hash, visibility, handling, review_due, answer_due, answer_due_most) SELECT value,"
    " 2608170000 + value, 1, 1786932000 + value, '2026-08', 1 + value % 5, 0, iif(value = 1, '', '文字'), 0,"
    " randomblob(32), randomblob(32), randomblob(32), iif(value = 1, 'none', 'waiting'),"
    " iif(value = 1, 'none', 'open'), '2026-08-18', '2026-08-26', '2026-09-07'"
    " FROM (SELECT 1 AS value UNION SELECT 2 UNION SELECT 3 UNION SELECT 4 UNION SELECT 5 UNION SELECT 6 UNION SELECT 7);"
    "INSERT INTO rating (project_id, submission_id, device, value, rated_at, month)"
    " SELECT 1, id, device, rating, received_at, month FROM submission;"
    "INSERT INTO decision (submission_id, verdict, reason, filling, public_text, staff, decided_at) SELECT id,"
    " iif(id = 5, 'hidden', iif(id = 6, 'refused', 'published')), iif(id = 5, 'private', iif(id = 6, 'ad', '')), '',"
    " iif(id IN (5, 6), '', body), '小李', 1786940000 FROM submission WHERE id > 2;"
    "UPDATE submission SET decision_id = (SELECT id FROM decision WHERE submission_id = submission.id),"
    " reason = iif(id = 5, 'private', iif(id = 6, 'ad', '')), handling = iif(id = 6, 'none', 'open'), version = 2,"
    " visibility = iif(id = 5, 'hidden', iif(id = 6, 'refused', 'published')) WHERE id > 2;"
    "INSERT INTO publication SELECT 1, 0, 1786940000, id, number, '', received_at, body, 0, answer_due"
    " FROM submission WHERE visibility = 'published';"
    "INSERT INTO reply (submission_id, unit, outcome, body, replied_on, staff, created_at)"
    " SELECT id, '商务局', 'adopted', '您好。已铺防滑垫。', '2026-08-17', '小王', 1786950000"
    " FROM submission WHERE id IN (4, 7);"
    "UPDATE submission SET reply_id = (SELECT id FROM reply WHERE submission_id = submission.id),"
    " handling = 'answered', version = 3 WHERE id IN (4, 7);"
    "UPDATE publication SET answered = 1 WHERE submission_id IN (4, 7);"
    "UPDATE submission SET visibility = 'withdrawn', withdrawn_at = 1786960000, version = 4 WHERE id = 7;"
    "DELETE FROM publication WHERE submission_id = 7;";

static char *
first_schema(void)
{
	static char script[64 * 1024];
	FILE *file = fopen(FIRST_SCHEMA, "r");
	size_t length;

	ck_assert_ptr_nonnull(file);
	length = fread(script, 1, sizeof(script) - 1, file);
	fclose(file);
	ck_assert_uint_lt(length, sizeof(script) - 1);
	script[length] = '\0';
	return script;
}

/* What a reader of the first release saw, on one line. */
static const char *
as_then(void)
{
	return desk_text("SELECT group_concat(id || visibility || handling || version || rating || coalesce(reply_unit, '-')"
	    " || coalesce(verdict, '-') || public_text || answer_due || reason, ' ') FROM submission_sheet");
}

static const char *
tallies(void)
{
	return desk_text("SELECT (SELECT group_concat(visibility || reason || handling || n) FROM submission_tally WHERE n > 0)"
	    " || (SELECT group_concat(value || n) FROM rating_tally WHERE n > 0)"
	    " || (SELECT group_concat(outcome || n) FROM outcome_tally WHERE n > 0)");
}

/* In place of the desk's database one of the first release, filled and upgraded. */
static void
upgrade(const char **seen, const char **counted)
{
	const char *problem = NULL;

	clock_set(NOW);
	folder_new(desk.folder, "desk");
	snprintf(desk.path, sizeof(desk.path), "%s/feedback.db", desk.folder);
	ck_assert_int_eq(sqlite3_open(desk.path, &desk.own), SQLITE_OK);
	desk.arena = arena_new(64 * 1024 * 1024);
	desk_run("PRAGMA journal_mode = WAL; PRAGMA foreign_keys = ON");
	desk_run(first_schema());
	desk_run("PRAGMA user_version = 1;"
	    "INSERT INTO area VALUES (1, 'livelihood', 1, '民生', '民生行动', '', '', '', 0);"
	    "INSERT INTO project (id, slug, area_id, position, name, summary, goal, due, unit)"
	    " VALUES (1, 'market', 1, 1, '农贸市场', '', '', '2026 年', '商务局')");
	desk_run(feedback_of_then);
	*seen = as_then();
	*counted = tallies();
	sqlite3_close(desk.own);
	ck_assert_msg(schema_migrate(desk.path, FEEDBACK_DATABASE, &problem) > 0, "%s", problem);
	ck_assert_int_eq(sqlite3_open(desk.path, &desk.own), SQLITE_OK);
	sqlite3_busy_timeout(desk.own, 5000);
	desk.portal = writer_start(desk.path, PUBLIC_READ | PUBLIC_WRITE);
	desk.moderate = writer_start(desk.path, PUBLIC_READ | PUBLIC_WRITE | STAFF_READ | STAFF_WRITE);
	desk.db = db_open(desk.path, PUBLIC_READ | STAFF_READ);
}

static const char *seen, *counted;

static void
setup(void)
{
	upgrade(&seen, &counted);
}

START_TEST(every_row_is_seen_as_before)
{
	ck_assert_str_eq(as_then(), seen);
	ck_assert_str_eq(tallies(), counted);
	ck_assert_int_eq(desk_number("SELECT count(*) FROM submission"), 7);
	ck_assert_int_eq(desk_number("SELECT count(*) FROM submission WHERE reopened_due <> ''"), 0);
	ck_assert_str_eq(desk_text("PRAGMA integrity_check"), "ok");
	ck_assert_int_eq(desk_number("SELECT count(*) FROM pragma_foreign_key_check"), 0);
}
END_TEST

START_TEST(the_columns_of_the_sheet_stay_in_their_places)
{
	ck_assert_str_eq(desk_text("SELECT group_concat(name) FROM (SELECT name FROM pragma_table_info('submission_sheet')"
	    " WHERE cid >= 33 ORDER BY cid)"),
	    "withdrawn_at,device,request,code_hash,month,reason,source,reopened_due,solved,follow_up_rating,"
	    "followed_up_at,followed_reply_at,followed_reply_unit,extended_due,extension_reason");
}
END_TEST

START_TEST(everything_that_was_said_has_a_case_of_its_units)
{
	ck_assert_str_eq(desk_text("SELECT group_concat(submission_id || stage || closed_why || low || answered || first_answer, ' ')"
	    " FROM (SELECT * FROM case_file ORDER BY submission_id)"),
	    "1verify10 2handling00 3handling00 4handlinganswered01on_time 5verify10 6verifyrefused10 7handlingwithdrawn01on_time");
	ck_assert_int_eq(desk_number("SELECT count(*) FROM case_entry WHERE kind = 'assign'"), 7);
	ck_assert_int_eq(desk_number("SELECT count(*) FROM case_file JOIN responsible_unit ON id = unit_id WHERE name = '商务局'"), 7);
	ck_assert_int_eq(desk_number("SELECT sum(n) FROM case_tally"), 7);
}
END_TEST

START_TEST(an_old_case_can_be_followed_up_and_answered_again)
{
	struct submission *submission = submission_by_number(desk.db, desk.arena, 2608170004);
	struct follow_up follow_up = { submission->id, submission->version, "no", 1 };

	ck_assert_int_eq(writer_do(desk.portal, follow_up_take(desk.arena, &follow_up, 7, NOW + DAY_SECONDS)), WRITTEN);
	submission = again(submission);
	ck_assert_str_eq(submission->reopened_due, "2026-08-27");
	ck_assert_int_eq(desk_number("SELECT n FROM outcome_tally"), 1);   /* the withdrawn one's */
	clock_set(NOW + 2 * DAY_SECONDS);
	ck_assert_int_eq(answer(submission, "partly"), WRITTEN);
	ck_assert_int_eq(desk_number("SELECT sum(n) FROM outcome_tally"), 2);
	ck_assert_int_eq(report_of_month(desk.db, desk.arena, "2026-08")->all.answered, 2);
}
END_TEST

START_TEST(the_old_triggers_still_hold)
{
	static const char *const forbidden[] = {
		"DELETE FROM submission", "DELETE FROM decision", "UPDATE decision SET staff = 'x'",
		"DELETE FROM reply", "UPDATE reply SET unit = 'x'",
	};

	for (size_t i = 0; i < sizeof(forbidden) / sizeof(forbidden[0]); i++)
		ck_assert_msg(desk_refuses(forbidden[i]), "%s", forbidden[i]);
	desk_run("UPDATE rating SET retired_at = 1, retired_why = 'withdrawn' WHERE submission_id = 1");
	ck_assert_int_eq(desk_number("SELECT sum(n) FROM rating_tally"), 6);
}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("upgrade");
	TCase *tests = tcase_create("upgrade");

	tcase_add_checked_fixture(tests, setup, desk_close);
	tcase_set_timeout(tests, 60);
	tcase_add_test(tests, every_row_is_seen_as_before);
	tcase_add_test(tests, the_columns_of_the_sheet_stay_in_their_places);
	tcase_add_test(tests, everything_that_was_said_has_a_case_of_its_units);
	tcase_add_test(tests, an_old_case_can_be_followed_up_and_answered_again);
	tcase_add_test(tests, the_old_triggers_still_hold);
	suite_add_tcase(suite, tests);
	return run_suite(suite);
}
