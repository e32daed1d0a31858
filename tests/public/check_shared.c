/* Pages that are made once per change: who gets one that was kept, and that nobody gets an old one. */
#include "public/resident.h"

#include <zlib.h>

#include "page/shared.h"
#include "page/text_mode.h"

#define PROJECT "/projects/" A_PROJECT

/* Whether this visit was answered from what was kept. */
static bool
is_kept(const char *address)
{
	int64_t before = shared_hits(visit.shared);

	get(portal_routes, address);
	return shared_hits(visit.shared) == before + 1;
}

/* One address of each route that is read. */
static const char *
address_of(const struct route *route)
{
	static const struct { const char *pattern, *address; } captured[] = {
		{ "/adoption/:period", "/adoption/2026-11" }, { "/adoption/:period/csv", "/adoption/2026-11/csv" },
		{ "/areas/:area", "/areas/industry" }, { "/projects/:project", PROJECT },
		{ "/projects/:project/feedback", FEEDBACK }, { "/projects/:project/poster", PROJECT "/poster" },
		{ "/projects/:project/card", PROJECT "/card" }, { "/p/:id", "/p/1" }, { "/text/:mode", "/text/lg" },
		{ "/receipts/:number", "/receipts/2611240001" }, { "/feeds/areas/:area", "/feeds/areas/industry" },
		{ "/feeds/projects/:project", "/feeds/projects/" A_PROJECT },
	};

	for (size_t i = 0; i < sizeof(captured) / sizeof(captured[0]); i++)
		if (strcmp(route->path, captured[i].pattern) == 0)
			return captured[i].address;
	ck_assert_msg(strchr(route->path, ':') == NULL, "no address for %s", route->path);
	return route->path;
}

static void
publish_an_adoption_report(void)
{
	site_run("INSERT INTO adoption_report (period, begin_day, end_day, asked, method, next_day, changed_by, created_at, published_at)"
	    " VALUES ('2026-11', '2026-11-01', '2026-12-01', '问了什么', '怎么问的', '2026-12-20', 'x', 1, 1)");
}

START_TEST(a_page_is_made_once_and_kept)
{
	const char *first;

	ck_assert(!is_kept(PROJECT));
	first = text("%s", body());
	ck_assert(is_kept(PROJECT));
	ck_assert_str_eq(body(), first);
	ck_assert_int_eq(answer.status, OK);
	ck_assert(is_kept(PROJECT "?from=timeline&isappinstalled=0"));   /* as WeChat passes it on */
	ck_assert(!is_kept("/"));
}
END_TEST

START_TEST(a_comment_is_there_on_the_very_next_visit)
{
	struct paper paper = hand_in("rating=5&body=%E8%B7%AF%E7%81%AF%E4%BA%AE%E4%BA%86");   /* 路灯亮了 */

	for (int text_size = 0; text_size < 2; text_size++) {
		get(portal_routes, text_size == 0 ? PROJECT : PROJECT "?text=xl");
		ck_assert(!says("路灯亮了"));
	}
	forget_cookies();
	ck_assert(is_kept(PROJECT));
	decide_on(paper.number, "published", "", "路灯亮了");
	ck_assert(!is_kept(PROJECT));
	ck_assert(says("路灯亮了"));
	get(portal_routes, PROJECT "?text=xl");
	ck_assert(says("路灯亮了"));
	decide_on(paper.number, "hidden", "x", "");
	get(portal_routes, PROJECT "?text=xl");
	ck_assert(!says("路灯亮了"));
}
END_TEST

START_TEST(what_another_program_commits_is_seen_at_once)
{
	get(portal_routes, PROJECT);
	ck_assert(is_kept(PROJECT));
	site_run("UPDATE project SET next_step = '下周装路灯' WHERE slug = '" A_PROJECT "'");
	ck_assert(!is_kept(PROJECT));
	ck_assert(says("下周装路灯"));
}
END_TEST

START_TEST(a_page_is_kept_until_the_day_ends)
{
	struct paper paper = hand_in("rating=1&body=%E8%B7%AF%E4%B8%8D%E5%B9%B3");
	int64_t midnight = day_start(day_of(SITE_NOW) + 40);

	decide_on(paper.number, "published", "", "路不平");
	clock_set(midnight - 24 * 60 * 60);
	site_run(text("UPDATE publication SET answer_due = '%s'; UPDATE submission SET answer_due = '%s'",
	    day_iso(visit.arena, day_of(midnight) - 1), day_iso(visit.arena, day_of(midnight) - 1)));
	get(portal_routes, PROJECT);
	ck_assert(says("前答复。</p>") && !says("超期"));
	clock_set(midnight - 1);
	ck_assert(is_kept(PROJECT));
	clock_set(midnight);
	ck_assert(!is_kept(PROJECT));
	ck_assert(says("超期"));
}
END_TEST

START_TEST(a_shared_page_is_the_same_for_everybody_all_day)
{
	int64_t midnight = day_start(day_of(SITE_NOW));
	int pages = 0;

	publish_an_adoption_report();
	submit(A_PROJECT, 2, "路不平");
	site_shared_bytes(0);
	for (const struct route *route = portal_routes; route->path != NULL; route++) {
		const char *address = address_of(route), *first;

		if (!(route->needs & SHARED))
			continue;
		ck_assert_msg(route->needs == SHARED && route->method == GET, "%s has other needs", route->path);
		clock_set(midnight);
		forget_cookies();
		get(portal_routes, address);
		ck_assert_msg(answer.status == OK, "%s: %d", address, answer.status);
		ck_assert_msg(!says("name=\"token\"") && !answer.secret && answer.cookies[0] == NULL, "%s", address);
		first = body();
		get(portal_routes, FEEDBACK);   /* a device of its own from here on */
		ck_assert_str_ne(cookie("minyi_device"), "");
		clock_set(midnight + 24 * 60 * 60 - 1);
		get(portal_routes, address);
		ck_assert_msg(strcmp(body(), first) == 0, "%s", address);
		pages++;
	}
	ck_assert_int_ge(pages, 15);
}
END_TEST

START_TEST(no_other_page_is_kept)
{
	int pages = 0;

	submit(A_PROJECT, 2, "路不平");
	for (const struct route *route = portal_routes; route->path != NULL; route++) {
		size_t before = shared_bytes(visit.shared);

		if (route->needs & SHARED)
			continue;
		if (route->method == GET)
			get(portal_routes, address_of(route));
		else
			post(portal_routes, address_of(route), "number=2611240001&code=123456");
		ck_assert_msg(shared_bytes(visit.shared) == before, "%s", route->path);
		ck_assert_msg(!answer.shared && answer.etag[0] == '\0', "%s", route->path);
		pages++;
	}
	ck_assert_int_ge(pages, 10);
}
END_TEST

static const struct { const char *address; enum status status; } not_pages[] = {
	{ "/projects/nothing", NOT_FOUND }, { PROJECT "?after=x", BAD_REQUEST }, { PROJECT "?unknown=1", BAD_REQUEST },
	{ PROJECT "?text=huge", BAD_REQUEST }, { PROJECT "?text=", BAD_REQUEST },
	{ PROJECT "?text=lg&text=lg", BAD_REQUEST }, { "/nothing", NOT_FOUND },
};

START_TEST(what_is_no_page_is_not_kept_and_finds_none)
{
	size_t before;

	get(portal_routes, PROJECT);
	get(portal_routes, PROJECT "?text=lg");
	forget_cookies();
	before = shared_bytes(visit.shared);
	for (int again = 0; again < 2; again++) {
		ck_assert(!is_kept(not_pages[_i].address));
		ck_assert_int_eq(answer.status, not_pages[_i].status);
		ck_assert_uint_eq(shared_bytes(visit.shared), before);
		ck_assert(!answer.shared && cookie("minyi_text")[0] == '\0');
	}
}
END_TEST

START_TEST(each_size_of_text_has_its_own_page_and_keeps_its_cookie)
{
	static const char *const sizes[] = { "lg", "xl", "elder" };

	get(portal_routes, "/");
	for (int again = 0; again < 2; again++) {
		for (size_t i = 0; i < sizeof(sizes) / sizeof(sizes[0]); i++) {
			forget_cookies();
			ck_assert_int_eq(is_kept(text("/?text=%s", sizes[i])), again);
			ck_assert_str_eq(cookie("minyi_text"), sizes[i]);
			ck_assert_int_eq(is_kept("/"), again);
			ck_assert(says(text("class=\"%s\"", text_mode_named(sizes[i])->html_class)));
			ck_assert_ptr_null(answer.cookies[0]);
		}
	}
	forget_cookies();
	ck_assert(is_kept("/"));
	ck_assert(says("<html lang=\"zh-CN\" class=\"\">"));
}
END_TEST

START_TEST(whoever_has_the_page_gets_no_other_copy)
{
	const char *tag;

	get(portal_routes, PROJECT);
	tag = text("%s", answer.etag);
	ck_assert_msg(tag[0] == '"' && strlen(tag) >= 34, "a strong tag, not %s", tag);
	for (int again = 0; again < 2; again++) {
		const char *const known[] = { tag, text("\"x\", W/%s", tag), "*" };

		for (size_t i = 0; i < sizeof(known) / sizeof(known[0]); i++) {
			site_accepts("", known[i]);
			get(portal_routes, PROJECT);
			ck_assert_int_eq(answer.status, NOT_MODIFIED);
			ck_assert_uint_eq(answer.length, 0);
			ck_assert_str_eq(answer.etag, tag);
		}
		submit("sanke-market", 5, "等人看的一句话");   /* a commit that this page does not show */
	}
	site_accepts("gzip", tag);
	get(portal_routes, PROJECT);
	ck_assert_msg(answer.status == OK, "the same page in other bytes");
	ck_assert_str_ne(answer.etag, tag);
	site_accepts("", tag);
	site_run("UPDATE project SET next_step = '下周装路灯' WHERE slug = '" A_PROJECT "'");
	get(portal_routes, PROJECT);
	ck_assert_int_eq(answer.status, OK);
	ck_assert_str_ne(answer.etag, tag);
	ck_assert(says("下周装路灯"));
}
END_TEST

START_TEST(what_is_kept_is_compressed_once_as_it_is_accepted)
{
	static unsigned char unpacked[200000];
	z_stream stream = { .next_out = unpacked, .avail_out = sizeof(unpacked) };
	size_t packed;

	for (int again = 0; again < 2; again++) {
		site_accepts("gzip, deflate", "");
		ck_assert_int_eq(is_kept(PROJECT), again);
		ck_assert_str_eq(answer.encoding, "gzip");
		site_accepts("gzip, deflate, br", "");
		ck_assert_int_eq(is_kept(PROJECT), again);
		ck_assert_str_eq(answer.encoding, "br");
		site_accepts("", "");
		ck_assert_int_eq(is_kept(PROJECT), again);
		ck_assert_str_eq(answer.encoding, "");
	}
	site_accepts("gzip", "");
	get(portal_routes, PROJECT);
	packed = answer.length;
	stream.next_in = (unsigned char *)answer.body;
	stream.avail_in = (unsigned)packed;
	ck_assert_int_eq(inflateInit2(&stream, 15 + 16), Z_OK);
	ck_assert_int_eq(inflate(&stream, Z_FINISH), Z_STREAM_END);
	inflateEnd(&stream);
	site_accepts("", "");
	get(portal_routes, PROJECT);
	ck_assert_uint_eq(stream.total_out, answer.length);
	ck_assert_mem_eq(unpacked, answer.body, answer.length);
	ck_assert_uint_lt(packed, answer.length / 2);
	get(portal_routes, FEEDBACK);
	ck_assert_msg(answer.encoding[0] == '\0', "nginx compresses what is not kept");
}
END_TEST

START_TEST(what_is_kept_stays_within_its_bytes_and_the_oldest_goes)
{
	enum { BYTES = 128 * 1024 };

	site_shared_bytes(BYTES);
	get(portal_routes, "/accessibility");
	for (int size = 0; size < 4; size++) {
		static const char *const pages[] = { "/", "/privacy", "/vision", PROJECT, "/areas/industry", "/ledger" };
		static const char *const sizes[] = { "std", "lg", "xl", "elder" };

		for (size_t i = 0; i < sizeof(pages) / sizeof(pages[0]); i++) {
			get(portal_routes, text("%s?text=%s", pages[i], sizes[size]));
			ck_assert_uint_le(shared_bytes(visit.shared), BYTES);
		}
	}
	ck_assert(is_kept("/ledger?text=elder"));
	forget_cookies();
	ck_assert(!is_kept("/accessibility"));
	ck_assert_uint_gt(shared_bytes(visit.shared), BYTES / 2);
}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("shared pages");
	TCase *all = tcase_create("shared pages");

	tcase_add_checked_fixture(all, site_open, site_close);
	tcase_set_timeout(all, 60);
	tcase_add_test(all, a_page_is_made_once_and_kept);
	tcase_add_test(all, a_comment_is_there_on_the_very_next_visit);
	tcase_add_test(all, what_another_program_commits_is_seen_at_once);
	tcase_add_test(all, a_page_is_kept_until_the_day_ends);
	tcase_add_test(all, a_shared_page_is_the_same_for_everybody_all_day);
	tcase_add_test(all, no_other_page_is_kept);
	tcase_add_loop_test(all, what_is_no_page_is_not_kept_and_finds_none, 0, sizeof(not_pages) / sizeof(not_pages[0]));
	tcase_add_test(all, each_size_of_text_has_its_own_page_and_keeps_its_cookie);
	tcase_add_test(all, whoever_has_the_page_gets_no_other_copy);
	tcase_add_test(all, what_is_kept_is_compressed_once_as_it_is_accepted);
	tcase_add_test(all, what_is_kept_stays_within_its_bytes_and_the_oldest_goes);
	suite_add_tcase(suite, all);
	return run_suite(suite);
}
