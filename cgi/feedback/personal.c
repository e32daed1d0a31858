#include "feedback/personal.h"

#include <stdbool.h>
#include <string.h>

#include "base/arena.h"
#include "base/text.h"
#include "feedback/characters.h"
#include "feedback/personal_rules.h"

/* Digits stand in groups; groups are joined by a few blanks or dashes.  What
 * is tried is always whole groups, so that a part of a longer number is never
 * taken for one.  Every candidate is noted, then the longest are kept. */

enum joint { APART, BLANKS, DASHES };
enum { JOINT_MOST = 3 };                     /* characters between two groups of one number */

struct group {
	size_t     from, to;                 /* characters */
	size_t     first, digits;            /* in the row of all digits */
	enum joint joint;                    /* to the next */
};

struct candidate {
	enum personal_kind kind;
	size_t from, to;                     /* characters */
	struct candidate *next;
};

struct finding {
	struct arena     *arena;
	struct characters all;
	char             *digits;            /* of all groups in a row, ASCII; X may end a group */
	struct group     *group;
	size_t            groups;
	struct candidate *candidates;        /* the longest first */
};

static bool
is_blank(uint32_t point)
{
	return point == ' ' || point == '\t' || point == 0x00A0 || point == 0x3000 ||
	    (point >= 0x2000 && point <= 0x200A) || point == 0x202F || point == 0x205F;
}

static bool
is_dash(uint32_t point)
{
	return point == '-' || (point >= 0x2010 && point <= 0x2015) || point == 0x2212 ||
	    point == 0xFF0D;
}

static bool
is_dot(uint32_t point)
{
	return point == 0x00B7 || point == 0x2022 || point == 0x2027 || point == 0x30FB || point == '.';
}

/* Full-width letters and digits as ASCII, small letters as capitals; 0 for others. */
static char
plain(uint32_t point)
{
	if (point >= 0xFF10 && point <= 0xFF5A)
		point -= 0xFEE0;
	if (point >= 'a' && point <= 'z')
		point -= 'a' - 'A';
	return (point >= '0' && point <= '9') || (point >= 'A' && point <= 'Z') ? (char)point : 0;
}

static bool
is_digit(uint32_t point)
{
	char character = plain(point);

	return character >= '0' && character <= '9';
}

static void
note(struct finding *it, enum personal_kind kind, size_t from, size_t to)
{
	struct candidate *candidate = arena_take(it->arena, sizeof(*candidate)), **place;

	*candidate = (struct candidate){ .kind = kind, .from = from, .to = to };
	for (place = &it->candidates; *place != NULL; place = &(*place)->next)
		if ((*place)->to - (*place)->from < to - from ||
		    ((*place)->to - (*place)->from == to - from && (*place)->kind < kind))
			break;
	candidate->next = *place;
	*place = candidate;
}

/* Groups of digits ------------------------------------------------------------ */

/* How a group that ends here goes on; *next is where the next one begins. */
static enum joint
joint_at(const struct characters *all, size_t at, size_t *next)
{
	enum joint joint = BLANKS;
	size_t end = at;

	while (end - at < JOINT_MOST && (is_blank(all->point[end]) || is_dash(all->point[end])))
		if (is_dash(all->point[end++]))
			joint = DASHES;
	*next = end;
	return end > at && is_digit(all->point[end]) ? joint : APART;
}

/* The X of an identity card belongs to its digits, that of 100x200 does not. */
static bool
ends_with_x(const struct characters *all, size_t at)
{
	return plain(all->point[at]) == 'X' && plain(all->point[at + 1]) == 0;
}

static void
find_groups(struct finding *it)
{
	const struct characters *all = &it->all;
	size_t at = 0, digits = 0;

	it->digits = arena_take(it->arena, all->count + 1);
	it->group = arena_take(it->arena, (all->count + 1) * sizeof(*it->group));
	while (at < all->count) {
		struct group *group = &it->group[it->groups];

		if (!is_digit(all->point[at])) {
			at++;
			continue;
		}
		group->from = at;
		group->first = digits;
		while (is_digit(all->point[at]))
			it->digits[digits++] = plain(all->point[at++]);
		if (ends_with_x(all, at))
			it->digits[digits++] = plain(all->point[at++]);
		group->to = at;
		group->digits = digits - group->first;
		group->joint = joint_at(all, at, &at);
		it->groups++;
	}
}

/* Digits with a unit, a sign of money or pence count something. */
static bool
is_amount(const struct characters *all, size_t from, size_t to)
{
	static const char *const units[] = {
		"元", "万", "亿", "吨", "亩", "平方", "立方", "公里", "千瓦", "%", "％",
	};
	const uint32_t *after = all->point + to;
	const char *rest;

	if (from > 0 && (all->point[from - 1] == 0xA5 || all->point[from - 1] == 0xFFE5 ||
	    all->point[from - 1] == '$'))
		return true;
	if (*after == '.' && is_digit(after[1]))
		return !is_digit(after[2]) || !is_digit(after[3]);
	rest = all->text + all->offset[is_blank(*after) ? to + 1 : to];
	for (size_t i = 0; i < sizeof(units) / sizeof(units[0]); i++)
		if (strncmp(rest, units[i], strlen(units[i])) == 0)
			return true;
	return false;
}

/* Digits after a point are a fraction. */
static bool
is_fraction(const struct characters *all, size_t from)
{
	return from > 1 && all->point[from - 1] == '.' && is_digit(all->point[from - 2]);
}

/* Numbers ----------------------------------------------------------------------- */

/* 86 or 0086 before the eleven digits, in a group with them or alone. */
static size_t
country_code(const struct finding *it, const struct group *group)
{
	const char *digits = it->digits + group->first;
	size_t code = strncmp(digits, "0086", 4) == 0 ? 4 : strncmp(digits, "86", 2) == 0 ? 2 : 0;

	return group->digits == code || group->digits > code + 2 ? code : 0;
}

static bool
has_plus(const struct finding *it, const struct group *group)
{
	uint32_t before = group->from == 0 ? 0 : it->all.point[group->from - 1];

	return before == '+' || before == 0xFF0B;
}

static void
try_mobile(struct finding *it, size_t first, size_t last, const struct number *number)
{
	const struct group *group = &it->group[first];
	struct number own = *number;
	size_t code = number->length > 11 ? country_code(it, group) : 0;
	bool code_alone = code > 0 && code == group->digits;

	if (code_alone && code == 2 && group->joint == BLANKS && !has_plus(it, group))
		return;                      /* a count before it, more likely */
	memmove(own.digits, own.digits + code, own.length - code + 1);
	own.length -= code;
	if (code_alone)
		memmove(own.sizes, own.sizes + 1, --own.groups * sizeof(own.sizes[0]));
	else
		own.sizes[0] -= code;
	own.alone = number->alone && code == 0;
	if (personal_is_mobile(&own) && !is_amount(&it->all, group->from, it->group[last].to))
		note(it, PERSONAL_MOBILE, group->from - (code > 0 && has_plus(it, group)),
		    it->group[last].to);
}

/* Whether the words before a number, at most so many characters, speak of identity. */
static bool
speaks_of_identity(const struct characters *all, size_t from)
{
	enum { NEAR = 12 };

	for (size_t at = from > NEAR ? from - NEAR : 0; at + 1 < from; at++)
		if (all->point[at] == 0x8EAB && all->point[at + 1] == 0x4EFD)   /* 身份 */
			return true;
	return false;
}

static void
try_number(struct finding *it, size_t first, size_t last, const struct number *number)
{
	size_t from = it->group[first].from, to = it->group[last].to;

	try_mobile(it, first, last, number);
	if (personal_is_identity_card(number, speaks_of_identity(&it->all, from)))
		note(it, PERSONAL_IDENTITY_CARD, from, to);
	if (personal_is_bank_card(number) && !is_amount(&it->all, from, to) &&
	    !is_fraction(&it->all, from))
		note(it, PERSONAL_BANK_CARD, from, to);
}

static bool
is_lone_code(const struct finding *it, const struct group *group)
{
	size_t code = country_code(it, group);

	return code > 0 && code == group->digits;
}

/* All numbers that begin with this group; between their groups stands the
 * same everywhere, but for a country code in front. */
static void
try_numbers_from(struct finding *it, size_t first)
{
	struct number number = { 0 };
	enum joint joint = APART;

	for (size_t last = first; last < it->groups && number.groups < GROUPS_MOST; last++) {
		const struct group *group = &it->group[last];

		if (number.length + group->digits > DIGITS_MOST)
			return;
		memcpy(number.digits + number.length, it->digits + group->first, group->digits);
		number.length += group->digits;
		number.sizes[number.groups++] = group->digits;
		number.alone = (first == 0 || it->group[first - 1].joint == APART) &&
		    group->joint == APART;
		try_number(it, first, last, &number);
		if (group->joint == APART || (joint != APART && group->joint != joint))
			return;
		if (last > first || !is_lone_code(it, group))
			joint = group->joint;
	}
}

/* Plates -------------------------------------------------------------------------- */

static bool
is_province(const struct characters *all, size_t at)
{
	static const char provinces[] = "京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼";
	size_t size = all->offset[at + 1] - all->offset[at];

	for (const char *to = provinces; size == 3 && *to != '\0'; to += 3)
		if (memcmp(to, all->text + all->offset[at], 3) == 0)
			return true;
	return false;
}

/* 挂 学 警 港 澳 in place of the last character. */
static bool
is_plate_ending(uint32_t point)
{
	return point == 0x6302 || point == 0x5B66 || point == 0x8B66 || point == 0x6E2F ||
	    point == 0x6FB3;
}

static void
try_plate(struct finding *it, size_t from)
{
	const struct characters *all = &it->all;
	char serial[PLATE_SERIAL + 1] = "";
	size_t at = from + 1, length = 0, letter, joint = 0;

	at += is_blank(all->point[at]);
	letter = (size_t)plain(all->point[at]);
	if (letter < 'A' || letter == 'I')
		return;
	at++;
	while (joint < JOINT_MOST && (is_blank(all->point[at]) || is_dash(all->point[at]) ||
	    is_dot(all->point[at])))
		at++, joint++;
	while (length < PLATE_SERIAL && plain(all->point[at]) != 0)
		serial[length++] = plain(all->point[at++]);
	if (length == PLATE_SERIAL - 2 && is_plate_ending(all->point[at])) {
		serial[length++] = '0';
		at++;
	}
	if (plain(all->point[at]) == 0 && personal_is_plate(serial, length))
		note(it, PERSONAL_PLATE, from, at);
}

/* What is told ---------------------------------------------------------------------- */

static bool
is_free(struct personal *const *taken, const struct candidate *candidate)
{
	for (size_t at = candidate->from; at < candidate->to; at++)
		if (taken[at] != NULL)
			return false;
	return true;
}

/* By character: what it belongs to. */
static struct personal **
take_longest(struct finding *it)
{
	struct personal **taken = arena_take(it->arena, (it->all.count + 1) * sizeof(struct personal *));

	for (const struct candidate *one = it->candidates; one != NULL; one = one->next) {
		struct personal *told;

		if (!is_free(taken, one))
			continue;
		told = arena_take(it->arena, sizeof(*told));
		told->kind = one->kind;
		told->start = it->all.offset[one->from];
		told->length = it->all.offset[one->to] - told->start;
		for (size_t at = one->from; at < one->to; at++)
			taken[at] = told;
	}
	return taken;
}

struct personal *
personal_find(struct arena *arena, const char *text)
{
	struct finding it = { .arena = arena, .all = characters_of(arena, text) };
	struct personal *first = NULL, **last = &first, **taken;

	find_groups(&it);
	for (size_t at = 0; at < it.groups; at++)
		try_numbers_from(&it, at);
	for (size_t at = 0; at < it.all.count; at++)
		if (is_province(&it.all, at))
			try_plate(&it, at);
	if (it.candidates == NULL)
		return NULL;
	taken = take_longest(&it);
	for (size_t at = 0; at < it.all.count; at++) {
		if (taken[at] == NULL || (at > 0 && taken[at] == taken[at - 1]))
			continue;
		*last = taken[at];
		last = &taken[at]->next;
	}
	return first;
}
