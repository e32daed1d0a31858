/* Near copies: who joins a group, who does not, and how a group is counted. */
#include "desk.h"
#include "feedback/flag.h"
#include "feedback/group.h"

#define LAMP "村口的路灯坏了三个月了，打了几次电话没有人来修，晚上看不见路"

static int64_t
group_of(const struct submission *submission)
{
	return group_of_submission(desk.db, submission->id);
}

/* What the chore does, a second later. */
static void
look_through(void)
{
	while (flags_work_off(desk.moderate, desk.db) > 0)
		continue;
}

static struct submission *
compared(int64_t project, int64_t rating, const char *body)
{
	struct submission *submission = submitted(project, rating, body);

	look_through();
	return submission;
}

static const char *
duplicate_of(const struct submission *submission)
{
	for (struct flag *flag = flags_of_submission(desk.db, desk.arena, submission->id); flag != NULL; flag = flag->next)
		if (text_equal(flag->kind, "duplicate"))
			return flag->shown;
	return "";
}

START_TEST(a_near_copy_joins_the_group_of_the_one_it_resembles)
{
	struct submission *first = compared(1, 2, LAMP), *copy = compared(2, 4, LAMP "。请回复"),
	    *third = compared(1, 4, "大桥" LAMP), *other = compared(1, 2, "农贸市场的厕所一下雨就漏，希望早点修好");

	ck_assert_int_gt(group_of(first), 0);
	ck_assert_int_eq(group_of(copy), group_of(first));
	ck_assert_int_eq(group_of(third), group_of(first));
	ck_assert_int_eq(group_of(other), 0);
	ck_assert_str_eq(duplicate_of(first), "");
	ck_assert_str_eq(duplicate_of(copy), submission_number_text(desk.arena, first->number));
	ck_assert_str_eq(duplicate_of(third), submission_number_text(desk.arena, first->number));
	ck_assert_int_eq(group_waiting_count(desk.db, group_of(first)), 3);
}
END_TEST

START_TEST(a_short_text_joins_only_the_very_same)
{
	struct submission *first = compared(1, 4, "路太烂了"), *same = compared(1, 4, "路太烂了！"),
	    *near = compared(1, 4, "路太烂");

	ck_assert_int_gt(group_of(first), 0);
	ck_assert_int_eq(group_of(same), group_of(first));
	ck_assert_int_eq(group_of(near), 0);
}
END_TEST

START_TEST(only_the_last_thirty_days_count)
{
	struct submission *first = compared(1, 4, LAMP);

	clock_set(NOW + GROUP_DAYS * DAY_SECONDS + 1);
	ck_assert_int_eq(group_of(compared(1, 4, LAMP)), 0);
	ck_assert_int_eq(group_of(first), 0);
}
END_TEST

START_TEST(a_copy_of_a_decided_text_is_told_too)
{
	struct submission *first = compared(1, 4, LAMP), *copy;

	decide(first, "published", "", "");
	copy = compared(1, 4, LAMP);
	ck_assert_str_eq(duplicate_of(copy), submission_number_text(desk.arena, first->number));
	ck_assert_int_eq(group_counted(desk.db, group_of(copy)).waiting, 1);
	ck_assert_int_eq(group_counted(desk.db, group_of(copy)).members, 2);
}
END_TEST

START_TEST(what_is_decided_or_withdrawn_before_it_was_compared)
{
	struct submission *first = submitted(1, 4, LAMP), *gone = submitted(1, 4, LAMP), *copy = submitted(1, 4, LAMP);

	decide(first, "published", "", "");
	writer_do(desk.portal, submission_withdraw(desk.arena, gone->id, 1, NOW));
	ck_assert_int_eq(flags_todo(desk.db), 3);
	look_through();
	ck_assert_int_eq(flags_todo(desk.db), 0);
	ck_assert_str_eq(duplicate_of(copy), submission_number_text(desk.arena, first->number));
	ck_assert_int_eq(group_of(gone), 0);
	ck_assert_int_eq(group_counted(desk.db, group_of(first)).members, 2);
	ck_assert_int_eq(group_waiting_count(desk.db, group_of(first)), 1);
}
END_TEST

START_TEST(who_corrects_his_text_leaves_the_group_or_joins_one)
{
	struct submission *first = compared(1, 4, LAMP), *copy = compared(1, 4, LAMP), *other = compared(1, 4, "公交车晚上七点就没有了，下班回不了家");
	int64_t group = group_of(first);

	writer_do(desk.portal, submission_correct(desk.arena, first->id, 1, "公交车晚上七点就没有了，下班回不了家啊", NOW));
	ck_assert_int_eq(group_of(first), 0);   /* not yet compared, and no longer with the others */
	look_through();
	ck_assert_int_gt(group_of(first), 0);
	ck_assert_int_ne(group_of(first), group);
	ck_assert_int_eq(group_of(first), group_of(other));
	writer_do(desk.portal, submission_correct(desk.arena, copy->id, 1, "谢谢你们，办得很快", NOW));
	look_through();
	ck_assert_int_eq(group_of(copy), 0);
	ck_assert_str_eq(duplicate_of(copy), "");
	ck_assert_int_eq(group_waiting_count(desk.db, group), 0);
}
END_TEST

START_TEST(who_withdraws_leaves_the_group)
{
	struct submission *first = compared(1, 4, LAMP), *copy = compared(1, 4, LAMP);
	int64_t group = group_of(first);

	writer_do(desk.portal, submission_withdraw(desk.arena, first->id, 1, NOW));
	ck_assert_int_eq(group_of(first), 0);
	ck_assert_int_eq(group_counted(desk.db, group).members, 1);
	ck_assert_int_eq(group_waiting_count(desk.db, group), 1);
	ck_assert_int_eq(group_of(compared(1, 4, LAMP)), group);
	ck_assert_int_eq(group_of(copy), group);
}
END_TEST

START_TEST(the_worst_rated_of_the_waiting_stands_first_for_a_group)
{
	struct submission *good = compared(1, 4, LAMP), *bad = compared(1, 1, LAMP);

	ck_assert_int_eq(desk_number("SELECT submission_id FROM text_waiting ORDER BY group_id, high, submission_id LIMIT 1"), bad->id);
	decide(bad, "published", "", "");
	ck_assert_int_eq(desk_number("SELECT submission_id FROM text_waiting"), good->id);
}
END_TEST

START_TEST(what_waits_of_groups_is_counted_as_it_stands)
{
	struct submission *all[40];

	for (int i = 0; i < 40; i++)
		all[i] = compared(1 + i % 3, 1 + i % 5, i % 2 ? LAMP : "公交车晚上七点就没有了，下班回不了家");
	for (int i = 0; i < 40; i += 3)
		decide(all[i], "hidden", "private", "");
	for (int i = 1; i < 40; i += 7)
		writer_do(desk.portal, submission_withdraw(desk.arena, all[i]->id, again(all[i])->version, NOW));
	for (int i = 2; i < 40; i += 5)
		writer_do(desk.portal, submission_correct(desk.arena, all[i]->id, 1, arena_text(desk.arena, "第 %d 条改成了完全不同的一句话", i), NOW));
	look_through();
	ck_assert_int_eq(desk_number("SELECT count(*) FROM text_waiting"), desk_number(
	    "SELECT count(*) FROM submission JOIN text_print ON submission_id = submission.id"
	    " WHERE visibility = 'waiting' AND group_id IS NOT NULL"));
	ck_assert_int_eq(desk_number("SELECT count(*) FROM text_waiting JOIN text_print USING (submission_id)"
	    " JOIN submission ON submission.id = submission_id"
	    " WHERE text_print.group_id = text_waiting.group_id AND visibility = 'waiting' AND high = (rating > 2)"),
	    desk_number("SELECT count(*) FROM text_waiting"));
	ck_assert_int_gt(desk_number("SELECT count(*) FROM text_waiting"), 5);
}
END_TEST

START_TEST(a_thousand_copies_are_one_group_and_few_rows_of_the_index)
{
	int64_t group;

	for (int i = 0; i < 1000; i++)
		submitted(1, 4, arena_text(desk.arena, LAMP "，我是第 %d 个来说的", i));
	look_through();
	group = desk_number("SELECT max(group_id) FROM text_print");
	ck_assert_int_eq(group_counted(desk.db, group).waiting, 1000);
	ck_assert_int_eq(desk_number("SELECT count(*) FROM text_group"), 1);
	ck_assert_int_eq(desk_number("SELECT count(DISTINCT submission_id) FROM text_band"), 4);
	ck_assert_int_eq(desk_number("SELECT count(*) FROM submission_flag WHERE kind = 'duplicate'"), 999);
}
END_TEST

START_TEST(members_come_page_by_page)
{
	struct submission *page;
	int64_t group, after = 0, seen = 0;

	for (int i = 0; i < 25; i++)
		submitted(1, 4, LAMP);
	look_through();
	group = desk_number("SELECT max(group_id) FROM text_print");
	while ((page = group_members(desk.db, desk.arena, group, after, 10)) != NULL)
		for (; page != NULL; page = page->next, seen++) {
			ck_assert_int_gt(page->id, after);
			after = page->id;
		}
	ck_assert_int_eq(seen, 25);
}
END_TEST

START_TEST(texts_from_before_are_placed_by_the_chore)
{
	struct submission *first = compared(1, 4, LAMP), *copy = compared(1, 4, LAMP);

	desk_run("DELETE FROM text_print; DELETE FROM text_band; DELETE FROM text_group; DELETE FROM submission_flag;"
	    "INSERT OR IGNORE INTO flag_todo SELECT id FROM submission");
	ck_assert_int_eq(flags_work_off(desk.moderate, desk.db), 2);
	ck_assert_int_gt(group_of(first), 0);
	ck_assert_int_eq(group_of(first), group_of(copy));
	ck_assert_str_eq(duplicate_of(copy), submission_number_text(desk.arena, first->number));
	desk_run("INSERT OR IGNORE INTO flag_todo SELECT id FROM submission");
	ck_assert_int_eq(flags_work_off(desk.moderate, desk.db), 2);
	ck_assert_int_eq(group_counted(desk.db, group_of(first)).members, 2);
}
END_TEST

int
main(void)
{
	const TTest *tests[] = {
		a_near_copy_joins_the_group_of_the_one_it_resembles, a_short_text_joins_only_the_very_same,
		only_the_last_thirty_days_count, a_copy_of_a_decided_text_is_told_too,
		what_is_decided_or_withdrawn_before_it_was_compared,
		who_corrects_his_text_leaves_the_group_or_joins_one, who_withdraws_leaves_the_group,
		the_worst_rated_of_the_waiting_stands_first_for_a_group,
		what_waits_of_groups_is_counted_as_it_stands,
		a_thousand_copies_are_one_group_and_few_rows_of_the_index, members_come_page_by_page,
		texts_from_before_are_placed_by_the_chore, NULL
	};

	return suite_run("group", tests);
}
