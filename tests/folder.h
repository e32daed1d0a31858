/* folder.h - a folder of a test's own.
 *
 * In TMPDIR: tests/run puts it into memory, where nobody waits for a disk. */
#ifndef TESTS_FOLDER_H
#define TESTS_FOLDER_H

#include <check.h>
#include <stdio.h>
#include <stdlib.h>

enum { FOLDER_BYTES = 64 };

/* What it is for comes into its name. */
static inline void
folder_new(char folder[FOLDER_BYTES], const char *purpose)
{
	const char *within = getenv("TMPDIR");
	int length = snprintf(folder, FOLDER_BYTES, "%s/minyi-%s-XXXXXX",
	    within == NULL ? "/tmp" : within, purpose);

	ck_assert_msg(length > 0 && length < FOLDER_BYTES, "TMPDIR is too long: %s", within);
	ck_assert_ptr_nonnull(mkdtemp(folder));
}

#endif
