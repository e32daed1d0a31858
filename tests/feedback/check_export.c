/* The CSV: what a spreadsheet must see, and what it must not. */
#include "casework.h"

#include "feedback/export.h"

struct sink {
	char   text[1 << 20];
	size_t length;
	int    writes, writes_most;
};

static struct sink sink;

static bool
collect(void *it, const char *data, size_t length)
{
	struct sink *to = it;

	if (to->writes_most != 0 && to->writes == to->writes_most)
		return false;
	ck_assert_uint_lt(to->length + length, sizeof(to->text));
	memcpy(to->text + to->length, data, length);
	to->length += length;
	to->text[to->length] = '\0';
	to->writes++;
	return true;
}

static int64_t
exported(const char *month)
{
	sink = (struct sink){ .length = 0 };
	return export_month(desk.db, month, collect, &sink);
}

static bool
holds(const char *text)
{
	return strstr(sink.text, text) != NULL;
}

START_TEST(an_empty_month_is_a_head_alone)
{
	ck_assert_int_eq(exported("2026-08"), 0);
	ck_assert_str_eq(sink.text,
	    "\xEF\xBB\xBF\"受理编号\",\"提交时间\",\"行动\",\"项目\",\"责任单位\",\"乡镇\",\"评价等级\","
	    "\"不满意原因\",\"意见(公开文本)\",\"是否公开\",\"办理状态\",\"答复单位\",\"答复时间\",\"答复内容\",\"是否采纳\",\"追评结果\",\"回访结果\"\r\n");
}
END_TEST

START_TEST(a_row_tells_what_became_of_a_submission)
{
	struct draft draft = draft_of(1, 2, "路滑");
	struct seals seals = seals_of(1, 1);
	struct receipt receipt;

	draft.township = 1;
	draft.reasons = 1 | 1 << 6;
	receive(&draft, &seals, NOW, &receipt);
	decide(submission_by_number(desk.db, desk.arena, receipt.number), "published", "", "");
	answer(submission_by_number(desk.db, desk.arena, receipt.number), "adopted");
	ck_assert_int_eq(exported("2026-08"), 1);
	ck_assert(holds("\r\n\"2608170001\",\"2026-08-17 10:00:00\",\"民生\","
	    "\"农贸市场\",\"商务局\",\"城关镇\",\"不满意\","
	    "\"进度慢、其他\",\"路滑\",\"已公开\",\"已答复\",\"商务局\",\"2026-08-17\","
	    "\"您好。地面 8 月 20 日已铺防滑垫。\",\"已采纳\",\"\",\"\"\r\n"));
}
END_TEST

START_TEST(what_the_author_says_of_the_answer_stands_last)
{
	struct submission *submission = submitted(1, 2, "路滑");
	struct follow_up said = { .solved = "no", .rating = 2 };

	decide(submission, "published", "", "");
	answer(again(submission), "adopted");
	said.submission = submission->id;
	said.version = again(submission)->version;
	ck_assert_int_eq(writer_do(desk.portal, follow_up_take(desk.arena, &said, 5, NOW)), WRITTEN);
	exported("2026-08");
	ck_assert(holds("\"已公开\",\"复办\",\"商务局\""));
	ck_assert(holds("\"已采纳\",\"没有解决，不满意\",\"\"\r\n"));
}
END_TEST

START_TEST(the_last_call_back_stands_there_in_words)
{
	struct submission *low = submitted(1, 1, "路滑");

	with_phone(low);
	ck_assert_str_eq(visited(low, "unreached"), "");
	exported("2026-08");
	ck_assert(holds("\"\",\"打了 2 次没有接通\"\r\n"));
	ck_assert_str_eq(visited(low, "reached"), "");
	exported("2026-08");
	ck_assert(holds("\"\",\"打通了\"\r\n") && !holds("没有接通"));
	ck_assert_str_eq(visited(low, "refused"), "");
	exported("2026-08");
	ck_assert(holds("\"\",\"本人不愿意谈\"\r\n") && !holds("打通了"));
	ck_assert(!holds("13812345678"));
}
END_TEST

START_TEST(only_public_words_leave_the_house)
{
	struct draft draft = draft_of(1, 2, "找赵某，路滑");
	struct seals seals = seals_of(1, 1);
	struct receipt receipt;

	seals.phone = (struct blob){ "13812345678", 11 };
	receive(&draft, &seals, NOW, &receipt);
	submitted(1, 2, "等着的话");
	decide(submitted(1, 2, "藏着的话"), "hidden", "private", "");
	decide(submitted(1, 2, "退了的话"), "refused", "ad", "");
	decide(submission_by_number(desk.db, desk.arena, receipt.number), "masked", "mask",
	    "找▇，路滑");
	ck_assert_int_eq(exported("2026-08"), 4);
	ck_assert(holds("\"找▇，路滑\",\"遮盖后公开\",\"办理中\""));
	ck_assert(holds("\"待审核\"") && holds("\"不公开，已转办\"") && holds("\"不予受理\",\"不需要答复\""));
	ck_assert(!holds("赵某") && !holds("的话") && !holds("13812345678"));
}
END_TEST

START_TEST(of_a_withdrawn_submission_only_its_number_is_told)
{
	struct submission *submission = submitted(1, 1, "收回的话");

	decide(submission, "published", "", "");
	answer(again(submission), "adopted");
	writer_do(desk.portal, submission_withdraw(desk.arena, submission->id, 3, NOW));
	ck_assert_int_eq(exported("2026-08"), 1);
	ck_assert(holds("\"商务局\",\"\",\"\",\"\",\"\",\"已撤回\",\"已答复\",\"\",\"\",\"\",\"\",\"\",\"\"\r\n"));
	ck_assert(!holds("收回") && !holds("非常不满意") && !holds("防滑垫"));
}
END_TEST

START_TEST(quotes_commas_and_lines_stay_in_their_cell)
{
	decide(submitted(1, 2, "他说\"好\",\n第二行"), "published", "", "");
	exported("2026-08");
	ck_assert(holds(",\"他说\"\"好\"\",\n第二行\","));
}
END_TEST

START_TEST(a_cell_never_becomes_a_formula)
{
	static const char *const formulas[] = {
		"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "＝1+1", "＋1", "－1", "＠a", " =1",
		"\n=1",
		"　=1", "\u00A0-1", "=HYPERLINK(\"http://x\")", "=cmd|' /C calc'!A0",
	};

	for (size_t i = 0; i < sizeof(formulas) / sizeof(formulas[0]); i++)
		decide(submitted(1, 2, formulas[i]), "published", "", "");
	ck_assert_int_eq(exported("2026-08"), sizeof(formulas) / sizeof(formulas[0]));
	for (size_t i = 0; i < sizeof(formulas) / sizeof(formulas[0]); i++) {
		size_t begin = strcspn(formulas[i], "\"");

		ck_assert_msg(holds(arena_text(desk.arena, ",\"'%.*s", (int)begin, formulas[i])),
		    "%s", formulas[i]);
	}
	for (const char *at = sink.text; (at = strstr(at, ",\"")) != NULL; at += 2)
		ck_assert_msg(strchr("=+-@\t\r", at[2]) == NULL, "%.20s", at);
}
END_TEST

START_TEST(a_formula_in_an_answer_or_a_unit_is_neutralised_too)
{
	struct submission *submission = submitted(1, 2, "好");
	struct reply reply = reply_of(submission, "adopted");

	reply.unit = "=商务局";
	reply.body = "-路灯 8 月 20 日已修好";
	ck_assert_int_eq(reply_give(desk.moderate, &reply), WRITTEN);
	exported("2026-08");
	ck_assert(holds("\"'=商务局\"") && holds("\"'-路灯"));
}
END_TEST

START_TEST(an_ordinary_cell_is_left_alone)
{
	decide(submitted(1, 2, "1+1=2，很好 - 谢谢"), "published", "", "");
	exported("2026-08");
	ck_assert(holds(",\"1+1=2，很好 - 谢谢\","));
}
END_TEST

START_TEST(a_month_longer_than_a_chunk_is_whole_and_in_order)
{
	int64_t before = 0;
	int rows = 0;

	desk_run("WITH RECURSIVE i (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM i WHERE n < 1200)"
	    " INSERT INTO submission (number, project_id, received_at, month, rating, reasons,"
	    " body, private, device, request,"
	    " code_hash, visibility, handling, review_due, answer_due, answer_due_most)"
	    " SELECT 2608170000 + n, 1, 1786932000, '2026-08', 5, 0, '', 0,"
	    " zeroblob(32), zeroblob(32), zeroblob(32),"
	    " 'none', 'none', '', '', '' FROM i");
	ck_assert_int_eq(exported("2026-08"), 1200);
	for (const char *at = sink.text; (at = strstr(at, "\r\n\"26")) != NULL; at++, rows++) {
		int64_t number = strtoll(at + 3, NULL, 10);

		ck_assert_int_gt(number, before);
		before = number;
	}
	ck_assert_int_eq(rows, 1200);
}
END_TEST

START_TEST(exactly_one_chunk_ends)
{
	for (int i = 0; i < 500; i++)
		submitted(1, 5, "");
	ck_assert_int_eq(exported("2026-08"), 500);
}
END_TEST

START_TEST(a_reader_who_left_ends_the_export)
{
	submitted(1, 5, "");
	submitted(1, 5, "");
	for (int most = 1; most <= 3; most++) {
		sink = (struct sink){ .writes_most = most };
		ck_assert_int_eq(export_month(desk.db, "2026-08", collect, &sink), -1);
	}
	sink = (struct sink){ .writes_most = 4 };
	ck_assert_int_eq(export_month(desk.db, "2026-08", collect, &sink), 2);
}
END_TEST

int
main(void)
{
	const TTest *tests[] = {
		an_empty_month_is_a_head_alone, a_row_tells_what_became_of_a_submission,
		what_the_author_says_of_the_answer_stands_last,
		the_last_call_back_stands_there_in_words, only_public_words_leave_the_house,
		of_a_withdrawn_submission_only_its_number_is_told,
		quotes_commas_and_lines_stay_in_their_cell, a_cell_never_becomes_a_formula,
		a_formula_in_an_answer_or_a_unit_is_neutralised_too, an_ordinary_cell_is_left_alone,
		a_month_longer_than_a_chunk_is_whole_and_in_order, exactly_one_chunk_ends,
		a_reader_who_left_ends_the_export, NULL
	};

	return suite_run("export", tests);
}
