/* link.h - ways out of the portal in a text: addresses, mail, WeChat and QQ.
 *
 * Found is what can be told by its form, upper and lower case, full and half
 * width alike: http:// and https://, www., a bare domain under a usual
 * top-level domain, a mail address, and a WeChat name (6 to 20 characters) or
 * QQ number (5 to 11 digits) behind words such as 微信号 or QQ群. */
#ifndef FEEDBACK_LINK_H
#define FEEDBACK_LINK_H

#include <stddef.h>

struct arena;

struct link {
	const char  *shown;          /* for people: of a person's account the beginning only */
	size_t       start, length;  /* in bytes */
	struct link *next;
};

/* In the order of the text, none overlapping another; NULL when there is
 * none.  Needs well-formed UTF-8. */
struct link *link_find(struct arena *, const char *text);

#endif
