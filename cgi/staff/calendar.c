/* /staff/calendar - the days on which the county works or rests against the
 * weekday: holidays and 调休.  Deadlines are counted by it. */
#include "staff/cases.h"

#include "base/arena.h"
#include "base/clock.h"
#include "base/text.h"
#include "feedback/calendar.h"

enum { YEAR_FIRST = 2000, YEAR_LAST = 2999 };

struct calendar_view {
	int                      year;
	bool                     typed;
	struct calendar_entry    entry;      /* as typed */
	const char              *kind;       /* free, working; "": not chosen */
	struct calendar_problems problems;
	const char              *kind_problem;
	const char              *notice, *notice_kind;
};

static const char *
weekday_words(int64_t day)
{
	static const char *const words[] = { "", "星期一", "星期二", "星期三", "星期四", "星期五", "星期六", "星期日" };

	return words[day_weekday(day)];
}

static void
fill_days(struct visit *visit, struct view *view, int year)
{
	struct calendar_entry *one = calendar_of_year(visit->db, visit->arena, year);
	struct view *table;

	if (one == NULL) {
		view_show(view, MARK_NO_DAYS);
		return;
	}
	table = view_repeat(view, MARK_DAYS);
	for (; one != NULL; one = one->next) {
		struct view *row = view_repeat(table, MARK_DAY_ROW);
		int64_t day = 0;

		day_parse(one->day, &day);
		view_set(row, MARK_DAY_WORDS, day_short(visit->arena, day));
		view_set(row, MARK_DAY_WEEKDAY, weekday_words(day));
		view_set(row, MARK_DAY_KIND, one->working ? "warn" : "ok");
		view_set(row, MARK_DAY_WHAT, one->working ? "上班" : "休息");
		view_set(row, MARK_DAY_NAME, one->name);
		view_set(row, MARK_DAY_SOURCE, one->by_office ? "治理提升办加的" : "规划文件里的");
		if (staff_may(visit, OFFICE)) {
			struct view *desk = view_repeat(row, MARK_DAY_DESK);

			view_set(desk, MARK_DAY_ISO, one->day);
			view_set(desk, MARK_DAY_TOKEN, page_token(visit, "/staff/calendar/remove"));
		}
	}
}

static void
fill_form(struct visit *visit, struct view *view, const struct calendar_view *page)
{
	if (!staff_may(visit, OFFICE))
		return;
	view = view_repeat(view, MARK_DAY_NEW);
	view_set(view, MARK_TOKEN, page_token(visit, "/staff/calendar"));
	view_set(view, MARK_NEW_DAY, page->entry.day);
	view_set(view, MARK_NEW_DAY_NAME, page->entry.name);
	choice_add(view, MARK_KIND_CHOICE, "free", "休息（放假）", text_equal(page->kind, "free"));
	choice_add(view, MARK_KIND_CHOICE, "working", "上班（调休）", text_equal(page->kind, "working"));
}

static enum status
show(struct visit *visit, const struct calendar_view *page, enum status status)
{
	struct view *view = staff_begin(visit, "staff_calendar.tpl",
	    arena_text(visit->arena, "%d 年放假和调休", page->year), MARK_NAV_CASES);
	const struct complaint complaints[] = {
		{ "day", MARK_DAY_WRONG, page->problems.day },
		{ "kind-free", MARK_KIND_WRONG, page->kind_problem },
		{ "name", MARK_DAY_NAME_WRONG, page->problems.name },
	};

	view_set_int(view, MARK_YEAR, page->year);
	view_set_int(view, MARK_YEAR_BEFORE, page->year - 1);
	view_set_int(view, MARK_YEAR_AFTER, page->year + 1);
	staff_notice(view, page->notice_kind, page->notice);
	fill_days(visit, view, page->year);
	fill_form(visit, view, page);
	staff_complain(visit, view, complaints, sizeof(complaints) / sizeof(complaints[0]), true);
	return page_show(visit, status);
}

/* How many would have another day now; their days stay. */
static const char *
moved_sentence(struct visit *visit)
{
	const char *day = page_field(visit, "changed");
	int64_t parsed, count;

	if (!day_parse(day, &parsed))
		return "";
	count = calendar_moves(visit->db, day);
	if (count == 0)
		return "已保存。没有正在办的件会因此改期限。";
	return arena_text(visit->arena, "已保存。照新的日历算，有 %lld 件正在办的期限会变。"
	    "答应过居民的日子不改，新日历只用在以后收到的意见上。", (long long)count);
}

enum status
calendar_page(struct visit *visit)
{
	struct calendar_view page = {
		.year = date_of_day(day_of(visit->now)).year, .entry = { .day = "", .name = "" }, .kind = "",
		.notice = moved_sentence(visit), .notice_kind = "ok",
	};
	int64_t year;

	if (page_field(visit, "year")[0] != '\0') {
		if (!page_number(visit, "year", YEAR_LAST, &year) || year < YEAR_FIRST)
			return BAD_REQUEST;
		page.year = (int)year;
	}
	return show(visit, &page, OK);
}

/* Taking ---------------------------------------------------------------------------- */

static void
read_entry(struct visit *visit, struct calendar_view *page)
{
	int64_t day;

	*page = (struct calendar_view){
		.year = date_of_day(day_of(visit->now)).year, .typed = true, .kind = page_field(visit, "kind"),
		.entry = { .day = page_line(visit, "day"), .name = page_line(visit, "name") },
		.notice = "", .notice_kind = "warn",
	};
	page->entry.working = text_equal(page->kind, "working");
	if (day_parse(page->entry.day, &day))
		page->year = date_of_day(day).year;
}

static enum status
changed(struct visit *visit, const char *day)
{
	return page_redirect(visit, arena_text(visit->arena, "/staff/calendar?year=%.4s&changed=%s", day, day));
}

enum status
calendar_take(struct visit *visit)
{
	struct calendar_view page;

	read_entry(visit, &page);
	page.problems = calendar_problems(&page.entry);
	if (!text_equal(page.kind, "free") && !text_equal(page.kind, "working")) {
		page.kind_problem = "请选择休息还是上班";
		page.problems.day = NULL;
	}
	if (page.problems.day != NULL || page.problems.name != NULL || page.kind_problem != NULL)
		return show(visit, &page, UNPROCESSABLE);
	switch (calendar_put(visit->writer, &page.entry, visit->staff->name, visit->now)) {
	case WRITTEN:
		return changed(visit, page.entry.day);
	case REFUSED:
		page.notice = "日历里已经是这样了。";
		return show(visit, &page, CONFLICT);
	case FAILED:
		page.notice = unstored_sentence;
		return show(visit, &page, UNAVAILABLE);
	}
	return INTERNAL_ERROR;
}

enum status
calendar_remove_take(struct visit *visit)
{
	struct calendar_view page;
	int64_t day;

	read_entry(visit, &page);
	if (!day_parse(page.entry.day, &day))
		return BAD_REQUEST;
	switch (calendar_remove(visit->writer, page.entry.day, visit->staff->name, visit->now)) {
	case WRITTEN:
		return changed(visit, page.entry.day);
	case REFUSED:
		page.notice = "刚才有人改过了，请看现在的日历。";
		return show(visit, &page, CONFLICT);
	case FAILED:
		page.notice = unstored_sentence;
		return show(visit, &page, UNAVAILABLE);
	}
	return INTERNAL_ERROR;
}

/* For both forms; what was typed into the one that has fields comes back. */
enum status
calendar_stale(struct visit *visit)
{
	struct calendar_view page;

	read_entry(visit, &page);
	page.notice = stale_sentence;
	return show(visit, &page, UNPROCESSABLE);
}
