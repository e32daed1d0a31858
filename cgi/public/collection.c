/* When the county listens: the settings period_begin and period_end, and what
 * pages say before and after.  The one place that decides it. */
#include "public/pages.h"

#include "base/clock.h"

enum collection
collection_of(const struct visit *visit)
{
	int64_t today = day_of(visit->now), day;

	if (day_parse(visit->config->period_begin, &day) && today < day)
		return BEFORE_COLLECTION;
	if (day_parse(visit->config->period_end, &day) && today > day)
		return AFTER_COLLECTION;
	return IN_COLLECTION;
}

void
collection_fill(struct visit *visit, struct view *view)
{
	switch (collection_of(visit)) {
	case BEFORE_COLLECTION:
		view_show(view, MARK_PERIOD_AHEAD);
		view_set(view, MARK_PERIOD_BEGIN, day_in_words(visit, visit->config->period_begin));
		break;
	case IN_COLLECTION:
		view_show(view, MARK_PERIOD_OPEN);
		break;
	case AFTER_COLLECTION:
		view_show(view, MARK_PERIOD_OVER);
		view_set(view, MARK_PERIOD_END, day_in_words(visit, visit->config->period_end));
		break;
	}
}
