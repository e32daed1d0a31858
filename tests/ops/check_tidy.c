/* minyictl tidy: a phone number goes when its time is over, and no sooner. */
#include "ops/installation.h"

enum { OLD = 2611240001, FRESH, OPEN_CASE, RATING_ONLY };

/* Four numbers were left: two cases ended, one is open, one was a rating alone. */
static void
setup(void)
{
	begin_with_plan();
	for (int64_t number = OLD; number <= RATING_ONLY; number++)
		put_submission("yiwu-smart-park", number);
	feedback_run("UPDATE submission SET received_at = unixepoch() - 200 * 86400;"
	    "UPDATE submission SET body = '', visibility = 'none', handling = 'none' WHERE number = 2611240004;"
	    "INSERT INTO contact SELECT id, x'00', 1 FROM submission;"
	    "INSERT INTO reply (submission_id, unit, outcome, body, replied_on, staff, created_at)"
	    " SELECT id, '单位', 'explained', '说明', '2026-11-24', 'x',"
	    " unixepoch() - iif(number = 2611240001, 91, 89) * 86400 FROM submission WHERE number <= 2611240002;"
	    "UPDATE submission SET handling = 'answered', reply_id = (SELECT id FROM reply WHERE submission_id = submission.id)"
	    " WHERE number <= 2611240002");
}

static int
has_phone(int64_t number)
{
	char sql[160];

	snprintf(sql, sizeof(sql), "SELECT count(*) FROM contact JOIN submission ON id = submission_id WHERE number = %lld",
	    (long long)number);
	return feedback_number(sql);
}

START_TEST(a_number_goes_ninety_days_after_its_case_ended)
{
	expect(run("tidy", NULL), 0);
	ck_assert_int_eq(has_phone(OLD), 0);
	ck_assert_int_eq(has_phone(FRESH), 1);
	ck_assert_int_eq(has_phone(RATING_ONLY), 0);
}
END_TEST

START_TEST(an_open_case_keeps_its_number)
{
	expect(run("tidy", NULL), 0);
	ck_assert_int_eq(has_phone(OPEN_CASE), 1);
}
END_TEST

/* Answered long ago, but it did not help: the case has not ended. */
START_TEST(a_case_that_is_open_again_keeps_its_number)
{
	feedback_run("INSERT INTO follow_up SELECT id, reply_id, 'no', 1, '2026-12-01', 1 FROM submission"
	    " WHERE number = 2611240001;"
	    "UPDATE submission SET handling = 'open', reopened_due = '2026-12-01' WHERE number = 2611240001");
	expect(run("tidy", NULL), 0);
	ck_assert_int_eq(has_phone(OLD), 1);
	feedback_run("UPDATE submission SET handling = 'answered', reopened_due = '' WHERE number = 2611240001");
	expect(run("tidy", NULL), 0);
	ck_assert_int_eq(has_phone(OLD), 0);
}
END_TEST

START_TEST(the_county_sets_the_days)
{
	write_settings("phone_days = 30\n");
	expect(run("tidy", NULL), 0);
	ck_assert_int_eq(has_phone(FRESH), 0);
}
END_TEST

START_TEST(deleting_is_in_the_audit_and_only_then)
{
	int before = feedback_number("SELECT count(*) FROM audit WHERE action = 'tidy'");

	expect(run("tidy", NULL), 0);
	expect(run("tidy", NULL), 0);
	ck_assert_int_eq(feedback_number("SELECT count(*) FROM audit WHERE action = 'tidy'"), before + 1);
	ck_assert_str_eq(feedback("SELECT detail FROM audit WHERE action = 'tidy'"), "2 deleted");
}
END_TEST

/* Whether the pages of the search's index hold these bytes. */
static int
index_holds(const char *bytes)
{
	char sql[200];

	snprintf(sql, sizeof(sql), "SELECT count(*) FROM search_comment_data WHERE instr(block, CAST('%s' AS BLOB))", bytes);
	return feedback_number(sql);
}

START_TEST(what_left_the_search_leaves_its_index_too)
{
	feedback_run("UPDATE submission SET visibility = 'published' WHERE body <> '';"
	    "INSERT INTO publication SELECT project_id, 0, received_at, id, number, '', received_at, '路口有龘坑', 0, ''"
	    " FROM submission WHERE number = 2611240003");
	for (int i = 0; i < 2; i++)   /* pieces of the index, as the days leave them */
		feedback_run("INSERT INTO publication SELECT project_id, 0, received_at, id, number, '', received_at, '路灯坏了', 0, ''"
		    " FROM submission WHERE body <> '' AND id NOT IN (SELECT submission_id FROM publication) LIMIT 1");
	feedback_run("DELETE FROM publication WHERE body LIKE '%龘%'");
	ck_assert_int_eq(feedback_number("SELECT count(*) FROM search_comment WHERE search_comment MATCH '\"龘坑\"'"), 0);
	ck_assert_int_gt(index_holds("龘"), 0);
	expect(run("tidy", NULL), 0);
	ck_assert_int_eq(index_holds("龘"), 0);
	ck_assert_int_eq(feedback_number("SELECT count(*) FROM search_comment WHERE search_comment MATCH '\"路灯\"'"), 2);
	feedback_run("INSERT INTO search_comment (search_comment, rank) VALUES ('integrity-check', 1)");
}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("tidy");
	TCase *tests = tcase_create("tidy");

	add_installation(tests, setup);
	tcase_add_test(tests, a_number_goes_ninety_days_after_its_case_ended);
	tcase_add_test(tests, an_open_case_keeps_its_number);
	tcase_add_test(tests, a_case_that_is_open_again_keeps_its_number);
	tcase_add_test(tests, the_county_sets_the_days);
	tcase_add_test(tests, deleting_is_in_the_audit_and_only_then);
	tcase_add_test(tests, what_left_the_search_leaves_its_index_too);
	suite_add_tcase(suite, tests);
	return run_suite(suite);
}
