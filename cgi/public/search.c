/* GET /search - projects, public comments and answers that hold what was typed. */
#include <stdio.h>
#include <string.h>

#include "base/arena.h"
#include "base/clock.h"
#include "base/text.h"
#include "feedback/search.h"
#include "public/pages.h"

enum { PROJECTS_IN_FULL = 5, TITLE_WORDS = 12 };   /* characters of what was asked */

static const struct order {
	const char *name, *words;
} orders[] = {
	[BEST_FIRST] = { "best", "最相关的在前" },
	[NEWEST_FIRST] = { "new", "最新的在前" },
};

enum { ORDERS = sizeof(orders) / sizeof(orders[0]) };

/* What the address asks for. */
struct asking {
	struct search     search;
	struct area      *areas;
	const struct area *area;        /* NULL: all */
	enum search_order order;
	struct search_key after;
	bool              asked;        /* the form was sent */
	bool              later_page;
	const char       *problem;      /* NULL, or what to change */
};

static bool
read_area(struct visit *visit, struct asking *asking)
{
	const char *slug = page_field(visit, "area");

	asking->areas = areas(visit->db, visit->arena);
	if (slug[0] == '\0')
		return true;
	asking->area = asking->areas;
	while (asking->area != NULL && !text_equal(asking->area->slug, slug))
		asking->area = asking->area->next;
	if (asking->area != NULL)
		asking->search.area = asking->area->id;
	return asking->area != NULL;
}

static bool
read_order(struct visit *visit, struct asking *asking)
{
	const char *sort = page_field(visit, "sort");

	for (int i = 0; i < ORDERS; i++) {
		if (!text_equal(orders[i].name, sort))
			continue;
		asking->order = (enum search_order)i;
		return true;
	}
	return sort[0] == '\0';
}

/* "1375000.4711", canonical and nothing else. */
static bool
read_key(struct visit *visit, struct asking *asking)
{
	const char *text = page_field(visit, "after");
	long long closeness, id;

	asking->after = search_start();
	asking->later_page = text[0] != '\0';
	if (!asking->later_page)
		return true;
	if (sscanf(text, "%15lld.%15lld", &closeness, &id) != 2 || closeness < 0 || id < 0)
		return false;
	asking->after = (struct search_key){ closeness, id };
	return text_equal(text, arena_text(visit->arena, "%lld.%lld", closeness, id));
}

static void
read_words(struct visit *visit, struct asking *asking)
{
	asking->asked = request_field_at(visit->request, "q", 0) != NULL;
	asking->problem = search_read(visit->arena, page_line(visit, "q"), &asking->search);
	if (asking->asked && asking->problem == NULL && asking->search.count == 0)
		asking->problem = "请先写要找的词";
}

/* The form ---------------------------------------------------------------------- */

static void
fill_choice(struct view *view, enum marker section, const char *value, const char *words, bool chosen)
{
	struct view *choice = view_repeat(view, section);

	view_set(choice, MARK_CHOICE_VALUE, value);
	view_set(choice, MARK_CHOICE_WORD, words);
	if (chosen)
		view_show(choice, MARK_CHOICE_CHECKED);
}

static void
fill_form(struct view *view, const struct asking *asking)
{
	view_set(view, MARK_WORDS, asking->search.text);
	if (asking->problem != NULL) {
		view_show(view, MARK_WORDS_PROBLEM);
		view_set(view, MARK_WORDS_PROBLEM_SENTENCE, asking->problem);
	}
	for (const struct area *area = asking->areas; area != NULL; area = area->next)
		fill_choice(view, MARK_AREA_CHOICE, area->slug, area->full_name, area == asking->area);
	for (int i = 0; i < ORDERS; i++)
		fill_choice(view, MARK_ORDER_CHOICE, orders[i].name, orders[i].words,
		    asking->order == (enum search_order)i);
}

/* The query of an address that asks the same from the start. */
static char *
query_of(struct visit *visit, const struct asking *asking, const struct area *area)
{
	const char *text = asking->search.text;
	char *encoded = arena_take(visit->arena, 3 * strlen(text) + 1), *to = encoded;

	for (; *text != '\0'; text++)
		to += sprintf(to, "%%%02X", (unsigned char)*text);
	return arena_text(visit->arena, "q=%s&area=%s&sort=%s", encoded, area == NULL ? "" : area->slug,
	    orders[asking->order].name);
}

/* What was found ------------------------------------------------------------------ */

static void
fill_parts(struct view *view, enum marker section, const struct excerpt_part *part)
{
	for (; part != NULL; part = part->next) {
		struct view *item = view_repeat(view, section);

		view_show(item, part->marked ? MARK_PART_MARKED : MARK_PART_PLAIN);
		view_set(item, MARK_PART, part->text);
	}
}

static void
fill_projects(struct view *view, const struct project_hit *hit, int count)
{
	struct view *more = NULL;

	if (count == 0)
		return;
	view_show(view, MARK_PROJECTS_FOUND);
	view_set_int(view, MARK_PROJECTS, count);
	if (count > PROJECTS_IN_FULL) {
		more = view_repeat(view, MARK_MORE_PROJECTS);
		view_set_int(more, MARK_MORE, count - PROJECTS_IN_FULL);
	}
	for (int n = 0; hit != NULL; n++, hit = hit->next) {
		struct view *item = n < PROJECTS_IN_FULL ? view_repeat(view, MARK_PROJECT_HIT) :
		    view_repeat(more, MARK_MORE_PROJECT);

		view_set(item, MARK_PROJECT_SLUG, hit->slug);
		fill_parts(item, MARK_NAME_PART, hit->name);
		if (n >= PROJECTS_IN_FULL)
			continue;
		fill_parts(item, MARK_EXCERPT_PART, hit->excerpt);
		view_set(item, MARK_AREA_NAME, hit->area_name);
		view_set(item, MARK_STAGE, stage_word(hit->stage));
	}
}

static void
fill_comment(struct visit *visit, struct view *view, const struct comment_hit *hit)
{
	view_set(view, MARK_PROJECT_SLUG, hit->project_slug);
	view_set(view, MARK_PROJECT_NAME, hit->project_name);
	view_set_int(view, MARK_COMMENT_NUMBER, hit->number);
	view_show(view, hit->township[0] != '\0' ? MARK_COMMENT_TOWNSHIP : MARK_COMMENT_ANYONE);
	view_set(view, MARK_TOWNSHIP, hit->township);
	view_set(view, MARK_COMMENT_DAY, day_words(visit->arena, day_of(hit->received_at)));
	fill_parts(view, MARK_BODY_PART, hit->body);
	if (hit->in_body)
		view_show(view, MARK_IN_COMMENT);
	if (hit->in_reply)
		view_show(view, MARK_IN_REPLY);
	if (hit->reply_unit[0] == '\0')
		return;
	view_show(view, MARK_REPLIED);
	view_set(view, MARK_REPLY_UNIT, hit->reply_unit);
	view_set(view, MARK_REPLY_DAY, day_in_words(visit, hit->reply_on));
	view_set(view, MARK_OUTCOME, outcome_word(hit->reply_outcome));
	view_set(view, MARK_OUTCOME_CLASS, outcome_class(hit->reply_outcome));
	fill_parts(view, MARK_REPLY_PART, hit->reply);
}

static void
fill_count(struct view *view, const struct asking *asking, int count)
{
	view_show(view, MARK_COMMENTS_FOUND);
	view_show(view, count > SEARCH_COUNTED ? MARK_UNCOUNTED : MARK_COUNTED);
	view_set_int(view, MARK_COMMENTS, count);
	view_set_int(view, MARK_COUNTED_MOST, SEARCH_COUNTED);
	if (asking->order == BEST_FIRST && count > SEARCH_RANKED) {
		view_show(view, MARK_PARTLY_RANKED);
		view_set_int(view, MARK_RANKED_MOST, SEARCH_RANKED);
	}
}

/* Asks for one more than a page holds, to know whether there is a next one; how many there are in all. */
static int
fill_comments(struct visit *visit, struct view *view, const struct asking *asking)
{
	int count = search_comments_count(visit->db, visit->arena, &asking->search);
	struct comment_hit *hit = search_comments(visit->db, visit->arena, &asking->search, asking->order,
	    asking->after, SEARCH_PAGE + 1);
	struct search_key last = asking->after;

	if (hit != NULL)
		fill_count(view, asking, count);
	else if (asking->later_page)
		view_show(view, MARK_NO_MORE);
	for (int n = 0; hit != NULL && n < SEARCH_PAGE; n++, hit = hit->next) {
		fill_comment(visit, view_repeat(view, MARK_COMMENT_HIT), hit);
		last = hit->key;
	}
	if (hit != NULL || asking->later_page)
		view_show(view, MARK_PAGER);
	if (asking->later_page)
		view_show(view, MARK_LATER_PAGE);
	if (hit != NULL) {
		view_show(view, MARK_NEXT_PAGE);
		view_set(view, MARK_NEXT_KEY, arena_text(visit->arena, "%lld.%lld",
		    (long long)last.closeness, (long long)last.id));
	}
	return count;
}

static void
fill_found(struct visit *visit, struct view *view, const struct asking *asking)
{
	struct project_hit *hits;
	int projects = 0, comments;

	view_set(view, MARK_ASKED, query_of(visit, asking, asking->area));
	if (!asking->later_page) {
		hits = search_projects(visit->db, visit->arena, &asking->search, &projects);
		fill_projects(view, hits, projects);
	}
	comments = fill_comments(visit, view, asking);
	if (projects > 0 && comments == 0)
		view_show(view, MARK_PROJECTS_ONLY);
	if (projects > 0 || comments > 0 || asking->later_page)
		return;
	view_show(view, MARK_NOTHING_FOUND);
	if (asking->area != NULL)
		view_show(view, MARK_WITHIN_AREA);
	view_set(view, MARK_ASKED_EVERYWHERE, query_of(visit, asking, NULL));
}

enum status
search_page(struct visit *visit)
{
	struct asking asking = { .order = BEST_FIRST };
	const char *title = "搜索";
	struct view *view;

	if (!read_area(visit, &asking) || !read_order(visit, &asking) || !read_key(visit, &asking))
		return BAD_REQUEST;
	read_words(visit, &asking);
	if (asking.search.count > 0)
		title = arena_text(visit->arena, "搜索：%s",
		    text_beginning(visit->arena, asking.search.text, TITLE_WORDS));
	view = page_begin(visit, "search.tpl", title);
	view_show(visit->layout, MARK_NAV_SEARCH);
	view_set(visit->layout, MARK_DESCRIPTION, "在项目、公开的意见和答复里找，一个字也能搜。");
	if (asking.asked)
		view_show(visit->layout, MARK_NOINDEX);
	fill_form(view, &asking);
	if (asking.search.count > 0)
		fill_found(visit, view, &asking);
	else if (asking.problem == NULL)
		view_show(view, MARK_NOT_ASKED);
	return page_show(visit, asking.problem == NULL ? OK : UNPROCESSABLE);
}
