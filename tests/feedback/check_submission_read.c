/* The staff's lists: the queue, the filtered list, a month chunk by chunk. */
#include "desk.h"

static struct submission *
waiting(struct queue_key after, int limit)
{
	return submissions_waiting(desk.db, desk.arena, after, limit);
}

static int
length_of(const struct submission *list)
{
	int length = 0;

	for (; list != NULL; list = list->next)
		length++;
	return length;
}

static int
length_filtered(struct submission_filter filter)
{
	return length_of(submissions_filtered(desk.db, desk.arena, &filter, 1000));
}

static const struct queue_key queue_start = { -1, -1, -1 };
static const struct submission_filter of_august = { "2026-08", 0, "", "", "", 0 };

START_TEST(low_ratings_come_first_and_then_the_oldest)
{
	static const char *const bodies[] = { "低早", "低晚", "高早", "高晚" };
	struct submission *list;

	clock_set(NOW + 2);
	submitted(1, 5, "高晚");
	submitted(1, 2, "低晚");
	clock_set(NOW + 1);
	submitted(1, 3, "高早");
	submitted(1, 1, "低早");
	list = waiting(queue_start, 9);
	for (int i = 0; i < 4; i++, list = list->next)
		ck_assert_str_eq(list->body, bodies[i]);
	ck_assert_ptr_null(list);
}
END_TEST

START_TEST(only_what_waits_is_in_the_queue)
{
	submitted(1, 5, "");
	decide(submitted(1, 5, "好"), "published", "", "");
	ck_assert_ptr_null(waiting(queue_start, 9));
}
END_TEST

START_TEST(the_queue_goes_on_after_a_key)
{
	struct queue_key key = queue_start;
	struct submission *list;
	int seen = 0;

	for (int i = 0; i < 20; i++) {
		clock_set(NOW + i / 3);
		submitted(1, 1 + i % 5, "好");
	}
	while ((list = waiting(key, 3)) != NULL)
		for (; list != NULL; list = list->next, seen++) {
			struct queue_key next = { list->rating > 2, list->received_at, list->id };

			ck_assert(next.high > key.high || (next.high == key.high &&
			    (next.received_at > key.received_at ||
			    (next.received_at == key.received_at && next.id > key.id))));
			key = next;
		}
	ck_assert_int_eq(seen, 20);
}
END_TEST

START_TEST(a_list_is_filtered_by_all_that_is_asked)
{
	struct submission_filter filter = of_august;

	decide(submitted(1, 2, "一"), "hidden", "private", "");
	decide(submitted(2, 2, "二"), "hidden", "unver", "");
	answer(submitted(1, 2, "三"), "adopted");
	submitted(1, 2, "");
	ck_assert_int_eq(length_filtered(filter), 4);
	filter.visibility = "hidden";
	ck_assert_int_eq(length_filtered(filter), 2);
	filter.reason = "unver";
	ck_assert_int_eq(length_filtered(filter), 1);
	filter.project = 1;
	ck_assert_int_eq(length_filtered(filter), 0);
	filter = of_august;
	filter.handling = "answered";
	ck_assert_int_eq(length_filtered(filter), 1);
	filter.project = 1;
	ck_assert_int_eq(length_filtered(filter), 1);
	filter.month = "2026-09";
	ck_assert_int_eq(length_filtered(filter), 0);
}
END_TEST

START_TEST(a_filtered_list_begins_with_the_newest_and_goes_on)
{
	struct submission_filter filter = of_august;
	struct submission *list;

	for (int i = 0; i < 3; i++)
		submitted(1, 2, "好");
	list = submissions_filtered(desk.db, desk.arena, &filter, 2);
	ck_assert_int_eq(list->id, 3);
	ck_assert_int_eq(list->next->id, 2);
	ck_assert_ptr_null(list->next->next);
	filter.before = 2;
	for (filter.project = 0; filter.project < 2; filter.project++) {
		list = submissions_filtered(desk.db, desk.arena, &filter, 2);
		ck_assert_int_eq(list->id, 1);
		ck_assert_ptr_null(list->next);
	}
}
END_TEST

START_TEST(a_month_is_read_in_chunks_from_the_oldest)
{
	for (int i = 0; i < 5; i++)
		submitted(1, 2, "好");
	clock_set(NOW + 20 * DAY_SECONDS);
	submitted(1, 2, "九月");
	ck_assert_int_eq(length_of(submissions_of_month(desk.db, desk.arena, "2026-08", 0, 9)), 5);
	ck_assert_int_eq(submissions_of_month(desk.db, desk.arena, "2026-08", 0, 3)->id, 1);
	ck_assert_int_eq(length_of(submissions_of_month(desk.db, desk.arena, "2026-08", 3, 9)), 2);
	ck_assert_ptr_null(submissions_of_month(desk.db, desk.arena, "2026-08", 5, 9));
}
END_TEST

START_TEST(a_read_leaves_no_old_state_behind)
{
	struct submission *submission = submitted(1, 2, "好");

	again(submission);
	project_by_slug(desk.db, desk.arena, "market");
	township_exists(desk.db, 1);
	decide(submission, "published", "", "");
	ck_assert_str_eq(again(submission)->visibility, "published");
	ck_assert_int_eq(project_by_slug(desk.db, desk.arena, "market")->published, 1);
}
END_TEST

START_TEST(visibilities_have_words_for_staff)
{
	ck_assert_str_eq(visibility_word("waiting"), "待审核");
	ck_assert_str_eq(visibility_word("refused"), "不予受理");
	ck_assert_str_eq(visibility_word("nonsense"), "");
}
END_TEST

int
main(void)
{
	const TTest *tests[] = {
		low_ratings_come_first_and_then_the_oldest, only_what_waits_is_in_the_queue,
		the_queue_goes_on_after_a_key, a_list_is_filtered_by_all_that_is_asked,
		a_filtered_list_begins_with_the_newest_and_goes_on,
		a_month_is_read_in_chunks_from_the_oldest,
		a_read_leaves_no_old_state_behind, visibilities_have_words_for_staff, NULL
	};

	return suite_run("submissions", tests);
}
