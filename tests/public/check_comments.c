/* What people said of a project, as everybody may read it. */
#include "public/resident.h"

START_TEST(a_comment_is_unseen_until_it_is_published)
{
	struct paper paper = hand_in(text("rating=2&body=%s",
	    encoded("<b>下雨积水</b>\n请修路")));

	get(portal_routes, "/projects/" A_PROJECT);
	ck_assert(!says("下雨积水"));
	ck_assert(says("还没有公开的意见。新意见一般在 1 个工作日内审核完。"));
	decide_on(paper.number, "published", "", "");
	get(portal_routes, "/projects/" A_PROJECT);
	ck_assert(says("大家的意见（1 条）"));
	ck_assert(says("&lt;b&gt;下雨积水&lt;/b&gt;\n请修路"));
	ck_assert(says("一位居民"));
	ck_assert(says("正在办理，12 月 1 日前答复。"));
}
END_TEST

START_TEST(a_masked_comment_says_so_and_hides_its_original)
{
	struct paper paper = hand_in(text("rating=2&township=1&body=%s",
	    encoded("请联系王五，路灯不亮")));

	decide_on(paper.number, "masked", "mask", "请联系▇▇，路灯不亮");
	get(portal_routes, "/projects/" A_PROJECT);
	ck_assert(says("请联系▇▇，路灯不亮"));
	ck_assert(!says("王五"));
	ck_assert(says("公开时遮盖了个人信息"));
	ck_assert(says("洣水镇居民"));
}
END_TEST

START_TEST(a_reply_stands_below_its_comment)
{
	struct paper paper = say_in_public("文化室锁着门");

	reply_to(paper.number, "partly", "您好。周末从 12 月起开门。\n平时请打电话。");
	get(portal_routes, "/projects/" A_PROJECT);
	ck_assert(says("县商务局答复"));
	ck_assert(says("您好。周末从 12 月起开门。\n平时请打电话。"));
	ck_assert(says("部分采纳"));
	ck_assert(!says("正在办理"));
}
END_TEST

START_TEST(a_promise_that_was_broken_is_not_hidden)
{
	say_in_public("文化室锁着门");
	clock_set(SITE_NOW + 20 * 24 * 60 * 60);
	get(portal_routes, "/projects/" A_PROJECT);
	ck_assert(says("原定 12 月 1 日前答复，现在还没有答复。"));
}
END_TEST

/* Comment n is published at second n; every third has an answer. */
static void
publish_many(int comments)
{
	for (int i = 1; i <= comments; i++) {
		struct paper paper;

		clock_set(SITE_NOW + i);
		paper = say_in_public(text("意见第%d条", i));
		if (i % 3 == 0)
			reply_to(paper.number, "explained", "您好。这条路明年 5 月修。");
	}
}

START_TEST(comments_come_twenty_a_page_and_none_twice)
{
	char address[200] = "/projects/" A_PROJECT;
	bool seen[46] = { false };
	int pages = 0, comments = 0;

	publish_many(45);
	while (address[0] != '\0') {
		get(portal_routes, address);
		ck_assert_int_eq(answer.status, OK);
		ck_assert_int_eq(says("回到最新"), pages > 0);
		for (int n = 1, count = times("意见第"); n <= count; n++) {
			int number = atoi(between("意见第", "条", n));

			ck_assert_msg(!seen[number], "comment %d came twice", number);
			seen[number] = true;
			comments++;
		}
		pages++;
		snprintf(address, sizeof(address), "%s", between("rel=\"next\" href=\"", "#", 1));
	}
	ck_assert_int_eq(pages, 3);
	ck_assert_int_eq(comments, 45);
}
END_TEST

START_TEST(answered_comments_come_first_and_then_the_newest)
{
	publish_many(4);
	get(portal_routes, "/projects/" A_PROJECT);
	ck_assert_str_eq(between("意见第", "条", 1), "3");
	ck_assert_str_eq(between("意见第", "条", 2), "4");
	ck_assert_str_eq(between("意见第", "条", 3), "2");
	ck_assert_str_eq(between("意见第", "条", 4), "1");
}
END_TEST

/* The numbers of the comments on the page, in its order. */
static const char *
shown(void)
{
	char *list = text("%s", "");

	for (int n = 1, count = times("class=\"cmt\""); n <= count; n++)
		strcat(strcat(list, between("意见第", "条", n)), " ");
	return list;
}

START_TEST(the_way_back_shows_the_same_pages)
{
	char forth[3][400], address[200] = "/projects/" A_PROJECT;

	publish_many(45);
	for (int page = 0; page < 3; page++) {
		get(portal_routes, address);
		strcpy(forth[page], shown());
		snprintf(address, sizeof(address), "%s", between("rel=\"next\" href=\"", "#", 1));
	}
	for (int page = 1; page >= 0; page--) {
		get(portal_routes, text("%s", between("rel=\"prev\" href=\"", "#", 1)));
		ck_assert_str_eq(shown(), forth[page]);
		ck_assert_int_eq(says("上一页"), page > 0);
		ck_assert(says("下一页"));
	}
}
END_TEST

START_TEST(a_link_to_a_comment_finds_it_on_whatever_page_it_is)
{
	const char *oldest, *newest;

	publish_many(45);
	oldest = site_text("SELECT number FROM publication ORDER BY answered, published_at LIMIT 1");
	newest = site_text("SELECT number FROM publication ORDER BY answered DESC, published_at DESC LIMIT 1");
	get(portal_routes, "/projects/" A_PROJECT);
	ck_assert(!says(text("id=\"c%s\"", oldest)));
	ck_assert_str_eq(comment_path(visit.arena, A_PROJECT, atoll(oldest)),
	    text("/projects/" A_PROJECT "?comment=%s#c%s", oldest, oldest));
	get(portal_routes, text("/projects/" A_PROJECT "?comment=%s", oldest));
	ck_assert_int_eq(times(text("<article class=\"cmt\" id=\"c%s\">", oldest)), 1);
	ck_assert(says("上一页"));
	get(portal_routes, text("/projects/" A_PROJECT "?comment=%s", newest));
	ck_assert(says(text("id=\"c%s\"", newest)));
	ck_assert(!says("上一页"));
	ck_assert_int_eq(times("class=\"cmt\""), 20);
}
END_TEST

START_TEST(a_comment_that_is_not_public_is_said_to_be_so)
{
	struct paper paper = hand_in(text("rating=2&body=%s", encoded("没有公开的话")));

	say_in_public("别的意见");
	get(portal_routes, text("/projects/" A_PROJECT "?comment=%s", paper.number));
	ck_assert_int_eq(answer.status, OK);
	ck_assert(says("您要看的那条意见，现在没有公开。"));
	ck_assert(says("别的意见"));
	ck_assert(!says("没有公开的话"));
	decide_on(paper.number, "published", "", "");
	get(portal_routes, text("/projects/dapu-wharf?comment=%s", paper.number));
	ck_assert(says("现在没有公开"));
	get(portal_routes, text("/projects/" A_PROJECT "?comment=%s", paper.number));
	ck_assert(says("没有公开的话"));
	ck_assert(!says("您要看的那条意见"));
}
END_TEST

static const char *const bad_pages[] = {
	"comment=1", "comment=x", "comment=26112400011", "before=x", "before=1.2", "after=1.1.1&before=1.1.1",
	"comment=2611240001&after=1.1.1",
};

START_TEST(a_page_that_no_link_leads_to_is_a_bad_request)
{
	get(portal_routes, text("/projects/" A_PROJECT "?%s", bad_pages[_i]));
	ck_assert_int_eq(answer.status, BAD_REQUEST);
}
END_TEST

static const char *const bad_keys[] = {
	"x", "1", "1.2", "1.2.3.4", "2.1.1", "-1.1.1", "1.-1.1", "01.1.1", "1.1.1x", "%201.1.1", "1.1.99999999999999999",
};

START_TEST(a_malformed_key_is_a_bad_request)
{
	get(portal_routes, text("/projects/" A_PROJECT "?after=%s", bad_keys[_i]));
	ck_assert_int_eq(answer.status, BAD_REQUEST);
}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("comments");
	TCase *tests = tcase_create("comments");

	tcase_add_checked_fixture(tests, site_open, site_close);
	tcase_set_timeout(tests, 120);
	tcase_add_test(tests, a_comment_is_unseen_until_it_is_published);
	tcase_add_test(tests, a_masked_comment_says_so_and_hides_its_original);
	tcase_add_test(tests, a_reply_stands_below_its_comment);
	tcase_add_test(tests, a_promise_that_was_broken_is_not_hidden);
	tcase_add_test(tests, comments_come_twenty_a_page_and_none_twice);
	tcase_add_test(tests, answered_comments_come_first_and_then_the_newest);
	tcase_add_test(tests, the_way_back_shows_the_same_pages);
	tcase_add_test(tests, a_link_to_a_comment_finds_it_on_whatever_page_it_is);
	tcase_add_test(tests, a_comment_that_is_not_public_is_said_to_be_so);
	tcase_add_loop_test(tests, a_page_that_no_link_leads_to_is_a_bad_request, 0,
	    sizeof(bad_pages) / sizeof(bad_pages[0]));
	tcase_add_loop_test(tests, a_malformed_key_is_a_bad_request, 0,
	    sizeof(bad_keys) / sizeof(bad_keys[0]));
	suite_add_tcase(suite, tests);
	return run_suite(suite);
}
