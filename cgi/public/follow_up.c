/* POST /lookup/follow-up - after the answer: is it solved, and how was the handling? */
#include "public/pages.h"

#include "base/arena.h"
#include "base/clock.h"
#include "base/text.h"

/* What was chosen ---------------------------------------------------------------- */

bool
follow_up_read(struct visit *visit, struct follow_up *follow_up)
{
	const char *rating = page_field(visit, "rating");

	follow_up->solved = page_field(visit, "solved");
	follow_up->rating = 0;
	return (follow_up->solved[0] == '\0' || solved_word(follow_up->solved)[0] != '\0') &&
	    (rating[0] == '\0' ||
	    text_number(rating, RATING_LOWEST, RATING_HIGHEST, &follow_up->rating));
}

bool
follow_up_is_chosen(struct visit *visit)
{
	struct follow_up chosen;

	return follow_up_read(visit, &chosen) && (chosen.solved[0] != '\0' || chosen.rating != 0);
}

void
follow_up_carry(struct visit *visit, struct view *view)
{
	if (!follow_up_is_chosen(visit))
		return;
	view_show(view, MARK_FOLLOW_UP_CARRIED);
	view_set(view, MARK_SOLVED_CHOSEN, page_field(visit, "solved"));
	view_set(view, MARK_RATING_CHOSEN, page_field(visit, "rating"));
}

/* The form ---------------------------------------------------------------------- */

static struct view *
add_choice(struct view *form, enum marker section, const char *word, bool checked)
{
	struct view *choice = view_repeat(form, section);

	view_set(choice, MARK_CHOICE_WORD, word);
	if (checked)
		view_show(choice, MARK_CHOICE_CHECKED);
	return choice;
}

static void
fill_choices(struct view *form, const struct follow_up *chosen)
{
	for (int i = 0; i < SOLVED_CHOICES; i++)
		view_set(add_choice(form, MARK_SOLVED_CHOICE, solved_word(solved_codes[i]),
		    text_equal(solved_codes[i], chosen->solved)), MARK_CHOICE_VALUE, solved_codes[i]);
	for (int rating = RATING_HIGHEST; rating >= RATING_LOWEST; rating--)
		view_set_int(add_choice(form, MARK_HANDLING_CHOICE, rating_word(rating),
		    rating == chosen->rating), MARK_CHOICE_VALUE, rating);
}

static void
fill_problem(struct view *view, enum marker section, const char *sentence)
{
	if (sentence == NULL)
		return;
	view_show(view, section);
	view_set(view, section == MARK_SOLVED_PROBLEM ? MARK_SOLVED_PROBLEM_SENTENCE :
	    MARK_HANDLING_PROBLEM_SENTENCE, sentence);
}

static void
fill_form(struct visit *visit, struct view *view, const struct submission *submission,
    const struct lookup_word *word)
{
	static const struct follow_up nothing = { .solved = "" };
	const struct follow_up_problems *problems = &word->follow_up_problems;
	struct view *form = view_repeat(view, MARK_FOLLOW_UP);

	view_show(view, MARK_MAY_FOLLOW_UP);
	view_set(view, MARK_FOLLOW_UP_UNTIL,
	    day_short(visit->arena, follow_up_last_day(submission)));
	view_set(form, MARK_FOLLOW_UP_TOKEN, page_token(visit, "/lookup/follow-up"));
	fill_choices(form, word->follow_up != NULL ? word->follow_up : &nothing);
	if (problems->count == 0)
		return;
	problems_fill(visit, view, problems->count);
	fill_problem(view, MARK_SOLVED_PROBLEM, problems->solved);
	fill_problem(view, MARK_HANDLING_PROBLEM, problems->rating);
}

/* NULL while there is something to wait for, and where nothing was answered. */
static const char *
ended(struct visit *visit, const struct submission *submission)
{
	if (!text_equal(submission->handling, "answered") || submission->withdrawn_at > 0 ||
	    text_equal(submission->visibility, "refused"))
		return NULL;
	if (submission->followed_up_at == 0)
		return arena_text(visit->arena, "再评一次到 %s为止，已经过了。",
		    day_short(visit->arena, follow_up_last_day(submission)));
	if (text_equal(submission->solved, "no"))
		return "这件事复办过一次，办结了。";
	return text_equal(submission->solved, "partly") ? "您再评过一次，这件事办结了。" : NULL;
}

void
follow_up_fill(struct visit *visit, struct view *view, const struct submission *submission,
    const struct lookup_word *word)
{
	const char *sentence;

	if (submission_may_be_followed_up(submission, day_of(visit->now))) {
		fill_form(visit, view, submission, word);
	} else if ((sentence = ended(visit, submission)) != NULL) {
		view_show(view, MARK_FOLLOW_UP_ENDED);
		view_set(view, MARK_FOLLOW_UP_ENDED_SENTENCE, sentence);
	}
}

/* Taking it ----------------------------------------------------------------------- */

static const char *
done_sentence(struct visit *visit, const struct submission *submission)
{
	if (submission->reopened_due[0] == '\0')
		return "已记下您的再评。";
	return arena_text(visit->arena, "已记下。没有解决的，我们会在 %s前再核实一次。",
	    day_in_short(visit, submission->reopened_due));
}

/* The same again, by a second tap or a reload, is no mistake. */
static bool
was_said(const struct submission *submission, const struct follow_up *follow_up)
{
	return submission->followed_up_at > 0 &&
	    text_equal(submission->solved, follow_up->solved) &&
	    submission->follow_up_rating == follow_up->rating;
}

/* Why the rules did not take it, as things stand now. */
static enum status
refuse(struct visit *visit, const struct submission *submission, struct lookup_word *word)
{
	if (was_said(submission, word->follow_up)) {
		word->done = "您已经提交过了，不用再交。";
		return lookup_result_show(visit, submission, word, OK);
	}
	if (submission->followed_up_at > 0)
		word->not_done = "您已经再评过一次，只能评一次。这一次没有记下。";
	else if (submission_may_be_followed_up(submission, day_of(visit->now)))
		word->not_done = "答复刚才有了变化，还没有记下。请看过新的答复，再点一次“提交再评”。您选的还在。";
	else
		word->not_done = "这条意见现在不能再评，没有记下。现在的情况写在下面。";
	return lookup_result_show(visit, submission, word, CONFLICT);
}

/* What was chosen, while it waits to be on disk. */
struct answer_to_us {
	int64_t            number;
	struct follow_up   follow_up;
	struct lookup_word word;
};

static enum status
show_taken(struct visit *visit, enum written written, void *kept)
{
	struct answer_to_us *chosen = kept;
	struct lookup_word *word = &chosen->word;
	struct submission *submission = submission_by_number(visit->db, visit->arena, chosen->number);

	if (submission == NULL)
		return UNAVAILABLE;
	if (written == REFUSED)
		return refuse(visit, submission, word);
	if (written == WRITTEN) {
		word->done = done_sentence(visit, submission);
		return lookup_result_show(visit, submission, word, OK);
	}
	word->not_done = "系统现在很忙，还没有记下。请过几分钟再点一次“提交再评”。您选的还在。";
	return lookup_result_show(visit, submission, word, UNAVAILABLE);
}

enum status
lookup_follow_up(struct visit *visit)
{
	struct submission *submission = lookup_proven(visit);
	struct answer_to_us *chosen = arena_take(visit->arena, sizeof(*chosen));
	struct follow_up *follow_up = &chosen->follow_up;
	struct lookup_word *word = &chosen->word;

	word->follow_up = follow_up;
	if (!page_number(visit, "version", INT64_MAX, &follow_up->version) ||
	    !follow_up_read(visit, follow_up))
		return BAD_REQUEST;
	if (submission == NULL)
		return lookup_ask_again(visit);
	chosen->number = submission->number;
	follow_up->submission = submission->id;
	if (!submission_may_be_followed_up(submission, day_of(visit->now)))
		return refuse(visit, submission, word);
	word->follow_up_problems = follow_up_problems(follow_up);
	if (word->follow_up_problems.count > 0)
		return lookup_result_show(visit, submission, word, UNPROCESSABLE);
	return page_write(visit, follow_up_take(visit->arena, follow_up, visit->config->answer_days,
	    visit->now), show_taken, chosen);
}
