/* The 受理编号: made, read back from what people type, and written for people. */
#include "feedback/submission.h"

#include <string.h>

#include "base/arena.h"
#include "base/clock.h"
#include "base/text.h"

enum { A_BLOCK = 9999, MONTH_BLOCKS = 5, MONTH_STEP = 20, DAY_BLOCKS = 2, DAY_STEP = 40 };

int64_t
submission_number(int64_t day, int64_t sequence)
{
	struct date date = date_of_day(day);
	int64_t block = (sequence - 1) / A_BLOCK;
	int64_t month = date.month + MONTH_STEP * (block % MONTH_BLOCKS);
	int64_t of_month = date.day + DAY_STEP * (block / MONTH_BLOCKS);

	if (sequence < 1 || block >= MONTH_BLOCKS * DAY_BLOCKS)
		return 0;
	return (date.year % 100 * 10000 + month * 100 + of_month) * 10000 +
	    (sequence - 1) % A_BLOCK + 1;
}

/* 10 digits, a year from 2010 to 2099, and what the arithmetic above can yield. */
static bool
is_possible(int64_t number)
{
	int64_t month = number / 1000000 % 100 % MONTH_STEP, day = number / 10000 % 100;

	if (day > DAY_STEP)
		day -= DAY_STEP;
	return month >= 1 && month <= 12 && day >= 1 && day <= 31 && number % 10000 != 0;
}

int64_t
submission_number_parse(struct arena *arena, const char *text)
{
	const char *digits = text_digits(arena, text);
	int64_t number;

	if (strlen(digits) != 10 || !text_number(digits, 1000000000, 9999999999, &number))
		return 0;
	return is_possible(number) ? number : 0;
}

char *
submission_number_text(struct arena *arena, int64_t number)
{
	return arena_text(arena, "%06lld %04lld", (long long)(number / 10000),
	    (long long)(number % 10000));
}
