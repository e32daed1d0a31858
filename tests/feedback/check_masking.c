/* Masking: covered is covered, everything else stands letter for letter. */
#include "desk.h"
#include "feedback/masking.h"

/* =kept, -covered, +mask. */
static const char *
compared(const char *original, const char *masked)
{
	struct span *span = masking_compare(desk.arena, original, masked);
	const char *text = "";

	if (span == NULL)
		return "no";
	for (; span != NULL; span = span->next)
		text = arena_text(desk.arena, "%s%c%s", text,
		    span->kind == KEPT ? '=' : span->kind == COVERED ? '-' : '+', span->text);
	return text;
}

START_TEST(covered_parts_are_told_from_kept_ones)
{
	ck_assert_str_eq(compared("请联系13812345678王某，地滑", "请联系▇▇▇，地滑"),
	    "=请联系-13812345678王某+▇▇▇=，地滑");
	ck_assert_str_eq(compared("请联系13812345678王某，地滑", "请联系［电话和姓名已遮盖］，地滑"),
	    "=请联系-13812345678王某+［电话和姓名已遮盖］=，地滑");
}
END_TEST

START_TEST(a_mask_may_stand_at_either_end)
{
	ck_assert_str_eq(compared("张三太慢", "▇太慢"), "-张三+▇=太慢");
	ck_assert_str_eq(compared("太慢张三", "太慢▇"), "=太慢-张三+▇");
	ck_assert_str_eq(compared("张三太慢李四", "［姓名］太慢▇▇"), "-张三+［姓名］=太慢-李四+▇▇");
}
END_TEST

START_TEST(a_text_that_covers_nothing_is_no_masking)
{
	ck_assert_str_eq(compared("太慢", "太慢"), "no");
	ck_assert_str_eq(compared("太慢", "太慢▇"), "no");
	ck_assert_str_eq(compared("太慢", "太▇慢"), "no");
	ck_assert_str_eq(compared("太慢", "［好］太慢"), "no");
	ck_assert_str_eq(compared("", "▇"), "no");
	ck_assert_str_eq(compared("", ""), "no");
}
END_TEST

START_TEST(words_cannot_be_left_out_without_a_mask)
{
	ck_assert_str_eq(compared("太慢，太贵", "太慢"), "no");
	ck_assert_str_eq(compared("不好，电话123", "好，电话▇"), "no");
	ck_assert_str_eq(compared("不好，电话123", ""), "no");
}
END_TEST

START_TEST(words_cannot_be_changed_or_added)
{
	ck_assert_str_eq(compared("太慢，电话123", "很慢，电话▇"), "no");
	ck_assert_str_eq(compared("太慢，电话123", "太慢，电话▇，谢谢"), "no");
	ck_assert_str_eq(compared("太慢，电话123", "太慢,电话▇"), "no");
	ck_assert_str_eq(compared("甲乙", "乙▇"), "no");
}
END_TEST

START_TEST(order_is_kept)
{
	ck_assert_str_eq(compared("一二三四", "▇二▇四"), "-一+▇=二-三+▇=四");
	ck_assert_str_eq(compared("一二三四", "▇四▇二"), "no");
}
END_TEST

START_TEST(repeated_words_do_not_lead_astray)
{
	ck_assert_str_eq(compared("张三打张三", "▇张三"), "-张三打+▇=张三");
	ck_assert_str_eq(compared("abcabcabd", "abc▇abd"), "=abc-abc+▇=abd");
	ck_assert_str_eq(compared("aaaa", "a▇a"), "=a-aa+▇=a");
	ck_assert_str_eq(compared("aaa", "a▇aa"), "no");
	ck_assert_str_eq(compared("好好好电话好", "好▇好"), "=好-好好电话+▇=好");
}
END_TEST

START_TEST(a_residents_own_blocks_are_letters_like_others)
{
	ck_assert_str_eq(compared("价格▇▇元，找王某", "价格▇▇元，找▇"), "=价格▇▇元，找-王某+▇");
	ck_assert_str_eq(compared("价格▇▇元", "价格▇▇元"), "no");
	ck_assert_msg(strcmp(compared("价格▇▇元", "价格▇元"), "no") == 0,
	    "a mask over a block hides nothing");
	ck_assert_str_eq(compared("▇王某", "▇▇"), "=▇-王某+▇");
	ck_assert_str_eq(compared("▖好", "▇好"), "-▖+▇=好");
}
END_TEST

START_TEST(a_residents_own_brackets_are_letters_like_others)
{
	ck_assert_str_eq(compared("［重要］路滑，找王某", "［重要］路滑，找▇"), "=［重要］路滑，找-王某+▇");
	ck_assert_str_eq(compared("［重要］路滑", "［重要］路滑"), "no");
	ck_assert_str_eq(compared("［王某］路滑", "［▇］路滑"), "=［-王某+▇=］路滑");
	ck_assert_str_eq(compared("［王某］路滑", "［姓名］路滑"), "-［王某］+［姓名］=路滑");
	ck_assert_str_eq(compared("路滑］", "路▇］"), "=路-滑+▇=］");
}
END_TEST

START_TEST(a_bracket_that_is_no_short_word_is_no_mask)
{
	ck_assert_str_eq(compared("找王某", "找［］"), "no");
	ck_assert_str_eq(compared("找王某", "找［姓名"), "no");
	ck_assert_str_eq(compared("找王某", "找姓名］"), "no");
	ck_assert_str_eq(compared("找王某", "找［姓\n名］"), "no");
	ck_assert_str_eq(compared("找王某", "找［［姓名］］"), "no");
	ck_assert_str_eq(compared("找王某", "找［一二三四五六七八九十一二］"), "=找-王某+［一二三四五六七八九十一二］");
	ck_assert_str_eq(compared("找王某", "找［一二三四五六七八九十一二三］"), "no");
}
END_TEST

START_TEST(each_bracketed_word_covers_something)
{
	ck_assert_str_eq(compared("找王某", "找［姓］［名］"), "=找-王某+［姓］［名］");
	ck_assert_str_eq(compared("找王", "找［姓］［名］"), "no");
}
END_TEST

START_TEST(everything_may_be_covered)
{
	ck_assert_str_eq(compared("王某", "▇"), "-王某+▇");
	ck_assert_str_eq(compared("王", "▇▇▇▇▇"), "-王+▇▇▇▇▇");
}
END_TEST

START_TEST(emoji_and_letters_are_whole_characters)
{
	ck_assert_str_eq(compared("路😀é王", "路😀é▇"), "=路😀é-王+▇");
	ck_assert_str_eq(compared("路😀", "路😁"), "no");
	ck_assert_str_eq(compared("路😀", "路▇"), "=路-😀+▇");
}
END_TEST

START_TEST(the_longest_texts_are_compared_at_once)
{
	char original[501] = "", masked[1001] = "";

	memset(original, 'a', 500);
	memset(masked, 'a', 499);
	ck_assert_str_eq(compared(original, masked), "no");
	ck_assert_str_ne(compared(original, arena_text(desk.arena, "%s▇", masked)), "no");
	ck_assert_str_eq(compared(original, arena_text(desk.arena, "%sa▇", masked)), "no");
	ck_assert_str_eq(compared(arena_text(desk.arena, "%saa", masked), "▇"), "no");
}
END_TEST

/* The definition itself, slow and plain. */
static bool
is_masking(const char *masked, const char *original)
{
	if (*masked == '\0')
		return *original == '\0';
	if (*masked == *original && is_masking(masked + 1, original + 1))
		return true;
	for (const char *rest = masked; *rest == '#';) {
		rest++;
		for (const char *after = original; *after != '\0';)
			if (is_masking(rest, ++after))
				return true;
	}
	return false;
}

/* # stands for ▇ in the plain definition. */
static const char *
with_blocks(const char *text)
{
	const char *blocks = "";

	for (; *text != '\0'; text++)
		blocks = arena_text(desk.arena, "%s%s", blocks,
		    *text == '#' ? "▇" : arena_copy(desk.arena, text, 1));
	return blocks;
}

static const char *
word_of(int number, const char *alphabet, int length)
{
	char *word = arena_take(desk.arena, 16);

	for (int i = 0; i < length; i++, number /= 3)
		word[i] = alphabet[number % 3];
	return word;
}

static void
compare_with_definition(const char *original, const char *masked)
{
	bool own_blocks = strchr(original, '#') != NULL;
	bool right = is_masking(masked, original) && strcmp(masked, original) != 0;
	struct span *span = masking_compare(desk.arena, with_blocks(original), with_blocks(masked));
	const char *first = "", *second = "";

	if (span == NULL)
		ck_assert_msg(own_blocks || !right, "%s is a masking of %s", masked, original);
	else
		ck_assert_msg(right, "%s is no masking of %s", masked, original);
	if (span == NULL)
		return;
	for (; span != NULL; span = span->next) {
		if (span->kind != MASK)
			first = arena_text(desk.arena, "%s%s", first, span->text);
		if (span->kind != COVERED)
			second = arena_text(desk.arena, "%s%s", second, span->text);
	}
	ck_assert_str_eq(first, with_blocks(original));
	ck_assert_str_eq(second, with_blocks(masked));
}

START_TEST(every_short_text_is_judged_as_the_definition_says)
{
	for (int length = 0, words = 1; length <= 4; length++, words *= 3)
		for (int other = 0, others = 1; other <= 4; other++, others *= 3)
			for (int i = 0; i < words; i++)
				for (int j = 0; j < others; j++) {
					arena_reset(desk.arena);
					compare_with_definition(word_of(i, "ab#", length),
					    word_of(j, "ab#", other));
				}
}
END_TEST

int
main(void)
{
	const TTest *tests[] = {
		covered_parts_are_told_from_kept_ones, a_mask_may_stand_at_either_end,
		a_text_that_covers_nothing_is_no_masking, words_cannot_be_left_out_without_a_mask,
		words_cannot_be_changed_or_added, order_is_kept, repeated_words_do_not_lead_astray,
		a_residents_own_blocks_are_letters_like_others,
		a_residents_own_brackets_are_letters_like_others,
		a_bracket_that_is_no_short_word_is_no_mask, each_bracketed_word_covers_something,
		everything_may_be_covered, emoji_and_letters_are_whole_characters,
		the_longest_texts_are_compared_at_once,
		every_short_text_is_judged_as_the_definition_says, NULL
	};

	return suite_run("masking", tests);
}
