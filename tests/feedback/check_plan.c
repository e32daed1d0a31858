/* The plan as the pages read it, and what the office reports of it. */
#include "desk.h"
#include "feedback/audit.h"
#include "feedback/progress.h"

START_TEST(faces_stand_in_order_with_their_indicators)
{
	struct face *face = faces(desk.db, desk.arena);

	ck_assert_str_eq(face->name, "富");
	ck_assert_ptr_null(face->indicators);
	face = face->next;
	ck_assert_ptr_null(face->next);
	ck_assert_str_eq(face->slug, "strong");
	ck_assert_str_eq(face->indicators->name, "能耗");
	ck_assert_str_eq(face->indicators->sense, "at_most");
	ck_assert(face->indicators->has_actual);
	ck_assert_double_eq(face->indicators->actual, 12);
	ck_assert_str_eq(face->indicators->actual_on, "2025 年");
	ck_assert(!face->indicators->next->has_actual);
	ck_assert_double_eq(face->indicators->next->target, 300);
	ck_assert_ptr_null(face->indicators->next->next);
}
END_TEST

START_TEST(areas_stand_in_order_with_their_figures)
{
	struct area *area;

	submitted(1, 5, "");
	submitted(2, 1, "");
	submitted(3, 4, "");
	desk_run("UPDATE project SET stage = 'done' WHERE id = 2");
	area = areas(desk.db, desk.arena);
	ck_assert_str_eq(area->slug, "industry");
	ck_assert_str_eq(area->motto, "强");
	ck_assert_int_eq(area->position, 1);
	ck_assert_int_eq(area->projects, 1);
	ck_assert_int_eq(area->ratings.total, 1);
	area = area->next;
	ck_assert_int_eq(area->projects, 2);
	ck_assert_int_eq(area->projects_done, 1);
	ck_assert_int_eq(area->ratings.total, 2);
	ck_assert_int_eq(area->ratings.count[1], 1);
	ck_assert_ptr_null(area->next);
}
END_TEST

START_TEST(an_area_is_found_by_its_slug)
{
	struct area *area;

	submitted(1, 5, "");
	submitted(3, 4, "");
	area = area_by_slug(desk.db, desk.arena, "livelihood");
	ck_assert_int_eq(area->id, 1);
	ck_assert_str_eq(area->full_name, "民生行动");
	ck_assert_int_eq(area->ratings.total, 1);
	ck_assert_ptr_null(area_by_slug(desk.db, desk.arena, "nowhere"));
	desk_run("UPDATE area SET retired = 1 WHERE id = 1");
	ck_assert_ptr_null(area_by_slug(desk.db, desk.arena, "livelihood"));
}
END_TEST

START_TEST(projects_of_an_area_have_their_figures)
{
	struct project *project;

	submitted(2, 4, "");
	decide(submitted(2, 1, "好"), "published", "", "");
	submitted(3, 1, "");
	project = projects_of_area(desk.db, desk.arena, 1);
	ck_assert_str_eq(project->slug, "market");
	ck_assert_int_eq(project->ratings.total, 0);
	ck_assert_int_eq(project->published, 0);
	project = project->next;
	ck_assert_int_eq(project->ratings.total, 2);
	ck_assert_int_eq(project->ratings.count[4], 1);
	ck_assert_int_eq(project->published, 1);
	ck_assert_ptr_null(project->next);
}
END_TEST

START_TEST(all_projects_stand_in_the_plans_order)
{
	struct project *project = projects_of_area(desk.db, desk.arena, 0);

	ck_assert_str_eq(project->slug, "park");
	ck_assert_int_eq(project->area_position, 1);
	ck_assert_str_eq(project->next->slug, "market");
	ck_assert_str_eq(project->next->next->slug, "school");
	ck_assert_ptr_null(project->next->next->next);
}
END_TEST

START_TEST(a_project_is_found_by_slug_or_id)
{
	struct project *project = project_by_slug(desk.db, desk.arena, "market");

	ck_assert_int_eq(project->id, 1);
	ck_assert_str_eq(project->area_slug, "livelihood");
	ck_assert_str_eq(project->due, "2026 年");
	ck_assert_str_eq(project->stage, "unreported");
	ck_assert_int_eq(project->percent, -1);
	ck_assert_int_eq(project->updated_at, 0);
	ck_assert_ptr_null(project_by_slug(desk.db, desk.arena, "nowhere"));
	ck_assert_msg(project_by_slug(desk.db, desk.arena, "left") == NULL, "it has left the plan");
	ck_assert_str_eq(project_by_id(desk.db, desk.arena, 4)->slug, "left");
	ck_assert_ptr_null(project_by_id(desk.db, desk.arena, 99));
}
END_TEST

START_TEST(facts_stand_in_order)
{
	struct fact *fact = facts_of_project(desk.db, desk.arena, 1);

	ck_assert_str_eq(fact->label, "投资");
	ck_assert_str_eq(fact->next->value, "5 亩");
	ck_assert_ptr_null(fact->next->next);
	ck_assert_ptr_null(facts_of_project(desk.db, desk.arena, 2));
}
END_TEST

START_TEST(townships_stand_in_order)
{
	struct township *township = townships(desk.db, desk.arena);

	ck_assert_str_eq(township->name, "大浦镇");
	ck_assert_str_eq(township->next->name, "城关镇");
	ck_assert_ptr_null(township->next->next);
	ck_assert(township_exists(desk.db, 1));
	ck_assert(!township_exists(desk.db, 3));
	ck_assert(!township_exists(desk.db, 0));
}
END_TEST

START_TEST(stages_have_words)
{
	ck_assert_str_eq(stage_word("unreported"), "进展待公布");
	ck_assert_str_eq(stage_word("planned"), "未开工");
	ck_assert_str_eq(stage_word("late"), "比计划晚");
	ck_assert_str_eq(stage_word("nonsense"), "");
}
END_TEST

static struct progress
progress_of(const char *stage)
{
	return (struct progress){
		.project = 1, .stage = stage, .stage_reason = "", .next_step = "装修", .percent = 40,
		.amount_done = -1, .amount_goal = -1, .amount_unit = "", .planned_on = "",
		.expected_on = "", .noted_on = "2026-08-16", .note = "主体完工。", .staff = "小王",
		.actor = "wang",
	};
}

START_TEST(what_the_office_reports_is_on_the_page)
{
	struct progress progress = progress_of("late");
	struct project *project;

	progress.stage_reason = "连续降雨";
	progress.planned_on = "2026-08-31";
	progress.expected_on = "2026-10-15";
	progress.places[0] = 2;
	progress.places[1] = 1;
	ck_assert_ptr_null(progress_problem(&progress, day_of(NOW)));
	ck_assert_int_eq(progress_report(desk.moderate, &progress, NOW), WRITTEN);
	project = project_by_slug(desk.db, desk.arena, "market");
	ck_assert_str_eq(project->stage, "late");
	ck_assert_str_eq(project->stage_reason, "连续降雨");
	ck_assert_str_eq(project->next_step, "装修");
	ck_assert_int_eq(project->percent, 40);
	ck_assert_int_eq(project->updated_at, NOW);
	ck_assert_str_eq(project->planned_on, "2026-08-31");
	ck_assert_str_eq(project->expected_on, "2026-10-15");
	ck_assert_int_eq(project_days_late(project), 45);
	ck_assert_str_eq(project->townships->name, "大浦镇");
	ck_assert_str_eq(project->townships->next->name, "城关镇");
	ck_assert_ptr_null(project->townships->next->next);
	ck_assert(project_is_in(project, 1) && !project_is_in(project, 3));
	ck_assert_str_eq(progress_of_project(desk.db, desk.arena, 1)->body, "主体完工。");
	ck_assert_str_eq(desk_text(AUDITED),
	    "wang/progress/project 1/late, planned 2026-08-31, expected 2026-10-15, townships 2");
}
END_TEST

START_TEST(notes_stand_newest_first_and_none_is_added_without_words)
{
	struct progress progress = progress_of("underway");
	struct progress_note *note;

	progress_report(desk.moderate, &progress, NOW);
	progress.noted_on = "2026-08-17";
	progress.note = "开始装修。";
	progress_report(desk.moderate, &progress, NOW);
	progress.note = "";
	progress.percent = -1;
	progress_report(desk.moderate, &progress, NOW);
	note = progress_of_project(desk.db, desk.arena, 1);
	ck_assert_str_eq(note->noted_on, "2026-08-17");
	ck_assert_str_eq(note->next->noted_on, "2026-08-16");
	ck_assert_ptr_null(note->next->next);
	ck_assert_int_eq(project_by_slug(desk.db, desk.arena, "market")->percent, -1);
}
END_TEST

START_TEST(what_is_wrong_with_a_report_is_told)
{
	struct progress progress = progress_of("nonsense");
	int64_t today = day_of(NOW);

	ck_assert_str_eq(progress_problem(&progress, today), "请选择进展");
	progress.stage = "paused";
	ck_assert_str_eq(progress_problem(&progress, today), "选“比计划晚”或“已暂停”的，请写明原因");
	progress.stage = "underway";
	ck_assert_ptr_null(progress_problem(&progress, today));
	progress.percent = 101;
	ck_assert_ptr_nonnull(progress_problem(&progress, today));
	progress.percent = 100;
	progress.noted_on = "2026-08-18";
	ck_assert_str_eq(progress_problem(&progress, today), "进展说明的日期不能晚于今天");
	progress.noted_on = "";
	ck_assert_ptr_nonnull(progress_problem(&progress, today));
	progress.note = "";
	ck_assert_ptr_null(progress_problem(&progress, today));
}
END_TEST

START_TEST(a_project_behind_its_day_is_late_and_says_when)
{
	struct progress progress = progress_of("late");
	int64_t today = day_of(NOW);

	progress.stage_reason = "连续降雨";
	ck_assert_str_eq(progress_problem(&progress, today), "选“比计划晚”的，请写现在计划哪天完工");
	progress.expected_on = "2026-8-31";
	ck_assert_str_eq(progress_problem(&progress, today), "现在计划完工的日子请像 2027-06-30 这样写");
	progress.expected_on = "2026-08-16";
	ck_assert_str_eq(progress_problem(&progress, today), "现在计划完工的日子已经过了，请写新的日子");
	progress.expected_on = "2026-08-17";
	ck_assert_ptr_null(progress_problem(&progress, today));
	progress.planned_on = "2026-08-17";
	ck_assert_str_eq(progress_problem(&progress, today), "选了“比计划晚”，现在计划的日子就要晚于原来计划的日子");
	progress.expected_on = "2026-08-18";
	ck_assert_ptr_null(progress_problem(&progress, today));
	progress.stage = "underway";
	ck_assert_str_eq(progress_problem(&progress, today), "现在计划的日子晚于原来计划的日子，进展请选“比计划晚”");
	progress.stage = "done";
	ck_assert_ptr_null(progress_problem(&progress, today));
	progress.planned_on = "soon";
	ck_assert_str_eq(progress_problem(&progress, today), "计划完工的日子请像 2027-06-30 这样写");
}
END_TEST

START_TEST(amounts_come_whole_and_make_the_percentage)
{
	struct progress progress = progress_of("underway");
	int64_t today = day_of(NOW);

	progress.percent = -1;
	progress.amount_done = 205;
	ck_assert_str_eq(progress_problem(&progress, today), "已完成量、目标量和单位要么都填，要么都空着");
	progress.amount_goal = 280;
	ck_assert_ptr_nonnull(progress_problem(&progress, today));
	progress.amount_unit = "公里";
	ck_assert_ptr_null(progress_problem(&progress, today));
	ck_assert_int_eq(progress_report(desk.moderate, &progress, NOW), WRITTEN);
	ck_assert_int_eq(project_by_slug(desk.db, desk.arena, "market")->percent, 73);
	ck_assert_double_eq(project_by_slug(desk.db, desk.arena, "market")->amount_done, 205);
	ck_assert_double_eq(project_by_slug(desk.db, desk.arena, "market")->amount_goal, 280);
	progress.percent = 74;
	ck_assert_ptr_null(progress_problem(&progress, today));
	progress.percent = 80;
	ck_assert_str_eq(progress_problem(&progress, today), "百分比和完成的量对不上，百分比可以空着，由系统来算");
	progress.percent = -1;
	progress.amount_goal = 0;
	ck_assert_ptr_nonnull(progress_problem(&progress, today));
	progress.amount_goal = -2;
	ck_assert_ptr_nonnull(progress_problem(&progress, today));
	progress.amount_goal = 100;
	ck_assert_int_eq(progress_percent(&progress), 100);
	progress.amount_done = 99.99;
	ck_assert_int_eq(progress_percent(&progress), 99);
	progress = progress_of("underway");
	ck_assert_int_eq(progress_report(desk.moderate, &progress, NOW), WRITTEN);
	ck_assert_str_eq(project_by_slug(desk.db, desk.arena, "market")->amount_unit, "");
}
END_TEST

START_TEST(places_are_replaced_as_a_whole)
{
	struct progress progress = progress_of("underway");
	struct project *project;

	progress.places[0] = 1;
	ck_assert_int_eq(progress_report(desk.moderate, &progress, NOW), WRITTEN);
	progress.places[0] = 2;
	ck_assert_int_eq(progress_report(desk.moderate, &progress, NOW), WRITTEN);
	project = projects_of_area(desk.db, desk.arena, 1);
	ck_assert_str_eq(project->townships->name, "大浦镇");
	ck_assert_ptr_null(project->townships->next);
	ck_assert_ptr_null(project->next->townships);
	progress.places[0] = 99;
	ck_assert_int_eq(progress_report(desk.moderate, &progress, NOW), REFUSED);
	ck_assert_int_eq(desk_number("SELECT count(*) FROM project_township"), 1);
	desk_run("UPDATE township SET retired = 1 WHERE id = 2");
	ck_assert_ptr_null(project_by_slug(desk.db, desk.arena, "market")->townships);
}
END_TEST

START_TEST(a_report_of_no_project_changes_nothing)
{
	struct progress progress = progress_of("underway");

	progress.project = 99;
	ck_assert_int_eq(progress_report(desk.moderate, &progress, NOW), REFUSED);
	progress.project = 1;
	progress.stage = "late";
	ck_assert_int_eq(progress_report(desk.moderate, &progress, NOW), REFUSED);
	ck_assert_int_eq(desk_number("SELECT count(*) FROM progress_note"), 0);
	ck_assert_int_eq(desk_number("SELECT count(*) FROM audit"), 0);
}
END_TEST

START_TEST(the_audit_only_grows)
{
	struct audit_entry entry = { "li", "sign-in", "account li", "" };

	ck_assert_int_eq(audit_record(desk.moderate, &entry, NOW), WRITTEN);
	ck_assert_int_eq(desk_number("SELECT at FROM audit"), NOW);
	ck_assert_str_eq(desk_text(AUDITED), "li/sign-in/account li/");
	ck_assert(desk_refuses("UPDATE audit SET actor = 'x'"));
	ck_assert(desk_refuses("DELETE FROM audit"));
}
END_TEST

int
main(void)
{
	const TTest *tests[] = {
		faces_stand_in_order_with_their_indicators, areas_stand_in_order_with_their_figures,
		an_area_is_found_by_its_slug, projects_of_an_area_have_their_figures,
		all_projects_stand_in_the_plans_order, a_project_is_found_by_slug_or_id,
		facts_stand_in_order,
		townships_stand_in_order, stages_have_words, what_the_office_reports_is_on_the_page,
		notes_stand_newest_first_and_none_is_added_without_words,
		what_is_wrong_with_a_report_is_told,
		a_project_behind_its_day_is_late_and_says_when,
		amounts_come_whole_and_make_the_percentage, places_are_replaced_as_a_whole,
		a_report_of_no_project_changes_nothing, the_audit_only_grows, NULL
	};

	return suite_run("plan", tests);
}
