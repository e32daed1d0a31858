/* Search: what is found, and in which order. */
#include "looking.h"

START_TEST(a_published_comment_is_found_by_any_part_of_it)
{
	published(1, "建议把G107线到大浦的280公里处的路灯修好");
	for (int from = 0; from < 20; from++)
		for (int length = 1; length <= 4; length++) {
			const char *all = "建议把G107线到大浦的280公里处的路灯修好", *begin = all, *end;

			for (int i = 0; i < from; i++)
				begin += (unsigned char)*begin < 0x80 ? 1 : 3;
			end = begin;
			for (int i = 0; i < length; i++)
				end += (unsigned char)*end < 0x80 ? 1 : 3;
			ck_assert_int_eq(count_of(arena_copy(desk.arena, begin, (size_t)(end - begin))), 1);
		}
	ck_assert_int_eq(count_of("２８０ 公里"), 1);
	ck_assert_int_eq(count_of("g107"), 1);
	ck_assert_int_eq(count_of("井盖"), 0);
	index_is_true();
}
END_TEST

START_TEST(all_words_must_be_there_in_comment_or_answer)
{
	struct submission *submission = published(1, "农贸市场的地面太滑");

	answer(submission, "adopted");
	ck_assert_int_eq(count_of("滑 市场"), 1);
	ck_assert_int_eq(count_of("市场 防滑垫"), 1);
	ck_assert_int_eq(count_of("防滑垫"), 1);
	ck_assert_int_eq(count_of("市场 路灯"), 0);
	ck_assert(found("地面太")->in_body);
	ck_assert(!found("地面太")->in_reply);
	ck_assert_str_eq(written(found("地面太")->reply), "您好。地面 8 月 20 日已铺防滑垫。");
	ck_assert(!found("防滑垫")->in_body);
	ck_assert_str_eq(written(found("防滑垫")->reply), "您好。地面 8 月 20 日已铺[防滑垫]。");
	ck_assert_str_eq(written(found("防滑垫")->body), "农贸市场的地面太滑");
	ck_assert_str_eq(found("滑")->reply_unit, "商务局");
	index_is_true();
}
END_TEST

START_TEST(what_looks_like_commands_is_only_words)
{
	static const char *const odd[] = {
		"\"", "\"\"", "*", "^", "body:市场", "市场*", "NOT 市场", "市场 OR 学校", "市场 NEAR 学校", "{body}", "(市", "'; --", "- scope",
		"\\", "%", "_", "+", ":", "市场)", "scope:\"x\"",
	};

	published(1, "市场");
	for (size_t i = 0; i < sizeof(odd) / sizeof(odd[0]); i++)
		ck_assert_msg(count_of(odd[i]) == 0, "%s", odd[i]);
	published(1, "他说\"好\"，body:市场*，a OR b，100%");
	ck_assert_int_eq(count_of("\"好\""), 1);
	ck_assert_int_eq(count_of("body:市场*"), 1);
	ck_assert_int_eq(count_of("OR a"), 1);
	ck_assert_int_eq(count_of("%"), 1);
	ck_assert_int_eq(count_of("\xF3\xB0\x80\x81"), 0);   /* an area's scope is not text */
}
END_TEST

START_TEST(what_is_typed_has_its_limits)
{
	struct search search;
	const char *fifty = "一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十";

	ck_assert_ptr_null(search_read(desk.arena, "", &search));
	ck_assert_int_eq(search.count, 0);
	ck_assert_ptr_null(search_read(desk.arena, fifty, &search));
	ck_assert_int_eq(search.count, 1);
	ck_assert_str_eq(search_read(desk.arena, arena_text(desk.arena, "%s一", fifty), &search),
	    "要找的词最多 50 个字，现在是 51 个字，请删减后再搜索");
	ck_assert_int_eq(search.count, 0);
	ck_assert_ptr_null(search_read(desk.arena, "一 二 三 四 五 一 五", &search));
	ck_assert_int_eq(search.count, 5);
	ck_assert_str_eq(search_read(desk.arena, "一 二 三 四 五 六", &search),
	    "最多同时找 5 个词，现在是 6 个，请删减后再搜索");
	ck_assert_int_eq(search.count, 0);
	ck_assert_ptr_null(search_read(desk.arena, "Ａ a", &search));
	ck_assert_int_eq(search.count, 1);
}
END_TEST

START_TEST(projects_are_found_by_everything_that_the_plan_says)
{
	struct search search = looking_for("市场");
	struct project_hit *hit;
	int count;

	desk_run("UPDATE project SET summary = '比农贸市场更大的园区', goal = '年产值 300 亿元', next_step = '年底封顶' WHERE id = 3");
	hit = search_projects(desk.db, desk.arena, &search, &count);
	ck_assert_int_eq(count, 2);
	ck_assert_str_eq(written(hit->name), "农贸[市场]");   /* a name weighs more */
	ck_assert_str_eq(written(hit->next->name), "产业园");
	ck_assert_str_eq(written(hit->next->excerpt), "比农贸[市场]更大的园区");
	ck_assert_int_eq(projects_with("300亿元"), 1);
	ck_assert_int_eq(projects_with("封顶"), 1);
	ck_assert_int_eq(projects_with("面积"), 1);
	ck_assert_int_eq(projects_with("5亩"), 1);
	ck_assert_int_eq(projects_with("亿元面"), 0);        /* two facts are two texts */
	ck_assert_int_eq(projects_with("封顶 产业"), 1);
	ck_assert_int_eq(projects_with("已调出"), 0);
	index_is_true();
}
END_TEST

START_TEST(an_area_narrows_both)
{
	struct search search = looking_for("园");
	int count;

	published(1, "公园的路");
	published(3, "产业园的路");
	ck_assert_int_eq(count_of("园"), 2);
	search.area = 2;
	ck_assert_int_eq(search_comments_count(desk.db, desk.arena, &search), 1);
	ck_assert_str_eq(search_comments(desk.db, desk.arena, &search, BEST_FIRST, search_start(), 9)->project_slug, "park");
	search_projects(desk.db, desk.arena, &search, &count);
	ck_assert_int_eq(count, 1);
	search.area = 1;
	ck_assert_int_eq(search_comments_count(desk.db, desk.arena, &search), 1);
	search_projects(desk.db, desk.arena, &search, &count);
	ck_assert_int_eq(count, 0);
	desk_run("UPDATE project SET area_id = 1, position = 9 WHERE id = 3");
	ck_assert_int_eq(search_comments_count(desk.db, desk.arena, &search), 2);
	index_is_true();
	search.area = 2;
	ck_assert_int_eq(search_comments_count(desk.db, desk.arena, &search), 0);
}
END_TEST

/* Their order --------------------------------------------------------------------- */

START_TEST(the_newest_or_the_best_come_first)
{
	struct search search = looking_for("路灯");
	struct comment_hit *hit;

	published(1, "路灯路灯路灯都坏了");
	published(1, "村口的路灯坏了好几天，晚上走路看不见，请安排人来修一修，谢谢");
	published(1, "路灯坏了");
	hit = search_comments(desk.db, desk.arena, &search, NEWEST_FIRST, search_start(), 9);
	ck_assert_str_eq(written(hit->body), "[路灯]坏了");
	ck_assert_str_eq(written(hit->next->next->body), "[路灯路灯路灯]都坏了");
	hit = search_comments(desk.db, desk.arena, &search, BEST_FIRST, search_start(), 9);
	ck_assert_str_eq(written(hit->body), "[路灯路灯路灯]都坏了");
	ck_assert_str_eq(written(hit->next->body), "[路灯]坏了");
}
END_TEST

START_TEST(pages_follow_each_other_without_gap_or_repetition)
{
	struct search search = looking_for("灯");

	for (int i = 0; i < 23; i++)
		published(1, arena_text(desk.arena, "%s灯", i % 3 == 0 ? "灯" : i % 3 == 1 ? "路" : "路旁的"));
	for (int order = BEST_FIRST; order <= NEWEST_FIRST; order++) {
		struct search_key key = search_start();
		struct comment_hit *hit;
		int64_t numbers = 0;
		int seen = 0, pages = 0;

		for (; (hit = search_comments(desk.db, desk.arena, &search, order, key, 5)) != NULL; pages++)
			for (; hit != NULL; hit = hit->next, seen++) {
				ck_assert(order == NEWEST_FIRST || hit->key.closeness < key.closeness ||
				    (hit->key.closeness == key.closeness && hit->key.id < key.id));
				ck_assert(order == BEST_FIRST || hit->key.id < key.id);
				key = hit->key;
				numbers += hit->number;
			}
		ck_assert_int_eq(pages, 5);
		ck_assert_int_eq(seen, 23);
		ck_assert_int_eq(numbers, desk_number("SELECT sum(number) FROM publication"));
	}
}
END_TEST

int
main(void)
{
	const TTest *tests[] = {
		a_published_comment_is_found_by_any_part_of_it, all_words_must_be_there_in_comment_or_answer,
		what_looks_like_commands_is_only_words, what_is_typed_has_its_limits,
		projects_are_found_by_everything_that_the_plan_says, an_area_narrows_both,
		the_newest_or_the_best_come_first, pages_follow_each_other_without_gap_or_repetition, NULL
	};

	return suite_run("search", tests);
}
