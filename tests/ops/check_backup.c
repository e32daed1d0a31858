/* A backup is whole, private and can be restored. */
#include "ops/installation.h"

#include <dirent.h>
#include <fcntl.h>

#include "store/backup.h"
#include "store/integrity.h"

/* The one file of the folder b that begins so; fails when there is none or more. */
static const char *
backup_of(const char *beginning)
{
	static char found[300];
	DIR *backups = opendir(inside("b"));
	int count = 0;

	ck_assert_ptr_nonnull(backups);
	for (struct dirent *entry; (entry = readdir(backups)) != NULL;) {
		if (strncmp(entry->d_name, beginning, strlen(beginning)) == 0) {
			snprintf(found, sizeof(found), "%s/%s", inside("b"), entry->d_name);
			count++;
		}
	}
	closedir(backups);
	ck_assert_int_eq(count, 1);
	return found;
}

static int
entries(const char *name)
{
	DIR *listed = opendir(inside(name));
	int count = 0;

	ck_assert_ptr_nonnull(listed);
	for (struct dirent *entry; (entry = readdir(listed)) != NULL;)
		count += entry->d_name[0] != '.';
	closedir(listed);
	return count;
}

START_TEST(a_backup_restores_what_was_there)
{
	put_submission("dapu-wharf", 2611240001);
	expect(run("backup", inside("b"), NULL), 0);
	put_submission("dapu-wharf", 2611240002);

	/* As the help says: put it in place, then migrate. */
	unlink(inside("feedback/feedback.db-wal"));
	unlink(inside("feedback/feedback.db-shm"));
	ck_assert_int_eq(rename(backup_of("feedback-"), inside("feedback/feedback.db")), 0);
	expect(run("migrate", NULL), 0);
	ck_assert_str_eq(feedback("SELECT group_concat(number) FROM submission"), "2611240001");
	ck_assert_str_eq(feedback("PRAGMA journal_mode"), "wal");
	ck_assert_int_eq(feedback_number("SELECT count(*) FROM project"), 40);
}
END_TEST

START_TEST(a_restored_file_that_was_not_migrated_is_noticed)
{
	expect(run("backup", inside("b"), NULL), 0);
	unlink(inside("feedback/feedback.db-wal"));
	unlink(inside("feedback/feedback.db-shm"));
	ck_assert_int_eq(rename(backup_of("feedback-"), inside("feedback/feedback.db")), 0);
	expect(run("check", NULL), 1);
	ck_assert_ptr_nonnull(strstr(said, "WAL"));
	expect(run("migrate", NULL), 0);
	expect(run("check", NULL), 1);
	ck_assert_ptr_null(strstr(said, "WAL"));
}
END_TEST

START_TEST(both_databases_are_copied_and_nobody_else_may_read_them)
{
	struct stat about;

	umask(0);
	expect(run("backup", inside("b"), NULL), 0);
	ck_assert_int_eq(stat(backup_of("feedback-"), &about), 0);
	ck_assert_int_eq(about.st_mode & 0777, 0600);
	ck_assert_int_eq(stat(backup_of("staff-"), &about), 0);
	ck_assert_int_eq(about.st_mode & 0777, 0600);
	ck_assert_int_eq(stat(inside("b"), &about), 0);
	ck_assert_int_eq(about.st_mode & 0777, 0700);
	ck_assert_int_eq(entries("b"), 2);
	ck_assert_ptr_nonnull(strstr(said, "contact.secret"));
}
END_TEST

START_TEST(a_backup_beside_an_open_transaction_has_what_was_committed)
{
	sqlite3 *busy;

	put_submission("dapu-wharf", 2611240001);
	ck_assert_int_eq(sqlite3_open(inside("feedback/feedback.db"), &busy), SQLITE_OK);
	ck_assert_int_eq(sqlite3_exec(busy, "BEGIN IMMEDIATE; DELETE FROM calendar_day", NULL, NULL, NULL), SQLITE_OK);
	expect(run("backup", inside("b"), NULL), 0);
	sqlite3_close(busy);
	ck_assert_str_eq(ask(backup_of("feedback-"), "SELECT count(*) > 40 FROM calendar_day"), "1");
	ck_assert(!integrity_of(backup_of("feedback-"), true).problem[0]);
}
END_TEST

START_TEST(a_backup_replaces_nothing)
{
	const char *path = inside("feedback/feedback.db");

	ck_assert_int_eq(mkdir(inside("b"), 0700), 0);
	write_file(inside("b/kept.db"), "precious");
	ck_assert_ptr_nonnull(db_backup(path, inside("b/kept.db")));
	ck_assert_int_eq(entries("b"), 1);
	write_file(inside("b/again.db.new"), "left by one that was interrupted");
	ck_assert_ptr_null(db_backup(path, inside("b/again.db")));
	ck_assert_int_eq(entries("b"), 2);
}
END_TEST

START_TEST(a_damaged_database_leaves_no_backup)
{
	static const char junk[4096] = "junk";
	int file;

	feedback_run("PRAGMA wal_checkpoint(TRUNCATE)");
	file = open(inside("feedback/feedback.db"), O_WRONLY);
	for (int page = 2; page < 30; page++)
		ck_assert_int_eq((int)pwrite(file, junk, sizeof(junk), page * (off_t)sizeof(junk)), (int)sizeof(junk));
	close(file);
	expect(run("backup", inside("b"), NULL), 1);
	ck_assert_ptr_nonnull(strstr(complained, "没有备份好"));
	ck_assert_int_eq(entries("b"), 0);
}
END_TEST

START_TEST(a_folder_that_cannot_be_is_named)
{
	write_file(inside("file"), "");
	expect(run("backup", inside("file/b"), NULL), 1);
	ck_assert_ptr_nonnull(strstr(complained, "建不了文件夹"));
	ck_assert_int_eq(unlink(inside("staff/staff.db")), 0);
	expect(run("backup", inside("b"), NULL), EX_CONFIG);
	ck_assert_ptr_nonnull(strstr(complained, "staff.db"));
}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("ops/backup");
	TCase *tests = tcase_create("backup");

	add_installation(tests, begin_with_plan);
	tcase_add_test(tests, a_backup_restores_what_was_there);
	tcase_add_test(tests, a_restored_file_that_was_not_migrated_is_noticed);
	tcase_add_test(tests, both_databases_are_copied_and_nobody_else_may_read_them);
	tcase_add_test(tests, a_backup_beside_an_open_transaction_has_what_was_committed);
	tcase_add_test(tests, a_backup_replaces_nothing);
	tcase_add_test(tests, a_damaged_database_leaves_no_backup);
	tcase_add_test(tests, a_folder_that_cannot_be_is_named);
	suite_add_tcase(suite, tests);
	return run_suite(suite);
}
