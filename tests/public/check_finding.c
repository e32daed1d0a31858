/* How people and search engines find the pages, and what a page is called when it is passed on. */
#include "public/resident.h"

#define SITE "https://wx.hengdong.gov.cn"

static void
open_with_address(void)
{
	static struct config config;

	site_open();
	config = *visit.config;
	config.site = SITE;
	visit.config = &config;
}

/* The n-th address of the site map, without the site; "" after the last. */
static const char *
place(int n)
{
	const char *address = between("<loc>", "</loc>", n);

	if (address[0] == '\0')
		return "";
	ck_assert_msg(strncmp(address, SITE "/", strlen(SITE "/")) == 0, "%s", address);
	return address + strlen(SITE);
}

START_TEST(every_address_of_the_site_map_is_a_page)
{
	int places, areas = 0, projects = 0;

	get(portal_routes, "/sitemap.xml");
	ck_assert_int_eq(answer.status, OK);
	ck_assert_str_eq(answer.content_type, "application/xml; charset=utf-8");
	places = times("<loc>");
	for (int n = 1; n <= places; n++) {
		const char *path;

		get(portal_routes, "/sitemap.xml");
		path = place(n);
		areas += strncmp(path, "/areas/", strlen("/areas/")) == 0;
		projects += strncmp(path, "/projects/", strlen("/projects/")) == 0;
		get(portal_routes, path);
		ck_assert_msg(answer.status == OK, "%s: %d", path, answer.status);
		ck_assert_msg(!says("content=\"noindex\""), "%s is not for an index", path);
		ck_assert_msg(says(text("<link rel=\"canonical\" href=\"" SITE "%s\">", path)), "%s", path);
	}
	ck_assert_int_eq(areas, 5);
	ck_assert_int_eq(projects, 40);
}
END_TEST

static const char *
lastmod_of(const char *path)
{
	return between(text("<loc>" SITE "%s</loc><lastmod>", path), "</lastmod>", 1);
}

START_TEST(the_site_map_says_when_a_page_last_changed)
{
	struct paper paper;

	get(portal_routes, "/sitemap.xml");
	ck_assert_int_eq(times("<lastmod>"), 0);
	paper = say_in_public("路灯不亮");
	get(portal_routes, "/sitemap.xml");
	ck_assert_str_eq(lastmod_of("/projects/" A_PROJECT), "2026-11-24");
	ck_assert_str_eq(lastmod_of("/areas/industry"), "2026-11-24");
	ck_assert_str_eq(lastmod_of("/"), "2026-11-24");
	ck_assert_int_eq(times("<lastmod>"), 3);
	clock_set(SITE_NOW + 2 * 24 * 60 * 60);
	reply_to(paper.number, "adopted", "您好。11 月 20 日已经装好 12 盏路灯。");
	get(portal_routes, "/sitemap.xml");
	ck_assert_str_eq(lastmod_of("/projects/" A_PROJECT), "2026-11-26");
	site_run(text("UPDATE project SET updated_at = %lld WHERE slug = 'dapu-wharf'", (long long)SITE_NOW + 5 * 24 * 60 * 60));
	get(portal_routes, "/sitemap.xml");
	ck_assert_str_eq(lastmod_of("/projects/dapu-wharf"), "2026-11-29");
	ck_assert_str_eq(lastmod_of("/projects/" A_PROJECT), "2026-11-26");
	ck_assert_str_eq(lastmod_of("/areas/industry"), "2026-11-29");
}
END_TEST

START_TEST(the_site_map_for_people_has_every_project_and_page)
{
	static const char *const pages[] = {
		"/", "/search", "/vision", "/adoption", "/lookup", "/statistics", "/privacy", "/accessibility",
	};

	get(portal_routes, "/sitemap");
	ck_assert_int_eq(answer.status, OK);
	ck_assert_int_eq(times("<h1"), 1);
	ck_assert_int_eq(times("href=\"/projects/"), 40);
	ck_assert_int_eq(times("href=\"/areas/"), 5);
	ck_assert_int_eq(times("<a class=\"tall\" href=\"/feeds/areas/"), 5);
	for (size_t i = 0; i < sizeof(pages) / sizeof(pages[0]); i++)
		ck_assert_msg(says(text("<li><a class=\"tall\" href=\"%s\">", pages[i])), "%s", pages[i]);
}
END_TEST

START_TEST(robots_are_told_where_to_go)
{
	get(portal_routes, "/robots.txt");
	ck_assert_int_eq(answer.status, OK);
	ck_assert_str_eq(answer.content_type, "text/plain; charset=utf-8");
	ck_assert_int_eq(strncmp(body(), "User-agent: *\n", strlen("User-agent: *\n")), 0);
	ck_assert(says("\nDisallow: /staff/\n"));
	ck_assert(says("\nDisallow: /receipts/\n"));
	ck_assert(says("\nSitemap: " SITE "/sitemap.xml\n"));
}
END_TEST

/* The card in WeChat ---------------------------------------------------------------- */

static const char *const pages[] = {
	"/", "/vision", "/areas/industry", "/areas/innovation", "/areas/integration", "/areas/livelihood",
	"/areas/governance", "/projects/" A_PROJECT, "/projects/rural-tourism-zone", FEEDBACK, "/lookup", "/search",
	"/adoption", "/statistics", "/sitemap", "/privacy", "/accessibility",
};
enum { PAGES = sizeof(pages) / sizeof(pages[0]) };

START_TEST(every_page_has_a_title_and_a_description_of_its_own_that_fit_a_card)
{
	static char titles[PAGES][400], descriptions[PAGES][1200];

	for (int i = 0; i < PAGES; i++) {
		get(portal_routes, pages[i]);
		ck_assert_msg(answer.status == OK, "%s: %d", pages[i], answer.status);
		snprintf(titles[i], sizeof(titles[i]), "%s", between("<title>", "</title>", 1));
		snprintf(descriptions[i], sizeof(descriptions[i]), "%s", between("<meta name=\"description\" content=\"", "\"", 1));
		ck_assert_msg(text_length(titles[i]) <= 26, "%s: %s", pages[i], titles[i]);
		ck_assert_msg(text_length(descriptions[i]) >= 15, "%s: %s", pages[i], descriptions[i]);
		for (int j = 0; j < i; j++) {
			ck_assert_msg(strcmp(titles[i], titles[j]) != 0, "%s and %s: %s", pages[i], pages[j], titles[i]);
			ck_assert_msg(strcmp(descriptions[i], descriptions[j]) != 0, "%s and %s: %s", pages[i], pages[j], descriptions[i]);
		}
	}
}
END_TEST

START_TEST(a_project_says_what_it_is_and_how_it_stands)
{
	get(portal_routes, "/projects/" A_PROJECT);
	ck_assert(says("<title>义乌好货智慧产业园｜"));
	ck_assert(says("content=\"还没有人评价，您可以第一个来说。六个供应链项目之一，是一个智慧产业园。\""));
	site_run("UPDATE project SET stage = 'underway', percent = 65 WHERE slug = '" A_PROJECT "'");
	for (int i = 0; i < 9; i++)
		submit(A_PROJECT, 5, "");
	get(portal_routes, "/projects/" A_PROJECT);
	ck_assert(says("<title>义乌好货智慧产业园：推进中｜"));
	ck_assert(says("content=\"推进中，完成 65%。9 人评价。六个"));
	submit(A_PROJECT, 1, "");
	get(portal_routes, "/projects/" A_PROJECT);
	ck_assert(says("10 人评价，满意率 90%。六个"));
}
END_TEST

START_TEST(no_project_has_a_title_that_a_card_cuts)
{
	char slugs[2000];

	site_run("UPDATE project SET stage = 'underway'");
	snprintf(slugs, sizeof(slugs), "%s", site_text("SELECT group_concat(slug, ' ') FROM project"));
	for (char *slug = strtok(slugs, " "); slug != NULL; slug = strtok(NULL, " ")) {
		static const char *const below[] = { "", "/feedback" };

		for (size_t i = 0; i < 2; i++) {
			const char *title;

			get(portal_routes, text("/projects/%s%s", slug, below[i]));
			title = between("<title>", "</title>", 1);
			ck_assert_msg(title[0] != '\0' && text_length(title) <= 26, "%s: %s", slug, title);
		}
	}
}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("finding");
	TCase *tests = tcase_create("finding");

	tcase_add_checked_fixture(tests, open_with_address, site_close);
	tcase_set_timeout(tests, 120);
	tcase_add_test(tests, every_address_of_the_site_map_is_a_page);
	tcase_add_test(tests, the_site_map_says_when_a_page_last_changed);
	tcase_add_test(tests, the_site_map_for_people_has_every_project_and_page);
	tcase_add_test(tests, robots_are_told_where_to_go);
	tcase_add_test(tests, every_page_has_a_title_and_a_description_of_its_own_that_fit_a_card);
	tcase_add_test(tests, a_project_says_what_it_is_and_how_it_stands);
	tcase_add_test(tests, no_project_has_a_title_that_a_card_cuts);
	suite_add_tcase(suite, tests);
	return run_suite(suite);
}
