/* Numbers that belong to one person: found as people type them, and nothing else. */
#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/text.h"
#include "feedback/personal.h"
#include "suite.h"

static struct arena *arena;

static void
open_arena(void)
{
	arena = arena_new(64 << 20);
}

static void
close_arena(void)
{
	arena_free(arena);
}

/* The pieces with their kinds: m, i, b or p, and a blank after each. */
static const char *
told(const char *text)
{
	const char *all = "";

	for (struct personal *one = personal_find(arena, text); one != NULL; one = one->next)
		all = arena_text(arena, "%s%c[%.*s] ", all, one->kind == PERSONAL_MOBILE ? 'm' :
		    one->kind == PERSONAL_IDENTITY_CARD ? 'i' :
		    one->kind == PERSONAL_BANK_CARD ? 'b' : 'p', (int)one->length, text + one->start);
	return all;
}

/* Texts and what is told; the numbers are made up, their check digits right. */
static const struct { const char *text, *told; } found[] = {
	{ "请打 13812345678 找老张", "m[13812345678] " },
	{ "138 1234 5678", "m[138 1234 5678] " },
	{ "138-1234-5678。", "m[138-1234-5678] " },
	{ "电话：138—1234—5678", "m[138—1234—5678] " },
	{ "1381234 5678", "m[1381234 5678] " },
	{ "1381 2345 678", "m[1381 2345 678] " },
	{ "１３８１２３４５６７８", "m[１３８１２３４５６７８] " },
	{ "１３８　１２３４　５６７８", "m[１３８　１２３４　５６７８] " },
	{ "+8613812345678", "m[+8613812345678] " },
	{ "＋86 138 1234 5678", "m[＋86 138 1234 5678] " },
	{ "86-13812345678", "m[86-13812345678] " },
	{ "008613812345678", "m[008613812345678] " },
	{ "(+86)13812345678", "m[13812345678] " },
	{ "1 3 8 1 2 3 4 5 6 7 8", "m[1 3 8 1 2 3 4 5 6 7 8] " },
	{ "微信同号13812345678wx", "m[13812345678] " },
	{ "1.13812345678 2.19912345678", "m[13812345678] m[19912345678] " },
	{ "13812345678 13912345678", "m[13812345678] m[13912345678] " },
	{ "138 1234 5678 139 1234 5678", "m[138 1234 5678] m[139 1234 5678] " },
	{ "13812345678/13912345678", "m[13812345678] m[13912345678] " },
	{ "编号 260817 0031 电话 16612345678", "m[16612345678] " },
	{ "430424199001011232", "i[430424199001011232] " },
	{ "430424 19900101 1232", "i[430424 19900101 1232] " },
	{ "430424 1990 0101 1232", "i[430424 1990 0101 1232] " },
	{ "４３０４２４１９９００１０１１２３２", "i[４３０４２４１９９００１０１１２３２] " },
	{ "身份证11010519491231002X，", "i[11010519491231002X] " },
	{ "11010519491231002x", "i[11010519491231002x] " },
	{ "１１０１０５１９４９１２３１００２Ｘ", "i[１１０１０５１９４９１２３１００２Ｘ] " },
	{ "430424900101123", "i[430424900101123] " },
	{ "430424 900101 123", "i[430424 900101 123] " },
	{ "身份证号是 110105491231002", "i[110105491231002] " },
	{ "6222021234567890128", "b[6222021234567890128] " },
	{ "6222 0212 3456 7890 128", "b[6222 0212 3456 7890 128] " },
	{ "6222-0212-3456-7894", "b[6222-0212-3456-7894] " },
	{ "4111111111111111", "b[4111111111111111] " },
	{ "622202 1234567890128", "b[622202 1234567890128] " },
	{ "9558801234567890123", "" },                    /* Luhn is wrong */
	{ "车牌湘D12345乱停", "p[湘D12345] " },
	{ "湘D·12345", "p[湘D·12345] " },
	{ "湘d 1234a", "p[湘d 1234a] " },
	{ "湘Ｄ１２３４５", "p[湘Ｄ１２３４５] " },
	{ "粤B·D12345", "p[粤B·D12345] " },
	{ "粤BDF1234", "p[粤BDF1234] " },
	{ "湘D12345F 的客车", "p[湘D12345F] " },
	{ "教练车湘D1234学", "p[湘D1234学] " },
	{ "湘A•A123B。", "p[湘A•A123B] " },
	{ "我 13812345678，卡 6222021234567890128，证 11010519491231002X，车湘D12345",
	    "m[13812345678] b[6222021234567890128] i[11010519491231002X] p[湘D12345] " },
};

START_TEST(numbers_are_found_as_people_type_them)
{
	ck_assert_str_eq(told(found[_i].text), found[_i].told);
}
END_TEST

static const char *const innocent[] = {
	"", "路灯不亮", "2026 年 8 月 17 日", "2026-08-17 08:30:15", "20260817", "2026.08.17-2026.12.31",
	"受理编号 2608170031", "编号 260817 0031，查询码 4827 1903", "260817 0031 4827 1903",
	"打 12345 没人接", "0734-5222345", "0734 5222345", "07345222345", "（0734）5222345",
	"400-820-8820", "4008208820", "95588", "110、119、120", "12388",
	"投资 13812345678 元", "投资13812345678元", "￥13812345678", "13812345678.50", "约 18000000000 立方米",
	"13,812,345,678", "完成 12800.5 万元，比去年 11350.25 万元多", "3.1415926535897932",
	"1998-2026 100", "1500-2000 3000 人", "每月 1500-1800 500 元", "13 25 36 48 121 99",
	"1 3 5 7 9 1 1 3 1 5 1 7 1", "S315 线、G4 高速、G0421、X001", "京港澳高速 G4", "湘S315", "湘 G72",
	"138123456789", "1381234567", "12812345678", "10012345678901", "a1b2c3",
	"1234567890123456789012345678901234567890", "430424199001011234", "43042419901301123X",
	"430424190002291239", "990424199001011231", "430424991301123", "110105491231002",
	"6222021234567890127", "1234567890123452", "6901234567892", "2026430424000128",
	"2020-430424-48-01-012345", "12430424006123456X", "91430424MA4L12345X",
	"湘D", "湘D123", "湘D1234567", "湘DABCDE", "湘I12345", "湘D1234O", "湘江 A12345", "浙江省",
	"长 100x200x300", "楼 3-2-1201", "110 千伏 35 千伏 10 千伏", "共 86 1990 户",
	"身高 175 体重 60", "QQ 123456789",
};

START_TEST(figures_of_public_life_are_not_pointed_out)
{
	ck_assert_str_eq(told(innocent[_i]), "");
}
END_TEST

START_TEST(the_longest_wins_where_two_overlap)
{
	/* Eighteen digits that are both an identity card and, by Luhn, a card. */
	static const char both[] = "430424199001010088";
	struct personal *one;

	one = personal_find(arena, both);
	ck_assert_ptr_nonnull(one);
	ck_assert_int_eq(one->kind, PERSONAL_IDENTITY_CARD);
	ck_assert_ptr_null(one->next);
	one = personal_find(arena, "6222 0213 8123 4567 892");
	ck_assert_ptr_nonnull(one);
	ck_assert_uint_eq(one->length, strlen("6222 0213 8123 4567 892"));
	ck_assert_int_eq(one->kind, PERSONAL_BANK_CARD);
}
END_TEST

START_TEST(kinds_are_named_the_graver_first)
{
	struct personal *all = personal_find(arena, "湘D12345 13812345678 11010519491231002X");

	ck_assert_uint_eq(personal_kinds(all),
	    PERSONAL_PLATE | PERSONAL_MOBILE | PERSONAL_IDENTITY_CARD);
	ck_assert_str_eq(personal_words(arena, personal_kinds(all)), "身份证号、手机号、车牌号");
	ck_assert_str_eq(personal_words(arena, PERSONAL_BANK_CARD), "银行卡号");
	ck_assert_str_eq(personal_words(arena, 0), "");
	ck_assert_uint_eq(personal_kinds(NULL), 0);
}
END_TEST

START_TEST(a_mask_covers_the_number_and_nothing_else)
{
	ck_assert_str_eq(personal_mask(arena, "请打 138 1234 5678 找老张"),
	    "请打 ▇▇▇▇▇▇▇▇▇▇▇▇▇ 找老张");
	ck_assert_str_eq(personal_mask(arena, "湘D·12345，１３８１２３４５６７８。"),
	    "▇▇▇▇▇▇▇▇，▇▇▇▇▇▇▇▇▇▇▇。");
	ck_assert_str_eq(personal_mask(arena, "路灯不亮"), "路灯不亮");
	/* Behind the point it is a fraction, alone it is a card. */
	ck_assert_str_eq(personal_find(arena, "13812345678.4111111111111111")->next == NULL ? "one" : "two",
	    "one");
	ck_assert_ptr_null(personal_find(arena, personal_mask(arena, "13812345678.4111111111111111")));
}
END_TEST

/* Properties -------------------------------------------------------------------------- */

static unsigned long long luck;

static unsigned
draw(unsigned below)
{
	luck = luck * 6364136223846793005u + 1442695040888963407u;
	return (unsigned)(luck >> 33) % below;
}

/* Texts made of what numbers are made of. */
static char *
random_text(unsigned pieces)
{
	static const char *const alphabet[] = {
		"0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "１", "３", "８", "X", "x", " ", "　", "-", "—",
		"·", ".", "+", "86", "138", "湘", "D", "1990", "0101", "430424", "6222", "路", "，", "\n", "▇",
		"身份证", "13812345678", "元", "学", "🚗",
	};
	char *text = arena_text(arena, "%s", "");

	while (pieces-- > 0)
		text = arena_text(arena, "%s%s", text, alphabet[draw(sizeof(alphabet) / sizeof(alphabet[0]))]);
	return text;
}

START_TEST(pieces_are_in_order_apart_and_whole_characters)
{
	luck = 7;
	for (int round = 0; round < 4000; round++) {
		char *text = random_text(1 + draw(40));
		size_t end = 0;

		for (struct personal *one = personal_find(arena, text); one != NULL; one = one->next) {
			ck_assert_uint_ge(one->start, end);
			ck_assert_uint_gt(one->length, 0);
			end = one->start + one->length;
			ck_assert_uint_le(end, strlen(text));
			ck_assert(text_is_utf8(text + one->start, one->length));
		}
		arena_reset(arena);
	}
}
END_TEST

START_TEST(a_masked_text_is_as_long_and_has_nothing_left)
{
	luck = 11;
	for (int round = 0; round < 4000; round++) {
		char *text = random_text(1 + draw(40)), *masked = personal_mask(arena, text);

		ck_assert_uint_eq(text_length(masked), text_length(text));
		ck_assert(text_is_utf8(masked, strlen(masked)));
		ck_assert_ptr_null(personal_find(arena, masked));
		arena_reset(arena);
	}
}
END_TEST

START_TEST(every_mobile_number_is_found_anywhere)
{
	luck = 13;
	for (int round = 0; round < 2000; round++) {
		char *number = arena_text(arena, "1%u%09u", 3 + draw(7), draw(1000000000));
		char *text = arena_text(arena, "我的%s，谢谢", number);
		struct personal *one = personal_find(arena, text);

		ck_assert_msg(one != NULL && one->kind == PERSONAL_MOBILE, "%s", text);
		ck_assert_uint_eq(one->length, 11);
		ck_assert_ptr_null(one->next);
	}
}
END_TEST

/* A number with its check digit, and all nine with a wrong one. */
START_TEST(a_wrong_check_digit_makes_no_identity_card)
{
	static const int weights[] = { 7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2 };

	luck = 17;
	for (int round = 0; round < 300; round++) {
		char *body = arena_text(arena, "4304%02u%04u%02u%02u%03u", 1 + draw(81), 1930 + draw(90),
		    1 + draw(12), 1 + draw(28), draw(1000));
		int sum = 0;

		for (int i = 0; i < 17; i++)
			sum += weights[i] * (body[i] - '0');
		for (int check = 0; check <= 10; check++) {
			char *number = arena_text(arena, "%s%c", body, "0123456789X"[check]);
			bool right = "0123456789X"[check] == "10X98765432"[sum % 11];
			struct personal *one = personal_find(arena, number);

			ck_assert_int_eq(one != NULL && one->kind == PERSONAL_IDENTITY_CARD, right);
		}
		arena_reset(arena);
	}
}
END_TEST

START_TEST(a_long_row_of_digits_takes_no_longer_than_a_text)
{
	char *text = arena_take(arena, 8001);

	for (int i = 0; i < 8000; i++)
		text[i] = (i & 1) ? ' ' : "13800138000"[i / 2 % 11];
	ck_assert_ptr_null(personal_find(arena, text));
	for (int i = 0; i < 7992; i += 12)
		memcpy(text + i, "13812345678 ", 12);
	ck_assert_ptr_null(personal_find(arena, personal_mask(arena, text)));
}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("personal");
	TCase *tests = tcase_create("personal");

	tcase_add_checked_fixture(tests, open_arena, close_arena);
	tcase_set_timeout(tests, 60);
	tcase_add_loop_test(tests, numbers_are_found_as_people_type_them, 0,
	    sizeof(found) / sizeof(found[0]));
	tcase_add_loop_test(tests, figures_of_public_life_are_not_pointed_out, 0,
	    sizeof(innocent) / sizeof(innocent[0]));
	tcase_add_test(tests, the_longest_wins_where_two_overlap);
	tcase_add_test(tests, kinds_are_named_the_graver_first);
	tcase_add_test(tests, a_mask_covers_the_number_and_nothing_else);
	tcase_add_test(tests, pieces_are_in_order_apart_and_whole_characters);
	tcase_add_test(tests, a_masked_text_is_as_long_and_has_nothing_left);
	tcase_add_test(tests, every_mobile_number_is_found_anywhere);
	tcase_add_test(tests, a_wrong_check_digit_makes_no_identity_card);
	tcase_add_test(tests, a_long_row_of_digits_takes_no_longer_than_a_text);
	suite_add_tcase(suite, tests);
	return run_suite(suite);
}
