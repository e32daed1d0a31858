/* The county's words: who may change them, what a version is, and that the
 * waiting texts are looked through again. */
#include "feedback/flag.h"
#include "staff/hand.h"

static void
add_word(int version, const char *word, const char *exceptions, const char *note)
{
	post(moderate_routes, "/staff/words", words("version=%d&word=%s&exceptions=%s&note=%s", version,
	    encoded(word), encoded(exceptions), encoded(note)));
}

static int64_t
id_of(const char *word)
{
	return site_number(words("SELECT id FROM watch_word WHERE word = '%s' AND until IS NULL", word));
}

static int64_t
flagged(const char *word)
{
	return site_number(words("SELECT count(*) FROM submission_flag WHERE kind = 'word' AND shown = '%s'", word));
}

START_TEST(everybody_who_reviews_reads_the_list_and_only_the_administrator_changes_it)
{
	sign_in_as("mod", "moderator");
	get(moderate_routes, "/staff/words");
	ck_assert_int_eq(answer.status, OK);
	ck_assert(says("王八蛋"));
	ck_assert(says("畜生产"));
	ck_assert(!says("添加这个词"));
	ck_assert(!says("停用选中的词"));
	add_word(1, "草包", "", "");
	ck_assert_int_eq(answer.status, FORBIDDEN);
	ck_assert_int_eq(site_number("SELECT max(version) FROM watch_list"), 1);
}
END_TEST

START_TEST(a_word_that_is_added_makes_a_new_version_with_who_and_why)
{
	sign_in_as("boss", "administrator");
	add_word(1, "草包", "草包子\n草包装", "最近常有人骂");
	ck_assert_int_eq(answer.status, SEE_OTHER);
	get(moderate_routes, answer.location);
	ck_assert(says("第 2 版"));
	ck_assert(says("添加：草包"));
	ck_assert(says("最近常有人骂"));
	ck_assert(says("草包子、草包装"));
	ck_assert_int_eq(audited_of("words", "watch list 2"), 1);
	submit(A_PROJECT, 2, "真是草包");
	ck_assert_int_eq(flagged("草包"), 1);
	submit(A_PROJECT, 2, "买了一个草包子");
	ck_assert_int_eq(flagged("草包"), 1);
}
END_TEST

START_TEST(a_word_that_is_retired_stays_in_the_earlier_versions)
{
	sign_in_as("boss", "administrator");
	post(moderate_routes, "/staff/words/retire", words("version=1&id=%lld&id=%lld&note=%s", (long long)id_of("饭桶"),
	    (long long)id_of("败类"), encoded("太宽了")));
	ck_assert_int_eq(answer.status, SEE_OTHER);
	get(moderate_routes, "/staff/words");
	ck_assert(says("停用：饭桶、败类") || says("停用：败类、饭桶"));
	ck_assert(says("<span class=\"num\">55</span> 个词"));
	get(moderate_routes, "/staff/words?version=1");
	ck_assert(says("饭桶"));
	ck_assert(says("<span class=\"num\">57</span> 个词"));
	ck_assert(says("已经不用了"));
	ck_assert(!says("添加这个词"));
	submit(A_PROJECT, 2, "一群饭桶");
	ck_assert_int_eq(flagged("饭桶"), 0);
}
END_TEST

START_TEST(a_word_that_is_there_gets_other_exceptions)
{
	sign_in_as("boss", "administrator");
	add_word(1, "饭 桶", "饭桶装", "");
	ck_assert_int_eq(answer.status, SEE_OTHER);
	ck_assert_int_eq(site_number("SELECT count(*) FROM watch_word WHERE folded = '饭桶' AND until IS NULL"), 1);
	ck_assert_int_eq(site_number("SELECT words FROM watch_list WHERE version = 2"), 57);
	submit(A_PROJECT, 2, "饭桶装好了");
	ck_assert_int_eq(site_number("SELECT count(*) FROM submission_flag"), 0);
}
END_TEST

START_TEST(the_waiting_texts_are_looked_through_again_and_the_page_says_how_many_are_left)
{
	submit(A_PROJECT, 2, "真是草包");
	submit(A_PROJECT, 4, "公交车晚上没有了");
	sign_in_as("boss", "administrator");
	add_word(1, "草包", "", "");
	get(moderate_routes, "/staff/words");
	ck_assert(says("还有 <b class=\"num\">2</b> 条待审核的意见等着重新检查"));
	ck_assert_int_eq(flagged("草包"), 0);
	staff_tick(&visit);
	ck_assert_int_eq(flagged("草包"), 1);
	get(moderate_routes, "/staff/words");
	ck_assert(!says("等着重新检查"));
}
END_TEST

START_TEST(what_is_wrong_is_said_and_what_was_typed_comes_back)
{
	sign_in_as("boss", "administrator");
	add_word(1, "", "", "");
	ck_assert_int_eq(answer.status, UNPROCESSABLE);
	ck_assert(says("请填写要添加的词"));
	add_word(1, "草包", "米袋", "记下来的说明");
	ck_assert_int_eq(answer.status, UNPROCESSABLE);
	ck_assert(says("例外要比这个词长，并且包含它：米袋"));
	ck_assert(says("value=\"草包\""));
	ck_assert(says("value=\"记下来的说明\""));
	add_word(1, "一二三四五六七八九十一二三四五六七八九十一", "", "");
	ck_assert(says("一个词最多 20 个字，现在是 21 个字"));
	post(moderate_routes, "/staff/words/retire", "version=1&note=");
	ck_assert_int_eq(answer.status, UNPROCESSABLE);
	ck_assert(says("请先勾选要停用的词"));
	ck_assert_int_eq(site_number("SELECT max(version) FROM watch_list"), 1);
}
END_TEST

START_TEST(who_was_slower_sees_the_new_version_beside_what_he_typed)
{
	sign_in_as("boss", "administrator");
	add_word(1, "草包", "", "");
	add_word(1, "软蛋", "", "");
	ck_assert_int_eq(answer.status, CONFLICT);
	ck_assert(says("词表刚被同事改过"));
	ck_assert(says("草包"));
	ck_assert(says("value=\"软蛋\""));
	ck_assert(says("name=\"version\" value=\"2\""));
	ck_assert_int_eq(site_number("SELECT max(version) FROM watch_list"), 2);
}
END_TEST

START_TEST(a_version_that_never_was_is_not_found)
{
	sign_in_as("mod", "moderator");
	get(moderate_routes, "/staff/words?version=9");
	ck_assert_int_eq(answer.status, NOT_FOUND);
}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("words");
	TCase *all = tcase_create("words");

	tcase_add_checked_fixture(all, site_open, site_close);
	tcase_set_timeout(all, 60);
	tcase_add_test(all, everybody_who_reviews_reads_the_list_and_only_the_administrator_changes_it);
	tcase_add_test(all, a_word_that_is_added_makes_a_new_version_with_who_and_why);
	tcase_add_test(all, a_word_that_is_retired_stays_in_the_earlier_versions);
	tcase_add_test(all, a_word_that_is_there_gets_other_exceptions);
	tcase_add_test(all, the_waiting_texts_are_looked_through_again_and_the_page_says_how_many_are_left);
	tcase_add_test(all, what_is_wrong_is_said_and_what_was_typed_comes_back);
	tcase_add_test(all, who_was_slower_sees_the_new_version_beside_what_he_typed);
	tcase_add_test(all, a_version_that_never_was_is_not_found);
	suite_add_tcase(suite, all);
	return run_suite(suite);
}
