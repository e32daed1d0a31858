#include "feedback/source.h"

#include <string.h>

#include "base/arena.h"
#include "base/text.h"
#include "store/db.h"

const char *
source_of(struct arena *arena, const char *text)
{
	char *source = text_clean_line(arena, text);
	size_t length = strlen(source);

	for (char *c = source; *c != '\0'; c++)
		if (*c >= 'A' && *c <= 'Z')
			*c += 'a' - 'A';
	return length <= SOURCE_CHARACTERS &&
	    strspn(source, "abcdefghijklmnopqrstuvwxyz0123456789") == length ? source : "";
}

/* The most first; of equal ones that which came first. */
static void
insert(struct source_count **place, struct source_count *one)
{
	while (*place != NULL && (*place)->count >= one->count)
		place = &(*place)->next;
	one->next = *place;
	*place = one;
}

/* Takes the last of a full list out: anybody may make tags up, and a thousand
 * of them must not push out the ones that bring people. */
static void
shorten(struct source_report *report)
{
	struct source_count **last = &report->tagged;

	while ((*last)->next != NULL)
		last = &(*last)->next;
	report->beyond++;
	report->beyond_count += (*last)->count;
	*last = NULL;
}

struct source_report *
sources_of_month(struct db *db, struct arena *arena, const char *month)
{
	struct source_report *report = arena_take(arena, sizeof(*report));
	struct query *query = db_query(db, sources_counted_query);
	int listed = 0;

	bind_text(query, ":month", month);
	while (query_next(query)) {
		struct source_count *one = arena_take(arena, sizeof(*one));

		one->project_name = column_text(query, 0, arena);
		one->source = column_text(query, 1, arena);
		one->count = column_int(query, 2);
		report->received += one->count;
		if (one->source[0] == '\0') {
			report->untagged += one->count;
			continue;
		}
		insert(&report->tagged, one);
		if (++listed > SOURCES_LISTED)
			shorten(report);
	}
	return report;
}
