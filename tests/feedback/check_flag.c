/* Flags: what a text gives, where it stands, and that it is there as soon as
 * the text is. */
#include "desk.h"
#include "feedback/flag.h"
#include "feedback/watch_word.h"

static const char *
line_of(const struct flag *flag, const char *text)
{
	const char *all = "";

	for (; flag != NULL; flag = flag->next)
		all = arena_text(desk.arena, "%s%s%s(%s)%.*s", all, all[0] == '\0' ? "" : " ", flag->kind, flag->shown,
		    (int)flag->length, text + flag->start);
	return all;
}

static const char *
live(const char *text)
{
	return line_of(flags_of_text(desk.db, desk.arena, text), text);
}

static const char *
stored(const struct submission *submission)
{
	return line_of(flags_of_submission(desk.db, desk.arena, submission->id), submission->body);
}

START_TEST(a_text_is_flagged_in_the_transaction_that_receives_it)
{
	struct submission *one = submitted(1, 2, "滚 蛋，打13812345678，或看www.abc.com");

	ck_assert_str_eq(stored(one), "word(滚蛋)滚 蛋 mobile(138********)13812345678 link(www.abc.com)www.abc.com");
	ck_assert_str_eq(stored(submitted(1, 4, "路灯亮了")), "");
	ck_assert_int_eq(desk_number("SELECT count(*) FROM submission_flag"), 3);
	ck_assert_int_eq(desk_number("SELECT count(*) FROM submission WHERE visibility = 'waiting'"), 2);
}
END_TEST

START_TEST(every_kind_of_personal_number_is_flagged_and_only_its_beginning_stored)
{
	struct submission *one = submitted(1, 3,
	    "１３８－１２３４－５６７８；110101199003077758；6222 0212 3456 7890 128；湘D12345");

	for (struct flag *flag = flags_of_submission(desk.db, desk.arena, one->id); flag != NULL; flag = flag->next)
		ck_assert_ptr_null(strstr(flag->shown, "5678"));
	ck_assert_int_eq(desk_number("SELECT count(*) FROM submission_flag WHERE shown GLOB '*[0-9][0-9][0-9][0-9]*'"), 0);
	ck_assert_str_eq(desk_text("SELECT shown FROM submission_flag WHERE kind = 'mobile'"), "138********");
	ck_assert_str_eq(desk_text("SELECT shown FROM submission_flag WHERE kind = 'plate'"), "湘D1****");
	ck_assert_str_eq(desk_text("SELECT shown FROM submission_flag WHERE kind = 'identity_card'"), "110***************");
	ck_assert_str_eq(desk_text("SELECT shown FROM submission_flag WHERE kind = 'bank_card'"), "622****************");
}
END_TEST

START_TEST(a_correction_is_looked_through_again)
{
	struct submission *one = submitted(1, 2, "都是王八蛋");

	ck_assert_str_eq(stored(one), "word(王八蛋)王八蛋");
	ck_assert_int_eq(writer_do(desk.portal, submission_correct(desk.arena, one->id, 1, "车牌湘D12345乱停", NOW)), WRITTEN);
	ck_assert_str_eq(stored(again(one)), "plate(湘D1****)湘D12345");
}
END_TEST

START_TEST(what_is_withdrawn_leaves_no_flag)
{
	struct submission *one = submitted(1, 2, "看www.abc.com");

	ck_assert_int_eq(writer_do(desk.portal, submission_withdraw(desk.arena, one->id, 1, NOW)), WRITTEN);
	ck_assert_int_eq(desk_number("SELECT count(*) FROM submission_flag"), 0);
}
END_TEST

START_TEST(a_flag_refuses_and_hides_nothing)
{
	struct submission *one = submitted(1, 1, "王八蛋，加微信abc1234，www.abc.com");

	ck_assert_str_eq(one->visibility, "waiting");
	ck_assert_int_eq(decide(one, "published", "", ""), DECIDED);
	ck_assert_str_eq(again(one)->public_text, one->body);
}
END_TEST

START_TEST(words_are_found_in_any_case_and_width_and_across_blanks)
{
	ck_assert_str_eq(live("你ＳＢ"), "word(sb)ＳＢ");
	ck_assert_str_eq(live("王　八 蛋"), "word(王八蛋)王　八 蛋");
	ck_assert_str_eq(live("王八\n蛋"), "word(王八蛋)王八\n蛋");
	ck_assert_str_eq(live("加V信聊"), "word(加v信)加V信");
}
END_TEST

START_TEST(a_latin_word_counts_only_by_itself)
{
	ck_assert_str_eq(live("usb 接口"), "");
	ck_assert_str_eq(live("sbs"), "");
	ck_assert_str_eq(live("a sb b"), "word(sb)sb");
	ck_assert_str_eq(live("真sb啊"), "word(sb)sb");
}
END_TEST

START_TEST(in_a_phrase_that_is_an_exception_a_word_does_not_count)
{
	ck_assert_str_eq(live("牲畜生产和废物利用，扫去死角"), "");
	ck_assert_str_eq(live("废 物 利 用"), "");
	ck_assert_str_eq(live("你这畜生，废物"), "word(畜生)畜生 word(废物)废物");
	ck_assert_str_eq(live("废物利用的废物"), "word(废物)废物");
}
END_TEST

START_TEST(the_longest_word_is_told_once)
{
	desk_run("INSERT INTO watch_list VALUES (2, 5, 9, '小李', '', 59);"
	    "INSERT INTO watch_word (word, folded, exceptions, since) VALUES ('蛋', '蛋', '', 2), ('王八', '王八', '', 2)");
	ck_assert_str_eq(live("王八蛋蛋王八"), "word(王八蛋)王八蛋 word(蛋)蛋 word(王八)王八");
}
END_TEST

START_TEST(a_retired_word_is_found_no_more_and_a_new_one_at_once)
{
	ck_assert_str_eq(live("饭桶和草包"), "word(饭桶)饭桶");
	desk_run("INSERT INTO watch_list VALUES (2, 6, 9, '小李', '', 57);"
	    "UPDATE watch_word SET until = 2 WHERE word = '饭桶';"
	    "INSERT INTO watch_word (word, folded, exceptions, since) VALUES ('草包', '草包', '', 2)");
	ck_assert_str_eq(live("饭桶和草包"), "word(草包)草包");
	ck_assert_str_eq(stored(submitted(1, 2, "饭桶和草包")), "word(草包)草包");
}
END_TEST

START_TEST(a_mobile_behind_the_word_weixin_is_told_once)
{
	ck_assert_str_eq(live("微信13812345678"), "mobile(138********)13812345678");
}
END_TEST

START_TEST(the_list_that_comes_along_says_how_many_words_it_has)
{
	ck_assert_int_eq(desk_number("SELECT words - (SELECT count(*) FROM watch_word) FROM watch_list"), 0);
	ck_assert_int_eq(desk_number("SELECT count(*) FROM watch_word WHERE folded <> word"), 0);
}
END_TEST

START_TEST(sentences_say_what_triggered_a_flag)
{
	struct flag duplicate = { "duplicate", "260817 0031", 0, 0, NULL }, burst = { "burst", "6", 0, 0, NULL };

	ck_assert_str_eq(flag_sentence(desk.arena, flags_of_text(desk.db, desk.arena, "打13812345678")), "含手机号：138********");
	ck_assert_str_eq(flag_sentence(desk.arena, &duplicate), "与 260817 0031 相似");
	ck_assert_str_eq(flag_sentence(desk.arena, &burst), "同一来源 10 分钟内 6 条");
	ck_assert(!flags_speak_of_words(&duplicate));
	ck_assert(flags_speak_of_words(flags_of_text(desk.db, desk.arena, "饭桶")));
}
END_TEST

START_TEST(texts_from_before_get_their_flags_by_the_chore_in_pieces)
{
	for (int i = 0; i < 250; i++)
		submitted(1, 2, "饭桶");
	decide(submitted(1, 2, "饭桶"), "refused", "abuse", "");
	while (flags_work_off(desk.moderate, desk.db) > 0)
		continue;
	desk_run("DELETE FROM submission_flag; INSERT INTO flag_todo SELECT id FROM submission");
	ck_assert_int_eq(flags_todo(desk.db), 251);
	ck_assert_int_eq(flags_work_off(desk.moderate, desk.db), FLAGS_AT_ONCE);
	ck_assert_int_eq(flags_todo(desk.db), 251 - FLAGS_AT_ONCE);
	while (flags_todo(desk.db) > FLAGS_AT_ONCE)
		ck_assert_int_eq(flags_work_off(desk.moderate, desk.db), FLAGS_AT_ONCE);
	ck_assert_int_eq(flags_work_off(desk.moderate, desk.db), 251 % FLAGS_AT_ONCE);
	ck_assert_int_eq(flags_work_off(desk.moderate, desk.db), 0);
	ck_assert_int_eq(desk_number("SELECT count(*) FROM submission_flag"), 250);   /* not of the decided one */
}
END_TEST

START_TEST(the_chore_keeps_what_the_words_do_not_give)
{
	struct submission *one = submitted(1, 2, "饭桶");

	desk_run("INSERT INTO submission_flag SELECT id, 0, 'burst', 0, '7' FROM submission;"
	    "INSERT OR IGNORE INTO flag_todo SELECT id FROM submission");
	ck_assert_int_eq(flags_work_off(desk.moderate, desk.db), 1);
	ck_assert_str_eq(stored(one), "word(饭桶)饭桶 burst(7)");
}
END_TEST

int
main(void)
{
	const TTest *tests[] = {
		a_text_is_flagged_in_the_transaction_that_receives_it,
		every_kind_of_personal_number_is_flagged_and_only_its_beginning_stored,
		a_correction_is_looked_through_again, what_is_withdrawn_leaves_no_flag,
		a_flag_refuses_and_hides_nothing, words_are_found_in_any_case_and_width_and_across_blanks,
		a_latin_word_counts_only_by_itself, in_a_phrase_that_is_an_exception_a_word_does_not_count,
		the_longest_word_is_told_once, a_retired_word_is_found_no_more_and_a_new_one_at_once,
		a_mobile_behind_the_word_weixin_is_told_once,
		the_list_that_comes_along_says_how_many_words_it_has, sentences_say_what_triggered_a_flag,
		texts_from_before_get_their_flags_by_the_chore_in_pieces,
		the_chore_keeps_what_the_words_do_not_give, NULL
	};

	return suite_run("flag", tests);
}
