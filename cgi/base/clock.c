#include "base/clock.h"

#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "base/arena.h"

enum { DAY = 86400, ZONE = 8 * 3600 };

static _Atomic int64_t standing;

int64_t
clock_now(void)
{
	int64_t instant = atomic_load(&standing);

	return instant != 0 ? instant : (int64_t)time(NULL);
}

void
clock_set(int64_t instant)
{
	atomic_store(&standing, instant);
}

static int64_t
floor_divide(int64_t a, int64_t b)
{
	return a / b - (a % b < 0);
}

int64_t
day_of(int64_t instant)
{
	return floor_divide(instant + ZONE, DAY);
}

int64_t
day_start(int64_t day)
{
	return day * DAY - ZONE;
}

int
day_weekday(int64_t day)
{
	int64_t since_monday = (day + 3) % 7;   /* 1970-01-01 was a Thursday */

	return (int)(since_monday < 0 ? since_monday + 7 : since_monday) + 1;
}

/* Both directions after Richards' algorithm (Explanatory Supplement to the
 * Astronomical Almanac, 3rd ed., 15.11): years begin in March, so that the
 * leap day is the last of its year. */
struct date
date_of_day(int64_t day)
{
	int64_t shifted = day + 719468;                       /* since 0000-03-01 */
	int64_t era = floor_divide(shifted, 146097);
	int64_t of_era = shifted - era * 146097;
	int64_t year = (of_era - of_era / 1460 + of_era / 36524 - of_era / 146096) / 365;
	int64_t of_year = of_era - (365 * year + year / 4 - year / 100);
	int64_t month = (5 * of_year + 2) / 153;
	struct date date;

	date.day = (int)(of_year - (153 * month + 2) / 5 + 1);
	date.month = (int)(month < 10 ? month + 3 : month - 9);
	date.year = (int)(year + era * 400 + (date.month <= 2));
	return date;
}

int64_t
day_of_date(struct date date)
{
	int64_t year = date.year - (date.month <= 2);
	int64_t era = floor_divide(year, 400);
	int64_t of_era = year - era * 400;
	int64_t month = date.month > 2 ? date.month - 3 : date.month + 9;
	int64_t of_year = (153 * month + 2) / 5 + date.day - 1;

	return era * 146097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719468;
}

/* Digits of a fixed pattern, where 0 stands for any digit. */
static bool
has_shape(const char *text, const char *shape)
{
	for (; *shape != '\0'; shape++, text++)
		if (*shape == '0' ? *text < '0' || *text > '9' : *text != *shape)
			return false;
	return *text == '\0';
}

static int
number(const char *text, int digits)
{
	int value = 0;

	while (digits-- > 0)
		value = 10 * value + (*text++ - '0');
	return value;
}

bool
day_parse(const char *text, int64_t *day)
{
	struct date date, again;

	if (!has_shape(text, "0000-00-00"))
		return false;
	date = (struct date){ number(text, 4), number(text + 5, 2), number(text + 8, 2) };
	if (date.year < 1900 || date.month < 1 || date.month > 12 || date.day < 1 || date.day > 31)
		return false;
	*day = day_of_date(date);
	again = date_of_day(*day);   /* 30 February comes back as another day */
	return again.month == date.month && again.day == date.day;
}

bool
month_parse(const char *text)
{
	return has_shape(text, "0000-00") && text[0] == '2' &&
	    number(text + 5, 2) >= 1 && number(text + 5, 2) <= 12;
}

char *
day_iso(struct arena *arena, int64_t day)
{
	struct date date = date_of_day(day);

	return arena_text(arena, "%04d-%02d-%02d", date.year, date.month, date.day);
}

enum { DAY_WORDS = sizeof("-2147483648 年 12 月 31 日") };

/* Number and words; where the next ones go. */
static char *
append(char *to, int value, const char *words)
{
	char digits[12], *digit = digits;

	if (value < 0)
		*to++ = '-';
	do
		*digit++ = (char)('0' + abs(value % 10));
	while ((value /= 10) != 0);
	while (digit != digits)
		*to++ = *--digit;
	return stpcpy(to, words);
}

/* Without printf: a page of comments says a hundred days, and it took a tenth of its time. */
char *
day_words(struct arena *arena, int64_t day)
{
	struct date date = date_of_day(day);
	char *words = arena_take(arena, DAY_WORDS), *to = append(words, date.year, " 年 ");

	append(append(to, date.month, " 月 "), date.day, " 日");
	return words;
}

char *
day_short(struct arena *arena, int64_t day)
{
	struct date date = date_of_day(day);

	return arena_text(arena, "%d 月 %d 日", date.month, date.day);
}

char *
instant_words(struct arena *arena, int64_t instant)
{
	int64_t second = instant - day_start(day_of(instant));

	return arena_text(arena, "%s %02d:%02d", day_words(arena, day_of(instant)),
	    (int)(second / 3600), (int)(second / 60 % 60));
}

char *
instant_iso(struct arena *arena, int64_t instant)
{
	int64_t second = instant - day_start(day_of(instant));

	return arena_text(arena, "%s %02d:%02d:%02d", day_iso(arena, day_of(instant)),
	    (int)(second / 3600), (int)(second / 60 % 60), (int)(second % 60));
}

char *
month_of(struct arena *arena, int64_t instant)
{
	struct date date = date_of_day(day_of(instant));

	return arena_text(arena, "%04d-%02d", date.year, date.month);
}

char *
month_next(struct arena *arena, const char *month, int by)
{
	int months = 12 * number(month, 4) + number(month + 5, 2) - 1 + by;

	return arena_text(arena, "%04d-%02d", months / 12, months % 12 + 1);
}

char *
month_words(struct arena *arena, const char *month)
{
	return arena_text(arena, "%d 年 %d 月", number(month, 4), number(month + 5, 2));
}

char *
span_words(struct arena *arena, int64_t seconds)
{
	if (seconds >= 2 * DAY)
		return arena_text(arena, "%d 天", (int)(seconds / DAY));
	if (seconds >= 3600)
		return arena_text(arena, "%d 小时", (int)(seconds / 3600));
	return arena_text(arena, "%d 分钟", seconds < 60 ? 1 : (int)(seconds / 60));
}
