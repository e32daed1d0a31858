/* search.h - finding projects, public comments and their answers.
 *
 * A blank stands between words, and a hit holds all of them, in whatever part
 * of it; a word is found wherever it stands, from one character up, whatever
 * its case and width (base/fold.h).  What is typed is only ever words: the
 * signs that an index would take for commands mean nothing here. */
#ifndef FEEDBACK_SEARCH_H
#define FEEDBACK_SEARCH_H

#include <stdbool.h>
#include <stdint.h>

#include "feedback/excerpt.h"

struct arena;
struct db;

enum {
	SEARCH_CHARACTERS = 50,     /* of what is typed, its blanks included */
	SEARCH_WORDS      = 5,
	SEARCH_PAGE       = 20,     /* comments on a page */
	SEARCH_COUNTED    = 500,    /* hits beyond are "more than" */
	SEARCH_RANKED     = 500     /* the best are chosen among so many of the newest; NEWEST_FIRST reaches all */
};

struct search {
	const char *text;                  /* as typed, on one line, NFC */
	const char *words[SEARCH_WORDS];   /* folded, none twice */
	int         count;                 /* 0: nothing to look for */
	int64_t     area;                  /* 0: all */
};

/* Fills words and count from a clean line (text_clean_line).  NULL, or what to
 * change, in the resident's words; then nothing may be looked for. */
const char *search_read(struct arena *, const char *line, struct search *);

/* What an index with a column scope is asked for: every word in some other column. */
char *search_match(struct arena *, const struct search *);

struct project_hit {
	int64_t              closeness;
	const char          *slug, *stage;             /* stage as in the schema */
	const char          *area_name;
	int                  area_position;
	struct excerpt_part *name, *excerpt;   /* the excerpt may be without a mark */
	struct project_hit  *next;
};

/* All of them, the best first. */
struct project_hit *search_projects(struct db *, struct arena *, const struct search *, int *count);

enum search_order { BEST_FIRST, NEWEST_FIRST };

/* Where a page begins; search_start() for the first one. */
struct search_key { int64_t closeness, id; };
struct search_key search_start(void);

struct comment_hit {
	struct search_key    key;
	int64_t              number, received_at;
	const char          *township, *project_slug, *project_name;
	struct excerpt_part *body, *reply;             /* reply: NULL unless it was answered */
	bool                 in_body, in_reply;        /* a word stands in the comment itself, in its answer */
	const char          *reply_unit, *reply_outcome, *reply_on;
	struct comment_hit  *next;
};

/* At most limit, after the key. */
struct comment_hit *search_comments(struct db *, struct arena *, const struct search *, enum search_order,
    struct search_key after, int limit);

/* How many there are, counted up to SEARCH_COUNTED + 1. */
int search_comments_count(struct db *, struct arena *, const struct search *);

#endif
