#include "feedback/difference.h"

#include <stdint.h>
#include <string.h>

#include "base/arena.h"
#include "feedback/characters.h"

enum { SCRATCH = 64 * 1024 * 1024 };   /* the most; taken only as far as needed */

/* The parts between the common beginning and the common end. */
struct middle {
	struct characters before, after;
	size_t start, before_end, after_end;
	uint16_t *longest;             /* of common subsequences from (i, j) to the ends */
	size_t    width;
};

static uint16_t *
cell(const struct middle *middle, size_t i, size_t j)
{
	return &middle->longest[(i - middle->start) * middle->width + (j - middle->start)];
}

static void
trim(struct middle *middle)
{
	const struct characters *a = &middle->before, *b = &middle->after;
	size_t i = 0, m = a->count, n = b->count;

	while (i < m && i < n && a->point[i] == b->point[i])
		i++;
	while (m > i && n > i && a->point[m - 1] == b->point[n - 1]) {
		m--;
		n--;
	}
	middle->start = i;
	middle->before_end = m;
	middle->after_end = n;
	middle->width = n - i + 1;
}

static void
fill(const struct middle *middle)
{
	for (size_t i = middle->before_end; i-- > middle->start;)
		for (size_t j = middle->after_end; j-- > middle->start;) {
			uint16_t down = *cell(middle, i + 1, j), right = *cell(middle, i, j + 1);

			if (middle->before.point[i] == middle->after.point[j])
				*cell(middle, i, j) = (uint16_t)(*cell(middle, i + 1, j + 1) + 1);
			else
				*cell(middle, i, j) = down >= right ? down : right;
		}
}

struct telling {
	struct arena       *arena;
	struct difference  *list, **end;
};

/* Characters [from, to) of a text; nothing for none. */
static void
tell(struct telling *telling, int kind, const struct characters *of, size_t from, size_t to)
{
	struct difference *part;

	if (from == to)
		return;
	part = arena_take(telling->arena, sizeof(*part));
	part->kind = kind;
	part->text = arena_copy(telling->arena, of->text + of->offset[from], of->offset[to] - of->offset[from]);
	*telling->end = part;
	telling->end = &part->next;
}

static void
walk(struct telling *telling, const struct middle *middle)
{
	const struct characters *a = &middle->before, *b = &middle->after;
	size_t i = middle->start, j = i;   /* the middles begin at the same place */

	while (i < middle->before_end || j < middle->after_end) {
		size_t removed = i, added = j, same;

		while ((i < middle->before_end || j < middle->after_end) &&
		    !(i < middle->before_end && j < middle->after_end && a->point[i] == b->point[j])) {
			if (i < middle->before_end && (j == middle->after_end || *cell(middle, i + 1, j) >= *cell(middle, i, j + 1)))
				i++;
			else
				j++;
		}
		tell(telling, REMOVED, a, removed, i);
		tell(telling, ADDED, b, added, j);
		for (same = i; i < middle->before_end && j < middle->after_end && a->point[i] == b->point[j]; i++, j++)
			;
		tell(telling, SAME, a, same, i);
	}
}

struct difference *
difference_of(struct arena *arena, const char *before, const char *after)
{
	struct arena *scratch = arena_new(SCRATCH);
	struct middle middle = { .before = characters_of(scratch, before), .after = characters_of(scratch, after) };
	struct telling telling = { arena, NULL, NULL };

	telling.end = &telling.list;
	trim(&middle);
	middle.longest = arena_take(scratch,
	    (middle.before_end - middle.start + 1) * middle.width * sizeof(*middle.longest));
	fill(&middle);
	tell(&telling, SAME, &middle.before, 0, middle.start);
	walk(&telling, &middle);
	tell(&telling, SAME, &middle.before, middle.before_end, middle.before.count);
	arena_free(scratch);
	return telling.list;
}
