/* What was covered stands nowhere: no page, feed, table, index or log line.
 *
 * The original is where somebody opens it on purpose: on the staff's page of
 * the original (noted in the audit), in the author's own look-up, and on the
 * page of the case and of its answer, because a unit cannot do anything about
 * "［姓名已遮盖］" (these say that it is the original). */
#include "staff/hand.h"

#include <unistd.h>

#include "ops/command.h"

/* Characters that nothing else of the site has: each alone betrays the name. */
#define NAME "犇骉麤"
#define BODY "路灯坏了，请联系" NAME "，一直没修"
#define MASKED "路灯坏了，请联系［姓名已遮盖］，一直没修"

static const char *const letters[] = { "犇", "骉", "麤" };

static bool
betrays(void)
{
	for (size_t i = 0; i < sizeof(letters) / sizeof(letters[0]); i++)
		if (says(letters[i]) || strstr(answer.location, letters[i]) != NULL)
			return true;
	return false;
}

/* The page is there, and shows none of the name. */
static void
silent(const struct route *routes, const char *address)
{
	get(routes, address);
	ck_assert_msg(answer.status == OK, "%s: %d", address, answer.status);
	ck_assert_msg(!betrays(), "%s shows what was covered", address);
}

/* Indexed while it waited, found there, then masked; answered, so that it is everywhere. */
static int64_t
masked(void)
{
	int64_t number = submit(A_PROJECT, 2, BODY);

	visit.now = clock_now();
	staff_tick(&visit);
	sign_in_as("mod", "moderator");
	get(moderate_routes, words("/staff/queue?q=%s", encoded(NAME)));
	ck_assert_msg(says(words("/staff/submissions/%lld?", (long long)number)), "found while it waits");
	decide_on(number, words("verdict=masked&reason=mask&text=%s", encoded(MASKED)));
	ck_assert_str_eq(site_text("SELECT body FROM publication"), MASKED);
	sign_in_as("office", "office");
	answer_to(number, "县住建局", "explained", "路灯已经在十一月二十日修好，一共修了十二盏。");
	ck_assert_int_eq(answer.status, SEE_OTHER);
	return number;
}

START_TEST(residents_pages_feeds_and_tables_do_not_show_it)
{
	static const char *const addresses[] = {
		"/", "/vision", "/adoption", "/projects/" A_PROJECT, "/projects/" A_PROJECT "/feedback",
		"/projects/" A_PROJECT "/poster", "/projects/" A_PROJECT "/card", "/search", "/statistics", "/statistics.csv",
		"/audit", "/audit/heads.txt", "/ledger", "/feeds/projects/" A_PROJECT, "/sitemap", "/sitemap.xml",
	};
	const char *area;

	masked();
	get(portal_routes, "/projects/" A_PROJECT);
	ck_assert(says("［姓名已遮盖］"));
	for (size_t i = 0; i < sizeof(addresses) / sizeof(addresses[0]); i++)
		silent(portal_routes, addresses[i]);
	area = site_text("SELECT area.slug FROM area JOIN project ON area_id = area.id WHERE project.slug = '" A_PROJECT "'");
	silent(portal_routes, words("/areas/%s", area));
	get(portal_routes, words("/feeds/areas/%s", area));
	ck_assert(says("［姓名已遮盖］"));
	ck_assert(!betrays());
	get(portal_routes, words("/search?q=%s", encoded("路灯坏了")));
	ck_assert(says("［姓名已遮盖］"));
	ck_assert(!betrays());
}
END_TEST

START_TEST(no_search_finds_it)
{
	int64_t number = masked();
	char row[64];

	snprintf(row, sizeof(row), "/staff/submissions/%lld?", (long long)number);
	get(portal_routes, words("/search?q=%s", encoded(NAME)));
	ck_assert(!says("［姓名已遮盖］"));   /* the words that were asked for stand in the form */
	for (size_t i = 0; i < sizeof(queue_states) / sizeof(queue_states[0]); i++) {
		get(moderate_routes, words("/staff/queue?state=%s&q=%s", queue_states[i], encoded(NAME)));
		ck_assert_int_eq(answer.status, OK);
		ck_assert(!says(row));
	}
	get(moderate_routes, words("/staff/queue?state=published&q=%s", encoded("路灯坏了")));
	ck_assert(says(row));
	ck_assert(says("［姓名已遮盖］"));
}
END_TEST

START_TEST(staffs_lists_begin_with_the_public_text)
{
	int64_t number = masked();
	const char *const addresses[] = {
		"/staff/queue", "/staff/queue?state=published", "/staff/submissions", "/staff/confirmations",
		"/staff/cases", "/staff/cases?view=closed", "/staff/report", "/staff/report/answers?month=2026-11&unit=0", place_of(number),
		"/staff/projects", "/staff/projects/" A_PROJECT,
	};

	for (size_t i = 0; i < sizeof(addresses) / sizeof(addresses[0]); i++)
		silent(moderate_routes, addresses[i]);
	get(moderate_routes, "/staff/submissions");
	ck_assert(says("［姓名已遮盖］"));
	get(moderate_routes, "/staff/queue?state=published");
	ck_assert(says("［姓名已遮盖］"));
	/* Where another conclusion waits for a colleague, what is public still goes before. */
	sign_in_as("ann", "moderator");
	propose_on(number, "verdict=refused&reason=ad");
	silent(moderate_routes, "/staff/confirmations");
	ck_assert(says("［姓名已遮盖］"));
	silent(moderate_routes, place_of(number));
}
END_TEST

START_TEST(the_cases_begin_with_it_and_only_the_case_itself_has_the_original)
{
	int64_t number = submit(A_PROJECT, 2, BODY);

	sign_in_as("mod", "moderator");
	decide_on(number, words("verdict=masked&reason=mask&text=%s", encoded(MASKED)));
	sign_in_as("office", "office");
	silent(moderate_routes, "/staff/cases");
	ck_assert(says("［姓名已遮盖］"));
	get(moderate_routes, words("/staff/cases/%lld", (long long)number));
	ck_assert(says(NAME));   /* by design: the unit has to know whom to ask */
	clock_set(SITE_NOW + 40 * 86400);
	sign_in_as("office", "office");
	silent(moderate_routes, "/staff/cases");
}
END_TEST

START_TEST(near_copies_are_compared_with_the_public_text)
{
	static const char lamp[] = "村口的路灯坏了三个月了，打了几次电话没有人来修，晚上看不见路，请找";
	int64_t number = submit(A_PROJECT, 4, words("%s" NAME, lamp));
	char page[64];

	submit(A_PROJECT, 4, words("%s我", lamp));
	site_look_through();
	sign_in_as("mod", "moderator");
	snprintf(page, sizeof(page), "/staff/groups/%lld", (long long)site_number("SELECT max(group_id) FROM text_print"));
	get(moderate_routes, page);
	ck_assert_int_eq(answer.status, OK);
	ck_assert(betrays());   /* nobody has covered anything yet */
	decide_on(number, words("verdict=masked&reason=mask&text=%s", encoded(words("%s▇▇▇", lamp))));
	silent(moderate_routes, page);
	ck_assert(says("▇▇▇"));
}
END_TEST

START_TEST(exports_and_the_audit_do_not_hold_it)
{
	masked();
	post(moderate_routes, "/staff/export", "month=2026-11");
	ck_assert_int_eq(answer.status, OK);
	ck_assert(says("［姓名已遮盖］"));
	ck_assert(!betrays());
	sign_in_as("watcher", "auditor");
	silent(moderate_routes, "/staff/audit");
	ck_assert(says("decide"));
	post(moderate_routes, "/staff/audit/export", "");
	ck_assert_int_eq(answer.status, OK);
	ck_assert(!betrays());
}
END_TEST

/* The file ------------------------------------------------------------------------- */

static int64_t
occurrences_in_file(const char *path, const char *bytes)
{
	static char content[16 << 20];
	FILE *file = fopen(path, "rb");
	size_t length;
	int64_t count = 0;

	ck_assert_ptr_nonnull(file);
	length = fread(content, 1, sizeof(content), file);
	ck_assert_uint_lt(length, sizeof(content));
	ck_assert_int_eq(fclose(file), 0);
	for (const char *at = content; (at = memmem(at, length - (size_t)(at - content), bytes, strlen(bytes))) != NULL; at++)
		count++;
	return count;
}

static void
tidy(void)
{
	char *said = NULL, *complained = NULL;
	size_t said_size, complained_size;
	FILE *out = open_memstream(&said, &said_size), *err = open_memstream(&complained, &complained_size);
	char *const order[] = { (char *)"-c", (char *)words("%s/minyi.conf", site_folder()), (char *)"tidy" };
	int status = command_run(3, order, out, err);

	fclose(out);
	fclose(err);
	ck_assert_msg(status == 0, "tidy: %d %s", status, complained);
	free(said);
	free(complained);
}

START_TEST(after_tidying_the_file_has_it_only_where_the_original_is_kept)
{
	char copy[256];

	masked();
	snprintf(copy, sizeof(copy), "%s/copy.db", site_folder());
	for (size_t i = 0; i < sizeof(letters) / sizeof(letters[0]); i++)
		ck_assert_int_gt(site_number(words("SELECT count(*) FROM queue_text_data WHERE instr(block, CAST('%s' AS BLOB))",
		    letters[i])), 0);   /* what the merge has to take out */
	tidy();
	site_run(words("VACUUM INTO '%s'", copy));
	for (size_t i = 0; i < sizeof(letters) / sizeof(letters[0]); i++) {
		ck_assert_int_eq(site_number(words("SELECT count(*) FROM submission WHERE instr(body, '%s')", letters[i])), 1);
		ck_assert_int_eq(occurrences_in_file(copy, letters[i]), 1);   /* and that is it */
	}
	ck_assert_int_eq(unlink(copy), 0);
}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("staff masked nowhere");
	TCase *all = tcase_create("masked nowhere");

	tcase_set_timeout(all, 120);
	tcase_add_checked_fixture(all, site_open, site_close);
	tcase_add_test(all, residents_pages_feeds_and_tables_do_not_show_it);
	tcase_add_test(all, no_search_finds_it);
	tcase_add_test(all, staffs_lists_begin_with_the_public_text);
	tcase_add_test(all, the_cases_begin_with_it_and_only_the_case_itself_has_the_original);
	tcase_add_test(all, near_copies_are_compared_with_the_public_text);
	tcase_add_test(all, exports_and_the_audit_do_not_hold_it);
	tcase_add_test(all, after_tidying_the_file_has_it_only_where_the_original_is_kept);
	suite_add_tcase(suite, all);
	return run_suite(suite);
}
