/* What the period's ratings say, and what people liked least. */
#include "feedback/adoption.h"

#include <math.h>

#include "base/arena.h"
#include "feedback/report.h"

/* Standard normal, two-sided 95 %. */
static const double Z = 1.959964;

double
wilson_lower(int64_t part, int64_t total)
{
	double n = (double)total, share, square = Z * Z;

	if (total <= 0)
		return 0;
	share = (double)part / n;
	return (share + square / (2 * n) - Z * sqrt(share * (1 - share) / n + square / (4 * n * n))) /
	    (1 + square / n);
}

bool
adoption_is_tentative(const struct adoption_low *low)
{
	return low->ratings < RATE_FIRM_FROM;
}

/* A project of the period, with the reasons given with its low ratings. */
struct rated {
	struct adoption_low low;
	int64_t             reasons[RATING_REASONS + 1];
	struct rated       *next;
};

static struct rated *
rated_projects(struct db *db, struct arena *arena, const struct adoption_period *period,
    struct distribution *sum)
{
	struct query *query = db_query(db, adoption_ratings_query);
	struct rated *list = NULL, **end = &list;

	bind_text(query, ":first", period->first_month);
	bind_text(query, ":last", period->last_month);
	for (; query_next(query); end = &(*end)->next) {
		struct rated *one = *end = arena_take(arena, sizeof(*one));

		one->low.project = column_int(query, 0);
		one->low.slug = column_int(query, 3) != 0 ? "" : column_text(query, 1, arena);
		one->low.name = column_text(query, 2, arena);
		for (int rating = RATING_LOWEST; rating <= RATING_HIGHEST; rating++) {
			int64_t count = column_int(query, 3 + rating);

			distribution_add(sum, rating, count);
			one->low.ratings += count;
			one->low.low += rating_is_low(rating) ? count : 0;
		}
	}
	return list;
}

/* Reasons of each project and, in *all, of the period. */
static void
count_reasons(struct db *db, const struct adoption_period *period, struct rated *list, int64_t all[])
{
	struct query *query = db_query(db, adoption_reasons_query);

	bind_text(query, ":first", period->first_month);
	bind_text(query, ":last", period->last_month);
	while (query_next(query)) {
		int64_t project = column_int(query, 0), reason = column_int(query, 1);
		struct rated *one = list;

		while (one != NULL && one->low.project != project)
			one = one->next;
		if (reason < 1 || reason > RATING_REASONS)
			continue;
		all[reason] += column_int(query, 2);
		if (one != NULL)
			one->reasons[reason] += column_int(query, 2);
	}
}

/* The last word of the list, 其他, names nothing that could be changed. */
enum { REASON_OTHER = RATING_REASONS };

/* The reason given most often, the earlier of equals; 0 when none was given. */
static int
most_given(const int64_t counts[])
{
	int most = 0;

	for (int reason = 1; reason < REASON_OTHER; reason++)
		if (counts[reason] > (most == 0 ? 0 : counts[most]))
			most = reason;
	return most;
}

/* Whether one is worse than another: firm ones go first, then the bound decides. */
static bool
is_worse(const struct adoption_low *one, const struct adoption_low *other)
{
	double bound = wilson_lower(one->low, one->ratings);
	double other_bound = wilson_lower(other->low, other->ratings);

	if (adoption_is_tentative(one) != adoption_is_tentative(other))
		return adoption_is_tentative(other);
	if (bound > other_bound || bound < other_bound)
		return bound > other_bound;
	return one->low != other->low ? one->low > other->low : one->project < other->project;
}

/* Takes the worst out of the list; NULL when nothing is left that may be named. */
static struct rated *
take_worst(struct rated **list)
{
	struct rated **worst = NULL, *taken;

	for (struct rated **at = list; *at != NULL; at = &(*at)->next)
		if ((*at)->low.ratings >= RATE_SHOWN_FROM && (*at)->low.low > 0 &&
		    (worst == NULL || is_worse(&(*at)->low, &(*worst)->low)))
			worst = at;
	if (worst == NULL)
		return NULL;
	taken = *worst;
	*worst = taken->next;
	return taken;
}

static struct adoption_low *
least_liked(struct arena *arena, struct rated *list, int64_t all[], const struct distribution *sum)
{
	struct adoption_low *lows = NULL, **end = &lows;
	struct rated *worst;
	int count = 0, reason;

	for (; count < ADOPTION_LOWS && (worst = take_worst(&list)) != NULL; count++) {
		reason = most_given(worst->reasons);
		worst->low.reason = reason;
		worst->low.reason_count = reason == 0 ? 0 : worst->reasons[reason];
		*end = &worst->low;
		end = &worst->low.next;
	}
	for (; count < ADOPTION_LOWS && (reason = most_given(all)) != 0; count++) {
		*end = arena_take(arena, sizeof(**end));
		(*end)->slug = (*end)->name = "";
		(*end)->ratings = sum->total;
		(*end)->low = sum->count[1] + sum->count[2];
		(*end)->reason = reason;
		(*end)->reason_count = all[reason];
		all[reason] = 0;
		end = &(*end)->next;
	}
	return lows;
}

struct adoption_figures
adoption_figures(struct db *db, struct arena *arena, const struct adoption_period *period)
{
	struct adoption_figures figures = { 0 };
	int64_t reasons[RATING_REASONS + 1] = { 0 };
	struct rated *list = rated_projects(db, arena, period, &figures.ratings);

	count_reasons(db, period, list, reasons);
	figures.lows = least_liked(arena, list, reasons, &figures.ratings);
	figures.received = report_summary(db, arena, period->first_month, period->last_month).received;
	return figures;
}
