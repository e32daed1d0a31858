/* watch_word.h - the county's own list of words to look at twice.
 *
 * Words are compared folded (base/fold.h): case, width and blanks make no
 * difference.  A word may have exceptions, phrases in which it does not count
 * (畜生 not in 畜生产).  A word that begins or ends with a letter or digit of
 * ASCII counts only where no other one is joined to it.
 *
 * Every change makes a new version; earlier ones stay readable. */
#ifndef FEEDBACK_WATCH_WORD_H
#define FEEDBACK_WATCH_WORD_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "store/db.h"
#include "store/writer.h"

struct arena;

enum { WATCH_WORD_CHARACTERS = 20, WATCH_EXCEPTIONS_CHARACTERS = 500, WATCH_NOTE_CHARACTERS = 200, WATCH_WORDS_MOST = 2000 };

struct watch_match {
	const char         *word;            /* as it stands in the list */
	size_t              start, length;   /* bytes of the text */
	struct watch_match *next;
};

/* In the order of the text; at one place the longest word, none overlapping
 * another.  By the newest version that the connection sees; the prepared list
 * is kept by the program and made anew when the version is another.  Any
 * thread. */
struct watch_match *watch_find(struct db *, struct arena *, const char *text);

#endif
