/* What authors say after the answer, on the staff's pages: at the one
 * submission, before the queue, and in the report. */
#include "staff/pages.h"

#include "base/arena.h"
#include "base/clock.h"
#include "base/text.h"
#include "feedback/follow_up.h"

static const char *
due_words(struct visit *visit, const struct submission *submission)
{
	int64_t day;

	return day_parse(submission->reopened_due, &day) ? day_short(visit->arena, day) : "";
}

void
follow_up_show(struct visit *visit, struct view *view, const struct submission *submission)
{
	struct view *section;

	if (submission->followed_up_at == 0)
		return;
	section = view_repeat(view, MARK_FOLLOWED_UP);
	view_set(section, MARK_SOLVED_WORD, solved_word(submission->solved));
	view_set(section, MARK_HANDLING_RATING, rating_word(submission->follow_up_rating));
	view_set(section, MARK_FOLLOWED_UP_AT,
	    instant_words(visit->arena, submission->followed_up_at));
	if (submission->reopened_due[0] != '\0')
		view_set(view_repeat(section, MARK_SECOND_ANSWER_DUE), MARK_REOPENED_DUE,
		    due_words(visit, submission));
	else if (text_equal(submission->solved, "no") &&
	    submission->replied_at > submission->followed_reply_at)
		view_show(section, MARK_ANSWERED_TWICE);
}

void
reopened_show(struct visit *visit, struct view *view)
{
	const char *today = day_iso(visit->arena, day_of(visit->now));
	struct submission *first = submissions_reopened(visit->db, visit->arena, 1);
	struct view *section;

	if (first == NULL)
		return;
	section = view_repeat(view, MARK_REOPENED);
	view_set(section, MARK_ROW_DUE, due_words(visit, first));
	if (submission_is_late(first, today))
		view_show(section, MARK_ROW_LATE);
}

void
follow_ups_show(struct visit *visit, struct view *view, const char *month)
{
	struct follow_up_figures figures = follow_up_figures(visit->db, visit->arena, month);
	struct view *section = view_repeat(view, MARK_FOLLOW_UPS), *inner;

	if (figures.total == 0) {
		view_show(section, MARK_NO_FOLLOW_UPS);
		return;
	}
	inner = view_repeat(section, MARK_FOLLOW_UP_FIGURES);
	view_set_int(inner, MARK_FOLLOW_UP_TOTAL, figures.total);
	view_show(inner, distribution_has_rate(&figures.ratings) ? MARK_FOLLOW_UP_RATED :
	    MARK_FOLLOW_UP_FEW);
	view_set(inner, MARK_FOLLOW_UP_RATE, rate_words(visit->arena, &figures.ratings));
	view_set_int(inner, MARK_FOLLOW_UP_SOLVED, figures.solved);
	view_set_int(inner, MARK_FOLLOW_UP_PARTLY, figures.partly);
	view_set_int(inner, MARK_FOLLOW_UP_UNSOLVED, figures.unsolved);
	view_show(inner, figures.reopened > 0 ? MARK_SOME_REOPENED : MARK_NONE_REOPENED);
	view_set_int(inner, MARK_FOLLOW_UP_REOPENED, figures.reopened);
	for (int rating = RATING_HIGHEST; rating >= RATING_LOWEST; rating--) {
		struct view *row = view_repeat(inner, MARK_FOLLOW_UP_RATING);

		view_set(row, MARK_FOLLOW_UP_RATING_WORD, rating_word(rating));
		view_set_int(row, MARK_FOLLOW_UP_RATING_COUNT, figures.ratings.count[rating]);
	}
}
