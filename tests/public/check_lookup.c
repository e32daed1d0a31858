/* Look-up: who may see what became of a submission, and what its author may still do. */
#include "guard/receipt.h"
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

static int64_t
count(const char *what)
{
	return site_number(text("SELECT count(*) FROM %s", what));
}

START_TEST(number_and_code_show_what_became_of_it)
{
	struct paper paper = hand_in_and_leave();

	look_up(paper.number, paper.code);
	ck_assert_int_eq(answer.status, OK);
	ck_assert(answer.secret);
	ck_assert(says("编号 <span class=\"nowrap\">261124 0001</span> <span class=\"nowrap\">的办理情况</span>"));
	ck_assert(says("待审核"));
	ck_assert(says("工作人员正在看，11 月 25 日前审核完。"));
	ck_assert(says("2026 年 11 月 24 日 10:00"));
	ck_assert(says("不满意：进度慢、施工影响生活"));
	ck_assert(says(a_text));
	ck_assert(!says(paper.code));
	ck_assert(!says("13800138000"));
}
END_TEST

START_TEST(blanks_dashes_and_wide_digits_are_fine)
{
	struct paper paper = hand_in_and_leave();

	look_up(text("%.6s - %s", paper.number, paper.number + 6), text("%.4s　%s", paper.code, paper.code + 4));
	ck_assert_int_eq(answer.status, OK);
	look_up("２６１１２４ ０００１", paper.code);
	ck_assert_int_eq(answer.status, OK);
	look_up("２６１１－２４０－００１", text("%.2s-%.2s–%s", paper.code, paper.code + 2, paper.code + 4));
	ck_assert_int_eq(answer.status, OK);
	ck_assert(says(a_text));
}
END_TEST

START_TEST(what_is_missing_is_named_by_field)
{
	look_up("123", "");
	ck_assert_int_eq(answer.status, UNPROCESSABLE);
	ck_assert(says("<title>有 2 处需要修改：查进度｜"));
	ck_assert(says("<a href=\"#number\">请输入 10 位受理编号</a>"));
	ck_assert(says("<a href=\"#code\">请输入 8 位查询码</a>"));
	ck_assert(says("value=\"123\""));
}
END_TEST

/* States ------------------------------------------------------------------------ */

START_TEST(a_published_text_says_by_when_it_is_answered)
{
	struct paper paper = hand_in_and_leave();

	decide_on(paper.number, "published", "", "");
	look_up(paper.number, paper.code);
	ck_assert(says("办理中"));
	ck_assert(says("您的意见已公开。责任单位正在办理，12 月 1 日前答复。"));
	ck_assert(says("审核通过，已公开"));
	ck_assert(!says("改一改我写的意见"));
	ck_assert(says("撤回我的意见"));
	clock_set(SITE_NOW + 20 * 24 * 60 * 60);
	look_up(paper.number, paper.code);
	ck_assert(says("原定 12 月 1 日前答复，现在还没有答复。"));
}
END_TEST

START_TEST(a_masked_text_is_shown_beside_the_own_words)
{
	struct paper paper = hand_in_and_leave();

	decide_on(paper.number, "masked", "mask", "▇▇不亮");
	look_up(paper.number, paper.code);
	ck_assert(says("里面有电话、姓名等个人信息，遮盖后公开了。"));
	ck_assert(says("▇▇不亮"));
	ck_assert(says(a_text));
	ck_assert(says("遮盖个人信息后公开"));
}
END_TEST

START_TEST(a_hidden_text_says_why_and_is_handled_all_the_same)
{
	struct paper paper = hand_in_and_leave();

	decide_on(paper.number, "hidden", "off", "");
	look_up(paper.number, paper.code);
	ck_assert(says("不公开，已转办"));
	ck_assert(says("我们已转给县交通运输局，照样会办。"));
	ck_assert(says("12 月 1 日前答复"));
}
END_TEST

START_TEST(a_refused_text_says_where_to_go)
{
	struct paper paper = hand_in_and_leave();

	decide_on(paper.number, "refused", "report", "");
	look_up(paper.number, paper.code);
	ck_assert(says("不予受理"));
	ck_assert(says("12388"));
	ck_assert(says("您的打分照样计入。"));
}
END_TEST

START_TEST(an_answer_is_read_by_who_asked)
{
	struct paper paper = hand_in_and_leave();

	decide_on(paper.number, "published", "", "");
	reply_to(paper.number, "adopted", "您好。11 月 20 日已装好 12 盏路灯。\n有问题请打电话。");
	look_up(paper.number, paper.code);
	ck_assert(says("已采纳"));
	ck_assert(says("县商务局于 11 月 24 日答复，请看下面。"));
	ck_assert(says("您好。11 月 20 日已装好 12 盏路灯。\n有问题请打电话。"));
	ck_assert(says("县商务局已答复"));
}
END_TEST

START_TEST(a_rating_alone_is_counted_and_nothing_else)
{
	struct paper paper = hand_in("rating=5");

	look_up(paper.number, paper.code);
	ck_assert(says("已计入"));
	ck_assert(!says("改一改我写的意见"));
	ck_assert(says("撤回我的意见"));
}
END_TEST

/* What its author may do ---------------------------------------------------------- */

START_TEST(a_text_may_be_corrected_once_before_review)
{
	struct paper paper = hand_in_and_leave();

	look_up(paper.number, paper.code);
	ck_assert(says("路灯不亮</textarea>"));
	act("/lookup/correct", paper.number, text("&body=%s", encoded("路灯不亮，\n在村口")));
	ck_assert_int_eq(answer.status, OK);
	ck_assert(says("已经改好，等工作人员审核。"));
	ck_assert(says("路灯不亮，\n在村口"));
	ck_assert(says("已提交，后来您改过一次"));
	ck_assert(!says("改一改我写的意见"));
	ck_assert_str_eq(site_text("SELECT body FROM submission_original"), a_text);
	act("/lookup/correct", paper.number, "&body=more");
	ck_assert_int_eq(answer.status, CONFLICT);
	ck_assert_int_eq(count("submission WHERE body = 'more'"), 0);
}
END_TEST

START_TEST(a_correction_obeys_the_rules_of_the_form)
{
	struct paper paper = hand_in_and_leave();
	char long_text[502];

	look_up(paper.number, paper.code);
	act("/lookup/correct", paper.number, "&body=");
	ck_assert_int_eq(answer.status, UNPROCESSABLE);
	ck_assert(says("<title>有 1 处需要修改："));
	ck_assert(says("<details open>"));
	memset(long_text, 'x', 501);
	long_text[501] = '\0';
	act("/lookup/correct", paper.number, text("&body=%s", long_text));
	ck_assert_int_eq(answer.status, UNPROCESSABLE);
	ck_assert(says("意见最多 500 个字，现在是 501 个字"));
	ck_assert(says(long_text));
	ck_assert_str_eq(site_text("SELECT body FROM submission"), a_text);
}
END_TEST

START_TEST(a_moderator_who_was_faster_wins)
{
	struct paper paper = hand_in_and_leave();

	look_up(paper.number, paper.code);
	decide_on(paper.number, "published", "", "");
	act("/lookup/correct", paper.number, "&body=other");
	ck_assert_int_eq(answer.status, CONFLICT);
	ck_assert(says("这条意见刚才有了变化，这一步没有做。"));
	ck_assert(says("您的意见已公开。"));
	ck_assert_str_eq(site_text("SELECT body FROM submission"), a_text);
}
END_TEST

START_TEST(what_is_withdrawn_is_gone_from_sight_and_from_the_figures)
{
	struct paper paper = hand_in_and_leave();

	decide_on(paper.number, "published", "", "");
	look_up(paper.number, paper.code);
	ck_assert(says("您的打分也不再计入。"));
	act("/lookup/withdraw", paper.number, "");
	ck_assert_int_eq(answer.status, OK);
	ck_assert(says("已撤回。意见不再办理，也不再公开。"));
	ck_assert(!says("撤回我的意见"));
	ck_assert_int_eq(count("contact"), 0);
	ck_assert_int_eq(count("rating WHERE retired_at IS NULL"), 0);
	get(portal_routes, "/projects/" A_PROJECT);
	ck_assert(!says(a_text));
	ck_assert(says("还没有人评价"));
	look_up(paper.number, paper.code);
	ck_assert(says("已撤回"));
}
END_TEST

START_TEST(a_phone_number_can_be_taken_back)
{
	struct paper paper = hand_in_and_leave();

	look_up(paper.number, paper.code);
	ck_assert(says("留了，只用于回访"));
	act("/lookup/forget-phone", paper.number, "");
	ck_assert_int_eq(answer.status, OK);
	ck_assert(says("手机号已删除。以后请用编号和查询码查结果。"));
	ck_assert(says("没有留"));
	ck_assert_int_eq(count("contact"), 0);
	ck_assert_int_eq(count("submission WHERE visibility = 'waiting'"), 1);
}
END_TEST

static const char *const actions[] = { "/lookup/correct", "/lookup/withdraw", "/lookup/forget-phone" };

START_TEST(without_a_proof_nothing_is_done)
{
	struct paper paper = hand_in_and_leave(), other = hand_in("rating=1&body=y");
	const char *fields = _i == 0 ? "&body=z" : "";

	post(portal_routes, actions[_i], text("number=%s&proof=x&version=1%s", paper.number, fields));
	ck_assert_int_eq(answer.status, UNPROCESSABLE);
	ck_assert(says("请用编号和查询码再查一次"));
	look_up(other.number, other.code);
	act(actions[_i], paper.number, fields);   /* the proof of another number */
	ck_assert_int_eq(answer.status, UNPROCESSABLE);
	look_up(paper.number, paper.code);
	clock_set(SITE_NOW + PROOF_SECONDS + 120);
	act(actions[_i], paper.number, fields);
	ck_assert_int_eq(answer.status, UNPROCESSABLE);
	ck_assert_int_eq(count("contact"), 1);
	ck_assert_int_eq(count("submission WHERE version = 1"), 2);
}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("look-up");
	TCase *tests = tcase_create("look-up");

	tcase_add_checked_fixture(tests, site_open, site_close);
	tcase_set_timeout(tests, 60);
	tcase_add_test(tests, number_and_code_show_what_became_of_it);
	tcase_add_test(tests, blanks_dashes_and_wide_digits_are_fine);
	tcase_add_test(tests, what_is_missing_is_named_by_field);
	tcase_add_test(tests, a_published_text_says_by_when_it_is_answered);
	tcase_add_test(tests, a_masked_text_is_shown_beside_the_own_words);
	tcase_add_test(tests, a_hidden_text_says_why_and_is_handled_all_the_same);
	tcase_add_test(tests, a_refused_text_says_where_to_go);
	tcase_add_test(tests, an_answer_is_read_by_who_asked);
	tcase_add_test(tests, a_rating_alone_is_counted_and_nothing_else);
	tcase_add_test(tests, a_text_may_be_corrected_once_before_review);
	tcase_add_test(tests, a_correction_obeys_the_rules_of_the_form);
	tcase_add_test(tests, a_moderator_who_was_faster_wins);
	tcase_add_test(tests, what_is_withdrawn_is_gone_from_sight_and_from_the_figures);
	tcase_add_test(tests, a_phone_number_can_be_taken_back);
	tcase_add_loop_test(tests, without_a_proof_nothing_is_done, 0, sizeof(actions) / sizeof(actions[0]));
	suite_add_tcase(suite, tests);
	return run_suite(suite);
}
