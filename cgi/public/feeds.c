/* GET /feeds/areas/:area and /feeds/projects/:project - what is new, as Atom
 * (RFC 4287), for feed readers and for other sites of the county. */
#include "public/pages.h"

#include <string.h>

#include "base/arena.h"
#include "base/clock.h"
#include "base/text.h"
#include "feedback/news.h"

/* The year in which the county's name stood for this site: what an id says for
 * ever (RFC 4151), also what an empty feed was last changed in. */
#define FEEDS_SINCE "2026"

struct feed {
	const char        *id, *title, *path, *page_path;
	const struct news *news;
	bool               names_projects;   /* the entries' titles say of which project */
};

/* Without what XML 1.0 (2.2) does not allow: control characters and U+FFFE, U+FFFF.
 * Residents' texts have none; what was loaded from files may. */
static const char *
xml_text(struct arena *arena, const char *text)
{
	char *clean, *to;

	if (!text_is_utf8(text, strlen(text)))
		return "";
	clean = to = arena_copy(arena, text, strlen(text));
	for (; *text != '\0'; text++) {
		if (strncmp(text, "\xEF\xBF\xBE", 3) == 0 || strncmp(text, "\xEF\xBF\xBF", 3) == 0)
			text += 2;
		else if ((unsigned char)*text >= ' ' || *text == '\n' || *text == '\t')
			*to++ = *text;
	}
	*to = '\0';
	return clean;
}

static void
set(struct visit *visit, struct view *view, enum marker marker, const char *value)
{
	view_set(view, marker, xml_text(visit->arena, value));
}

/* RFC 3339, in the county's zone. */
static char *
instant_rfc3339(struct arena *arena, int64_t instant)
{
	char *iso = instant_iso(arena, instant);

	return arena_text(arena, "%.10sT%s+08:00", iso, iso + strlen("2026-08-17 "));
}

/* tag:wx.hengdong.gov.cn,2026:comment/2608170031 - never an address, so that
 * it stays when addresses change. */
static char *
tag_uri(struct visit *visit, const char *kind, const char *name)
{
	const char *host = strstr(page_address(visit, ""), "://") + strlen("://");

	return arena_text(visit->arena, "tag:%.*s," FEEDS_SINCE ":%s/%s", (int)strcspn(host, ":/"), host,
	    kind, name);
}

static const char *
author_of(const struct visit *visit, const struct news *news)
{
	if (news->kind == NEWS_COMMENT)
		return news->township[0] == '\0' ? "一位居民" :
		    arena_text(visit->arena, "%s居民", news->township);
	if (news->unit[0] != '\0')
		return news->unit;
	return visit->config->host[0] != '\0' ? visit->config->host : "衡东县人民政府";
}

static const char *
title_of(struct visit *visit, const struct news *news)
{
	const char *author = author_of(visit, news);
	const char *beginning = text_beginning(visit->arena,
	    text_clean_line(visit->arena, xml_text(visit->arena, news->body)), 24);

	if (news->kind == NEWS_COMMENT)
		return arena_text(visit->arena, "%s：%s", author, beginning);
	if (news->kind == NEWS_REPLY)
		return arena_text(visit->arena, "%s答复（%s）：%s", author, outcome_word(news->outcome), beginning);
	return arena_text(visit->arena, "进展（%s）：%s", day_in_words(visit, news->noted_on), beginning);
}

static void
fill_entry(struct visit *visit, struct view *entry, const struct feed *feed, const struct news *news)
{
	static const char *const kinds[] = {
		[NEWS_COMMENT] = "comment", [NEWS_REPLY] = "reply", [NEWS_NOTE] = "progress",
	};
	static const char *const words[] = {
		[NEWS_COMMENT] = "意见", [NEWS_REPLY] = "答复", [NEWS_NOTE] = "进展",
	};
	const char *path = news->kind == NEWS_NOTE ?
	    arena_text(visit->arena, "/projects/%s", news->project_slug) :
	    comment_path(visit->arena, news->project_slug, news->number);
	const char *title = title_of(visit, news);

	if (feed->names_projects)
		title = arena_text(visit->arena, "%s｜%s", news->project_name, title);
	view_set(entry, MARK_ENTRY_ID, tag_uri(visit, kinds[news->kind],
	    arena_text(visit->arena, "%lld", (long long)news->number)));
	set(visit, entry, MARK_ENTRY_TITLE, title);
	set(visit, entry, MARK_ENTRY_AUTHOR, author_of(visit, news));
	set(visit, entry, MARK_ENTRY_TEXT, news->body);
	view_set(entry, MARK_ENTRY_KIND, kinds[news->kind]);
	view_set(entry, MARK_ENTRY_KIND_WORD, words[news->kind]);
	view_set(entry, MARK_ENTRY_PUBLISHED, instant_rfc3339(visit->arena, news->published_at));
	view_set(entry, MARK_ENTRY_UPDATED, instant_rfc3339(visit->arena, news->updated_at));
	view_set(entry, MARK_ENTRY_ADDRESS, page_address(visit, path));
}

static enum status
feed_show(struct visit *visit, const struct feed *feed)
{
	struct view *view = page_begin_bare(visit, "feed.xml.tpl", "application/atom+xml; charset=utf-8");

	view_set(view, MARK_FEED_ID, feed->id);
	set(visit, view, MARK_FEED_TITLE, feed->title);
	view_set(view, MARK_FEED_ADDRESS, page_address(visit, feed->path));
	view_set(view, MARK_FEED_PAGE_ADDRESS, page_address(visit, feed->page_path));
	view_set(view, MARK_FEED_UPDATED, feed->news == NULL ? FEEDS_SINCE "-01-01T00:00:00+08:00" :
	    instant_rfc3339(visit->arena, feed->news->updated_at));
	for (const struct news *news = feed->news; news != NULL; news = news->next)
		fill_entry(visit, view_repeat(view, MARK_ENTRY), feed, news);
	return page_show(visit, OK);
}

enum status
area_feed(struct visit *visit)
{
	struct area *area = area_by_slug(visit->db, visit->arena, request_capture(visit->request, ":area"));

	if (area == NULL)
		return NOT_FOUND;
	return feed_show(visit, &(struct feed){
		.id = tag_uri(visit, "area", area->slug),
		.title = arena_text(visit->arena, "%s：新的意见、答复和进展", area->full_name),
		.path = arena_text(visit->arena, "/feeds/areas/%s", area->slug),
		.page_path = arena_text(visit->arena, "/areas/%s", area->slug),
		.news = news_of(visit->db, visit->arena, area->id, 0), .names_projects = true,
	});
}

enum status
project_feed(struct visit *visit)
{
	struct project *project = project_asked(visit);

	if (project == NULL)
		return NOT_FOUND;
	return feed_show(visit, &(struct feed){
		.id = tag_uri(visit, "project", project->slug),
		.title = arena_text(visit->arena, "%s：新的意见、答复和进展", project->name),
		.path = arena_text(visit->arena, "/feeds/projects/%s", project->slug),
		.page_path = arena_text(visit->arena, "/projects/%s", project->slug),
		.news = news_of(visit->db, visit->arena, project->area_id, project->id),
	});
}
