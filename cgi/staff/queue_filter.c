/* What of the queue is asked for: read from the address or a form, written
 * into addresses, forms and the chips above the list. */
#include "staff/queue.h"

#include <string.h>

#include "base/arena.h"
#include "base/clock.h"
#include "base/text.h"
#include "feedback/flag.h"

enum { BEGINNING = 12 };   /* characters of what is looked for, on a chip */

/* Reading ----------------------------------------------------------------------- */

/* An absent place is -1.  Places have up to 19 digits, one more than text_number() takes. */
static bool
place_asked(struct visit *visit, const char *name, int64_t *place)
{
	const char *text = page_field(visit, name);
	int64_t number = 0;

	*place = -1;
	for (const char *at = text; *at != '\0'; at++) {
		if (*at < '0' || *at > '9' || number > (INT64_MAX - 9) / 10)
			return false;
		number = 10 * number + (*at - '0');
	}
	if (text[0] != '\0')
		*place = number;
	return true;
}

static bool
state_asked(struct visit *visit, struct queue_filter *filter)
{
	const char *state = page_field(visit, "state");

	filter->state = state[0] == '\0' ? "waiting" : text_equal(state, "all") ? "" : state;
	return filter->state[0] == '\0' || queue_state_word(filter->state)[0] != '\0';
}

static bool
area_asked(struct visit *visit, struct queue_asking *asking)
{
	const char *slug = page_field(visit, "area");
	const struct queue_project *project = asking->projects;

	if (slug[0] == '\0')
		return true;
	while (project != NULL && !text_equal(project->area_slug, slug))
		project = project->next;
	asking->filter.area = project == NULL ? 0 : project->area_id;
	return project != NULL;
}

const struct queue_project *
queue_project_asked(const struct queue_asking *asking)
{
	const struct queue_project *project = asking->projects;

	while (project != NULL && project->id != asking->filter.project)
		project = project->next;
	return project;
}

static bool
project_asked(struct visit *visit, struct queue_asking *asking)
{
	if (page_field(visit, "project")[0] == '\0')
		return true;
	return page_number(visit, "project", INT64_MAX, &asking->filter.project) &&
	    queue_project_asked(asking) != NULL;
}

static bool
township_asked(struct visit *visit, struct queue_asking *asking)
{
	const char *asked = page_field(visit, "township");
	const struct township *township = asking->townships;

	if (asked[0] == '\0')
		return true;
	if (text_equal(asked, "none")) {
		asking->filter.township = 0;
		return true;
	}
	if (!page_number(visit, "township", INT64_MAX, &asking->filter.township))
		return false;
	while (township != NULL && township->id != asking->filter.township)
		township = township->next;
	return township != NULL;
}

static bool
rating_asked(struct visit *visit, struct queue_filter *filter)
{
	const char *asked = page_field(visit, "rating");
	int64_t rating = 0;

	if (text_equal(asked, "low"))
		rating = QUEUE_LOW;
	else if (asked[0] != '\0' && !text_number(asked, 1, 5, &rating))
		return false;
	filter->rating = (int)rating;
	return true;
}

static bool
flag_asked(struct visit *visit, struct queue_filter *filter)
{
	const char *asked = page_field(visit, "flag");

	if (asked[0] == '\0')
		return true;
	for (int i = 0; i < QUEUE_FLAGS; i++)
		if (text_equal(queue_flag_kinds[i], asked))
			filter->flag = INT64_C(1) << i;
	return filter->flag != 0;
}

/* "" or 1. */
static bool
tick_asked(struct visit *visit, const char *name, bool *asked)
{
	const char *value = page_field(visit, name);

	*asked = text_equal(value, "1");
	return *asked || value[0] == '\0';
}

bool
queue_asked(struct visit *visit, struct queue_asking *asking)
{
	bool mine, overdue;

	*asking = (struct queue_asking){ .filter = queue_everything() };
	asking->projects = queue_projects(visit->db, visit->arena);
	asking->townships = townships(visit->db, visit->arena);
	asking->words = page_line(visit, "q");
	asking->words_problem = search_read(visit->arena, asking->words, &asking->filter.search);
	if (!state_asked(visit, &asking->filter) || !area_asked(visit, asking) ||
	    !project_asked(visit, asking) || !township_asked(visit, asking) ||
	    !rating_asked(visit, &asking->filter) || !flag_asked(visit, &asking->filter) ||
	    !tick_asked(visit, "mine", &mine) || !tick_asked(visit, "overdue", &overdue) ||
	    !place_asked(visit, "after", &asking->after) || !place_asked(visit, "before", &asking->before))
		return false;
	if (mine)
		asking->filter.staff = visit->staff->display_name;
	if (overdue)
		asking->filter.due_before = day_iso(visit->arena, day_of(visit->now));
	return asking->after < 0 || asking->before < 0;
}

/* Writing ------------------------------------------------------------------------- */

static char *
percent_encoded(struct arena *arena, const char *text)
{
	static const char digits[] = "0123456789ABCDEF";
	char *encoded = arena_take(arena, 3 * strlen(text) + 1), *to = encoded;

	for (const unsigned char *from = (const unsigned char *)text; *from != '\0'; from++) {
		if ((*from >= 'a' && *from <= 'z') || (*from >= 'A' && *from <= 'Z') ||
		    (*from >= '0' && *from <= '9') || strchr("-_.", *from) != NULL) {
			*to++ = (char)*from;
		} else {
			*to++ = '%';
			*to++ = digits[*from >> 4];
			*to++ = digits[*from & 15];
		}
	}
	*to = '\0';
	return encoded;
}

/* The value of each field as an address has it, "" where it says nothing. */
static const char *
value_of(struct visit *visit, const struct queue_asking *asking, const char *name)
{
	if (text_equal(name, "after") || text_equal(name, "before")) {
		int64_t place = text_equal(name, "after") ? asking->after : asking->before;

		return place < 0 ? "" : arena_text(visit->arena, "%lld", (long long)place);
	}
	if (text_equal(name, "state") && text_equal(asking->filter.state, "waiting"))
		return "";
	if (text_equal(name, "state"))
		return asking->filter.state[0] == '\0' ? "all" : asking->filter.state;
	if (text_equal(name, "q"))
		return asking->words;
	return page_field(visit, name);
}

static const char *const names[] = {
	"state", "area", "project", "township", "rating", "flag", "mine", "overdue", "q", "after", "before",
};
enum { NAMES = sizeof(names) / sizeof(names[0]), FILTERS = 9 };   /* the filters come first */

char *
queue_query(struct visit *visit, const struct queue_asking *asking, const char *without)
{
	char *query = arena_text(visit->arena, "%s", "");

	for (size_t i = 0; i < NAMES; i++) {
		const char *value = value_of(visit, asking, names[i]);

		if (value[0] != '\0' && !text_equal(names[i], without) && (without[0] == '\0' || i < FILTERS))
			query = arena_text(visit->arena, "%s%s%s=%s", query, query[0] == '\0' ? "" : "&", names[i],
			    percent_encoded(visit->arena, value));
	}
	return query;
}

char *
queue_address(struct visit *visit, const char *path, const char *query)
{
	return arena_text(visit->arena, "%s%s%s", path, query[0] == '\0' ? "" : "?", query);
}

void
queue_carry(struct visit *visit, struct view *form)
{
	struct view *fields = view_include(form, MARK_QUEUE_CARRY, "staff_queue_carry.tpl");
	struct queue_asking asking;

	if (!queue_asked(visit, &asking))
		return;
	for (size_t i = 0; i < NAMES; i++) {
		const char *value = value_of(visit, &asking, names[i]);
		struct view *field;

		if (value[0] == '\0')
			continue;
		field = view_repeat(fields, MARK_CARRIED);
		view_set(field, MARK_CARRIED_NAME, names[i]);
		view_set(field, MARK_CARRIED_VALUE, value);
	}
}

/* Showing ---------------------------------------------------------------------------- */

static const char *
word_of(struct visit *visit, const struct queue_asking *asking, const char *name)
{
	const struct queue_filter *filter = &asking->filter;
	const struct township *township = asking->townships;

	if (text_equal(name, "area")) {
		const struct queue_project *project = asking->projects;

		while (project != NULL && project->area_id != filter->area)
			project = project->next;
		return project == NULL ? "" : project->area_name;
	}
	if (text_equal(name, "project"))
		return filter->project == 0 ? "" : queue_project_asked(asking)->name;
	if (text_equal(name, "township")) {
		while (township != NULL && township->id != filter->township)
			township = township->next;
		return filter->township < 0 ? "" : township == NULL ? "没有说住在哪里" : township->name;
	}
	if (text_equal(name, "rating"))
		return filter->rating == 0 ? "" : filter->rating == QUEUE_LOW ? "不满意的评价" : rating_word(filter->rating);
	if (text_equal(name, "flag"))
		return flag_words(page_field(visit, "flag"));
	if (text_equal(name, "mine"))
		return filter->staff[0] == '\0' ? "" : "我经手的";
	if (text_equal(name, "overdue"))
		return filter->due_before[0] == '\0' ? "" : "超期的";
	if (text_equal(name, "q") && asking->words[0] != '\0')
		return arena_text(visit->arena, "“%s”", text_beginning(visit->arena, asking->words, BEGINNING));
	return "";
}

bool
queue_chips(struct visit *visit, struct view *view, const struct queue_asking *asking)
{
	struct view *chips = NULL;

	for (size_t i = 1; i < FILTERS; i++) {
		const char *word = word_of(visit, asking, names[i]);
		struct view *chip;

		if (word[0] == '\0')
			continue;
		if (chips == NULL)
			chips = view_repeat(view, MARK_CHIPS);
		chip = view_repeat(chips, MARK_CHIP);
		view_set(chip, MARK_CHIP_WORDS, word);
		view_set(chip, MARK_CHIP_QUERY, queue_query(visit, asking, names[i]));
	}
	if (chips != NULL)
		view_set(chips, MARK_RESET_QUERY, text_equal(asking->filter.state, "waiting") ? "" :
		    arena_text(visit->arena, "state=%s", value_of(visit, asking, "state")));
	return chips != NULL;
}

static void
project_choices(struct visit *visit, struct view *view, const struct queue_asking *asking)
{
	int64_t area = 0;
	struct view *group = NULL;

	for (const struct queue_project *project = asking->projects; project != NULL; project = project->next) {
		if (project->area_id != area) {
			area = project->area_id;
			choice_add(view, MARK_AREA_CHOICE, project->area_slug, project->area_name,
			    area == asking->filter.area);
			group = view_repeat(view, MARK_PROJECT_GROUP);
			view_set(group, MARK_GROUP_NAME, project->area_name);
		}
		choice_add(group, MARK_PROJECT_CHOICE, arena_text(visit->arena, "%lld", (long long)project->id),
		    project->name, project->id == asking->filter.project);
	}
}

void
queue_form(struct visit *visit, struct view *view, const struct queue_asking *asking)
{
	const struct queue_filter *filter = &asking->filter;

	view_set(view, MARK_QUEUE_WORDS, asking->words);
	view_set(view, MARK_QUEUE_STATE, value_of(visit, asking, "state"));
	project_choices(visit, view, asking);
	choice_add(view, MARK_TOWNSHIP_CHOICE, "none", "没有说住在哪里", filter->township == 0);
	for (const struct township *township = asking->townships; township != NULL; township = township->next)
		choice_add(view, MARK_TOWNSHIP_CHOICE, arena_text(visit->arena, "%lld", (long long)township->id),
		    township->name, township->id == filter->township);
	choice_add(view, MARK_RATING_CHOICE, "low", "不满意的评价（后两档）", filter->rating == QUEUE_LOW);
	for (int rating = 5; rating >= 1; rating--)
		choice_add(view, MARK_RATING_CHOICE, arena_text(visit->arena, "%d", rating), rating_word(rating),
		    rating == filter->rating);
	for (int i = 0; i < QUEUE_FLAGS; i++)
		choice_add(view, MARK_FLAG_CHOICE, queue_flag_kinds[i], flag_words(queue_flag_kinds[i]),
		    filter->flag == INT64_C(1) << i);
	if (filter->staff[0] != '\0')
		view_show(view, MARK_MINE_CHOSEN);
	if (filter->due_before[0] != '\0')
		view_show(view, MARK_OVERDUE_CHOSEN);
}
