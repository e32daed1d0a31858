#include "feedback/adoption.h"

#include "base/arena.h"
#include "base/clock.h"
#include "feedback/export.h"

enum { COLUMNS = 10 };

static const char *const head[COLUMNS] = {
	"期间", "类别", "序号", "名称", "人数或条数", "共评价人数", "是否采纳", "怎么改或为什么没采纳",
	"责任单位", "完成日期",
};

struct sheet {
	struct arena          *arena;
	const struct adoption *adoption;
	bool (*write)(void *sink, const char *data, size_t length);
	void                  *sink;
	bool                   good;
};

static char *
figure(struct sheet *sheet, int64_t number)
{
	return arena_text(sheet->arena, "%lld", (long long)number);
}

static void
add_row(struct sheet *sheet, const char *const cells[COLUMNS])
{
	size_t length;
	char *row = csv_row(sheet->arena, cells, COLUMNS, &length);

	sheet->good = sheet->good && sheet->write(sheet->sink, row, length);
}

/* A row of a kind with a name and a count; total "" where there is none. */
static void
add_count(struct sheet *sheet, const char *kind, int place, const char *name, int64_t count,
    const char *total)
{
	const char *cells[COLUMNS] = {
		sheet->adoption->period.slug, kind, figure(sheet, place), name, figure(sheet, count), total,
		"", "", "", "",
	};

	add_row(sheet, cells);
}

static void
add_sums(struct sheet *sheet)
{
	struct adoption_sums sums = adoption_sums(sheet->adoption->items);
	const struct { const char *name; int64_t count; } rows[] = {
		{ "收到意见", sheet->adoption->figures.received }, { "归并为问题", sums.issues },
		{ "采纳", sums.adopted }, { "部分采纳", sums.partly },
		{ "暂未采纳", sums.declined }, { "正在研究", sums.studying },
	};

	for (int i = 0; i < (int)(sizeof(rows) / sizeof(rows[0])); i++)
		add_count(sheet, "合计", i + 1, rows[i].name, rows[i].count, "");
}

static void
add_ratings(struct sheet *sheet)
{
	const struct distribution *ratings = &sheet->adoption->figures.ratings;
	int place = 1;

	for (int rating = RATING_HIGHEST; rating >= RATING_LOWEST; rating--)
		add_count(sheet, "评价", place++, rating_word(rating), ratings->count[rating],
		    figure(sheet, ratings->total));
}

static void
add_lows(struct sheet *sheet)
{
	int place = 1;

	for (const struct adoption_low *low = sheet->adoption->figures.lows; low != NULL; low = low->next)
		add_count(sheet, low->project != 0 ? "最不满意的项目" : "不满意的原因", place++,
		    low->project != 0 ? low->name : rating_reason_word(low->reason),
		    low->project != 0 ? low->low : low->reason_count, figure(sheet, low->ratings));
}

static void
add_items(struct sheet *sheet)
{
	int place = 1;

	for (const struct adoption_item *item = sheet->adoption->items; item != NULL; item = item->next) {
		const char *cells[COLUMNS] = {
			sheet->adoption->period.slug, "意见", figure(sheet, place++), item->opinion,
			figure(sheet, item->people), "", adoption_word(item->verdict), item->action,
			item->unit, item->done_on,
		};

		add_row(sheet, cells);
	}
}

bool
adoption_export(struct arena *arena, const struct adoption *adoption,
    bool (*write)(void *sink, const char *data, size_t length), void *sink)
{
	struct sheet sheet = { arena, adoption, write, sink, write(sink, "\xEF\xBB\xBF", 3) };

	add_row(&sheet, head);
	add_sums(&sheet);
	add_ratings(&sheet);
	add_lows(&sheet);
	add_items(&sheet);
	return sheet.good;
}
