/* The rows of the queue, on its own page and beside a submission. */
#include "staff/queue.h"

#include <string.h>

#include "base/arena.h"
#include "base/clock.h"
#include "base/text.h"
#include "feedback/flag.h"
#include "feedback/group.h"

enum { BEGINNING = 24, FLAGS_SHOWN = 3 };   /* characters of a text; kinds of flags of a row */

static void
add_tag(struct view *row, struct view **tags, const char *kind, const char *words)
{
	struct view *tag;

	if (*tags == NULL)
		*tags = view_repeat(row, MARK_QUEUE_TAGS);
	tag = view_repeat(*tags, MARK_QUEUE_TAG);
	view_set(tag, MARK_TAG_KIND, kind);
	view_set(tag, MARK_TAG_WORDS, words);
}

/* One tag a kind, the others counted. */
static void
add_flags(struct visit *visit, struct view *row, struct view **tags, int64_t flags)
{
	int kinds = 0;

	for (int i = 0; i < QUEUE_FLAGS; i++)
		if (flags >> i & 1 && ++kinds <= FLAGS_SHOWN)
			add_tag(row, tags, "warn", flag_words(queue_flag_kinds[i]));
	if (kinds > FLAGS_SHOWN)
		add_tag(row, tags, "warn", arena_text(visit->arena, "+%d", kinds - FLAGS_SHOWN));
}

static bool
is_undecided(const struct queue_row *row)
{
	return text_equal(row->state, "waiting") || text_equal(row->state, "pending") ||
	    text_equal(row->state, "confirming");
}

static void
add_tags(struct visit *visit, struct view *view, const struct queue_asking *asking, const struct queue_row *row)
{
	const char *colleague = is_undecided(row) ? claimed_by(visit, row->number) : "";
	struct view *tags = NULL;

	if (colleague[0] != '\0')
		add_tag(view, &tags, "plain", arena_text(visit->arena, "%s正在处理", colleague));
	if (asking->filter.state[0] == '\0')
		add_tag(view, &tags, visibility_kind(row->state), queue_state_word(row->state));
	if (is_undecided(row) && strcmp(row->review_due, day_iso(visit->arena, day_of(visit->now))) < 0)
		add_tag(view, &tags, "bad", arena_text(visit->arena, "超过 %d 个工作日", (int)visit->config->review_days));
	add_flags(visit, view, &tags, row->flags);
	if (row->is_private)
		add_tag(view, &tags, "plain", "本人要求不公开");
	if (row->corrected)
		add_tag(view, &tags, "plain", "本人改过一次");
}

/* 等了 3 小时; of what was decided, who did. */
static const char *
state_words(struct visit *visit, const struct queue_row *row)
{
	if (text_equal(row->state, "waiting"))
		return arena_text(visit->arena, "等了 %s", span_words(visit->arena, visit->now - row->received_at));
	return arena_text(visit->arena, is_undecided(row) ? "%s定的，还没生效" : "%s审的", row->staff);
}

/* The address of a row, which keeps the filter and the page. */
static const char *
row_query(struct visit *visit, const struct queue_asking *asking)
{
	return queue_query(visit, asking, "");
}

/* The groups that a page has shown: each has one row there, however many of it wait. */
struct shown_groups { int64_t groups[QUEUE_PAGE]; int count; };

static bool
is_shown(const struct shown_groups *shown, int64_t group)
{
	for (int i = 0; i < shown->count; i++)
		if (shown->groups[i] == group)
			return true;
	return false;
}

/* 0: it resembles no other, or is the one that the others resemble. */
static int64_t
group_of_row(struct visit *visit, const struct queue_row *row)
{
	return row->flags == 0 ? 0 : group_of_submission(visit->db, row->id);
}

/* 还有 998 条相似, with the way to decide all of them at once. */
static void
add_group(struct visit *visit, struct view *view, const struct queue_row *row, int64_t group)
{
	int64_t others = group == 0 ? 0 :
	    group_waiting_count(visit->db, group) - (text_equal(row->state, "waiting") ? 1 : 0);
	struct view *similar;

	if (others <= 0)
		return;
	similar = view_repeat(view, MARK_QUEUE_SIMILAR);
	view_set_int(similar, MARK_QUEUE_GROUP, group);
	view_set_int(similar, MARK_QUEUE_OTHERS, others);
}

static void
fill_row(struct visit *visit, struct view *view, const struct queue_asking *asking, const struct queue_row *row,
    int64_t group)
{
	view_set_int(view, MARK_QUEUE_NUMBER, row->number);
	view_set(view, MARK_QUEUE_QUERY, row_query(visit, asking));
	view_set(view, MARK_QUEUE_BEGINNING, text_beginning(visit->arena, row->body, BEGINNING));
	view_set(view, MARK_QUEUE_PROJECT, row->project_name);
	view_set(view, MARK_QUEUE_RATING, rating_word(row->rating));
	view_set(view, MARK_QUEUE_STATE_WORDS, state_words(visit, row));
	add_tags(visit, view, asking, row);
	add_group(visit, view, row, group);
}

/* Bulk ----------------------------------------------------------------------------- */

/* Several at once: on the queue's own page, of what waits, by who may decide
 * and where there is a route to post to. */
static bool
may_pick(struct visit *visit, const struct queue_asking *asking)
{
	const struct route *route = moderate_routes;

	while (route->path != NULL && !text_equal(route->path, "/staff/queue/decisions"))
		route++;
	return route->path != NULL && staff_may(visit, MODERATE) && text_equal(visit->route->path, "/staff/queue") &&
	    text_equal(asking->filter.state, "waiting");
}

/* Whether the row can be passed together with others. */
static bool
fill_pick(struct visit *visit, struct view *view, const struct queue_row *row, bool pick_all)
{
	struct view *tick;

	if (row->flags != 0 || row->is_private) {
		tick = view_repeat(view, MARK_UNPICKABLE);
		view_set(tick, MARK_UNPICKABLE_WHY, row->flags != 0 ? "有机器提示，请逐条看" : "本人要求不公开，请单独处理");
		return false;
	}
	tick = view_repeat(view, MARK_PICKABLE);
	view_set(tick, MARK_PICK_ITEM, arena_text(visit->arena, "%lld-%lld", (long long)row->number,
	    (long long)row->version));
	if (pick_all)
		view_show(tick, MARK_PICKED);
	return true;
}

static void
fill_bulk(struct visit *visit, struct view *list, const struct queue_asking *asking, int pickable, bool pick_all)
{
	struct view *bulk, *end;
	const char *query = queue_query(visit, asking, "");

	bulk = view_repeat(list, MARK_BULK);
	view_set(bulk, MARK_BULK_TOKEN, page_token(visit, "/staff/queue/decisions"));
	queue_carry(visit, bulk);
	view_show(bulk, pick_all ? MARK_PICK_NONE : MARK_PICK_ALL);
	view_set(bulk, MARK_PICK_QUERY, pick_all ? query : arena_text(visit->arena, "%s%spick=all", query,
	    query[0] == '\0' ? "" : "&"));
	end = view_repeat(list, MARK_BULK_END);
	if (pick_all)
		view_set_int(view_repeat(end, MARK_PICKED_COUNTED), MARK_PICKED_COUNT, pickable);
}

/* The list ---------------------------------------------------------------------------- */

/* Links to the items before and after the current one, also on the neighbouring pages. */
static void
link_neighbours(struct visit *visit, struct view *view, const struct queue_asking *asking,
    const struct queue_row *before, const struct queue_row *current)
{
	const struct queue_row *after = current->next;

	if (before == NULL)
		before = queue_before(visit->db, visit->arena, &asking->filter, current->place, 1);
	if (after == NULL)
		after = queue_after(visit->db, visit->arena, &asking->filter, current->place, 1);
	if (before != NULL)
		view_set(view_repeat(view, MARK_PREVIOUS_ITEM), MARK_PREVIOUS_ITEM_ADDRESS, arena_text(visit->arena,
		    "%lld?%s", (long long)before->number, row_query(visit, asking)));
	if (after != NULL)
		view_set(view_repeat(view, MARK_NEXT_ITEM), MARK_NEXT_ITEM_ADDRESS, arena_text(visit->arena,
		    "%lld?%s", (long long)after->number, row_query(visit, asking)));
}

static char *
page_query(struct visit *visit, const struct queue_asking *asking, int64_t after, int64_t before)
{
	struct queue_asking page = *asking;

	page.after = after;
	page.before = before;
	return queue_query(visit, &page, "");
}

/* Links to the pages before and after, where there is something. */
static void
link_pages(struct visit *visit, struct view *list, const struct queue_asking *asking,
    const struct queue_row *first, const struct queue_row *last)
{
	if (queue_before(visit->db, visit->arena, &asking->filter, first->place, 1) != NULL)
		view_set(view_repeat(list, MARK_QUEUE_PREVIOUS), MARK_QUEUE_PAGE_QUERY,
		    page_query(visit, asking, -1, first->place));
	if (last->next != NULL)
		view_set(view_repeat(list, MARK_QUEUE_NEXT), MARK_QUEUE_PAGE_QUERY,
		    page_query(visit, asking, last->place, -1));
}

struct queue_row *
queue_page_rows(struct visit *visit, const struct queue_asking *asking, int64_t submission)
{
	struct queue_row *rows = NULL, *one;
	int64_t place;

	if (asking->before >= 0) {
		int count = 0;

		rows = queue_before(visit->db, visit->arena, &asking->filter, asking->before, QUEUE_PAGE);
		for (one = rows; one != NULL; one = one->next)
			count++;
		/* Its first row says where it begins; a part of a page is the first page. */
		return queue_after(visit->db, visit->arena, &asking->filter,
		    count < QUEUE_PAGE ? -1 : rows->place - 1, QUEUE_PAGE + 1);
	}
	rows = one = queue_after(visit->db, visit->arena, &asking->filter, asking->after, QUEUE_PAGE + 1);
	if (submission == 0 || asking->after >= 0)
		return rows;
	while (one != NULL && one->id != submission)
		one = one->next;
	place = queue_place_now(visit->db, visit->arena, submission);
	if (one != NULL || place < 0)
		return rows;
	one = queue_after(visit->db, visit->arena, &asking->filter, place - 1, QUEUE_PAGE + 1);
	return one != NULL && one->id == submission ? one : rows;
}

void
queue_list(struct visit *visit, struct view *view, const struct queue_asking *asking, struct queue_row *rows,
    int64_t submission)
{
	struct view *list = view_include(view, MARK_QUEUE_LIST, "staff_queue_list.tpl"), *items;
	const struct queue_row *one = rows, *last = NULL;
	bool pick = may_pick(visit, asking), pick_all = text_equal(page_field(visit, "pick"), "all");
	struct shown_groups shown = { .count = 0 };
	int pickable = 0;

	if (rows == NULL)
		return;
	items = view_repeat(list, MARK_QUEUE_ROWS);
	for (int i = 0; one != NULL && i < QUEUE_PAGE; i++, last = one, one = one->next) {
		int64_t group = text_equal(one->state, "waiting") ? group_of_row(visit, one) : 0;
		struct view *row;

		if (group != 0 && one->id != submission && is_shown(&shown, group))
			continue;
		if (group != 0)
			shown.groups[shown.count++] = group;
		row = view_repeat(items, MARK_QUEUE_ROW);
		fill_row(visit, row, asking, one, group);
		if (pick && fill_pick(visit, row, one, pick_all))
			pickable++;
		if (one->id == submission) {
			view_show(row, MARK_QUEUE_CURRENT);
			link_neighbours(visit, view, asking, last, one);
		}
	}
	if (pickable > 0)
		fill_bulk(visit, list, asking, pickable, pick_all);
	link_pages(visit, list, asking, rows, last);
}
