/* Personal numbers that were found: which kinds, in words, and a text with them covered. */
#include "feedback/personal.h"

#include <string.h>

#include "base/arena.h"

unsigned
personal_kinds(const struct personal *personal)
{
	unsigned kinds = 0;

	for (; personal != NULL; personal = personal->next)
		kinds |= personal->kind;
	return kinds;
}

char *
personal_words(struct arena *arena, unsigned kinds)
{
	static const struct { enum personal_kind kind; const char *word; } words[] = {
		{ PERSONAL_IDENTITY_CARD, "身份证号" }, { PERSONAL_BANK_CARD, "银行卡号" },
		{ PERSONAL_MOBILE, "手机号" }, { PERSONAL_PLATE, "车牌号" },
	};
	char *all = arena_text(arena, "%s", "");

	for (size_t i = 0; i < sizeof(words) / sizeof(words[0]); i++)
		if (kinds & words[i].kind)
			all = arena_text(arena, "%s%s%s", all, all[0] == '\0' ? "" : "、", words[i].word);
	return all;
}

static char *
mask(struct arena *arena, const char *text, const struct personal *personal)
{
	char *masked = arena_take(arena, 3 * strlen(text) + 1), *to = masked;
	size_t at = 0;

	for (; text[at] != '\0'; at++) {
		while (personal != NULL && at >= personal->start + personal->length)
			personal = personal->next;
		if (personal == NULL || at < personal->start) {
			*to++ = text[at];
		} else if (((unsigned char)text[at] & 0xC0) != 0x80) {
			memcpy(to, "▇", 3);
			to += 3;
		}
	}
	return masked;
}

/* Again, for what stands between two masks may only now stand alone. */
char *
personal_mask(struct arena *arena, const char *text)
{
	char *masked = arena_copy(arena, text, strlen(text));
	struct personal *personal;

	while ((personal = personal_find(arena, masked)) != NULL)
		masked = mask(arena, masked, personal);
	return masked;
}
