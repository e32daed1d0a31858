#include "guard/account_row.h"

#include <string.h>

#include "base/arena.h"

/* Words of ours alone: nothing that a browser says of itself is stored.  The
 * first that fits; browsers name their ancestors too. */
struct word { const char *mark, *word; };

static const struct word browsers[] = {
	{ "MicroMessenger", "微信" }, { "Edg", "Edge" }, { "OPR/", "Opera" }, { "Firefox/", "火狐" },
	{ "QQBrowser", "QQ 浏览器" }, { "QihooBrowser", "360 浏览器" }, { "360SE", "360 浏览器" },
	{ "UCBrowser", "UC 浏览器" }, { "HuaweiBrowser", "华为浏览器" }, { "MiuiBrowser", "小米浏览器" },
	{ "Chrome/", "Chrome" }, { "Safari/", "Safari" },
};
static const struct word systems[] = {
	{ "HarmonyOS", "鸿蒙" }, { "OpenHarmony", "鸿蒙" }, { "Android", "安卓" }, { "iPhone", "iPhone" },
	{ "iPad", "iPad" }, { "Windows", "Windows" }, { "Mac OS X", "Mac" }, { "Linux", "Linux" },
};

static const char *
word_of(const struct word *words, size_t count, const char *agent)
{
	for (size_t i = 0; i < count; i++)
		if (strstr(agent, words[i].mark) != NULL)
			return words[i].word;
	return "";
}

char *
device_words(struct arena *arena, const char *agent)
{
	const char *browser = word_of(browsers, sizeof(browsers) / sizeof(browsers[0]), agent);
	const char *system = word_of(systems, sizeof(systems) / sizeof(systems[0]), agent);

	return arena_text(arena, "%s%s%s", browser[0] == '\0' ? "其他浏览器" : browser,
	    system[0] == '\0' ? "" : " · ", system);
}
