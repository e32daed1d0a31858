/* A text that comes through the front door waits with its flags, and its
 * author notices nothing of them. */
#include "public/resident.h"

static int64_t
flags(const char *kind)
{
	return site_number(text("SELECT count(*) FROM submission_flag WHERE kind = '%s'", kind));
}

/* From a browser of its own. */
static int64_t
submit_anew(int rating, const char *words)
{
	forget_cookies();
	return submit(A_PROJECT, rating, words);
}

START_TEST(from_the_fifth_text_of_an_address_within_ten_minutes_on_each_is_flagged_with_the_count)
{
	static const char *const texts[] = {
		"市场的厕所漏水，地上全是水", "公交车晚上没有了", "学校门口早上堵车", "路灯坏了没有人修", "卫生院没有医生值班", "图书馆周末要开门",
	};

	for (size_t i = 0; i < 6; i++)
		ck_assert_int_gt(submit_anew(4, texts[i]), 0);
	ck_assert_int_eq(flags("burst"), 2);
	ck_assert_str_eq(site_text("SELECT group_concat(shown) FROM (SELECT shown FROM submission_flag"
	    " WHERE kind = 'burst' ORDER BY submission_id)"), "5,6");
	ck_assert_int_eq(site_number("SELECT count(*) FROM submission WHERE visibility = 'waiting'"), 6);
	clock_set(SITE_NOW + 660);
	submit_anew(4, "停车位不够");
	ck_assert_int_eq(flags("burst"), 2);
}
END_TEST

START_TEST(ratings_alone_and_the_same_again_do_not_count)
{
	for (int i = 0; i < 8; i++)
		submit_anew(4, "");
	submit_anew(3, "同一句话按了很多次");
	for (int i = 0; i < 8; i++)
		post(portal_routes, FEEDBACK, text("rating=3&body=%s", encoded("同一句话按了很多次")));
	ck_assert_int_eq(site_number("SELECT count(*) FROM submission WHERE body <> ''"), 1);
	ck_assert_int_eq(flags("burst"), 0);
}
END_TEST

START_TEST(the_address_is_stored_nowhere)
{
	for (int i = 0; i < 6; i++)
		submit_anew(4, text("第 %d 条意见，各说各的事", i));
	ck_assert_int_eq(site_number(text("SELECT count(*) FROM submission_flag WHERE instr(shown, '%s')",
	    visit.request->wire->address)), 0);
	ck_assert_int_eq(site_number("SELECT count(*) FROM submission_flag WHERE kind = 'burst' AND length(shown) > 2"), 0);
}
END_TEST

START_TEST(a_flagged_text_is_received_like_any_other)
{
	submit_anew(1, "王八蛋，看www.abc.com");
	ck_assert_int_eq(answer.status, SEE_OTHER);
	ck_assert_int_eq(flags("word") + flags("link"), 2);
	get(portal_routes, answer.location);
	ck_assert(!says("敏感词"));
}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("flagged");
	TCase *all = tcase_create("flagged");

	tcase_add_checked_fixture(all, site_open, site_close);
	tcase_add_test(all, from_the_fifth_text_of_an_address_within_ten_minutes_on_each_is_flagged_with_the_count);
	tcase_add_test(all, ratings_alone_and_the_same_again_do_not_count);
	tcase_add_test(all, the_address_is_stored_nowhere);
	tcase_add_test(all, a_flagged_text_is_received_like_any_other);
	suite_add_tcase(suite, all);
	return run_suite(suite);
}
