/* GET, POST /staff/adoption/:id/items/:item and its move and remove - one
 * thing that people asked for, and what became of it. */
#include "staff/adoption.h"

#include <string.h>

#include "base/arena.h"
#include "base/clock.h"
#include "base/text.h"

static const char *const verdicts[] = { "adopted", "partly", "declined", "studying" };

/* The page of an item, perhaps with one that comes back. */
struct item_page {
	const struct adoption         *adoption;
	const struct adoption_item    *item;       /* as it stands; NULL: a new one */
	struct adoption_entry          entry;      /* as typed, or as it stands */
	const char                    *numbers, *people, *note;   /* as typed */
	struct adoption_entry_problems problems;
	const char                    *notice;
	bool                           conflict, gone;
};

static struct adoption_item *
item_of(const struct adoption *adoption, int64_t id)
{
	struct adoption_item *item = adoption->items;

	while (item != NULL && item->id != id)
		item = item->next;
	return item;
}

/* Showing ------------------------------------------------------------------ */

static const char *
numbers_of(struct visit *visit, const struct adoption_item *item)
{
	const char *numbers = "";

	for (const struct adoption_source *one = item->sources; one != NULL; one = one->next)
		numbers = arena_text(visit->arena, "%s%s%lld", numbers, numbers[0] == '\0' ? "" : "\n",
		    (long long)one->number);
	return numbers;
}

static void
fill_now(struct visit *visit, struct view *view, const struct adoption_item *item)
{
	view_show(view, MARK_NOW_STANDS);
	staff_now(view, "意见（归并后）", item->opinion);
	staff_now(view, "归并自哪些编号", numbers_of(visit, item));
	staff_now(view, "提的人数", arena_text(visit->arena, "%lld", (long long)item->people));
	staff_now(view, "是否采纳", adoption_word(item->verdict));
	staff_now(view, "怎么改或为什么没采纳", item->action);
	staff_now(view, "责任单位", item->unit);
	staff_now(view, "完成日期", item->done_on);
}

static void
fill_form(struct visit *visit, struct view *view, const struct item_page *page)
{
	const struct adoption_entry_problems *problems = &page->problems;
	const struct complaint complaints[] = {
		{ "opinion", MARK_OPINION_WRONG, problems->opinion },
		{ "numbers", MARK_NUMBERS_WRONG, problems->numbers },
		{ "people", MARK_PEOPLE_WRONG, problems->people },
		{ "verdict-adopted", MARK_VERDICT_WRONG, problems->verdict },
		{ "action", MARK_ACTION_WRONG, problems->action },
		{ "unit", MARK_UNIT_WRONG, problems->unit },
		{ "done_on", MARK_DONE_WRONG, problems->done_on },
		{ "note", MARK_NOTE_WRONG, problems->note },
	};

	view_set(view, MARK_OPINION_TYPED, page->entry.opinion);
	view_set(view, MARK_NUMBERS_TYPED, page->numbers);
	view_set(view, MARK_PEOPLE_TYPED, page->people);
	for (size_t i = 0; i < sizeof(verdicts) / sizeof(verdicts[0]); i++)
		choice_add(view, MARK_VERDICT_CHOICE, verdicts[i], adoption_word(verdicts[i]),
		    text_equal(verdicts[i], page->entry.verdict));
	view_set(view, MARK_ACTION_TYPED, page->entry.action);
	view_set(view, MARK_UNIT_TYPED, page->entry.unit);
	view_set(view, MARK_DONE_TYPED, page->entry.done_on);
	view_set(view, MARK_NOTE_TYPED, page->note);
	staff_complain(visit, view, complaints, sizeof(complaints) / sizeof(complaints[0]), true);
}

static enum status
show(struct visit *visit, const struct item_page *page, enum status status)
{
	bool is_new = page->item == NULL, may_change = staff_may(visit, OFFICE);
	struct view *view = staff_begin(visit, "staff_adoption_item.tpl",
	    is_new ? "加一个问题" : may_change ? "修改问题" : "归并后的问题", MARK_NAV_ADOPTION);

	adoption_head(visit, view, page->adoption);
	view_set(view, MARK_TOKEN, page_token(visit, "/staff/adoption/:id/items/:item"));
	view_show(view, is_new ? MARK_ITEM_NEW : may_change ? MARK_ITEM_OLD : MARK_ITEM_SEEN);
	view_set(view, MARK_ITEM_PLACE, is_new ? "new" :
	    arena_text(visit->arena, "%lld", (long long)page->item->id));
	view_show(view, page->adoption->published_at == 0 ? MARK_DRAFTING : MARK_CORRECTING);
	if (!is_new && may_change && page->adoption->published_at == 0) {
		view_show(view, MARK_REMOVABLE);
		view_set(view, MARK_REMOVE_TOKEN,
		    page_token(visit, "/staff/adoption/:id/items/:item/remove"));
	}
	if ((page->conflict || !may_change) && page->item != NULL)
		fill_now(visit, view, page->item);
	if (page->gone)
		view_show(view, MARK_ITEM_GONE);
	staff_notice(view, "warn", page->notice);
	fill_form(visit, view, page);
	return page_show(visit, status);
}

/* Whether :item is an item of the report, or a new one of a draft. */
static bool
item_asked(struct visit *visit, const struct adoption *adoption, struct adoption_item **item)
{
	const char *asked = request_capture(visit->request, ":item");
	int64_t id;

	*item = NULL;
	if (text_equal(asked, "new"))
		return adoption->published_at == 0 && staff_may(visit, OFFICE);
	if (!text_number(asked, 1, INT64_MAX, &id))
		return false;
	*item = item_of(adoption, id);
	return *item != NULL;
}

enum status
adoption_item_page(struct visit *visit)
{
	struct adoption *adoption = adoption_asked(visit);
	struct item_page page = { .adoption = adoption, .numbers = "", .people = "", .note = "",
		.notice = "", .entry = { .opinion = "", .verdict = "", .action = "", .unit = "", .done_on = "" } };
	struct adoption_item *item;

	if (adoption == NULL || !item_asked(visit, adoption, &item))
		return NOT_FOUND;
	if (item == NULL)
		return show(visit, &page, OK);
	page.item = item;
	page.numbers = numbers_of(visit, item);
	page.people = arena_text(visit->arena, "%lld", (long long)item->people);
	page.entry = (struct adoption_entry){ .opinion = item->opinion, .verdict = item->verdict,
		.action = item->action, .unit = item->unit, .done_on = item->done_on };
	return show(visit, &page, OK);
}

/* What was typed ------------------------------------------------------------ */

/* One number, or what is none. */
static void
take_number(struct visit *visit, struct adoption_entry *entry, int64_t *numbers, const char *piece)
{
	int64_t number = submission_number_parse(visit->arena, piece);

	if (number == 0)
		entry->unknown_number = piece;
	else if (entry->number_count <= ADOPTION_SOURCES)
		numbers[entry->number_count++] = number;
}

/* Between separators stands one number, perhaps with a blank in its middle, or
 * several with blanks between them. */
static void
take_piece(struct visit *visit, struct adoption_entry *entry, int64_t *numbers, char *piece)
{
	char *rest = piece, *word;

	if (submission_number_parse(visit->arena, piece) != 0) {
		take_number(visit, entry, numbers, piece);
		return;
	}
	while ((word = strsep(&rest, " \t")) != NULL)
		if (word[0] != '\0')
			take_number(visit, entry, numbers, word);
}

static void
take_numbers(struct visit *visit, struct adoption_entry *entry, const char *typed)
{
	static const char *const separators[] = { "，", "、", "；", "。" };
	char *text = arena_copy(visit->arena, typed, strlen(typed)), *piece, *at;
	int64_t *numbers = arena_take(visit->arena, (ADOPTION_SOURCES + 1) * sizeof(*numbers));

	entry->unknown_number = "";
	entry->numbers = numbers;
	for (size_t i = 0; i < sizeof(separators) / sizeof(separators[0]); i++)
		while ((at = strstr(text, separators[i])) != NULL)
			memcpy(at, "\n\n\n", strlen(separators[i]));
	while ((piece = strsep(&text, "\n,;")) != NULL)
		if (piece[strspn(piece, " \t")] != '\0')
			take_piece(visit, entry, numbers, piece);
}

static struct item_page
typed_page(struct visit *visit, const struct adoption *adoption, const struct adoption_item *item,
    bool gone)
{
	struct item_page page = {
		.adoption = adoption, .item = item, .numbers = page_text(visit, "numbers"),
		.people = page_line(visit, "people"), .note = page_line(visit, "note"), .notice = "",
		.gone = gone, .entry = {
			.item = item == NULL ? 0 : item->id, .opinion = page_text(visit, "opinion"),
			.verdict = page_field(visit, "verdict"), .action = page_text(visit, "action"),
			.unit = page_line(visit, "unit"), .done_on = page_line(visit, "done_on"), .people = -1,
		},
	};

	text_number(text_digits(visit->arena, page.people), 0, INT64_MAX, &page.entry.people);
	take_numbers(visit, &page.entry, page.numbers);
	return page;
}

/* The report as it stands now, above what was typed. */
static enum status
conflict(struct visit *visit, struct item_page *page)
{
	int64_t id = page->entry.item;

	page->adoption = adoption_asked(visit);
	if (page->adoption == NULL)
		return NOT_FOUND;
	page->item = item_of(page->adoption, id);
	page->conflict = true;
	page->gone = id != 0 && page->item == NULL;
	page->notice = page->item == NULL && page->adoption->published_at != 0 ?
	    "这一份刚刚公布了，不能再加问题。您填的还在下面，请抄下来，写进下一期。" :
	    adoption_conflict_sentence(visit, page->adoption);
	return show(visit, page, CONFLICT);
}

static enum status
store(struct visit *visit, struct item_page *page, const struct adoption_hand *hand)
{
	switch (adoption_item_write(visit->writer, visit->arena, hand, &page->entry)) {
	case WRITTEN:
		return page_redirect(visit, arena_text(visit->arena, "/staff/adoption/%lld?saved=%d",
		    (long long)hand->report, page->adoption->published_at == 0 ? 1 : 3));
	case REFUSED:
		db_snapshot_renew(visit->db);
		return conflict(visit, page);
	case FAILED:
		page->notice = unstored_sentence;
		return show(visit, page, UNAVAILABLE);
	}
	return INTERNAL_ERROR;
}

/* :item names one that is there, a new one, or one that a colleague removed
 * meanwhile (gone); false for anything else. */
static bool
place_asked(struct visit *visit, const struct adoption *adoption, struct item_page *page)
{
	const char *asked = request_capture(visit->request, ":item");
	struct adoption_item *item;
	int64_t id = 0;

	page->gone = !item_asked(visit, adoption, &item);
	if (page->gone && !text_equal(asked, "new") && !text_number(asked, 1, INT64_MAX, &id))
		return false;
	*page = typed_page(visit, adoption, item, page->gone);
	if (page->gone)
		page->entry.item = id;
	return true;
}

enum status
adoption_item_take(struct visit *visit)
{
	struct adoption *adoption = adoption_asked(visit);
	struct adoption_hand hand;
	struct item_page page;

	if (adoption == NULL || !place_asked(visit, adoption, &page))
		return NOT_FOUND;
	hand = adoption_hand_of(visit, adoption);
	if (hand.version != adoption->version || page.gone)
		return conflict(visit, &page);
	page.problems = adoption_entry_problems(visit->db, visit->arena, adoption, &page.entry, page.note);
	if (page.problems.count == 0 && page.item == NULL && adoption->item_count >= ADOPTION_ITEMS)
		page.notice = "一份最多写 50 个问题。请把说同一件事的再合一合。";
	if (page.problems.count > 0 || page.notice[0] != '\0')
		return show(visit, &page, UNPROCESSABLE);
	return store(visit, &page, &hand);
}

enum status
adoption_item_stale(struct visit *visit)
{
	struct adoption *adoption = adoption_asked(visit);
	struct item_page page;

	if (adoption == NULL || !place_asked(visit, adoption, &page))
		return NOT_FOUND;
	if (adoption_hand_of(visit, adoption).version != adoption->version || page.gone)
		return conflict(visit, &page);
	page.notice = stale_sentence;
	return show(visit, &page, UNPROCESSABLE);
}

/* Places -------------------------------------------------------------------------- */

static enum status
after(struct visit *visit, const struct adoption *adoption, enum written written, const char *place)
{
	switch (written) {
	case WRITTEN:
		return page_redirect(visit, arena_text(visit->arena, "/staff/adoption/%lld%s",
		    (long long)adoption->id, place));
	case REFUSED:
		db_snapshot_renew(visit->db);
		return adoption_notice(visit, "这一份刚才有变化，没有动。请看现在的内容，再决定要不要改。", CONFLICT);
	case FAILED:
		return adoption_notice(visit, unstored_sentence, UNAVAILABLE);
	}
	return INTERNAL_ERROR;
}

enum status
adoption_item_shift(struct visit *visit)
{
	struct adoption *adoption = adoption_asked(visit);
	const char *by = page_field(visit, "by");
	struct adoption_item *item;
	struct adoption_hand hand;

	if (!text_equal(by, "up") && !text_equal(by, "down"))
		return BAD_REQUEST;
	if (adoption == NULL || !item_asked(visit, adoption, &item) || item == NULL)
		return NOT_FOUND;
	hand = adoption_hand_of(visit, adoption);
	if (hand.version == adoption->version &&
	    (text_equal(by, "up") ? item == adoption->items : item->next == NULL))
		return after(visit, adoption, WRITTEN, "#items");   /* it is at that end already */
	return after(visit, adoption, adoption_item_move(visit->writer, visit->arena, &hand, item->id,
	    text_equal(by, "up")), "#items");
}

enum status
adoption_item_drop(struct visit *visit)
{
	struct adoption *adoption = adoption_asked(visit);
	struct adoption_item *item;
	struct adoption_hand hand;

	if (adoption == NULL || !item_asked(visit, adoption, &item) || item == NULL)
		return NOT_FOUND;
	hand = adoption_hand_of(visit, adoption);
	return after(visit, adoption,
	    adoption_item_remove(visit->writer, visit->arena, &hand, item->id), "?saved=1");
}

enum status
adoption_button_stale(struct visit *visit)
{
	return adoption_notice(visit, stale_sentence, UNPROCESSABLE);
}
