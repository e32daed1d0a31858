/* The form from the first page to the receipt, and every way in which it can come back. */
#include "guard/token.h"
#include "public/resident.h"

static int64_t
stored(void)
{
	return site_number("SELECT count(*) FROM submission");
}

/* Posts fields of the form with a cookie. */
static void
send_form(const char *fields)
{
	get(portal_routes, FEEDBACK);
	post(portal_routes, FEEDBACK, fields);
}

START_TEST(nothing_is_chosen_beforehand)
{
	const char *page;

	get(portal_routes, FEEDBACK);
	ck_assert_int_eq(answer.status, OK);
	ck_assert_int_eq(times("type=\"radio\""), 5);
	ck_assert_int_eq(times("name=\"reason\""), 7);
	ck_assert_int_eq(times("<option"), 19);
	ck_assert(!says(" checked"));
	ck_assert(!says(" selected"));
	page = body();
	ck_assert_ptr_nonnull(strstr(page, ">非常满意<"));
	ck_assert(strstr(page, ">非常满意<") < strstr(page, ">非常不满意<"));
}
END_TEST

START_TEST(a_form_without_a_rating_comes_back_filled)
{
	send_form(text("reason=1&reason=7&body=%s&private=1&township=2&phone=%s&agree=1",
	    encoded("第一行 </textarea>\r\n第二行 \"引号\""), encoded("138-0013-8000")));
	ck_assert_int_eq(answer.status, UNPROCESSABLE);
	ck_assert(says("<title>有 1 处需要修改：评价义乌好货智慧产业园｜"));
	ck_assert(says("<a href=\"#rating-5\">请选择您的满意程度</a>"));
	ck_assert(says("id=\"rating-problem\""));
	ck_assert(says("第一行 &lt;/textarea&gt;\n第二行 &quot;引号&quot;</textarea>"));
	ck_assert(says("id=\"reason-1\" value=\"1\" checked"));
	ck_assert(says("id=\"reason-7\" value=\"7\" checked"));
	ck_assert(!says("id=\"reason-2\" value=\"2\" checked"));
	ck_assert(says("<option value=\"2\" selected>"));
	ck_assert(says("aria-describedby=\"private-hint\" checked"));
	ck_assert(says("name=\"agree\" value=\"1\" checked"));
	ck_assert(says("value=\"138-0013-8000\""));
	ck_assert_int_eq(stored(), 0);
}
END_TEST

START_TEST(every_problem_is_named_at_once)
{
	send_form("rating=&township=999&phone=123");
	ck_assert_int_eq(answer.status, UNPROCESSABLE);
	ck_assert(says("<h2 id=\"summary-title\">有 4 处需要修改</h2>"));
	ck_assert_int_eq(times("class=\"em\""), 4);
	ck_assert_int_eq(times("aria-invalid=\"true\""), 3);
	ck_assert(says("<a href=\"#phone\">手机号应为 11 位数字</a>"));
	ck_assert(says("<a href=\"#agree\">填了手机号，请勾选同意"));
	ck_assert_int_eq(stored(), 0);
}
END_TEST

/* Characters of three bytes, so many times. */
static const char *
characters(int count)
{
	char *words = text("%*s", 3 * count, "");

	for (int i = 0; i < count; i++)
		memcpy(words + 3 * i, "好", 3);
	return words;
}

START_TEST(five_hundred_characters_are_taken_and_one_more_is_not)
{
	hand_in(text("rating=5&body=%s", characters(500)));
	ck_assert_int_eq(site_number("SELECT length(body) FROM submission"), 500);
	send_form(text("rating=5&body=%s", characters(501)));
	ck_assert_int_eq(answer.status, UNPROCESSABLE);
	ck_assert(says("意见最多 500 个字，现在是 501 个字"));
	ck_assert(says(characters(501)));
	ck_assert_int_eq(stored(), 1);
}
END_TEST

static const char *const foreign[] = {
	"rating=6", "rating=0", "rating=x", "rating=%EF%BC%95", "rating=5&reason=8", "rating=5&reason=0",
	"rating=5&private=2", "rating=5&agree=x", "rating=5&township=abc", "rating=5&township=-1",
	"rating=5&rating=1", "rating=5&extra=1", "rating=5&body=%00", "rating=5&body=%ff", "rating=55",
};

START_TEST(what_our_form_cannot_send_is_a_bad_request)
{
	send_form(foreign[_i]);
	ck_assert_int_eq(answer.status, BAD_REQUEST);
	ck_assert_int_eq(stored(), 0);
}
END_TEST

START_TEST(a_receipt_has_number_code_and_days)
{
	struct paper paper = hand_in(text("rating=2&reason=1&body=%s&phone=%s&agree=1",
	    encoded("路灯不亮"), encoded("１３８ 0013 8000")));

	ck_assert_str_eq(paper.number, "2611240001");
	ck_assert_uint_eq(strlen(paper.code), 8);
	ck_assert(answer.secret);
	ck_assert(says("name=\"robots\" content=\"noindex\""));
	ck_assert(says("<b>11 月 25 日前</b>完成审核。"));
	ck_assert(says("<b>12 月 1 日前</b>答复；情况复杂的会说明原因，最迟 <b>12 月 15 日前</b>答复。"));
	ck_assert(says("您留了手机号，我们会电话回访。"));
	ck_assert(!says("您已经提交过了"));
	ck_assert_int_eq(site_number("SELECT reasons FROM submission"), 1);
	ck_assert_int_eq(site_number("SELECT count(*) FROM contact WHERE instr(sealed, '13800138000') = 0"), 1);
}
END_TEST

START_TEST(a_rating_alone_promises_no_answer)
{
	hand_in("rating=5");
	ck_assert(says("您只打了分，没有写意见，所以不会有单独答复。"));
	ck_assert(!says("完成审核"));
	ck_assert_str_eq(site_text("SELECT visibility || handling FROM submission"), "nonenone");
}
END_TEST

START_TEST(a_double_click_gives_one_submission_and_the_same_receipt)
{
	struct paper first = hand_in("rating=5&body=x"), again;
	const char *location;

	clock_set(SITE_NOW + 300);
	post(portal_routes, FEEDBACK, "rating=5&body=x");
	ck_assert_int_eq(answer.status, SEE_OTHER);
	location = text("%s", answer.location);
	get(portal_routes, location);
	again = paper_shown();
	ck_assert_str_eq(again.number, first.number);
	ck_assert_str_eq(again.code, first.code);
	ck_assert(says("您已经提交过了，不用再交。"));
	ck_assert_int_eq(stored(), 1);
}
END_TEST

START_TEST(a_second_rating_of_a_device_replaces_the_first)
{
	hand_in("rating=5");
	post(portal_routes, FEEDBACK, "rating=2");
	ck_assert_int_eq(answer.status, SEE_OTHER);
	ck_assert_int_eq(site_number("SELECT count(*) FROM rating"), 2);
	ck_assert_int_eq(site_number("SELECT value FROM rating WHERE retired_at IS NULL"), 2);
	get(portal_routes, "/projects/" A_PROJECT);
	ck_assert(says("目前 1 人评价。"));
}
END_TEST

/* Without cookies -------------------------------------------------------------- */

/* A browser that takes no cookies. */
static struct paper
send_without_cookies(const char *fields)
{
	forget_cookies();
	post(portal_routes, FEEDBACK, fields);
	ck_assert_int_eq(answer.status, OK);
	return paper_shown();
}

START_TEST(without_cookies_the_answer_is_the_receipt)
{
	struct paper first = send_without_cookies("rating=4&body=x"), again;

	ck_assert_uint_eq(strlen(first.code), 8);
	ck_assert(answer.secret);
	ck_assert_str_eq(cookie("minyi_device"), "");
	again = send_without_cookies("rating=4&body=x");
	ck_assert_str_eq(again.number, first.number);
	ck_assert_str_eq(again.code, first.code);
	ck_assert_int_eq(stored(), 1);
	look_up(first.number, first.code);
	ck_assert_int_eq(answer.status, OK);
}
END_TEST

START_TEST(without_cookies_no_receipt_can_be_fetched)
{
	struct paper paper = send_without_cookies("rating=4&body=x");

	get(portal_routes, text("/receipts/%s", paper.number));
	ck_assert_int_eq(answer.status, NOT_FOUND);
}
END_TEST

START_TEST(only_the_form_gives_a_device_its_cookie)
{
	const char *first;

	get(portal_routes, "/");
	ck_assert_str_eq(cookie("minyi_device"), "");
	get(portal_routes, FEEDBACK);
	first = cookie("minyi_device");
	ck_assert_uint_eq(strlen(first), 32);
	ck_assert_ptr_nonnull(strstr(answer.cookies[0], "HttpOnly; SameSite=Lax"));
	get(portal_routes, FEEDBACK);
	ck_assert_str_eq(cookie("minyi_device"), first);
	ck_assert_ptr_null(answer.cookies[0]);
}
END_TEST

/* Receipts ----------------------------------------------------------------------- */

START_TEST(a_receipt_of_another_device_looks_like_none)
{
	struct paper paper = hand_in("rating=4");
	const char *strangers;

	get(portal_routes, "/receipts/2611249999");
	ck_assert_int_eq(answer.status, NOT_FOUND);
	strangers = text("%s", body());
	forget_cookies();
	get(portal_routes, FEEDBACK);
	get(portal_routes, text("/receipts/%s", paper.number));
	ck_assert_int_eq(answer.status, NOT_FOUND);
	ck_assert(!says(paper.code));
	ck_assert_uint_eq(strlen(body()), strlen(strangers));
}
END_TEST

START_TEST(a_code_is_shown_for_ten_minutes_only)
{
	struct paper paper = hand_in("rating=4");

	clock_set(SITE_NOW + 600);
	get(portal_routes, text("/receipts/%s", paper.number));
	ck_assert_str_eq(paper_shown().code, paper.code);
	clock_set(SITE_NOW + 601);
	get(portal_routes, text("/receipts/%s", paper.number));
	ck_assert_int_eq(answer.status, OK);
	ck_assert_str_eq(paper_shown().number, paper.number);
	ck_assert_str_eq(paper_shown().code, "");
	ck_assert(says("现在看不到了"));
}
END_TEST

static const char *const no_numbers[] = { "1", "abc", "26112400011", "0000000000", "..", "2611240001x" };

START_TEST(what_is_no_number_has_no_receipt)
{
	get(portal_routes, text("/receipts/%s", no_numbers[_i]));
	ck_assert_int_eq(answer.status, NOT_FOUND);
}
END_TEST

/* Tokens, the period, a full disk ---------------------------------------------------- */

START_TEST(a_page_that_was_open_too_long_keeps_its_text)
{
	const char *token;

	get(portal_routes, FEEDBACK);
	token = between("name=\"token\" value=\"", "\"", 1);
	clock_set(SITE_NOW + TOKEN_SECONDS + 120);
	post(portal_routes, FEEDBACK, text("rating=2&body=%s&token=%s", encoded("路灯不亮"), encoded(token)));
	ck_assert_int_eq(answer.status, UNPROCESSABLE);
	ck_assert(says("这个页面打开太久了，请再点一次“提交评价”。您写的内容还在。"));
	ck_assert(says("路灯不亮</textarea>"));
	ck_assert(says("value=\"2\" checked"));
	ck_assert_int_eq(stored(), 0);
	token = between("name=\"token\" value=\"", "\"", 1);
	post(portal_routes, FEEDBACK, text("rating=2&body=%s&token=%s", encoded("路灯不亮"), encoded(token)));
	ck_assert_int_eq(answer.status, SEE_OTHER);
}
END_TEST

START_TEST(a_token_of_another_form_is_refused)
{
	const char *token;

	get(portal_routes, "/lookup");
	token = between("name=\"token\" value=\"", "\"", 1);
	post(portal_routes, FEEDBACK, text("rating=2&token=%s", encoded(token)));
	ck_assert_int_eq(answer.status, FORBIDDEN);
	post(portal_routes, FEEDBACK, "rating=2&token=x");
	ck_assert_int_eq(answer.status, FORBIDDEN);
	ck_assert_int_eq(stored(), 0);
}
END_TEST

START_TEST(after_the_period_nothing_is_taken)
{
	static struct config config;

	config = *visit.config;
	config.period_end = "2026-11-23";
	visit.config = &config;
	get(portal_routes, FEEDBACK);
	ck_assert_int_eq(answer.status, OK);
	ck_assert(says("这个项目的评价已于 2026 年 11 月 23 日结束。您仍可以拨打 12345 反映。"));
	ck_assert(!says("<form"));
	post(portal_routes, FEEDBACK, "rating=5");
	ck_assert_int_eq(answer.status, UNPROCESSABLE);
	ck_assert(says("您仍可以拨打 12345 反映。"));
	ck_assert_int_eq(stored(), 0);
	config.period_end = "2026-11-24";
	send_form("rating=5");
	ck_assert_int_eq(answer.status, SEE_OTHER);
}
END_TEST

START_TEST(what_cannot_be_stored_comes_back_with_its_text)
{
	site_run("CREATE TRIGGER no_room BEFORE INSERT ON rating BEGIN SELECT raise(ABORT, 'no room'); END");
	send_form(text("rating=2&body=%s", encoded("路灯不亮")));
	ck_assert_int_eq(answer.status, UNAVAILABLE);
	ck_assert(says("还没有提交。您写的内容都在"));
	ck_assert(says("路灯不亮</textarea>"));
	ck_assert_int_eq(stored(), 0);
}
END_TEST

START_TEST(a_project_that_is_not_there_has_no_form)
{
	get(portal_routes, "/projects/nothing/feedback");
	ck_assert_int_eq(answer.status, NOT_FOUND);
	post(portal_routes, "/projects/nothing/feedback", "rating=5");
	ck_assert_int_eq(answer.status, NOT_FOUND);
}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("feedback form");
	TCase *tests = tcase_create("form");

	tcase_add_checked_fixture(tests, site_open, site_close);
	tcase_set_timeout(tests, 60);
	tcase_add_test(tests, nothing_is_chosen_beforehand);
	tcase_add_test(tests, a_form_without_a_rating_comes_back_filled);
	tcase_add_test(tests, every_problem_is_named_at_once);
	tcase_add_test(tests, five_hundred_characters_are_taken_and_one_more_is_not);
	tcase_add_loop_test(tests, what_our_form_cannot_send_is_a_bad_request, 0,
	    sizeof(foreign) / sizeof(foreign[0]));
	tcase_add_test(tests, a_receipt_has_number_code_and_days);
	tcase_add_test(tests, a_rating_alone_promises_no_answer);
	tcase_add_test(tests, a_double_click_gives_one_submission_and_the_same_receipt);
	tcase_add_test(tests, a_second_rating_of_a_device_replaces_the_first);
	tcase_add_test(tests, without_cookies_the_answer_is_the_receipt);
	tcase_add_test(tests, without_cookies_no_receipt_can_be_fetched);
	tcase_add_test(tests, only_the_form_gives_a_device_its_cookie);
	tcase_add_test(tests, a_receipt_of_another_device_looks_like_none);
	tcase_add_test(tests, a_code_is_shown_for_ten_minutes_only);
	tcase_add_loop_test(tests, what_is_no_number_has_no_receipt, 0,
	    sizeof(no_numbers) / sizeof(no_numbers[0]));
	tcase_add_test(tests, a_page_that_was_open_too_long_keeps_its_text);
	tcase_add_test(tests, a_token_of_another_form_is_refused);
	tcase_add_test(tests, after_the_period_nothing_is_taken);
	tcase_add_test(tests, what_cannot_be_stored_comes_back_with_its_text);
	tcase_add_test(tests, a_project_that_is_not_there_has_no_form);
	suite_add_tcase(suite, tests);
	return run_suite(suite);
}
