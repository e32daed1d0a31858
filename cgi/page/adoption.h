/* adoption.h - an adoption report as residents read it; portal shows it, and
 * moderate its preview. */
#ifndef PAGE_ADOPTION_H
#define PAGE_ADOPTION_H

struct adoption;
struct view;
struct visit;

/* Includes adoption_report.tpl, filled, at the view's marker ADOPTION_REPORT. */
void adoption_show(struct visit *, struct view *, const struct adoption *);

/* Class of the tag of a verdict. */
const char *adoption_kind(const char *verdict);

#endif
