/* The public's monthly figures: they add up, and they are the staff's. */
#include "public/resident.h"

#include "feedback/statistics.h"
#include "staff/pages.h"

enum { HOUR = 3600, DAY_SECONDS = 86400 };

static uint64_t luck = 20260817;

static int
random_below(int most)
{
	luck = luck * 6364136223846793005u + 1442695040888963407u;
	return (int)((luck >> 33) % (uint64_t)most);
}

/* The number that stands in a row of the page's tables; -1 when there is no such row. */
static int64_t
count_of(const char *name)
{
	const char *row = between(text("<th scope=\"row\">%s<", name), "</td>", 1);
	const char *number = strrchr(row, '>');

	return number == NULL ? -1 : strtoll(number + 1, NULL, 10);
}

static struct report *
report_read(const char *month, struct punctuality *punctuality)
{
	struct report *report;

	db_snapshot_begin(visit.db);
	report = report_of_month(visit.db, visit.arena, month);
	*punctuality = punctuality_of_month(visit.db, month, day_of(clock_now()));
	db_snapshot_end(visit.db);
	return report;
}

static int64_t
counted(const char *month, const char *where)
{
	return site_number(text("SELECT count(*) FROM submission WHERE month = '%s' AND %s", month, where));
}

/* What happens ------------------------------------------------------------------ */

static const char *
any_number(void)
{
	int count = (int)site_number("SELECT count(*) FROM submission"
	    " WHERE visibility NOT IN ('none', 'withdrawn')");

	return count == 0 ? "" : site_text(text("SELECT number FROM submission"
	    " WHERE visibility NOT IN ('none', 'withdrawn') ORDER BY id LIMIT 1 OFFSET %d",
	    random_below(count)));
}

static void
decide_anything(const char *number)
{
	static const char *const verdicts[][3] = {
		{ "published", "", "" }, { "published", "", "" }, { "masked", "mask", "找▇，路滑" },
		{ "hidden", "user", "" }, { "hidden", "off", "" }, { "refused", "ad", "" },
		{ "refused", "empty", "" },
	};
	int any = random_below(7);

	decide_on(number, verdicts[any][0], verdicts[any][1], verdicts[any][2]);
}

static void
withdraw(const char *number)
{
	struct submission *submission = submission_of(number);

	ck_assert_int_eq(writer_do(visit.writer, submission_withdraw(visit.arena, submission->id, submission->version,
	    clock_now())), WRITTEN);
}

static void
answer_today(const char *number, const char *outcome)
{
	struct submission *submission = submission_of(number);
	struct reply reply = {
		.submission = submission->id, .version = submission->version, .unit = "县商务局",
		.outcome = outcome, .body = "您好。已经装好 12 盏路灯。",
		.staff = "办公室", .actor = "bangong",
	};

	ck_assert_int_eq(reply_give(visit.writer, &reply), WRITTEN);
}

static void
anything_happens(void)
{
	static const char *const projects[] = { A_PROJECT, "village-roads", "home-care" };
	static const char *const outcomes[] = { "adopted", "partly", "declined", "explained" };
	const char *number = any_number();
	int what = random_below(10);

	if (number[0] == '\0' || what < 5)
		submit(projects[random_below(3)], 1 + random_below(5), random_below(3) == 0 ? "" : "找王某，路滑");
	else if (what < 8)
		decide_anything(number);
	else if (what == 8)
		answer_today(number, outcomes[random_below(4)]);
	else
		withdraw(number);
}

/* What must hold ------------------------------------------------------------------ */

static void
the_parts_are_the_whole(const char *month)
{
	static const char *const names[] = {
		"公开", "不公开，已转办", "不予受理", "待审核", "本人撤回", "只打分，没有写意见",
	};
	int64_t sum = 0;

	for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++) {
		ck_assert_msg(count_of(names[i]) >= 0, "%s: no row %s", month, names[i]);
		sum += count_of(names[i]);
	}
	ck_assert_int_eq(sum, count_of("合计，就是收到的条数"));
	ck_assert_int_eq(sum, counted(month, "1"));
	ck_assert_int_eq(count_of("公开"), counted(month, "visibility = 'published'"));
	ck_assert_int_eq(count_of("只打分，没有写意见"), counted(month, "visibility = 'none'"));
}

static void
the_reasons_are_their_part(const char *month, const struct report *report)
{
	int64_t hidden = 0, refused = 0;

	for (struct report_reason *reason = report->reasons; reason != NULL; reason = reason->next) {
		int64_t shown = count_of(reason->public_label);

		ck_assert_str_ne(reason->public_label, "");
		ck_assert_int_eq(shown, reason->count == 0 ? -1 : reason->count);
		*(strcmp(reason->verdict, "hidden") == 0 ? &hidden : &refused) += reason->count;
	}
	ck_assert_msg(hidden == count_of("不公开，已转办") && refused == count_of("不予受理"), "%s", month);
}

static void
answers_add_up(const char *month, const struct report *report, const struct punctuality *all)
{
	ck_assert(says(text("已答复<b>%lld 条</b>", (long long)report->all.answered)));
	if (report->all.answered > 0)
		ck_assert_int_eq(count_of("合计，就是已答复的条数"), report->all.answered);
	else
		ck_assert(says("这个月收到的意见还没有答复。"));
	ck_assert_int_eq(all->on_time + all->late, site_number(text(
	    "SELECT count(DISTINCT submission_id) FROM reply JOIN submission ON submission.id = submission_id"
	    " WHERE month = '%s'", month)));
	ck_assert_int_eq(all->overdue, counted(month, text("handling = 'open' AND answer_due < '%s' AND NOT EXISTS"
	    " (SELECT 1 FROM reply WHERE submission_id = submission.id)",
	    day_iso(visit.arena, day_of(clock_now())))));
	if (punctuality_total(all) > 0)
		ck_assert(says(text("到了期限 %lld 条，按期 %lld 条",
		    (long long)punctuality_total(all), (long long)all->on_time)));
}

static void
a_month_is_right(const char *month)
{
	struct punctuality punctuality;
	struct report *report;
	int64_t received, answered, due;

	get(portal_routes, text("/statistics?month=%s", month));
	ck_assert_int_eq(answer.status, OK);
	report = report_read(month, &punctuality);
	the_parts_are_the_whole(month);
	the_reasons_are_their_part(month, report);
	answers_add_up(month, report, &punctuality);
	received = count_of("合计，就是收到的条数");
	ck_assert_int_eq(received, report->all.received);
	answered = report->all.answered;   /* the report goes with the visit */
	due = punctuality_total(&punctuality);
	get(portal_routes, text("/statistics.csv?month=%s", month));
	ck_assert(says(text("\"收到\",\"合计\",%lld\r\n", (long long)received)));
	sign_in_as("bangong", "office");
	get(moderate_routes, text("/staff/report?month=%s", month));
	ck_assert(says(text("收到<b>%lld</b>", (long long)received)));
	ck_assert(says(text("已答复<b>%lld</b>", (long long)answered)));
	ck_assert(says(text("到了期限 %lld 条，按期 %lld 条", (long long)due, (long long)punctuality.on_time)));
	leave();
}

START_TEST(whatever_happens_the_public_total_is_the_sum_of_its_parts_and_the_staffs)
{
	static const char *const months[] = { "2026-09", "2026-10", "2026-11" };
	int64_t began = SITE_NOW - INT64_C(75) * DAY_SECONDS;

	for (int step = 0; step < 260; step++) {
		clock_set(began + (int64_t)step * 7 * HOUR);
		anything_happens();
	}
	for (size_t i = 0; i < sizeof(months) / sizeof(months[0]); i++)
		a_month_is_right(months[i]);
	ck_assert_int_gt(site_number("SELECT count(*) FROM submission WHERE visibility = 'withdrawn'"), 3);
	ck_assert_int_gt(site_number("SELECT count(*) FROM submission WHERE visibility = 'refused'"), 3);
	ck_assert_int_gt(site_number("SELECT sum(n) FROM answer_tally WHERE on_time = 0"), 0);
	ck_assert_int_gt(site_number("SELECT sum(n) FROM answer_tally WHERE on_time = 1"), 0);
}
END_TEST

START_TEST(the_control_a_wrong_tally_is_seen_on_the_page)
{
	submit(A_PROJECT, 5, "好");
	site_run("UPDATE submission_tally SET n = n + 1");
	get(portal_routes, "/statistics");
	ck_assert_int_ne(count_of("合计，就是收到的条数"), counted("2026-11", "1"));
}
END_TEST

/* Answers ----------------------------------------------------------------------- */

static struct punctuality
punctuality_now(const char *month)
{
	struct punctuality punctuality;

	report_read(month, &punctuality);
	return punctuality;
}

START_TEST(an_answer_on_the_promised_day_is_on_time_and_one_after_it_is_not)
{
	const char *first = text("%s", say_in_public("路灯不亮").number);
	const char *second = text("%s", say_in_public("井盖松了").number);

	say_in_public("还没有答复");
	site_run(text("UPDATE submission SET answer_due = '2026-11-24' WHERE number = %s", first));
	site_run(text("UPDATE submission SET answer_due = '2026-11-23' WHERE number = %s", second));
	reply_to(first, "adopted", "您好。11 月 20 日已经装好 12 盏路灯。");
	reply_to(second, "adopted", "您好。11 月 20 日已经换好 12 个井盖。");
	ck_assert_int_eq(punctuality_now("2026-11").on_time, 1);
	ck_assert_int_eq(punctuality_now("2026-11").late, 1);
	ck_assert_int_eq(punctuality_now("2026-11").overdue, 0);
	get(portal_routes, "/statistics");
	ck_assert(says("按期答复<b>1 条</b>"));
	ck_assert(says("到了期限 2 条，按期 1 条"));
}
END_TEST

START_TEST(silence_past_the_day_counts_against_the_unit)
{
	struct paper paper = say_in_public("路灯不亮");

	get(portal_routes, "/statistics");
	ck_assert(says("还没有到期限的"));
	site_run(text("UPDATE submission SET answer_due = '2026-11-24' WHERE number = %s", paper.number));
	ck_assert_int_eq(punctuality_now("2026-11").overdue, 0);
	clock_set(SITE_NOW + DAY_SECONDS);
	ck_assert_int_eq(punctuality_now("2026-11").overdue, 1);
	get(portal_routes, "/statistics");
	ck_assert(says("到了期限 1 条，按期 0 条"));
}
END_TEST

START_TEST(a_second_answer_changes_nothing_about_the_first)
{
	struct paper paper = say_in_public("路灯不亮");

	reply_to(paper.number, "adopted", "您好。11 月 20 日已经装好 12 盏路灯。");
	site_run(text("UPDATE submission SET answer_due = '2026-11-01' WHERE number = %s", paper.number));
	reply_to(paper.number, "partly", "您好。11 月 21 日又装好 2 盏路灯。");
	ck_assert_int_eq(punctuality_now("2026-11").on_time, 1);
	ck_assert_int_eq(punctuality_now("2026-11").late, 0);
}
END_TEST

/* Whoever says that it is not solved waits for a second answer, not for the first. */
START_TEST(a_reopened_case_is_not_overdue_for_its_first_answer)
{
	struct paper paper = say_in_public("路灯不亮");

	reply_to(paper.number, "adopted", "您好。11 月 20 日已经装好 12 盏路灯。");
	site_run(text("UPDATE submission SET handling = 'open', reopened_due = '2026-12-01' WHERE number = %s",
	    paper.number));
	clock_set(SITE_NOW + INT64_C(40) * DAY_SECONDS);
	ck_assert_int_eq(punctuality_now("2026-11").on_time, 1);
	ck_assert_int_eq(punctuality_now("2026-11").overdue, 0);
	get(portal_routes, "/statistics?month=2026-11");
	ck_assert(says("已答复<b>0 条</b>"));
	ck_assert(says("该答复 1 条，没答复 1 条"));
}
END_TEST

START_TEST(percentages_wait_for_ten)
{
	struct punctuality few = { 9, 0, 0 }, ten = { 9, 1, 0 }, nearly = { 999, 0, 1 };

	ck_assert(!punctuality_has_rate(&few));
	ck_assert(punctuality_has_rate(&ten));
	ck_assert_int_eq(punctuality_percent(&ten), 90);
	ck_assert_int_eq(punctuality_percent(&nearly), 99);   /* not all of them */
	for (int i = 0; i < 9; i++)
		submit(A_PROJECT, 5, "");
	get(portal_routes, "/statistics");
	ck_assert(says("9 人评价，满 10 人后显示满意率"));
	ck_assert(says("评价还不多（9 人）"));
	ck_assert(!says("% · "));
	submit(A_PROJECT, 1, "");
	get(portal_routes, "/statistics");
	ck_assert(says("满意率<b>90%</b>"));
	ck_assert(says("10 人评价，人数少，仅供参考"));
	ck_assert(says("90% · 10 人，仅供参考"));
	submit("village-roads", 5, "");
	get(portal_routes, "/statistics");
	ck_assert_int_eq(times("% · "), 1);
	ck_assert(says("城乡统筹</span><span class=\"rp\">评价还不多（1 人）</span></li>"));
	ck_assert_int_eq(times("不足 10 人"), 4);
}
END_TEST

int
main(void)
{
	const TTest *tests[] = {
		whatever_happens_the_public_total_is_the_sum_of_its_parts_and_the_staffs,
		the_control_a_wrong_tally_is_seen_on_the_page,
		an_answer_on_the_promised_day_is_on_time_and_one_after_it_is_not,
		silence_past_the_day_counts_against_the_unit,
		a_second_answer_changes_nothing_about_the_first,
		a_reopened_case_is_not_overdue_for_its_first_answer, percentages_wait_for_ten,
	};
	Suite *suite = suite_create("statistics");
	TCase *all = tcase_create("statistics");

	tcase_add_checked_fixture(all, site_open, site_close);
	tcase_set_timeout(all, 120);
	for (size_t i = 0; i < sizeof(tests) / sizeof(tests[0]); i++)
		tcase_add_test(all, tests[i]);
	suite_add_tcase(suite, all);
	return run_suite(suite);
}
