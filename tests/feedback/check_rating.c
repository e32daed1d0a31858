/* Ratings: the county's five words, and what may be said of their number. */
#include "desk.h"

static struct distribution
distribution_of(int64_t one, int64_t two, int64_t three, int64_t four, int64_t five)
{
	int64_t count[] = { 0, one, two, three, four, five };
	struct distribution distribution = { 0 };

	for (int rating = 1; rating <= 5; rating++)
		distribution_add(&distribution, rating, count[rating]);
	return distribution;
}

START_TEST(the_five_words_are_the_countys)
{
	ck_assert_str_eq(rating_word(5), "非常满意");
	ck_assert_str_eq(rating_word(4), "满意");
	ck_assert_str_eq(rating_word(3), "基本满意");
	ck_assert_str_eq(rating_word(2), "不满意");
	ck_assert_str_eq(rating_word(1), "非常不满意");
	ck_assert_str_eq(rating_word(0), "");
	ck_assert_str_eq(rating_word(6), "");
}
END_TEST

START_TEST(the_reasons_are_seven)
{
	ck_assert_str_eq(rating_reason_word(1), "进度慢");
	ck_assert_str_eq(rating_reason_word(7), "其他");
	ck_assert_str_eq(rating_reason_word(0), "");
	ck_assert_str_eq(rating_reason_word(8), "");
}
END_TEST

START_TEST(only_the_last_two_words_are_low)
{
	for (int rating = 1; rating <= 5; rating++)
		ck_assert_int_eq(rating_is_low(rating), rating <= 2);
	ck_assert(!rating_is_low(0));
}
END_TEST

START_TEST(the_first_three_words_are_satisfied)
{
	struct distribution distribution = distribution_of(1, 2, 3, 4, 10);

	ck_assert_int_eq(distribution.total, 20);
	ck_assert_int_eq(distribution_percent(&distribution), 85);
	ck_assert_int_eq(distribution_share(&distribution, 5), 50);
	ck_assert_int_eq(distribution_share(&distribution, 1), 5);
}
END_TEST

START_TEST(percents_are_rounded_half_up)
{
	struct distribution eighths = distribution_of(1, 0, 0, 0, 7);
	struct distribution thirds = distribution_of(2, 0, 0, 0, 1);

	ck_assert_int_eq(distribution_percent(&eighths), 88);       /* 87.5 */
	ck_assert_int_eq(distribution_share(&eighths, 1), 13);      /* 12.5 */
	ck_assert_int_eq(distribution_percent(&thirds), 33);
	ck_assert_int_eq(distribution_share(&thirds, 1), 67);
}
END_TEST

START_TEST(without_ratings_there_is_no_rate)
{
	struct distribution none = { 0 };

	ck_assert_int_eq(distribution_percent(&none), 0);
	ck_assert_int_eq(distribution_share(&none, 5), 0);
	ck_assert(!distribution_has_rate(&none));
}
END_TEST

START_TEST(a_rate_is_shown_from_ten)
{
	struct distribution nine = distribution_of(0, 0, 0, 0, 9);
	struct distribution ten = distribution_of(0, 0, 0, 0, 10);

	ck_assert(!distribution_has_rate(&nine));
	ck_assert(distribution_has_rate(&ten));
}
END_TEST

START_TEST(a_rating_out_of_range_is_not_counted)
{
	struct distribution distribution = { 0 };

	distribution_add(&distribution, 0, 5);
	distribution_add(&distribution, 6, 5);
	ck_assert_int_eq(distribution.total, 0);
	ck_assert_int_eq(distribution_share(&distribution, 6), 0);
}
END_TEST

START_TEST(a_projects_ratings_are_those_of_all_months)
{
	struct distribution market;

	submitted(1, 5, "");
	submitted(2, 1, "");
	clock_set(NOW + 40 * (int64_t)DAY_SECONDS);
	submitted(1, 2, "");
	market = ratings_of_project(desk.db, 1);
	ck_assert_int_eq(market.total, 2);
	ck_assert_int_eq(market.count[5], 1);
	ck_assert_int_eq(market.count[2], 1);
}
END_TEST

int
main(void)
{
	const TTest *tests[] = {
		the_five_words_are_the_countys, the_reasons_are_seven,
		only_the_last_two_words_are_low,
		the_first_three_words_are_satisfied, percents_are_rounded_half_up,
		without_ratings_there_is_no_rate, a_rate_is_shown_from_ten,
		a_rating_out_of_range_is_not_counted, a_projects_ratings_are_those_of_all_months,
		NULL
	};

	return suite_run("rating", tests);
}
