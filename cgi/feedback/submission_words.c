/* What becomes of a submission, in words for people. */
#include "feedback/submission.h"

#include "base/text.h"

struct word { const char *code, *word; };

static const char *
word_of(const struct word *words, const char *code)
{
	for (; words->code != NULL; words++)
		if (text_equal(words->code, code))
			return words->word;
	return "";
}

const char *
outcome_word(const char *outcome)
{
	static const struct word words[] = {
		{ "adopted", "已采纳" }, { "partly", "部分采纳" }, { "declined", "暂未采纳" },
		{ "explained", "已说明" }, { NULL, NULL }
	};

	return word_of(words, outcome);
}

const char *
visibility_word(const char *visibility)
{
	static const struct word words[] = {
		{ "none", "只评分" }, { "waiting", "待审核" }, { "published", "已公开" },
		{ "hidden", "不公开，已转办" }, { "refused", "不予受理" }, { "withdrawn", "已撤回" },
		{ NULL, NULL }
	};

	return word_of(words, visibility);
}
