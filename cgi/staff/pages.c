#include "staff/pages.h"

#include "base/arena.h"
#include "base/clock.h"
#include "base/text.h"
#include "feedback/audit.h"

enum { MONTHS_TO_CHOOSE = 24 };

const char stale_sentence[] = "这个页面打开太久了，请再点一次按钮。您填的内容还在。";
const char unstored_sentence[] = "系统现在很忙，还没有存上。请过 1 分钟再点一次按钮。您填的内容还在。";

struct view *
staff_begin(struct visit *visit, const char *template_name, const char *title, enum marker nav)
{
	struct view *view;

	visit->response->secret = true;
	view = page_begin(visit, template_name, title);
	if (nav != NO_MARKER)
		view_show(visit->layout, nav);
	undo_bar_show(visit);
	return view;
}

void
staff_notice(struct view *view, const char *kind, const char *sentence)
{
	struct view *notice;

	if (sentence[0] == '\0')
		return;
	notice = view_include(view, MARK_NOTICE, "staff_notice.tpl");
	view_set(notice, MARK_NOTICE_KIND, kind);
	view_set(notice, MARK_NOTICE_SENTENCE, sentence);
}

void
staff_complain(struct visit *visit, struct view *view, const struct complaint *complaints,
    size_t count, bool kept)
{
	struct view *summary = NULL;
	int wrong = 0;

	for (size_t i = 0; i < count; i++) {
		struct view *item;

		if (complaints[i].sentence == NULL)
			continue;
		if (summary == NULL)
			summary = view_include(view, MARK_PROBLEMS, "staff_problems.tpl");
		item = view_repeat(summary, MARK_COMPLAINT);
		view_set(item, MARK_COMPLAINT_FIELD, complaints[i].field);
		view_set(item, MARK_COMPLAINT_SENTENCE, complaints[i].sentence);
		view_set(view_repeat(view, complaints[i].section), MARK_WRONG_SENTENCE, complaints[i].sentence);
		wrong++;
	}
	if (summary == NULL)
		return;
	view_set_int(summary, MARK_COMPLAINTS, wrong);
	if (kept)
		view_show(summary, MARK_COMPLAINT_KEPT);
	view_show(visit->layout, MARK_PROBLEM_PREFIX);
	view_set_int(visit->layout, MARK_PROBLEM_COUNT, wrong);
}

void
staff_now(struct view *view, const char *label, const char *words)
{
	struct view *now = view_repeat(view, MARK_NOW);

	view_set(now, MARK_NOW_LABEL, label);
	view_set(now, MARK_NOW_WORDS, words[0] == '\0' ? "（空着）" : words);
}

const char *
staff_home_path(const struct account *account)
{
	unsigned may = role_needs(account->role);

	if (account->must_change)
		return "/staff/password";
	return may & READ ? "/staff/queue" : "/staff/cases";
}

/* GET /staff/ - the first page of who is signed in. */
enum status
staff_home(struct visit *visit)
{
	return page_redirect(visit, staff_home_path(visit->staff));
}

bool
staff_may(const struct visit *visit, unsigned need)
{
	return (role_needs(visit->staff->role) & need) == need;
}

bool
staff_audit(struct visit *visit, const char *action, const char *subject, const char *detail)
{
	struct audit_entry entry = {
		.actor = visit->staff->name, .action = action, .subject = subject, .detail = detail,
	};

	return audit_record(visit->writer, &entry, visit->now) == WRITTEN;
}

void
staff_cookie(struct visit *visit, const char *token)
{
	response_cookie(visit->response, arena_text(visit->arena,
	    "%s=%s; Path=/; HttpOnly; SameSite=Strict%s%s", page_staff_cookie(visit), token,
	    visit->request->wire->https ? "; Secure" : "", token[0] == '\0' ? "; Max-Age=0" : ""));
}

const char *
visibility_kind(const char *visibility)
{
	if (text_equal(visibility, "published"))
		return "ok";
	if (text_equal(visibility, "waiting"))
		return "warn";
	return text_equal(visibility, "refused") ? "bad" : "plain";
}

const char *
handling_word(const char *handling)
{
	if (text_equal(handling, "none"))
		return "不用答复";
	if (text_equal(handling, "open"))
		return "未答复";
	if (text_equal(handling, "reopened"))
		return "复办";
	return text_equal(handling, "answered") ? "已答复" : "";
}

const char *
handling_of(const struct submission *submission)
{
	return submission->reopened_due[0] != '\0' ? "reopened" : submission->handling;
}

const char *
handling_kind(const char *handling)
{
	if (text_equal(handling, "open") || text_equal(handling, "reopened"))
		return "warn";
	return text_equal(handling, "answered") ? "ok" : "plain";
}

char *
rate_words(struct arena *arena, const struct distribution *ratings)
{
	if (ratings->total == 0)
		return arena_text(arena, "—");
	if (!distribution_has_rate(ratings))
		return arena_text(arena, "不足 %d 人", RATE_SHOWN_FROM);
	return arena_text(arena, "%d%%%s", distribution_percent(ratings),
	    ratings->total < RATE_FIRM_FROM ? "（仅供参考）" : "");
}

void
choice_add(struct view *view, enum marker section, const char *value, const char *words, bool chosen)
{
	struct view *choice = view_repeat(view, section);

	view_set(choice, MARK_CHOICE, value);
	view_set(choice, MARK_CHOICE_WORDS, words);
	if (chosen)
		view_show(choice, MARK_CHOSEN);
}

void
month_choices(struct visit *visit, struct view *view, const char *chosen)
{
	const char *month = month_of(visit->arena, visit->now);
	bool among = false;

	for (int i = 0; i < MONTHS_TO_CHOOSE; i++) {
		bool is_chosen = text_equal(month, chosen);

		choice_add(view, MARK_MONTH_CHOICE, month, month_words(visit->arena, month), is_chosen);
		among |= is_chosen;
		month = month_next(visit->arena, month, -1);
	}
	if (!among)
		choice_add(view, MARK_MONTH_CHOICE, chosen, month_words(visit->arena, chosen), true);
}

const char *
month_asked(struct visit *visit)
{
	const char *month = page_field(visit, "month");

	if (month[0] == '\0')
		return month_of(visit->arena, visit->now);
	return month_parse(month) ? month : NULL;
}
