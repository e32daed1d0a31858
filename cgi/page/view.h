/* view.h - pages from templates/.  The only door between C and ctemplate.
 *
 * A view is one page being filled.  Values are copied and escaped for the
 * place where the template puts them; C never writes HTML.  A section (
 * {{#NAME}}...{{/NAME}}) appears when shown or repeated and sees the values
 * of what surrounds it; an included template ({{>NAME}}) sees only its own.
 * A template is HTML, or XML when its name ends in .xml.tpl. */
#ifndef PAGE_VIEW_H
#define PAGE_VIEW_H

#include <stdbool.h>
#include <stddef.h>

#include "markers.h"   /* MARK_...: every {{MARKER}} of templates/ */

#ifdef __cplusplus
extern "C" {
#endif

struct view;

/* Parses every template of the folder; false, naming the first bad one in
 * *bad (static), so that a broken template stops the start and not a visitor. */
bool view_load(const char *directory, const char **bad);

struct view *view_new(const char *template_name);
void         view_free(struct view *);               /* parts go with the page */

void         view_set(struct view *, enum marker marker, const char *value);
void         view_set_int(struct view *, enum marker marker, long long value);
void         view_show(struct view *, enum marker section);
struct view *view_repeat(struct view *, enum marker section);
struct view *view_include(struct view *, enum marker marker, const char *template_name);

/* false when the template fails; then what was written must be thrown away. */
bool view_render(const struct view *,
    bool (*write)(void *sink, const char *data, size_t length), void *sink);

#ifdef __cplusplus
}
#endif
#endif
