#include "ops/sample.h"

#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/clock.h"
#include "base/text.h"
#include "feedback/plan.h"
#include "feedback/rating.h"

enum { HOUR = 3600, DAY = 24 * HOUR, TRIES = 40 };

/* Every so manyeth has a text that may not be shown as it is. */
enum { SPECIAL_EVERY = 17 };

struct telling {
	struct arena              *arena;
	const struct sample_words *words;
	struct sample_story       *story;
	uint64_t                   state;       /* of the dice */
	int64_t                    end;         /* nothing happens from here on */
	const struct sample_text  *special;     /* the next of its kind */
	int                        told;        /* samples so far */
};

/* SplitMix64 (Steele, Lea, Flood 2014): the same dice on every machine. */
static uint64_t
throw(struct telling *telling)
{
	uint64_t z = telling->state += UINT64_C(0x9E3779B97F4A7C15);

	z = (z ^ (z >> 30)) * UINT64_C(0xBF58476D1CE4E5B9);
	z = (z ^ (z >> 27)) * UINT64_C(0x94D049BB133111EB);
	return z ^ (z >> 31);
}

static int
below(struct telling *telling, int limit)
{
	return (int)(throw(telling) % (uint64_t)limit);
}

static bool
happens(struct telling *telling, int percent)
{
	return below(telling, 100) < percent;
}

static void
fill(struct telling *telling, unsigned char bytes[HASH_BYTES])
{
	for (int i = 0; i < HASH_BYTES; i++)
		bytes[i] = (unsigned char)throw(telling);
}

/* Who and when ------------------------------------------------------------- */

static const struct sample_project *
pick_project(struct telling *telling)
{
	const struct sample_project *project = telling->words->projects;
	int all = 0, place;

	for (const struct sample_project *one = project; one != NULL; one = one->next)
		all += one->weight;
	place = below(telling, all);
	while (place >= project->weight) {
		place -= project->weight;
		project = project->next;
	}
	return project;
}

static int
pick_rating(struct telling *telling, int mood)
{
	static const int shares[6][6] = {   /* [mood][rating], in percent */
		{ 0 },
		{ 0, 35, 30, 18, 11, 6 },
		{ 0, 18, 26, 22, 22, 12 },
		{ 0, 9, 17, 20, 32, 22 },
		{ 0, 4, 8, 14, 36, 38 },
		{ 0, 2, 4, 9, 30, 55 },
	};
	int place = below(telling, 100), rating = RATING_HIGHEST;

	while (rating > RATING_LOWEST && place >= shares[mood][rating])
		place -= shares[mood][rating--];
	return rating;
}

/* One or two; where nothing is built, no works disturb. */
static int
pick_reasons(struct telling *telling, const struct sample_project *project)
{
	enum { SLOW = 1 << 0, WORKS_DISTURB = 1 << 3, OTHER = 1 << 6 };
	int reasons = 1 << below(telling, RATING_REASONS);

	if (happens(telling, 40))
		reasons |= SLOW;
	if (!project->builds && (reasons & WORKS_DISTURB))
		reasons = (reasons & ~WORKS_DISTURB) | OTHER;
	return reasons;
}

/* More of late than long ago, between 7 and 22 o'clock. */
static int64_t
pick_moment(struct telling *telling)
{
	int a = below(telling, SAMPLE_DAYS), b = below(telling, SAMPLE_DAYS);
	int days = happens(telling, 60) && a > b ? b : a;

	return telling->end - (int64_t)(days + 1) * DAY + 7 * HOUR + below(telling, 15 * HOUR);
}

static void
pick_township(struct telling *telling, struct sample *sample)
{
	const struct township *township = telling->words->townships;
	int count = 0, place;

	for (const struct township *one = township; one != NULL; one = one->next)
		count++;
	/* The last is for people from elsewhere: nothing lies there. */
	for (place = below(telling, count > 1 ? count - 1 : count); place > 0; place--)
		township = township->next;
	sample->town = township->name;
	sample->township = happens(telling, 85) ? township->id : 0;
}

/* What is said --------------------------------------------------------------- */

static bool
was_said(const struct telling *telling, const struct sample_project *project,
    const struct sample_text *text)
{
	for (int i = 0; i < telling->told; i++)
		if (telling->story->samples[i].project == project &&
		    telling->story->samples[i].text == text)
			return true;
	return false;
}

/* Any text of the tone that speaks of the scope and was not said of this
 * project yet; NULL when none comes up. */
static const struct sample_text *
text_of_scope(struct telling *telling, const struct sample_project *project, const char *scope,
    const char *tone)
{
	const struct sample_text *found = NULL;
	int seen = 0;

	for (const struct sample_text *text = telling->words->texts; text != NULL;
	    text = text->next) {
		if (!text_equal(text->project, scope) || !text_equal(text->tone, tone))
			continue;
		if (!was_said(telling, project, text) && below(telling, ++seen) == 0)
			found = text;
	}
	return found;
}

static const struct sample_text *
pick_text(struct telling *telling, const struct sample *sample)
{
	const struct sample_project *project = sample->project;
	bool wishes = sample->rating == 3 || happens(telling, 35);
	const char *tone = wishes ? "wish" : sample->rating > 3 ? "good" : "bad";
	const struct sample_text *text = text_of_scope(telling, project, project->slug, tone);

	if (text == NULL || happens(telling, 15))
		text = text_of_scope(telling, project, project->area, tone);
	if (text == NULL && happens(telling, 50))
		text = text_of_scope(telling, project, "", tone);
	return text;
}

/* The next text from the list of those that may not be shown as they are. */
static const struct sample_text *
next_special(struct telling *telling)
{
	const struct sample_text *text = telling->special;

	while (text != NULL && sample_reason(telling->words, text->tone) == NULL)
		text = text->next;
	telling->special = text == NULL ? NULL : text->next;
	return text;
}

static void
say(struct telling *telling, struct sample *sample, const struct sample_text *text)
{
	const struct reason *reason = sample_reason(telling->words, text->tone);
	const struct sample_text *answer = text;

	sample->text = text;
	sample->body = sample_filled(telling->arena, text->body, sample, sample->received_at);
	sample->is_private = text_equal(text->tone, "user") ||
	    (reason == NULL && happens(telling, 3));
	sample->has_phone = happens(telling, 25);
	if (reason != NULL && text_equal(reason->verdict, "refused"))
		return;
	if (text->reply[0] == '\0')
		answer = text_of_scope(telling, sample->project, "", "answer");
	if (answer != NULL) {
		sample->outcome = answer->outcome;
		sample->reply = answer->reply;
	}
}

/* Somebody who spoke of the project before speaks again. */
static void
speak_again(struct telling *telling, struct sample *sample)
{
	for (int i = 0; i < telling->told; i++) {
		const struct sample *earlier = &telling->story->samples[i];

		if (earlier->project == sample->project && happens(telling, 30)) {
			memcpy(sample->device, earlier->device, HASH_BYTES);
			return;
		}
	}
}

static void
tell(struct telling *telling, struct sample *sample)
{
	const struct sample_text *text =
	    telling->told % SPECIAL_EVERY == 0 ? next_special(telling) : NULL;

	sample->project = pick_project(telling);
	sample->rating = pick_rating(telling, sample->project->mood);
	if (text != NULL && sample->rating > 3 && happens(telling, 70))
		sample->rating = RATING_LOWEST + below(telling, 3);
	if (rating_is_low(sample->rating) && happens(telling, 80))
		sample->reasons = pick_reasons(telling, sample->project);
	sample->received_at = pick_moment(telling);
	pick_township(telling, sample);
	fill(telling, sample->device);
	fill(telling, sample->request);
	if (happens(telling, 8))
		speak_again(telling, sample);
	sample->body = sample->addition = sample->outcome = sample->reply = sample->solved = "";
	if (text == NULL && happens(telling, 66))
		text = pick_text(telling, sample);
	if (text != NULL)
		say(telling, sample, text);
	telling->told++;
}

/* What becomes of it ----------------------------------------------------------- */

/* An event before the end of the story; false when it would come later. */
static bool
add_event(struct telling *telling, int64_t at, enum sample_step step, struct sample *sample)
{
	struct sample_event *event = &telling->story->events[telling->story->count];

	if (at >= telling->end)
		return false;
	event->at = at;
	event->order = telling->story->count++;
	event->step = step;
	event->sample = sample;
	return true;
}

/* Staff work from 8:30; what comes in at night waits. */
static int64_t
pick_working_moment(struct telling *telling, int64_t after)
{
	int64_t day = day_of(after + 2 * HOUR);

	while (day_weekday(day) > 5)
		day++;
	if (day_start(day) + 8 * HOUR + HOUR / 2 > after)
		after = day_start(day) + 8 * HOUR + HOUR / 2;
	return after + below(telling, 8 * HOUR);
}

/* A queue has what came last, and a few that were left lying. */
static bool
still_waits(struct telling *telling, const struct sample *sample)
{
	int64_t days = (telling->end - sample->received_at) / DAY;

	return happens(telling, days < 2 ? 90 : days < 4 ? 60 : days < 18 ? 11 : 0);
}

static int64_t
morning(int64_t at)
{
	int64_t day = day_of(at);

	while (day_weekday(day) > 5)
		day++;
	return day_start(day) + 10 * HOUR;
}

/* One in three says later whether the answer helped.  Drawn from the sample's
 * own bytes, so that nobody else's story changes with it. */
static void
follow_up(struct telling *telling, struct sample *sample, int64_t answered_at)
{
	const unsigned char *bytes = sample->request;
	int share = bytes[0] % 100;
	int64_t at = answered_at + (1 + bytes[1] % 10) * DAY;

	if (share >= 34)
		return;
	sample->solved = share < 18 ? "yes" : share < 26 ? "partly" : "no";
	sample->handling = (share < 18 ? 4 : share < 26 ? 3 : 1) + bytes[2] % 2;
	if (add_event(telling, at, FOLLOWED_UP, sample) && share >= 26 && bytes[3] % 9 != 0)
		add_event(telling, morning(at + (3 + bytes[4] % 5) * DAY), ANSWERED_AGAIN, sample);
}

static void
decide_and_answer(struct telling *telling, struct sample *sample)
{
	int64_t at = pick_working_moment(telling, sample->received_at + HOUR);

	if (still_waits(telling, sample) || !add_event(telling, at, DECIDED_ONCE, sample))
		return;
	if (text_equal(sample->text->tone, SAMPLE_SECOND_LOOK))
		add_event(telling, at += DAY, DECIDED_AGAIN, sample);
	if (sample->reply[0] == '\0' || !happens(telling, 95))
		return;
	at = pick_working_moment(telling, at + below(telling, 5 * DAY));
	if (add_event(telling, at, ANSWERED, sample))
		follow_up(telling, sample, at);
}

static void
follow(struct telling *telling, struct sample *sample)
{
	const struct sample_text *addition;

	add_event(telling, sample->received_at, RECEIVED, sample);
	if (sample->text != NULL && happens(telling, 3) &&
	    (addition = text_of_scope(telling, sample->project, "", "addition")) != NULL) {
		sample->addition = sample_filled(
		    telling->arena, addition->body, sample, sample->received_at);
		add_event(telling, sample->received_at + HOUR / 3, CORRECTED, sample);
	}
	if (sample->text != NULL)
		decide_and_answer(telling, sample);
	if (happens(telling, 3))
		add_event(telling, sample->received_at + HOUR / 2 + below(telling, 6 * DAY),
		    TAKEN_BACK, sample);
}

static void
report_progress(struct telling *telling)
{
	for (const struct sample_progress *one = telling->words->progress; one != NULL;
	    one = one->next) {
		int64_t at = telling->end - (int64_t)one->days_ago * DAY + 10 * HOUR;
		struct sample_event *event = &telling->story->events[telling->story->count];

		if (add_event(telling, at, PROGRESSED, NULL))
			event->progress = one;
	}
}

static int
compare(const void *a, const void *b)
{
	const struct sample_event *first = a, *second = b;

	if (first->at != second->at)
		return first->at < second->at ? -1 : 1;
	return first->order - second->order;
}

struct sample_story *
sample_story(struct arena *arena, const struct sample_words *words, int64_t today)
{
	struct sample_story *story = arena_take(arena, sizeof(*story));
	struct telling telling = {
		.arena = arena, .words = words, .story = story, .state = 20260817,
		.end = day_start(today), .special = words->texts,
	};
	size_t events = SAMPLES * STEPS_MOST;

	for (const struct sample_progress *one = words->progress; one != NULL; one = one->next)
		events++;
	story->samples = arena_take(arena, SAMPLES * sizeof(*story->samples));
	story->events = arena_take(arena, (events + 1) * sizeof(*story->events));
	for (int i = 0; i < SAMPLES; i++)
		tell(&telling, &story->samples[i]);
	for (int i = 0; i < SAMPLES; i++)
		follow(&telling, &story->samples[i]);
	report_progress(&telling);
	qsort(story->events, (size_t)story->count, sizeof(*story->events), compare);
	return story;
}
