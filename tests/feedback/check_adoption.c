/* Adoption reports: periods and items; nothing without its reason. */
#include "office.h"

static struct adoption_entry_problems
problems_of(const struct adoption *adoption, struct adoption_entry *entry)
{
	return adoption_entry_problems(desk.db, desk.arena, adoption, entry, "");
}

/* Periods ------------------------------------------------------------------- */

START_TEST(a_period_is_a_month_or_a_quarter)
{
	static const char *const wrong[] = { "", "2026", "2026-13", "2026-00", "2026-q0", "2026-q5",
		"2026-Q3", "2026-q3 ", "2026-8", "abcd-q1", "2026-08-01", "../2026", "1999-q4" };
	struct adoption_period period;

	ck_assert(adoption_period_parse(desk.arena, "2028-02", &period));
	ck_assert_str_eq(period.words, "2028 年 2 月");
	ck_assert_str_eq(period.begin_day, "2028-02-01");
	ck_assert_str_eq(period.end_day, "2028-02-29");
	ck_assert_str_eq(period.last_month, "2028-02");
	ck_assert(adoption_period_parse(desk.arena, "2026-q4", &period));
	ck_assert_str_eq(period.words, "2026 年第 4 季度");
	ck_assert_str_eq(period.begin_day, "2026-10-01");
	ck_assert_str_eq(period.end_day, "2026-12-31");
	ck_assert_str_eq(period.first_month, "2026-10");
	ck_assert_str_eq(period.last_month, "2026-12");
	for (size_t i = 0; i < sizeof(wrong) / sizeof(wrong[0]); i++)
		ck_assert_msg(!adoption_period_parse(desk.arena, wrong[i], &period), "%s", wrong[i]);
}
END_TEST

START_TEST(a_period_has_one_report)
{
	struct adoption_hand hand = { .staff = "小王", .actor = "wang", .now = NOW };
	struct adoption_period period;
	int64_t id;

	draft_for(AUGUST);
	adoption_period_parse(desk.arena, AUGUST, &period);
	ck_assert_int_eq(adoption_create(desk.moderate, &period, &hand, &id), REFUSED);
	draft_for("2026-q3");
	ck_assert_int_eq(desk_number("SELECT count(*) FROM adoption_report"), 2);
}
END_TEST

/* Items --------------------------------------------------------------------- */

START_TEST(the_sums_add_up_to_the_table)
{
	struct adoption *adoption = draft_for(AUGUST);
	struct adoption_sums sums = adoption_sums(NULL);

	ck_assert_int_eq(sums.issues, 0);
	adoption = with_item(adoption, "adopted");
	adoption = with_item(adoption, "adopted");
	adoption = with_item(adoption, "partly");
	adoption = with_item(adoption, "declined");
	adoption = with_item(adoption, "studying");
	sums = adoption_sums(adoption->items);
	ck_assert_int_eq(sums.issues, 5);
	ck_assert_int_eq(sums.adopted, 2);
	ck_assert_int_eq(sums.partly, 1);
	ck_assert_int_eq(sums.declined, 1);
	ck_assert_int_eq(sums.studying, 1);
	ck_assert_int_eq(sums.issues, sums.adopted + sums.partly + sums.declined + sums.studying);
	ck_assert_int_eq(adoption->item_count, 5);
	ck_assert_int_eq(adoption->version, 6);
}
END_TEST

START_TEST(what_was_not_adopted_needs_a_reason)
{
	struct adoption *adoption = draft_for(AUGUST);
	struct adoption_entry entry = entry_of("路灯", "declined", "");

	ck_assert_str_eq(problems_of(adoption, &entry).action, "暂未采纳的，必须写明为什么");
	ck_assert_int_eq(put(adoption, &entry), REFUSED);   /* the schema is the last moderator */
	entry.verdict = "partly";
	ck_assert_ptr_nonnull(problems_of(adoption, &entry).action);
	ck_assert_int_eq(put(adoption, &entry), REFUSED);
	entry.verdict = "adopted";
	ck_assert_ptr_nonnull(problems_of(adoption, &entry).action);
	entry.verdict = "studying";
	ck_assert_int_eq(problems_of(adoption, &entry).count, 0);
	entry.verdict = "declined";
	entry.action = "没有地方可以停车";
	ck_assert_int_eq(problems_of(adoption, &entry).count, 0);
	entry.action = "因为〔理由〕";
	ck_assert_ptr_nonnull(problems_of(adoption, &entry).action);
}
END_TEST

START_TEST(everything_wrong_with_an_item_is_said_at_once)
{
	struct adoption *adoption = draft_for(AUGUST);
	struct adoption_entry entry = { .opinion = "", .verdict = "explained", .action = "", .unit = "",
		.done_on = "2026-02-30", .people = -1, .unknown_number = "" };
	struct adoption_entry_problems problems = problems_of(adoption, &entry);

	ck_assert_int_eq(problems.count, 5);
	ck_assert_ptr_nonnull(problems.opinion);
	ck_assert_ptr_nonnull(problems.people);
	ck_assert_ptr_nonnull(problems.verdict);
	ck_assert_ptr_nonnull(problems.unit);
	ck_assert_ptr_nonnull(problems.done_on);
	entry.unknown_number = "12345";
	ck_assert_ptr_nonnull(strstr(problems_of(adoption, &entry).numbers, "12345"));
}
END_TEST

START_TEST(people_are_counted_by_device_from_the_numbers)
{
	struct adoption *adoption = draft_for(AUGUST);
	struct adoption_entry entry = entry_of("路灯", "studying", "");
	struct draft draft = draft_of(1, 2, "路灯不亮");
	struct seals first = seals_of(7, 1), second = seals_of(7, 2), other = seals_of(8, 3);
	struct receipt receipts[3];
	int64_t numbers[4];

	ck_assert_int_eq(receive(&draft, &first, NOW, &receipts[0]), WRITTEN);
	ck_assert_int_eq(receive(&draft, &second, NOW + 700, &receipts[1]), WRITTEN);
	ck_assert_int_eq(receive(&draft, &other, NOW + 800, &receipts[2]), WRITTEN);
	for (int i = 0; i < 3; i++)
		numbers[i] = receipts[i].number;
	numbers[3] = numbers[0];
	entry.numbers = numbers;
	entry.number_count = 4;
	entry.people = 99;
	ck_assert_int_eq(problems_of(adoption, &entry).count, 0);
	ck_assert_int_eq(entry.people, 2);
	ck_assert_int_eq(put(adoption, &entry), WRITTEN);
	adoption = afresh(adoption);
	ck_assert_int_eq(adoption->items->people, 2);
	ck_assert_int_eq(adoption_sources_count(adoption->items), 3);
	ck_assert(!adoption->items->sources->is_public);
	desk_run("UPDATE submission SET visibility = 'published' WHERE id = 1");
	ck_assert(afresh(adoption)->items->sources->is_public);
	desk_run("UPDATE project SET retired = 1 WHERE id = 1");
	ck_assert(!afresh(adoption)->items->sources->is_public);
}
END_TEST

START_TEST(a_number_that_does_not_belong_is_refused)
{
	struct adoption *adoption = draft_for(AUGUST);
	struct adoption_entry entry = entry_of("路灯", "studying", "");
	int64_t number = 2608170099;

	entry.numbers = &number;
	entry.number_count = 1;
	ck_assert_ptr_nonnull(strstr(problems_of(adoption, &entry).numbers, "没有编号 260817 0099"));
	number = submitted(1, 2, "")->number;
	ck_assert_ptr_nonnull(strstr(problems_of(adoption, &entry).numbers, "只打了分"));
	number = submitted(1, 2, "路灯")->number;
	ck_assert_int_eq(problems_of(adoption, &entry).count, 0);
	desk_run("UPDATE submission SET visibility = 'withdrawn', handling = 'none' WHERE id = 2");
	ck_assert_ptr_nonnull(strstr(problems_of(adoption, &entry).numbers, "撤回"));
	clock_set(NOW + 20 * DAY_SECONDS);
	number = submitted(1, 2, "九月的")->number;
	ck_assert_ptr_nonnull(strstr(problems_of(adoption, &entry).numbers, "不是这个期间"));
}
END_TEST

START_TEST(items_change_places_and_go)
{
	struct adoption *adoption = draft_for(AUGUST);
	struct adoption_hand hand;
	int64_t first, second;

	adoption = with_item(adoption, "adopted");
	adoption = with_item(adoption, "declined");
	first = adoption->items->id;
	second = adoption->items->next->id;
	hand = hand_on(adoption);
	ck_assert_int_eq(adoption_item_move(desk.moderate, desk.arena, &hand, first, true), REFUSED);
	ck_assert_int_eq(adoption_item_move(desk.moderate, desk.arena, &hand, second, true), WRITTEN);
	adoption = afresh(adoption);
	ck_assert_int_eq(adoption->items->id, second);
	hand = hand_on(adoption);
	ck_assert_int_eq(adoption_item_move(desk.moderate, desk.arena, &hand, second, false), WRITTEN);
	adoption = afresh(adoption);
	ck_assert_int_eq(adoption->items->id, first);
	hand = hand_on(adoption);
	ck_assert_int_eq(adoption_item_remove(desk.moderate, desk.arena, &hand, first), WRITTEN);
	ck_assert_int_eq(afresh(adoption)->item_count, 1);
	ck_assert_int_eq(adoption_item_remove(desk.moderate, desk.arena, &hand, second), REFUSED);
}
END_TEST

START_TEST(a_stale_version_changes_nothing)
{
	struct adoption *adoption = draft_for(AUGUST);
	struct adoption_hand hand = hand_on(adoption);
	struct adoption_texts texts = { "新的问法", "", "" };
	struct adoption_entry entry = entry_of("路灯", "studying", "");

	with_item(adoption, "adopted");
	ck_assert_int_eq(put(adoption, &entry), REFUSED);
	ck_assert_int_eq(adoption_write(desk.moderate, desk.arena, &hand, &texts), REFUSED);
	ck_assert_int_eq(afresh(adoption)->item_count, 1);
	ck_assert_str_ne(afresh(adoption)->asked, "新的问法");
	ck_assert_int_eq(desk_number("SELECT count(*) FROM audit"), 2);
}
END_TEST

int
main(void)
{
	const TTest *tests[] = {
		a_period_is_a_month_or_a_quarter,
		a_period_has_one_report,
		the_sums_add_up_to_the_table,
		what_was_not_adopted_needs_a_reason,
		everything_wrong_with_an_item_is_said_at_once,
		people_are_counted_by_device_from_the_numbers,
		a_number_that_does_not_belong_is_refused,
		items_change_places_and_go,
		a_stale_version_changes_nothing,
		NULL
	};

	return suite_run("adoption", tests);
}
