/* personal.h - numbers in a text that belong to one person: mobile, ID card,
 * bank card, vehicle plate.
 *
 * Found is what can be told by its form, in any of the ways in which people
 * type it: full-width digits, blanks and dashes between groups, +86.  The
 * rules lean towards silence: a date, an amount, a receipt's number, a
 * project's figures or a hotline must not be pointed out, for a resident
 * would have to answer for it.  A person has the last word: the form only
 * asks, a moderator reads every text.
 *
 * Sources
 *   mobile         电信网编号计划 (2017): 11 digits, 1 and then 3 to 9.  Landlines
 *                  (0 and area code) and 400, 95xxx, 12345 are no one's own.
 *   identity card  GB 11643-1999: region (GB/T 2260), birth date, ISO 7064 MOD
 *                  11-2.  The card of 15 digits that went before has no check
 *                  digit: it counts only in Hunan (43) or after the words 身份证.
 *   bank card      ISO/IEC 7812-1: 13 to 19 digits with Luhn's check digit, first
 *                  digits of an issuer of cards (3 to 6, 2221-2720, ICBC's 9558).
 *   plate          GA 36-2018: province, letter, five characters without I and O
 *                  (at most two letters; 挂 学 警 港 澳 at the end), or the six of new
 *                  energy vehicles. */
#ifndef FEEDBACK_PERSONAL_H
#define FEEDBACK_PERSONAL_H

#include <stddef.h>

struct arena;

enum personal_kind {                   /* bits, so that several can be told at once */
	PERSONAL_PLATE         = 1 << 0,
	PERSONAL_MOBILE        = 1 << 1,
	PERSONAL_BANK_CARD     = 1 << 2,
	PERSONAL_IDENTITY_CARD = 1 << 3,
};

struct personal {
	enum personal_kind kind;
	size_t start, length;              /* in bytes */
	struct personal *next;
};

/* In the order of the text; none overlaps another: the longest is told, of
 * equally long ones the identity card before the bank card.  NULL when there
 * is none.  Needs well-formed UTF-8. */
struct personal *personal_find(struct arena *, const char *text);

/* All kinds of a list together; 0 for none. */
unsigned personal_kinds(const struct personal *);

/* 身份证号、手机号 for several kinds, the graver first; "" for 0. */
char *personal_words(struct arena *, unsigned kinds);

/* The text with ▇ for every character of what personal_find() tells, as
 * moderators mask (masking.h): as many characters as before, and nothing
 * left to be found. */
char *personal_mask(struct arena *, const char *text);

#endif
