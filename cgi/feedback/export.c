#include "feedback/export.h"

#include <string.h>

#include "base/arena.h"
#include "base/clock.h"
#include "base/text.h"
#include "feedback/casework.h"
#include "feedback/follow_up.h"
#include "feedback/rating.h"
#include "feedback/submission.h"
#include "store/db.h"

enum { ROWS_AT_ONCE = 500, COLUMNS = 17, ARENA_BYTES = 64 * 1024 * 1024 };

static const char *const head[COLUMNS] = {
	"受理编号", "提交时间", "行动", "项目", "责任单位", "乡镇", "评价等级", "不满意原因",
	"意见(公开文本)", "是否公开", "办理状态", "答复单位", "答复时间", "答复内容", "是否采纳",
	"追评结果", "回访结果",
};

/* How many bytes of the text's beginning are one of these; 0 for none. */
static size_t
beginning(const char *text, const char *const these[], size_t count)
{
	for (size_t i = 0; i < count; i++)
		if (strncmp(text, these[i], strlen(these[i])) == 0)
			return strlen(these[i]);
	return 0;
}

/* Spreadsheets skip blanks before they look whether a cell is a formula, and
 * some take the full-width forms that East Asian keyboards give. */
static bool
is_formula(const char *cell)
{
	static const char *const starts[] = { "=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠" };
	static const char *const blanks[] = { " ", "\n", "\u3000", "\u00A0" };
	size_t blank;

	while ((blank = beginning(cell, blanks, sizeof(blanks) / sizeof(blanks[0]))) > 0)
		cell += blank;
	return beginning(cell, starts, sizeof(starts) / sizeof(starts[0])) > 0;
}

/* RFC 4180: quoted, quotes doubled.  Answers the end. */
static char *
add_cell(char *to, const char *cell)
{
	*to++ = '"';
	if (is_formula(cell))
		*to++ = '\'';
	for (; *cell != '\0'; cell++) {
		if (*cell == '"')
			*to++ = '"';
		*to++ = *cell;
	}
	*to++ = '"';
	return to;
}

char *
csv_row(struct arena *arena, const char *const cells[], int count, size_t *length)
{
	size_t most = 2;
	char *row, *to;

	for (int i = 0; i < count; i++)
		most += 2 * strlen(cells[i]) + 4;   /* quotes, apostrophe, comma */
	row = to = arena_take(arena, most);
	for (int i = 0; i < count; i++) {
		to = add_cell(to, cells[i]);
		*to++ = i + 1 < count ? ',' : '\r';
	}
	*to++ = '\n';
	*length = (size_t)(to - row);
	return row;
}

static const char *
reason_words(struct arena *arena, int64_t reasons)
{
	const char *words = "";

	for (int reason = 1; reason <= RATING_REASONS; reason++)
		if (reasons >> (reason - 1) & 1)
			words = arena_text(arena, "%s%s%s", words, words[0] == '\0' ? "" : "、",
			    rating_reason_word(reason));
	return words;
}

static const char *
handling_word(const struct submission *submission)
{
	const char *handling = submission->handling;

	if (submission->reopened_due[0] != '\0')
		return "复办";
	if (text_equal(handling, "answered"))
		return "已答复";
	return text_equal(handling, "open") ? "办理中" : "不需要答复";
}

static const char *
shown_word(const struct submission *submission)
{
	bool masked = text_equal(submission->verdict, "masked");

	return masked && text_equal(submission->visibility, "published") ?
	    "遮盖后公开" : visibility_word(submission->visibility);
}

static const char *
follow_up_words(struct arena *arena, const struct submission *submission)
{
	return submission->followed_up_at == 0 ? "" : arena_text(arena, "%s，%s",
	    solved_word(submission->solved), rating_word(submission->follow_up_rating));
}

/* Of a withdrawn submission only that there was one. */
static char *
submission_row(struct arena *arena, const struct submission *submission, const char *visit, size_t *length)
{
	bool gone = text_equal(submission->visibility, "withdrawn");
	const char *cells[COLUMNS] = {
		arena_text(arena, "%lld", (long long)submission->number),
		instant_iso(arena, submission->received_at),
		submission->area_name, submission->project_name, submission->project_unit,
		gone ? "" : submission->township,
		gone ? "" : rating_word(submission->rating),
		gone ? "" : reason_words(arena, submission->reasons),
		submission->public_text,
		shown_word(submission), handling_word(submission),
		gone ? "" : submission->reply_unit,
		gone ? "" : submission->reply_on,
		gone ? "" : submission->reply_body,
		gone ? "" : outcome_word(submission->reply_outcome),
		gone ? "" : follow_up_words(arena, submission),
		gone ? "" : visit_result_word(visit),
	};

	return csv_row(arena, cells, COLUMNS, length);
}

/* The rows after an id; moves it on.  Answers how many there were, -1 when
 * write() said no. */
static int64_t
export_chunk(struct db *db, struct arena *arena, const char *month, int64_t *after,
    bool (*write)(void *sink, const char *data, size_t length), void *sink)
{
	struct submission *one = submissions_of_month(db, arena, month, *after, ROWS_AT_ONCE);
	int64_t rows = 0;

	for (; one != NULL; one = one->next, rows++) {
		size_t length;
		char *row = submission_row(arena, one, case_last_visit(db, arena, one->id), &length);

		if (!write(sink, row, length))
			return -1;
		*after = one->id;
	}
	return rows;
}

int64_t
export_month(struct db *db, const char *month,
    bool (*write)(void *sink, const char *data, size_t length), void *sink)
{
	struct arena *arena = arena_new(ARENA_BYTES);
	size_t length;
	char *row = csv_row(arena, head, COLUMNS, &length);
	int64_t total = 0, after = 0, rows = ROWS_AT_ONCE;

	if (!write(sink, "\xEF\xBB\xBF", 3) || !write(sink, row, length))
		rows = total = -1;
	while (rows == ROWS_AT_ONCE) {
		arena_reset(arena);
		rows = export_chunk(db, arena, month, &after, write, sink);
		total = rows < 0 ? -1 : total + rows;
	}
	arena_free(arena);
	return total;
}
