/* What the queue costs with 1,000 and with 100,000 texts waiting: milliseconds of CPU time of the
 * whole page in our own process, and what a submission and a decision cost with all its tables. */
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/fold.h"
#include "bench/bench.h"
#include "feedback/decision.h"
#include "feedback/queue.h"
#include "feedback/submission.h"
#include "site/site.h"
#include "staff/pages.h"

enum { FEW = 1000, MANY_WAITING = 100000, REPEATS = 20, WRITTEN_ONES = 200, TEXT_BYTES = 1000, DAYS = 30, VARIANTS = 8 };

static struct arena *kept;

static unsigned
dice(unsigned sides)
{
	static uint64_t state = 7;

	state = state * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
	return (unsigned)(state >> 33) % sides;
}

/* Some characters are far more frequent than others, as in a language. */
static const char *
any_text(void)
{
	static char text[TEXT_BYTES];
	unsigned length = 20 + dice(40);
	char *to = text;

	for (unsigned i = 0; i < length; i++)
		to += fold_encode((int32_t)(0x4E00 + dice(dice(dice(2500) + 1) + 1)), to);
	*to = '\0';
	return text;
}

/* Waiting texts number first to last, received over the last days; one in ten is flagged. */
static void
fill(int first, int last)
{
	static const char insert[] =
		"INSERT INTO submission (id, number, project_id, received_at, month, rating, reasons, body, private, township_id,"
		" device, request, code_hash, visibility, handling, review_due, answer_due, answer_due_most)"
		" SELECT ?1, 1000000000 + ?1, (SELECT id FROM project ORDER BY id LIMIT 1 OFFSET ?3 % 40), ?4, '2026-11', ?5, 0, ?2, 0,"
		" (SELECT id FROM township ORDER BY id LIMIT 1 OFFSET ?6 % 18), randomblob(32), randomblob(32), zeroblob(32),"
		" 'waiting', 'open', date(?4 + 86400, 'unixepoch'), '', ''";
	static const char flag[] =
		"INSERT OR IGNORE INTO submission_flag (submission_id, start, kind, length, shown) VALUES (?1, 0, ?2, 3, 'x')";
	sqlite3_stmt *statement, *flagging;
	sqlite3 *handle;

	ck_assert_int_eq(sqlite3_open(arena_text(visit.arena, "%s/feedback.db", site_folder()), &handle), SQLITE_OK);
	ck_assert_int_eq(sqlite3_exec(handle, "BEGIN", NULL, NULL, NULL), SQLITE_OK);
	ck_assert_msg(sqlite3_prepare_v2(handle, insert, -1, &statement, NULL) == SQLITE_OK, "%s", sqlite3_errmsg(handle));
	ck_assert_msg(sqlite3_prepare_v2(handle, flag, -1, &flagging, NULL) == SQLITE_OK, "%s", sqlite3_errmsg(handle));
	for (int id = first; id <= last; id++) {
		int64_t at = SITE_NOW - (int64_t)(last - id) * DAYS * 86400 / last;

		sqlite3_bind_int(statement, 1, id);
		sqlite3_bind_text(statement, 2, any_text(), -1, SQLITE_TRANSIENT);
		sqlite3_bind_int(statement, 3, (int)dice(40));
		sqlite3_bind_int64(statement, 4, at);
		sqlite3_bind_int(statement, 5, (int)(1 + dice(5)));
		sqlite3_bind_int(statement, 6, (int)dice(19));
		ck_assert_msg(sqlite3_step(statement) == SQLITE_DONE, "%s", sqlite3_errmsg(handle));
		sqlite3_reset(statement);
		if (dice(10) == 0) {
			sqlite3_bind_int(flagging, 1, id);
			sqlite3_bind_text(flagging, 2, queue_flag_kinds[dice(QUEUE_FLAGS)], -1, SQLITE_STATIC);
			ck_assert_int_eq(sqlite3_step(flagging), SQLITE_DONE);
			sqlite3_reset(flagging);
		}
	}
	sqlite3_finalize(statement);
	sqlite3_finalize(flagging);
	ck_assert_int_eq(sqlite3_exec(handle, "COMMIT", NULL, NULL, NULL), SQLITE_OK);
	sqlite3_close(handle);
	while (queue_index(visit.writer, visit.db) > 0)
		continue;
}

/* Addresses -------------------------------------------------------------------------- */

static int64_t
any_project(void)
{
	return site_number(arena_text(visit.arena, "SELECT id FROM project ORDER BY id LIMIT 1 OFFSET %u", dice(40)));
}

static const char *
any_words(unsigned characters)
{
	return encoded(site_text(arena_text(visit.arena,
	    "SELECT substr(body, 3, %u) FROM submission WHERE id = %u", characters, 1 + dice(FEW))));
}

static int64_t
any_place(void)
{
	return site_number(arena_text(visit.arena, "SELECT place FROM queue_entry WHERE submission_id = %u", 1 + dice(FEW)));
}

static const char *const areas[] = { "livelihood", "industry", "integration" };

/* One of the addresses of a kind. */
static const char *
address_of(int kind)
{
	const char *flag = queue_flag_kinds[dice(QUEUE_FLAGS)];

	switch (kind) {
	case 0: return "";
	case 1: return arena_text(kept, "after=%lld", (long long)any_place());
	case 2: return arena_text(kept, "area=%s", areas[dice(3)]);
	case 3: return arena_text(kept, "project=%lld", (long long)any_project());
	case 4: return arena_text(kept, "township=%u", 1 + dice(17));
	case 5: return arena_text(kept, "rating=%u", 1 + dice(5));
	case 6: return "rating=low";
	case 7: return arena_text(kept, "flag=%s", flag);
	case 8: return "overdue=1";
	case 9: return "mine=1";
	case 10: return arena_text(kept, "area=%s&overdue=1&rating=%u", areas[dice(3)], 1 + dice(5));
	case 11: return arena_text(kept, "project=%lld&rating=low&overdue=1", (long long)any_project());
	case 12: return arena_text(kept, "area=%s&flag=%s&rating=%u", areas[dice(3)], flag, 1 + dice(5));
	case 13: return arena_text(kept, "township=%u&flag=%s&overdue=1", 1 + dice(17), flag);
	case 14: return arena_text(kept, "q=%s", any_words(1));
	case 15: return arena_text(kept, "q=%s", any_words(2));
	case 16: return arena_text(kept, "q=%s&project=%lld", any_words(1), (long long)any_project());
	case 17: return arena_text(kept, "q=%s&flag=%s&rating=%u", any_words(1), flag, 1 + dice(5));
	case 18: return arena_text(kept, "q=%s&rating=low&after=%lld", any_words(1), (long long)any_place());
	case 19: return arena_text(kept, "area=%s&before=%lld", areas[dice(3)], (long long)any_place());
	case 20: return "state=all";
	default: return arena_text(kept, "state=all&rating=%u&area=%s", 1 + dice(5), areas[dice(3)]);
	}
}

static const char *const kinds[] = {
	"everything", "any page", "area", "project", "township", "rating", "low ratings", "flag", "overdue", "mine",
	"area, overdue, rating", "project, low, overdue", "area, flag, rating", "township, flag, overdue",
	"1 character", "2 characters", "1 character, project", "1 character, flag, rating", "1 character, low, any page",
	"area, a page back", "all states", "all states, area, rating",
};
enum { KINDS = sizeof(kinds) / sizeof(kinds[0]) };

static void
print_figures(const char *name, double *spent, int count)
{
	order(spent, count);
	printf("%-32s %8.2f %8.2f %8.2f\n", name, spent[count / 2], spent[count * 95 / 100], spent[count - 1]);
}

static void
measure(int kind)
{
	static double spent[VARIANTS * REPEATS];
	const char *addresses[VARIANTS];

	for (int i = 0; i < VARIANTS; i++)
		addresses[i] = arena_text(kept, "/staff/queue?%s", address_of(kind));
	for (int i = 0; i < VARIANTS * REPEATS; i++) {
		double begin = milliseconds(CLOCK_THREAD_CPUTIME_ID);

		get(moderate_routes, addresses[i % VARIANTS]);
		spent[i] = milliseconds(CLOCK_THREAD_CPUTIME_ID) - begin;
		ck_assert_msg(answer.status == OK, "%s", addresses[i % VARIANTS]);
	}
	print_figures(kinds[kind], spent, VARIANTS * REPEATS);
}

static void
measure_all(int first, int last)
{
	double begin = milliseconds(CLOCK_MONOTONIC);

	fill(first, last);
	printf("\n%d waiting, filled and indexed in %.1f s\n%-32s %8s %8s %8s\n", last,
	    (milliseconds(CLOCK_MONOTONIC) - begin) / 1e3, "page", "p50 ms", "p95", "max");
	for (int kind = 0; kind < KINDS; kind++)
		measure(kind);
}

/* The whole process' time for so many submissions and decisions, written to disk one by one. */
static void
measure_writing(const char *how, int first)
{
	static const struct promise promise = { 1, 5, 15 };
	int64_t project = any_project();
	double begin = milliseconds(CLOCK_PROCESS_CPUTIME_ID);

	for (int i = 0; i < WRITTEN_ONES; i++) {
		struct draft draft = { .project = project, .rating = 4, .body = any_text(), .phone = "" };
		struct seals seals = { .phone = { NULL, 0 } };
		struct receipt receipt;
		int mark = first + i;

		memcpy(seals.device, &mark, sizeof(mark));
		memcpy(seals.request, &mark, sizeof(mark));
		ck_assert_int_eq(writer_do(visit.writer, submission_receive(visit.db, kept, &draft, &seals, &promise, SITE_NOW, &receipt)), WRITTEN);
	}
	printf("a submission, %-20s %6.2f ms of CPU each\n", how,
	    (milliseconds(CLOCK_PROCESS_CPUTIME_ID) - begin) / WRITTEN_ONES);
	begin = milliseconds(CLOCK_PROCESS_CPUTIME_ID);
	while (queue_index(visit.writer, visit.db) > 0)
		continue;
	printf("indexing it, %-21s %6.2f\n", how, (milliseconds(CLOCK_PROCESS_CPUTIME_ID) - begin) / WRITTEN_ONES);
	begin = milliseconds(CLOCK_PROCESS_CPUTIME_ID);
	for (int i = 0; i < WRITTEN_ONES; i++) {
		struct decision decision = { first + i * 7, 1, "published", "", "", "", "审核员", "shenhe", NULL };

		ck_assert_int_eq(decision_take(visit.writer, &decision), DECIDED);
	}
	printf("a decision, %-22s %6.2f\n", how, (milliseconds(CLOCK_PROCESS_CPUTIME_ID) - begin) / WRITTEN_ONES);
}

START_TEST(the_queue_costs)
{
	setvbuf(stdout, NULL, _IOLBF, 0);
	site_open();
	kept = arena_new(64 << 20);
	sign_in_as("shenhe", "moderator");
	measure_all(1, FEW);
	measure_all(FEW + 1, MANY_WAITING);
	putchar('\n');
	measure_writing("with the queue", 10000);
	site_run("DROP TRIGGER submission_queued; DROP TRIGGER submission_unqueued; DROP TRIGGER submission_requeued");
	measure_writing("without", 20000);
	arena_free(kept);
	site_close();
}
END_TEST

int
main(void)
{
	return bench_run(the_queue_costs, 900);
}
