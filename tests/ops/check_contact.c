/* minyictl contact open: on the server into the audit, elsewhere with the secret key alone. */
#include "installation.h"

#include "base/arena.h"
#include "guard/contact.h"
#include "guard/keys.h"

#define NUMBER "2611240001"

static void
begin_with_phone(void)
{
	struct arena *arena = arena_new(1 << 20);
	struct keys keys;
	struct blob sealed;
	char sql[1024], *hex, *to;

	begin_with_plan();
	put_submission("yiwu-smart-park", 2611240001);
	keys_of_portal(&keys, inside("portal"));
	sealed = contact_seal(&keys, arena, "13876543210");
	hex = to = arena_take(arena, 2 * sealed.size + 1);
	for (size_t i = 0; i < sealed.size; i++)
		to += sprintf(to, "%02x", ((const unsigned char *)sealed.data)[i]);
	snprintf(sql, sizeof(sql), "INSERT INTO contact VALUES (1, x'%s', 1795485600)", hex);
	feedback_run(sql);
	write_file(inside("sealed.txt"), contact_text(arena, sealed));
	arena_free(arena);
}

START_TEST(by_number_with_a_purpose_it_is_opened_and_audited)
{
	expect(run("contact", "open", NUMBER, "回访修好了没有", "--purpose", "回访", NULL), 0);
	ck_assert_str_eq(said, "13876543210\n");
	ck_assert_str_eq(feedback("SELECT actor || '/' || subject || '/' || detail FROM audit WHERE action = 'open-phone'"),
	    "minyictl/submission " NUMBER "/call-back, 回访修好了没有");
	expect(run("audit", "verify", NULL), 0);
}
END_TEST

START_TEST(without_a_purpose_nothing_is_opened)
{
	expect(run("contact", "open", NUMBER, "回访修好了没有", NULL), EX_USAGE);
	expect(run("contact", "open", NUMBER, "--purpose", "回访", NULL), EX_USAGE);
	expect(run("contact", "open", NUMBER, "回访一下", "--purpose", "好奇", NULL), EX_USAGE);
	expect(run("contact", "open", "2611249999", "回访一下", "--purpose", "回访", NULL), 1);
	ck_assert_str_eq(said, "");
	ck_assert_int_eq(feedback_number("SELECT count(*) FROM audit WHERE action = 'open-phone'"), 0);
}
END_TEST

START_TEST(elsewhere_the_sealed_text_and_the_secret_are_enough)
{
	char secret[256];

	snprintf(secret, sizeof(secret), "%s", inside("elsewhere.key"));
	ck_assert_int_eq(rename(inside("staff/contact.secret"), secret), 0);
	ck_assert_int_eq(chmod(secret, 0644), 0);     /* as on a stick */
	ck_assert_int_eq(unlink(inside("minyi.conf")), 0);
	ck_assert_ptr_nonnull(freopen(inside("sealed.txt"), "r", stdin));
	expect(run("contact", "open", "--secret", secret, NULL), 0);
	ck_assert_str_eq(said, "13876543210\n");
}
END_TEST

START_TEST(what_is_not_sealed_to_the_key_is_not_opened)
{
	write_file(inside("sealed.txt"), "bm90IHNlYWxlZA==");
	ck_assert_ptr_nonnull(freopen(inside("sealed.txt"), "r", stdin));
	expect(run("contact", "open", "--secret", inside("staff/contact.secret"), NULL), 1);
	ck_assert_str_eq(said, "");
	expect(run("contact", "open", NULL), EX_USAGE);
}
END_TEST

START_TEST(a_secret_kept_elsewhere_is_no_problem_and_a_wrong_one_is)
{
	ck_assert_int_eq(rename(inside("staff/contact.secret"), inside("away")), 0);
	run("check", NULL);
	ck_assert_ptr_nonnull(strstr(said, "说明：contact.secret 不在这台机器上"));
	ck_assert_ptr_null(strstr(said, "问题：密钥"));
	expect(run("init", NULL), 0);
	ck_assert_int_ne(access(inside("staff/contact.secret"), F_OK), 0);
	expect(run("contact", "open", NUMBER, "回访修好了没有", "--purpose", "回访", NULL), 1);
	ck_assert_ptr_nonnull(strstr(complained, "--secret"));
	write_file(inside("staff/contact.secret"), "0123456789abcdef0123456789abcdef");
	ck_assert_int_eq(chmod(inside("staff/contact.secret"), 0600), 0);
	expect(run("check", NULL), 1);
	ck_assert_ptr_nonnull(strstr(said, "不是一对"));
}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("contact");
	TCase *all = tcase_create("contact");

	add_installation(all, begin_with_phone);
	tcase_set_timeout(all, 60);
	tcase_add_test(all, by_number_with_a_purpose_it_is_opened_and_audited);
	tcase_add_test(all, without_a_purpose_nothing_is_opened);
	tcase_add_test(all, elsewhere_the_sealed_text_and_the_secret_are_enough);
	tcase_add_test(all, what_is_not_sealed_to_the_key_is_not_opened);
	tcase_add_test(all, a_secret_kept_elsewhere_is_no_problem_and_a_wrong_one_is);
	suite_add_tcase(suite, all);
	return run_suite(suite);
}
