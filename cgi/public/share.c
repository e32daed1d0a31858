/* What stands on the card when a project's page is passed on in WeChat: the
 * title of the page and its description. */
#include "public/pages.h"

#include "base/arena.h"
#include "base/text.h"

const char *
share_name(struct visit *visit, const char *name, size_t most)
{
	return text_length(name) <= most ? name : text_beginning(visit->arena, name, most - 1);
}

/* Its name and, where there is room, how it stands. */
const char *
share_title(struct visit *visit, const struct project *project)
{
	const char *stage = stage_word(project->stage);

	if (text_equal(project->stage, "unreported") ||
	    text_length(project->name) + 1 + text_length(stage) > SHARE_CHARACTERS)
		return share_name(visit, project->name, SHARE_CHARACTERS);
	return arena_text(visit->arena, "%s：%s", project->name, stage);
}

static const char *
progress_words(struct visit *visit, const struct project *project)
{
	if (text_equal(project->stage, "unreported"))
		return "";
	if (project->percent < 0)
		return arena_text(visit->arena, "%s。", stage_word(project->stage));
	return arena_text(visit->arena, "%s，完成 %d%%。", stage_word(project->stage), project->percent);
}

static const char *
opinion_words(struct visit *visit, const struct distribution *ratings)
{
	if (ratings->total == 0)
		return "还没有人评价，您可以第一个来说。";
	if (!distribution_has_rate(ratings))
		return arena_text(visit->arena, "%lld 人评价。", (long long)ratings->total);
	return arena_text(visit->arena, "%lld 人评价，满意率 %d%%。", (long long)ratings->total,
	    distribution_percent(ratings));
}

/* How it stands, what people think, what it is: the first two are what a card shows of it. */
const char *
share_description(struct visit *visit, const struct project *project)
{
	return arena_text(visit->arena, "%s%s%s", progress_words(visit, project),
	    opinion_words(visit, &project->ratings), project->summary);
}
