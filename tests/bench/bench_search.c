/* What a search costs with 100,000 public comments, and what publishing costs with its index.
 * Milliseconds of CPU time of the whole page in our own process, without nginx and FastCGI;
 * the texts are drawn from an invented vocabulary as words are in a language. */
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "base/fold.h"
#include "bench/bench.h"
#include "feedback/decision.h"
#include "feedback/search.h"
#include "public/pages.h"
#include "site/site.h"

enum {
	COMMENTS = 100000, WORDS = 5000, CHARACTERS = 2500, WORDS_OF_TEXT = 21, ANSWERED_EVERY = 4,
	QUERIES = 20, REPEATS = 10, PUBLISHED = 200, TEXT_BYTES = 1000
};

static struct arena *kept;   /* texts that outlive a visit */

static unsigned
dice(unsigned sides)
{
	static uint64_t state = 7;

	state = state * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
	return (unsigned)(state >> 33) % sides;
}

/* The texts ----------------------------------------------------------------------- */

static int32_t words[WORDS][3];
static double  share[WORDS];        /* of all words, up to and with this one */

static void
make_words(void)
{
	double sum = 0;

	for (int i = 0; i < WORDS; i++) {
		words[i][0] = 0x4E00 + i % CHARACTERS;
		words[i][1] = 0x4E00 + (i * 31 + 7) % CHARACTERS;
		words[i][2] = i % 3 == 0 ? 0x4E00 + (i * 17 + 3) % CHARACTERS : 0;
		share[i] = sum += 1.0 / (i + 1);
	}
}

static int
any_word(void)
{
	double at = share[WORDS - 1] * dice(1 << 20) / (1 << 20);
	int low = 0, high = WORDS - 1;

	while (low < high) {
		int middle = (low + high) / 2;

		if (share[middle] < at)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

static char *
add_word(char *to, int word)
{
	for (int i = 0; i < 3 && words[word][i] != 0; i++)
		to += fold_encode(words[word][i], to);
	*to = '\0';
	return to;
}

static const char *
any_text(void)
{
	static char text[TEXT_BYTES];
	char *to = text;

	for (int i = 0; i < WORDS_OF_TEXT; i++) {
		to = add_word(to, any_word());
		if (i % 7 == 6)
			to += sprintf(to, i == WORDS_OF_TEXT - 1 ? "。" : "，");
	}
	return text;
}

static void
step(sqlite3 *handle, sqlite3_stmt *statement)
{
	ck_assert_msg(sqlite3_step(statement) == SQLITE_DONE, "%s", sqlite3_errmsg(handle));
	sqlite3_reset(statement);
}

/* Straight into the tables, in the order of time, as submissions 1, 2, ...; published unless waiting. */
static void
fill(int first, int count, bool waiting)
{
	static const char *const inserts[] = {
		"INSERT INTO submission (id, number, project_id, received_at, month, rating, reasons, body, private, device,"
		" request, code_hash, visibility, handling, review_due, answer_due, answer_due_most)"
		" VALUES (?1, 1000000000 + ?1, 1 + ?1 % 40, 1780000000 + ?1 * 60, '2026-08', 4, 0, ?2, 0, randomblob(32),"
		" randomblob(32), zeroblob(32), iif(?3, 'waiting', 'published'), 'open', '', '', '')",
		"INSERT INTO reply (id, submission_id, unit, outcome, body, replied_on, staff, created_at)"
		" SELECT ?1, ?1, '县商务局', 'adopted', ?2, '2026-08-17', 'x', 1 WHERE ?1 % ?4 = 0",
		"UPDATE submission SET reply_id = ?1, handling = 'answered' WHERE id = ?1 AND id % ?4 = 0",
		"INSERT INTO publication SELECT project_id, reply_id IS NOT NULL, received_at, id, number, '洣水镇', received_at,"
		" body, 0, '' FROM submission WHERE id = ?1",
	};
	sqlite3 *handle;

	ck_assert_int_eq(sqlite3_open(arena_text(visit.arena, "%s/feedback.db", site_folder()), &handle), SQLITE_OK);
	ck_assert_int_eq(sqlite3_exec(handle, "BEGIN", NULL, NULL, NULL), SQLITE_OK);
	for (int i = 0; i < (waiting ? 1 : 4); i++) {
		sqlite3_stmt *statement;

		ck_assert_msg(sqlite3_prepare_v2(handle, inserts[i], -1, &statement, NULL) == SQLITE_OK, "%s", sqlite3_errmsg(handle));
		for (int id = first; id < first + count; id++) {
			sqlite3_bind_int(statement, 1, id);
			sqlite3_bind_text(statement, 2, any_text(), -1, SQLITE_TRANSIENT);   /* where it is asked for */
			sqlite3_bind_int(statement, 3, waiting);
			sqlite3_bind_int(statement, 4, ANSWERED_EVERY);
			step(handle, statement);
		}
		sqlite3_finalize(statement);
	}
	ck_assert_int_eq(sqlite3_exec(handle, "COMMIT", NULL, NULL, NULL), SQLITE_OK);
	sqlite3_close(handle);
}

/* The queries ---------------------------------------------------------------------- */

enum kind { FREQUENT, ANY, NONE, KINDS };

static const char *const kinds[KINDS] = { "frequent", "any", "no hit" };

/* So many characters: of the most frequent words; from anywhere in a text; with one that stands in no text. */
static const char *
query_of(enum kind kind, int characters)
{
	static char text[64];
	char *end = text;

	if (kind == ANY)
		return site_text(arena_text(visit.arena, "SELECT substr(body, %u, %d) FROM publication WHERE submission_id = %u",
		    1 + dice(40), characters, 1 + dice(COMMENTS)));
	for (int i = 0; i < 2; i++)
		end = add_word(end, (int)dice(12));
	if (kind == NONE)
		memcpy(text + (characters > 1 ? 3 : 0), "龘", 3);
	text[3 * characters] = '\0';
	return text;
}

static int
hits_of(const char *words_asked)
{
	struct search search = { .area = 0 };
	int count;

	ck_assert_ptr_null(search_read(visit.arena, words_asked, &search));
	db_snapshot_begin(visit.db);
	count = search_comments_count(visit.db, visit.arena, &search);
	db_snapshot_end(visit.db);
	return count;
}

static void
measure(enum kind kind, int characters, const char *const asked[QUERIES], const char *more)
{
	static double spent[QUERIES * REPEATS], hits[QUERIES];

	for (int i = 0; i < QUERIES * REPEATS; i++) {
		const char *address = arena_text(kept, "/search?q=%s%s", encoded(asked[i % QUERIES]), more);
		double begin = milliseconds(CLOCK_THREAD_CPUTIME_ID);

		get(portal_routes, address);
		spent[i] = milliseconds(CLOCK_THREAD_CPUTIME_ID) - begin;
		ck_assert_int_eq(answer.status, OK);
		if (i < QUERIES)
			hits[i] = hits_of(asked[i]);
	}
	order(spent, QUERIES * REPEATS);
	order(hits, QUERIES);
	printf("%-8s %d  %-28s %6.0f%s %8.2f %8.2f %8.2f\n", kinds[kind], characters, more,
	    hits[QUERIES / 2], hits[QUERIES / 2] > SEARCH_COUNTED ? "+" : " ", spent[QUERIES * REPEATS / 2],
	    spent[QUERIES * REPEATS * 95 / 100], spent[QUERIES * REPEATS - 1]);
}

static void
measure_all(enum kind kind, int characters)
{
	const char *asked[QUERIES];

	for (int i = 0; i < QUERIES; i++)
		asked[i] = arena_text(kept, "%s", query_of(kind, characters));
	measure(kind, characters, asked, "&sort=new");
	measure(kind, characters, asked, "&sort=best");
	if (kind != NONE)
		measure(kind, characters, asked, "&sort=best&area=livelihood");
}

/* Publishing ------------------------------------------------------------------------ */

static void
publish(const char *how, int first)
{
	static double spent[PUBLISHED];
	double cpu;

	fill(first, PUBLISHED, true);
	cpu = milliseconds(CLOCK_PROCESS_CPUTIME_ID);
	for (int i = 0; i < PUBLISHED; i++) {
		struct decision decision = { first + i, 1, "published", "", "", "", "审核员", "shenhe", "" };
		double begin = milliseconds(CLOCK_MONOTONIC);

		ck_assert_int_eq(decision_take(visit.writer, &decision), DECIDED);
		spent[i] = milliseconds(CLOCK_MONOTONIC) - begin;
	}
	cpu = (milliseconds(CLOCK_PROCESS_CPUTIME_ID) - cpu) / PUBLISHED;
	order(spent, PUBLISHED);
	printf("%-38s %8.2f %8.2f %8.2f %8.2f\n", how, cpu, spent[PUBLISHED / 2], spent[PUBLISHED * 95 / 100],
	    spent[PUBLISHED - 1]);
}

static double
megabytes(void)
{
	struct stat status;

	site_run("PRAGMA wal_checkpoint(TRUNCATE)");
	ck_assert_int_eq(stat(arena_text(visit.arena, "%s/feedback.db", site_folder()), &status), 0);
	return (double)status.st_size / 1e6;
}

static void
merge(void)
{
	double begin = milliseconds(CLOCK_MONOTONIC);

	site_run("INSERT INTO search_comment (search_comment) VALUES ('optimize')");
	printf("merging the whole index (minyictl tidy): %.0f ms\n", milliseconds(CLOCK_MONOTONIC) - begin);
}

START_TEST(searching_costs)
{
	double begin, empty;

	site_open();
	kept = arena_new(64 << 20);
	make_words();
	empty = megabytes();
	begin = milliseconds(CLOCK_MONOTONIC);
	fill(1, COMMENTS, false);
	printf("%d comments, %.1f MB of text, indexed in %.1f s; database %.0f MB, of it the index %.0f MB\n", COMMENTS,
	    (double)site_number("SELECT sum(length(CAST(body AS BLOB))) FROM publication") / 1e6 +
	    (double)site_number("SELECT sum(length(CAST(body AS BLOB))) FROM reply") / 1e6,
	    (milliseconds(CLOCK_MONOTONIC) - begin) / 1e3, megabytes() - empty,
	    (double)site_number("SELECT sum(length(block)) FROM search_comment_data") / 1e6);
	printf("\n%-40s %6s %9s %8s %8s\n", "page", "hits", "p50 CPU ms", "p95", "max");
	for (int kind = FREQUENT; kind < KINDS; kind++)
		for (int characters = 1; characters <= 4; characters++)
			measure_all((enum kind)kind, characters);
	printf("\n%-38s %8s %8s %8s %8s\n", "one decision, written to disk", "CPU ms", "p50 ms", "p95", "max");
	publish("publish, with the index", COMMENTS + 1);
	publish("publish, with the index, again", COMMENTS + PUBLISHED + 1);
	site_run("DROP TRIGGER publication_found; DROP TRIGGER publication_lost");
	publish("publish, without the index", COMMENTS + 2 * PUBLISHED + 1);
	merge();
	arena_free(kept);
	site_close();
}
END_TEST

int
main(void)
{
	return bench_run(searching_costs, 900);
}
