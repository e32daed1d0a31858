/* The work lists, their numbers, and a month's figures: the one is the other's length. */
#include "casework.h"

#include "feedback/calendar.h"
#include "suite.h"

#define REASON "要等防滑地砖到货才能换上"

static struct case_days
days_now(void)
{
	return case_days(desk.db, desk.arena, day_of(clock_now()));
}

/* Page by page, as somebody would who reads all of it. */
static int64_t
length_of(const struct case_filter *filter, int on_a_page)
{
	struct case_days days = days_now();
	struct case_key key = case_start(filter->view);
	int64_t count = 0;

	for (;;) {
		struct case_file *one = cases(desk.db, desk.arena, filter, &days, key, on_a_page);

		if (one == NULL)
			return count;
		for (; one != NULL; one = one->next, count++)
			key = case_key_of(filter->view, one);
	}
}

/* Many cases in all sorts of states, by a fixed sequence of dice. */
static unsigned dice;

static int
throw(int sides)
{
	dice = dice * 1103515245u + 12345u;
	return (int)((dice >> 16) % (unsigned)sides);
}

/* An answer that a unit has handed in, straight into its table. */
static void
drafted(const struct submission *one)
{
	desk_run(arena_text(desk.arena, "INSERT INTO reply_draft (submission_id, version, state, changed_at, month, unit_id,"
	    " asked_at, submitted_at) SELECT id, 1, 'submitted', 1, month, 0, 1, 1 FROM submission WHERE id = %lld"
	    " AND NOT EXISTS (SELECT 1 FROM reply_draft WHERE submission_id = %lld)", (long long)one->id, (long long)one->id));
}

static void
something_happens(struct submission *one, const int64_t units_of[2])
{
	switch (throw(10)) {
	case 0: extended_to(one, "2026-09-04", REASON); break;
	case 1: assigned(one, units_of[throw(2)], "归这个单位管"); break;
	case 2: decide(again(one), throw(2) ? "published" : "hidden", "", ""); break;
	case 3: decide(again(one), "refused", "ad", ""); break;
	case 4:
		decide(again(one), "published", "", "");
		answer(again(one), "adopted");
		break;
	case 5: writer_do(desk.portal, submission_withdraw(desk.arena, one->id, again(one)->version, clock_now())); break;
	case 6: noted_by(one, "li", "去看过了"); break;
	case 7: did_now(one, CASE_CLOSE, "记下来了"); break;
	case 8: did_now(one, CASE_REOPEN, "还要再看"); break;
	case 9: drafted(one); break;
	}
}

static void
a_busy_summer(unsigned seed)
{
	const int64_t units_of[2] = { unit_made("教育局"), unit_made("水利局") };
	struct submission *made[60];

	dice = seed;
	for (int i = 0; i < 60; i++) {
		clock_set(NOW + (i / 4) * DAY_SECONDS);
		made[i] = submitted(1 + throw(3), 1 + throw(5), throw(4) ? arena_text(desk.arena, "第 %d 条意见", i) : "");
		for (int j = throw(4); j > 0; j--) {
			struct submission *one = made[throw(i + 1)];

			if (case_of(one) != NULL)
				something_happens(one, units_of);
		}
	}
}

START_TEST(every_number_is_the_length_of_its_list)
{
	const int64_t some_units[] = { UNIT_ANY, UNIT_NONE, 1, 2, 3 };

	a_busy_summer(7 + (unsigned)_i * 1000);
	for (size_t unit = 0; unit < sizeof(some_units) / sizeof(some_units[0]); unit++)
		for (int64_t area = 0; area <= 2; area++)
			for (int64_t project = 0; project <= 1; project++) {
				struct case_filter filter = { .unit = some_units[unit], .area = area, .project = project };
				struct case_days days = days_now();
				struct case_counts counts = case_counts(desk.db, &filter, &days);

				for (int view = 0; view < CASE_VIEWS; view++) {
					filter.view = (enum case_view)view;
					ck_assert_msg(length_of(&filter, 3 + view) == counts.of[view], "%s of unit %lld: %lld, not %lld",
					    case_views[view].code, (long long)filter.unit,
					    (long long)length_of(&filter, 50), (long long)counts.of[view]);
				}
			}
}
END_TEST

START_TEST(every_figure_of_the_month_is_the_length_of_its_list)
{
	const char *today;
	int64_t all = 0;

	a_busy_summer(99);
	today = days_now().today;
	for (struct case_figures *one = case_figures(desk.db, desk.arena, "2026-08", today); one != NULL; one = one->next) {
		for (int measure = 0; measure < CASE_MEASURES; measure++) {
			int64_t count = 0;

			for (struct case_file *row = cases_of_month(desk.db, desk.arena, "2026-08", one->unit,
			    (enum case_measure)measure, today, 0, 1000); row != NULL; row = row->next)
				count++;
			ck_assert_int_eq(count, one->of[measure]);
		}
		all += one->of[MEASURE_ALL];
	}
	ck_assert_int_gt(all, 30);
	ck_assert_int_eq(all, desk_number("SELECT count(*) FROM case_file WHERE month = '2026-08'"));
}
END_TEST

START_TEST(the_tallies_are_what_counting_finds)
{
	a_busy_summer(3);
	ck_assert_int_eq(desk_number("SELECT sum(n) FROM case_tally"), desk_number("SELECT count(*) FROM case_file"));
	ck_assert_int_eq(desk_number("SELECT count(*) FROM case_tally WHERE n = 0"), 0);
	ck_assert_int_gt(desk_number("SELECT count(*) FROM reply_draft"), 0);
	ck_assert_int_eq(desk_number("SELECT count(*) FROM submission WHERE (body <> '' OR rating <= 2)"
	    " AND id NOT IN (SELECT submission_id FROM case_file)"), 0);
}
END_TEST

START_TEST(what_is_due_first_stands_first)
{
	struct case_filter filter = { .view = VIEW_OPEN };
	struct case_days days;
	const char *before = "";

	a_busy_summer(12);
	days = days_now();
	for (struct case_file *one = cases(desk.db, desk.arena, &filter, &days, case_start(VIEW_OPEN), 100); one != NULL;
	    one = one->next) {
		ck_assert_int_le(strcmp(before, one->due), 0);
		before = one->due;
	}
	ck_assert_str_ne(before, "");
}
END_TEST

START_TEST(a_case_presses_more_the_longer_it_waits)
{
	struct submission *text = submitted(1, 4, "地面太滑");   /* due Wednesday 26 August */
	struct case_days days;

	clock_set(NOW + 8 * DAY_SECONDS);   /* Tuesday 25 */
	days = days_now();
	ck_assert_str_eq(days.remind, "2026-08-26");
	ck_assert_ptr_nonnull(cases_pressing(desk.db, desk.arena, case_of(text)->unit, days.remind, 5));
	ck_assert(!case_is_late(case_of(text), days.today));
	clock_set(NOW + 16 * DAY_SECONDS);   /* Wednesday 2 September: five working days late */
	ck_assert_str_lt(days_now().supervise, "2026-08-26");
	clock_set(NOW + 17 * DAY_SECONDS);   /* Thursday: six */
	ck_assert_str_ge(days_now().supervise, "2026-08-26");
}
END_TEST

START_TEST(a_free_day_puts_off_the_levels_too)
{
	submitted(1, 4, "地面太滑");
	desk_run("INSERT INTO calendar_day (day, working, name) VALUES ('2026-09-03', 0, '放假'), ('2026-09-05', 1, '调休')");
	clock_set(NOW + 17 * DAY_SECONDS);
	ck_assert_str_lt(days_now().supervise, "2026-08-26");
	clock_set(NOW + 18 * DAY_SECONDS);   /* Friday 4 September is the sixth */
	ck_assert_str_ge(days_now().supervise, "2026-08-26");
	ck_assert_int_eq(calendar_between(desk.db, day_of(clock_now()), day_of(clock_now()) + 3), 2);   /* Saturday, Monday */
}
END_TEST

START_TEST(nothing_ever_expires_unread)
{
	struct submission *text = submitted(1, 4, "地面太滑"), *low = submitted(2, 1, "");
	struct case_filter filter = { .view = VIEW_OVERDUE };
	struct case_days days;

	clock_set(NOW + INT64_C(400) * DAY_SECONDS);
	days = days_now();
	ck_assert_int_eq(length_of(&filter, 1), 2);
	ck_assert_int_eq(case_counts(desk.db, &filter, &days).of[VIEW_OVERDUE], 2);
	ck_assert_ptr_nonnull(cases_pressing(desk.db, desk.arena, case_of(text)->unit, days.supervise, 5));
	ck_assert_ptr_nonnull(cases_pressing(desk.db, desk.arena, UNIT_NONE, days.supervise, 5));
	ck_assert(case_is_late(case_of(low), days.today));
}
END_TEST

/* The calendar ------------------------------------------------------------------ */

START_TEST(a_day_is_added_and_taken_away_and_promises_stay)
{
	struct submission *text = submitted(1, 4, "地面太滑");
	struct calendar_entry entry = { .day = "2026-08-20", .name = "放假", .working = false };

	ck_assert_int_eq(calendar_problems(&entry).count, 0);
	ck_assert_int_eq(calendar_moves(desk.db, "2026-08-20"), 1);
	ck_assert_int_eq(calendar_moves(desk.db, "2026-08-27"), 0);
	ck_assert_int_eq(calendar_put(desk.moderate, &entry, "wang", NOW), WRITTEN);
	ck_assert_int_eq(calendar_put(desk.moderate, &entry, "wang", NOW), REFUSED);
	ck_assert_str_eq(case_of(text)->due, "2026-08-26");
	ck_assert_str_eq(submitted(1, 4, "又一条")->answer_due, "2026-08-27");
	ck_assert_int_eq(calendar_remove(desk.moderate, "2026-08-20", "wang", NOW), WRITTEN);
	ck_assert_int_eq(calendar_remove(desk.moderate, "2026-08-20", "wang", NOW), REFUSED);
	ck_assert_ptr_null(calendar_of_year(desk.db, desk.arena, 2026));
	ck_assert_str_eq(submitted(1, 4, "第三条")->answer_due, "2026-08-26");
	ck_assert_str_eq(desk_text("SELECT subject || ' ' || detail FROM audit WHERE action = 'calendar-put'"),
	    "day 2026-08-20 free, open cases 1");
}
END_TEST

START_TEST(a_holiday_on_a_saturday_is_listed_and_can_be_taken_away)
{
	desk_run("INSERT INTO calendar_day (day, working, name) VALUES ('2026-10-02', 0, '国庆节'), ('2026-10-03', 0, '国庆节')");
	ck_assert_str_eq(calendar_of_year(desk.db, desk.arena, 2026)->next->day, "2026-10-03");
	ck_assert_int_eq(calendar_remove(desk.moderate, "2026-10-03", "wang", NOW), WRITTEN);
	ck_assert_ptr_null(calendar_of_year(desk.db, desk.arena, 2026)->next);
	ck_assert_ptr_null(calendar_of_year(desk.db, desk.arena, 2027));
}
END_TEST

START_TEST(a_day_that_is_so_anyway_is_pointed_out)
{
	ck_assert_ptr_nonnull(calendar_problems(&(struct calendar_entry){ "2026-08-22", "放假", false, true, NULL }).day);
	ck_assert_ptr_nonnull(calendar_problems(&(struct calendar_entry){ "2026-08-20", "调休", true, true, NULL }).day);
	ck_assert_ptr_nonnull(calendar_problems(&(struct calendar_entry){ "soon", "放假", false, true, NULL }).day);
	ck_assert_ptr_nonnull(calendar_problems(&(struct calendar_entry){ "2026-08-20", "", false, true, NULL }).name);
}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("case list");
	TCase *tests = tcase_create("case list");

	tcase_add_checked_fixture(tests, desk_open, desk_close);
	tcase_set_timeout(tests, 120);
	tcase_add_loop_test(tests, every_number_is_the_length_of_its_list, 0, 3);
	tcase_add_test(tests, every_figure_of_the_month_is_the_length_of_its_list);
	tcase_add_test(tests, the_tallies_are_what_counting_finds);
	tcase_add_test(tests, what_is_due_first_stands_first);
	tcase_add_test(tests, a_case_presses_more_the_longer_it_waits);
	tcase_add_test(tests, a_free_day_puts_off_the_levels_too);
	tcase_add_test(tests, nothing_ever_expires_unread);
	tcase_add_test(tests, a_day_is_added_and_taken_away_and_promises_stay);
	tcase_add_test(tests, a_holiday_on_a_saturday_is_listed_and_can_be_taken_away);
	tcase_add_test(tests, a_day_that_is_so_anyway_is_pointed_out);
	suite_add_tcase(suite, tests);
	return run_suite(suite);
}
