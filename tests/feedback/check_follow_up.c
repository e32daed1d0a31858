/* 追评: once, in its days; "not solved" opens the case again, and no figure is lost on the way. */
#include "desk.h"
#include "feedback/follow_up.h"
#include "feedback/report.h"

#define ANSWER_DAYS 7

static struct submission *
published(int64_t rating)
{
	struct submission *submission = submitted(1, rating, "地面太滑");

	ck_assert_int_eq(decide(submission, "published", "", ""), DECIDED);
	return again(submission);
}

static struct submission *
answered(void)
{
	struct submission *submission = published(2);

	ck_assert_int_eq(answer(submission, "adopted"), WRITTEN);
	return again(submission);
}

static enum written
say(const struct submission *submission, const char *solved, int64_t rating, int64_t now)
{
	struct follow_up follow_up = { submission->id, submission->version, solved, rating };

	return writer_do(desk.portal, follow_up_take(desk.arena, &follow_up, ANSWER_DAYS, now));
}

static struct submission *
reopened(void)
{
	struct submission *submission = answered();

	ck_assert_int_eq(say(submission, "no", 1, NOW + DAY_SECONDS), WRITTEN);
	return again(submission);
}

/* As an office that has looked again answers. */
static enum written
answer_again(const struct submission *submission)
{
	struct reply reply = reply_of(submission, "partly");

	reply.body = "您好。8 月 21 日又去看了，东头漏了一块，已补上。";
	return reply_give(desk.moderate, &reply);
}

static int64_t
outcomes(void)
{
	return desk_number("SELECT coalesce(sum(n), 0) FROM outcome_tally");
}

static struct figures
figures(void)
{
	return report_of_month(desk.db, desk.arena, "2026-08")->all;
}

START_TEST(both_questions_must_be_answered)
{
	struct follow_up_problems problems = follow_up_problems(&(struct follow_up){ .solved = "" });

	ck_assert_int_eq(problems.count, 2);
	ck_assert_str_eq(problems.solved, "请选择问题解决了没有");
	ck_assert_str_eq(problems.rating, "请选择您对这次办理的满意程度");
	problems = follow_up_problems(&(struct follow_up){ .solved = "maybe", .rating = 6 });
	ck_assert_int_eq(problems.count, 2);
	problems = follow_up_problems(&(struct follow_up){ .solved = "partly", .rating = 3 });
	ck_assert_int_eq(problems.count, 0);
}
END_TEST

START_TEST(what_helped_stays_answered)
{
	struct submission *submission = answered();

	ck_assert_int_eq(say(submission, "partly", 4, NOW + 60), WRITTEN);
	submission = again(submission);
	ck_assert_str_eq(submission->solved, "partly");
	ck_assert_int_eq(submission->follow_up_rating, 4);
	ck_assert_int_eq(submission->followed_up_at, NOW + 60);
	ck_assert_str_eq(submission->handling, "answered");
	ck_assert_str_eq(submission->reopened_due, "");
	ck_assert_int_eq(desk_number("SELECT answered FROM publication"), 1);
	ck_assert_int_eq(outcomes(), 1);
}
END_TEST

START_TEST(what_did_not_help_is_open_again_until_a_new_day)
{
	struct submission *submission = reopened();
	struct comment *comment = comments_of_project(desk.db, desk.arena, 1, comment_start(), 5);

	ck_assert_str_eq(submission->handling, "open");
	ck_assert_str_eq(submission->reopened_due, "2026-08-27");   /* 7 working days from the 18th */
	ck_assert_str_eq(submission_due(submission), "2026-08-27");
	ck_assert_str_eq(submission->answer_due, "2026-08-26");     /* the first promise is kept on record */
	ck_assert_str_eq(submission->reply_outcome, "adopted");
	ck_assert(!submission_is_late(submission, "2026-08-27"));
	ck_assert(submission_is_late(submission, "2026-08-28"));
	ck_assert(!comment->answered);
	ck_assert_str_eq(comment->answer_due, "2026-08-27");
	ck_assert_str_eq(comment->reply_unit, "商务局");   /* the earlier answer stays */
	ck_assert_ptr_nonnull(submissions_reopened(desk.db, desk.arena, 5));
}
END_TEST

START_TEST(the_second_answer_closes_it_for_good)
{
	struct submission *submission = reopened();

	clock_set(NOW + 3 * DAY_SECONDS);
	ck_assert_int_eq(answer_again(submission), WRITTEN);
	submission = again(submission);
	ck_assert_str_eq(submission->handling, "answered");
	ck_assert_str_eq(submission->reopened_due, "");
	ck_assert_str_eq(submission->reply_outcome, "partly");
	ck_assert_int_lt(submission->followed_reply_at, submission->replied_at);
	ck_assert_str_eq(submission->followed_reply_unit, "商务局");
	ck_assert(!submission_may_be_followed_up(submission, day_of(NOW) + 3));
	ck_assert_int_eq(say(submission, "no", 1, NOW + 3 * DAY_SECONDS), REFUSED);
	ck_assert_int_eq(desk_number("SELECT answered FROM publication"), 1);
	ck_assert_ptr_null(submissions_reopened(desk.db, desk.arena, 5));
	ck_assert_ptr_nonnull(replies_of_submission(desk.db, desk.arena, submission->id)->next);
}
END_TEST

START_TEST(a_second_answer_says_something_new)
{
	struct submission *submission = reopened();
	struct reply reply = reply_of(submission, "partly");

	ck_assert_ptr_nonnull(reply_problems(desk.arena, &reply, submission).body);
	reply.body = "您好。8 月 21 日又去看了，东头漏了一块，已补上。";
	ck_assert_int_eq(reply_problems(desk.arena, &reply, submission).count, 0);
	submission = answered();   /* who only mends an answer may leave its words */
	reply = reply_of(submission, "partly");
	ck_assert_int_eq(reply_problems(desk.arena, &reply, submission).count, 0);
}
END_TEST

START_TEST(it_is_said_once)
{
	struct submission *submission = answered();

	ck_assert_int_eq(say(submission, "yes", 5, NOW), WRITTEN);
	ck_assert_int_eq(say(submission, "no", 1, NOW), REFUSED);          /* the version of then */
	ck_assert_int_eq(say(again(submission), "no", 1, NOW), REFUSED);   /* and of now */
	ck_assert_int_eq(answer(again(submission), "partly"), WRITTEN);    /* the office mends its words */
	ck_assert_int_eq(say(again(submission), "no", 1, NOW), REFUSED);
	ck_assert_str_eq(desk_text("SELECT group_concat(solved) FROM follow_up"), "yes");
	ck_assert_str_eq(again(submission)->handling, "answered");
}
END_TEST

START_TEST(of_two_at_once_one_is_taken)
{
	struct submission *submission = answered();

	ck_assert_int_eq(say(submission, "yes", 5, NOW), WRITTEN);
	submission->version = again(submission)->version;
	ck_assert_int_eq(say(submission, "yes", 5, NOW), REFUSED);
	ck_assert_int_eq(desk_number("SELECT sum(n) FROM follow_up_tally"), 1);
}
END_TEST

START_TEST(thirty_days_and_not_one_more)
{
	struct submission *submission = answered();
	int64_t last = day_start(day_of(NOW) + FOLLOW_UP_DAYS + 1) - 1;

	ck_assert_int_eq(follow_up_last_day(submission), day_of(last));
	ck_assert_str_eq(day_iso(desk.arena, follow_up_last_day(submission)), "2026-09-16");
	ck_assert(submission_may_be_followed_up(submission, day_of(last)));
	ck_assert(!submission_may_be_followed_up(submission, day_of(last) + 1));
	ck_assert_int_eq(say(submission, "no", 1, last + 1), REFUSED);
	ck_assert_int_eq(say(submission, "no", 1, last), WRITTEN);
}
END_TEST

START_TEST(only_an_answered_case_is_followed_up)
{
	struct submission *open = published(2), *refused = answered(), *withdrawn = answered();

	ck_assert(!submission_may_be_followed_up(open, day_of(NOW)));
	ck_assert_int_eq(say(open, "no", 1, NOW), REFUSED);
	ck_assert_int_eq(decide(refused, "refused", "ad", ""), DECIDED);
	refused = again(refused);
	ck_assert(!submission_may_be_followed_up(refused, day_of(NOW)));
	ck_assert_int_eq(say(refused, "no", 1, NOW), REFUSED);
	ck_assert_int_eq(writer_do(desk.portal, submission_withdraw(desk.arena, withdrawn->id, withdrawn->version, NOW)), WRITTEN);
	withdrawn = again(withdrawn);
	ck_assert(!submission_may_be_followed_up(withdrawn, day_of(NOW)));
	ck_assert_int_eq(say(withdrawn, "no", 1, NOW), REFUSED);
	ck_assert_int_eq(desk_number("SELECT count(*) FROM follow_up"), 0);
}
END_TEST

START_TEST(a_hidden_text_may_be_followed_up_and_stays_hidden)
{
	struct submission *submission = submitted(1, 2, "邻居家的事");

	ck_assert_int_eq(decide(submission, "hidden", "private", ""), DECIDED);
	ck_assert_int_eq(answer(again(submission), "explained"), WRITTEN);
	submission = again(submission);
	ck_assert_int_eq(say(submission, "no", 2, NOW), WRITTEN);
	ck_assert_str_eq(again(submission)->reopened_due, "2026-08-26");
	ck_assert_int_eq(desk_number("SELECT count(*) FROM publication"), 0);
}
END_TEST

START_TEST(the_calendar_moves_the_new_day)
{
	struct submission *submission = answered();

	desk_run("INSERT INTO calendar_day (day, working, name) VALUES ('2026-08-18', 0, '放假'), ('2026-08-22', 1, '调休')");
	ck_assert_int_eq(say(submission, "no", 1, NOW), WRITTEN);
	ck_assert_str_eq(again(submission)->reopened_due, "2026-08-26");
	desk_run("DELETE FROM calendar_day WHERE day = '2026-08-22'");
	submission = answered();
	ck_assert_int_eq(say(submission, "no", 1, NOW), WRITTEN);
	ck_assert_str_eq(again(submission)->reopened_due, "2026-08-27");
}
END_TEST

START_TEST(a_decision_keeps_the_second_answer_owed)
{
	struct submission *submission = reopened();

	ck_assert_int_eq(decide(submission, "hidden", "unver", ""), DECIDED);
	ck_assert_str_eq(again(submission)->reopened_due, "2026-08-27");
	ck_assert_int_eq(decide(again(submission), "refused", "ad", ""), DECIDED);
	ck_assert_str_eq(again(submission)->reopened_due, "");
	ck_assert_str_eq(again(submission)->handling, "answered");
	ck_assert_int_eq(outcomes(), 1);
	ck_assert_int_eq(decide(again(submission), "published", "", ""), DECIDED);
	ck_assert_str_eq(again(submission)->reopened_due, "2026-08-27");
	ck_assert_str_eq(again(submission)->handling, "open");
	ck_assert_int_eq(desk_number("SELECT answered FROM publication"), 0);
	ck_assert_str_eq(desk_text("SELECT answer_due FROM publication"), "2026-08-27");
	ck_assert_int_eq(outcomes(), 0);
	ck_assert_int_eq(answer_again(again(submission)), WRITTEN);
	ck_assert_int_eq(decide(again(submission), "hidden", "unver", ""), DECIDED);
	ck_assert_int_eq(decide(again(submission), "published", "", ""), DECIDED);
	ck_assert_str_eq(again(submission)->handling, "answered");
	ck_assert_int_eq(desk_number("SELECT answered FROM publication"), 1);
}
END_TEST

/* Figures ------------------------------------------------------------------------- */

START_TEST(the_rating_of_the_handling_is_not_the_projects)
{
	struct submission *submission = answered();
	struct distribution before = ratings_of_project(desk.db, 1), after;

	ck_assert_int_eq(say(submission, "no", 5, NOW), WRITTEN);
	after = ratings_of_project(desk.db, 1);
	ck_assert_mem_eq(&after, &before, sizeof(after));
	ck_assert_int_eq(desk_number("SELECT n FROM follow_up_tally WHERE month = '2026-08'"
	    " AND solved = 'no' AND rating = 5"), 1);
}
END_TEST

START_TEST(the_figures_of_the_follow_ups)
{
	struct submission *solved = answered(), *partly = answered(), *not_solved = answered();
	struct follow_up_figures all;

	ck_assert_int_eq(say(solved, "yes", 5, NOW), WRITTEN);
	ck_assert_int_eq(say(partly, "partly", 3, NOW), WRITTEN);
	ck_assert_int_eq(say(not_solved, "no", 1, NOW), WRITTEN);
	all = follow_up_figures(desk.db, desk.arena, "2026-08");
	ck_assert_int_eq(all.total, 3);
	ck_assert_int_eq(all.solved, 1);
	ck_assert_int_eq(all.partly, 1);
	ck_assert_int_eq(all.unsolved, 1);
	ck_assert_int_eq(all.reopened, 1);
	ck_assert_int_eq(all.ratings.total, 3);
	ck_assert_int_eq(distribution_percent(&all.ratings), 67);
	solved = again(solved);
	ck_assert_int_eq(writer_do(desk.portal, submission_withdraw(desk.arena, solved->id, solved->version, NOW)), WRITTEN);
	ck_assert_int_eq(answer_again(again(not_solved)), WRITTEN);
	all = follow_up_figures(desk.db, desk.arena, "2026-08");
	ck_assert_int_eq(all.total, 2);
	ck_assert_int_eq(all.solved, 0);
	ck_assert_int_eq(all.reopened, 0);
	ck_assert_int_eq(follow_up_figures(desk.db, desk.arena, "2026-07").total, 0);
}
END_TEST

static void
expect_figures(int64_t answered_ones, int64_t open_ones)
{
	struct figures all = figures();
	int64_t stated = 0;

	ck_assert_int_eq(all.answered, answered_ones);
	ck_assert_int_eq(all.open, open_ones);
	ck_assert_int_eq(outcomes(), answered_ones);   /* an outcome for each answered case */
	for (struct report_outcome *one = report_of_month(desk.db, desk.arena, "2026-08")->outcomes;
	    one != NULL; one = one->next)
		stated += one->count;
	ck_assert_int_eq(stated, answered_ones);
	ck_assert_int_eq(desk_number("SELECT sum(n) FROM submission_tally"),
	    desk_number("SELECT count(*) FROM submission"));
	ck_assert_int_eq(desk_number("SELECT count(*) FROM submission_tally AS tally WHERE n <>"
	    " (SELECT count(*) FROM submission AS one WHERE one.month = tally.month"
	    "  AND one.project_id = tally.project_id AND one.visibility = tally.visibility"
	    "  AND one.reason = tally.reason AND one.handling = tally.handling)"), 0);
}

START_TEST(the_figures_add_up_on_every_step)
{
	struct submission *one = answered(), *other = answered();

	expect_figures(2, 0);
	ck_assert_int_eq(say(one, "no", 1, NOW), WRITTEN);
	expect_figures(1, 1);
	ck_assert_int_eq(answer_again(again(one)), WRITTEN);
	expect_figures(2, 0);
	ck_assert_int_eq(say(other, "no", 1, NOW), WRITTEN);
	expect_figures(1, 1);
	other = again(other);
	ck_assert_int_eq(writer_do(desk.portal, submission_withdraw(desk.arena, other->id, other->version, NOW)), WRITTEN);
	expect_figures(2, 0);   /* the answer that was given stays given */
	ck_assert_str_eq(again(other)->handling, "answered");
}
END_TEST

START_TEST(the_lists_are_as_long_as_the_figures)
{
	struct submission_filter filter = {
		.month = "2026-08", .visibility = "", .reason = "", .handling = "reopened",
	};
	struct submission *one;

	published(3);
	one = reopened();
	answered();
	ck_assert_int_eq(submissions_filtered(desk.db, desk.arena, &filter, 9)->id, one->id);
	ck_assert_ptr_null(submissions_filtered(desk.db, desk.arena, &filter, 9)->next);
	filter.project = 1;
	ck_assert_ptr_nonnull(submissions_filtered(desk.db, desk.arena, &filter, 9));
	filter.project = 2;
	ck_assert_ptr_null(submissions_filtered(desk.db, desk.arena, &filter, 9));
	filter.project = 0;
	filter.handling = "open";   /* who waits for a second answer waits for an answer */
	ck_assert_ptr_nonnull(submissions_filtered(desk.db, desk.arena, &filter, 9)->next);
}
END_TEST

/* The schema ------------------------------------------------------------------------ */

START_TEST(the_schema_is_the_last_to_refuse)
{
	reopened();
	ck_assert(desk_refuses("DELETE FROM follow_up"));
	ck_assert(desk_refuses("UPDATE follow_up SET solved = 'yes', due = ''"));
	ck_assert(desk_refuses("UPDATE submission SET reopened_due = ''"));
	ck_assert(desk_refuses("UPDATE submission SET handling = 'answered'"));
	published(3);
	ck_assert(desk_refuses("UPDATE submission SET reopened_due = '2026-09-01' WHERE id = 2"));
	ck_assert(desk_refuses("INSERT INTO follow_up VALUES (2, 1, 'no', 3, '', 1)"));
	ck_assert(desk_refuses("INSERT INTO follow_up VALUES (2, 1, 'yes', 3, '2026-09-01', 1)"));
	ck_assert(desk_refuses("INSERT INTO follow_up VALUES (2, 1, 'yes', 6, '', 1)"));
	ck_assert(desk_refuses("INSERT INTO follow_up VALUES (1, 1, 'yes', 5, '', 1)"));
	desk_run("INSERT INTO follow_up VALUES (2, 1, 'yes', 5, '', 1)");   /* the control */
}
END_TEST

int
main(void)
{
	const TTest *tests[] = {
		both_questions_must_be_answered, what_helped_stays_answered,
		what_did_not_help_is_open_again_until_a_new_day, the_second_answer_closes_it_for_good,
		a_second_answer_says_something_new, it_is_said_once, of_two_at_once_one_is_taken,
		thirty_days_and_not_one_more, only_an_answered_case_is_followed_up,
		a_hidden_text_may_be_followed_up_and_stays_hidden, the_calendar_moves_the_new_day,
		a_decision_keeps_the_second_answer_owed, the_rating_of_the_handling_is_not_the_projects,
		the_figures_of_the_follow_ups, the_figures_add_up_on_every_step,
		the_lists_are_as_long_as_the_figures, the_schema_is_the_last_to_refuse, NULL
	};

	return suite_run("follow-up", tests);
}
