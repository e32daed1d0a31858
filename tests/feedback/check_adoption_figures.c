/* What people liked least: by rule, so that nobody can leave it out. */
#include "desk.h"
#include "feedback/adoption.h"

#define AUGUST "2026-08"

static void
rate(int64_t project, int ratings, int value)
{
	for (int i = 0; i < ratings; i++)
		submitted(project, value, "");
}

static struct adoption_low *
august_lows(void)
{
	struct adoption_period period;

	ck_assert(adoption_period_parse(desk.arena, AUGUST, &period));
	return adoption_figures(desk.db, desk.arena, &period).lows;
}

START_TEST(ten_ratings_name_a_project_and_nine_do_not)
{
	struct adoption_low *low;

	rate(1, 8, 5);
	rate(1, 1, 1);
	ck_assert_ptr_null(august_lows());        /* no reason was given either */
	rate(1, 1, 5);
	low = august_lows();
	ck_assert_ptr_nonnull(low);
	ck_assert_str_eq(low->name, "农贸市场");
	ck_assert_int_eq(low->ratings, 10);
	ck_assert_int_eq(low->low, 1);
	ck_assert(adoption_is_tentative(low));
	ck_assert_ptr_null(low->next);
}
END_TEST

START_TEST(thirty_ratings_go_before_twenty_nine_however_bad_those_are)
{
	struct adoption_low *low;

	rate(1, 29, 1);
	rate(2, 28, 5);
	rate(2, 1, 2);
	low = august_lows();
	ck_assert_str_eq(low->name, "农贸市场");
	ck_assert(adoption_is_tentative(low));
	rate(2, 1, 5);
	low = august_lows();
	ck_assert_str_eq(low->name, "学校");
	ck_assert_int_eq(low->ratings, 30);
	ck_assert(!adoption_is_tentative(low));
	ck_assert_str_eq(low->next->name, "农贸市场");
	ck_assert(adoption_is_tentative(low->next));
}
END_TEST

START_TEST(the_bound_ranks_and_not_the_bare_share)
{
	struct adoption_low *low;

	rate(1, 15, 2);     /* 50 % of 30: bound 33 % */
	rate(1, 15, 5);
	rate(2, 50, 1);     /* 45 % of 110: bound 36 % */
	rate(2, 60, 4);
	low = august_lows();
	ck_assert_str_eq(low->name, "学校");
	ck_assert_str_eq(low->next->name, "农贸市场");
	ck_assert_double_eq_tol(wilson_lower(71, 94), 0.660, 0.001);
	ck_assert_double_eq_tol(wilson_lower(159, 172), 0.875, 0.001);
	ck_assert_double_eq_tol(wilson_lower(0, 30), 0, 1e-9);
	ck_assert_double_eq_tol(wilson_lower(0, 0), 0, 1e-9);
}
END_TEST

START_TEST(reasons_fill_up_and_a_project_names_its_own)
{
	struct draft draft = draft_of(1, 2, "");
	struct seals seals = { .phone = { NULL, 0 } };
	struct adoption_low *low;
	struct receipt receipt;

	draft.reasons = 1 << 3 | 1;      /* 施工影响生活, 进度慢 */
	for (int i = 0; i < 4; i++) {
		seals = seals_of(100 + i, 100 + i);
		ck_assert_int_eq(receive(&draft, &seals, NOW, &receipt), WRITTEN);
		draft.reasons = 1;
	}
	low = august_lows();
	ck_assert_int_eq(low->project, 0);
	ck_assert_int_eq(low->reason, 1);
	ck_assert_int_eq(low->reason_count, 4);
	ck_assert_int_eq(low->low, 4);
	ck_assert_int_eq(low->next->reason, 4);
	ck_assert_int_eq(low->next->reason_count, 1);
	ck_assert_ptr_null(low->next->next);
	rate(1, 6, 4);
	low = august_lows();
	ck_assert_str_eq(low->name, "农贸市场");
	ck_assert_int_eq(low->reason, 1);
	ck_assert_int_eq(low->reason_count, 4);
	ck_assert_int_eq(low->next->reason, 1);
}
END_TEST

START_TEST(other_reasons_name_no_thing)
{
	struct draft draft = draft_of(1, 2, "");
	struct seals seals = seals_of(100, 100);
	struct receipt receipt;

	draft.reasons = 1 << 6;
	ck_assert_int_eq(receive(&draft, &seals, NOW, &receipt), WRITTEN);
	ck_assert_ptr_null(august_lows());
	rate(1, 9, 5);
	ck_assert_int_eq(august_lows()->low, 1);
	ck_assert_int_eq(august_lows()->reason, 0);
}
END_TEST

START_TEST(reasons_of_ratings_that_no_longer_count_are_gone)
{
	struct draft draft = draft_of(1, 1, "");
	struct seals seals = seals_of(5, 1), later = seals_of(5, 2);
	struct receipt receipt;

	draft.reasons = 2;
	receive(&draft, &seals, NOW, &receipt);
	ck_assert_int_eq(desk_number("SELECT sum(n) FROM reason_tally"), 1);
	draft = draft_of(1, 5, "");
	receive(&draft, &later, NOW + 700, &receipt);
	ck_assert_int_eq(desk_number("SELECT sum(n) FROM reason_tally"), 0);
	ck_assert_ptr_null(august_lows());
}
END_TEST

START_TEST(where_nobody_is_discontent_nothing_is_named)
{
	rate(1, 40, 3);
	rate(2, 12, 5);
	ck_assert_ptr_null(august_lows());
}
END_TEST

int
main(void)
{
	const TTest *tests[] = {
		ten_ratings_name_a_project_and_nine_do_not,
		thirty_ratings_go_before_twenty_nine_however_bad_those_are,
		the_bound_ranks_and_not_the_bare_share,
		reasons_fill_up_and_a_project_names_its_own,
		other_reasons_name_no_thing,
		reasons_of_ratings_that_no_longer_count_are_gone,
		where_nobody_is_discontent_nothing_is_named,
		NULL
	};

	return suite_run("adoption figures", tests);
}
