#include "feedback/cover.h"

#include <string.h>

#include "base/arena.h"
#include "base/text.h"
#include "feedback/masking.h"

#define BLOCK "▇"

static bool
begins_character(char byte)
{
	return ((unsigned char)byte & 0xc0) != 0x80;
}

bool
cover_fits(const char *original, size_t start, size_t length)
{
	size_t whole = strlen(original);

	return length > 0 && start < whole && length <= whole - start &&
	    begins_character(original[start]) && begins_character(original[start + length]);
}

const char *
cover_word(const char *kind)
{
	static const struct { const char *kind, *word; } words[] = {
		{ "mobile", "电话已遮盖" }, { "identity_card", "身份证号已遮盖" },
		{ "bank_card", "银行卡号已遮盖" }, { "plate", "车牌已遮盖" },
		{ "word", "不文明的词已遮盖" }, { "link", "链接已遮盖" },
	};

	for (size_t i = 0; i < sizeof(words) / sizeof(words[0]); i++)
		if (text_equal(words[i].kind, kind))
			return words[i].word;
	return "个人信息已遮盖";
}

/* The cover over a byte that ends last; NULL when it is open. */
static const struct cover *
cover_at(const struct cover *cover, size_t place)
{
	const struct cover *longest = NULL;

	for (; cover != NULL; cover = cover->next)
		if (cover->start <= place && place < cover->start + cover->length &&
		    (longest == NULL || cover->start + cover->length > longest->start + longest->length))
			longest = cover;
	return longest;
}

struct covering {
	struct arena       *arena;
	const struct cover *covers;
	char               *text;
	size_t              length;
};

static void
put(struct covering *it, const char *text, size_t length)
{
	memcpy(it->text + it->length, text, length);
	it->length += length;
}

/* What stands for the bytes of a cover that are in sight here. */
static void
put_cover(struct covering *it, const struct cover *cover, const char *covered, size_t length)
{
	if (cover->word[0] != '\0') {
		put(it, "［", strlen("［"));
		put(it, cover->word, strlen(cover->word));
		put(it, "］", strlen("］"));
		return;
	}
	for (size_t i = 0; i < length; i++)
		if (begins_character(covered[i]))
			put(it, BLOCK, strlen(BLOCK));
}

/* A part of the original from the place on that the typed text leaves in sight. */
static void
put_kept(struct covering *it, const char *part, size_t place)
{
	size_t length = strlen(part), i = 0;

	while (i < length) {
		const struct cover *cover = cover_at(it->covers, place + i);
		size_t end = i + 1;

		if (cover == NULL) {
			put(it, part + i, 1);
		} else {
			end = cover->start + cover->length - place;
			if (end > length)
				end = length;
			put_cover(it, cover, part + i, end - i);
		}
		i = end;
	}
}

/* Enough for every byte as a block and for every word. */
static size_t
room(const char *original, const char *typed, const struct cover *cover)
{
	size_t bytes = strlen(BLOCK) * strlen(original) + strlen(typed) + 1;

	for (; cover != NULL; cover = cover->next)
		bytes += cover->length * (strlen(cover->word) + strlen("［］"));
	return bytes;
}

char *
covered_text(struct arena *arena, const char *original, const char *typed, const struct cover *covers)
{
	struct covering it = { .arena = arena, .covers = covers };
	bool open = typed[0] == '\0' || text_equal(typed, original);
	struct span *span = open ? NULL : masking_compare(arena, original, typed);
	size_t place = 0;

	if (!open && span == NULL)
		return arena_copy(arena, typed, strlen(typed));
	it.text = arena_take(arena, room(original, typed, covers));
	if (open)
		put_kept(&it, original, 0);
	for (; span != NULL; span = span->next) {
		if (span->kind == KEPT)
			put_kept(&it, span->text, place);
		if (span->kind == MASK)
			put(&it, span->text, strlen(span->text));
		else
			place += strlen(span->text);
	}
	return it.text;
}
