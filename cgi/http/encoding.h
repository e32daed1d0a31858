/* encoding.h - content encodings (RFC 9110, 8.4 and 12.5.3).
 *
 * The only user of zlib and libbrotli.  What both make here is made once and
 * sent many times. */
#ifndef HTTP_ENCODING_H
#define HTTP_ENCODING_H

#include <stddef.h>

struct arena;

enum encoding { IDENTITY, GZIP, BROTLI };

/* The best of ours that an Accept-Encoding header names and does not refuse
 * with "q=0"; weights between ours are not looked at. */
enum encoding encoding_accepted(const char *header);

/* As Content-Encoding says it; "" for IDENTITY. */
const char *encoding_name(enum encoding);

struct encoded {
	const char *bytes;
	size_t      length;
};

/* The bytes in that encoding, in the arena; themselves for IDENTITY. */
struct encoded encoding_make(enum encoding, struct arena *, const char *bytes, size_t length);

#endif
