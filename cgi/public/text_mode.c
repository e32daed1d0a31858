/* GET /text/:mode - remembers a text size in a cookie and goes back. */
#include "public/pages.h"

#include <string.h>

#include "base/arena.h"
#include "base/text.h"

enum { A_YEAR = 365 * 24 * 60 * 60 };

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

enum status
text_mode(struct visit *visit)
{
	static const char *const modes[] = { "lg", "xl", "elder" };
	const char *mode = request_capture(visit->request, ":mode");
	const char *secure = visit->request->wire->https ? "; Secure" : "";
	const char *kept = text_equal(mode, "std") ? "" : NULL;

	for (size_t i = 0; i < sizeof(modes) / sizeof(modes[0]); i++)
		if (text_equal(mode, modes[i]))
			kept = modes[i];
	if (kept == NULL)
		return NOT_FOUND;
	response_cookie(visit->response, arena_text(visit->arena,
	    "minyi_text=%s; Path=/; Max-Age=%d; HttpOnly; SameSite=Lax%s", kept,
	    kept[0] == '\0' ? 0 : A_YEAR, secure));
	return page_redirect(visit, back_path(visit));
}
