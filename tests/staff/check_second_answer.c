/* 复办: an answer that did not help is owed again, and the office sees which and by when. */
#include "staff/hand.h"

#define DAY (24 * 60 * 60)
#define FIRST "您好。路灯已经在 11 月 20 日修好，一共修了 12 盏。县住建局"
#define SECOND "您好。11 月 26 日又去看了，东头漏了 2 盏，已装好。县住建局"

/* A published comment that was answered, as the office sees it. */
static int64_t
answered(void)
{
	int64_t number = submit(A_PROJECT, 2, "路灯一直不亮");

	sign_in_as("office", "office");
	decide_on(number, "verdict=published");
	answer_to(number, "县住建局", "adopted", FIRST);
	ck_assert_int_eq(answer.status, SEE_OTHER);
	return number;
}

static void
say(int64_t number, const char *solved, int rating)
{
	struct follow_up follow_up = {
		site_number(words("SELECT id FROM submission WHERE number = %lld", (long long)number)),
		version_of(number), solved, rating,
	};

	ck_assert_int_eq(writer_do(visit.writer, follow_up_take(visit.arena, &follow_up, 5, clock_now())), WRITTEN);
}

static int64_t
reopened(void)
{
	int64_t number = answered();

	say(number, "no", 1);
	return number;
}

START_TEST(the_page_says_what_the_author_said)
{
	int64_t number = answered();

	get(moderate_routes, place_of(number));
	ck_assert(!says("追评："));
	say(number, "partly", 3);
	get(moderate_routes, place_of(number));
	ck_assert(says("追评：解决了一部分"));
	ck_assert(says("对这次办理：<b>基本满意</b>"));
	ck_assert(!says("再答复一次"));
	get(moderate_routes, answer_place(number));
	ck_assert(says("改答复"));
}
END_TEST

START_TEST(what_is_not_solved_asks_for_a_second_answer)
{
	int64_t number = reopened();

	get(moderate_routes, place_of(number));
	ck_assert(says("<span class=\"tag warn\">复办</span>"));
	ck_assert(says("12 月 1 日前再答复一次。"));
	ck_assert(!says("答复超期"));
	get(moderate_routes, answer_place(number));
	ck_assert(says("写第二次答复"));
	ck_assert(says("追评：<b>没有解决</b>"));
	ck_assert(says("<dt>答复期限</dt><dd>2026 年 12 月 1 日前"));
	ck_assert(!says("改答复"));
	ck_assert(!says("一共修了 12 盏。县住建局</textarea>"));   /* begins empty */
	clock_set(SITE_NOW + 8 * DAY);
	sign_in_as("later", "office");
	get(moderate_routes, place_of(number));
	ck_assert(says("答复超期"));
}
END_TEST

START_TEST(the_second_answer_closes_the_case_and_the_first_stays_in_its_history)
{
	int64_t number = reopened();

	answer_to(number, "县住建局", "adopted", FIRST);
	ck_assert_int_eq(answer.status, UNPROCESSABLE);
	ck_assert(says("和上次的答复一样。居民说没有解决，请写清再次核实的结果"));
	clock_set(SITE_NOW + 60);
	answer_to(number, "县住建局", "adopted", SECOND);
	ck_assert_int_eq(answer.status, SEE_OTHER);
	get(moderate_routes, place_of(number));
	ck_assert(says("已答复"));
	ck_assert(says("以前的答复（1 次）"));
	ck_assert(says("已经复办过一次，办结了。"));
	get(portal_routes, "/projects/" A_PROJECT);
	ck_assert(says("东头漏了 2 盏"));
	ck_assert(!says("一共修了 12 盏"));
}
END_TEST

START_TEST(the_queue_says_when_an_answer_is_owed_again)
{
	sign_in_as("first", "office");
	get(moderate_routes, "/staff/queue");
	ck_assert(!says("复办"));
	reopened();
	get(moderate_routes, "/staff/queue");
	ck_assert(says("要复办：最早的 12 月 1 日前答复"));
	ck_assert(says("href=\"/staff/cases\""));
	ck_assert(!says("已超期"));
	clock_set(SITE_NOW + 8 * DAY);
	sign_in_as("later", "office");
	get(moderate_routes, "/staff/queue");
	ck_assert(says("已超期"));
}
END_TEST

START_TEST(the_list_can_be_of_those_alone)
{
	int64_t number = reopened(), other = submit(A_PROJECT, 2, "另一条");

	sign_in_as("again", "office");
	decide_on(other, "verdict=published");
	get(moderate_routes, "/staff/submissions?handling=reopened");
	ck_assert_int_eq(answer.status, OK);
	ck_assert(says("<option value=\"reopened\" selected>复办</option>"));
	ck_assert(says("共 <b class=\"num\">1</b> 条"));
	ck_assert(says(words("href=\"%s\"", place_of(number))));
	ck_assert(!says(words("href=\"%s\"", place_of(other))));
	get(moderate_routes, "/staff/submissions?handling=open");
	ck_assert(says("共 <b class=\"num\">2</b> 条"));
	ck_assert(says(words("href=\"%s\"", place_of(number))));
}
END_TEST

START_TEST(a_follow_up_that_was_faster_is_a_conflict)
{
	int64_t number = answered(), version = version_of(number);

	say(number, "no", 2);
	post(moderate_routes, answer_place(number), words("version=%lld&draft=0&unit=x&outcome=partly&body=%s",
	    (long long)version, encoded(SECOND)));
	ck_assert_int_eq(answer.status, CONFLICT);
	ck_assert(says("本人刚追评了：没有解决。"));
	ck_assert(says("没有解决"));
	ck_assert(says("东头漏了 2 盏"));   /* what was typed */
}
END_TEST

START_TEST(the_report_counts_them_apart)
{
	reopened();
	get(moderate_routes, "/staff/report");
	ck_assert(says("追评：答复以后，问题解决了吗"));
	ck_assert(says("1 人追评。不足 10 人，不写满意率。"));
	ck_assert(says("<tr><th scope=\"row\">没有解决</th><td class=\"n\">1</td></tr>"));
	ck_assert(says("&amp;handling=reopened\">1</a>"));
	ck_assert(says("已答复<b>0</b>"));
	ck_assert(says("该答复的 1 条，还有 1 条没有答复"));
	ck_assert(says("这个月收到的意见还没有答复。"));   /* no outcome is in force */
	get(moderate_routes, "/staff/report?month=2026-10");
	ck_assert(says("这个月收到的意见还没有人追评。"));
}
END_TEST

START_TEST(a_rate_is_shown_from_ten)
{
	for (int i = 0; i < 10; i++) {
		int64_t number = submit(A_PROJECT, 2, words("第 %d 条", i));

		sign_in_as(words("office%d", i), "office");
		decide_on(number, "verdict=published");
		answer_to(number, "县住建局", "adopted", FIRST);
		say(number, i < 7 ? "yes" : "partly", i < 7 ? 4 : 2);
	}
	get(moderate_routes, "/staff/report");
	ck_assert(says("10 人追评，办理满意率 <b class=\"num\">70%（仅供参考）</b>"));
}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("second answer");
	TCase *tests = tcase_create("second answer");

	tcase_add_checked_fixture(tests, site_open, site_close);
	tcase_set_timeout(tests, 60);
	tcase_add_test(tests, the_page_says_what_the_author_said);
	tcase_add_test(tests, what_is_not_solved_asks_for_a_second_answer);
	tcase_add_test(tests, the_second_answer_closes_the_case_and_the_first_stays_in_its_history);
	tcase_add_test(tests, the_queue_says_when_an_answer_is_owed_again);
	tcase_add_test(tests, the_list_can_be_of_those_alone);
	tcase_add_test(tests, a_follow_up_that_was_faster_is_a_conflict);
	tcase_add_test(tests, the_report_counts_them_apart);
	tcase_add_test(tests, a_rate_is_shown_from_ten);
	suite_add_tcase(suite, tests);
	return run_suite(suite);
}
