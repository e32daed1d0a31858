/* Near copies on the desk: one page, one press, a decision for each. */
#include "feedback/group.h"
#include "feedback/pending.h"
#include "staff/hand.h"

#define FORM "/projects/" A_PROJECT "/feedback"
#define LAMP "村口的路灯坏了三个月了，打了几次电话没有人来修，晚上看不见路"

static int64_t
the_group(void)
{
	site_look_through();
	return site_number("SELECT max(group_id) FROM text_print");
}

static const char *
page_of(int64_t group)
{
	return words("/staff/groups/%lld", (long long)group);
}

static void
press(int64_t group, int64_t last, const char *fields)
{
	post(moderate_routes, words("/staff/groups/%lld/decision", (long long)group),
	    words("last=%lld&%s", (long long)last, fields));
}

static int64_t
last_id(void)
{
	return site_number("SELECT max(id) FROM submission");
}

/* What was pressed comes into force. */
static void
after_ten_seconds(void)
{
	clock_set(clock_now() + 11);
	for (int i = 0; i < 20; i++)
		ck_assert(pending_settle(visit.writer, visit.db, visit.arena, clock_now()));
}

static int64_t
count(const char *visibility)
{
	return site_number(words("SELECT count(*) FROM submission WHERE visibility = '%s'", visibility));
}

/* Copies straight into the database's front door, without pages. */
static void
many_copies(int many, int rating)
{
	struct arena *arena = arena_new(256 << 20);

	for (int i = 0; i < many; i++) {
		struct draft draft = { .project = 1, .rating = rating, .phone = "",
		    .body = words(LAMP "，我是第 %d 个", i) };
		struct seals seals = { 0 };
		struct receipt receipt;
		const struct promise promise = { 1, 7, 15 };
		int key = i + 1;

		memcpy(seals.device, &key, sizeof(key));
		memcpy(seals.request, &key, sizeof(key));
		ck_assert_int_eq(writer_do(visit.writer, submission_receive(visit.db, arena, &draft, &seals, &promise, clock_now(), &receipt)), WRITTEN);
	}
	arena_free(arena);
	site_look_through();
}

START_TEST(a_group_shows_its_members_and_how_they_differ_from_the_first)
{
	int64_t first = submit(A_PROJECT, 4, LAMP), copy = submit(A_PROJECT, 4, LAMP "请回复<b>");

	submit(A_PROJECT, 4, LAMP);
	sign_in_as("mod", "moderator");
	get(moderate_routes, page_of(the_group()));
	ck_assert_int_eq(answer.status, OK);
	ck_assert(says("相似的意见 <span class=\"num\">3</span> 条"));
	ck_assert(says("<ins>请回复&lt;b&gt;</ins>"));
	ck_assert(says("一字不差"));
	ck_assert(says(place_of(first)) && says(place_of(copy)));
	get(moderate_routes, "/staff/groups/999");
	ck_assert_int_eq(answer.status, NOT_FOUND);
}
END_TEST

START_TEST(a_thousand_near_copies_are_decided_with_one_press_each_with_its_own_decision_and_audit_entry)
{
	int64_t group;

	many_copies(1000, 4);
	group = the_group();
	sign_in_as("mod", "moderator");
	press(group, last_id(), "verdict=published");
	ck_assert_int_eq(answer.status, SEE_OTHER);
	ck_assert_str_eq(answer.location, words("/staff/groups/%lld?decided=1000&second=0", (long long)group));
	get(moderate_routes, answer.location);
	ck_assert(says("已一起处理 1000 条。"));
	ck_assert(says("其中 <span class=\"num\">0</span> 条待审核"));
	after_ten_seconds();
	ck_assert_int_eq(count("published"), 1000);
	ck_assert_int_eq(site_number("SELECT count(DISTINCT submission_id) FROM decision"), 1000);
	ck_assert_int_eq(site_number("SELECT count(DISTINCT subject) FROM audit WHERE action = 'decide' AND actor = 'mod'"), 1000);
	ck_assert_int_eq(site_number("SELECT count(*) FROM publication JOIN submission ON submission.id = submission_id"
	    " WHERE publication.body = submission.body"), 1000);
	ck_assert_int_eq(site_number("SELECT count(DISTINCT body) FROM publication"), 1000);
}
END_TEST

START_TEST(an_item_says_what_triggered_its_flags_and_leads_to_its_copies)
{
	int64_t plain = submit(A_PROJECT, 4, "公交车晚上七点就没有了"), copy;

	submit(A_PROJECT, 4, LAMP);
	copy = submit(A_PROJECT, 4, LAMP "，都是饭桶，看www.abc.com");
	site_look_through();
	sign_in_as("mod", "moderator");
	get(moderate_routes, place_of(copy));
	ck_assert(says("含敏感词：饭桶"));
	ck_assert(says("含链接：www.abc.com"));
	ck_assert(says(" 相似"));
	ck_assert(says(words("href=\"%s\"", page_of(the_group()))));
	ck_assert(says("相似的一共 2 条，2 条待审核"));
	get(moderate_routes, place_of(plain));
	ck_assert(!says("机器提示：<span"));
}
END_TEST

START_TEST(what_must_be_read_by_itself_is_left_and_named)
{
	int64_t flagged, secret;

	submit(A_PROJECT, 4, LAMP);
	get(portal_routes, FORM);
	post(portal_routes, FORM, words("rating=4&personal=keep&body=%s", encoded(LAMP "。打13812345678找我")));
	flagged = site_number("SELECT max(number) FROM submission");
	post(portal_routes, FORM, words("rating=4&private=1&body=%s", encoded(LAMP "，不要公开")));
	secret = site_number("SELECT number FROM submission WHERE private = 1");
	submit(A_PROJECT, 4, LAMP "，谢谢");
	sign_in_as("mod", "moderator");
	get(moderate_routes, page_of(the_group()));
	ck_assert(says("要逐条看的"));
	ck_assert(says("含手机号"));
	ck_assert(says("本人要求不公开（不能一起公开）"));
	press(the_group(), last_id(), "verdict=published");
	after_ten_seconds();
	ck_assert_str_eq(column_of(flagged, "visibility"), "waiting");
	ck_assert_str_eq(column_of(secret, "visibility"), "waiting");
	ck_assert_int_eq(count("published"), 2);
	press(the_group(), last_id(), "verdict=hidden&reason=user");
	after_ten_seconds();
	ck_assert_str_eq(column_of(secret, "visibility"), "hidden");
	ck_assert_str_eq(column_of(flagged, "visibility"), "waiting");
}
END_TEST

START_TEST(what_came_after_the_screen_was_made_is_not_decided)
{
	int64_t last, late;

	submit(A_PROJECT, 4, LAMP);
	submit(A_PROJECT, 4, LAMP "，谢谢");
	last = last_id();
	late = submit(A_PROJECT, 4, LAMP "，辛苦了");
	sign_in_as("mod", "moderator");
	press(the_group(), last, "verdict=published");
	after_ten_seconds();
	ck_assert_int_eq(count("published"), 2);
	ck_assert_str_eq(column_of(late, "visibility"), "waiting");
}
END_TEST

/* Its number is lower than the last on the screen, its words were not there. */
START_TEST(what_was_corrected_is_read_by_itself)
{
	int64_t early = submit(A_PROJECT, 4, "公交车晚上七点就没有了"), last;

	submit(A_PROJECT, 4, LAMP);
	submit(A_PROJECT, 4, LAMP "，谢谢");
	the_group();
	last = last_id();
	ck_assert_int_eq(writer_do(visit.writer, submission_correct(visit.arena,
	    site_number(words("SELECT id FROM submission WHERE number = %lld", (long long)early)), 1, LAMP "，求求了", clock_now())), WRITTEN);
	sign_in_as("mod", "moderator");
	press(the_group(), last, "verdict=published");
	after_ten_seconds();
	ck_assert_int_eq(count("published"), 2);
	ck_assert_str_eq(column_of(early, "visibility"), "waiting");
	get(moderate_routes, page_of(the_group()));
	ck_assert(says("本人改过"));
}
END_TEST

START_TEST(a_refusal_of_all_waits_for_a_second_person)
{
	submit(A_PROJECT, 4, LAMP);
	submit(A_PROJECT, 4, LAMP "，谢谢");
	sign_in_as("mod", "moderator");
	press(the_group(), last_id(), "verdict=refused&reason=ad");
	get(moderate_routes, answer.location);
	ck_assert(says("另有 2 条等同事确认后生效"));
	after_ten_seconds();
	ck_assert_int_eq(count("refused"), 0);
	ck_assert_int_eq(site_number("SELECT count(*) FROM pending_decision WHERE confirmation = 'required'"), 2);
}
END_TEST

START_TEST(what_is_wrong_with_a_press_is_said_and_comes_back)
{
	submit(A_PROJECT, 4, LAMP);
	submit(A_PROJECT, 4, LAMP "，谢谢");
	sign_in_as("mod", "moderator");
	press(the_group(), last_id(), "verdict=hidden");
	ck_assert_int_eq(answer.status, UNPROCESSABLE);
	ck_assert(says("请选择理由"));
	ck_assert(says("value=\"hidden\" checked"));
	press(the_group(), last_id(), "verdict=masked&reason=mask");
	ck_assert_int_eq(answer.status, UNPROCESSABLE);
	ck_assert(says("遮盖要逐条做"));
	press(the_group(), last_id(), words("verdict=hidden&reason=off&filling=%s", ""));
	ck_assert_int_eq(answer.status, UNPROCESSABLE);
	ck_assert_int_eq(count("waiting"), 2);
}
END_TEST

START_TEST(who_only_reads_sees_the_members_and_no_form)
{
	submit(A_PROJECT, 4, LAMP);
	submit(A_PROJECT, 4, LAMP "，谢谢");
	sign_in_as("reader", "auditor");
	get(moderate_routes, page_of(the_group()));
	ck_assert_int_eq(answer.status, OK);
	ck_assert(!says("一起处理待审核的"));
	press(the_group(), last_id(), "verdict=published");
	ck_assert_int_eq(answer.status, FORBIDDEN);
}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("group pages");
	TCase *all = tcase_create("group pages");

	tcase_add_checked_fixture(all, site_open, site_close);
	tcase_set_timeout(all, 120);
	tcase_add_test(all, a_group_shows_its_members_and_how_they_differ_from_the_first);
	tcase_add_test(all, a_thousand_near_copies_are_decided_with_one_press_each_with_its_own_decision_and_audit_entry);
	tcase_add_test(all, an_item_says_what_triggered_its_flags_and_leads_to_its_copies);
	tcase_add_test(all, what_must_be_read_by_itself_is_left_and_named);
	tcase_add_test(all, what_came_after_the_screen_was_made_is_not_decided);
	tcase_add_test(all, what_was_corrected_is_read_by_itself);
	tcase_add_test(all, a_refusal_of_all_waits_for_a_second_person);
	tcase_add_test(all, what_is_wrong_with_a_press_is_said_and_comes_back);
	tcase_add_test(all, who_only_reads_sees_the_members_and_no_form);
	suite_add_tcase(suite, all);
	return run_suite(suite);
}
