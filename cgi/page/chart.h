/* chart.h - bars: numbers turned into the widths that templates draw. */
#ifndef PAGE_CHART_H
#define PAGE_CHART_H

#include "feedback/rating.h"
#include "page/view.h"

struct arena;

/* Repeats section BAR (markers BAR_X, BAR_WIDTH, BAR_RATING) for one stacked
 * bar of 100 units, 0.5 apart, best to worst; empty shares are left out. */
void chart_stacked(struct view *, struct arena *, const struct distribution *);

/* Repeats section RATING_ROW (RATING_NAME, RATING_CLASS, RATING_COUNT,
 * RATING_WIDTH, and RATING_PERCENT within section RATING_SHARE from ten
 * ratings on), best to worst, widths scaled to the largest. */
void chart_rows(struct view *, struct arena *, const struct distribution *);

#endif
