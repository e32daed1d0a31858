/* news.h - what is new of a project or an area: comments that were published,
 * answers to them, progress notes; newest first.
 *
 * Only what can be read on the project's page right now: a masked text is
 * masked here too, and what was withdrawn or hidden is no news any more. */
#ifndef FEEDBACK_NEWS_H
#define FEEDBACK_NEWS_H

#include <stdint.h>

struct arena;
struct db;

enum { NEWS_MOST = 30 };

struct news {
	enum news_kind { NEWS_COMMENT, NEWS_REPLY, NEWS_NOTE } kind;
	const char  *project_slug, *project_name;
	int64_t      number;              /* 受理编号 of comment or answered comment; id of a note */
	const char  *body;
	const char  *township;            /* of a comment; "" when not said */
	const char  *unit, *outcome;      /* of an answer; of a note the project's unit, "" until known */
	const char  *noted_on;            /* of a note: ISO day */
	int64_t      published_at;        /* when it could first be read */
	int64_t      updated_at;          /* when it became what it is now */
	struct news *next;
};

/* At most NEWS_MOST; 0 for either of the two: all of the area, all areas. */
struct news *news_of(struct db *, struct arena *, int64_t area, int64_t project);

/* When what is shown of each project last changed, as far as that is known. */
struct change_of_project {
	const char               *slug, *area_slug;
	int64_t                   changed_at;    /* 0: never */
	struct change_of_project *next;
};
struct change_of_project *projects_changed(struct db *, struct arena *);

#endif
