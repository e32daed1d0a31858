/* Canned replies: data of the office, with blanks for people to fill in. */
#include "desk.h"

#include "feedback/canned_reply.h"
#include "feedback/reply_lint.h"

static const struct canned_hand hand = { "wang", NOW };

static struct canned_reply *
named(const char *name)
{
	struct canned_reply *one = canned_replies(desk.db, desk.arena);

	while (one != NULL && !text_equal(one->name, name))
		one = one->next;
	return one;
}

static const char *
names(void)
{
	const char *all = "";

	for (struct canned_reply *one = canned_replies(desk.db, desk.arena); one != NULL; one = one->next)
		all = arena_text(desk.arena, "%s%s%s ", all, one->retired ? "-" : "", one->name);
	return all;
}

START_TEST(the_nine_of_the_copy_are_there_from_the_beginning)
{
	ck_assert_str_eq(names(), "收到了 办好了 打算办 采纳一部分 没有采纳 说明情况 要晚一些 转给别的单位 没做好 ");
	ck_assert_str_eq(named("没有采纳")->outcome, "declined");
	ck_assert_str_eq(named("收到了")->outcome, "");
	for (struct canned_reply *one = canned_replies(desk.db, desk.arena); one != NULL; one = one->next)
		ck_assert_str_ne(reply_open_blanks(desk.arena, one->body), "");
}
END_TEST

START_TEST(what_is_known_is_filled_in_and_the_rest_left_open)
{
	struct known_blanks known = { "县住建局", "0734-5220000", "260817 0031" };

	ck_assert_str_eq(canned_reply_filled(desk.arena, named("办好了"), &known),
	    "您好。您说的〔事情〕，〔日期〕 已经〔怎么处理的〕。如果还有问题，请拨打 0734-5220000。县住建局");
	known = (struct known_blanks){ "", "", "" };
	ck_assert_str_eq(canned_reply_filled(desk.arena, named("办好了"), &known), named("办好了")->body);
}
END_TEST

START_TEST(one_can_be_added_and_changed)
{
	struct canned_reply canned = { 0, 0, "修路", "adopted", "您好。〔路名〕 〔日期〕 开工，〔日期〕 通车。", false, NULL };

	ck_assert_int_eq(canned_reply_put(desk.moderate, &canned, &hand), WRITTEN);
	canned = *named("修路");
	ck_assert_int_eq(canned.version, 1);
	canned.body = "您好。〔路名〕〔日期〕 通车，绕行看路口的牌子。";
	ck_assert_int_eq(canned_reply_put(desk.moderate, &canned, &hand), WRITTEN);
	ck_assert_str_eq(named("修路")->body, canned.body);
	ck_assert_int_eq(named("修路")->version, 2);
	ck_assert_int_eq(canned_reply_put(desk.moderate, &canned, &hand), REFUSED);   /* the old version */
	ck_assert_int_eq(desk_number("SELECT count(*) FROM audit WHERE action = 'canned-reply' AND actor = 'wang'"), 2);
}
END_TEST

START_TEST(a_name_is_given_once)
{
	struct canned_reply canned = { 0, 0, "办好了", "", "您好。〔事情〕已经办好。", false, NULL };

	ck_assert_int_eq(canned_reply_put(desk.moderate, &canned, &hand), REFUSED);
	ck_assert_int_eq(desk_number("SELECT count(*) FROM audit"), 0);
}
END_TEST

START_TEST(they_stand_in_the_offices_order)
{
	ck_assert_int_eq(canned_reply_move(desk.moderate, named("办好了")->id, true, &hand), WRITTEN);
	ck_assert_int_eq(canned_reply_move(desk.moderate, named("办好了")->id, true, &hand), REFUSED);   /* the first */
	ck_assert_int_eq(canned_reply_move(desk.moderate, named("没做好")->id, false, &hand), REFUSED);   /* the last */
	ck_assert_int_eq(canned_reply_move(desk.moderate, named("说明情况")->id, false, &hand), WRITTEN);
	ck_assert_str_eq(names(), "办好了 收到了 打算办 采纳一部分 没有采纳 要晚一些 说明情况 转给别的单位 没做好 ");
}
END_TEST

START_TEST(one_that_is_retired_stands_last_and_can_come_back)
{
	int64_t id = named("收到了")->id;

	ck_assert_int_eq(canned_reply_retire(desk.moderate, id, true, &hand), WRITTEN);
	ck_assert_int_eq(canned_reply_retire(desk.moderate, id, true, &hand), REFUSED);
	ck_assert_str_eq(names(), "办好了 打算办 采纳一部分 没有采纳 说明情况 要晚一些 转给别的单位 没做好 -收到了 ");
	ck_assert_int_eq(canned_reply_move(desk.moderate, id, true, &hand), REFUSED);
	ck_assert_int_eq(canned_reply_retire(desk.moderate, id, false, &hand), WRITTEN);
	ck_assert(!named("收到了")->retired);
	ck_assert(desk_refuses("DELETE FROM canned_reply"));
	ck_assert_int_eq(canned_reply_retire(desk.moderate, 999, true, &hand), REFUSED);
}
END_TEST

START_TEST(fields_are_judged_in_words)
{
	struct canned_reply canned = { 0, 0, "", "maybe", "太短", false, NULL };
	struct canned_problems problems = canned_problems(&canned);

	ck_assert_int_eq(problems.count, 3);
	canned = (struct canned_reply){ 0, 0, "修路", "", "您好。〔路名〕通车了。", false, NULL };
	ck_assert_int_eq(canned_problems(&canned).count, 0);
}
END_TEST

int
main(void)
{
	const TTest *tests[] = {
		the_nine_of_the_copy_are_there_from_the_beginning, what_is_known_is_filled_in_and_the_rest_left_open,
		one_can_be_added_and_changed, a_name_is_given_once, they_stand_in_the_offices_order,
		one_that_is_retired_stands_last_and_can_come_back, fields_are_judged_in_words, NULL
	};

	return suite_run("canned replies", tests);
}
