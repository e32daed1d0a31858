/* The Atom feeds, read by a real XML parser (xmllint). */
#include "public/resident.h"

#include <unistd.h>

#include "feedback/news.h"
#include "feedback/progress.h"

#define FEED "/feeds/projects/" A_PROJECT
#define AREA_FEED "/feeds/areas/industry"
#define SITE "https://wx.hengdong.gov.cn"
#define ENTRY "/*[local-name()=\"feed\"]/*[local-name()=\"entry\"]"

static void
open_with_address(void)
{
	static struct config config;

	site_open();
	config = *visit.config;
	config.site = SITE;
	visit.config = &config;
}

/* What an XPath expression gives of the last answer; the test fails when the
 * answer is not well-formed. */
static const char *
asked(const char *expression)
{
	char name[] = "/tmp/minyi-feed-XXXXXX", found[12000];
	FILE *file = fdopen(mkstemp(name), "w"), *reader;
	size_t length;
	int status;

	ck_assert_ptr_nonnull(file);
	ck_assert_uint_eq(fwrite(answer.body, 1, answer.length, file), answer.length);
	fclose(file);
	reader = popen(text("xmllint --nonet --noout --xpath '%s' %s 2>&1", expression, name), "r");
	ck_assert_ptr_nonnull(reader);
	length = fread(found, 1, sizeof(found) - 1, reader);
	status = pclose(reader);
	unlink(name);
	while (length > 0 && found[length - 1] == '\n')
		length--;
	found[length] = '\0';
	ck_assert_msg(status == 0, "%s: %s", expression, found);
	return text("%s", found);
}

static const char *
entry(int n, const char *element)
{
	return asked(text("string(" ENTRY "[%d]/*[local-name()=\"%s\"])", n, element));
}

static const char *
entry_link(int n)
{
	return asked(text("string(" ENTRY "[%d]/*[local-name()=\"link\"]/@href)", n));
}

static int
entries(void)
{
	return atoi(asked("count(" ENTRY ")"));
}

static void
note_progress(const char *day, const char *words)
{
	struct progress progress = {
		.project = site_number("SELECT id FROM project WHERE slug = '" A_PROJECT "'"),
		.stage = "underway", .stage_reason = "", .next_step = "", .percent = 40,
		.amount_done = -1, .amount_goal = -1, .amount_unit = "", .planned_on = "", .expected_on = "",
		.noted_on = day, .note = words, .staff = "办公室", .actor = "bangong",
	};

	ck_assert_int_eq(progress_report(visit.writer, &progress, clock_now()), WRITTEN);
}

START_TEST(an_empty_feed_is_a_good_feed)
{
	get(portal_routes, FEED);
	ck_assert_int_eq(answer.status, OK);
	ck_assert_str_eq(answer.content_type, "application/atom+xml; charset=utf-8");
	ck_assert_int_eq(entries(), 0);
	ck_assert_str_eq(asked("namespace-uri(/*)"), "http://www.w3.org/2005/Atom");
	ck_assert_str_eq(asked("string(/*/*[local-name()=\"id\"])"), "tag:wx.hengdong.gov.cn,2026:project/" A_PROJECT);
	ck_assert_str_eq(asked("string(/*/*[local-name()=\"title\"])"), "义乌好货智慧产业园：新的意见、答复和进展");
	ck_assert_str_eq(asked("string(/*/*[local-name()=\"updated\"])"), "2026-01-01T00:00:00+08:00");
	ck_assert_str_eq(asked("string(/*/*[@rel=\"self\"]/@href)"), SITE FEED);
	ck_assert_str_eq(asked("string(/*/*[@rel=\"alternate\"]/@href)"), SITE "/projects/" A_PROJECT);
}
END_TEST

START_TEST(comments_answers_and_notes_come_newest_first)
{
	struct paper paper = say_in_public("路灯不亮");

	clock_set(SITE_NOW + 60);
	note_progress("2026-11-20", "主干道通车。");
	clock_set(SITE_NOW + 120);
	reply_to(paper.number, "adopted", "您好。11 月 20 日已经装好 12 盏路灯。");
	get(portal_routes, FEED);
	ck_assert_int_eq(entries(), 3);
	ck_assert_str_eq(entry(1, "id"), text("tag:wx.hengdong.gov.cn,2026:reply/%s", paper.number));
	ck_assert_str_eq(entry(1, "title"), "县商务局答复（已采纳）：您好。11 月 20 日已经装好 12 盏路灯。");
	ck_assert_str_eq(entry(1, "author"), "县商务局");
	ck_assert_str_eq(entry(1, "content"), "您好。11 月 20 日已经装好 12 盏路灯。");
	ck_assert_str_eq(entry(1, "updated"), "2026-11-24T10:02:00+08:00");
	ck_assert_str_eq(entry_link(1), text(SITE "/projects/" A_PROJECT "?comment=%s#c%s", paper.number, paper.number));
	ck_assert_str_eq(entry(2, "title"), "进展（2026 年 11 月 20 日）：主干道通车。");
	ck_assert_str_eq(entry(2, "author"), "衡东县人民政府");
	ck_assert_str_eq(entry(2, "published"), "2026-11-24T10:01:00+08:00");
	ck_assert_str_eq(entry_link(2), SITE "/projects/" A_PROJECT);
	ck_assert_str_eq(entry(3, "id"), text("tag:wx.hengdong.gov.cn,2026:comment/%s", paper.number));
	ck_assert_str_eq(entry(3, "author"), "一位居民");
	ck_assert_str_eq(entry(3, "content"), "路灯不亮");
	ck_assert_str_eq(asked("string(/*/*[local-name()=\"updated\"])"), "2026-11-24T10:02:00+08:00");
	ck_assert_str_eq(asked("count(//*[local-name()=\"id\"])"), "4");
	get(portal_routes, text("/projects/" A_PROJECT "?comment=%s", paper.number));
	ck_assert_int_eq(answer.status, OK);
	ck_assert(says(text("id=\"c%s\"", paper.number)));
}
END_TEST

START_TEST(who_said_from_where_is_named_by_the_township_alone)
{
	struct paper paper = hand_in(text("rating=4&body=%s&township=%lld", encoded("路灯不亮"),
	    (long long)site_number("SELECT id FROM township WHERE name = '洣水镇'")));

	decide_on(paper.number, "published", "", "");
	get(portal_routes, FEED);
	ck_assert_str_eq(entry(1, "author"), "洣水镇居民");
	ck_assert_str_eq(entry(1, "title"), "洣水镇居民：路灯不亮");
}
END_TEST

START_TEST(an_area_tells_of_all_its_projects_and_of_no_other)
{
	static const char *const projects[] = { A_PROJECT, "dapu-wharf", "third-class-roads" };

	for (size_t i = 0; i < sizeof(projects) / sizeof(projects[0]); i++) {
		clock_set(SITE_NOW + (int64_t)i);
		decide_on(text("%lld", (long long)submit(projects[i], 4, text("意见 %zu", i))), "published", "", "");
	}
	get(portal_routes, AREA_FEED);
	ck_assert_int_eq(entries(), 2);
	ck_assert_str_eq(entry(1, "title"), "大浦千吨级码头｜一位居民：意见 1");
	ck_assert_str_eq(entry(2, "title"), "义乌好货智慧产业园｜一位居民：意见 0");
	get(portal_routes, "/feeds/areas/integration");
	ck_assert_int_eq(entries(), 1);
	get(portal_routes, FEED);
	ck_assert_int_eq(entries(), 1);
	ck_assert_str_eq(entry(1, "title"), "一位居民：意见 0");
}
END_TEST

START_TEST(a_masked_text_is_masked_and_keeps_its_first_day)
{
	struct paper paper = say_in_public("请联系王小明");

	clock_set(SITE_NOW + 3600);
	decide_on(paper.number, "masked", "mask", "请联系▇▇▇");
	get(portal_routes, FEED);
	ck_assert_int_eq(entries(), 1);
	ck_assert_str_eq(entry(1, "content"), "请联系▇▇▇");
	ck_assert_str_eq(entry(1, "published"), "2026-11-24T10:00:00+08:00");
	ck_assert_str_eq(entry(1, "updated"), "2026-11-24T11:00:00+08:00");
	ck_assert(!says("王小明"));
	get(portal_routes, AREA_FEED);
	ck_assert(!says("王小明"));
}
END_TEST

START_TEST(what_is_withdrawn_or_hidden_is_no_news)
{
	struct paper gone = say_in_public("要撤回的"), hidden = say_in_public("要收起的");
	struct submission *submission;

	reply_to(gone.number, "adopted", "您好。这件事已经在 11 月 20 日办好。");
	reply_to(hidden.number, "adopted", "您好。那件事已经在 11 月 21 日办好。");
	get(portal_routes, FEED);
	ck_assert_int_eq(entries(), 4);
	submission = submission_of(gone.number);
	ck_assert_int_eq(writer_do(visit.writer, submission_withdraw(visit.arena, submission->id, submission->version, SITE_NOW)), WRITTEN);
	decide_on(hidden.number, "hidden", "private", "");
	get(portal_routes, FEED);
	ck_assert_int_eq(entries(), 0);
	get(portal_routes, AREA_FEED);
	ck_assert_int_eq(entries(), 0);
}
END_TEST

START_TEST(what_waits_or_is_private_is_no_news)
{
	hand_in(text("rating=4&body=%s", encoded("还没有审核")));
	hand_in(text("rating=4&private=1&body=%s", encoded("不要公开")));
	hand_in("rating=5");
	get(portal_routes, FEED);
	ck_assert_int_eq(entries(), 0);
}
END_TEST

START_TEST(thirty_are_told_and_the_oldest_fall_out)
{
	for (int i = 0; i < 33; i++) {
		struct paper paper;

		clock_set(SITE_NOW + 60 * i);
		paper = say_in_public(text("第 %d 条", i));
		if (i % 3 == 0)
			reply_to(paper.number, "explained", text("您好。第 %d 件事是这样的：已经写清。", i));
	}
	get(portal_routes, FEED);
	ck_assert_int_eq(entries(), NEWS_MOST);
	ck_assert_str_eq(entry(1, "content"), "第 32 条");
	for (int n = 1; n < NEWS_MOST; n++)
		ck_assert_str_ge(entry(n, "updated"), entry(n + 1, "updated"));
	ck_assert(!says("第 0 条"));
	get(portal_routes, AREA_FEED);
	ck_assert_int_eq(entries(), NEWS_MOST);
}
END_TEST

START_TEST(what_is_markup_elsewhere_is_text_here)
{
	static const char words[] = "<script>&amp;\"'</content></entry> ]]> <!-- \xF0\x9F\x98\x80\n第二行";

	say_in_public(words);
	get(portal_routes, FEED);
	ck_assert_int_eq(entries(), 1);
	ck_assert_str_eq(entry(1, "content"), words);
}
END_TEST

/* They cannot come through the form; a plan or a repair by hand can bring them. */
START_TEST(what_xml_forbids_does_not_get_out)
{
	say_in_public("路灯");
	site_run("UPDATE publication SET body = 'a' || char(1) || 'b' || char(11) || 'c' || char(27) || 'd'"
	    " || char(65534) || 'e' || char(65535) || 'f' || char(9) || 'g' || char(10) || 'h'");
	site_run("UPDATE project SET name = '园' || char(8) || '区' WHERE slug = '" A_PROJECT "'");
	get(portal_routes, FEED);
	ck_assert_str_eq(entry(1, "content"), "abcdef\tg\nh");
	ck_assert_str_eq(asked("string(/*/*[local-name()=\"title\"])"), "园区：新的意见、答复和进展");
	site_run("UPDATE publication SET body = CAST(x'61FF62' AS TEXT)");
	get(portal_routes, AREA_FEED);
	ck_assert_str_eq(entry(1, "content"), "");
}
END_TEST

START_TEST(pages_lead_to_their_feed)
{
	get(portal_routes, "/projects/" A_PROJECT);
	ck_assert(says("<link rel=\"alternate\" type=\"application/atom+xml\" title=\"义乌好货智慧产业园\" href=\"" FEED "\">"));
	get(portal_routes, "/areas/industry");
	ck_assert(says("<link rel=\"alternate\" type=\"application/atom+xml\" title=\"产业升级行动\" href=\"" AREA_FEED "\">"));
	get(portal_routes, "/feeds/projects/nothing");
	ck_assert_int_eq(answer.status, NOT_FOUND);
	ck_assert(says("没有找到这个页面"));
	ck_assert_str_eq(answer.content_type, "");
	get(portal_routes, "/feeds/areas/nothing");
	ck_assert_int_eq(answer.status, NOT_FOUND);
	get(portal_routes, FEED "?x=1");
	ck_assert_int_eq(answer.status, BAD_REQUEST);
}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("feeds");
	TCase *tests = tcase_create("feeds");

	tcase_add_checked_fixture(tests, open_with_address, site_close);
	tcase_set_timeout(tests, 120);
	tcase_add_test(tests, an_empty_feed_is_a_good_feed);
	tcase_add_test(tests, comments_answers_and_notes_come_newest_first);
	tcase_add_test(tests, who_said_from_where_is_named_by_the_township_alone);
	tcase_add_test(tests, an_area_tells_of_all_its_projects_and_of_no_other);
	tcase_add_test(tests, a_masked_text_is_masked_and_keeps_its_first_day);
	tcase_add_test(tests, what_is_withdrawn_or_hidden_is_no_news);
	tcase_add_test(tests, what_waits_or_is_private_is_no_news);
	tcase_add_test(tests, thirty_are_told_and_the_oldest_fall_out);
	tcase_add_test(tests, what_is_markup_elsewhere_is_text_here);
	tcase_add_test(tests, what_xml_forbids_does_not_get_out);
	tcase_add_test(tests, pages_lead_to_their_feed);
	suite_add_tcase(suite, tests);
	return run_suite(suite);
}
