/* adoption.h - what the pages of the adoption reports share. */
#ifndef STAFF_ADOPTION_H
#define STAFF_ADOPTION_H

#include "feedback/adoption.h"
#include "staff/pages.h"

/* The report of :id, NULL when there is none. */
struct adoption *adoption_asked(struct visit *);

/* Who changes what; the version and the note as they were sent. */
struct adoption_hand adoption_hand_of(struct visit *, const struct adoption *);

/* REPORT_ID, REPORT_PERIOD, VERSION, TODAY, REPORT_DRAFT or REPORT_PUBLISHED, MAY_CHANGE for the office. */
void adoption_head(struct visit *, struct view *, const struct adoption *);

/* The report's page, perhaps with texts that come back. */
struct adoption_sheet {
	const struct adoption         *adoption;
	const struct adoption_texts   *texts;      /* as typed; NULL: as they stand */
	const char                    *note;       /* as typed */
	struct adoption_texts_problems problems;
	const char                    *notice, *notice_kind;   /* "" for none */
	bool                           conflict;   /* show what stands beside what was typed */
};
enum status adoption_sheet_show(struct visit *, const struct adoption_sheet *, enum status);

/* The report's page with a sentence above it. */
enum status adoption_notice(struct visit *, const char *sentence, enum status);

/* The sentence of a conflict: who was faster. */
const char *adoption_conflict_sentence(struct visit *, const struct adoption *);

#endif
