/* A day on which the disk takes nothing: the resident keeps every word. */
#include <check.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>

#include "public/resident.h"
#include "site/site.h"
#include "staff/pages.h"

#define FORM "/projects/" A_PROJECT "/feedback"

static struct rlimit before;

/* No file may grow any more: what a full disk is to SQLite. */
static void
fill_disk(void)
{
	struct rlimit tight;

	signal(SIGXFSZ, SIG_IGN);
	ck_assert_int_eq(getrlimit(RLIMIT_FSIZE, &before), 0);
	tight = before;
	tight.rlim_cur = 1024;
	ck_assert_int_eq(setrlimit(RLIMIT_FSIZE, &tight), 0);
}

static void
empty_disk(void)
{
	ck_assert_int_eq(setrlimit(RLIMIT_FSIZE, &before), 0);
}

START_TEST(a_full_disk_is_503_with_the_words_preserved)
{
	const char *form = "rating=2&reason=1&body=%E8%B7%AF%E7%81%AF%E5%9D%8F%E4%BA%86&phone=138";

	get(portal_routes, FORM);
	fill_disk();
	post(portal_routes, FORM, "rating=2&reason=1&body=%E8%B7%AF%E7%81%AF%E5%9D%8F%E4%BA%86");
	empty_disk();
	ck_assert_int_eq(answer.status, UNAVAILABLE);
	ck_assert(says("路灯坏了"));
	ck_assert(says("您写的内容都在"));
	ck_assert_int_eq(site_number("SELECT count(*) FROM submission"), 0);
	ck_assert_int_eq(site_number("SELECT count(*) FROM rating"), 0);
	post(portal_routes, FORM, form);   /* still judged as ever */
	ck_assert_int_eq(answer.status, UNPROCESSABLE);
}
END_TEST

START_TEST(with_room_again_the_same_words_are_received_once)
{
	get(portal_routes, FORM);
	fill_disk();
	post(portal_routes, FORM, "rating=2&body=x");
	empty_disk();
	ck_assert_int_eq(answer.status, UNAVAILABLE);
	post(portal_routes, FORM, "rating=2&body=x");
	ck_assert_int_eq(answer.status, SEE_OTHER);
	post(portal_routes, FORM, "rating=2&body=x");
	ck_assert_int_eq(site_number("SELECT count(*) FROM submission"), 1);
}
END_TEST

START_TEST(a_decision_on_a_full_disk_is_503_and_nothing_is_half_done)
{
	int64_t number = submit(A_PROJECT, 4, "希望早点修好路灯");
	char path[64];

	snprintf(path, sizeof(path), "/staff/submissions/%lld/decision", (long long)number);
	sign_in_as("mod", "moderator");
	fill_disk();
	post(moderate_routes, path, "verdict=published&reason=&filling=&text=&version=1");
	empty_disk();
	ck_assert_int_eq(answer.status, UNAVAILABLE);
	ck_assert_int_eq(site_number("SELECT count(*) FROM decision"), 0);
	ck_assert_str_eq(site_text("SELECT visibility FROM submission"), "waiting");
}
END_TEST

START_TEST(a_follow_up_on_a_full_disk_is_503_with_the_choices_preserved)
{
	struct paper paper = say_in_public("路灯坏了");

	reply_to(paper.number, "adopted", "您好。11 月 23 日已修好 12 盏路灯。");
	look_up(paper.number, paper.code);
	fill_disk();
	act("/lookup/follow-up", paper.number, "&solved=no&rating=2");
	empty_disk();
	ck_assert_int_eq(answer.status, UNAVAILABLE);
	ck_assert(says("还没有记下"));
	ck_assert(says("value=\"no\" checked"));
	ck_assert_int_eq(site_number("SELECT count(*) FROM follow_up"), 0);
	ck_assert_str_eq(site_text("SELECT handling FROM submission"), "answered");
	act("/lookup/follow-up", paper.number, "&solved=no&rating=2");
	ck_assert_int_eq(answer.status, OK);
}
END_TEST

START_TEST(reading_goes_on_while_nothing_can_be_written)
{
	fill_disk();
	get(portal_routes, "/projects/" A_PROJECT);
	ck_assert_int_eq(answer.status, OK);
	get(portal_routes, FORM);
	ck_assert_int_eq(answer.status, OK);
	empty_disk();
}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("bad day");
	TCase *tests = tcase_create("bad day");

	tcase_add_checked_fixture(tests, site_open, site_close);
	tcase_add_test(tests, a_full_disk_is_503_with_the_words_preserved);
	tcase_add_test(tests, with_room_again_the_same_words_are_received_once);
	tcase_add_test(tests, a_decision_on_a_full_disk_is_503_and_nothing_is_half_done);
	tcase_add_test(tests, a_follow_up_on_a_full_disk_is_503_with_the_choices_preserved);
	tcase_add_test(tests, reading_goes_on_while_nothing_can_be_written);
	suite_add_tcase(suite, tests);
	return run_suite(suite);
}
