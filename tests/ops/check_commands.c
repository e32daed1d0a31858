/* What an administrator types: words, accounts, exports. */
#include "ops/installation.h"

static mode_t
mode_of(const char *name)
{
	struct stat about;

	ck_assert_msg(stat(inside(name), &about) == 0, "%s", name);
	return about.st_mode & 07777;
}

START_TEST(init_makes_what_is_missing_and_says_so)
{
	expect(run("init", NULL), 0);
	ck_assert_ptr_nonnull(strstr(said, "feedback.db"));
	ck_assert_ptr_nonnull(strstr(said, "staff.db"));
	ck_assert_ptr_nonnull(strstr(said, "新建密钥 4 个"));
	ck_assert_int_eq(access(inside("portal/contact.public"), R_OK), 0);
	ck_assert_int_eq(access(inside("staff/contact.secret"), R_OK), 0);
}
END_TEST

START_TEST(init_again_changes_nothing)
{
	char key[33] = { 0 }, same[33] = { 0 };
	FILE *file;

	expect(run("init", NULL), 0);
	file = fopen(inside("portal/portal.key"), "r");
	ck_assert_int_eq((int)fread(key, 1, 32, file), 32);
	fclose(file);
	expect(run("init", NULL), 0);
	ck_assert_str_eq(said, "都已建好，没有要做的。\n");
	file = fopen(inside("portal/portal.key"), "r");
	ck_assert_int_eq((int)fread(same, 1, 32, file), 32);
	fclose(file);
	ck_assert_mem_eq(key, same, 32);
}
END_TEST

START_TEST(only_the_programs_users_can_read_what_init_makes)
{
	umask(0);
	expect(run("init", NULL), 0);
	ck_assert_int_eq(mode_of("feedback"), 02770);
	ck_assert_int_eq(mode_of("portal"), 0750);
	ck_assert_int_eq(mode_of("staff"), 0700);
	ck_assert_int_eq(mode_of("feedback/feedback.db"), 0660);
	ck_assert_int_eq(mode_of("feedback/feedback.db.lock"), 0660);
	ck_assert_int_eq(mode_of("staff/staff.db"), 0600);
	ck_assert_int_eq(mode_of("staff/staff.db.lock"), 0600);
	ck_assert_int_eq(mode_of("staff/staff.key"), 0600);
}
END_TEST

START_TEST(migrate_without_databases_says_what_to_do)
{
	expect(run("migrate", NULL), EX_CONFIG);
	ck_assert_ptr_nonnull(strstr(complained, "minyictl init"));
	expect(run("init", NULL), 0);
	expect(run("migrate", NULL), 0);
	ck_assert_ptr_nonnull(strstr(said, "不用升级"));
}
END_TEST

/* Words that are no command, or not all of one. */
static const char *const misspelt[][5] = {
	{ "nothing" }, { "plan" }, { "plan", "load" }, { "plan", "load", "a", "b" }, { "account" }, { "account", "add" },
	{ "account", "add", "name" }, { "account", "add", "name", "--role", "office" },
	{ "account", "add", "--role" }, { "account", "list", "x" }, { "account", "disable" }, { "export" },
	{ "export", "2026-13" }, { "export", "2026-11", "a", "b" }, { "backup" }, { "init", "--force" }, { "init", "x" },
	{ "check", "x" }, { "demo" },
};

START_TEST(wrong_words_are_wrong_usage)
{
	const char *const *words = misspelt[_i];

	expect(run(words[0], words[1], words[2], words[3], words[4], NULL), EX_USAGE);
	ck_assert_str_eq(said, "");
	ck_assert_str_ne(complained, "");
}
END_TEST

START_TEST(every_command_explains_itself)
{
	expect(run("--help", NULL), 0);
	for (const struct command *command = commands; command->name != NULL; command++) {
		char first[32], *second;

		ck_assert_msg(strstr(said, command->name) != NULL, "%s", command->name);
		ck_assert_msg(strstr(said, command->summary) != NULL, "%s", command->name);
		snprintf(first, sizeof(first), "%s", command->name);
		second = strchr(first, ' ');
		if (second != NULL)
			*second++ = '\0';
		expect(second == NULL ? run(first, "--help", NULL) : run(first, second, "--help", NULL), 0);
		ck_assert_ptr_nonnull(strstr(said, command->help));
		ck_assert_ptr_nonnull(strstr(said, "退出状态"));
		expect(run("--help", NULL), 0);
	}
}
END_TEST

START_TEST(settings_that_are_missing_stop_it)
{
	char *words[] = { (char *)"-c", (char *)inside("none.conf"), (char *)"init" };

	command_run(3, words, stdout, stderr);
}
END_TEST

/* The password is the last word of what was said. */
static const char *
password_said(void)
{
	static char password[64];
	const char *at = strstr(said, "密码：");

	ck_assert_ptr_nonnull(at);
	ck_assert_int_eq(sscanf(at + strlen("密码："), "%63s", password), 1);
	return password;
}

static const char *
staff(const char *sql)
{
	return ask(inside("staff/staff.db"), sql);
}

START_TEST(a_new_account_gets_a_password_that_is_shown_once_and_kept_nowhere)
{
	expect(run("account", "add", "zhang", "--role", "moderator", "--name", "张审核", NULL), 0);
	ck_assert_uint_ge(strlen(password_said()), 20);
	ck_assert_str_eq(staff("SELECT role || display_name || must_change FROM account"), "moderator张审核1");
	ck_assert_int_eq(strncmp(staff("SELECT password_hash FROM account"), "$argon2id$", 10), 0);
	ck_assert_str_eq(feedback("SELECT actor || ' ' || action || ' ' || subject FROM audit ORDER BY id DESC LIMIT 1"),
	    "minyictl account-add account zhang");
	expect(run("account", "list", NULL), 0);
	ck_assert_ptr_nonnull(strstr(said, "zhang\t张审核\t审核员\t"));
	ck_assert_ptr_null(strstr(said, "$argon2id$"));
}
END_TEST

START_TEST(a_name_is_given_once_and_a_role_must_exist)
{
	expect(run("account", "add", "zhang", "--name", "张审核", "--role", "moderator", NULL), 0);
	expect(run("account", "add", "zhang", "--name", "另一个", "--role", "office", NULL), 1);
	expect(run("account", "add", "li", "--name", "李", "--role", "king", NULL), EX_USAGE);
	expect(run("account", "add", "Li!", "--name", "李", "--role", "office", NULL), EX_USAGE);
	ck_assert_str_eq(staff("SELECT count(*) FROM account"), "1");
}
END_TEST

START_TEST(a_units_account_is_made_with_the_units_name)
{
	expect(run("account", "add", "zhou", "--role", "unit", "--name", "老周", NULL), EX_USAGE);
	ck_assert_ptr_nonnull(strstr(complained, "哪个单位"));
	expect(run("account", "add", "zhou", "--role", "unit", "--name", "老周", "--unit", "县住建局", NULL), 1);
	ck_assert_ptr_nonnull(strstr(complained, "没有这个责任单位"));
	feedback("INSERT INTO responsible_unit (name, position) VALUES ('县住建局', 1)");
	expect(run("account", "add", "zhou", "--role", "unit", "--name", "老周", "--unit", "县住建局", NULL), 0);
	ck_assert_str_eq(staff("SELECT role || ' ' || unit_id FROM account"), "unit 1");
	expect(run("account", "add", "li", "--role", "office", "--name", "李", "--unit", "县住建局", NULL), EX_USAGE);
	expect(run("account", "add", "shen", "--role", "auditor", "--name", "审", NULL), 0);
	ck_assert_str_eq(staff("SELECT count(*) FROM account"), "2");
}
END_TEST

START_TEST(a_lost_phone_is_taken_away_even_of_the_last_administrator)
{
	expect(run("account", "add", "root1", "--role", "administrator", "--name", "甲", NULL), 0);
	expect(run("account", "totp-off", "root1", NULL), 1);
	ck_assert_ptr_nonnull(strstr(complained, "没有手机验证码器"));
	staff("INSERT INTO second_step VALUES (1, zeroblob(60), 1, 1)");
	staff("INSERT INTO recovery_code VALUES (1, zeroblob(32))");
	staff("INSERT INTO session VALUES (randomblob(32), 1, 1, 1, '')");
	expect(run("account", "list", NULL), 0);
	ck_assert_ptr_nonnull(strstr(said, "\t密码和验证码\t"));
	expect(run("account", "totp-off", "root1", NULL), 0);
	ck_assert_str_eq(staff("SELECT (SELECT count(*) FROM second_step) + (SELECT count(*) FROM recovery_code)"
	    " + (SELECT count(*) FROM session)"), "0");
	ck_assert_str_eq(feedback("SELECT actor || ' ' || subject FROM audit WHERE action = 'second-step-off'"),
	    "minyictl account root1");
	expect(run("account", "totp-off", "nobody", NULL), 1);
}
END_TEST

START_TEST(reset_gives_another_password_and_ends_the_sessions)
{
	char before[200];

	expect(run("account", "add", "zhang", "--role", "moderator", "--name", "张", NULL), 0);
	snprintf(before, sizeof(before), "%s", staff("SELECT password_hash FROM account"));
	staff("INSERT INTO session VALUES (randomblob(32), 1, 1, 1, '')");
	expect(run("account", "reset", "zhang", NULL), 0);
	ck_assert_uint_ge(strlen(password_said()), 20);
	ck_assert_str_ne(staff("SELECT password_hash FROM account"), before);
	ck_assert_str_eq(staff("SELECT count(*) FROM session"), "0");
	expect(run("account", "reset", "nobody", NULL), 1);
}
END_TEST

START_TEST(an_account_never_changes_without_its_entry_in_the_audit)
{
	expect(run("account", "add", "root1", "--role", "administrator", "--name", "甲", NULL), 0);
	expect(run("account", "add", "root2", "--role", "administrator", "--name", "乙", NULL), 0);
	feedback("CREATE TRIGGER no_audit BEFORE INSERT ON audit BEGIN SELECT raise(ABORT, 'full'); END");
	expect(run("account", "disable", "root1", NULL), EX_TEMPFAIL);
	ck_assert_ptr_nonnull(strstr(complained, "账号没有改"));
	ck_assert_str_eq(staff("SELECT count(*) FROM account WHERE disabled_at IS NOT NULL"), "0");
	expect(run("account", "add", "zhang", "--role", "moderator", "--name", "张", NULL), EX_TEMPFAIL);
	ck_assert_ptr_null(strstr(said, "密码"));
	ck_assert_str_eq(staff("SELECT count(*) FROM account"), "2");
}
END_TEST

START_TEST(the_last_administrator_stays)
{
	expect(run("account", "add", "root1", "--role", "administrator", "--name", "甲", NULL), 0);
	expect(run("account", "disable", "root1", NULL), 1);
	ck_assert_ptr_nonnull(strstr(complained, "最后一个"));
	expect(run("account", "add", "root2", "--role", "administrator", "--name", "乙", NULL), 0);
	expect(run("account", "disable", "root1", NULL), 0);
	expect(run("account", "list", NULL), 0);
	ck_assert_ptr_nonnull(strstr(said, "已停用"));
	expect(run("account", "enable", "root1", NULL), 0);
	ck_assert_str_eq(feedback("SELECT group_concat(action, ' ') FROM (SELECT action FROM audit"
	    " WHERE action LIKE 'account%' ORDER BY id)"),
	    "account-add account-disable account-unchanged account-add account-disable account-enable");
}
END_TEST

START_TEST(an_export_goes_to_a_private_new_file_and_is_recorded)
{
	put_submission("dapu-wharf", 2611240001);
	umask(0);
	expect(run("export", "2026-11", inside("month.csv"), NULL), 0);
	ck_assert_int_eq(mode_of("month.csv"), 0640);
	ck_assert_ptr_nonnull(strstr(said, "1 条"));
	ck_assert_str_eq(feedback("SELECT actor || ' ' || action || ' ' || subject || ' ' || detail FROM audit ORDER BY id DESC LIMIT 1"),
	    "minyictl export month 2026-11 1 rows");
	expect(run("export", "2026-11", inside("month.csv"), NULL), 1);
	ck_assert_ptr_nonnull(strstr(complained, "已经有文件"));
	expect(run("export", "2026-11", inside("no/such/folder.csv"), NULL), 1);
}
END_TEST

START_TEST(an_export_without_a_file_goes_to_the_screen)
{
	put_submission("dapu-wharf", 2611240001);
	expect(run("export", "2026-11", NULL), 0);
	ck_assert_int_eq(strncmp(said, "\xEF\xBB\xBF", 3), 0);
	ck_assert_ptr_nonnull(strstr(said, "大浦千吨级码头"));
	expect(run("export", "2026-10", NULL), 0);
	ck_assert_ptr_null(strstr(said, "大浦千吨级码头"));
}
END_TEST

START_TEST(an_export_to_a_full_disk_leaves_nothing)
{
	char *words[] = { (char *)"-c", (char *)inside("minyi.conf"), (char *)"export", (char *)"2026-11" };
	FILE *full = fopen("/dev/full", "w"), *err = tmpfile();

	ck_assert_ptr_nonnull(full);
	ck_assert_int_eq(command_run(4, words, full, err), EX_TEMPFAIL);
	fclose(full);
	fclose(err);
	ck_assert_str_eq(feedback("SELECT count(*) FROM audit WHERE action = 'export'"), "0");
}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("ops/commands");
	TCase *empty = tcase_create("empty folder"), *ready = tcase_create("ready");

	tcase_add_checked_fixture(empty, begin, end);
	tcase_add_test(empty, init_makes_what_is_missing_and_says_so);
	tcase_add_test(empty, init_again_changes_nothing);
	tcase_add_test(empty, only_the_programs_users_can_read_what_init_makes);
	tcase_add_test(empty, migrate_without_databases_says_what_to_do);
	tcase_add_loop_test(empty, wrong_words_are_wrong_usage, 0, sizeof(misspelt) / sizeof(misspelt[0]));
	tcase_add_test(empty, every_command_explains_itself);
	tcase_add_exit_test(empty, settings_that_are_missing_stop_it, EX_CONFIG);
	add_installation(ready, begin_with_plan);
	tcase_add_test(ready, a_new_account_gets_a_password_that_is_shown_once_and_kept_nowhere);
	tcase_add_test(ready, a_name_is_given_once_and_a_role_must_exist);
	tcase_add_test(ready, a_units_account_is_made_with_the_units_name);
	tcase_add_test(ready, a_lost_phone_is_taken_away_even_of_the_last_administrator);
	tcase_add_test(ready, reset_gives_another_password_and_ends_the_sessions);
	tcase_add_test(ready, an_account_never_changes_without_its_entry_in_the_audit);
	tcase_add_test(ready, the_last_administrator_stays);
	tcase_add_test(ready, an_export_goes_to_a_private_new_file_and_is_recorded);
	tcase_add_test(ready, an_export_without_a_file_goes_to_the_screen);
	tcase_add_test(ready, an_export_to_a_full_disk_leaves_nothing);
	suite_add_tcase(suite, empty);
	suite_add_tcase(suite, ready);
	return run_suite(suite);
}
