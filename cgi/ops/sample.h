/* sample.h - believable feedback for a site that shows how it looks when full.
 *
 * A file (sql/plan/demo.sql) holds the words.  From it a story is made up:
 * who says what when, and what becomes of it.  The same file on the same day
 * gives the same story.  It is then played through the same functions that
 * serve residents and staff, with the clock set to the past. */
#ifndef OPS_SAMPLE_H
#define OPS_SAMPLE_H

#include <stdbool.h>
#include <stdint.h>

#include "feedback/decision.h"
#include "feedback/reply.h"
#include "feedback/submission.h"
#include "store/db.h"
#include "store/writer.h"

struct arena;
struct keys;

enum { SAMPLES = 600, SAMPLE_DAYS = 150, STEPS_MOST = 7 };

/* What is first refused as abuse and on a second look shown with a word covered. */
#define SAMPLE_SECOND_LOOK "mask2"
#define SAMPLE_FIRST_LOOK  "abuse"

/* What the file says ------------------------------------------------------ */

struct sample_project {
	int64_t                id;
	const char            *slug, *area, *unit;
	int                    weight, mood;
	bool                   builds;           /* works may disturb */
	struct sample_project *next;
};

struct sample_text {
	const char         *project, *tone, *body, *outcome, *reply, *filling;
	struct sample_text *next;
};

struct sample_progress {
	int64_t                 project;
	const char             *stage, *reason, *next_step, *note;
	int                     days_ago, percent;
	const char             *townships;             /* names with 、 between */
	bool                    is_planned, is_expected;
	int                     planned_in, expected_in;   /* days from the day of the story's end */
	double                  amount_done, amount_goal;  /* -1: not said */
	const char             *amount_unit;
	struct sample_progress *next;
};

/* A problem that the office might have made of what was said. */
struct sample_adoption {
	bool                    is_draft;         /* of the report that is not published */
	const char             *about;            /* what its texts speak of, with 、 between */
	const char             *opinion, *verdict, *action, *unit;
	int                     people;           /* where no text speaks of it */
	bool                    is_dated;
	int                     done_in;          /* days from the day of the report */
	struct sample_adoption *next;
};

struct sample_words {
	struct sample_project  *projects;
	struct sample_text     *texts;
	struct sample_progress *progress;
	struct sample_adoption *adoptions;
	struct reason          *reasons;
	struct township        *townships;
};

/* NULL with *problem set. */
struct sample_words *sample_words(struct arena *, const char *path, struct db *,
    const char **problem);

/* The reason whose code is the tone; NULL for a tone that may be shown. */
const struct reason *sample_reason(const struct sample_words *, const char *tone);

/* The story --------------------------------------------------------------- */

struct sample {
	const struct sample_project *project;
	const struct sample_text    *text;       /* NULL: a rating only */
	const char *body, *addition;             /* "" for none */
	const char *outcome, *reply;             /* "": not answered */
	const char *town;                        /* some township, whether said or not */
	int64_t     township;                    /* 0: not said */
	int         rating, reasons;
	const char *solved;                      /* "": says nothing after the answer */
	int         handling;                    /* its rating of the handling */
	bool        is_private, has_phone;
	unsigned char device[HASH_BYTES], request[HASH_BYTES];
	int64_t     received_at, number;         /* number: 0 until it is received */
};

enum sample_step {
	RECEIVED, CORRECTED, DECIDED_ONCE, DECIDED_AGAIN, ANSWERED, FOLLOWED_UP, ANSWERED_AGAIN,
	TAKEN_BACK, PROGRESSED
};

struct sample_event {
	int64_t          at;
	int              order;                  /* among events of one second */
	enum sample_step step;
	struct sample   *sample;                 /* NULL with PROGRESSED */
	const struct sample_progress *progress;
};

struct sample_story {
	struct sample       *samples;            /* SAMPLES of them */
	struct sample_event *events;             /* by time */
	int                  count;              /* of events */
};

/* All of it lies before today. */
struct sample_story *sample_story(struct arena *, const struct sample_words *, int64_t today);

/* In a text: {town}, and days counted from the instant. */
const char *sample_filled(struct arena *, const char *text, const struct sample *, int64_t at);

/* Playing ----------------------------------------------------------------- */

struct sample_stage {
	struct arena         *arena;
	struct db            *db;                /* reads */
	struct writer        *writer;
	const struct promise *promise;
	const struct keys    *keys;              /* portal's: seal the sample's phone numbers */
	const struct sample_words *words;
	int                   decided, answered, followed_up, taken_back, progress, flagged;   /* counts */
};

/* When the last report before the end is published: on the fifth of a month,
 * for the month before. */
int64_t sample_adoption_at(struct arena *, int64_t end);

/* That report, and the draft of the month in which it is published.  NULL, or
 * why not. */
const char *sample_adopt(struct sample_stage *, int64_t at);
const char *sample_adopt_draft(struct sample_stage *, int64_t published_at, int64_t at);

/* The file's figures of the vision, as the office would report them; those of
 * indicators that are not in the plan are left out.  NULL, or what is wrong. */
const char *sample_indicators(struct sample_stage *, const char *path);

/* Casework: the units of the file and whose each project is, what is done after
 * a step of a submission, every day, and at the end.  NULL, or what is wrong. */
const char *sample_units(struct sample_stage *, int64_t at);
/* An answer by way of its draft; the drafts of answers that are left at the end. */
const char *sample_answer(struct sample_stage *, const struct submission *, const struct reply *, int64_t at);
const char *sample_drafts(struct sample_stage *, const struct sample_story *, int64_t at);
const char *sample_case_step(struct sample_stage *, const struct submission *, enum sample_step, int64_t at);
const char *sample_cases_day(struct sample_stage *, int64_t at);
const char *sample_cases_end(struct sample_stage *, int64_t at);

/* What came on the evening before and waits: texts with machine flags, near
 * copies from one source, and what clerks wrote down.  NULL, or why not. */
const char *sample_flagged(struct sample_stage *, int64_t today);

/* NULL, or why it stopped half-way.  Leaves the clock running. */
const char *sample_play(struct sample_stage *, const struct sample_story *);

#endif
