#include "page/chart.h"

#include "base/arena.h"

/* Ground between two segments, in units of a bar of 100. */
static const double GAP = 0.5;

static int
shares_of(const struct distribution *distribution)
{
	int shares = 0;

	for (int rating = RATING_LOWEST; rating <= RATING_HIGHEST; rating++)
		shares += distribution->count[rating] > 0;
	return shares;
}

void
chart_stacked(struct view *view, struct arena *arena, const struct distribution *distribution)
{
	double x = 0, units = 100 - GAP * (shares_of(distribution) - 1);

	for (int rating = RATING_HIGHEST; rating >= RATING_LOWEST; rating--) {
		int64_t count = distribution->count[rating];
		double width;
		struct view *bar;

		if (count <= 0)
			continue;
		width = units * (double)count / (double)distribution->total;
		bar = view_repeat(view, MARK_BAR);
		view_set(bar, MARK_BAR_X, arena_text(arena, "%.2f", x));
		view_set(bar, MARK_BAR_WIDTH, arena_text(arena, "%.2f", width));
		view_set_int(bar, MARK_BAR_RATING, rating);
		x += width + GAP;
	}
}

static int64_t
largest_of(const struct distribution *distribution)
{
	int64_t largest = 1;

	for (int rating = RATING_LOWEST; rating <= RATING_HIGHEST; rating++)
		if (distribution->count[rating] > largest)
			largest = distribution->count[rating];
	return largest;
}

void
chart_rows(struct view *view, struct arena *arena, const struct distribution *distribution)
{
	double largest = (double)largest_of(distribution);

	for (int rating = RATING_HIGHEST; rating >= RATING_LOWEST; rating--) {
		double width = 100 * (double)distribution->count[rating] / largest;
		struct view *row = view_repeat(view, MARK_RATING_ROW);

		view_set(row, MARK_RATING_NAME, rating_word(rating));
		view_set(row, MARK_RATING_CLASS, arena_text(arena, "f%d", rating));
		view_set_int(row, MARK_RATING_COUNT, distribution->count[rating]);
		view_set(row, MARK_RATING_WIDTH, arena_text(arena, "%.1f", width));
		if (distribution_has_rate(distribution)) {
			view_show(row, MARK_RATING_SHARE);
			view_set_int(row, MARK_RATING_PERCENT,
			    distribution_share(distribution, rating));
		}
	}
}
