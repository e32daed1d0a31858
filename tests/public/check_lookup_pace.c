/* Look-up: guessing is slowed, and neither the words nor the counts tell which numbers exist. */
#include "public/resident.h"

static const char a_text[] = "路灯不亮";

/* A comment with a phone number, looked up from elsewhere. */
static struct paper
hand_in_and_leave(void)
{
	struct paper paper = hand_in(text("rating=2&reason=1&reason=4&body=%s&phone=13800138000&agree=1",
	    encoded(a_text)));

	forget_cookies();
	return paper;
}

START_TEST(a_wrong_number_and_a_wrong_code_get_the_same_answer)
{
	struct paper paper = hand_in_and_leave();
	const char *wrong = paper.code[0] == '1' ? "22222222" : "11111111";
	size_t length;

	look_up(paper.number, wrong);
	ck_assert_int_eq(answer.status, UNPROCESSABLE);
	ck_assert(says("编号和查询码对不上。请检查后再输一次；还可以试 4 次。"));
	ck_assert(!says(a_text));
	length = answer.length;
	look_up("2611240777", wrong);
	ck_assert_int_eq(answer.status, UNPROCESSABLE);
	ck_assert(says("编号和查询码对不上。请检查后再输一次；还可以试 4 次。"));
	ck_assert_uint_eq(answer.length, length);
}
END_TEST

/* The page but for the number that was typed and the token. */
static const char *
what_is_said(const char *number)
{
	const char *page = text("%s", body()), *at = strstr(page, number);

	ck_assert_ptr_nonnull(at);
	return text("%d %d %.*s %s", answer.status, answer.retry_after,
	    (int)(strstr(page, "name=\"token\"") - page), page, at + strlen(number));
}

START_TEST(try_by_try_a_number_that_exists_answers_like_one_that_does_not)
{
	struct paper paper = hand_in_and_leave();
	const char *wrong = paper.code[0] == '1' ? "22222222" : "11111111", *one, *other;

	for (int left = 4; left >= -2; left--) {
		look_up(paper.number, wrong);
		one = what_is_said(paper.number);
		if (left > 0)
			ck_assert(says(text("还可以试 %d 次。", left)));
		else if (left == 0)
			ck_assert(says("编号和查询码对不上。试的次数多了，请 3 分钟后再查。"));
		else
			ck_assert_int_eq(answer.status, TOO_MANY_REQUESTS);
		look_up("2611240777", wrong);
		other = what_is_said("2611240777");
		ck_assert_str_eq(one, other);
	}
}
END_TEST

START_TEST(tries_come_back_one_by_one)
{
	look_up("2611240777", "11111111");
	look_up("2611240777", "11111111");
	ck_assert(says("还可以试 3 次。"));
	clock_set(SITE_NOW + 180);
	look_up("2611240777", "11111111");
	ck_assert(says("还可以试 3 次。"));
}
END_TEST

static void
guess(const char *number, int tries)
{
	for (int i = 0; i < tries; i++) {
		look_up(number, text("%08d", i));
		ck_assert_int_eq(answer.status, UNPROCESSABLE);
	}
}

START_TEST(guessing_is_slowed_and_listened_to_again_later)
{
	struct paper paper = hand_in_and_leave();

	guess(paper.number, 5);
	look_up(paper.number, paper.code);
	ck_assert_int_eq(answer.status, TOO_MANY_REQUESTS);
	ck_assert_int_gt(answer.retry_after, 0);
	ck_assert(says("试的次数多了，请 3 分钟后再查。"));
	ck_assert(!says(a_text));
	clock_set(SITE_NOW + answer.retry_after);
	look_up(paper.number, paper.code);
	ck_assert_int_eq(answer.status, OK);
}
END_TEST

START_TEST(a_number_that_does_not_exist_is_slowed_alike)
{
	guess("2611240777", 5);
	look_up("2611240777", "00000000");
	ck_assert_int_eq(answer.status, TOO_MANY_REQUESTS);
}
END_TEST

START_TEST(a_stranger_cannot_shut_the_owner_out)
{
	struct paper paper = hand_in("rating=2&body=x");

	guess(paper.number, 5);   /* the same address and browser, and the owner's own cookie */
	look_up(paper.number, paper.code);
	ck_assert_int_eq(answer.status, OK);
	forget_cookies();
	look_up(paper.number, paper.code);
	ck_assert_int_eq(answer.status, TOO_MANY_REQUESTS);
}
END_TEST

START_TEST(one_number_does_not_slow_another)
{
	struct paper paper = hand_in_and_leave();

	guess("2611240777", 5);
	look_up(paper.number, paper.code);
	ck_assert_int_eq(answer.status, OK);
}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("look-up pace");
	TCase *tests = tcase_create("look-up pace");

	tcase_add_checked_fixture(tests, site_open, site_close);
	tcase_set_timeout(tests, 60);
	tcase_add_test(tests, a_wrong_number_and_a_wrong_code_get_the_same_answer);
	tcase_add_test(tests, try_by_try_a_number_that_exists_answers_like_one_that_does_not);
	tcase_add_test(tests, tries_come_back_one_by_one);
	tcase_add_test(tests, guessing_is_slowed_and_listened_to_again_later);
	tcase_add_test(tests, a_number_that_does_not_exist_is_slowed_alike);
	tcase_add_test(tests, a_stranger_cannot_shut_the_owner_out);
	tcase_add_test(tests, one_number_does_not_slow_another);
	suite_add_tcase(suite, tests);
	return run_suite(suite);
}
