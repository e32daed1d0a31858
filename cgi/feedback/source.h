/* source.h - where submissions come from: the tags on posters and cards.
 *
 * Each notice board may have a tag of its own (1 to 12 of a-z and 0-9), which
 * the QR code carries into the form.  It says which poster works, not who
 * came: everybody who scans one poster brings the same. */
#ifndef FEEDBACK_SOURCE_H
#define FEEDBACK_SOURCE_H

#include <stdbool.h>
#include <stdint.h>

struct arena;
struct db;

enum { SOURCE_CHARACTERS = 12 };

/* The tag of what somebody typed or an address carried: capitals become
 * small, blanks at both ends go; "" for what is no tag.  In the arena. */
const char *source_of(struct arena *, const char *text);

struct source_count {
	const char          *project_name, *source;
	int64_t              count;
	struct source_count *next;
};

/* A month's submissions by project and tag; figures speak of the month of receipt. */
struct source_report {
	struct source_count *tagged;        /* the most first, then in the plan's order */
	int64_t              beyond, beyond_count;   /* tags that the list leaves out, and their submissions */
	int64_t              untagged;      /* other ways and direct */
	int64_t              received;      /* all of them: tagged + beyond + untagged */
};
enum { SOURCES_LISTED = 200 };
struct source_report *sources_of_month(struct db *, struct arena *, const char *month);

#endif
