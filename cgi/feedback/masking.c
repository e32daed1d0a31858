#include "feedback/masking.h"

#include <stdint.h>
#include <string.h>

#include "base/arena.h"
#include "base/text.h"
#include "feedback/characters.h"

/* Which tails of the two texts fit together is a table over all pairs of
 * positions, so that repeated words and a resident's own ▇ or ［］ cannot
 * lead astray; only then the parts are told from left to right.  A position
 * stands either among kept characters or inside a mask, which covers at
 * least one character. */

enum { MASKED_MOST = 1000, ORIGINAL_MOST = 500, WORD_MOST = 12 };   /* characters */
enum { BLOCK = MASK_BLOCK, OPEN = 0xFF3B, CLOSE = 0xFF3D };         /* ▇ ［ ］ */
enum { FITS_KEPT = 1, FITS_MASKED = 2 };

struct comparison {
	struct characters original, masked;
	unsigned char    *fits;             /* by position in masked and in original */
	struct arena     *arena;
	struct span      *first, **last;
};

/* The length of what stands for covered characters at this place: 1 for ▇, a
 * whole ［word］, 0 for neither. */
static size_t
mask_at(const struct characters *masked, size_t at)
{
	const uint32_t *point = masked->point + at;

	if (point[0] == BLOCK)
		return 1;
	if (point[0] != OPEN)
		return 0;
	for (size_t i = 1; i <= WORD_MOST + 1; i++) {
		if (point[i] == CLOSE)
			return i > 1 ? i + 1 : 0;
		if (point[i] < ' ' || point[i] == OPEN || point[i] == BLOCK)   /* the end too */
			return 0;
	}
	return 0;
}

static unsigned char *
cell(const struct comparison *it, size_t m, size_t o)
{
	return &it->fits[m * (it->original.count + 2) + o];
}

static bool
fits(const struct comparison *it, size_t m, size_t o, unsigned char how)
{
	return o <= it->original.count && (*cell(it, m, o) & how);
}

static bool
may_keep(const struct comparison *it, size_t m, size_t o)
{
	return m < it->masked.count && o < it->original.count &&
	    it->masked.point[m] == it->original.point[o] && fits(it, m + 1, o + 1, FITS_KEPT);
}

static bool
may_begin_mask(const struct comparison *it, size_t m, size_t o)
{
	size_t length = o < it->original.count ? mask_at(&it->masked, m) : 0;

	return length > 0 && fits(it, m + length, o + 1, FITS_MASKED);
}

static bool
may_lengthen_mask(const struct comparison *it, size_t m, size_t o)
{
	return it->masked.point[m] == BLOCK && fits(it, m + 1, o, FITS_MASKED);
}

static void
fill_table(struct comparison *it)
{
	for (size_t m = it->masked.count + 1; m-- > 0;) {
		for (size_t o = it->original.count + 1; o-- > 0;) {
			bool end = m == it->masked.count && o == it->original.count;

			if (end || may_keep(it, m, o) || may_begin_mask(it, m, o))
				*cell(it, m, o) = FITS_KEPT | FITS_MASKED;
			else if (fits(it, m, o + 1, FITS_MASKED) || may_lengthen_mask(it, m, o))
				*cell(it, m, o) = FITS_MASKED;
		}
	}
}

static void
add_span(struct comparison *it, int kind, const struct characters *of, size_t from, size_t to)
{
	struct span *span;

	if (from == to)
		return;
	span = arena_take(it->arena, sizeof(*span));
	span->kind = kind;
	span->text = arena_copy(it->arena, of->text + of->offset[from],
	    of->offset[to] - of->offset[from]);
	*it->last = span;
	it->last = &span->next;
}

/* From the beginning of a mask to its end; leaves as early as the rest allows. */
static void
pass_mask(struct comparison *it, size_t *m, size_t *o)
{
	*m += mask_at(&it->masked, *m);
	++*o;
	for (;;) {
		if (may_lengthen_mask(it, *m, *o))
			++*m;
		else if (fits(it, *m, *o, FITS_KEPT))
			return;
		else
			++*o;
	}
}

static void
tell_spans(struct comparison *it)
{
	size_t m = 0, o = 0;

	while (m < it->masked.count || o < it->original.count) {
		size_t from_m, from_o = o;

		while (may_keep(it, m, o))
			m++, o++;
		add_span(it, KEPT, &it->original, from_o, o);
		from_m = m;
		from_o = o;
		while ((m < it->masked.count || o < it->original.count) && !may_keep(it, m, o))
			pass_mask(it, &m, &o);
		add_span(it, COVERED, &it->original, from_o, o);
		add_span(it, MASK, &it->masked, from_m, m);
	}
}

static bool
is_all_blocks(const char *text)
{
	size_t block = strlen("▇");

	while (strncmp(text, "▇", block) == 0)
		text += block;
	return *text == '\0';
}

/* A mask over the resident's own ▇ hides nothing. */
static bool
covers_something(const struct span *span)
{
	for (; span != NULL; span = span->next)
		if (span->kind == COVERED && !is_all_blocks(span->text))
			return true;
	return false;
}

struct span *
masking_compare(struct arena *arena, const char *original, const char *masked)
{
	struct comparison it = { .arena = arena };

	if (text_equal(original, masked) ||
	    text_length(original) > ORIGINAL_MOST || text_length(masked) > MASKED_MOST)
		return NULL;
	it.original = characters_of(arena, original);
	it.masked = characters_of(arena, masked);
	it.fits = arena_take(arena, (it.masked.count + 1) * (it.original.count + 2));
	it.last = &it.first;
	fill_table(&it);
	if (!fits(&it, 0, 0, FITS_KEPT))
		return NULL;
	tell_spans(&it);
	return covers_something(it.first) ? it.first : NULL;
}
