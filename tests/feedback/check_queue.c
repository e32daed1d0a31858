/* The queue: its order, its states, its pages and its words. */
#include "desk.h"

#include "feedback/pending.h"
#include "feedback/queue.h"

static void
index_all(void)
{
	while (queue_index(desk.moderate, desk.db) > 0)
		continue;
}

static struct queue_filter
waiting_ones(void)
{
	struct queue_filter filter = queue_everything();

	filter.state = "waiting";
	return filter;
}

static struct queue_filter
with_words(struct queue_filter filter, const char *words)
{
	ck_assert_ptr_null(search_read(desk.arena, words, &filter.search));
	return filter;
}

static int
length_of(const struct queue_row *row)
{
	int length = 0;

	for (; row != NULL; row = row->next)
		length++;
	return length;
}

static int
found(const char *words)
{
	struct queue_filter filter = with_words(waiting_ones(), words);
	int rows = length_of(queue_after(desk.db, desk.arena, &filter, -1, QUEUE_PAGE));

	ck_assert_int_eq(queue_count(desk.db, desk.arena, &filter), rows);
	return rows;
}

static int64_t
count_of(const char *state)
{
	struct queue_filter filter = queue_everything();

	filter.state = state;
	return queue_count(desk.db, desk.arena, &filter);
}

START_TEST(low_ratings_come_first_and_then_the_oldest)
{
	struct queue_filter filter = waiting_ones();
	struct queue_row *row;

	submitted(1, 5, "第一条好评");
	clock_set(NOW + 60);
	submitted(1, 4, "第二条好评");
	clock_set(NOW + 120);
	submitted(2, 1, "最后的差评");
	row = queue_after(desk.db, desk.arena, &filter, -1, 9);
	ck_assert_int_eq(length_of(row), 3);
	ck_assert_str_eq(row->body, "最后的差评");
	ck_assert_str_eq(row->next->body, "第一条好评");
	ck_assert_str_eq(row->next->next->body, "第二条好评");
	ck_assert_int_eq(queue_oldest(desk.db), NOW);
}
END_TEST

START_TEST(the_place_of_a_submission_is_where_its_row_stands)
{
	struct submission *low = submitted(1, 2, "差的"), *high = submitted(1, 3, "好的");

	ck_assert_int_eq(queue_place_now(desk.db, desk.arena, low->id), queue_place(low));
	ck_assert_int_eq(queue_place_now(desk.db, desk.arena, high->id), queue_place(high));
	ck_assert_int_eq(decide(high, "published", "", ""), DECIDED);
	ck_assert_int_gt(queue_place_now(desk.db, desk.arena, high->id), queue_place(high));
}
END_TEST

START_TEST(each_text_stands_in_one_state_and_a_rating_without_words_in_none)
{
	struct submission *one = submitted(1, 4, "一"), *two = submitted(1, 4, "二"), *three = submitted(1, 4, "三");

	submitted(1, 5, "");
	ck_assert_int_eq(count_of("waiting"), 3);
	ck_assert_int_eq(decide(one, "published", "", ""), DECIDED);
	ck_assert_int_eq(decide(two, "hidden", "private", ""), DECIDED);
	ck_assert_int_eq(count_of("waiting"), 1);
	ck_assert_int_eq(count_of("published"), 1);
	ck_assert_int_eq(count_of("hidden"), 1);
	ck_assert_int_eq(count_of(""), 3);
	ck_assert_int_eq(writer_do(desk.portal, submission_withdraw(desk.arena, three->id, three->version, NOW)), WRITTEN);
	ck_assert_int_eq(count_of("waiting"), 0);
	ck_assert_int_eq(count_of(""), 2);
}
END_TEST

START_TEST(what_waits_is_found_from_one_character_up_whatever_its_width)
{
	submitted(1, 4, "Ｇ１０７国道的路灯");
	submitted(1, 4, "水管漏水");
	ck_assert_int_eq(found("路灯"), 0);   /* the index takes some moments */
	index_all();
	ck_assert_int_eq(found("路灯"), 1);
	ck_assert_int_eq(found("g107"), 1);
	ck_assert_int_eq(found("水"), 1);
	ck_assert_int_eq(found("灯"), 1);
	ck_assert_int_eq(found("路灯 水"), 0);
	ck_assert_int_eq(found("\" OR scope : *"), 0);
}
END_TEST

/* How many rows the index holds for a phrase, straight from it. */
static int64_t
in_index(const char *phrase)
{
	return desk_number(arena_text(desk.arena, "SELECT count(*) FROM queue_text WHERE queue_text MATCH '\"%s\"'", phrase));
}

START_TEST(a_text_leaves_the_index_with_the_decision_the_correction_and_the_withdrawal)
{
	struct submission *published = submitted(1, 4, "龘坑公开"), *masked = submitted(1, 4, "龘坑王小明"),
	    *corrected = submitted(1, 4, "龘坑改掉"), *withdrawn = submitted(1, 4, "龘坑撤回");

	index_all();
	ck_assert_int_eq(in_index("龘坑"), 4);
	ck_assert_int_eq(decide(published, "published", "", ""), DECIDED);
	ck_assert_int_eq(in_index("龘坑"), 3);
	ck_assert_int_eq(decide(masked, "masked", "mask", "龘坑▇▇▇"), DECIDED);
	ck_assert_int_eq(in_index("王小"), 0);
	ck_assert_int_eq(desk_number("SELECT count(*) FROM search_comment WHERE search_comment MATCH '\"王小\"'"), 0);
	ck_assert_int_eq(writer_do(desk.portal, submission_correct(desk.arena, corrected->id, corrected->version, "别的话", NOW)), WRITTEN);
	ck_assert_int_eq(in_index("改掉"), 0);
	ck_assert_int_eq(writer_do(desk.portal, submission_withdraw(desk.arena, withdrawn->id, withdrawn->version, NOW)), WRITTEN);
	ck_assert_int_eq(in_index("龘坑"), 0);
	index_all();
	ck_assert_int_eq(in_index("龘坑"), 0);
	ck_assert_int_eq(found("别的"), 1);
}
END_TEST

START_TEST(a_masked_text_never_enters_the_index)
{
	struct submission *masked = submitted(1, 4, "请找王小明");

	ck_assert_int_eq(decide(masked, "masked", "mask", "请找▇▇▇"), DECIDED);
	index_all();
	ck_assert_int_eq(in_index("王小"), 0);
	ck_assert_int_eq(in_index("请找"), 0);
}
END_TEST

START_TEST(what_is_public_is_found_too_and_what_is_hidden_is_not)
{
	struct queue_filter filter = with_words(queue_everything(), "路灯");

	submitted(1, 4, "路灯在等");
	index_all();
	ck_assert_int_eq(decide(submitted(1, 4, "路灯公开"), "published", "", ""), DECIDED);
	ck_assert_int_eq(decide(submitted(1, 4, "路灯不公开"), "hidden", "private", ""), DECIDED);
	ck_assert_int_eq(queue_count(desk.db, desk.arena, &filter), 2);
	ck_assert_int_eq(length_of(queue_after(desk.db, desk.arena, &filter, -1, 9)), 2);
	filter.state = "hidden";
	ck_assert_int_eq(queue_count(desk.db, desk.arena, &filter), 0);
	ck_assert_ptr_null(queue_after(desk.db, desk.arena, &filter, -1, 9));
}
END_TEST

START_TEST(a_page_goes_on_where_it_was_while_colleagues_decide)
{
	struct queue_filter filter = waiting_ones();
	struct queue_row *first, *second;

	for (int i = 0; i < 9; i++)
		submitted(1, 4, arena_text(desk.arena, "第 %d 条", i));
	first = queue_after(desk.db, desk.arena, &filter, -1, 3);
	for (struct queue_row *row = first; row != NULL; row = row->next)
		ck_assert_int_eq(decide(submission_by_number(desk.db, desk.arena, row->number), "published", "", ""), DECIDED);
	second = queue_after(desk.db, desk.arena, &filter, first->next->next->place, 3);
	ck_assert_str_eq(second->body, "第 3 条");
	ck_assert_ptr_null(queue_before(desk.db, desk.arena, &filter, second->place, 3));
	ck_assert_str_eq(queue_before(desk.db, desk.arena, &filter, second->next->next->place + 1, 2)->body, "第 4 条");
}
END_TEST

static int64_t
proposed(const struct submission *submission, const char *verdict, const char *reason, const char *confirmation)
{
	struct proposal proposal = { decision_of(submission, verdict, reason), confirmation, DECISION_FAILED, NULL };

	return proposals_store(desk.moderate, &proposal, 10, clock_now());
}

START_TEST(what_is_pending_leaves_at_once_and_comes_back_to_its_place)
{
	struct submission *one = submitted(1, 4, "第一条"), *two = submitted(1, 4, "第二条"), *three = submitted(1, 4, "第三条");
	struct queue_filter filter = waiting_ones();
	struct queue_row *row;
	int64_t batch, number;

	index_all();
	batch = proposed(two, "published", "", "");
	ck_assert_int_eq(count_of("waiting"), 2);
	ck_assert_int_eq(count_of("pending"), 1);
	row = queue_after(desk.db, desk.arena, &filter, -1, 9);
	ck_assert_int_eq(row->number, one->number);
	ck_assert_int_eq(row->next->number, three->number);
	filter.state = "pending";
	row = queue_after(desk.db, desk.arena, &filter, -1, 9);
	ck_assert_str_eq(row->staff, "小李");
	ck_assert_int_eq(pending_undo(desk.moderate, batch, "li", NOW + 3, &number), 1);
	filter.state = "waiting";
	row = queue_after(desk.db, desk.arena, &filter, -1, 9);
	ck_assert_int_eq(row->next->number, two->number);
	ck_assert_int_eq(queue_place_now(desk.db, desk.arena, two->id), queue_place(two));
	ck_assert_str_eq(row->next->staff, "");
	ck_assert_int_eq(found("第"), 3);
}
END_TEST

START_TEST(what_comes_into_force_leaves_the_index_in_that_moment)
{
	struct submission *one = submitted(1, 4, "龘坑公开");

	index_all();
	proposed(one, "published", "", "");
	ck_assert_int_eq(in_index("龘坑"), 1);   /* it may still come back */
	ck_assert(pending_settle(desk.moderate, desk.db, desk.arena, NOW + 11));
	ck_assert_int_eq(in_index("龘坑"), 0);
	ck_assert_int_eq(count_of("published"), 1);
}
END_TEST

START_TEST(what_is_public_and_waits_for_a_second_person_is_in_that_state_alone)
{
	struct submission *one = submitted(1, 2, "请找王小明");
	struct queue_filter filter = queue_everything();

	ck_assert_int_eq(decide(one, "masked", "mask", "请找▇▇▇"), DECIDED);
	proposed(again(one), "hidden", "private", "required");
	index_all();
	ck_assert_int_eq(count_of("published"), 0);
	ck_assert_int_eq(count_of("confirming"), 1);
	ck_assert_int_eq(queue_count(desk.db, desk.arena, &filter), 1);
	ck_assert_int_eq(in_index("王小"), 0);
}
END_TEST

START_TEST(a_project_that_moves_takes_its_rows_along)
{
	struct queue_filter filter = with_words(waiting_ones(), "路灯");

	submitted(1, 4, "路灯不亮");
	index_all();
	filter.area = 1;
	ck_assert_int_eq(queue_count(desk.db, desk.arena, &filter), 1);
	desk_run("UPDATE project SET area_id = 2 WHERE id = 1");
	index_all();
	ck_assert_int_eq(queue_count(desk.db, desk.arena, &filter), 0);
	filter.area = 2;
	ck_assert_int_eq(queue_count(desk.db, desk.arena, &filter), 1);
}
END_TEST

int
main(void)
{
	const TTest *tests[] = {
		low_ratings_come_first_and_then_the_oldest,
		the_place_of_a_submission_is_where_its_row_stands,
		each_text_stands_in_one_state_and_a_rating_without_words_in_none,
		what_waits_is_found_from_one_character_up_whatever_its_width,
		a_text_leaves_the_index_with_the_decision_the_correction_and_the_withdrawal,
		a_masked_text_never_enters_the_index,
		what_is_public_is_found_too_and_what_is_hidden_is_not,
		a_page_goes_on_where_it_was_while_colleagues_decide,
		what_is_pending_leaves_at_once_and_comes_back_to_its_place,
		what_comes_into_force_leaves_the_index_in_that_moment,
		what_is_public_and_waits_for_a_second_person_is_in_that_state_alone,
		a_project_that_moves_takes_its_rows_along, NULL
	};

	return suite_run("queue", tests);
}
