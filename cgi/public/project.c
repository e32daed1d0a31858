/* GET /projects/:project - one project: what is promised, how far it is, what people say. */
#include "public/pages.h"

#include <stdio.h>

#include "base/arena.h"
#include "base/clock.h"
#include "base/text.h"
#include "page/chart.h"

static void
fill_where_known(struct view *view, const char *section, const char *marker, const char *value)
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
	fill_where_known(view, MARK_STAGE_REASON_KNOWN, MARK_STAGE_REASON, project->stage_reason);
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
	view_set(view, MARK_AREA_SLUG, project->area_slug);
	view_set(view, MARK_AREA_NAME, project->area_name);
	view_set_int(view, MARK_AREA_POSITION, project->area_position);
	seal_fill(view, project->area_position);
	view_set(view, MARK_GOAL, project->goal);
	fill_where_known(view, MARK_DUE_KNOWN, MARK_DUE, project->due);
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
	view_show(view, day_has_passed(visit, comment->answer_due) ?
	    MARK_REPLY_LATE : MARK_REPLY_WAIT);
	view_set(view, MARK_REPLY_DUE, day_in_short(visit, comment->answer_due));
}

static void
fill_comment(struct visit *visit, struct view *view, const struct comment *comment)
{
	view_show(view, comment->township[0] != '\0' ? MARK_COMMENT_TOWNSHIP : MARK_COMMENT_ANYONE);
	view_set(view, MARK_TOWNSHIP, comment->township);
	view_set(view, MARK_COMMENT_DAY, day_words(visit->arena, day_of(comment->received_at)));
	view_set_int(view, MARK_COMMENT_NUMBER, comment->number);
	view_set(view, MARK_COMMENT_BODY, comment->body);
	if (comment->masked)
		view_show(view, MARK_COMMENT_MASKED);
	if (comment->answered) {
		reply_fill(visit, view, comment->reply_unit, comment->reply_on, comment->reply_body);
		view_set(view, MARK_OUTCOME, outcome_word(comment->reply_outcome));
		view_set(view, MARK_OUTCOME_CLASS, outcome_class(comment->reply_outcome));
	} else {
		fill_due(visit, view, comment);
	}
}

/* Asks for one more than a page holds, to know whether there is a next one. */
static void
fill_comments(struct visit *visit, struct view *view, const struct project *project,
    struct comment_key after)
{
	struct comment *comment = comments_of_project(visit->db, visit->arena, project->id, after,
	    COMMENTS_ON_A_PAGE + 1);
	struct comment_key key = after;

	view_set_int(view, MARK_COMMENTS, project->published);
	if (project->published == 0) {
		view_show(view, MARK_NO_COMMENTS);
		view_set_int(view, MARK_REVIEW_DAYS, visit->config->review_days);
	}
	for (int n = 0; comment != NULL && n < COMMENTS_ON_A_PAGE; n++, comment = comment->next) {
		fill_comment(visit, view_repeat(view, MARK_COMMENT), comment);
		key = (struct comment_key){ comment->answered, comment->published_at, comment->id };
	}
	if (comment == NULL)
		return;
	view_show(view, MARK_NEXT_PAGE);
	view_set(view, MARK_NEXT_KEY, arena_text(visit->arena, "%lld.%lld.%lld",
	    (long long)key.answered, (long long)key.published_at, (long long)key.id));
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

enum status
project_page(struct visit *visit)
{
	const char *after = page_field(visit, "after");
	struct comment_key key = comment_start();
	struct project *project = project_asked(visit);
	struct view *view;

	if (project == NULL)
		return NOT_FOUND;
	if (after[0] != '\0' && !key_parse(visit, after, &key))
		return BAD_REQUEST;
	view = page_begin(visit, "project.tpl", text_beginning(visit->arena, project->name, 18));
	view_set(visit->layout, MARK_DESCRIPTION, project->summary);
	fill_facts(visit, view, project);
	fill_progress(visit, view, project);
	fill_ratings(visit, view, project);
	fill_comments(visit, view, project, key);
	if (after[0] != '\0')
		view_show(view, MARK_NEWEST);
	return page_show(visit, OK);
}
