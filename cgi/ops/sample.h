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
#include "feedback/submission.h"
#include "store/db.h"
#include "store/writer.h"

struct arena;
struct keys;

enum { SAMPLES = 600, SAMPLE_DAYS = 150, STEPS_MOST = 5 };

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
	struct sample_progress *next;
};

struct sample_words {
	struct sample_project  *projects;
	struct sample_text     *texts;
	struct sample_progress *progress;
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
	bool        is_private, has_phone;
	unsigned char device[HASH_BYTES], request[HASH_BYTES];
	int64_t     received_at, number;         /* number: 0 until it is received */
};

enum sample_step {
	RECEIVED, CORRECTED, DECIDED_ONCE, DECIDED_AGAIN, ANSWERED, TAKEN_BACK, PROGRESSED
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
	int                   decided, answered, taken_back, progress;   /* counts */
};

/* NULL, or why it stopped half-way.  Leaves the clock running. */
const char *sample_play(struct sample_stage *, const struct sample_story *);

#endif
