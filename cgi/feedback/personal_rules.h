/* personal_rules.h - whether a row of digits is somebody's number; sources in personal.h. */
#ifndef FEEDBACK_PERSONAL_RULES_H
#define FEEDBACK_PERSONAL_RULES_H

#include <stdbool.h>
#include <stddef.h>

enum { DIGITS_MOST = 19, GROUPS_MOST = 19, PLATE_SERIAL = 6 };

struct number {
	char   digits[DIGITS_MOST + 5];     /* ASCII; an X may end it; room for a country code */
	size_t length;
	size_t sizes[GROUPS_MOST], groups;  /* how its digits are grouped */
	bool   alone;                       /* nothing is joined to it on either side */
};

bool personal_is_mobile(const struct number *);
/* said: the words before it speak of identity. */
bool personal_is_identity_card(const struct number *, bool said);
bool personal_is_bank_card(const struct number *);
/* What stands after province and letter; length up to PLATE_SERIAL, more does not fit. */
bool personal_is_plate(const char *serial, size_t length);

#endif
