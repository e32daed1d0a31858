/* What minyictl audit verify needs for a million entries (CPU time), what sealing costs,
 * and what it costs to name a spot near the end. */
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "base/arena.h"
#include "bench/bench.h"
#include "guard/head.h"
#include "guard/verdict.h"
#include "store/schema.h"

#define BEGIN INT64_C(1751328000)

enum { ENTRIES = 1000000, DAYS = 500 };

static char folder[64], feedback[80];
static sqlite3 *own;

static void
must(bool fine, const char *what)
{
	if (fine)
		return;
	fprintf(stderr, "%s: %s\n", what, own == NULL ? "" : sqlite3_errmsg(own));
	exit(EXIT_FAILURE);
}

static double
seconds(void)
{
	return milliseconds(CLOCK_PROCESS_CPUTIME_ID) / 1e3;
}

static void
run(const char *sql)
{
	must(sqlite3_exec(own, sql, NULL, NULL, NULL) == SQLITE_OK, sql);
}

static void
fill(void)
{
	char *sql = sqlite3_mprintf("WITH RECURSIVE n(i) AS (VALUES (0) UNION ALL SELECT i + 1 FROM n WHERE i < %d - 1)"
	    " INSERT INTO audit (at, actor, action, subject, detail) SELECT %lld + i * 86400 * %d / %d,"
	    " iif(i %% 3, 'resident', 'li'), iif(i %% 3, 'submit', 'decide'), 'submission ' || (2607010000 + i),"
	    " iif(i %% 3, 'project yiwu-smart-park, rating ' || (i %% 5 + 1), 'published') FROM n",
	    ENTRIES, (long long)BEGIN, DAYS, ENTRIES);

	run(sql);
	sqlite3_free(sql);
}

/* Prints how long a verdict takes, and what it says. */
static void
judge(const char *what, struct db *db, const struct keys *keys)
{
	struct arena *arena = arena_new(1 << 20);
	double before = seconds();
	struct verdict verdict = audit_verdict(db, NULL, arena, keys, false);

	printf("%-44s %6.2f s CPU   %lld in order, %lld heads; %s\n", what, seconds() - before, (long long)verdict.sealed,
	    (long long)verdict.heads, verdict.findings == NULL ? "nothing found" : verdict.findings->sentence);
	arena_free(arena);
}

int
main(void)
{
	const unsigned roles = PUBLIC_READ | STAFF_READ;
	const char *problem;
	struct keys keys;
	struct writer *writer;
	struct db *db;
	double before;
	char path[96];

	snprintf(folder, sizeof(folder), "%s/minyi-audit-XXXXXX", getenv("TMPDIR") == NULL ? "/tmp" : getenv("TMPDIR"));
	must(mkdtemp(folder) != NULL, folder);
	snprintf(feedback, sizeof(feedback), "%s/feedback.db", folder);
	must(schema_migrate(feedback, FEEDBACK_DATABASE, &problem) > 0, "schema");
	must(keys_create(folder, folder) == 4, "keys");
	keys_of_moderate(&keys, folder);
	must(sqlite3_open(feedback, &own) == SQLITE_OK, feedback);
	fill();
	writer = writer_start(feedback, roles | PUBLIC_WRITE | STAFF_WRITE);
	writer_close_groups_with(writer, chain_seal, &keys);
	db = db_open(feedback, roles);
	before = seconds();
	must(chain_catch_up(db, writer), "sealing");
	printf("%-44s %6.2f s CPU   %d in a transaction\n", "sealing 1,000,000 entries", seconds() - before, SEALED_AT_ONCE);
	must(heads_sign_all(db, writer, &keys, BEGIN + (DAYS + 1) * INT64_C(86400)) == WRITTEN, "heads");
	judge("verifying them", db, &keys);
	run("DROP TRIGGER audit_is_fixed; UPDATE audit SET detail = 'x' WHERE id = 999000");
	judge("one altered near the end", db, &keys);
	run("UPDATE audit SET detail = 'x' WHERE id = 10");
	judge("one altered near the beginning", db, &keys);
	db_close(db);
	writer_stop(writer);
	sqlite3_close(own);
	static const char *const names[] = { "feedback.db", "feedback.db-wal", "feedback.db-shm", "feedback.db.lock",
	    "portal.key", "staff.key", "contact.public", "contact.secret" };
	for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++) {
		snprintf(path, sizeof(path), "%s/%s", folder, names[i]);
		unlink(path);
	}
	return rmdir(folder) == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
