/* text_mode.h - the size of the text: 标准字, 大字, 特大字, 长者模式.
 *
 * A visitor chooses by a cookie that lasts, or by the field "text" of any
 * address that is read (GET): then the cookie is set as well.  The router
 * lets the field pass on every route; here is what it may say. */
#ifndef PAGE_TEXT_MODE_H
#define PAGE_TEXT_MODE_H

#include "page/page.h"

struct text_mode {
	const char *name;         /* std, lg, xl, elder: in addresses */
	const char *html_class;   /* of the whole page */
	enum marker section;      /* of the layout */
};

/* NULL when there is none of that name. */
const struct text_mode *text_mode_named(const char *name);

/* The one to render in: the address's, else the cookie's, else standard. */
const struct text_mode *text_mode_of(const struct visit *);

/* Keeps the mode in the visitor's cookie; standard needs none. */
void text_mode_keep(struct visit *, const struct text_mode *);

/* Does what the field "text" says; false when it names no mode. */
bool text_mode_take(struct visit *);

/* True on the one page that an address has just turned into 长者模式. */
bool text_mode_is_new_to_elders(const struct visit *);

/* An address of ours with the field taken out and, for a mode that is not
 * NULL and not standard, put in: so it works without cookies too. */
char *text_mode_address(struct arena *, const char *address, const struct text_mode *);

#endif
