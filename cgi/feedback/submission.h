/* submission.h - one resident's word on a project: a rating, perhaps a text. */
#ifndef FEEDBACK_SUBMISSION_H
#define FEEDBACK_SUBMISSION_H

#include <stdbool.h>
#include <stdint.h>

#include "store/db.h"
#include "store/writer.h"

struct flag;

enum { BODY_CHARACTERS = 500, DEDUPLICATION_SECONDS = 600, HASH_BYTES = 32 };

/* What a resident hands in; texts already cleaned (base/text.h). */
struct draft {
	int64_t     project;
	int64_t     rating;            /* 0: none chosen */
	int64_t     reasons;           /* bit n-1 is reason n */
	const char *body;
	bool        is_private;
	int64_t     township;          /* 0: not said */
	const char *phone;             /* digits only; "" for none; never stored in clear */
	bool        phone_agreed;
	bool        personal_kept;     /* its author says: no personal numbers in the body */
	const char *source;            /* tag of the poster (feedback/source.h); NULL or "": none */
	int64_t     burst;             /* how many came from where it came from lately (feedback/flag.h); 0: not counted */
};

/* What is wrong with a draft, by field, in the resident's words; NULL where nothing is. */
struct draft_problems {
	const char *rating, *body, *township, *phone, *agreement;
	const char *personal;          /* numbers in the body that belong to a person */
	int         count;
};
struct draft_problems draft_problems(struct db *, struct arena *, const struct draft *);

/* What the guard adds before it is stored. */
struct seals {
	unsigned char device[HASH_BYTES];    /* keyed hash of the device */
	unsigned char request[HASH_BYTES];   /* keyed hash of device and words: the same again is the same */
	unsigned char code_hash[HASH_BYTES]; /* keyed hash of the 查询码 */
	struct blob   phone;                 /* sealed; size 0 without a number */
};

struct promise {                         /* working days */
	int64_t review_days, answer_days, answer_days_most;
};

struct receipt {
	int64_t number, received_at;
	bool    again;                       /* was received before: same number, same code */
	bool    has_text, has_phone;
	const char *review_due, *answer_due, *answer_due_most;   /* ISO days */
};

/* To be written by whoever runs it (writer_do, page_write); here and below the
 * errand's memory is the arena's, and what it points to must stay as it is.
 * received_at is the caller's (the code depends on it).  In one transaction:
 * answers the earlier receipt when the same request came within
 * DEDUPLICATION_SECONDS and was not withdrawn (a new sealed phone replaces
 * the old one); else retires the device's active rating of the project,
 * stores submission, rating, phone and the line in the audit.  FAILED: nothing is stored. */
struct errand submission_receive(struct db *, struct arena *, const struct draft *, const struct seals *,
    const struct promise *, int64_t received_at, struct receipt *);

/* The same inside a job, for what is stored along with it.  The days and the
 * flags of the words are found before, with the caller's connection: the one
 * writer does for everybody only what it alone can do.  Should the calendar
 * change in between, the promise is the one before; should the words, the
 * chore of flag.h looks again. */
struct submission_arrival {
	struct arena         *arena;
	const struct draft   *draft;
	const struct seals   *seals;
	int64_t               now;
	struct receipt       *receipt;
	const char           *review_due, *answer_due, *answer_due_most;
	struct flag          *flags;
};
struct submission_arrival submission_arrives(struct db *, struct arena *, const struct draft *, const struct seals *,
    const struct promise *, int64_t received_at, struct receipt *);
bool submission_receive_within(struct db *, const struct submission_arrival *);

struct submission {
	int64_t     id, number, project_id, received_at, version;
	const char *project_slug, *project_name, *area_name;
	const char *project_unit;            /* the unit that has the case, else the one that the plan names */
	int         rating;
	int64_t     reasons;
	const char *body;                    /* the resident's own words */
	bool        is_private, has_phone, corrected;
	const char *township;                /* "" when not said */
	const char *visibility, *handling;   /* as in the schema */
	const char *review_due, *answer_due, *answer_due_most;
	int64_t     decided_at;              /* 0: not yet */
	const char *decided_by;              /* colleague's name */
	const char *verdict, *reason_label, *reason_sentence;   /* sentence already filled */
	const char *public_text;             /* "" unless published */
	int64_t     replied_at;              /* 0: not yet */
	const char *reply_unit, *reply_outcome, *reply_body, *reply_on;
	int64_t     withdrawn_at;
	const char *reopened_due;            /* "" unless a second answer is owed (feedback/follow_up.h) */
	const char *solved;                  /* yes, partly, no; "" without a follow-up */
	int         follow_up_rating;        /* of the handling */
	int64_t     followed_up_at;          /* 0: not */
	int64_t     followed_reply_at;       /* the answer that it speaks of */
	const char *followed_reply_unit;
	const char *extended_due, *extension_reason;   /* the first answer was put off; "" when not */
	unsigned char device[HASH_BYTES], request[HASH_BYTES], code_hash[HASH_BYTES];
	struct submission *next;
};

struct submission *submission_by_number(struct db *, struct arena *, int64_t number);

/* All rows of a query that selects the view submission_sheet, for lists of other modules. */
struct submission *submissions_of_query(struct query *, struct arena *);

/* The ISO day by which it is to be answered as things stand: the first
 * answer's, perhaps put off, or the second's of a case that is open again. */
const char *submission_due(const struct submission *);
/* The words for a list: the public ones once there are any, so that what was
 * covered shows only where somebody opens it on purpose. */
const char *submission_listed_text(const struct submission *);
bool        submission_is_late(const struct submission *, const char *today);   /* waits for an answer beyond it */

/* What its author may still do.  A stale version changes nothing (REFUSED). */
struct errand submission_correct(struct arena *, int64_t id, int64_t version, const char *body, int64_t now);   /* once, before review, text that was there */
struct errand submission_withdraw(struct arena *, int64_t id, int64_t version, int64_t now);                    /* text, rating and phone go from sight */
struct errand submission_forget_phone(struct arena *, int64_t id, int64_t now);

bool submission_may_be_corrected(const struct submission *);
bool submission_may_be_withdrawn(const struct submission *);

/* Public comments of a project, answered ones first, then newest. */
struct comment {
	int64_t     number, received_at, published_at, id;
	const char *township, *body;
	bool        masked, answered;
	const char *answer_due;              /* ISO day */
	const char *reply_unit, *reply_outcome, *reply_body, *reply_on;
	const char *promised, *extension_reason;   /* the day before it was put off; "" unless it was */
	const char *channel;                 /* of what a clerk wrote down (feedback/clerk_entry.h); "" */
	struct comment *next;
};
enum { COMMENTS_ON_A_PAGE = 20 };

/* Where a page of comments begins; all zero but answered = 1 and the
 * largest published_at and id for the first page (comment_start()). */
struct comment_key { int64_t answered, published_at, id; };
struct comment_key comment_start(void);

/* At most limit, after the key. */
struct comment *comments_of_project(struct db *, struct arena *, int64_t project, struct comment_key after, int limit);
/* The page that ends before the key, in the same order. */
struct comment *comments_before(struct db *, struct arena *, int64_t project, struct comment_key before, int limit);
/* The key after which this comment comes first; false when it is not public here. */
bool comment_place(struct db *, int64_t project, int64_t number, struct comment_key *after);

/* 0 for anything but ten digits of a possible number; blanks, dashes and full-width digits are fine. */
int64_t submission_number_parse(struct arena *, const char *);
char   *submission_number_text(struct arena *, int64_t number);   /* 260817 0031 */

/* The number of a day's so-manieth submission, from 1; 0 when the day has no more.
 * YYMMDD and four digits; after 9999 the month goes on with + 20 .. + 80,
 * then the day with + 40 and the month from the start: 99990 a day. */
int64_t submission_number(int64_t day, int64_t sequence);

const char *outcome_word(const char *outcome);         /* 已采纳 ...; "" for another */
const char *visibility_word(const char *visibility);   /* for staff: 待审核, 已公开, ... */

/* The staff's lists ------------------------------------------------------- */

struct queue_key { int64_t high, received_at, id; };   /* all -1: from the start */

/* Waiting submissions: low ratings first, then oldest. */
struct submission *submissions_waiting(struct db *, struct arena *, struct queue_key after, int limit);
int64_t            submissions_waiting_count(struct db *);

/* Cases that are open again, the earliest day first. */
struct submission *submissions_reopened(struct db *, struct arena *, int limit);

struct submission_filter {
	const char *month;        /* required, 2026-08 */
	int64_t     project;      /* 0: all */
	const char *visibility;   /* "": all */
	const char *reason;       /* "": all */
	const char *handling;     /* "": all; reopened: of the open ones those with a follow-up */
	int64_t     before;       /* id; 0: from the newest */
};
struct submission *submissions_filtered(struct db *, struct arena *, const struct submission_filter *, int limit);

/* Oldest first, after an id: for exports, chunk by chunk. */
struct submission *submissions_of_month(struct db *, struct arena *, const char *month, int64_t after, int limit);

#endif
