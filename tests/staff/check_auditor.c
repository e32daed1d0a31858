/* An auditor sees everything and changes nothing: every address of the table is tried. */
#include "staff/hand.h"

/* What stands for each part of a path that names something; the things are made in setup(). */
static char number[24];
static const struct { const char *name, *value; } named[] = {
	{ ":number", number }, { ":project", A_PROJECT }, { ":id", "1" }, { ":item", "1" },
	{ ":indicator", "gdp-growth" },
};

/* A submission in its case, and an adoption report with an item. */
static void
setup(void)
{
	site_open();
	snprintf(number, sizeof(number), "%lld", (long long)submit(A_PROJECT, 1, "希望早点修好路灯"));
	submit(A_PROJECT, 1, "希望早点修好路灯");   /* a near copy: they are a group */
	sign_in_as("office", "office");
	post(moderate_routes, "/staff/adoption", "period=2026-10");
	ck_assert_int_eq(answer.status, SEE_OTHER);
	post(moderate_routes, "/staff/adoption/1/items/new", words("version=1&opinion=%s&numbers=&people=3&verdict=adopted"
	    "&action=%s&unit=%s&done_on=2026-12-01&note=", encoded("多装路灯"), encoded("装了十二盏"), encoded("县住建局")));
	ck_assert_int_eq(answer.status, SEE_OTHER);
	decide_on(strtoll(number, NULL, 10), "verdict=published");
	answer_to(strtoll(number, NULL, 10), "县住建局", "adopted", "十二盏路灯 11 月 20 日装好了。电话 0734-5220000。");
	ck_assert_int_eq(answer.status, SEE_OTHER);
	sign_in_as("auditor", "auditor");
}

static const char *
value_of(const char *name, size_t length)
{
	for (size_t i = 0; i < sizeof(named) / sizeof(named[0]); i++)
		if (strlen(named[i].name) == length && strncmp(named[i].name, name, length) == 0)
			return named[i].value;
	ck_abort_msg("make one of %.*s in setup() and name it in the table", (int)length, name);
	return "";
}

/* An address that the pattern leads to. */
static const char *
address_of(const char *pattern)
{
	char address[256] = "";

	while (*pattern != '\0') {
		size_t length = *pattern == ':' ? strcspn(pattern, "/") : 1;
		const char *piece = *pattern == ':' ? value_of(pattern, length) : words("%c", *pattern);

		ck_assert_uint_lt(strlen(address) + strlen(piece), sizeof(address));
		strcat(address, piece);
		pattern += length;
	}
	return words("%s%s", address, strcmp(address, "/staff/report/answers") == 0 ? "?unit=0" : "");
}

/* Signing out, and what is one's own; and taking the audit away, which changes nothing. */
static bool
is_ones_own(const char *path)
{
	return strcmp(path, "/staff/audit/export") == 0 || strcmp(path, "/staff/sign-out") == 0 || strcmp(path, "/staff/sign-in") == 0 ||
	    strncmp(path, "/staff/sign-in/", strlen("/staff/sign-in/")) == 0 ||
	    strcmp(path, "/staff/password") == 0 || strcmp(path, "/staff/account") == 0 ||
	    strncmp(path, "/staff/account/", strlen("/staff/account/")) == 0;
}

/* The audit is the auditor's to take away; it changes nothing but the audit, where it stands. */
static bool
is_the_auditors(const char *path)
{
	return strcmp(path, "/staff/audit/export") == 0;
}

static bool
auditor_may(const struct route *route)
{
	unsigned wanted = route->needs & ROLE_NEEDS;

	return (role_needs("auditor") & wanted) == wanted;
}

/* Every form of the page that would change something of others. */
static void
no_form_changes_anything(const char *address)
{
	const char *form = body();

	while ((form = strstr(form, "<form")) != NULL) {
		const char *end = strchr(form, '>'), *action;
		char path[256];

		ck_assert_ptr_nonnull(end);
		action = memmem(form, (size_t)(end - form), "action=\"", 8);
		ck_assert_msg(action != NULL, "%s has a form without an address", address);
		snprintf(path, sizeof(path), "%.*s", (int)strcspn(action + 8, "\""), action + 8);
		if (memmem(form, (size_t)(end - form), "method=\"post\"", 13) != NULL)
			ck_assert_msg(is_ones_own(path) || is_the_auditors(path), "%s offers a form to %s", address, path);
		form = end;
	}
}

START_TEST(no_page_offers_a_form_to_an_auditor)
{
	int seen = 0;

	for (const struct route *route = moderate_routes; route->path != NULL; route++) {
		const char *address;

		if (route->method != GET || is_ones_own(route->path))
			continue;
		address = auditor_may(route) ? address_of(route->path) : "";
		if (address[0] == '\0')
			continue;
		get(moderate_routes, address);
		ck_assert_msg(answer.status == OK || answer.status == SEE_OTHER, "%s: %d", address, answer.status);
		no_form_changes_anything(address);
		seen += answer.status == OK;
	}
	ck_assert_int_ge(seen, 10);
}
END_TEST

/* The measure measures: the office is offered forms on the same pages. */
START_TEST(the_office_is_offered_what_an_auditor_is_not)
{
	static const char *const pages[] = {
		"/staff/report", "/staff/projects/" A_PROJECT, "/staff/indicators/gdp-growth",
		"/staff/adoption", "/staff/adoption/1", "/staff/adoption/1/items/1", "/staff/adoption/1/preview",
	};
	int forms[sizeof(pages) / sizeof(pages[0])];

	for (int turn = 0; turn < 2; turn++) {
		sign_in_as(turn == 0 ? "office" : "auditor", turn == 0 ? "office" : "auditor");
		for (size_t i = 0; i < sizeof(pages) / sizeof(pages[0]); i++) {
			int count = 0;

			get(moderate_routes, pages[i]);
			ck_assert_int_eq(answer.status, OK);
			for (const char *at = body(); (at = strstr(at, "method=\"post\"")) != NULL; at++)
				count++;
			if (turn == 0)
				forms[i] = count;
			else
				ck_assert_msg(count < forms[i], "%s: %d and %d forms", pages[i], forms[i], count);
		}
	}
}
END_TEST

START_TEST(an_auditor_reads_what_others_fill_in)
{
	get(moderate_routes, "/staff/adoption/1/items/1");
	ck_assert(says("装了十二盏"));
	ck_assert(says("县住建局"));
	get(moderate_routes, "/staff/projects/" A_PROJECT);
	ck_assert(says("<dt>下一步</dt>"));
	get(moderate_routes, "/staff/adoption/1/items/new");
	ck_assert_int_eq(answer.status, NOT_FOUND);
}
END_TEST

START_TEST(every_post_of_an_auditor_is_refused)
{
	int refused = 0;

	for (const struct route *route = moderate_routes; route->path != NULL; route++) {
		if (route->method != POST || is_ones_own(route->path) || is_the_auditors(route->path))
			continue;
		ck_assert_msg(!auditor_may(route), "an auditor may post to %s", route->path);
		post(moderate_routes, route->path, "");
		ck_assert_msg(answer.status == FORBIDDEN, "%s: %d", route->path, answer.status);
		refused++;
	}
	ck_assert_int_ge(refused, 10);
}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("staff auditor");
	TCase *auditor = tcase_create("auditor");

	tcase_set_timeout(auditor, 60);
	tcase_add_checked_fixture(auditor, setup, site_close);
	tcase_add_test(auditor, no_page_offers_a_form_to_an_auditor);
	tcase_add_test(auditor, the_office_is_offered_what_an_auditor_is_not);
	tcase_add_test(auditor, an_auditor_reads_what_others_fill_in);
	tcase_add_test(auditor, every_post_of_an_auditor_is_refused);
	suite_add_tcase(suite, auditor);
	return run_suite(suite);
}
