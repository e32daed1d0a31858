/* Public comments of a project: their order and their pages. */
#include "desk.h"

static struct comment *
page_after(struct comment_key key, int limit)
{
	return comments_of_project(desk.db, desk.arena, 1, key, limit);
}

static struct comment_key
key_of(const struct comment *comment)
{
	return (struct comment_key){ comment->answered, comment->published_at, comment->id };
}

static struct submission *
published(const char *body, int64_t at)
{
	struct submission *submission = submitted(1, 3, body);

	clock_set(at);
	ck_assert_int_eq(decide(submission, "published", "", ""), DECIDED);
	return again(submission);
}

START_TEST(only_what_was_published_is_public)
{
	submitted(1, 3, "等着");
	decide(submitted(1, 3, "藏着"), "hidden", "private", "");
	decide(submitted(1, 3, "退了"), "refused", "ad", "");
	decide(submitted(2, 3, "别处"), "published", "", "");
	ck_assert_ptr_null(page_after(comment_start(), 9));
	ck_assert_int_eq(desk_number("SELECT count(*) FROM publication"), 1);
}
END_TEST

START_TEST(answered_comments_come_first_and_then_the_newest)
{
	struct submission *old = published("旧", NOW + 1), *middle = published("中", NOW + 2);
	struct comment *comment;

	published("新", NOW + 3);
	answer(old, "adopted");
	comment = page_after(comment_start(), 9);
	ck_assert_str_eq(comment->body, "旧");
	ck_assert_str_eq(comment->next->body, "新");
	ck_assert_str_eq(comment->next->next->body, "中");
	ck_assert_str_eq(comment->next->reply_body, "");
	answer(middle, "adopted");
	comment = page_after(comment_start(), 9);
	ck_assert_str_eq(comment->body, "中");
	ck_assert_str_eq(comment->next->body, "旧");
}
END_TEST

START_TEST(pages_follow_each_other_without_gap_or_repetition)
{
	struct comment_key key = comment_start();
	struct comment *comment;
	int64_t seen = 0;

	for (int i = 0; i < 23; i++) {
		struct submission *submission = published("好",
		    NOW + i / 4);   /* many in one second */

		if (i % 3 == 0)
			answer(submission, "explained");
	}
	for (int page = 0; (comment = page_after(key, 5)) != NULL; page++) {
		for (; comment != NULL; comment = comment->next, seen++) {
			ck_assert(comment->answered < key.answered ||
			    (comment->answered == key.answered &&
			    (comment->published_at < key.published_at ||
			    (comment->published_at == key.published_at && comment->id < key.id))));
			key = key_of(comment);
		}
		ck_assert_int_lt(page, 5);
	}
	ck_assert_int_eq(seen, 23);
	ck_assert_int_eq(project_by_slug(desk.db, desk.arena, "market")->published, 23);
}
END_TEST

START_TEST(a_comment_tells_what_the_page_shows)
{
	struct draft draft = draft_of(1, 3, "好");
	struct seals seals = seals_of(1, 1);
	struct receipt receipt;
	struct comment *comment;

	draft.township = 1;
	receive(&draft, &seals, NOW, &receipt);
	clock_set(NOW + HOUR);
	decide(submission_by_number(desk.db, desk.arena, receipt.number), "published", "", "");
	comment = page_after(comment_start(), 1);
	ck_assert_int_eq(comment->number, receipt.number);
	ck_assert_int_eq(comment->received_at, NOW);
	ck_assert_int_eq(comment->published_at, NOW + HOUR);
	ck_assert_str_eq(comment->township, "城关镇");
	ck_assert_str_eq(comment->answer_due, receipt.answer_due);
}
END_TEST

START_TEST(a_page_has_no_more_than_it_asked_for)
{
	for (int i = 0; i < 3; i++)
		published("好", NOW + i);
	ck_assert_ptr_null(page_after(comment_start(), 2)->next->next);
}
END_TEST

int
main(void)
{
	const TTest *tests[] = {
		only_what_was_published_is_public, answered_comments_come_first_and_then_the_newest,
		pages_follow_each_other_without_gap_or_repetition,
		a_comment_tells_what_the_page_shows,
		a_page_has_no_more_than_it_asked_for, NULL
	};

	return suite_run("comment", tests);
}
