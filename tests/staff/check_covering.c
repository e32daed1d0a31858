/* Masking by hand on the page: what the machine noticed is ticked, covered by
 * the server, compared, and only then decided. */
#include "staff/hand.h"

#define BODY "路灯坏了，请打 13812345678 找老张，一直没修"

static int64_t
waiting(void)
{
	int64_t number = submit(A_PROJECT, 2, "路灯坏了，一直没修");

	/* as the form lets it in when its author insists */
	site_run("UPDATE submission SET body = '" BODY "'");
	sign_in_as("mod", "moderator");
	return number;
}

static const char *
phone_place(void)
{
	return words("%zu-11", (size_t)(strstr(BODY, "138") - BODY));
}

START_TEST(a_phone_number_is_marked_and_its_box_is_ticked)
{
	int64_t number = waiting();

	get(moderate_routes, place_of(number));
	ck_assert(says(words("<mark data-span=\"%s\">13812345678</mark>", phone_place())));
	ck_assert(says(words("value=\"%s\" checked", phone_place())));
	ck_assert(says("［电话已遮盖］"));
}
END_TEST

START_TEST(a_ticked_place_is_covered_by_blocks_of_its_length)
{
	int64_t number = waiting();

	decide_on(number, words("verdict=masked&reason=mask&text=%s&span=%s", encoded(BODY), phone_place()));
	ck_assert_int_eq(answer.status, SEE_OTHER);
	ck_assert_str_eq(site_text("SELECT body FROM publication"), "路灯坏了，请打 ▇▇▇▇▇▇▇▇▇▇▇ 找老张，一直没修");
}
END_TEST

START_TEST(a_ticked_place_is_covered_by_a_word_where_that_was_chosen)
{
	int64_t number = waiting();

	decide_on(number, words("verdict=masked&reason=mask&text=%s&span=%s&cover=%s-word", encoded(BODY), phone_place(),
	    phone_place()));
	ck_assert_str_eq(site_text("SELECT body FROM publication"), "路灯坏了，请打 ［电话已遮盖］ 找老张，一直没修");
}
END_TEST

START_TEST(what_is_ticked_comes_to_what_was_masked_by_hand)
{
	int64_t number = waiting();

	decide_on(number, words("verdict=masked&reason=mask&text=%s&span=%s",
	    encoded("路灯坏了，请打 13812345678 找［姓名］，一直没修"), phone_place()));
	ck_assert_str_eq(site_text("SELECT body FROM publication"), "路灯坏了，请打 ▇▇▇▇▇▇▇▇▇▇▇ 找［姓名］，一直没修");
}
END_TEST

START_TEST(a_place_that_is_none_covers_nothing)
{
	int64_t number = waiting();

	propose_on(number, words("verdict=masked&reason=mask&text=%s&span=1-1&span=9999-2&span=0-99999&span=-1&span=3", encoded(BODY)));
	ck_assert_int_eq(answer.status, UNPROCESSABLE);
	ck_assert(says("公开文本和原文一样，没有遮盖"));
	ck_assert_int_eq(site_number("SELECT count(*) FROM publication"), 0);
}
END_TEST

START_TEST(a_preview_shows_what_goes_and_what_comes_and_decides_nothing)
{
	int64_t number = waiting();

	propose_on(number, words("verdict=masked&reason=mask&preview=1&text=%s&span=%s", encoded(BODY), phone_place()));
	ck_assert_int_eq(answer.status, OK);
	ck_assert(says("<del>13812345678</del><ins>▇▇▇▇▇▇▇▇▇▇▇</ins>"));
	ck_assert_int_eq(site_number("SELECT count(*) FROM pending_decision"), 0);
	ck_assert_str_eq(column_of(number, "visibility"), "waiting");
}
END_TEST

START_TEST(every_reason_stands_on_the_page_with_its_public_sentence)
{
	int64_t number = waiting();

	get(moderate_routes, place_of(number));
	ck_assert(says("data-sentence=\"是广告或重复内容，没有受理。\""));
	ck_assert(says("<dd>是广告或重复内容，没有受理。</dd>"));
}
END_TEST

START_TEST(the_original_of_a_masked_text_is_opened_on_purpose_and_noted)
{
	int64_t number = waiting();

	decide_on(number, words("verdict=masked&reason=mask&text=%s&span=%s", encoded(BODY), phone_place()));
	get(moderate_routes, place_of(number));
	ck_assert(!says("13812345678"));
	get(moderate_routes, words("%s/original", place_of(number)));
	ck_assert(says("<del>13812345678</del>"));
	ck_assert_int_eq(audited("mod", "original"), 1);
	ck_assert_int_eq(site_number("SELECT count(*) FROM audit WHERE detail LIKE '%138%' OR subject LIKE '%138%'"), 0);
}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("staff covering");
	TCase *all = tcase_create("covering");

	tcase_set_timeout(all, 120);
	tcase_add_checked_fixture(all, site_open, site_close);
	tcase_add_test(all, a_phone_number_is_marked_and_its_box_is_ticked);
	tcase_add_test(all, a_ticked_place_is_covered_by_blocks_of_its_length);
	tcase_add_test(all, a_ticked_place_is_covered_by_a_word_where_that_was_chosen);
	tcase_add_test(all, what_is_ticked_comes_to_what_was_masked_by_hand);
	tcase_add_test(all, a_place_that_is_none_covers_nothing);
	tcase_add_test(all, a_preview_shows_what_goes_and_what_comes_and_decides_nothing);
	tcase_add_test(all, every_reason_stands_on_the_page_with_its_public_sentence);
	tcase_add_test(all, the_original_of_a_masked_text_is_opened_on_purpose_and_noted);
	suite_add_tcase(suite, all);
	return run_suite(suite);
}
