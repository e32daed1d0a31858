/* GET /staff/queue - what waits for review: low ratings first, then oldest. */
#include "staff/pages.h"

#include <string.h>

#include "base/arena.h"
#include "base/clock.h"
#include "base/text.h"

enum {
	BEGINNING = 24,      /* characters of a text in a list */
	QUEUE_BESIDE = 20    /* rows of the queue beside a submission on wide screens */
};

struct queue_key
queue_start(void)
{
	return (struct queue_key){ -1, -1, -1 };
}

struct queue_key
queue_key_of(const struct submission *submission)
{
	return (struct queue_key){
		!rating_is_low(submission->rating), submission->received_at, submission->id,
	};
}

static void
tag_add(struct view *row, struct view **tags, const char *kind, const char *words)
{
	struct view *tag;

	if (*tags == NULL)
		*tags = view_repeat(row, MARK_QUEUE_TAGS);
	tag = view_repeat(*tags, MARK_QUEUE_TAG);
	view_set(tag, MARK_TAG_KIND, kind);
	view_set(tag, MARK_TAG_WORDS, words);
}

static void
row_fill(struct visit *visit, struct view *row, const struct submission *submission)
{
	struct view *tags = NULL;

	view_set_int(row, MARK_QUEUE_NUMBER, submission->number);
	view_set(row, MARK_QUEUE_BEGINNING, text_beginning(visit->arena, submission->body, BEGINNING));
	view_set(row, MARK_QUEUE_PROJECT, submission->project_name);
	view_set(row, MARK_QUEUE_RATING, rating_word(submission->rating));
	view_set(row, MARK_QUEUE_WAITED, span_words(visit->arena, visit->now - submission->received_at));
	if (rating_is_low(submission->rating))
		tag_add(row, &tags, "bad", "不满意的评价，优先处理");
	if (strcmp(submission->review_due, day_iso(visit->arena, day_of(visit->now))) < 0)
		tag_add(row, &tags, "warn", arena_text(visit->arena, "超过 %d 个工作日",
		    (int)visit->config->review_days));
	if (submission->is_private)
		tag_add(row, &tags, "plain", "本人要求不公开");
	if (submission->has_phone)
		tag_add(row, &tags, "plain", "留了手机号");
}

struct submission *
queue_fill(struct visit *visit, struct view *list, struct queue_key after, int limit, int64_t current)
{
	struct submission *first = submissions_waiting(visit->db, visit->arena, after, limit + 1);
	const struct submission *last = NULL, *one = first;
	struct view *rows = first == NULL ? NULL : view_repeat(list, MARK_QUEUE_ROWS);

	if (first == NULL)
		view_show(list, MARK_QUEUE_EMPTY);
	for (int i = 0; one != NULL && i < limit; i++, one = one->next) {
		struct view *row = view_repeat(rows, MARK_QUEUE_ROW);

		row_fill(visit, row, one);
		if (one->number == current)
			view_show(row, MARK_QUEUE_CURRENT);
		last = one;
	}
	if (one != NULL) {
		struct queue_key key = queue_key_of(last);

		view_set(view_repeat(list, MARK_QUEUE_MORE), MARK_QUEUE_AFTER, arena_text(visit->arena,
		    "%lld-%lld-%lld", (long long)key.high, (long long)key.received_at, (long long)key.id));
	}
	return first;
}

void
reasons_fill(struct visit *visit, struct view *view)
{
	struct view *table = view_include(view, MARK_REASONS, "staff_reasons.tpl"), *body = NULL;
	const char *verdict = "";

	for (struct reason *reason = reasons(visit->db, visit->arena); reason != NULL; reason = reason->next) {
		struct view *row;

		if (!text_equal(reason->verdict, verdict)) {
			verdict = reason->verdict;
			body = view_repeat(table, MARK_REASON_TABLE);
			view_set(body, MARK_TABLE_VERDICT, verdict_word(verdict));
		}
		row = view_repeat(body, MARK_REASON_ROW);
		view_set(row, MARK_ROW_LABEL, reason->label);
		view_set(row, MARK_ROW_SENTENCE, reason->sentence);
	}
}

/* "1-1792000000-17": the key of the last row of the page before. */
static bool
key_parse(struct arena *arena, const char *text, struct queue_key *key)
{
	int64_t *parts[] = { &key->high, &key->received_at, &key->id };

	for (size_t i = 0; i < 3; i++) {
		size_t length = strcspn(text, "-");

		if (!text_number(arena_copy(arena, text, length), 0, INT64_MAX, parts[i]))
			return false;
		text += length;
		if (i < 2 && *text++ != '-')
			return false;
	}
	return *text == '\0';
}

/* The two halves of the queue are each in order: one of their heads is the oldest. */
static void
show_oldest(struct visit *visit, struct view *view)
{
	struct queue_key others = { 1, -1, -1 };
	struct submission *first = submissions_waiting(visit->db, visit->arena, queue_start(), 1);
	struct submission *other = submissions_waiting(visit->db, visit->arena, others, 1);

	if (first == NULL)
		return;
	if (other != NULL && other->received_at < first->received_at)
		first = other;
	view_set(view_repeat(view, MARK_OLDEST), MARK_OLDEST_WAITED,
	    span_words(visit->arena, visit->now - first->received_at));
}

/* Everything around the list and the submission beside it. */
static struct view *
queue_begin(struct visit *visit, const char *title, const char *nav)
{
	struct view *view = staff_begin(visit, "staff_queue.tpl", title, nav);

	view_set_int(view, MARK_WAITING, submissions_waiting_count(visit->db));
	view_set_int(view, MARK_REVIEW_DAYS, visit->config->review_days);
	show_oldest(visit, view);
	return view;
}

enum status
queue_page(struct visit *visit)
{
	const char *after = page_field(visit, "after");
	struct submission_sheet sheet = { .notice = "" };
	struct queue_key key = queue_start();
	struct view *view;

	if (after[0] != '\0' && !key_parse(visit->arena, after, &key))
		return BAD_REQUEST;
	sheet.submission = submissions_waiting(visit->db, visit->arena, key, 1);
	view = queue_begin(visit, "待审核", MARK_NAV_QUEUE);
	view_show(view, MARK_FRONT);
	reopened_show(visit, view);
	queue_fill(visit, view_include(view, MARK_QUEUE_LIST, "staff_queue_list.tpl"), key, QUEUE_PAGE,
	    sheet.submission == NULL ? 0 : sheet.submission->number);
	if (after[0] != '\0')
		view_show(view, MARK_FURTHER);
	if (sheet.submission == NULL)
		view_show(view, MARK_NO_SHEET);
	else
		sheet_fill(visit, view_include(view, MARK_SHEET, "staff_submission.tpl"), &sheet, false);
	return page_show(visit, OK);
}

/* The queue beside a submission begins at its head, or with the
 * submission itself where that waits further down. */
static struct queue_key
beginning_beside(struct visit *visit, const struct submission *submission)
{
	struct submission *one = submissions_waiting(visit->db, visit->arena, queue_start(), QUEUE_BESIDE);
	struct queue_key key = queue_key_of(submission);

	if (!text_equal(submission->visibility, "waiting"))
		return queue_start();
	while (one != NULL && one->id != submission->id)
		one = one->next;
	if (one != NULL)
		return queue_start();
	key.id--;
	return key;
}

void
queue_beside(struct visit *visit, const struct submission_sheet *sheet)
{
	const struct submission *submission = sheet->submission;
	bool waiting = text_equal(submission->visibility, "waiting");
	struct view *view = queue_begin(visit,
	    arena_text(visit->arena, "编号 %lld", (long long)submission->number),
	    waiting ? MARK_NAV_QUEUE : MARK_NAV_LIST);

	view_show(view, MARK_ITEM);
	queue_fill(visit, view_include(view, MARK_QUEUE_LIST, "staff_queue_list.tpl"),
	    beginning_beside(visit, submission), QUEUE_BESIDE, submission->number);
	sheet_fill(visit, view_include(view, MARK_SHEET, "staff_submission.tpl"), sheet, true);
}
