/* The files of keys: made once, kept close, and missed loudly. */
#include <check.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sysexits.h>
#include <unistd.h>

#include "folder.h"
#include "guard/keys.h"
#include "suite.h"

static char base[64], portal[80], staff[80];
static const char *const names[] = { "portal/portal.key", "portal/contact.public", "staff/staff.key", "staff/contact.secret" };

static const char *
at(const char *name)
{
	static char paths[4][128];
	static int next;
	char *path = paths[next++ % 4];

	snprintf(path, sizeof(paths[0]), "%s/%s", base, name);
	return path;
}

static void
setup(void)
{
	folder_new(base, "keys");
	snprintf(portal, sizeof(portal), "%s/portal", base);
	snprintf(staff, sizeof(staff), "%s/staff", base);
	ck_assert_int_eq(mkdir(portal, 0700), 0);
	ck_assert_int_eq(mkdir(staff, 0700), 0);
}

static void
teardown(void)
{
	for (size_t i = 0; i < 4; i++)
		unlink(at(names[i]));
	rmdir(portal);
	rmdir(staff);
	rmdir(base);
}

static void
content(const char *name, unsigned char bytes[32])
{
	FILE *file = fopen(at(name), "rb");

	ck_assert_ptr_nonnull(file);
	ck_assert_uint_eq(fread(bytes, 1, 32, file), 32);
	ck_assert_int_eq(fgetc(file), EOF);
	fclose(file);
}

static void
write_file(const char *name, const char *bytes, size_t size)
{
	FILE *file = fopen(at(name), "wb");

	ck_assert_ptr_nonnull(file);
	ck_assert_uint_eq(fwrite(bytes, 1, size, file), size);
	fclose(file);
	ck_assert_int_eq(chmod(at(name), 0600), 0);
}

static unsigned
mode_of(const char *name)
{
	struct stat about;

	ck_assert_int_eq(lstat(at(name), &about), 0);
	return about.st_mode & 07777;
}

START_TEST(keys_are_made_with_tight_modes_whatever_the_umask)
{
	umask(0);
	ck_assert_int_eq(keys_create(portal, staff), 4);
	ck_assert_uint_eq(mode_of(names[0]), 0600);
	ck_assert_uint_eq(mode_of(names[1]), 0640);
	ck_assert_uint_eq(mode_of(names[2]), 0600);
	ck_assert_uint_eq(mode_of(names[3]), 0600);
	ck_assert_int_ne(access(at("portal/portal.key.new"), F_OK), 0);
	ck_assert_ptr_null(keys_problem(portal, staff));
}
END_TEST

START_TEST(keys_that_are_there_are_never_made_again)
{
	unsigned char before[4][32], after[32];

	ck_assert_int_eq(keys_create(portal, staff), 4);
	for (size_t i = 0; i < 4; i++)
		content(names[i], before[i]);
	ck_assert_int_eq(keys_create(portal, staff), 0);
	for (size_t i = 0; i < 4; i++) {
		content(names[i], after);
		ck_assert_mem_eq(before[i], after, 32);
	}
	unlink(at(names[0]));
	write_file("portal/portal.key.new", "half", 4);   /* of a run that was cut short */
	ck_assert_int_eq(keys_create(portal, staff), 1);
	content(names[0], after);
	ck_assert_mem_ne(before[0], after, 32);
	ck_assert_ptr_null(keys_problem(portal, staff));
}
END_TEST

START_TEST(the_public_half_comes_back_from_the_secret_one)
{
	unsigned char before[32], after[32];

	ck_assert_int_eq(keys_create(portal, staff), 4);
	content("portal/contact.public", before);
	unlink(at("portal/contact.public"));
	ck_assert_int_eq(keys_create(portal, staff), 1);
	content("portal/contact.public", after);
	ck_assert_mem_eq(before, after, 32);
	ck_assert_ptr_null(keys_problem(portal, staff));
}
END_TEST

START_TEST(a_secret_half_that_is_kept_elsewhere_is_no_problem_and_never_made_anew)
{
	unsigned char before[32], after[32];

	ck_assert_int_eq(keys_create(portal, staff), 4);
	content("portal/contact.public", before);
	unlink(at("staff/contact.secret"));
	ck_assert_int_eq(keys_create(portal, staff), 0);
	ck_assert_ptr_null(keys_problem(portal, staff));
	ck_assert_int_ne(access(at("staff/contact.secret"), F_OK), 0);
	content("portal/contact.public", after);
	ck_assert_mem_eq(before, after, 32);
}
END_TEST

START_TEST(a_folder_that_is_not_there_makes_no_keys)
{
	ck_assert_int_eq(keys_create("/nonexistent/minyi", staff), -1);
	ck_assert_int_eq(keys_create(portal, "/nonexistent/minyi"), -1);
}
END_TEST

START_TEST(each_key_that_is_missing_is_named_with_the_remedy)
{
	const char *name = names[_i], *problem;

	ck_assert_int_eq(keys_create(portal, staff), 4);
	unlink(at(name));
	problem = keys_problem(portal, staff);
	ck_assert_ptr_nonnull(problem);
	ck_assert_ptr_nonnull(strstr(problem, name));
	ck_assert_ptr_nonnull(strstr(problem, "minyictl init"));
}
END_TEST

START_TEST(each_key_of_a_wrong_length_is_named)
{
	const char *name = names[_i], *problem;

	ck_assert_int_eq(keys_create(portal, staff), 4);
	for (size_t size = 0; size <= 64; size += 31) {
		write_file(name, "0123456789012345678901234567890123456789012345678901234567890123", size);
		problem = keys_problem(portal, staff);
		ck_assert_ptr_nonnull(problem);
		ck_assert_ptr_nonnull(strstr(problem, name));
		ck_assert_ptr_nonnull(strstr(problem, "32 字节"));
	}
}
END_TEST

START_TEST(each_key_that_is_open_to_others_is_named)
{
	const char *name = names[_i], *problem;
	bool is_public = strstr(name, "public") != NULL;

	ck_assert_int_eq(keys_create(portal, staff), 4);
	for (unsigned bit = 001; bit <= 040; bit <<= 1) {
		ck_assert_int_eq(chmod(at(name), 0600 | bit), 0);
		problem = keys_problem(portal, staff);
		if (is_public && (bit == 040 || bit == 010)) {   /* its group may read it */
			ck_assert_ptr_null(problem);
			continue;
		}
		ck_assert_ptr_nonnull(problem);
		ck_assert_ptr_nonnull(strstr(problem, name));
		ck_assert_ptr_nonnull(strstr(problem, is_public ? "chmod 640" : "chmod 600"));
	}
}
END_TEST

START_TEST(halves_of_different_pairs_are_noticed)
{
	unsigned char other[32];

	ck_assert_int_eq(keys_create(portal, staff), 4);
	content("portal/portal.key", other);
	write_file("portal/contact.public", (const char *)other, 32);
	ck_assert_ptr_nonnull(strstr(keys_problem(portal, staff), "不是一对"));
}
END_TEST

START_TEST(every_use_has_a_key_of_its_own)
{
	struct keys one, two;
	const unsigned char *all[6];

	ck_assert_int_eq(keys_create(portal, staff), 4);
	keys_of_portal(&one, portal);
	keys_of_moderate(&two, staff);
	all[0] = one.form, all[1] = one.device, all[2] = one.receipt;
	all[3] = two.form, all[4] = two.session, all[5] = two.source;
	for (int i = 0; i < 6; i++) {
		static const unsigned char nothing[32];

		ck_assert_mem_ne(all[i], nothing, 32);
		for (int j = 0; j < i; j++)
			ck_assert_mem_ne(all[i], all[j], 32);
	}
}
END_TEST

START_TEST(a_program_never_holds_the_others_keys)
{
	static const unsigned char nothing[32];
	struct keys one, two;

	ck_assert_int_eq(keys_create(portal, staff), 4);
	keys_of_portal(&one, portal);
	keys_of_moderate(&two, staff);
	ck_assert_mem_eq(one.session, nothing, 32);
	ck_assert_mem_eq(one.source, nothing, 32);
	ck_assert_mem_eq(two.device, nothing, 32);
	ck_assert_mem_eq(two.receipt, nothing, 32);
}
END_TEST

START_TEST(moderate_seals_numbers_to_the_same_pair_as_portal_while_one_half_lies_with_it)
{
	char path[512];
	struct keys one, two;

	ck_assert_int_eq(keys_create(portal, staff), 4);
	keys_of_portal(&one, portal);
	keys_of_moderate(&two, staff);
	ck_assert(one.seals_contacts && two.seals_contacts);
	ck_assert_mem_eq(one.contact_public, two.contact_public, 32);
	snprintf(path, sizeof(path), "%s/contact.secret", staff);
	ck_assert_int_eq(unlink(path), 0);
	keys_of_moderate(&two, staff);
	ck_assert(!two.seals_contacts);
}
END_TEST

START_TEST(the_keys_are_the_same_after_a_restart)
{
	struct keys one, two;

	ck_assert_int_eq(keys_create(portal, staff), 4);
	keys_of_portal(&one, portal);
	keys_of_portal(&two, portal);
	ck_assert_mem_eq(&one, &two, sizeof(one));
}
END_TEST

/* The test runner sees the exit status, so nothing after it can be cleaned up. */
START_TEST(portal_refuses_to_start_without_its_key)
{
	struct keys keys;

	teardown();
	keys_of_portal(&keys, portal);
}
END_TEST

START_TEST(moderate_refuses_to_start_with_a_key_that_others_read)
{
	struct keys keys;

	ck_assert_int_eq(keys_create(portal, staff), 4);
	ck_assert_int_eq(chmod(at("staff/staff.key"), 0640), 0);
	atexit(teardown);
	keys_of_moderate(&keys, staff);
}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("keys");
	TCase *tests = tcase_create("keys");

	tcase_add_checked_fixture(tests, setup, teardown);
	tcase_add_test(tests, keys_are_made_with_tight_modes_whatever_the_umask);
	tcase_add_test(tests, keys_that_are_there_are_never_made_again);
	tcase_add_test(tests, the_public_half_comes_back_from_the_secret_one);
	tcase_add_test(tests, a_secret_half_that_is_kept_elsewhere_is_no_problem_and_never_made_anew);
	tcase_add_test(tests, a_folder_that_is_not_there_makes_no_keys);
	tcase_add_loop_test(tests, each_key_that_is_missing_is_named_with_the_remedy, 0, 3);
	tcase_add_loop_test(tests, each_key_of_a_wrong_length_is_named, 0, 4);
	tcase_add_loop_test(tests, each_key_that_is_open_to_others_is_named, 0, 4);
	tcase_add_test(tests, halves_of_different_pairs_are_noticed);
	tcase_add_test(tests, every_use_has_a_key_of_its_own);
	tcase_add_test(tests, a_program_never_holds_the_others_keys);
	tcase_add_test(tests, moderate_seals_numbers_to_the_same_pair_as_portal_while_one_half_lies_with_it);
	tcase_add_test(tests, the_keys_are_the_same_after_a_restart);
	tcase_add_exit_test(tests, portal_refuses_to_start_without_its_key, EX_CONFIG);
	tcase_add_exit_test(tests, moderate_refuses_to_start_with_a_key_that_others_read, EX_CONFIG);
	suite_add_tcase(suite, tests);
	return run_suite(suite);
}
