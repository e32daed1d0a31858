/* What a hit shows of a text. */
#include "looking.h"

static const struct { const char *text, *words, *excerpt; } excerpts[] = {
	{ "修路灯", "路灯", "修[路灯]" },
	{ "Ｇ１０７线 280 公里", "g107 280公里", "[Ｇ１０７]线 [280 公里]" },
	{ "第一行\n第二行", "行第", "第一[行 第]二行" },
	{ "很大的 30㎡", "m2", "很大的 30[㎡]" },
	{ "cafe\xCC\x81 旁", "cafe", "[caf\xC3\xA9] 旁" },     /* é keeps its accent */
	{ "一家👨‍👩‍👧在", "👩", "一家[👨‍👩‍👧]在" },
	{ "一二三四五六七八九十一二三四五六七八九十一二三四五路灯一二三四五六七八九十一二三四五六七八九十一二三"
	  "四五六七八九十一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十",
	  "路灯", "…六七八九十一二三四五六七八九十一二三四五[路灯]一二三四五六七八九十一二三四五六七八九十"
	  "一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一二三四五六七八…" },
};

START_TEST(an_excerpt_marks_what_was_found_and_cuts_between_characters)
{
	for (size_t i = 0; i < sizeof(excerpts) / sizeof(excerpts[0]); i++) {
		published(1, text_clean(desk.arena, excerpts[i].text));
		ck_assert_ptr_nonnull(found(excerpts[i].words));
		ck_assert_str_eq(written(found(excerpts[i].words)->body), excerpts[i].excerpt);
	}
}
END_TEST

START_TEST(an_excerpt_shows_the_hit_wherever_it_stands)
{
	static const char *const fill[] = { "路", "a", "👨‍👩‍👧", "\n", "é", "。" };

	for (int before = 0; before < 200; before += 7) {
		const char *text = "", *const words[] = { "xy" };
		struct excerpt_part *part;
		int marked = 0;

		for (int i = 0; i < 200; i++)
			text = arena_text(desk.arena, "%s%s", text, i == before ? "XＹ" : fill[i % 6]);
		for (part = excerpt_of(desk.arena, text, words, 1, 80); part != NULL; part = part->next) {
			marked += part->marked;
			ck_assert(text_is_utf8(part->text, strlen(part->text)));
			ck_assert(!part->marked || strcmp(part->text, "XＹ") == 0);
		}
		ck_assert_int_eq(marked, 1);
	}
}
END_TEST

int
main(void)
{
	const TTest *tests[] = {
		an_excerpt_marks_what_was_found_and_cuts_between_characters,
		an_excerpt_shows_the_hit_wherever_it_stands, NULL
	};

	return suite_run("excerpt", tests);
}
