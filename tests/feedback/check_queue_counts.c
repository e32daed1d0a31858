/* Whatever happens to submissions: every count of the queue is that of its list. */
#include "desk.h"

#include "base/fold.h"
#include "feedback/pending.h"
#include "feedback/queue.h"

enum { DRAFTS = 160, STEPS = 600, FILTERS_A_STEP = 6, A_PAGE = 7 };

static const char *const bodies[] = {
	"路灯不亮，晚上走路看不见", "Ｇ１０７国道的路面坏了", "学校门口的路太窄", "水管漏水没人修", "谢谢，办得很好",
	"请打 13812345678 找我", "加微信送礼品", "农贸市场里下雨天地面滑",
};
static const char *const asked_words[] = { "路", "g107", "路灯 看不见", "微信", "龘", "水" };

static unsigned
dice(unsigned sides)
{
	static uint64_t state = 11;

	state = state * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
	return (unsigned)(state >> 33) % sides;
}

static void
index_all(void)
{
	while (queue_index(desk.moderate, desk.db) > 0)
		continue;
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

static int64_t
count_of(const char *state)
{
	struct queue_filter filter = queue_everything();

	filter.state = state;
	return queue_count(desk.db, desk.arena, &filter);
}

static struct submission *
anyone(void)
{
	int64_t number = desk_number(arena_text(desk.arena,
	    "SELECT coalesce((SELECT number FROM submission WHERE id >= %u ORDER BY id LIMIT 1), 0)", 1 + dice(DRAFTS)));

	return number == 0 ? NULL : submission_by_number(desk.db, desk.arena, number);
}

static void
submit_any(void)
{
	struct submission *one;

	clock_set(clock_now() + dice(9000));
	one = submitted(1 + dice(3), 1 + dice(5), bodies[dice(sizeof(bodies) / sizeof(bodies[0]))]);
	if (dice(2) == 0)
		desk_run(arena_text(desk.arena, "UPDATE submission SET township_id = %u WHERE id = %lld", 1 + dice(3),
		    (long long)one->id));
}

static void
decide_any(struct submission *one)
{
	static const char *const verdicts[] = { "published", "hidden" };
	unsigned verdict = dice(2);
	struct decision decision = decision_of(one, verdicts[verdict], verdict == 0 ? "" : "private");

	if (verdict == 1 && one->rating <= 2)
		return;
	if (dice(2) == 0)
		decision.staff = "小王";
	decision_take(desk.moderate, &decision);
}

/* Decided with some seconds to take it back, or with a colleague to agree. */
static void
propose_any(struct submission *one)
{
	struct proposal proposal = { decision_of(one, "hidden", "private"), dice(2) == 0 ? "asked" : "", DECISION_FAILED, NULL };

	if (one->rating <= 2)
		proposal.confirmation = "required";
	proposals_store(desk.moderate, &proposal, 10, clock_now());
}

/* Comes into force, is taken back or is agreed to. */
static void
go_on_with_any(void)
{
	struct pending_decision *one = pending_unconfirmed(desk.db, desk.arena, 0, 0, 1);
	struct pending_batch batch = pending_latest(desk.db, desk.arena, "li", clock_now(), 1000000);
	int64_t number;

	if (dice(2) == 0 && batch.count > 0) {
		pending_undo(desk.moderate, batch.batch, "li", clock_now(), &number);
	} else if (one != NULL) {
		struct second_look look = { one->decision.submission, one->version, "小王", "wang", "" };

		ck_assert_int_ne(pending_confirm(desk.moderate, &look, clock_now()), SECOND_FAILED);
	} else {
		clock_set(clock_now() + 11);
		ck_assert(pending_settle(desk.moderate, desk.db, desk.arena, clock_now()));
	}
}

static void
any_step(void)
{
	struct submission *one = anyone();

	switch (one == NULL ? 0 : dice(12)) {
	case 0: case 1: case 2:
		submit_any();
		break;
	case 3: case 4:
		decide_any(one);
		break;
	case 5:
		if (dice(3) == 0)
			writer_do(desk.portal, submission_withdraw(desk.arena, one->id, one->version, clock_now()));
		break;
	case 6:
		writer_do(desk.portal, submission_correct(desk.arena, one->id, one->version, bodies[dice(8)], clock_now()));
		break;
	case 7:
		index_all();
		break;
	case 8: case 9:
		propose_any(one);
		break;
	default:
		go_on_with_any();
	}
}

static struct queue_filter
any_filter(void)
{
	struct queue_filter filter = queue_everything();

	if (dice(4) > 0)
		filter.state = queue_states[dice(QUEUE_STATES)];
	filter.area = dice(3) == 0 ? 1 + dice(2) : 0;
	filter.project = dice(3) == 0 ? 1 + dice(3) : 0;
	filter.township = dice(3) == 0 ? (int64_t)dice(4) : -1;
	filter.rating = dice(2) == 0 ? (int)dice(QUEUE_LOW + 1) : 0;
	filter.flag = dice(4) == 0 ? INT64_C(1) << dice(QUEUE_FLAGS) : 0;
	filter.due_before = dice(4) == 0 ? day_iso(desk.arena, day_of(clock_now()) - dice(3)) : "";
	filter.staff = dice(5) == 0 ? "小王" : "";
	if (dice(4) == 0)
		filter = with_words(filter, asked_words[dice(sizeof(asked_words) / sizeof(asked_words[0]))]);
	return filter;
}

static bool
has_words(const struct queue_row *row, const struct search *search)
{
	const char *folded = fold_text(desk.arena, row->body);

	for (int i = 0; i < search->count; i++)
		if (strstr(folded, search->words[i]) == NULL)
			return false;
	return true;
}

static const char *
state_of(const struct submission *one)
{
	struct pending_decision *pending = pending_of_submission(desk.db, desk.arena, one->id);

	if (pending == NULL)
		return one->visibility;
	return pending->confirmation[0] == '\0' ? "pending" : "confirming";
}

static const char *
staff_of(const struct submission *one)
{
	struct pending_decision *pending = pending_of_submission(desk.db, desk.arena, one->id);

	return pending == NULL ? one->decided_by : pending->decision.staff;
}

/* What a row must be, judged from the submission alone. */
static void
check_row(const struct queue_filter *filter, const struct queue_row *row)
{
	const struct submission *one = submission_by_number(desk.db, desk.arena, row->number);

	ck_assert(filter->state[0] == '\0' || text_equal(filter->state, row->state));
	ck_assert_str_eq(row->state, state_of(one));
	ck_assert(filter->project == 0 || filter->project == one->project_id);
	ck_assert(filter->area == 0 || filter->area == (one->project_id == 3 ? 2 : 1));
	ck_assert(filter->township < 0 || (filter->township == 0) == (one->township[0] == '\0'));
	ck_assert(filter->rating == 0 || filter->rating == one->rating || (filter->rating == QUEUE_LOW && one->rating <= 2));
	ck_assert((row->flags & filter->flag) == filter->flag);
	ck_assert(filter->due_before[0] == '\0' || strcmp(one->review_due, filter->due_before) < 0);
	ck_assert(filter->staff[0] == '\0' || text_equal(staff_of(one), filter->staff));
	ck_assert(has_words(row, &filter->search));
}

/* Page by page to the end and back again: as many rows as are counted, none twice. */
static void
check_list(const struct queue_filter *filter)
{
	int64_t forward = 0, backward = 0, place = -1, first = -1;
	struct queue_row *page;

	while ((page = queue_after(desk.db, desk.arena, filter, place, A_PAGE)) != NULL)
		for (; page != NULL; page = page->next) {
			check_row(filter, page);
			ck_assert_int_gt(page->place, place);
			place = page->place;
			first = first < 0 ? place : first;
			forward++;
		}
	for (place++; (page = queue_before(desk.db, desk.arena, filter, place, A_PAGE)) != NULL; backward += length_of(page))
		place = page->place;
	ck_assert_int_eq(queue_count(desk.db, desk.arena, filter), forward);
	ck_assert_int_eq(backward, forward);
	ck_assert(forward == 0 || place == first);
}

/* What the words of a filter find, counted by looking at every text. */
static int64_t
judged(const struct queue_filter *filter)
{
	struct queue_filter others = *filter;
	int64_t count = 0;

	others.search.count = 0;
	for (struct queue_row *row = queue_after(desk.db, desk.arena, &others, -1, 10000); row != NULL; row = row->next)
		if ((text_equal(submission_by_number(desk.db, desk.arena, row->number)->visibility, "waiting") ||
		    text_equal(row->state, "published")) && has_words(row, &filter->search))
			count++;
	return count;
}

START_TEST(every_count_is_that_of_its_list)
{
	int tried = 0;

	for (int step = 0; step < STEPS; step++) {
		any_step();
		if (step < DRAFTS / 4)
			continue;
		for (int i = 0; i < FILTERS_A_STEP; i++, tried++) {
			struct queue_filter filter = any_filter();

			check_list(&filter);
			if (filter.search.count > 0 && dice(8) == 0) {
				index_all();
				ck_assert_int_eq(queue_count(desk.db, desk.arena, &filter), judged(&filter));
			}
		}
		if (step % 50 == 0)
			desk_run("INSERT INTO queue_text (queue_text, rank) VALUES ('integrity-check', 1)");
		arena_reset(desk.arena);
	}
	ck_assert_int_gt(tried, 2500);
	ck_assert_int_gt(count_of("published"), 5);
	ck_assert_int_gt(count_of("hidden"), 5);
	ck_assert_int_gt(count_of("waiting"), 20);
	ck_assert_int_gt(count_of("pending") + count_of("confirming"), 0);
}
END_TEST

int
main(void)
{
	const TTest *tests[] = { every_count_is_that_of_its_list, NULL };

	return suite_run("queue counts", tests);
}
