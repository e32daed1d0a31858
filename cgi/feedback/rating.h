/* rating.h - how satisfied people are, and what may be said of it.
 *
 * The five words and the rule are the county's: satisfied are the first
 * three; a rate is shown from 10 ratings, marked as tentative up to 29. */
#ifndef FEEDBACK_RATING_H
#define FEEDBACK_RATING_H

#include <stdbool.h>
#include <stdint.h>

struct arena;
struct db;

enum { RATING_LOWEST = 1, RATING_HIGHEST = 5, RATING_REASONS = 7 };
enum { RATE_SHOWN_FROM = 10, RATE_FIRM_FROM = 30 };

struct distribution {
	int64_t count[RATING_HIGHEST + 1];   /* [1] very dissatisfied .. [5] very satisfied */
	int64_t total;
};

const char *rating_word(int rating);          /* 非常满意 .. 非常不满意; "" out of range */
const char *rating_reason_word(int reason);   /* 1..RATING_REASONS; "" out of range */
bool        rating_is_low(int rating);        /* the last two words */

void    distribution_add(struct distribution *, int rating, int64_t count);
bool    distribution_has_rate(const struct distribution *);
int     distribution_percent(const struct distribution *);              /* satisfied, rounded; 0 without ratings */
int     distribution_share(const struct distribution *, int rating);    /* percent of one word, rounded */

/* Active ratings of a project, of all months. */
struct distribution ratings_of_project(struct db *, int64_t project);

#endif
