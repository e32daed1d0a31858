#include "feedback/adoption.h"

#include <string.h>

#include "base/arena.h"
#include "base/clock.h"
#include "base/text.h"
#include "feedback/submission.h"

/* Periods ----------------------------------------------------------------------- */

static void
set_months(struct arena *arena, struct adoption_period *period, const char *first, int months)
{
	const char *after = month_next(arena, first, months);
	int64_t begin, next;

	day_parse(arena_text(arena, "%s-01", first), &begin);
	day_parse(arena_text(arena, "%s-01", after), &next);
	period->first_month = first;
	period->last_month = month_next(arena, first, months - 1);
	period->begin_day = day_iso(arena, begin);
	period->end_day = day_iso(arena, next - 1);
}

bool
adoption_period_parse(struct arena *arena, const char *slug, struct adoption_period *period)
{
	const char *first;
	int quarter;

	*period = (struct adoption_period){ .slug = arena_text(arena, "%s", slug) };
	if (month_parse(slug)) {
		period->words = month_words(arena, period->slug);
		set_months(arena, period, period->slug, 1);
		return true;
	}
	if (strlen(slug) != 7 || slug[5] != 'q' || slug[6] < '1' || slug[6] > '4')
		return false;
	quarter = slug[6] - '0';
	first = arena_text(arena, "%.5s%02d", slug, 3 * quarter - 2);
	if (!month_parse(first))
		return false;
	period->words = arena_text(arena, "%.4s 年第 %d 季度", slug, quarter);
	set_months(arena, period, first, 3);
	return true;
}

/* Reading ----------------------------------------------------------------------- */

static struct adoption *
read_report(struct query *query, struct arena *arena)
{
	struct adoption *adoption = arena_take(arena, sizeof(*adoption));

	adoption->id = column_int(query, 0);
	adoption->version = column_int(query, 1);
	adoption_period_parse(arena, column_text(query, 2, arena), &adoption->period);
	adoption->asked = column_text(query, 3, arena);
	adoption->method = column_text(query, 4, arena);
	adoption->next_day = column_text(query, 5, arena);
	adoption->changed_by = column_text(query, 6, arena);
	adoption->published_at = column_int(query, 7);
	adoption->corrected_at = column_int(query, 8);
	adoption->figures.received = column_int(query, 9);
	for (int rating = RATING_LOWEST; rating <= RATING_HIGHEST; rating++)
		distribution_add(&adoption->figures.ratings, rating, column_int(query, 9 + rating));
	adoption->item_count = column_int(query, 15);
	return adoption;
}

static struct adoption *
read_list(struct query *query, struct arena *arena)
{
	struct adoption *list = NULL, **end = &list;

	for (; query_next(query); end = &(*end)->next)
		*end = read_report(query, arena);
	return list;
}

static void
read_items(struct db *db, struct arena *arena, struct adoption *adoption)
{
	struct query *query = db_query(db, adoption_items_query);
	struct adoption_item **end = &adoption->items;

	bind_int(query, ":report", adoption->id);
	adoption->item_count = 0;
	for (; query_next(query); end = &(*end)->next) {
		struct adoption_item *item = *end = arena_take(arena, sizeof(*item));

		item->id = column_int(query, 0);
		item->opinion = column_text(query, 1, arena);
		item->people = column_int(query, 2);
		item->verdict = column_text(query, 3, arena);
		item->action = column_text(query, 4, arena);
		item->unit = column_text(query, 5, arena);
		item->done_on = column_text(query, 6, arena);
		adoption->item_count++;
	}
}

/* They come in the order of the items. */
static void
read_sources(struct db *db, struct arena *arena, struct adoption *adoption)
{
	struct query *query = db_query(db, adoption_sources_query);
	struct adoption_item *item = adoption->items;
	struct adoption_source **end = item == NULL ? NULL : &item->sources;

	bind_int(query, ":report", adoption->id);
	while (query_next(query)) {
		while (item != NULL && item->id != column_int(query, 0))
			if ((item = item->next) != NULL)
				end = &item->sources;
		if (item == NULL)
			continue;
		*end = arena_take(arena, sizeof(**end));
		(*end)->number = column_int(query, 1);
		(*end)->is_public = column_int(query, 2) != 0;
		(*end)->project_slug = column_text(query, 3, arena);
		(*end)->project_name = column_text(query, 4, arena);
		end = &(*end)->next;
	}
}

static void
read_lows(struct db *db, struct arena *arena, struct adoption *adoption)
{
	struct query *query = db_query(db, adoption_lows_query);
	struct adoption_low **end = &adoption->figures.lows;

	bind_int(query, ":report", adoption->id);
	for (; query_next(query); end = &(*end)->next) {
		struct adoption_low *low = *end = arena_take(arena, sizeof(*low));

		low->project = column_int(query, 0);
		low->slug = column_int(query, 3) != 0 ? "" : column_text(query, 1, arena);
		low->name = column_text(query, 2, arena);
		low->ratings = column_int(query, 4);
		low->low = column_int(query, 5);
		low->reason = (int)column_int(query, 6);
		low->reason_count = column_int(query, 7);
	}
}

static void
read_corrections(struct db *db, struct arena *arena, struct adoption *adoption)
{
	struct query *query = db_query(db, adoption_corrections_query);
	struct adoption_correction **end = &adoption->corrections;

	bind_int(query, ":report", adoption->id);
	for (; query_next(query); end = &(*end)->next) {
		*end = arena_take(arena, sizeof(**end));
		(*end)->corrected_at = column_int(query, 0);
		(*end)->staff = column_text(query, 1, arena);
		(*end)->note = column_text(query, 2, arena);
		(*end)->earlier = column_text(query, 3, arena);
	}
}

/* The report that a query finds, with all that belongs to it. */
static struct adoption *
read_whole(struct db *db, struct query *query, struct arena *arena)
{
	struct adoption *adoption = NULL;

	while (query_next(query))
		adoption = read_report(query, arena);
	if (adoption == NULL)
		return NULL;
	read_items(db, arena, adoption);
	read_sources(db, arena, adoption);
	read_corrections(db, arena, adoption);
	if (adoption->published_at != 0)
		read_lows(db, arena, adoption);
	else
		adoption->figures = adoption_figures(db, arena, &adoption->period);
	return adoption;
}

struct adoption *
adoptions_published(struct db *db, struct arena *arena)
{
	return read_list(db_query(db, adoptions_published_query), arena);
}

struct adoption *
adoption_published(struct db *db, struct arena *arena, const char *period)
{
	struct query *query = db_query(db, adoption_published_query);

	bind_text(query, ":period", period);
	return read_whole(db, query, arena);
}

struct adoption *
adoptions(struct db *db, struct arena *arena)
{
	return read_list(db_query(db, adoptions_query), arena);
}

struct adoption *
adoption_by_id(struct db *db, struct arena *arena, int64_t id)
{
	struct query *query = db_query(db, adoption_by_id_query);

	bind_int(query, ":id", id);
	return read_whole(db, query, arena);
}

/* Sums and words ------------------------------------------------------------------ */

struct adoption_sums
adoption_sums(const struct adoption_item *item)
{
	struct adoption_sums sums = { 0 };

	for (; item != NULL; item = item->next) {
		sums.issues++;
		sums.adopted += text_equal(item->verdict, "adopted");
		sums.partly += text_equal(item->verdict, "partly");
		sums.declined += text_equal(item->verdict, "declined");
		sums.studying += text_equal(item->verdict, "studying");
	}
	return sums;
}

/* Whether a number stands in an item before this one. */
static bool
stood_before(const struct adoption_item *item, const struct adoption_item *end, int64_t number)
{
	for (; item != end; item = item->next)
		for (const struct adoption_source *one = item->sources; one != NULL; one = one->next)
			if (one->number == number)
				return true;
	return false;
}

int64_t
adoption_sources_count(const struct adoption_item *items)
{
	int64_t count = 0;

	for (const struct adoption_item *item = items; item != NULL; item = item->next)
		for (const struct adoption_source *one = item->sources; one != NULL; one = one->next)
			count += !stood_before(items, item, one->number);
	return count;
}

const char *
adoption_word(const char *verdict)
{
	if (text_equal(verdict, "studying"))
		return "正在研究";
	return text_equal(verdict, "explained") ? "" : outcome_word(verdict);
}
