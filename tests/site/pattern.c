#include "site/pattern.h"

#include <check.h>
#include <errno.h>
#include <fcntl.h>
#include <ftw.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/sendfile.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/arena.h"
#include "folder.h"
#include "guard/keys.h"
#include "guard/password.h"
#include "ops/plan_load.h"
#include "store/library.h"
#include "store/schema.h"

static const char *const pattern_files[] = {
	"feedback.db", "staff.db", "portal.key", "contact.public", "staff.key", "contact.secret", "phrase",
};
static pid_t runner;
static char  patterns[FOLDER_BYTES + 32];   /* the folder with the site, the database and what is not yet whole */
static bool  shared;

static int
drop(const char *path, const struct stat *status, int kind, struct FTW *walk)
{
	(void)status, (void)kind, (void)walk;
	return remove(path);
}

static void
drop_all(const char *path)
{
	nftw(path, drop, 8, FTW_DEPTH | FTW_PHYS);
}

static void
drop_patterns(void)
{
	if (getpid() == runner && !shared)
		drop_all(patterns);
}

__attribute__((constructor)) static void
name_patterns(void)
{
	const char *within = getenv("TMPDIR"), *given = getenv("PATTERNS");

	runner = getpid();
	shared = given != NULL;
	if (shared)
		snprintf(patterns, sizeof(patterns), "%s", given);
	else
		snprintf(patterns, sizeof(patterns), "%s/minyi-patterns-%d", within == NULL ? "/tmp" : within, (int)runner);
	atexit(drop_patterns);
}

/* An empty folder for what is made; nobody else has it. */
static const char *
making(struct arena *arena, const char *what)
{
	const char *path = arena_text(arena, "%s/%s-%d", patterns, what, (int)getpid());

	ck_assert_msg(mkdir(patterns, 0700) == 0 || errno == EEXIST, "%s", patterns);
	drop_all(path);
	ck_assert_msg(mkdir(path, 0700) == 0, "%s", path);
	return path;
}

/* It gets its name when it is whole: a test that died half way leaves none.
 * Who comes second in a run drops what it made. */
static void
made(const char *fresh, const char *name)
{
	ck_assert_msg(rename(fresh, name) == 0 || errno == EEXIST || errno == ENOTEMPTY,
	    "%s: %s", name, strerror(errno));
	drop_all(fresh);
}

static void
load_plan(struct arena *arena, const char *folder)
{
	struct writer *ops = writer_start(arena_text(arena, "%s/feedback.db", folder),
	    PUBLIC_READ | PUBLIC_WRITE | STAFF_READ | STAFF_WRITE | OPS);
	struct plan_report report;

	ck_assert_msg(plan_load(ops, arena, "sql/plan/hengdong.sql", &report), "%s", report.problem);
	writer_stop(ops);
}

static void
make_phrase(struct arena *arena, const char *folder)
{
	FILE *file = fopen(arena_text(arena, "%s/phrase", folder), "w");

	ck_assert_ptr_nonnull(file);
	password_cost("interactive");
	fputs(password_hash(arena, "a long enough phrase"), file);
	ck_assert_int_eq(fclose(file), 0);
}

/* The keys come with their modes. */
static void
copy_file(const char *from, const char *to)
{
	int in = open(from, O_RDONLY), out;
	struct stat about;
	ssize_t copied;

	ck_assert(in >= 0 && fstat(in, &about) == 0);
	out = open(to, O_WRONLY | O_CREAT | O_TRUNC, about.st_mode & 0777);
	ck_assert_int_ge(out, 0);
	for (off_t left = about.st_size; left > 0; left -= copied)
		ck_assert((copied = sendfile(out, in, NULL, (size_t)left)) > 0);
	ck_assert(close(in) == 0 && close(out) == 0);
}

static void
copy_files(struct arena *arena, const char *from, const char *to)
{
	for (size_t i = 0; i < sizeof(pattern_files) / sizeof(pattern_files[0]); i++)
		copy_file(arena_text(arena, "%s/%s", from, pattern_files[i]),
		    arena_text(arena, "%s/%s", to, pattern_files[i]));
}

void
pattern_database(const char *path)
{
	struct arena *arena = arena_new(1 << 20);
	const char *database = arena_text(arena, "%s/database", patterns), *problem;

	if (access(database, F_OK) != 0) {
		const char *fresh = making(arena, "database"), *file = arena_text(arena, "%s/feedback.db", fresh);

		ck_assert_msg(schema_migrate(file, FEEDBACK_DATABASE, &problem) > 0, "%s", problem);
		made(file, database);
		drop_all(fresh);
	}
	copy_file(database, path);
	library_prepare();   /* a test may open it by itself and needs the tokenizer */
	arena_free(arena);
}

static void
make_site(struct arena *arena, const char *folder)
{
	const char *problem;

	pattern_database(arena_text(arena, "%s/feedback.db", folder));
	ck_assert_msg(schema_migrate(arena_text(arena, "%s/staff.db", folder), STAFF_DATABASE, &problem) > 0,
	    "%s", problem);
	ck_assert_int_ge(keys_create(folder, folder), 0);
	load_plan(arena, folder);
	make_phrase(arena, folder);
}

void
pattern_bring(struct arena *arena, const char *folder)
{
	const char *site = arena_text(arena, "%s/site", patterns);

	if (access(site, F_OK) != 0) {
		const char *fresh = making(arena, "site");

		make_site(arena, fresh);
		made(fresh, site);
	}
	copy_files(arena, site, folder);
}

const char *
pattern_phrase_hash(struct arena *arena, const char *folder)
{
	char hash[200] = "";
	FILE *file = fopen(arena_text(arena, "%s/phrase", folder), "r");

	ck_assert_ptr_nonnull(file);
	ck_assert_ptr_nonnull(fgets(hash, sizeof(hash), file));
	fclose(file);
	return arena_text(arena, "%s", hash);
}
