/* units.h - two responsible units, one of which drafts an answer. */
#ifndef TESTS_STAFF_UNITS_H
#define TESTS_STAFF_UNITS_H

#include "staff/hand.h"

#define GOOD "您好。路灯 12 月 1 日前换好，一共 12 盏。县住建局 0734-5220000"

/* Two units; the project's cases go to the first. */
static inline void
open_with_units(void)
{
	site_open();
	site_run("INSERT INTO responsible_unit (id, name, position, telephone) VALUES"
	    " (901, '县住建局', 901, '0734-5220000'), (902, '县水利局', 902, '');"
	    "INSERT OR REPLACE INTO project_unit (project_id, unit_id, by_office)"
	    " SELECT id, 901, 1 FROM project WHERE slug = '" A_PROJECT "'");
}

static inline void
sign_in_as_unit(const char *name, int unit)
{
	sign_in_as(name, "unit");
	site_run_staff(words("UPDATE account SET unit_id = %d WHERE name = '%s'", unit, name));
}

static inline const char *
review_place(int64_t number)
{
	return words("%s/review", answer_place(number));
}

static inline void
return_answer(int64_t number, const char *reason)
{
	post(moderate_routes, words("%s/return", answer_place(number)),
	    words("%s&reason=%s", versions_of(number), encoded(reason)));
}

/* Submitted by its unit; the office is signed in. */
static inline int64_t
submitted(void)
{
	int64_t number = submit(A_PROJECT, 2, "路灯一直不亮");

	sign_in_as_unit("zhujian", 901);
	draft_answer(number, "submit", "", "adopted", GOOD);
	ck_assert_int_eq(answer.status, SEE_OTHER);
	leave();
	sign_in_as("office", "office");
	return number;
}

/* Each test on a site of its own. */
static inline int
run_tests(const char *name, const TTest *const tests[])
{
	Suite *suite = suite_create(name);
	TCase *all = tcase_create(name);

	tcase_add_checked_fixture(all, open_with_units, site_close);
	tcase_set_timeout(all, 60);
	for (; *tests != NULL; tests++)
		tcase_add_test(all, *tests);
	suite_add_tcase(suite, all);
	return run_suite(suite);
}

#endif
