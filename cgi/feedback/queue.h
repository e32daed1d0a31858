/* queue.h - the desk's list: what waits for review, what is about to be
 * decided and what was, filtered, counted and page by page.
 *
 * Every text stands in exactly one state, so the counts of the states add up
 * to that of all.  What is to be decided comes with the low ratings first,
 * then the oldest; what was decided with the newest first.  The order is one
 * number, the place: a page is what comes after a place or before one, so it
 * stays right while colleagues decide. */
#ifndef FEEDBACK_QUEUE_H
#define FEEDBACK_QUEUE_H

#include <stdbool.h>
#include <stdint.h>

#include "feedback/search.h"
#include "store/db.h"
#include "store/writer.h"

struct arena;
struct submission;

enum { QUEUE_PAGE = 50, QUEUE_LOW = 6, QUEUE_COUNTED = 2000 };

/* In the order of the tabs: waiting, pending (can be taken back for some
 * seconds), confirming (waits for a second person), published, hidden, refused. */
enum { QUEUE_STATES = 6 };
extern const char *const queue_states[QUEUE_STATES];
const char *queue_state_word(const char *state);   /* 待审核, ...; "" for another */

/* Kinds of flags as bits (schema: flag_bit). */
enum { QUEUE_FLAGS = 8 };
extern const char *const queue_flag_kinds[QUEUE_FLAGS];   /* bit 1 << n */

/* All of it holds together.  queue_everything() is all zero but for the township. */
struct queue_filter {
	const char   *state;         /* "": all */
	int64_t       area, project; /* 0: all */
	int64_t       township;      /* -1: all; 0: not said */
	int           rating;        /* 1 to 5; QUEUE_LOW: 1 and 2; 0: all */
	int64_t       flag;          /* a bit; 0: with flags or without */
	const char   *due_before;    /* not decided and promised for a day before this ISO day; "": any */
	const char   *staff;         /* name of who decided or is about to; "": anybody or nobody */
	struct search search;        /* words; count 0: none.  Of what is hidden or refused nothing is found */
};
struct queue_filter queue_everything(void);
int queue_lowest(const struct queue_filter *);    /* of its ratings */
int queue_highest(const struct queue_filter *);

struct queue_row {
	int64_t     place, id, number, version, received_at;
	const char *state, *staff;         /* staff: who decided or is about to; "" for nobody */
	int64_t     flags;
	int         rating;
	const char *review_due;            /* ISO day */
	bool        is_private, corrected;
	const char *body, *project_name;
	struct queue_row *next;
};

/* At most limit that come after a place (-1: from the start), or the nearest
 * before one; both in the order of the list. */
struct queue_row *queue_after(struct db *, struct arena *, const struct queue_filter *, int64_t place, int limit);
struct queue_row *queue_before(struct db *, struct arena *, const struct queue_filter *, int64_t place, int limit);

/* How many rows the list has; with words to search for, counted up to QUEUE_COUNTED + 1. */
int64_t queue_count(struct db *, struct arena *, const struct queue_filter *);

/* By state, whatever the filter's own state: false where that would need a
 * walk for each of them (words, due_before together with others, staff). */
bool queue_counts(struct db *, struct arena *, const struct queue_filter *, int64_t counts[QUEUE_STATES]);

/* Where a submission stands while it is to be decided; for what comes after it. */
int64_t queue_place(const struct submission *);
/* Where it stands now; -1 where it is in no list. */
int64_t queue_place_now(struct db *, struct arena *, int64_t submission);

int64_t queue_oldest(struct db *);         /* when what waits longest was received; 0: nothing waits */
int64_t queue_last_decided(struct db *);   /* when; 0: nothing was */

/* What can be chosen, in the plan's order; also projects that have left it. */
struct queue_project {
	int64_t     id, area_id;
	const char *name, *area_slug, *area_name;
	struct queue_project *next;
};
struct queue_project *queue_projects(struct db *, struct arena *);

/* A chore: puts what came in since into the index of words, at most
 * QUEUE_INDEXED of it, and writes nothing when there is nothing.  How many; 0
 * also when the database was busy. */
enum { QUEUE_INDEXED = 40 };   /* some 8 ms of the writers' lock */
int queue_index(struct writer *, struct db *);

#endif
