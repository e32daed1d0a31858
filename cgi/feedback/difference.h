/* difference.h - what was changed between two versions of a text, character by character. */
#ifndef FEEDBACK_DIFFERENCE_H
#define FEEDBACK_DIFFERENCE_H

struct arena;

struct difference {
	enum { SAME, REMOVED, ADDED } kind;
	const char        *text;
	struct difference *next;
};

/* A longest common subsequence; what was removed stands before what was added
 * in its place.  The texts joined, without ADDED, give the first; without
 * REMOVED, the second.  NULL for two empty texts.  Meant for texts of up to
 * some thousand characters: it works in memory of their lengths multiplied. */
struct difference *difference_of(struct arena *, const char *before, const char *after);

#endif
