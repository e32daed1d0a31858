/* 追评 on the look-up's page: the form, what comes of it, and what it never tells. */
#include "guard/receipt.h"
#include "public/resident.h"

#define DAY (24 * 60 * 60)

static const char first_words[] = "您好。11 月 23 日已修好 12 盏路灯。";
static const char second_words[] = "您好。11 月 27 日又去看了，东头漏了 2 盏，已装好。";

static struct paper
answered(void)
{
	struct paper paper = hand_in(text("rating=2&reason=1&body=%s", encoded("路灯不亮")));

	decide_on(paper.number, "published", "", "");
	reply_to(paper.number, "adopted", first_words);
	look_up(paper.number, paper.code);
	ck_assert_int_eq(answer.status, OK);
	return paper;
}

static void
say(const struct paper *paper, const char *fields)
{
	act("/lookup/follow-up", paper->number, fields);
}

static struct paper
reopened(void)
{
	struct paper paper = answered();

	clock_set(SITE_NOW + DAY);
	look_up(paper.number, paper.code);
	say(&paper, "&solved=no&rating=1");
	ck_assert_int_eq(answer.status, OK);
	return paper;
}

static struct paper
answered_again(void)
{
	struct paper paper = reopened();

	clock_set(SITE_NOW + 3 * DAY);
	reply_to(paper.number, "partly", second_words);
	look_up(paper.number, paper.code);
	return paper;
}

static int64_t
said(void)
{
	return site_number("SELECT count(*) FROM follow_up");
}

START_TEST(after_an_answer_the_page_asks_whether_it_is_solved)
{
	answered();
	ck_assert(says("<a class=\"tall\" href=\"#follow-up\">再评一次（12 月 24 日前）</a>"));
	ck_assert(says("<legend>问题解决了吗</legend>"));
	ck_assert(says("<legend>您对这次办理满意吗</legend>"));
	ck_assert(says(">解决了一部分</label>"));
	ck_assert_int_eq(times("name=\"solved\""), 3);
	ck_assert_int_eq(times("name=\"rating\""), 5);
	ck_assert(!says(" checked"));
	ck_assert_int_eq(times("id=\"follow-up\""), 1);
}
END_TEST

START_TEST(before_an_answer_it_does_not)
{
	struct paper paper = hand_in(text("rating=2&body=%s", encoded("路灯不亮")));

	look_up(paper.number, paper.code);
	ck_assert(!says("id=\"follow-up\""));
	decide_on(paper.number, "published", "", "");
	look_up(paper.number, paper.code);
	ck_assert(!says("id=\"follow-up\""));
	ck_assert(!says("再评"));
}
END_TEST

START_TEST(what_is_missing_is_named_and_what_was_chosen_is_kept)
{
	struct paper paper = answered();

	say(&paper, "&solved=partly");
	ck_assert_int_eq(answer.status, UNPROCESSABLE);
	ck_assert(says("<title>有 1 处需要修改："));
	ck_assert(says("<a href=\"#handling-5\">请选择您对这次办理的满意程度</a>"));
	ck_assert(!says("solved-problem"));
	ck_assert(says("value=\"partly\" checked"));
	ck_assert_int_eq(times(" checked"), 1);
	say(&paper, "");
	ck_assert(says("<title>有 2 处需要修改："));
	ck_assert(says("<a href=\"#solved-yes\">请选择问题解决了没有</a>"));
	ck_assert_int_eq(said(), 0);
}
END_TEST

START_TEST(who_is_content_is_thanked_and_asked_no_more)
{
	struct paper paper = answered();

	say(&paper, "&solved=yes&rating=5");
	ck_assert_int_eq(answer.status, OK);
	ck_assert(answer.secret);
	ck_assert(says("role=\"status\""));
	ck_assert(says("已记下您的再评。"));
	ck_assert(says("解决了。对这次办理：非常满意"));
	ck_assert(says("您说解决了"));
	ck_assert(!says("id=\"follow-up\""));
	ck_assert(says("已采纳"));
	get(portal_routes, "/projects/" A_PROJECT);
	ck_assert(says(first_words));
	ck_assert(!says("再次"));
}
END_TEST

START_TEST(what_is_not_solved_gets_a_new_day)
{
	struct paper paper = reopened();

	ck_assert(says("已记下。没有解决的，我们会在 12 月 2 日前再核实一次。"));
	ck_assert(says("您说没有解决，我们会在 12 月 2 日前再核实一次，再答复您。"));
	ck_assert(says(first_words));
	ck_assert(!says("id=\"follow-up\""));
	get(portal_routes, "/projects/" A_PROJECT);
	ck_assert(says(first_words));
	ck_assert(says("正在再次办理，12 月 2 日前再次答复。"));
	clock_set(SITE_NOW + 20 * DAY);
	look_up(paper.number, paper.code);
	ck_assert(says("您说没有解决。原定 12 月 2 日前再答复，现在还没有答复。"));
	get(portal_routes, "/projects/" A_PROJECT);
	ck_assert(says("原定 12 月 2 日前再次答复，现在还没有答复。"));
}
END_TEST

START_TEST(the_author_reads_both_answers_and_the_public_the_second)
{
	struct paper paper = reopened();

	ck_assert_int_eq(times(first_words), 1);
	ck_assert(!says("您再评以前的答复"));
	clock_set(SITE_NOW + 3 * DAY);
	reply_to(paper.number, "partly", second_words);
	look_up(paper.number, paper.code);
	ck_assert(says("县商务局于 11 月 27 日再次答复，请看下面。"));
	ck_assert_int_eq(times(second_words), 1);
	ck_assert_int_eq(times(first_words), 1);
	ck_assert_ptr_nonnull(strstr(strstr(strstr(body(), second_words), "您再评以前的答复"), first_words));
	ck_assert(says("答复日期 2026 年 11 月 24 日"));
	ck_assert(says("这件事复办过一次，办结了。"));
	ck_assert(says("或者拨打 12345"));
	ck_assert(!says("id=\"follow-up\""));
	get(portal_routes, "/projects/" A_PROJECT);
	ck_assert(says(second_words));
	ck_assert(!says(first_words));
	ck_assert(!says("再次答复"));
	look_up(paper.number, paper.code);
	say(&paper, "&solved=yes&rating=5");
	ck_assert_int_eq(answer.status, CONFLICT);
	ck_assert(says("您已经再评过一次，只能评一次。这一次没有记下。"));
	ck_assert_str_eq(site_text("SELECT solved FROM follow_up"), "no");
}
END_TEST

/* What happened, in the order in which it did. */
START_TEST(the_course_of_events_is_complete)
{
	static const char *const course[] = {
		"11 月 24 日 10:00</time>已提交", "10:00</time>审核通过，已公开",
		"10:00</time>县商务局已答复", "11 月 25 日 10:00</time>您说没有解决",
		"11 月 27 日 10:00</time>县商务局再次答复",
	};
	const char *at;

	answered_again();
	at = body();
	for (size_t i = 0; i < sizeof(course) / sizeof(course[0]); i++) {
		at = strstr(at, course[i]);
		ck_assert_msg(at != NULL, "%s", course[i]);
	}
}
END_TEST

START_TEST(the_same_again_is_no_mistake)
{
	struct paper paper = answered();
	const char *proof = encoded(between("name=\"proof\" value=\"", "\"", 1));
	const char *fields = text("number=%s&proof=%s&version=%s&solved=no&rating=2", paper.number, proof,
	    between("name=\"version\" value=\"", "\"", 1));

	proof = text("%s", fields);
	post(portal_routes, "/lookup/follow-up", proof);
	ck_assert_int_eq(answer.status, OK);
	post(portal_routes, "/lookup/follow-up", proof);   /* a second tap */
	ck_assert_int_eq(answer.status, OK);
	ck_assert(says("您已经提交过了，不用再交。"));
	ck_assert_int_eq(said(), 1);
	ck_assert_int_eq(site_number("SELECT sum(n) FROM follow_up_tally"), 1);
}
END_TEST

START_TEST(an_answer_that_changed_meanwhile_is_read_first)
{
	struct paper paper = answered();

	reply_to(paper.number, "partly", second_words);
	say(&paper, "&solved=no&rating=2");
	ck_assert_int_eq(answer.status, CONFLICT);
	ck_assert(says("请看过新的答复，再点一次“提交再评”。您选的还在。"));
	ck_assert(says(second_words));
	ck_assert(says("value=\"no\" checked"));
	ck_assert(says("id=\"handling-2\" value=\"2\" checked"));
	ck_assert_int_eq(said(), 0);
	say(&paper, "&solved=no&rating=2");
	ck_assert_int_eq(answer.status, OK);
	ck_assert_int_eq(said(), 1);
}
END_TEST

START_TEST(after_thirty_days_the_page_says_so)
{
	struct paper paper = answered();

	clock_set(SITE_NOW + 30 * DAY);
	look_up(paper.number, paper.code);
	ck_assert(says("id=\"follow-up\""));
	clock_set(SITE_NOW + 30 * DAY + 14 * 60 * 60);   /* past midnight, the page still open */
	look_up(paper.number, paper.code);
	ck_assert(!says("id=\"follow-up\""));
	ck_assert(says("再评一次到 12 月 24 日为止，已经过了。"));
	say(&paper, "&solved=no&rating=2");
	ck_assert_int_eq(answer.status, CONFLICT);
	ck_assert(says("这条意见现在不能再评，没有记下。"));
	ck_assert_int_eq(said(), 0);
}
END_TEST

START_TEST(what_our_form_cannot_send_is_refused)
{
	static const char *const wrong[] = {
		"&solved=maybe&rating=3", "&solved=yes&rating=0", "&solved=yes&rating=6", "&solved=yes&rating=x",
		"&solved=yes&rating=3&body=x", "&solved=yes&solved=no&rating=3",
	};
	struct paper paper = answered();

	for (size_t i = 0; i < sizeof(wrong) / sizeof(wrong[0]); i++) {
		look_up(paper.number, paper.code);
		say(&paper, wrong[i]);
		ck_assert_msg(answer.status == BAD_REQUEST, "%s: %d", wrong[i], answer.status);
	}
	ck_assert_int_eq(said(), 0);
}
END_TEST

START_TEST(without_a_proof_nothing_is_taken)
{
	struct paper paper = answered(), other;

	post(portal_routes, "/lookup/follow-up", text("number=%s&proof=x&version=3&solved=no&rating=1",
	    paper.number));
	ck_assert_int_eq(answer.status, UNPROCESSABLE);
	ck_assert(says("请用编号和查询码再查一次"));
	other = answered();
	say(&paper, "&solved=no&rating=1");   /* the proof of another number */
	ck_assert_int_eq(answer.status, UNPROCESSABLE);
	look_up(other.number, other.code);
	clock_set(SITE_NOW + PROOF_SECONDS + 120);
	say(&other, "&solved=no&rating=1");
	ck_assert_int_eq(answer.status, UNPROCESSABLE);
	ck_assert_int_eq(said(), 0);
}
END_TEST

START_TEST(what_was_chosen_on_an_old_page_is_not_chosen_twice)
{
	struct paper paper = answered();

	clock_set(SITE_NOW + PROOF_SECONDS + 120);
	say(&paper, "&solved=partly&rating=2");
	ck_assert(says("再接着评。您选的还在。"));
	ck_assert(says("name=\"solved\" value=\"partly\""));
	post(portal_routes, "/lookup", text("number=%s&code=%s&solved=partly&rating=2", paper.number, paper.code));
	ck_assert_int_eq(answer.status, OK);
	ck_assert(says("value=\"partly\" checked"));
	ck_assert(says("id=\"handling-2\" value=\"2\" checked"));
	ck_assert_int_eq(said(), 0);
	say(&paper, "&solved=partly&rating=2");
	ck_assert_int_eq(said(), 1);
}
END_TEST

START_TEST(the_projects_ratings_stay_as_they_are)
{
	struct paper paper = answered();

	ck_assert_int_eq(site_number("SELECT sum(n * value) FROM rating_tally"), 2);
	say(&paper, "&solved=yes&rating=5");
	ck_assert_int_eq(site_number("SELECT sum(n * value) FROM rating_tally"), 2);
	look_up(paper.number, paper.code);
	act("/lookup/withdraw", paper.number, "");
	ck_assert_int_eq(answer.status, OK);
	ck_assert(!says("id=\"follow-up\""));
	ck_assert_int_eq(site_number("SELECT sum(n) FROM follow_up_tally"), 0);
}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("follow-up page");
	TCase *tests = tcase_create("follow-up page");

	tcase_add_checked_fixture(tests, site_open, site_close);
	tcase_set_timeout(tests, 60);
	tcase_add_test(tests, after_an_answer_the_page_asks_whether_it_is_solved);
	tcase_add_test(tests, before_an_answer_it_does_not);
	tcase_add_test(tests, what_is_missing_is_named_and_what_was_chosen_is_kept);
	tcase_add_test(tests, who_is_content_is_thanked_and_asked_no_more);
	tcase_add_test(tests, what_is_not_solved_gets_a_new_day);
	tcase_add_test(tests, the_author_reads_both_answers_and_the_public_the_second);
	tcase_add_test(tests, the_course_of_events_is_complete);
	tcase_add_test(tests, the_same_again_is_no_mistake);
	tcase_add_test(tests, an_answer_that_changed_meanwhile_is_read_first);
	tcase_add_test(tests, after_thirty_days_the_page_says_so);
	tcase_add_test(tests, what_our_form_cannot_send_is_refused);
	tcase_add_test(tests, without_a_proof_nothing_is_taken);
	tcase_add_test(tests, what_was_chosen_on_an_old_page_is_not_chosen_twice);
	tcase_add_test(tests, the_projects_ratings_stay_as_they_are);
	suite_add_tcase(suite, tests);
	return run_suite(suite);
}
