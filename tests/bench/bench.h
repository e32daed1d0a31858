/* bench.h - what all benches do: read a clock, order figures, run. */
#ifndef TESTS_BENCH_BENCH_H
#define TESTS_BENCH_BENCH_H

#include <check.h>
#include <stdlib.h>
#include <time.h>

#include "suite.h"

static inline double
milliseconds(clockid_t clock)
{
	struct timespec time;

	clock_gettime(clock, &time);
	return (double)time.tv_sec * 1e3 + (double)time.tv_nsec / 1e6;
}

static inline int
by_size(const void *a, const void *b)
{
	double left = *(const double *)a, right = *(const double *)b;

	return (left > right) - (left < right);
}

static inline void
order(double *figures, size_t count)
{
	qsort(figures, count, sizeof(figures[0]), by_size);
}

/* Leaves them in order. */
static inline double
median(double *figures, size_t count)
{
	order(figures, count);
	return figures[count / 2];
}

/* In this process, so that what it costs is ours; the status to exit with. */
static inline int
bench_run(const TTest *bench, int timeout_seconds)
{
	Suite *suite = suite_create("bench");
	TCase *tests = tcase_create("bench");

	tcase_add_test(tests, bench);
	tcase_set_timeout(tests, timeout_seconds);
	suite_add_tcase(suite, tests);
	setenv("CK_FORK", "no", 1);
	return run_suite(suite);
}

#endif
