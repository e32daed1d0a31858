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

int
main(void)
{
	Suite *suite = suite_create("tidy");
	TCase *tests = tcase_create("tidy");

	tcase_add_checked_fixture(tests, setup, end);
	tcase_add_test(tests, a_number_goes_ninety_days_after_its_case_ended);
	tcase_add_test(tests, an_open_case_keeps_its_number);
	tcase_add_test(tests, the_county_sets_the_days);
	tcase_add_test(tests, deleting_is_in_the_audit_and_only_then);
	suite_add_tcase(suite, tests);
	return run_suite(suite);
}
