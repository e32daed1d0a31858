#include "page/answer.h"

#include "base/clock.h"
#include "base/text.h"
#include "feedback/submission.h"
#include "page/view.h"

const char *
outcome_class(const char *outcome)
{
	return text_equal(outcome, "adopted") || text_equal(outcome, "partly") ? "ok" : "plain";
}

void
answer_fill(struct view *page, enum marker marker, struct arena *arena, const struct answer_shown *answer)
{
	struct view *view = view_include(page, marker, "answer.tpl");
	int64_t day;

	view_set(view, MARK_ANSWER_UNIT, answer->unit);
	view_set(view, MARK_ANSWER_OUTCOME, outcome_word(answer->outcome));
	view_set(view, MARK_ANSWER_OUTCOME_CLASS, outcome_class(answer->outcome));
	view_set(view, MARK_ANSWER_BODY, answer->body);
	view_set(view, MARK_ANSWER_RECEIVED_ON, day_words(arena, day_of(answer->received_at)));
	view_set(view, MARK_ANSWER_GIVEN_ON, day_parse(answer->given_on, &day) ? day_words(arena, day) : "");
}
