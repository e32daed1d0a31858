/* Posters and cards: what they print, where their code leads, and what comes of it. */
#include "page/qr_reader.h"
#include "public/resident.h"

#include "feedback/source.h"

#define POSTER "/projects/" A_PROJECT "/poster"
#define CARD "/projects/" A_PROJECT "/card"
#define SITE "https://wx.hengdong.gov.cn"

static struct picture picture;
static int64_t id;

static void
set_site(const char *address)
{
	static struct config config;

	config = *visit.config;
	config.site = address;
	visit.config = &config;
}

static void
open_with_address(void)
{
	site_open();
	set_site(SITE);
	id = site_number("SELECT id FROM project WHERE slug = '" A_PROJECT "'");
}

/* What a phone reads from the n-th code of the page. */
static const char *
scanned(int n)
{
	const char *side = text("%s", between("class=\"qr\" viewBox=\"0 0 ", " ", n));

	/* Every code begins with the corner of a finder pattern behind the quiet zone. */
	picture_draw(&picture, atoi(side), text("M4 4%s", between("<path d=\"M4 4", "\"", n)));
	return picture_read(&picture);
}

START_TEST(the_poster_says_what_it_is_for)
{
	get(portal_routes, POSTER);
	ck_assert_int_eq(answer.status, OK);
	ck_assert_int_eq(times("<h1"), 1);
	ck_assert(says("<meta name=\"robots\" content=\"noindex\">"));
	ck_assert(says("<title>海报：义乌好货智慧产业园｜"));
	ck_assert(says("<span>这个项目办得好不好，</span><span>您说了算</span>"));
	ck_assert(says("微信扫一扫，1 分钟，不用注册。"));
	ck_assert(says("不会用手机的，村部可以帮您填。"));
	ck_assert(says(text("网址：<b>wx.hengdong.gov.cn/p/%lld</b>", (long long)id)));
	ck_assert(says("<p>网址以 .gov.cn 结尾。我们不会向您要银行卡号、验证码，也不会让您转账。急事"));
	ck_assert(!says("还没有设置对外的网址"));
	ck_assert_int_eq(times("class=\"qr\""), 1);
	ck_assert_int_eq(times("role=\"img\" aria-label=\"二维码，打开 wx.hengdong.gov.cn/p/"), 1);
}
END_TEST

START_TEST(its_code_is_read_as_the_short_address_with_its_tag)
{
	get(portal_routes, POSTER);
	ck_assert_str_eq(scanned(1), text(SITE "/p/%lld?from=a4", (long long)id));
	get(portal_routes, POSTER "?tag=caishichang");
	ck_assert_str_eq(scanned(1), text(SITE "/p/%lld?from=caishichang", (long long)id));
	ck_assert(says(text("<span class=\"no\">%lld · caishichang</span>", (long long)id)));
	ck_assert(says("value=\"caishichang\""));
}
END_TEST

START_TEST(ten_cards_lie_on_a_sheet_and_each_is_read)
{
	get(portal_routes, CARD);
	ck_assert_int_eq(answer.status, OK);
	ck_assert(says("<title>小卡片：义乌好货智慧产业园｜"));
	ck_assert_int_eq(times("class=\"qr\""), 10);
	ck_assert_int_eq(times("<div class=\"bc copy\">"), 9);
	for (int n = 1; n <= 10; n++)
		ck_assert_str_eq(scanned(n), text(SITE "/p/%lld?from=card", (long long)id));
}
END_TEST

static const struct { const char *typed, *printed; } tags[] = {
	{ "CaiShiChang", "caishichang" }, { "%20gate1%20", "gate1" }, { "123456789012", "123456789012" }, { "", "a4" },
};

START_TEST(a_tag_is_taken_as_people_type_it)
{
	get(portal_routes, text(POSTER "?tag=%s", tags[_i].typed));
	ck_assert_int_eq(answer.status, OK);
	ck_assert(says(text("%lld · %s</span>", (long long)id, tags[_i].printed)));
}
END_TEST

static const char *const no_tags[] = { "1234567890123", "cai-shi", "%E8%8F%9C%E5%B8%82%E5%9C%BA", "a%26b", "%22%3E%3Cb%3E" };

START_TEST(what_is_no_tag_is_said_and_the_usual_one_printed)
{
	get(portal_routes, text(POSTER "?tag=%s", no_tags[_i]));
	ck_assert_int_eq(answer.status, UNPROCESSABLE);
	ck_assert(says("标记请用 1 到 12 个小写字母或数字"));
	ck_assert(says("<title>有 1 处需要修改：海报"));
	ck_assert(says("aria-invalid=\"true\""));
	ck_assert(!says("<b>\""));
	ck_assert_str_eq(scanned(1), text(SITE "/p/%lld?from=a4", (long long)id));
}
END_TEST

START_TEST(without_an_address_of_its_own_the_sheet_warns_and_promises_nothing)
{
	set_site("");
	get(portal_routes, POSTER);
	ck_assert(says("还没有设置对外的网址"));
	ck_assert(!says("<p>网址以 .gov.cn 结尾。我们不会向您要银行卡号、验证码，也不会让您转账。急事"));
	ck_assert_str_eq(scanned(1), text("http://minyi.test/p/%lld?from=a4", (long long)id));
	set_site("https://gov.cn.example");
	get(portal_routes, POSTER);
	ck_assert(!says("<p>网址以 .gov.cn 结尾。我们不会向您要银行卡号、验证码，也不会让您转账。急事"));
	set_site("https://hengdong.gov.cn:8443");
	get(portal_routes, POSTER);
	ck_assert(says("<p>网址以 .gov.cn 结尾。我们不会向您要银行卡号、验证码，也不会让您转账。急事"));
}
END_TEST

START_TEST(every_project_has_a_poster_and_a_card)
{
	char slugs[2000];

	snprintf(slugs, sizeof(slugs), "%s", site_text("SELECT group_concat(slug, ' ') FROM project"));
	for (char *slug = strtok(slugs, " "); slug != NULL; slug = strtok(NULL, " ")) {
		const char *title;

		get(portal_routes, text("/projects/%s/poster", slug));
		ck_assert_msg(answer.status == OK, "%s", slug);
		title = between("<title>", "</title>", 1);
		ck_assert_msg(text_length(title) <= 26, "%s", title);
		get(portal_routes, text("/projects/%s/card", slug));
		ck_assert_msg(answer.status == OK, "%s", slug);
	}
	get(portal_routes, "/projects/nothing/poster");
	ck_assert_int_eq(answer.status, NOT_FOUND);
}
END_TEST

/* The short address ------------------------------------------------------------ */

static const struct { const char *query, *location; } ways[] = {
	{ "", FEEDBACK }, { "?from=a4", FEEDBACK "?from=a4" }, { "?from=A4", FEEDBACK "?from=a4" },
	{ "?from=", FEEDBACK }, { "?from=a-4", FEEDBACK }, { "?from=1234567890123", FEEDBACK },
	{ "?from=%0d%0aSet-Cookie:x", FEEDBACK }, { "?from=a4&from=b5", FEEDBACK "?from=a4" },
	{ "?from=a4&from=singlemessage&isappinstalled=0", FEEDBACK "?from=a4" },
};

START_TEST(the_short_address_leads_to_the_form)
{
	get(portal_routes, text("/p/%lld%s", (long long)id, ways[_i].query));
	ck_assert_int_eq(answer.status, SEE_OTHER);
	ck_assert_str_eq(answer.location, ways[_i].location);
	get(portal_routes, text("%s", answer.location));
	ck_assert_int_eq(answer.status, OK);
}
END_TEST

static const char *const nowhere[] = {
	"/p/0", "/p/999999", "/p/x", "/p/", "/p/-1", "/p/99999999999999999999", "/p/1%2f2",
};

START_TEST(a_number_of_no_project_leads_nowhere)
{
	get(portal_routes, nowhere[_i]);
	ck_assert_int_eq(answer.status, NOT_FOUND);
}
END_TEST

START_TEST(a_project_that_left_the_plan_has_no_address)
{
	site_run("UPDATE project SET retired = 1 WHERE slug = '" A_PROJECT "'");
	get(portal_routes, text("/p/%lld?from=a4", (long long)id));
	ck_assert_int_eq(answer.status, NOT_FOUND);
}
END_TEST

/* Where a submission came from -------------------------------------------------- */

static const char *
source_stored(void)
{
	return site_text("SELECT '<' || source || '>' FROM submission ORDER BY id DESC LIMIT 1");
}

static void
rate_from(const char *query, const char *fields)
{
	forget_cookies();
	get(portal_routes, text(FEEDBACK "%s", query));
	ck_assert_int_eq(answer.status, OK);
	post(portal_routes, FEEDBACK, fields);
}

START_TEST(the_tag_goes_through_the_form_into_the_figures)
{
	get(portal_routes, FEEDBACK "?from=a4");
	ck_assert(says("<input type=\"hidden\" name=\"from\" value=\"a4\">"));
	rate_from("?from=a4", "rating=5&from=a4");
	ck_assert_int_eq(answer.status, SEE_OTHER);
	ck_assert_str_eq(source_stored(), "<a4>");
	rate_from("", "rating=4");
	ck_assert_str_eq(source_stored(), "<>");
	ck_assert_str_eq(site_text("SELECT group_concat(source || n) FROM source_tally"), "1,a41");
	get(portal_routes, FEEDBACK);
	ck_assert(!says("name=\"from\""));
}
END_TEST

START_TEST(a_form_that_comes_back_keeps_its_tag)
{
	rate_from("?from=a4", "from=a4&body=abc");
	ck_assert_int_eq(answer.status, UNPROCESSABLE);
	ck_assert(says("<input type=\"hidden\" name=\"from\" value=\"a4\">"));
	get(portal_routes, FEEDBACK "?from=a4");
	clock_set(SITE_NOW);
	post(portal_routes, FEEDBACK, text("rating=4&from=a4&token=%s", encoded(between("name=\"token\" value=\"", "\"", 1))));
	ck_assert_str_eq(source_stored(), "<a4>");
	get(portal_routes, FEEDBACK "?from=b5");
	clock_set(SITE_NOW + 7 * 24 * 60 * 60);
	post(portal_routes, FEEDBACK, text("rating=4&from=b5&token=%s", encoded(between("name=\"token\" value=\"", "\"", 1))));
	ck_assert_int_eq(answer.status, UNPROCESSABLE);
	ck_assert(says("<input type=\"hidden\" name=\"from\" value=\"b5\">"));
}
END_TEST

static const char *const odd[] = { "", "a-4", "1234567890123", "%E6%B5%B7", "%27;DROP", "%3Cb%3E" };

START_TEST(an_odd_tag_becomes_none_and_breaks_nothing)
{
	get(portal_routes, text(FEEDBACK "?from=%s", odd[_i]));
	ck_assert_int_eq(answer.status, OK);
	ck_assert(!says("name=\"from\""));
	rate_from("", text("rating=4&from=%s", odd[_i]));
	ck_assert_int_eq(answer.status, SEE_OTHER);
	ck_assert_str_eq(source_stored(), "<>");
}
END_TEST

/* The same words again are the same submission, however they were come by. */
START_TEST(the_tag_is_no_part_of_what_was_said)
{
	int64_t count;

	rate_from("?from=a4", "rating=4&from=a4&body=abc");
	count = site_number("SELECT count(*) FROM submission");
	post(portal_routes, FEEDBACK, "rating=4&from=card&body=abc");
	ck_assert_int_eq(answer.status, SEE_OTHER);
	ck_assert_ptr_nonnull(strstr(answer.location, "?again=1"));
	ck_assert_int_eq(site_number("SELECT count(*) FROM submission"), count);
	ck_assert_str_eq(source_stored(), "<a4>");
	ck_assert_str_eq(site_text("SELECT group_concat(source || n) FROM source_tally"), "a41");
}
END_TEST

START_TEST(a_month_adds_up_to_what_it_received)
{
	struct source_report *report;

	for (int i = 0; i < 3; i++)
		rate_from("?from=gate", text("rating=4&from=gate&body=%d", i));
	rate_from("?from=a4", "rating=4&from=a4");
	rate_from("", "rating=2");
	submit("dapu-wharf", 3, "");
	db_snapshot_begin(visit.db);
	report = sources_of_month(visit.db, visit.arena, "2026-11");
	db_snapshot_end(visit.db);
	ck_assert_int_eq(report->received, 6);
	ck_assert_int_eq(report->untagged, 2);
	ck_assert_str_eq(report->tagged->source, "gate");   /* the most first */
	ck_assert_int_eq(report->tagged->count, 3);
	ck_assert_str_eq(report->tagged->next->source, "a4");
	ck_assert_int_eq(report->tagged->next->count, 1);
	ck_assert_ptr_null(report->tagged->next->next);
}
END_TEST

START_TEST(tags_without_end_do_not_fill_the_report)
{
	struct source_report *report;
	int listed = 0;

	site_run("WITH RECURSIVE many (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM many WHERE i < 250)"
	    " INSERT INTO source_tally SELECT '2026-11', project.id, 'x' || i, 2 FROM many, project"
	    " WHERE slug = '" A_PROJECT "'; "
	    "INSERT INTO source_tally SELECT '2026-11', id, 'true', 7 FROM project WHERE slug = 'safe-hengdong'");
	db_snapshot_begin(visit.db);
	report = sources_of_month(visit.db, visit.arena, "2026-11");
	db_snapshot_end(visit.db);
	for (struct source_count *one = report->tagged; one != NULL; one = one->next)
		listed++;
	ck_assert_int_eq(listed, SOURCES_LISTED);
	ck_assert_str_eq(report->tagged->source, "true");   /* of a later project, and yet not pushed out */
	ck_assert_int_eq(report->beyond, 51);
	ck_assert_int_eq(report->beyond_count, 102);
	ck_assert_int_eq(report->received, 507);
}
END_TEST

static TCase *
paper_tests(void)
{
	TCase *tests = tcase_create("paper");

	tcase_add_test(tests, the_poster_says_what_it_is_for);
	tcase_add_test(tests, its_code_is_read_as_the_short_address_with_its_tag);
	tcase_add_test(tests, ten_cards_lie_on_a_sheet_and_each_is_read);
	tcase_add_loop_test(tests, a_tag_is_taken_as_people_type_it, 0, sizeof(tags) / sizeof(tags[0]));
	tcase_add_loop_test(tests, what_is_no_tag_is_said_and_the_usual_one_printed, 0, sizeof(no_tags) / sizeof(no_tags[0]));
	tcase_add_test(tests, without_an_address_of_its_own_the_sheet_warns_and_promises_nothing);
	tcase_add_test(tests, every_project_has_a_poster_and_a_card);
	return tests;
}

static TCase *
source_tests(void)
{
	TCase *tests = tcase_create("source");

	tcase_add_loop_test(tests, the_short_address_leads_to_the_form, 0, sizeof(ways) / sizeof(ways[0]));
	tcase_add_loop_test(tests, a_number_of_no_project_leads_nowhere, 0, sizeof(nowhere) / sizeof(nowhere[0]));
	tcase_add_test(tests, a_project_that_left_the_plan_has_no_address);
	tcase_add_test(tests, the_tag_goes_through_the_form_into_the_figures);
	tcase_add_test(tests, a_form_that_comes_back_keeps_its_tag);
	tcase_add_loop_test(tests, an_odd_tag_becomes_none_and_breaks_nothing, 0, sizeof(odd) / sizeof(odd[0]));
	tcase_add_test(tests, the_tag_is_no_part_of_what_was_said);
	tcase_add_test(tests, a_month_adds_up_to_what_it_received);
	tcase_add_test(tests, tags_without_end_do_not_fill_the_report);
	return tests;
}

int
main(void)
{
	TCase *cases[] = { paper_tests(), source_tests() };
	Suite *suite = suite_create("poster");

	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		tcase_add_checked_fixture(cases[i], open_with_address, site_close);
		tcase_set_timeout(cases[i], 120);
		suite_add_tcase(suite, cases[i]);
	}
	return run_suite(suite);
}
