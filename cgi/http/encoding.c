#include "http/encoding.h"

#include <brotli/encode.h>
#include <stdbool.h>
#include <stdint.h>
#include <string.h>
#include <strings.h>
#include <zlib.h>

#include "base/arena.h"
#include "base/log.h"

/* Of a project's page of 21 KB: gzip 1 takes 0.23 ms, 6 takes 0.37 ms and is 6 %
 * smaller; br 5 takes 0.35 ms and is 18 % smaller than that, br 9 takes 11 ms. */
enum { GZIP_LEVEL = 6, GZIP_WINDOW = 15 + 16, GZIP_MEMORY = 8, BROTLI_LEVEL = 5 };

/* Whether the parameters behind a coding's name are "q=0", "q=0.0", ... */
static bool
is_refused(const char *parameters, size_t length)
{
	const char *weight = memchr(parameters, '=', length);
	size_t rest;

	if (weight == NULL)
		return false;
	rest = length - (size_t)(++weight - parameters);
	return rest > 0 && strspn(weight, "0. \t") >= rest;
}

enum encoding
encoding_accepted(const char *header)
{
	enum encoding best = IDENTITY;

	while (*header != '\0') {
		size_t length, name;

		header += strspn(header, ", \t");
		length = strcspn(header, ",");
		name = strcspn(header, ",; \t");
		for (enum encoding one = GZIP; one <= BROTLI; one++)
			if (strlen(encoding_name(one)) == name && strncasecmp(header, encoding_name(one), name) == 0 &&
			    one > best && !is_refused(header + name, length - name))
				best = one;
		header += length;
	}
	return best;
}

const char *
encoding_name(enum encoding encoding)
{
	static const char *const names[] = { [IDENTITY] = "", [GZIP] = "gzip", [BROTLI] = "br" };

	return names[encoding];
}

static struct encoded
make_gzip(struct arena *arena, const char *bytes, size_t length)
{
	z_stream stream = { .next_in = (unsigned char *)(uintptr_t)bytes, .avail_in = (unsigned)length };
	struct encoded made;
	size_t room;

	if (deflateInit2(&stream, GZIP_LEVEL, Z_DEFLATED, GZIP_WINDOW, GZIP_MEMORY, Z_DEFAULT_STRATEGY) != Z_OK)
		die("no memory for gzip");
	room = deflateBound(&stream, length);
	made.bytes = arena_take(arena, room);
	stream.next_out = (unsigned char *)(uintptr_t)made.bytes;
	stream.avail_out = (unsigned)room;
	if (deflate(&stream, Z_FINISH) != Z_STREAM_END)
		die("gzip of %zu bytes does not end in %zu", length, room);
	made.length = stream.total_out;
	deflateEnd(&stream);
	return made;
}

static struct encoded
make_brotli(struct arena *arena, const char *bytes, size_t length)
{
	size_t room = BrotliEncoderMaxCompressedSize(length), written = room;
	struct encoded made = { .bytes = arena_take(arena, room) };

	if (!BrotliEncoderCompress(BROTLI_LEVEL, BROTLI_DEFAULT_WINDOW, BROTLI_MODE_TEXT, length,
	    (const uint8_t *)bytes, &written, (uint8_t *)(uintptr_t)made.bytes))
		die("no memory for br of %zu bytes", length);
	made.length = written;
	return made;
}

struct encoded
encoding_make(enum encoding encoding, struct arena *arena, const char *bytes, size_t length)
{
	switch (encoding) {
	case GZIP:   return make_gzip(arena, bytes, length);
	case BROTLI: return make_brotli(arena, bytes, length);
	case IDENTITY: break;
	}
	return (struct encoded){ bytes, length };
}
