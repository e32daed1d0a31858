/* Working days, against a calendar that is simply a row of yes and no. */
#include "fuzz.h"

#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/clock.h"
#include "base/log.h"
#include "feedback/calendar.h"
#include "store/db.h"
#include "store/schema.h"

/* Mostly a few days: each costs a query, in every one of the four counts. */
enum { DAYS = 730, FEW = 6, MOST = 60 };

static struct db *db;
static int64_t    first;            /* of the days below */
static bool       working[DAYS];

/* Two years in which every fifth day is named: holidays of up to nine days
 * and week ends that are worked, as no year has so many of. */
static void
name_days(sqlite3 *handle)
{
	uint32_t state = 5;

	for (int i = 0, left = 0, as = 0; i < DAYS; i++) {
		int64_t day = first + i;
		struct date date = date_of_day(day);
		char *sql;

		state = state * 1664525 + 1013904223;
		if (left == 0 && state >> 28 == 0) {
			left = 1 + (int)(state >> 20 & 7) + (int)(state >> 18 & 1);
			as = (int)(state >> 17 & 1);
		}
		working[i] = day_weekday(day) <= 5;
		if (left == 0)
			continue;
		left--;
		working[i] = as;
		sql = sqlite3_mprintf("INSERT INTO calendar_day (day, working, name) VALUES ('%04d-%02d-%02d', %d, 'x')",
		    date.year, date.month, date.day, as);
		if (sqlite3_exec(handle, sql, NULL, NULL, NULL) != SQLITE_OK)
			die("%s: %s", sql, sqlite3_errmsg(handle));
		sqlite3_free(sql);
	}
}

void
prepare_days(void)
{
	char folder[200], path[240], log[260], lock[260], shared[260];
	const char *problem = "";
	sqlite3 *handle;

	first = day_of_date((struct date){ 2026, 1, 1 });
	snprintf(folder, sizeof(folder), "%s/minyi-fuzz-XXXXXX", getenv("TMPDIR") == NULL ? "/tmp" : getenv("TMPDIR"));
	if (mkdtemp(folder) == NULL)
		die("no folder");
	snprintf(path, sizeof(path), "%s/feedback.db", folder);
	if (schema_migrate(path, FEEDBACK_DATABASE, &problem) < 0 || sqlite3_open(path, &handle) != SQLITE_OK)
		die("no database: %s", problem);
	name_days(handle);
	db = db_open(path, PUBLIC_READ);
	db_snapshot_begin(db);
	calendar_is_working(db, first);     /* the snapshot begins with the first look */
	sqlite3_close(handle);
	snprintf(log, sizeof(log), "%s-wal", path);
	snprintf(lock, sizeof(lock), "%s.lock", path);
	snprintf(shared, sizeof(shared), "%s-shm", path);
	unlink(path), unlink(log), unlink(lock), unlink(shared), rmdir(folder);
}

/* Counted on the row itself. */
static int64_t
counted(int64_t from, int64_t to)
{
	int64_t days = 0;

	for (int64_t day = from + 1; day <= to; day++)
		days += working[day - first];
	return days;
}

void
fuzz_days(struct input *input)
{
	int64_t begin = first + 150 + take_number(input, DAYS - 400), days = take_number(input, take_byte(input) == 0xA7 ? MOST + 1 : FEW + 1);
	int64_t after = calendar_after(db, begin, days), before = calendar_before(db, begin, days), day;

	MUST(calendar_is_working(db, begin) == working[begin - first]);
	MUST(after >= begin + days && after - first < DAYS);
	MUST(calendar_between(db, begin, after) == days && counted(begin, after) == days);
	MUST(days == 0 ? after == begin : working[after - first]);          /* and no day earlier */
	MUST(before <= begin - days && before >= first);
	MUST(calendar_between(db, before, begin) == days && counted(before, begin) == days);
	MUST(days == 0 ? before == begin : working[before + 1 - first]);    /* and no day later */
	MUST(calendar_between(db, after, begin) == 0);
	MUST(db_trouble(db) == 0);

	day = (int64_t)take_number(input, 8000000) - 1000000;               /* from before 1900 to after 9999 */
	MUST(day_of_date(date_of_day(day)) == day);
	MUST(day_weekday(day + 1) == day_weekday(day) % 7 + 1);
	if (date_of_day(day).year >= 1900 && date_of_day(day).year <= 9999) {
		int64_t parsed = -1;

		MUST(day_parse(day_iso(input->arena, day), &parsed) && parsed == day);
		MUST(day_of(day_start(day)) == day && day_of(day_start(day) - 1) == day - 1);
	}
	if (day_parse(take_line(input, 0), &day))
		MUST(date_of_day(day).year >= 1900 && date_of_day(day).year <= 9999);
}
