/* clerk_entry.h - 代录: a resident's words from paper, telephone, visit or
 * 12345, written down by a clerk.
 *
 * They go the same way as all others: the same rules, the same queue and
 * flags, the same days, counted from the day on which they were written
 * down.  Each is marked with its channel, for residents too, and with the
 * clerk for colleagues. */
#ifndef FEEDBACK_CLERK_ENTRY_H
#define FEEDBACK_CLERK_ENTRY_H

#include "feedback/submission.h"

enum { SAID_DAYS_MOST = 90 };

struct clerk_entry {
	const char *channel;                 /* paper, telephone, visit, hotline */
	const char *said_on;                 /* ISO day */
	const char *staff, *actor;           /* display name, account name */
};

struct entry_problems {
	struct draft_problems draft;
	const char *project, *channel, *said_on;
	int         count;                   /* of all */
};
/* today is a day of base/clock.h. */
struct entry_problems entry_problems(struct db *, struct arena *, const struct draft *, const struct clerk_entry *, int64_t today);

/* submission_receive() with its mark and its entry in the audit, all in one transaction. */
enum written entry_receive(struct writer *, struct db *, struct arena *, const struct draft *, const struct clerk_entry *,
    const struct seals *, const struct promise *, int64_t received_at, struct receipt *);

/* NULL: its author sent it. */
struct clerk_entry *entry_of_submission(struct db *, struct arena *, int64_t submission);

/* 纸质意见, 电话, 来访, 12345 热线; "" for another. */
const char *channel_word(const char *channel);
/* The n-th channel from 0 on, NULL after the last. */
const char *channel_at(int n);

struct channel_count { const char *channel; int64_t count; struct channel_count *next; };
struct channel_count *entries_of_month(struct db *, struct arena *, const char *month);

#endif
