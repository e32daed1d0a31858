/* watch_list.h - the list of watched words as it is kept: versions, changes. */
#ifndef FEEDBACK_WATCH_LIST_H
#define FEEDBACK_WATCH_LIST_H

#include <stdint.h>

#include "feedback/watch_word.h"

enum { WATCH_RETIRED_AT_ONCE = 50 };

struct watch_word {
	int64_t     id, since;           /* since: the version that brought it */
	const char *word, *exceptions;   /* exceptions one a line, "" for none */
	struct watch_word *next;
};

struct watch_version {
	int64_t     version, changed_at, words;
	const char *changed_by, *note;   /* changed_by "" for the list that came with the program */
	const char *added, *retired;     /* words with 、 between them */
	struct watch_version *next;
};

int64_t watch_newest(struct db *);
/* In the order in which they came; NULL also when there is no such version. */
struct watch_word    *watch_words(struct db *, struct arena *, int64_t version);
/* The newest first, 100 at most. */
struct watch_version *watch_versions(struct db *, struct arena *);

struct watch_change {
	int64_t     version;             /* the newest one on the screen */
	const char *word, *exceptions;   /* to add, or to give other exceptions; "" to retire only */
	int64_t     retired[WATCH_RETIRED_AT_ONCE];
	int         retired_count;
	const char *note, *staff, *actor;   /* display name, account name */
};

struct watch_problems { const char *word, *exceptions, *note; int count; };
struct watch_problems watch_change_problems(struct db *, struct arena *, const struct watch_change *);

/* Makes a new version, and has the waiting texts looked through again.
 * REFUSED when another version came in between or nothing changes. */
enum written watch_change(struct writer *, const struct watch_change *, int64_t now);

#endif
