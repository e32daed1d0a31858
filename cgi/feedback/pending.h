/* pending.h - a decision between the moderator's press and its effect.
 *
 * What is decided takes effect some seconds later (the setting undo_seconds)
 * and can be taken back until then.  A decision that one person may not take
 * alone, and one on which a colleague's eye is asked for, waits without a
 * deadline until another account confirms it or sends it back.  If the
 * submission changes meanwhile, the decision is dropped.  What came to nothing
 * is kept as it was typed until the next decision on that submission.
 *
 * Every step is in the audit: decide, undo, effective, dropped, confirm,
 * return. */
#ifndef FEEDBACK_PENDING_H
#define FEEDBACK_PENDING_H

#include "feedback/decision.h"

enum { NOTE_CHARACTERS = 200 };

/* One of the decisions of a press, already judged by decision_problem(). */
struct proposal {
	struct decision       decision;
	const char           *confirmation;   /* "", required (decision_needs_second), asked (of a colleague) */
	enum decision_outcome outcome;        /* set by proposals_store() */
	struct proposal      *next;
};

/* Stores them in one job, each with an outcome of its own; with undo_seconds
 * of 0 what needs no confirmation is in force at once.  Answers the batch's
 * number, 0 when nothing was stored. */
int64_t proposals_store(struct writer *, struct proposal *, int64_t undo_seconds, int64_t now);

/* Brings into force what is due and drops what was overtaken: a chore for
 * every second, also for what became due while no program ran.  Reads first,
 * and writes nothing when nothing is due.  False when it could not be stored. */
bool pending_settle(struct writer *, struct db *, struct arena *, int64_t now);

struct pending_decision {
	struct decision decision;        /* as it was typed */
	int64_t         number, version; /* of the submission; its version now */
	int64_t         taken_at, due_at, batch;   /* due_at 0: no deadline, or to be dropped */
	const char     *confirmation;
	struct pending_decision *next;
};

/* NULL when nothing is pending. */
struct pending_decision *pending_of_submission(struct db *, struct arena *, int64_t submission);

/* For the jobs: what is due, the earliest first; what an account decided with one press. */
struct pending_decision *pending_due(struct db *, struct arena *, int64_t now, int limit);
struct pending_decision *pending_of_batch(struct db *, struct arena *, const char *actor, int64_t batch);

/* Those that wait for a colleague, the oldest first, after (taken_at, submission); 0, 0 from the start. */
struct pending_decision *pending_unconfirmed(struct db *, struct arena *, int64_t taken_at, int64_t after, int limit);
int64_t                  pending_unconfirmed_count(struct db *);

/* The newest press of an account that can still be taken back; of one that
 * waits for a colleague only for as long as it is fresh. */
struct pending_batch {
	int64_t     batch, count;        /* count 0: there is none */
	int64_t     due_at;              /* of the last; 0: waits for a colleague */
	int64_t     unconfirmed;         /* how many of them wait for a colleague */
	const char *verdict;             /* of the first in the alphabet */
};
struct pending_batch pending_latest(struct db *, struct arena *, const char *actor, int64_t now, int64_t fresh_seconds);

/* Takes back what of a batch of this account is not in force yet: how many;
 * -1 when it could not be stored.  *number is one of theirs. */
int64_t pending_undo(struct writer *, int64_t batch, const char *actor, int64_t now, int64_t *number);

/* The second person. */
struct second_look {
	int64_t     submission, version; /* the version that was on the screen */
	const char *staff, *actor;       /* display name, account name */
	const char *note;                /* with pending_return(): what is to be looked at again */
};
enum second_outcome {
	SECOND_DONE,
	SECOND_OWN,            /* nobody confirms a decision of his own account */
	SECOND_GONE,           /* nothing waits there any more, or the submission changed */
	SECOND_FAILED          /* busy or disk full: try again */
};
enum second_outcome pending_confirm(struct writer *, const struct second_look *, int64_t now);
enum second_outcome pending_return(struct writer *, const struct second_look *, int64_t now);

/* The latest decision that came to nothing; NULL when the latest one did not. */
struct returned_decision {
	const char *why;                 /* undone, overtaken, returned */
	struct decision decision;
	const char *returned_by, *note;  /* with returned */
	int64_t     returned_at;
};
struct returned_decision *returned_of_submission(struct db *, struct arena *, int64_t submission);

#endif
