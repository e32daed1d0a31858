/* The search's tokens: every part of a text is found where it stands, and nowhere else. */
#include <check.h>
#include <sqlite3.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/fold.h"
#include "base/text.h"
#include "store/bigram.h"
#include "suite.h"

enum { TEXTS = 60, PIECES = 40, ROUNDS = 4000, BYTES = 2000 };

static sqlite3 *handle;
static struct arena *arena;

static void
run(const char *sql)
{
	ck_assert_msg(sqlite3_exec(handle, sql, NULL, NULL, NULL) == SQLITE_OK, "%s: %s", sql, sqlite3_errmsg(handle));
}

static void
open_all(void)
{
	arena = arena_new(64 << 20);
	bigram_install();
	bigram_install();   /* as every opening does */
	ck_assert_int_eq(sqlite3_open(":memory:", &handle), SQLITE_OK);
	run("CREATE VIRTUAL TABLE found USING fts5 (body, tokenize = 'bigram', prefix = '1')");
	run("CREATE VIRTUAL TABLE tokens USING fts5vocab (found, instance)");
}

static void
close_all(void)
{
	ck_assert_int_eq(sqlite3_close(handle), SQLITE_OK);
	arena_free(arena);
}

static sqlite3_stmt *
prepared(const char *sql, const char *text)
{
	sqlite3_stmt *statement;

	ck_assert_msg(sqlite3_prepare_v2(handle, sql, -1, &statement, NULL) == SQLITE_OK, "%s", sqlite3_errmsg(handle));
	sqlite3_bind_text(statement, 1, text, -1, SQLITE_TRANSIENT);
	return statement;
}

static void
put(int id, const char *text)
{
	sqlite3_stmt *statement = prepared("INSERT INTO found (body, rowid) VALUES (?1, ?2)", text);

	sqlite3_bind_int(statement, 2, id);
	ck_assert_int_eq(sqlite3_step(statement), SQLITE_DONE);
	sqlite3_finalize(statement);
}

/* As store/bigram.h says that one asks. */
static char *
asked(const char *words)
{
	char *folded = fold_text(arena, words), *query = arena_take(arena, 2 * strlen(folded) + 4), *to = query;
	int characters = 0;

	*to++ = '"';
	for (; *folded != '\0'; folded++) {
		characters += ((unsigned char)*folded & 0xC0) != 0x80;
		if (*folded == '"')
			*to++ = '"';
		*to++ = *folded;
	}
	*to++ = '"';
	if (characters == 1)
		*to++ = '*';
	return query;
}

/* Which rows hold it, one bit each. */
static uint64_t
rows_with(const char *words)
{
	sqlite3_stmt *statement = prepared("SELECT rowid FROM found WHERE found MATCH ?1", asked(words));
	uint64_t rows = 0;
	int code;

	while ((code = sqlite3_step(statement)) == SQLITE_ROW)
		rows |= UINT64_C(1) << sqlite3_column_int(statement, 0);
	ck_assert_msg(code == SQLITE_DONE, "%s: %s", words, sqlite3_errmsg(handle));
	sqlite3_finalize(statement);
	return rows;
}

static const char *
tokens_of(const char *text)
{
	sqlite3_stmt *statement;
	const char *tokens = "";

	run("DELETE FROM found");
	put(1, text);
	statement = prepared("SELECT group_concat(term, ' ') FROM (SELECT term FROM tokens WHERE ?1 IS NOT NULL ORDER BY offset)", "");
	ck_assert_int_eq(sqlite3_step(statement), SQLITE_ROW);
	if (sqlite3_column_text(statement, 0) != NULL)
		tokens = arena_text(arena, "%s", (const char *)sqlite3_column_text(statement, 0));
	sqlite3_finalize(statement);
	return tokens;
}

START_TEST(a_text_is_cut_into_pairs_and_its_last_character)
{
	ck_assert_str_eq(tokens_of("修路灯"), "修路 路灯 灯");
	ck_assert_str_eq(tokens_of("G107路"), "g1 10 07 7路 路");
	ck_assert_str_eq(tokens_of("好"), "好");
	ck_assert_str_eq(tokens_of(""), "");
	ck_assert_str_eq(tokens_of(" \n\t　"), "");
}
END_TEST

static const struct { const char *text, *words; bool found; } pairs[] = {
	{ "建成高速公路 280 公里", "280公里", true },
	{ "建成高速公路280公里", "２８０ 公里", true },
	{ "从Ｇ１０７到S315", "g107", true },
	{ "从G107到S315", "7到s3", true },
	{ "从G107到S315", "G 10", true },
	{ "从G107到S315", "G17", false },
	{ "约 30㎡，-5℃", "30m2,-5°c", true },
	{ "café", "CAFE\xCC\x81", true },            /* one character here, two there */
	{ "caf\xC3\xA9", "cafe", true },
	{ "Straße", "STRASSE", true },
	{ "한국", "한", true },
	{ "第一行\n第二行", "行第", true },
	{ "👨‍👩‍👧 在路边", "👨‍👩‍👧", true },
	{ "👨‍👩‍👧 在路边", "👧在", true },           /* without the joiners */
	{ "❤️路灯", "❤路", true },
	{ "一二三", "一三", false },
	{ "一二一三", "二一三", true },
	{ "一二", "二一", false },
	{ "ab", "abab", false },
	{ "他说\"好\"", "\"好\"", true },
	{ "a* OR b NOT c", "* or B", true },
	{ "a* OR b NOT c", "zz OR b", false },
	{ "^头{尾}:-+", "{尾}:-+", true },
};

START_TEST(parts_are_found_whatever_their_case_width_and_blanks)
{
	put(1, pairs[_i].text);
	ck_assert_msg((rows_with(pairs[_i].words) != 0) == pairs[_i].found, "%s in %s", pairs[_i].words, pairs[_i].text);
}
END_TEST

/* What may stand in a text, wholesome or not. */
static const char *const pieces[] = {
	"的", "路", "灯", "修", "不", "好", "一", "𠮷", "〇", "，", "。", "“", "1", "2", "0", "１", "G", "g", "Ｇ", "a", "A", "é",
	"e\xCC\x81", "\xCC\x88", "\xCC\xA3", "ß", "ﬁ", "㎡", "℃", "½", "한", "ㅎ", "ば", "は\xE3\x82\x99", "ﷺ", "İ", "ς", "Σ", "א", "م",
	"👍", "👍🏽", "👨‍👩‍👧", "🇨🇳", "❤️", "\xE2\x80\x8D", "\xE2\x80\x8B", "\xEF\xB8\x8F", "\xC2\xAD", "\xE2\x80\xAE", " ", "　",
	"\n", "\"", "*", "'", "%", "\x1F", "\x01", "\xF3\xB0\x80\x81", "\xED\xA0\x80", "\xFF", "\xE8\xB7", "\xC0\x80", "\xF4\x90\x80\x80",
};

static unsigned
dice(unsigned sides)
{
	static uint64_t state = 20261124;

	state = state * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
	return (unsigned)(state >> 33) % sides;
}

/* A text, and where its pieces begin. */
static char *
random_text(int *starts, int *count)
{
	char *text = arena_take(arena, BYTES);
	int size = 0;

	*count = (int)dice(PIECES) + 1;
	for (int i = 0; i < *count; i++) {
		starts[i] = size;
		/* The first ones more often: parts that almost match need repetition. */
		size += sprintf(text + size, "%s",
		    pieces[dice(2) == 0 ? dice(16) : dice(sizeof(pieces) / sizeof(pieces[0]))]);
	}
	starts[*count] = size;
	return text;
}

START_TEST(every_part_of_a_text_is_found_as_a_scan_finds_it)
{
	static char *texts[TEXTS], *folded[TEXTS];
	static int starts[TEXTS][PIECES + 1], counts[TEXTS];
	int tried = 0, of_one = 0, elsewhere = 0;

	for (int i = 0; i < TEXTS; i++) {
		texts[i] = random_text(starts[i], &counts[i]);
		folded[i] = fold_text(arena, texts[i]);
		put(i, texts[i]);
	}
	for (int round = 0; round < ROUNDS; round++) {
		int of = (int)dice(TEXTS), from = (int)dice((unsigned)counts[of]);
		int to = from + 1 + (int)dice(dice(2) == 0 ? 4 : (unsigned)(counts[of] - from));
		char *words, *wanted;
		uint64_t truth = 0, rows;

		to = to > counts[of] ? counts[of] : to;
		words = arena_copy(arena, texts[of] + starts[of][from], (size_t)(starts[of][to] - starts[of][from]));
		wanted = fold_text(arena, words);
		if (wanted[0] == '\0')
			continue;
		for (int i = 0; i < TEXTS; i++)
			if (strstr(folded[i], wanted) != NULL)
				truth |= UINT64_C(1) << i;
		rows = rows_with(words);
		ck_assert_msg(rows == truth, "\"%s\" of \"%s\": %llx, not %llx", words, texts[of],
		    (unsigned long long)rows, (unsigned long long)truth);
		tried++;
		of_one += to == from + 1;
		elsewhere += (truth & (truth - 1)) != 0;
	}
	ck_assert_int_gt(tried, ROUNDS * 8 / 10);
	ck_assert_int_gt(of_one, 300);
	ck_assert_int_gt(elsewhere, 300);
}
END_TEST

/* By characters of well-formed text: what was taken from a text is in it. */
START_TEST(folding_a_part_gives_a_part_of_the_folded_text)
{
	int tried = 0;

	for (int round = 0; round < ROUNDS; round++) {
		int starts[PIECES + 1], count, from, to;
		char *text = random_text(starts, &count), *part;

		from = (int)dice((unsigned)count);
		to = from + 1 + (int)dice((unsigned)(count - from));
		part = arena_copy(arena, text + starts[from], (size_t)(starts[to] - starts[from]));
		if (!text_is_utf8(text, strlen(text)) || !text_is_utf8(part, strlen(part)))
			continue;
		tried++;
		ck_assert_msg(strstr(fold_text(arena, text), fold_text(arena, part)) != NULL, "%s of %s", part, text);
		ck_assert_str_eq(fold_text(arena, fold_text(arena, part)), fold_text(arena, part));
		arena_reset(arena);
	}
	ck_assert_int_gt(tried, 500);
}
END_TEST

START_TEST(every_character_of_unicode_can_be_cut)
{
	char text[8];
	int32_t folded[FOLD_MOST];
	int count, most = 0;

	for (int32_t point = 1; point <= 0x10FFFF; point++) {
		size_t size;

		if (point >= 0xD800 && point <= 0xDFFF)
			continue;
		size = fold_encode(point, text);
		ck_assert_uint_eq(fold_character(text, size, folded, &count), size);
		most = count > most ? count : most;
	}
	ck_assert_int_ge(most, 15);
	ck_assert_int_lt(most, FOLD_MOST);
}
END_TEST

START_TEST(a_closer_row_has_the_word_more_often_whatever_its_length)
{
	sqlite3_stmt *statement;

	put(1, "路灯坏了");
	put(2, "路灯路灯路灯坏了");
	put(3, "路灯坏了很久了，请来看看是什么原因，谢谢你们，大家都等着呢");
	put(4, "井盖坏了");
	statement = prepared("SELECT group_concat(rowid) FROM (SELECT rowid FROM found WHERE found MATCH ?1"
	    " ORDER BY closeness(found, 1) DESC, rowid DESC)", asked("路灯"));
	ck_assert_int_eq(sqlite3_step(statement), SQLITE_ROW);
	ck_assert_str_eq((const char *)sqlite3_column_text(statement, 0), "2,3,1");
	sqlite3_finalize(statement);
	statement = prepared("SELECT closeness(found, 0) FROM found WHERE found MATCH ?1 LIMIT 1", asked("路灯"));
	ck_assert_int_eq(sqlite3_step(statement), SQLITE_ROW);
	ck_assert_int_eq(sqlite3_column_int(statement, 0), 0);
	sqlite3_finalize(statement);
}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("bigram");
	TCase *tests = tcase_create("bigram");

	tcase_add_checked_fixture(tests, open_all, close_all);
	tcase_set_timeout(tests, 120);
	tcase_add_test(tests, a_text_is_cut_into_pairs_and_its_last_character);
	tcase_add_loop_test(tests, parts_are_found_whatever_their_case_width_and_blanks, 0, sizeof(pairs) / sizeof(pairs[0]));
	tcase_add_test(tests, every_part_of_a_text_is_found_as_a_scan_finds_it);
	tcase_add_test(tests, folding_a_part_gives_a_part_of_the_folded_text);
	tcase_add_test(tests, every_character_of_unicode_can_be_cut);
	tcase_add_test(tests, a_closer_row_has_the_word_more_often_whatever_its_length);
	suite_add_tcase(suite, tests);
	return run_suite(suite);
}
