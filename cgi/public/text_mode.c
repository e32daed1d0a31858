/* GET /text/:mode - remembers a text size in a cookie and goes back. */
#include "public/pages.h"

#include <string.h>

#include "page/text_mode.h"

/* A path of ours, as it may stand in a header; "/" for anything else, so
 * that nobody can send people elsewhere through us. */
static const char *
back_path(const struct visit *visit)
{
	static const char allowed[] =
	    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789/-._~?=&%+";
	const char *back = page_field(visit, "back");

	if (back[0] != '/' || strstr(back, "//") != NULL || back[strspn(back, allowed)] != '\0')
		return "/";
	/* The pages below /lookup answer forms only. */
	return strncmp(back, "/lookup/", strlen("/lookup/")) == 0 ? "/lookup" : back;
}

/* The address says it too: who keeps no cookies sees at least that page so,
 * and 长者模式 knows where to say that it has begun. */
enum status
text_mode(struct visit *visit)
{
	const struct text_mode *mode = text_mode_named(request_capture(visit->request, ":mode"));

	if (mode == NULL)
		return NOT_FOUND;
	text_mode_keep(visit, mode);
	return page_redirect(visit, text_mode_address(visit->arena, back_path(visit), mode));
}
