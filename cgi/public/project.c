/* GET /projects/:project - one project: what is promised, how far it is, what people say. */
#include "public/pages.h"

#include <stdio.h>

#include "base/arena.h"
#include "base/clock.h"
#include "base/text.h"
#include "page/chart.h"

static void
fill_where_known(struct view *view, enum marker section, enum marker marker, const char *value)
{
	if (value[0] == '\0')
		return;
	view_show(view, section);
	view_set(view, marker, value);
}

static void
fill_progress(struct visit *visit, struct view *view, const struct project *project)
{
	struct progress_note *note = progress_of_project(visit->db, visit->arena, project->id);

	stage_fill(view, project);
	if (project->percent < 0)
		view_show(view, text_equal(project->stage, "unreported") ?
		    MARK_UNREPORTED : MARK_STAGE_ONLY);
	schedule_fill(visit, view, project);
	fill_where_known(view, MARK_NEXT_STEP_KNOWN, MARK_NEXT_STEP, project->next_step);
	if (project->updated_at > 0)
		fill_where_known(view, MARK_UPDATED_KNOWN, MARK_UPDATED,
		    day_words(visit->arena, day_of(project->updated_at)));
	if (note != NULL)
		view_show(view, MARK_PROGRESS);
	for (; note != NULL; note = note->next) {
		struct view *item = view_repeat(view, MARK_PROGRESS_NOTE);

		view_set(item, MARK_NOTED_ISO, note->noted_on);
		view_set(item, MARK_NOTED_ON, day_in_words(visit, note->noted_on));
		view_set(item, MARK_NOTE, note->body);
	}
}

static void
fill_facts(struct visit *visit, struct view *view, const struct project *project)
{
	struct fact *fact = facts_of_project(visit->db, visit->arena, project->id);

	view_set(view, MARK_PROJECT_SLUG, project->slug);
	view_set(view, MARK_PROJECT_NAME, project->name);
	view_set(view, MARK_PROJECT_SUMMARY, project->summary);
	view_set_int(view, MARK_AREA_POSITION, project->area_position);
	seal_fill(view, project->area_position);
	view_set(view, MARK_GOAL, project->goal);
	places_fill(view, project);
	fill_where_known(view, MARK_UNIT_KNOWN, MARK_UNIT, project->unit);
	for (; fact != NULL; fact = fact->next) {
		struct view *item = view_repeat(view, MARK_FACT);

		view_set(item, MARK_FACT_LABEL, fact->label);
		view_set(item, MARK_FACT_VALUE, fact->value);
	}
}

static void
fill_ratings(struct visit *visit, struct view *view, const struct project *project)
{
	rate_fill(view, &project->ratings);
	if (project->ratings.total > 0) {
		view_show(view, MARK_DISTRIBUTION);
		chart_rows(view, visit->arena, &project->ratings);
	}
}

/* Without an answer: by when there will be one, or that it is late. */
static void
fill_due(struct visit *visit, struct view *view, const struct comment *comment)
{
	if (comment->answer_due[0] == '\0')
		return;
	if (day_has_passed(visit, comment->answer_due)) {
		view_show(view, MARK_REPLY_LATE);
	} else if (comment->extension_reason[0] != '\0') {
		view_show(view, MARK_REPLY_EXTENDED);
		view_set(view, MARK_REPLY_PROMISED, day_in_short(visit, comment->promised));
		view_set(view, MARK_REPLY_EXTENSION_REASON, comment->extension_reason);
	} else {
		view_show(view, MARK_REPLY_WAIT);
	}
	view_set(view, MARK_REPLY_DUE, day_in_short(visit, comment->answer_due));
	if (comment->reply_unit[0] != '\0')   /* it did not help: the case is open again */
		view_show(view, MARK_REPLY_AGAIN);
}

static void
fill_comment(struct visit *visit, struct view *view, const struct comment *comment)
{
	view_show(view, comment->township[0] != '\0' ? MARK_COMMENT_TOWNSHIP : MARK_COMMENT_ANYONE);
	view_set(view, MARK_TOWNSHIP, comment->township);
	view_set(view, MARK_COMMENT_DAY, day_words(visit->arena, day_of(comment->received_at)));
	view_set_int(view, MARK_COMMENT_NUMBER, comment->number);
	view_set(view, MARK_COMMENT_BODY, comment->body);
	if (comment->channel[0] != '\0')
		view_set(view_repeat(view, MARK_COMMENT_BY_CLERK), MARK_COMMENT_CHANNEL, channel_word(comment->channel));
	if (comment->masked)
		view_show(view, MARK_COMMENT_MASKED);
	if (comment->reply_unit[0] != '\0')
		answer_fill(view, MARK_ANSWER, visit->arena, &(struct answer_shown){
			comment->reply_unit, comment->reply_outcome, comment->reply_body, comment->reply_on,
			comment->received_at });
	if (!comment->answered)
		fill_due(visit, view, comment);
}

/* Which comments the address asks for. */
struct comment_page {
	struct comment_key key;
	bool               backwards;     /* those before the key */
	bool               from_start;
	bool               is_gone;       /* the one that was asked for is not public any more */
	int64_t            number;        /* of the one that was asked for, 0 for none */
};

static char *
key_text(struct visit *visit, const struct comment *comment)
{
	return arena_text(visit->arena, "%d.%lld.%lld", comment->answered,
	    (long long)comment->published_at, (long long)comment->id);
}

static void
fill_pager(struct visit *visit, struct view *view, const struct comment *first,
    const struct comment *last, const struct comment_page *page, bool has_next)
{
	if (!page->from_start || has_next)
		view_show(view, MARK_PAGER);
	if (!page->from_start) {
		view_show(view, MARK_NEWEST);
		if (first != NULL) {
			view_show(view, MARK_PREVIOUS_PAGE);
			view_set(view, MARK_PREVIOUS_KEY, key_text(visit, first));
		}
	}
	if (has_next) {
		view_show(view, MARK_NEXT_PAGE);
		view_set(view, MARK_NEXT_KEY, key_text(visit, last));
	}
}

static bool
is_on_first_page(struct visit *visit, const struct project *project, int64_t number)
{
	struct comment *comment = comments_of_project(visit->db, visit->arena, project->id,
	    comment_start(), COMMENTS_ON_A_PAGE);

	while (comment != NULL && comment->number != number)
		comment = comment->next;
	return comment != NULL;
}

/* Asks for one more than a page holds, to know whether the list goes on. */
static struct comment *
comments_asked(struct visit *visit, const struct project *project, struct comment_page *page)
{
	struct comment *list;
	int count = 0;

	if (page->number != 0 && is_on_first_page(visit, project, page->number))
		*page = (struct comment_page){ .key = comment_start(), .from_start = true };
	if (!page->backwards)
		return comments_of_project(visit->db, visit->arena, project->id, page->key,
		    COMMENTS_ON_A_PAGE + 1);
	list = comments_before(visit->db, visit->arena, project->id, page->key, COMMENTS_ON_A_PAGE + 1);
	for (const struct comment *one = list; one != NULL; one = one->next)
		count++;
	if (count > COMMENTS_ON_A_PAGE)
		return list->next;
	/* the first page, and a full one, also when the way back did not end on its edge */
	*page = (struct comment_page){ .key = comment_start(), .from_start = true };
	return comments_asked(visit, project, page);
}

static void
fill_comments(struct visit *visit, struct view *view, const struct project *project,
    struct comment_page *page)
{
	struct comment *comment = comments_asked(visit, project, page), *first = comment, *last = NULL;

	view_set_int(view, MARK_COMMENTS, project->published);
	if (project->published == 0) {
		view_show(view, MARK_NO_COMMENTS);
		view_set_int(view, MARK_REVIEW_DAYS, visit->config->review_days);
	}
	if (page->is_gone)
		view_show(view, MARK_COMMENT_GONE);
	for (int n = 0; comment != NULL && n < COMMENTS_ON_A_PAGE; n++, comment = comment->next) {
		fill_comment(visit, view_repeat(view, MARK_COMMENT), comment);
		last = comment;
	}
	fill_pager(visit, view, first, last, page, page->backwards || comment != NULL);
}

/* "1.1786944200.31", canonical and nothing else. */
static bool
key_parse(struct visit *visit, const char *text, struct comment_key *key)
{
	long long answered, published_at, id;

	if (sscanf(text, "%1lld.%15lld.%15lld", &answered, &published_at, &id) != 3 ||
	    answered < 0 || answered > 1 || published_at < 0 || id < 0)
		return false;
	*key = (struct comment_key){ answered, published_at, id };
	return text_equal(text,
	    arena_text(visit->arena, "%lld.%lld.%lld", answered, published_at, id));
}

/* False when the address asks for what our links cannot ask for. */
static bool
read_page(struct visit *visit, const struct project *project, struct comment_page *page)
{
	const char *after = page_field(visit, "after"), *before = page_field(visit, "before");
	const char *number = page_field(visit, "comment");

	*page = (struct comment_page){ .key = comment_start(), .from_start = true };
	if ((after[0] != '\0') + (before[0] != '\0') + (number[0] != '\0') > 1)
		return false;
	if (number[0] != '\0') {
		if (!text_number(number, 1000000000, 9999999999, &page->number))
			return false;
		page->from_start = page->is_gone =
		    !comment_place(visit->db, project->id, page->number, &page->key);
		return true;
	}
	page->backwards = before[0] != '\0';
	page->from_start = after[0] == '\0' && before[0] == '\0';
	return page->from_start || key_parse(visit, page->backwards ? before : after, &page->key);
}

char *
comment_path(struct arena *arena, const char *project_slug, int64_t number)
{
	return arena_text(arena, "/projects/%s?comment=%lld#c%lld", project_slug, (long long)number,
	    (long long)number);
}

void
project_crumbs(struct visit *visit, const struct project *project)
{
	page_crumb(visit, project->area_name, arena_text(visit->arena, "/areas/%s", project->area_slug));
}

enum status
project_page(struct visit *visit)
{
	struct project *project = project_asked(visit);
	struct comment_page page;
	struct view *view;

	if (project == NULL)
		return NOT_FOUND;
	if (!read_page(visit, project, &page))
		return BAD_REQUEST;
	view = page_begin(visit, "project.tpl", share_title(visit, project));
	page_feed(visit, project->name, arena_text(visit->arena, "/feeds/projects/%s", project->slug));
	view_set(visit->layout, MARK_DESCRIPTION, share_description(visit, project));
	project_crumbs(visit, project);
	fill_facts(visit, view, project);
	fill_progress(visit, view, project);
	fill_ratings(visit, view, project);
	fill_comments(visit, view, project, &page);
	collection_fill(visit, view);
	return page_show(visit, OK);
}
