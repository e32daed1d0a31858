/* The office's desk for the adoption reports. */
#include "staff/hand.h"

/* November is over; whoever was signed in signs in again. */
#define DECEMBER (SITE_NOW + INT64_C(10) * 24 * 60 * 60)

#define DRAFT "/staff/adoption/1"

static int64_t
version(void)
{
	return site_number("SELECT version FROM adoption_report WHERE id = 1");
}

/* Signed in as the office, with a draft for November. */
static void
begin_draft(void)
{
	sign_in_as("office", "office");
	post(moderate_routes, "/staff/adoption", "period=2026-11");
	ck_assert_int_eq(answer.status, SEE_OTHER);
	ck_assert_str_eq(answer.location, DRAFT);
}

static const char *
item_fields(const char *opinion, const char *verdict, const char *action)
{
	return words("opinion=%s&numbers=&people=5&verdict=%s&action=%s&unit=%s&done_on=",
	    encoded(opinion), verdict, encoded(action), encoded("县商务局"));
}

static void
put_item_seen(const char *place, int64_t seen, const char *fields)
{
	post(moderate_routes, words(DRAFT "/items/%s", place),
	    words("version=%lld&%s", (long long)seen, fields));
}

static void
put_item(const char *place, const char *fields)
{
	put_item_seen(place, version(), fields);
}

static void
put_texts(int64_t seen, const char *asked, const char *note)
{
	post(moderate_routes, DRAFT, words("version=%lld&asked=%s&method=&next_day=2027-01-05&note=%s",
	    (long long)seen, encoded(asked), encoded(note)));
}

static void
move_item(int item, const char *by)
{
	post(moderate_routes, words(DRAFT "/items/%d/move", item),
	    words("version=%lld&by=%s", (long long)version(), by));
}

static void
publish_seen(int64_t seen, const char *confirm)
{
	post(moderate_routes, DRAFT "/publish", words("version=%lld%s", (long long)seen, confirm));
}

static void
wait_for_december(void)
{
	clock_set(DECEMBER);
	sign_in_as("office", "office");
}

static int
times_of(const char *sought)
{
	int count = 0;

	for (const char *at = body(); (at = strstr(at, sought)) != NULL; at += strlen(sought))
		count++;
	return count;
}

/* A published report with one item. */
static void
begin_published(void)
{
	begin_draft();
	put_item("new", item_fields("路灯不亮", "adopted", "装了 12 盏"));
	wait_for_december();
	publish_seen(version(), "&confirm=1");
	ck_assert_int_eq(answer.status, SEE_OTHER);
	ck_assert_str_eq(answer.location, DRAFT "?saved=2");
}

START_TEST(only_the_office_comes_in)
{
	static const char *const pages[] = {
		"/staff/adoption", DRAFT, DRAFT "/preview", DRAFT "/items/new", DRAFT "/items/1",
	};

	for (size_t i = 0; i < sizeof(pages) / sizeof(pages[0]); i++) {
		get(moderate_routes, pages[i]);
		ck_assert_msg(answer.status == SEE_OTHER, "%s: %d", pages[i], answer.status);
		ck_assert_str_eq(answer.location, "/staff/sign-in");
	}
	sign_in_as("mod", "moderator");
	for (size_t i = 0; i < sizeof(pages) / sizeof(pages[0]); i++) {
		get(moderate_routes, pages[i]);
		ck_assert_msg(answer.status == FORBIDDEN, "%s: %d", pages[i], answer.status);
	}
	post(moderate_routes, "/staff/adoption", "period=2026-11");
	ck_assert_int_eq(answer.status, FORBIDDEN);
	get(moderate_routes, "/staff/queue");
	ck_assert(!says("/staff/adoption"));
	ck_assert_int_eq(site_number("SELECT count(*) FROM adoption_report"), 0);
}
END_TEST

START_TEST(a_draft_begins_with_a_period)
{
	sign_in_as("office", "office");
	get(moderate_routes, "/staff/adoption");
	ck_assert_int_eq(answer.status, OK);
	ck_assert(says("<option value=\"2026-10\" selected>2026 年 10 月</option>"));
	ck_assert(says("<option value=\"2026-q3\">2026 年第 3 季度</option>"));
	post(moderate_routes, "/staff/adoption", "period=2026-99");
	ck_assert_int_eq(answer.status, UNPROCESSABLE);
	post(moderate_routes, "/staff/adoption", "period=2026-11");
	ck_assert_int_eq(answer.status, SEE_OTHER);
	post(moderate_routes, "/staff/adoption", "period=2026-11");
	ck_assert_int_eq(answer.status, UNPROCESSABLE);
	ck_assert(says("2026 年 11 月已经有一份了"));
	get(moderate_routes, "/staff/adoption");
	ck_assert(says("<span class=\"tag warn\">草稿</span>"));
	ck_assert_int_eq(audited("office", "adoption-new"), 1);
}
END_TEST

START_TEST(an_address_that_names_nothing_is_404)
{
	static const char *const pages[] = {
		"/staff/adoption/9", "/staff/adoption/x", "/staff/adoption/0", DRAFT "/items/9",
		DRAFT "/items/x", "/staff/adoption/9/preview", "/staff/adoption/99999999999999999999",
	};

	begin_draft();
	for (size_t i = 0; i < sizeof(pages) / sizeof(pages[0]); i++) {
		get(moderate_routes, pages[i]);
		ck_assert_msg(answer.status == NOT_FOUND, "%s: %d", pages[i], answer.status);
	}
}
END_TEST

START_TEST(an_item_that_is_not_complete_comes_back_filled)
{
	begin_draft();
	put_item("new", words("opinion=%s&numbers=%s&people=&verdict=declined&action=&unit=&done_on=%s",
	    encoded("路灯不亮"), encoded("12345"), encoded("明年")));
	ck_assert_int_eq(answer.status, UNPROCESSABLE);
	ck_assert(says("有 4 处需要修改"));
	ck_assert(says("暂未采纳的，必须写明为什么"));
	ck_assert(says("“12345”不是 10 位的受理编号"));
	ck_assert(says(">路灯不亮</textarea>"));
	ck_assert(says(">12345</textarea>"));
	ck_assert(says("value=\"明年\""));
	ck_assert(says("value=\"declined\" checked"));
	ck_assert_int_eq(site_number("SELECT count(*) FROM adoption_item"), 0);
}
END_TEST

START_TEST(numbers_are_taken_however_they_are_written)
{
	int64_t first = submit(A_PROJECT, 2, "路灯不亮"), second, third;

	second = submit(A_PROJECT, 2, "路灯还是不亮");
	third = submit("dapu-wharf", 2, "路灯也不亮");
	begin_draft();
	put_item("new", words("opinion=a&people=&verdict=studying&action=&unit=b&done_on=&numbers=%s",
	    encoded(words("%lld %lld、\n%lld %04lld，%lld", (long long)first, (long long)second,
	    (long long)(third / 10000), (long long)(third % 10000), (long long)first))));
	ck_assert_int_eq(answer.status, SEE_OTHER);
	ck_assert_int_eq(site_number("SELECT count(*) FROM adoption_source"), 3);
	ck_assert_int_eq(site_number("SELECT people FROM adoption_item"),
	    site_number("SELECT count(DISTINCT device) FROM submission"));
	get(moderate_routes, DRAFT);
	ck_assert(says("归并自 3 条"));
	get(moderate_routes, DRAFT "/items/1");
	ck_assert(says(words("%lld\n%lld\n%lld</textarea>", (long long)first, (long long)second,
	    (long long)third)));
}
END_TEST

START_TEST(items_are_put_into_order_and_taken_out)
{
	begin_draft();
	put_item("new", item_fields("甲", "adopted", "做了"));
	put_item("new", item_fields("乙", "adopted", "做了"));
	move_item(2, "up");
	ck_assert_int_eq(answer.status, SEE_OTHER);
	ck_assert_str_eq(site_text("SELECT group_concat(opinion, '') FROM"
	    " (SELECT opinion FROM adoption_item ORDER BY position)"), "乙甲");
	move_item(2, "up");   /* is first */
	ck_assert_int_eq(answer.status, SEE_OTHER);
	move_item(2, "sideways");
	ck_assert_int_eq(answer.status, BAD_REQUEST);
	post(moderate_routes, DRAFT "/items/1/remove", words("version=%lld", (long long)version()));
	ck_assert_int_eq(answer.status, SEE_OTHER);
	ck_assert_int_eq(site_number("SELECT count(*) FROM adoption_item"), 1);
	ck_assert_int_eq(audited("office", "adoption-item-remove"), 1);
	ck_assert_int_eq(audited("office", "adoption-item-move"), 1);
}
END_TEST

START_TEST(who_was_slower_sees_both_and_loses_nothing)
{
	int64_t seen;

	begin_draft();
	put_item("new", item_fields("路灯不亮", "adopted", "装了 12 盏"));
	seen = version();
	sign_in_as("other", "office");
	put_item_seen("1", seen, item_fields("路灯不亮", "partly", "装了 10 盏"));
	ck_assert_int_eq(answer.status, SEE_OTHER);
	put_item_seen("1", seen, item_fields("路灯还不亮", "declined", "线路要先改"));
	ck_assert_int_eq(answer.status, CONFLICT);
	ck_assert(says("现在是这样"));
	ck_assert(says("装了 10 盏"));
	ck_assert(says(">线路要先改</textarea>"));
	ck_assert(says(">路灯还不亮</textarea>"));
	ck_assert(says(words("name=\"version\" value=\"%lld\"", (long long)version())));
	put_item("1", item_fields("路灯还不亮", "declined", "线路要先改"));   /* once more */
	ck_assert_int_eq(answer.status, SEE_OTHER);
	put_texts(seen, "我问的是别的", "");
	ck_assert_int_eq(answer.status, CONFLICT);
	ck_assert(says("总的来说，您对这个项目满意吗"));
	ck_assert(says(">我问的是别的</textarea>"));
}
END_TEST

START_TEST(an_item_that_a_colleague_took_out_can_be_kept_as_a_new_one)
{
	int64_t seen;

	begin_draft();
	put_item("new", item_fields("路灯不亮", "adopted", "装了 12 盏"));
	seen = version();
	post(moderate_routes, DRAFT "/items/1/remove", words("version=%lld", (long long)seen));
	put_item_seen("1", seen, item_fields("路灯不亮", "adopted", "装了 14 盏"));
	ck_assert_int_eq(answer.status, CONFLICT);
	ck_assert(says("这个问题刚刚去掉了"));
	ck_assert(says(">装了 14 盏</textarea>"));
	ck_assert(says("action=\"" DRAFT "/items/new\""));
}
END_TEST

START_TEST(a_page_open_too_long_keeps_what_was_typed)
{
	begin_draft();
	post(moderate_routes, DRAFT "/items/new", words("version=%lld&token=forged&%s",
	    (long long)version(), item_fields("路灯不亮", "adopted", "装了 12 盏")));
	ck_assert_int_eq(answer.status, UNPROCESSABLE);
	ck_assert(says(">装了 12 盏</textarea>"));
	post(moderate_routes, DRAFT, words("version=1&token=forged&asked=%s&method=&next_day=",
	    encoded("新的问法")));
	ck_assert_int_eq(answer.status, UNPROCESSABLE);
	ck_assert(says(">新的问法</textarea>"));
	ck_assert_int_eq(site_number("SELECT count(*) FROM adoption_item"), 0);
}
END_TEST

START_TEST(the_preview_shows_what_residents_will_read)
{
	begin_draft();
	get(moderate_routes, DRAFT "/preview");
	ck_assert(says("这个期间还没有结束，结束以后才能公布"));
	ck_assert(!says("公布给居民看"));
	put_item("new", item_fields("路灯不亮", "adopted", "装了 12 盏"));
	get(moderate_routes, DRAFT "/preview");
	ck_assert_int_eq(times_of("<h1"), 1);
	ck_assert(says("采纳 <b class=\"num\">1</b> 个"));
	ck_assert(says("大家最不满意的三件事"));
	publish_seen(version(), "&confirm=1");
	ck_assert_int_eq(answer.status, UNPROCESSABLE);
	ck_assert_int_eq(site_number("SELECT published_at IS NULL FROM adoption_report"), 1);
}
END_TEST

START_TEST(publication_wants_a_tick_and_the_version_that_was_read)
{
	begin_draft();
	put_item("new", item_fields("路灯不亮", "adopted", "装了 12 盏"));
	wait_for_december();
	get(moderate_routes, DRAFT "/preview");
	ck_assert(says("公布给居民看"));
	publish_seen(version(), "");
	ck_assert_int_eq(answer.status, UNPROCESSABLE);
	ck_assert(says("请先勾选"));
	publish_seen(version() - 1, "&confirm=1");
	ck_assert_int_eq(answer.status, CONFLICT);
	ck_assert(says("请再核对一遍"));
	get(portal_routes, "/adoption/2026-11");
	ck_assert_int_eq(answer.status, NOT_FOUND);
	publish_seen(version(), "&confirm=1");
	ck_assert_int_eq(answer.status, SEE_OTHER);
	get(portal_routes, "/adoption/2026-11");
	ck_assert_int_eq(answer.status, OK);
	ck_assert_int_eq(audited("office", "adoption-publish"), 1);
	publish_seen(version(), "&confirm=1");
	ck_assert_int_eq(answer.status, CONFLICT);
	ck_assert(says("刚公布了这一份"));
}
END_TEST

START_TEST(a_correction_wants_a_public_note)
{
	begin_published();
	get(moderate_routes, DRAFT "/items/1");
	ck_assert(says("这次更正了什么"));
	ck_assert(!says("去掉这个问题"));
	put_item("1", item_fields("路灯不亮", "adopted", "装了 14 盏"));
	ck_assert_int_eq(answer.status, UNPROCESSABLE);
	ck_assert(says("请写明这次更正了什么"));
	put_item("1", words("%s&note=%s", item_fields("路灯不亮", "adopted", "装了 14 盏"),
	    encoded("盏数写错了")));
	ck_assert_int_eq(answer.status, SEE_OTHER);
	get(moderate_routes, DRAFT);
	ck_assert(says("盏数写错了"));
	ck_assert(says("装了 12 盏"));   /* what stood there */
	get(portal_routes, "/adoption/2026-11");
	ck_assert(says("更新于 2026 年 12 月 4 日：盏数写错了"));
	ck_assert_int_eq(audited("office", "adoption-correct"), 1);
	put_texts(version(), "问了两件事", "");
	ck_assert_int_eq(answer.status, UNPROCESSABLE);
	put_texts(version(), "问了两件事", "写全了");
	ck_assert_int_eq(answer.status, SEE_OTHER);
	ck_assert_str_eq(answer.location, DRAFT "?saved=3");
}
END_TEST

START_TEST(a_published_report_is_neither_longer_nor_shorter)
{
	begin_published();
	get(moderate_routes, DRAFT "/items/new");
	ck_assert_int_eq(answer.status, NOT_FOUND);
	post(moderate_routes, DRAFT "/items/1/remove", words("version=%lld", (long long)version()));
	ck_assert_int_eq(answer.status, CONFLICT);
	put_item("new", item_fields("又一个", "adopted", "做了"));
	ck_assert_int_eq(answer.status, CONFLICT);
	ck_assert(says(">又一个</textarea>"));
	ck_assert_int_eq(site_number("SELECT count(*) FROM adoption_item"), 1);
	get(moderate_routes, DRAFT "/preview");
	ck_assert_int_eq(answer.status, SEE_OTHER);
}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("adoption desk");
	TCase *tests = tcase_create("adoption desk");

	tcase_add_checked_fixture(tests, site_open, site_close);
	tcase_set_timeout(tests, 120);
	tcase_add_test(tests, only_the_office_comes_in);
	tcase_add_test(tests, a_draft_begins_with_a_period);
	tcase_add_test(tests, an_address_that_names_nothing_is_404);
	tcase_add_test(tests, an_item_that_is_not_complete_comes_back_filled);
	tcase_add_test(tests, numbers_are_taken_however_they_are_written);
	tcase_add_test(tests, items_are_put_into_order_and_taken_out);
	tcase_add_test(tests, who_was_slower_sees_both_and_loses_nothing);
	tcase_add_test(tests, an_item_that_a_colleague_took_out_can_be_kept_as_a_new_one);
	tcase_add_test(tests, a_page_open_too_long_keeps_what_was_typed);
	tcase_add_test(tests, the_preview_shows_what_residents_will_read);
	tcase_add_test(tests, publication_wants_a_tick_and_the_version_that_was_read);
	tcase_add_test(tests, a_correction_wants_a_public_note);
	tcase_add_test(tests, a_published_report_is_neither_longer_nor_shorter);
	suite_add_tcase(suite, tests);
	return run_suite(suite);
}
