/* GET /adoption, /adoption/:period, /adoption/:period/csv - what was asked,
 * what people said, what was changed. */
#include "public/pages.h"

#include "base/arena.h"
#include "base/clock.h"
#include "base/text.h"
#include "feedback/adoption.h"
#include "page/adoption.h"

#define DESCRIPTION "我们问了什么，大家怎么说，我们怎么改。没有采纳的，也写明为什么。"

/* All published reports but the one that is shown. */
static void
fill_others(struct visit *visit, struct view *view, const struct adoption *list,
    const struct adoption *shown)
{
	bool any = false;

	for (; list != NULL; list = list->next) {
		struct view *item;

		if (list->id == shown->id)
			continue;
		any = true;
		item = view_repeat(view, MARK_ADOPTION_OTHER);
		view_set(item, MARK_ADOPTION_PERIOD, list->period.slug);
		view_set(item, MARK_REPORT_PERIOD, list->period.words);
		view_set(item, MARK_PUBLISHED_ON, day_words(visit->arena, day_of(list->published_at)));
		view_set_int(item, MARK_ISSUES, list->item_count);
	}
	if (any)
		view_show(view, MARK_ADOPTION_OTHERS);
}

static enum status
show(struct visit *visit, const struct adoption *list, const struct adoption *adoption)
{
	bool is_latest = list->id == adoption->id;
	struct view *view = page_begin(visit, "adoption.tpl",
	    arena_text(visit->arena, "%s采纳情况", adoption->period.words));

	view_show(visit->layout, MARK_NAV_ADOPTION);
	view_set(visit->layout, MARK_DESCRIPTION, DESCRIPTION);
	if (!is_latest)
		page_crumb(visit, "采纳情况", "/adoption");
	adoption_show(visit, view, adoption);
	view_show(view, MARK_ADOPTION_FILE);
	view_set(view, MARK_ADOPTION_PERIOD, adoption->period.slug);
	view_show(view, is_latest ? MARK_EARLIER_ONES : MARK_ALL_OF_THEM);
	fill_others(visit, view, list, adoption);
	return page_show(visit, OK);
}

static enum status
show_empty(struct visit *visit)
{
	struct view *view = page_begin(visit, "adoption.tpl", "意见采纳情况");

	view_show(visit->layout, MARK_NAV_ADOPTION);
	view_set(visit->layout, MARK_DESCRIPTION, DESCRIPTION);
	view_show(view, MARK_ADOPTION_EMPTY);
	if (visit->config->outcome_day[0] != '\0') {
		view_show(view, MARK_OUTCOME_DAY_KNOWN);
		view_set(view, MARK_OUTCOME_DAY, day_in_words(visit, visit->config->outcome_day));
	}
	return page_show(visit, OK);
}

static struct adoption *
adoption_asked(struct visit *visit)
{
	return adoption_published(visit->db, visit->arena,
	    request_capture(visit->request, ":period"));
}

enum status
adoption_page(struct visit *visit)
{
	struct adoption *list = adoptions_published(visit->db, visit->arena);

	if (list == NULL)
		return show_empty(visit);
	return show(visit, list, adoption_published(visit->db, visit->arena, list->period.slug));
}

enum status
adoption_period_page(struct visit *visit)
{
	struct adoption *adoption = adoption_asked(visit);

	return adoption == NULL ? NOT_FOUND :
	    show(visit, adoptions_published(visit->db, visit->arena), adoption);
}

enum status
adoption_csv(struct visit *visit)
{
	struct adoption *adoption = adoption_asked(visit);

	if (adoption == NULL)
		return NOT_FOUND;
	visit->response->content_type = "text/csv; charset=utf-8";
	visit->response->file_name =
	    arena_text(visit->arena, "五大行动_%s_采纳情况.csv", adoption->period.slug);
	return adoption_export(visit->arena, adoption, response_write, visit->response) ?
	    OK : INTERNAL_ERROR;
}
