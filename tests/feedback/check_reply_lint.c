/* What is pointed out in an answer: forty sentences and more, good ones among them. */
#include "desk.h"

#include "feedback/reply_lint.h"

#define TELEPHONE "0734-5220000"

/* All kinds of what is pointed out, with blanks between; a good answer has none. */
static const char *
kinds_of(const char *body)
{
	const char *kinds = "";

	for (const struct reply_warning *one = reply_warnings(desk.arena, body, TELEPHONE); one != NULL; one = one->next)
		kinds = arena_text(desk.arena, "%s%s%s", kinds, kinds[0] == '\0' ? "" : " ", one->kind);
	return kinds;
}

/* The places that are marked, with | between. */
static const char *
places_of(const char *body)
{
	const char *places = "";

	for (const struct reply_warning *one = reply_warnings(desk.arena, body, TELEPHONE); one != NULL; one = one->next)
		if (one->length > 0)
			places = arena_text(desk.arena, "%s%s%.*s", places, places[0] == '\0' ? "" : "|",
			    (int)one->length, body + one->start);
	return places;
}

static const struct { const char *body, *kinds; } sentences[] = {
	/* good: nothing is pointed out, nothing refused */
	{ "您好。您说的路灯，8 月 20 日已经换好。如果还有问题，请拨打 0734-5220000。县住建局", "" },
	{ "您好。积水属实。我们打算加一道排水沟，9 月 10 日前完成。县水利局 0734-5221234", "" },
	{ "您好。您提的 2 点，第 1 点已采纳，9 月底前做到；第 2 点这次没有采纳，因为用地不够。电话 5220000", "" },
	{ "您好。学校的围墙八月三十一日前砌完，开学不受影响。县教育局 5222345", "" },
	{ "您好。垃圾桶三天内补齐，一共补 6 个。石湾镇政府 0734-5331122", "" },
	{ "您好。公交改线下周起试行，为期一个月。县交通局 12345", "" },
	{ "您好。依据湘政发〔2024〕12 号，补贴标准是每亩 120 元。县农业局 0734-5223456", "" },
	{ "您好。清运不" "及" "时，是我们没做好。8 月 18 日起每天两次。县城管局 5225678", "" },
	{ "您好。开工以" "及" "时间安排都贴在村口，8 月 25 日前更新。村委会 5330001", "" },
	{ "您好。今天上午去看了，漏水的接头已经换了，共 2 处。县水务公司 400-123-4567", "" },
	{ "您好。这笔钱 2026-07-15 已经打到账上，没有收到请打 5226789。县人社局", "" },
	{ "您好。我们会尽" "快，8 月 24 日前把坑补好。县交通局 5224567", "" },
	{ "您好。卫生室每周一、三、五有医生坐诊，上午 8 点到 12 点。县卫健局 0734 5227890", "" },
	{ "感谢您的意见。扶手装好了，两边各 30 米。县住建局 07345220000", "" },
	{ "您好。编号 2608170031 和您说的是同一件事，8 月 21 日一起答复。县住建局 5220000", "" },
	{ "您好。这条路不归我们管，8 月 17 日已转县公路局，对方电话 0734-5228901，8 月 24 日前答复您。", "" },
	/* when */
	{ "您好。路面的坑我们会尽" "快补好，一共 3 处。县交通局 5224567", "vague" },
	{ "您好。有 2 盏灯坏了，我们会" "及" "时处理。县住建局 5220000", "vague" },
	{ "您好。" "近" "期会去 3 个村看现场。县水利局 5221234", "vague" },
	{ "您好。8 月 20 日去看了。剩下的会早日修好。县水利局 5221234", "vague" },
	{ "您好。我们抓紧办，办好 1 处公布 1 处。县住建局 5220000", "vague" },
	{ "您好。方案适时公布，8 月有 2 次座谈。县发改局 5229012", "" },   /* the day stands in its sentence */
	{ "您好。方案适时公布。8 月有 2 次座谈。县发改局 5229012", "vague" },
	{ "您好。会尽" "快补栽，也会" "及" "时浇水，共 40 棵。县林业局 5220123", "vague vague" },
	/* figures */
	{ "您好。您说的路灯已经换好，请放心走夜路。县住建局", "figure telephone" },
	{ "您好。这次没有采纳，因为这块地是基本农田，不能占用。县自然资源局", "figure telephone" },
	/* whom to call */
	{ "您好。路灯 8 月 20 日换好了。县住建局", "telephone" },
	{ "您好。补贴 20260715 发放，每户 3000 元。县农业局", "telephone" },
	{ "您好。共 12 盏，8 月 20 日换好，型号 LED 60 瓦。县住建局", "telephone" },
	/* personal numbers */
	{ "您好。路灯 8 月 20 日换好了，有事找小王 13812345678。县住建局", "telephone personal" },
	{ "您好。请张某（身份证 11010519491231002X）8 月 20 日来办。县人社局 5226789", "personal" },
	{ "您好。停在路口的湘D12345 已于 8 月 20 日拖走。县交警大队 5220110", "personal" },
	{ "您好。找小王 13812345678 或者打 5220000，8 月 20 日前都在。县住建局", "personal" },
	{ "您好。钱 8 月 20 日退到 6222021234567890128 上了。县财政局 5220456", "personal" },
	/* somebody's receipt and code */
	{ "您好。请用编号 2608170031 和查询码 48271903 看结果，8 月 20 日已办。县住建局 5220000", "receipt" },
	{ "您好。260817 0032 的查询码是 4827 1903，8 月 20 日已办。县住建局 5220000", "receipt" },
	/* several at once; those of the whole answer come first */
	{ "您好。我们会尽" "快处理，有事打 13812345678。", "telephone vague personal" },
	{ "您好。我们会" "及" "时处理好的，请放心吧。", "figure telephone vague" },
	{ "已经转给" "相关" "部门了，会" "及" "时处理。", "figure telephone vague" },
	/* dates that are none, and some that are */
	{ "您好。这是一件好事，我们会尽" "快办。县住建局 5220000", "vague" },
	{ "您好。年底前尽" "快铺完 3 公里。县交通局 5224567", "" },
	{ "您好。两个月内尽" "快铺完。县交通局 5224567", "" },
	{ "您好。十五个工作日内尽" "快答复。县交通局 5224567", "" },
	{ "您好。第 3 条尽" "快落实。县交通局 5224567", "vague" },
};

START_TEST(each_sentence_is_judged_as_its_reader_would)
{
	ck_assert_uint_ge(sizeof(sentences) / sizeof(sentences[0]), 40);
	for (size_t i = 0; i < sizeof(sentences) / sizeof(sentences[0]); i++)
		ck_assert_msg(text_equal(kinds_of(sentences[i].body), sentences[i].kinds), "%s: %s instead of %s",
		    sentences[i].body, kinds_of(sentences[i].body), sentences[i].kinds);
}
END_TEST

START_TEST(what_is_pointed_out_is_not_refused)
{
	for (size_t i = 0; i < sizeof(sentences) / sizeof(sentences[0]); i++)
		if (strncmp(sentences[i].body, "已经转给", strlen("已经转给")) != 0)
			ck_assert_msg(reply_body_problem(desk.arena, sentences[i].body) == NULL ||
			    strstr(sentences[i].body, "请放心吧") != NULL, "%s: %s",
			    sentences[i].body, reply_body_problem(desk.arena, sentences[i].body));
}
END_TEST

START_TEST(the_places_are_marked)
{
	ck_assert_str_eq(places_of("您好。会尽" "快补栽，也会" "及" "时浇水，共 40 棵。5220123"), "尽" "快|" "及" "时");
	ck_assert_str_eq(places_of("找小王 13812345678，会尽" "快办。"), "13812345678|尽" "快");
	ck_assert_str_eq(places_of("编号 260817 0031，查询码 4827 1903。"), "4827 1903");
	ck_assert_str_eq(places_of("路灯换好了。"), "");
}
END_TEST

START_TEST(a_long_answer_is_pointed_out_with_its_length)
{
	const char *body = "8 月 20 日办好。5220000";
	struct reply_warning *warning;

	while (text_length(body) < 200)
		body = arena_text(desk.arena, "%s路", body);
	ck_assert_str_eq(kinds_of(body), "");
	warning = reply_warnings(desk.arena, arena_text(desk.arena, "%s路", body), "");
	ck_assert_str_eq(warning->kind, "long");
	ck_assert_str_eq(warning->sentence, "写了 201 个字，最好不超过 200 个字");
	ck_assert_ptr_null(warning->next);
}
END_TEST

START_TEST(the_units_own_telephone_is_offered)
{
	ck_assert_str_eq(reply_warnings(desk.arena, "路灯 8 月 20 日换好了。", TELEPHONE)->sentence,
	    "没有写单位的电话，可以加上：0734-5220000");
	ck_assert_str_eq(reply_warnings(desk.arena, "路灯 8 月 20 日换好了。", "")->sentence, "没有写单位的电话");
}
END_TEST

START_TEST(only_personal_numbers_must_be_confirmed)
{
	ck_assert_int_eq(reply_warnings_to_confirm(reply_warnings(desk.arena, "找小王 13812345678，会尽" "快办。", "")), 1);
	ck_assert_int_eq(reply_warnings_to_confirm(reply_warnings(desk.arena, "会尽" "快办的。", "")), 0);
	ck_assert_int_eq(reply_warnings_to_confirm(NULL), 0);
	ck_assert_ptr_null(reply_warnings(desk.arena, "", ""));
}
END_TEST

int
main(void)
{
	const TTest *tests[] = {
		each_sentence_is_judged_as_its_reader_would, what_is_pointed_out_is_not_refused,
		the_places_are_marked, a_long_answer_is_pointed_out_with_its_length,
		the_units_own_telephone_is_offered, only_personal_numbers_must_be_confirmed, NULL
	};

	return suite_run("reply lint", tests);
}
