/* The search page: its form, what it shows of what it found, and what it says when it found nothing. */
#include "public/resident.h"

static void
look_for(const char *words)
{
	get(portal_routes, text("/search?q=%s&area=&sort=best", encoded(words)));
}

START_TEST(the_page_asks_for_words)
{
	get(portal_routes, "/search");
	ck_assert_int_eq(answer.status, OK);
	ck_assert(says("<label class=\"q\" for=\"q\">要找的词</label>"));
	ck_assert(says("role=\"search\""));
	ck_assert(says("在项目介绍、公开的意见和单位的答复里找。"));
	ck_assert_int_eq(times("<option value=\"\">全部行动</option>"), 1);
	ck_assert(says("<option value=\"livelihood\">民生升温行动</option>"));
	ck_assert(says("<option value=\"best\" selected>最相关的在前</option>"));
	ck_assert(says("<a href=\"/search\" aria-current=\"page\">搜索</a>"));
	ck_assert(!says("noindex"));
	ck_assert(!says("没有找到"));
}
END_TEST

START_TEST(a_comment_and_its_answer_are_found_and_lead_to_their_place)
{
	struct paper paper = say_in_public("园区门口 G107 的路灯坏了");

	say_in_public("别的事");
	reply_to(paper.number, "adopted", "您好。线路 11 月 20 日已经换新。");
	look_for("ｇ１０７的路");
	ck_assert_int_eq(answer.status, OK);
	ck_assert(says("意见和答复（1 条）"));
	ck_assert(says("园区门口 <mark>G107 的路</mark>灯坏了"));
	ck_assert(says("<span class=\"tag\">意见</span>"));
	ck_assert(!says("<span class=\"tag\">答复</span>"));
	ck_assert(says("<b>县商务局答复</b> <span class=\"tag ok\">已采纳</span>"));
	ck_assert(says("noindex"));
	ck_assert(says(text("href=\"/projects/" A_PROJECT "?comment=%s#c%s\"", paper.number, paper.number)));
	get(portal_routes, text("/projects/" A_PROJECT "?comment=%s", paper.number));
	ck_assert(says(text("id=\"c%s\"", paper.number)));
	look_for("已经换新");
	ck_assert(says("<span class=\"tag\">答复</span>"));
	ck_assert(!says("<span class=\"tag\">意见</span>"));
	ck_assert(says("<b>县商务局答复</b> <span class=\"tag ok\">已采纳</span>"));
	ck_assert(says("受理日期 2026 年 11 月 24 日</span>"));
	ck_assert(says("答复日期 2026 年 11 月 24 日</span>"));
	ck_assert(says("20 日<mark>已经换新</mark>。"));
	ck_assert(says("园区门口 G107 的路灯坏了"));
}
END_TEST

START_TEST(a_project_is_found_by_its_name)
{
	look_for("义乌");
	ck_assert(says("项目（"));
	ck_assert(says("href=\"/projects/" A_PROJECT "\"><mark>义乌</mark>"));
	ck_assert(says("产业升级 · 进展待公布"));
	ck_assert(says("公开的意见和答复里没有找到。"));
}
END_TEST

START_TEST(more_projects_than_a_screen_wait_behind_one_line)
{
	look_for("建");
	ck_assert_int_eq(times("<li class=\"entry\">"), 5);
	ck_assert(says(" 个项目</span></summary>"));
	ck_assert_int_eq(times("<li><a class=\"tall\" href=\"/projects/"),
	    (int)site_number("SELECT count(*) FROM search_project WHERE search_project MATCH '- scope : (\"建\" *)'") - 5);
}
END_TEST

START_TEST(nothing_found_says_how_to_go_on)
{
	look_for("龘龘");
	ck_assert_int_eq(answer.status, OK);
	ck_assert(says("没有找到“龘龘”"));
	ck_assert(says("换成更短的词"));
	ck_assert(!says("在全部行动里找"));
	get(portal_routes, text("/search?q=%s&area=governance&sort=new", encoded("义乌")));
	ck_assert(says("没有找到“义乌”"));
	ck_assert(says("<option value=\"governance\" selected>"));
	ck_assert(says("<option value=\"new\" selected>"));
	get(portal_routes, text("%s", "/search?q=%E4%B9%89%E4%B9%8C&area=&sort=new"));
	ck_assert(says("<mark>义乌</mark>"));
	get(portal_routes, "/search?q=%E4%B9%89%E4%B9%8C&area=governance&sort=new");
	ck_assert(says("href=\"/search?q=%E4%B9%89%E4%B9%8C&amp;area=&amp;sort=new\">在全部行动里找</a>"));
}
END_TEST

START_TEST(what_is_too_short_or_too_long_is_told_and_kept)
{
	get(portal_routes, "/search?q=+%20&area=&sort=best");
	ck_assert_int_eq(answer.status, UNPROCESSABLE);
	ck_assert(says("请先写要找的词"));
	ck_assert(says("aria-describedby=\"q-hint q-problem\" aria-invalid=\"true\""));
	look_for("一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十完");
	ck_assert_int_eq(answer.status, UNPROCESSABLE);
	ck_assert(says("要找的词最多 50 个字，现在是 51 个字，请删减后再搜索"));
	ck_assert(says("九十完\""));
	look_for("一 二 三 四 五 六");
	ck_assert(says("最多同时找 5 个词，现在是 6 个，请删减后再搜索"));
	look_for("路");
	ck_assert_int_eq(answer.status, OK);
}
END_TEST

static const char *const refused[] = {
	"/search?q=a&sort=worst", "/search?q=a&area=nowhere", "/search?q=a&after=x", "/search?q=a&after=-1.2",
	"/search?q=a&after=1.2.3", "/search?q=a&after=01.2", "/search?q=a&after=1", "/search?q=a&q=b", "/search?p=1",
	"/search?q=%FF", "/search?q=a&after=9999999999999999.1",
};

START_TEST(what_the_form_cannot_send_is_refused)
{
	get(portal_routes, refused[_i]);
	ck_assert_int_eq(answer.status, BAD_REQUEST);
}
END_TEST

START_TEST(what_is_typed_stays_text)
{
	look_for("\"><script>x</script>&{{WORDS}}");
	ck_assert_int_eq(answer.status, OK);
	ck_assert(!says("<script>x"));
	ck_assert(says("value=\"&quot;&gt;&lt;script&gt;x&lt;/script&gt;&amp;{{WORDS}}\""));
	say_in_public("<b>路灯</b> & <script>x</script>");
	look_for("路灯</b>");
	ck_assert(says("&lt;b&gt;<mark>路灯&lt;/b&gt;</mark> &amp; &lt;script&gt;x"));
}
END_TEST

START_TEST(pages_lead_on_and_back_in_either_order)
{
	for (int i = 0; i < 23; i++)
		say_in_public(text("第 %d 盏路灯", i + 10));
	for (int order = 0; order < 2; order++) {
		const char *next;

		get(portal_routes, text("/search?q=%s&sort=%s", encoded("盏路灯"), order == 0 ? "best" : "new"));
		ck_assert(says("意见和答复（23 条）"));
		ck_assert_int_eq(times("<article"), 20);
		ck_assert(!says("回到第一页"));
		next = text("/search?q=%s&area=&sort=%s&after=%s", encoded("盏路灯"), order == 0 ? "best" : "new",
		    between("&amp;after=", "\"", 1));
		get(portal_routes, next);
		ck_assert_int_eq(times("<article"), 3);
		ck_assert(says("第 10 <mark>盏路灯</mark>"));
		ck_assert(says("回到第一页"));
		ck_assert(!says("下一页"));
	}
	get(portal_routes, text("/search?q=%s&sort=new&after=0.1", encoded("盏路灯")));
	ck_assert(says("后面没有了。"));
	ck_assert(!says("没有找到"));
}
END_TEST

START_TEST(what_left_the_public_is_not_shown)
{
	struct paper paper = say_in_public("路口有龘坑");

	look_for("龘");
	ck_assert(says("<mark>龘</mark>"));
	decide_on(paper.number, "masked", "mask", "路口有▇坑");
	look_for("龘");
	ck_assert(says("没有找到“龘”"));
	look_for("路口有▇");
	ck_assert(says("<mark>路口有▇</mark>坑"));
	decide_on(paper.number, "hidden", "private", "");
	look_for("路口有");
	ck_assert(says("没有找到“路口有”"));
}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("search page");
	TCase *tests = tcase_create("search page");

	tcase_add_checked_fixture(tests, site_open, site_close);
	tcase_set_timeout(tests, 120);
	tcase_add_test(tests, the_page_asks_for_words);
	tcase_add_test(tests, a_comment_and_its_answer_are_found_and_lead_to_their_place);
	tcase_add_test(tests, a_project_is_found_by_its_name);
	tcase_add_test(tests, more_projects_than_a_screen_wait_behind_one_line);
	tcase_add_test(tests, nothing_found_says_how_to_go_on);
	tcase_add_test(tests, what_is_too_short_or_too_long_is_told_and_kept);
	tcase_add_loop_test(tests, what_the_form_cannot_send_is_refused, 0, sizeof(refused) / sizeof(refused[0]));
	tcase_add_test(tests, what_is_typed_stays_text);
	tcase_add_test(tests, pages_lead_on_and_back_in_either_order);
	tcase_add_test(tests, what_left_the_public_is_not_shown);
	suite_add_tcase(suite, tests);
	return run_suite(suite);
}
