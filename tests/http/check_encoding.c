/* Which encodings a browser takes, and that what is made in one unpacks to what it was. */
#include <check.h>
#include <stdlib.h>
#include <string.h>
#include <zlib.h>

#include "base/arena.h"
#include "http/encoding.h"
#include "suite.h"

static const struct { const char *header; enum encoding best; } headers[] = {
	{ "", IDENTITY }, { "identity", IDENTITY }, { "deflate, zstd", IDENTITY },
	{ "gzip", GZIP }, { "gzip, deflate", GZIP }, { "GZip", GZIP }, { "deflate,gzip;q=0.5", GZIP },
	{ "gzip, deflate, br", BROTLI }, { "br", BROTLI }, { "br;q=1.0, gzip;q=0.8, *;q=0.1", BROTLI },
	{ "gzip;q=0", IDENTITY }, { "gzip; q=0.000, br;q=0", IDENTITY }, { "br;q=0, gzip", GZIP },
	{ "gzip;q=0.001", GZIP }, { "xgzip, brr", IDENTITY }, { " , ,gzip ,", GZIP }, { ";q=1", IDENTITY }, { "gzip;q=", GZIP },
};

START_TEST(the_best_that_is_not_refused_is_taken)
{
	ck_assert_msg(encoding_accepted(headers[_i].header) == headers[_i].best, "%s", headers[_i].header);
}
END_TEST

START_TEST(gzip_unpacks_to_what_it_was)
{
	struct arena *arena = arena_new(8 << 20);
	static const size_t lengths[] = { 0, 1, 1000, 300000 };

	for (size_t i = 0; i < sizeof(lengths) / sizeof(lengths[0]); i++) {
		char *bytes = arena_take(arena, lengths[i] + 1), *unpacked = arena_take(arena, lengths[i] + 1);
		struct encoded made;
		z_stream stream = { .next_out = (unsigned char *)unpacked, .avail_out = (unsigned)lengths[i] + 1 };

		for (size_t at = 0; at < lengths[i]; at++)
			bytes[at] = (char)(at * at >> 7);
		made = encoding_make(GZIP, arena, bytes, lengths[i]);
		stream.next_in = (unsigned char *)(uintptr_t)made.bytes;
		stream.avail_in = (unsigned)made.length;
		ck_assert_int_eq(inflateInit2(&stream, 15 + 16), Z_OK);
		ck_assert_int_eq(inflate(&stream, Z_FINISH), Z_STREAM_END);
		ck_assert_uint_eq(stream.total_out, lengths[i]);
		ck_assert_mem_eq(unpacked, bytes, lengths[i]);
		inflateEnd(&stream);
	}
	arena_free(arena);
}
END_TEST

START_TEST(a_text_is_smaller_in_brotli_than_in_gzip_than_as_it_is)
{
	struct arena *arena = arena_new(8 << 20);
	char *text = arena_take(arena, 40001);
	struct encoded gzip, brotli, identity;

	for (size_t at = 0; at < 40000; at++)
		text[at] = "<li class=\"comment\">0123456789</li>\n"[(at * (at >> 9)) % 36];
	gzip = encoding_make(GZIP, arena, text, 40000);
	brotli = encoding_make(BROTLI, arena, text, 40000);
	identity = encoding_make(IDENTITY, arena, text, 40000);
	ck_assert_uint_lt(brotli.length, gzip.length);
	ck_assert_uint_lt(gzip.length, identity.length);
	ck_assert_ptr_eq(identity.bytes, text);
	arena_free(arena);
}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("encoding");
	TCase *tests = tcase_create("encoding");

	tcase_add_loop_test(tests, the_best_that_is_not_refused_is_taken, 0, sizeof(headers) / sizeof(headers[0]));
	tcase_add_test(tests, gzip_unpacks_to_what_it_was);
	tcase_add_test(tests, a_text_is_smaller_in_brotli_than_in_gzip_than_as_it_is);
	suite_add_tcase(suite, tests);
	return run_suite(suite);
}
