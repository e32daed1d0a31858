/* export.h - a month's submissions as CSV (RFC 4180, UTF-8 with BOM, CRLF).
 *
 * No phone numbers, no original of a masked text, no code.  A cell that a
 * spreadsheet would take for a formula (= + - @, tab, return, also full-width
 * forms) begins with an apostrophe. */
#ifndef FEEDBACK_EXPORT_H
#define FEEDBACK_EXPORT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct arena;
struct db;

/* A row of such a file, with its line end; not NUL-terminated. */
char *csv_row(struct arena *, const char *const cells[], int count, size_t *length);

/* Writes head and rows through write(); memory stays bounded however long
 * the month is.  Answers the number of rows, -1 when write() said no. */
int64_t export_month(struct db *, const char *month,
    bool (*write)(void *sink, const char *data, size_t length), void *sink);

#endif
