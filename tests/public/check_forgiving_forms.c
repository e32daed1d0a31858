/* Forms that forgive: personal numbers are pointed out and masked in one tap, nothing typed is lost. */
#include "guard/receipt.h"
#include "guard/token.h"
#include "public/resident.h"

static const char with_phone[] = "路面坑洼，请打 138-1234-5678 找我";
static const char masked[] = "路面坑洼，请打 ▇▇▇▇▇▇▇▇▇▇▇▇▇ 找我";

static int64_t
stored(void)
{
	return site_number("SELECT count(*) FROM submission");
}

static void
send_form(const char *fields)
{
	get(portal_routes, FEEDBACK);
	post(portal_routes, FEEDBACK, fields);
}

static const char *
title(void)
{
	return between("<title>", "</title>", 1);
}

/* The form ----------------------------------------------------------------------- */

START_TEST(a_phone_number_in_the_words_is_pointed_out_before_it_is_stored)
{
	send_form(text("rating=2&body=%s", encoded(with_phone)));
	ck_assert_int_eq(answer.status, UNPROCESSABLE);
	ck_assert_int_eq(stored(), 0);
	ck_assert(says("<h2 id=\"summary-title\">有 1 处需要修改</h2>"));
	ck_assert(says("<a href=\"#body\">意见里好像有手机号，请删掉，或者填到下面的手机号栏</a>"));
	ck_assert(says("body-count personal-problem\" aria-invalid=\"true\">"));
	ck_assert(says(text("%s</textarea>", with_phone)));
	ck_assert(says("value=\"2\" checked"));
	ck_assert(says("name=\"personal\" value=\"mask\""));
	ck_assert(says("name=\"personal\" value=\"keep\""));
	ck_assert_ptr_null(strstr(title(), "138"));
	ck_assert_int_eq(times("138-1234-5678"), 1);
}
END_TEST

/* Texts and what is said of them. */
static const struct { const char *text, *sentence; } sentences[] = {
	{ "证号 11010519491231002X", "意见里好像有身份证号，请删掉后再提交" },
	{ "卡 6222 0212 3456 7890 128", "意见里好像有银行卡号，请删掉后再提交" },
	{ "湘D·12345 乱停", "意见里好像有车牌号，请删掉后再提交" },
	{ "11010519491231002X，13812345678", "意见里好像有身份证号、手机号，请删掉后再提交" },
};

START_TEST(every_kind_has_its_sentence)
{
	send_form(text("rating=2&body=%s", encoded(sentences[_i].text)));
	ck_assert_int_eq(answer.status, UNPROCESSABLE);
	ck_assert_int_eq(times(sentences[_i].sentence), 2);
}
END_TEST

START_TEST(one_tap_masks_and_submits)
{
	hand_in(text("rating=2&body=%s&personal=mask", encoded(with_phone)));
	ck_assert_int_eq(stored(), 1);
	ck_assert_str_eq(site_text("SELECT body FROM submission"), masked);
}
END_TEST

START_TEST(a_second_tap_on_the_mask_gives_the_same_receipt)
{
	struct paper first = hand_in(text("rating=2&body=%s&personal=mask", encoded(with_phone)));

	post(portal_routes, FEEDBACK, text("rating=2&body=%s&personal=mask", encoded(with_phone)));
	get(portal_routes, text("%s", answer.location));
	ck_assert_str_eq(paper_shown().number, first.number);
	ck_assert_int_eq(stored(), 1);
}
END_TEST

START_TEST(who_says_that_it_is_none_is_believed)
{
	hand_in(text("rating=2&body=%s&personal=keep", encoded(with_phone)));
	ck_assert_str_eq(site_text("SELECT body FROM submission"), with_phone);
}
END_TEST

START_TEST(a_choice_is_kept_while_something_else_is_mended)
{
	send_form(text("body=%s&personal=keep", encoded(with_phone)));
	ck_assert_int_eq(answer.status, UNPROCESSABLE);
	ck_assert(says("有 1 处需要修改"));
	ck_assert(!says("意见里好像有"));
	ck_assert(says("type=\"submit\" name=\"personal\" value=\"keep\">提交评价"));
	ck_assert_int_eq(times("name=\"personal\""), 1);
	send_form(text("body=%s&personal=mask", encoded(with_phone)));
	ck_assert_int_eq(answer.status, UNPROCESSABLE);
	ck_assert(says(text("%s</textarea>", masked)));
	ck_assert(!says("name=\"personal\""));
	ck_assert_int_eq(stored(), 0);
}
END_TEST

START_TEST(all_problems_are_told_at_once)
{
	send_form(text("phone=123&body=%s", encoded(with_phone)));
	ck_assert_int_eq(answer.status, UNPROCESSABLE);
	ck_assert(says("有 4 处需要修改"));
	ck_assert(says("意见里好像有手机号"));
	ck_assert(says("请选择您的满意程度"));
}
END_TEST

/* The key "enter" in a field presses the first button of a form. */
START_TEST(the_first_button_only_submits)
{
	const char *form;

	send_form(text("rating=2&body=%s", encoded(with_phone)));
	form = strstr(body(), "<form");
	ck_assert_ptr_nonnull(form);
	ck_assert_ptr_eq(strstr(form, "<button"), strstr(form, "<button type=\"submit\" hidden>提交评价"));
}
END_TEST

START_TEST(a_text_without_numbers_offers_no_choice)
{
	get(portal_routes, FEEDBACK);
	ck_assert(!says("name=\"personal\""));
	send_form(text("body=%s", encoded("2026 年 8 月 17 日打 12345，编号 2608170031")));
	ck_assert_int_eq(answer.status, UNPROCESSABLE);
	ck_assert(!says("name=\"personal\""));
	ck_assert(!says("意见里好像有"));
}
END_TEST

static const char *const foreign[] = { "personal=x", "personal=masks", "personal=mask&personal=keep" };

START_TEST(a_choice_that_no_button_sends_is_a_bad_request)
{
	send_form(text("rating=5&%s", foreign[_i]));
	ck_assert_int_eq(answer.status, BAD_REQUEST);
	ck_assert_int_eq(stored(), 0);
}
END_TEST

START_TEST(a_page_that_was_open_too_long_keeps_the_choice_too)
{
	const char *token;

	get(portal_routes, FEEDBACK);
	token = between("name=\"token\" value=\"", "\"", 1);
	clock_set(SITE_NOW + TOKEN_SECONDS + 120);
	post(portal_routes, FEEDBACK, text("rating=2&body=%s&personal=keep&token=%s",
	    encoded(with_phone), encoded(token)));
	ck_assert_int_eq(answer.status, UNPROCESSABLE);
	ck_assert(says("这个页面打开太久了，请再点一次“提交评价”。您写的内容还在。"));
	ck_assert(says("name=\"personal\" value=\"keep\">提交评价"));
	token = between("name=\"token\" value=\"", "\"", 1);
	post(portal_routes, FEEDBACK, text("rating=2&body=%s&personal=keep&token=%s",
	    encoded(with_phone), encoded(token)));
	ck_assert_int_eq(answer.status, SEE_OTHER);
}
END_TEST

/* The correction -------------------------------------------------------------------- */

static struct paper
hand_in_and_look_up(void)
{
	struct paper paper = hand_in(text("rating=2&body=%s", encoded("路灯不亮")));

	look_up(paper.number, paper.code);
	return paper;
}

START_TEST(a_correction_with_a_number_is_pointed_out_and_masked)
{
	struct paper paper = hand_in_and_look_up();

	act("/lookup/correct", paper.number, text("&body=%s", encoded(with_phone)));
	ck_assert_int_eq(answer.status, UNPROCESSABLE);
	ck_assert_int_eq(times("意见里好像有手机号，请删掉后再保存"), 2);
	ck_assert(says(text("%s</textarea>", with_phone)));
	ck_assert_str_eq(site_text("SELECT body FROM submission"), "路灯不亮");
	act("/lookup/correct", paper.number, text("&body=%s&personal=mask", encoded(with_phone)));
	ck_assert_int_eq(answer.status, OK);
	ck_assert_str_eq(site_text("SELECT body FROM submission"), masked);
}
END_TEST

START_TEST(a_correction_may_be_kept_as_it_is)
{
	struct paper paper = hand_in_and_look_up();

	act("/lookup/correct", paper.number, text("&body=%s&personal=keep", encoded(with_phone)));
	ck_assert_int_eq(answer.status, OK);
	ck_assert_str_eq(site_text("SELECT body FROM submission"), with_phone);
	act("/lookup/correct", paper.number, "&body=a&personal=no");
	ck_assert_int_eq(answer.status, BAD_REQUEST);
}
END_TEST

/* The page of a result is open longer than its proof holds. */
START_TEST(a_correction_survives_until_number_and_code_are_given_again)
{
	static const char words[] = "第一行 \"引号\"\n第二行 </textarea>";
	struct paper paper = hand_in_and_look_up();
	const char *token, *carried;

	clock_set(SITE_NOW + PROOF_SECONDS + 120);
	act("/lookup/correct", paper.number, text("&body=%s", encoded(words)));
	ck_assert_int_eq(answer.status, UNPROCESSABLE);
	ck_assert(says("您改的文字还在。"));
	ck_assert(says(text("name=\"number\" value=\"%s\"", paper.number)));
	carried = between("name=\"correction\" value=\"", "\"", 1);
	ck_assert_str_eq(carried, "第一行 &quot;引号&quot;\n第二行 &lt;/textarea&gt;");
	token = between("name=\"token\" value=\"", "\"", 1);
	post(portal_routes, "/lookup", text("number=%s&code=00000000&correction=%s&token=%s",
	    paper.number, encoded(words), encoded(token)));
	ck_assert_int_eq(answer.status, UNPROCESSABLE);
	ck_assert(says("name=\"correction\" value=\"第一行"));
	post(portal_routes, "/lookup", text("number=%s&code=%s&correction=%s", paper.number,
	    paper.code, encoded(words)));
	ck_assert_int_eq(answer.status, OK);
	ck_assert(says("<details open>"));
	ck_assert(says("第一行 &quot;引号&quot;\n第二行 &lt;/textarea&gt;</textarea>"));
	act("/lookup/correct", paper.number, text("&body=%s", encoded(words)));
	ck_assert_int_eq(answer.status, OK);
	ck_assert_str_eq(site_text("SELECT body FROM submission"), words);
}
END_TEST

START_TEST(a_correction_that_came_too_late_says_so)
{
	struct paper paper = hand_in_and_look_up();

	decide_on(paper.number, "published", "", "");
	post(portal_routes, "/lookup", text("number=%s&code=%s&correction=x", paper.number, paper.code));
	ck_assert_int_eq(answer.status, OK);
	ck_assert(says("这条意见现在不能改了，刚才改的没有保存。"));
}
END_TEST

START_TEST(a_look_up_of_an_old_page_wants_one_more_press)
{
	struct paper paper = hand_in(text("rating=2&body=%s", encoded("路灯不亮")));
	const char *token;

	get(portal_routes, "/lookup");
	token = between("name=\"token\" value=\"", "\"", 1);
	clock_set(SITE_NOW + TOKEN_SECONDS + 120);
	for (int press = 0; press < 2; press++) {
		post(portal_routes, "/lookup", text("number=%s&code=%s&token=%s", paper.number,
		    paper.code, encoded(token)));
		ck_assert_int_eq(answer.status, press == 0 ? UNPROCESSABLE : OK);
		if (press == 0) {
			ck_assert(says("这个页面打开太久了，请再点一次“查询”。您填的还在。"));
			ck_assert(says(text("name=\"code\" value=\"%s\"", paper.code)));
		}
		token = between("name=\"token\" value=\"", "\"", 1);
	}
	ck_assert(says("路灯不亮"));
}
END_TEST

/* The receipt -------------------------------------------------------------------------- */

START_TEST(a_receipt_says_what_was_rated_and_where_to_look)
{
	struct paper paper = hand_in("rating=4");

	ck_assert(says("data-receipt=\"" A_PROJECT "\""));
	ck_assert(says("2026 年 11 月 24 日 10:00"));
	ck_assert(says(text("data-copy=\"受理编号 %.6s %s，查询码 %.4s %s\"", paper.number,
	    paper.number + 6, paper.code, paper.code + 4)));
	ck_assert(says("/lookup</p>"));
	clock_set(SITE_NOW + 601);
	get(portal_routes, text("/receipts/%s", paper.number));
	ck_assert(!says("data-copy"));
}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("forms that forgive");
	TCase *tests = tcase_create("forms");

	tcase_add_checked_fixture(tests, site_open, site_close);
	tcase_set_timeout(tests, 60);
	tcase_add_test(tests, a_phone_number_in_the_words_is_pointed_out_before_it_is_stored);
	tcase_add_loop_test(tests, every_kind_has_its_sentence, 0,
	    sizeof(sentences) / sizeof(sentences[0]));
	tcase_add_test(tests, one_tap_masks_and_submits);
	tcase_add_test(tests, a_second_tap_on_the_mask_gives_the_same_receipt);
	tcase_add_test(tests, who_says_that_it_is_none_is_believed);
	tcase_add_test(tests, a_choice_is_kept_while_something_else_is_mended);
	tcase_add_test(tests, all_problems_are_told_at_once);
	tcase_add_test(tests, the_first_button_only_submits);
	tcase_add_test(tests, a_text_without_numbers_offers_no_choice);
	tcase_add_loop_test(tests, a_choice_that_no_button_sends_is_a_bad_request, 0,
	    sizeof(foreign) / sizeof(foreign[0]));
	tcase_add_test(tests, a_page_that_was_open_too_long_keeps_the_choice_too);
	tcase_add_test(tests, a_correction_with_a_number_is_pointed_out_and_masked);
	tcase_add_test(tests, a_correction_may_be_kept_as_it_is);
	tcase_add_test(tests, a_correction_survives_until_number_and_code_are_given_again);
	tcase_add_test(tests, a_correction_that_came_too_late_says_so);
	tcase_add_test(tests, a_look_up_of_an_old_page_wants_one_more_press);
	tcase_add_test(tests, a_receipt_says_what_was_rated_and_where_to_look);
	suite_add_tcase(suite, tests);
	return run_suite(suite);
}
