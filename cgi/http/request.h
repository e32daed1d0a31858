/* request.h - what the visitor asked: method, path and fields, decoded once.
 *
 * Whatever cannot be decoded cleanly (broken escapes, NUL, text that is not
 * UTF-8, too many fields) is refused here, so that nobody behind this door
 * meets it. */
#ifndef HTTP_REQUEST_H
#define HTTP_REQUEST_H

#include <stdbool.h>
#include <stddef.h>

#include "http/response.h"

struct arena;

enum method { GET = 1, POST = 2 };

enum { FIELDS_MOST = 64 };

struct field {
	const char *name, *value;
};

/* The wire's words as the server passes them; "" for what is not there. */
struct wire {
	const char *method, *path, *query, *body;
	const char *content_type, *cookie, *host, *origin, *fetch_site;
	const char *encodings, *if_none_match;   /* Accept-Encoding, If-None-Match */
	const char *address, *agent;     /* REMOTE_ADDR, User-Agent */
	bool        https;
};

struct request {
	enum method   method;
	bool          head;                  /* a GET whose body nobody wants */
	const char   *path;                  /* decoded, without the query */
	const char   *query;                 /* as it came */
	struct field  captures[4];           /* ":name" segments of the route */
	size_t        capture_count;
	struct field  fields[FIELDS_MOST];   /* of the query (GET) or the body (POST) */
	size_t        field_count;
	struct field  cookies[16];
	size_t        cookie_count;
	const struct wire *wire;
	struct arena *arena;                 /* owns every decoded string */
};

/* OK, or the status to answer with: 400 undecodable, 405 another method,
 * 414 a path or query over 2 KiB, 415 a body that is not a form. */
enum status request_read(struct request *, struct arena *, const struct wire *);

/* "" when absent: pages never meet NULL. */
const char *request_field(const struct request *, const char *name);
const char *request_capture(const struct request *, const char *name);   /* with its colon */
const char *request_cookie(const struct request *, const char *name);

/* The n-th value of a field that may be repeated, NULL after the last. */
const char *request_field_at(const struct request *, const char *name, size_t n);

#endif
