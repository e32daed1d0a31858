/* GET /audit - the signed state of the audit at every day's end (guard/head.h);
 * GET /audit/heads.txt - all of them, for anybody to keep. */
#include "public/pages.h"

#include <string.h>

#include "base/arena.h"
#include "base/clock.h"
#include "base/text.h"
#include "guard/head.h"

/* The newest or the oldest one; a day of "" when there is none. */
static struct head
head_at_end(struct db *db, enum query_name end)
{
	struct query *query = db_query(db, end);
	struct head head = { .day = "" };

	while (query_next(query))
		head = head_of_row(query);
	return head;
}

static char *
month_of_head(struct arena *arena, const struct head *head)
{
	return arena_copy(arena, head->day, strlen("2026-08"));
}

static void
fill_month(struct visit *visit, struct view *view, const char *month)
{
	struct query *query = db_query(visit->db, audit_heads_of_month_query);
	bool any = false;

	view_set(view, MARK_MONTH_WORDS, month_words(visit->arena, month));
	bind_text(query, ":month", month);
	while (query_next(query)) {
		struct head head = head_of_row(query);
		struct view *item = view_repeat(view, MARK_HEAD);
		int64_t day = 0;

		any = day_parse(head.day, &day);
		view_set(item, MARK_HEAD_DAY, day_words(visit->arena, day));
		view_set_int(item, MARK_HEAD_LAST, head.last);
		view_set_int(item, MARK_HEAD_ENTRIES, head.entries);
		view_set(item, MARK_HEAD_HASH, head_hex(visit->arena, head.hash, sizeof(head.hash)));
	}
	if (!any)
		view_show(view, MARK_NO_DATA);
}

/* Between the first month and the last. */
static void
fill_neighbours(struct visit *visit, struct view *view, const char *month, const char *first, const char *last)
{
	const char *earlier = month_next(visit->arena, month, -1), *later = month_next(visit->arena, month, 1);

	if (strcmp(month, first) > 0) {
		view_show(view, MARK_EARLIER);
		view_set(view, MARK_EARLIER_MONTH, earlier);
		view_set(view, MARK_EARLIER_WORDS, month_words(visit->arena, earlier));
	}
	if (strcmp(month, last) < 0) {
		view_show(view, MARK_LATER);
		view_set(view, MARK_LATER_MONTH, later);
		view_set(view, MARK_LATER_WORDS, month_words(visit->arena, later));
	}
}

static void
fill_check(struct visit *visit, struct view *view, const struct head *head)
{
	char line[HEAD_LINE];

	head_line(head, line);
	view_set(view, MARK_HEAD_KEY, head_key_text(visit->arena, head->signer));
	view_set(view, MARK_HEAD_LINE, line);
	view_set(view, MARK_HEAD_SIGNATURE, head_hex(visit->arena, head->signature, sizeof(head->signature)));
}

enum status
audit_page(struct visit *visit)
{
	struct head newest = head_at_end(visit->db, audit_head_newest_query);
	struct head oldest = head_at_end(visit->db, audit_head_oldest_query);
	const char *month = page_field(visit, "month");
	struct view *view, *heads;

	if (month[0] != '\0' && !month_parse(month))
		return BAD_REQUEST;
	view = page_begin(visit, "audit.tpl", "公开的操作记录指纹");
	view_set(visit->layout, MARK_DESCRIPTION, "每天结束时操作记录的指纹和签名，谁都可以抄下来，核对旧记录有没有被改过。");
	if (newest.day[0] == '\0') {
		view_show(view, MARK_NO_HEADS);
		return page_show(visit, OK);
	}
	if (month[0] == '\0')
		month = month_of_head(visit->arena, &newest);
	heads = view_repeat(view, MARK_HEADS);
	fill_month(visit, heads, month);
	fill_neighbours(visit, heads, month, month_of_head(visit->arena, &oldest), month_of_head(visit->arena, &newest));
	fill_check(visit, heads, &newest);
	return page_show(visit, OK);
}

static void
write_text(struct visit *visit, const char *text)
{
	response_write(visit->response, text, strlen(text));
}

enum status
audit_heads_text(struct visit *visit)
{
	struct query *query = db_query(visit->db, audit_heads_all_query);
	struct head newest = head_at_end(visit->db, audit_head_newest_query);

	visit->response->content_type = "text/plain; charset=utf-8";
	write_text(visit, "# 日期 到这天为止的条数 这天新增的条数 指纹 签名\n"
	    "# 签名的内容：minyi-audit 加上这一行的前 4 项，用空格隔开，末尾不换行；算法 Ed25519\n");
	if (newest.day[0] != '\0')
		write_text(visit, arena_text(visit->arena, "# 公钥：%s\n",
		    head_hex(visit->arena, newest.signer, sizeof(newest.signer))));
	while (query_next(query)) {
		struct head head = head_of_row(query);
		char line[HEAD_LINE], signature[2 * SIGNATURE_BYTES + 3];

		head_line(&head, line);
		write_text(visit, line + strlen("minyi-audit "));
		signature[0] = ' ';
		head_hex_into(signature + 1, head.signature, sizeof(head.signature));
		memcpy(signature + 1 + 2 * SIGNATURE_BYTES, "\n", 2);
		write_text(visit, signature);
	}
	return OK;
}
