/* phone.h - who may see a resident's phone number, and what for.
 *
 * The number lies sealed (guard/contact.h).  Whoever wants to see it says what
 * for; that goes into the audit before the number is opened. */
#ifndef FEEDBACK_PHONE_H
#define FEEDBACK_PHONE_H

#include "store/db.h"
#include "store/writer.h"

struct arena;

enum { PURPOSES = 3, PURPOSE_NOTE_LEAST = 2, PURPOSE_NOTE_MOST = 100 };   /* characters */
extern const char *const purpose_codes[PURPOSES];   /* call-back, checking, own-request */

const char *purpose_word(const char *code);         /* 回访, 核实情况, 本人要求; "" for another */
const char *purpose_code(const char *word);         /* the other way round; "" for another */

struct phone_opening {
	int64_t     submission;      /* its id */
	const char *actor;           /* account's name, or "minyictl" */
	const char *purpose, *note;  /* a code, and a line on it */
	int64_t     now;
};

/* NULL where nothing is wrong.  A note must hold no number of a person: it is kept for good. */
struct phone_problems { const char *purpose, *note; int count; };
struct phone_problems phone_problems(struct arena *, const struct phone_opening *);

/* Into the audit; REFUSED: there is no number (any more). */
enum written phone_announce(struct writer *, struct arena *, const struct phone_opening *);

/* As it is stored; size 0 when there is none. */
struct blob phone_sealed(struct db *, struct arena *, int64_t submission);

#endif
