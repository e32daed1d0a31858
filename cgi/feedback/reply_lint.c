#include "feedback/reply_lint.h"

#include <stdbool.h>
#include <string.h>

#include "base/arena.h"
#include "base/text.h"
#include "feedback/personal.h"
#include "feedback/reply_words.h"
#include "feedback/submission.h"

/* What is refused --------------------------------------------------------------- */

/* Whether nothing is left when the empty words are taken away. */
static bool
says_nothing(const char *body)
{
	size_t length;

	while ((length = reply_empty_word_at(body)) > 0)
		body += length;
	return *body == '\0';
}

/* 〔2017〕 as in the number of a document. */
static bool
is_year(const char *inner, size_t length)
{
	return length == 4 && strspn(inner, "0123456789") == 4;
}

/* The next 〔…〕 from a place on that is to be filled in; NULL when there is none. */
static const char *
next_blank(const char *text, size_t *length)
{
	const char *open, *close;

	for (; (open = strstr(text, "〔")) != NULL; text = close) {
		close = strstr(open, "〕");
		if (close == NULL)
			return NULL;
		if (is_year(open + strlen("〔"), (size_t)(close - open) - strlen("〔")))
			continue;
		*length = (size_t)(close - open) + strlen("〕");
		return open;
	}
	return NULL;
}

const char *
reply_open_blanks(struct arena *arena, const char *body)
{
	const char *blanks = "";
	size_t length;

	for (const char *at = body; (at = next_blank(at, &length)) != NULL; at += length) {
		const char *blank = arena_copy(arena, at, length);

		if (strstr(blanks, blank) == NULL)
			blanks = arena_text(arena, "%s%s", blanks, blank);
	}
	return blanks;
}

/* A bracket without its other half: a blank that was filled in by half. */
static bool
has_lone_bracket(const char *body)
{
	while (*body != '\0') {
		const char *open = strstr(body, "〔"), *close = strstr(body, "〕");

		if (open == NULL || close == NULL)
			return open != close;
		if (close < open)
			return true;
		body = close + strlen("〕");
	}
	return false;
}

const char *
reply_body_problem(struct arena *arena, const char *body)
{
	const char *blanks = reply_open_blanks(arena, body);
	size_t length = text_length(body);

	if (length == 0)
		return "请写答复：先写办没办、办到哪步，再写原因";
	if (blanks[0] != '\0')
		return arena_text(arena, "请填写%s", blanks);
	if (has_lone_bracket(body))
		return "答复里有半个括号〔或〕，请填好后再提交";
	if (strstr(body, "待填") != NULL)
		return "答复里还有“待填”，请填好后再提交";
	if (says_nothing(body))
		return "不能只写“已收悉”“感谢关注”这样的话，请写清办没办、办到哪步";
	if (length < REPLY_CHARACTERS_LEAST)
		return "答复至少写 10 个字，请写清办没办、办到哪步";
	return length > REPLY_CHARACTERS_MOST ? "答复最多 1000 个字，请删减后再提交" : NULL;
}

/* What is pointed out ------------------------------------------------------------- */

struct linting {
	struct arena         *arena;
	const char           *body, *telephone;
	struct reply_warning *list, **end;
};

static void
warn(struct linting *lint, const char *kind, const char *sentence, size_t start, size_t length)
{
	struct reply_warning *warning = arena_take(lint->arena, sizeof(*warning));

	*warning = (struct reply_warning){ kind, sentence, start, length, NULL };
	*lint->end = warning;
	lint->end = &warning->next;
}

static void
look_at_length(struct linting *lint)
{
	size_t length = text_length(lint->body);

	if (length > REPLY_CHARACTERS_GOOD)
		warn(lint, "long", arena_text(lint->arena,
		    "写了 %zu 个字，最好不超过 %d 个字", length, REPLY_CHARACTERS_GOOD), 0, 0);
}

static void
look_for_figure(struct linting *lint)
{
	if (strpbrk(lint->body, "0123456789") == NULL && !reply_has_date(lint->body, strlen(lint->body)))
		warn(lint, "figure", "一个日子、一个数字也没有，居民不知道什么时候办、办了多少", 0, 0);
}

static void
look_for_telephone(struct linting *lint)
{
	if (reply_has_telephone(lint->body))
		return;
	warn(lint, "telephone", lint->telephone[0] == '\0' ? "没有写单位的电话" :
	    arena_text(lint->arena, "没有写单位的电话，可以加上：%s", lint->telephone), 0, 0);
}

/* The sentence around a place, without its end. */
static const char *
sentence_around(const char *body, const char *place, size_t *length)
{
	const char *start = body, *at = body;
	size_t end;

	for (; at < place; at++)
		if ((end = reply_sentence_end_at(at)) > 0)
			start = at + end;
	while (*at != '\0' && reply_sentence_end_at(at) == 0)
		at++;
	*length = (size_t)(at - start);
	return start;
}

static void
look_for_vague_words(struct linting *lint)
{
	size_t word, length;

	for (const char *at = lint->body; *at != '\0'; at++) {
		const char *sentence;

		if ((word = reply_vague_word_at(lint->body, at)) == 0)
			continue;
		sentence = sentence_around(lint->body, at, &length);
		if (!reply_has_date(sentence, length))
			warn(lint, "vague", arena_text(lint->arena,
			    "“%.*s”要写准日子，例如“8 月 24 日前”", (int)word, at),
			    (size_t)(at - lint->body), word);
		at += word - 1;
	}
}

static void
look_for_personal_numbers(struct linting *lint)
{
	for (const struct personal *one = personal_find(lint->arena, lint->body); one != NULL; one = one->next)
		warn(lint, "personal", arena_text(lint->arena, "好像是%s，公布后谁都能看到",
		    personal_words(lint->arena, one->kind)), one->start, one->length);
}

/* A number of ten digits and one of eight that is no date: 受理编号 with its 查询码. */
static void
look_for_receipt(struct linting *lint)
{
	bool has_number = false;
	size_t length;

	for (const char *at = lint->body; *at != '\0'; at += length > 0 ? length : 1) {
		length = reply_digits_at(at);
		if (length > 0 && submission_number_parse(lint->arena, arena_copy(lint->arena, at, length)) != 0)
			has_number = true;
	}
	for (const char *at = lint->body; has_number && *at != '\0'; at += length > 0 ? length : 1) {
		length = reply_digits_at(at);
		if (length > 0 && reply_is_code(at, length))
			warn(lint, "receipt", "好像是查询码。谁有编号和查询码，谁就能看那条意见，请删掉",
			    (size_t)(at - lint->body), length);
	}
}

/* By place; those of the whole answer stand at 0 with length 0, before all others. */
static struct reply_warning *
in_order(struct reply_warning *list)
{
	struct reply_warning *sorted = NULL;

	while (list != NULL) {
		struct reply_warning *one = list, **place = &sorted;

		list = list->next;
		while (*place != NULL && ((*place)->length == 0 || (one->length > 0 && (*place)->start <= one->start)))
			place = &(*place)->next;
		one->next = *place;
		*place = one;
	}
	return sorted;
}

struct reply_warning *
reply_warnings(struct arena *arena, const char *body, const char *telephone)
{
	struct linting lint = { arena, body, telephone, NULL, NULL };

	lint.end = &lint.list;
	if (body[0] == '\0')
		return NULL;
	look_at_length(&lint);
	look_for_figure(&lint);
	look_for_telephone(&lint);
	look_for_vague_words(&lint);
	look_for_personal_numbers(&lint);
	look_for_receipt(&lint);
	return in_order(lint.list);
}

int
reply_warnings_to_confirm(const struct reply_warning *warning)
{
	int count = 0;

	for (; warning != NULL; warning = warning->next)
		count += text_equal(warning->kind, "personal");
	return count;
}
