#include "feedback/link.h"

#include <stdbool.h>
#include <string.h>

#include "base/arena.h"
#include "base/text.h"
#include "feedback/folded.h"

enum { SHOWN_CHARACTERS = 60, FILLERS_MOST = 4, ADDRESS_LEAST = 10 };   /* http://a.b */
enum { WECHAT_LEAST = 6, WECHAT_MOST = 20, QQ_LEAST = 5, QQ_MOST = 11 };

/* A place in the folded text: [from, to). */
struct place { size_t from, to; };

static const char *const top_levels[] = {
	"com", "cn", "net", "org", "gov", "edu", "cc", "top", "xyz", "vip", "info", "club", "shop", "site",
	"online", "store", "tech", "wang", "ltd", "group", "link", "fun", "me", "io", "co", "tv", "app", "pro",
	"work", "biz", "mobi", "asia", "icu", "live", "ink", "red",
};

static bool
says(const struct folded *all, size_t at, const char *ascii)
{
	for (; *ascii != '\0'; ascii++, at++)
		if (at >= all->count || all->point[at] != (unsigned char)*ascii)
			return false;
	return true;
}

static bool
is_one_of(const char *ascii, char32_t point)
{
	while (*ascii != '\0' && (unsigned char)*ascii != point)
		ascii++;
	return *ascii != '\0';
}

/* What may stand in an address (RFC 3986), without quotes and brackets. */
static bool
is_of_address(char32_t point)
{
	return folded_is_latin(point) || is_one_of("-._~:/?#@!$&*+,;=%", point);
}

static bool
is_of_host(char32_t point)
{
	return folded_is_latin(point) || point == '-' || point == '.' || point == '_' || point == '@';
}

/* From this place as far as such characters stand without a gap. */
static size_t
run_end(const struct folded *all, size_t from, bool (*is_of)(char32_t))
{
	size_t to = from;

	while (to < all->count && is_of(all->point[to]) && (to == from || folded_is_joined(all, to)))
		to++;
	return to;
}

/* A sentence's own marks end no address. */
static size_t
without_marks(const struct folded *all, size_t from, size_t to)
{
	while (to > from && is_one_of(".,;:!?-_@", all->point[to - 1]))
		to--;
	return to;
}

static bool
is_top_level(const struct folded *all, size_t from, size_t to)
{
	for (size_t i = 0; i < sizeof(top_levels) / sizeof(top_levels[0]); i++)
		if (strlen(top_levels[i]) == to - from && says(all, from, top_levels[i]))
			return true;
	return false;
}

/* name.top: the last part is a top-level domain, the one before has two
 * characters at least (1.5.me is no address), none is empty. */
static bool
is_domain(const struct folded *all, size_t from, size_t to)
{
	size_t label = from, before = 0, dots = 0;

	for (size_t i = from; i < to; i++) {
		if (all->point[i] == '@' || all->point[i] == '_')
			return false;
		if (all->point[i] != '.')
			continue;
		if (i == label)
			return false;
		before = i - label;
		label = i + 1;
		dots++;
	}
	return dots > 0 && before >= 2 && is_top_level(all, label, to);
}

/* The place of an address that begins here; empty when none does. */
static struct place
address_at(const struct folded *all, size_t at)
{
	struct place none = { at, at }, found = { at, at };
	size_t host, mail = at;

	if (folded_is_joined(all, at) && is_of_host(all->point[at - 1]))
		return none;
	if (says(all, at, "http://") || says(all, at, "https://")) {
		found.to = without_marks(all, at, run_end(all, at, is_of_address));
		return found.to - at < ADDRESS_LEAST ? none : found;
	}
	host = without_marks(all, at, run_end(all, at, is_of_host));
	for (size_t i = at; i < host; i++)
		if (all->point[i] == '@')
			mail = i + 1;
	if (host == at || mail == at + 1 || !is_domain(all, mail, host))
		return none;
	found.to = host;
	if (mail == at && host < all->count && folded_is_joined(all, host) && is_one_of("/:?", all->point[host]))
		found.to = without_marks(all, at, run_end(all, at, is_of_address));
	return found;
}

/* Accounts --------------------------------------------------------------------- */

/* Words before an account, folded. */
static const struct { const char32_t *word; bool wechat; } introductions[] = {
	{ U"微信", true }, { U"薇信", true }, { U"威信号", true }, { U"v信", true }, { U"加v", true },
	{ U"vx", true }, { U"wx", true }, { U"weixin", true }, { U"wechat", true },
	{ U"qq", false }, { U"扣扣", false },
};

/* Behind the word when it stands here, 0 when it does not. */
static size_t
word_end(const struct folded *all, size_t at, const char32_t *word)
{
	if (!folded_begins(all->point + at, word))
		return 0;
	if (folded_is_latin(all->point[at]) && folded_is_joined(all, at) && folded_is_latin(all->point[at - 1]))
		return 0;
	while (*word++ != 0)
		at++;
	return at;
}

/* What may stand between the word and the account. */
static bool
is_filler(char32_t point)
{
	for (const char32_t *one = U":是为号码群加我搜=,+("; *one != 0; one++)
		if (*one == point)
			return true;
	return false;
}

static bool
is_of_account(char32_t point)
{
	return folded_is_latin(point) || point == '-' || point == '_';
}

static bool
is_account(const struct folded *all, struct place place, bool wechat)
{
	size_t length = place.to - place.from, digits = 0;

	for (size_t i = place.from; i < place.to; i++)
		digits += all->point[i] >= '0' && all->point[i] <= '9';
	if (!wechat)
		return digits == length && length >= QQ_LEAST && length <= QQ_MOST;
	return length >= WECHAT_LEAST && length <= WECHAT_MOST &&
	    (digits == length || all->point[place.from] > '9');
}

/* The account that is introduced here; empty when none is. */
static struct place
account_at(const struct folded *all, size_t at)
{
	for (size_t i = 0; i < sizeof(introductions) / sizeof(introductions[0]); i++) {
		size_t end = word_end(all, at, introductions[i].word);
		struct place place;

		if (end == 0)
			continue;
		for (int n = 0; n < FILLERS_MOST && is_filler(all->point[end]); n++)
			end++;
		place = (struct place){ end, run_end(all, end, is_of_account) };
		if (is_account(all, place, introductions[i].wechat))
			return place;
	}
	return (struct place){ at, at };
}

/* Telling ------------------------------------------------------------------------ */

/* An address is told as it was written; of an account, and of a mail address
 * before its @, the beginning: wx***, zh***@qq.com. */
static const char *
shown_of(struct arena *arena, const char *text, const struct folded *all, struct place place, bool account)
{
	size_t start = all->from[place.from], end = all->to[place.to - 1], at = place.from;
	char *mail;

	while (at < place.to && all->point[at] != '@')
		at++;
	if (!account && (at == place.to || says(all, place.from, "http")))
		return text_beginning(arena, text_clean_line(arena, arena_copy(arena, text + start, end - start)),
		    SHOWN_CHARACTERS);
	mail = arena_take(arena, place.to - at + 1);
	for (size_t i = at; i < place.to; i++)
		mail[i - at] = (char)all->point[i];
	return arena_text(arena, "%c%c***%s", (char)all->point[place.from], (char)all->point[place.from + 1], mail);
}

struct link *
link_find(struct arena *arena, const char *text)
{
	struct folded all = folded_of(arena, text);
	struct link *list = NULL, **end = &list;

	for (size_t at = 0; at < all.count; at++) {
		struct place place = address_at(&all, at);
		bool account = place.from == place.to;

		if (account)
			place = account_at(&all, at);
		if (place.from == place.to)
			continue;
		*end = arena_take(arena, sizeof(**end));
		(*end)->start = all.from[place.from];
		(*end)->length = all.to[place.to - 1] - (*end)->start;
		(*end)->shown = shown_of(arena, text, &all, place, account);
		end = &(*end)->next;
		at = place.to - 1;
	}
	return list;
}
