/* router.h - a program's addresses as one table.
 *
 * A route says who may come (its needs) and what it takes (its fields);
 * page_answer() holds every visitor to both before the page runs. */
#ifndef HTTP_ROUTER_H
#define HTTP_ROUTER_H

#include "http/request.h"
#include "http/response.h"

struct visit;   /* page/page.h; the router only passes it on */

enum need {
	OPEN          = 0,
	FORM_TOKEN    = 1 << 0,   /* the form was ours and not too old */
	STAFF         = 1 << 1,   /* someone is signed in */
	NEW_PASSWORD  = 1 << 2,   /* may be used while the password must still be changed */
	/* What a role may see: for pages that change nothing. */
	READ          = 1 << 3,   /* every submission */
	CASES         = 1 << 4,   /* cases: a unit its own, others all */
	REPORT        = 1 << 5,   /* figures and what the office keeps */
	AUDIT         = 1 << 6,   /* who did what */
	/* What a role may do. */
	MODERATE      = 1 << 7,   /* decide */
	DRAFT         = 1 << 8,   /* work on cases and draft answers: a unit on its own */
	OFFICE        = 1 << 9,   /* answer, assign, report and export */
	ADMINISTRATE  = 1 << 10,  /* manage accounts and settings */
	HALF          = 1 << 11,  /* the password was right, the second step comes: a half session, and nothing else */
	SHARED        = 1 << 12,  /* no need, a promise: the page is the same for everybody (page/shared.h) */
	ROLE_NEEDS    = READ | CASES | REPORT | AUDIT | MODERATE | DRAFT | OFFICE | ADMINISTRATE
};

/* One field that a route takes.  Anything else is 400, so is a field that
 * comes twice without MANY or is longer than bytes. */
struct field_rule {
	const char *name;     /* NULL ends the table */
	size_t      bytes;    /* the most; limits in characters are the rules' of feedback/ */
	enum { ONE, MANY } times;
};

struct route {
	enum method  method;
	const char  *path;                         /* ":name" captures one segment */
	enum status (*answer)(struct visit *);
	unsigned     needs;
	const struct field_rule *fields;           /* NULL: takes none */
	enum status (*stale)(struct visit *);      /* instead of answer() when the token is too old; NULL: 403 */
};

/* Finds the route and captures its segments.  *status says NOT_FOUND or
 * METHOD_NOT_ALLOWED when there is none. */
const struct route *route_find(const struct route *, struct request *,
    enum status *status);

/* True when the request has only fields of the table, within their bounds.
 * Every GET may have the field "text" too: the size of the text. */
bool route_takes(const struct route *, const struct request *);

/* The query as it came, without the fields that every GET may have and this
 * route does not take by itself: what is left makes the page. */
char *route_query(const struct route *, const struct request *);

#endif
