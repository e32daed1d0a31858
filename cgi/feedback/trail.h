/* trail.h - the audit as the auditor searches and reads it. */
#ifndef FEEDBACK_TRAIL_H
#define FEEDBACK_TRAIL_H

#include <stdbool.h>
#include <stdint.h>

#include "store/db.h"

struct arena;
struct reason;

struct trail_filter {
	const char *actor, *action, *subject;   /* as in the audit; "" for all */
	int64_t     from, to;                   /* days since 1970, the last one included; INT64_MIN, INT64_MAX: open */
	int64_t     before;                     /* only smaller numbers; 0: from the newest */
};

struct trail_entry {
	int64_t     id, at;
	const char *actor, *action, *subject, *detail;
	const char *seal;                       /* its first 8 hexadecimal digits; "" until it is sealed */
	struct trail_entry *next;
};

/* Newest first, at most limit. */
struct trail_entry *trail(struct db *, struct arena *, const struct trail_filter *, int limit);
/* How many there are, whatever `before` says. */
int64_t             trail_count(struct db *, const struct trail_filter *);

/* What occurs, in alphabetical order; NULL at the end. */
const char **trail_actors(struct db *, struct arena *);
const char **trail_actions(struct db *, struct arena *);

/* Words, in Chinese ------------------------------------------------------------ */

const char *trail_action_word(const char *action);      /* the code itself when it has no word */
/* 意见 260817 0031, 账号 li, ...; the subject itself when it is of no known kind. */
const char *trail_subject_words(struct arena *, const char *subject);
/* What the detail says, part by part; a reason's code becomes its label, codes that have no word stay. */
const char *trail_detail_words(struct arena *, const struct reason *reasons, const char *detail);
/* The number in "submission 2608170031", 0 for another subject. */
int64_t     trail_submission(const char *subject);

/* All that the filter finds as CSV (feedback/export.h), newest first; the
 * rows, -1 when write() said no. */
int64_t trail_export(struct db *, const struct trail_filter *,
    bool (*write)(void *sink, const char *data, size_t length), void *sink);

#endif
