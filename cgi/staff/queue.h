/* queue.h - what the pages around the queue share. */
#ifndef STAFF_QUEUE_H
#define STAFF_QUEUE_H

#include "feedback/plan.h"
#include "staff/pages.h"

/* What is asked for, with what there is to choose from. */
struct queue_asking {
	struct queue_filter   filter;
	const char           *words;            /* to look for, as typed on one line */
	const char           *words_problem;    /* what to change of them; NULL: nothing */
	int64_t               after, before;    /* the page: one of both, or -1 */
	struct queue_project *projects;
	struct township      *townships;
};

/* Reads the fields of QUEUE_FIELDS; false for what no form of ours sends. */
bool queue_asked(struct visit *, struct queue_asking *);
const struct queue_project *queue_project_asked(const struct queue_asking *);   /* NULL: all */

/* The query that asks for the same.  Without "" for nothing left out; without
 * a filter it begins at the first page, and with one of no name it leaves none out. */
char *queue_query(struct visit *, const struct queue_asking *, const char *without);
char *queue_address(struct visit *, const char *path, const char *query);

/* CHIPS: every filter but the state with a link that takes it away; false when there is none. */
bool queue_chips(struct visit *, struct view *, const struct queue_asking *);
/* The filter form's choices. */
void queue_form(struct visit *, struct view *, const struct queue_asking *);

/* The page that is asked for, and one row more where there is one.  With a
 * submission and no page asked for: the first page that shows it. */
struct queue_row *queue_page_rows(struct visit *, const struct queue_asking *, int64_t submission);
/* Fills the list and marks one submission's row; PREVIOUS_ITEM and NEXT_ITEM lead to its neighbours. */
void queue_list(struct visit *, struct view *, const struct queue_asking *, struct queue_row *, int64_t submission);

#endif
