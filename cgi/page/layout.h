/* layout.h - what stands around every page: head, navigation, foot, errors. */
#ifndef PAGE_LAYOUT_H
#define PAGE_LAYOUT_H

#include "page/page.h"

/* A filled layout that wants its CONTENT. */
struct view *layout_new(struct visit *, const char *title);

#endif
