#include "feedback/personal_rules.h"

#include <string.h>

static bool
is_all_digits(const struct number *number)
{
	return number->length > 0 && strspn(number->digits, "0123456789") >= number->length;
}

static int
value(const char *digits, size_t count)
{
	int all = 0;

	while (count-- > 0)
		all = 10 * all + (*digits++ - '0');
	return all;
}

static bool
begins(const struct number *number, const char *with)
{
	return strncmp(number->digits, with, strlen(with)) == 0;
}

/* One digit a group is a disguise when the whole row is the number; else groups
 * are of three and more, and 1998-2026 begins with a year. */
static bool
is_grouped_as_mobile(const struct number *number)
{
	bool single = number->alone;

	for (size_t i = 0; i < number->groups; i++)
		single &= number->sizes[i] == 1;
	if (single)
		return true;
	for (size_t i = 0; i < number->groups; i++)
		if (number->sizes[i] < 3)
			return false;
	return number->groups == 1 || number->sizes[0] != 4 || !begins(number, "19");
}

bool
personal_is_mobile(const struct number *number)
{
	return number->length == 11 && is_all_digits(number) && number->digits[0] == '1' &&
	    number->digits[1] >= '3' && is_grouped_as_mobile(number);
}

/* Provinces, municipalities and regions of GB/T 2260, by their first two digits. */
static bool
is_region(const char *digits)
{
	static const char regions[] =
	    " 11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54"
	    " 61 62 63 64 65 71 81 82 83 ";
	char wanted[] = { ' ', digits[0], digits[1], ' ', '\0' };

	return strstr(regions, wanted) != NULL;
}

/* Bounds without a clock, so that a text is always told the same. */
static bool
is_birth_date(int year, int month, int day)
{
	static const int days[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };
	bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;

	return year >= 1900 && year < 2050 && month >= 1 && month <= 12 && day >= 1 &&
	    day <= days[month - 1] + (month == 2 && leap);
}

/* ISO 7064 MOD 11-2. */
static char
check_character(const char *digits)
{
	static const int weights[] = { 7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2 };
	int sum = 0;

	for (size_t i = 0; i < 17; i++)
		sum += weights[i] * (digits[i] - '0');
	return "10X98765432"[sum % 11];
}

static bool
is_old_identity_card(const struct number *number, bool said)
{
	const char *digits = number->digits;
	bool grouped = number->groups == 1 ||
	    (number->groups == 3 && number->sizes[0] == 6 && number->sizes[1] == 6);

	return is_all_digits(number) && grouped && (said || begins(number, "43")) &&
	    is_birth_date(1900 + value(digits + 6, 2), value(digits + 8, 2), value(digits + 10, 2));
}

bool
personal_is_identity_card(const struct number *number, bool said)
{
	const char *digits = number->digits;

	if ((number->length != 15 && number->length != 18) || !is_region(digits))
		return false;
	if (number->length == 15)
		return is_old_identity_card(number, said);
	return strspn(digits, "0123456789") >= 17 &&
	    is_birth_date(value(digits + 6, 4), value(digits + 10, 2), value(digits + 12, 2)) &&
	    check_character(digits) == digits[17];
}

static bool
is_luhn(const struct number *number)
{
	int sum = 0;

	for (size_t i = 0; i < number->length; i++) {
		int digit = number->digits[number->length - 1 - i] - '0';

		digit *= 1 + (int)(i % 2);
		sum += digit > 9 ? digit - 9 : digit;
	}
	return sum % 10 == 0;
}

/* By length, what cards begin with; goods have 13 digits from 690 on. */
static bool
is_issuer(const struct number *number)
{
	int first = value(number->digits, 4);

	if (number->length == 13)
		return number->digits[0] == '4';
	if (number->length < 16)
		return number->digits[0] == '3';
	if (number->length == 16 && first >= 2221 && first <= 2720)
		return true;
	return (number->digits[0] >= '3' && number->digits[0] <= '6') || first == 9558;
}

bool
personal_is_bank_card(const struct number *number)
{
	if (number->length < 13 || number->length > 19 || !is_all_digits(number))
		return false;
	for (size_t i = 0; i + 1 < number->groups; i++)
		if (number->sizes[i] < 4)
			return false;
	return is_issuer(number) && is_luhn(number);
}

static bool
is_letter_of_new_energy(char character)
{
	return character >= 'A' && character <= 'K' && character != 'I';
}

bool
personal_is_plate(const char *serial, size_t length)
{
	size_t letters = 0, digits;

	for (size_t i = 0; i < length; i++) {
		if (serial[i] == 'I' || serial[i] == 'O')
			return false;
		letters += serial[i] >= 'A';
	}
	digits = length - letters;
	if (length == 5)
		return letters <= 2;
	if (length != PLATE_SERIAL || digits < 4)
		return false;
	if (letters == 1 && is_letter_of_new_energy(serial[5]))
		return true;                 /* large: five digits and the letter */
	return is_letter_of_new_energy(serial[0]) && strspn(serial + 2, "0123456789") == 4;
}
