/* GET, POST /staff/sign-in - in; POST /staff/sign-out - and out. */
#include "staff/pages.h"

#include "base/arena.h"
#include "base/clock.h"
#include "base/log.h"
#include "base/text.h"
#include "feedback/audit.h"

enum { BUSY_SECONDS = 10 };

static enum status
show(struct visit *visit, const char *name, const char *refusal, enum status status)
{
	struct view *view = staff_begin(visit, "staff_sign_in.tpl", "工作人员登录", NULL);

	view_set(view, MARK_TOKEN, page_token(visit, "/staff/sign-in"));
	view_set(view, MARK_ACCOUNT_NAME, name);
	view_set_int(view, MARK_IDLE, visit->config->session_idle);
	if (refusal[0] != '\0')
		view_set(view_repeat(view, MARK_REFUSAL), MARK_REFUSAL_SENTENCE, refusal);
	if (page_field(visit, "changed")[0] == '1')
		staff_notice(view, "ok", "密码已修改，请重新登录。");
	return page_show(visit, status);
}

enum status
sign_in_page(struct visit *visit)
{
	if (visit->staff != NULL)
		return page_redirect(visit, staff_home_path(visit->staff));
	return show(visit, "", "", OK);
}

enum status
sign_in_stale(struct visit *visit)
{
	return show(visit, page_line(visit, "name"), "这个页面打开太久了，请再输一次密码，再点“登录”。", UNPROCESSABLE);
}

/* Nobody comes in without an entry in the audit. */
static enum status
come_in(struct visit *visit, const struct account *account, const char *token)
{
	struct audit_entry entry = {
		.actor = account->name, .action = "sign-in",
		.subject = arena_text(visit->arena, "account %s", account->name), .detail = "",
	};

	if (audit_record(visit->writer, &entry, visit->now) != WRITTEN)
		return show(visit, account->name, unstored_sentence, UNAVAILABLE);
	if (visit->staff != NULL)   /* what an earlier session of this browser was good for ends */
		session_end(visit->accounts_writer, visit->session);
	staff_cookie(visit, token);
	return page_redirect(visit, staff_home_path(account));
}

/* The audit names existing accounts only: what a stranger types never gets into it. */
static enum status
turn_away(struct visit *visit, const char *name)
{
	struct account *account = account_by_name(visit->accounts, visit->arena, name);
	struct audit_entry entry = {
		.actor = "sign-in", .action = "sign-in-wrong", .detail = "",
		.subject = arena_text(visit->arena, "account %s",
		    account == NULL ? "unknown" : account->name),
	};

	if (audit_record(visit->writer, &entry, visit->now) != WRITTEN)
		log_event("a wrong sign-in is not in the audit");
	return show(visit, name, "账号或密码不对", UNPROCESSABLE);
}

enum status
sign_in_take(struct visit *visit)
{
	const char *name = page_line(visit, "name");
	struct attempt attempt = {
		.name = name, .password = page_field(visit, "password"),
		.address = visit->request->wire->address,
	};
	struct account *account = NULL;
	char *token = NULL;
	int wait = 0;

	switch (sign_in(visit->accounts, visit->accounts_writer, visit->arena, visit->keys, &attempt,
	    visit->now, &token, &account, &wait)) {
	case SIGNED_IN:
		return come_in(visit, account, token);
	case SIGN_IN_WRONG:
		return turn_away(visit, name);
	case SIGN_IN_WAIT:
		visit->response->retry_after = wait;
		return show(visit, name, arena_text(visit->arena, "试的次数多了，请过 %d 秒再试。", wait),
		    TOO_MANY_REQUESTS);
	case SIGN_IN_BUSY:
		visit->response->retry_after = BUSY_SECONDS;
		return show(visit, name, arena_text(visit->arena, "登录的人多，请过 %d 秒再试。", BUSY_SECONDS),
		    UNAVAILABLE);
	}
	return INTERNAL_ERROR;
}

enum status
sign_out_take(struct visit *visit)
{
	if (session_end(visit->accounts_writer, visit->session) == FAILED)
		return page_error(visit, UNAVAILABLE, "还没有退出。请过 1 分钟再点一次“退出登录”。");
	staff_cookie(visit, "");
	return page_redirect(visit, "/staff/sign-in");
}
