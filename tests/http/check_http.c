/* The wire's words: decoding, routes, fields. */
#include <check.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "http/request.h"
#include "http/router.h"
#include "suite.h"

static struct arena  *arena;
static struct request request;

static void setup(void) { arena = arena_new(1 << 20); }
static void teardown(void) { arena_free(arena); }

static enum status
ask(const char *method, const char *path, const char *query, const char *type, const char *body)
{
	static struct wire wire;

	wire = (struct wire){ .method = method, .path = path, .query = query, .body = body, .content_type = type, .encodings = "", .if_none_match = "",
		.cookie = "a=1; minyi_text=lg;broken; =x; b=c=d", .host = "", .origin = "", .fetch_site = "",
		.address = "", .agent = "" };
	return request_read(&request, arena, &wire);
}

static enum status get(const char *path, const char *query) { return ask("GET", path, query, "", ""); }

START_TEST(a_path_and_its_fields_are_decoded_once)
{
	ck_assert_int_eq(get("/projects/%E8%A1%A1", "a=%2541+b&c=&d"), OK);
	ck_assert_str_eq(request.path, "/projects/衡");
	ck_assert_str_eq(request_field(&request, "a"), "%41 b");
	ck_assert_str_eq(request_field(&request, "c"), "");
	ck_assert_str_eq(request_field(&request, "none"), "");
	ck_assert_uint_eq(request.field_count, 3);
}
END_TEST

static const char *undecodable[] = { "a=%", "a=%4", "a=%zz", "a=%00", "a=%ff", "a=%c0%af", "%ed%a0%80=1" };

START_TEST(what_cannot_be_decoded_is_refused)
{
	ck_assert_int_eq(get("/", undecodable[_i]), BAD_REQUEST);
	ck_assert_int_eq(ask("POST", "/", "", "application/x-www-form-urlencoded", undecodable[_i]), BAD_REQUEST);
}
END_TEST

START_TEST(only_forms_are_posted_and_only_known_methods_pass)
{
	static const char form[] = "application/x-www-form-urlencoded; charset=UTF-8";

	ck_assert_int_eq(ask("POST", "/", "", form, "a=1"), OK);
	ck_assert_int_eq(ask("POST", "/", "", "", "a=1"), UNSUPPORTED_TYPE);
	ck_assert_int_eq(ask("POST", "/", "", "multipart/form-data; boundary=x", ""), UNSUPPORTED_TYPE);
	ck_assert_int_eq(ask("POST", "/", "", "application/x-www-form-urlencodedx", ""), UNSUPPORTED_TYPE);
	ck_assert_int_eq(ask("POST", "/", "a=1", form, ""), BAD_REQUEST);
	ck_assert_int_eq(ask("DELETE", "/", "", "", ""), METHOD_NOT_ALLOWED);
	ck_assert_int_eq(ask("HEAD", "/", "", "", ""), OK);
	ck_assert(request.head && request.method == GET);
}
END_TEST

START_TEST(too_much_is_refused)
{
	static char many[4096], longer[3000];

	for (int i = 0; i < FIELDS_MOST + 1; i++)
		strcat(many, "a=1&");
	ck_assert_int_eq(get("/", many), BAD_REQUEST);
	memset(longer, 'a', sizeof(longer) - 1);
	longer[0] = '/';
	ck_assert_int_eq(get(longer, ""), ADDRESS_TOO_LONG);
	ck_assert_int_eq(get("/", longer), ADDRESS_TOO_LONG);
}
END_TEST

START_TEST(cookies_are_read_and_broken_ones_passed_over)
{
	ck_assert_int_eq(get("/", ""), OK);
	ck_assert_str_eq(request_cookie(&request, "minyi_text"), "lg");
	ck_assert_str_eq(request_cookie(&request, "b"), "c=d");
	ck_assert_str_eq(request_cookie(&request, "broken"), "");
}
END_TEST

static const struct field_rule rules[] = { { "one", 3, ONE }, { "many", 3, MANY }, { NULL, 0, ONE } };
static const struct route routes[] = {
	{ GET,  "/",                NULL, OPEN, NULL, NULL },
	{ GET,  "/a/:b",            NULL, OPEN, rules, NULL },
	{ POST, "/a/:b/c/:d",       NULL, OPEN, rules, NULL },
	{ 0 }
};

START_TEST(routes_are_found_and_captured)
{
	enum status status;

	get("/a/x", "");
	ck_assert_ptr_eq(route_find(routes, &request, &status), &routes[1]);
	ck_assert_str_eq(request_capture(&request, ":b"), "x");
	get("/a/", "");
	ck_assert_ptr_null(route_find(routes, &request, &status));
	ck_assert_int_eq(status, NOT_FOUND);
	get("/a/x/", "");
	ck_assert_ptr_null(route_find(routes, &request, &status));
	get("/a/x/c/y", "");
	ck_assert_ptr_null(route_find(routes, &request, &status));
	ck_assert_int_eq(status, METHOD_NOT_ALLOWED);
}
END_TEST

START_TEST(only_a_routes_fields_are_taken)
{
	static const struct { const char *query; bool taken; } cases[] = {
		{ "", true }, { "one=1", true }, { "many=1&many=2&one=123", true },
		{ "one=1&one=2", false }, { "two=1", false }, { "one=1234", false }, { "many=1&many=1234", false },
	};

	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		get("/a/x", cases[i].query);
		ck_assert_msg(route_takes(&routes[1], &request) == cases[i].taken, "%s", cases[i].query);
	}
	get("/", "x=1");
	ck_assert(!route_takes(&routes[0], &request));
}
END_TEST

START_TEST(a_page_that_was_passed_on_in_wechat_still_opens)
{
	get("/", "from=singlemessage&isappinstalled=0");
	ck_assert(route_takes(&routes[0], &request));
	get("/", "from=timeline&isappinstalled=0&nsukey=abc%2F%2B&scene=1&clicktime=1786944200&enterid=1786944200");
	ck_assert(route_takes(&routes[0], &request));
	get("/a/x", "one=1&from=groupmessage");
	ck_assert(route_takes(&routes[1], &request));
	get("/a/x/c/y", "from=singlemessage");
	ck_assert_msg(!route_takes(&routes[2], &request), "a form has its own fields alone");
}
END_TEST

START_TEST(every_page_that_is_read_takes_the_size_of_the_text)
{
	static const struct { const char *query; bool taken; } cases[] = {
		{ "text=lg", true }, { "text=elder", true }, { "text=elders", false }, { "text=lg&text=lg", false },
		{ "texts=lg", false },
	};

	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		get("/", cases[i].query);
		ck_assert_msg(route_takes(&routes[0], &request) == cases[i].taken, "%s", cases[i].query);
	}
	get("/a/x", "one=1&text=xl");
	ck_assert(route_takes(&routes[1], &request));
	get("/a/x/c/y", "text=xl");
	ck_assert_msg(!route_takes(&routes[2], &request), "a form has its own fields alone");
}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("http");
	TCase *tests = tcase_create("http");

	tcase_add_checked_fixture(tests, setup, teardown);
	tcase_add_test(tests, a_path_and_its_fields_are_decoded_once);
	tcase_add_loop_test(tests, what_cannot_be_decoded_is_refused, 0, sizeof(undecodable) / sizeof(undecodable[0]));
	tcase_add_test(tests, only_forms_are_posted_and_only_known_methods_pass);
	tcase_add_test(tests, too_much_is_refused);
	tcase_add_test(tests, cookies_are_read_and_broken_ones_passed_over);
	tcase_add_test(tests, routes_are_found_and_captured);
	tcase_add_test(tests, only_a_routes_fields_are_taken);
	tcase_add_test(tests, a_page_that_was_passed_on_in_wechat_still_opens);
	tcase_add_test(tests, every_page_that_is_read_takes_the_size_of_the_text);
	suite_add_tcase(suite, tests);
	return run_suite(suite);
}
