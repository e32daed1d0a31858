/* What residents read of the casework: who has it, why it takes longer, that
 * somebody called; and what stays inside. */
#include "resident.h"

#include "feedback/casework.h"
#include "feedback/unit.h"

#define REASON "要等防滑地砖到货才能换上"

static struct paper
somebody_asks(void)
{
	return hand_in(text("rating=2&body=%s&phone=13812345678&agree=1", encoded("市场地面太滑")));
}

static struct case_act
act_of(const struct paper *paper, enum case_deed deed, const char *words)
{
	struct case_file *file = case_by_number(visit.db, visit.arena, atoll(paper->number));

	ck_assert_ptr_nonnull(file);
	return (struct case_act){ .deed = deed, .submission = file->submission, .version = file->version, .stage = "",
		.day = "", .result = "", .words = words, .staff = "小王", .actor = "wang", .answer_days = 5,
		.now = clock_now() };
}

static void
done(const struct case_act *act)
{
	ck_assert_int_eq(case_do(visit.writer, visit.arena, act), WRITTEN);
}

static void
given_to(const struct paper *paper, const char *unit)
{
	struct case_act act = act_of(paper, CASE_ASSIGN, "");

	site_run(text("INSERT INTO responsible_unit (name, position) VALUES ('%s', 1)", unit));
	act.unit = site_number(text("SELECT id FROM responsible_unit WHERE name = '%s'", unit));
	done(&act);
}

START_TEST(the_unit_that_has_it_is_named)
{
	struct paper paper = somebody_asks();

	given_to(&paper, "县市场监督管理局");
	look_up(paper.number, paper.code);
	ck_assert(says("</time>转县市场监督管理局办理"));
	decide_on(paper.number, "published", "", "");
	look_up(paper.number, paper.code);
	ck_assert(says("县市场监督管理局正在办理，12 月 1 日前答复。"));
}
END_TEST

START_TEST(an_extension_is_told_with_its_reason_and_new_day)
{
	struct paper paper = somebody_asks();
	struct case_act act;

	decide_on(paper.number, "published", "", "");
	act = act_of(&paper, CASE_EXTEND, REASON);
	act.day = "2026-12-10";
	done(&act);
	look_up(paper.number, paper.code);
	ck_assert(says("延期办理"));
	ck_assert(says("因" REASON "，改为 12 月 10 日前答复。"));
	ck_assert(says("</time>延期，改为 12 月 10 日前答复"));
	get(portal_routes, "/projects/" A_PROJECT);
	ck_assert(says("原定 12 月 1 日前答复，因" REASON "，改为 12 月 10 日前答复。"));
	clock_set(SITE_NOW + 10 * 24 * 60 * 60);
	look_up(paper.number, paper.code);
	ck_assert(!says("还没有答复"));
	clock_set(SITE_NOW + 20 * 24 * 60 * 60);
	look_up(paper.number, paper.code);
	ck_assert(says("原定 12 月 10 日前答复，现在还没有答复。"));
	get(portal_routes, "/projects/" A_PROJECT);
	ck_assert(says("原定 12 月 10 日前答复，现在还没有答复。"));
}
END_TEST

START_TEST(an_extension_before_review_is_on_the_page_once_it_is_published)
{
	struct paper paper = somebody_asks();
	struct case_act act = act_of(&paper, CASE_EXTEND, REASON);

	act.day = "2026-12-10";
	done(&act);
	decide_on(paper.number, "published", "", "");
	get(portal_routes, "/projects/" A_PROJECT);
	ck_assert(says("改为 12 月 10 日前答复。"));
}
END_TEST

START_TEST(a_call_is_told_and_what_was_noted_is_not)
{
	struct paper paper = somebody_asks();
	struct case_act act = act_of(&paper, CASE_VISIT, "本人说话很急");

	act.day = "2026-11-24";
	act.result = "unreached";
	done(&act);
	act = act_of(&paper, CASE_NOTE, "去看过，商户不配合");
	done(&act);
	act = act_of(&paper, CASE_REMIND, "");
	done(&act);
	look_up(paper.number, paper.code);
	ck_assert(says("</time>打了 2 次电话没有接通"));
	ck_assert(!says("本人说话很急"));
	ck_assert(!says("商户不配合"));
	ck_assert(!says("催办"));
	act = act_of(&paper, CASE_VISIT, "");
	act.day = "2026-11-24";
	act.result = "reached";
	act.satisfied = 3;
	done(&act);
	look_up(paper.number, paper.code);
	ck_assert(says("</time>已电话回访"));
}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("case told");
	TCase *tests = tcase_create("case told");

	tcase_add_checked_fixture(tests, site_open, site_close);
	tcase_set_timeout(tests, 120);
	tcase_add_test(tests, the_unit_that_has_it_is_named);
	tcase_add_test(tests, an_extension_is_told_with_its_reason_and_new_day);
	tcase_add_test(tests, an_extension_before_review_is_on_the_page_once_it_is_published);
	tcase_add_test(tests, a_call_is_told_and_what_was_noted_is_not);
	suite_add_tcase(suite, tests);
	return run_suite(suite);
}
