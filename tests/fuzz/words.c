/* What residents wrote, on its way: into the search, under masks, into a sheet. */
#include "fuzz.h"

#include <sqlite3.h>
#include <stdio.h>
#include <string.h>

#include "base/fold.h"
#include "base/log.h"
#include "base/text.h"
#include "feedback/cover.h"
#include "feedback/export.h"
#include "feedback/masking.h"
#include "feedback/personal.h"
#include "store/bigram.h"

/* The search's tokenizer --------------------------------------------------------- */

static sqlite3       *handle;      /* has the tokenizer for as long as it is open */
static fts5_tokenizer bigram;
static Fts5Tokenizer *tokenizer;

/* Asks SQLite for what store/bigram.c gave it (fts5.html, 7). */
void
prepare_tokenizer(void)
{
	sqlite3_stmt *statement;
	fts5_api *api = NULL;
	void *of = NULL;

	bigram_install();
	if (sqlite3_open(":memory:", &handle) != SQLITE_OK ||
	    sqlite3_prepare_v2(handle, "SELECT fts5(?1)", -1, &statement, NULL) != SQLITE_OK)
		die("SQLite: %s", sqlite3_errmsg(handle));
	sqlite3_bind_pointer(statement, 1, &api, "fts5_api_ptr", NULL);
	sqlite3_step(statement);
	sqlite3_finalize(statement);
	if (api == NULL || api->xFindTokenizer(api, "bigram", &of, &bigram) != SQLITE_OK ||
	    bigram.xCreate(of, NULL, 0, &tokenizer) != SQLITE_OK)
		die("there is no tokenizer");
}

enum { TOKENS = 4096 };

struct tokens {
	struct arena *arena;
	const char   *bytes[TOKENS];
	int           size[TOKENS], count;
	int           text_size, end;
};

static int
note_token(void *noted, int flags, const char *bytes, int size, int begin, int end)
{
	struct tokens *tokens = noted;

	MUST(flags == 0 && size > 0 && size <= 2 * FOLD_BYTES && text_is_utf8(bytes, (size_t)size));
	MUST(begin >= 0 && begin <= end && end <= tokens->text_size && end >= tokens->end);
	tokens->end = end;
	MUST(tokens->count < TOKENS);
	tokens->bytes[tokens->count] = arena_copy(tokens->arena, bytes, (size_t)size);
	tokens->size[tokens->count++] = size;
	return SQLITE_OK;
}

static struct tokens *
tokens_of(struct arena *arena, const char *text, int size, int reason)
{
	struct tokens *tokens = arena_take(arena, sizeof(*tokens));

	tokens->arena = arena;
	tokens->text_size = size;
	MUST(bigram.xTokenize(tokenizer, tokens, reason, arena_copy(arena, text, (size_t)size), size, note_token) == SQLITE_OK);
	return tokens;
}

static bool
begins_with(const struct tokens *tokens, int at, const struct tokens *part, bool last_may_be_a_beginning)
{
	for (int i = 0; i < part->count; i++) {
		bool last = i + 1 == part->count && last_may_be_a_beginning;

		if (at + i >= tokens->count || (last ? tokens->size[at + i] < part->size[i] : tokens->size[at + i] != part->size[i]) ||
		    memcmp(tokens->bytes[at + i], part->bytes[i], (size_t)part->size[i]) != 0)
			return false;
	}
	return true;
}

/* Moves over some characters of a text; how many bytes. */
static int
skip(const char *text, int size, uint32_t characters)
{
	int32_t folded[FOLD_MOST];
	int at = 0, count;

	while (at < size && characters-- > 0) {
		size_t bytes = fold_character(text + at, (size_t)(size - at), folded, &count);

		MUST(bytes > 0 && bytes <= (size_t)(size - at) && count >= 0 && count <= FOLD_MOST);
		at += (int)bytes;
	}
	return at;
}

/* Any part of a text, asked for as a search asks, is found in it. */
void
fuzz_tokenizer(struct input *input)
{
	uint32_t from = take_number(input, 64), length = 1 + take_number(input, 16);
	const char *text;
	struct tokens *all, *part;
	int size, begin, end, at = 0;
	bool raw = take_byte(input) & 1;

	text = raw ? take_line(input, 0) : take_text(input, 0);
	size = (int)strlen(text);
	if (size > TOKENS / FOLD_MOST)
		return;
	begin = skip(text, size, from);
	end = begin + skip(text + begin, size - begin, length);
	all = tokens_of(input->arena, text, size, FTS5_TOKENIZE_DOCUMENT);
	part = tokens_of(input->arena, text + begin, end - begin, FTS5_TOKENIZE_QUERY);
	if (text_is_utf8(text, (size_t)size)) {
		const char *folded = fold_text(input->arena, text);

		MUST((size_t)all->count == text_length(folded));   /* one token for each folded character */
		MUST(strcmp(fold_text(input->arena, folded), folded) == 0);
	}
	while (at <= all->count && !begins_with(all, at, part, part->count == 1))
		at++;
	MUST(at <= all->count);
	part = tokens_of(input->arena, text, size, FTS5_TOKENIZE_QUERY);
	MUST(begins_with(all, 0, part, part->count == 1));
}

/* Masks ---------------------------------------------------------------------------- */

static const char *
without_masks(struct arena *arena, const char *text)
{
	char *out = arena_take(arena, strlen(text) + 1), *to = out;

	while (*text != '\0') {
		const char *end = strncmp(text, "［", strlen("［")) == 0 ? strstr(text, "］") : NULL;

		if (end != NULL)
			text = end + strlen("］");
		else if (strncmp(text, "▇", strlen("▇")) == 0)
			text += strlen("▇");
		else
			*to++ = *text++;
	}
	return out;
}

/* Kept and covered parts are the original; kept parts and masks the public text. */
static void
must_fit_together(struct arena *arena, const char *original, const char *masked)
{
	const struct span *span = masking_compare(arena, original, masked);
	size_t whole = strlen(original), shown = strlen(masked), o = 0, m = 0;
	bool any = span != NULL;

	for (; span != NULL; span = span->next) {
		size_t length = strlen(span->text);

		MUST(length > 0);
		if (span->kind != MASK) {
			MUST(length <= whole - o && memcmp(original + o, span->text, length) == 0);
			o += length;
		}
		if (span->kind != COVERED) {
			MUST(length <= shown - m && memcmp(masked + m, span->text, length) == 0);
			m += length;
		}
		if (span->kind == MASK)
			MUST(without_masks(arena, span->text)[0] == '\0');
	}
	MUST(!any || (o == whole && m == shown));
}

enum { COVERS = 4 };

/* Covers over places of a text, and what of it they hide. */
struct laid {
	struct cover        cover[COVERS];
	const struct cover *first;       /* NULL: none */
	bool               *hidden;      /* by byte */
	bool                blocks;      /* every one of them by ▇ */
};

static void
lay(struct input *input, const char *original, struct laid *laid)
{
	static const char *const words[] = { "", "", "电话已遮盖", "个人信息已遮盖" };

	*laid = (struct laid){ .hidden = arena_take(input->arena, strlen(original) + 1), .blocks = true };
	for (int i = 0; i < COVERS; i++) {
		size_t start = take_number(input, 256), size = 1 + take_number(input, 64);

		if (!cover_fits(original, start, size))
			continue;
		laid->cover[i] = (struct cover){ start, size, words[take_number(input, 4)], (struct cover *)laid->first };
		laid->first = &laid->cover[i];
		laid->blocks = laid->blocks && laid->cover[i].word[0] == '\0';
		memset(laid->hidden + start, true, size);
	}
}

/* What stays of the text: hidden characters by ▇, or by nothing. */
static const char *
expected(struct arena *arena, const char *original, const bool *hidden, const bool *also, bool blocks)
{
	char *out = arena_take(arena, strlen("▇") * strlen(original) + 1), *to = out;

	for (size_t i = 0; original[i] != '\0'; i++) {
		if (!hidden[i] && !also[i])
			*to++ = original[i];
		else if (blocks && ((unsigned char)original[i] & 0xc0) != 0x80)
			to = stpcpy(to, "▇");
	}
	return out;
}

/* No character stands twice, so that there is one way to read a masking. */
static bool
is_distinct(const char *text)
{
	for (const char *one = text, *next; *one != '\0'; one = next) {
		char character[5] = "";

		for (next = one + 1; ((unsigned char)*next & 0xc0) == 0x80; next++)
			;
		memcpy(character, one, (size_t)(next - one));
		if (strstr(next, character) != NULL)
			return false;
	}
	return true;
}

/* What covers lie over is gone, the rest is as it was; also when others are
 * laid over that. */
static void
must_cover(struct input *input, const char *original)
{
	struct laid laid, later;
	char *masked, *again;

	lay(input, original, &laid);
	lay(input, original, &later);
	masked = covered_text(input->arena, original, "", laid.first);
	again = covered_text(input->arena, original, masked, later.first);
	MUST(text_is_utf8(masked, strlen(masked)) && text_is_utf8(again, strlen(again)));
	must_fit_together(input->arena, original, masked);
	must_fit_together(input->arena, original, again);
	if (strstr(original, "▇") != NULL || strstr(original, "［") != NULL)
		return;
	MUST(strcmp(without_masks(input->arena, masked), expected(input->arena, original, laid.hidden, laid.hidden, false)) == 0);
	MUST((laid.first != NULL) == (strcmp(masked, original) != 0));
	if (laid.first != NULL && text_length(original) <= 500 && text_length(masked) <= 1000)
		MUST(masking_compare(input->arena, original, masked) != NULL);
	if (laid.blocks)
		MUST(strcmp(masked, expected(input->arena, original, laid.hidden, laid.hidden, true)) == 0);
	if (!is_distinct(original))
		return;
	MUST(strcmp(without_masks(input->arena, again), expected(input->arena, original, laid.hidden, later.hidden, false)) == 0);
	if (laid.blocks && later.blocks)
		MUST(strcmp(again, expected(input->arena, original, laid.hidden, later.hidden, true)) == 0);
}

void
fuzz_masking(struct input *input)
{
	const char *original = take_text(input, 0), *masked = take_text(input, 0), *plain;
	const struct personal *one;
	size_t end = 0;

	must_fit_together(input->arena, original, masked);
	must_cover(input, original);
	for (one = personal_find(input->arena, original); one != NULL; one = one->next) {
		MUST(cover_fits(original, one->start, one->length) && one->start >= end);
		end = one->start + one->length;
	}
	plain = personal_mask(input->arena, original);
	MUST(personal_find(input->arena, plain) == NULL);
	MUST(text_length(plain) == text_length(original));
}

/* A sheet ---------------------------------------------------------------------------- */

enum { CELLS = 8 };

/* The next cell as RFC 4180 reads it; moves behind the comma or the line end. */
static char *
cell_read(struct arena *arena, const char **at, const char *end)
{
	char *cell = arena_take(arena, (size_t)(end - *at) + 1), *to = cell;

	MUST(*at < end && *(*at)++ == '"');
	for (;;) {
		MUST(*at < end);
		if (**at != '"')
			*to++ = *(*at)++;
		else if (*at + 1 < end && (*at)[1] == '"')
			*to++ = '"', *at += 2;
		else
			break;
	}
	++*at;
	return cell;
}

static bool
would_be_computed(const char *cell)
{
	for (;;) {
		if (*cell == ' ' || *cell == '\n')
			cell++;
		else if (strncmp(cell, "　", 3) == 0)
			cell += 3;
		else if (strncmp(cell, "\u00A0", 2) == 0)
			cell += 2;
		else
			break;
	}
	return (*cell != '\0' && strchr("=+-@\t\r", *cell) != NULL) || strncmp(cell, "＝", 3) == 0 || strncmp(cell, "＋", 3) == 0 ||
	    strncmp(cell, "－", 3) == 0 || strncmp(cell, "＠", 3) == 0;
}

/* Whatever residents write comes back as it was from a reader of CSV, and no
 * spreadsheet takes it for a formula. */
void
fuzz_csv(struct input *input)
{
	const char *cells[CELLS], *row, *at, *end;
	size_t length;
	int count = 1 + (int)take_number(input, CELLS);

	for (int i = 0; i < count; i++)
		cells[i] = take_text(input, 0);
	row = at = csv_row(input->arena, cells, count, &length);
	end = row + length;
	for (int i = 0; i < count; i++) {
		const char *cell = cell_read(input->arena, &at, end);

		MUST(!would_be_computed(cell));
		MUST(strcmp(cell + (cell[0] == '\'' && strcmp(cell, cells[i]) != 0), cells[i]) == 0);
		MUST(cell[0] != '\'' || would_be_computed(cells[i]) || strcmp(cell, cells[i]) == 0);
		MUST(at < end && *at++ == (i + 1 < count ? ',' : '\r'));
	}
	MUST(end - at == 1 && *at == '\n');
}
