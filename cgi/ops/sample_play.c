#include "ops/sample.h"

#include <stdio.h>
#include <string.h>

#include "base/arena.h"
#include "base/clock.h"
#include "base/text.h"
#include "feedback/follow_up.h"
#include "feedback/plan.h"
#include "feedback/progress.h"
#include "feedback/reply.h"
#include "guard/contact.h"

/* Nobody's: the operators have given no number that begins with so many naughts. */
#define SAMPLE_PHONE "13800000000"

/* Every occurrence of a word replaced. */
static const char *
replaced(struct arena *arena, const char *text, const char *word, const char *value)
{
	const char *at;

	while ((at = strstr(text, word)) != NULL)
		text = arena_text(
		    arena, "%.*s%s%s", (int)(at - text), text, value, at + strlen(word));
	return text;
}

const char *
sample_filled(struct arena *arena, const char *text, const struct sample *sample, int64_t at)
{
	int64_t today = day_of(at);

	text = replaced(arena, text, "{town}", sample->town);
	text = replaced(arena, text, "{received}", day_short(arena, day_of(sample->received_at)));
	text = replaced(arena, text, "{today}", day_short(arena, today));
	text = replaced(arena, text, "{soon}", day_short(arena, today + 14));
	return replaced(arena, text, "{later}", day_short(arena, today + 45));
}

/* Two in five come from a poster: most from the sheet, some from a card; of
 * one project one hangs at the market and has a tag of its own. */
static const char *
source_of_sample(const struct sample *sample)
{
	static const char *const sources[] = { "a4", "a4", "card", "caishichang" };
	unsigned place = sample->request[0] % 10;

	if (place >= sizeof(sources) / sizeof(sources[0]))
		return "";
	return place == 3 && !text_equal(sample->project->slug, "sanitary-city") ? "a4" : sources[place];
}

static const char *
receive(struct sample_stage *stage, struct sample *sample, int64_t at)
{
	struct draft draft = {
		.project = sample->project->id,
		.rating = sample->rating,
		.reasons = sample->reasons,
		.body = sample->body,
		.is_private = sample->is_private,
		.township = sample->township,
		.phone = sample->has_phone ? SAMPLE_PHONE : "",
		.phone_agreed = sample->has_phone,
		.source = source_of_sample(sample),
	};
	struct seals seals = { .phone = { NULL, 0 } };
	struct receipt receipt;
	enum written written;

	memcpy(seals.device, sample->device, HASH_BYTES);
	memcpy(seals.request, sample->request, HASH_BYTES);
	memcpy(seals.code_hash, sample->request, HASH_BYTES);   /* of no code: nobody looks it up */
	if (sample->has_phone)
		seals.phone = contact_seal(stage->keys, stage->arena, SAMPLE_PHONE);
	written = writer_do(stage->writer, submission_receive(stage->db, stage->arena, &draft, &seals, stage->promise,
	    at, &receipt));
	if (written != WRITTEN)
		return "不能存入一条示例意见。";
	sample->number = receipt.number;
	return NULL;
}

/* The number of an earlier text on the same project, "" when there is none. */
static const char *
earlier_number(struct sample_stage *stage, const struct submission *submission)
{
	struct comment *comment = comments_of_project(
	    stage->db, stage->arena, submission->project_id, comment_start(), 1);

	return comment == NULL ? "" : arena_text(stage->arena, "%lld", (long long)comment->number);
}

/* The code of the reason for which it may not be shown as it is; the tone of
 * a text that may be shown is no code. */
static const char *
reason_code(const struct sample *sample, bool again)
{
	if (sample->is_private)
		return "user";
	if (!again && text_equal(sample->text->tone, SAMPLE_SECOND_LOOK))
		return SAMPLE_FIRST_LOOK;
	return sample->text->tone;
}

static const char *
decide(struct sample_stage *stage, const struct sample *sample, const struct submission *submission,
    bool again)
{
	const struct sample_text *text = sample->text;
	const struct reason *reason = sample_reason(stage->words, reason_code(sample, again));
	struct decision decision = {
		.submission = submission->id,
		.version = submission->version,
		.verdict = "published",
		.reason = "",
		.filling = "",
		.public_text = "",
		.staff = "审核员",
		.actor = "shenhe",
		.confirmed_by = reason == NULL ? "" : "复核员",
	};
	const char *problem;

	if (reason != NULL) {
		decision.verdict = reason->verdict;
		decision.reason = reason->code;
		if (text_equal(reason->verdict, "masked"))
			decision.public_text = replaced(
			    stage->arena, submission->body, text->filling, "▇▇▇▇");
		else
			decision.filling = replaced(stage->arena, text->filling, "{earlier}",
			    earlier_number(stage, submission));
	}
	if (reason != NULL && decision.filling[0] == '\0' && strstr(reason->sentence, "〔") != NULL)
		return NULL;   /* a repetition of nothing: it goes on waiting */
	problem = decision_problem(stage->db, stage->arena, &decision, submission);
	if (problem != NULL)
		return arena_text(stage->arena, "示例“%s”审核不了：%s。", text->body, problem);
	if (decision_take(stage->writer, &decision) != DECIDED)
		return "不能存入一条审核。";
	stage->decided++;
	return NULL;
}

static const char *
answer(struct sample_stage *stage, const struct sample *sample, const struct submission *submission,
    const char *outcome, const char *words, int64_t at)
{
	struct reply reply = {
		.submission = submission->id,
		.version = submission->version,
		.unit = sample->project->unit,
		.outcome = outcome,
		.body = sample_filled(stage->arena, words, sample, at),
		.staff = "治理提升办",
		.actor = "bangong",
	};

	return sample_answer(stage, submission, &reply, at);
}

/* What the file says in a second answer, in turns; nothing without such words. */
static const char *
answer_again(struct sample_stage *stage, const struct sample *sample,
    const struct submission *submission, int64_t at)
{
	const struct sample_text *chosen = NULL;
	int64_t place = sample->number % 3;

	for (const struct sample_text *text = stage->words->texts; text != NULL; text = text->next)
		if (text_equal(text->tone, "again") && (chosen == NULL || place-- > 0))
			chosen = text;
	if (chosen == NULL || submission->reopened_due[0] == '\0')
		return NULL;
	return answer(stage, sample, submission, chosen->outcome, chosen->reply, at);
}

static const char *
follow_up(struct sample_stage *stage, const struct sample *sample,
    const struct submission *submission, int64_t at)
{
	struct follow_up said = {
		.submission = submission->id, .version = submission->version,
		.solved = sample->solved, .rating = sample->handling,
	};

	if (!submission_may_be_followed_up(submission, day_of(at)))
		return NULL;
	stage->followed_up++;
	return writer_do(stage->writer, follow_up_take(stage->arena, &said, stage->promise->answer_days, at)) ==
	    WRITTEN ? NULL : "不能存入一次追评。";
}

static const char *
correct(struct sample_stage *stage, const struct sample *sample,
    const struct submission *submission, int64_t at)
{
	const char *body = arena_text(stage->arena, "%s%s", submission->body, sample->addition);

	return writer_do(stage->writer, submission_correct(stage->arena, submission->id, submission->version, body, at)) ==
	    WRITTEN ? NULL : "不能存入一条改正。";
}

static const char *
take_back(struct sample_stage *stage, const struct submission *submission, int64_t at)
{
	stage->taken_back++;
	return writer_do(stage->writer, submission_withdraw(stage->arena, submission->id, submission->version, at)) ==
	    WRITTEN ? NULL : "不能存入一次撤回。";
}

/* Whatever happens to a submission after it came; what it has outrun does not. */
static const char *
happen(struct sample_stage *stage, const struct sample_event *event)
{
	struct sample *sample = event->sample;
	struct submission *submission =
	    submission_by_number(stage->db, stage->arena, sample->number);
	const char *visibility = submission == NULL ? "" : submission->visibility;
	bool is_waiting = text_equal(visibility, "waiting");

	if (submission == NULL)
		return "一条示例意见不见了。";
	if (text_equal(visibility, "withdrawn"))
		return NULL;
	switch (event->step) {
	case CORRECTED:
		return is_waiting ? correct(stage, sample, submission, event->at) : NULL;
	case DECIDED_ONCE: case DECIDED_AGAIN:
		return decide(stage, sample, submission, event->step == DECIDED_AGAIN);
	case ANSWERED:
		return is_waiting || text_equal(visibility, "refused") ? NULL :
		    answer(stage, sample, submission, sample->outcome, sample->reply, event->at);
	case FOLLOWED_UP:
		return follow_up(stage, sample, submission, event->at);
	case ANSWERED_AGAIN:
		return answer_again(stage, sample, submission, event->at);
	case TAKEN_BACK:
		return take_back(stage, submission, event->at);
	case RECEIVED: case PROGRESSED:
		break;
	}
	return NULL;
}

/* It happens, and then what the units do about it. */
static const char *
go_on(struct sample_stage *stage, const struct sample_event *event)
{
	const char *problem = happen(stage, event);
	struct submission *submission = submission_by_number(stage->db, stage->arena, event->sample->number);

	return problem != NULL || submission == NULL ? problem :
	    sample_case_step(stage, submission, event->step, event->at);
}

/* The ids of the places that a sample names; a name that is no township is left out. */
static void
places_of_sample(const struct sample_stage *stage, const struct sample_progress *one,
    int64_t places[PLACES_MOST])
{
	int count = 0;

	for (const struct township *township = stage->words->townships; township != NULL;
	    township = township->next)
		if (count < PLACES_MOST && strstr(one->townships, township->name) != NULL)
			places[count++] = township->id;
}

static const char *
report(struct sample_stage *stage, const struct sample_event *event)
{
	const struct sample_progress *one = event->progress;
	bool is_planned = one->is_planned, is_expected = one->is_expected && text_equal(one->stage, "late");
	int64_t end = day_of(event->at) + one->days_ago;
	struct progress progress = {
		.project = one->project,
		.stage = one->stage,
		.stage_reason = one->reason,
		.next_step = one->next_step,
		.percent = one->percent,
		.noted_on = day_iso(stage->arena, day_of(event->at)),
		.amount_done = one->amount_done,
		.amount_goal = one->amount_goal,
		.amount_unit = one->amount_unit,
		.planned_on = is_planned ? day_iso(stage->arena, end + one->planned_in) : "",
		.expected_on = is_expected ? day_iso(stage->arena, end + one->expected_in) : "",
		.note = one->note,
		.staff = "治理提升办",
		.actor = "bangong",
	};
	const char *problem;

	places_of_sample(stage, one, progress.places);
	problem = progress_problem(&progress, day_of(event->at));
	if (problem != NULL)
		return arena_text(stage->arena, "示例进展“%s”用不了：%s。", one->note, problem);
	stage->progress++;
	return progress_report(stage->writer, &progress, event->at) == WRITTEN ? NULL : "不能存入一条进展。";
}

const char *
sample_play(struct sample_stage *stage, const struct sample_story *story)
{
	int64_t end = story->count == 0 ? 0 : story->events[story->count - 1].at;
	int64_t report_at = sample_adoption_at(stage->arena, end);
	const char *problem = story->count == 0 ? NULL : sample_units(stage, story->events[0].at);
	bool reported = false;

	for (int i = 0; i < story->count && problem == NULL; i++) {
		const struct sample_event *event = &story->events[i];

		if (!reported && event->at > report_at) {
			reported = true;
			clock_set(report_at);
			problem = sample_adopt(stage, report_at);
		}
		clock_set(event->at);
		if (problem == NULL && i > 0 && day_of(event->at) != day_of(event[-1].at))
			problem = sample_cases_day(stage, event->at);
		if (problem != NULL)
			break;
		if (event->step == RECEIVED)
			problem = receive(stage, event->sample, event->at);
		else if (event->step == PROGRESSED)
			problem = report(stage, event);
		else
			problem = go_on(stage, event);
	}
	if (problem == NULL && end > 0)
		problem = sample_adopt_draft(stage, report_at, end);
	if (problem == NULL && end > 0)
		problem = sample_drafts(stage, story, end);
	if (problem == NULL && end > 0)
		problem = sample_cases_end(stage, end);
	clock_set(0);
	return problem == NULL && db_trouble(stage->db) != 0 ? "数据库读不了。" : problem;
}
