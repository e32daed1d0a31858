/* Working days, with the State Council's table for the autumn of 2026. */
#include "desk.h"
#include "feedback/calendar.h"

static int64_t
day(const char *iso)
{
	int64_t value;

	ck_assert(day_parse(iso, &value));
	return value;
}

static const char *
after(const char *iso, int64_t working_days)
{
	return day_iso(desk.arena, calendar_after(desk.db, day(iso), working_days));
}

/* The National Day holiday takes seven days and gives back two weekend days. */
static void
national_day(void)
{
	desk_run("INSERT INTO calendar_day (day, working, name) VALUES ('2026-09-27', 1, '调休上班'),"
	    "('2026-10-10', 1, '调休上班'),"
	    "('2026-10-01', 0, '国庆节'), ('2026-10-02', 0, '国庆节'), ('2026-10-03', 0, '国庆节'),"
	    "('2026-10-04', 0, '国庆节'), ('2026-10-05', 0, '国庆节'), ('2026-10-06', 0, '国庆节'),"
	    "('2026-10-07', 0, '国庆节')");
}

START_TEST(monday_to_friday_are_working_days)
{
	for (int i = 0; i < 7; i++)
		ck_assert_int_eq(calendar_is_working(desk.db, day("2026-08-17") + i), i < 5);
}
END_TEST

START_TEST(the_day_itself_does_not_count)
{
	ck_assert_str_eq(after("2026-08-17", 1), "2026-08-18");
	ck_assert_str_eq(after("2026-08-17", 0), "2026-08-17");
}
END_TEST

START_TEST(a_weekend_is_passed_over)
{
	ck_assert_str_eq(after("2026-08-21", 1), "2026-08-24");
	ck_assert_str_eq(after("2026-08-22", 1), "2026-08-24");
	ck_assert_str_eq(after("2026-08-17", 7), "2026-08-26");
	ck_assert_str_eq(after("2026-08-17", 15), "2026-09-07");
}
END_TEST

START_TEST(a_holiday_on_a_weekday_is_no_working_day)
{
	national_day();
	ck_assert(!calendar_is_working(desk.db, day("2026-10-01")));
	ck_assert(!calendar_is_working(desk.db, day("2026-10-07")));
	ck_assert(calendar_is_working(desk.db, day("2026-10-08")));
}
END_TEST

START_TEST(a_weekend_day_that_was_moved_is_a_working_day)
{
	national_day();
	ck_assert(calendar_is_working(desk.db, day("2026-09-27")));
	ck_assert(calendar_is_working(desk.db, day("2026-10-10")));
	ck_assert(!calendar_is_working(desk.db, day("2026-10-11")));
}
END_TEST

START_TEST(counting_follows_the_moved_days)
{
	national_day();
	ck_assert_str_eq(after("2026-09-26", 1), "2026-09-27");
	ck_assert_str_eq(after("2026-09-30", 1), "2026-10-08");
	ck_assert_str_eq(after("2026-09-30", 3), "2026-10-10");
	ck_assert_str_eq(after("2026-09-30", 4), "2026-10-12");
}
END_TEST

START_TEST(a_receipt_promises_working_days)
{
	struct submission *submission;

	national_day();
	clock_set(NOW + 44 * (int64_t)DAY_SECONDS);   /* Wednesday 30 September */
	submission = submitted(1, 3, "好");
	ck_assert_str_eq(submission->review_due, "2026-10-08");
	ck_assert_str_eq(submission->answer_due, "2026-10-15");
	ck_assert_str_eq(submission->answer_due_most, "2026-10-27");
}
END_TEST

int
main(void)
{
	const TTest *tests[] = {
		monday_to_friday_are_working_days, the_day_itself_does_not_count,
		a_weekend_is_passed_over,
		a_holiday_on_a_weekday_is_no_working_day,
		a_weekend_day_that_was_moved_is_a_working_day,
		counting_follows_the_moved_days, a_receipt_promises_working_days, NULL
	};

	return suite_run("calendar", tests);
}
