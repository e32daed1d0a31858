/* Accounts: who there is, what each may, and that somebody always can. */
#include "staff_file.h"

#include "http/router.h"

static int64_t
enabled_administrators(void)
{
	return staff_sql("SELECT count(*) FROM account WHERE role = 'administrator' AND disabled_at IS NULL");
}

START_TEST(a_new_account_is_found_by_name_and_by_number)
{
	int64_t id = account_added("li.ming", "moderator");
	struct account *account = account_by_id(file.db, file.arena, id);

	ck_assert_str_eq(account->name, "li.ming");
	ck_assert_str_eq(account->display_name, "李明");
	ck_assert_str_eq(account->role, "moderator");
	ck_assert_str_eq(account->password_hash, file.hash);
	ck_assert(!account->must_change && !account->disabled);
	ck_assert_int_eq(account->created_at, NOW);
	ck_assert_int_eq(account->signed_in_at, 0);
	ck_assert_ptr_null(account_by_name(file.db, file.arena, "li.min"));
	ck_assert_ptr_null(account_by_name(file.db, file.arena, "LI.MING"));
	ck_assert_ptr_null(account_by_name(file.db, file.arena, ""));
	ck_assert_ptr_null(account_by_id(file.db, file.arena, id + 1));
}
END_TEST

START_TEST(accounts_are_listed_by_name)
{
	struct account *list;

	ck_assert_ptr_null(accounts(file.db, file.arena));
	account_added("wang", "office");
	account_added("admin", "administrator");
	account_added("li.ming", "moderator");
	list = accounts(file.db, file.arena);
	ck_assert_str_eq(list->name, "admin");
	ck_assert_str_eq(list->next->name, "li.ming");
	ck_assert_str_eq(list->next->next->name, "wang");
	ck_assert_ptr_null(list->next->next->next);
}
END_TEST

START_TEST(a_name_is_taken_once)
{
	account_added("li.ming", "moderator");
	ck_assert_int_eq(account_create(file.writer, "li.ming", "李鸣", "office", 0, file.hash, true, NOW), REFUSED);
	ck_assert_int_eq(staff_sql("SELECT count(*) FROM account"), 1);
}
END_TEST

START_TEST(the_schema_refuses_what_the_rules_missed)
{
	ck_assert_int_eq(account_create(file.writer, "li", "李明", "mayor", 0, file.hash, true, NOW), REFUSED);
	ck_assert_int_eq(account_create(file.writer, "l", "李明", "office", 0, file.hash, true, NOW), REFUSED);
	ck_assert_int_eq(account_create(file.writer, "li", "", "office", 0, file.hash, true, NOW), REFUSED);
	ck_assert_int_eq(staff_sql("SELECT count(*) FROM account"), 0);
}
END_TEST

START_TEST(names_and_roles_are_judged_in_plain_words)
{
	static const char *const names[] = { "", "a", "1a", ".li", "-li", "Li", "li ming", "李明", "li/ming", "li\nming",
	    "abcdefghijklmnopqrstuvwxyzabcdefg" };

	ck_assert_ptr_null(account_problem("li", "李明", "moderator", 0));
	ck_assert_ptr_null(account_problem("li.ming_2-b", "李", "office", 0));
	ck_assert_ptr_null(account_problem("abcdefghijklmnopqrstuvwxyzabcdef", "一二三四五六七八九十一二三四五六七八九十", "administrator", 0));
	for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++)
		ck_assert_msg(account_problem(names[i], "李明", "office", 0) != NULL, "%s", names[i]);
	ck_assert_ptr_nonnull(account_problem("li", "", "office", 0));
	ck_assert_ptr_nonnull(account_problem("li", "一二三四五六七八九十一二三四五六七八九十一", "office", 0));
	ck_assert_ptr_nonnull(account_problem("li", "李明", "", 0));
	ck_assert_ptr_nonnull(account_problem("li", "李明", "Office", 0));
}
END_TEST

START_TEST(each_role_may_its_own)
{
	ck_assert_uint_eq(role_needs("moderator"), STAFF | READ | CASES | MODERATE);
	ck_assert_uint_eq(role_needs("unit"), STAFF | CASES | DRAFT);
	ck_assert_uint_eq(role_needs("office"), STAFF | READ | CASES | REPORT | MODERATE | DRAFT | OFFICE);
	ck_assert_uint_eq(role_needs("auditor"), STAFF | READ | CASES | REPORT | AUDIT);
	ck_assert_uint_eq(role_needs("administrator"), STAFF | ROLE_NEEDS);
	ck_assert_uint_eq(role_needs(""), 0);
	ck_assert_uint_eq(role_needs("root"), 0);
	ck_assert_str_eq(role_word("moderator"), "审核员");
	ck_assert_str_eq(role_word("office"), "治理提升办");
	ck_assert_str_eq(role_word("administrator"), "管理员");
	ck_assert_str_eq(role_word("unit"), "责任单位");
	ck_assert_str_eq(role_word("auditor"), "审计员");
	ck_assert_str_eq(role_word("root"), "");
}
END_TEST

START_TEST(the_last_administrator_is_not_disabled)
{
	int64_t one = account_added("one", "administrator"), two = account_added("two", "administrator");

	account_added("three", "moderator");
	ck_assert_int_eq(account_disable(file.writer, one, NOW), WRITTEN);
	ck_assert_int_eq(account_disable(file.writer, two, NOW), REFUSED);
	ck_assert_int_eq(enabled_administrators(), 1);
	ck_assert_int_eq(account_enable(file.writer, one), WRITTEN);
	ck_assert_int_eq(account_disable(file.writer, two, NOW), WRITTEN);
	ck_assert_int_eq(account_disable(file.writer, one, NOW), REFUSED);
	ck_assert_int_eq(enabled_administrators(), 1);
}
END_TEST

START_TEST(the_last_administrator_does_not_become_something_else)
{
	int64_t one = account_added("one", "administrator"), two = account_added("two", "office");

	ck_assert_int_eq(account_set_role(file.writer, one, "office", 0), REFUSED);
	ck_assert_int_eq(account_set_role(file.writer, one, "administrator", 0), WRITTEN);
	ck_assert_int_eq(account_set_role(file.writer, two, "administrator", 0), WRITTEN);
	ck_assert_int_eq(account_set_role(file.writer, one, "office", 0), WRITTEN);
	ck_assert_int_eq(account_set_role(file.writer, two, "moderator", 0), REFUSED);
	ck_assert_int_eq(enabled_administrators(), 1);
}
END_TEST

START_TEST(a_disabled_administrator_does_not_count_as_one)
{
	int64_t one = account_added("one", "administrator"), two = account_added("two", "administrator");

	ck_assert_int_eq(account_disable(file.writer, two, NOW), WRITTEN);
	ck_assert_int_eq(account_set_role(file.writer, one, "moderator", 0), REFUSED);
	ck_assert_int_eq(account_set_role(file.writer, two, "moderator", 0), WRITTEN);
	ck_assert_int_eq(account_disable(file.writer, two, NOW + 5), WRITTEN);
	ck_assert_int_eq(staff_sql("SELECT disabled_at FROM account WHERE name = 'two'"), NOW);   /* since then */
}
END_TEST

START_TEST(others_may_go_even_when_there_is_no_administrator)
{
	int64_t id = account_added("li", "moderator");

	ck_assert_int_eq(account_set_role(file.writer, id, "office", 0), WRITTEN);
	ck_assert_int_eq(account_disable(file.writer, id, NOW), WRITTEN);
	ck_assert(account_by_id(file.db, file.arena, id)->disabled);
}
END_TEST

START_TEST(what_is_not_there_cannot_be_changed)
{
	account_added("one", "administrator");
	ck_assert_int_eq(account_disable(file.writer, 99, NOW), REFUSED);
	ck_assert_int_eq(account_enable(file.writer, 99), REFUSED);
	ck_assert_int_eq(account_set_role(file.writer, 99, "office", 0), REFUSED);
	ck_assert_int_eq(account_set_password(file.writer, 99, file.hash, true), REFUSED);
}
END_TEST

START_TEST(the_role_unit_comes_with_a_unit_and_no_other_does)
{
	int64_t id = account_added("li", "moderator");

	ck_assert_int_eq(account_create(file.writer, "wang", "王", "unit", 0, file.hash, true, NOW), REFUSED);
	ck_assert_int_eq(account_create(file.writer, "wang", "王", "office", 3, file.hash, true, NOW), REFUSED);
	ck_assert_int_eq(account_create(file.writer, "wang", "王", "unit", 3, file.hash, true, NOW), WRITTEN);
	ck_assert_int_eq(account_by_name(file.db, file.arena, "wang")->unit, 3);
	ck_assert_int_eq(account_set_role(file.writer, id, "unit", 0), REFUSED);
	ck_assert_int_eq(account_set_role(file.writer, id, "unit", 4), WRITTEN);
	ck_assert_int_eq(account_set_role(file.writer, id, "office", 4), REFUSED);
	ck_assert_int_eq(account_set_role(file.writer, id, "office", 0), WRITTEN);
	ck_assert_int_eq(account_by_id(file.db, file.arena, id)->unit, 0);
	ck_assert_ptr_nonnull(strstr(account_problem("li", "李明", "unit", 0), "哪个单位"));
	ck_assert_ptr_null(account_problem("li", "李明", "unit", 4));
}
END_TEST

/* base/config.c cannot ask for the roles: here both lists are held together. */
START_TEST(every_role_can_be_named_in_the_settings)
{
	static const char *const names[] = { "moderator", "unit", "office", "auditor", "administrator" };
	const char *path = arena_text(file.arena, "%s/minyi.conf", file.folder);
	struct config *config;

	for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++) {
		FILE *stream = fopen(path, "w");

		fprintf(stream, "totp_roles = %s\n", names[i]);
		fclose(stream);
		ck_assert_msg(config_problem(path) == NULL, "%s", config_problem(path));
		config = config_read(path);
		for (size_t k = 0; k < sizeof(names) / sizeof(names[0]); k++) {
			ck_assert_str_ne(role_word(names[k]), "");
			ck_assert_int_eq(role_needs_second_step(config, names[k]), i == k);
		}
		config_free(config);
	}
	ck_assert_int_eq(unlink(path), 0);
	config = config_read("");      /* an installation that says nothing */
	for (size_t k = 0; k < sizeof(names) / sizeof(names[0]); k++)
		ck_assert(role_needs_second_step(config, names[k]));
	config_free(config);
}
END_TEST

START_TEST(there_are_no_other_roles)
{
	int64_t id = account_added("li", "moderator");

	ck_assert_int_eq(account_set_role(file.writer, id, "mayor", 0), REFUSED);
	ck_assert_str_eq(account_by_id(file.db, file.arena, id)->role, "moderator");
}
END_TEST

START_TEST(every_change_ends_the_accounts_sessions_and_nobody_elses)
{
	int64_t id = account_added("li", "moderator");
	char *token, *other;

	account_added("one", "administrator");
	other = signed_in("one", NOW);
	for (int change = 0; change < 4; change++) {
		token = signed_in("li", NOW);
		ck_assert_ptr_nonnull(session_at(token, NOW));
		switch (change) {
		case 0: ck_assert_int_eq(account_set_role(file.writer, id, "office", 0), WRITTEN); break;
		case 1: ck_assert_int_eq(account_set_password(file.writer, id, file.hash, false), WRITTEN); break;
		case 2: ck_assert_int_eq(account_enable(file.writer, id), WRITTEN); break;
		case 3: ck_assert_int_eq(account_disable(file.writer, id, NOW), WRITTEN); break;
		}
		ck_assert_ptr_null(session_at(token, NOW));
		ck_assert_int_eq(staff_sql("SELECT count(*) FROM session"), 1);
	}
	ck_assert_ptr_nonnull(session_at(other, NOW));
	ck_assert_int_eq(account_enable(file.writer, id), WRITTEN);
	ck_assert_ptr_null(session_at(token, NOW));   /* what was ended does not come back */
}
END_TEST

START_TEST(a_new_password_ends_the_sessions_and_may_have_to_be_changed)
{
	int64_t id = account_added("li", "moderator");
	char *token = signed_in("li", NOW);

	ck_assert_int_eq(account_set_password(file.writer, id, file.hash, true), WRITTEN);
	ck_assert_ptr_null(session_at(token, NOW));
	ck_assert(account_by_id(file.db, file.arena, id)->must_change);
	ck_assert(session_at(signed_in("li", NOW), NOW)->must_change);
}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("account");
	TCase *tests = tcase_create("account");

	staff_file_prepare();
	tcase_add_checked_fixture(tests, staff_file_open, staff_file_close);
	tcase_add_test(tests, a_new_account_is_found_by_name_and_by_number);
	tcase_add_test(tests, accounts_are_listed_by_name);
	tcase_add_test(tests, a_name_is_taken_once);
	tcase_add_test(tests, the_schema_refuses_what_the_rules_missed);
	tcase_add_test(tests, names_and_roles_are_judged_in_plain_words);
	tcase_add_test(tests, each_role_may_its_own);
	tcase_add_test(tests, the_last_administrator_is_not_disabled);
	tcase_add_test(tests, the_last_administrator_does_not_become_something_else);
	tcase_add_test(tests, a_disabled_administrator_does_not_count_as_one);
	tcase_add_test(tests, others_may_go_even_when_there_is_no_administrator);
	tcase_add_test(tests, what_is_not_there_cannot_be_changed);
	tcase_add_test(tests, the_role_unit_comes_with_a_unit_and_no_other_does);
	tcase_add_test(tests, every_role_can_be_named_in_the_settings);
	tcase_add_test(tests, there_are_no_other_roles);
	tcase_add_test(tests, every_change_ends_the_accounts_sessions_and_nobody_elses);
	tcase_add_test(tests, a_new_password_ends_the_sessions_and_may_have_to_be_changed);
	suite_add_tcase(suite, tests);
	return run_suite(suite);
}
