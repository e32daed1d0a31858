/* The size of the text: by cookie, by address, on every page alike. */
#include "public/resident.h"

#include "page/text_mode.h"
#include "staff/pages.h"

#define FIRST "已换成长者模式：字更大，按钮更大，内容不变。"

static const struct { const char *name, *html_class; } modes[] = {
	{ "std", "" }, { "lg", "lg" }, { "xl", "xl" }, { "elder", "elder lg" },
};

START_TEST(a_text_size_is_remembered_and_forgotten)
{
	get(portal_routes, "/text/elder?back=%2Fvision");
	ck_assert_int_eq(answer.status, SEE_OTHER);
	ck_assert_str_eq(answer.location, "/vision?text=elder");
	ck_assert_str_eq(cookie("minyi_text"), "elder");
	ck_assert_ptr_nonnull(strstr(answer.cookies[0], "HttpOnly; SameSite=Lax"));
	get(portal_routes, "/vision");
	ck_assert(says("class=\"elder lg\""));
	ck_assert(says("退出长者模式"));
	get(portal_routes, "/text/xl?back=/");
	get(portal_routes, "/");
	ck_assert(says("class=\"xl\""));
	get(portal_routes, "/text/std?back=/");
	ck_assert_str_eq(answer.location, "/");
	ck_assert_ptr_nonnull(strstr(answer.cookies[0], "Max-Age=0"));
	get(portal_routes, "/");
	ck_assert(says("<html lang=\"zh-CN\" class=\"\">"));
	get(portal_routes, "/text/huge?back=/");
	ck_assert_int_eq(answer.status, NOT_FOUND);
}
END_TEST

/* One address for each page, with what its route needs. */
static const char *
address_of(const struct route *route)
{
	static const struct { const char *pattern, *address; } captured[] = {
		{ "/areas/:area", "/areas/industry" },
		{ "/projects/:project", "/projects/" A_PROJECT },
		{ "/projects/:project/feedback", FEEDBACK },
		{ "/text/:mode", "/text/lg" },
	};

	for (size_t i = 0; i < sizeof(captured) / sizeof(captured[0]); i++)
		if (strcmp(route->path, captured[i].pattern) == 0)
			return captured[i].address;
	return strchr(route->path, ':') == NULL ? route->path : NULL;
}

START_TEST(every_page_that_is_read_takes_the_size_by_its_address)
{
	int pages = 0;

	for (const struct route *route = portal_routes; route->path != NULL; route++) {
		const char *address = address_of(route);

		if (route->method != GET || address == NULL)
			continue;
		forget_cookies();
		get(portal_routes, text("%s?text=xl", address));
		ck_assert_msg(answer.status < BAD_REQUEST, "%s", address);
		if (strncmp(route->path, "/text/", 6) != 0)
			ck_assert_msg(strcmp(cookie("minyi_text"), "xl") == 0, "%s", address);
		if (says("<html"))
			ck_assert_msg(says("<html lang=\"zh-CN\" class=\"xl\">"), "%s", address);
		get(portal_routes, text("%s?text=huge", address));
		ck_assert_msg(answer.status == BAD_REQUEST, "%s", address);
		get(portal_routes, text("%s?text=", address));
		ck_assert_msg(answer.status == BAD_REQUEST, "%s", address);
		get(portal_routes, text("%s?text=lg&text=lg", address));
		ck_assert_msg(answer.status == BAD_REQUEST, "%s", address);
		pages++;
	}
	ck_assert_int_ge(pages, 8);
}
END_TEST

START_TEST(the_address_goes_before_the_cookie_and_then_is_the_cookie)
{
	get(portal_routes, "/text/elder?back=/");
	get(portal_routes, text("/?text=%s", modes[_i].name));
	ck_assert_int_eq(answer.status, OK);
	ck_assert(says(text("<html lang=\"zh-CN\" class=\"%s\">", modes[_i].html_class)));
	get(portal_routes, "/vision");
	ck_assert(says(text("<html lang=\"zh-CN\" class=\"%s\">", modes[_i].html_class)));
}
END_TEST

START_TEST(without_cookies_the_address_alone_is_enough)
{
	get(portal_routes, "/text/lg?back=%2Fareas%2Findustry");
	ck_assert_str_eq(answer.location, "/areas/industry?text=lg");
	forget_cookies();
	get(portal_routes, "/areas/industry?text=lg");
	ck_assert(says("class=\"lg\""));
}
END_TEST

START_TEST(that_it_has_begun_is_said_once)
{
	get(portal_routes, "/text/elder?back=%2F");
	get(portal_routes, text("%s", answer.location));
	ck_assert_int_eq(times("role=\"status\">" FIRST), 1);
	ck_assert_int_eq(times("<main"), 1);
	get(portal_routes, "/vision");
	ck_assert(says("class=\"elder lg\""));
	ck_assert(!says(FIRST));
	get(portal_routes, "/?text=xl");
	ck_assert(!says(FIRST));
}
END_TEST

START_TEST(links_to_other_sizes_lead_to_the_page_without_this_one)
{
	get(portal_routes, "/statistics?month=2026-11&text=elder");
	ck_assert(says("href=\"/text/std?back=/statistics%3Fmonth%3D2026-11\""));
	ck_assert(!says("text%3Delder"));
	get(portal_routes, "/text/xl?back=%2Fstatistics%3Ftext%3Delder%26month%3D2026-11");
	ck_assert_str_eq(answer.location, "/statistics?month=2026-11&text=xl");
}
END_TEST

static const struct { const char *address, *standard, *large; } addresses[] = {
	{ "/", "/", "/?text=lg" },
	{ "/a?b=c", "/a?b=c", "/a?b=c&text=lg" },
	{ "/a?text=xl", "/a", "/a?text=lg" },
	{ "/a?text=xl&b=c", "/a?b=c", "/a?b=c&text=lg" },
	{ "/a?b=c&text=xl&d=e", "/a?b=c&d=e", "/a?b=c&d=e&text=lg" },
	{ "/a?texts=1&context=2", "/a?texts=1&context=2", "/a?texts=1&context=2&text=lg" },
	{ "/a?", "/a", "/a?text=lg" },
};

START_TEST(an_address_carries_one_size_at_most)
{
	ck_assert_str_eq(text_mode_address(visit.arena, addresses[_i].address, NULL), addresses[_i].standard);
	ck_assert_str_eq(text_mode_address(visit.arena, addresses[_i].address, text_mode_named("std")),
	    addresses[_i].standard);
	ck_assert_str_eq(text_mode_address(visit.arena, addresses[_i].address, text_mode_named("lg")),
	    addresses[_i].large);
}
END_TEST

START_TEST(pages_that_are_not_there_have_the_size_too)
{
	get(portal_routes, "/nothing?text=xl");
	ck_assert_int_eq(answer.status, NOT_FOUND);
	ck_assert(says("class=\"xl\""));
	get(moderate_routes, "/staff/sign-in?text=lg");
	ck_assert_int_eq(answer.status, OK);
	ck_assert(says("class=\"lg\""));
}
END_TEST

/* A form's own field of that name is the form's. */
START_TEST(forms_have_no_size)
{
	get(portal_routes, FEEDBACK);
	post(portal_routes, FEEDBACK, "rating=5&text=xl");
	ck_assert_int_eq(answer.status, BAD_REQUEST);
	ck_assert_str_eq(cookie("minyi_text"), "");
}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("text mode");
	TCase *all = tcase_create("text mode");

	tcase_add_checked_fixture(all, site_open, site_close);
	tcase_set_timeout(all, 60);
	tcase_add_test(all, a_text_size_is_remembered_and_forgotten);
	tcase_add_test(all, every_page_that_is_read_takes_the_size_by_its_address);
	tcase_add_loop_test(all, the_address_goes_before_the_cookie_and_then_is_the_cookie, 0,
	    sizeof(modes) / sizeof(modes[0]));
	tcase_add_test(all, without_cookies_the_address_alone_is_enough);
	tcase_add_test(all, that_it_has_begun_is_said_once);
	tcase_add_test(all, links_to_other_sizes_lead_to_the_page_without_this_one);
	tcase_add_loop_test(all, an_address_carries_one_size_at_most, 0, sizeof(addresses) / sizeof(addresses[0]));
	tcase_add_test(all, pages_that_are_not_there_have_the_size_too);
	tcase_add_test(all, forms_have_no_size);
	suite_add_tcase(suite, all);
	return run_suite(suite);
}
