#include "feedback/resemblance.h"

#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/fold.h"
#include "feedback/folded.h"

/* Of 60 minima two texts that share 60 % agree in 36, give or take 4. */
enum { AGREE_LEAST = 22 };

/* Spreads every bit over all others (the finalizer of SplitMix64, Steele,
 * Lea and Flood 2014). */
static uint64_t
mix(uint64_t x)
{
	x += UINT64_C(0x9E3779B97F4A7C15);
	x = (x ^ (x >> 30)) * UINT64_C(0xBF58476D1CE4E5B9);
	x = (x ^ (x >> 27)) * UINT64_C(0x94D049BB133111EB);
	return x ^ (x >> 31);
}

static int
compare_pairs(const void *a, const void *b)
{
	uint64_t one = *(const uint64_t *)a, other = *(const uint64_t *)b;

	return one < other ? -1 : one > other;
}

static void
take_letters(struct arena *arena, struct sketch *sketch, const char *text)
{
	struct folded folded = folded_of(arena, text);

	sketch->letter = folded.point;
	for (size_t i = 0; i < folded.count; i++)
		if (fold_is_letter((int32_t)folded.point[i]))
			sketch->letter[sketch->letters++] = folded.point[i];
}

static void
take_pairs(struct arena *arena, struct sketch *sketch)
{
	size_t count = sketch->letters < 2 ? 0 : sketch->letters - 1;

	sketch->pair = arena_take(arena, (count + 1) * sizeof(*sketch->pair));
	for (size_t i = 0; i < count; i++)
		sketch->pair[i] = (uint64_t)sketch->letter[i] << 32 | sketch->letter[i + 1];
	qsort(sketch->pair, count, sizeof(*sketch->pair), compare_pairs);
	for (size_t i = 0; i < count; i++)
		if (i == 0 || sketch->pair[i] != sketch->pair[sketch->pairs - 1])
			sketch->pair[sketch->pairs++] = sketch->pair[i];
}

static void
take_minima(struct sketch *sketch)
{
	for (int band = 0; band < SKETCH_BANDS; band++) {
		uint64_t key = (uint64_t)band;

		for (int row = band * SKETCH_ROWS; row < (band + 1) * SKETCH_ROWS; row++) {
			uint64_t least = UINT64_MAX, salt = mix((uint64_t)row);

			for (size_t i = 0; i < sketch->pairs; i++) {
				uint64_t one = mix(sketch->pair[i] ^ salt);

				least = one < least ? one : least;
			}
			sketch->minima[row] = (unsigned char)least;
			key = mix(key ^ least);
		}
		sketch->band[sketch->bands++] = (int64_t)key;
	}
}

/* All letters in their order, for a text that is too short for pairs. */
static void
take_whole(struct sketch *sketch)
{
	uint64_t key = SKETCH_BANDS;

	for (size_t i = 0; i < sketch->letters; i++)
		key = mix(key ^ sketch->letter[i]);
	if (sketch->letters > 0)
		sketch->band[sketch->bands++] = (int64_t)key;
}

struct sketch
sketch_of(struct arena *arena, const char *text)
{
	struct sketch sketch = { 0 };

	take_letters(arena, &sketch, text);
	if (sketch.letters < SKETCH_SHORT) {
		take_whole(&sketch);
		return sketch;
	}
	take_pairs(arena, &sketch);
	take_minima(&sketch);
	return sketch;
}

bool
sketch_may_resemble(const struct sketch *sketch, size_t letters, const unsigned char minima[SKETCH_MINIMA])
{
	int agree = 0;

	if (sketch->letters < SKETCH_SHORT)
		return sketch->letters == letters;
	for (int i = 0; i < SKETCH_MINIMA; i++)
		agree += sketch->minima[i] == minima[i];
	return letters >= SKETCH_SHORT && agree >= AGREE_LEAST;
}

int
sketch_resemblance(const struct sketch *a, const struct sketch *b)
{
	size_t i = 0, j = 0, common = 0;

	if (a->letters < SKETCH_SHORT || b->letters < SKETCH_SHORT)
		return a->letters > 0 && a->letters == b->letters &&
		    memcmp(a->letter, b->letter, a->letters * sizeof(*a->letter)) == 0 ? 100 : 0;
	while (i < a->pairs && j < b->pairs) {
		bool same = a->pair[i] == b->pair[j], first = a->pair[i] < b->pair[j];

		common += same;
		i += same || first;
		j += same || !first;
	}
	return (int)(100 * common / (a->pairs + b->pairs - common));
}
