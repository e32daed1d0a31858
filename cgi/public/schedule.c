/* How far a project is, by when, and where: the same on its own page and in
 * its area's list. */
#include "public/pages.h"

#include <string.h>

#include "base/arena.h"
#include "base/text.h"

static bool
is_stopped(const struct project *project)
{
	return text_equal(project->stage, "late") || text_equal(project->stage, "paused");
}

/* The template ends the sentence. */
static const char *
without_full_stop(struct arena *arena, const char *sentence)
{
	static const char stop[] = "。";
	size_t length = strlen(sentence), end = strlen(stop);

	if (length > end && strcmp(sentence + length - end, stop) == 0)
		return arena_copy(arena, sentence, length - end);
	return sentence;
}

/* Why it does not go as planned.  A reason that was left over from before says nothing. */
static void
fill_reason(struct visit *visit, struct view *view, const struct project *project)
{
	int64_t days = project_days_late(project);

	if (!is_stopped(project) || project->stage_reason[0] == '\0')
		return;
	view_show(view, MARK_STAGE_REASON_KNOWN);
	view_set(view, MARK_STAGE_REASON, without_full_stop(visit->arena, project->stage_reason));
	if (days > 0) {
		view_show(view, MARK_DAYS_LATE_KNOWN);
		view_set_int(view, MARK_DAYS_LATE, days);
	}
}

static void
fill_days(struct visit *visit, struct view *view, const struct project *project)
{
	const char *planned = day_in_words(visit, project->planned_on);
	const char *expected = text_equal(project->expected_on, project->planned_on) ? "" :
	    day_in_words(visit, project->expected_on);

	if (planned[0] == '\0')
		planned = project->due;
	if (text_equal(project->stage, "done"))
		expected = "";
	if (planned[0] != '\0') {
		view_show(view, MARK_PLANNED_KNOWN);
		view_set(view, MARK_PLANNED, planned);
	}
	if (expected[0] != '\0') {
		view_show(view, MARK_EXPECTED_KNOWN);
		view_set(view, MARK_EXPECTED, expected);
	} else if (planned[0] != '\0' && !text_equal(project->stage, "done")) {
		view_show(view, MARK_PLANNED_ONLY);
	}
	if (planned[0] != '\0' || expected[0] != '\0')
		view_show(view, MARK_DUE_KNOWN);
	if (planned[0] != '\0' && expected[0] != '\0')
		view_show(view, MARK_DUE_CHANGED);
}

static void
fill_amounts(struct visit *visit, struct view *view, const struct project *project)
{
	if (project->amount_unit[0] == '\0')
		return;
	view_show(view, MARK_AMOUNTS);
	view_set(view, MARK_AMOUNT_DONE, arena_text(visit->arena, "%.10g", project->amount_done));
	view_set(view, MARK_AMOUNT_GOAL, arena_text(visit->arena, "%.10g", project->amount_goal));
	view_set(view, MARK_AMOUNT_UNIT, project->amount_unit);
}

void
schedule_fill(struct visit *visit, struct view *view, const struct project *project)
{
	fill_reason(visit, view, project);
	fill_days(visit, view, project);
	fill_amounts(visit, view, project);
}

void
places_fill(struct view *view, const struct project *project)
{
	if (project->townships != NULL)
		view_show(view, MARK_PLACES);
	for (const struct township *one = project->townships; one != NULL; one = one->next) {
		struct view *place = view_repeat(view, MARK_PLACE);

		view_set(place, MARK_PLACE_NAME, one->name);
		if (one != project->townships)
			view_show(place, MARK_PLACE_AFTER);
	}
}
