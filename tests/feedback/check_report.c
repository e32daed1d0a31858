/* Figures: whatever happens, they say what the tables say. */
#include "desk.h"
#include "feedback/report.h"

static uint64_t luck = 20260817;

static int
random_below(int most)
{
	luck = luck * 6364136223846793005u + 1442695040888963407u;
	return (int)((luck >> 33) % (uint64_t)most);
}

/* What stands in one and not in the other. */
static void
same_rows(const char *name, const char *counted, const char *recounted)
{
	int64_t more = desk_number(arena_text(desk.arena, "SELECT count(*) FROM (%s EXCEPT %s)",
	    counted, recounted));
	int64_t less = desk_number(arena_text(desk.arena, "SELECT count(*) FROM (%s EXCEPT %s)",
	    recounted, counted));

	ck_assert_msg(more == 0 && less == 0, "%s: %d rows too many, %d missing", name, (int)more,
	    (int)less);
}

static void
tallies_are_right(void)
{
	same_rows("submissions",
	    "SELECT month, project_id, visibility, reason, handling, n FROM submission_tally"
	    " WHERE n > 0",
	    "SELECT month, project_id, visibility, reason, handling, count(*) FROM submission"
	    " GROUP BY 1, 2, 3, 4, 5");
	same_rows("ratings",
	    "SELECT project_id, month, value, n FROM rating_tally WHERE n > 0",
	    "SELECT project_id, month, value, count(*) FROM rating WHERE retired_at IS NULL"
	    " GROUP BY 1, 2, 3");
	same_rows("outcomes",
	    "SELECT month, outcome, n FROM outcome_tally WHERE n > 0",
	    "SELECT month, outcome, count(*) FROM submission JOIN reply ON reply.id = reply_id"
	    " GROUP BY 1, 2");
	same_rows("publications",
	    "SELECT submission_id, number, answered FROM publication",
	    "SELECT id, number, handling = 'answered' FROM submission"
	    " WHERE visibility = 'published'");
}

static void
states_are_right(void)
{
	ck_assert_int_eq(desk_number("SELECT count(*) FROM decision"),
	    desk_number("SELECT count(*) FROM audit WHERE action = 'decide'"));
	ck_assert_int_eq(desk_number(
	    "SELECT count(*) FROM submission WHERE visibility = 'withdrawn'"
	    " AND (id IN (SELECT submission_id FROM contact)"
	    " OR id IN (SELECT submission_id FROM rating WHERE retired_at IS NULL))"), 0);
	ck_assert_int_eq(desk_number(
	    "SELECT count(*) FROM submission LEFT JOIN reason ON code = reason WHERE reason <> ''"
	    " AND iif(visibility = 'published', 'masked', visibility) IS NOT reason.verdict"), 0);
}

static struct submission *
any_submission(void)
{
	int64_t last = desk_number("SELECT coalesce(max(id), 0) FROM submission");

	if (last == 0)
		return NULL;
	return submission_by_number(desk.db, desk.arena, desk_number(arena_text(desk.arena,
	    "SELECT number FROM submission WHERE id = %d", random_below((int)last) + 1)));
}

static void
receive_anything(void)
{
	struct draft draft = draft_of(1 + random_below(3), 1 + random_below(5),
	    random_below(3) == 0 ? "" : "找王某，路滑");
	struct seals seals = seals_of(random_below(15), random_below(40));
	struct receipt receipt;

	draft.township = random_below(3);
	draft.is_private = random_below(6) == 0;
	if (random_below(3) == 0)
		seals.phone = (struct blob){ "sealed", 6 };
	ck_assert_int_eq(receive(&draft, &seals, clock_now(), &receipt), WRITTEN);
}

static void
decide_anything(struct submission *submission)
{
	static const char *const verdicts[][3] = {
		{ "published", "", "" }, { "masked", "mask", "找▇，路滑" }, { "hidden", "private", "" },
		{ "hidden", "off", "" }, { "refused", "ad", "" }, { "refused", "abuse", "" },
	};
	int any = random_below(6);

	if (strcmp(submission->body, "找王某，路滑") == 0)
		decide(submission, verdicts[any][0], verdicts[any][1], verdicts[any][2]);
	else
		decide(submission, "published", "", "");
}

/* One step of anybody; stale versions and refusals are part of life. */
static void
anything_happens(void)
{
	static const char *const outcomes[] = { "adopted", "partly", "declined", "explained" };
	struct submission *submission = any_submission();

	clock_set(clock_now() + random_below(8 * HOUR));
	if (submission == NULL || random_below(5) < 2) {
		receive_anything();
		return;
	}
	submission->version -= random_below(8) == 0;
	switch (random_below(14)) {
	case 0:
		writer_do(desk.portal, submission_withdraw(desk.arena, submission->id, submission->version, clock_now()));
		break;
	case 1:
		writer_do(desk.portal, submission_correct(desk.arena, submission->id, submission->version, "改过了",
		    clock_now()));
		break;
	case 2: case 3: case 4: case 5:
		answer(submission, outcomes[random_below(4)]);
		break;
	default:
		decide_anything(submission);
	}
}

static int64_t
listed(const char *month, int64_t project, const char *visibility, const char *reason,
    const char *handling)
{
	struct submission_filter filter = { month, project, visibility, reason, handling, 0 };
	struct submission *one = submissions_filtered(desk.db, desk.arena, &filter, 10000);
	int64_t count = 0;

	for (; one != NULL; one = one->next)
		count++;
	return count;
}

static void
figures_are_lists(const char *month, int64_t project, const struct figures *figures)
{
	ck_assert_int_eq(figures->received, listed(month, project, "", "", ""));
	ck_assert_int_eq(figures->rating_only, listed(month, project, "none", "", ""));
	ck_assert_int_eq(figures->waiting, listed(month, project, "waiting", "", ""));
	ck_assert_int_eq(figures->published, listed(month, project, "published", "", ""));
	ck_assert_int_eq(figures->hidden, listed(month, project, "hidden", "", ""));
	ck_assert_int_eq(figures->refused, listed(month, project, "refused", "", ""));
	ck_assert_int_eq(figures->withdrawn, listed(month, project, "withdrawn", "", ""));
	ck_assert_int_eq(figures->answered, listed(month, project, "", "", "answered"));
	ck_assert_int_eq(figures->open, listed(month, project, "", "", "open"));
	ck_assert_int_eq(figures->with_text, figures->received - figures->rating_only);
	ck_assert_int_eq(figures->received,
	    figures->rating_only + figures->waiting + figures->published +
	    figures->hidden + figures->refused + figures->withdrawn);
}

static void
a_report_is_right(const char *month)
{
	struct report *report = report_of_month(desk.db, desk.arena, month);
	struct report_project *project;
	struct report_reason *reason;
	int64_t received = 0, ratings = 0;

	figures_are_lists(month, 0, &report->all);
	for (project = report->projects; project != NULL; project = project->next)
		figures_are_lists(month, project->id, &project->figures);
	for (struct report_area *area = report->areas; area != NULL; area = area->next) {
		received += area->figures.received;
		ratings += area->figures.ratings.total;
	}
	ck_assert_int_eq(received, report->all.received);
	ck_assert_int_eq(ratings, report->all.ratings.total);
	for (reason = report->reasons; reason != NULL; reason = reason->next)
		ck_assert_int_eq(reason->count, listed(month, 0, "", reason->code, ""));
	ck_assert_int_eq(report->all.ratings.total, desk_number(arena_text(desk.arena,
	    "SELECT count(*) FROM rating WHERE retired_at IS NULL AND month = '%s'", month)));
}

START_TEST(after_anything_the_figures_are_those_of_the_tables)
{
	for (int step = 1; step <= 600; step++) {
		arena_reset(desk.arena);
		anything_happens();
		if (step % 60 != 0)
			continue;
		tallies_are_right();
		states_are_right();
		for (int month = 0; month < 4; month++)
			a_report_is_right(month_next(desk.arena, "2026-08", month));
	}
	ck_assert_int_gt(desk_number(
	    "SELECT count(*) FROM submission WHERE visibility = 'withdrawn'"), 5);
	ck_assert_int_gt(desk_number("SELECT count(*) FROM publication WHERE answered = 1"), 5);
	ck_assert_int_gt(desk_number("SELECT count(*) FROM submission_original"), 0);
	ck_assert_int_gt(desk_number("SELECT count(DISTINCT month) FROM submission"), 2);
}
END_TEST

START_TEST(the_control_a_wrong_tally_is_noticed)
{
	submitted(1, 5, "好");
	desk_run("UPDATE submission_tally SET n = n + 1");
	ck_assert_int_ne(report_of_month(desk.db, desk.arena, "2026-08")->all.received,
	    listed("2026-08", 0, "", "", ""));
}
END_TEST

START_TEST(projects_without_feedback_stand_there_with_zeros)
{
	struct report *report = report_of_month(desk.db, desk.arena, "2026-08");
	struct report_project *project = report->projects;

	ck_assert_str_eq(project->slug, "park");
	ck_assert_str_eq(project->next->slug, "market");
	ck_assert_str_eq(project->next->next->slug, "school");
	ck_assert_ptr_null(project->next->next->next);
	ck_assert_int_eq(project->figures.received, 0);
	ck_assert_str_eq(report->areas->slug, "industry");
	ck_assert_str_eq(report->areas->next->name, "民生");
	ck_assert_ptr_null(report->areas->next->next);
	ck_assert_int_eq(report->all.received, 0);
}
END_TEST

START_TEST(a_project_that_left_the_plan_stands_in_the_months_that_speak_of_it)
{
	desk_run("UPDATE project SET retired = 0 WHERE id = 4");
	submitted(4, 1, "好");
	desk_run("UPDATE project SET retired = 1 WHERE id = 4");
	ck_assert_str_eq(report_of_month(desk.db, desk.arena, "2026-08")->projects->next->slug,
	    "left");
	ck_assert_int_eq(report_of_month(desk.db, desk.arena, "2026-08")->all.received, 1);
	ck_assert_str_eq(report_of_month(desk.db, desk.arena, "2026-09")->projects->next->slug,
	    "market");
}
END_TEST

START_TEST(reasons_and_outcomes_are_counted)
{
	struct report_reason *reason;
	struct report *report;

	decide(submitted(1, 2, "一"), "refused", "ad", "");
	decide(submitted(2, 2, "二"), "refused", "ad", "");
	decide(submitted(2, 2, "找王某"), "masked", "mask", "找▇");
	answer(submitted(2, 2, "三"), "partly");
	report = report_of_month(desk.db, desk.arena, "2026-08");
	for (reason = report->reasons; reason != NULL; reason = reason->next) {
		ck_assert_str_ne(reason->verdict, "masked");
		ck_assert_int_eq(reason->count, strcmp(reason->code, "ad") == 0 ? 2 : 0);
	}
	ck_assert_str_eq(report->outcomes->outcome, "adopted");
	ck_assert_int_eq(report->outcomes->count, 0);
	ck_assert_int_eq(report->outcomes->next->count, 1);
}
END_TEST

START_TEST(satisfaction_speaks_of_the_month_of_the_rating)
{
	submitted(1, 5, "");
	clock_set(NOW + 20 * DAY_SECONDS);
	submitted(1, 1, "");
	ck_assert_int_eq(report_of_month(desk.db, desk.arena, "2026-08")->all.ratings.count[5], 1);
	ck_assert_int_eq(report_of_month(desk.db, desk.arena, "2026-09")->all.ratings.count[1], 1);
	ck_assert_int_eq(report_of_month(desk.db, desk.arena, "2026-09")->all.ratings.total, 1);
}
END_TEST

START_TEST(the_summary_counts_texts_answers_and_what_was_adopted)
{
	struct submission *answered = submitted(1, 2, "一");
	struct summary all, august, none;

	submitted(1, 2, "");
	answer(submitted(2, 2, "二"), "partly");
	answer(submitted(2, 2, "三"), "declined");
	writer_do(desk.portal, submission_withdraw(desk.arena, submitted(2, 2, "四")->id, 1, NOW));
	answer(answered, "adopted");
	writer_do(desk.portal, submission_withdraw(desk.arena, answered->id, 2, NOW));
	clock_set(NOW + 20 * DAY_SECONDS);
	submitted(1, 2, "五");
	all = report_summary(desk.db, desk.arena, "", "");
	ck_assert_int_eq(all.received, 4);
	ck_assert_int_eq(all.answered, 3);
	ck_assert_int_eq(all.adopted, 2);
	august = report_summary(desk.db, desk.arena, "2026-08", "2026-08");
	ck_assert_int_eq(august.received, 3);
	ck_assert_int_eq(august.adopted, 2);
	none = report_summary(desk.db, desk.arena, "2026-10", "2026-12");
	ck_assert_int_eq(none.received + none.answered + none.adopted, 0);
}
END_TEST

int
main(void)
{
	const TTest *tests[] = {
		after_anything_the_figures_are_those_of_the_tables,
		the_control_a_wrong_tally_is_noticed,
		projects_without_feedback_stand_there_with_zeros,
		a_project_that_left_the_plan_stands_in_the_months_that_speak_of_it,
		reasons_and_outcomes_are_counted, satisfaction_speaks_of_the_month_of_the_rating,
		the_summary_counts_texts_answers_and_what_was_adopted, NULL
	};

	return suite_run("report", tests);
}
