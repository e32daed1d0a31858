#include "feedback/selection.h"

#include <stdio.h>
#include <string.h>

#include "base/text.h"
#include "feedback/plan.h"

static bool
is_wanted(const struct project *project, const struct selection *selection)
{
	return (selection->township == 0 || project_is_in(project, selection->township)) &&
	    (selection->stage[0] == '\0' || text_equal(project->stage, selection->stage));
}

/* What sorts by time to go: an ISO day, or a word that comes after all days. */
static const char *
due_key(const struct project *project, char year_end[11])
{
	int64_t year;

	if (text_equal(project->stage, "done"))
		return "z";
	if (project->expected_on[0] != '\0')
		return project->expected_on;
	if (project->planned_on[0] != '\0')
		return project->planned_on;
	snprintf(year_end, 11, "%.4s", project->due);      /* 2025 年 */
	if (!text_number(year_end, 1900, 2999, &year))
		return "y";
	snprintf(year_end, 11, "%04d-12-31", (int)year);
	return year_end;
}

/* Whether one comes before the other; equals stay where they are. */
static bool
comes_first(const struct project *one, const struct project *other, enum project_order order)
{
	char day[11], other_day[11];

	switch (order) {
	case PLAN_ORDER:
		return false;
	case MOST_COMMENTS:
		return one->published > other->published;
	case SOONEST_DUE:
		return strcmp(due_key(one, day), due_key(other, other_day)) < 0;
	case LATEST_UPDATE:
		return one->updated_at > other->updated_at;
	}
	return false;
}

/* By insertion: an area has a few dozen projects. */
struct project *
projects_select(struct project *list, const struct selection *selection)
{
	struct project *chosen = NULL;

	while (list != NULL) {
		struct project *project = list, **place = &chosen;

		list = list->next;
		if (!is_wanted(project, selection))
			continue;
		while (*place != NULL && !comes_first(project, *place, selection->order))
			place = &(*place)->next;
		project->next = *place;
		*place = project;
	}
	return chosen;
}
