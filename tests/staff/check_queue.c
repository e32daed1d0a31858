/* The queue's page: two panes, filters in the address, pages, and the way on after a decision. */
#include "staff/hand.h"

#define SEARCH "/staff/queue?q="

static void
index_words(void)
{
	while (queue_index(visit.writer, visit.db) > 0)
		continue;
}

/* The address of a link on the page that begins so, with its marks undone; "" when there is none. */
static const char *
link_to(const char *beginning)
{
	static char address[1024];
	const char *at = strstr(body(), words("href=\"%s", beginning));
	size_t length = 0;

	if (at == NULL)
		return "";
	for (at += strlen("href=\""); *at != '"' && *at != '\0' && length < sizeof(address) - 1; at++) {
		address[length++] = *at;
		if (strncmp(at, "&amp;", 5) == 0)
			at += 4;
	}
	address[length] = '\0';
	return address;
}

static int
rows(void)
{
	int count = 0;

	for (const char *at = body(); (at = strstr(at, "<li class=\"row\" id=\"item-")) != NULL; at++)
		count++;
	return count;
}

static bool
lists(int64_t number)
{
	return says(words("id=\"item-%lld\"", (long long)number));
}

START_TEST(the_first_of_the_list_stands_beside_it)
{
	int64_t good = submit(A_PROJECT, 5, "后来审的好评"), bad = submit(A_PROJECT, 1, "先审的差评");

	sign_in_as("mod", "moderator");
	get(moderate_routes, "/staff/queue");
	ck_assert_int_eq(answer.status, OK);
	ck_assert(says(words("id=\"item-%lld\" data-number=\"%lld\" aria-current=\"true\"", (long long)bad, (long long)bad)));
	ck_assert(says(words("action=\"/staff/submissions/%lld/decision\"", (long long)bad)));
	ck_assert(lists(good));
	ck_assert_ptr_eq(strstr(strstr(body(), "<h1") + 1, "<h1"), NULL);
}
END_TEST

START_TEST(an_item_has_its_list_beside_it_and_leads_to_its_neighbours)
{
	int64_t first = submit(A_PROJECT, 1, "第一条"), second = submit(A_PROJECT, 4, "第二条"),
	    third = submit(A_PROJECT, 4, "第三条");

	sign_in_as("mod", "moderator");
	get(moderate_routes, place_of(second));
	ck_assert(says(words("data-number=\"%lld\" aria-current=\"true\"", (long long)second)));
	ck_assert(says(words("data-go=\"previous\" href=\"%s", place_of(first))));
	ck_assert(says(words("data-go=\"next\" href=\"%s", place_of(third))));
	get(moderate_routes, place_of(third));
	ck_assert(!says("data-go=\"next\""));
}
END_TEST

START_TEST(the_head_counts_every_state)
{
	int64_t number = submit(A_PROJECT, 4, "要公开的");

	submit(A_PROJECT, 4, "还在等的");
	sign_in_as("mod", "moderator");
	site_run("UPDATE submission SET visibility = 'hidden' WHERE rating = 4 AND body = '要公开的'");
	get(moderate_routes, "/staff/queue");
	ck_assert(says("待审核 <span class=\"num\">1</span> 条"));
	ck_assert(says("aria-current=\"page\">待审核 <span class=\"num\">1</span>"));
	ck_assert(says("不公开 <span class=\"num\">1</span>"));
	ck_assert(says("全部 <span class=\"num\">2</span>"));
	ck_assert(!lists(number));
	get(moderate_routes, "/staff/queue?state=hidden");
	ck_assert(lists(number));
	ck_assert_int_eq(rows(), 1);
}
END_TEST

START_TEST(near_copies_are_one_row_that_says_how_many)
{
	for (int i = 0; i < 6; i++)
		submit(A_PROJECT, 5, "村口的路灯坏了三个月，一直没有人来修");
	site_look_through();
	sign_in_as("mod", "moderator");
	get(moderate_routes, "/staff/queue");
	ck_assert(says("待审核 <span class=\"num\">6</span> 条"));
	ck_assert_int_eq(rows(), 2);   /* the text itself, and all that resemble it */
	ck_assert(says("还有 5 条相似"));
}
END_TEST

START_TEST(filters_hold_together_and_each_can_be_taken_away)
{
	int64_t low = submit(A_PROJECT, 1, "差评"), high = submit(A_PROJECT, 5, "好评");

	sign_in_as("mod", "moderator");
	get(moderate_routes, "/staff/queue?rating=low&overdue=1");
	ck_assert_int_eq(rows(), 0);
	ck_assert(says("没有符合条件的意见"));
	ck_assert(says("去掉所有条件"));
	ck_assert(says("href=\"/staff/queue?rating=low\""));   /* the chip that takes overdue away */
	get(moderate_routes, "/staff/queue?rating=low");
	ck_assert(lists(low) && !lists(high));
	ck_assert(says("待审核 <span class=\"num\">1</span> 条"));
	ck_assert(says("不满意的评价<span aria-hidden=\"true\"> ×"));
	ck_assert(says("<option value=\"low\" selected>"));
	clock_set(SITE_NOW + 3 * 86400);
	sign_in_as("mod2", "moderator");
	get(moderate_routes, "/staff/queue?rating=5&overdue=1");
	ck_assert(lists(high) && !lists(low));
}
END_TEST

START_TEST(a_filter_that_no_form_sends_is_refused)
{
	static const char *const wrong[] = {
		"state=nothing", "area=nowhere", "project=999999", "project=x", "township=999999", "rating=6", "rating=0",
		"flag=nothing", "mine=2", "overdue=yes", "after=-1", "after=1x", "after=99999999999999999999",
		"after=1&before=2", "sort=new", "state=waiting&state=hidden",
	};
	int64_t number = submit(A_PROJECT, 4, "一条");

	sign_in_as("mod", "moderator");
	for (size_t i = 0; i < sizeof(wrong) / sizeof(wrong[0]); i++) {
		get(moderate_routes, words("/staff/queue?%s", wrong[i]));
		ck_assert_msg(answer.status == BAD_REQUEST, "queue: %s", wrong[i]);
		get(moderate_routes, words("%s?%s", place_of(number), wrong[i]));
		ck_assert_msg(answer.status == BAD_REQUEST, "submission: %s", wrong[i]);
	}
	get(moderate_routes, "/staff/queue?state=&area=&project=&township=&rating=&flag=&q=");
	ck_assert_int_eq(answer.status, OK);
	ck_assert(lists(number));
}
END_TEST

START_TEST(words_are_looked_for_and_numbers_lead_to_their_submission)
{
	int64_t lamp = submit(A_PROJECT, 4, "路灯<b>不亮</b>"), water = submit(A_PROJECT, 4, "水管漏水");

	index_words();
	sign_in_as("mod", "moderator");
	get(moderate_routes, words(SEARCH "%s", encoded("路灯")));
	ck_assert(lists(lamp) && !lists(water));
	ck_assert(says("value=\"路灯\""));
	get(moderate_routes, words(SEARCH "%s", encoded("<b>")));
	ck_assert(lists(lamp));
	ck_assert(!says("<b>不亮"));
	get(moderate_routes, words(SEARCH "%lld", (long long)water));
	ck_assert_int_eq(answer.status, SEE_OTHER);
	ck_assert_str_eq(answer.location, place_of(water));
	get(moderate_routes, SEARCH "2611249999");
	ck_assert_int_eq(answer.status, OK);
	ck_assert(says("没有编号是 261124 9999 的意见"));
	get(moderate_routes, words(SEARCH "%s", encoded("一 二 三 四 五 六")));
	ck_assert(says("最多同时找 5 个词"));
	get(moderate_routes, words("/staff/queue?state=refused&q=%s", encoded("路灯")));
	ck_assert(says("不公开和不予受理的文字不在搜索里"));
}
END_TEST

START_TEST(after_a_decision_comes_the_next_of_the_same_list)
{
	int64_t low = submit(A_PROJECT, 1, "差评"), first = submit(A_PROJECT, 5, "好评一"), second = submit(A_PROJECT, 5, "好评二");

	sign_in_as("mod", "moderator");
	get(moderate_routes, words("%s?rating=5", place_of(first)));
	ck_assert(!lists(low) && lists(second));
	ck_assert(says("<input type=\"hidden\" name=\"rating\" value=\"5\">"));
	decide_on(first, "verdict=published&rating=5");
	ck_assert_str_eq(answer.location, words("%s?rating=5", place_of(second)));
	decide_on(second, "verdict=published&rating=5");
	ck_assert_str_eq(answer.location, "/staff/queue?rating=5");
	decide_on(low, "verdict=published");
	ck_assert_str_eq(answer.location, "/staff/queue");
}
END_TEST

START_TEST(pages_lead_on_and_back)
{
	const int64_t more = 7;
	const char *second;

	for (int64_t i = 0; i < QUEUE_PAGE + more; i++)
		submit(A_PROJECT, i % 2 == 0 ? 1 : 5, words("第 %d 条意见", (int)i));
	sign_in_as("mod", "moderator");
	get(moderate_routes, "/staff/queue");
	ck_assert_int_eq(rows(), QUEUE_PAGE);
	ck_assert(says(words("待审核 <span class=\"num\">%d</span> 条", QUEUE_PAGE + (int)more)));
	ck_assert_str_eq(link_to("/staff/queue?before="), "");
	second = words("%s", link_to("/staff/queue?after="));
	get(moderate_routes, second);
	ck_assert_int_eq(rows(), more);
	ck_assert(!says("下一页"));
	get(moderate_routes, link_to("/staff/queue?before="));
	ck_assert_int_eq(answer.status, OK);
	ck_assert_int_eq(rows(), QUEUE_PAGE);
	ck_assert_str_eq(link_to("/staff/queue?after="), second);
}
END_TEST

START_TEST(when_all_is_done_the_page_says_when_the_last_was)
{
	int64_t number = submit(A_PROJECT, 4, "最后一条");

	sign_in_as("mod", "moderator");
	get(moderate_routes, "/staff/queue");
	ck_assert(!says("都审完了"));
	decide_on(number, "verdict=published");
	site_run("UPDATE submission SET visibility = 'hidden' WHERE visibility = 'waiting'");
	get(moderate_routes, "/staff/queue");
	ck_assert(says("都审完了"));
	ck_assert_int_eq(rows(), 0);
	get(moderate_routes, "/staff/queue?state=refused");
	ck_assert(says("现在没有不予受理的意见"));
}
END_TEST

START_TEST(a_row_says_what_was_noticed_in_its_text)
{
	submit(A_PROJECT, 4, "加微信送礼品");
	sign_in_as("mod", "moderator");
	get(moderate_routes, "/staff/queue?flag=word");
	ck_assert_int_eq(rows(), 1);
	ck_assert(says("含敏感词"));
	get(moderate_routes, "/staff/queue?flag=plate");
	ck_assert_int_eq(rows(), 0);
}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("staff queue");
	TCase *queue = tcase_create("queue");

	tcase_set_timeout(queue, 120);
	tcase_add_checked_fixture(queue, site_open, site_close);
	tcase_add_test(queue, the_first_of_the_list_stands_beside_it);
	tcase_add_test(queue, an_item_has_its_list_beside_it_and_leads_to_its_neighbours);
	tcase_add_test(queue, the_head_counts_every_state);
	tcase_add_test(queue, near_copies_are_one_row_that_says_how_many);
	tcase_add_test(queue, filters_hold_together_and_each_can_be_taken_away);
	tcase_add_test(queue, a_filter_that_no_form_sends_is_refused);
	tcase_add_test(queue, words_are_looked_for_and_numbers_lead_to_their_submission);
	tcase_add_test(queue, after_a_decision_comes_the_next_of_the_same_list);
	tcase_add_test(queue, pages_lead_on_and_back);
	tcase_add_test(queue, when_all_is_done_the_page_says_when_the_last_was);
	tcase_add_test(queue, a_row_says_what_was_noticed_in_its_text);
	suite_add_tcase(suite, queue);
	return run_suite(suite);
}
