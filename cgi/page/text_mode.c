#include "page/text_mode.h"

#include <string.h>

#include "base/arena.h"
#include "base/text.h"

#define FIELD  "text"
#define COOKIE "minyi_text"

enum { A_YEAR = 365 * 24 * 60 * 60 };

static const struct text_mode modes[] = {
	{ "std",   "",         MARK_MODE_STANDARD },
	{ "lg",    "lg",       MARK_MODE_LARGE },
	{ "xl",    "xl",       MARK_MODE_HUGE },
	{ "elder", "elder lg", MARK_MODE_ELDER },
};

const struct text_mode *
text_mode_named(const char *name)
{
	for (size_t i = 0; i < sizeof(modes) / sizeof(modes[0]); i++)
		if (text_equal(modes[i].name, name))
			return &modes[i];
	return NULL;
}

/* What the address says, NULL for nothing or nonsense; a form's field of that
 * name is the form's own. */
static const struct text_mode *
mode_asked(const struct visit *visit)
{
	return visit->request->method == GET ? text_mode_named(request_field(visit->request, FIELD)) : NULL;
}

const struct text_mode *
text_mode_of(const struct visit *visit)
{
	const struct text_mode *mode = mode_asked(visit);

	if (mode == NULL)
		mode = text_mode_named(request_cookie(visit->request, COOKIE));
	return mode == NULL ? &modes[0] : mode;
}

void
text_mode_keep(struct visit *visit, const struct text_mode *mode)
{
	bool standard = mode == &modes[0];

	response_cookie(visit->response, arena_text(visit->arena,
	    COOKIE "=%s; Path=/; Max-Age=%d; HttpOnly; SameSite=Lax%s", standard ? "" : mode->name,
	    standard ? 0 : A_YEAR, visit->request->wire->https ? "; Secure" : ""));
}

bool
text_mode_take(struct visit *visit)
{
	const struct text_mode *mode = mode_asked(visit);

	if (visit->request->method != GET || request_field_at(visit->request, FIELD, 0) == NULL)
		return true;
	if (mode != NULL)
		text_mode_keep(visit, mode);
	return mode != NULL;
}

bool
text_mode_is_new_to_elders(const struct visit *visit)
{
	const struct text_mode *mode = mode_asked(visit);

	return mode != NULL && mode->section == modes[3].section;
}

static bool
is_the_field(const char *pair, size_t length)
{
	return length >= sizeof(FIELD) && strncmp(pair, FIELD "=", sizeof(FIELD)) == 0;
}

char *
text_mode_address(struct arena *arena, const char *address, const struct text_mode *mode)
{
	size_t path = strcspn(address, "?");
	char *made = arena_copy(arena, address, path);
	const char *pair = address + path, *joint = "?";

	while (*pair != '\0') {
		size_t length = strcspn(++pair, "&");

		if (length > 0 && !is_the_field(pair, length)) {
			made = arena_text(arena, "%s%s%.*s", made, joint, (int)length, pair);
			joint = "&";
		}
		pair += length;
	}
	return mode == NULL || mode == &modes[0] ? made :
	    arena_text(arena, "%s%s" FIELD "=%s", made, joint, mode->name);
}
