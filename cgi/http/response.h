/* response.h - what we answer; kept in memory until the page is complete. */
#ifndef HTTP_RESPONSE_H
#define HTTP_RESPONSE_H

#include <stdbool.h>
#include <stddef.h>

enum status {
	NO_ANSWER_YET = 0,          /* of a page that waits for the writer (page/page.h) */
	OK = 200, SEE_OTHER = 303, NOT_MODIFIED = 304, BAD_REQUEST = 400, FORBIDDEN = 403,
	NOT_FOUND = 404, METHOD_NOT_ALLOWED = 405, CONFLICT = 409,
	TOO_LARGE = 413, ADDRESS_TOO_LONG = 414, UNSUPPORTED_TYPE = 415,
	UNPROCESSABLE = 422, TOO_MANY_REQUESTS = 429,
	INTERNAL_ERROR = 500, UNAVAILABLE = 503
};

struct response {
	enum status status;
	const char *location;       /* with SEE_OTHER */
	const char *content_type;   /* "" is text/html; charset=utf-8 */
	const char *file_name;      /* "" or the name of a download, ASCII or UTF-8 */
	const char *allow;          /* with METHOD_NOT_ALLOWED */
	int         retry_after;    /* seconds; 0 is none */
	bool        secret;         /* no-store: nobody keeps a copy */
	bool        shared;         /* the same for everybody: may be kept before us for a second */
	const char *etag;           /* "" or the entity tag, in its quotes */
	const char *encoding;       /* "" or how the body is encoded */
	const char *cookies[4];     /* whole Set-Cookie values, NULL when unused */
	char       *body;
	size_t      length, capacity;
};

/* Appends to the body; its signature is the one view_render wants. */
bool response_write(void *response, const char *data, size_t length);
void response_cookie(struct response *, const char *set_cookie);
void response_clear(struct response *);    /* ready for the next, keeps the memory */
void response_free(struct response *);

#endif
