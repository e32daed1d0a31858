/* Who is at an item that waits to be decided: only told, never locked - the
 * version is what guards a decision, and nobody holds an item back. */
#include "staff/pages.h"

#include "base/arena.h"
#include "base/clock.h"
#include "base/text.h"
#include "guard/account.h"
#include "guard/presence.h"

/* Waiting is what no decision is in force on: also what waits for a second person. */
static bool
is_open(const struct submission *submission)
{
	return text_equal(submission->visibility, "waiting") && submission->withdrawn_at == 0;
}

void
claim(struct visit *visit, const struct submission *submission)
{
	if (is_open(submission) && staff_may(visit, MODERATE))
		presence_note(visit->presence, submission->number, visit->staff->id, visit->staff->display_name, visit->now);
}

void
claim_end(struct visit *visit, int64_t number)
{
	presence_leave(visit->presence, number, visit->staff->id);
}

static struct present *
colleagues(struct visit *visit, int64_t number)
{
	return presence_others(visit->presence, visit->arena, number, visit->staff->id, visit->now);
}

static const char *
since_words(struct visit *visit, int64_t opened_at)
{
	if (visit->now - opened_at < 60)
		return "刚刚打开的";
	return arena_text(visit->arena, "%s前打开的", span_words(visit->arena, visit->now - opened_at));
}

void
claims_show(struct visit *visit, struct view *view, const struct submission *submission)
{
	if (!is_open(submission))
		return;
	for (struct present *one = colleagues(visit, submission->number); one != NULL; one = one->next) {
		struct view *shown = view_repeat(view, MARK_CLAIMED);

		view_set(shown, MARK_CLAIMED_BY, one->name);
		view_set(shown, MARK_CLAIMED_SINCE, since_words(visit, one->opened_at));
	}
}

const char *
claimed_by(struct visit *visit, int64_t number)
{
	struct present *others = colleagues(visit, number);

	return others == NULL ? "" : others->name;
}
