/* GET /staff/audit - the audit, searched and read; POST /staff/audit/export - the same as CSV. */
#include "staff/pages.h"

#include <string.h>

#include "base/arena.h"
#include "base/clock.h"
#include "base/text.h"
#include "feedback/decision.h"
#include "feedback/trail.h"
#include "guard/chain.h"

enum { TRAIL_ROWS = 50 };

/* What was asked for, as it was typed and as it is searched. */
struct question {
	const char         *subject, *from, *to;            /* as typed */
	const char         *from_problem, *to_problem;      /* NULL: none */
	struct trail_filter filter;
};

/* A number means its submission, a plain word an account. */
static const char *
subject_of(struct visit *visit, const char *typed)
{
	int64_t number = submission_number_parse(visit->arena, typed);

	if (number != 0)
		return arena_text(visit->arena, "submission %lld", (long long)number);
	if (typed[0] != '\0' && typed[strspn(typed, "abcdefghijklmnopqrstuvwxyz0123456789._-")] == '\0')
		return arena_text(visit->arena, "account %s", typed);
	return typed;
}

static const char *
day_problem(const char *typed, int64_t *day)
{
	return typed[0] == '\0' || day_parse(typed, day) ? NULL : "日期要像 2026-08-17 这样写";
}

/* False for what no form of ours sends. */
static bool
ask(struct visit *visit, struct question *question)
{
	*question = (struct question){
		.subject = page_line(visit, "subject"), .from = page_line(visit, "from"), .to = page_line(visit, "to"),
		.filter = { .actor = page_field(visit, "actor"), .action = page_field(visit, "action"),
		    .from = INT64_MIN, .to = INT64_MAX },
	};
	question->filter.subject = subject_of(visit, question->subject);
	question->from_problem = day_problem(question->from, &question->filter.from);
	question->to_problem = day_problem(question->to, &question->filter.to);
	if (question->from_problem == NULL && question->to_problem == NULL &&
	    question->filter.from > question->filter.to)
		question->to_problem = "要在开始的那天以后";
	return page_field(visit, "before")[0] == '\0' ||
	    page_number(visit, "before", INT64_MAX, &question->filter.before);
}

/* Words ------------------------------------------------------------------------------- */

static const char *
who(struct visit *visit, const struct account *account, const char *actor)
{
	if (text_equal(actor, "resident"))
		return "一位居民";
	if (text_equal(actor, "minyictl"))
		return "命令行（minyictl）";
	if (text_equal(actor, "sign-in"))
		return "登录页";
	for (; account != NULL; account = account->next)
		if (text_equal(account->name, actor))
			return arena_text(visit->arena, "%s（%s）", account->display_name, actor);
	return actor;
}

static void
fill_filter(struct visit *visit, struct view *view, const struct question *question, const struct account *known)
{
	const struct trail_filter *filter = &question->filter;

	for (const char **actor = trail_actors(visit->db, visit->arena); *actor != NULL; actor++)
		choice_add(view, MARK_ACTOR_CHOICE, *actor, who(visit, known, *actor), text_equal(*actor, filter->actor));
	for (const char **action = trail_actions(visit->db, visit->arena); *action != NULL; action++)
		choice_add(view, MARK_ACTION_CHOICE, *action, trail_action_word(*action), text_equal(*action, filter->action));
	view_set(view, MARK_SUBJECT_TYPED, question->subject);
	view_set(view, MARK_FROM_TYPED, question->from);
	view_set(view, MARK_TO_TYPED, question->to);
	view_set(view, MARK_TODAY_ISO, day_iso(visit->arena, day_of(visit->now)));
	view_set(view, MARK_F_ACTOR, filter->actor);
	view_set(view, MARK_F_ACTION, filter->action);
	view_set(view, MARK_F_SUBJECT, question->subject);
	view_set(view, MARK_F_FROM, question->from);
	view_set(view, MARK_F_TO, question->to);
}

static void
fill_entry(struct visit *visit, struct view *row, const struct trail_entry *entry, const struct account *known,
    const struct reason *labels)
{
	int64_t number = trail_submission(entry->subject);
	const char *detail = trail_detail_words(visit->arena, labels, entry->detail);

	view_set(row, MARK_ENTRY_WHO, who(visit, known, entry->actor));
	view_set(row, MARK_ENTRY_ACTION, trail_action_word(entry->action));
	view_set(row, MARK_ENTRY_SUBJECT, trail_subject_words(visit->arena, entry->subject));
	view_set_int(row, MARK_ENTRY_NUMBER, number);
	view_show(row, number != 0 ? MARK_ENTRY_LINKED : MARK_ENTRY_PLAIN);
	if (detail[0] != '\0')
		view_set(view_repeat(row, MARK_ENTRY_DETAILED), MARK_ENTRY_DETAIL, detail);
	view_set(row, MARK_ENTRY_AT, instant_words(visit->arena, entry->at));
	view_set_int(row, MARK_ENTRY_ID, entry->id);
	if (entry->seal[0] != '\0')
		view_set(view_repeat(row, MARK_ENTRY_SEALED), MARK_ENTRY_SEAL, entry->seal);
	else
		view_show(row, MARK_ENTRY_WAITS);
}

static void
fill_trail(struct visit *visit, struct view *view, const struct question *question, const struct account *known)
{
	struct trail_entry *entry = trail(visit->db, visit->arena, &question->filter, TRAIL_ROWS + 1);
	int64_t last = 0, waiting = chain_waiting(visit->db);
	const struct reason *labels = reasons(visit->db, visit->arena);
	struct view *rows;

	if (entry == NULL) {
		view_show(view, MARK_NOTHING);
		return;
	}
	rows = view_repeat(view, MARK_TRAIL);
	view_set_int(rows, MARK_COUNT, trail_count(visit->db, &question->filter));
	view_set(rows, MARK_TOKEN, page_token(visit, "/staff/audit/export"));
	if (waiting > 0)
		view_set_int(view_repeat(rows, MARK_WAITING_SEALS), MARK_WAITING_COUNT, waiting);
	for (int i = 0; entry != NULL && i < TRAIL_ROWS; i++, entry = entry->next) {
		fill_entry(visit, view_repeat(rows, MARK_ENTRY), entry, known, labels);
		last = entry->id;
	}
	if (question->filter.before != 0)
		view_show(rows, MARK_FROM_NEWEST);
	if (entry != NULL)
		view_set_int(view_repeat(rows, MARK_OLDER), MARK_BEFORE, last);
}

static enum status
show(struct visit *visit, const struct question *question)
{
	struct view *view = staff_begin(visit, "staff_audit.tpl", "审计", MARK_NAV_AUDIT);
	struct account *known = accounts(visit->accounts, visit->arena);
	const struct complaint complaints[] = {
		{ "from", MARK_FROM_WRONG, question->from_problem },
		{ "to", MARK_TO_WRONG, question->to_problem },
	};
	bool wrong = question->from_problem != NULL || question->to_problem != NULL;

	fill_filter(visit, view, question, known);
	staff_complain(visit, view, complaints, sizeof(complaints) / sizeof(complaints[0]), true);
	if (!wrong)
		fill_trail(visit, view, question, known);
	return page_show(visit, wrong ? UNPROCESSABLE : OK);
}

enum status
trail_page(struct visit *visit)
{
	struct question question;

	return ask(visit, &question) ? show(visit, &question) : BAD_REQUEST;
}

/* The filter as one line for the audit; a number or an account's name may be in it, nothing else that was typed. */
static const char *
filter_words(struct visit *visit, const struct question *question)
{
	const struct trail_filter *filter = &question->filter;
	bool known = trail_submission(filter->subject) != 0 || strncmp(filter->subject, "account ", 8) == 0;

	return arena_text(visit->arena, "csv, actor %s, action %s, %s, from %s, to %s",
	    filter->actor[0] == '\0' ? "any" : filter->actor, filter->action[0] == '\0' ? "any" : filter->action,
	    filter->subject[0] == '\0' ? "any subject" : known ? filter->subject : "another subject",
	    question->from[0] == '\0' ? "the first" : question->from, question->to[0] == '\0' ? "the last" : question->to);
}

enum status
trail_export_take(struct visit *visit)
{
	struct question question;

	if (!ask(visit, &question) || question.from_problem != NULL || question.to_problem != NULL)
		return BAD_REQUEST;
	if (!staff_audit(visit, "audit-export", "audit", filter_words(visit, &question)))
		return page_error(visit, UNAVAILABLE, "系统现在很忙，还没有导出。请过 1 分钟再试。");
	visit->response->secret = true;
	visit->response->content_type = "text/csv; charset=utf-8";
	visit->response->file_name = arena_text(visit->arena, "五大行动_审计_%s.csv", day_iso(visit->arena, day_of(visit->now)));
	return trail_export(visit->db, &question.filter, response_write, visit->response) < 0 ? INTERNAL_ERROR : OK;
}

enum status
trail_export_stale(struct visit *visit)
{
	return trail_page(visit);
}
