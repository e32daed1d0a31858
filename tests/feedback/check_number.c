/* The 受理编号. */
#include "desk.h"

static int64_t
number(const char *iso, int64_t sequence)
{
	int64_t day;

	ck_assert(day_parse(iso, &day));
	return submission_number(day, sequence);
}

static int64_t
parsed(const char *text)
{
	return submission_number_parse(desk.arena, text);
}

START_TEST(a_number_is_the_day_and_four_digits)
{
	ck_assert_int_eq(number("2026-08-17", 1), 2608170001);
	ck_assert_int_eq(number("2026-08-17", 31), 2608170031);
	ck_assert_int_eq(number("2026-12-31", 9999), 2612319999);
}
END_TEST

START_TEST(a_busy_day_goes_on_with_other_months)
{
	ck_assert_int_eq(number("2026-08-17", 10000), 2628170001);
	ck_assert_int_eq(number("2026-08-17", 2 * 9999 + 1), 2648170001);
	ck_assert_int_eq(number("2026-08-17", 3 * 9999 + 1), 2668170001);
	ck_assert_int_eq(number("2026-08-17", 5 * 9999), 2688179999);
}
END_TEST

START_TEST(a_very_busy_day_goes_on_with_other_days)
{
	ck_assert_int_eq(number("2026-08-17", 5 * 9999 + 1), 2608570001);
	ck_assert_int_eq(number("2026-08-17", 6 * 9999 + 1), 2628570001);
	ck_assert_int_eq(number("2026-08-17", 10 * 9999), 2688579999);
}
END_TEST

START_TEST(a_day_ends_after_its_last_number)
{
	ck_assert_int_eq(number("2026-08-17", 10 * 9999 + 1), 0);
	ck_assert_int_eq(number("2026-08-17", 0), 0);
}
END_TEST

START_TEST(every_number_of_a_day_can_be_read_back_and_none_comes_twice)
{
	int64_t before = 0;

	for (int64_t sequence = 1; sequence <= 10 * 9999; sequence += 7) {
		int64_t one = number("2026-12-31", sequence);

		arena_reset(desk.arena);
		ck_assert_int_eq(parsed(submission_number_text(desk.arena, one)), one);
		ck_assert_int_ne(one, before);
		ck_assert_int_eq(one % 10000, (sequence - 1) % 9999 + 1);
		before = one;
	}
}
END_TEST

START_TEST(days_never_share_a_number)
{
	static const char *const days[] = { "2026-01-01", "2026-01-31", "2026-08-17",
	    "2026-12-01", "2026-12-31" };

	for (size_t a = 0; a < 5; a++)
		for (size_t b = 0; b < 5; b++)
			for (int i = 0; a != b && i < 10; i++)
				for (int j = 0; j < 10; j++)
					ck_assert_int_ne(number(days[a], i * 9999 + 1),
					    number(days[b], j * 9999 + 1));
}
END_TEST

START_TEST(a_number_is_read_as_people_type_it)
{
	ck_assert_int_eq(parsed("2608170031"), 2608170031);
	ck_assert_int_eq(parsed(" 260817 0031 "), 2608170031);
	ck_assert_int_eq(parsed("260817-0031"), 2608170031);
	ck_assert_int_eq(parsed("２６０８１７　００３１"), 2608170031);
}
END_TEST

START_TEST(what_is_no_number_is_not_read)
{
	static const char *const wrong[] = {
		"", "260817003", "26081700311", "2608170000", "2600170031", "2613170031",
		"2619170031",
		"2608000031", "2608320031", "2608400031", "2608720031", "0908170031",
		"260817003a", "-2608170031x"
	};

	for (size_t i = 0; i < sizeof(wrong) / sizeof(wrong[0]); i++)
		ck_assert_msg(parsed(wrong[i]) == 0, "%s", wrong[i]);
}
END_TEST

START_TEST(a_number_is_written_in_two_groups)
{
	ck_assert_str_eq(submission_number_text(desk.arena, 2608170031), "260817 0031");
}
END_TEST

START_TEST(submissions_of_a_day_are_numbered_in_order)
{
	ck_assert_int_eq(submitted(1, 5, "")->number, 2608170001);
	ck_assert_int_eq(submitted(2, 5, "")->number, 2608170002);
	clock_set(NOW + DAY_SECONDS);
	ck_assert_int_eq(submitted(1, 5, "")->number, 2608180001);
}
END_TEST

START_TEST(the_ten_thousandth_of_a_day_is_received_too)
{
	desk_run("INSERT INTO number_series VALUES ('2026-08-17', 9998)");
	ck_assert_int_eq(submitted(1, 5, "")->number, 2608179999);
	ck_assert_int_eq(submitted(1, 5, "")->number, 2628170001);
}
END_TEST

START_TEST(without_a_number_nothing_is_stored)
{
	struct draft draft = draft_of(1, 5, "好");
	struct seals seals = seals_of(1, 1);
	struct receipt receipt;

	desk_run("INSERT INTO number_series VALUES ('2026-08-17', 99990)");
	ck_assert_int_eq(receive(&draft, &seals, NOW, &receipt), REFUSED);
	ck_assert_int_eq(desk_number("SELECT count(*) FROM submission"), 0);
}
END_TEST

int
main(void)
{
	const TTest *tests[] = {
		a_number_is_the_day_and_four_digits, a_busy_day_goes_on_with_other_months,
		a_very_busy_day_goes_on_with_other_days, a_day_ends_after_its_last_number,
		every_number_of_a_day_can_be_read_back_and_none_comes_twice,
		days_never_share_a_number,
		a_number_is_read_as_people_type_it, what_is_no_number_is_not_read,
		a_number_is_written_in_two_groups, submissions_of_a_day_are_numbered_in_order,
		the_ten_thousandth_of_a_day_is_received_too, without_a_number_nothing_is_stored,
		NULL
	};

	return suite_run("number", tests);
}
