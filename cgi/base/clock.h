/* clock.h - the time, and dates as the county writes them.
 *
 * Instants are seconds since 1970 (UTC).  Days are counted since 1970-01-01
 * in the county's zone, China Standard Time: UTC+8 without summer time since
 * 1992, so no zone database is needed. */
#ifndef BASE_CLOCK_H
#define BASE_CLOCK_H

#include <stdbool.h>
#include <stdint.h>

struct arena;

struct date {
	int year, month, day;   /* 2026, 1..12, 1..31 */
};

int64_t clock_now(void);
void    clock_set(int64_t instant);   /* for tests: the clock stands; 0 lets it run again */

int64_t     day_of(int64_t instant);
int64_t     day_start(int64_t day);                 /* its first instant */
int         day_weekday(int64_t day);               /* 1 Monday .. 7 Sunday */
struct date date_of_day(int64_t day);
int64_t     day_of_date(struct date);
bool        day_parse(const char *text, int64_t *day);      /* "2026-08-17", nothing else */
bool        month_parse(const char *text);                  /* "2026-08", 2000-01 to 2999-12 */

/* All in the arena. */
char *day_iso(struct arena *, int64_t day);                 /* 2026-08-17 */
char *day_words(struct arena *, int64_t day);               /* 2026 年 8 月 17 日 */
char *day_short(struct arena *, int64_t day);               /* 8 月 17 日 */
char *instant_words(struct arena *, int64_t instant);       /* 2026 年 8 月 17 日 09:05 */
char *instant_iso(struct arena *, int64_t instant);         /* 2026-08-17 09:05:00 */
char *month_of(struct arena *, int64_t instant);            /* 2026-08 */
char *month_next(struct arena *, const char *month, int by);   /* by months, also back */
char *month_words(struct arena *, const char *month);       /* 2026 年 8 月 */
char *span_words(struct arena *, int64_t seconds);          /* 3 天, 2 小时, 5 分钟 */

#endif
