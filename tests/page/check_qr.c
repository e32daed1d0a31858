/* The QR codes that we draw, read as a phone reads them. */
#include "page/qr_reader.h"

#include "base/arena.h"
#include "page/qr.h"
#include "suite.h"

#define ADDRESS "https://wx.hengdong.gov.cn/p/12?from=a4"

static struct arena *arena;
static struct picture picture;

static void open_arena(void) { arena = arena_new(8 << 20); }
static void close_arena(void) { arena_free(arena); }

static void
draw(const char *text)
{
	struct qr *qr = qr_encode(arena, text);

	ck_assert_ptr_nonnull(qr);
	picture_draw(&picture, qr->side, qr->path);
}

static const char *const texts[] = {
	ADDRESS, "http://127.0.0.1:8080/p/1?from=card", "a",
	"https://a-very-long-name-of-a-county-portal.hengyang.hunan.gov.cn:8443/p/2147483647?from=abcdefghijkl",
};

START_TEST(what_is_encoded_is_read)
{
	draw(texts[_i]);
	ck_assert_str_eq(picture_read(&picture), texts[_i]);
}
END_TEST

START_TEST(four_modules_stay_white_on_every_side)
{
	bool touched[4] = { false };

	draw(ADDRESS);
	for (int i = 0; i < picture.side; i++) {
		for (int j = 0; j < QR_QUIET_ZONE; j++) {
			ck_assert(!picture.dark[i][j] && !picture.dark[j][i]);
			ck_assert(!picture.dark[i][picture.side - 1 - j] && !picture.dark[picture.side - 1 - j][i]);
		}
		touched[0] |= picture.dark[i][QR_QUIET_ZONE];
		touched[1] |= picture.dark[QR_QUIET_ZONE][i];
		touched[2] |= picture.dark[i][picture.side - 1 - QR_QUIET_ZONE];
		touched[3] |= picture.dark[picture.side - 1 - QR_QUIET_ZONE][i];
	}
	ck_assert(touched[0] && touched[1] && touched[2] && touched[3]);
}
END_TEST

/* 39 bytes at level H want version 5, which holds 44: 37 modules. */
START_TEST(the_smallest_version_is_taken)
{
	draw(ADDRESS);
	ck_assert_int_eq(picture.side, 37 + 2 * QR_QUIET_ZONE);
	draw("https://a.cn/p/1");
	ck_assert_int_eq(picture.side, 29 + 2 * QR_QUIET_ZONE);
}
END_TEST

/* Of the symbol's 37 modules each way; the three corners by which a reader
 * finds it stay.  A corner torn off, painted over, the right edge and the
 * lower edge gone, a blot in the middle. */
static const struct { int left, top, width, height; bool dark; } blots[] = {
	{ 20, 20, 17, 17, false }, { 20, 20, 17, 17, true }, { 27, 9, 10, 28, false }, { 9, 27, 28, 10, true },
	{ 10, 10, 17, 17, true },
};

START_TEST(a_fifth_of_the_symbol_may_be_lost)
{
	draw(ADDRESS);
	ck_assert_int_ge(blots[_i].width * blots[_i].height, 37 * 37 / 5);
	picture_blot(&picture, QR_QUIET_ZONE + blots[_i].left, QR_QUIET_ZONE + blots[_i].top, blots[_i].width,
	    blots[_i].height, blots[_i].dark);
	ck_assert_str_eq(picture_read(&picture), ADDRESS);
}
END_TEST

START_TEST(the_control_with_half_of_it_lost_nothing_is_read)
{
	draw(ADDRESS);
	picture_blot(&picture, QR_QUIET_ZONE + 10, QR_QUIET_ZONE + 10, 27, 27, true);   /* 53 % */
	ck_assert_str_ne(picture_read(&picture), ADDRESS);
}
END_TEST

START_TEST(what_no_code_holds_is_refused)
{
	char most[QR_BYTES_MOST + 2];

	memset(most, 'a', sizeof(most));
	most[QR_BYTES_MOST + 1] = '\0';
	ck_assert_ptr_null(qr_encode(arena, most));
	most[QR_BYTES_MOST] = '\0';
	draw(most);
	ck_assert_str_eq(picture_read(&picture), most);
	ck_assert_ptr_null(qr_encode(arena, ""));
}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("qr");
	TCase *tests = tcase_create("qr");

	tcase_add_checked_fixture(tests, open_arena, close_arena);
	tcase_add_loop_test(tests, what_is_encoded_is_read, 0, sizeof(texts) / sizeof(texts[0]));
	tcase_add_test(tests, four_modules_stay_white_on_every_side);
	tcase_add_test(tests, the_smallest_version_is_taken);
	tcase_add_loop_test(tests, a_fifth_of_the_symbol_may_be_lost, 0, sizeof(blots) / sizeof(blots[0]));
	tcase_add_test(tests, the_control_with_half_of_it_lost_nothing_is_read);
	tcase_add_test(tests, what_no_code_holds_is_refused);
	suite_add_tcase(suite, tests);
	return run_suite(suite);
}
