#include "site/pattern.h"

#include <check.h>
#include <fcntl.h>
#include <ftw.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/sendfile.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/arena.h"
#include "folder.h"
#include "guard/keys.h"
#include "guard/password.h"
#include "ops/plan_load.h"
#include "store/schema.h"

static const char *const pattern_files[] = {
	"feedback.db", "staff.db", "portal.key", "contact.public", "staff.key", "contact.secret", "phrase",
};
static pid_t runner;
static char  pattern[FOLDER_BYTES + 16];

static int
drop(const char *path, const struct stat *status, int kind, struct FTW *walk)
{
	(void)status, (void)kind, (void)walk;
	return remove(path);
}

static void
drop_pattern(void)
{
	if (getpid() == runner)
		nftw(pattern, drop, 8, FTW_DEPTH | FTW_PHYS);
}

__attribute__((constructor)) static void
name_pattern(void)
{
	const char *within = getenv("TMPDIR");

	runner = getpid();
	snprintf(pattern, sizeof(pattern), "%s/minyi-pattern-%d", within == NULL ? "/tmp" : within, (int)runner);
	atexit(drop_pattern);
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

static void
make_site(struct arena *arena, const char *folder)
{
	const char *problem;

	ck_assert_msg(schema_migrate(arena_text(arena, "%s/feedback.db", folder), FEEDBACK_DATABASE, &problem) > 0,
	    "%s", problem);
	ck_assert_msg(schema_migrate(arena_text(arena, "%s/staff.db", folder), STAFF_DATABASE, &problem) > 0,
	    "%s", problem);
	ck_assert_int_ge(keys_create(folder, folder), 0);
	load_plan(arena, folder);
	make_phrase(arena, folder);
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

/* It gets its name when it is whole: a test that died half way leaves none. */
void
pattern_bring(struct arena *arena, const char *folder)
{
	const char *fresh = arena_text(arena, "%s.new", pattern);

	if (access(pattern, F_OK) == 0) {
		copy_files(arena, pattern, folder);
		return;
	}
	make_site(arena, folder);
	nftw(fresh, drop, 8, FTW_DEPTH | FTW_PHYS);
	ck_assert_int_eq(mkdir(fresh, 0700), 0);
	copy_files(arena, folder, fresh);
	ck_assert_int_eq(rename(fresh, pattern), 0);
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
