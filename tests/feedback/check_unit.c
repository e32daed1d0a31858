/* The list of responsible units, and which one a project's cases go to. */
#include "desk.h"

#include "feedback/unit.h"

static const struct unit_hand hand = { "wang", NOW };

static const char *
in_order(void)
{
	const char *line = "";

	for (struct unit *one = units(desk.db, desk.arena); one != NULL; one = one->next)
		line = arena_text(desk.arena, "%s%s%s ", line, one->name, one->retired ? "-" : "");
	return line;
}

static int64_t
named(const char *name)
{
	struct unit *unit = unit_by_name(desk.db, desk.arena, name);

	ck_assert_ptr_nonnull(unit);
	return unit->id;
}

START_TEST(a_unit_that_the_plan_names_is_on_the_list)
{
	ck_assert_str_eq(in_order(), "商务局 ");
	ck_assert_int_eq(unit_of_project(desk.db, 1), named("商务局"));
	ck_assert_int_eq(unit_of_project(desk.db, 2), 0);
}
END_TEST

START_TEST(a_later_plan_moves_a_project_until_the_office_has_chosen)
{
	desk_run("UPDATE project SET unit = '教育局' WHERE id IN (1, 2)");
	ck_assert_str_eq(in_order(), "商务局 教育局 ");
	ck_assert_int_eq(unit_of_project(desk.db, 1), named("教育局"));
	ck_assert_int_eq(project_unit_choose(desk.moderate, 1, named("商务局"), &hand), WRITTEN);
	ck_assert_int_eq(project_unit_choose(desk.moderate, 2, 0, &hand), WRITTEN);
	desk_run("UPDATE project SET unit = '水利局' WHERE id IN (1, 2)");
	ck_assert_int_eq(unit_of_project(desk.db, 1), named("商务局"));
	ck_assert_int_eq(unit_of_project(desk.db, 2), 0);
}
END_TEST

START_TEST(units_are_added_renamed_ordered_and_retired)
{
	struct unit renamed = { .name = "县商务局", .telephone = "0734-5221234" };

	ck_assert_int_eq(unit_create(desk.moderate, "住建局", "", &hand), WRITTEN);
	ck_assert_int_eq(unit_create(desk.moderate, "水利局", "", &hand), WRITTEN);
	ck_assert_int_eq(unit_create(desk.moderate, "水利局", "", &hand), REFUSED);
	ck_assert_str_eq(in_order(), "商务局 住建局 水利局 ");
	ck_assert_int_eq(unit_move(desk.moderate, named("水利局"), true, &hand), WRITTEN);
	ck_assert_str_eq(in_order(), "商务局 水利局 住建局 ");
	ck_assert_int_eq(unit_move(desk.moderate, named("商务局"), true, &hand), REFUSED);
	ck_assert_int_eq(unit_move(desk.moderate, named("住建局"), false, &hand), REFUSED);
	renamed.id = named("商务局");
	ck_assert_int_eq(unit_put(desk.moderate, &renamed, &hand), WRITTEN);
	ck_assert_int_eq(unit_retire(desk.moderate, named("水利局"), true, &hand), WRITTEN);
	ck_assert_int_eq(unit_retire(desk.moderate, named("水利局"), true, &hand), REFUSED);
	ck_assert_str_eq(in_order(), "县商务局 住建局 水利局- ");
	ck_assert_str_eq(unit_by_id(desk.db, desk.arena, renamed.id)->telephone, "0734-5221234");
	ck_assert(desk_refuses("DELETE FROM responsible_unit"));
	ck_assert_int_eq(desk_number("SELECT count(*) FROM audit WHERE action LIKE 'unit-%'"), 5);
}
END_TEST

START_TEST(what_is_no_unit_is_refused)
{
	struct unit nobody = { .id = 99, .name = "没有", .telephone = "" };

	ck_assert_ptr_null(unit_by_id(desk.db, desk.arena, 99));
	ck_assert_str_eq(unit_name(desk.db, desk.arena, 0), "");
	ck_assert_int_eq(unit_put(desk.moderate, &nobody, &hand), REFUSED);
	ck_assert_int_eq(project_unit_choose(desk.moderate, 1, 99, &hand), REFUSED);
	ck_assert_int_eq(project_unit_choose(desk.moderate, 99, 0, &hand), REFUSED);
	ck_assert_int_eq(desk_number("SELECT count(*) FROM audit"), 0);
}
END_TEST

START_TEST(a_name_has_one_to_fifty_characters)
{
	const char *fifty = "一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十";

	ck_assert_int_eq(unit_problems("", "").count, 1);
	ck_assert_int_eq(unit_problems(fifty, "").count, 0);
	ck_assert_int_eq(unit_problems(arena_text(desk.arena, "%s一", fifty), "").count, 1);
	ck_assert_ptr_nonnull(unit_problems("局", "1234567890123456789012345678901").telephone);
}
END_TEST

int
main(void)
{
	const TTest *tests[] = {
		a_unit_that_the_plan_names_is_on_the_list,
		a_later_plan_moves_a_project_until_the_office_has_chosen,
		units_are_added_renamed_ordered_and_retired,
		what_is_no_unit_is_refused,
		a_name_has_one_to_fifty_characters, NULL
	};

	return suite_run("unit", tests);
}
