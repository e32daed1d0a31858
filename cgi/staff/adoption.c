/* GET, POST /staff/adoption, GET, POST /staff/adoption/:id - the reports on
 * what was adopted: the list, and one with its texts. */
#include "staff/adoption.h"

#include "base/arena.h"
#include "base/clock.h"
#include "base/text.h"
#include "page/adoption.h"

enum { MONTHS_BACK = 12, QUARTERS_BACK = 4 };

/* The list ------------------------------------------------------------------ */

static char *
day_at(struct visit *visit, int64_t instant)
{
	return instant == 0 ? arena_text(visit->arena, "—") : day_words(visit->arena, day_of(instant));
}

static void
fill_state(struct view *view, const struct adoption *adoption)
{
	view_set(view, MARK_STATE_KIND, adoption->published_at == 0 ? "warn" : "ok");
	view_set(view, MARK_STATE, adoption->published_at == 0 ? "草稿" : "已公布");
	view_set(view, MARK_CHANGED_BY, adoption->changed_by);
}

static void
add_choice(struct visit *visit, struct view *view, const char *slug, const char *chosen)
{
	struct adoption_period period;

	if (adoption_period_parse(visit->arena, slug, &period))
		choice_add(view, MARK_PERIOD_CHOICE, slug, period.words, text_equal(slug, chosen));
}

/* Months, newest first and last month chosen, then quarters. */
static void
fill_choices(struct visit *visit, struct view *view, const char *chosen)
{
	const char *month = month_of(visit->arena, visit->now);

	if (chosen[0] == '\0')
		chosen = month_next(visit->arena, month, -1);
	for (int back = 0; back < MONTHS_BACK; back++)
		add_choice(visit, view, month_next(visit->arena, month, -back), chosen);
	for (int back = 0; back < QUARTERS_BACK; back++) {
		const char *within = month_next(visit->arena, month, -3 * back);
		int number = (within[5] - '0') * 10 + within[6] - '0';

		add_choice(visit, view, arena_text(visit->arena, "%.4s-q%d", within, (number + 2) / 3),
		    chosen);
	}
}

static enum status
show_list(struct visit *visit, const char *chosen, const char *problem, const char *notice,
    enum status status)
{
	struct view *view = staff_begin(visit, "staff_adoptions.tpl", "采纳情况", MARK_NAV_ADOPTION);
	const struct complaint complaint = { "period", MARK_PERIOD_WRONG, problem };
	struct adoption *adoption = adoptions(visit->db, visit->arena);

	if (staff_may(visit, OFFICE))
		view_show(view, MARK_MAY_CHANGE);
	view_set(view, MARK_TOKEN, page_token(visit, "/staff/adoption"));
	view_show(view, adoption == NULL ? MARK_NO_REPORTS : MARK_REPORTS);
	for (; adoption != NULL; adoption = adoption->next) {
		struct view *row = view_repeat(view, MARK_REPORT_ROW);

		view_set_int(row, MARK_REPORT_ID, adoption->id);
		view_set(row, MARK_REPORT_PERIOD, adoption->period.words);
		view_set_int(row, MARK_ISSUES, adoption->item_count);
		view_set(row, MARK_PUBLISHED_ON, day_at(visit, adoption->published_at));
		view_set(row, MARK_CORRECTED_ON, day_at(visit, adoption->corrected_at));
		fill_state(row, adoption);
	}
	fill_choices(visit, view, chosen);
	staff_notice(view, "warn", notice);
	staff_complain(visit, view, &complaint, 1, false);
	return page_show(visit, status);
}

enum status
adoptions_page(struct visit *visit)
{
	return show_list(visit, "", NULL, "", OK);
}

enum status
adoptions_stale(struct visit *visit)
{
	return show_list(visit, page_field(visit, "period"), NULL, stale_sentence, UNPROCESSABLE);
}

enum status
adoptions_create(struct visit *visit)
{
	const char *slug = page_field(visit, "period");
	struct adoption_hand hand = {
		.staff = visit->staff->display_name, .actor = visit->staff->name, .now = visit->now,
	};
	struct adoption_period period;
	int64_t id;

	if (!adoption_period_parse(visit->arena, slug, &period))
		return show_list(visit, "", "请从列表里选一个期间", "", UNPROCESSABLE);
	switch (adoption_create(visit->writer, &period, &hand, &id)) {
	case WRITTEN:
		return page_redirect(visit, arena_text(visit->arena, "/staff/adoption/%lld", (long long)id));
	case REFUSED:
		return show_list(visit, slug, arena_text(visit->arena,
		    "%s已经有一份了，请在上面打开它", period.words), "", UNPROCESSABLE);
	case FAILED:
		return show_list(visit, slug, NULL, unstored_sentence, UNAVAILABLE);
	}
	return INTERNAL_ERROR;
}

/* What the pages of one report share ------------------------------------------- */

struct adoption *
adoption_asked(struct visit *visit)
{
	int64_t id;

	if (!text_number(request_capture(visit->request, ":id"), 1, INT64_MAX, &id))
		return NULL;
	return adoption_by_id(visit->db, visit->arena, id);
}

struct adoption_hand
adoption_hand_of(struct visit *visit, const struct adoption *adoption)
{
	struct adoption_hand hand = {
		.report = adoption->id, .staff = visit->staff->display_name,
		.actor = visit->staff->name, .note = page_line(visit, "note"), .now = visit->now,
	};

	page_number(visit, "version", INT64_MAX, &hand.version);
	return hand;
}

void
adoption_head(struct visit *visit, struct view *view, const struct adoption *adoption)
{
	view_set_int(view, MARK_REPORT_ID, adoption->id);
	view_set(view, MARK_REPORT_PERIOD, adoption->period.words);
	view_set_int(view, MARK_VERSION, adoption->version);
	if (staff_may(visit, OFFICE))
		view_show(view, MARK_MAY_CHANGE);
	view_set(view, MARK_TODAY, day_iso(visit->arena, day_of(visit->now)));
	view_show(view, adoption->published_at == 0 ? MARK_REPORT_DRAFT : MARK_REPORT_PUBLISHED);
}

const char *
adoption_conflict_sentence(struct visit *visit, const struct adoption *adoption)
{
	return arena_text(visit->arena, "%s刚改了这一份。您填的还没有存。请先看现在的内容，"
	    "再点一次按钮，就按您填的存。", adoption->changed_by);
}

/* The page of a report ----------------------------------------------------------- */

static void
fill_item(struct visit *visit, struct view *row, const struct adoption *adoption, const struct adoption_item *item)
{
	int sources = 0;

	for (const struct adoption_source *one = item->sources; one != NULL; one = one->next)
		sources++;
	view_set_int(row, MARK_REPORT_ID, adoption->id);
	view_set_int(row, MARK_ITEM_ID, item->id);
	view_set(row, MARK_ITEM_OPINION, item->opinion);
	view_set(row, MARK_ITEM_KIND, adoption_kind(item->verdict));
	view_set(row, MARK_ITEM_VERDICT, adoption_word(item->verdict));
	view_set_int(row, MARK_ITEM_PEOPLE, item->people);
	view_set(row, MARK_ITEM_UNIT, item->unit);
	view_show(row, sources > 0 ? MARK_ITEM_TRACED : MARK_ITEM_UNTRACED);
	view_set_int(row, MARK_ITEM_SOURCES, sources);
	if (adoption->published_at == 0 && staff_may(visit, OFFICE))
		view_show(row, MARK_MOVABLE);
}

static void
fill_items(struct visit *visit, struct view *view, const struct adoption *adoption)
{
	view_set(view, MARK_MOVE_TOKEN, page_token(visit, "/staff/adoption/:id/items/:item/move"));
	view_set_int(view, MARK_ISSUES, adoption->item_count);
	view_show(view, adoption->items == NULL ? MARK_NO_ITEMS : MARK_ITEMS);
	for (const struct adoption_item *item = adoption->items; item != NULL; item = item->next)
		fill_item(visit, view_repeat(view, MARK_ITEM), adoption, item);
}

static void
fill_corrections(struct visit *visit, struct view *view, const struct adoption_correction *correction)
{
	if (correction != NULL)
		view_show(view, MARK_CORRECTIONS);
	for (; correction != NULL; correction = correction->next) {
		struct view *item = view_repeat(view, MARK_CORRECTION);

		view_set(item, MARK_CORRECTED_ISO,
		    day_iso(visit->arena, day_of(correction->corrected_at)));
		view_set(item, MARK_CORRECTED_ON, instant_words(visit->arena, correction->corrected_at));
		view_set(item, MARK_CORRECTED_BY, correction->staff);
		view_set(item, MARK_CORRECTION_NOTE, correction->note);
		view_set(item, MARK_CORRECTION_EARLIER, correction->earlier);
	}
}

static void
fill_texts(struct visit *visit, struct view *view, const struct adoption_sheet *sheet)
{
	const struct adoption *adoption = sheet->adoption;
	const struct adoption_texts stored = { adoption->asked, adoption->method, adoption->next_day };
	const struct adoption_texts *texts = sheet->texts == NULL ? &stored : sheet->texts;
	const struct complaint complaints[] = {
		{ "asked", MARK_ASKED_WRONG, sheet->problems.asked },
		{ "method", MARK_METHOD_WRONG, sheet->problems.method },
		{ "next_day", MARK_NEXT_DAY_WRONG, sheet->problems.next_day },
		{ "note", MARK_NOTE_WRONG, sheet->problems.note },
	};

	view_set(view, MARK_TOKEN, page_token(visit, "/staff/adoption/:id"));
	view_set(view, MARK_ASKED_TYPED, texts->asked);
	view_set(view, MARK_METHOD_TYPED, texts->method);
	view_set(view, MARK_NEXT_DAY_TYPED, texts->next_day);
	view_set(view, MARK_NOTE_TYPED, sheet->note);
	staff_notice(view, sheet->notice_kind, sheet->notice);
	if (sheet->conflict || !staff_may(visit, OFFICE)) {
		view_show(view, MARK_NOW_STANDS);
		staff_now(view, "我们问了什么", stored.asked);
		staff_now(view, "补充说明", stored.method);
		staff_now(view, "下一次公布", stored.next_day);
	}
	staff_complain(visit, view, complaints, sizeof(complaints) / sizeof(complaints[0]), true);
}

enum status
adoption_sheet_show(struct visit *visit, const struct adoption_sheet *sheet, enum status status)
{
	const struct adoption *adoption = sheet->adoption;
	struct view *view = staff_begin(visit, "staff_adoption.tpl",
	    arena_text(visit->arena, "采纳情况：%s", adoption->period.words), MARK_NAV_ADOPTION);
	int64_t begin = 0, end = 0;

	day_parse(adoption->period.begin_day, &begin);
	day_parse(adoption->period.end_day, &end);
	adoption_head(visit, view, adoption);
	fill_state(view, adoption);
	view_set(view, MARK_REPORT_SLUG, adoption->period.slug);
	view_set(view, MARK_PERIOD_BEGIN, day_words(visit->arena, begin));
	view_set(view, MARK_PERIOD_END, day_words(visit->arena, end));
	view_set_int(view, MARK_RECEIVED, adoption->figures.received);
	view_set_int(view, MARK_RATINGS, adoption->figures.ratings.total);
	if (adoption->published_at != 0)
		view_show(view, MARK_CORRECTING);
	fill_items(visit, view, adoption);
	fill_texts(visit, view, sheet);
	fill_corrections(visit, view, adoption->corrections);
	return page_show(visit, status);
}

enum status
adoption_notice(struct visit *visit, const char *sentence, enum status status)
{
	struct adoption_sheet sheet = {
		.adoption = adoption_asked(visit), .note = "", .notice = sentence, .notice_kind = "warn",
	};

	return sheet.adoption == NULL ? NOT_FOUND : adoption_sheet_show(visit, &sheet, status);
}

enum status
adoption_edit_page(struct visit *visit)
{
	static const struct { const char *code, *sentence; } done[] = {
		{ "1", "存好了。" }, { "2", "已经公布，居民现在就能看到。" },
		{ "3", "更正已经公布，页面上写了更新的日期和说明。" },
	};
	struct adoption_sheet sheet = {
		.adoption = adoption_asked(visit), .note = "", .notice = "", .notice_kind = "ok",
	};

	for (size_t i = 0; i < sizeof(done) / sizeof(done[0]); i++)
		if (text_equal(page_field(visit, "saved"), done[i].code))
			sheet.notice = done[i].sentence;
	return sheet.adoption == NULL ? NOT_FOUND : adoption_sheet_show(visit, &sheet, OK);
}
